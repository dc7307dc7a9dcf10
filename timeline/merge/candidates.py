"""Which two tellings may be of the same event: near in time and sharing a word or an actor that few others have."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from timeline.merge.families import kind_of_act
from timeline.model import Basis, EventMention
from timeline.vectors import stems

if TYPE_CHECKING:
    import numpy as np

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


def pairs(told: Sequence[EventMention], reaches: Sequence[Reach]) -> "np.ndarray[Any, Any]":
    """The index pairs (lower first) worth comparing, in order, one a row; near-linear in the number of tellings."""
    import numpy as np

    signs = [_signs(mention) for mention in told]
    frequency = Counter(sign for own in signs for sign in own)
    blocks: dict[tuple[str, tuple[str, int]], list[int]] = defaultdict(list)
    for index, (mention, own) in enumerate(zip(told, signs, strict=True)):
        shared = [sign for sign in own if frequency[sign] > 1]
        keys = set(sorted(shared, key=lambda sign: (frequency[sign], sign))[:_RARE_WORDS])
        if mention.trigger:
            kind = kind_of_act(mention.trigger.text.lower())
            keys |= {f"{kind}@{one.actor}" for one in mention.participants if kind}
        for time in _times(reaches[index]):
            for key in keys:
                blocks[key, time].append(index)
        if reaches[index].once:
            blocks[reaches[index].once, ("ever", 0)].append(index)
    found = _together(blocks.values(), len(told))
    first, last = np.array([days.first for days in reaches]), np.array([days.last for days in reaches])
    number: dict[tuple[str, int], int] = {}
    sentence = np.array([number.setdefault((one.article, one.sentence.start), len(number)) for one in told])
    left, right = found.T
    only = numbered([days.once for days in reaches])
    slack = np.where((only[left] == only[right]) & (only[left] >= 0), LIFE_SLACK, SLACK)
    meet = (first[left] <= last[right] + slack) & (first[right] <= last[left] + slack)
    worth: np.ndarray[Any, Any] = found[meet & (sentence[left] != sentence[right])]
    return worth


def numbered(names: Sequence[str]) -> "np.ndarray[Any, Any]":
    """A number for each name, -1 for the empty one."""
    import numpy as np

    number = {name: place for place, name in enumerate(sorted(set(names) - {""}))}
    return np.array([number.get(name, -1) for name in names], np.int64)


def _together(blocks: Iterable[Sequence[int]], count: int) -> "np.ndarray[Any, Any]":
    """The pairs that share a block which is not too large, each once, in order."""
    import numpy as np

    codes = array("q")
    for members in blocks:
        if 1 < len(members) <= MOST:
            for at, first in enumerate(members):
                codes.extend([first * count + second for second in members[at + 1 :]])
    once = np.unique(np.frombuffer(codes, np.int64)) if codes else np.empty(0, np.int64)
    return np.stack(np.divmod(once, count), axis=1)


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
