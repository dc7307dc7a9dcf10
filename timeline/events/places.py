"""Which sentence holds what: found once an article, so that no sentence looks through the whole of it."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, Protocol, TypeVar

from timeline.model import DateMention, Span

_STAMP: Final = re.compile(
    r"\blast (?:updated|modified)\b|(?:^|[·|•])\W*(?:published|posted|updated)(?::| (?:on |at )?\d)", re.IGNORECASE
)
_NEAR: Final = 32
"""Characters between a page's own words and their date: room for the other of date and time."""


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
    """Whether a date says when the page was put up: "Last updated at 14:07", "Published: 8 May 2011"."""
    start, end = date.start - sentence.start, date.end - sentence.start
    return any(
        found.start() <= start <= found.end() + _NEAR or end <= found.start() <= end + _NEAR
        for found in _STAMP.finditer(sentence.text)
    )
