"""What is known beforehand: countries, international and state bodies, leaders and ministers, places.

The facts of `data/countries.csv` and part of `data/people.csv` were compiled from the CIA World Factbook (public
domain, editions of 2014 to 2026); ministers, earlier leaders, bodies, seats of government and places by hand.
In `people.csv` a person has one row an office; `until` is the first day after it, empty while it lasts.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from functools import cache
from importlib import resources
from typing import Final

from timeline.actors import names
from timeline.actors.words import NOT_COUNTRIES
from timeline.model import Kind


class Sense(Enum):
    """How a word names its actor."""

    NAME = auto()
    DEMONYM = auto()
    SEAT = auto()
    """A capital, or a building that stands for the government."""
    NOTHING = auto()
    """The words only contain a country's name."""


@dataclass(frozen=True, slots=True)
class Known:
    """An actor of the tables. `country` is an ISO 3166-1 code, or one of its withdrawn ones (SU, YU, CS, DD)."""

    name: str
    kind: Kind
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A way to name a known actor."""

    known: Known
    sense: Sense = Sense.NAME


@dataclass(frozen=True, slots=True)
class Office:
    """Who held which office from `since` until the day before `until` (None while it lasts)."""

    person: Known
    office: str
    since: date
    until: date | None

    def years_away(self, when: date) -> float:
        """0 while in office, else the distance to it."""
        if when < self.since:
            return (self.since - when).days / 365.25
        if self.until is not None and when >= self.until:
            return (when - self.until).days / 365.25
        return 0.0


EUROPEAN_UNION: Final = Known("European Union", Kind.ORGANIZATION)
BRUSSELS: Final = "Brussels"
"""Names the European Union where it acts and a place in Belgium where something happens in it."""

FORMER_USE: Final = 3.0
"""Years before and after an office in which a surname alone may mean its holder."""


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = (resources.files("timeline.actors") / "data" / f"{name}.csv").read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines())


def _split(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


@cache
def terms() -> dict[str, Term]:
    """Every way to name a country, body or place, as it is written."""
    found: dict[str, Term] = {}
    for row in _rows("places"):
        for place in _split(row["names"]):
            found[place] = Term(Known(place, Kind.PLACE, row["country"]))
    for row in _rows("countries"):
        country = Known(row["name"], Kind.COUNTRY, row["code"] or None)
        for sense, column in ((Sense.SEAT, "seats"), (Sense.DEMONYM, "demonyms"), (Sense.NAME, "names")):
            found.update((text, Term(country, sense)) for text in _split(row[column]))
        found[row["name"]] = Term(country)
    for row in _rows("bodies"):
        body = Known(row["name"], Kind(row["kind"]), row["country"] or None)
        found.update((text, Term(body)) for text in (row["name"], *_split(row["names"])))
    nothing = Known("", Kind.OTHER)
    found.update((text, Term(nothing, Sense.NOTHING)) for text in NOT_COUNTRIES)
    return found


@cache
def demonyms() -> dict[str, str]:
    """A country's code → its first adjective: CN → Chinese."""
    return {row["code"]: _split(row["demonyms"])[0] for row in _rows("countries") if row["code"] and row["demonyms"]}


@cache
def offices() -> tuple[Office, ...]:
    """Every office of the table."""
    return tuple(
        Office(
            Known(row["name"], Kind.PERSON, row["country"] or None),
            row["office"],
            date.fromisoformat(row["since"]),
            date.fromisoformat(row["until"]) if row["until"] else None,
        )
        for row in _rows("people")
    )


@cache
def _people() -> frozenset[str]:
    return frozenset(office.person.name for office in offices())


def is_person(name: str) -> bool:
    """Whether it is the name that the tables give a person, not an alias."""
    return name in _people()


@cache
def _holders() -> dict[str, tuple[Office, ...]]:
    """The key of each full name and alias → the offices of all who bear it."""
    by_key: dict[str, list[Office]] = {}
    for office, row in zip(offices(), _rows("people"), strict=True):
        for name in {names.key(text) for text in (row["name"], *_split(row["aliases"]))}:
            by_key.setdefault(name, []).append(office)
    return {name: tuple(held) for name, held in by_key.items()}


def full_names() -> Iterator[tuple[str, Known]]:
    """Every name and alias of two words or more of every known person."""
    for office, row in zip(offices(), _rows("people"), strict=True):
        for name in (row["name"], *_split(row["aliases"])):
            if len(names.person_words(name)) > 1:
                yield name, office.person


@cache
def _spellings() -> dict[Known, frozenset[tuple[str, ...]]]:
    found: dict[Known, set[tuple[str, ...]]] = {}
    for office, row in zip(offices(), _rows("people"), strict=True):
        spelled = (names.person_words(text) for text in (row["name"], *_split(row["aliases"])))
        found.setdefault(office.person, set()).update(spelled)
    return {known: frozenset(spelled) for known, spelled in found.items()}


def spellings(known: Known) -> frozenset[tuple[str, ...]]:
    """The words of a known person's name and aliases."""
    return _spellings().get(known, frozenset((names.person_words(known.name),)))


@cache
def _by_surname() -> dict[str, tuple[Office, ...]]:
    found: dict[str, list[Office]] = {}
    for office in offices():
        for surname in sorted({surname for words in spellings(office.person) for surname in names.surnames(words)}):
            found.setdefault(surname, []).append(office)
    return {surname: tuple(held) for surname, held in found.items()}


def person(name: str, when: date | None) -> Known | None:
    """The known person of this full name; of several, the one whose office is nearest to the day `when`.

    None when nobody is known by it, and when several are but no day tells which.
    """
    words = names.person_words(name)
    held = _holders().get(names.key(name)) or _holders().get("".join(words)) or _spelled_otherwise(words)
    if not held:
        return None
    people = {office.person for office in held}
    if len(people) == 1:
        return held[0].person
    if when is None:
        return None
    return min(held, key=lambda office: (office.years_away(when), office.person.name)).person


def _spelled_otherwise(words: tuple[str, ...]) -> tuple[Office, ...]:
    """The offices of the people whose name this may be a fuller or shorter form of."""
    if len(words) < 2:
        return ()
    return tuple(
        office
        for office in _by_surname().get(words[-1], ())
        if names.same_person(words, names.person_words(office.person.name))
    )


def person_by_surname(surname: str, when: date | None) -> Known | None:
    """The one known person of this surname, in folded letters, who was in office about the day `when`."""
    if when is None:
        return None
    people = {
        office.person
        for office in _by_surname().get(surname, ())
        if office.years_away(when) <= FORMER_USE and office.office != "vice president"
    }
    return people.pop() if len(people) == 1 else None


def offices_of(known: Known, when: date | None) -> frozenset[str]:
    """The offices that a known person holds on the day `when`; all they ever held without a day."""
    return frozenset(
        office.office
        for office in _holders().get(names.key(known.name), ())
        if office.person == known and (when is None or office.years_away(when) == 0.0)
    )
