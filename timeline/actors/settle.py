"""Whose name the words of a line are, where the tables and the model disagree."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from timeline.actors import tables
from timeline.actors.asides import is_credited, is_ticker
from timeline.actors.lexicon import Hit
from timeline.actors.lines import PERSON, Line, Name
from timeline.actors.places import dateline_end, in_state, is_place
from timeline.actors.products import products
from timeline.actors.tables import Known, Sense, Term
from timeline.actors.words import (
    ANY_COUNTRYS,
    BODY_HEADS,
    COMMON,
    DIRECTIONS,
    DOUBTFUL,
    LEGAL_FORMS,
    NO_ACTOR,
    ORGANIZATION_WORDS,
    STARTERS,
    STATE_BODY,
    TITLES,
)
from timeline.model import Kind

_PERSON_OR_THING: Final = frozenset((PERSON, "PRODUCT", "WORK_OF_ART", "FAC", "EVENT", "ORG"))
_KINDS: Final = {PERSON: Kind.PERSON, "ORG": Kind.ORGANIZATION, "GPE": Kind.PLACE, "PRODUCT": Kind.PRODUCT}
_EVERYDAY: Final = COMMON | NO_ACTOR | STARTERS | {"of", "and", "s"}
_CAMEL: Final = re.compile(r"[A-Z][a-z]{2,}")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words `first` to `stop` that name something; `known` where the tables say what, `country` where the text does."""

    first: int
    stop: int
    kind: Kind
    known: Known | None = None
    sense: Sense = Sense.NAME
    country: str | None = None
    place: bool = False
    whole: str | None = None
    """The name to call it by, where it isn't the words themselves ("Ministry of Finance" after "China's")."""


def settle(line: Line, *, koreas: frozenset[str], american: frozenset[str], foreign: bool) -> list[Piece]:
    """The pieces of a line in order.

    `koreas`: the words "North" and "South" that may mean a Korea; `american`: names of other countries and their
    towns that are places of the US here; `foreign`: the article is about other countries, so that "the Senate" is
    not the American one.
    """
    body = dateline_end(line)
    own = [_user_piece(hit) for hit in line.users]
    bodies = [body for body in _state_bodies(line) if not _taken(own, body.first, body.stop)]
    bodies += [body for body in _companies(line) if not _taken([*own, *bodies], body.first, body.stop)]
    made = [piece for piece in products(line) if not _taken(own, piece[0], piece[1])]
    pieces = [*own, *bodies, *(Piece(first, stop, Kind.PRODUCT) for first, stop in made)]
    pieces += [
        _hit_piece(line, hit, american=american, foreign=foreign)
        for hit in line.hits
        if (hit.first >= body or hit.term.known.kind in (Kind.COUNTRY, Kind.PLACE))
        and not _taken(own, hit.first, hit.stop)
        and not _taken(pieces, hit.first, hit.stop, by=Kind.PRODUCT)
        and _stands(line, hit, bodies)
    ]
    pieces += [_korea(line, index) for index in range(len(line.words)) if _is_korea(line, index, koreas)]
    for name in line.names:
        if (name.first < body and name.label != "GPE") or is_ticker(line, name):
            continue
        pieces.extend(piece for piece in _name_pieces(line, name) if not _taken(pieces, piece.first, piece.stop))
    pieces = [replace(piece, place=True) if piece.first < body else piece for piece in pieces]
    return sorted(pieces, key=lambda piece: (piece.first, -piece.stop))


def _taken(pieces: list[Piece], first: int, stop: int, *, by: Kind | None = None) -> bool:
    return any(piece.first < stop and first < piece.stop and by in (None, piece.kind) for piece in pieces)


def _user_piece(hit: Hit) -> Piece:
    return Piece(hit.first, hit.stop, hit.term.known.kind, hit.term.known)


def _hit_piece(line: Line, hit: Hit, *, american: frozenset[str], foreign: bool) -> Piece:
    known, sense = hit.term.known, hit.term.sense
    text = line.text(hit.first, hit.stop)
    if foreign and text in ANY_COUNTRYS:
        return Piece(hit.first, hit.stop, known.kind)
    if text in american:
        known = Known(text, Kind.PLACE, "US")
    elif (namesake := in_state(line, hit)) is not None:
        known = Known(text, Kind.PLACE, namesake)
    place = (
        known.kind in (Kind.COUNTRY, Kind.PLACE) and sense is not Sense.DEMONYM and is_place(line, hit.first, hit.stop)
    )
    if text == tables.BRUSSELS and not place:
        known = tables.EUROPEAN_UNION
    return Piece(hit.first, hit.stop, known.kind, known, sense, known.country, place=place)


