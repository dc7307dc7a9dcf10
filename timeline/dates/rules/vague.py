"""References that TIMEX3 values without a place on the calendar: now, recently, in the future."""

import re

from timeline.dates import words
from timeline.dates.english import trie
from timeline.dates.meaning import Meaning, Vague
from timeline.dates.rules.rule import Example, Read, Rule


def _present(match: re.Match[str], _read: Read) -> Meaning:
    del match
    return Vague("PRESENT_REF")


def _past(match: re.Match[str], _read: Read) -> Meaning:
    del match
    return Vague("PAST_REF")


def _future(match: re.Match[str], _read: Read) -> Meaning:
    del match
    return Vague("FUTURE_REF")


def _told(match: re.Match[str], _read: Read) -> Meaning:
    return Vague("PAST_REF" if match["which"] == "that" else "PRESENT_REF", told=True)


def _former(match: re.Match[str], _read: Read) -> Meaning:
    del match
    return Vague("PAST_REF", told=True)


_HISTORY = "The war began in 1861 and ended in 1865, not in 1864. The treaties of 1871 and 1878 followed. "

RULES = (
    Rule(
        "now",
        "present",
        rf"(?:{trie(words.PRESENT)})",
        _present,
        (
            Example("now", "PRESENT_REF", before="They are meeting "),
            Example("currently", "PRESENT_REF", before="They are "),
        ),
    ),
    Rule(
        "recently",
        "past",
        rf"(?:{trie(words.PAST)})(?! {{count}})",
        _past,
        (
            Example("recently", "PAST_REF"),
            Example("lately", "PAST_REF", before="They had met "),
        ),
    ),
    Rule(
        "in the future",
        "future",
        rf"(?:{trie(words.FUTURE)})",
        _future,
        (
            Example("the future", "FUTURE_REF", before="They will meet in "),
            Example("the near future", "FUTURE_REF", before="They will meet in "),
        ),
    ),
    Rule(
        "during this period",
        "time",
        r"(?P<which>this|that|the same|the) (?:time|period)",
        _told,
        (
            Example("this period", "PRESENT_REF", before=_HISTORY + "During "),
            Example("that time", "PAST_REF", before=_HISTORY + "At "),
        ),
    ),
    Rule(
        "the former king",
        "former",
        r"(?:former|the then)",
        _former,
        (
            Example("former", "PAST_REF", before=_HISTORY + "The ", after=" king returned."),
            Example("the then", "PAST_REF", before=_HISTORY + "They left to ", after=" king."),
        ),
    ),
)
