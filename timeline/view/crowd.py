"""Very many events: filtered and counted by their columns, and loaded only where they are looked at."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Final, overload

import numpy as np
from numpy.typing import NDArray

from timeline import store as project
from timeline.columns import NEVER, ROLES, STATUSES
from timeline.model import Article, Event, Role, Status, Timeline
from timeline.store import Outline, Store
from timeline.view.filters import PRECISION_DAYS, TAKING_PART, Filter, countries_of
from timeline.view.windows import Spans, Window

KEPT: Final = 4_000
"""Events and articles that stay loaded, and answers that are remembered."""
_MOST_DAYS: Final = 400

Rows = NDArray[np.int64]


class Selection(Sequence[Event]):
    """Some events of a crowd, in the timeline's order; `rows` are their places there."""

    def __init__(self, crowd: "Crowd", rows: Rows) -> None:
        self.crowd = crowd
        self.rows = rows

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, at: int) -> Event: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Event, ...]: ...
    def __getitem__(self, at: int | slice) -> Event | tuple[Event, ...]:
        if isinstance(at, slice):
            return self.crowd.load(self.rows[at])
        return self.crowd.load(self.rows[[at]])[0]

    def __iter__(self) -> Iterator[Event]:
        return iter(self.crowd.load(self.rows))

    @property
    def first(self) -> NDArray[np.int32]:
        """The ordinals of their first days, 0 without a date."""
        return self.crowd.columns.first[self.rows]

    @property
    def stop(self) -> NDArray[np.int32]:
        """The ordinals of the days after their last, 0 without a date."""
        return self.crowd.columns.stop[self.rows]

    def spans(self) -> Spans:
        """Of the dated ones."""
        rows = self.rows[self.stop > 0]
        found = self.crowd.columns
        return Spans(
            found.first[rows].astype(np.int64), found.stop[rows].astype(np.int64), found.wide[rows].astype(np.int64)
        )

    def within(self, window: Window) -> "Selection":
        """Those that share a day with the window."""
        start, stop = window.start.toordinal(), window.stop.toordinal()
        return Selection(self.crowd, self.rows[(self.first < stop) & (self.stop > start)])

    def before(self, window: Window) -> int:
        """How many end before the window."""
        return int(((self.stop <= window.start.toordinal()) & (self.stop > 0)).sum())

    def after(self, window: Window) -> int:
        """How many begin after it."""
        return int((self.first >= window.stop.toordinal()).sum())

    def undated(self) -> int:
        """How many have no place on the calendar."""
        return int((self.stop == 0).sum())

    def most_important(self, count: int) -> tuple[Event, ...]:
        """That many of them, the most important first."""
        weight = self.crowd.columns.importance[self.rows]
        if count < len(weight):  # sorting all of them would take a second
            rows = self.rows[weight >= np.partition(weight, len(weight) - count)[len(weight) - count]]
        else:
            rows = self.rows
        order = np.lexsort((rows, -self.crowd.columns.importance[rows]))[:count]
        return self.crowd.load(rows[order])

    def around(self, event_id: str | None) -> tuple[int | None, int | None, int | None]:
        """Where an event is among them, and the places of the one before and the one after, None where there is none.

        After an event that is not among them comes the first.
        """
        row = self.crowd.row_of(event_id) if event_id else None
        at = int(np.searchsorted(self.rows, row)) if row is not None else len(self.rows)
        if at == len(self.rows) or self.rows[at] != row:
            return None, None, 0 if len(self.rows) else None
        return at, at - 1 if at else None, at + 1 if at + 1 < len(self.rows) else None


class _Articles(Mapping[str, Article]):
    """The articles of a project, loaded when asked for."""

    def __init__(self, store: Store, ids: tuple[str, ...]) -> None:
        self._ids = ids
        self._load = lru_cache(KEPT)(lambda one: project.article_of(store, one))

    def __getitem__(self, article_id: str) -> Article:
        found = self._load(article_id)
        if found is None:
            raise KeyError(article_id)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


