"""What the words around a name say of the person: country and office; and whom an office alone means."""

from collections.abc import Iterable
from typing import Final

from timeline.actors.lines import Line
from timeline.actors.people import People, Person
from timeline.actors.settle import Piece
from timeline.actors.tables import Sense
from timeline.actors.words import BODY_HEADS, CIVIL, OFFICES, PORTFOLIOS, STATE_BODY, TITLES
from timeline.model import Kind

_LINKS: Final = frozenset(("of", "the", "for", "and", "s", "affairs", "a", "then", "old", "year"))
_DOERS: Final = ("aire", "ant", "eer", "er", "ete", "ian", "ist", "man", "or", "oet", "star")
"""Endings of the words for what people do."""
_ALSO_DOERS: Final = frozenset(("citizen", "forward", "national", "winger"))
_OF_STATE: Final = TITLES - CIVIL
"""Titles that a state may give."""
_NO_DOERS: Final = frozenset(("after", "for", "however", "later", "never", "nor", "or", "over", "under", "whether"))
_OFFICE_STARTS: Final = frozenset(
    " ".join(office.split()[:length]) for office in OFFICES for length in range(1, len(office.split()) + 1)
)


def origin(line: Line, first: int, stop: int) -> tuple[str, str] | None:
    """The country's code and the office ("" when it is none of `OFFICES`) that the words around a name give it.

    "Chinese Premier Li Qiang", "Li Qiang, China's premier", "President Luis Arce of Bolivia".
    """
    return (
        _before(line, first, stop)
        or _after(line, stop)
        or _of_country(line, first, stop)
        or _of_nation(line, first, stop)
    )


def _before(line: Line, first: int, stop: int) -> tuple[str, str] | None:
    start = first
    while start > 0 and first - start < 9 and _links(line, start - 1, last=start == first):
        if _country_ending(line, start):
            break
        start -= 1
    code = _country_ending(line, start) if start < first or stop - first > 1 else None
    return (code, _office(line, start, first)) if code else None


def _links(line: Line, index: int, *, last: bool) -> bool:
    """Whether the word may stand between a country and a name; before the name itself (`last`) with a comma."""
    word = line.lower(index)
    gap = line.gap(index)
    said = word.rstrip(".") in TITLES or word in _LINKS or word in STATE_BODY or word in PORTFOLIOS
    return said and "(" not in gap and (last or "," not in gap)


def _country_ending(line: Line, stop: int) -> str | None:
    """The country whose adjective or possessive, or whose short name, stands just before the word `stop`."""
    hit = line.hit_ending(stop)
    if hit is None or hit.term.known.kind not in (Kind.COUNTRY, Kind.ORGANIZATION):
        return None
    if hit.term.known.kind is Kind.ORGANIZATION:
        said = {line.lower(index) for index in range(hit.first, hit.stop)}
        return hit.term.known.country if said & BODY_HEADS and line.lower(stop) in _OF_STATE else None
    if hit.term.sense is Sense.DEMONYM or line.possessive(hit.stop - 1) or line.lower(stop) in _OF_STATE:
        return hit.term.known.country
    return None


def _after(line: Line, stop: int) -> tuple[str, str] | None:
    """“Wang Yi, the Chinese foreign minister”, “Wang Yi, China's foreign minister”."""
    if stop >= len(line.words) or "," not in line.gap(stop - 1):
        return None
    start = stop
    while start < stop + 3 and line.lower(start) in ("the", "a", "an", "then", "former", "who", "is"):
        start += 1
    hit = next((hit for hit in line.hits if hit.first == start), None)
    if hit is None or hit.term.known.kind is not Kind.COUNTRY or not hit.term.known.country:
        return None
    titles = hit.stop + line.possessive(hit.stop - 1)
    end = titles
    while line.lower(end) in TITLES or (end == titles and _is_doer(line, end)):
        end += 1
    if line.capital(end) and line.joined(end - 1):
        return None  # who comes next in a list: "Ana Ruiz, Chilean minister Eva Dahl"
    return (hit.term.known.country, _office(line, titles, end)) if end > titles else None


def _of_country(line: Line, first: int, stop: int) -> tuple[str, str] | None:
    if line.lower(stop) != "of" or (line.lower(first - 1) not in TITLES and stop - first < 2):
        return None
    hit = next((hit for hit in line.hits if hit.first in (stop + 1, stop + 2) and hit.term.sense is Sense.NAME), None)
    if hit is None or hit.term.known.kind is not Kind.COUNTRY or not hit.term.known.country:
        return None
    if line.capital(hit.stop) and line.joined(hit.stop - 1):
        return None  # "of the Peru Programme"
    return hit.term.known.country, _office(line, first - 1, first)


def _of_nation(line: Line, first: int, stop: int) -> tuple[str, str] | None:
    """“The Portuguese climber Ana Melo”, “an Irish tennis player Pat Cole”: a nationality and what someone does."""
    if stop - first < 2 or not _is_doer(line, first - 1):
        return None
    before = first - 1
    while before > max(0, first - 4) and line.gap(before - 1) == " " and not line.capital(before - 1):
        before -= 1
    hit = line.hit_ending(before)
    if hit is None or hit.term.known.kind is not Kind.COUNTRY or line.gap(hit.stop - 1) != " ":
        return None
    if hit.term.sense is not Sense.DEMONYM and first - hit.stop != 1:
        return None
    return (hit.term.known.country, "") if hit.term.known.country else None


def _is_doer(line: Line, index: int) -> bool:
    """Whether the word says by its form what somebody does."""
    word = line.lower(index)
    return word in _ALSO_DOERS or (word.endswith(_DOERS) and word not in _NO_DOERS and not line.capital(index))


def _office(line: Line, first: int, stop: int) -> str:
    """The office that the words name: the longest of `OFFICES` among them."""
    said = " ".join(line.lower(index) for index in range(first, stop))
    found = [office for office in OFFICES if f" {office} " in f" {said} "]
    former = any(word in said.split() for word in ("former", "ex", "late", "deputy", "vice"))
    return "" if former or not found else OFFICES[max(found, key=len)]


def descriptions(line: Line, people: People) -> Iterable[tuple[Piece, Person]]:
    """“The North Korean leader” where no name follows and the article makes plain who that is."""
    for hit in line.hits:
        country = hit.term.known.country
        if hit.term.known.kind is not Kind.COUNTRY or not country:
            continue
        first = hit.stop + line.possessive(hit.stop - 1)
        if first == hit.stop and hit.term.sense is not Sense.DEMONYM:
            continue
        stop = first
        while stop < first + 2 and " ".join(line.lower(i) for i in range(first, stop + 1)) in _OFFICE_STARTS:
            stop += 1
        office = OFFICES.get(" ".join(line.lower(i) for i in range(first, stop)))
        apposed = hit.first > 0 and "," in line.gap(hit.first - 1) and line.capital(hit.first - 1)
        if (
            office is None
            or apposed
            or line.capital(stop)
            or line.lower(hit.first - 1) in ("former", "a", "ex", "late", "another")
        ):
            continue
        person = people.holder(country, office)
        if person is not None:
            yield Piece(hit.first, stop, Kind.PERSON), person
