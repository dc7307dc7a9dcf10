"""What a correction is about, so that two users who correct the same thing notice."""

from typing import assert_never

from timeline.corrections.kinds import (
    ActorKey,
    AddEvent,
    ArticleKey,
    Correction,
    EventKey,
    HideEvent,
    JoinActors,
    MergeEvents,
    Redo,
    RenameActor,
    RestoreEvent,
    SetActors,
    SetDate,
    SetPublished,
    SetStatus,
    SetTitle,
    SplitActor,
    SplitEvent,
    Undo,
)

Target = tuple[str, ...]


def targets(correction: Correction) -> frozenset[Target]:
    """The things it changes, as tuples to compare: the same article, the same telling of an event, the same actor."""
    match correction:
        case SetPublished(article):
            return frozenset({_article(article)})
        case SetDate(event) | SetTitle(event) | SetStatus(event) | SetActors(event):
            # Two users may change two things of one event; the same thing twice is a conflict.
            return frozenset({(*_event(event), type(correction).__name__)})
        case HideEvent(event) | RestoreEvent(event):
            return frozenset({(*_event(event), "shown")})
        case SplitEvent(event, sources):
            return frozenset((*_event(each), "sources") for each in (event, *sources))
        case MergeEvents(events):
            return frozenset((*_event(each), "sources") for each in events)
        case AddEvent(quote):
            return frozenset({("added", quote.article.id, quote.text, correction.title)})
        case JoinActors(actors):
            return frozenset(_actor(each) for each in actors)
        case SplitActor(actor) | RenameActor(actor):
            return frozenset({_actor(actor)})
        case Undo(entry) | Redo(entry):
            return frozenset({("entry", entry)})
        case _:
            assert_never(correction)


def _article(key: ArticleKey) -> Target:
    return ("article", key.id)


def _event(key: EventKey) -> Target:
    """By its id where one was given: two users may know the same event by two of its sources."""
    if key.id:
        return ("event", key.id)
    return ("event", key.sentence.article.id, key.sentence.text, key.trigger or "", key.date or "")


def _actor(key: ActorKey) -> Target:
    return ("actor", key.id)
