"""Named parts of time: weekdays, months, seasons, quarters, halves, fiscal years and holidays."""

import re

from timeline.dates import words
from timeline.dates.english import month_of, ordinal_of, weekday_of, words_of, year_of
from timeline.dates.meaning import Calendar, Holiday, Meaning, Nothing, Part, Weekday, Which
from timeline.dates.rules.calendar import DAYS_IN_MONTH, day_of
from timeline.dates.rules.rule import Example, Read, Rule
from timeline.period import Unit

_WHICH = {
    "last": Which.LAST, "past": Which.LAST, "this": Which.THIS, "current": Which.THIS, "next": Which.NEXT,
    "nxt": Which.NEXT, "coming": Which.NEXT, "upcoming": Which.NEXT, "latest": Which.LAST,
    "previous": Which.PREVIOUS, "preceding": Which.PREVIOUS, "following": Which.FOLLOWING,
    "same": Which.SAME, "very": Which.SAME, "that": Which.SAME,
}  # fmt: skip


def which_of(text: str | None) -> Which:
    """What "last", "the previous", "this coming", "that same" … pick; BARE for None.

    With an article "the next" counts from what the text spoke of: "the next day", but "next year".
    """
    if not text:
        return Which.BARE
    parts = text.split()
    which = _WHICH[parts[-1]]
    if parts[0] == "the" and which is Which.NEXT and parts[-1] == "next":
        return Which.FOLLOWING
    return which


def _weekday(match: re.Match[str], _read: Read) -> Meaning:
    return Weekday(weekday_of(match["weekday"]), which_of(match["which"]))


def _week_before_weekday(match: re.Match[str], _read: Read) -> Meaning:
    weeks = 1 if match["count"] in {"a", "one"} else int(words.NUMERALS[match["count"]])
    return Weekday(
        weekday_of(match["weekday"]), Which.LAST if match["ago"] else Which.THIS, -weeks if match["ago"] else weeks
    )


def _week_after_weekday(match: re.Match[str], _read: Read) -> Meaning:
    return Weekday(weekday_of(match["weekday"]), Which.THIS, weeks=1)


def _weekday_last(match: re.Match[str], _read: Read) -> Meaning:
    return Weekday(weekday_of(match["weekday"]), Which.LAST)


def _month(match: re.Match[str], _read: Read) -> Meaning:
    if match["year"]:
        return Calendar(year_of(match["year"]), month_of(match["month"]))
    day = day_of(match["day"]) if match["day"] else None
    if day is not None and day > DAYS_IN_MONTH[month_of(match["month"]) - 1]:
        return Nothing()
    return Calendar(month=month_of(match["month"]), day=day, which=which_of(match["which"]))


def _season(match: re.Match[str], _read: Read) -> Meaning:
    written = match["year"] or match["before"]
    year = year_of(written) if written else None
    return Part(Unit.SEASON, words.SEASONS[match["season"]], year, which_of(match["which"]))


_HALVES = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "latter": 2, "last": 2}


def _quarter(match: re.Match[str], _read: Read) -> Meaning | None:
    word, unit = match["number"], match["unit"]
    number = _HALVES.get(word) if unit == "half" else 4 if word in {"final", "last"} else ordinal_of(word)
    written = match["year"] or match["before"]
    year = year_of(written) if written else None
    if number is None or not 1 <= number <= (2 if unit == "half" else 4):
        return None
    return Part(Unit(unit), number, year, fiscal=bool(match["fiscal"]))


def _quarter_code(match: re.Match[str], _read: Read) -> Meaning:
    year = match["year"] or match["before"]
    unit = Unit.QUARTER if match["letter"] == "q" else Unit.HALF
    return Part(unit, int(match["number"]), year_of(year) if year else None)


def _latest_quarter(match: re.Match[str], _read: Read) -> Meaning:
    which = Which.SAME if match["latest"] in {"same", "corresponding", "comparable"} else Which.LAST
    return Part(Unit.QUARTER, 0, year_of(match["year"]) if match["year"] else None, which)


