"""Readings and events on disk, in a file that is thrown away: what an archive needs does not fit in memory."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final, Self

import msgspec

from timeline.merge.blocks import Block, days, published
from timeline.model import Article, Event, Reading
from timeline.rank import in_time
from timeline.store import StoreError
from timeline.store.packed import pack, unpack

__all__ = ["Spill"]

_SCHEMA: Final = """
    PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000; PRAGMA temp_store = FILE;
    CREATE TABLE reading (id BLOB PRIMARY KEY, data BLOB) WITHOUT ROWID;
    CREATE TABLE day (day INTEGER, id BLOB, PRIMARY KEY (day, id)) WITHOUT ROWID;
    CREATE TABLE event (start INTEGER, days INTEGER, id TEXT, data BLOB);
"""
_UNPLACED: Final = in_time(Event("", "", None, ()))[0]
_reading_decoder: Final = msgspec.json.Decoder(Reading)
_event_decoder: Final = msgspec.json.Decoder(Event)


class Spill:
    """A file in `folder`, which holds each article's reading, the days it tells of, and the events made of them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._connection = sqlite3.connect(folder / "spill.db", isolation_level=None)
        self._connection.executescript(_SCHEMA)
        self._connection.execute("BEGIN")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        self._connection.close()
        if isinstance(error, sqlite3.OperationalError):
            msg = f"There is no room in {self._folder.parent} for what was read; set TMPDIR to a larger disk."
            raise StoreError(msg) from error

    def keep(self, reading: Reading) -> None:
        """What merging needs of it: the article, its actors, and what it tells."""
        slim = replace(reading, sentences=(), dates=(), mentions=(), problems=())
        key = _key(reading.article)
        self._connection.execute("INSERT INTO reading VALUES (?, ?)", (key, pack(msgspec.json.encode(slim))))
        held = {*days(reading), published(reading)}
        self._connection.executemany("INSERT INTO day VALUES (?, ?)", ((day, key) for day in held))

    def readings(self, block: Block | None = None) -> Iterator[Reading]:
        """The kept readings by article; with a block, those that tell of its days or came out on them."""
        where = "" if block is None else "WHERE id IN (SELECT id FROM day WHERE day >= ? AND day < ?)"
        bounds = () if block is None else (block.first, block.stop)
        rows = self._connection.execute(f"SELECT data FROM reading {where} ORDER BY id", bounds)  # noqa: S608 - constant
        return (unpack(data, _reading_decoder) for (data,) in rows)

    def add(self, event: Event) -> None:
        """One event, with its weight."""
        start, length, name = in_time(event)
        data = pack(msgspec.json.encode(event))
        self._connection.execute("INSERT INTO event VALUES (?, ?, ?, ?)", (start, length, name, data))

    def events(self, *, placed: bool) -> Iterator[Event]:
        """The events in time order: those on the calendar, or those without a place there."""
        rows = self._connection.execute(
            f"SELECT data FROM event WHERE start {'<' if placed else '>='} ? ORDER BY start, days, id",  # noqa: S608
            (_UNPLACED,),
        )
        return (unpack(data, _event_decoder) for (data,) in rows)


def _key(article: Article) -> bytes:
    """Its id so that SQLite sorts it as Python does."""
    return article.id.encode("utf-8", "surrogatepass")
