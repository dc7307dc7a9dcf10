"""Find the expressions: one scan for runs of time words, what they say, and whether what stands around says otherwise.

The scan is one linear pass, and what a run says is remembered by its words. What stands around an expression is looked
at afterwards, in `traps`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from timeline.dates import traps
from timeline.dates.followed import as_followed, begins
from timeline.dates.meaning import Calendar, Clock, Holiday, Length, Meaning, Repeat, Shift, Vague, Weekday
from timeline.dates.readings import Piece, pieces_of, starts_of
from timeline.dates.runs import CONTINUED, RUN
from timeline.dates.typography import Plain
from timeline.period import Unit


@dataclass(frozen=True, slots=True)
class Found:
    """An expression in a plain text."""

    start: int
    end: int
    rule: str
    meaning: Meaning


def find_expressions(plain: Plain, text: str) -> list[Found]:
    """All expressions of a plain text, in order; `text` is the original, whose capitals tell May from may."""
    found: list[Found] = []
    position = 0
    while run := RUN.search(plain.text, position):
        goes_on = plain.text[run.end() : run.end() + 2]
        pieces = pieces_of(run.group(), goes_on[:1] == " " and goes_on[1:].isalpha())
        position = run.end()
        if CONTINUED.match(plain.text, run.end()):  # the limit may have cut an expression: read the last words again
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
            beside = (
                bool(found) and start - found[-1].end <= _BESIDE and not plain.text[found[-1].end : start].isspace()
            )
            meaning = as_followed(meaning, plain.text, start, end, beside=beside)
            start = begins(meaning, plain, text, start, end)
            found.append(Found(start, end, piece.rule, meaning))
    return [_on_its_day(found, index, plain.text) for index in range(len(found))]


def _uncut(pieces: tuple[Piece, ...], run: str) -> tuple[tuple[Piece, ...], int]:
    """The pieces of a run that its limit can't have cut, and where to read on: always after the run's first word."""
    starts = starts_of(run)
    tail = starts[-3] if len(starts) > 3 else len(run)
    whole = tuple(piece for piece in pieces if piece.end <= tail)
    cut = [piece.start for piece in pieces if piece.end > tail and piece.start > 0]
    again = min([tail, *cut])
    return whole, max(again, whole[-1].end) if whole else again


_BESIDE: Final = 3
"""Room for a comma, dash or bracket: "8 May, the day after …"."""


def _explains(found: Sequence[Found], low: str, start: int) -> bool:
    between = low[found[-1].end : start] if found and start - found[-1].end <= _BESIDE else ""
    return between.strip(" ,(-") == "" and not between.isspace() and between != ""


_DAY_FOLLOWS: Final = re.compile(r"(?: in the (?:morning|afternoon|evening))?,? (?:on )?(?:the )?")
_CLOCK_RUNS: Final = re.compile(r" ?(?:-|to|till|until) ?")
_DAY_LEADS: Final = re.compile(r",? (?:at |around |about |by )(?:about |around )?")


def _on_its_day(found: list[Found], index: int, low: str) -> Found:
    """A time of day beside a day is of that day: "11 a.m. on 11 November", "Friday at 8pm"."""
    one = found[index]
    if not isinstance(one.meaning, Clock) or one.meaning.day is not None:
        return one
    begun = found[index - 1] if index else one
    if isinstance(begun.meaning, Clock) and _CLOCK_RUNS.fullmatch(low, begun.end, one.start):  # "Sat 10am-4pm"
        return replace(one, meaning=replace(one.meaning, day=begun.meaning.day))
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


def touches(start: int, end: int, skip: Sequence[tuple[int, int]]) -> bool:
    """Whether a piece of text touches one of the stretches that are not to be read."""
    return any(first < end and start < last for first, last in skip)