class Crowd:
    """A project of very many events, prepared for filtering; answers as `filters.Index` does."""

    def __init__(self, store: Store, outline: Outline) -> None:
        self.store = store
        self.outline = outline
        self.columns = outline.columns
        self.timeline = Timeline(actors=outline.actors, problems=outline.problems)
        self.names = {actor.id: actor.name for actor in outline.actors}
        self.articles: Mapping[str, Article] = _Articles(store, outline.articles)
        self._actor_places = {actor.id: at for at, actor in enumerate(outline.actors)}
        self._article_places = {one: at for at, one in enumerate(outline.articles)}
        self._countries = self._countries_of(countries_of(self.timeline))
        in_order = sorted(range(len(outline.actors)), key=lambda at: (outline.actors[at].name, outline.actors[at].id))
        self._by_name = np.argsort(np.array(in_order, np.int64))
        self._by_number = np.argsort(outline.numbers)
        self._loaded: dict[int, Event] = {}
        # Remembered: a page asks several times for the same, and a step or a zoom for what the last one did.
        self._passing = lru_cache(16)(self._pass)
        self.actor_counts = lru_cache(4)(self._actor_counts)
        self.published_days = lru_cache(1)(self._published_days)

    def __len__(self) -> int:
        return len(self.columns)

    def _countries_of(self, countries: Mapping[str, tuple[str, ...]]) -> list[NDArray[np.int64]]:
        """For each actor the place of its country, -1 without one; a second array where there are two, and so on."""
        most = max(map(len, countries.values()), default=0)
        found = [np.full(len(self.names), -1) for _ in range(most)]
        for actor, theirs in countries.items():
            for each, country in zip(found, theirs, strict=False):
                each[self._actor_places[actor]] = self._actor_places[country]
        return found

    @property
    def has_countries(self) -> bool:
        """Whether anybody belongs to a country that is an actor itself."""
        return bool(self._countries)

    @property
    def dated(self) -> int:
        """How many events have a place on the calendar."""
        return int((self.columns.stop > 0).sum())

    def select(self, wanted: Filter) -> Selection:
        """The events that pass, dated ones first, both in the timeline's order."""
        return Selection(self, np.flatnonzero(self._passing(wanted)))

    def load(self, rows: Rows | Sequence[int]) -> tuple[Event, ...]:
        """The events in these rows. Tabs share a crowd: what another one forgets meanwhile is not missed here."""
        wanted = [int(row) for row in rows]
        known = {row: event for row in wanted if (event := self._loaded.get(row))}
        missing = [row for row in dict.fromkeys(wanted) if row not in known]
        numbers = [int(self.outline.numbers[row]) for row in missing]
        fresh = dict(zip(missing, project.events_at(self.store, numbers), strict=True))
        if len(self._loaded) > KEPT:
            self._loaded = {}
        self._loaded.update(fresh)
        known |= fresh
        return tuple(known[row] for row in wanted)

    def row_of(self, event_id: str) -> int | None:
        """The row of an event, by its id."""
        number = project.number_of(self.store, event_id)
        return None if number is None else int(self._rows_of(np.array([number], np.int64))[0])

    def place_of(self, actor: str) -> int:
        """The place of an actor among the columns' actors; -2, which none has, for an id that is unknown."""
        return self._actor_places.get(actor, -2)

    def _rows_of(self, numbers: NDArray[np.int64]) -> Rows:
        places = np.searchsorted(self.outline.numbers, numbers, sorter=self._by_number)
        return self._by_number[np.minimum(places, len(self) - 1)]

    def _published_days(self) -> list[date]:
        """The days on which articles came out that first told an event; of very many the last of each month."""
        found = np.unique(self.columns.known)
        days = [date.fromordinal(int(day)) for day in found[found < NEVER]]
        return days if len(days) <= _MOST_DAYS else list({(day.year, day.month): day for day in days}.values())

    def told_by(self, article: str) -> list[Event]:
        """The events that an article tells."""
        place = self._article_places.get(article, -1)
        return list(self.load(np.unique(self.columns.told_row[self.columns.told_by == place])))

    def part(self, events: Sequence[Event], articles: Sequence[str] = ()) -> Timeline:
        """A timeline of these events only, with these articles, or else with all that tell them."""
        told = sorted(articles or {source.article for event in events for source in event.sources})
        found = tuple(self.articles[one] for one in told if one in self._article_places)
        return replace(self.timeline, articles=found, events=tuple(events))

    def _actor_counts(self, wanted: Filter) -> list[tuple[str, int]]:
        """How many events each actor has among those that pass all other filters; most first, then by name.

        With `every`, the choices already made count as a filter too, as in `Index`.
        """
        others = wanted if wanted.every else replace(wanted, actors=frozenset())
        links = np.flatnonzero(self._passing(others)[self.columns.who_row] & self.in_role(wanted))
        rows, actors = self.columns.who_row[links].astype(np.int64), self.columns.who_actor[links].astype(np.int64)
        found = [(rows, actors)]
        if wanted.people:
            found += [(rows[each[actors] >= 0], each[actors][each[actors] >= 0]) for each in self._countries]
        # An actor that is in an event in two roles, or with two of its people, counts once.
        many = max(1, len(self.names))
        pairs = np.sort(np.concatenate([rows * many + actors for rows, actors in found]), kind="stable")
        counts = np.bincount(pairs[np.diff(pairs, prepend=-1) > 0] % many, minlength=many)
        chosen = [self._actor_places[one] for one in wanted.actors if one in self._actor_places]
        shown = np.union1d(np.flatnonzero(counts), np.array(chosen, np.int64))
        order = shown[np.lexsort((self._by_name[shown], -counts[shown]))]
        return [(self.outline.actors[at].id, int(counts[at])) for at in order]

    def role_counts(self, wanted: Filter) -> Counter[Role]:
        """In how many events the chosen actors, or else anybody, play each role, among those that pass all else."""
        masks = ((role, self._passing(replace(wanted, roles=frozenset({role})))) for role in Role)
        return Counter({role: int(mask.sum()) for role, mask in masks})

    def status_counts(self, wanted: Filter) -> Counter[Status]:
        """How many events of each status pass all other filters."""
        mask = self._passing(replace(wanted, statuses=frozenset()))
        counts = np.bincount(self.columns.status[mask], minlength=len(STATUSES))
        return Counter({status: int(count) for status, count in zip(STATUSES, counts, strict=True) if count})

    def article_counts(self, wanted: Filter) -> Counter[str]:
        """How many events each article tells among those that pass all other filters."""
        mask = self._passing(replace(wanted, articles=frozenset()))
        counts = np.bincount(self.columns.told_by[mask[self.columns.told_row]], minlength=len(self.articles))
        telling = np.flatnonzero(counts)
        ids = self.outline.articles
        return Counter(dict(zip((ids[at] for at in telling.tolist()), counts[telling].tolist(), strict=True)))

    def _pass(self, wanted: Filter) -> NDArray[np.bool_]:
        found = self.columns
        mask = np.ones(len(self), np.bool_)
        if wanted.actors:
            links = self.in_role(wanted)
            each = [self._with_actor(one, links, people=wanted.people) for one in sorted(wanted.actors)]
            mask &= np.logical_and.reduce(each) if wanted.every else np.logical_or.reduce(each)
        elif wanted.roles:
            mask &= self._rows_mask(found.who_row[self.in_role(wanted)])
        if wanted.statuses:
            mask &= np.isin(found.status, [STATUSES.index(status) for status in wanted.statuses])
        if wanted.articles:
            places = [self._article_places.get(one, -1) for one in wanted.articles]
            mask &= self._rows_mask(found.told_row[np.isin(found.told_by, places)])
        if wanted.importance > 0:
            mask &= found.importance >= wanted.importance
        if wanted.known_by:
            mask &= found.known <= min(wanted.known_by.toordinal(), NEVER - 1)
        if most_days := PRECISION_DAYS.get(wanted.precision):
            mask &= found.exact <= most_days
        if wanted.first:
            mask &= (found.stop > wanted.first.toordinal()) | (found.stop == 0)
        if wanted.last:
            mask &= found.first <= wanted.last.toordinal()
        if wanted.text.strip():
            mask &= self._rows_mask(self._rows_of(project.numbers_with(self.store, wanted.text)))
        return mask

    def in_role(self, wanted: Filter) -> NDArray[np.bool_]:
        """The links in which an actor counts as taking part."""
        roles = wanted.roles or TAKING_PART
        return np.isin(self.columns.role, [ROLES.index(role) for role in roles])

    def _with_actor(self, actor: str, links: NDArray[np.bool_], *, people: bool) -> NDArray[np.bool_]:
        place = self.place_of(actor)
        here = self.columns.who_actor == place
        if people:
            for each in self._countries:
                here |= each[self.columns.who_actor] == place
        return self._rows_mask(self.columns.who_row[here & links])

    def _rows_mask(self, rows: NDArray[np.signedinteger]) -> NDArray[np.bool_]:
        mask = np.zeros(len(self), np.bool_)
        mask[rows] = True
        return mask
