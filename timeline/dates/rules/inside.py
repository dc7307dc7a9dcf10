"""One thing inside another: "June last year", "Monday of next week", "the last Sunday in March"."""

import re
from typing import Final

from timeline.dates.english import number_of, ordinal_of, unit_of, weekday_of
from timeline.dates.meaning import Base, Calendar, Holiday, Meaning, Nth, Part, Shift, Weekday, Which, Within
from timeline.dates.rules.calendar import day_of
from timeline.dates.rules.rule import Example, Read, Rule
from timeline.period import Unit


def _weekday_of_week(match: re.Match[str], _read: Read) -> Meaning:
    weeks = {"last": -1, "this": 0, "next": 1}[match["relative"]]
    week = Shift(Unit.WEEK, weeks, Base.PUBLISHED, Unit.WEEK)
    return Within(Weekday(weekday_of(match["weekday"])), week)


def _within(match: re.Match[str], read: Read) -> Meaning | None:
    inner, outer = read(match["inner"]), read(match["outer"])
    if inner is None or outer is None:
        return None
    match inner:
        case Calendar(year=None) | Part(year=None) | Weekday() | Holiday(year=None):
            return Within(inner, outer)
        case _:
            return None


def _around_a_day(match: re.Match[str], read: Read) -> Meaning | None:
    outer = read(match["day"])
    return Nth(1, Unit(match["unit"]), outer) if isinstance(outer, Calendar) and outer.day else None


def _nth(match: re.Match[str], read: Read) -> Meaning | None:
    outer = read(match["outer"])
    unit = match["unit"] or ""
    number = -1 if match["ordinal"] in {"last", "final"} else ordinal_of(match["ordinal"])
    if outer is None or not number:
        return None
    if match["weekday"]:
        return Nth(number, weekday_of(match["weekday"]), outer)
    return Nth(number, Unit(unit_of(unit)), outer)


_INNER = (
    r"(?:(?:the )?(?:{ordinal}|final|last)(?: |-)(?:fiscal )?(?:quarter|half)|(?:the )?{season}"
    r"|(?:the month of )?{month}(?: {day}(?!,))?|{day}(?: of)? {month}|{weekday}|{holiday})"
)
_OUTER = (
    r"(?:(?:last|this|next|that(?: same)?|the (?:same|previous|following|next|preceding|current)"
    r"|the current|the) (?:year|week|month|fiscal year)|(?:last|next|this) (?:fall|summer|spring|winter))"
)

_AWAY_UNITS: Final = {
    "day": Unit.DAY,
    "week": Unit.WEEK,
    "weekend": Unit.WEEKEND,
    "month": Unit.MONTH,
    "year": Unit.YEAR,
}
_MOST_AWAY: Final = 1000


def _away_from(match: re.Match[str], read: Read) -> Meaning | None:
    outer, before = read(match["from"]), match["side"] in {"before", "prior to"}
    if outer is None:
        return None
    if match["weekday"]:
        return Within(Weekday(weekday_of(match["weekday"]), Which.PREVIOUS if before else Which.FOLLOWING), outer)
    unit = _AWAY_UNITS.get(unit_of(match["units"]))
    count = number_of(match["count"]) if match["count"] else 1.0
    if unit is None or not 0 < count < _MOST_AWAY or count % 1:
        return None
    return Within(Shift(unit, -int(count) if before else int(count), Base.TEXT, unit), outer)


def _day_of_that_month(match: re.Match[str], read: Read) -> Meaning | None:
    outer = read(match["outer"])
    return Within(Calendar(day=day_of(match["day"])), outer) if outer else None


