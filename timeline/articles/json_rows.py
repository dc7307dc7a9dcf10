"""JSON and JSONL: one object an article."""

import json
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Final, NoReturn

from timeline.articles.decode import decode
from timeline.articles.entries import brings_text
from timeline.articles.given import Row
from timeline.articles.lines import text_lines
from timeline.articles.source import MEGABYTE, Source, UnreadableError, read_whole
from timeline.model import Problem, Severity

_DEEPEST_LIST: Final = 3
JSON_CAP: Final = 50 * MEGABYTE
"""Bytes of a JSON file, which is parsed at once."""


def read_json(source: Source) -> Iterator[Row | Problem]:
    """The objects of a JSON file: one, a list of them, a list in what a service answered, or JSONL."""
    text, note = decode(read_whole(source, JSON_CAP))
    if note:
        yield Problem(source.path, "text", note, Severity.WARNING)
    twice: list[str] = []
    try:
        value = _parse(text, twice)
    except UnreadableError as error:
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) < 2 or not _is_object(lines[0]):
            reason = error.reason.replace("one object a line", "an object or a list of objects")
            raise UnreadableError(reason) from error
        yield from _rows_of_lines(source.path, iter(text.splitlines(keepends=True)))
        return
    if isinstance(value, dict) and str(value.get("schema", "")).startswith("timeline/"):
        reason = "It is a timeline that this program made, not an article, and is left out; keep such files elsewhere."
        yield Problem(source.path, "file", reason, Severity.WARNING)
        return
    if isinstance(value, dict):
        value = _list_in(value) or value
    if isinstance(value, dict):
        yield Row(source.path, whole_entry(value), _said_twice(source.path, twice))
        return
    if not isinstance(value, list):
        msg = "It holds no object; write {“title”: …, “text”: …, “published”: …} or a list of such objects."
        raise UnreadableError(msg)
    if not value:
        msg = "Its list is empty; put articles into it or remove it."
        raise UnreadableError(msg)
    yield from _said_twice(source.path, twice)
    for number, one in enumerate(value, 1):
        where = f"{source.path}, item {number}"
        yield Row(where, whole_entry(one)) if isinstance(one, dict) else Problem(where, "file", _NO_OBJECT)


def _list_in(answer: Mapping[str, object]) -> list[object] | None:
    """The articles in what a service answered: the list of texts nearest to its top (`articles`, `response.docs`)."""
    level: list[Mapping[str, object]] = [answer]
    for _ in range(_DEEPEST_LIST):
        if any(brings_text(each) for each in level):
            return None  # it is an article, with lists of its own
        values = [value for each in level for value in each.values()]
        lists = [value for value in values if isinstance(value, list) and value and isinstance(value[0], dict)]
        if found := next((one for one in lists if brings_text(whole_entry(one[0]))), None):
            return found
        level = [value for value in values if isinstance(value, dict)]
    named = answer.get("articles")
    return named if isinstance(named, list) else None


def whole_entry(entry: Mapping[str, object]) -> Mapping[str, object]:
    """An entry with the fields of the object within it that has the text, where its text lies in one."""
    if brings_text(entry):
        return entry
    inner = next((value for value in entry.values() if isinstance(value, dict) and brings_text(value)), {})
    return {**entry, **inner}


def read_jsonl(source: Source) -> Iterator[Row | Problem]:
    """The objects of a file with one a line, in constant memory; a broken line costs only itself."""
    notes: list[str] = []
    lines = text_lines(source, notes)
    first = next(lines, None)
    if first is not None and not _is_object(first) and first.lstrip()[:1] in ("[", "{"):
        lines.close()  # type: ignore[attr-defined]
        yield from read_json(source)
        return
    yield from _rows_of_lines(source.path, chain([first], lines))
    for note in notes:
        yield Problem(source.path, "text", note, Severity.WARNING)


_NO_OBJECT: Final = "It is no object; write {“title”: …, “text”: …, “published”: …}."


def _rows_of_lines(path: str, lines: Iterator[str | None]) -> Iterator[Row | Problem]:
    for number, line in enumerate(lines, 1):
        where = f"{path}, line {number}"
        if line is None:
            yield Problem(where, "file", "The line is longer than 20 MB and is left out; split the article.")
            continue
        if line.isspace():
            continue
        twice: list[str] = []
        try:
            value = _parse(line, twice)
        except UnreadableError as error:
            torn = not line.endswith("\n") and line.lstrip().startswith("{") and not line.rstrip().endswith("}")
            reason = "The file ends in the middle of this line; write the file anew." if torn else error.reason
            yield Problem(where, "file", reason)
            continue
        yield (
            Row(where, whole_entry(value), _said_twice(where, twice))
            if isinstance(value, dict)
            else Problem(where, "file", _NO_OBJECT)
        )


def _is_object(line: str) -> bool:
    try:
        return isinstance(_parse(line, []), dict)
    except UnreadableError:
        return False


def _parse(text: str, twice: list[str]) -> object:
    """Strict JSON. Names that an object has twice are added to `twice`. Raises UnreadableError."""

    def pairs(items: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(items)
        if len(found) < len(items):
            names = [name for name, _ in items]
            twice.extend(sorted({name for name in names if names.count(name) > 1}) if len(names) < 1000 else names[:1])
        return found

    try:
        return json.loads(text, object_pairs_hook=pairs, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        msg = f"It is no JSON ({error.msg} at character {error.pos + 1}); write one object a line."
        raise UnreadableError(msg) from error
    except RecursionError as error:
        msg = "Its JSON is nested too deeply; write one flat object an article."
        raise UnreadableError(msg) from error
    except ValueError as error:
        # Python's own limit on digits, and NaN.
        msg = f"It is no JSON that can be read ({str(error).partition(';')[0][:100]}); remove that value."
        raise UnreadableError(msg) from error


def _refuse_constant(name: str) -> NoReturn:
    msg = f"{name} is no JSON"
    raise ValueError(msg)


def _said_twice(where: str, names: list[str]) -> tuple[Problem, ...]:
    if not names:
        return ()
    shown = ", ".join(f"“{name[:40]}”" for name in names[:3])
    return (Problem(where, names[0][:40], f"It gives {shown} twice; the last one is used.", Severity.WARNING),)
