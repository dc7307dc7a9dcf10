"""Dates by the calendar: days, months, years, decades, centuries and the ranges between them."""

import re

from timeline.dates import words, written
from timeline.dates.english import month_of, ordinal_of, weekday_of, year_of
from timeline.dates.meaning import Ancient, Calendar, Century, Decade, Edge, Meaning, Nothing, Span, Vague, Weekday, Within
from timeline.dates.rules.rule import Example, Read, Rule
from timeline.model import Mod

_DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _written(match: re.Match[str], _read: Read) -> Meaning:
    return written.read_written(match["date"]) or Nothing()


def day_of(text: str) -> int:
    """The day of the month that digits or an ordinal write."""
    digits = re.sub(r"\D", "", text)
    return int(digits) if digits else ordinal_of(text)


def _day_of_month(match: re.Match[str], _read: Read) -> Meaning:
    month, day = month_of(match["month"]), day_of(match["day"])
    return Calendar(None, month, day) if day <= _DAYS_IN_MONTH[month - 1] else Nothing()


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


def _ancient(match: re.Match[str], _read: Read) -> Meaning:
    return Ancient(int(match["number"]))


def _in_ancient(match: re.Match[str], read: Read) -> Meaning | None:
    inner, outer = read(match["inner"]), read(match["outer"])
    return Within(inner, outer) if inner and outer else None


def _ancient_decade(match: re.Match[str], _read: Read) -> Meaning:
    return Vague(f"BC{int(match['decade']):03}")


def _anno_domini(match: re.Match[str], _read: Read) -> Meaning:
    return Calendar(int(match["before"] or match["after"]))


def _decade(match: re.Match[str], _read: Read) -> Meaning:
    text = match["decade"]
    if text in words.TENS_PLURAL:
        return Decade(words.TENS_PLURAL[text], century=False)
    digits = re.sub(r"\D", "", text)
    return Decade(int(digits)) if len(digits) == 4 else Decade(int(digits), century=False)


def _century(match: re.Match[str], _read: Read) -> Meaning | None:
    number = ordinal_of(match["ordinal"])
    if not 1 <= number <= 30:
        return None
    return Century(-number if match["bc"] else number)


def _day_alone(match: re.Match[str], _read: Read) -> Meaning:
    return Calendar(day=day_of(match["day"]))


def _weekday_and_day(match: re.Match[str], _read: Read) -> Meaning:
    return Calendar(day=day_of(match["day"]), weekday=weekday_of(match["weekday"]))


def _days_of_month(match: re.Match[str], _read: Read) -> Meaning:
    month = month_of(match["month"])
    year = year_of(match["year"]) if match["year"] else None
    first, last = day_of(match["from"]), day_of(match["to"])
    if max(first, last) > _DAYS_IN_MONTH[month - 1] or first >= last:
        return Nothing()
    return Span(Calendar(year, month, first), Calendar(year, month, last))


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


_DATE = (
    r"(?P<date>{month} ?(?:the )?(?:{day}|{dayword}){comma}(?:of )?{year}|{month} {day}(?: ?,)? {shortyear}"
    r"|(?:{day}|{dayword})(?:-| of |,? ?){month}(?: of)?(?:{comma}|-| ?)(?:{year}|{shortyear})"
    r"|(?:{day})-{month}-(?:{year}|[0-9]{2}(?![0-9]))|{month}[-/]{day}[-/]{year})"
)
_POINT = (
    r"(?:{month} {day}(?:{comma}{year})?|{day} {month}(?:{comma}{year})?|{month}(?:{comma}{year})?|{year})(?![a-z0-9])"
)

