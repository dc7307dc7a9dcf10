"""Where a sentence begins to tell: behind the bullet, the heading's marks, the dateline."""

import re
from typing import Final

from timeline.model import Span

_MARKS: Final = re.compile(r"(?:[^\w\s\"'“”‘’(\[$£€+-]+|-(?=\s)|\+(?=\s)|\(?\d{1,3}[.)](?=\s+[A-Z])|\s)+")
"""Bullets, emoji, Markdown's marks, numbers of a list."""
_SPEAKER: Final = re.compile(r"[QA]:\s+(?=[\"“‘'A-Z\d])")
"""Who speaks in an interview: "Q: ", "A: "."""
_DATELINE: Final = re.compile(
    # Where: capitals with what belongs to them, none where only the day is given; then the day and the agency.
    r"(?!The\b)(?P<where>(?:[^\W\d_a-z][\w'’-]{0,20}(?:[ ,./]{1,3}|$)(?:(?:and|de|da|del|la|of|the) )?){0,6})"
    r"(?:\([^()]{2,40}\)[ ,]*)?"
    r"(?P<day>\b(?:\w+day,? )?(?:[A-Za-z]{3,9}\.? \d{1,2}|\d{1,2} [A-Za-z]{3,9}\.?)(?:,? \d{4})?)?"
    r"(?:[ ,]*(?:\([^()]{2,40}\)|/[^/]{2,40}/|[A-Z][A-Za-z]{1,12}))?"
    r" ?(?:--?|[–—])\s+(?=[\"“‘'A-Z\d])"
)
_AGENCY: Final = re.compile(
    r"\W*(?:-LRB- )?(?:Reuters|AP|AFP|Associated Press|Bloomberg|Xinhua)(?: ?-RRB-| ?\)) ?(?:--?|[–—]) ?"
)
"""The agency alone, its first bracket lost or written as the Penn Treebank has it."""
_LONGEST: Final = 120
"""Characters of a dateline; the pattern never looks further."""
_NAMED: Final = re.compile(r"\([^()]{2,40}\)|^[^a-z]*[^\Wa-z]{3}[^a-z]*$")
"""What tells a dateline from a heading: an agency in brackets, or a place in capitals."""


def told(sentence: Span) -> Span:
    """The sentence without what stands before its first word, and without a dateline."""
    start = 0
    if (marks := _MARKS.match(sentence.text)) is not None:
        start = marks.end()
    if (speaker := _SPEAKER.match(sentence.text, start)) is not None:
        start = speaker.end()
    if (line := dateline(sentence)) is not None:
        start = line.end - sentence.start
    if (agency := _AGENCY.match(sentence.text, start)) is not None:
        start = agency.end()
    if start >= len(sentence.text.rstrip()):
        return sentence
    return Span(sentence.start + start, sentence.end, sentence.text[start:])


def dateline(sentence: Span) -> Span | None:
    """The place, day and agency that open a report: "LIMA, March 4 (Agency) - "."""
    marks = _MARKS.match(sentence.text)
    start = marks.end() if marks else 0
    line = _DATELINE.match(sentence.text, start, start + _LONGEST)
    if line is None or not _NAMED.search(line["where"] + ("(agency)" if "(" in line[0] else "")):
        return None
    return Span(sentence.start + start, sentence.start + line.end(), line[0])
