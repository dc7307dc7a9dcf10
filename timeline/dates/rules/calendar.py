"""Dates by the calendar: days, months, years, decades, centuries and the ranges between them."""

import re

from timeline.dates import words, written
from timeline.dates.english import month_of, ordinal_of, weekday_of, year_of
from timeline.dates.meaning import (
    Calendar,
    Edge,
    Meaning,
    Nothing,
)
from timeline.dates.rules.rule import Example, Read, Rule
from timeline.model import Mod

DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _written(match: re.Match[str], _read: Read) -> Meaning:
    return written.read_written(match["date"]) or Nothing()


def day_of(text: str) -> int:
    """The day of the month that digits or an ordinal write."""
    digits = re.sub(r"\D", "", text)
    return int(digits) if digits else ordinal_of(text)


def _dotted(match: re.Match[str], _read: Read) -> Meaning:
    month, day = int(match["month"]), day_of(match["day"])
    return Calendar(year_of(match["year"]), month, day) if day <= DAYS_IN_MONTH[month - 1] else Nothing()


def _day_of_month(match: re.Match[str], _read: Read) -> Meaning:
    month, day = month_of(match["month"]), day_of(match["day"])
    return Calendar(None, month, day) if day <= DAYS_IN_MONTH[month - 1] else Nothing()


def _month_of_year(match: re.Match[str], _read: Read) -> Meaning:
    return Calendar(year_of(match["year"]), month_of(match["month"]))


def _month(match: re.Match[str], _read: Read) -> Meaning:
    return Calendar(None, month_of(match["month"]))


def _year(match: re.Match[str], _read: Read) -> Meaning:
    found = Calendar(year_of(match["year"]))
    return Edge(Mod.ON_OR_AFTER, found) if match["on"] else found


def _short_year(match: re.Match[str], _read: Read) -> Meaning:
    return Calendar(year_of(match["year"]), short=True)


_SPOKEN_CENTURIES = {"seventeen": 1700, "eighteen": 1800, "nineteen": 1900}


def _spoken_year(match: re.Match[str], _read: Read) -> Meaning | None:
    rest = [words.NUMERALS[word] for word in re.findall(r"[a-z]+", match["rest"]) if word in words.NUMERALS]
    century = match["century"]
    if century not in _SPOKEN_CENTURIES:
        return Calendar(2000 + sum(rest))
    return Calendar(_SPOKEN_CENTURIES[century] + sum(rest)) if rest else None


def _spoken_month(match: re.Match[str], read: Read) -> Meaning | None:
    year = read(match["year"])
    return Calendar(year.year, month_of(match["month"])) if isinstance(year, Calendar) else None


def _day_alone(match: re.Match[str], _read: Read) -> Meaning:
    return Calendar(day=day_of(match["day"]))


def _weekday_and_day(match: re.Match[str], _read: Read) -> Meaning:
    return Calendar(day=day_of(match["day"]), weekday=weekday_of(match["weekday"]))


_ON = r"(?:(?:(?:this|next|last)(?: coming| past)? )?{weekday}{comma}(?:the )?)?"
"""The weekday before a date."""
_A_WEEKDAY = r"(?:, an? {weekday}(?![a-z]))?"
"""The weekday behind a date."""
_DATE = (
    r"(?P<date>{month} ?(?:the )?(?:{day}|{dayword}){comma}(?:of )?{year}|{month} {day}(?: ?,)? {shortyear}"
    r"|(?:{day}|{dayword})(?:-| of |,? ?){month}(?: of)?(?:{comma}|-| ?)(?:{year}|{shortyear})"
    r"|(?:{day})-{month}-(?:{year}|[0-9]{2}(?![0-9]))|{month}[-/]{day}[-/]{year})"
)


def _nine_eleven(match: re.Match[str], _read: Read) -> Meaning:
    del match
    return Calendar(2001, 9, 11)


