"""Dates that people and programs give of an article, in every form that can be read one way only."""

import re
from collections.abc import Iterable
from typing import Final

from timeline.articles.publication import FIRST_YEAR, LAST_YEAR, Evidence, Rank, given
from timeline.articles.text_cues import stands_alone
from timeline.articles.written_dates import epoch_day, numeric_day, stamp_day, written_dates, written_month
from timeline.period import Period

DAY_FIRST: Final = "en-gb"
MONTH_FIRST: Final = "en-us"
EITHER: Final = ""
"""How a file writes 8/9/2021, as `numeric_day` asks: the language of a country that writes it so."""

_SLASHES: Final = re.compile(r"\s*(\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)\b(.*)", re.DOTALL)
_SERIAL: Final = re.compile(r"[1-6]\d{4}(?:\.\d+)?")
_LONGEST: Final = 100


def given_date(text: str, says: str, *, order: str = EITHER) -> Evidence:
    """What a field says, as evidence that `says` names. Raises ValueError with a sentence.

    First EDTF, which is what is asked for; then time stamps, seconds since 1970, and written dates that stand alone.
    """
    try:
        return given(text, Rank.GIVEN, says)
    except ValueError as error:
        when = _day(text[:_LONGEST], order) or _month(text[:_LONGEST])
        if when is not None and FIRST_YEAR <= when.start.year <= LAST_YEAR:
            return Evidence(Rank.GIVEN, when, says)
        if _is_either(text):
            msg = f"“{text[:40]}” may begin with the day or with the month; write 2024-06-20"
            raise ValueError(msg) from error
        if _SERIAL.fullmatch(text.strip()):
            msg = f"“{text[:40]}” is a spreadsheet's number for a day; format that column as a date, like 2024-06-20"
            raise ValueError(msg) from error
        if text.count("/") > 1:  # EDTF's own message is about one half of it
            msg = f"“{text[:40]}” is no date; write 2024-06-20, 2024-06 or 2024"
            raise ValueError(msg) from error
        raise


def order_in(values: Iterable[str]) -> str:
    """How the dates of one column are written, told by the first that can be read one way only."""
    for value in values:
        if not _is_either(value):
            found = _SLASHES.match(value)
            return EITHER if found is None else MONTH_FIRST if int(found[2]) > 12 else DAY_FIRST
    return EITHER


def _is_either(text: str) -> bool:
    found = _SLASHES.match(text)
    return found is not None and found[1] != found[2] and max(int(found[1]), int(found[2])) <= 12


def _day(text: str, order: str) -> Period | None:
    when = epoch_day(text.strip()) or stamp_day(text)
    if when:
        return when
    for start, end, day in written_dates(text) or numeric_day(text, order):
        if stands_alone(text[:start], text[end:]):
            return day
    return None


def _month(text: str) -> Period | None:
    when = written_month(text)
    return when if when and len(text.split()) == 2 else None
