"""The tellings of a collection's events, and how near each is to others."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from timeline.model import Event, EventMention
from timeline.period import Period

if TYPE_CHECKING:
    import numpy as np
    from scipy.sparse import csr_matrix

__all__ = ["Source", "by_time", "nearness", "time_of"]


@dataclass(frozen=True, slots=True)
class Source:
    """One telling: the place of its event, and its row among all tellings."""

    event: int
    row: int
    mention: EventMention


def time_of(told: Event | EventMention) -> Period | None:
    """When it was, as far as that has a place on the calendar."""
    return told.when.period if told.when else None


def by_time(events: Sequence[Event], sources: Sequence[Source]) -> dict[Period | None, list[Source]]:
    """The sources by the time that they give themselves, else by that of the event.

    Who writes "in June" doesn't speak of a day that another source names, though it be the same event.
    """
    found: dict[Period | None, list[Source]] = defaultdict(list)
    for source in sources:
        found[time_of(source.mention) or time_of(events[source.event])].append(source)
    return found


def nearness(rows: "csr_matrix", votes: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    """The cosine of each row with the sum of all, each with its vote."""
    import numpy as np
    from scipy.sparse import csr_matrix

    centre = csr_matrix(votes) @ rows
    length = float(np.sqrt(centre.multiply(centre).sum()))
    return np.asarray((rows @ centre.T).todense()).ravel() / (length or 1.0)
