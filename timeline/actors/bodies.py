"""Organizations, groups, products, places: everything with a name but persons; short forms and acronyms of them."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from timeline.actors import names
from timeline.actors.lines import Line
from timeline.actors.settle import Piece
from timeline.actors.tables import Known
from timeline.actors.words import COMMON, GENERIC, ORGANIZATION_WORDS
from timeline.model import Kind

_ACRONYM: Final = re.compile(r"(?:[A-Z]\.?){2,8}s?|[A-Z][A-Za-z]?[A-Z]{1,6}")
_MORE_WORDS: Final = 5
_OF_ITS_PEOPLE: Final = frozenset(("employees", "fans", "pilots", "players", "supporters", "victims", "workers"))
"""In a body's name, one of these says that it isn't the body whose name begins it: "Meridia Pilots' Association"."""


@dataclass(slots=True)
class Body:
    """One actor of the article that is no person."""

    kind: Kind
    forms: Counter[str] = field(default_factory=Counter)
    known: Known | None = None
    country: str | None = None

    @property
    def name(self) -> str:
        """The tables' name, else the most frequent form; of several the longest."""
        if self.known is not None:
            return self.known.name
        return names.tidy(min(self.forms, key=lambda form: (-self.forms[form], form.isupper(), -len(form), form)))


class Bodies:
    """The bodies of an article by the key of their names."""

    def __init__(self) -> None:
        self._known: dict[Known, Body] = {}
        self._by_key: dict[str, Body] = {}
        self._acronyms: dict[str, Body] = {}

    def known(self, known: Known) -> Body:
        """The body that the tables, or the user, know."""
        return self._known.setdefault(known, Body(known.kind, known=known, country=known.country))

    def named(self, text: str, kind: Kind, country: str | None = None) -> Body:
        """The body of this name, new when there is none."""
        key = names.body_key(text)
        body = self._acronyms.get(key) or self._by_key.setdefault(key, Body(kind))
        body.forms[text] += 1
        body.country = body.country or country
        return body

    def introduce(self, acronym: str, body: Body) -> None:
        """From here on the article's `acronym` is this body."""
        self._acronyms.setdefault(names.body_key(acronym), body)

    def learn(self, texts: Iterable[tuple[str, Kind]]) -> None:
        """Link short forms to the one long name in the article that they can stand for, before anything is named.

        `texts` are the names in the order of the article: a short form follows its long name, or opens the article.
        """
        first: dict[str, int] = {}
        places = set()
        long = set()
        for number, (text, kind) in enumerate(texts):
            first.setdefault(text, number)
            if kind is Kind.PLACE:
                places.add(text)
            if kind is Kind.ORGANIZATION:
                long.add(text)
        starts: dict[str, list[str]] = {}
        for text in sorted(long, key=first.__getitem__):
            if len(names.words(text)) > 1:
                starts.setdefault(names.words(text)[0], []).append(text)
                starts.setdefault(names.initials(text), []).append(text)
                if is_plural_end(text):
                    starts.setdefault(names.words(text)[-1], []).append(text)
        for text, number in first.items():
            parts = names.words(text)
            if not parts or parts[0] in COMMON or text in places:
                continue
            fits = [
                other
                for other in [*starts.get(parts[0], ()), *(starts.get(text, ()) if len(text) > 2 else ())]
                if names.body_key(other) != names.body_key(text)
                and (first[other] < number or number == 0)
                and _short_for(text, parts, other)
            ]
            if len({names.body_key(other) for other in fits}) == 1:
                body = self._by_key.setdefault(names.body_key(fits[0]), Body(Kind.ORGANIZATION))
                self._acronyms.setdefault(names.body_key(text), body)


def is_plural_end(text: str) -> bool:
    """Whether a name ends like those that are called by their last word: "Oakford Rovers", "Oakford Jackdaws"."""
    last = text.rsplit(maxsplit=1)[-1]
    return (
        last.endswith("s")
        and len(last) > _SHORTEST_TEAM
        and last[0].isupper()
        and last.lower() not in GENERIC | COMMON | ORGANIZATION_WORDS
    )


_SHORTEST_TEAM: Final = 4


def _short_for(text: str, parts: tuple[str, ...], other: str) -> bool:
    words = names.words(other)
    if _OF_ITS_PEOPLE.intersection(words):
        return False
    if len(parts) == 1 and len(text) > 2 and text.isupper() and names.initials(other) == text:
        return True
    if len(parts) == 1 and words[-1:] == parts and is_plural_end(other):
        return True
    return (
        len(parts) < len(words)
        and words[: len(parts)] == parts
        and len(parts[0]) > 3
        and not all(part in GENERIC for part in parts)
    )


def acronym_after(line: Line, piece: Piece) -> int | None:
    """The index of the acronym in brackets after a long name, whose initials its letters are.

    "International Atomic Energy Agency (IAEA)"; the long name may go on where the model ended it at an "and".
    """
    stop = piece.stop
    while stop < len(line.words) and "(" not in line.gap(stop - 1):
        if stop - piece.stop > _MORE_WORDS or not line.joined(stop - 1):
            return None
        if not line.capital(stop) and line.lower(stop) not in ("and", "of", "for", "the", "on"):
            return None
        stop += 1
    if stop >= len(line.words):
        return None
    text = line.words[stop].text
    letters = text.replace(".", "").rstrip("s")
    said = names.initials(line.text(piece.first, stop))
    fits = _contains(said.upper(), letters.upper()) or (len(letters) > 2 and said.upper().endswith(letters.upper()))
    if _ACRONYM.fullmatch(text) and len(letters) > 1 and (fits or (stop == piece.stop and _is_foreign(line, stop))):
        return stop
    return None


def _is_foreign(line: Line, index: int) -> bool:
    """Whether a bracket holds nothing but an acronym that no table knows: of the name in its own language, then."""
    after = line.gap(index) if index + 1 < len(line.words) else line.sentence.text[-2:]
    known = any(hit.first <= index < hit.stop for hit in line.hits)
    text = line.words[index].text
    return len(text) > 2 and text.isupper() and after.lstrip().startswith(")") and not known


def _contains(said: str, letters: str) -> bool:
    """Whether the letters stand among the initials in this order, the first in front."""
    rest = iter(said)
    return said[:1] == letters[:1] and all(letter in rest for letter in letters)
