"""Very many events: their columns at once, the events themselves only where they are looked at."""

import sqlite3
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from timeline.columns import Columns, columns, from_bytes, to_bytes
from timeline.model import Actor, Article, Event, Problem, Published, Timeline
from timeline.store.connect import Store
from timeline.store.packed import unpack
from timeline.store.queries import match_text

MANY: Final = 30_000
"""From so many events on a project keeps their columns, and need not be loaded whole to be looked at."""

_event_decoder: Final = msgspec.json.Decoder(Event)
_article_decoder: Final = msgspec.json.Decoder(Article)
_published_decoder: Final = msgspec.json.Decoder(Published | None)
_actor_decoder: Final = msgspec.json.Decoder(Actor)
_columns_decoder: Final = msgspec.msgpack.Decoder(dict[str, bytes])


@dataclass(frozen=True, slots=True)
class Outline:
    """A project without its events: `numbers` are their rows in the file, in the order of `columns`."""

    columns: Columns
    numbers: NDArray[np.int64]
    actors: tuple[Actor, ...]
    articles: tuple[str, ...]
    problems: tuple[Problem, ...]


def save_columns(connection: sqlite3.Connection, timeline: Timeline) -> None:
    """Keep the columns of a timeline of many events, with the timeline itself; of a smaller one there are none."""
    if len(timeline.events) + len(timeline.unplaced) < MANY:
        connection.execute("DELETE FROM meta WHERE name = 'columns'")
        return
    data = msgspec.msgpack.encode(to_bytes(columns(timeline)))
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('columns', ?)", (data,))


def load_outline(store: Store) -> Outline | None:
    """What the project keeps of its events beside themselves; None when it holds few, or was saved before this was."""
    with store.reading() as connection:
        meta = dict(connection.execute("SELECT name, value FROM meta WHERE name IN ('columns', 'order')"))
        if "columns" not in meta:
            return None
        order = connection.execute("SELECT value FROM meta WHERE name = 'actor_order'").fetchone()
        problems = connection.execute("SELECT value FROM meta WHERE name = 'problems'").fetchone()
        actors = {one.id: one for one in _actors(connection)}
        articles = tuple(name for (name,) in connection.execute("SELECT id FROM current ORDER BY id"))
    return Outline(
        from_bytes(_columns_decoder.decode(meta["columns"])),
        np.frombuffer(array("q", meta["order"]), np.int64),
        tuple(actors[name] for name in msgspec.json.decode(order[0], type=list[str])),
        articles,
        msgspec.json.decode(problems[0], type=tuple[Problem, ...]) if problems else (),
    )


def _actors(connection: sqlite3.Connection) -> Iterable[Actor]:
    return (_actor_decoder.decode(data) for (data,) in connection.execute("SELECT data FROM actor"))


def events_at(store: Store, numbers: Sequence[int]) -> tuple[Event, ...]:
    """The events in these rows of the file, in the order asked for."""
    with store.reading() as connection:
        found = (connection.execute("SELECT data FROM telling WHERE n = ?", (n,)).fetchone() for n in numbers)
        return tuple(unpack(data, _event_decoder) for (data,) in found)


def number_of(store: Store, event_id: str) -> int | None:
    """The row of an event in the file, by its id."""
    with store.reading() as connection:
        row = connection.execute("SELECT n FROM event WHERE id = ?", (event_id,)).fetchone()
    return int(row[0]) if row else None


def numbers_with(store: Store, words: str) -> NDArray[np.int64]:
    """The rows of the events that hold all words, in any form; the last may be the beginning of one."""
    query = match_text(words)
    with store.reading() as connection:
        rows = connection.execute("SELECT rowid FROM words WHERE words MATCH ?", (query + "*",))
        return np.fromiter((n for (n,) in rows), np.int64)


def article_of(store: Store, article_id: str) -> Article | None:
    """An article as it is now, by its id."""
    with store.reading() as connection:
        row = connection.execute(
            "SELECT data, published FROM current JOIN article USING (id, digest) WHERE id = ?", (article_id,)
        ).fetchone()
    if row is None:
        return None
    return replace(unpack(row[0], _article_decoder), published=_published_decoder.decode(row[1]))
