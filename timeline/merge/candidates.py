"""Which two tellings may be of the same event: near in time and sharing a word or an actor that few others have."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Final

from timeline.merge.families import kind_of_act
from timeline.model import Basis, EventMention, When
from timeline.period import Period
from timeline.vectors import stems

MOST: Final = 150
"""A word that more tellings share within one stretch of time says nothing about any two of them."""

_RARE_WORDS: Final = 10
_SLACK: Final = timedelta(days=2)
"""Between dates that differ though the event is one: time zones, and the day of the act or of its announcement."""

_SHORT: Final = 31
_LONG: Final = 3 * 366
"""Days."""

REPORT_DELAY: Final = timedelta(days=4)
"""How long before its report an event without a date of its own may have been."""


def pairs(told: Sequence[EventMention]) -> list[tuple[int, int]]:
    """The index pairs (lower first) worth comparing, in order; near-linear in the number of tellings."""
    frequency: dict[str, int] = defaultdict(int)
    signs = []
    for mention in told:
        all_signs = sorted({*stems(mention.sentence.text), *(f"@{one.actor}" for one in mention.participants)})
        signs.append(all_signs)
        for sign in all_signs:
            frequency[sign] += 1
    blocks: dict[tuple[str, tuple[str, int]], list[int]] = defaultdict(list)
    for index, mention in enumerate(told):
        rare = sorted(signs[index], key=lambda sign: (frequency[sign], sign))[:_RARE_WORDS]
        own = {sign for sign in rare if frequency[sign] > 1}
        if mention.trigger:
            own |= {f"{kind_of_act(mention.trigger.text.lower())}@{one.actor}" for one in mention.participants}
        for time in _times(mention):
            for sign in own:
                blocks[sign, time].append(index)
    found = {
        (first, second)
        for members in blocks.values()
        if 1 < len(members) <= MOST
        for at, first in enumerate(members)
        for second in members[at + 1 :]
        if may_be_one(told[first], told[second])
    }
    return sorted(found)


def may_be_one(first: EventMention, second: EventMention) -> bool:
    """Whether two tellings may be of one event by their place and date: not both acts of one sentence."""
    if first.article == second.article and first.sentence == second.sentence:
        return False
    one, two = span(first), span(second)
    return one is None or two is None or (one.start < two.stop + _SLACK and two.start < one.stop + _SLACK)


def span(mention: EventMention) -> Period | None:
    """The days in which the told event may lie, wider than its date where that is only the day of the report."""
    period = _period(mention.when)
    if period is None or mention.basis is Basis.TEXT:
        return period
    return Period(max(period.start - REPORT_DELAY, period.start.min), period.stop, period.unit)


def _period(when: When | None) -> Period | None:
    return when.period if when else None


def _times(mention: EventMention) -> Iterator[tuple[str, int]]:
    """The stretches of time under which a telling is looked up: fortnights, years; decades for what is longer."""
    period = span(mention)
    if period is None:
        yield "any", 0
        return
    if period.days > _LONG:
        yield from (("decade", ten) for ten in range(period.start.year // 10, period.last.year // 10 + 1))
        return
    if period.days <= _SHORT:
        first, last = (period.start - _SLACK).toordinal(), (period.last + _SLACK).toordinal()
        yield from (("fortnight", number) for number in range(first // 14, last // 14 + 1))
    yield from (("year", year) for year in range(period.start.year, period.last.year + 1))
