"""Each kind of file to its reader."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Final, assert_never

from timeline.articles.decode import decode, refuse_blank
from timeline.articles.entries import dates_named, file_named, read_given
from timeline.articles.folder import INDEX, Item
from timeline.articles.given import NOTHING, Given, Row
from timeline.articles.given_dates import EITHER, order_in
from timeline.articles.looks import Form, form_by_content, looks_like_page
from timeline.articles.record import Record
from timeline.articles.source import Source, UnreadableError, read_whole, source_of_bytes
from timeline.articles.text_file import text_record, title_of
from timeline.model import Problem, Severity

_MOST_PROBLEMS: Final = 20
"""Broken rows of one file that are named one by one; the rest are counted."""


def read_item(item: Item) -> Iterator[Record | Problem]:
    """The articles of a file and what is wrong with it; never raises for what the file holds."""
    warnings = item.problems
    lost = 0
    try:
        for record in _records(item):
            if isinstance(record, Problem):
                lost += record.severity is Severity.ERROR
                if lost <= _MOST_PROBLEMS or record.severity is Severity.WARNING:
                    yield record
            elif record.alone:
                yield replace(record, given=record.given.over(item.given), problems=warnings + record.problems)
                warnings = ()
            else:
                yield record
    except UnreadableError as error:
        yield Problem(item.source.path, error.field, error.reason)
    except OSError as error:
        reason = f"It can't be read ({error.strerror or error}); check it and try again."
        yield Problem(item.source.path, "file", reason)
    yield from warnings
    if lost > _MOST_PROBLEMS:
        reason = f"{lost - _MOST_PROBLEMS} more of its rows can't be read, for reasons like those above."
        yield Problem(item.source.path, "file", reason)


def _records(item: Item) -> Iterator[Record | Problem]:
    source = item.source
    match item.form:
        case Form.GIVEN:
            # What is given of it is added to it like to any other file.
            yield replace(_entry(item.given, source.path, source.path, ()), given=NOTHING, alone=True)
        case Form.TEXT:
            yield from _read_text(source)
        case Form.PAGE:
            from timeline.articles.page import read_page

            yield from read_page(source)
        case Form.JSON:
            from timeline.articles.json_rows import read_json

            yield from _read_rows(source, read_json, "the field")
        case Form.JSONL:
            from timeline.articles.json_rows import read_jsonl

            yield from _read_rows(source, read_jsonl, "the field")
        case Form.TABLE:
            from timeline.articles.csv_rows import read_table

            yield from _read_rows(source, read_table, "the column")
        case Form.INDEX:
            yield from _read_index_rows(source)
        case Form.FEED:
            yield from _read_xml(source)
        case Form.ARCHIVE:
            from timeline.articles.web_archive import read_archive

            yield from read_archive(source)
        case Form.PDF:
            from timeline.articles.pdf import read_pdf

            yield from read_pdf(source)
        case Form.ZIP:
            msg = "A zip is opened only where a file or folder is named; unpack it first."
            raise UnreadableError(msg)
        case Form.UNKNOWN:
            yield from _records(replace(item, form=form_by_content(source)))
        case _:
            assert_never(item.form)


def _read_text(source: Source) -> Iterator[Record | Problem]:
    data = read_whole(source)
    text, note = decode(data)
    if looks_like_page(text):
        from timeline.articles.page import read_page

        reason = "It holds the source of a web page, so it is read as one; name it .html."
        yield Problem(source.path, "file", reason, Severity.WARNING)
        yield from read_page(source_of_bytes(source.path, data))
        return
    yield text_record(text, source.path, note)


def _read_xml(source: Source) -> Iterator[Record | Problem]:
    """A feed, or a page that is XML too and named so."""
    if source.size is not None and form_by_content(source) is Form.PAGE:
        from timeline.articles.page import read_page

        yield from read_page(source)
        return
    from timeline.articles.feed import read_feed

    yield from read_feed(source)


_Reader = Callable[[Source], Iterator[Row | Problem]]


def _read_rows(source: Source, reader: _Reader, says: str) -> Iterator[Record | Problem]:
    order = EITHER
    for number, row in enumerate(reader(source)):
        if isinstance(row, Problem):
            yield row
            continue
        # 8/9/2021 in the first row: those below may show whether day or month goes first. A pipe is read only once.
        if number == 0 and source.size is not None and dates_named(row.fields).count("/") == 2:
            order = order_in(dates_named(one.fields) for one in reader(source) if isinstance(one, Row))
        try:
            given, more = read_given(row.fields, row.where, says, order=order)
            if given.text or given.html:
                yield _entry(given, row.where, source.path, row.warnings + more)
            else:
                yield Problem(row.where, "text", _no_text(row.fields))
        except UnreadableError as error:
            yield Problem(row.where, error.field, error.reason)


def _read_index_rows(source: Source) -> Iterator[Record | Problem]:
    """The rows of an index that name no file and so are articles; all else was read and said with the folder."""

    def without_file(table: Source) -> Iterator[Row]:
        from timeline.articles.csv_rows import read_table

        try:
            yield from [row for row in read_table(table) if isinstance(row, Row) and not file_named(row.fields)]
        except UnreadableError:
            return

    yield from _read_rows(source, without_file, "the column")


def _entry(given: Given, where: str, path: str, warnings: tuple[Problem, ...]) -> Record:
    """The record of a row or an index entry that brings its own text or HTML."""
    if given.text:
        refuse_blank(given.text)
        facts = Given(title=title_of(given.text))
        return Record(where, path, given.text, given, facts, problems=warnings, alone=False)
    from timeline.articles.page import page_record

    page = page_record(given.html or "", path, given.url)
    return replace(page, where=where, given=given, problems=warnings, alone=False)


def _no_text(fields: Mapping[str, object]) -> str:
    if file_named(fields):
        return f"It names a file and has no text; write such rows into a table {INDEX} beside the files."
    likely = [name for name, value in fields.items() if name and isinstance(value, str) and len(value) > 200]
    if likely:
        return f"It has no “text”; rename “{likely[0][:40]}” if that holds the article."
    return "It has no text; put the article's text into “text” (or its HTML into “html”)."


def count_in(item: Item) -> int:
    """About how many articles a file holds: its lines for JSONL, its rows for a table, else one."""
    try:
        match item.form:
            case Form.JSONL:
                with item.source.open() as stream:
                    return sum(chunk.count(b"\n") for chunk in iter(lambda: stream.read(1_000_000), b"")) or 1
            case Form.TABLE | Form.INDEX:
                from timeline.articles.csv_rows import read_table

                rows = (row for row in read_table(item.source) if isinstance(row, Row))
                return sum(item.form is Form.TABLE or not file_named(row.fields) for row in rows)
            case _:
                return 1
    except (UnreadableError, OSError):
        return 1
