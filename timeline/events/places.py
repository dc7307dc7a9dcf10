"""Which sentence holds what: found once an article, so that no sentence looks through the whole of it."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, Protocol, TypeVar

from timeline.model import DateMention, Span

_STAMP: Final = re.compile(
    r"\blast (?:updated|modified)\b|(?:^|[·|•])\W*(?:published|posted|updated)(?::| (?:on |at )?\d)", re.IGNORECASE
)
_POSTED: Final = re.compile(r"\b[Pp]osted by [^.!?:;]{2,70}$")
_WROTE: Final = re.compile(r"(?: on \w{1,9} \w{1,9} \d{4})? ?, [^.!?,]{1,40} (?:wrote|writes|commented) ?:")
_ENDS_A_DATELINE: Final = re.compile(r"(?: \([^()]{2,40}\)| -LRB- .{2,40} -RRB-)? ?(?:--|—|–) ?$")
"""Behind a date: the dash of a dateline that the sentence's end cut from its report."""
_CLOCK: Final = re.compile(r"\d[:.]\d\d")
_NEAR: Final = 32
"""Characters between a page's own words and their date: room for the other of date and time."""


_BYLINE: Final = 90
"""Characters before a date in which somebody may have posted something."""


class _Placed(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


_P = TypeVar("_P", bound=_Placed)


def by_sentence(sentences: Sequence[Span], found: Sequence[_P]) -> list[list[_P]]:
    """What lies wholly inside each of the sentences, which come in order; the rest is left out."""
    starts = [sentence.start for sentence in sentences]
    inside: list[list[_P]] = [[] for _ in sentences]
    for one in found:
        at = bisect_right(starts, one.start) - 1
        if at >= 0 and sentences[at].holds(one.start, one.end):
            inside[at].append(one)
    return inside


def is_of_the_page(sentence: Span, date: DateMention) -> bool:
    """Whether a date says when the page, or a comment on it, was put up.

    "Last updated at 14:07", "Published: 8 May 2011", "Posted by Ann Lee on 8 May", "At 14:07 8 May 2011, Ann wrote:".
    """
    start, end = date.start - sentence.start, date.end - sentence.start
    text = sentence.text
    if _ENDS_A_DATELINE.match(text, end):
        return True
    if _POSTED.search(text, max(0, start - _BYLINE), start):
        return True
    if _WROTE.match(text, end) and _CLOCK.search(text, max(0, start - _NEAR), end):
        return True
    return any(
        found.start() <= start <= found.end() + _NEAR or end <= found.start() <= end + _NEAR
        for found in _STAMP.finditer(text)
    )
