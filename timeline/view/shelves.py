"""Articles and actors of very many events, ranked and counted by columns; an article or event is loaded when shown."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from timeline.model import Event
from timeline.view.crowd import Crowd, Rows, Selection
from timeline.view.filters import NOTHING_ASKED
from timeline.view.together import Column, Row, Together
from timeline.view.windows import Spans, stretches


@dataclass(frozen=True, slots=True)
class Ranked:
    """Ids of articles or actors, and in how many events each is; those in most first, the same number by id."""

    ids: tuple[str, ...]
    counts: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.ids)


def telling(events: Selection) -> Ranked:
    """The articles that tell any of these events."""
    crowd, found = events.crowd, events.crowd.columns
    told_by = found.told_by[_mask(events)[found.told_row]]
    return _ranked(np.bincount(told_by, minlength=len(crowd.outline.articles)), crowd.outline.articles)


def actors_of(events: Selection) -> Ranked:
    """The actors of these events that filters find them by: not the places where they were."""
    crowd, found = events.crowd, events.crowd.columns
    _, actors = _once(found.who_row, found.who_actor, _mask(events)[found.who_row] & crowd.in_role(NOTHING_ASKED))
    ids = tuple(actor.id for actor in crowd.outline.actors)
    return _ranked(np.bincount(actors, minlength=len(ids)), ids)


def told_by(events: Selection, articles: Sequence[str], most: int) -> tuple[Event, ...]:
    """Those of the events that any of the articles tells, at most so many, the most important first."""
    crowd, found = events.crowd, events.crowd.columns
    chosen = np.isin(found.told_by, [crowd.outline.articles.index(one) for one in articles])
    rows = np.unique(found.told_row[chosen]).astype(np.int64)
    return Selection(crowd, rows[_mask(events)[rows]]).most_important(most)


def with_whom(crowd: Crowd, actor: str, *, most: int) -> Together:
    """As `together.together`, but by years and longer stretches only."""
    found = crowd.columns
    place = crowd.place_of(actor)
    links = crowd.in_role(NOTHING_ASKED)
    theirs = np.unique(found.who_row[(found.who_actor == place) & links])
    spans = Selection(crowd, theirs).spans()
    columns = tuple(Column(choice.label, choice.window) for choice in stretches(spans)) if len(spans.first) else ()
    column = np.full(len(crowd), -1)
    column[theirs[found.stop[theirs] > 0]] = _columns_of(spans, columns)
    mask = np.zeros(len(crowd), np.bool_)
    mask[theirs] = True
    rows, actors = _once(found.who_row, found.who_actor, mask[found.who_row] & links)
    whole = np.bincount(actors, minlength=len(crowd.names))
    others = [int(at) for at in np.lexsort((np.arange(len(whole)), -whole))[: most + 1] if at != place and whole[at]]
    table = []
    for at in (place, *others[:most]):
        inside = column[rows[actors == at]]
        counts = np.bincount(inside[inside >= 0], minlength=len(columns))
        table.append(Row(crowd.outline.actors[at].id, tuple(counts.tolist()), int(whole[at])))
    return Together(columns, tuple(table))


def _mask(events: Selection) -> NDArray[np.bool_]:
    mask = np.zeros(len(events.crowd), np.bool_)
    mask[events.rows] = True
    return mask


def _once(rows: NDArray[np.int32], actors: NDArray[np.int32], chosen: NDArray[np.bool_]) -> tuple[Rows, Rows]:
    """The chosen links, an actor that is in an event in two roles once."""
    many = int(actors.max(initial=0)) + 1
    pairs = np.unique(rows[chosen].astype(np.int64) * many + actors[chosen])
    return pairs // many, pairs % many


def _ranked(counts: NDArray[np.int64], ids: Sequence[str]) -> Ranked:
    order = [int(at) for at in np.argsort(-counts, kind="stable") if counts[at]]
    return Ranked(tuple(ids[at] for at in order), tuple(int(counts[at]) for at in order))


def _columns_of(spans: Spans, columns: Sequence[Column]) -> Rows:
    """The narrowest column that holds a span whole, else the widest one around its middle; -1 outside them."""
    middles = spans.first + (spans.stop - spans.first - 1) // 2
    at = np.full(len(spans.first), -1)
    by_width = sorted(range(len(columns)), key=lambda one: columns[one].window.days)
    for one in by_width:
        start, stop = columns[one].window.start.toordinal(), columns[one].window.stop.toordinal()
        at[(start <= middles) & (middles < stop)] = one
    for one in reversed(by_width):
        start, stop = columns[one].window.start.toordinal(), columns[one].window.stop.toordinal()
        at[(start <= spans.first) & (spans.stop <= stop)] = one
    return at
