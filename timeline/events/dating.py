"""Which expressions of a sentence say one time together, and which of them say it best."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from timeline.events.words import AFTER_A_DASH
from timeline.model import DateMention, Open, Span, TimexType, When
from timeline.period import Period, Unit, span

_BETWEEN: Final = re.compile(
    r"[\s,(–—-]*(?:(?:and|at|from|in|of|on|or|the|through|till|to|until|up)\b[\s,(–—-]*){0,3}", re.IGNORECASE
)
"""What stands between the ends of a range, or between a time of day and its day."""
_UNTIL: Final = re.compile(r"\b(?:till|to|until|through)\b|[–—-]", re.IGNORECASE)
_KINDS: Final = frozenset(
    {"morning", "afternoon", "evening", "night", "midnight", "day", "summer", "winter", "spring", "autumn", "fall"}
)
"""Words of time that tell kinds of things apart: "a night train", "summer school"."""


_HYPHEN: Final = re.compile(r"(?:-|(?P<cut> - ))(?P<word>[^\W\dA-Z][^\W\d]*)")
_LONGEST: Final = 20
"""Characters behind an expression in which a hyphen and a word stand."""


@dataclass(frozen=True, slots=True)
class Time:
    """One time that a sentence gives, in one expression or several; offsets are the article's.

    `date` is the expression that says it most exactly, `when` what all of them say together.
    """

    date: DateMention
    when: When | None
    start: int
    end: int


def makes_an_event(date: DateMention) -> bool:
    """Whether it has a place on the calendar, or only waits for the publication date to have one."""
    return date.when is not None or date.waits


def times(sentence: Span, dates: Sequence[DateMention]) -> list[Time]:
    """The times of a sentence, in order: both ends of a range are one, and so are a time of day and its day."""
    found: list[Time] = []
    for date in dates:
        own = Time(date, date.when, date.start, date.end)
        both = _both(found[-1], own, _text(sentence, found[-1].end, date.start)) if found else None
        if both is not None:
            found[-1] = both
        else:
            found.append(own)
    return found


def most_exact(given: Sequence[Time]) -> list[Time]:
    """Of the times of one act those that no other says better: "in May" gives way to "on Friday 3 May"."""
    return [one for one in given if not any(_gives_way(one, other) for other in given if other is not one)]


def is_part_of_a_word(sentence: Span, time: DateMention | Time) -> bool:
    """Whether a hyphen ties the expression to a word that is no date: "full-year results", "12-year-olds".

    In text that was cut into words it has spaces around it.
    """
    before, after = _text(sentence, time.start - 4, time.start), _text(sentence, time.end, time.end + _LONGEST)
    if (word := _HYPHEN.match(after)) is not None:
        return word["cut"] is None or word["word"].lower() not in AFTER_A_DASH
    tied = re.search(r"(?P<last>\w)(?:-| - )$", before)
    return tied is not None and not (tied["last"].isdigit() and _text(sentence, time.start, time.end)[:1].isdigit())


def names_a_kind(word: str, dep: str) -> bool:
    """Whether a word of time in front of a noun says what sort it is: "the night train"; `dep` is its relation."""
    return dep in {"compound", "nmod", "amod"} and word.lower() in _KINDS


def _text(sentence: Span, start: int, end: int) -> str:
    return sentence.text[max(0, start - sentence.start) : max(0, end - sentence.start)]


def _both(one: Time, other: Time, between: str) -> Time | None:
    """The two as one time, None where they are two."""
    if not _BETWEEN.fullmatch(between):
        return None
    if one.when is None or other.when is None:
        waits = one.when is other.when and TimexType.TIME in {one.date.type, other.date.type}
        return Time(one.date, None, one.start, other.end) if waits else None
    if (run := _run(one.when, other.when, between)) is not None:
        return Time(one.date, run, one.start, other.end)
    first, second = one.when.period, other.when.period
    if first is None or second is None or not (first.contains(second) or second.contains(first)):
        return None
    best = other if _gives_way(one, other) else one
    return Time(best.date, best.when, one.start, other.end)


def _run(one: When, other: When, between: str) -> When | None:
    """The range of "from 2019 until the end of 2021", whose end is open by itself."""
    first, second = one.period, other.period
    if first is None or second is None or other.open is not Open.START or one.open is not None:
        return None
    if not _UNTIL.search(between) or second.last <= first.start:
        return None
    return When(span(first.start, second.last), f"{one.edtf}/{other.edtf.removeprefix('../')}")


def _gives_way(one: Time, other: Time) -> bool:
    """Whether the other says the same time better: in fewer days, else with the hour, else earlier in the text."""
    mine, yours = _period(one), _period(other)
    if mine is None or yours is None:
        return one.when == other.when and one.date.value == other.date.value and one.start > other.start
    return mine.overlaps(yours) and _rank(one, mine) > _rank(other, yours)


def _period(time: Time) -> Period | None:
    return time.when.period if time.when else None


def _rank(one: Time, period: Period) -> tuple[int, bool, int, int]:
    return (period.days, period.unit is Unit.RANGE, -len(one.date.value), one.start)
