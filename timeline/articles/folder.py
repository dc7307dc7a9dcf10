"""The files of a folder: which are read, in which order, and what an index beside them says of each."""

import os
import stat
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Final

from timeline.articles.csv_rows import read_table
from timeline.articles.entries import file_named, read_given
from timeline.articles.given import NOTHING, Given
from timeline.articles.looks import ENDINGS, Form, form_by_name
from timeline.articles.source import Source, UnreadableError
from timeline.model import Problem, Severity

INDEX: Final = "articles.csv"
_SAVED_WITH_PAGE: Final = ("_files", "_Files", ".files")
"""How browsers call the folder of pictures and scripts that they save beside a page."""


@dataclass(frozen=True, slots=True)
class Item:
    """One file to be read, what it is read as, and what an index says of it."""

    source: Source
    form: Form
    given: Given = NOTHING
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class _Index:
    """The rows of the indexes by file, and how often each was asked for."""

    rows: dict[str, tuple[str, Given, tuple[Problem, ...]]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def item(self, source: Source) -> Item:
        key = _normal(source.path)
        where, given, warnings = self.rows.get(key, ("", NOTHING, ()))
        if where:
            self.used.add(key)
        form = Form.GIVEN if given.text or given.html else form_by_name(source.path)
        return Item(source, form, given, warnings)


def is_index(path: str) -> bool:
    """Whether a file is an index by its name; some systems write `Articles.CSV`."""
    return PurePosixPath(path).name.casefold() == INDEX


def disk_file(path: Path, shown: str) -> Source:
    """A regular file. Raises UnreadableError for what is missing or is a folder, pipe or device."""
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        raise UnreadableError(_no_file(error)) from error
    if not stat.S_ISREG(status.st_mode):
        msg = "It is no regular file (a pipe, device or socket); save it as a file, or pipe it into “timeline build -”."
        raise UnreadableError(msg)
    return Source(shown, _opener(path), status.st_size)


def printable(path: str) -> str:
    """A path that can be shown: bytes of its name that are no UTF-8 become “\ufffd”, line breaks a space."""
    return " ".join(os.fsencode(path).decode("utf-8", "replace").splitlines())


def files_below(root: Path, problems: list[Problem]) -> dict[str, Source]:
    """The regular files below a folder by their relative path, in its order.

    Left out are hidden ones, links to folders (they may run in circles) and what a browser saved beside a page.
    """
    found: dict[str, Source] = {}
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as listing:
                entries = [entry for entry in listing if not entry.name.startswith(".")]
        except OSError as error:
            problems.append(Problem(_relative(folder, root), "file", _no_file(error)))
            continue
        names = {entry.name for entry in entries}
        for entry in entries:
            path = Path(entry.path)
            shown = _relative(path, root)
            try:
                if entry.is_dir(follow_symlinks=False):
                    if not _saved_with_page(entry.name, names):
                        waiting.append(path)
                elif entry.is_symlink() and path.is_dir():
                    reason = "It is a link to a folder and not followed; give that folder itself if it is meant."
                    problems.append(Problem(shown, "file", reason, Severity.WARNING))
                elif entry.is_file():
                    found[shown] = Source(shown, _opener(path), entry.stat().st_size)
                elif form_by_name(entry.name) is not Form.UNKNOWN:
                    disk_file(path, shown)
            except OSError as error:
                problems.append(Problem(shown, "file", _no_file(error)))
            except UnreadableError as error:
                problems.append(Problem(shown, error.field, error.reason))
    return dict(sorted(found.items()))


def items_of(files: Mapping[str, Source]) -> Iterator[Item | Problem]:
    """The files to be read, each with what an `articles.csv` in its folder or one above says of it.

    Files of other kinds are left out with one warning a kind.
    """
    index = _Index()
    for name, source in files.items():
        if is_index(name):
            yield from _read_index(source, index)
    unknown: Counter[str] = Counter()
    first: dict[str, str] = {}
    for name, source in files.items():
        item = index.item(source)
        if is_index(name):
            yield replace(item, form=Form.INDEX)
        elif item.form is not Form.UNKNOWN:
            yield item
        else:
            suffix = PurePosixPath(name).suffix or "files without an ending"
            unknown[suffix] += 1
            first.setdefault(suffix, name)
    for suffix, count in sorted(unknown.items()):
        more = f" (and {count - 1} more {suffix})" if count > 1 else ""
        reason = f"Files of this kind are not read{more}; save articles as {ENDINGS}."
        yield Problem(first[suffix], "file", reason, Severity.WARNING)
    for key in sorted(index.rows.keys() - index.used):
        where, given, warnings = index.rows[key]
        if given.text or given.html:
            yield Item(Source(key, _nothing_to_open, 0), Form.GIVEN, given, warnings)
        else:
            yield Problem(
                where, "file", f"It names “{key[:200]}”, which is not there; correct the name or add the file."
            )


def beside(source: Source, index_source: Source | None) -> Iterator[Item | Problem]:
    """One file given by itself, with what the index beside it says of it; the index's other rows don't matter.

    That the index can't be read at all does.
    """
    index = _Index()
    if index_source is not None:
        for problem in _read_index(index_source, index):
            if problem.path == index_source.path:
                yield problem
    yield index.item(source)


def named_in(index_source: Source, root: Path) -> dict[str, Source]:
    """The files that an index names and that exist below its folder, and the index itself."""
    index = _Index()
    for _ in _read_index(index_source, index):
        pass
    found = {INDEX: index_source}
    for name in sorted(index.rows):
        try:
            found[name] = disk_file(root / name, name)
        except UnreadableError:
            continue  # `items_of` says so
    return found


def _read_index(source: Source, index: _Index) -> Iterator[Problem]:
    """Add the rows that name files. Those without a file are articles themselves and read with the other tables."""
    folder = PurePosixPath(source.path).parent
    try:
        for row in read_table(source):
            if isinstance(row, Problem):
                yield row
                continue
            name = file_named(row.fields)
            if not name:
                continue
            key = _below(folder, name)
            if key is None:
                yield Problem(row.where, "file", f"It names “{name[:100]}” outside its folder; move the file there.")
            elif key in index.rows:
                reason = f"“{name[:100]}” has a row already; that one counts. Remove one."
                yield Problem(row.where, "file", reason, Severity.WARNING)
            else:
                given, more = read_given(row.fields, row.where, INDEX)
                index.rows[key] = (row.where, given, row.warnings + more)
    except UnreadableError as error:
        yield Problem(source.path, error.field, error.reason)


def _below(folder: PurePosixPath, name: str) -> str | None:
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0][1:2] or "\0" in name:
        return None
    return _normal((folder / path).as_posix())


def _normal(path: str) -> str:
    # Some systems write an umlaut in a file name as two characters, others as one.
    return path if path.isascii() else unicodedata.normalize("NFC", path)


def _saved_with_page(folder: str, beside_it: set[str]) -> bool:
    return any(
        folder.endswith(end) and f"{folder.removesuffix(end)}{page}" in beside_it
        for end in _SAVED_WITH_PAGE
        for page in (".html", ".htm")
    )


def _relative(path: Path, root: Path) -> str:
    return printable(os.path.relpath(path, root).replace(os.sep, "/"))


def _opener(path: Path) -> Callable[[], BinaryIO]:
    return lambda: path.open("rb")


def _nothing_to_open() -> BinaryIO:
    msg = "It is not there."
    raise UnreadableError(msg)


def _no_file(error: OSError | ValueError) -> str:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "There is no such file or folder; check the path."
        case PermissionError():
            return "It may not be read; change its permissions."
        case OSError() if error.strerror:
            return f"It can't be opened ({error.strerror}); check the path."
        case _:
            return "This can't be the name of a file; check the path."
