"""Dates counted from the publication ("last year") or from what the text just said ("two days later")."""

import re
from typing import Final

from timeline.dates import words
from timeline.dates.english import number_of, unit_of, weekday_of, words_of
from timeline.dates.meaning import Base, Length, Meaning, Shift, Vague, Weekday, Which, Within
from timeline.dates.rules.parts import which_of
from timeline.dates.rules.rule import Example, Read, Rule
from timeline.model import TimexType
from timeline.period import Unit

_STEPS: Final = {
    Which.LAST: (-1, Base.PUBLISHED), Which.THIS: (0, Base.PUBLISHED), Which.NEXT: (1, Base.PUBLISHED),
    Which.SAME: (0, Base.TEXT), Which.PREVIOUS: (-1, Base.TEXT), Which.FOLLOWING: (1, Base.TEXT),
}  # fmt: skip
_CALENDAR_UNITS: Final = {"day", "week", "weekend", "month", "quarter", "year", "decade", "century"}
_MOST_YEARS: Final = 9000
_TIMES_TEN: Final = {"decade": (Unit.YEAR, 10), "century": (Unit.YEAR, 100), "fortnight": (Unit.WEEK, 2)}


def _away(match: re.Match[str], _read: Read) -> Meaning:
    return Shift(Unit.DAY, words.DAYS_AWAY[match["away"]], Base.PUBLISHED, Unit.DAY)


def _two_away(match: re.Match[str], _read: Read) -> Meaning:
    count = -2 if match["side"] == "before yesterday" else 2
    return Shift(Unit.DAY, count, Base.PUBLISHED, Unit.DAY)


def _two_units_away(match: re.Match[str], _read: Read) -> Meaning:
    unit = Unit(unit_of(match["unit"]))
    return Shift(unit, -2 if match["side"] == "before last" else 2, Base.PUBLISHED, unit)


def _unit(match: re.Match[str], _read: Read) -> Meaning | None:
    unit = unit_of(match["unit"])
    if unit not in _CALENDAR_UNITS:
        return None
    words_before = match["which"].split()
    which = which_of(match["which"])
    count, base = _STEPS[which]
    if unit in {"decade", "century"} and base is not Base.TEXT and count:
        return _long(unit)
    if unit == "day" and which in {Which.NEXT, Which.THIS}:
        base = Base.TEXT
    if words_before[0] == "that":
        base = Base.TEXT
    if which is Which.FOLLOWING and words_before[-1] == "next" and unit in {"week", "month", "quarter"}:
        base = Base.NEAR
    return Shift(Unit(unit), count, base, Unit(unit))


def _deictic(match: re.Match[str], _read: Read) -> Meaning:
    unit = Unit(match["unit"])
    if unit is Unit.DAY and match["whole"]:
        return Length("P1D")
    return Shift(unit, 0, Base.NEAR, unit)


def _weekend(match: re.Match[str], _read: Read) -> Meaning:
    del match
    return Shift(Unit.WEEKEND, 0, Base.CLOSEST, Unit.WEEKEND)


def _counted(match: re.Match[str], sign: int, base: Base) -> Meaning | None:
    unit, amount = unit_of(match["units"]), match["amount"]
    mod = words.NEARNESS.get(words_of(match["nearness"]))
    if amount is None or not amount.strip() or words_of(amount) in words.SOME:
        return Vague("PAST_REF" if sign < 0 else "FUTURE_REF")
    count = 1.0 if amount.strip() in {"a", "an"} else 2.0 if "couple" in amount else number_of(amount)
    if unit in {"second", "minute", "hour"}:
        return Vague("PAST_REF" if sign < 0 else "FUTURE_REF", TimexType.TIME)
    if unit in {"night", "morning", "season", "millennium"} or not count:
        return None
    calendar, times = _TIMES_TEN.get(unit, (None, 1))
    if calendar is None:
        calendar = Unit(unit)
    count *= times
    if calendar is Unit.YEAR and count % 1:
        calendar, count = Unit.MONTH, count * 12
    precision = {Unit.WEEKEND: Unit.WEEKEND}.get(calendar, calendar)
    part = calendar is Unit.YEAR and count == 1 and base is not Base.NEAR
    return Shift(calendar, sign * round(count), base, precision, part=part and sign < 0, mod=mod)


def _ago(match: re.Match[str], _read: Read) -> Meaning | None:
    return _counted(match, -1, Base.PUBLISHED)


_AGO_BY_THE_DAY: Final = {"year", "month", "week", "day"}


