"""A timeline that is too large to be held: its parts come one by one, and are written as they come."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO

import msgspec

from timeline.export.document import SCHEMA
from timeline.export.to_document import actor_record, article_record, event_record, problem_record, unplaced_record
from timeline.model import Actor, Article, Event, Problem

__all__ = ["Counts", "Parts", "well_formed", "write_json"]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are."""

    articles: int
    events: int
    unplaced: int


@dataclass(frozen=True, slots=True)
class Parts:
    """What a `Timeline` holds, in the order of its JSON form. Iterables may be read once only.

    `taking_part` says in how many placed events each actor takes part; `articles` and `actors` come by id, `events`
    and `unplaced` in time order.
    """

    made_with: tuple[tuple[str, str], ...]
    articles: Iterable[Article]
    actors: Iterable[Actor]
    taking_part: Mapping[str, int]
    events: Iterable[Event]
    unplaced: Iterable[Event]
    problems: tuple[Problem, ...]
    count: Counts


def write_json(parts: Parts, file: BinaryIO) -> None:
    """The bytes that `timeline_json.dumps` gives for the same timeline, one record in memory at a time."""
    problems = sorted(parts.problems, key=lambda one: (one.path, one.field, one.reason))
    lists: list[tuple[str, Iterable[Any]]] = [
        ("articles", map(article_record, parts.articles)),
        ("actors", (actor_record(actor, parts.taking_part.get(actor.id, 0)) for actor in parts.actors)),
        ("events", map(event_record, parts.events)),
        ("unplaced", map(unplaced_record, parts.unplaced)),
        ("problems", map(problem_record, problems)),
    ]
    file.write(f'{{\n "schema": "{SCHEMA}",\n "made_with": '.encode())
    file.write(_indented(dict(parts.made_with), 1))
    for name, records in lists:
        file.write(f',\n "{name}": ['.encode())
        before = "\n  "
        for record in records:
            file.write(before.encode() + _indented(record, 2))
            before = ",\n  "
        file.write(b"]" if before == "\n  " else b"\n ]")
    file.write(b"\n}\n")


def _indented(record: Any, depth: int) -> bytes:
    """A record's JSON as it stands that deep in the document; text in it has no line breaks of its own."""
    try:
        text = msgspec.json.encode(record)
    except UnicodeEncodeError:  # half a surrogate pair, as in names of files that are not UTF-8
        text = msgspec.json.encode(well_formed(msgspec.to_builtins(record)))
    return msgspec.json.format(text, indent=1).replace(b"\n", b"\n" + b" " * depth)


def well_formed(value: Any) -> Any:
    """The same without halves of surrogate pairs."""
    match value:
        case str():
            return value.encode("utf-8", "replace").decode()
        case dict():
            return {well_formed(key): well_formed(item) for key, item in value.items()}
        case list():
            return [well_formed(item) for item in value]
        case _:
            return value
