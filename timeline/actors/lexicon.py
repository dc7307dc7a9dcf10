"""Finding the tables' names in a sentence: one look-up a word, the longest name wins."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final, NamedTuple

from timeline.actors import names, tables
from timeline.model import Span

_WORD: Final = re.compile(r"(?:[A-Za-z]\.){2,}|(?:[A-Z]\.)+[A-Z]\b|[^\W_]+(?:['’](?!s\b)[^\W\d_]+)*")

_ROOM: Final = 3
"""Most characters a word of a name that is written apart, with its dots, is followed by."""


class Word(NamedTuple):
    """A run of letters and digits, with its offsets in the article; dots inside an abbreviation belong to it.

    A tuple, since there is one for each word of each article: made three times as fast as a frozen dataclass.
    """

    start: int
    end: int
    text: str


def words(sentence: Span) -> list[Word]:
    """The words of a sentence; hyphens separate, so "Russia-China" is two."""
    start = sentence.start
    return [Word(start + match.start(), start + match.end(), match.group()) for match in _WORD.finditer(sentence.text)]


@dataclass(frozen=True, slots=True)
class Hit:
    """A name of the tables: words `first` up to, not including, `stop` of its sentence."""

    first: int
    stop: int
    term: tables.Term


class Lexicon:
    """Names to look for. One word must be written exactly so; of several, case and accents may differ."""

    def __init__(self, terms: Iterable[tuple[str, tables.Term]]) -> None:
        self._single: dict[str, tables.Term] = {}
        self._several: dict[str, dict[str, list[tuple[tuple[str, ...], bool, tables.Term]]]] = {}
        """By the first word and the second."""
        for text, term in terms:
            parts = _parts(text)
            if len(parts) == 1:
                self._single[parts[0]] = term
            elif parts:
                folded = tuple(map(names.fold, parts))
                seconds = self._several.setdefault(folded[0], {})
                seconds.setdefault(folded[1], []).append((folded, parts[0][0].isupper(), term))
        for seconds in self._several.values():
            for entries in seconds.values():
                entries.sort(key=lambda entry: (-len(entry[0]), entry[0]))
        self._first_words = self._several.keys() | {names.fold(text) for text in self._single}
        self._small_first = {names.fold(text) for text in self._single if not text[0].isupper()}
        self._small_first |= {
            folded[0]
            for seconds in self._several.values()
            for entries in seconds.values()
            for folded, capital, _ in entries
            if not capital
        }

    def scan(self, found: Sequence[Word]) -> list[Hit]:
        """The names in a sentence's words, left to right, none within another."""
        hits: list[Hit] = []
        for position, (_, _, text) in enumerate(found):
            if _folded(text) not in (self._first_words if text[0].isupper() else self._small_first):
                continue
            if not (hits and position < hits[-1].stop):
                hit = self._at(found, position)
                if hit is not None:
                    hits.append(hit)
        return hits

    def _at(self, found: Sequence[Word], position: int) -> Hit | None:
        text = found[position].text
        seconds = self._several.get(_folded(text))
        if seconds is None or position + 1 == len(found):
            entries = []
        else:
            entries = seconds.get(_folded(found[position + 1].text), [])
        for folded, capital, term in entries:
            stop = position + len(folded)
            if stop > len(found) or (capital and not text[0].isupper()):
                continue
            if found[stop - 1].end - found[position].start > sum(map(len, folded)) + _ROOM * len(folded):
                continue
            if all(
                _folded(word.text) == part for word, part in zip(found[position + 2 : stop], folded[2:], strict=True)
            ) and (found[stop - 1].text[0].isupper() or not capital or not found[stop - 1].text[0].isalpha()):
                return Hit(position, stop, term)
        plain = text.replace(".", "") if "." in text else text
        term_or_none = self._single.get(plain)
        if term_or_none is None and len(plain) > 4 and plain.isupper():
            term_or_none = self._single.get(plain.capitalize())
        return Hit(position, position + 1, term_or_none) if term_or_none else None


@lru_cache(maxsize=50_000)
def _folded(text: str) -> str:
    return names.fold(text).replace(".", "")


def _parts(text: str) -> list[str]:
    return [match.group().replace(".", "") for match in _WORD.finditer(text)]


@cache
def known_names() -> Lexicon:
    """The countries, bodies and places of the tables."""
    return Lexicon(tables.terms().items())


@cache
def known_persons() -> Lexicon:
    """The full names of people in the tables; who of several it is, the article's date tells later."""
    return Lexicon((name, tables.Term(known)) for name, known in tables.full_names())
