"""How often: sets of times. They are found and valued, and never become dates."""

import re

from timeline.dates import words
from timeline.dates.english import month_of, number_of, unit_of, weekday_of
from timeline.dates.meaning import Meaning, Repeat
from timeline.dates.rules.lengths import length_of
from timeline.dates.rules.rule import Example, Read, Rule


def _every(match: re.Match[str], _read: Read) -> Meaning | None:
    if match["weekday"]:
        return Repeat(f"XXXX-WXX-{weekday_of(match['weekday'])}")
    if match["month"]:
        return Repeat(f"XXXX-{month_of(match['month']):02}")
    if match["season"]:
        return Repeat("XXXX-" + {21: "SP", 22: "SU", 23: "FA", 24: "WI"}[words.SEASONS[match["season"]]])
    if match["part"]:
        return Repeat("XXXX-XX-XXT" + words.PARTS_OF_DAY[match["part"]])
    unit = unit_of(match["units"])
    count = None if match["some"] else 2.0 if match["other"] else number_of(match["count"]) if match["count"] else 1.0
    return (
        Repeat(length_of(unit, count))
        if unit not in {"night", "morning"}
        else Repeat("XXXX-XX-XXT" + words.PARTS_OF_DAY[unit])
    )


def _per(match: re.Match[str], _read: Read) -> Meaning:
    return Repeat(length_of(unit_of(match["unit"]), 1))


def _often(match: re.Match[str], _read: Read) -> Meaning:
    return Repeat(words.FREQUENCIES[match["word"]])


def _weekdays(match: re.Match[str], _read: Read) -> Meaning:
    part = words.PARTS_OF_DAY[match["parts"]] if match["parts"] else ""
    return Repeat(f"XXXX-WXX-{weekday_of(match['day'])}" + ("T" + part if part else ""))


RULES = (
    Rule(
        "every Tuesday",
        "every",
        r"(?:every|each)(?: single)?(?: (?P<other>other|second)| (?P<count>{count})| (?P<some>few|several))? "
        r"(?:(?P<weekday>{weekday})|(?P<month>{month})|(?P<season>{season})|(?P<units>{units})|(?P<part>{part}))",
        _every,
        (
            Example("every Tuesday", "XXXX-WXX-2", before="They meet "),
            Example("each year", "P1Y", before="They meet "),
            Example("every two weeks", "P2W", before="They meet "),
            Example("every few years", "PXY", before="They meet "),
        ),
    ),
    Rule(
        "per day",
        "unit",
        r"(?:per|(?:once|twice|{count} times) an?) (?P<unit>(?!second|sec){unit})",
        _per,
        (
            Example("per day", "P1D", before="They pumped ten barrels "),
            Example("twice a week", "P1W", before="They met "),
        ),
    ),
    Rule(
        "daily",
        "often",
        r"(?P<word>" + "|".join(words.FREQUENCIES) + ")",
        _often,
        (
            Example("daily", "P1D", before="They met "),
            Example("annually", "P1Y", before="They met "),
        ),
    ),
    Rule(
        "Mondays",
        "weekdays weekday",
        r"(?P<day>{weekdays}|{weekday}(?= (?:nights|mornings|afternoons|evenings)))(?: (?P<parts>nights|mornings"
        r"|afternoons|evenings))?",
        _weekdays,
        (
            Example("Mondays", "XXXX-WXX-1", before="They meet on "),
            Example("Tuesday nights", "XXXX-WXX-2TNI", before="They meet on "),
        ),
    ),
)
