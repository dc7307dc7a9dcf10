"""How long and how often: durations and sets. They are found and valued, and never become dates."""

import re
from typing import Final

from timeline.dates import words
from timeline.dates.english import month_of, number_of, unit_of, weekday_of, words_of
from timeline.dates.meaning import Length, Meaning, Nothing, Repeat
from timeline.dates.rules.rule import Example, Read, Rule
from timeline.model import Mod

_LETTERS: Final = {
    "second": ("PT", "S", 1), "minute": ("PT", "M", 1), "hour": ("PT", "H", 1), "day": ("P", "D", 1),
    "night": ("P", "D", 1), "morning": ("P", "D", 1), "week": ("P", "W", 1), "weekend": ("P", "WE", 1),
    "fortnight": ("P", "W", 2), "month": ("P", "M", 1), "quarter": ("P", "Q", 1), "season": ("P", "Y", 1),
    "year": ("P", "Y", 1), "decade": ("P", "Y", 10), "century": ("P", "Y", 100), "millennium": ("P", "Y", 1000),
}  # fmt: skip


def length_of(unit: str, count: float | None) -> str:
    """The TIMEX3 value of so many units; None is an unknown number: "P4Y", "PT1.5H", "PXM"."""
    prefix, letter, times = _LETTERS[unit]
    if count is None:
        return f"{prefix}X{'DE' if unit == 'decade' else 'CE' if unit == 'century' else letter}"
    return f"{prefix}{count * times:g}{letter}" if count * times < 1e6 else f"{prefix}X{letter}"


def amount_of(text: str) -> float | None:
    """How many an amount says: a number, 1 for "a", 2 for "a couple of", None for "several"."""
    text = text.strip()
    if text in {"a", "an", "a full", "each", "a single"}:
        return 1
    if "couple" in text:
        return 2
    if "dozen" in text and "dozens" not in text:
        return 12
    if text.startswith("half"):
        return 0.5
    return number_of(re.split(r" to | or | ?- ?(?=[0-9])", text)[0]) or None


def _counted(match: re.Match[str], _read: Read) -> Meaning | None:
    unit, written = unit_of(match["units"]), match["units"]
    count = amount_of(match["amount"])
    if match["old"]:
        return Nothing()
    if unit == "second" and written == "second":
        return None
    if written in words.UNITS and count is not None and count != 1 and not match["amount"].startswith("half"):
        return None
    if match["half"] and count is not None:
        count += 0.5
    return Length(
        length_of(unit, count), words.NEARNESS.get(words_of(match["nearness"]), Mod.APPROX if match["orso"] else None)
    )


def _adjective(match: re.Match[str], _read: Read) -> Meaning | None:
    unit, amount = unit_of(match["unit"]), match["amount"]
    if match["old"]:
        return Nothing()
    if unit in {"second", "quarter", "season", "half"} or amount in {"half", "few"}:
        return None
    return Length(length_of(unit, amount_of(amount)))


def _plural(match: re.Match[str], _read: Read) -> Meaning | None:
    unit = unit_of(match["plural"])
    if unit == "weekend":
        return Repeat("XXXX-WE")
    return Length(length_of(unit, None)) if unit not in {"quarter", "second"} else None


def _half_unit(match: re.Match[str], _read: Read) -> Meaning:
    unit = unit_of(match["unit"] or match["more"])
    smaller, times = {"year": ("month", 12), "hour": ("minute", 60), "minute": ("second", 60)}.get(unit, (unit, 1))
    return Length(length_of(smaller, times * (1.5 if match["more"] else 0.5)))


def _or_two(match: re.Match[str], _read: Read) -> Meaning:
    return Length(length_of(unit_of(match["unit"]), 1), Mod.APPROX)


def _long(match: re.Match[str], _read: Read) -> Meaning:
    return Length(length_of(unit_of(match["units"]), 1 if match["units"] in words.UNITS else None))


def _bare(match: re.Match[str], _read: Read) -> Meaning:
    return Length(length_of(unit_of(match["unit"]), 1))


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


def _while(match: re.Match[str], _read: Read) -> Meaning:
    del match
    return Length("PXX")


_RANGE = r"(?:{count}(?: to | or | ?- ?)(?=[0-9a-z]))"
_AMOUNT = (
    r"(?P<amount>"
    + _RANGE
    + r"?{count}|a couple(?: of)?|couple of|the couple of|an? (?:hundred|thousand)|an?|a full|a single|half an?"
    r"|half a dozen|(?:a )?dozen|{some}|a (?:few|couple)(?: of)?(?: dozen)?|tens of|thousands of)"
)
_NEAR = (
    r"(?:(?P<nearness>(?:over|under|about|around|some)(?= (?:an? |{count}))|(?!over|under|about|around|some"
    r"|within){nearness}) )?"
)
_FRONT = (
    r"(?:(?:the|those|these|another) )?"
    r"(?:(?:first|last|past|next|previous|following|coming|final|recent|latest|preceding|additional|year-earlier"
    r"|entire|full) )?"
)
_BACK = (
    r"(?: (?:more|additional|full|consecutive|straight|whole|long|trading|working|business|calendar|further|extra))?"
)

