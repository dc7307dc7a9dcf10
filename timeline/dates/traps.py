"""What looks like a time and is none, told by what stands around it: surnames, verbs, prices, page furniture."""

import re
from typing import Final

from timeline.dates.meaning import (
    Calendar,
    Clock,
    Decade,
    Edge,
    Holiday,
    Length,
    Meaning,
    Part,
    Shift,
    Vague,
    Weekday,
    Which,
)
from timeline.dates.typography import Plain
from timeline.model import Mod
from timeline.period import Unit

_LOOK: Final = 40
"""Characters looked at on either side."""

_NAMES: Final = frozenset({"may", "march", "mar", "april", "apr", "june", "jun", "august", "jan", "jul"})
"""Months that are people's names, or words."""
_TITLES: Final = frozenset({"Mr.", "Mrs.", "Ms.", "Dr.", "Sen."})
_SHORT_DAYS: Final = frozenset({"sun", "sat", "wed", "mon", "fri", "thu", "tue"})
_LEADING: Final = re.compile(
    r"\b(?:in|of|since|by|until|till|from|to|last|this|next|during|through|throughout|before|after|mid|early|late|for"
    r"|between|around|on|every|each|late|than)[ \n-]+$"
)
_YEAR_LEADS: Final = frozenset({
    "in", "of", "since", "by", "until", "till", "before", "after", "from", "to", "during", "around", "about",
    "for", "between", "late", "early", "mid", "circa", "the", "and", "year", "spring", "summer", "autumn",
    "fall", "winter", "through", "throughout", "than", "as", "on", "or",
})  # fmt: skip
_COUNTED: Final = re.compile(
    r"[ -]?(?:percent|per cent|%|°|kilo|kilomet|km|kg|g\b|lbs?\b|miles?\b|met(?:er|re)s?\b|feet\b|ft\b|inch|dollars?\b"
    r"|people\b|persons\b|men\b|women\b|children\b|students\b|workers\b|members\b|troops\b|soldiers\b|prisoners\b"
    r"|civilians\b|victims\b|deaths\b|casualties\b|wounded\b|dead\b|lives\b|cases\b|votes\b|seats\b|jobs\b|points?\b"
    r"|shares\b|units\b|tons\b|tonnes\b|tanks\b|aircraft\b|ships\b|barrels\b|degrees\b|pounds?\b|euros?\b|yen\b|won\b"
    r"|rupees\b|yards\b|acres\b|hectares\b|rpm\b|mph\b|mm\b|cc\b|hp\b|[kmg]b\b|mhz\b|x\b|×|years?\b|days?\b|hours?\b"
    r"|minutes?\b|times\b|words\b|pages\b|copies\b)"
)
_NUMBERED: Final = re.compile(
    r"\b(?:flight|highway|route|room|page|resolution|section|article|version|chapter|boeing|airbus|no\.?|number"
    r"|paragraph"
    r"|figure|table|model|psalm|bus|line|channel|act|decree|order|directive|regulation|law|lot|gate"
    r"|unit|codes?|passcode|pin|extension|ext\.?|suite|p\.?o\.? box)[ \n]+$"
)
_LONGEST_NUMBERED: Final = 16
_MODAL: Final = re.compile(
    r"[ \n]+(?:be|have|not|also|well|still|yet|even|or may|only|help|seem|need|want|take|make|come|go|get|lead"
    r"|cause|face"
    r"|find|become|include|say|use|see|never|prove|require|result|provide|give|i|you|he|she|it|we|they"
    r"|all|your|his|her|their|our|god|allah|peace|love|joy|both|those|whoever|nobody)\b"
)
_PERSON_ACTS: Final = re.compile(
    r"[ \n]+(?:said|says|told|tells|added|adds|asked|replied|argued|warned|resigned|scored|declined|insisted|denied"
    r"|joined|(?:was|were|is|has been) (?:booked|sacked|fired|arrested|hired|elected|appointed|quoted|asked|jailed))\b"
)
"""What only people do: "May said", "March was booked"."""
_KIN_LEADS: Final = re.compile(r"\b(?:daughter|son|wife|husband|sister|brother|mother|niece|girl|named|called),? $")
_FALLING: Final = re.compile(r" of\b|[ \n]+(?:apart|below|behind|short|off|out|through|to|by|from|into|in)\b")
_GAME: Final = re.compile(
    r"\b(?:score[ds]?|scoring|scoreless|goals?|goalkeeper|penalt(?:y|ies)|kick(?:ed|-off)?|half-?time|overtime"
    r"|touchdowns?|yards|rebounds|3-pointers?|three-pointers?|free throws?|referee|striker|midfielder|defender"
    r"|equali[sz]e[rd]?|ejected|red card|yellow card|trailed|interception|quarterback|field goal"
    r"|[0-9]{1,3}-[0-9]{1,3} (?:lead|win))\b"
)
"""The quarters and halves of a match are no part of a year."""
_BUSINESS: Final = re.compile(
    r"[$€£%]|\b(?:sales|revenues?|profits?|earnings|per ?cent|gdp|growth|grew|shares|fiscal|[mb]illion|loss(?:es)? of"
    r"|dividend|economy|exports|imports|output|forecasts?|inflation|investors?|quarterly)\b"
)
_GAME_LOOK: Final = 120
"""Characters on either side: about a sentence."""
_SEASON_LEADS: Final = re.compile(r"\b(?:in|by|during|this|since|until|through|throughout|of|and|or)[ \n]+$")
_SEASONAL_NAME: Final = re.compile(r" (?:olympi|paralympi|games\b|palace\b|solstice|hill\b|gardens?\b)")
_DAY_LEADS: Final = re.compile(r"\b(?:on|by|from|until|since|before|after|and|of|to)[ \n]+$")
_WORD_FOLLOWS: Final = re.compile(r"[ -][a-z]")
_DAY_GOES_ON: Final = re.compile(
    r" (?:of|to|and|at|when|as|in|with|that|it|he|she|they|we|i|but|for|was|were|the|came|had|after|before)\b"
)
_CLOCK_LEADS: Final = re.compile(r"\b(?:at|by|until|from|to|before|after|around|about|since|and|past)[ \n]+$")
_VERSION_GOES_ON: Final = re.compile(r"\.[0-9]")
_CLOCK_DIGITS: Final = re.compile(r"[0-9]{1,2}[:.][0-9:]+|0[0-9]{3}")
_HOUR_ALONE: Final = re.compile(r"(?:[0-9]{1,2}|[a-z]+) (?:in the|at night)")
_READING_TIME: Final = re.compile(r"[0-9][ ]?$|\bread(?:ing)?(?: time)?:? ?$")
_NO_DAY_LEADS: Final = re.compile(r"\bon (?:the )?(?:3[2-9]|[4-9][0-9])(?:st|nd|rd|th)? (?:of )?$")
_LONGEST_NO_DAY: Final = 16
_NO_DAY_FOLLOWS: Final = re.compile(r" (?:3[2-9]|[4-9][0-9])(?:st|nd|rd|th)?, [12][0-9]{3}\b")
"""A day that no month has: neither is its month, a slip of the pen, to be trusted."""
_EARLY_HOURS: Final = re.compile(r"(?:early|wee|small)[ ]hours[ ]o[fn]")
_DATE_GOES_ON: Final = re.compile(r" (?:in|on|at|last|during|as)\b")
"""Then the date itself follows: "most recently in October"."""
_TWILIGHTS: Final = ("dawn", "daybreak", "dusk", "nightfall")
"""Times only with their day: "dawn on Sunday", but "at dawn" and "Dawn said"."""
_CARRIED: Final = re.compile(r"\b(?:carr(?:y|ied)|won?|win|sav(?:e|ed))[ ]$")


