"""What kind of actor a name means, where the model says one thing here and another there."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from timeline.actors import names, tables
from timeline.actors.lines import Line
from timeline.actors.settle import Piece
from timeline.actors.sightings import Sighting, text_of
from timeline.actors.words import BODY_NOUNS, FAMILY_FIRST, GIVEN, LEGAL_FORMS, ORGANIZATION_WORDS, STATE_BODY, TITLES
from timeline.model import Kind

_TITLED: Final = 3
"""How many of the model's opinions a title, or what kind of body it is, beside a name outweighs."""
_LONG: Final = 5
"""So many words are no person's name."""
_SHORT: Final = 6
"""Letters of a word that may end like "botanist" by chance."""
_PERSONAL: Final = TITLES - STATE_BODY
_APPOSITION: Final = 6
"""Words in which "Meridia, the low-cost Dutch airline" comes to what it is."""


def agree(lines: Sequence[Line], sightings: Sequence[Sighting]) -> list[Sighting]:
    """One kind for one spelling: what most of the article's mentions say; a title or a telling word decides."""
    votes: dict[str, Counter[Kind]] = {}
    for sighting in sightings:
        piece = sighting.piece
        if piece.known is None and piece.whole is None and piece.kind is not Kind.GROUP:
            text = text_of(lines, sighting)
            kind = _kind_by_words(text, piece.kind) or piece.kind
            titled = kind is not Kind.PERSON and (
                _is_titled(lines[sighting.line], piece) or _is_told_as_person(lines[sighting.line], piece)
            )
            if titled:
                kind = Kind.PERSON
            elif is_called_a_body(lines[sighting.line], piece.first, piece.stop):
                kind, titled = Kind.ORGANIZATION, True
            votes.setdefault(names.body_key(text), Counter())[kind] += _TITLED if titled else 1
    order = list(Kind)
    agreed = []
    for sighting in sightings:
        piece = sighting.piece
        counted = votes.get(names.body_key(text_of(lines, sighting)))
        if counted and piece.known is None and piece.whole is None:
            kind = min(counted, key=lambda kind: (-counted[kind], order.index(kind)))
            piece = piece if kind is piece.kind else replace(piece, kind=kind)
        agreed.append(Sighting(sighting.line, piece, sighting.who))
    return agreed


def is_called_a_body(line: Line, first: int, stop: int) -> bool:
    """Whether the words beside a name say what body it is: "the airline Meridia", "Meridia, a Dutch airline"."""
    if line.lower(first) in GIVEN and stop - first > 1:
        return False
    if line.lower(first - 1) in BODY_NOUNS and not line.capital(first - 1) and line.gap(first - 1) == " ":
        return True
    if stop >= len(line.words) or line.gap(stop - 1).strip() != "," or line.lower(stop) not in ("a", "an", "the"):
        return False
    last = stop
    while last < stop + _APPOSITION and last + 1 < len(line.words) and line.gap(last) in (" ", "-"):
        last += 1
        if line.lower(last) in BODY_NOUNS and not line.capital(last):
            return True
    return False


def _is_titled(line: Line, piece: Piece) -> bool:
    """Whether a title before the name, or an age after it, says that it is a person's, and none of its words denies."""
    said = {line.lower(index) for index in range(piece.first, piece.stop)}
    if said & ORGANIZATION_WORDS or piece.stop - piece.first > 4:
        return False
    age = piece.stop < len(line.words) and line.gap(piece.stop - 1).strip() == "," and line.lower(piece.stop)
    if age and age.isdigit() and 5 < int(age) < 110 and piece.kind is not Kind.PLACE:
        return True
    return line.lower(piece.first - 1).rstrip(".") in _PERSONAL and line.gap(piece.first - 1) in (
        " ",
        ". ",
        " . ",
    )


def _is_told_as_person(line: Line, piece: Piece) -> bool:
    """Whether what follows the name of several words says that it is a person's: "Ida Holm, a botanist who …"."""
    said = {line.lower(index) for index in range(piece.first, piece.stop)}
    if not 1 < piece.stop - piece.first < _LONG or said & ORGANIZATION_WORDS or line.lower(piece.first - 1) == "the":
        return False
    if piece.stop >= len(line.words) or line.gap(piece.stop - 1).strip() != ",":
        return False
    if piece.kind is Kind.PLACE and line.lower(piece.stop) in ("who", "whose"):
        return True
    if line.lower(piece.stop) not in ("a", "an"):
        return False
    for at in range(piece.stop + 1, min(piece.stop + _APPOSITION, len(line.words))):
        if line.gap(at - 1) != " " or line.capital(at):
            return False
        if _names_a_doer(line.lower(at)):
            return at + 1 == len(line.words) or line.gap(at)[:1] in (",", " ")
    return False


def _names_a_doer(word: str) -> bool:
    """Whether the word says what a person is: "botanist", "nurse"; not "city", "list"."""
    return word in _PERSONAL or (
        len(word) > _SHORT and word.endswith(("ologist", "grapher", "orist", "anist", "ician"))
    )


def _kind_by_words(text: str, kind: Kind) -> Kind | None:
    parts = names.words(text)
    if len(parts) > 1 and kind is not Kind.PERSON and tables.person(text, None):
        return Kind.PERSON
    if len(parts) > 1 and (parts[-1] in ORGANIZATION_WORDS or text.rsplit(maxsplit=1)[-1] in LEGAL_FORMS):
        return Kind.ORGANIZATION
    eastern = len(parts) == 3 and "-" in text and (parts[0] in FAMILY_FIRST or parts[-1] in FAMILY_FIRST)
    if 1 < len(parts) < 4 and (parts[0] in GIVEN or eastern) and kind in (Kind.ORGANIZATION, Kind.PRODUCT):
        return None if ORGANIZATION_WORDS.intersection(parts) else Kind.PERSON
    return None