def _is_korea(line: Line, index: int, koreas: frozenset[str]) -> bool:
    """Whether the word is "North" or "South" alone, after "the" with at most three words between."""
    if line.words[index].text not in koreas or (line.capital(index + 1) and line.joined(index)):
        return False
    if line.lower(index + 1) in ("of", "and", "pole") or any(hit.first <= index < hit.stop for hit in line.hits):
        return False
    before = index - 1
    while before >= max(0, index - 4) and not line.capital(before) and line.lower(before) != "the":
        before -= 1
    return before >= 0 and line.lower(before) == "the"


def _korea(line: Line, index: int) -> Piece:
    known = tables.terms()[f"{line.words[index].text} Korea"].known
    return Piece(index, index + 1, known.kind, known, country=known.country, place=is_place(line, index, index + 1))


def _stands(line: Line, hit: Hit, bodies: list[Piece]) -> bool:
    """Whether a table's name means its actor here, and is not part of someone's or something's longer name."""
    term = hit.term
    if term.sense is Sense.NOTHING:
        return False
    text = line.text(hit.first, hit.stop)
    if text == "Fed" and line.lower(hit.first - 1) != "the":
        return False
    if term.known.kind is Kind.ORGANIZATION and any(
        body.first <= hit.first and hit.stop <= body.stop for body in bodies
    ):
        return False
    if term.known.kind is Kind.PLACE and line.joined(hit.stop - 1) and _is_body_word(line, hit.stop):
        return False
    for name in line.names:
        if not name.meets(hit.first, hit.stop):
            continue
        if (name.first, name.stop) == (hit.first, hit.stop):
            body = term.known.kind is Kind.ORGANIZATION and name.label == "ORG"
            return body or text not in DOUBTFUL or name.label not in _PERSON_OR_THING
        if name.covers(hit.first, hit.stop) and not _divides(line, name):
            return _in_longer(line, hit, name)
    return not (text in DOUBTFUL and hit.stop - hit.first == 1 and _beside_a_name(line, hit))


def _is_body_word(line: Line, index: int) -> bool:
    return line.capital(index) and line.lower(index) in ORGANIZATION_WORDS


def _beside_a_name(line: Line, hit: Hit) -> bool:
    """Whether a doubtful word touches another capitalized word: "Paris Hilton" where the model saw nothing."""
    after = hit.stop
    if line.joined(hit.stop - 1) and line.capital(after) and line.lower(after) not in TITLES:
        return not any(other.first == after for other in line.hits)
    return False


def _in_longer(line: Line, hit: Hit, name: Name) -> bool:
    match name.label:
        case "PERSON":
            return False
        case "ORG":
            return hit.first == name.first and is_state_body(line, hit.stop, name.stop)
        case "GPE" | "LOC" | "NORP":
            rest = [i for i in range(name.first, name.stop) if not hit.first <= i < hit.stop]
            return hit.term.sense is Sense.DEMONYM or all(
                line.lower(i) in DIRECTIONS or not line.capital(i) for i in rest
            )
        case "LANGUAGE":
            return False
        case "DATE" | "CARDINAL" | "QUANTITY" | "MONEY" | "PERCENT" | "ORDINAL" | "TIME":
            return True
        case _:
            return hit.term.sense is Sense.DEMONYM and name.label != "FAC"


def is_state_body(line: Line, first: int, stop: int) -> bool:
    """Whether the words after a country's name make it a body of that state: "Ministry of Foreign Affairs"."""
    return (
        first < stop
        and line.lower(first) in STATE_BODY
        and any(line.lower(i) in BODY_HEADS for i in range(first, stop))
    )


def _divides(line: Line, name: Name) -> bool:
    """Whether the model ran several of the tables' names together: "Russia and North Korea" as one organization."""
    covered = {index for hit in line.hits for index in range(hit.first, hit.stop)}
    return all(index in covered or not line.capital(index) for index in range(name.first, name.stop))


