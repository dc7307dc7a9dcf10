"""Times of day and parts of days, with the day they belong to where it is said."""

import re
from typing import Final

from timeline.dates import words
from timeline.dates.english import words_of
from timeline.dates.meaning import Base, Calendar, Clock, Meaning, Shift
from timeline.dates.rules.rule import Example, Read, Rule
from timeline.model import Mod
from timeline.period import Unit

_TODAY: Final = Shift(Unit.DAY, 0, Base.PUBLISHED, Unit.DAY)
_YESTERDAY: Final = Shift(Unit.DAY, -1, Base.PUBLISHED, Unit.DAY)
_THAT_DAY: Final = Shift(Unit.DAY, 0, Base.TEXT, Unit.DAY)
_NEXT_DAY: Final = Shift(Unit.DAY, 1, Base.TEXT, Unit.DAY)
_DAY_BEFORE: Final = Shift(Unit.DAY, -1, Base.TEXT, Unit.DAY)
_DAYS: Final = {
    "this": _TODAY, "last": _YESTERDAY, "that": _THAT_DAY, "the same": _THAT_DAY, "that same": _THAT_DAY,
    "the next": _NEXT_DAY, "the following": _NEXT_DAY, "the previous": _DAY_BEFORE,
}  # fmt: skip


def _time_text(text: str) -> str | None:
    found = re.match(r"([0-9]{1,2})[:.]?([0-5][0-9])?(?::([0-5][0-9]))? ?(a|p)?", text)
    word = text.split(maxsplit=1)[0]
    if word in words.NUMERALS:
        return f"T{words.NUMERALS[word]:02}:00"
    if text[:3].isdigit():
        found = re.match(r"([0-9]{1,2})([0-5][0-9]) ?(?:()(a|p))?", text)
    if found is None:
        return None
    hour, minute, second, half = found.groups()
    hours = int(hour)
    if half == "p" and hours < 12:
        hours += 12
    if half == "a" and hours == 12:
        hours = 0
    if hours > 24:
        return None
    return f"T{hours:02}:{minute or '00'}" + (f":{second}" if second else "")


def _in_half(text: str, half: str) -> str:
    """A time of day whose half is said in words: "four o'clock in the afternoon", "2:30 at night"."""
    hour = int(text[1:3])
    if half == "morning" or hour > 12:
        return text if hour != 12 else "T00" + text[3:]
    if half == "night" and (hour < _NIGHT_FROM or hour == 12):
        return text if hour != 12 else "T00" + text[3:]
    return f"T{hour % 12 + 12:02}" + text[3:]


_NIGHT_FROM: Final = 6
"""From six o'clock on "at night" is before midnight."""


def _clock(match: re.Match[str], read: Read) -> Meaning | None:
    named = words.TIMES_OF_DAY.get(match["named"] or "")
    text = f"T{named[0]:02}:{named[1]:02}" if named else _time_text(match["clock"])
    if text is None:
        return None
    if match["half"] or match["night"]:
        text = _in_half(text, match["half"] or "night")
    written = match["day"] or match["daybefore"]
    day = read(written) if written else _TODAY if match["tonight"] else None
    mod = words.NEARNESS.get(words_of(match["nearness"]))
    if match["side"]:
        mod = Mod.BEFORE if match["side"].endswith("before") else Mod.AFTER
    return Clock(text, text[1:], day, mod)


def _hour_alone(match: re.Match[str], _read: Read) -> Meaning:
    hour = words.NUMERALS.get(match["hour"]) or int(match["hour"])
    text = _in_half(f"T{hour:02}:00", match["half"] or "night")
    return Clock(text, text[1:])


def _part(match: re.Match[str], read: Read) -> Meaning | None:
    code = words.PARTS_OF_DAY[match["part"]]
    day = read(match["day"]) if match["day"] else None
    if match["part"].endswith("s"):
        return None
    return Clock("T" + code, words.PART_NAMES[code], day, _edge(match["edge"])) if day else None


