"""What a plain text says at its top and bottom of when it came out."""

import re
from typing import Final

from timeline import period
from timeline.articles.publication import FIRST_YEAR, LAST_YEAR, Evidence, Rank
from timeline.articles.written_dates import written_dates, written_month

_TOP_LINES: Final = 15
_TOP: Final = 3_000
_LONGEST: Final = 140
"""Characters of a line that is about the article and no part of it."""

_PUBLISHED: Final = re.compile(
    r"\W*(?:(?:first |originally |date )?(?:published|posted|issued|released|publication date|date|filed|created)"
    r"(?: on| at| date)?)\b\s?[:|–—-]?\s?(?:\w+day,? )?(?=[\w(])",
    re.IGNORECASE,
)
_UPDATED: Final = re.compile(r"\W*(?:last |first )?(?:updated|modified|revised|edited)(?: on| at)?\b", re.IGNORECASE)
_DATELINE: Final = re.compile(r"[A-Z][A-Z .'’/-]{2,40}(?:, [A-Z][\w .]{1,25})?,? \(?")
_BY: Final = re.compile(r"(?:By|BY) \S")
_AROUND: Final = frozenset(
    ["on", "at", "am", "pm", "a", "p", "m", "updated", "published", "posted", "last", "time", "local", "eastern", "et", "est", "edt", "ct", "cst", "cdt", "pt", "pst", "pdt", "gmt", "utc", "bst", "cet", "ist", "jst", "hrs", "hr", "h", "o", "clock", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "date", "press", "release"]
)
_WORD: Final = re.compile(r"[^\W_]+")
_COPYRIGHT: Final = re.compile(r"(?:©|\(c\)|\bcopyright\b)[^\n]{0,40}?\b((?:19|20)\d\d)\b", re.IGNORECASE)


def cues(text: str) -> list[Evidence]:
    """Evidence in a plain text, the best first. Only a line that says "Published" is more than a guess.

    A dateline without a year ("LISBON, May 3 —") dates nothing by itself.
    """
    published, guesses = [], []
    for line in text[:_TOP].splitlines()[:_TOP_LINES]:
        found = written_dates(line[:_LONGEST])
        if not found:
            if len(line) < _LONGEST and (label := _PUBLISHED.match(line)) and (month := written_month(line)):
                if label.end() <= 40:
                    published.append(Evidence(Rank.TEXT, month, _quoted(line)))
            continue
        start, end, when = found[0]
        before, after = line[:start], line[end:]
        if len(line) <= _LONGEST and _PUBLISHED.match(line) and stands_alone(_PUBLISHED.sub("", before, count=1), ""):
            published.append(Evidence(Rank.TEXT, when, _quoted(line)))
        elif (len(line) <= _LONGEST and _UPDATED.match(before)) or (len(line) <= _LONGEST and stands_alone(before, after)) or (len(line) <= _LONGEST and _BY.match(line) and stands_alone("", after)):
            guesses.append(Evidence(Rank.TEXT, when, _quoted(line), guess=True))
        elif _DATELINE.fullmatch(before) and after.lstrip(")")[:2].strip()[:1] in ("(", "–", "—", "-"):
            guesses.append(Evidence(Rank.TEXT, when, _quoted(line[: end + 1]), guess=True))
    if published or guesses:
        return [*published, *guesses]
    years = [int(year) for part in (text[:500], text[-1000:]) for year in _COPYRIGHT.findall(part)]
    sensible = [year for year in years if FIRST_YEAR <= year <= LAST_YEAR]
    if not sensible:
        return []
    return [Evidence(Rank.TEXT, period.year(max(sensible)), "the copyright line of the text", guess=True)]


def stands_alone(before: str, after: str) -> bool:
    """Whether a date has just a label, a weekday, a time and punctuation around it, and no sentence."""
    around = f"{before} {after}"
    return len(around) <= 80 and all(word in _AROUND or word.isdecimal() for word in _WORD.findall(around.casefold()))


def _quoted(line: str) -> str:
    return f"the text: “{' '.join(line.split())[:60]}”"
