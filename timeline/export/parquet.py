"""A timeline as Parquet, for what counts and joins in columns (the extra `cluster`): four tables in one folder."""

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

import msgspec

from timeline.export.parts import Parts, well_formed
from timeline.export.to_document import actor_record, article_record, event_record, problem_record, unplaced_record

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["MissingLibraryError", "write_parquet"]

_ROWS: Final = 5_000
"""Of a row group: what is in memory at once."""
_SPAN: Final = {"start": "int64", "end": "int64", "text": "string"}
_WHEN: Final = {
    "start": "date32",
    "end": "date32",
    "unit": "string",
    "edtf": "string",
    "mod": "string",
    "open": "string",
}
_DATE: Final = {**_SPAN, "type": "string", "value": "string", "mod": "string", "rule": "string", "why": "string"}
_ACTOR: Final = {"id": "string", "role": "string"}
_SOURCE: Final = {
    "article": "string", "title": "string", "sentence": _SPAN, "trigger": _SPAN, "date": _DATE, "when": _WHEN,
    "basis": "string", "status": "string", "status_cue": _SPAN, "actors": [_ACTOR],
}  # fmt: skip
_TABLES: Final[dict[str, dict[str, Any]]] = {
    "articles": {
        "id": "string", "title": "string", "source": "string", "author": "string", "url": "string", "path": "string",
        "language": "string",
        "published": {"start": "date32", "end": "date32", "unit": "string", "edtf": "string", "evidence": "string"},
    },
    "actors": {
        "id": "string", "name": "string", "kind": "string", "country": "string", "aliases": ["string"],
        "events": "int64",
    },
    "events": {
        "id": "string", "title": "string", **_WHEN, "basis": "string", "status": "string", "status_cue": _SPAN,
        "importance": "double", "narrowed": "bool",
        "disagreements": [{"article": "string", "value": "string", "text": "string"}],
        "actors": [_ACTOR], "sources": [_SOURCE],
    },
    "problems": {"path": "string", "field": "string", "severity": "string", "reason": "string"},
}  # fmt: skip
"""The columns, named as in the JSON form. Events without a place on the calendar stand last, without `start`."""


class MissingLibraryError(Exception):
    """One sentence for the user: what to install."""


def write_parquet(parts: Parts, folder: str) -> None:
    """Write `articles`, `actors`, `events` and `problems`, each `.parquet`, into a folder; what is there is replaced.

    `folder` is a path or any address that fsspec writes to (`s3://…` with s3fs). Raises MissingLibraryError, and
    OSError where it can't be written.
    """
    try:
        import fsspec
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        msg = "Parquet needs pyarrow and fsspec; pip install “newstimeline[cluster]”, or choose json."
        raise MissingLibraryError(msg) from error
    system, place = fsspec.core.url_to_fs(folder)
    system.makedirs(place, exist_ok=True)
    for name, records in _records(parts):
        schema = _schema(_TABLES[name])
        with system.open(f"{place}/{name}.parquet", "wb") as file, parquet.ParquetWriter(file, schema) as writer:
            while rows := [_row(record) for record in islice(records, _ROWS)]:
                writer.write_table(pa.Table.from_pylist(rows, schema=schema))


def _records(parts: Parts) -> Iterator[tuple[str, Iterator[Any]]]:
    yield "articles", map(article_record, parts.articles)
    yield "actors", (actor_record(actor, parts.taking_part.get(actor.id, 0)) for actor in parts.actors)
    yield "events", _events(parts)
    yield "problems", map(problem_record, parts.problems)


def _events(parts: Parts) -> Iterator[Any]:
    yield from map(event_record, parts.events)
    yield from map(unplaced_record, parts.unplaced)


def _row(record: Any) -> Any:
    return well_formed(msgspec.to_builtins(record, builtin_types=(date,)))


def _schema(columns: dict[str, Any]) -> "pa.Schema":
    import pyarrow as pa

    return pa.schema([pa.field(name, _type(kind)) for name, kind in columns.items()])


def _type(kind: Any) -> "pa.DataType":
    import pyarrow as pa

    match kind:
        case str():
            return getattr(pa, {"double": "float64", "bool": "bool_"}.get(kind, kind))()
        case dict():
            return pa.struct([pa.field(name, _type(inner)) for name, inner in kind.items()])
        case [inner]:
            return pa.list_(_type(inner))
