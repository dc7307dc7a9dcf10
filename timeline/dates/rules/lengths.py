"""How long: durations. They are found and valued, and never become dates."""

import re
from typing import Final

from timeline.dates import words
from timeline.dates.english import number_of, unit_of, words_of
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
    if unit == "weekend" and words_of(match["back"]) == "long":  # a certain one, named by the rule for weekends
        return None
    if unit == "second" and written == "second":
        return None
    if written in words.UNITS and count is not None and count != 1 and not match["amount"].startswith("half"):
        return None
    if match["half"] and count is not None:
        count += 0.5
    return Length(
        length_of(unit, count), words.NEARNESS.get(words_of(match["nearness"]), Mod.APPROX if match["orso"] else None)
    )


_SMALLER: Final = ("year", "month", "week", "day", "hour", "minute", "second")


def _compound(match: re.Match[str], _read: Read) -> Meaning | None:
    unit, smaller = unit_of(match["unit"]), unit_of(match["smaller"])
    if unit not in _SMALLER or smaller not in _SMALLER or _SMALLER.index(unit) >= _SMALLER.index(smaller):
        return None
    first, second = length_of(unit, amount_of(match["count"])), length_of(smaller, amount_of(match["more"]))
    if match["old"]:
        return Nothing()
    return Length(first + (second[2:] if first.startswith("PT") else second[1:]))


def _all_day(match: re.Match[str], _read: Read) -> Meaning:
    return Length(length_of(unit_of(match["unit"]), 1))


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
    r"|entire|full) (?!an? ))?"
)
_BACK = (
    r"(?P<back> (?:more|additional|full|consecutive|straight|whole|long|trading|working|business|calendar|further"
    r"|extra|(?:wonderful|glorious|difficult|tough|painful|turbulent|bitter|bloody|lean"
    r"|gruelling|grueling|memorable|eventful|troubled)(?= {plural})))?"
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
            Example("seven wonderful years", "P7Y", before="They worked together for "),
            Example("a fortnight", "P2W", before="The strike will last "),
            Example("the first nine months of 2019", "P9M", before="Sales rose in "),
        ),
    ),
    Rule(
        "two hours and 30 minutes",
        "unit",
        r"(?P<count>{count}|an?)(?: |(?<=[0-9]))(?P<unit>{units})(?:,? and|,)? ?(?P<more>{count}|an?)(?: |(?<=[0-9]))"
        r"(?P<smaller>{units})(?P<old>(?: |-)old)?",
        _compound,
        (
            Example("two hours and 30 minutes", "PT2H30M", before="They met for "),
            Example("1 week 2 days", "P1W2D", before="They were gone for "),
            Example("a day and six hours", "P1DT6H", before="They were gone for "),
        ),
    ),
    Rule(
        "all day long",
        "unit",
        r"all (?P<unit>day|week|month|year)(?: long|,?(?: and)? all night(?: long)?)?",
        _all_day,
        (
            Example("all day", "P1D", before="They cooked "),
            Example("all day and all night", "P1D", before="They cooked "),
            Example("all week long", "P1W", before="They cooked "),
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
