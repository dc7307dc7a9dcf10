"""Corrections applied, in the order of the journal. What no longer fits is listed, and changes nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from timeline.corrections import actors, events
from timeline.corrections.draft import Draft, Misfit
from timeline.corrections.find import find_article
from timeline.corrections.journal import Corrected
from timeline.corrections.kinds import (
    AddEvent,
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
from timeline.corrections.when import published
from timeline.model import Article, Event, Timeline


@dataclass(frozen=True, slots=True)
class Unfit:
    """A correction that no longer fits, and why in one sentence. It stays in the journal: later it may fit again."""

    entry: Corrected
    reason: str


@dataclass(frozen=True, slots=True)
class Applied:
    """The corrected timeline, the events that are hidden from it, and what no longer fits."""

    timeline: Timeline
    hidden: tuple[Event, ...] = ()
    unfit: tuple[Unfit, ...] = ()


def date_articles(articles: Sequence[Article], journal: Iterable[Corrected]) -> list[Article]:
    """The articles with the publication dates that users gave; to be done before they are read."""
    by_id = {article.id: article for article in articles}
    given = {}
    for entry in journal:
        if isinstance(entry.correction, SetPublished):
            found = find_article(entry.correction.article, by_id)
            if found:
                given[found.id] = entry.correction.edtf
    dated = []
    for article in articles:
        try:
            dated.append(replace(article, published=published(given[article.id])) if article.id in given else article)
        except ValueError:  # `apply` lists it
            dated.append(article)
    return dated


def alias_pairs(journal: Iterable[Corrected]) -> tuple[tuple[str, str], ...]:
    """(name, alias) pairs of the actors that users joined, for whoever finds one actor under many names."""
    return tuple(
        (entry.correction.actors[0].name, other.name)
        for entry in journal
        if isinstance(entry.correction, JoinActors)
        for other in entry.correction.actors[1:]
        if other.name != entry.correction.actors[0].name
    )


def apply(timeline: Timeline, journal: Sequence[Corrected]) -> Applied:
    """The timeline with the entries of `journal` applied: give those that count (`journal.live`).

    Applying to the timeline of a build is deterministic and reads only the timeline.
    """
    if not journal:
        return Applied(timeline)
    draft = Draft(timeline)
    unfit = []
    for entry in journal:
        try:
            _apply_one(draft, entry)
        except Misfit as misfit:
            unfit.append(Unfit(entry, str(misfit)))
    return Applied(draft.timeline(), draft.hidden(), tuple(unfit))


def _apply_one(draft: Draft, entry: Corrected) -> None:
    """Raises Misfit, having changed nothing, when the correction does not fit."""
    match entry.correction:
        case SetPublished(key, edtf):
            if find_article(key, draft.articles) is None:
                msg = "Its article is no longer in the project."
                raise Misfit(msg)
            events.checked(published, edtf)
        case SetDate() | SetTitle() | SetStatus() | SetActors():
            events.change(draft, entry.correction)
        case MergeEvents(keys):
            events.merge(draft, keys)
        case SplitEvent(key, sources):
            events.split(draft, key, sources, new_id=_event_id(entry))
        case HideEvent(key):
            draft.out_of_sight.add(draft.event(key).id)
        case RestoreEvent(key):
            draft.out_of_sight.discard(draft.event(key).id)
        case AddEvent():
            events.add(draft, entry.correction, new_id=_event_id(entry))
        case JoinActors(keys):
            actors.join(draft, keys)
        case SplitActor(key, alias):
            actors.split(draft, key, alias)
        case RenameActor(key, name):
            actors.rename(draft, key, name)
        case Undo() | Redo():
            pass
        case _:
            assert_never(entry.correction)


def _event_id(entry: Corrected) -> str:
    """The id of an event that exists because of a correction."""
    return "e-" + entry.id.removeprefix("c-")
