"""A name in an article, and whom it was found to mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.actors.bodies import Body
from timeline.actors.lines import Line
from timeline.actors.people import Person
from timeline.actors.settle import Piece
from timeline.model import Kind


@dataclass(frozen=True, slots=True)
class Sighting:
    """A piece of a line (its number), and what it was found to be."""

    line: int
    piece: Piece
    who: Person | Body | None = None


def text_of(lines: Sequence[Line], sighting: Sighting) -> str:
    """The name as written."""
    return lines[sighting.line].text(sighting.piece.first, sighting.piece.stop)


def is_unknown_person(sighting: Sighting) -> bool:
    """Whether it is a person's name that no table says whose."""
    return sighting.piece.kind is Kind.PERSON and sighting.piece.known is None
