"""What looks like a time and is none, told by what stands around it: surnames, verbs, prices, counts, page furniture."""

import re
from typing import Final

from timeline.dates.meaning import Calendar, Clock, Decade, Meaning, Part, Weekday, Which
from timeline.dates.typography import Plain
from timeline.period import Unit

_LOOK: Final = 40
_WORD_BEFORE: Final = re.compile(r"([a-z']+)[ \n]+$")
_YEAR_BEFORE: Final = frozenset(
    "in of since by until till before after from to during around about for between late early mid circa"
    " the and year spring summer autumn fall winter through throughout than at as on or".split()
)
_UNIT_AFTER: Final = re.compile(r"[ -]?(?:percent|per cent|%|kilomet|miles?\b|km\b|met(?:er|re)s?\b|feet\b|dollars?\b|people\b|men\b|troops\b|soldiers\b|[a-z]+ed by\b|points?\b|shares\b|tons\b|tonnes\b|degrees\b|pounds?\b|votes\b|prisoners\b|aircraft\b|tanks\b|years?\b|days?\b|hours?\b|minutes?\b|x\b|×|seats\b|jobs\b|workers\b|members\b|euros?\b|yen\b|won\b|rupees\b|barrels\b|deaths\b|cases\b|units\b|lives\b|students\b|children\b|women\b|civilians\b|casualties\b|wounded\b|dead\b|yards\b|acres\b|rpm\b|mph\b|mm\b|cc\b|hp\b|[kmg]b\b|mhz\b)")
_AUXILIARY_AFTER: Final = re.compile(r"[ \n]+(?:be|have|not|also|well|still|yet|even|or may|only|help|seem|need|want|take|make|come|go|get|lead|cause|face|find|become|include|say|use|see|never|never|prove|require|result|provide|give)\b")


def springs(plain: Plain, text: str, start: int, end: int, meaning: Meaning) -> bool:
    """Whether the words from `start` to `end` of a plain text say no time here, whatever they say elsewhere."""
    low = plain.text
    before = low[max(0, start - _LOOK) : start]
    after = low[end : end + _LOOK]
    said = low[start:end]
    original = text[plain.original(start) : plain.original(end, end=True)]
    match meaning:
        case Calendar(year=int(), month=None):
            return _no_year(before, after, said)
        case Calendar(year=None, month=5, which=Which.THIS | Which.SAME) if not original[-3:].istitle():
            return True
        case Calendar(year=None, month=int(), day=None, which=Which.BARE):
            return _no_month(before, after, said, original)
        case Part(unit=Unit.SEASON, year=None, which=Which.BARE) if "fall" in said:
            return _no_season(before, after)
        case Weekday(which=Which.BARE):
            return _no_weekday(before, said, original)
        case Calendar(month=None, day=int()):
            return _no_day(before, after)
        case Clock(day=None):
            return _no_clock(before, after, said)
        case Decade(century=False):
            return said[0] != "'" and said[:4] != "the "
        case _:
            return False


def _no_year(before: str, after: str, said: str) -> bool:
    if not said.isdigit() or len(said) != 4:
        return False
    if before.endswith(("$", "€", "£", "#", "no. ", "-", "/", "+")) and not before.endswith((" - ", "mid-", "pre-", "post-")):
        return True
    if _UNIT_AFTER.match(after) or after[:1] in {"%", "/", "$"} or re.match(r"-[0-9]", after):
        return True
    word = _WORD_BEFORE.search(before)
    number = int(said)
    if 1500 <= number <= 2100:
        return False
    return word is None or word.group(1) not in _YEAR_BEFORE


def _no_month(before: str, after: str, said: str, original: str) -> bool:
    name = said.removeprefix("the month of ")
    if name in {"may", "march", "mar", "jan", "dec", "sep", "apr", "jun", "august", "april", "june"}:
        if not original[-len(name) :][:1].isupper():
            return True
        if name == "jan" and original[-1:] != ".":
                return not re.match(r"[ \n]*[0-9]", after)
        if name in {"may", "march", "mar"} and not re.search(r"\b(?:in|of|since|by|until|till|from|to|last|this|next|and|during|through|before|after|mid|early|late|for|between|or|around)[ \n-]+$", before):
            return bool(_AUXILIARY_AFTER.match(after)) or not re.search(r"[.,;][ \n]*$|^$", before) or name != "may"
    return False


def _no_season(before: str, after: str) -> bool:
    """"fall" is mostly a verb or a defeat; a season stands after a preposition and has no "of"."""
    if not re.search(r"\b(?:in|by|during|this|since|until|through|throughout|of|and|or)[ \n]+$", before):
        return True
    return bool(re.match(r" of\b|[ \n]+(?:apart|below|behind|short|off|out|through|to)\b", after))


def _no_weekday(before: str, said: str, original: str) -> bool:
    if said in {"sun", "sat", "wed", "mon", "fri", "thu", "tue"}:
        return not original[:1].isupper() or not re.search(r"\b(?:on|this|last|next|every|by|until|since|from|to)[ \n]+$|^$|[(]$", before)
    return False


def _no_day(before: str, after: str) -> bool:
    if not re.search(r"\b(?:on|by|from|until|since|before|after|and|of|to)[ \n]+$", before):
        return True
    return bool(re.match(r"[ -][a-z]", after)) and not re.match(r" (?:of|to|and|at|when|as|in|with|that|it|he|she|they|we|i|but|for|was|were|the)\b", after)


def _no_clock(before: str, after: str, said: str) -> bool:
    if re.fullmatch(r"[0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2})?", said):
        return not re.search(r"\b(?:at|by|until|from|to|before|after|around|about|since|and)[ \n]+$", before)
    return said in {"", "night"} and not after


