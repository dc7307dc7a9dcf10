"""A sentence as this room's rules see it: words, the tables' names in them, the model's names as spans of words."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from timeline.actors.lexicon import Hit, Lexicon, Word, known_names, known_persons, words
from timeline.actors.tables import Sense
from timeline.actors.words import (
    COMMON,
    CREDITS,
    FAMILY_FIRST,
    GIVEN,
    HONOURS,
    MONTHS,
    NO_ACTOR,
    ORGANIZATION_WORDS,
    PARTICLES,
    RANKS,
    ROYAL,
    STARTERS,
    SUFFIXES,
    TITLES,
    WEEKDAYS,
)
from timeline.language import Entity
from timeline.model import Span

PERSON: Final = "PERSON"
_JOINS: Final = frozenset((" ", "-", "‐", "‑", " - ", ". ", ".", "'", "’", " '", " ’", "&", " & ", "/", " . "))
"""What may stand between two words of one name."""
_CREDIT_WORDS: Final = 12
_NO_NAMES: Final = TITLES | STARTERS | COMMON
_MERE_STARTERS: Final = STARTERS - GIVEN - MONTHS
_MERE_WORDS: Final = COMMON - FAMILY_FIRST
_NO_FIRST_NAME: Final = ("ing", "ed", "ly", "tion", "ment", "ness", "ist", "ism", "ity")
"""Endings of a sentence's first word that is no first name."""


@dataclass(frozen=True, slots=True)
class Name:
    """What the model takes for a name: words `first` up to, not including, `stop`; `label` is the model's type."""

    first: int
    stop: int
    label: str

    def covers(self, first: int, stop: int) -> bool:
        """Whether the words lie in this name."""
        return self.first <= first and stop <= self.stop

    def meets(self, first: int, stop: int) -> bool:
        """Whether the words overlap this name."""
        return self.first < stop and first < self.stop


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with what was seen in it; hits and names in order."""

    sentence: Span
    words: tuple[Word, ...]
    hits: tuple[Hit, ...]
    users: tuple[Hit, ...]
    names: tuple[Name, ...]

    def text(self, first: int, stop: int) -> str:
        """The words as written, with what stands between them."""
        start = self.sentence.start
        return self.sentence.text[self.words[first].start - start : self.words[stop - 1].end - start]

    def gap(self, index: int) -> str:
        """What stands between the word `index` and the next."""
        start = self.sentence.start
        return self.sentence.text[self.words[index].end - start : self.words[index + 1].start - start]

    def lower(self, index: int) -> str:
        """The word in lower case; "" outside the sentence."""
        return self.words[index].text.lower() if 0 <= index < len(self.words) else ""

    def capital(self, index: int) -> bool:
        """Whether there is such a word and it begins with a capital."""
        return 0 <= index < len(self.words) and self.words[index].text[0].isupper()

    def joined(self, index: int) -> bool:
        """Whether the word `index` and the next may belong to one name: nothing but space or a hyphen between."""
        return 0 <= index < len(self.words) - 1 and self.gap(index) in _JOINS

    def possessive(self, index: int) -> bool:
        """Whether the word `index` carries an apostrophe and s."""
        return self.lower(index + 1) == "s" and "'" in self.gap(index).replace("’", "'")

    def hit_ending(self, stop: int) -> Hit | None:
        """The table's name just before the word `stop`, a possessive s between them allowed."""
        if self.lower(stop - 1) == "s" and stop >= 2 and self.possessive(stop - 2):
            stop -= 1
        return next((hit for hit in self.hits if hit.stop == stop), None)


def read(sentences: Sequence[Span], entities: Sequence[Entity], own: Lexicon | None) -> Iterator[Line]:
    """The sentences as lines. `own` are the user's names; both sequences are in text order."""
    known = known_names()
    position = 0
    for sentence in sentences:
        found = words(sentence)
        here = []
        while position < len(entities) and entities[position].start < sentence.end:
            if entities[position].start >= sentence.start:
                here.append(entities[position])
            position += 1
        if not any(word.text[0].isupper() for word in found) or _is_credit(sentence, found):
            continue
        bare = Line(sentence, tuple(found), tuple(known.scan(found)), tuple(own.scan(found)) if own else (), ())
        yield Line(
            bare.sentence, bare.words, bare.hits, bare.users, _with_known_persons(bare, list(_names(bare, here)))
        )


