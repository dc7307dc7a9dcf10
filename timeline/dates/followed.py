"""What the words after an expression make of it.

"The last month of the war" is a length, "the day after he died" a day that nobody names. Without those words both would
hang on the publication.
"""

import re
from dataclasses import replace
from typing import Final

from timeline.dates.meaning import Base, Length, Meaning, Shift, Vague
from timeline.dates.rules.lengths import length_of
from timeline.period import Unit

_OF_SOMETHING: Final = re.compile(r" of (?!last |this |next |that )[a-z]")
_OF_AN_EVENT: Final = re.compile(
    r" (?:after|before|following|when|(?:that|of) (?!day|week|month|year))[ \n]?(?:[a-z'\"]|[0-9]{2,3}(?![0-9]))"
)
_OPEN: Final = {Unit.DAY: "XXXX-XX-XX", Unit.WEEK: "XXXX-WXX", Unit.MONTH: "XXXX-XX", Unit.YEAR: "XXXX"}


def as_followed(meaning: Meaning, low: str, start: int, end: int, *, beside: bool) -> Meaning:
    """The meaning of what stands from `start` to `end` of a plain text; `beside` says that it explains another date."""
    match meaning:
        case Shift(base=Base.PUBLISHED, unit=unit, count=count) if count and low.startswith("the ", start):
            if unit in {Unit.WEEK, Unit.MONTH, Unit.YEAR} and _OF_SOMETHING.match(low, end):
                return Length(length_of(unit.value, 1))
        case Shift(base=Base.NEAR, count=0, unit=unit) if unit in _OPEN and _OF_AN_EVENT.match(low, end):
            return replace(meaning, base=Base.TEXT) if beside else Vague(_OPEN[unit])
        case _:
            pass
    return meaning
