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
        rf"(?:{trie(words.PAST)})",
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
)
