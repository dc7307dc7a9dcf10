"""Which sentence holds what: found once an article, so that no sentence looks through the whole of it."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Protocol, TypeVar

from timeline.model import Span


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