def springs(plain: Plain, start: int, end: int, meaning: Meaning) -> bool:
    """Whether the words from `start` to `end` of a plain text say no time here, whatever they say elsewhere."""
    low = plain.text
    if isinstance(meaning, Calendar) and meaning.year is not None and meaning.day is not None:
        return _VERSION_GOES_ON.match(low, end) is not None
    before = low[max(0, start - _LOOK) : start]
    after = low[end : end + _LOOK]
    said = " ".join(low[start:end].split())
    match meaning:
        case Calendar(year=int(), month=None):
            return _no_year(before, after, said)
        case Edge(mod=Mod.APPROX, of=Calendar(year=int(), month=None)):
            return _AT_THE_HOUR.search(before + said) is not None
        case Calendar(month=int(), day=None) if _NO_DAY_LEADS.search(
            before[-_LONGEST_NO_DAY:]
        ) or _NO_DAY_FOLLOWS.match(after):
            return True
        case Calendar(year=None, month=int(), day=None, which=which):
            name = said.rsplit(" ", 1)[-1]
            return name.rstrip(".") in _NAMES and _no_month(name, which, before, after, _case(plain.cased, start, end))
        case Part(unit=Unit.QUARTER | Unit.HALF, year=None, number=number) if number:
            around = low[max(0, start - _GAME_LOOK) : end + _GAME_LOOK]
            return _GAME.search(around) is not None and _BUSINESS.search(around) is None
        case Part(unit=Unit.SEASON, year=None, which=Which.BARE) if "fall" in said:
            return not _SEASON_LEADS.search(before) or bool(_FALLING.match(after))
        case Part(unit=Unit.SEASON, year=None, which=Which.BARE):
            return _SEASONAL_NAME.match(after) is not None
        case Weekday(which=Which.BARE):
            return said.rstrip(".") in _SHORT_DAYS and _no_weekday(before, after, plain.cased[start])
        case Calendar(month=None, day=int(), weekday=None):
            return not _DAY_LEADS.search(before) or bool(_WORD_FOLLOWS.match(after) and not _DAY_GOES_ON.match(after))
        case Clock(day=None) if said.endswith(_TWILIGHTS):
            return True
        case Clock(day=None):
            alone = _CLOCK_DIGITS.fullmatch(said) or _HOUR_ALONE.match(said)
            return alone is not None and not _CLOCK_LEADS.search(before)
        case Holiday("election day"):  # of the United States; other countries' have no fixed date
            return not " ".join(plain.cased[start:end].split()).endswith(("Election Day", "ELECTION DAY"))
        case Holiday("the new year"):
            return not plain.cased[start:end].endswith("New Year") or _NOUN_FOLLOWS.match(after) is not None
        case Vague() if said.endswith("most recently"):
            return _DATE_GOES_ON.match(after) is not None
        case Decade(century=False):
            return said[0] != "'" and said[:4] != "the "
        case Length():
            return (
                bool(_READING_TIME.search(before))
                or after.startswith((" read", "-read"))
                or ("quarter" in said and (after.startswith(" of") or before.endswith("by ")))
                or (said == "many days" and before.endswith(" as "))
                or (said.endswith("hours") and bool(_EARLY_HOURS.search(low[max(0, end - 11) : end + 3])))
            )
        case Weekday(which=Which.SAME):
            return said == "that sun"
        case Shift(unit=Unit.DAY) if said == "the day":
            return bool(_CARRIED.search(before))
        case _:
            return False


