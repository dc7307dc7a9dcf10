"""From one date to another: each end is a mention of its own, and both know the whole span."""

import re
from dataclasses import replace

from timeline.dates.english import month_of, year_of
from timeline.dates.meaning import Ancient, Calendar, Edge, Meaning, Nothing, Part, Span, Weekday
from timeline.dates.rules.calendar import DAYS_IN_MONTH, day_of
from timeline.dates.rules.rule import Example, Read, Rule
from timeline.period import WINTER


def _days_of_month(match: re.Match[str], _read: Read) -> Meaning:
    month = month_of(match["month"])
    year = year_of(match["year"]) if match["year"] else None
    first, last = day_of(match["from"]), day_of(match["to"])
    if max(first, last) > DAYS_IN_MONTH[month - 1] or first >= last:
        return Nothing()
    between = match.string[match.end("first") : match.start("last")].split()
    return Span(Calendar(year, month, first), Calendar(year, month, last), apart="and" in between and last > first + 1)


def _years(match: re.Match[str], _read: Read) -> Meaning | None:
    first = int(match["first"])
    last = int(match["last"])
    if last < 100:
        last += first - first % 100
    return Span(Calendar(first), Calendar(last)) if first < last <= first + 1000 else None


def _ancient_years(match: re.Match[str], _read: Read) -> Meaning | None:
    first, last = int(match["first"]), int(match["to"])
    return Span(Ancient(first), Ancient(last)) if first > last else None


def _from_to(match: re.Match[str], read: Read) -> Meaning | None:
    first, last = read(match["first"]), read(match["last"])
    match first, last:
        case Calendar(), Calendar() if first.year is None or last.year is not None:
            if first.year is None and last.year is not None:
                year = last.year - 1 if (first.month or 0) > (last.month or 12) else last.year
                first = Calendar(year, first.month, first.day)
            together = match["to"] == " and " and match["between"] is None
            if (first.month is None) is not (last.month is None) or (together and last.year is None):
                return None
            return Span(first, last, apart=together)
        case Weekday(), Weekday():
            return Span(first, last)
        case _:
            return None


_POINT = (
    r"(?:{month} {day}(?:{comma}{year})?|{day} {month}(?:{comma}{year})?|{month}(?:{comma}{year})?|{year})(?![a-z0-9])"
)

_SEASON = r"(?:the )?(?:(?:early|late|mid)(?:-| ))?{season}"


def _seasons(match: re.Match[str], read: Read) -> Meaning | None:
    first, last = read(match["first"]), read(match["last"])
    inner = first.of if isinstance(first, Edge) else first
    outer = last.of if isinstance(last, Edge) else last
    if not isinstance(inner, Part) or not isinstance(outer, Part) or outer.year is None:
        return None
    inner = replace(inner, year=outer.year - (inner.number == WINTER))
    return Span(replace(first, of=inner) if isinstance(first, Edge) else inner, last or outer, apart=True)


RULES = (
    Rule(
        "spring and summer 2019",
        "season",
        r"(?P<first>" + _SEASON + r") (?:and|or) (?P<last>" + _SEASON + r"(?:,| of)? {year})",
        _seasons,
        (
            Example("spring", "2019-SP", "2019-21", before="They met in ", after=" and early summer of 2019."),
            Example("autumn 2019", "2019-FA", "2019-23", before="They met in summer and "),
            Example("the winter", "2018-WI", "2018-24", before="They met in ", after=" and spring of 2019."),
        ),
    ),
    Rule(
        "12-14 June",
        "month",
        r"(?P<first>(?:the )?(?P<from>{daynumber}))(?: ?- ?| to | and | through )(?:the )?"
        r"(?P<last>(?P<to>{day})(?: of)? <month>(?:{comma}(?P<year>{year}))?)",
        _days_of_month,
        (
            Example("12", "2024-06-12", "2024-06-12/2024-06-14", before="They met from ", after="-14 June 2024."),
            Example("14 June 2024", "2024-06-14", "2024-06-12/2024-06-14", before="They met from 12–", after="."),
            Example("16 May", "2024-05-16", "2024-05-14/2024-05-16", before="They met 14 to "),
        ),
    ),
    Rule(
        "June 12-14",
        "month",
        r"(?P<first><month> (?P<from>{daynumber}))(?: ?- ?| to | and | through )"
        r"(?P<last>(?P<to>{day})(?:{comma}(?P<year>{year}))?)",
        _days_of_month,
        (
            Example("June 12", "2024-06-12", "2024-06-12/2024-06-14", before="They met ", after="-14, 2024."),
            Example("16", "2024-05-16", "2024-05-14/2024-05-16", before="They met May 14–"),
        ),
    ),
    Rule(
        "2019-2021",
        "number",
        r"(?P<first>{year})(?: ?[-/] ?| to | until | through )(?P<last>{year}|[0-9]{2}(?![0-9]))",
        _years,
        (
            Example("2019", "2019", "2019/2021", before="The war lasted from ", after="–2021."),
            Example("2021", "2021", "2019/2021", before="The war lasted from 2019 to ", after="."),
            Example("18", "1918", "1914/1918", before="The war of 1914-", after="."),
        ),
    ),
    Rule(
        "the 2019-20 school year",
        "number",
        r"(?:the )?(?P<first>{year})[-/](?P<last>{year}|[0-9]{2}(?![0-9])) "
        r"(?:(?:school|academic|fiscal|financial) (?:year|term)|season)",
        _years,
        (
            Example("2019", "2019", "2019/2020", before="They met in the ", after="-20 school year."),
            Example("20", "2020", "2019/2020", before="They met in 2019/", after=" season."),
        ),
    ),
    Rule(
        "490-480 BC",
        "era",
        r"(?P<first>[1-9][0-9]{0,3})(?: ?- ?| to )(?P<last>(?P<to>[1-9][0-9]{0,3}) (?:b\.c\.e?\.?|bce?))",
        _ancient_years,
        (
            Example("490", "BC0490", "-0489/-0479", before="The war of ", after="-480 BC."),
            Example("241 BC", "BC0241", "-0263/-0240", before="The war of 264 to ", after="."),
        ),
    ),
    Rule(
        "from March to May 2022",
        "month",
        r"(?P<between>between )?(?P<first>"
        + _POINT
        + r")(?P<to> to | ?- ?| until | through | and )(?P<last>"
        + _POINT
        + r")",
        _from_to,
        (
            Example("March", "2022-03", "2022-03/2022-05", before="They met from ", after=" to May 2022."),
            Example("June 2, 2020", "2020-06-02", "2020-05-30/2020-06-02", before="It ran from May 30 - ", after="."),
            Example("May", "2022-05", "2022-03/2022-05", anchor="2022-09", before="They met from March to "),
        ),
    ),
    Rule(
        "between 2019 and 2021",
        "number",
        r"between (?P<first>{year}) and (?P<last>{year})",
        _years,
        (
            Example("2019", "2019", "2019/2021", before="The war lasted between ", after=" and 2021."),
            Example("2021", "2021", "2019/2021", before="The war lasted between 2019 and ", after="."),
        ),
    ),
)
