"""CSV and TSV: the first row names the columns, each further row is an article; a broken row costs only itself."""

import csv
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from timeline.articles.field_names import NAMES, plain_name
from timeline.articles.given import Row
from timeline.articles.lines import text_lines
from timeline.articles.source import ROW_CAP, Source, UnreadableError
from timeline.model import Problem, Severity

_BODY: Final = frozenset((*NAMES["text"], *NAMES["html"], *NAMES["file"]))
_DELIMITERS: Final = (",", ";", "\t", "|")
_REREAD_CAP: Final = 3 * ROW_CAP
"""Characters read again after broken quotes, in all: else a file of quotes alone would take quadratic time."""


def read_table(source: Source) -> Iterator[Row | Problem]:
    """The rows of a table. Raises UnreadableError when its first row names none of the columns text, html and file."""
    # The limit is one for the whole process; it only ever grows here, to what a row may have.
    csv.field_size_limit(max(csv.field_size_limit(), ROW_CAP))
    notes: list[str] = []
    lines = text_lines(source, notes)
    first = next((line for line in lines if line is None or line.strip()), None)
    if first is not None and first.casefold().startswith("sep="):
        first = next(lines, None)
    if first is None:
        msg = "Its first row names no columns; write e.g. title,text,published there."
        raise UnreadableError(msg)
    header, delimiter = _header(first, "\t" if source.path.casefold().endswith(".tsv") else ",")
    number = 0
    for number, cells in _Records(lines, delimiter).read():
        where = f"{source.path}, row {number + 1}"
        if isinstance(cells, str):
            yield Problem(where, "file", cells)
        elif any(cells):
            yield _row(where, header, cells)
    if not number:
        msg = "It has column names and no rows below them; add a row for each article."
        raise UnreadableError(msg)
    for note in notes:
        yield Problem(source.path, "text", note, Severity.WARNING)


def _header(line: str, usual: str) -> tuple[tuple[str, ...], str]:
    names: tuple[str, ...] = ()
    for delimiter in (usual, *(other for other in _DELIMITERS if other != usual)):
        try:
            names = tuple(name.strip() for name in next(csv.reader([line], delimiter=delimiter)))
        except csv.Error:
            continue
        if not _BODY.isdisjoint(map(plain_name, names)):
            return names, delimiter
    shown = ", ".join(f"“{name.strip()[:30]}”" for name in line.split(usual)[:8])
    msg = f"Its first row names no column “text”, “html” or “file” (it has {shown}); name the columns in the first row."
    raise UnreadableError(msg)


def _row(where: str, header: tuple[str, ...], cells: list[str]) -> Row | Problem:
    if any(cells[len(header) :]):
        reason = (
            f"It has {len(cells)} cells where the first row names {len(header)} columns; "
            "put a text with commas or line breaks in double quotes."
        )
        return Problem(where, "file", reason)
    warnings: tuple[Problem, ...] = ()
    if len(cells) < len(header):
        reason = f"It has only {len(cells)} of {len(header)} cells; the others are taken as empty. Is it cut off?"
        warnings = (Problem(where, "file", reason, Severity.WARNING),)
    # The first of two columns with one name counts.
    return Row(where, dict(reversed(list(zip(header, cells, strict=False)))), warnings)


@dataclass(slots=True)
class _Records:
    """Rows of cells out of lines, where a quote that is never closed takes no other row with it.

    Such a row swallows all that follows. It is given up, and reading goes on with the line after its first.
    """

    lines: Iterator[str | None]
    delimiter: str
    again: deque[str | None] = field(default_factory=deque)
    taken: list[str | None] = field(default_factory=list)

    def read(self) -> Iterator[tuple[int, list[str] | str]]:
        """Numbers of rows, from 1, with their cells or with what is wrong with them."""
        reread = number = 0
        while True:
            number += 1
            self.taken.clear()
            try:
                yield number, next(csv.reader(self._feed(), delimiter=self.delimiter, strict=True))
            except StopIteration:
                return
            except csv.Error as error:
                back = self.taken[1:]
                reread += sum(len(line or "") for line in back)
                if reread > _REREAD_CAP:
                    yield (
                        number,
                        "Its quotes can't be made out, and the rows from here on are not read; export it anew.",
                    )
                    return
                self.again.extendleft(reversed(back))
                yield number, _what_is_wrong(error)

    def _feed(self) -> Iterator[str]:
        size = 0
        while True:
            if self.again:
                line = self.again.popleft()
            else:
                try:
                    line = next(self.lines)
                except StopIteration:
                    return
            self.taken.append(line)
            if line is None or (size := size + len(line)) > ROW_CAP:
                msg = "more than 20 MB"
                raise csv.Error(msg)
            yield line


def _what_is_wrong(error: csv.Error) -> str:
    text = str(error)
    if "end of data" in text or "expected after" in text:
        return "Its double quotes don't pair up; double each quote inside a cell and close the cell with one."
    if "20 MB" in text or "field larger" in text:
        return "It has more than 20 MB; split the article, or close the quote that runs on."
    return f"It is no row of CSV ({text}); export the table anew."
