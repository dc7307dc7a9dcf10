"""The journal of corrections, as the project keeps it: rows that are only ever added.

What an entry says is text to this room; `corrections` writes and reads it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from timeline.store.connect import Store


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal. `by` and `at` are who and when as they were given, None when nobody said."""

    id: str
    correction: str
    by: str | None = None
    at: str | None = None


def load_journal(store: Store) -> tuple[Entry, ...]:
    """Every entry, oldest first."""
    with store.reading() as connection:
        rows = connection.execute("SELECT id, correction, author, at FROM journal ORDER BY number")
        return tuple(Entry(*row) for row in rows)


def append(store: Store, choose: Callable[[tuple[Entry, ...]], Sequence[Entry]]) -> tuple[Entry, ...]:
    """Add the entries that `choose` makes of the journal as it is at that moment; returns the journal afterwards.

    Nobody else writes between the look and the addition. What `choose` raises is passed on, and nothing is added.
    """
    with store.writing() as connection:
        rows = connection.execute("SELECT id, correction, author, at FROM journal ORDER BY number")
        journal = tuple(Entry(*row) for row in rows)
        added = tuple(choose(journal))
        connection.executemany(
            "INSERT INTO journal(id, correction, author, at) VALUES (?, ?, ?, ?)",
            ((entry.id, entry.correction, entry.by, entry.at) for entry in added),
        )
    return journal + added
