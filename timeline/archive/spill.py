"""Readings and events on disk, in a file that is thrown away: what an archive needs does not fit in memory."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Final, Self

import msgspec

from timeline.merge.blocks import Block
from timeline.model import Article, Event, Problem, Reading, Severity
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

    def keep(self, reading: Reading) -> Problem | None:
        """What merging needs of it: the article, its actors, and what it tells.

        Of articles in several parts that have one id, that with the first text in order keeps it, whichever comes
        first; the same article is kept once. The problem says so.
        """
        slim = replace(reading, sentences=(), dates=(), mentions=(), problems=())
        key = _key(reading.article)
        before = self._connection.execute("SELECT data FROM reading WHERE id = ?", (key,)).fetchone()
        if before is None:
            self._put(key, slim)
            return None
        first, second = sorted((slim, unpack(before[0], _reading_decoder)), key=_order)
        self._put(key, first)
        name = reading.article.id
        if first.article.text == second.article.text:
            return Problem(name, "id", "The same article is there twice and read once.", Severity.WARNING)
        other = f"{name}-{sha256(second.article.text.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"
        reason = f"It is another text's id too, so that one's is “{other}”; give it its own."
        return self.keep(_renamed(second, other)) or Problem(name, "id", reason, Severity.WARNING)

    def note_day(self, day: int, reading: Reading) -> None:
        """The article tells of a block that holds the day."""
        self._connection.execute("INSERT INTO day VALUES (?, ?)", (day, _key(reading.article)))

    def _put(self, key: bytes, reading: Reading) -> None:
        data = pack(msgspec.json.encode(reading))
        self._connection.execute("INSERT OR REPLACE INTO reading VALUES (?, ?)", (key, data))

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


def _order(reading: Reading) -> tuple[str, bytes]:
    return reading.article.text, msgspec.json.encode(reading)


def _renamed(reading: Reading, name: str) -> Reading:
    """The reading under another id of its article."""
    events = tuple(replace(event, article=name) for event in reading.events)
    return replace(reading, article=replace(reading.article, id=name), events=events)


def _key(article: Article) -> bytes:
    """Its id so that SQLite sorts it as Python does."""
    return article.id.encode("utf-8", "surrogatepass")
