"""What each article says by itself, kept so that an unchanged article is read only once."""

import zlib
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

import msgspec

from timeline.model import Article, Reading
from timeline.store.connect import Store

_NO_ARTICLE: Final = Article("", "")
_reading_decoder: Final = msgspec.json.Decoder(Reading)
_AT_ONCE: Final = 500  # SQLite's parameters of one statement: 999 in its older builds


def known_keys(store: Store, keys: Iterable[str]) -> set[str]:
    """Those of `keys` whose readings are kept."""
    wanted = list(keys)
    found: set[str] = set()
    with store.reading() as connection:
        for first in range(0, len(wanted), _AT_ONCE):
            some = wanted[first : first + _AT_ONCE]
            marks = ",".join("?" * len(some))
            found.update(row[0] for row in connection.execute(f"SELECT key FROM reading WHERE key IN ({marks})", some))  # noqa: S608 - only question marks
    return found


def load_reading(store: Store, key: str, article: Article) -> Reading | None:
    """The reading kept under `key`, given back its article; None when there is none."""
    with store.reading() as connection:
        row = connection.execute("SELECT data FROM reading WHERE key = ?", (key,)).fetchone()
    if row is None:
        return None
    return replace(_reading_decoder.decode(zlib.decompress(row[0])), article=article)


def save_readings(store: Store, readings: Iterable[tuple[str, Reading]]) -> None:
    """Keep readings under their keys; when this returns they are on the disk."""
    rows = []
    for key, reading in readings:
        bare = msgspec.json.encode(replace(reading, article=_NO_ARTICLE))
        rows.append((key, reading.article.id, zlib.compress(bare, 1)))
    with store.writing() as connection:
        connection.executemany("INSERT OR REPLACE INTO reading(key, article, data) VALUES (?, ?, ?)", rows)


def forget_readings(store: Store, keep: Iterable[str]) -> None:
    """Drop every reading whose key is not in `keep`."""
    with store.writing() as connection:
        connection.execute("CREATE TEMP TABLE keep(key TEXT PRIMARY KEY) WITHOUT ROWID")
        connection.executemany("INSERT OR IGNORE INTO keep VALUES (?)", ((key,) for key in keep))
        connection.execute("DELETE FROM reading WHERE key NOT IN (SELECT key FROM keep)")
        connection.execute("DROP TABLE keep")
