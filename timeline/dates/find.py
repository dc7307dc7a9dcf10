"""Find the expressions: one scan for runs of time words, the rules on each run, the longest reading wins.

A run is a maximal sequence of words that rules are written with, so the scan is one linear pass; what a run says
depends on nothing but its words and is remembered by them. What stands around an expression is looked at afterwards,
in `traps`.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from timeline.dates import traps, words
from timeline.dates.beginnings import WIDTH, outline
from timeline.dates.english import trie
from timeline.dates.meaning import (
    Calendar,
    Clock,
    Holiday,
    Length,
    Meaning,
    Nothing,
    Repeat,
    Shift,
    Span,
    Vague,
    Weekday,
)
from timeline.dates.rules import RULES
from timeline.dates.typography import Plain
from timeline.period import Unit

_KINDS: Final[dict[str, tuple[str, ...]]] = {
    "month": tuple(words.MONTHS),
    "weekday": tuple(words.WEEKDAYS),
    "weekdays": tuple(name.lower() + "s" for name in words.WEEKDAY_NAMES),
    "season": tuple(words.SEASONS),
    "unit": (*words.UNITS, *words.PLURALS, "half", "period"),
    "away": tuple(words.DAYS_AWAY),
    "part": tuple(words.PARTS_OF_DAY),
    "tonight": ("tonight",),
    "clock": (*words.TIMES_OF_DAY, "am", "pm", "a.m", "p.m", "a.m.", "p.m.", "hrs", "o'clock"),
    "edge": tuple({word.split()[0] for word in words.EDGES} | {"midway"}),
    "holiday": (*words.FIXED_HOLIDAYS, *words.EASTER_HOLIDAYS, *words.NTH_HOLIDAYS),
    "era": ("bc", "b.c", "b.c.", "bce", "b.c.e", "b.c.e.", "ad", "a.d.", "ce", "c.e."),
    "decade": tuple(words.TENS_PLURAL),
    "count": tuple(words.NUMERALS),
    "ordinal": tuple(words.ORDINALS),
    "quarter": ("q1", "q2", "q3", "q4", "h1", "h2"),
    "fiscal": ("fy", "fiscal", "financial"),
    "often": tuple(words.FREQUENCIES),
    "every": ("every", "each"),
    "while": ("while",),
    "present": words.PRESENT,
    "past": words.PAST,
    "future": words.FUTURE,
    "nearness": tuple(words.NEARNESS),
    "time": ("time", "period"),
    "former": ("former", "then"),
}
_MODIFIERS: Final = (
    "this", "that", "these", "those", "last", "past", "next", "coming", "previous", "following", "preceding",
    "upcoming", "same", "latest", "current", "very", "ago", "later", "earlier", "before", "after", "afterwards",
    "afterward", "hence", "fiscal", "financial", "calendar", "period", "level", "comparable", "corresponding",
    "prior", "most recent", "just-ended", "more", "additional", "full", "entire", "whole", "consecutive", "straight",
    "long", "trading", "working", "business", "further", "extra", "single", "half", "couple", "dozen", "dozens",
    "few", "several", "some", "many", "recent", "various", "countless", "number", "handful", "other", "per", "once",
    "twice", "times", "final", "latter", "opening", "another", "old", "just", "only", "mere", "its", "their", "his",
    "her", "our", "my", "gmt", "utc", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "et", "sgt", "cet",
    "cest", "bst", "ist", "jst", "local time", "eastern time", "sometime", "much", "as", "well", "all", "least",
    "then", "quite", "little", "so", "ended", "ending", "previously", "beyond", "onward",
    "onwards", "between",
)  # fmt: skip
_CONNECTORS: Final = (
    "the", "a", "an", "of", "in", "on", "at", "to", "and", "or", "from", "until", "through",
)  # fmt: skip
_DIGITS: Final = r"'?[0-9]{1,4}(?:[:.,/-][0-9]{1,4}){0,2}(?:(?:st|nd|rd|th|'?s|[ \n]{1,3}'s)(?![a-z]))?"
_MOST_WORDS: Final = 20
"""A run has so many more words than its first; what goes on after it is read as the next run."""
_MORE: Final = " ~"
"""Stands in a run for the word after it, so that "the day after" knows that it isn't at an end."""