RULES = (
    Rule(
        "20 June 2024",
        "month",
        r"(?:(?:on )?{weekday}{comma}(?:the )?)?" + _DATE,
        _written,
        (
            Example("20 June 2024", "2024-06-20", "2024-06-20", anchor=None),
            Example("Monday, March 3rd, 1997", "1997-03-03", "1997-03-03"),
            Example("Jan. 9 , 2008", "2008-01-09", "2008-01-09"),
            Example("20-Jun-2024", "2024-06-20", "2024-06-20"),
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
        "20 June",
        "month",
        r"(?:{weekday}{comma}(?:the )?)?(?:the )?<day>(?: of | ?)<month>",
        _day_of_month,
        (
            Example("20 June", "2024-06-20", "2024-06-20", before="The envoys met on "),
            Example("the 3rd of May", "2024-05-03", "2024-05-03"),
            Example("Tuesday, 4 June", "2024-06-04", "2024-06-04"),
            Example("26Nov", "2023-11-26", "2023-11-26"),
        ),
    ),
    Rule(
        "June 20",
        "month",
        r"(?:{weekday}{comma})?<month> ?(?:the )?(?P<day>{day}|{dayword}\b)",
        _day_of_month,
        (
            Example("June 14", "2024-06-14", "2024-06-14"),
            Example("Friday, Feb. 2", "2024-02-02", "2024-02-02"),
            Example("March eighth", "2024-03-08", "2024-03-08"),
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
        r"(?:the year )?<year>(?P<on>(?: or later| and (?:beyond|later|after)| onwards?)(?=[,.;)]|$))?",
        _year,
        (
            Example("2019", "2019", "2019", anchor=None, before="The envoys met in "),
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
        "44 BC",
        "era",
        r"(?P<number>[1-9][0-9]{0,3}) ?(?:b\.c\.(?:e\.)?|b\.c|bce?)",
        _ancient,
        (
            Example("44 BC", "BC0044", "-0043", before="Rome fell silent in "),
            Example("490 B.C.", "BC0490", "-0489", before="They fought in ", after=" and won."),
            Example("331 BCE", "BC0331", "-0330", before="They fought in "),
        ),
    ),
    Rule(
        "June 479 BC",
        "era",
        r"(?P<inner>(?:{day} )?{month}(?: {day})?|(?:the )?{season})(?: of|,)? (?P<outer>[1-9][0-9]{0,3} ?(?:b\.c\.(?:e\.)?|b\.c|bce?))",
        _in_ancient,
        (
            Example("June 479 BC", "BC0479-06", "-0478-06", before="They fought in "),
            Example("the spring of 480 BC", "BC0480-SP", "-0479-21", before="They fought in "),
        ),
    ),
    Rule(
        "the 470s BC",
        "era",
        r"(?:the )?(?P<decade>[1-9][0-9]{0,2})0s (?:b\.c\.(?:e\.)?|b\.c|bce?)",
        _ancient_decade,
        (
            Example("the 470s BC", "BC047", before="They fought in "),
            Example("the 60s B.C.", "BC006", before="They fought in "),
        ),
    ),
    Rule(
        "AD 79",
        "era",
        r"(?:a\.? ?d\.? (?P<before>[1-9][0-9]{1,3})|(?P<after>[1-9][0-9]{1,3}) (?:a\.d\.|ad|c\.e\.|ce))",
        _anno_domini,
        (
            Example("AD 79", "0079", "0079", before="It fell in "),
            Example("1066 AD", "1066", "1066", before="It fell in "),
        ),
    ),
    Rule(
        "the 1960s",
        "decade",
        r"(?:the )?(?P<decade>(?:1[0-9]|20)[0-9]0(?:'?s| 's)|'?[1-9]0(?: ?'?s)|{tensplural})",
        _decade,
        (
            Example("the 1960s", "196", "196X", anchor=None, before="The treaty dates back to "),
            Example("the '90s", "199", "199X", before="It was common in "),
            Example("the 1980 's", "198", "198X", before="It was common in "),
            Example("the sixties", "196", "196X", before="It was common in "),
        ),
    ),
    Rule(
        "the 19th century",
        "unit",
        r"(?:the )?<ordinal>(?: |-)century(?P<bc> b\.?c\.?(?:e\.?)?)?",
        _century,
        (
            Example("the 19th century", "18", "18XX", anchor=None, before="It was built in "),
            Example("the twentieth century", "19", "19XX", before="It was built in "),
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
        r"(?P<between>between )?(?P<first>" + _POINT + r")(?P<to> to | ?- ?| until | through | and )(?P<last>" + _POINT + r")",
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

