"""ISO 8601, EDTF and TIMEX3 texts of periods.

EDTF is ISO 8601-2:2019 (levels 0 to 2 as far as a `Period` goes); TIMEX3 values are those of TimeML 1.2.1.
"""

import re
from datetime import date
from typing import Final

from timeline.period.spans import (
    AUTUMN,
    SEASON_MONTH,
    SPRING,
    SUMMER,
    WINTER,
    Period,
    Unit,
    century,
    day,
    decade,
    half,
    month,
    quarter,
    season,
    week,
    weekend,
    year,
)

_TIMEX_SEASON: Final = {SPRING: "SP", SUMMER: "SU", AUTUMN: "FA", WINTER: "WI"}
_QUARTER_CODE: Final = 32  # EDTF level 2: 33 to 36 are the quarters
_HALF_CODE: Final = 39  # EDTF level 2: 40 and 41 are the semesters


def edtf(period: Period, *, approximate: bool = False) -> str:
    """EDTF text: `2023-09`, `196X`, `2022-24`, `2024-06-15/2024-06-16`; `approximate` adds `~` to a single value."""
    one = _edtf_of_unit(period)
    if one is not None:
        return one + "~" if approximate and not one.endswith("X") else one
    return "/".join(_edges(period))


def edtf_open(period: Period, *, end: bool) -> str:
    """EDTF of a span that runs on after (`end`) or before this period: `2019/..`, `../2019-05`."""
    text = edtf(period)
    first, _, last = text.partition("/")
    return f"{first}/.." if end else f"../{last or first}"


def timex(period: Period) -> str:
    """TIMEX3 value (TimeML 1.2.1): `2024-06-19`, `2024-W25`, `2024-W25-WE`, `2023-Q2`, `2023-SU`, `196`, `18`."""
    start = period.start
    match period.unit:
        case Unit.DAY:
            return start.isoformat()
        case Unit.WEEK | Unit.WEEKEND:
            iso = start.isocalendar()
            return f"{iso.year:04}-W{iso.week:02}" + ("-WE" if period.unit is Unit.WEEKEND else "")
        case Unit.MONTH:
            return f"{start.year:04}-{start.month:02}"
        case Unit.QUARTER:
            return f"{start.year:04}-Q{(start.month + 2) // 3}"
        case Unit.HALF:
            return f"{start.year:04}-H{(start.month + 5) // 6}"
        case Unit.SEASON:
            return f"{start.year:04}-{_TIMEX_SEASON[_season_code(start)]}"
        case Unit.YEAR:
            return f"{start.year:04}"
        case Unit.DECADE:
            return f"{start.year // 10:03}"
        case Unit.CENTURY:
            return f"{start.year // 100:02}"
        case Unit.RANGE:
            return "/".join(_edges(period))


_ONE: Final = re.compile(
    r"(?P<year>\d{4})(?:-(?P<part>\d{2})(?:-(?P<day>\d{2}))?)?[~?%]?"
    r"|(?P<decade>\d{3})X|(?P<century>\d{2})XX"
    r"|(?P<stamp>\d{4}-\d{2}-\d{2})[T ]\d{2}:?\d{2}.{0,24}"
)


def parse_edtf(text: str) -> Period:
    """The period that an EDTF text or an ISO 8601 time stamp (its day) names.

    Reads `2024-06-20`, `2023-12`, `2023`, `2023-21` (seasons, quarters 33-36, halves 40-41), `196X`, `18XX` and
    closed intervals of these. Raises ValueError with a sentence for anything else and for days that don't exist.
    """
    text = text.strip()
    first, slash, last = text.partition("/")
    if not slash:
        return _parse_one(text)
    start, stop = _parse_one(first), _parse_one(last)
    if start.start > stop.start:
        msg = f"“{text[:40]}” ends before it starts"
        raise ValueError(msg)
    return _known_unit(Period(start.start, stop.stop, Unit.RANGE))


def _parse_one(text: str) -> Period:
    found = _ONE.fullmatch(text.strip())
    if found is None:
        msg = f"“{text[:40]}” is no date; write 2024-06-20, 2024-06 or 2024"
        raise ValueError(msg)
    try:
        return _period_of(found)
    except ValueError as error:
        msg = f"“{text[:40]}” is no day or month of the calendar; write 2024-06-20, 2024-06 or 2024"
        raise ValueError(msg) from error


def _period_of(found: re.Match[str]) -> Period:
    if found["stamp"]:
        return day(date.fromisoformat(found["stamp"]))
    if found["decade"]:
        return decade(10 * int(found["decade"]))
    if found["century"]:
        return century(int(found["century"]) + 1)
    number = int(found["year"])
    if found["day"]:
        return day(date(number, int(found["part"]), int(found["day"])))
    if not found["part"]:
        return year(number)
    part = int(found["part"])
    if part in SEASON_MONTH:
        return season(number, part)
    if part > _HALF_CODE:
        return half(number, part - _HALF_CODE)
    if part > _QUARTER_CODE:
        return quarter(number, part - _QUARTER_CODE)
    return month(number, part)


def _known_unit(period: Period) -> Period:
    """The same days as a week or weekend where they are one: EDTF writes those as intervals."""
    for known in (week(period.start), weekend(period.start)):
        if (known.start, known.stop) == (period.start, period.stop):
            return known
    return period


def _edtf_of_unit(period: Period) -> str | None:
    start = period.start
    match period.unit:
        case Unit.QUARTER:
            return f"{start.year:04}-{_QUARTER_CODE + (start.month + 2) // 3}"
        case Unit.HALF:
            return f"{start.year:04}-{_HALF_CODE + (start.month + 5) // 6}"
        case Unit.SEASON:
            return f"{start.year:04}-{_season_code(start)}"
        case Unit.DECADE:
            return f"{start.year // 10:03}X"
        case Unit.CENTURY:
            return f"{start.year // 100:02}XX"
        case Unit.DAY | Unit.MONTH | Unit.YEAR:
            return timex(period)
        case Unit.WEEK | Unit.WEEKEND | Unit.RANGE:
            return None


def _edges(period: Period) -> tuple[str, str]:
    """First and last at the coarsest precision that says both exactly."""
    first, last = period.start, period.last
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year:04}", f"{last.year:04}"
    if first.day == 1 and period.stop.day == 1:
        return f"{first.year:04}-{first.month:02}", f"{last.year:04}-{last.month:02}"
    return first.isoformat(), last.isoformat()


def _season_code(start: date) -> int:
    return next(code for code, first_month in SEASON_MONTH.items() if first_month == start.month)
