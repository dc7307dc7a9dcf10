"""One SQLite file a project: articles, what they say, the timeline made of it, and what users corrected."""

from timeline.store.connect import Store, open_store
from timeline.store.file import StoreError
from timeline.store.journal import Entry, append, load_journal
from timeline.store.many import (
    MANY,
    Outline,
    article_of,
    events_at,
    load_outline,
    number_of,
    numbers_with,
)
from timeline.store.queries import Wanted, count_events, events_per_actor, events_per_month, find_events
from timeline.store.readings import forget_readings, load_reading, save_reading
from timeline.store.saved import article_versions, load_articles, load_plain, load_timeline, revision, save_timeline

__all__ = [
    "MANY",
    "Entry",
    "Outline",
    "Store",
    "StoreError",
    "Wanted",
    "append",
    "article_of",
    "article_versions",
    "count_events",
    "events_at",
    "events_per_actor",
    "events_per_month",
    "find_events",
    "forget_readings",
    "load_articles",
    "load_journal",
    "load_outline",
    "load_plain",
    "load_reading",
    "load_timeline",
    "number_of",
    "numbers_with",
    "open_store",
    "revision",
    "save_reading",
    "save_timeline",
]
