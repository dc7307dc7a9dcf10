"""Whose clock a text runs by: a history's own, a tale of long ago inside the news, or the publication's."""

from collections.abc import Sequence
from typing import Final

from timeline.dates.meaning import (
    Ancient,
    Base,
    Calendar,
    Clock,
    Decade,
    Edge,
    Holiday,
    Meaning,
    Part,
    Shift,
    Span,
    Weekday,
    Which,
    Within,
)
from timeline.dates.resolve.place import names_year
from timeline.dates.resolve.scene import Answer, Chapter, Scene
from timeline.period import Period, Unit

_HISTORY: Final = 5
"""A text with at least so many written years, most of them long before it appeared, tells a history …"""
_SHARE: Final = 4
"""… when it has this many times more of them than expressions that hang on the day of publication."""
_LONG_AGO: Final = 2
"""Years before the publication; what is told with a date so old goes on by the tale's own clock."""


def is_narrative(meanings: Sequence[Meaning], anchor: Period | None) -> bool:
    """Whether a text is a history with a clock of its own, told by what it dates its events with."""
    recent = anchor.start.year - 1 if anchor else 9999
    old = deictic = 0
    for meaning in meanings:
        inner = meaning.of if isinstance(meaning, Edge) else meaning
        match inner:
            case Calendar(year=int(number)) | Part(year=int(number)):
                old += number < recent
            case Span(last=Calendar(year=int(number))):
                old += number < recent
            case Ancient() | Span(last=Ancient()) | Decade(century=True):
                old += 1
            case _:
                deictic += is_deictic(inner)
    return old >= _HISTORY and old > _SHARE * deictic


def goes_on(meaning: Meaning, answer: Answer, scene: Scene, anchor: Period | None, *, leads: bool) -> Chapter:
    """Whether a tale of long ago goes on after a meaning: one with its year begins or ends it, "yesterday" ends it.

    A month begins it only when it `leads` its sentence: "In May 1912 she sailed", but "most since May 1912".
    """
    if is_deictic(meaning):
        return Chapter.NONE
    period = answer.period
    if period is None or not names_year(meaning) or period.unit not in {Unit.DAY, Unit.MONTH, Unit.SEASON}:
        return scene.chapter
    if anchor is None:
        return Chapter.TOLD
    if period.start.year > anchor.start.year - _LONG_AGO:
        return Chapter.NONE
    begins = period.unit is Unit.DAY or (leads and period.unit is Unit.MONTH)
    if scene.chapter is Chapter.NONE and begins and not isinstance(meaning, Shift):
        return Chapter.BEGUN
    return scene.chapter


_FINE_TO_COARSE: Final = (
    Unit.DAY, Unit.WEEK, Unit.WEEKEND, Unit.MONTH, Unit.QUARTER, Unit.SEASON, Unit.HALF, Unit.YEAR,
)  # fmt: skip


def looks_back(meaning: Meaning) -> bool:
    """Whether a meaning counts back from what the text has come to, and so leaves a history's line."""
    return isinstance(meaning, Shift) and meaning.base is Base.TEXT and meaning.count < 0


def hangs(meaning: Meaning) -> bool:
    """Whether a meaning hangs on when it was said, be that the day ("yesterday") or the year ("next summer")."""
    match meaning:
        case Calendar(which=which) | Part(which=which) | Holiday(which=which):
            return which in {Which.LAST, Which.THIS, Which.NEXT}
        case Edge(of=of):
            return hangs(of)
        case _:
            return is_deictic(meaning)


def said_on(meaning: Meaning, scene: Scene) -> Period | None:
    """When what stands in quotation marks in a history was said: on the date it has come to, if that is fine enough.

    A month or year will do for what is no finer: "next summer", "two years ago".
    """
    match meaning:
        case Edge(of=of):
            return said_on(of, scene)
        case Shift(precision=unit):
            fine = unit
        case Weekday() | Clock():
            fine = Unit.DAY
        case _:
            fine = Unit.MONTH
    last = scene.day if fine is Unit.DAY else scene.last
    if last is None or last.unit not in _FINE_TO_COARSE:
        return None
    enough = fine not in _FINE_TO_COARSE or _FINE_TO_COARSE.index(last.unit) <= _FINE_TO_COARSE.index(fine)
    return last if enough else None


def is_bare(meaning: Meaning) -> bool:
    """Whether a meaning is a day or month of an unsaid year."""
    return isinstance(meaning, Calendar) and meaning.year is None and meaning.which is Which.BARE


def turns(meaning: Meaning) -> bool:
    """Whether it matters in the news that a meaning opens its sentence: a tale of long ago may begin or go on there."""
    return isinstance(meaning, Calendar) and (meaning.year is None or meaning.day is None)


def is_deictic(meaning: Meaning) -> bool:
    """Whether a meaning hangs on the day of publication: "yesterday", "last week", "on Monday"."""
    match meaning:
        case Shift(base=Base.PUBLISHED) | Weekday() | Clock(day=Shift(base=Base.PUBLISHED) | Weekday()):
            return True
        case Within(outer=outer):
            return is_deictic(outer)
        case _:
            return False
