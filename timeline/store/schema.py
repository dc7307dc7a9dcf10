"""The tables of a project file, and how older files become newer ones.

An event's row number says when it was: from the highest bits down the class of its width, its first day, and a serial
number. So all tables in that order, and the full-text index too, answer questions about a period by ranges of row
numbers, and no event that spans a century makes a search for one week slow.
"""

import sqlite3
from hashlib import blake2b
from typing import Final

from timeline.period import Period

WIDTHS: Final = (1, 7, 31, 92, 366, 3_653, 36_525, 3_652_059)
"""The classes of width: the most days an event of each spans. The last holds all days of the calendar."""

_UNPLACED: Final = len(WIDTHS)
_SERIAL_BITS: Final = 28
_DAY_BITS: Final = 24
_SERIALS: Final = 1 << _SERIAL_BITS
_DAYS: Final = 1 << _DAY_BITS

_FIRST: Final = (
    # Whatever is one value of the whole project: what it was made with, its problems, the order of its events.
    "CREATE TABLE meta(name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
    # Every version of every article that ever was in the project, as it was given; `current` says which one is, and
    # when it came out after all corrections.
    "CREATE TABLE article(id TEXT, digest BLOB, data BLOB NOT NULL, PRIMARY KEY(id, digest)) WITHOUT ROWID",
    """CREATE TABLE current(id TEXT PRIMARY KEY, digest BLOB NOT NULL, published TEXT NOT NULL,
    mentions BLOB NOT NULL) WITHOUT ROWID""",
    # What one article says by itself, under the key of all that it depends on.
    "CREATE TABLE reading(key TEXT PRIMARY KEY, article TEXT NOT NULL, data BLOB NOT NULL)",
    # What is searched and sorted by stands in narrow rows, apart from what is shown.
    """CREATE TABLE event(n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, stop INTEGER, month INTEGER,
    importance REAL NOT NULL, digest BLOB NOT NULL)""",
    "CREATE INDEX event_by_importance ON event(importance DESC)",
    "CREATE TABLE telling(n INTEGER PRIMARY KEY, data BLOB NOT NULL)",
    "CREATE TABLE actor(n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, events INTEGER NOT NULL, data TEXT NOT NULL)",
    # By the numbers of actors, which come from their ids, whether the actor has a row or not.
    "CREATE INDEX actor_by_events ON actor(events DESC, id)",
    "CREATE TABLE link(actor INTEGER, event INTEGER, place INTEGER NOT NULL, PRIMARY KEY(actor, event)) WITHOUT ROWID",
    "CREATE INDEX link_of_event ON link(event)",
    # Events by the month in which they begin (12 * year + month - 1); actor 0 is all of them.
    "CREATE TABLE tally(actor INTEGER, month INTEGER, events INTEGER, PRIMARY KEY(actor, month)) WITHOUT ROWID",
    """CREATE VIRTUAL TABLE words USING fts5(title, sentences, content='',
    tokenize='porter unicode61 remove_diacritics 2')""",
    # What users changed. Rows are only ever added.
    """CREATE TABLE journal(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, author TEXT, at TEXT,
    correction TEXT NOT NULL)""",
)

MIGRATIONS: Final[tuple[tuple[str, ...], ...]] = (_FIRST,)
"""Step n makes a file of version n one of version n + 1. Never change a step that was released: add one."""

VERSION: Final = len(MIGRATIONS)


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Bring a file of an older `version` to the newest, inside the transaction that is open."""
    for step in MIGRATIONS[version:]:
        for statement in step:
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {VERSION}")


def row_number(period: Period | None, event_id: str) -> int:
    """The row of an event: the same for the same event, and free of others' nearly always (see the module)."""
    serial = int.from_bytes(blake2b(event_id.encode(), digest_size=4).digest(), "big") % _SERIALS
    if period is None:
        return _first_row(_UNPLACED, 0) + serial
    return _first_row(width_class(period), period.start.toordinal()) + serial


def actor_number(actor_id: str) -> int:
    """The row of an actor. Two ids share one at odds of one in ten million for a million actors."""
    return int.from_bytes(blake2b(actor_id.encode(), digest_size=8).digest(), "big") >> 2


def width_class(period: Period) -> int:
    """The index in `WIDTHS` of the narrowest class that holds the period."""
    return next(index for index, days in enumerate(WIDTHS) if period.days <= days)


def row_ranges(period: Period | None) -> tuple[tuple[int, int], ...]:
    """The (first, last) row numbers, inclusive, among which are all events that share a day with `period`.

    Those that end before it begins are among them too: compare their `stop`. None means every event, unplaced too.
    """
    if period is None:
        return ((0, _first_row(_UNPLACED + 1, 0)),)
    first, stop = period.start.toordinal(), period.stop.toordinal()
    return tuple(
        (_first_row(index, max(0, first - days + 1)), _first_row(index, stop) - 1) for index, days in enumerate(WIDTHS)
    )


def _first_row(width: int, day: int) -> int:
    return (width * _DAYS + day) * _SERIALS


DAY_OF_ROW: Final = f"(n / {_SERIALS} % {_DAYS})"
"""SQL for the first day, as an ordinal, of the event in row `n`."""
