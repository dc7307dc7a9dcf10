"""The door to dateparser: calendar dates written out with day, month and year, in any of their many forms.

dateparser takes about a millisecond, whatever the string, and reads wrongly much that is no full date ("the 1960s" as
seconds, "6005" as a year, "Q2 2024" as a day). So it is given only strings that a rule found to be a full date, at most
`LONGEST` characters, in English; its answer is remembered by string and checked: in range, and naming no number that
the string does not write.
"""

import re
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from timeline.dates import words
from timeline.dates.meaning import Calendar
from timeline.period import MAX_YEAR

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

LONGEST: Final = 40
_FIRST_YEAR: Final = 1000
_TOKEN: Final = re.compile(r"[0-9]+|[a-z]+")
_NUMERIC: Final = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.][0-9]{2,4}$")
_EXPANDED: Final = {name: str(number) for name, number in words.ORDINALS.items()}


@lru_cache(maxsize=1)
def _parser() -> "DateDataParser":
    from dateparser.date import DateDataParser

    return DateDataParser(
        languages=["en"],
        settings={
            # Never used, as only full dates are given; without it dateparser would read the clock.
            "RELATIVE_BASE": datetime(2000, 1, 1),  # noqa: DTZ001  # dateparser wants it naive
            "TIMEZONE": "UTC",
            "PARSERS": ["absolute-time"],
            "STRICT_PARSING": True,
            "REQUIRE_PARTS": ["day", "month", "year"],
        },
    )


@lru_cache(maxsize=65536)
def read_written(text: str) -> Calendar | None:
    """The day that a full date names; None when dateparser finds none or one that the text does not bear out."""
    if len(text) > LONGEST:
        return None
    numeric = _NUMERIC.match(text)
    dotted = numeric is not None and "." in text
    asked = text.replace(".", "/") if not dotted else "/".join(_day_first(text))
    asked = _TOKEN.sub(lambda token: _EXPANDED.get(token.group(), token.group()), asked.replace("'", ""))
    if not numeric:
        asked = asked.replace("/", " ") if re.search("[a-z]", asked) else asked
    answer = _parser().get_date_data(asked).date_obj
    if answer is None or not _FIRST_YEAR <= answer.year <= MAX_YEAR:
        return None
    numbers = {int(token) for token in re.findall(r"[0-9]+", asked)}
    if answer.day not in numbers or not {answer.year, answer.year % 100} & numbers:
        return None
    parts = [int(part) for part in numeric.groups()] if numeric and not dotted else []
    return Calendar(answer.year, answer.month, answer.day, ambiguous=bool(parts) and max(parts) <= 12 and len(set(parts)) > 1)


def _day_first(text: str) -> tuple[str, str, str]:
    """A dotted date is written day first; dateparser would read it month first."""
    day, month, year = text.split(".")
    return (day, month, year) if int(month) > 12 else (month, day, year)
