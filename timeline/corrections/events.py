"""Corrections of events."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar, assert_never

from timeline.corrections.draft import Draft, Misfit
from timeline.corrections.find import find_actor, find_quote
from timeline.corrections.kinds import (
    AddEvent,
    EventKey,
    Part,
    SetActors,
    SetDate,
    SetStatus,
    SetTitle,
)
from timeline.corrections.when import event_date
from timeline.model import (
    Article,
    Basis,
    Disagreement,
    Event,
    EventMention,
    Kind,
    Participant,
    Span,
    When,
)

_Answer = TypeVar("_Answer")
_Asked = TypeVar("_Asked")


def change(draft: Draft, correction: SetDate | SetTitle | SetStatus | SetActors) -> None:
    """Give an event another date, title, status, or other actors. Raises Misfit."""
    event = draft.event(correction.event)
    match correction:
        case SetDate(_, edtf):
            when = _when(edtf, draft.articles[event.sources[0].article])
            draft.put(_marked(replace(event, when=when, basis=Basis.TEXT, narrowed=False), "date"))
        case SetTitle(_, title):
            draft.put(_marked(replace(event, title=title.strip() or event.title), "title"))
        case SetStatus(_, status):
            draft.put(_marked(replace(event, status=status, status_cue=None), "status"))
        case SetActors(_, parts):
            draft.put(_marked(replace(event, participants=_participants(draft, parts)), "actors"))
        case _:
            assert_never(correction)


def merge(draft: Draft, keys: Sequence[EventKey]) -> None:
    """Make one event of several: the first, with the others' sources and actors. Raises Misfit."""
    found = {event.id: event for event in map(draft.event, keys)}
    first, *others = found.values()
    if not others:
        return  # the program found them to be one by now
    said = {source.article for source in first.sources}
    value = first.when.edtf if first.when else ""
    merged = replace(
        first,
        sources=tuple(dict.fromkeys(source for event in found.values() for source in event.sources)),
        participants=_joined(tuple(found.values())),
        importance=max(event.importance for event in found.values()),
        disagreements=(
            *first.disagreements,
            *(
                Disagreement(
                    source.article, source.when.edtf, source.date.text if source.date else source.sentence.text
                )
                for event in others
                for source in event.sources
                if source.when and source.when.edtf != value and source.article not in said
            ),
        ),
    )
    for event in others:
        draft.take(event)
    draft.put(_marked(merged, "sources"))


def split(draft: Draft, key: EventKey, keys: Sequence[EventKey], *, new_id: str) -> None:
    """Make an event of its own of some of an event's sources. Raises Misfit."""
    event = draft.event(key)
    leaving = tuple(dict.fromkeys(source for owner, source in map(draft.source, keys) if owner.id == event.id))
    if not leaving:
        return  # the program found them to be two by now
    staying = tuple(source for source in event.sources if source not in leaving)
    if not staying:
        msg = "All its sources were to leave it; an event keeps at least one."
        raise Misfit(msg)
    if staying[0] != event.sources[0]:
        first = staying[0]
        event = replace(event, title=first.title, when=first.when, status=first.status, status_cue=first.status_cue)
    away = {source.article for source in leaving} - {source.article for source in staying}
    remaining = replace(
        event,
        sources=staying,
        participants=_joined(staying),
        disagreements=tuple(each for each in event.disagreements if each.article not in away),
    )
    draft.put(_marked(remaining, "sources"))
    draft.put(_marked(_event_of(leaving, new_id, event.importance), "sources"))


def add(draft: Draft, correction: AddEvent, *, new_id: str) -> None:
    """Add an event by hand. Raises Misfit."""
    found = find_quote(correction.quote, draft.articles)
    if found is None:
        msg = f"Its article no longer says “{correction.quote.text[:80]}”."
        raise Misfit(msg)
    article, start = found
    text = correction.quote.text
    participants = _participants(draft, correction.parts)
    told = EventMention(
        article.id,
        Span(start, start + len(text), text),
        title=correction.title,
        when=_when(correction.edtf, article),
        status=correction.status,
        participants=participants,
    )
    draft.put(_marked(_event_of((told,), new_id, importance=1.0), "added"))


def checked(reads: Callable[[_Asked], _Answer], text: _Asked) -> _Answer:
    """What `reads` makes of a text. Raises Misfit where it raises ValueError."""
    try:
        return reads(text)
    except ValueError as error:
        msg = f"{error}."
        raise Misfit(msg) from error


def _when(edtf: str | None, told_in: Article) -> When | None:
    if edtf is None:
        return None
    known_to = told_in.published.period if told_in.published else None
    return checked(lambda text: event_date(text, known_to=known_to), edtf)


def _event_of(sources: tuple[EventMention, ...], new_id: str, importance: float) -> Event:
    first = sources[0]
    return Event(
        new_id,
        first.title,
        first.when,
        sources,
        _joined(sources),
        first.basis,
        first.status,
        first.status_cue,
        importance=importance,
    )


def _participants(draft: Draft, parts: Sequence[Part]) -> tuple[Participant, ...]:
    found = []
    for part in parts:
        name = part.actor.name.strip()
        actor = find_actor(part.actor, draft.actors)
        if actor is None and not name:
            msg = "An actor needs a name."
            raise Misfit(msg)
        found.append(Participant((actor or draft.new_actor(name, Kind.OTHER)).id, part.role))
    return tuple(dict.fromkeys(found))


def _joined(told: Sequence[EventMention | Event]) -> tuple[Participant, ...]:
    """Everyone who takes part, in the first role that is told of each."""
    roles: dict[str, Participant] = {}
    for each in told:
        for participant in each.participants if isinstance(each, Event) else each.taking_part:
            roles.setdefault(participant.actor, participant)
    return tuple(roles.values())


def _marked(event: Event, what: str) -> Event:
    return replace(event, corrected=tuple(dict.fromkeys((*event.corrected, what))))