def _ago_by_the_day(match: re.Match[str], _read: Read) -> Meaning | None:
    named = unit_of(match["unit"])
    if named not in _AGO_BY_THE_DAY:
        return None
    unit, count = Unit(named), 1.0 if match["count"] == "a" else number_of(match["count"])
    if not 0 < count < _MOST_YEARS or count % 1 or (match["weekday"] and unit is Unit.DAY):
        return None
    if match["weekday"]:
        around = Shift(unit, -int(count), Base.PUBLISHED, Unit.WEEK)
        return Within(Weekday(weekday_of(match["weekday"])), around)
    return Shift(unit, -int(count), Base.PUBLISHED, Unit.DAY)


def _years_ago_this(match: re.Match[str], _read: Read) -> Meaning | None:
    years = 1 if match["count"] == "a" else number_of(match["count"])
    unit = Unit(match["unit"])
    if not 0 < years < _MOST_YEARS:
        return None
    months = round(12 * years)
    return Shift(Unit.MONTH, -months, Base.PUBLISHED, unit)


def _from_now(match: re.Match[str], _read: Read) -> Meaning | None:
    return _counted(match, 1, Base.PUBLISHED)


def _long(unit: str) -> Meaning:
    return Length("P10Y" if unit == "decade" else "P100Y")


_SIDES_BEFORE: Final = {"earlier", "previously", "before", "before that"}


def _later(match: re.Match[str], _read: Read) -> Meaning | None:
    return _counted(
        match,
        1 if match["side"] in {"later", "afterwards", "afterward", "after", "after that", "on"} else -1,
        Base.TEXT,
    )


def _day_beside(match: re.Match[str], _read: Read) -> Meaning:
    unit = {"week": Unit.WEEK, "month": Unit.MONTH, "year": Unit.YEAR}.get(match["unit"], Unit.DAY)
    return Shift(unit, -1 if match["side"] == "before" else 1, Base.TEXT, unit)


def _year_ago(match: re.Match[str], _read: Read) -> Meaning:
    del match
    return Shift(Unit.YEAR, -1, Base.PUBLISHED, Unit.YEAR, part=True)


_AMOUNT = r"(?P<amount>(?:(?:just|only|a mere|some) )?(?:{some} |{count}(?: |-)|a couple(?: of)? |an? |a full )?)"
_NEAR = r"(?:(?P<nearness>{nearness}) )?"

