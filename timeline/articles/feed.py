"""RSS and Atom files: one article an entry."""

import re
from collections.abc import Iterator
from typing import Any, Final

from timeline.articles.given import Given
from timeline.articles.page import block_text
from timeline.articles.publication import Evidence, Rank
from timeline.articles.record import Record
from timeline.articles.source import LIBRARY_FAULTS, Source, UnreadableError, read_whole
from timeline.articles.written_dates import machine_day
from timeline.model import Problem

_ENTITIES: Final = re.compile(rb"<!ENTITY", re.IGNORECASE)


def read_feed(source: Source) -> Iterator[Record | Problem]:
    """The entries of a feed. Raises UnreadableError when it is none, or names entities of its own."""
    import feedparser

    data = read_whole(source)
    if not data.strip():
        msg = "It is empty; save the feed again or remove it."
        raise UnreadableError(msg)
    # Entities can stand for gigabytes or for files of this machine, and no feed needs its own. Zeros: UTF-16.
    if _ENTITIES.search(data.replace(b"\0", b"")):
        msg = "It defines XML entities, which are not read for safety; save the feed without its DOCTYPE."
        raise UnreadableError(msg)
    # Bytes only: feedparser opens a string as a file or a web address.
    try:
        parsed = feedparser.parse(data, resolve_relative_uris=False)
    except LIBRARY_FAULTS as error:
        msg = "It is no RSS or Atom feed that can be read; save the articles as .html or .txt."
        raise UnreadableError(msg) from error
    entries = parsed.entries
    if not entries:
        known = "It is a feed without entries" if parsed.version else "It is no RSS or Atom feed that can be read"
        msg = f"{known}; save the articles as .html or .txt."
        raise UnreadableError(msg)
    name = _one_line(parsed.feed.get("title"))
    for number, entry in enumerate(entries, 1):
        where = f"{source.path}, entry {number}"
        html = max((part.get("value") or "" for part in entry.get("content", ())), key=len, default="")
        text = block_text(html or entry.get("summary") or "")
        title = _one_line(entry.get("title"))
        if not text:
            broken = " (the feed is cut off or no well-formed XML)" if parsed.bozo else ""
            yield Problem(where, "text", f"The entry has no text{broken}; save the article itself as .html or .txt.")
            continue
        given = Given(
            id=_one_line(entry.get("id")),
            title=title,
            url=_one_line(entry.get("link")),
            source=_one_line((entry.get("source") or {}).get("title")) or name,
            author=_one_line(entry.get("author")),
        )
        yield Record(where, source.path, text, given, evidence=_dates(entry, parsed.version), alone=False, plain=False)


def _dates(entry: Any, version: str) -> tuple[Evidence, ...]:
    """As the feed writes them: an evening in New York is not the next day in Greenwich."""
    # RSS has no field for changes; its `dc:date`, which the library calls updated, is the publication's.
    changed = not version.startswith("rss")
    for name, guess in (("published", False), ("updated", changed), ("created", False)):
        when = machine_day(entry.get(name) or "")
        if when is not None:
            says = "the feed" if not guess else "the feed (last changed)"
            return (Evidence(Rank.GIVEN, when, says, guess=guess),)
    return ()


def _one_line(value: object) -> str | None:
    return " ".join(re.sub(r"<[^<>]{0,300}>", "", value).split())[:1000] or None if isinstance(value, str) else None
