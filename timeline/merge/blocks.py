"""Large collections are merged and ranked in blocks of time, each by itself: memory and time for one block at a time.

A block is a run of days with `MOST` tellings at most. A telling belongs to the block that holds its date; of a longer
time, that of the day nearest to its article's publication, for most tellings of one thing come out soon after each
other. Where the cuts lie depends on nothing but the tellings, so every engine cuts alike; small collections are one
block.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from timeline.model import EventMention, Reading

__all__ = ["MOST", "Block", "blocks", "cut", "days", "part", "published"]

MOST: Final = 30_000
"""Tellings that are merged at once: some 6,000 articles, and about 300 MB."""

_NEVER: Final = 0
_ALWAYS: Final = 1 << 30


@dataclass(frozen=True, slots=True)
class Block:
    """The days from `first` up to, not including, `stop`, as ordinals."""

    first: int
    stop: int


def blocks(readings: Sequence[Reading], *, most: int = MOST) -> Iterator[Sequence[Reading]]:
    """The readings block by block, each with what it tells of there."""
    counted: Counter[int] = Counter()
    for reading in readings:
        counted.update(days(reading))
    found = cut(counted, most=most)
    if len(found) == 1:
        yield readings
        return
    for block in found:
        yield [own for reading in readings if (own := part(reading, block)) is not None]


def days(reading: Reading) -> Counter[int]:
    """The days by which the article's tellings are sorted into blocks, and how many have each."""
    return Counter(_day(one, reading) for one in reading.events)


def published(reading: Reading) -> int:
    """The first day on which the article may have come out, as an ordinal; 0 where nothing is known."""
    return reading.article.published.period.start.toordinal() if reading.article.published else _NEVER


def cut(counted: Mapping[int, int], *, most: int = MOST) -> list[Block]:
    """The blocks of tellings of which each day has `counted`; every day is in one."""
    firsts = [_NEVER]
    held = 0
    for day in sorted(counted):
        if held and held + counted[day] > most:
            firsts.append(day)
            held = 0
        held += counted[day]
    return [Block(first, stop) for first, stop in pairwise([*firsts, _ALWAYS])]


def part(reading: Reading, block: Block) -> Reading | None:
    """The reading with what it tells of the block's days; None when that is nothing and it came out on none of them."""
    told = tuple(one for one in reading.events if block.first <= _day(one, reading) < block.stop)
    if not told and not block.first <= published(reading) < block.stop:
        return None
    return replace(reading, events=told)


def _day(mention: EventMention, reading: Reading) -> int:
    if not (mention.when and mention.when.period):
        return _NEVER
    period = mention.when.period
    return min(max(published(reading), period.start.toordinal()), period.last.toordinal())
