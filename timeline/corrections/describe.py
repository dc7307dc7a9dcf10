"""A correction in words, for lists."""

from typing import Final, assert_never

from timeline.corrections.kinds import (
    AddEvent,
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

JOURNAL: Final = "corrections"
"""The path of problems with corrections that no longer fit; their field is what `describe` says."""

_LONGEST: Final = 80


def describe(correction: Correction) -> str:
    """One line: what is changed, and to what. It quotes articles: escape it where it is shown."""
    match correction:
        case SetPublished(article, edtf):
            return f"published {edtf or 'unknown'}: {_cut(article.title or article.path or article.opening)}"
        case SetDate(event, edtf):
            return f"date {edtf or 'unknown'}: {_event(event)}"
        case SetTitle(event, title):
            return f"title “{_cut(title)}”: {_event(event)}"
        case SetStatus(event, status):
            return f"status {status}: {_event(event)}"
        case SetActors(event, parts):
            return f"actors {', '.join(part.actor.name for part in parts) or 'none'}: {_event(event)}"
        case MergeEvents(events):
            return "merge " + " + ".join(_event(event) for event in events)
        case SplitEvent(event, sources):
            return f"split {len(sources)} of the sources from {_event(event)}"
        case HideEvent(event):
            return f"hide {_event(event)}"
        case RestoreEvent(event):
            return f"restore {_event(event)}"
        case AddEvent(quote, title, edtf):
            return f"add “{_cut(title)}”, {edtf or 'no date'}: “{_cut(quote.text)}”"
        case JoinActors(actors):
            return "join " + " = ".join(actor.name for actor in actors)
        case SplitActor(actor, alias):
            return f"split “{_cut(alias)}” from {actor.name}"
        case RenameActor(actor, name):
            return f"rename {actor.name} to “{_cut(name)}”"
        case Undo(entry):
            return f"undo {entry}"
        case Redo(entry):
            return f"redo {entry}"
        case _:
            assert_never(correction)


def _event(key: EventKey) -> str:
    return f"“{_cut(key.sentence.text)}”"


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
