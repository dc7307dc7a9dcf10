"""Names that the article gives elsewhere, where the model overlooked them or took them for something else."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from timeline.actors import names
from timeline.actors.bodies import Body, is_plural_end
from timeline.actors.kinds import is_called_a_body
from timeline.actors.lines import Line
from timeline.actors.people import People
from timeline.actors.settle import Piece, country_in
from timeline.actors.sightings import Sighting, text_of
from timeline.actors.words import COMMON, GENERIC, GIVEN, NAMED_ENDS, STARTERS, TITLES
from timeline.model import Kind

_TELLS_NOTHING: Final = GENERIC | COMMON | STARTERS | GIVEN
"""First words that are no name of a body by themselves."""
_ARTICLES: Final = frozenset(("a", "an", "the"))
_LINKS: Final = frozenset(("and", "against", "de", "for", "in", "of", "on", "s", "the", "to", "with"))
_PHRASE: Final = 5
"""Words from an article to the name it belongs to."""


def overlooked(lines: Sequence[Line], sightings: Sequence[Sighting], people: People) -> list[Sighting]:
    """Names of the article's persons that the model overlooked or took for something else."""
    by_line: dict[int, list[Sighting]] = {}
    for sighting in sightings:
        piece = sighting.piece
        text = text_of(lines, sighting)
        if piece.known is None and piece.whole is None and piece.kind in (Kind.ORGANIZATION, Kind.PLACE, Kind.PRODUCT):
            single = piece.stop - piece.first == 1
            if (single and people.has_surname(text)) or (not single and people.named(text)):
                piece = replace(piece, kind=Kind.PERSON, place=False)
            elif both := _both(lines[sighting.line], piece, people):
                by_line.setdefault(sighting.line, []).extend(Sighting(sighting.line, one) for one in both)
                continue
        by_line.setdefault(sighting.line, []).append(Sighting(sighting.line, piece, sighting.who))
    found = []
    for number, line in enumerate(lines):
        here = by_line.get(number, [])
        found += here
        taken = {index for sighting in here for index in range(sighting.piece.first, sighting.piece.stop)}
        taken |= {index for hit in line.hits for index in range(hit.first, hit.stop)}
        found += [
            Sighting(number, Piece(index, index + 1, Kind.PERSON))
            for index, word in enumerate(line.words)
            if word.text[0].isupper()
            and index not in taken
            and people.has_surname(word.text)
            and _stands_alone(line, index)
        ]
    return sorted(found, key=lambda sighting: (sighting.line, sighting.piece.first, -sighting.piece.stop))


def _both(line: Line, piece: Piece, people: People) -> tuple[Piece, Piece] | None:
    """The two persons whom the model ran together: "Ruiz and Dahl", where the article names both in full."""
    if piece.stop - piece.first != 3 or line.lower(piece.first + 1) != "and":
        return None
    ends = piece.first, piece.stop - 1
    if not all(people.has_surname(line.words[end].text) for end in ends):
        return None
    first, second = (Piece(end, end + 1, Kind.PERSON) for end in ends)
    return first, second


def repeated(lines: Sequence[Line], sightings: Sequence[Sighting]) -> list[Sighting]:
    """With the names of bodies where the model overlooked them later on: in full, or their telling first word."""
    kinds: dict[str, Kind] = {}
    teams: set[str] = set()
    for sighting in sightings:
        piece, line = sighting.piece, lines[sighting.line]
        if piece.known is not None or piece.whole is not None or piece.kind is not Kind.ORGANIZATION:
            continue
        first = line.lower(piece.first)
        if len(first) > 3 and first not in _TELLS_NOTHING and line.capital(piece.first):
            kinds.setdefault(line.words[piece.first].text, piece.kind)
        if piece.stop - piece.first > 1 and is_plural_end(text_of(lines, sighting)):
            teams.add(line.words[piece.stop - 1].text)
    taken = {(one.line, index) for one in sightings for index in range(one.piece.first, one.piece.stop)}
    sightings = [
        replace(one, piece=replace(one.piece, kind=Kind.ORGANIZATION))
        if one.piece.stop - one.piece.first == 1 and text_of(lines, one) in teams
        else one
        for one in sightings
    ]
    found = [
        Sighting(number, Piece(index, index + 1, Kind.ORGANIZATION))
        for number, line in enumerate(lines)
        for index, word in enumerate(line.words)
        if word.text in teams and (number, index) not in taken and line.lower(index - 1) == "the"
    ]
    found += [
        Sighting(number, Piece(index, index + 1, kinds[word.text]))
        for number, line in enumerate(lines)
        for index, word in enumerate(line.words)
        if word.text in kinds and word.text not in teams and (number, index) not in taken and _stands_alone(line, index)
    ]
    return sorted([*sightings, *found], key=lambda one: (one.line, one.piece.first, -one.piece.stop))


