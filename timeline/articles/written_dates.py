"""Dates as headers, addresses and file names write them: exact forms only, everything else is no date."""

import re
from datetime import UTC, date, datetime
from typing import Final

from timeline import period
from timeline.articles.date_words import MONTHS
from timeline.articles.publication import FIRST_YEAR, LAST_YEAR
from timeline.period import Period

_MONTH: Final = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY: Final = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|\.|º)?"
_YEAR: Final = r"(?P<year>[12]\d{3})"
_WRITTEN: Final = (
    *(
        re.compile(rf"(?<![\w.])(?:{form})(?![\w-])", re.IGNORECASE)
        for form in (
            rf"{_MONTH}\s{{0,2}}{_DAY}\s{{0,2}},?\s{{0,2}}{_YEAR}",
            rf"{_DAY}[\s/-]{{0,2}}(?:(?:of|de)\s)?{_MONTH}[\s/-]{{0,2}},?\s{{0,2}}(?:del?\s)?{_YEAR}",
            rf"{_YEAR}\.?\s{{1,2}}{_MONTH}\s{{1,2}}{_DAY}",
            # As Unix and Twitter write it: Wed Sep 08 07:00:00 +0000 2021.
            rf"{_MONTH}\s{{1,2}}{_DAY}\s\d\d:\d\d(?::\d\d)?\s(?:(?:[A-Z]{{2,5}}|[+-]\d{{4}})\s)?{_YEAR}",
            rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ]\d\d:?\d\d.{{0,20}})?",
            rf"{_YEAR}(?:[./]|\.\s)(?P<month>\d\d?)(?:[./]|\.\s)(?P<day>\d\d?)\.?",
        )
    ),
    re.compile(rf"{_YEAR}\s?[年년]\s?(?P<month>\d\d?)\s?[月월]\s?(?P<day>\d\d?)\s?[日일]"),
)
_WRITTEN_MONTH: Final = re.compile(rf"(?<![\w.]){_MONTH}\s{{0,2}},?\s{{0,2}}{_YEAR}(?![\w-])", re.IGNORECASE)
_STAMP: Final = re.compile(r"\s*(?P<year>\d{4})-?(?P<month>\d\d)-?(?P<day>\d\d)(?:$|[T\s].*)", re.DOTALL)
_EPOCH: Final = re.compile(r"\d{9,10}(?:\d{3})?(?:\.\d{1,9})?")
_EMPTY: Final = ("1970-01-01", "1969-12-31", "1900-01-01", "0001-01-01")
"""What an empty field of a database gives."""

_ADDRESS: Final = (
    re.compile(r"/(?P<year>(?:19|20|21)\d\d)[/_.-](?P<month>[01]?\d)[/_.-](?P<day>[0-3]?\d)(?=[/_.-]|$)"),
    re.compile(r"/(?P<year>(?:19|20|21)\d\d)/(?P<month>[a-z]{3,9})/(?P<day>[0-3]?\d)(?=/|$)"),
    re.compile(r"[/_.-](?P<year>(?:19|20|21)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?=[/_.-]|$)"),
    re.compile(r"[/_.-](?P<year>20\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?=[/_.-]|$)"),
)
_ADDRESS_MONTH: Final = re.compile(r"/(?P<year>(?:19|20|21)\d\d)/(?P<month>[01]\d)(?=/|$)")
_FIGURES: Final = re.compile(
    r"(?<![\d./-])(?P<first>[0-3]?\d)(?P<mark>[./-])(?P<second>[0-3]?\d)(?P=mark)(?P<year>(?:19|20|21)?\d\d)(?![\d/.-])"
)
_EITHER_ORDER: Final = ("", "en", "en-ca")
"""Languages of pages in which 5/6/2024 may be in May or in June."""

_FILE_NAME: Final = (
    re.compile(r"(?<!\d)(?P<year>(?:1[5-9]|20|21)\d\d)[-_.](?P<month>[01]\d)[-_.](?P<day>[0-3]\d)(?!\d)"),
    re.compile(r"(?<![\da-f])(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?![\da-f])", re.IGNORECASE),
)
_FILE_NAME_MONTH: Final = re.compile(r"(?<!\d)(?P<year>(?:1[5-9]|20|21)\d\d)[-_.](?P<month>[01]\d)(?![\d]|[-_.]\d)")