def _state_bodies(line: Line) -> Iterator[Piece]:
    """Bodies that the country before them makes someone's: "Chinese Ministry of Finance", "France's Senate"."""
    for hit in line.hits:
        country = hit.term.known.country
        if hit.term.known.kind is not Kind.COUNTRY or country is None:
            continue
        owner = line.possessive(hit.stop - 1)
        short = country in ("US", "GB") and line.text(hit.first, hit.stop).isupper()
        if hit.term.sense is not Sense.DEMONYM and not owner and not short:
            continue
        first = hit.stop + owner
        stop = _body_end(line, first)
        if stop <= first or not line.joined(hit.stop - 1 + owner):
            continue
        whole = line.text(hit.first, stop)
        if owner or hit.term.sense is not Sense.DEMONYM or country == "US":
            whose = "US" if country == "US" else tables.demonyms().get(country, hit.term.known.name)
            whole = f"{whose} {line.text(first, stop)}"
        tabled = tables.terms().get(whole) or (tables.terms().get(line.text(first, stop)) if owner else None)
        known = tabled.known if isinstance(tabled, Term) and tabled.known.country in (None, country) else None
        yield Piece(first if owner else hit.first, stop, Kind.ORGANIZATION, known, country=country, whole=whole)


def _companies(line: Line) -> Iterator[Piece]:
    """Names that end with a legal form, whether the model saw them or not: "Alder Dairy plc"."""
    for index in range(1, len(line.words)):
        if line.words[index].text not in LEGAL_FORMS or not line.joined(index - 1):
            continue
        first = index
        while line.capital(first - 1) and line.joined(first - 1) and line.lower(first - 1) not in STARTERS:
            first -= 1
        if first < index:
            yield Piece(first, index + 1, Kind.ORGANIZATION)


def _body_end(line: Line, first: int) -> int:
    """The end of a state body's name that begins at `first`; `first` when there is none."""
    stop = first
    headed = False
    inside = next((name.stop for name in line.names if name.meets(first, first + 1) and name.label == "ORG"), first)
    while (
        line.capital(stop) and line.lower(stop) not in TITLES - STATE_BODY and (stop == first or line.joined(stop - 1))
    ):
        if stop == first and line.lower(stop) not in STATE_BODY:
            return first
        if any(hit.first == stop and hit.term.known.kind is Kind.COUNTRY for hit in line.hits):
            break
        headed = headed or line.lower(stop) in BODY_HEADS
        stop += 1
        link = stop
        while line.lower(link) in ("of", "for", "the") or (line.lower(link) == "and" and link < inside):
            link += 1
        if link > stop and line.capital(link) and headed:
            stop = link
    return stop if headed else first


def _name_pieces(line: Line, name: Name) -> Iterator[Piece]:
    """What is left of the model's names once the tables have spoken."""
    kind = _KINDS.get(name.label)
    if name.label == "FAC" and line.lower(name.stop - 1) in ORGANIZATION_WORDS and name.stop - name.first > 1:
        kind = Kind.ORGANIZATION
    text = line.text(name.first, name.stop)
    if name.label == "NORP" and text.endswith("s") and name.stop - name.first == 1 and text.lower() not in COMMON:
        yield Piece(name.first, name.stop, Kind.GROUP)
    if kind is None or _divides(line, name) or not _is_name(line, name) or is_credited(line, name):
        return
    place = kind is Kind.PLACE and is_place(line, name.first, name.stop)
    country = country_in(line, name.first, name.stop) if kind is Kind.ORGANIZATION else None
    yield Piece(name.first, name.stop, kind, country=country, place=place)


def country_in(line: Line, first: int, stop: int) -> str | None:
    """The country that a body's name says is its own: "German Weather Service", "Serum Institute of India"."""
    for hit in line.hits:
        if not (first <= hit.first and hit.stop <= stop) or hit.term.known.kind is not Kind.COUNTRY:
            continue
        front = hit.first == first or (hit.first == first + 1 and line.lower(first) == "royal")
        short = line.text(hit.first, hit.stop).isupper()
        if front and (hit.term.sense is Sense.DEMONYM or short or line.lower(first) == "royal"):
            return hit.term.known.country
        if hit.stop == stop and line.lower(hit.first - 1) == "of" and hit.term.sense is Sense.NAME:
            return hit.term.known.country
    return None


def _is_tag(text: str) -> bool:
    """Whether it is several words without space, one of them a table's name: the tag "ChinaTrade"."""
    parts = _CAMEL.findall(text)
    return len(parts) > 1 and any(part in tables.terms() for part in parts)


def _is_name(line: Line, name: Name) -> bool:
    """Whether the words can name anyone: a capital, no bare number, no everyday word."""
    if name.stop - name.first > 1:
        said = [line.lower(i) for i in range(name.first, name.stop)]
        return any(line.capital(i) for i in range(name.first, name.stop)) and not _EVERYDAY.issuperset(said)
    text = line.words[name.first].text
    plain = text.lower().rstrip(".")
    if len(text) < 2 or not text[0].isalpha() or plain in NO_ACTOR or plain in TITLES or _is_tag(text):
        return False
    return name.label == PERSON or plain not in COMMON