RULES = (
    Rule(
        "half an hour",
        "unit",
        r"(?:an? (?P<more>{unit}) and a half|half (?:an? )?(?P<unit>{unit}))",
        _half_unit,
        (
            Example("half an hour", "PT30M", before="They met for "),
            Example("a year and a half", "P18M", before="They met for "),
        ),
    ),
    Rule(
        "a year or two",
        "unit",
        r"(?:(?:the next|a|the past|the last|another) )(?P<unit>{unit}) or (?:two|so)",
        _or_two,
        (
            Example("a year or two", "P1Y", mod=Mod.APPROX, before="They met for "),
            Example("a week or so", "P1W", mod=Mod.APPROX, before="They met for "),
        ),
    ),
    Rule(
        "four years",
        "unit",
        _NEAR + _FRONT + _AMOUNT + _BACK + r"(?: |(?<=[0-9]))(?P<units>{units})(?P<half> and a half)?(?P<orso> or so)?"
        r"(?P<old>(?: |-)old)?(?:(?<=s) of (?:{month}(?:{comma}{year})?|{year}))?(?: following(?=,|$))?",
        _counted,
        (
            Example("four years", "P4Y", before="It was their first meeting in "),
            Example("the past six months", "P6M", before="They met twice in "),
            Example("about two weeks", "P2W", mod=Mod.APPROX, before="They met for "),
            Example("2 1/2 years", "P2.5Y", before="They met for "),
            Example("several days", "PXD", before="They met for "),
            Example("the first nine months of 2019", "P9M", before="Sales rose in "),
        ),
    ),
    Rule(
        "six-month",
        "unit",
        r"(?P<amount>{count}|several|few|half)(?:-| )(?P<unit>{unit})(?P<old>(?: |-)old)?(?: long| -long|-long)?(?!-ago"
        r"|-earlier| ago| earlier| later)",
        _adjective,
        (
            Example("six-month", "P6M", before="They agreed on a ", after=" truce."),
            Example("10 year", "P10Y", before="They signed the ", after=" pact."),
            Example("nine day long", "P9D", before="It ended a ", after=" siege."),
            Example("24-hour", "PT24H", before="They watched the ", after=" news."),
        ),
    ),
    Rule(
        "a three-year period",
        "unit",
        r"(?:(?:the )?same|an?|the|this|that) (?P<amount>{count}|several|few)(?:-| )(?P<unit>{unit})(?P<old>) period",
        _adjective,
        (
            Example("a three-year period", "P3Y", before="They met twice over ", after="."),
            Example("The same 10-day period", "P10D", before="", after=" saw two floods."),
        ),
    ),
    Rule(
        "years",
        "unit",
        r"(?!these days)(?:(?:the|these|those) )?(?:(?:recent|coming|past|many|first|early|last|following|final"
        r"|intervening) )?(?P<plural>{plural})(?: (?:or|and) {plural})?",
        _plural,
        (
            Example("years", "PXY", before="They met after ", after=" of silence."),
            Example("weeks or months", "PXW", before="The talks went on for "),
            Example("weekends", "XXXX-WE", before="They meet on "),
        ),
    ),
    Rule(
        "years-long",
        "unit",
        r"(?P<units>{units})-long",
        _long,
        (
            Example("decades-long", "PXDE", before="They ended the ", after=" feud."),
            Example("day-long", "P1D", before="They ended the ", after=" siege."),
        ),
    ),
    Rule(
        "day",
        "unit",
        r"(?:(?:(?:the|his|her|its) )?{ordinal} )?(?P<unit>day|week|weekend|month|year|hour"
        r"|decade)(?: [0-9]{1,2}(?![0-9:/]))?(?!-[a-z]|'s end)",
        _bare,
        (
            Example("week", "P1W", before="It was a bad ", after=" for them."),
            Example("Day 3", "P1D", before="They held a review on ", after=" there."),
            Example("the first day", "P1D", before="They held a review on "),
        ),
    ),
    Rule(
        "the year ended 31 March",
        "unit",
        r"the (?:(?:fiscal|full|financial) )?(?P<unit>year|month|week)(?= end(?:ed|ing) )",
        _bare,
        (
            Example("the year", "P1Y", before="Sales rose in ", after=" ended 31 March."),
            Example("the fiscal year", "P1Y", before="Sales rose in ", after=" ending June 30."),
        ),
    ),
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
    Rule(
        "a while",
        "while",
        r"(?:a|quite a|a little|some) (?:long |short )?while",
        _while,
        (
            Example("a while", "PXX", before="They met for "),
            Example("quite a while", "PXX", before="They met for "),
        ),
    ),
)
