"""Which two tellings may be of the same event: near in time and sharing a word or an actor that few others have."""

from array import array
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from timeline.merge.families import kind_of_act
from timeline.model import Basis, EventMention
from timeline.vectors import stems

if TYPE_CHECKING:
    import numpy as np

    Column = np.ndarray[Any, Any]

MOST: Final = 80
"""A word that more tellings share within one stretch of time says nothing about any two of them."""

SLACK: Final = 2
"""Days between dates that differ though the event is one: time zones, and the day of an act or of its announcement."""

REPORT_DELAY: Final = 4
"""How many days before its report an event without a date of its own may have been."""

LIFE_SLACK: Final = 366
"""The same for what can happen only once: who gives another day contradicts the others."""

_RARE_WORDS: Final = 30
"""Of a telling, by which others are looked up. Of the pairs with likeness .39 in two collections of real news, .70 and
.72 were compared with 10 words in blocks of 40, .95 of both with 30 in 80, .96 and .97 with all words in 200, which
makes half as many pairs again."""

_AT_ONCE: Final = 1 << 20
"""Pairs in memory before those found twice are dropped."""

_SHORT: Final = 31
_LONG: Final = 3 * 366
"""Days."""


@dataclass(frozen=True, slots=True)
class Reach:
    """The days (ordinals, both inclusive) on which a told event may have been; any day where there is no date."""

    first: int = 0
    last: int = 1 << 30
    once: str = ""
    """What it is that can happen only once (`once.once`), if it is that."""

    def meets(self, other: "Reach") -> bool:
        """Whether one day, give or take the slack, fits both."""
        slack = LIFE_SLACK if self.once and self.once == other.once else SLACK
        return self.first <= other.last + slack and other.first <= self.last + slack

    def common(self, other: "Reach") -> "Reach":
        """The days that fit both; where they only come near each other, those between."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Reach(min(first, last), max(first, last), self.once if self.once == other.once else "")


def reach(mention: EventMention, once: str = "") -> Reach:
    """The days of the telling's date, and some before where that is only the day of the report."""
    period = mention.when.period if mention.when else None
    if period is None:
        return Reach(once=once)
    early = 0 if mention.basis is Basis.TEXT else REPORT_DELAY
    return Reach(period.start.toordinal() - early, period.last.toordinal(), once)


def pairs(told: Sequence[EventMention], reaches: Sequence[Reach]) -> "Column":
    """The index pairs (lower first) worth comparing, in order, one a row; near-linear in the number of tellings."""
    import numpy as np

    signs = [_signs(mention) for mention in told]
    frequency = Counter(sign for own in signs for sign in own)
    blocks = _Blocks()
    for index, (mention, own) in enumerate(zip(told, signs, strict=True)):
        shared = [sign for sign in own if frequency[sign] > 1]
        keys = set(sorted(shared, key=lambda sign: (frequency[sign], sign))[:_RARE_WORDS])
        if mention.trigger:
            kind = kind_of_act(mention.trigger.text.lower())
            keys |= {f"{kind}@{one.actor}" for one in mention.participants if kind}
        for time in _times(reaches[index]):
            blocks.put(index, keys, time)
        if reaches[index].once:
            blocks.put(index, {reaches[index].once}, ("ever", 0))
    first, last = np.array([days.first for days in reaches]), np.array([days.last for days in reaches])
    number: dict[tuple[str, int], int] = {}
    sentence = np.array([number.setdefault((one.article, one.sentence.start), len(number)) for one in told])
    only = numbered([days.once for days in reaches])

    def worth(left: "Column", right: "Column") -> "Column":
        slack = np.where((only[left] == only[right]) & (only[left] >= 0), LIFE_SLACK, SLACK)
        meet = (first[left] <= last[right] + slack) & (first[right] <= last[left] + slack)
        found: Column = meet & (sentence[left] != sentence[right])
        return found

    return blocks.pairs(len(told), worth)


def numbered(names: Sequence[str]) -> "Column":
    """A number for each name, -1 for the empty one."""
    import numpy as np

    number = {name: place for place, name in enumerate(sorted(set(names) - {""}))}
    return np.array([number.get(name, -1) for name in names], np.int64)


class _Blocks:
    """Tellings under what they share and the stretch of time, one entry each, in columns: there are millions."""

    def __init__(self) -> None:
        self._number: dict[object, int] = {}
        self._block, self._telling = array("q"), array("q")

    def put(self, telling: int, keys: Collection[str], time: tuple[str, int]) -> None:
        """Enter it under each key; tellings come in order."""
        number = self._number
        stretch = number.setdefault(time, len(number)) << 32
        self._block.extend([stretch + number.setdefault(key, len(number)) for key in keys])
        self._telling.extend([telling] * len(keys))

    def pairs(self, count: int, worth: "Callable[[Column, Column], Column]") -> "Column":
        """The pairs of the `count` tellings that share a block which is not too large and are `worth` it, in order."""
        import numpy as np

        once = np.empty(0, np.int64)
        waiting: list[Column] = []

        def told_once() -> "Column":
            new = np.unique(np.concatenate(waiting)) if waiting else once[:0]
            return np.union1d(once, new[worth(*np.divmod(new, count))])

        for members in self._of_each_size():
            first, second = np.triu_indices(members.shape[1], 1)
            for part in np.array_split(members, -(-members.shape[0] * len(first) // _AT_ONCE)):
                waiting.append((part[:, first] * count + part[:, second]).ravel())
                if sum(map(len, waiting)) > _AT_ONCE:
                    once = told_once()
                    waiting.clear()
        return np.stack(np.divmod(told_once(), count), axis=1)

    def _of_each_size(self) -> "Iterator[Column]":
        """The tellings of the blocks, a row for each block, those of one size together."""
        import numpy as np

        block = np.array(self._block, np.int64)
        order = np.argsort(block, kind="stable")
        _, starts, sizes = np.unique(block[order], return_index=True, return_counts=True)
        telling = np.array(self._telling, np.int64)[order]
        for size in range(2, MOST + 1):
            rows = starts[sizes == size]
            if len(rows):
                yield telling[rows[:, None] + np.arange(size)]


def _signs(mention: EventMention) -> set[str]:
    """The stems of the sentence and the actors in it."""
    return {*stems(mention.sentence.text), *(f"@{one.actor}" for one in mention.participants)}


def _times(days: Reach) -> Iterator[tuple[str, int]]:
    """The stretches of time under which a telling is looked up: fortnights, years; decades for what is longer."""
    if days.last - days.first > 1 << 20:
        yield "any", 0
        return
    length = days.last - days.first + 1
    if length > _LONG:
        yield from (("decade", ten) for ten in range(days.first // 3653, days.last // 3653 + 1))
        return
    if length <= _SHORT:
        yield from (
            ("fortnight", number) for number in range((days.first - SLACK) // 14, (days.last + SLACK) // 14 + 1)
        )
    yield from (("year", year) for year in range(days.first * 100 // 36525, days.last * 100 // 36525 + 1))