def _with_known_persons(line: Line, found: Sequence[Name]) -> tuple[Name, ...]:
    """The model's names and, where it saw nothing, those of people in the tables."""
    persons = [Name(hit.first, hit.stop, PERSON) for hit in known_persons().scan(line.words)]
    missed = [name for name in persons if not any(other.meets(name.first, name.stop) for other in found)]
    return tuple(sorted([*found, *missed], key=lambda name: name.first)) if missed else tuple(found)


def _is_credit(sentence: Span, found: Sequence[Word]) -> bool:
    """Whether the sentence is a short line that says who wrote or took it: "By Ann Lee", "(Editing by Ann Lee)"."""
    if len(found) > _CREDIT_WORDS or found[0].text.lower() not in CREDITS or not found[0].text[0].isupper():
        return False
    said = [word.text.lower() for word in found]
    return (said[0] == "by" and sentence.text[-1] not in ".!?") or "by" in said[1:4] or ":" in sentence.text[:40]


def _names(line: Line, entities: Sequence[Entity]) -> Iterator[Name]:
    if not entities:
        return
    starts, ends = [word.start for word in line.words], [word.end for word in line.words]
    for entity in entities:
        first, stop = bisect_right(ends, entity.start), bisect_left(starts, entity.end)
        if first >= stop:
            continue
        if entity.label == PERSON:
            names = [_person(line, first, stop, entities)]
        else:
            names = [_other(line, *part, entity.label) for part in _owned(line, first, stop)]
        yield from (name for name in names if name is not None)


def _owned(line: Line, first: int, stop: int) -> list[tuple[int, int]]:
    """A name and what it owns apart: "Acme Motors 's Model One"; not "Lloyd's of London", one word before the s."""
    for index in range(first + 2, stop - 1):
        if line.possessive(index - 1) and line.capital(index + 1):
            return [(first, index), (index + 1, stop)]
    return [(first, stop)]


def _person(line: Line, first: int, stop: int, entities: Sequence[Entity]) -> Name | None:
    """The name without nationality, titles and what follows it; with "King", "Pope" … where only one word is left."""
    while first < stop and _before_name(line, first, stop):
        first += 1
    end = first
    while end < stop and _in_person(line, end, first):
        end += 1
        if end < stop and (not line.joined(end - 1) or "&" in line.gap(end - 1) or "/" in line.gap(end - 1)):
            break
    while end - first > 1 and line.capital(end - 1) and _after_name(line, end - 1, end - first):
        end -= 1
    while end > first and line.lower(end - 1) in PARTICLES and not line.capital(end - 1):
        end -= 1
    if end == first:
        return None
    if _goes_on_hyphenated(line, first, end):
        end += 1
    royal = end - first == 1 and line.lower(first - 1) in ROYAL and line.capital(first - 1)
    if royal or _is_first_name(line, first - 1, entities):
        first -= 1
    elif end - first == 1 and _is_surname(line, end, entities):
        end += 1
    return Name(first, end, PERSON)


def _goes_on_hyphenated(line: Line, first: int, stop: int) -> bool:
    """Whether the model cut an East Asian name at its hyphen: "Han Ji" of "Han Ji-min"."""
    return (
        stop - first > 1
        and stop < len(line.words)
        and line.gap(stop - 1) == "-"
        and not line.capital(stop)
        and line.lower(first) in FAMILY_FIRST
    )


def _is_surname(line: Line, index: int, entities: Sequence[Entity]) -> bool:
    """Whether the model left a surname out that is a word of its own: "Sarah March", "Hye-jin Park"."""
    if not line.capital(index) or not line.joined(index - 1) or line.gap(index - 1) != " ":
        return False
    given = line.lower(index - 1) in GIVEN or (index > 1 and line.gap(index - 2) == "-")
    titled = index > 1 and line.lower(index - 2) in RANKS and line.capital(index - 2)
    if titled and not any(hit.first <= index < hit.stop for hit in line.hits):
        return line.lower(index) not in WEEKDAYS
    if not given or line.lower(index) in WEEKDAYS or line.lower(index) in TITLES or line.words[index].text.isupper():
        return False
    word = line.words[index]
    around = [entity for entity in entities if entity.start < word.end and word.start < entity.end]
    return all(entity.label == "DATE" and entity.start == word.start for entity in around) and not any(
        hit.first <= index < hit.stop for hit in line.hits
    )