_NOUN_FOLLOWS: Final = re.compile(r" (?!(?:is|was|will|of|and|for|in|with|but|that|as|to)\b)[a-z]")
_A_UNIT: Final = re.compile(r"an? (?:year|month|week|day|night|hour)")
_RATE: Final = re.compile(
    r"(?:[0-9](?![0-9]{3} )[0-9.,]{0,12}(?<![.,])|illion|cents|pence|dollars|euros|pounds|hundreds|thousands"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)"
    r"(?: (?!ago|in|for|of|after|within|over|than|to|from|or|and|by)[a-z]+){0,3} $"
)


def is_rate(plain: Plain, start: int, end: int) -> bool:
    """Whether "a year" says how often: "three hours a day", "$2 million a year"."""
    return (
        _A_UNIT.fullmatch(plain.text, start, end) is not None
        and _RATE.search(plain.text, max(0, start - _LOOK), start) is not None
    )


def describes(plain: Plain, start: int, end: int) -> bool:
    """Whether "future" is an adjective: "future earnings" tells no time outside a history."""
    return plain.text[start:end] == "future" and _NOUN_FOLLOWS.match(plain.text, end) is not None


_NEXT_WORD: Final = re.compile(r"\s(\S+)")
_HOLDS_ON: Final = re.compile(r" on\b")
_MARCH_FOR: Final = re.compile(r" (?:for|against|of the)\b")


