"""Corrections of actors."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from timeline.corrections.draft import Draft, Misfit
from timeline.corrections.kinds import ActorKey
from timeline.model import ActorMention, EventMention, Participant


def join(draft: Draft, keys: Sequence[ActorKey]) -> None:
    """Make one actor of several: the first, who keeps the others' names as aliases. Raises Misfit."""
    found = {actor.id: actor for actor in map(draft.actor, keys)}
    first, *others = found.values()
    if not others:
        return  # the names went to the pipeline as aliases, and it joined them already
    gone = {actor.id for actor in others}
    names = (*first.aliases, *(name for actor in others for name in (actor.name, *actor.aliases)))
    draft.actors[first.id] = replace(first, aliases=_without(names, first.name))
    for actor in others:
        del draft.actors[actor.id]
    draft.mentions = [replace(each, actor=first.id) if each.actor in gone else each for each in draft.mentions]
    _change_participants(draft, gone, lambda _, __: first.id)


def split(draft: Draft, key: ActorKey, alias: str) -> None:
    """Make one of an actor's names an actor of its own, who takes the events told with that name. Raises Misfit."""
    actor = draft.actor(key)
    if alias not in actor.aliases:
        msg = f"“{actor.name[:80]}” is not called “{alias[:80]}” any more."
        raise Misfit(msg)
    draft.actors[actor.id] = replace(actor, aliases=_without(actor.aliases, alias))
    new = draft.new_actor(alias, actor.kind, actor.country)
    named: dict[str, list[ActorMention]] = {}
    for mention in draft.mentions:
        if mention.actor == actor.id:
            named.setdefault(mention.article, []).append(mention)

    def who(told: EventMention | None, actor_id: str) -> str:
        """The new actor where the sentence names it by the alias only."""
        if told is None:
            return actor_id
        here = [each for each in named.get(told.article, ()) if told.sentence.holds(each.start, each.end)]
        return new.id if here and all(each.text == alias for each in here) else actor_id

    _change_participants(draft, {actor.id}, who)
    draft.mentions = [
        replace(each, actor=new.id) if each.actor == actor.id and each.text == alias else each
        for each in draft.mentions
    ]


def rename(draft: Draft, key: ActorKey, name: str) -> None:
    """Call an actor otherwise; its old name becomes an alias, its id stays. Raises Misfit."""
    actor = draft.actor(key)
    name = name.strip()
    if not name:
        msg = "An actor needs a name."
        raise Misfit(msg)
    draft.actors[actor.id] = replace(actor, name=name, aliases=_without((*actor.aliases, actor.name), name))


def _change_participants(draft: Draft, whose: set[str], who: Callable[[EventMention | None, str], str]) -> None:
    """Put `who(source, actor)` for every participant in `whose`, in the sources and in the events they tell."""
    for event in list(draft.events.values()):
        if whose.isdisjoint(each.actor for each in event.participants):
            continue
        sources = tuple(
            replace(told, participants=_once(_renamed(each, [told], whose, who) for each in told.participants))
            for told in event.sources
        )
        participants = _once(
            _renamed(each, [told for told in event.sources if _has(told, each.actor)], whose, who)
            for each in event.participants
        )
        draft.put(replace(event, sources=sources, participants=participants))


def _renamed(
    each: Participant,
    told: Sequence[EventMention | None],
    whose: set[str],
    who: Callable[[EventMention | None, str], str],
) -> list[Participant]:
    """Who the participant is in each of the sources; as no source says where a user put it into the event."""
    if each.actor not in whose:
        return [each]
    return [replace(each, actor=who(source, each.actor)) for source in told or [None]]


def _has(told: EventMention, actor: str) -> bool:
    return any(each.actor == actor for each in told.participants)


def _once(participants: Iterable[list[Participant]]) -> tuple[Participant, ...]:
    """Each actor once, in its first role."""
    found: dict[str, Participant] = {}
    for some in participants:
        for each in some:
            found.setdefault(each.actor, each)
    return tuple(found.values())


def _without(names: Sequence[str], name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for each in names if each != name))
