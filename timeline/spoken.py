"""Dates in words, no more exact than they are: `June 2024`, `early 2023`, `the 1960s`, `since 2019`."""

import re
from datetime import date
from typing import Final

from timeline.model import Mod, Open, When
from timeline.period import AUTUMN, SPRING, SUMMER, WINTER, Period, Unit, parse_edtf

__all__ = ["SEASON_NAMES", "in_a_sentence", "spoken", "spoken_period"]

SEASON_NAMES: Final = {SPRING: "spring", SUMMER: "summer", AUTUMN: "autumn", WINTER: "winter"}
"""By EDTF code."""

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_ORDINALS: Final = ("first", "second", "third", "fourth")
_ORDINAL_ENDS: Final = {1: "st", 2: "nd", 3: "rd"}
_BEFORE_CHRIST: Final = re.compile(r"-(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?)?[~?%]?")
_FRONT: Final = {
    Mod.START: "early ",
    Mod.MID: "mid-",
    Mod.END: "late ",
    Mod.APPROX: "about ",
    Mod.BEFORE: "before ",
    Mod.AFTER: "after ",
    Mod.ON_OR_BEFORE: "by ",
    Mod.ON_OR_AFTER: "from ",
    Mod.LESS_THAN: "less than ",
    Mod.MORE_THAN: "more than ",
    Mod.EQUAL_OR_LESS: "at most ",
    Mod.EQUAL_OR_MORE: "at least ",
}


def spoken(when: When) -> str:
    """When something was, as one would say it: `19 June 2024`, `early 2023`, `since 2019`, `44 BC`."""
    if when.period is None:
        return _modified(_before_christ(when.edtf), when.mod)
    match when.open:
        case Open.END:
            return f"since {_modified(_edge(when.edtf.partition('/')[0], when.period), when.mod)}"
        case Open.START:
            return f"until {_modified(_edge(when.edtf.rpartition('/')[2], when.period), when.mod)}"
        case None:
            return _modified(spoken_period(when.period), when.mod)


def spoken_period(period: Period) -> str:
    """A period in words: `September 2023`, `week of 17 June 2024`, `winter 2022–23`, `12–14 June 2024`."""
    start = period.start
    match period.unit:
        case Unit.DAY:
            return _day(start)
        case Unit.WEEKEND:
            return f"weekend of {_range(period)}"
        case Unit.WEEK:
            return f"week of {_day(start)}"
        case Unit.MONTH:
            return _month(start)
        case Unit.QUARTER:
            return f"{_ORDINALS[(start.month - 1) // 3]} quarter of {_year(start)}"
        case Unit.HALF:
            return f"{_ORDINALS[(start.month - 1) // 6]} half of {_year(start)}"
        case Unit.SEASON:
            years = f"{_year(start)}–{period.last.year % 100:02}" if start.month == 12 else _year(start)
            return f"{SEASON_NAMES[20 + start.month // 3]} {years}"
        case Unit.YEAR:
            return _year(start)
        case Unit.DECADE:
            return f"the {start.year}s" if start.year >= 100 else _range(period)
        case Unit.CENTURY:
            return f"the {_ordinal(start.year // 100 + 1)} century"
        case Unit.RANGE:
            return _range(period)


def in_a_sentence(period: Period) -> str:
    """The same with the article that a sentence wants: `the week of Monday 17 June 2024`, `the first half of 2009`."""
    match period.unit:
        case Unit.WEEK:
            return f"the week of Monday {_day(period.start)}"
        case Unit.WEEKEND | Unit.QUARTER | Unit.HALF:
            return f"the {spoken_period(period)}"
        case _:
            return spoken_period(period)


def _modified(text: str, mod: Mod | None) -> str:
    if mod is None:
        return text
    if mod in (Mod.START, Mod.MID, Mod.END) and text.startswith("the "):
        return f"the {_FRONT[mod]}{text.removeprefix('the ')}"
    return _FRONT[mod] + text


def _edge(edtf: str, period: Period) -> str:
    """One end of an open span, at the precision its EDTF gives; the whole period where that says nothing."""
    try:
        return spoken_period(parse_edtf(edtf))
    except ValueError:
        return spoken_period(period)


def _before_christ(edtf: str) -> str:
    """EDTF counts astronomically: year 0 is 1 BC, -0043 is 44 BC. Other texts are given as they are."""
    found = _BEFORE_CHRIST.fullmatch(edtf)
    if found is None:
        return "1 BC" if edtf == "0000" else edtf
    parts = [str(int(found["day"]))] if found["day"] else []
    if found["month"]:
        parts.append(_MONTHS[int(found["month"]) - 1])
    return " ".join([*parts, f"{int(found['year']) + 1} BC"])


def _range(period: Period) -> str:
    """First and last, at the coarsest precision that says both exactly, with what they share said once."""
    first, last = period.start, period.last
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return _year(first) if first.year == last.year else f"{_year(first)}–{last.year}"
    if first.day == 1 and period.stop.day == 1:
        if first.year != last.year:
            return f"{_month(first)} – {_month(last)}"
        return _month(first) if first.month == last.month else f"{_MONTHS[first.month - 1]}–{_month(last)}"
    if first == last:
        return _day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} – {_day(last)}"
    return f"{_day(first)} – {_day(last)}"


def _day(when: date) -> str:
    return f"{when.day} {_month(when)}"


def _month(when: date) -> str:
    return f"{_MONTHS[when.month - 1]} {_year(when)}"


def _year(when: date) -> str:
    """Years that could be read as something else say what they are: AD 79."""
    return str(when.year) if when.year >= 1000 else f"AD {when.year}"


def _ordinal(number: int) -> str:
    if 10 <= number % 100 <= 20:
        return f"{number}th"
    return f"{number}{_ORDINAL_ENDS.get(number % 10, 'th')}"
