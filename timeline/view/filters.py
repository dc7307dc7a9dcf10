"""Which events are shown, and how many each further choice would show."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Final, Literal

from timeline.model import Event, Kind, Role, Status, Timeline
from timeline.period import Unit

Precision = Literal["day", "month", "year", "any"]

PRECISION_DAYS: Final = {"day": 1, "month": 31, "year": 366}
"""The most days that a span may have to count as this precise."""

TAKING_PART: Final = frozenset({Role.AGENT, Role.TARGET, Role.MENTIONED})


@dataclass(frozen=True, slots=True)
class Filter:
    """What the user asked to see; empty fields ask for nothing.

    `actors` and `articles` hold ids; with `every` an event must have all the actors, else any of them. They count in
    the `roles` given, by default in all but as a place; `roles` alone ask for events where anybody plays one of them.
    With `people`, whoever has a country counts as that country too. `known_by` keeps what had been published by the end
    of that day. `first` and `last` are inclusive days that the event's span must touch; undated events pass them.
    """

    text: str = ""
    actors: frozenset[str] = frozenset()
    every: bool = False
    roles: frozenset[Role] = frozenset()
    people: bool = False
    statuses: frozenset[Status] = frozenset()
    articles: frozenset[str] = frozenset()
    precision: Precision = "any"
    importance: float = 0.0
    known_by: date | None = None
    first: date | None = None
    last: date | None = None

    @property
    def active(self) -> int:
        """How many kinds of choices are made."""
        return sum(
            (
                bool(self.text.strip()),
                bool(self.actors),
                bool(self.roles),
                bool(self.statuses),
                bool(self.articles),
                self.precision != "any",
                self.importance > 0,
                self.known_by is not None,
                self.first is not None or self.last is not None,
            )
        )


NOTHING_ASKED: Final = Filter()


@dataclass(frozen=True, slots=True)
class _Entry:
    event: Event
    haystack: str
    takers: frozenset[str]
    articles: frozenset[str]
    known: date | None


class Index:
    """A timeline prepared for filtering: built once per timeline, asked at each change of a filter."""

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self.names = {actor.id: actor.name for actor in timeline.actors}
        self.articles = {article.id: article for article in timeline.articles}
        self.events = {event.id: event for event in (*timeline.events, *timeline.unplaced)}
        self._aliases = {actor.id: " ".join((actor.name, *actor.aliases)) for actor in timeline.actors}
        self._countries = countries_of(timeline)
        self._entries = [self._entry(event) for event in (*timeline.events, *timeline.unplaced)]
        # Remembered: a page asks several times for the same, and a step or a zoom for what the last one did.
        self._passing = lru_cache(32)(self._pass)
        self.select = lru_cache(8)(self._select)
        self.actor_counts = lru_cache(8)(self._actor_counts)

    def _entry(self, event: Event) -> _Entry:
        actors = {who.actor for who in event.participants}
        told = [source.sentence.text for source in event.sources]
        names = [self._aliases.get(actor, "") for actor in sorted(actors)]
        published = [
            article.published.period.last
            for source in event.sources
            if (article := self.articles.get(source.article)) and article.published
        ]
        return _Entry(
            event,
            "\n".join((event.title, *told, *names)).casefold(),
            frozenset(who.actor for who in event.participants if who.role in TAKING_PART),
            frozenset(source.article for source in event.sources),
            min(published, default=None),
        )

    @property
    def has_countries(self) -> bool:
        """Whether anybody belongs to a country that is an actor itself."""
        return bool(self._countries)

    def published_days(self) -> list[date]:
        """The days by which articles had come out, in order."""
        return sorted({one.published.period.last for one in self.articles.values() if one.published})

    def told_by(self, article: str) -> list[Event]:
        """The events that an article tells."""
        return [entry.event for entry in self._entries if article in entry.articles]

    def _select(self, wanted: Filter) -> tuple[Event, ...]:
        """The events that pass, dated ones first, both in the timeline's order."""
        return tuple(entry.event for entry in self._passing(wanted))

    def _actor_counts(self, wanted: Filter) -> list[tuple[str, int]]:
        """How many events each actor has among those that pass all other filters; most first, then by name.

        With `every`, the choices already made count as a filter too: the numbers say what a further choice leaves.
        """
        others = wanted if wanted.every else replace(wanted, actors=frozenset())
        counts = Counter(actor for entry in self._passing(others) for actor in self._counting(entry, wanted))
        for chosen in wanted.actors & self.names.keys():
            counts.setdefault(chosen, 0)
        return sorted(counts.items(), key=lambda item: (-item[1], self.names.get(item[0], item[0]), item[0]))

    def role_counts(self, wanted: Filter) -> Counter[Role]:
        """In how many events the chosen actors, or else anybody, play each role, among those that pass all else."""
        counts: Counter[Role] = Counter()
        for role in Role:
            counts[role] = len(self._passing(replace(wanted, roles=frozenset({role}))))
        return counts

    def _counting(self, entry: _Entry, wanted: Filter) -> frozenset[str]:
        """The actors that count as taking part in the event."""
        actors = entry.takers
        if wanted.roles:
            actors = frozenset(who.actor for who in entry.event.participants if who.role in wanted.roles)
        if wanted.people:
            actors = actors.union(country for actor in actors for country in self._countries.get(actor, ()))
        return actors

    def status_counts(self, wanted: Filter) -> Counter[Status]:
        """How many events of each status pass all other filters."""
        return Counter(entry.event.status for entry in self._passing(replace(wanted, statuses=frozenset())))

    def article_counts(self, wanted: Filter) -> Counter[str]:
        """How many events each article tells among those that pass all other filters."""
        others = replace(wanted, articles=frozenset())
        return Counter(article for entry in self._passing(others) for article in entry.articles)

    def _pass(self, wanted: Filter) -> tuple[_Entry, ...]:
        return tuple(self._those(wanted))

    def _those(self, wanted: Filter) -> Iterator[_Entry]:
        words = wanted.text.casefold().split()
        most_days = PRECISION_DAYS.get(wanted.precision)
        for entry in self._entries:
            event = entry.event
            if wanted.actors:
                actors = self._counting(entry, wanted)
                if not (wanted.actors <= actors if wanted.every else wanted.actors & actors):
                    continue
            elif wanted.roles and not self._counting(entry, wanted):
                continue
            if wanted.statuses and event.status not in wanted.statuses:
                continue
            if wanted.articles and not wanted.articles & entry.articles:
                continue
            if event.importance < wanted.importance:
                continue
            if wanted.known_by and (entry.known is None or entry.known > wanted.known_by):
                continue
            if most_days and not _is_precise(event, most_days):
                continue
            if not _touches(event, wanted.first, wanted.last):
                continue
            if words and not all(word in entry.haystack for word in words):
                continue
            yield entry


def countries_of(timeline: Timeline) -> dict[str, tuple[str, ...]]:
    """For each actor that has a country, the actors that are that country."""
    by_code: dict[str, list[str]] = {}
    for actor in timeline.actors:
        if actor.kind is Kind.COUNTRY and actor.country:
            by_code.setdefault(actor.country, []).append(actor.id)
    return {
        actor.id: tuple(by_code[actor.country])
        for actor in timeline.actors
        if actor.kind is not Kind.COUNTRY and actor.country in by_code
    }


def _is_precise(event: Event, most_days: int) -> bool:
    if event.when is None or event.when.period is None or event.when.open is not None:
        return False
    period = event.when.period
    return period.days <= most_days or (most_days > 1 and period.unit in (Unit.WEEK, Unit.WEEKEND))


def _touches(event: Event, first: date | None, last: date | None) -> bool:
    period = event.when.period if event.when else None
    if period is None:
        return True
    return (first is None or period.stop > first) and (last is None or period.start <= last)
