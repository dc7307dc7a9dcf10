"""What a run says: the rules are tried at each of its words, and the longest reading wins."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from timeline.dates.beginnings import WIDTH, outline
from timeline.dates.meaning import Meaning, Nothing, Span
from timeline.dates.rules import RULES
from timeline.dates.runs import kinds_of, single_spaced

_MORE: Final = " ~"
"""Stands in a run for the word after it, so that "the day after" knows that it isn't at an end."""
_START: Final = re.compile(r"(?<![\w.:/'$])(?:[a-z]|(?<!,)'?[0-9])|(?<=[0-9])(?:[ap]m)")


@dataclass(frozen=True, slots=True)
class Piece:
    """An expression with its offsets, in a run or in a whole plain text."""

    start: int
    end: int
    rule: str
    meaning: Meaning


@lru_cache(maxsize=65536)
def pieces_of(run: str, goes_on: bool) -> tuple[Piece, ...]:
    """What a run says. `goes_on`: the sentence goes on with another word, so that "the day after" is no date."""
    run, offsets = single_spaced(run)
    run += _MORE if goes_on else ""
    chosen: list[Piece] = []
    taken = 0
    """A bit for each character that a chosen reading covers."""
    for start, end, order, match in _matches(run):
        place = (1 << end) - (1 << start)
        if taken & place:
            continue
        rule = RULES[order]
        meaning = rule.build(match, meaning_of)
        if meaning is None:
            continue
        taken |= place
        if isinstance(meaning, Span):
            chosen.extend(_ends(rule.name, match, meaning))
        elif not isinstance(meaning, Nothing):
            chosen.append(Piece(start, end, rule.name, meaning))
    return tuple(sorted((_in_place(_trimmed(piece, run), offsets) for piece in chosen), key=lambda piece: piece.start))


def starts_of(run: str, since: int = 0) -> list[int]:
    """Where an expression can begin in a run, from an offset on."""
    return [match.start() for match in _START.finditer(run, max(0, since))]


def _matches(run: str) -> list[tuple[int, int, int, re.Match[str]]]:
    """(start, end, number of the rule, match) of all that rules match in a run, the longest first."""
    about, lines = _rules_about(kinds_of(run)), outline(run)
    found = []
    for start in starts_of(run):
        for order, matcher in _matchers(about & _rules_beginning(lines[start : start + WIDTH])):
            match = matcher(run, start)
            if match is not None and match.end() > start:
                found.append((start, match.end(), order, match))
    found.sort(key=lambda one: (one[0] - one[1], one[0], one[2]))
    return found


@lru_cache(maxsize=65536)
def _rules_about(kinds: frozenset[str]) -> int:
    """A bit for each rule that needs one of these kinds of words."""
    return sum(1 << order for order, rule in enumerate(RULES) if not kinds.isdisjoint(rule.kinds))


@lru_cache(maxsize=65536)
def _rules_beginning(outlined: str) -> int:
    """A bit for each rule that can match what begins so."""
    return sum(1 << order for order, rule in enumerate(RULES) if any(map(outlined.startswith, rule.beginnings)))


@lru_cache(maxsize=65536)
def _matchers(chosen: int) -> tuple[tuple[int, Callable[[str, int], re.Match[str] | None]], ...]:
    return tuple((order, rule.compiled.match) for order, rule in enumerate(RULES) if chosen >> order & 1)


def _ends(name: str, match: re.Match[str], meaning: Span) -> list[Piece]:
    first = Piece(match.start("first"), match.end("first"), name, meaning)
    last = Piece(match.start("last"), match.end("last"), name, Span(meaning.first, meaning.last, True, meaning.apart))
    return [first, last]


def _in_place(piece: Piece, offsets: tuple[int, ...]) -> Piece:
    if not offsets:
        return piece
    return replace(piece, start=offsets[piece.start], end=offsets[piece.end - 1] + 1)


def _trimmed(piece: Piece, run: str) -> Piece:
    end = piece.end
    while run[end - 1] in " ,(-'":
        end -= 1
    return Piece(piece.start, end, piece.rule, piece.meaning)


@lru_cache(maxsize=4096)
def meaning_of(phrase: str) -> Meaning | None:
    """What a whole phrase says, by the first rule that reads all of it."""
    for order, _ in _matchers(_rules_about(kinds_of(phrase)) & _rules_beginning(outline(phrase[:WIDTH]))):
        rule = RULES[order]
        if match := rule.compiled.fullmatch(phrase):
            meaning = rule.build(match, meaning_of)
            if meaning is not None and not isinstance(meaning, Nothing | Span):
                return meaning
    return None
