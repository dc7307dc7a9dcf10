"""What users correct: a journal that is only added to, and how it is applied to what the program found.

journal = corrections.record(store, HideEvent(event_key(event, articles)), seen=len(journal))
answer = corrections.apply(timeline, corrections.live(journal))     # .timeline, .hidden, .unfit
corrections.undo(store)
text = corrections.export_journal(store); corrections.import_journal(other, text)
"""

from timeline.corrections.apply import Applied, Unfit, alias_pairs, apply, date_articles
from timeline.corrections.describe import JOURNAL, describe
from timeline.corrections.find import actor_key, article_key, event_key, quote
from timeline.corrections.journal import (
    Conflict,
    Corrected,
    export_journal,
    import_journal,
    live,
    read_journal,
    record,
    redo,
    undo,
)
from timeline.corrections.kinds import (
    NAMES,
    ActorKey,
    AddEvent,
    ArticleKey,
    Correction,
    EventKey,
    HideEvent,
    JoinActors,
    MergeEvents,
    Part,
    Quote,
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

__all__ = [
    "JOURNAL",
    "NAMES",
    "ActorKey",
    "AddEvent",
    "Applied",
    "ArticleKey",
    "Conflict",
    "Corrected",
    "Correction",
    "EventKey",
    "HideEvent",
    "JoinActors",
    "MergeEvents",
    "Part",
    "Quote",
    "Redo",
    "RenameActor",
    "RestoreEvent",
    "SetActors",
    "SetDate",
    "SetPublished",
    "SetStatus",
    "SetTitle",
    "SplitActor",
    "SplitEvent",
    "Undo",
    "Unfit",
    "actor_key",
    "alias_pairs",
    "apply",
    "article_key",
    "date_articles",
    "describe",
    "event_key",
    "export_journal",
    "import_journal",
    "live",
    "quote",
    "read_journal",
    "record",
    "redo",
    "undo",
]
