"""The fields of one entry, under whatever names, read as what is said of an article."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Final

from timeline.articles.field_names import CHANGED, MADE, NAMES, PUBLISHED, plain_name
from timeline.articles.given import Given
from timeline.articles.given_dates import EITHER, given_date
from timeline.articles.publication import Evidence
from timeline.articles.source import UnreadableError
from timeline.model import Problem, Severity

_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")
_LONGEST_LABEL: Final = 1_000
_LONGEST_ID: Final = 200
_NO_DATE: Final = frozenset({"", "true", "false", "null", "none", "nan", "nat", "n/a", "na", "-", "unknown", "draft"})
"""What programs write where they have no date; Jekyll says with `published` whether to publish at all."""

_MARKUP: Final = re.compile(
    r"<(?:p|div|br|span|h[1-6]|ul|ol|table|html|article|figure|a)\b[^<>]{0,500}>", re.IGNORECASE
)


def read_given(
    entry: Mapping[str, object], where: str, says: str, *, texts: bool = True, order: str = EITHER
) -> tuple[Given, tuple[Problem, ...]]:
    """The fields of one entry and a warning for each that can't be used; fields of other names are ignored.

    `where` names the entry in messages, `says` the evidence of its date ("the column"); without `texts` only what is
    said of the article is read, not the article; `order` is how its dates with slashes are written. A field of ours
    goes before one of another name for the same. Raises UnreadableError when its text is none.
    """
    found = _Entry(_by_plain_name(entry), where)
    text, html = found.text() if texts else (None, None)
    given = Given(
        id=found.label("id", _LONGEST_ID),
        title=found.label("title"),
        text=text,
        html=html,
        url=found.label("url"),
        source=found.label("source"),
        author=found.label("author"),
        published=found.dates(says, order),
    )
    return given, tuple(found.problems)


def file_named(entry: Mapping[str, object]) -> str:
    """The file that an entry is about, "" when it names none."""
    fields = _by_plain_name(entry)
    return next((str(fields[name][1]).strip() for name in NAMES["file"] if name in fields and fields[name][1]), "")


def dates_named(entry: Mapping[str, object]) -> str:
    """The text that dates an entry, "" when none does."""
    fields = _by_plain_name(entry)
    return next((str(fields[name][1]) for name in PUBLISHED if name in fields and _is_date(fields[name][1])), "")


def brings_text(entry: Mapping[str, object]) -> bool:
    """Whether an entry has a text or HTML under any of its names."""
    fields = _by_plain_name(entry)
    names = (*NAMES["text"], *NAMES["html"], *NAMES["sentences"])
    return any(isinstance(fields[name][1], (str, list)) and bool(fields[name][1]) for name in names if name in fields)


def _by_plain_name(entry: Mapping[str, object]) -> dict[str, tuple[str, object]]:
    """Fields by plain name, each with its name as written. Of two with one plain name the first that isn't empty."""
    found: dict[str, tuple[str, object]] = {}
    for name, value in entry.items():
        plain = plain_name(name)
        if plain not in found or found[plain][1] in (None, ""):
            found[plain] = (name, value)
    return found


def _is_date(value: object) -> bool:
    known = isinstance(value, (str, int, float)) and not isinstance(value, bool)
    return known and str(value).strip().casefold() not in _NO_DATE


