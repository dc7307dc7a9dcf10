"""Early, mid, late and about: a part of something, or something not quite exact."""

import re
from typing import Final

from timeline.dates import words
from timeline.dates.english import words_of
from timeline.dates.meaning import (
    Ancient,
    Base,
    Calendar,
    Century,
    Decade,
    Edge,
    Length,
    Meaning,
    Nothing,
    Repeat,
    Shift,
    Span,
)
from timeline.dates.rules.rule import Example, Read, Rule
from timeline.model import Mod
from timeline.period import Unit

_LONG_UNITS: Final = {
    "the decade": Shift(Unit.DECADE, 0, Base.NEAR, Unit.DECADE),
    "the century": Shift(Unit.CENTURY, 0, Base.NEAR, Unit.CENTURY),
}
"""By themselves they are lengths; only one of them ends or begins."""


def _edge(match: re.Match[str], read: Read) -> Meaning | None:
    named = words_of(match["of"])
    inner = _LONG_UNITS.get(named) or read(named)
    match inner:
        case None | Length() | Repeat() | Nothing() | Span():
            return None
        case _:
            return Edge(words.EDGES[words_of(match["early"] or match["side"] or match["edge"])], inner)


def _about(match: re.Match[str], read: Read) -> Meaning | None:
    inner = read(match["of"])
    match inner:
        case Calendar() | Ancient() | Decade() | Century():
            return Edge(Mod.APPROX, inner)
        case _:
            return None


def _year_end(match: re.Match[str], read: Read) -> Meaning | None:
    inner = read("the " + match["unit"])
    return Edge(Mod.END, inner) if inner else None


_THING = (
    r"(?:(?:the )?(?:{month}|{season})(?: of)? [1-9][0-9]{0,3} (?:b\.c\.(?:e\.)?|b\.c|bce?)"
    r"|(?:the )?[1-9][0-9]{0,2}0s (?:b\.c\.|bce?)|(?:the )?(?:{day} )?{month}(?:{comma}{year})?"
    r"|(?:the )?{season}(?:(?: of)? {year})?|(?:the )?(?:fiscal |calendar )?{year}"
    r"|(?:the )?(?:(?:1[0-9]|20)[0-9]0(?: ?'?s)|'?[1-9]0(?: ?'?s)|{tensplural})|(?:the )?{ordinal}(?: "
    r"|-)century(?: b\.?c\.?(?:e\.?)?)?"
    r"|{which} (?:{unit}|{month}|{season}|{weekday})|the (?:year|month|week|quarter|day|decade|century|night|morning"
    r"|season)|(?:this|that|the) (?:{part})|{weekday}|{away}"
    r"|[1-9][0-9]{0,3} (?:b\.c\.e?\.?|bce?)|(?:the )?(?:first|second|third|fourth) (?:quarter"
    r"|half)(?: of {year})?|q[1-4](?:(?: of)? {year})?|h[12] {year}|{holiday})"
)

RULES = (
    Rule(
        "early May",
        "edge",
        r"(?:sometime )?(?:(?:the )?(?:very )?(?P<early>early|late|mid)(?:-| )(?:(?:in|on) )?|(?P<side>earlier"
        r"|later)(?: in)? (?!(?:today|yesterday|tomorrow|{weekday}))|(?:the )?(?:very )?(?P<edge>{edge}) of )(?P<of>"
        + _THING
        + ")",
        _edge,
        (
            Example("early 2023", "2023", "2023", mod=Mod.START, before="They met in "),
            Example("mid-May", "2024-05", "2024-05", mod=Mod.MID, before="They met in "),
            Example("the late 1960s", "196", "196X", mod=Mod.END, before="They met in "),
            Example("the end of June", "2024-06", "2024-06", mod=Mod.END, before="They will talk at "),
            Example("the end of the decade", "202", "202X", mod=Mod.END, before="They will talk by "),
            Example("the end of Q2", "2024-Q2", "2024-34", mod=Mod.END, before="They will sign by "),
            Example("earlier this year", "2024", "2024", mod=Mod.START),
        ),
    ),
    Rule(
        "about 1960",
        "nearness",
        r"(?P<near>about|around|approximately|circa|c\.|ca\.|ca) (?P<of>[1-9][0-9]{0,3} (?:b\.c\.e?\.?"
        r"|bce?)|{year}|{month}(?: {day})?(?:{comma}{year})?"
        r"|(?:the )?(?:1[0-9]|20)[0-9]0s)",
        _about,
        (
            Example("about 1960", "1960", "1960~", mod=Mod.APPROX, before="It was built "),
            Example("around 1400 BC", "BC1400", "-1399", mod=Mod.APPROX, before="It was built "),
            Example("around Nov. 1", "2023-11-01", "2023-11-01~", mod=Mod.APPROX, before="It was built "),
        ),
    ),
    Rule(
        "year-end",
        "unit",
        r"(?P<unit>year|month|quarter|week)(?:-| |(?: ?'s )|' )end",
        _year_end,
        (
            Example("year-end", "2024", "2024", mod=Mod.END, before="They will meet by "),
            Example("month's end", "2024-06", "2024-06", mod=Mod.END, before="They will meet by "),
        ),
    ),
)
