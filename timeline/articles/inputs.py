"""From what the user names (paths, standard input, addresses, uploads) to the files to be read."""

import io
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Final

from timeline.articles import zipped
from timeline.articles.folder import (
    INDEX,
    Item,
    beside,
    disk_file,
    files_below,
    is_index,
    items_of,
    named_in,
    printable,
)
from timeline.articles.given import Given
from timeline.articles.looks import ENDINGS, HEAD, Form, form_by_content, form_of_head
from timeline.articles.source import Source, UnreadableError
from timeline.model import Problem

STANDARD_INPUT: Final = "standard input"
_SCHEMES: Final = ("http://", "https://")


def items_of_paths(
    paths: Iterable[str | Path], *, fetch: bool = False, stdin: BinaryIO | None = None
) -> Iterator[Item | Problem]:
    """The files behind paths, each once and in the same order however the paths are ordered."""
    seen: set[str] = set()
    for path in sorted({str(path) for path in paths}, key=lambda path: (path == "-", path)):
        if path == "-":
            yield from _of_stream(stdin or sys.stdin.buffer)
        elif path.lower().startswith(_SCHEMES):
            yield from _of_address(path, fetch=fetch)
        elif (real := _real(path)) not in seen:
            seen.add(real)
            yield from _of_path(Path(path))


def items_of_file(source: Source, index: Source | None) -> Iterator[Item | Problem]:
    """One file by itself, with what the index beside it says of it."""
    for item in beside(source, index):
        yield from _unpacked(_with_form(item), prefix="") if isinstance(item, Item) else (item,)


def items_of_files(files: Mapping[str, Source]) -> Iterator[Item | Problem]:
    """The files of a folder by their relative path."""
    for item in items_of(files):
        yield from _unpacked(item, prefix=f"{item.source.path}/") if isinstance(item, Item) else (item,)


def _of_path(path: Path) -> Iterator[Item | Problem]:
    shown = printable(path.name or str(path))
    try:
        if path.is_dir():
            problems: list[Problem] = []
            files = files_below(path, problems)
            yield from problems
            if not files and not problems:
                reason = f"The folder holds no articles; put files that end in {ENDINGS} there."
                yield Problem(printable(str(path)), "file", reason)
            yield from items_of_files(files)
            return
        source = disk_file(path, shown)
        if is_index(path.name):
            yield from items_of_files(named_in(source, path.parent))
            return
        beside_it = path.parent / INDEX
        index = disk_file(beside_it, INDEX) if beside_it.is_file() else None
        yield from items_of_file(source, index)
    except UnreadableError as error:
        yield Problem(printable(str(path)), error.field, error.reason)
    except (OSError, ValueError) as error:
        yield Problem(printable(str(path)), "file", f"It can't be opened ({error}); check the path.")


def _real(path: str) -> str:
    try:
        return str(Path(path).resolve())
    except (OSError, ValueError, RuntimeError):
        return path  # a loop of links, or no path at all: opening it says so


def _with_form(item: Item) -> Item:
    """Who names a file means it: when its name does not say what it is, its content does."""
    return replace(item, form=form_by_content(item.source)) if item.form is Form.UNKNOWN else item


def _unpacked(item: Item, *, prefix: str) -> Iterator[Item | Problem]:
    """The item itself, or what a zip holds, with `prefix` before its files' paths."""
    if item.form is not Form.ZIP:
        yield item
        return
    problems: list[Problem] = []
    try:
        with item.source.open() as stream, zipped.open_zip(stream) as archive:
            for one in items_of(zipped.files_in(archive, problems, prefix)):
                if isinstance(one, Item) and one.form is Form.ZIP:
                    yield Problem(one.source.path, "file", "It is a zip inside a zip and not opened; unpack it first.")
                else:
                    yield one
        yield from problems
    except UnreadableError as error:
        yield Problem(item.source.path, error.field, error.reason)


def _of_stream(stream: BinaryIO) -> Iterator[Item | Problem]:
    head = stream.read(HEAD)
    joined: BinaryIO = io.BufferedReader(_Resumed(head, stream))
    yield Item(Source(STANDARD_INPUT, lambda: joined), form_of_head(head))


class _Resumed(io.RawIOBase):
    """A stream from its beginning, though its head was read already."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill `buffer` from the head while there is some, then from the stream."""
        data = self._head[: len(buffer)] or self._rest.read(len(buffer))
        self._head = self._head[len(data) :]
        buffer[: len(data)] = data
        return len(data)


def _of_address(url: str, *, fetch: bool) -> Iterator[Item | Problem]:
    if not fetch:
        reason = "It is a web address, and nothing is fetched unless asked for; add --fetch, or save it as a file."
        yield Problem(url, "file", reason)
        return
    from timeline.articles.fetch import get

    try:
        source, final_url = get(url)
        yield Item(source, form_by_content(source), Given(url=final_url))
    except UnreadableError as error:
        yield Problem(url, error.field, error.reason)
