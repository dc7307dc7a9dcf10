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
    Meaning,
    Part,
    Shift,
    Span,
    Weekday,
    Which,
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


def goes_on(meaning: Meaning, answer: Answer, scene: Scene, anchor: Period | None) -> Chapter:
    """Whether a tale of long ago goes on after a meaning: one with its year begins or ends it, "yesterday" ends it."""
    if is_deictic(meaning):
        return Chapter.NONE
    period = answer.period
    if period is None or not names_year(meaning) or period.unit not in {Unit.DAY, Unit.MONTH, Unit.SEASON}:
        return scene.chapter
    if anchor is None:
        return Chapter.TOLD
    if period.start.year > anchor.start.year - _LONG_AGO:
        return Chapter.NONE
    if scene.chapter is Chapter.NONE and period.unit is Unit.DAY and not isinstance(meaning, Shift):
        return Chapter.BEGUN
    return scene.chapter


def is_bare(meaning: Meaning) -> bool:
    """Whether a meaning is a day or month of an unsaid year."""
    return isinstance(meaning, Calendar) and meaning.year is None and meaning.which is Which.BARE


def is_deictic(meaning: Meaning) -> bool:
    """Whether a meaning hangs on the day of publication: "yesterday", "last week", "on Monday"."""
    match meaning:
        case Shift(base=Base.PUBLISHED) | Weekday() | Clock(day=Shift(base=Base.PUBLISHED) | Weekday()):
            return True
        case _:
            return False