@dataclass(slots=True)
class _Entry:
    """The fields of one entry by plain name, and what is found wrong with them."""

    fields: Mapping[str, tuple[str, object]]
    where: str
    problems: list[Problem] = field(default_factory=list)

    def label(self, ours: str, longest: int = _LONGEST_LABEL) -> str | None:
        """A short text on one line: the first that is there of all the names for it."""
        for name in NAMES[ours]:
            written, value = self.fields.get(name, ("", None))
            if value in (None, ""):
                continue
            text = _label_of(value)
            if text is None:
                if name == ours:
                    reason = f"It is {_kind(value)}, not text, and is left out; put it in quotes."
                    self.problems.append(_warning(self.where, written, reason))
                continue
            one_line = _CONTROL.sub(" ", _SURROGATE.sub("\ufffd", text)).strip()
            if len(one_line) > longest:
                reason = f"It has {len(one_line):,} characters and is cut at {longest}; is this the right column?"
                self.problems.append(_warning(self.where, written, reason))
            if one_line:
                return one_line[:longest]
        return None

    def text(self) -> tuple[str | None, str | None]:
        """The article's text, or its HTML. Under a name that isn't ours, a text with tags is HTML."""
        for name in NAMES["text"]:
            written, value = self.fields.get(name, ("", None))
            if name == "text" and value not in (None, ""):
                return self._string(value, written), None
            if isinstance(value, str) and value.strip():
                text = self._string(value, written)
                return (None, text) if _MARKUP.search(value, 0, 2_000) else (text, None)
        _, sentences = self.fields.get("sentences", ("", None))
        if isinstance(sentences, list) and all(isinstance(sentence, str) for sentence in sentences):
            return self._string("\n".join(sentences), "sentences"), None
        return None, self._html()

    def _html(self) -> str | None:
        for name in NAMES["html"]:
            written, value = self.fields.get(name, ("", None))
            if value is not None and (name == "html" or isinstance(value, str)):
                return self._string(value, written)
        return None

    def _string(self, value: object, name: str) -> str | None:
        if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
            value = "\n\n".join(value)  # its paragraphs
        if not isinstance(value, str):
            msg = f"Its {name} is {_kind(value)}, not text; put the article's text there, in quotes."
            raise UnreadableError(msg, name)
        clean, lost = _SURROGATE.subn("\ufffd", value)
        if lost:
            reason = (
                f"{lost} broken characters (half of a surrogate pair) were replaced by “\ufffd”; export the text anew."
            )
            self.problems.append(_warning(self.where, name, reason))
        return clean

    def dates(self, says: str, order: str) -> tuple[Evidence, ...]:
        """The first date that can be read; without one, the first time of a record or a change, as a guess."""
        wrong = []
        for name in PUBLISHED:
            written, value = self.fields.get(name, ("", None))
            if not _is_date(value):
                if name == "published" and isinstance(value, (list, dict)):
                    wrong.append((written, f"It is {_kind(value)}, not text, and is left out; put it in quotes."))
                continue
            try:
                found = given_date(_date_text(value), _evidence_name(says, written), order=order)
            except ValueError as error:
                wrong.append((written, f"{error}. The article is read without this date."))
                continue
            self._warn_of(wrong)
            return (found,)
        self._warn_of(wrong)
        for name in (*MADE, *CHANGED):
            written, value = self.fields.get(name, ("", None))
            if _is_date(value):
                with suppress(ValueError):
                    return (replace(given_date(_date_text(value), _evidence_name(says, written)), guess=True),)
        return ()

    def _warn_of(self, wrong: list[tuple[str, str]]) -> None:
        # The field is called as users write it; `published` is what programs look for.
        for written, reason in wrong[:1]:
            named = "" if plain_name(written) == "published" else f"The field “{written[:40]}” is read as the date. "
            self.problems.append(_warning(self.where, "published", named + reason))


def _evidence_name(says: str, name: str) -> str:
    """Which column or field it was; an index and front matter are named by themselves, unless its name is unusual."""
    usual = plain_name(name) in ("published", "date") and not says.startswith("the ")
    return says if usual else f"{says} “{name[:40]}”"


def _date_text(value: object) -> str:
    return (_digits(value) or "") if isinstance(value, int) else _CONTROL.sub(" ", str(value)).strip()


def _label_of(value: object) -> str | None:
    """A value on one line: text, a number, the name of an object, or several of these."""
    match value:
        case bool():
            return None
        case str():
            return value
        case int():
            return _digits(value)
        case dict():
            named = value.get("name") or value.get("title")
            return named if isinstance(named, str) else None
        case list() if value:
            parts = [_label_of(part) if isinstance(part, (str, dict)) else None for part in value[:20]]
            return ", ".join(part for part in parts if part) if all(parts) else None
        case _:
            return None


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
        case None:
            return "empty"
        case _:
            return "a number"


def _warning(where: str, field_name: str, reason: str) -> Problem:
    return Problem(where, field_name, reason, Severity.WARNING)
