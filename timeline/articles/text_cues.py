"""What a plain text says at its top and bottom of when it came out."""

import re
from typing import Final

from timeline import period
from timeline.articles.date_words import AROUND
from timeline.articles.publication import Evidence, Rank
from timeline.articles.written_dates import written_dates, written_month
from timeline.period import Period

_TOP_LINES: Final = 15
_TOP: Final = 3_000
_MOST_GUESSES: Final = 2
_LONGEST: Final = 140
"""Characters of a line that is about the article and no part of it."""

_PUBLISHED: Final = re.compile(
    r"\W{0,3}(?:first |originally )?(?:published|posted|issued|released|filed|publication date|date published|date)"
    r"(?: on| at)?\b\W{0,3}",
    re.IGNORECASE,
)
_UPDATED: Final = re.compile(r"\W{0,3}(?:last |first )?(?:updated|modified|revised|edited)\b", re.IGNORECASE)
_DATELINE: Final = re.compile(r"[A-Z][A-Z .'’/-]{2,40}(?:, [A-Z][\w .]{1,25})?,? \(?")
_AFTER_DATELINE: Final = re.compile(r"\)?\s?(?:[-–—]|\([A-Z])")
_BY: Final = re.compile(r"(?:By|BY) [A-Z][^\d]{2,80}|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}, ")
_YEAR: Final = re.compile(r"[12]\d{3}")
_WORD: Final = re.compile(r"[^\W_]+")
_OWNED: Final = ("©", "(c)", "copyright")
_COPYRIGHT: Final = re.compile(r"(?:©|\(c\)|copyright)[^\n\d]{0,40}((?:19|20)\d\d)\b")


def cues(text: str) -> list[Evidence]:
    """Evidence in a plain text, the best first. All but a line that says "Published" is a guess.

    A dateline without a year ("LISBON, May 3 —") dates nothing by itself.
    """
    lines = [line.strip("*_ \t") for line in text[:_TOP].splitlines()[:_TOP_LINES] if _YEAR.search(line, 0, _LONGEST)]
    found = [cue for line in lines if (cue := _cue_of_line(line))]
    guesses = [cue for cue in found if cue.guess]
    if len({cue.period for cue in guesses}) > _MOST_GUESSES:
        # So many lines of dates are a chronology.
        found = [cue for cue in found if not cue.guess]
    if found or guesses:
        return sorted(found, key=lambda cue: cue.guess)
    ends = f"{text[:500]}\n{text[500:][-1000:]}".casefold()
    years = [int(year) for year in _COPYRIGHT.findall(ends)] if any(mark in ends for mark in _OWNED) else []
    return [Evidence(Rank.TEXT, period.year(max(years)), "the copyright line of the text", guess=True)] if years else []


def _cue_of_line(line: str) -> Evidence | None:
    days = written_dates(line[:_LONGEST])
    label = _PUBLISHED.match(line)
    if not days:
        month = written_month(line) if label and len(line) <= _LONGEST else None
        alone = label and stands_alone("", line[label.end() :])
        return Evidence(Rank.TEXT, month, _quoted(line)) if month and alone else None
    start, end, when = days[0]
    before, after = line[:start], line[end:]
    if len(line) <= _LONGEST and not line.rstrip().endswith((",", ";", ":")):
        if label and label.end() <= start and stands_alone(before[label.end() :], after):
            return Evidence(Rank.TEXT, when, _quoted(line))
        if _UPDATED.match(before) or stands_alone(before, after) or (_BY.fullmatch(before) and stands_alone("", after)):
            return Evidence(Rank.TEXT, when, _quoted(line), guess=True)
    return _dateline(line, days)


def _dateline(line: str, days: list[tuple[int, int, Period]]) -> Evidence | None:
    if not days:
        return None
    start, end, when = days[0]
    if _DATELINE.fullmatch(line[:start]) and _AFTER_DATELINE.match(line[end:]):
        return Evidence(Rank.TEXT, when, _quoted(line[: end + 1]), guess=True)
    return None


def datelines(text: str) -> list[Evidence]:
    """The guess that a dateline with a year gives ("LISBON, May 3, 2021 —"): all that counts in a page's text."""
    lines = [line for line in text[:_TOP].splitlines()[:_TOP_LINES] if _YEAR.search(line, 0, _LONGEST)]
    return [cue for line in lines if (cue := _dateline(line, written_dates(line[:_LONGEST])))][:1]


def is_about(line: str) -> bool:
    """Whether a line says by whom or when the article was published, and nothing else."""
    if len(line) > _LONGEST:
        return False
    days = written_dates(line)
    alone = any(stands_alone(line[:start], line[end:]) for start, end, _ in days)
    return alone or _BY.fullmatch(line) is not None or (_PUBLISHED.fullmatch(line) is not None)


def stands_alone(before: str, after: str) -> bool:
    """Whether a date has just a label, a weekday, a time and punctuation around it, and no sentence."""
    around = f"{before} {after}"
    words = _WORD.findall(around.casefold())
    # Figures are hours: 10, 10h00, 6pm.
    return len(around) <= 80 and all(word in AROUND or (word[0].isdecimal() and len(word) <= 6) for word in words)


def _quoted(line: str) -> str:
    return f"the text: “{' '.join(line.split())[:60]}”"
