"""Spans of days with a unit.

A period is half-open: it holds `start` and every day before `stop`. Calendar units are those of the proleptic
Gregorian calendar; weeks are ISO 8601 weeks (Monday first); seasons are the northern meteorological ones.
Years run from 1 to 9998, so that `stop` always exists. Earlier years have a text (EDTF, TIMEX3) but no period.
"""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

MIN_YEAR: Final = 1
MAX_YEAR: Final = 9998
ONE_DAY: Final = timedelta(days=1)


class Unit(StrEnum):
    """What a period is one of; `range` is any other run of days."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"


SPRING, SUMMER, AUTUMN, WINTER = 21, 22, 23, 24
"""EDTF level 1 codes of the seasons."""

SEASON_MONTH: Final = {SPRING: 3, SUMMER: 6, AUTUMN: 9, WINTER: 12}


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `start` up to, and not including, `stop`."""

    start: date
    stop: date
    unit: Unit

    def __post_init__(self) -> None:
        if self.stop <= self.start:
            msg = f"a period ends after it starts, not {self.start} to {self.stop}"
            raise ValueError(msg)

    @property
    def last(self) -> date:
        """The last day, inclusive."""
        return self.stop - ONE_DAY

    @property
    def days(self) -> int:
        """How many days it holds, at least 1."""
        return (self.stop - self.start).days

    def contains(self, other: "Period") -> bool:
        """Whether every day of `other` is in this period."""
        return self.start <= other.start and other.stop <= self.stop

    def overlaps(self, other: "Period") -> bool:
        """Whether the two share a day."""
        return self.start < other.stop and other.start < self.stop


def day(when: date) -> Period:
    """One day. Raises ValueError outside years 1 to 9998."""
    _check_year(when.year)
    return Period(when, when + ONE_DAY, Unit.DAY)


def weekend(when: date) -> Period:
    """Saturday and Sunday of the ISO week that holds `when`."""
    saturday = week(when).start + timedelta(days=5)
    return Period(saturday, saturday + timedelta(days=2), Unit.WEEKEND)


def week(when: date) -> Period:
    """Monday to Sunday around `when`."""
    _check_year(when.year)
    monday = date.fromordinal(max(1, when.toordinal() - when.weekday()))
    return Period(monday, monday + timedelta(days=7), Unit.WEEK)


def month(year_number: int, month_number: int) -> Period:
    """A calendar month, 1 to 12."""
    return _months(year_number, month_number, 1, Unit.MONTH)


def quarter(year_number: int, number: int) -> Period:
    """A calendar quarter, 1 to 4."""
    _check_part(number, 4, "quarter")
    return _months(year_number, 3 * number - 2, 3, Unit.QUARTER)


def half(year_number: int, number: int) -> Period:
    """A calendar half-year, 1 or 2."""
    _check_part(number, 2, "half")
    return _months(year_number, 6 * number - 5, 6, Unit.HALF)


def season(year_number: int, code: int) -> Period:
    """A northern meteorological season, `code` 21 (spring) to 24 (winter).

    Winter begins in December of `year_number` and ends with February of the next.
    """
    if code not in SEASON_MONTH:
        msg = f"a season's code is 21 to 24, not {code}"
        raise ValueError(msg)
    return _months(year_number, SEASON_MONTH[code], 3, Unit.SEASON)


def year(number: int) -> Period:
    """A calendar year."""
    return _months(number, 1, 12, Unit.YEAR)


def decade(first_year: int) -> Period:
    """Ten years from a year that ends in 0: `decade(1960)` is the 1960s."""
    if first_year % 10:
        msg = f"a decade starts in a year that ends in 0, not {first_year}"
        raise ValueError(msg)
    return Period(_first_of(first_year or 1), _first_of(first_year + 10), Unit.DECADE)


def century(number: int) -> Period:
    """TIMEX3's and EDTF's century: `century(19)` is 1800 to 1899."""
    first_year = 100 * (number - 1)
    return Period(_first_of(first_year or 1), _first_of(first_year + 100), Unit.CENTURY)


def span(first: date, last: date, unit: Unit = Unit.RANGE) -> Period:
    """From the day `first` to the day `last`, both inclusive."""
    _check_year(first.year)
    _check_year(last.year)
    return Period(first, last + ONE_DAY, unit)


def shift_months(year_number: int, month_number: int, by: int) -> tuple[int, int]:
    """The (year, month) that lies `by` months after the given one."""
    months = 12 * year_number + month_number - 1 + by
    return months // 12, months % 12 + 1


def shift_date(when: date, *, months: int = 0, years: int = 0) -> date:
    """`when` moved by calendar months or years; a day that the month lacks becomes its last day."""
    to_year, to_month = shift_months(when.year, when.month, months + 12 * years)
    _check_year(to_year)
    return date(to_year, to_month, min(when.day, calendar.monthrange(to_year, to_month)[1]))


def containing(when: date, unit: Unit) -> Period:
    """The calendar unit around a day. Raises ValueError for `range`, which no day determines."""
    match unit:
        case Unit.DAY:
            return day(when)
        case Unit.WEEKEND:
            return weekend(when)
        case Unit.WEEK:
            return week(when)
        case Unit.MONTH:
            return month(when.year, when.month)
        case Unit.QUARTER:
            return quarter(when.year, (when.month + 2) // 3)
        case Unit.HALF:
            return half(when.year, (when.month + 5) // 6)
        case Unit.SEASON:
            start_year = when.year - 1 if when.month < SEASON_MONTH[SPRING] else when.year
            return season(start_year, WINTER if when.month in (12, 1, 2) else 20 + when.month // 3)
        case Unit.YEAR:
            return year(when.year)
        case Unit.DECADE:
            return decade(when.year - when.year % 10)
        case Unit.CENTURY:
            return century(when.year // 100 + 1)
        case Unit.RANGE:
            msg = "no single day determines a range"
            raise ValueError(msg)


def _months(year_number: int, month_number: int, count: int, unit: Unit) -> Period:
    _check_part(month_number, 12, "month")
    return Period(
        _first_of(year_number, month_number), _first_of(*shift_months(year_number, month_number, count)), unit
    )


def _first_of(year_number: int, month_number: int = 1) -> date:
    if not MIN_YEAR <= year_number <= MAX_YEAR + 1:
        _check_year(year_number)
    return date(year_number, month_number, 1)


def _check_year(number: int) -> None:
    if not MIN_YEAR <= number <= MAX_YEAR:
        msg = f"years run from {MIN_YEAR} to {MAX_YEAR}, not {number}"
        raise ValueError(msg)


def _check_part(number: int, most: int, name: str) -> None:
    if not 1 <= number <= most:
        msg = f"a {name} is 1 to {most}, not {number}"
        raise ValueError(msg)