def _part_of(match: re.Match[str], read: Read) -> Meaning | None:
    return _part(match, read)


def _night_between(match: re.Match[str], read: Read) -> Meaning | None:
    """A night and the two days that it lies between: it begins on the first."""
    first, last = match["day"], read(match["next"])
    if first[0].isdigit() and isinstance(last, Calendar):
        begins = int(re.sub(r"\D", "", first))
        if last.day is None or last.day <= begins:
            return None
        return Clock("TNI", "night", Calendar(month=last.month, day=begins))
    begun = read(first)
    return Clock("TNI", "night", begun) if begun else None


def _which_part(match: re.Match[str], _read: Read) -> Meaning:
    code = words.PARTS_OF_DAY[match["part"]]
    return Clock("T" + code, words.PART_NAMES[code], _DAYS[words_of(match["which"])], _edge(match["edge"]))


def _edge(text: str | None) -> Mod | None:
    return words.EDGES.get(words_of(text)) or words.NEARNESS.get(words_of(text))


def _tonight(match: re.Match[str], _read: Read) -> Meaning:
    return Clock("TNI", "night", _TODAY, _edge(match["edge"]))


def _bare_part(match: re.Match[str], _read: Read) -> Meaning:
    code = words.PARTS_OF_DAY[match["part"]]
    return Clock("T" + code, words.PART_NAMES[code], None, _edge(match["edge"]), loose=match["the"] is None)


_DAY = (
    r"(?:(?:{weekday}{comma})?(?:{month} {day}(?:{comma}{year})?|{day}(?: of)? {month}(?:{comma}{year})?)"
    r"|(?:(?:last|this|next|the following|the previous) )?{weekday}|{away}|(?:the )?(?:next|same|following"
    r"|previous) day|that day|{holiday})"
)
_FRONT_DAY = (
    r"(?:(?:{weekday}{comma})?(?:{month} {day}(?:{comma}{year})?|{day} {month}(?:{comma}{year})?)"
    r"|(?:(?:last|this|next) )?{weekday}|{away})"
)