RULES = (
    Rule(
        "the 12th of that month",
        "ordinal",
        r"the (?P<day>{dayth}) of (?P<outer>(?:that|this|last|next|the same|the following|the previous) month)",
        _day_of_that_month,
        (
            Example("the 12th of that month", "2019-05-12", "2019-05-12", before="They met on 3 May 2019 and left on "),
            Example("the 15th of next month", "2024-07-15", "2024-07-15", before="They will meet on "),
        ),
    ),
    Rule(
        "two days before Christmas",
        "unit weekday",
        r"(?:the (?P<weekday>{weekday})|(?:the|an?|(?P<count>{count})) (?P<units>{units})) "
        r"(?P<side>before|after|following|prior to) (?:the )?"
        r"(?P<from>{holiday}(?: {year})?|{month} {day}(?:{comma}{year})?|{day} {month}(?:{comma}{year})?"
        r"|(?:last|next) {weekday}|{weekday})",
        _away_from,
        (
            Example("two days before Christmas", "2023-12-23", "2023-12-23", before="It closed "),
            Example("the day after 3 May 2019", "2019-05-04", "2019-05-04", before="They met "),
            Example("The week before Easter 2019", "2019-W15", "2019-04-08/2019-04-14", before=""),
            Example("the Friday after Thanksgiving", "2023-11-24", "2023-11-24", before="It opened on "),
            Example("The day before last Tuesday", "2024-06-17", "2024-06-17", before="", after="'s vote he left."),
        ),
    ),
    Rule(
        "Monday last week",
        "weekday",
        r"(?P<weekday>{weekday})(?: of)? (?P<relative>last|this|next) week",
        _weekday_of_week,
        (
            Example("Monday last week", "2024-06-10", "2024-06-10"),
            Example("Thursday of next week", "2024-06-27", "2024-06-27"),
        ),
    ),
    Rule(
        "June last year",
        "unit",
        r"(?P<inner>" + _INNER + r")(?:,? of| in)? (?P<outer>" + _OUTER + ")",
        _within,
        (
            Example("June last year", "2023-06", "2023-06", before="They met in "),
            Example("31st March next year", "2025-03-31", "2025-03-31", before="They will meet on "),
            Example("August of that year", "2019-08", "2019-08", before="They met on 3 May 2019 and left in "),
            Example("the third quarter of last year", "2023-Q3", "2023-35", before="Sales fell in "),
        ),
    ),
    Rule(
        "last year's third quarter",
        "unit",
        r"(?P<outer>(?:last|this|next|that) year)(?: ?'s)? (?P<inner>(?:{ordinal}|final|last)(?: "
        r"|-)(?:fiscal )?(?:quarter|half)|{season}|{month}|{holiday})",
        _within,
        (
            Example("last year's third quarter", "2023-Q3", "2023-35", before="Sales fell in "),
            Example("next year's first quarter", "2025-Q1", "2025-33", before="They will meet in "),
        ),
    ),
    Rule(
        "the week of July 25",
        "month",
        r"(?:the )?(?P<unit>week|weekend) of (?:{weekday}{comma})?(?:the )?(?:{daynumber}(?: ?- ?| to | and ))?"
        r"(?P<day>{day} {month}(?:{comma}{year})?|{month} {day}(?=(?: ?- ?| to | and )[0-9])"
        r"|{month} {day}(?:{comma}{year})?)"
        r"(?:(?: ?- ?| to | and ){day}(?:{comma}{year})?)?",
        _around_a_day,
        (
            Example("the week of July 25", "2022-W30", "2022-07-25/2022-07-31", anchor="2022-08-18"),
            Example("the weekend of 6-7 July", "2024-W27-WE", "2024-07-06/2024-07-07", before="They will meet on "),
            Example("the weekend of May 18-19", "2024-W20-WE", "2024-05-18/2024-05-19"),
        ),
    ),
    Rule(
        "the first week of May",
        "ordinal edge",
        r"(?:the )?(?P<ordinal>{ordinal}|last|final) (?:(?P<unit>day|week|weekend|month)"
        r"|(?P<weekday>{weekday})) (?:of|in)(?: the)? "
        r"(?P<outer>{month}(?:{comma}{year})?|{year}(?![-/][0-9])|" + _OUTER + ")",
        _nth,
        (
            Example("the first week of May", "2024-W18", "2024-04-29/2024-05-05", before="They met in "),
            Example("the last Sunday in March 2019", "2019-03-31", "2019-03-31", before="They met on "),
            Example("the first day of 2020", "2020-01-01", "2020-01-01", before="They met on "),
        ),
    ),
)
