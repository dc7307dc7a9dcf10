"""Expressions that complete each other: "11 a.m. on 11 November", "Sat 10am-4pm", "June 3, 5 and 7"."""

import re
from dataclasses import replace
from typing import Final

from timeline.dates.meaning import Calendar, Clock, Holiday, Meaning, Shift, Span, Weekday
from timeline.dates.readings import Piece
from timeline.period import Unit

_DAY_FOLLOWS: Final = re.compile(r"(?: in the (?:morning|afternoon|evening))?,? (?:on )?(?:the )?")
_DAY_LEADS: Final = re.compile(r",? (?:at |around |about |by )(?:about |around )?")
_UNTIL: Final = re.compile(r" ?(?:-|to|till|until) ?")
_MOST_BETWEEN: Final = 25

_DAY: Final = r"(?:3[01]|[12][0-9]|[1-9])(?:st|nd|rd|th)?"
_DAYS: Final = rf"{_DAY}(?: ?- ?{_DAY})?"
_LIST: Final = re.compile(
    rf"(?:, ?{_DAYS}){{1,12}},? (?:and|&) {_DAYS}"
    r"(?=,? [12][0-9]{3}\b|,? (?:in|at|to|from|for|with|as|by|the|when|where|that|and|but)\b"
    r"|[.,;:)]?(?:[ \n](?![a-z0-9])|$))"
    rf"|(?:, ?{_DAY} ?- ?{_DAY}){{1,12}}(?![a-z0-9:.%])"
)
"""The days after the first of a list: ", 5 and 7", ", 9-10, 16-17"; ", 5 people" is none."""
_EACH: Final = re.compile(r"([0-9]+)[a-z]*")
_YEAR: Final = re.compile(r",? ([12][0-9]{3})\b")


def completed(found: list[Piece], low: str) -> list[Piece]:
    """The expressions of a plain text, each with what its neighbours say of it, and with what goes on a list."""
    every: list[Piece] = []
    for index, one in enumerate(found):
        if every and one.start < every[-1].end:  # the year behind a list belongs to its last day
            continue
        if isinstance(one.meaning, Clock):
            every.append(_on_its_day(found, index, low))
        elif low.startswith(",", one.end):
            every += _with_its_list(one, low, found[index + 1].start if index + 1 < len(found) else len(low))
        else:
            every.append(one)
    return every


def _on_its_day(found: list[Piece], index: int, low: str) -> Piece:
    """A time of day beside a day is of that day."""
    one = found[index]
    if not isinstance(one.meaning, Clock) or one.meaning.day is not None:
        return one
    begun = found[index - 1] if index else one
    if isinstance(begun.meaning, Clock) and _UNTIL.fullmatch(low, begun.end, one.start):
        return replace(one, meaning=replace(one.meaning, day=begun.meaning.day))
    for other, pattern in ((index + 1, _DAY_FOLLOWS), (index - 1, _DAY_LEADS)):
        if 0 <= other < len(found):
            beside = found[other]
            start, end = (one.end, beside.start) if other > index else (beside.end, one.start)
            if _is_day(beside.meaning) and end - start < _MOST_BETWEEN and pattern.fullmatch(low, start, end):
                return replace(one, meaning=replace(one.meaning, day=beside.meaning))
    return one


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


def _with_its_list(one: Piece, low: str, following: int) -> list[Piece]:
    """A day of a month and those after it in a list, which share its month and the year behind the last."""
    meaning = one.meaning.last if isinstance(one.meaning, Span) else one.meaning
    if not isinstance(meaning, Calendar) or meaning.month is None or meaning.day is None:
        return [one]
    listed = _LIST.match(low, one.end)
    if listed is None or listed.end() > following:
        return [one]
    days = [meaning.day, *(int(each[1]) for each in _EACH.finditer(low, *listed.span()))]
    if days != sorted(set(days)):
        return [one]
    pieces = [
        Piece(each.start(), each.end(), one.rule, replace(meaning, day=int(each[1])))
        for each in _EACH.finditer(low, *listed.span())
    ]
    year = _YEAR.match(low, listed.end())
    if year is None or meaning.year is not None or isinstance(one.meaning, Span):
        return [one, *pieces]
    pieces[-1] = replace(pieces[-1], end=year.end())
    return [_in_year(piece, int(year[1])) for piece in (one, *pieces)]


def _in_year(piece: Piece, year: int) -> Piece:
    meaning = piece.meaning
    return replace(piece, meaning=replace(meaning, year=year)) if isinstance(meaning, Calendar) else piece