RULES = (
    Rule(
        "5 p.m. on Tuesday",
        "clock",
        r"(?:(?P<daybefore>"
        + _FRONT_DAY
        + r")(?:, ?| ))?(?:(?P<nearness>{nearness}|(?P<side>(?:shortly|just|soon) (?:before|after))) )?"
        r"(?:(?P<clock>{clock})(?:(?<!m)(?<!m\.) (?:in the (?P<half>morning|afternoon|evening)|(?P<night>at night)))?"
        r"|(?:12 ?)?(?P<named>noon|midnight|midday))(?P<zone>{zone}| \([a-z]{3}\))?"
        r"(?:,? (?:(?P<tonight>{tonight})|(?P<day>" + _DAY + r")))?",
        _clock,
        (
            Example("5 p.m. Tuesday", "2024-06-18T17:00", "2024-06-18", before="They met at "),
            Example("noon", "2024-06-14T12:00", "2024-06-14", before="They met at ", after=" on June 14."),
            Example("shortly before noon", "2024-06-20T12:00", "2024-06-20", mod=Mod.BEFORE, before="They met "),
            Example("10:30 a.m.", "2024-06-20T10:30", "2024-06-20", before="They met at "),
            Example("12 noon", "2024-06-20T12:00", "2024-06-20", before="They met at "),
            Example("5+am", "2024-06-20T05:00", "2024-06-20", before="They left at "),
            Example("0930", "2024-06-20T09:30", "2024-06-20", before="They left at "),
            Example("8pm", "2024-06-14T20:00", "2024-06-14", before="They met on Friday at "),
            Example("four o'clock in the afternoon", "2024-06-20T16:00", "2024-06-20", before="They met at "),
            Example("2:30 at night", "2024-06-20T02:30", "2024-06-20", before="They met at "),
            Example("11 o'clock at night", "2024-06-20T23:00", "2024-06-20", before="They met at "),
            Example("this Sat, 7pm", "2024-06-22T19:00", "2024-06-22", before="They will meet "),
        ),
    ),
    Rule(
        "4 in the morning",
        "part",
        r"(?P<hour>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) "
        r"(?:in the (?P<half>morning|afternoon|evening)|(?P<night>at night))",
        _hour_alone,
        (
            Example("4 in the morning", "2024-06-20T04:00", "2024-06-20", before="They left at "),
            Example("ten at night", "2024-06-20T22:00", "2024-06-20", before="They left at about "),
        ),
    ),
    Rule(
        "Friday night",
        "part",
        r"(?:(?P<edge>early|late|mid)(?: |-))?(?:on )?(?P<day>" + _DAY + r") (?P<part>{part})",
        _part,
        (
            Example("Friday night", "2024-06-14TNI", "2024-06-14", before="They met on "),
            Example("yesterday morning", "2024-06-19TMO", "2024-06-19"),
            Example("tomorrow afternoon", "2024-06-21TAF", "2024-06-21", before="They will meet "),
        ),
    ),
    Rule(
        "the night of April 3",
        "part",
        r"(?:(?P<edge>early|late|about|around)(?: in)? )?(?:the )?(?:(?:early|late) )?(?P<part>{part})(?: hours)? (?:of"
        r"|on) (?:the )?(?P<day>" + _DAY + ")",
        _part_of,
        (
            Example("the night of April 3", "2024-04-03TNI", "2024-04-03", before="They met on "),
            Example("around dawn on Tuesday", "2024-06-18TMO", "2024-06-18~", mod=Mod.APPROX, before="It sank "),
            Example("the morning of 3 May 2019", "2019-05-03TMO", "2019-05-03", before="They met on "),
        ),
    ),
    Rule(
        "the night from Wednesday to Thursday",
        "part",
        r"(?:the )?(?:intervening )?(?P<part>night) (?:from|between|of) (?P<day>{weekday}|{month} {day}|{daynumber})"
        r"(?: to | and |-)(?:the )?(?P<next>{weekday}|{day}(?: {month})?)",
        _night_between,
        (
            Example(
                "the night from Tuesday to Wednesday", "2024-06-18TNI", "2024-06-18", before="They met in ", after="."
            ),
            Example("the night of May 3 and 4", "2024-05-03TNI", "2024-05-03", before="They met on ", after="."),
            Example("the night of 3 to 4 May", "2024-05-03TNI", "2024-05-03", before="They met on ", after="."),
        ),
    ),
    Rule(
        "this morning",
        "part",
        r"(?:(?P<edge>earlier|early|late|later)(?: in)? )?(?P<which>this|last|that same|that|the same|the next"
        r"|the following|the previous) (?P<part>{part})",
        _which_part,
        (
            Example("this morning", "2024-06-20TMO", "2024-06-20"),
            Example("last night", "2024-06-19TNI", "2024-06-19"),
            Example("that afternoon", "2019-05-03TAF", "2019-05-03", before="They met on 3 May 2019 and left "),
        ),
    ),
    Rule(
        "tonight",
        "tonight",
        r"(?:(?P<edge>later|late|early) )?{tonight}",
        _tonight,
        (
            Example("tonight", "2024-06-20TNI", "2024-06-20", before="They will meet "),
            Example("2nite", "2024-06-20TNI", "2024-06-20", before="See you "),
            Example("later tonight", "2024-06-20TNI", "2024-06-20", mod=Mod.END, before="They will meet "),
        ),
    ),
    Rule(
        "the morning",
        "part",
        r"(?P<the>(?:the(?: (?:whole|entire|full))?|an?|one) )?(?:(?P<edge>early|late|mid)(?: |-))?(?P<part>{part})",
        _bare_part,
        (
            Example("overnight", "2024-06-20TNI", "2024-06-20", before="Guards watched the square "),
            Example("the morning", "2024-06-20TMO", "2024-06-20", before="They met in "),
            Example("the whole afternoon", "2024-06-20TAF", "2024-06-20", before="They met "),
        ),
    ),
)
