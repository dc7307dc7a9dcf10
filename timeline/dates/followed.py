"""What the words after an expression make of it.

"The last month of the war" is a length, "the day after he died" a day that nobody names. Without those words both would
hang on the publication.
"""

import re
from dataclasses import replace
from typing import Final

from timeline.dates.meaning import Base, Calendar, Clock, Edge, Length, Meaning, Part, Shift, Vague, Weekday, Which
from timeline.dates.rules.lengths import length_of
from timeline.dates.typography import Plain
from timeline.period import Unit

_OF_SOMETHING: Final = re.compile(r" of (?!last |this |next |that )[a-z]")
_OF_AN_EVENT: Final = re.compile(
    r" (?:(?:after|before|following)(?! and| but| or)|when|(?:that|of) (?!day|week|month|year))"
    r"[ \n]?(?:[a-z'\"]|[0-9]{2,3}(?![0-9]))"
)
_SHORT_YEAR: Final = re.compile(r" 0[1-9]$")
_IN: Final = re.compile(r"\bin $")
"""What is "in Sept 09" is of a month, not of a day."""
_LEAD: Final = 12
"""Characters that hold the word before an expression."""
_ATTACKS: Final = re.compile(r"(?:'s)?(?: terror(?:ist)?)? (?:attacks?|hijack|commission|bombings?|victims)")
_NAMED_WITH_YEAR: Final = re.compile(r"(?: [a-z]{3,}){1,2} of ([12][0-9]{3})(?![0-9]|[.,][0-9]| [a-z]+s\b)")
"""A thing named after its month or season: "the October Revolution of 1917"."""
_OPEN: Final = {Unit.DAY: "XXXX-XX-XX", Unit.WEEK: "XXXX-WXX", Unit.MONTH: "XXXX-XX", Unit.YEAR: "XXXX"}


def as_followed(meaning: Meaning, low: str, start: int, end: int, *, beside: bool) -> Meaning:
    """The meaning of what stands from `start` to `end` of a plain text; `beside` says that it explains another date."""
    match meaning:
        case Calendar(year=int()) | Length() | Weekday() | Clock():
            return meaning
        case Shift(base=Base.PUBLISHED, unit=unit, count=count) if count and low.startswith("the ", start):
            if unit in {Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR} and _OF_SOMETHING.match(low, end):
                return Length(length_of(unit.value, 1))
        case Shift(base=Base.NEAR, count=0, unit=unit) if unit in _OPEN and _OF_AN_EVENT.match(low, end):
            return replace(meaning, base=Base.TEXT) if beside else Vague(_OPEN[unit])
        case Calendar(year=None, month=int(), day=int(day), which=Which.BARE) if _SHORT_YEAR.search(
            low, start, end
        ) and _IN.search(low, max(0, start - _LEAD), start):
            return replace(meaning, year=2000 + day, day=None)
        case Calendar(None, 9, 11) if _ATTACKS.match(low, end):
            return replace(meaning, year=2001)
        case Calendar(year=None, month=int(), day=None, which=Which.BARE) | Part(
            Unit.SEASON, year=None, which=Which.BARE
        ):
            named = _NAMED_WITH_YEAR.match(low, end)
            return replace(meaning, year=int(named[1])) if named else meaning
        case _:
            pass
    return meaning


_ARTICLE: Final = re.compile(r"the[ \n]+")
_NOUN: Final = re.compile(
    r" (?!(?:of|in|on|at|by|to|for|from|with|as|and|or|but|when|while|where|that|which|who|after|before|until"
    r"|since|through|was|were|is|are|had|has|have|did|will|would|could|may|might|can|he|she|it|they|we|i|you|the|an?|his|her"
    r"|its|their|our|there|this|these|those|not|also|only|saw|came|went|began|ended|brought|made|took|turned|passed)\b)"
    r"[a-z]"
)


_LASTS: Final = re.compile(r"(?:\b(?:to|will|would|could|can|should|may|might|must|not|usually|often|they)|n't)[ \n]$")
"""Here "last" is a verb: "it may last two days"."""


def own_start(meaning: Meaning, plain: Plain, start: int, end: int) -> int:
    """Where an expression begins whose article is another word's: "the summer offensive", "the 21 January vote"."""
    if (
        isinstance(meaning, Length)
        and plain.text.startswith("last ", start)
        and _LASTS.search(plain.text, max(0, start - _LEAD), start)
    ):
        return start + len("last ")
    article = _ARTICLE.match(plain.text, start, end)
    if article is None:
        return start
    inner = meaning.of if isinstance(meaning, Edge) else meaning
    match inner:
        case Part(unit=Unit.SEASON) | Calendar(month=int()):
            if " of " in plain.text[start:end] or plain.text.startswith("on ", max(0, start - 3)):
                return start
        case Length():  # "the Seven Years War"
            words = plain.cased[start : end + 2].split()
            if not all(word[0].isupper() or word[0].isdigit() for word in words[1:]):
                return start
        case _:
            return start
    return article.end() if _NOUN.match(plain.text, end) else start