def _is_first_name(line: Line, index: int, entities: Sequence[Entity]) -> bool:
    """Whether the model cut a name short: the capitalized word before it is nothing else that we know."""
    if not line.capital(index) or not line.joined(index) or line.gap(index) == ". ":
        return False
    word = line.words[index]
    hyphenated = index + 2 < len(line.words) and line.gap(index + 1) == "-" and line.lower(index) in FAMILY_FIRST
    if word.text.isupper() or (line.lower(index).rstrip(".") in _NO_NAMES and not hyphenated):
        return False
    if any(hit.first <= index < hit.stop for hit in line.hits):
        return False
    if index == 0 and line.lower(0).endswith(_NO_FIRST_NAME):
        return False
    return not any(entity.start < word.end and word.start < entity.end for entity in entities)


def _before_name(line: Line, index: int, stop: int) -> bool:
    """Whether the word stands before the name: a title, a nationality, a country or body followed by a title."""
    if not line.capital(index) and line.lower(index) not in PARTICLES:
        return True
    if line.lower(index) == "the" or (line.lower(index).rstrip(".") in TITLES and index + 1 < stop):
        return True
    if index + 1 < stop and line.lower(index) in _MERE_STARTERS:
        return True
    if index + 2 < stop and (_shouts(line, index, stop) or line.lower(index) in _MERE_WORDS):
        return True
    for hit in line.hits:
        if hit.first <= index < hit.stop < stop:
            return hit.term.sense is Sense.DEMONYM or line.lower(hit.stop) in TITLES or line.lower(hit.stop) == "s"
    return False


_THREE: Final = 3
"""Words of a name whose first two have a hyphen between them."""


def _after_name(line: Line, index: int, length: int) -> bool:
    """Whether the last word of a person's name is none of it: "Katie K. Posted", "Zambia How"; but "Ji-min Park"."""
    word = line.lower(index)
    if length == _THREE and word in FAMILY_FIRST and line.gap(index - 2) == "-":
        return False
    if word in HONOURS and line.words[index].text.isupper() and length > _THREE - 1:
        return True
    return (
        word == "i" or word in NO_ACTOR or (word in STARTERS and word not in MONTHS) or (length > 2 and word in COMMON)
    )


def _shouts(line: Line, index: int, stop: int) -> bool:
    """Whether the word is all capitals and the next isn't: "LIVE Mark Chapman"."""
    text, after = line.words[index].text, line.words[min(index + 1, stop - 1)].text
    return len(text) > 3 and text.isupper() and not after.isupper()


def _in_person(line: Line, index: int, first: int) -> bool:
    if line.capital(index):
        return line.lower(index) not in TITLES or index == first or line.lower(index) in SUFFIXES
    return line.lower(index) in PARTICLES or (index > first and line.gap(index - 1) == "-")


def _other(line: Line, first: int, stop: int, label: str) -> Name | None:
    """The name without articles and lower-case words around it, cut where something other than space divides it."""
    while first < stop and (not _is_name_word(line, first) or line.lower(first) in ("the", "a", "an")):
        first += 1
    while stop > first and not _is_name_word(line, stop - 1):
        stop -= 1
    while stop < len(line.words) and line.lower(stop) in ORGANIZATION_WORDS and line.capital(stop):
        if not line.joined(stop - 1) and line.gap(stop - 1) not in ("' ", "’ "):
            break
        stop += 1
    if line.lower(first) == "university" and line.lower(stop) == "at" and line.capital(stop + 1) and line.joined(stop):
        stop += 2  # "University of Wales at Lampeter"
    cut = next((index + 1 for index in range(first, stop - 1) if _parts(line, index)), stop)
    while cut > first and not _is_name_word(line, cut - 1):
        cut -= 1
    stop = cut
    return Name(first, stop, label) if stop > first else None


def _parts(line: Line, index: int) -> bool:
    """Whether a name can't go on after the word: a comma, bracket, dash or line of another kind follows."""
    gap = line.gap(index)
    return not line.joined(index) and gap not in (", ", " , ", '"', "' ", "’ ")


def _is_name_word(line: Line, index: int) -> bool:
    text = line.words[index].text
    return any(char.isupper() for char in text) or (text[0].isdigit() and index > 0 and len(text) < 5)