RULES = (
    Rule(
        "9/11",
        "number count",
        r"(?<!day )(?<!mon )(?<!tue )(?<!wed )(?<!thu )(?<!fri )(?<!sat )(?<!sun )(?:9/11(?![/.0-9])|nine-eleven)",
        _nine_eleven,
        (
            Example("9/11", "2001-09-11", "2001-09-11", before="They met again after "),
            Example("Nine-eleven", "2001-09-11", "2001-09-11", before="", after=" changed their lives."),
        ),
    ),
    Rule(
        "20 June 2024",
        "month",
        r"(?:on (?={weekday}))?" + _ON + _DATE + _A_WEEKDAY,
        _written,
        (
            Example("20 June 2024", "2024-06-20", "2024-06-20", anchor=None),
            Example("Monday, March 3rd, 1997", "1997-03-03", "1997-03-03"),
            Example("Jan. 9 , 2008", "2008-01-09", "2008-01-09"),
            Example("5May2024", "2024-05-05", "2024-05-05"),
            Example("20-Jun-2024", "2024-06-20", "2024-06-20"),
            Example("3rd-Dec. '98", "1998-12-03", "1998-12-03"),
            Example("4 May 1998, a Monday", "1998-05-04", "1998-05-04"),
            Example("5 NOVEMBER, 1917", "1917-11-05", "1917-11-05"),
            Example("June 20, '24", "2024-06-20", "2024-06-20"),
        ),
    ),
    Rule(
        "20/06/2024",
        "number",
        r"(?:{weekday}{comma})?(?P<date>[0-9]{4}(?P<x>[-/.])(?:1[0-2]|0?[1-9])(?P=x)(?:3[01]|[12][0-9]|0?[1-9])"
        r"|(?:3[01]|[12][0-9]|0?[1-9])(?P<y>[-/.])(?:3[01]|[12][0-9]|0?[1-9])(?P=y)(?:1[6-9]|20)[0-9]{2}"
        r"|(?:3[01]|[12][0-9]|0?[1-9])/(?:3[01]|[12][0-9]|0?[1-9])/[0-9]{2})(?![0-9/])",
        _written,
        (
            Example("2024-06-20", "2024-06-20", "2024-06-20", anchor=None),
            Example("20/06/2024", "2024-06-20", "2024-06-20", anchor=None),
            Example("03/12/2019", "2019-03-12", "2019-03-12"),
            Example("20.06.2024", "2024-06-20", "2024-06-20"),
        ),
    ),
    Rule(
        "27.03.15",
        "number",
        r"(?P<day>3[01]|[12][0-9]|0[1-9])\.(?P<month>1[0-2]|0[1-9])\.(?P<year>[0-9]{2})(?![0-9.])",
        _dotted,
        (
            Example("27.03.15", "2015-03-27", "2015-03-27", before="They play on "),
            Example("01.12.98", "1998-12-01", "1998-12-01", before="They played on "),
        ),
    ),
    Rule(
        "20 June",
        "month",
        _ON + r"(?:the )?<day>(?: of | ?)<month>(?: \(?{weekday}(?! (?:{part})))?" + _A_WEEKDAY,
        _day_of_month,
        (
            Example("14 June Friday", "2024-06-14", "2024-06-14", before="They play on "),
            Example("20 June", "2024-06-20", "2024-06-20", before="The envoys met on "),
            Example("the 3rd of May", "2024-05-03", "2024-05-03"),
            Example("Tuesday, 4 June", "2024-06-04", "2024-06-04"),
            Example("26Nov", "2023-11-26", "2023-11-26"),
        ),
    ),
    Rule(
        "June 20",
        "month",
        _ON + r"<month> ?(?:the )?(?P<day>{day}|{dayword}\b)" + _A_WEEKDAY,
        _day_of_month,
        (
            Example("June 14", "2024-06-14", "2024-06-14"),
            Example("Friday, Feb. 2", "2024-02-02", "2024-02-02"),
            Example("March eighth", "2024-03-08", "2024-03-08"),
            Example("this coming Friday, June 28", "2024-06-28", "2024-06-28", before="They will meet "),
        ),
    ),
    Rule(
        "June 2024",
        "month",
        r"<month>(?:,| ,| of)? ?(?P<year>{year}|{shortyear})",
        _month_of_year,
        (
            Example("June 2024", "2024-06", "2024-06", anchor=None, before="The envoys met in "),
            Example("February of 1917", "1917-02", "1917-02", before="The envoys met in "),
            Example("Dec. '98", "1998-12", "1998-12", before="The envoys met in "),
        ),
    ),
    Rule(
        "in May",
        "month",
        r"(?:the month of )?<month>",
        _month,
        (
            Example("May", "2024-05", "2024-05", before="They spoke at a summit in "),
            Example("September", "2023-09", "2023-09", anchor="2023-12", before="They met in "),
            Example("the month of April", "2024-04", "2024-04", before="They met in "),
        ),
    ),
    Rule(
        "2024",
        "number",
        r"(?:the year |calendar (?:year )?)?<year>"
        r"(?P<on>(?: or later| and (?:beyond|later|after)| onwards?)(?=[,.;)]|$))?",
        _year,
        (
            Example("2019", "2019", "2019", anchor=None, before="The envoys met in "),
            Example("calendar 2019", "2019", "2019", before="Sales fell in "),
            Example("the year 2000", "2000", "2000", before="The envoys met in "),
            Example("1990 and beyond", "1990", "1990", mod=Mod.ON_OR_AFTER, before="They planned for "),
        ),
    ),
    Rule(
        "in '98",
        "number",
        r"(?P<year>{shortyear})",
        _short_year,
        (
            Example("'98", "1998", "1998", before="They met in "),
            Example("'07", "2007", "2007", before="The flood of "),
        ),
    ),
    Rule(
        "nineteen ninety-six",
        "count",
        r"(?:(?:the year )?(?P<century>seventeen|eighteen|nineteen)|the year two thousand)"
        r"(?P<rest>(?: |-)(?:oh )?{tens}(?:(?: |-){ones})?|(?<=thousand))",
        _spoken_year,
        (
            Example("nineteen ninety-six", "1996", "1996", before="They met in "),
            Example("nineteen eighty", "1980", "1980", before="They met in "),
            Example("the year two thousand", "2000", "2000", before="They met in "),
        ),
    ),
    Rule(
        "May nineteen ninety-six",
        "month",
        r"<month>(?:,| of)? (?P<year>(?:nineteen|eighteen) (?:oh )?{tens}(?:(?: |-){ones})?)",
        _spoken_month,
        (
            Example("May nineteen ninety-six", "1996-05", "1996-05", before="They met in "),
            Example("January of nineteen eighty", "1980-01", "1980-01", before="They met in "),
        ),
    ),
    Rule(
        "the 14th",
        "ordinal",
        r"the (?P<day>{dayth})",
        _day_alone,
        (
            Example("the 14th", "2024-06-14", "2024-06-14", before="The court sat on "),
            Example("the 3rd", "2024-06-03", "2024-06-03", before="It opened on "),
        ),
    ),
    Rule(
        "Friday the 13th",
        "weekday",
        r"<weekday>,? the (?P<day>{dayth})",
        _weekday_and_day,
        (
            Example("Friday the 14th", "2024-06-14", "2024-06-14", before="It happened on "),
            Example("Monday, the 3rd", "2024-06-03", "2024-06-03", before="It happened on "),
        ),
    ),
)
