"""A timeline while corrections are applied to it."""

import itertools
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from timeline.corrections.find import find_actor, find_source, may_tell
from timeline.corrections.kinds import ActorKey, EventKey
from timeline.model import Actor, Event, EventMention, Kind, Timeline

_NO_ID: Final = re.compile(r"[^a-z0-9]+")


class Misfit(Exception):  # noqa: N818 - an answer, not an error
    """Why a correction does not fit, in one sentence."""


class Draft:
    """Events by id with an index by article, actors by id, and what is hidden.

    Hidden events stay in it: they can be changed, and shown again.
    """

    def __init__(self, timeline: Timeline) -> None:
        self._before = timeline
        self.articles = {article.id: article for article in timeline.articles}
        self.actors = {actor.id: actor for actor in timeline.actors}
        self.mentions = list(timeline.mentions)
        self.events: dict[str, Event] = {}
        self.out_of_sight: set[str] = set()
        self._told_in: dict[str, dict[str, None]] = {}
        for event in (*timeline.events, *timeline.unplaced):
            self.put(event)

    def put(self, event: Event) -> None:
        """Add an event, or put it in the place of the one with its id."""
        self.events[event.id] = event
        for source in event.sources:
            self._told_in.setdefault(source.article, {})[event.id] = None

    def take(self, event: Event) -> None:
        """Remove an event."""
        del self.events[event.id]
        self.out_of_sight.discard(event.id)

    def event(self, key: EventKey) -> Event:
        """The event that is meant. Raises Misfit."""
        return self.source(key)[0]

    def source(self, key: EventKey) -> tuple[Event, EventMention]:
        """The event and the source of it that are meant. Raises Misfit."""
        place = may_tell(key, self.articles)
        near: Iterable[Event] = self.events.values()
        if place is not None:
            ids = self._told_in.get(place, {})
            near = [self.events[each] for each in ids if each in self.events]
        found = find_source(key, near, self.articles)
        if found is None:
            what = "Its article is no longer in the project" if place is None else "No event is told there any more"
            msg = f"{what}: “{key.sentence.text[:80]}”."
            raise Misfit(msg)
        return found

    def actor(self, key: ActorKey) -> Actor:
        """The actor that is meant. Raises Misfit."""
        found = find_actor(key, self.actors)
        if found is None:
            msg = f"No actor is called “{key.name[:80]}” any more."
            raise Misfit(msg)
        return found

    def new_actor(self, name: str, kind: Kind, country: str | None = None) -> Actor:
        """Add an actor of that name under a readable id that no actor has yet."""
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        slug = _NO_ID.sub("-", plain).strip("-") or "actor"
        numbered = (f"{slug}-{number}" for number in itertools.count(2))
        chosen = next(each for each in itertools.chain((slug,), numbered) if each not in self.actors)
        self.actors[chosen] = Actor(chosen, name, kind, country)
        return self.actors[chosen]

    def timeline(self) -> Timeline:
        """The corrected timeline, its events in time order."""
        shown = sorted((event for event in self.events.values() if event.id not in self.out_of_sight), key=_in_time)
        return replace(
            self._before,
            actors=tuple(self.actors.values()),
            mentions=tuple(self.mentions),
            events=tuple(event for event in shown if event.when and event.when.period),
            unplaced=tuple(event for event in shown if not (event.when and event.when.period)),
        )

    def hidden(self) -> tuple[Event, ...]:
        """The events that users hid, in time order, the unplaced ones last."""
        return tuple(sorted((self.events[each] for each in self.out_of_sight), key=_in_time))


def _in_time(event: Event) -> tuple[int, int, str]:
    """The order of `rank`: by first day, the shorter first, those without a day last."""
    period = event.when.period if event.when else None
    return (period.start.toordinal(), period.days, event.id) if period else (1 << 30, 0, event.id)