def called(lines: Sequence[Line], sightings: Sequence[Sighting]) -> list[Sighting]:
    """With the bodies that the model overlooked: "the union Oarlock", "the Harbour Gazette"."""
    taken = {(one.line, index) for one in sightings for index in range(one.piece.first, one.piece.stop)}
    found = []
    for number, line in enumerate(lines):
        for index, word in enumerate(line.words):
            if not index or not word.text[0].isupper() or line.capital(index - 1) or word.text.lower() in COMMON:
                continue
            stop = index + 1
            while line.capital(stop) and (line.joined(stop - 1) or line.gap(stop - 1) in ("' ", "’ ")):
                stop += 1
            free = not any((number, each) in taken for each in range(index, stop))
            hit = any(hit.first < stop and index < hit.stop for hit in line.hits)
            said = is_called_a_body(line, index, index + 1) and _is_said_of_it(line, index)
            ends = stop - index > 1 and line.lower(stop - 1) in NAMED_ENDS and line.lower(index - 1) == "the"
            if free and not hit and (said or ends):
                country = country_in(line, index, stop)
                found.append(Sighting(number, Piece(index, stop, Kind.ORGANIZATION, country=country)))
    return sorted([*sightings, *found], key=lambda one: (one.line, one.piece.first, -one.piece.stop))


def introduced(lines: Sequence[Line], sightings: Sequence[Sighting]) -> list[Sighting]:
    """With the bodies whose acronym in brackets says where their names begin: "the Front for Clean Rivers (FCR)"."""
    found = [
        Sighting(number, Piece(first, index, Kind.ORGANIZATION, country=country_in(line, first, index)))
        for number, line in enumerate(lines)
        for index in range(2, len(line.words))
        if (first := _start_of_the_name(line, index)) is not None
    ]
    by_line: dict[int, list[Sighting]] = {}
    for one in sightings:
        by_line.setdefault(one.line, []).append(one)
    for body in found:
        here = by_line.get(body.line, [])
        meeting = [one for one in here if one.piece.first < body.piece.stop and body.piece.first < one.piece.stop]
        if not any(one.piece.first <= body.piece.first and body.piece.stop <= one.piece.stop for one in meeting):
            by_line[body.line] = [*(one for one in here if one not in meeting), _with_country(body, meeting)]
    kept = [one for here in by_line.values() for one in here]
    return sorted(kept, key=lambda one: (one.line, one.piece.first, -one.piece.stop))


def _with_country(body: Sighting, inside: Sequence[Sighting]) -> Sighting:
    """The body with the country that a shorter reading of its name gave it."""
    bodies = [one.piece for one in inside if one.piece.kind is Kind.ORGANIZATION]
    country = next((piece.country for piece in bodies if piece.country), body.piece.country)
    return replace(body, piece=replace(body.piece, country=country))


def _start_of_the_name(line: Line, index: int) -> int | None:
    """Where the name begins whose initials are the acronym in brackets at `index`; None where there is none."""
    acronym = line.words[index].text
    if not acronym.isupper() or not 1 < len(acronym) < 8:
        return None
    gap = line.gap(index - 1)
    if not gap.endswith("(") or gap.strip("’' ") != "(":
        return None
    after = line.gap(index) if index + 1 < len(line.words) else line.sentence.text[-2:]
    if not after.startswith(")") and ")" not in after[:2]:
        return None
    first = index
    while first > max(0, index - 2 * len(acronym)) and _in_one_name(line, first - 1, last=first == index):
        first -= 1
        if line.capital(first) and names.fold(names.initials(line.text(first, index))) == names.fold(acronym):
            return first
    return None


def _in_one_name(line: Line, index: int, *, last: bool) -> bool:
    """Whether the word may stand in a long name: with a capital, a small link, the s of a possessive."""
    linked = line.capital(index) or line.lower(index) in _LINKS
    return linked and (last or line.joined(index) or line.gap(index) in ("' ", "’ ", ", "))


def _is_said_of_it(line: Line, index: int) -> bool:
    """Whether an article opens the phrase that ends in the name: "the rival airline Meridia", not "told union Ann"."""
    before = index - 1
    while before > max(0, index - _PHRASE) and line.joined(before - 1) and line.lower(before) not in _ARTICLES:
        before -= 1
    return line.lower(before) in _ARTICLES


def acronyms_overlooked(
    lines: Sequence[Line], told: Sequence[Sighting], acronyms: Mapping[str, Body]
) -> list[Sighting]:
    """Where the article uses an acronym that it introduced and the model saw no name."""
    if not acronyms:
        return []
    taken = {(one.line, index) for one in told for index in range(one.piece.first, one.piece.stop)}
    return [
        Sighting(number, Piece(index, index + 1, acronyms[word.text].kind), acronyms[word.text])
        for number, line in enumerate(lines)
        for index, word in enumerate(line.words)
        if word.text in acronyms and (number, index) not in taken
    ]


def _stands_alone(line: Line, index: int) -> bool:
    """Whether a capitalized word is no part of a longer name and not just the first word of a sentence."""
    if line.capital(index + 1) and line.joined(index):
        return False
    if line.capital(index - 1) and line.joined(index - 1) and line.lower(index - 1) not in TITLES:
        return False
    return index > 0 or line.possessive(index) or line.lower(index) not in COMMON
