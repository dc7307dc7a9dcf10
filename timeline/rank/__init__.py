"""What matters most, and which source tells it best: distinct articles first, then how and where they tell it."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from timeline import vectors
from timeline.model import Basis, Event, EventMention, Reading
from timeline.period import Period
from timeline.rank.again import told_again
from timeline.rank.salience import Counting, published, theme
from timeline.rank.telling import telling
from timeline.rank.title import best, faults
from timeline.rank.told import Source, by_time, time_of
from timeline.rank.weights import WEIGHTS, Weights

if TYPE_CHECKING:
    import numpy as np

__all__ = ["WEIGHTS", "Weights", "importance", "in_time", "rank", "scaled", "weighed"]

_SURE: Final = {Basis.TEXT: 1.0, Basis.REPORTED: 0.5}
"""How sure it is that an event was when it is said to have been."""
_NO_TIME: Final = 10.0
"""What stands for the logarithm of the days of what has no place on the calendar."""


def rank(events: Sequence[Event], readings: Sequence[Reading], *, weights: Weights = WEIGHTS) -> list[Event]:
    """The events in time order, each with its importance in [0, 1] and its most telling source first.

    Other `weights` are for measuring.
    """
    return scaled(weighed(events, readings, weights=weights))


def scaled(events: Iterable[Event]) -> list[Event]:
    """What `weighed` gave, of one collection or of several parts of it, in time order."""
    events = list(events)
    greatest = max((event.importance for event in events), default=0.0)
    return sorted((replace(event, importance=importance(event, greatest)) for event in events), key=in_time)


def importance(event: Event, greatest: float) -> float:
    """The importance in [0, 1] of an event that was weighed, where the weightiest weighs `greatest`."""
    return round(math.log1p(event.importance) / math.log1p(greatest or 1.0), 6)


def weighed(events: Sequence[Event], readings: Sequence[Reading], *, weights: Weights = WEIGHTS) -> list[Event]:
    """The events with their weight, from 0 upwards, as importance, and their most telling source first.

    The event that tells a day best weighs as much as all articles that mention the day, every other as the articles
    that tell it; it weighs more the more they are, less the worse they tell its time and the more they tell again.
    """
    if not events:
        return []
    articles = {reading.article.id: reading.article for reading in readings}
    own: list[list[Source]] = [[] for _ in events]
    sources = []
    for row, (index, mention) in enumerate((index, one) for index, event in enumerate(events) for one in event.sources):
        sources.append(Source(index, row, mention))
        own[index].append(sources[-1])
    rows = vectors.tfidf(Counter(vectors.stems(source.mention.sentence.text)) for source in sources)
    times = by_time(events, sources)
    counting = Counting(articles, published(articles.values()), theme(rows), weights)
    salience = {time: counting.of_time(time, told) for time, told in times.items()}
    well = telling(rows, times.values(), weights)
    told_well = [_told_well(event, told, well, weights) for event, told in zip(events, own, strict=True)]
    leads = _leads(events, told_well)
    raw = [
        _weight(event, told, lead=leads[time] == index, salience=salience.get(time, math.inf), counting=counting)
        * (told_well[index] / (told_well[leads[time]] or 1.0))
        * _articles(told) ** weights.widely
        for index, (event, told, time) in enumerate(zip(events, own, map(time_of, events), strict=True))
    ]
    again = told_again(events, sources, rows, leads, raw)
    return [
        _told_best(event, told, well, weight * (1 - weights.told_again * before), weights.unfit)
        for event, told, weight, before in zip(events, own, raw, again.tolist(), strict=True)
    ]


def _weight(event: Event, told: Sequence[Source], *, lead: bool, salience: float, counting: Counting) -> float:
    """What the articles weigh that tell an event; `salience` is that of its time, `lead` whether it tells that best."""
    time = time_of(event)
    if time is None or time.days > 1:
        long = math.log(time.days) if time else _NO_TIME
        return counting.of_event(told, looking_back=False) / (1 + counting.weights.long_time * long)
    if lead and counting.weights.stands_for_its_day and salience < math.inf:
        return salience
    return min(counting.of_event(told, looking_back=True), salience)


def _articles(told: Sequence[Source]) -> int:
    return len({source.mention.article for source in told})


def _told_well(event: Event, told: Sequence[Source], well: "np.ndarray[Any, Any]", weights: Weights) -> float:
    """How well an event is told beside the others of its time: by its best sentence and how many articles have it."""
    best_told = max(float(well[source.row]) for source in told)
    return best_told * (1 + weights.articles * math.log(_articles(told))) * _SURE[event.basis]


def _leads(events: Sequence[Event], told_well: Sequence[float]) -> dict[Period | None, int]:
    """The place of the event that tells each time best; of equals that with the lowest id."""
    found: dict[Period | None, int] = {}
    for index, event in enumerate(events):
        lead = found.setdefault(time_of(event), index)
        if (-told_well[index], event.id) < (-told_well[lead], events[lead].id):
            found[time_of(event)] = index
    return found


def _told_best(
    event: Event, told: Sequence[Source], well: "np.ndarray[Any, Any]", weight: float, unfit: float
) -> Event:
    """The event with its sources in the order in which they tell it best; one that bears its status and date first.

    Its title is the best of those of sources that bear them; without a fit one it loses up to the share `unfit`.
    """
    in_order = sorted(told, key=lambda source: (not _bears(event, source.mention), -float(well[source.row])))
    first = in_order[0].mention
    bearing = [source.mention for source in in_order if _bears(event, source.mention)] or [first]
    title = best(bearing)
    return replace(
        event,
        title=title,
        sources=tuple(source.mention for source in in_order),
        status_cue=first.status_cue,
        importance=weight * (1 - unfit * min(1.0, faults(title, first.sentence.text))),
    )


def _bears(event: Event, mention: EventMention) -> bool:
    return mention.status is event.status and mention.when == event.when


def in_time(event: Event) -> tuple[int, int, str]:
    """The key that sorts events in time: first day, days, id; those without a place on the calendar last."""
    period = time_of(event)
    if period is None:
        return 1 << 30, 0, event.id
    return period.start.toordinal(), period.days, event.id
