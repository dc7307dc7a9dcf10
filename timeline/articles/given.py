"""The fields that front matter, an index, a JSON object or a row of CSV gives of one article."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Final

from timeline.articles.publication import Evidence, Rank, given
from timeline.articles.source import UnreadableError
from timeline.model import Problem, Severity

_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")
_LONGEST_LABEL: Final = 1_000
_LONGEST_ID: Final = 200


@dataclass(frozen=True, slots=True)
class Given:
    """What is said of an article apart from its file; None for what isn't. `html` stands for a text in HTML."""

    id: str | None = None
    title: str | None = None
    text: str | None = None
    html: str | None = None
    url: str | None = None
    source: str | None = None
    author: str | None = None
    published: tuple[Evidence, ...] = ()

    def over(self, other: "Given") -> "Given":
        """These fields, and those of `other` where these are missing; what both say of the date is kept."""
        joined = {field.name: getattr(self, field.name) or getattr(other, field.name) for field in fields(self)}
        return Given(**{**joined, "published": self.published + other.published})


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, a line or item of JSON: its name ("a.csv, row 3"), its fields, what is odd in it."""

    where: str
    fields: Mapping[str, object]
    warnings: tuple[Problem, ...] = ()


NOTHING: Final = Given()
COLUMNS: Final = frozenset({"id", "title", "text", "html", "published", "url", "source", "author", "file", "sentences"})
"""The names that mean something; all others are ignored."""


def read_given(entry: Mapping[str, object], where: str, says: str) -> tuple[Given, tuple[Problem, ...]]:
    """The fields of one entry and a warning for each that can't be used; fields of other names are ignored.

    `where` names the entry in messages, `says` the evidence of its date. Raises UnreadableError when its text is none.
    """
    problems: list[Problem] = []

    def label(name: str, longest: int = _LONGEST_LABEL) -> str | None:
        value = entry.get(name)
        if isinstance(value, int) and not isinstance(value, bool):
            value = _digits(value)
        if value is None or value == "":
            return None
        if not isinstance(value, str):
            problems.append(
                _warning(where, name, f"It is {_kind(value)}, not text, and is left out; put it in quotes.")
            )
            return None
        one_line = _CONTROL.sub(" ", _SURROGATE.sub("\ufffd", value)).strip()
        if len(one_line) > longest:
            reason = f"It has {len(one_line):,} characters and is cut at {longest}; is this the right column?"
            problems.append(_warning(where, name, reason))
        return one_line[:longest] or None

    text = _text(entry, where, problems)
    found = Given(
        id=label("id", _LONGEST_ID),
        title=label("title"),
        text=text,
        html=None if text else _string(entry.get("html"), "html", where, problems),
        url=label("url"),
        source=label("source"),
        author=label("author"),
    )
    date = label("published")
    if date:
        try:
            found = found.over(Given(published=(given(date, Rank.GIVEN, says),)))
        except ValueError as error:
            problems.append(_warning(where, "published", f"{error}. The article is read without this date."))
    return found, tuple(problems)


def _text(entry: Mapping[str, object], where: str, problems: list[Problem]) -> str | None:
    text = entry.get("text")
    if text is not None:
        return _string(text, "text", where, problems)
    sentences = entry.get("sentences")
    if isinstance(sentences, list) and all(isinstance(sentence, str) for sentence in sentences):
        return _string("\n".join(sentences), "sentences", where, problems)
    return None


def _string(value: object, name: str, where: str, problems: list[Problem]) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str):
        msg = f"Its {name} is {_kind(value)}, not text; put the article's text there, in quotes."
        raise UnreadableError(msg, name)
    clean, lost = _SURROGATE.subn("\ufffd", value)
    if lost:
        reason = f"{lost} broken characters (half of a surrogate pair) were replaced by “\ufffd”; export the text anew."
        problems.append(_warning(where, name, reason))
    return clean


def _digits(number: int) -> str | None:
    # An integer of thousands of digits takes quadratic time to write out, and Python refuses it.
    return str(number) if abs(number) < 10**_LONGEST_ID else None


def _kind(value: object) -> str:
    match value:
        case bool():
            return "true or false"
        case list():
            return "a list"
        case dict():
            return "an object"
        case _:
            return "a number"


def _warning(where: str, field: str, reason: str) -> Problem:
    return Problem(where, field, reason, Severity.WARNING)