def written_dates(text: str) -> list[tuple[int, int, Period]]:
    """Whole dates in a text ("June 20, 2024", "20 June 2024", "2024-06-20"): half-open offsets and the day, in order.

    "6/5/2024" is one of two days, so it is none.
    """
    found = [
        (match.start(), match.end(), when)
        for form in _WRITTEN
        for match in form.finditer(text)
        if (when := _day(match)) is not None
    ]
    return sorted(found, key=lambda one: one[:2])


def numeric_day(text: str, language: str) -> list[tuple[int, int, Period]]:
    """Days in figures only: `20.06.2024`, and with slashes where they can be read one way only.

    `language` (a page's `lang`) says which of day and month comes first; plain "en" does not.
    """
    found = _FIGURES.search(text)
    if found is None:
        return []
    first, second, year = int(found["first"]), int(found["second"]), int(found["year"])
    if year < 100:
        if not len(found["first"]) == len(found["second"]) == 2:
            return []  # more like the number of a version or a chapter
        year += 1900 if year > 80 else 2000
    if found["mark"] == "/" and first != second and max(first, second) <= 12 and language in _EITHER_ORDER:
        return []
    month_first = second > 12 or (found["mark"] == "/" and language == "en-us")
    day, month = (second, first) if month_first else (first, second)
    try:
        return [(found.start(), found.end(), period.day(date(year, month, day)))]
    except ValueError:
        return []


def written_month(text: str) -> Period | None:
    """The first month with a year in a text ("June 2024")."""
    found = _WRITTEN_MONTH.search(text)
    return _month(found) if found else None


def stamp_day(text: str) -> Period | None:
    """The day of a machine's time stamp, as written and in whatever zone: `2024-06-20T23:30:00-04:00`, `20240620`."""
    found = _STAMP.match(text)
    return _day(found) if found else None


def epoch_day(text: str) -> Period | None:
    """The day (UTC) of seconds or milliseconds since 1970, from March 1973 on: shorter figures are other things."""
    if not _EPOCH.fullmatch(text):
        return None
    whole = text.partition(".")[0]
    seconds = int(whole) // (1000 if len(whole) > 10 else 1)
    return period.day(datetime.fromtimestamp(seconds, UTC).date())


def machine_day(text: str) -> Period | None:
    """The day of a machine-readable value: a time stamp, a written date, or seconds or milliseconds since 1970."""
    text = text.strip()[:60]
    found = epoch_day(text) or stamp_day(text) or next((when for _, _, when in written_dates(text)), None)
    return found if found and found.start.isoformat() not in _EMPTY else None


def address_date(url: str) -> Period | None:
    """The day in the path of a web address, or its month (`/2024/06/`)."""
    path = re.sub(r"[?#].*", "", url.partition("://")[2] or url).lower()
    for form in _ADDRESS:
        for found in form.finditer(path):
            if (when := _day(found)) is not None:
                return when
    month = _ADDRESS_MONTH.search(path)
    return _month(month) if month else None


def file_name_date(name: str) -> Period | None:
    """The day in the name of a file (`2024-06-20-summit.txt`, `a_20240620.txt`), or its month (`2024-06 notes.txt`)."""
    for form in _FILE_NAME:
        for found in form.finditer(name):
            if (when := _day(found)) is not None:
                return when
    month = _FILE_NAME_MONTH.search(name)
    return _month(month) if month else None


def _day(found: re.Match[str]) -> Period | None:
    try:
        when = date(int(found["year"]), _month_number(found["month"]), int(found["day"]))
    except ValueError:
        return None
    return period.day(when) if FIRST_YEAR <= when.year <= LAST_YEAR else None


def _month(found: re.Match[str]) -> Period | None:
    year, number = int(found["year"]), _month_number(found["month"])
    return period.month(year, number) if FIRST_YEAR <= year <= LAST_YEAR and 1 <= number <= 12 else None


def _month_number(text: str) -> int:
    return int(text) if text.isdecimal() else MONTHS.get(text.casefold(), 0)
