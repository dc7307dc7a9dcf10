"""What each article says by itself, kept so that an unchanged article is read only once."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

import msgspec

from timeline.model import Article, Problem, Reading
from timeline.store.connect import Store
from timeline.store.packed import pack, unpack

_NO_ARTICLE: Final = Article("", "")
_reading_decoder: Final = msgspec.json.Decoder(Reading)


def load_reading(store: Store, key: str, article: Article) -> Reading | None:
    """The reading kept under `key`, given back its article, which may lie elsewhere by now; None when there is none."""
    with store.reading() as connection:
        row = connection.execute("SELECT data FROM reading WHERE key = ?", (key,)).fetchone()
    if row is None:
        return None
    bare = unpack(row[0], _reading_decoder)
    return replace(bare, article=article, problems=_moved(bare, "", article.path or article.id))


def save_reading(store: Store, key: str, reading: Reading) -> None:
    """Keep a reading under its key; when this returns it is on the disk."""
    article = reading.article
    bare = replace(reading, article=_NO_ARTICLE, problems=_moved(reading, article.path or article.id, ""))
    row = (key, article.id, pack(msgspec.json.encode(bare)))
    with store.writing() as connection:
        connection.execute("INSERT OR REPLACE INTO reading(key, article, data) VALUES (?, ?, ?)", row)


def _moved(reading: Reading, was: str, now: str) -> tuple[Problem, ...]:
    """Its problems, those of the article itself under another path."""
    return tuple(replace(each, path=now) if each.path == was else each for each in reading.problems)


def forget_readings(store: Store, keep: Iterable[str]) -> None:
    """Drop every reading whose key is not in `keep`."""
    with store.writing() as connection:
        connection.execute("CREATE TEMP TABLE keep(key TEXT PRIMARY KEY) WITHOUT ROWID")
        connection.executemany("INSERT OR IGNORE INTO keep VALUES (?)", ((key,) for key in keep))
        connection.execute("DELETE FROM reading WHERE key NOT IN (SELECT key FROM keep)")
        connection.execute("DROP TABLE keep")
