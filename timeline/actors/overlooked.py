"""Names that the article gives elsewhere, where the model overlooked them or took them for something else."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from timeline.actors.bodies import Body
from timeline.actors.lines import Line
from timeline.actors.people import People
from timeline.actors.settle import Piece
from timeline.actors.sightings import Sighting, text_of
from timeline.actors.words import COMMON, GENERIC, GIVEN, STARTERS, TITLES
from timeline.model import Kind

_TELLS_NOTHING: Final = GENERIC | COMMON | STARTERS | GIVEN
"""First words that are no name of a body by themselves."""


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
        by_line.setdefault(sighting.line, []).append(replace(sighting, piece=piece))
    found = []
    for number, line in enumerate(lines):
        here = by_line.get(number, [])
        found += here
        taken = {index for sighting in here for index in range(sighting.piece.first, sighting.piece.stop)}
        taken |= {index for hit in line.hits for index in range(hit.first, hit.stop)}
        found += [
            Sighting(number, Piece(index, index + 1, Kind.PERSON))
            for index, word in enumerate(line.words)
            if index not in taken
            and word.text[0].isupper()
            and people.has_surname(word.text)
            and _stands_alone(line, index)
        ]
    return sorted(found, key=lambda sighting: (sighting.line, sighting.piece.first, -sighting.piece.stop))


def repeated(lines: Sequence[Line], sightings: Sequence[Sighting]) -> list[Sighting]:
    """With the names of bodies where the model overlooked them later on: in full, or their telling first word."""
    kinds: dict[str, Kind] = {}
    for sighting in sightings:
        piece, line = sighting.piece, lines[sighting.line]
        if piece.known is not None or piece.whole is not None or piece.kind is not Kind.ORGANIZATION:
            continue
        first = line.lower(piece.first)
        if len(first) > 3 and first not in _TELLS_NOTHING and line.capital(piece.first):
            kinds.setdefault(line.words[piece.first].text, piece.kind)
    taken = {(one.line, index) for one in sightings for index in range(one.piece.first, one.piece.stop)}
    found = [
        Sighting(number, Piece(index, index + 1, kinds[word.text]))
        for number, line in enumerate(lines)
        for index, word in enumerate(line.words)
        if word.text in kinds and (number, index) not in taken and _stands_alone(line, index)
    ]
    return sorted([*sightings, *found], key=lambda one: (one.line, one.piece.first, -one.piece.stop))


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
