"""Where something happens: countries and towns as mere places, and the datelines of news agencies."""

import re
from typing import Final

from timeline.actors.lexicon import Hit
from timeline.actors.lines import Line
from timeline.actors.tables import Sense
from timeline.actors.words import DIRECTIONS, MOTION, PARTS, PLACE_BEFORE, STATES_SHORT
from timeline.model import Kind

_AGENCY: Final = re.compile(
    r"(?:\(|-LRB-|^) ?(?:Reuters|AP|AFP|UPI|DPA|dpa|EFE|ANSA|TASS|IANS|PTI|ANI|Xinhua|Kyodo|Yonhap|Bloomberg"
    r"|Associated Press) ?(?:\)|-RRB-) ?[-–—]"
)
_DATELINE: Final = re.compile(
    r"[A-Z][A-Z'. -]{2,30}(?: ?, [A-Za-z.]{2,20})?(?: ?,? [A-Z][a-z]{2,8}\.? \d{1,2}(?: ,? ?\d{4})?)? ?"
    r"(?:\([^)]{2,30}\) ?[-–—]|[–—]|--| - (?=[A-Z\"“`]))"
)
_DATELINE_ROOM: Final = 160
"""In how many of a line's first characters a news agency's name in brackets is part of the dateline."""


def dateline_end(line: Line) -> int:
    """The first word after a dateline, byline included: "By Ann Lee SEOUL (Reuters) -", "PARIS, May 3 —"; or 0."""
    found = _AGENCY.search(line.sentence.text, 0, _DATELINE_ROOM)
    if found is None and line.words[0].text.isupper() and len(line.words[0].text) > 2:
        found = _DATELINE.match(line.sentence.text)
    if found is None:
        return 0
    return sum(word.start < line.sentence.start + found.end() for word in line.words)


def is_place(line: Line, first: int, stop: int) -> bool:
    """Whether a country or capital is only where something happens: "in Seoul", "a visit to Seoul".

    Not "weapons to Russia", "in Seoul's view", "in Russia policy".
    """
    if line.possessive(stop - 1):
        return False
    if (
        line.lower(first - 1) in PARTS
        or line.lower(first - 1) in ("left", "leaving", "visiting")
        or _ends_address(line, first)
    ):
        return True
    before = first - 1
    while before >= 0 and line.lower(before) in DIRECTIONS:
        before -= 1
    if line.lower(before) in PLACE_BEFORE:
        return True
    if line.lower(before) in ("and", "or") and before > 0:
        other = next((hit for hit in line.hits if hit.stop == before and hit.term.sense is not Sense.DEMONYM), None)
        return other is not None and is_place(line, other.first, other.stop)
    if line.lower(before) not in ("to", "from"):
        return False
    return any(
        line.lower(index) in MOTION
        for index in range(max(0, before - (9 if line.lower(before) == "to" else 5)), before)
    )


def _ends_address(line: Line, first: int) -> bool:
    """Whether the country stands after a town in it: "in Gdansk, Poland"."""
    if first < 2 or line.gap(first - 1) not in (", ", " , "):
        return False
    town = next((name for name in line.names if name.stop == first and name.label == "GPE"), None)
    return town is not None and is_place(line, town.first, town.stop)


def in_state(line: Line, hit: Hit) -> str | None:
    """The country whose state is named after a town that shares another's name: "Athens, Ga.", "Paris, Texas"."""
    if hit.term.known.kind is not Kind.COUNTRY or hit.stop >= len(line.words) or line.gap(hit.stop - 1) != ", ":
        return None
    if line.capital(hit.stop) and line.lower(hit.stop).rstrip(".") in STATES_SHORT:
        return "US"
    state = next((other for other in line.hits if other.first == hit.stop), None)
    if hit.term.sense is not Sense.SEAT or state is None or state.term.known.kind is not Kind.PLACE:
        return None
    return state.term.known.country