RULES = (
    Rule(
        "yesterday",
        "away",
        r"(?:(?:all|the whole) day )?<away>",
        _away,
        (
            Example("yesterday", "2024-06-19", "2024-06-19"),
            Example("tomorrow", "2024-06-21", "2024-06-21", before="They will meet "),
            Example("Today", "2024-06-20", "2024-06-20", before=""),
            Example("2moro", "2024-06-21", "2024-06-21", before="See you "),
        ),
    ),
    Rule(
        "the day before yesterday",
        "away",
        r"(?:the )?day (?P<side>before yesterday|after tomorrow)",
        _two_away,
        (
            Example("the day before yesterday", "2024-06-18", "2024-06-18"),
            Example("the day after tomorrow", "2024-06-22", "2024-06-22", before="They will meet "),
        ),
    ),
    Rule(
        "the week before last",
        "unit",
        r"(?:the )?(?P<unit>week|weekend|month|year) (?P<side>before last|after next)"
        r"(?! (?:{month}|{weekday}|{season}))",
        _two_units_away,
        (
            Example("the week before last", "2024-W23", "2024-06-03/2024-06-09"),
            Example("the year after next", "2026", "2026", before="They will meet "),
        ),
    ),
    Rule(
        "last year",
        "unit",
        r"(?P<which>{which}) (?:(?:fiscal|calendar|single) )?(?P<unit>{unit})(?: or so)?(?!-[a-z])",
        _unit,
        (
            Example("last year", "2023", "2023"),
            Example("this week", "2024-W25", "2024-06-17/2024-06-23"),
            Example("nxt yr", "2025", "2025", before="They will meet "),
            Example("last month", "2023-11", "2023-11", anchor="2023-12"),
            Example("last weekend", "2024-W24-WE", "2024-06-15/2024-06-16"),
            Example("the same day", "2019-05-03", "2019-05-03", before="They met on 3 May 2019 and left "),
            Example("the following month", "2019-06", "2019-06", before="They met on 3 May 2019 and left "),
            Example("that year", "2019", "2019", before="They met on 3 May 2019 and left in "),
            Example("The next day", "2019-05-04", "2019-05-04", before="They met on 3 May 2019. "),
        ),
    ),
    Rule(
        "the year",
        "unit",
        r"the (?:(?P<whole>full|entire|whole|fiscal) )?(?P<unit>year|month|week|weekend|day)(?!-[a-z]| long|'s end"
        r"| end(?:ed|ing) )",
        _deictic,
        (
            Example("the weekend", "2024-W24-WE", "2024-06-15/2024-06-16", before="They met over "),
            Example("the year", "2024", "2024", before="They spent much of ", after=" there."),
        ),
    ),
    Rule(
        "happy weekend",
        "unit",
        r"(?:weekend|wkend|wknd)(?!-[a-z])",
        _weekend,
        (
            Example("weekend", "2024-W25-WE", "2024-06-22/2024-06-23", before="Happy ", after=" to all of you!"),
            Example(
                "wknd", "2024-W24-WE", "2024-06-15/2024-06-16", anchor="2024-06-17", before="What a long ", after="!"
            ),
        ),
    ),
    Rule(
        "three years ago",
        "unit",
        _NEAR + _AMOUNT + r"(?P<units>{units})(?: or so)? ago",
        _ago,
        (
            Example("three years ago", "2021", "2021"),
            Example("two weeks ago", "2024-W23", "2024-06-03/2024-06-09"),
            Example("six months ago", "2023-12", "2023-12"),
            Example("a decade ago", "2014", "2014"),
            Example("several years ago", "PAST_REF"),
        ),
    ),
    Rule(
        "ten years ago today",
        "unit",
        r"(?P<count>{count}|a) (?P<unit>{units}) ago "
        r"(?:today|to the day|(?:on )?(?P<weekday>{weekday}))",
        _ago_by_the_day,
        (
            Example("Ten years ago today", "2014-06-20", "2014-06-20", before=""),
            Example("a year ago Friday", "2023-06-23", "2023-06-23"),
            Example("two months ago today", "2024-04-20", "2024-04-20"),
            Example("2 yrs ago today", "2022-06-20", "2022-06-20", before="It closed "),
        ),
    ),
    Rule(
        "two years ago this month",
        "unit",
        r"(?P<count>{count}|a) years? (?:ago|earlier) this (?P<unit>month|week|quarter)",
        _years_ago_this,
        (
            Example("two years ago this month", "2022-06", "2022-06"),
            Example("three years earlier this week", "2021-W24", "2021-06-14/2021-06-20"),
        ),
    ),
    Rule(
        "two weeks from now",
        "unit",
        r"(?:in )?" + _NEAR + _AMOUNT + r"(?P<units>{units}) (?:from now|hence)",
        _from_now,
        (
            Example("two weeks from now", "2024-W27", "2024-07-01/2024-07-07", before="They will meet "),
            Example("ten days from now", "2024-06-30", "2024-06-30", before="They will meet "),
        ),
    ),
    Rule(
        "two days later",
        "unit",
        _NEAR + _AMOUNT + r"(?P<units>{units}) (?P<side>later|earlier|previously|afterwards?|(?:before|after) that"
        r"|before(?=[,.;]|$)|after(?=[,.;]|$))",
        _later,
        (
            Example("two days later", "2019-05-05", "2019-05-05", before="They met on 3 May 2019 and left "),
            Example("a year after that", "2020", "2020", before="They met on 3 May 2019 and parted "),
            Example("three years earlier", "2016", "2016", before="They met on 3 May 2019. The pact was signed "),
            Example("A few months later", "FUTURE_REF", before="They met on 3 May 2019. "),
        ),
    ),
    Rule(
        "the day before",
        "unit",
        r"the (?P<unit>day|night|evening|week|month|year) (?P<side>before|after|following)(?=[,.;:)\"]|$)",
        _day_beside,
        (
            Example("the day before", "2019-05-02", "2019-05-02", before="They met on 3 May 2019, having arrived "),
            Example("the day after", "2019-05-04", "2019-05-04", before="They met on 3 May 2019 and left "),
            Example(
                "the year before", "2018", "2018", before="They met on 3 May 2019, having parted ", after=", he said."
            ),
        ),
    ),
    Rule(
        "the year-ago quarter",
        "unit",
        r"(?:(?:the )?(?:comparable |corresponding |same )?(?:year-ago|year-earlier|prior-year)"
        r" (?:(?P<ordinal>first|second|third|fourth)(?: |-))?(?:quarter|period)|year-ago|year-earlier"
        r"|the (?:corresponding|same|comparable) (?:period|quarter) (?:last year|a year (?:ago|earlier))"
        r"|the quarter a year (?:ago|earlier)|last year's (?:quarter|period))",
        _year_ago,
        (
            Example("year-earlier", "2023", "2023", before="Sales beat ", after=" results."),
            Example("the year-ago quarter", "2018-Q3", "2018-35", before="Sales in the third quarter of 2019 beat "),
        ),
    ),
)
