"""Archives that lie in parts: JSONL and Parquet files on any storage that fsspec reads (the extra `cluster`).

A part is named by an address with a scheme (`file://`, `s3://`, `gs://` …; `*` stands for anything in a name), or is a
`.parquet` file. On a cluster the workers read them themselves. Nothing is read that the user didn't name, and `http`
addresses are no parts: they are articles, and need `--fetch`.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Any, Final

from timeline.articles import read_bytes
from timeline.engines.settings import EngineError
from timeline.model import Article, Problem

__all__ = ["articles_in", "is_part", "parts_of"]

_ENDINGS: Final = (".parquet", ".jsonl", ".jsonl.gz", ".ndjson", ".json")
_FIELDS: Final = ("id", "title", "text", "html", "published", "url", "source", "author")
_ROWS: Final = 500


def is_part(path: str) -> bool:
    """Whether a user's PATH names parts of an archive."""
    scheme = path.partition("://")[0].lower() if "://" in path else ""
    return scheme not in ("", "http", "https") or (not scheme and path.endswith(".parquet"))


def parts_of(paths: Iterable[str]) -> list[str]:
    """The addresses of all parts, each once, in order; folders give the parts in them. Raises EngineError."""
    fsspec = _library()
    found: set[str] = set()
    for path in paths:
        try:
            system, place = fsspec.core.url_to_fs(path)
            if "*" in place:
                inside = system.glob(place)
            elif system.isdir(place):
                inside = [name for name in system.find(place) if name.endswith(_ENDINGS)]
            else:
                inside = [place]
        except (OSError, ValueError, ImportError) as error:
            msg = f"{path} can't be read ({error}); check the address, and that fsspec has what its scheme needs."
            raise EngineError(msg) from error
        if not inside:
            msg = f"There are no parts at {path}; they end in {', '.join(_ENDINGS)}."
            raise EngineError(msg)
        found.update(system.unstrip_protocol(name) for name in inside)
    return sorted(found)


def articles_in(part: str) -> Iterator[Article | Problem]:
    """The articles of one part, some hundreds in memory at a time; a part that can't be read is a problem."""
    fsspec = _library()
    name = PurePosixPath(part).name
    try:
        with fsspec.open(part, "rb", compression="infer") as file:
            blocks = _rows_of_parquet(file) if name.endswith(".parquet") else _lines(file)
            for block in blocks:
                articles, problems = read_bytes(f"{name.partition('.')[0]}.jsonl", block)
                yield from problems
                yield from articles
    except (OSError, ValueError, ImportError) as error:
        yield Problem(name, "file", f"It can't be read ({str(error)[:200]}); check that it is whole.")


def _lines(file: Iterable[bytes]) -> Iterator[bytes]:
    held: list[bytes] = []
    for line in file:
        held.append(line)
        if len(held) == _ROWS:
            yield b"".join(held)
            held = []
    if held:
        yield b"".join(held)


def _rows_of_parquet(file: object) -> Iterator[bytes]:
    """The rows as JSON lines, so that they are read as such are: dates as ISO text, other columns left out."""
    from pyarrow import parquet

    table = parquet.ParquetFile(file)
    columns = [name for name in table.schema_arrow.names if name in _FIELDS]
    for batch in table.iter_batches(batch_size=_ROWS, columns=columns):
        rows = ({name: value for name, value in row.items() if value is not None} for row in batch.to_pylist())
        yield b"".join(json.dumps(row, default=_text).encode() + b"\n" for row in rows)


def _text(value: Any) -> str:
    """A date as ISO 8601; anything else as it shows itself."""
    return str(value.isoformat()) if hasattr(value, "isoformat") else str(value)


def _library() -> Any:
    try:
        import fsspec
    except ImportError as error:
        msg = "Parts of archives need fsspec and pyarrow; pip install “newstimeline[cluster]”."
        raise EngineError(msg) from error
    return fsspec
