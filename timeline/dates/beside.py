"""Expressions that complete each other: "11 a.m. on 11 November", "Sat 10am-4pm", "June 3, 5 and 7"."""

import re
from dataclasses import replace
from typing import Final

from timeline.dates.meaning import Base, Calendar, Clock, Holiday, Meaning, Repeat, Shift, Span, Weekday, Which
from timeline.dates.readings import Piece
from timeline.period import Unit

_DAY_FOLLOWS: Final = re.compile(r"\)?(?: in the (?:morning|afternoon|evening))?,? (?:on )?(?:the )?")
_DAY_LEADS: Final = re.compile(
    r",? (?:at |around |about |by |@ ?)(?:about |around )?"
    r"|(?:(?!\b(?:that|will|would|said|says|told|when)\b)[^.;:!?\n]){0,60}"
    r" (?:at|from|about|around|by|until|before|after) "
)
"""Also farther off in the same sentence: "on Friday, with a service at 5.30 a.m.", but "said on Friday that at 5 …"."""
_UNTIL: Final = re.compile(r" ?(?:-|to|till|until|through) ?")
_OR: Final = re.compile(r"(?:,|/| ?-| ?&|,? (?:and|or)| to| through) ?")
_BESIDE: Final = 10
"""Room for " through "."""
_MOST_BETWEEN: Final = 65
_THAT_DAY: Final = Shift(Unit.DAY, 0, Base.TEXT, Unit.DAY)

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
        whole = _on_its_day(found, index, low) if isinstance(one.meaning, Clock) else one
        if every and isinstance(whole.meaning, Weekday | Clock) and one.start - every[-1].end <= _BESIDE:
            whole = _after_weekday(whole, every[-1], low)
        if low.startswith(",", one.end) and isinstance(whole.meaning, Calendar | Span):
            every += _with_its_list(whole, low, found[index + 1].start if index + 1 < len(found) else len(low))
        else:
            every.append(whole)
    return every


def _after_weekday(one: Piece, before: Piece, low: str) -> Piece:
    """A weekday right behind another, or behind its own date: "every Mon, Wed", "Monday to Friday", "3-4 May (Fri"."""
    weekday = one.meaning.day if isinstance(one.meaning, Clock) else one.meaning
    if not isinstance(weekday, Weekday) or weekday.which is not Which.BARE:
        return one
    begun = before.meaning.day if isinstance(before.meaning, Clock) else before.meaning
    which = None
    if isinstance(begun, Repeat) and before.rule == "every Tuesday":
        if begun.value.startswith("XXXX-WXX-") and one.meaning is weekday and _OR.fullmatch(low, before.end, one.start):
            return replace(one, rule=before.rule, meaning=Repeat(f"XXXX-WXX-{weekday.number}"))
    elif isinstance(begun, Weekday) and begun.number != weekday.number:
        which = Which.FOLLOWING if _UNTIL.fullmatch(low, before.end, one.start) else None
    elif isinstance(begun, Calendar | Span) and _is_day(begun.last if isinstance(begun, Span) else begun):
        which = Which.SAME if low[before.end : one.start] in {" (", "("} else None
    if which is None:
        return one
    weekday = replace(weekday, which=which)
    return replace(one, meaning=replace(one.meaning, day=weekday) if isinstance(one.meaning, Clock) else weekday)


def _on_its_day(found: list[Piece], index: int, low: str) -> Piece:
    """A time of day beside a day is of that day."""
    one = found[index]
    if not isinstance(one.meaning, Clock) or one.meaning.day is not None:
        return one
    before = found[index - 1] if index else one
    if isinstance(before.meaning, Clock) and before.meaning.day and _UNTIL.fullmatch(low, before.end, one.start):
        return replace(one, meaning=replace(one.meaning, day=_THAT_DAY))
    last, after = one, found[index + 1] if index + 1 < len(found) else one
    if _goes_on(one, after, low):
        last, after = after, found[index + 2] if index + 2 < len(found) else one
    follows = 0 < after.start - last.end < _MOST_BETWEEN and _DAY_FOLLOWS.fullmatch(low, last.end, after.start)
    if follows and _is_day(after.meaning):
        return replace(one, meaning=replace(one.meaning, day=after.meaning))
    if one.start - before.end >= _MOST_BETWEEN or not _DAY_LEADS.fullmatch(low, before.end, one.start):
        return one
    if _is_day(before.meaning):
        return replace(one, meaning=replace(one.meaning, day=_THAT_DAY))
    if isinstance(before.meaning, Clock) and before.meaning.day is not None:
        return replace(one, meaning=replace(one.meaning, day=_THAT_DAY))
    return one


def _goes_on(one: Piece, other: Piece, low: str) -> bool:
    """Whether a time of day goes on in another: "from 2 p.m. to 5 p.m. on Friday", "6 a.m. (0400 GMT) on Friday"."""
    if not isinstance(other.meaning, Clock) or other.meaning.day is not None:
        return False
    return low[one.end : other.start] == " (" or _UNTIL.fullmatch(low, one.end, other.start) is not None


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
