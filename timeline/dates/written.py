"""The door to dateparser: calendar dates written out with day, month and year, in any of their many forms.

dateparser takes about a millisecond whatever the string, and reads wrongly much that is no full date ("the 1960s" as
seconds, "6005" as a year, "Q2 2024" as a day). So it is given only what a rule found to be a full date, at most
`LONGEST` characters, in English, and it is asked once for each *form*: "June 20, 1996" and "May 31, 2024" are both
"june B, Y". Its answer to a sample of the form tells which number is the day, which the month and which the year;
the answer is checked to use every number once.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from timeline.dates import words
from timeline.dates.english import year_of
from timeline.dates.meaning import Calendar
from timeline.period import MAX_YEAR

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

LONGEST: Final = 40
_FIRST_YEAR: Final = 1000
_TOKEN: Final = re.compile(r"('?[0-9]+|(?:twenty|thirty)-[a-z]+|[a-z]+)")
_SAMPLE_MONTH: Final = "june"
_SAMPLES: Final = {"S": ("5", "7", "11"), "B": ("17", "19", "23"), "Z": ("41", "43", "47"), "Y": ("2003",)}
"""Numbers up to 12, up to 31, up to 99, and years, that can't be taken for each other."""


@dataclass(frozen=True, slots=True)
class _Form:
    """Which of a form's numbers is the day and the year, and the month where it is no name."""

    day: int
    year: int
    month: int | None = None
    ambiguous: bool = False


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


def read_written(text: str) -> Calendar | None:
    """The day that a full date names; None when dateparser can't read its form or the calendar lacks the day."""
    if len(text) > LONGEST:
        return None
    numbers: list[str] = []
    names: list[int] = []
    form = _TOKEN.split(text)
    for place in range(1, len(form), 2):  # every second part is a token
        word = form[place]
        if word in words.MONTHS:
            names.append(words.MONTHS[word])
            form[place] = _SAMPLE_MONTH
            continue
        if word in words.ORDINALS:
            word = str(words.ORDINALS[word])
        if word[-1].isdigit():
            numbers.append(word)
            form[place] = _kind(word)
    read = _read_form("".join(form))
    if read is None or (read.month is None) is not (len(names) == 1) or len(numbers) != 3 - len(names):
        return None
    month = names[0] if read.month is None else int(numbers[read.month])
    try:
        found = date(year_of(numbers[read.year]), month, int(numbers[read.day]))
    except ValueError:
        return None
    if not _FIRST_YEAR <= found.year <= MAX_YEAR:
        return None
    return Calendar(found.year, found.month, found.day, ambiguous=read.ambiguous and found.day != found.month)


def _kind(number: str) -> str:
    if len(number) == 4 and number.isdigit():
        return "Y"
    value = int(number.lstrip("'"))
    return "Z" if number[0] == "'" or value > 31 else "S" if value <= 12 else "B"


@lru_cache(maxsize=4096)
def _read_form(form: str) -> _Form | None:
    """How dateparser reads a form such as "june B, Y" or "S/B/Y"; None when it doesn't, or not all of it."""
    samples: list[str] = []

    def fill(kind: re.Match[str]) -> str:
        ready = [sample for sample in _SAMPLES[kind.group()] if sample not in samples]
        samples.append(ready[0] if ready else "0")
        return samples[-1]

    asked = re.sub("[SBZY]", fill, form)
    named = _SAMPLE_MONTH in form
    dotted = form.count(".") == 2 and not named
    if dotted:  # read month first by dateparser, day first by all who write it
        first, second, third = asked.split(".")
        asked = f"{second}/{first}/{third}" if len(third) == 4 else asked
    if named:
        asked = asked.replace(".", " ").replace("/", " ")
    answer = _parser().get_date_data(asked).date_obj
    if answer is None:
        return None
    places = {int(sample): index for index, sample in enumerate(samples)}
    day, year = places.get(answer.day), places.get(answer.year, places.get(answer.year % 100))
    month = None if named else places.get(answer.month)
    if day is None or year is None or (not named and month is None):
        return None
    return _Form(day, year, month, ambiguous=form.startswith("S/S/"))
