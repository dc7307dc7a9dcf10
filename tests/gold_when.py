"""Spans of days as the labels of the hand-labelled set write them: TIMEX3 values and EDTF."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from timeline import period
from timeline.period import Period

_SEASONS: Final = {"SP": period.SPRING, "SU": period.SUMMER, "FA": period.AUTUMN, "WI": period.WINTER}
_VALUE: Final = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)(?:T.+)?|(?P<week>\d{4})-W(?P<number>\d\d)(?P<end>-WE)?"
    r"|(?P<half_year>\d{4})-H(?P<half>[12])|(?P<quarter_year>\d{4})-Q(?P<quarter>[1-4])"
    r"|(?P<season_year>\d{4})-(?P<season>SP|SU|FA|WI)|(?P<decade>\d{3})|(?P<century>\d{2})|(?:FY)?(?P<year>\d{4})"
)


@dataclass(frozen=True, slots=True)
class GoldWhen:
    """A span of inclusive days; None stands for the side on which it runs on."""

    first: date | None
    last: date | None
    unit: str


def period_of_value(value: str) -> Period | None:
    """The days that a TIMEX3 value names; None for what has no place on the calendar."""
    first, slash, last = value.partition("/")
    if slash:
        ends = period_of_value(first), period_of_value(last)
        return period.span(ends[0].start, ends[1].last) if ends[0] and ends[1] else None
    if (month := re.fullmatch(r"(\d{4})-(\d\d)", value)) is not None:
        return period.month(int(month[1]), int(month[2]))
    found = _VALUE.fullmatch(value)
    if found is None:
        return None
    if found["day"]:
        return period.day(date.fromisoformat(found["day"]))
    if found["week"]:
        monday = date.fromisocalendar(int(found["week"]), int(found["number"]), 1)
        return period.weekend(monday) if found["end"] else period.week(monday)
    if found["half"]:
        return period.half(int(found["half_year"]), int(found["half"]))
    if found["quarter"]:
        return period.quarter(int(found["quarter_year"]), int(found["quarter"]))
    if found["season"]:
        return period.season(int(found["season_year"]), _SEASONS[found["season"]])
    if found["decade"]:
        return period.decade(10 * int(found["decade"]))
    if found["century"]:
        return period.century(int(found["century"]) + 1)
    return period.year(int(found["year"]))


def when_of(found: Period) -> GoldWhen:
    """A period as a labelled span."""
    return GoldWhen(found.start, found.last, found.unit)


def when_of_edtf(text: str) -> GoldWhen:
    """The span that EDTF text names; one side of it may be open."""
    if text.endswith("/.."):
        return GoldWhen(period.parse_edtf(text[:-3]).start, None, "range")
    if text.startswith("../"):
        return GoldWhen(None, period.parse_edtf(text[3:]).last, "range")
    return when_of(period.parse_edtf(text))