def _scanner() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Reads a run, and tells whether one goes on after its limit."""
    content = {word for kind in _KINDS.values() for word in kind} | set(_MODIFIERS)
    stop = r"(?:(?!\w)\.?|(?=[0-9]{4}(?!\w)))"
    word = rf"(?:(?:{trie(content)}){stop}(?:(?: ?'s|')(?![a-z]))?|{_DIGITS}(?![0-9]))"
    gap = (
        r"(?:[ \n]{0,2},(?: ?\n ?| {0,3})| {1,3}| ?\n ?| {0,1}[-/] {0,1}| {0,1}\("
        r"|(?<=[0-9])(?=[a-z])|(?<=[a-z.])(?=[0-9]))"
    )
    connector = rf"(?:(?:{trie(_CONNECTORS)})(?![a-z0-9]){gap})"
    more = rf"{gap}{connector}{{0,3}}{word}"
    begin = rf"(?<![\w$€£#@/])(?<![\w)][.,:'-])(?:(?:the|an?)(?![a-z]){gap})?"
    return re.compile(rf"{begin}{word}(?:{more}){{0,{_MOST_WORDS}}}"), re.compile(more)


_RUN, _CONTINUED = _scanner()
_WORD: Final = re.compile(r"[a-z]+(?:[.'-][a-z]+)*|[0-9]+")
_LETTERS: Final = re.compile(r"[a-z]+")
_START: Final = re.compile(r"(?<![\w.,:/'$])(?:[a-z]|'?[0-9])|(?<=[0-9])(?:[ap]m)")


def _kinds_by_word() -> dict[str, frozenset[str]]:
    known = {"s": frozenset({"decade"})} | dict.fromkeys(("st", "nd", "rd", "th"), frozenset({"ordinal"}))
    for kind, texts in _KINDS.items():
        for text in texts:
            for part in {text, *_LETTERS.findall(text)}:
                known[part] = known.get(part, frozenset()) | {kind}
    return known


_KIND_OF: Final = _kinds_by_word()


@dataclass(frozen=True, slots=True)
class Piece:
    """An expression inside a run, with its offsets there."""

    start: int
    end: int
    rule: str
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Found:
    """An expression in a plain text."""

    start: int
    end: int
    rule: str
    meaning: Meaning


def find_expressions(plain: Plain, text: str) -> list[Found]:
    """All expressions of a plain text, in order; `text` is the original, whose capitals tell May from may."""
    found = []
    position = 0
    while run := _RUN.search(plain.text, position):
        goes_on = plain.text[run.end() : run.end() + 2]
        pieces = _pieces(run.group(), goes_on[:1] == " " and goes_on[1:].isalpha())
        position = run.end()
        if _CONTINUED.match(plain.text, run.end()):  # the limit may have cut an expression: read the last words again
            pieces, again = _uncut(pieces, run.group())
            position = run.start() + again
        for piece in pieces:
            start, end = run.start() + piece.start, run.start() + piece.end
            meaning = piece.meaning
            if traps.springs(plain, text, start, end, meaning):
                continue
            if isinstance(meaning, Vague) and traps.describes(plain, start, end):
                meaning = replace(meaning, told=True)
            if isinstance(meaning, Length) and traps.is_rate(plain, start, end):
                meaning = Repeat(meaning.value)
            found.append(Found(start, end, piece.rule, meaning))
    return [_on_its_day(found, index, plain.text) for index in range(len(found))]


def _uncut(pieces: tuple[Piece, ...], run: str) -> tuple[tuple[Piece, ...], int]:
    """The pieces of a run that its limit can't have cut, and where to read on: always after the run's first word."""
    starts = [match.start() for match in _START.finditer(run)]
    tail = starts[-3] if len(starts) > 3 else len(run)
    whole = tuple(piece for piece in pieces if piece.end <= tail)
    cut = [piece.start for piece in pieces if piece.end > tail and piece.start > 0]
    again = min([tail, *cut])
    return whole, max(again, whole[-1].end) if whole else again


_DAY_FOLLOWS: Final = re.compile(r"(?: in the (?:morning|afternoon|evening))?,? (?:on )?(?:the )?")
_DAY_LEADS: Final = re.compile(r",? (?:at |around |about |by )(?:about |around )?")


def _on_its_day(found: list[Found], index: int, low: str) -> Found:
    """A time of day beside a day is of that day: "11 a.m. on 11 November", "Friday at 8pm"."""
    one = found[index]
    if not isinstance(one.meaning, Clock) or one.meaning.day is not None:
        return one
    for other, pattern in ((index + 1, _DAY_FOLLOWS), (index - 1, _DAY_LEADS)):
        if 0 <= other < len(found):
            beside = found[other]
            between = low[one.end : beside.start] if other > index else low[beside.end : one.start]
            if _is_day(beside.meaning) and len(between) < _MOST_BETWEEN and pattern.fullmatch(between):
                return replace(one, meaning=replace(one.meaning, day=beside.meaning))
    return one


_MOST_BETWEEN: Final = 25


def _is_day(meaning: Meaning) -> bool:
    match meaning:
        case Calendar(day=day):
            return day is not None
        case Shift(precision=unit):
            return unit is Unit.DAY
        case Weekday() | Holiday():
            return True
        case _:
            return False


@lru_cache(maxsize=65536)
def _pieces(run: str, goes_on: bool) -> tuple[Piece, ...]:
    """What a run says. `goes_on`: the sentence goes on with another word, so that "the day after" is no date."""
    run, offsets = _single_spaced(run)
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


def _matches(run: str) -> list[tuple[int, int, int, re.Match[str]]]:
    """(start, end, number of the rule, match) of all that rules match in a run, the longest first."""
    about, lines = _rules_about(kinds_of(run)), outline(run)
    found = []
    for begin in _START.finditer(run):
        start = begin.start()
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


def kinds_of(run: str) -> frozenset[str]:
    """Which kinds of time words a run has; a rule needs one of its own kind."""
    kinds: set[str] = set()
    for word in _WORD.findall(run):
        known = _KIND_OF.get(word)
        if known:
            kinds |= known
        elif word.isdigit():
            kinds.add("number")
        else:
            for part in _LETTERS.findall(word):
                kinds |= _KIND_OF.get(part, frozenset())
    if ":" in run:
        kinds.add("clock")
    return frozenset(kinds)


def _ends(name: str, match: re.Match[str], meaning: Span) -> list[Piece]:
    first = Piece(match.start("first"), match.end("first"), name, meaning)
    last = Piece(match.start("last"), match.end("last"), name, Span(meaning.first, meaning.last, True, meaning.apart))
    return [first, last]


def _single_spaced(run: str) -> tuple[str, tuple[int, ...]]:
    """A run with one space for each gap, and for each of its characters the offset it had; empty when none moved."""
    run = run.replace("\n", " ")
    if "  " not in run:
        return run, ()
    kept = [index for index, letter in enumerate(run) if letter != " " or run[index - 1] != " "]
    return "".join([run[index] for index in kept]), tuple(kept)


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


def touches(start: int, end: int, skip: Sequence[tuple[int, int]]) -> bool:
    """Whether a piece of text touches one of the stretches that are not to be read."""
    return any(first < end and start < last for first, last in skip)
