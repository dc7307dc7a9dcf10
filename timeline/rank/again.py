"""How much of what an event tells a weightier one of its time has told."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from timeline import vectors
from timeline.model import Event
from timeline.period import Period
from timeline.rank.told import Source, time_of

if TYPE_CHECKING:
    import numpy as np
    from scipy.sparse import csr_matrix

__all__ = ["told_again"]


def told_again(
    events: Sequence[Event],
    sources: Sequence[Source],
    rows: "csr_matrix",
    leads: Mapping[Period | None, int],
    weights: Sequence[float],
) -> "np.ndarray[Any, Any]":
    """For each event how like its words are, 0 to 1, to those of the event that leads its time.

    That of a longer time is held against the weightiest day in it as well. `rows` are those of the `sources`.
    """
    import numpy as np
    from scipy.sparse import csr_matrix

    ones = np.ones(len(sources), np.float32)
    places = ([source.event for source in sources], [source.row for source in sources])
    said = vectors.unit(csr_matrix((ones, places), (len(events), rows.shape[0])) @ rows)
    pairs = np.array(list(_pairs(events, leads, weights)), np.int64).reshape(-1, 2)
    found = np.zeros(len(events))
    np.maximum.at(found, pairs[:, 0], vectors.products(said, said, pairs[:, 0], pairs[:, 1]))
    return np.clip(found, 0.0, 1.0)


def _pairs(
    events: Sequence[Event], leads: Mapping[Period | None, int], weights: Sequence[float]
) -> Iterator[tuple[int, int]]:
    """Each event with those that it is held against, as places."""
    days = sorted((time.start.toordinal(), lead) for time, lead in leads.items() if time is not None and time.days == 1)
    starts = [start for start, _ in days]
    weightiest: dict[Period, int | None] = {}
    for index, event in enumerate(events):
        time = time_of(event)
        if leads[time] != index:
            yield index, leads[time]
        if time is None or time.days == 1:
            continue
        if time not in weightiest:
            within = days[bisect_left(starts, time.start.toordinal()) : bisect_right(starts, time.last.toordinal())]
            weightiest[time] = max((lead for _, lead in within), key=lambda lead: weights[lead], default=None)
        if (day := weightiest[time]) is not None:
            yield index, day
