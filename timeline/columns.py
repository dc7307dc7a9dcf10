"""The events of a timeline as arrays, one row an event: what very many of them are filtered, counted and drawn from.

A million rows take some 50 MB, a twentieth of what the events themselves would.
"""

from dataclasses import dataclass, fields
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from timeline.model import Event, Role, Status, Timeline
from timeline.period import Unit

NEVER: Final = 2**31 - 1
STATUSES: Final = tuple(Status)
ROLES: Final = (Role.AGENT, Role.TARGET, Role.MENTIONED, Role.PLACE)
"""In the order in which an event's actors are asked for a lane."""
WIDE: Final = {Unit.DECADE: 10, Unit.CENTURY: 100}
"""Units that are never narrowed to a year, and how many years they are."""
_WEEKS: Final = (Unit.WEEK, Unit.WEEKEND)


@dataclass(frozen=True, slots=True)
class Columns:
    """Rows in the timeline's order: dated events, then those without a place on the calendar.

    `first` and `stop` are ordinals of days, half-open, 0 without a date; `wide` is 10 or 100 for what is known to a
    decade or a century, else 1; `exact` is the span in days (31 at most for weeks), NEVER for what is open or undated;
    `known` is the day on which the first of its articles had come out, NEVER without one. `status` and `role` are
    places in STATUSES and ROLES. Links are sorted by row, an event's actors by role: event `who_row` has the actor
    `who_actor` (its place in `Timeline.actors`) once in each `role`; `told_row` is told by the article `told_by` (its
    place among the articles sorted by id).
    """

    first: NDArray[np.int32]
    stop: NDArray[np.int32]
    wide: NDArray[np.int8]
    exact: NDArray[np.int32]
    known: NDArray[np.int32]
    status: NDArray[np.int8]
    importance: NDArray[np.float64]
    who_row: NDArray[np.int32]
    who_actor: NDArray[np.int32]
    role: NDArray[np.int8]
    told_row: NDArray[np.int32]
    told_by: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.first)


_TYPES: Final = {
    "first": "<i4", "stop": "<i4", "wide": "<i1", "exact": "<i4", "known": "<i4", "status": "<i1", "importance": "<f8",
    "who_row": "<i4", "who_actor": "<i4", "role": "<i1", "told_row": "<i4", "told_by": "<i4",
}  # fmt: skip


def columns(timeline: Timeline) -> Columns:
    """The columns of a timeline."""
    actors = {actor.id: at for at, actor in enumerate(timeline.actors)}
    articles = {article.id: at for at, article in enumerate(sorted(timeline.articles, key=lambda one: one.id))}
    published = {one.id: one.published.period.last.toordinal() for one in timeline.articles if one.published}
    rows: list[tuple[Any, ...]] = []
    who: list[tuple[int, int, int]] = []
    told: list[tuple[int, int]] = []
    for row, event in enumerate((*timeline.events, *timeline.unplaced)):
        sources = dict.fromkeys(source.article for source in event.sources)
        known = min((published[one] for one in sources if one in published), default=NEVER)
        rows.append((*_span(event), known, STATUSES.index(event.status), event.importance))
        roles = {(ROLES.index(each.role), at) for at, each in enumerate(event.participants) if each.actor in actors}
        named = ((row, actors[event.participants[at].actor], role) for role, at in sorted(roles))
        who.extend(dict.fromkeys(named))
        told.extend((row, articles[one]) for one in sources if one in articles)
    values = [*_turned(rows, 7), *_turned(who, 3), *_turned(told, 2)]
    return Columns(*(np.array(one, kind) for one, kind in zip(values, _TYPES.values(), strict=True)))


def _span(event: Event) -> tuple[int, int, int, int]:
    """(first, stop, wide, exact) of an event."""
    when = event.when
    if when is None or when.period is None:
        return 0, 0, 1, NEVER
    period = when.period
    days = min(period.days, 31) if period.unit in _WEEKS and period.days > 1 else period.days
    exact = NEVER if when.open is not None else days
    return period.start.toordinal(), period.stop.toordinal(), WIDE.get(period.unit, 1), exact


def _turned(rows: list[tuple[Any, ...]], width: int) -> list[Any]:
    return list(zip(*rows, strict=True)) if rows else [()] * width


def to_bytes(found: Columns) -> dict[str, bytes]:
    """Every column by its name, little-endian."""
    return {each.name: getattr(found, each.name).astype(_TYPES[each.name]).tobytes() for each in fields(found)}


def from_bytes(data: dict[str, bytes]) -> Columns:
    """What `to_bytes` made. Raises KeyError where a column is missing."""
    return Columns(**{name: np.frombuffer(data[name], kind) for name, kind in _TYPES.items()})