def _case(text: str, start: int, end: int) -> tuple[str, str, str]:
    """The word before, the last word of the expression and the word after it, as they were written."""
    previous = text[max(0, start - _LOOK) : start].rsplit(None, 1)
    following = _NEXT_WORD.match(text, end, end + _LOOK)
    last = text[start:end].rsplit(None, 1)[-1]
    return previous[-1] if previous else "", last, following[1] if following else ""


_NUMBER_FOLLOWS: Final = re.compile(r"-[0-9]| [0-9]{3}")
_NUMBER_LEADS: Final = re.compile(r"[0-9] $")
_MODERN: Final = 1900
_SUM_LEADS: Final = re.compile(
    r"\b(?:lost|lose|earn|earned|paid|pay|spent|spend|cost|costs|saved|owed?|some|another) $"
)
"""What has an amount of money or things after it, but "won 2012" may be a year's match."""
_WORD_BEFORE: Final = re.compile(r"([a-z']+)[ \n]+$")
_AT_THE_HOUR: Final = re.compile(r"\bat[ \n]+(?:(?:about|around|roughly|exactly)[ \n]+)?1[0-8][0-5][0-9]$")
"""What is "at 1830" is a time of day; "at 2010 prices" is of a year."""


def _no_year(before: str, after: str, said: str) -> bool:
    if _AT_THE_HOUR.search(before + said):
        return True
    if not said.isdigit() or len(said) != 4:
        return before.endswith("'")  # ''60 Minutes''
    if before.endswith(("$", "€", "£", "#", "-", "/", "+")) and not before.endswith((" - ", "mid-", "pre-", "post-")):
        return True
    if _COUNTED.match(after) or after[:1] in {"/", "$"} or _NUMBER_FOLLOWS.match(after):
        return True
    if _NUMBERED.search(before[-_LONGEST_NUMBERED:]) or _NUMBER_LEADS.search(before[-2:]):
        return True
    if 1500 <= int(said) <= 2100:
        return not _MODERN <= int(said) <= 2100 and _SUM_LEADS.search(before) is not None
    word = _WORD_BEFORE.search(before)
    return word is None or word[1] not in _YEAR_LEADS


def _no_month(name: str, which: Which, before: str, after: str, case: tuple[str, str, str]) -> bool:
    previous, written, following = case
    if not written[:1].isupper():
        return True
    if which is not Which.BARE or _LEADING.search(before):
        return name == "may" and written == "May" and which is Which.SAME and bool(_MODAL.match(after))
    if name == "may" and _MODAL.match(after):
        return True
    if _PERSON_ACTS.match(after) or _KIN_LEADS.search(before):
        return True
    if name in {"march", "mar"} and (_HOLDS_ON.match(after) or _MARCH_FOR.match(after)):
        return True
    if written.isupper() and len(written) > 1:  # a headline in capitals tells no names
        return name in {"may", "march"}
    named = (previous[:1].isupper() and previous[-1:] not in ".,;:!?)”\"'") or previous in _TITLES
    return (
        named
        or (following[:1].isupper() and following.strip(".,").isalpha())
        or (name == "jan" and not written.endswith("."))
    )


_DAYS_BESIDE: Final = re.compile(
    r"\b(?:mon|tues?|wed|weds|thur?|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?"
    r"(?:,| ?/ ?| ?-|,? (?:and|or|to|&)|(?: night| morning| afternoon| evening) or) ?$"
)


def _no_weekday(before: str, after: str, letter: str) -> bool:
    if _DAYS_BESIDE.search(before):
        return False
    if not letter.isupper():
        return not re.search(r"\b(?:on|this|last|next|every|by|until)[ \n]+$", before)
    leads = re.search(r"\b(?:on|this|last|next|every|by|until|since|from|to)[ \n]+$|[(]$", before)
    return not leads and not (
        re.search(r"^$|[\n/-]$|[.:;,] ?$", before)
        and re.match(r",? ?[0-9]|[:)/-]|\.? ?$|\. [a-z0-9]|, [a-z]{3}\.? [0-9]", after)
    )