def _fiscal_year(match: re.Match[str], _read: Read) -> Meaning:
    return Calendar(year_of(match["year"]))


def _holiday(match: re.Match[str], _read: Read) -> Meaning:
    name = words_of(match["holiday"])
    return Holiday(
        name, year_of(match["year"]) if match["year"] else None, which_of(match["which"]), bool(match["week"])
    )


RULES = (
    Rule(
        "last Monday",
        "weekday",
        r"(?:(?P<which>{which}) )?(?P<weekday>{weekday})",
        _weekday,
        (
            Example("Wednesday", "2024-06-19", "2024-06-19", before="The envoys met on "),
            Example("last Monday", "2024-06-17", "2024-06-17"),
            Example("next Friday", "2024-06-28", "2024-06-28", before="They will meet "),
            Example("the following Monday", "2019-05-06", "2019-05-06", before="They met on 3 May 2019 and left "),
            Example("Wed.", "2024-06-19", "2024-06-19", before="They met on ", after=" in Oslo."),
        ),
    ),
    Rule(
        "a week ago Tuesday",
        "weekday",
        r"(?P<count>a|one|two|three) weeks? (?:(?P<ago>ago)|from|(?=on))(?: ?on| last)? (?P<weekday>{weekday})",
        _week_before_weekday,
        (
            Example("a week ago Tuesday", "2024-06-11", "2024-06-11"),
            Example("two weeks ago Monday", "2024-06-03", "2024-06-03"),
            Example("a week from Friday", "2024-06-28", "2024-06-28", before="They will meet "),
            Example("a week on Friday", "2024-06-28", "2024-06-28", before="They will meet "),
        ),
    ),
    Rule(
        "Thursday week",
        "weekday",
        r"<weekday> week(?=[,.;:)\"]|$)",
        _week_after_weekday,
        (
            Example("Thursday week", "2024-06-27", "2024-06-27", before="They will meet on "),
            Example("Monday week", "2024-07-01", "2024-07-01", before="The vote is due on ", after="."),
        ),
    ),
    Rule(
        "Thursday last",
        "weekday",
        r"<weekday> last(?=[,.;:)\"]|$)",
        _weekday_last,
        (
            Example("Monday last", "2024-06-17", "2024-06-17", before="The bench met on "),
            Example("Thursday last", "2024-06-13", "2024-06-13", before="He was freed on ", after="."),
        ),
    ),
    Rule(
        "last May",
        "month",
        r"(?P<which>{which}) (?P<month>{month})(?: (?P<year>{year})| (?P<day>{day})(?![ ,]{year}))?",
        _month,
        (
            Example("last September", "2023-09", "2023-09", anchor="2023-12"),
            Example("last May", "2023-05", "2023-05"),
            Example("this May", "2024-05", "2024-05"),
            Example("next January", "2025-01", "2025-01"),
            Example("last Oct. 23", "2023-10-23", "2023-10-23"),
            Example("the following March", "2020-03", "2020-03", before="They met on 3 May 2019 and left "),
        ),
    ),
    Rule(
        "last summer",
        "season",
        r"(?:(?:(?:(?P<which>{which})|the) )?|(?P<before>{year}) )"
        r"(?P<season>{season})(?: (?:semester|term))?(?:(?:,| of| in)? (?P<year>{year}|{shortyear}))?",
        _season,
        (
            Example("winter 2022", "2022-WI", "2022-24", before="It closed in "),
            Example("the summer of 1916", "1916-SU", "1916-22", before="It closed in "),
            Example("last fall", "2023-FA", "2023-23"),
            Example("2019 summer", "2019-SU", "2019-22", before="They lost the ", after=" games."),
            Example("this summer", "2024-SU", "2024-22", before="They will meet "),
            Example("the spring term of 2019", "2019-SP", "2019-21", before="She taught there in "),
        ),
    ),
    Rule(
        "the third quarter of 2019",
        "unit",
        r"(?P<the>the (?!(?:{year} )?[a-z]+-))?(?:(?P<before>{year})(?:'s)? )?(?P<fiscal>fiscal(?: |-))?"
        r"(?P<number>first|second|third|fourth|final|last|latter|1st|2nd|3rd|4th)(?: fiscal)?(?P<hyphen> |-)"
        r"(?P<unit>quarter|half)(?:(?:,| of| in)? (?:fiscal )?(?:the year )?(?P<year>{year}))?",
        _quarter,
        (
            Example("the third quarter of 2019", "2019-Q3", "2019-35", before="Sales fell in "),
            Example("second-quarter", "2024-Q2", "2024-34", before="They reported ", after=" sales."),
            Example("the first half of 2009", "2009-H1", "2009-40", before="Sales fell in "),
            Example("the 1988 fourth quarter", "1988-Q4", "1988-36", before="Sales fell in "),
        ),
    ),
    Rule(
        "Q3 2024",
        "quarter",
        r"(?:(?P<before>{year}) ?)?(?P<letter>[qh])(?P<number>(?<=q)[1-4]"
        r"|(?<=h)[12])(?:(?: of)? ?(?:fiscal |fy ?)?"
        r"(?P<year>{year}|{shortyear}|(?<=fy)[0-9]{2}(?![0-9])))?",
        _quarter_code,
        (
            Example("Q3 2023", "2023-Q3", "2023-35", before="Sales fell in "),
            Example("Q2 FY21", "2021-Q2", "2021-34", before="Sales fell in "),
            Example("H1 2022", "2022-H1", "2022-40", before="Sales fell in "),
        ),
    ),
    Rule(
        "the latest quarter",
        "unit",
        r"the (?:(?P<latest>latest|most recent|just-ended|same|corresponding"
        r"|comparable) )?(?:fiscal )?(?:(?P<year>{year}) (?:quarter|period)|quarter|(?<=latest[ ])period)",
        _latest_quarter,
        (
            Example("the latest quarter", "2024-Q1", "2024-33", before="Sales fell in "),
            Example("the 2018 period", "2018-Q3", "2018-35", before="Sales in the third quarter of 2019 beat "),
            Example("the same quarter", "2019-Q3", "2019-35", before="Sales in the third quarter of 2019 rose. In "),
        ),
    ),
    Rule(
        "fiscal 1989",
        "fiscal",
        r"(?:(?:the )?(?:fiscal|financial)(?: |-)?(?:year )?|fy ?)"
        r"(?P<year>{year}|{shortyear}|(?<=fy)[0-9]{2}(?![0-9]))",
        _fiscal_year,
        (
            Example("fiscal 1989", "1989", "1989", before="Sales fell in "),
            Example("FY2026", "2026", "2026", before="Costs will fall by "),
            Example("FY 2019", "2019", "2019", before="Sales fell in "),
            Example("FY19", "2019", "2019", before="Sales fell in "),
            Example("fiscal year 2020", "2020", "2020", before="Sales fell in "),
        ),
    ),
    Rule(
        "last Christmas",
        "holiday",
        r"(?:(?:(?P<which>{which})|the) )?(?P<holiday>{holiday})(?P<week> week(?!end))?"
        r"(?:(?<!election day)(?:,| of| in)? (?P<year>{year}))?",
        _holiday,
        (
            Example("Christmas Day 2019", "2019-12-25", "2019-12-25"),
            Example("Thanksgiving", "2023-11-23", "2023-11-23", before="They met on "),
            Example("last Easter", "2024-03-31", "2024-03-31"),
            Example("Election Day", "2024-11-05", "2024-11-05", before="They will decide on "),
            Example("Black Friday", "2023-11-24", "2023-11-24", before="It opened on "),
        ),
    ),
)
