"""From the arguments of `timeline corrections` to the correction that they ask for.

Events, actors and articles are named by their ids in the JSON that `timeline build --project` writes.
"""

from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from timeline import corrections as made
from timeline.commands.terminal import Stop
from timeline.corrections import Correction
from timeline.model import Actor, Article, Event, Role, Status
from timeline.store import Store, load_articles, load_timeline

_Thing = TypeVar("_Thing")
_UNKNOWN: Final = ("none", "unknown", "")


@dataclass(frozen=True, slots=True)
class Known:
    """What a project's last build found, by id, and the events that users hid."""

    articles: Mapping[str, Article]
    events: Mapping[str, Event]
    actors: Mapping[str, Actor]
    hidden: Mapping[str, made.EventKey]

    def event(self, wanted: str) -> made.EventKey:
        """How a correction names the event. Raises Stop when there is none."""
        if wanted in self.hidden:
            return self.hidden[wanted]
        return made.event_key(_one(self.events, wanted, "event"), self.articles)

    def actor(self, wanted: str) -> made.ActorKey:
        """How a correction names the actor, by id or by name. Raises Stop when there is none."""
        named = {actor.name: actor.id for actor in self.actors.values()}
        return made.actor_key(_one(self.actors, named.get(wanted, wanted), "actor"))

    def article(self, wanted: str) -> Article:
        """The article. Raises Stop when there is none."""
        return _one(self.articles, wanted, "article")


def known_in(store: Store) -> Known:
    """What corrections of this project can be about."""
    timeline = load_timeline(store)
    live = made.live(made.read_journal(store))
    hidden = {
        entry.correction.event.id: entry.correction.event
        for entry in live
        if isinstance(entry.correction, made.HideEvent) and entry.correction.event.id
    }
    return Known(
        {article.id: article for article in load_articles(store)},
        {event.id: event for event in (*timeline.events, *timeline.unplaced)},
        {actor.id: actor for actor in timeline.actors},
        hidden,
    )


def _one(things: Mapping[str, _Thing], wanted: str, what: str) -> _Thing:
    if wanted not in things:
        msg = f"the project has no {what} “{wanted[:60]}”; the JSON of `timeline build --project` names them by id."
        raise Stop(msg)
    return things[wanted]


def _published(known: Known, given: Namespace) -> Correction:
    return made.SetPublished(made.article_key(known.article(given.article)), _edtf(given.date))


def _date(known: Known, given: Namespace) -> Correction:
    return made.SetDate(known.event(given.event), _edtf(given.date))


def _title(known: Known, given: Namespace) -> Correction:
    return made.SetTitle(known.event(given.event), given.title)


def _status(known: Known, given: Namespace) -> Correction:
    return made.SetStatus(known.event(given.event), Status(given.status))


def _actors(known: Known, given: Namespace) -> Correction:
    return made.SetActors(known.event(given.event), tuple(_part(known, part) for part in given.parts))


def _part(known: Known, text: str) -> made.Part:
    role, mark, name = text.partition(":")
    if not mark or role not in set(Role) or not name.strip():
        msg = f"“{text[:60]}” is no part in an event; write ROLE:NAME, the role {_listed(Role)}."
        raise Stop(msg)
    name = name.strip()
    there = name in known.actors or name in {actor.name for actor in known.actors.values()}
    return made.Part(known.actor(name) if there else made.ActorKey("", name), Role(role))


def _hide(known: Known, given: Namespace) -> Correction:
    return made.HideEvent(known.event(given.event))


def _restore(known: Known, given: Namespace) -> Correction:
    return made.RestoreEvent(known.event(given.event))


def _merge(known: Known, given: Namespace) -> Correction:
    return made.MergeEvents(tuple(map(known.event, (given.event, *given.events))))


def _split(known: Known, given: Namespace) -> Correction:
    event = _one(known.events, given.event, "event")
    numbers = {str(number + 1): number for number in range(len(event.sources))}
    if not set(given.sources) <= numbers.keys():
        msg = f"the event has {len(event.sources)} sources, 1 the first; give the numbers of those that tell another."
        raise Stop(msg)
    keys = tuple(made.event_key(event, known.articles, source=numbers[one]) for one in given.sources)
    return made.SplitEvent(known.event(given.event), keys)


def _add(known: Known, given: Namespace) -> Correction:
    article = known.article(given.article)
    start = article.text.find(given.quote)
    if start < 0 or not given.quote.strip():
        msg = f"the article does not say “{given.quote[:60]}”; quote the words that tell the event."
        raise Stop(msg)
    quote = made.quote(article, start, start + len(given.quote))
    return made.AddEvent(quote, given.title, _edtf(given.date), Status(given.status))


def _join(known: Known, given: Namespace) -> Correction:
    return made.JoinActors(tuple(map(known.actor, (given.actor, *given.actors))))


def _part_actor(known: Known, given: Namespace) -> Correction:
    return made.SplitActor(known.actor(given.actor), given.alias)


def _rename(known: Known, given: Namespace) -> Correction:
    return made.RenameActor(known.actor(given.actor), given.name)


def _edtf(text: str) -> str | None:
    return None if text.casefold() in _UNKNOWN else text


def _listed(names: type[Role] | type[Status]) -> str:
    return ", ".join(names)


MAKERS: Final[dict[str, Callable[[Known, Namespace], Correction]]] = {
    "published": _published,
    "date": _date,
    "title": _title,
    "status": _status,
    "actors": _actors,
    "hide": _hide,
    "restore": _restore,
    "merge": _merge,
    "split": _split,
    "add": _add,
    "join": _join,
    "part": _part_actor,
    "rename": _rename,
}
"""By the names of actions in `changes`."""
