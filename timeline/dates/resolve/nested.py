"""One thing inside another: "June last year", "the last Sunday of March", "the spring of 480 BC"."""

from datetime import date, timedelta

from timeline.dates import words
from timeline.dates.meaning import Calendar, Holiday, Meaning, Nth, Part, Shift, Weekday, Which
from timeline.dates.resolve import feasts
from timeline.dates.resolve.scene import Answer, Waiting, answer_of
from timeline.dates.resolve.steps import moved
from timeline.period import Period, Unit, containing, day, half, month, quarter, season, timex, week
from timeline.spoken import SEASON_NAMES


def make_part(unit: Unit, number: int, of_year: int) -> Period:
    """A season, quarter or half of a year."""
    if unit is Unit.SEASON:
        return season(of_year, number)
    return quarter(of_year, number) if unit is Unit.QUARTER else half(of_year, number)


def within(inner: Meaning, around: Answer | None) -> Answer | None:
    """One thing inside another that has been placed. Raises Waiting when it has no place."""
    if around is not None and around.ancient is not None:
        return _within_ancient(inner, around)
    if around is None or around.period is None:
        raise Waiting
    first = around.period.start
    match inner:
        case Shift(unit, count, precision=precision):
            base = first if count < 0 else around.period.last
            return answer_of(containing(moved(base, unit, count), precision), _counted_from(around))
        case Weekday(number, Which.PREVIOUS):
            days = (first.isoweekday() - number - 1) % 7 + 1
            return answer_of(day(first - timedelta(days=days)), _counted_from(around))
        case Weekday(number, Which.FOLLOWING):
            last = around.period.last
            days = (number - last.isoweekday() - 1) % 7 + 1
            return answer_of(day(last + timedelta(days=days)), _counted_from(around))
        case Weekday(number):
            return answer_of(day(week(first).start + timedelta(days=number - 1)), around.reason)
        case Calendar(month=int(of), day=None):
            return answer_of(month(first.year, of), around.reason)
        case Calendar(month=int(of), day=int(on)):
            return answer_of(day(date(first.year, of, on)), around.reason)
        case Calendar(month=None, day=int(on)):
            return answer_of(day(first.replace(day=on)), around.reason)
        case Part(unit, number) if number:
            return answer_of(make_part(unit, number, first.year), around.reason)
        case Holiday(name):
            return answer_of(feasts.feast(name, first.year), around.reason)
        case _:
            return None


def _counted_from(around: Answer) -> str:
    return f"counted from {around.spoken}, {around.reason}"


def _within_ancient(inner: Meaning, around: Answer) -> Answer | None:
    match inner:
        case Calendar(month=int(of), day=on):
            part = f"{of:02}" + (f"-{on:02}" if on else "")
            return Answer(
                f"{around.value}-{part}",
                None,
                around.reason,
                edtf=f"{around.edtf}-{part}",
                ancient=around.ancient,
                spoken=f"{words.MONTH_NAMES[of - 1]} {around.spoken}",
            )
        case Part(unit=Unit.SEASON, number=code):
            part = timex(season(2000, code))[5:]
            return Answer(
                f"{around.value}-{part}",
                None,
                around.reason,
                edtf=f"{around.edtf}-{code}",
                ancient=around.ancient,
                spoken=f"{SEASON_NAMES[code]} {around.spoken}",
            )
        case _:
            return None


def nth(meaning: Nth, around: Answer | None) -> Answer | None:
    """The first, second, last … day, week or weekday inside something. Raises Waiting when that has no place."""
    if around is None or around.period is None:
        raise Waiting
    whole, number = around.period, meaning.number
    if isinstance(meaning.unit, int):
        first = whole.start + timedelta(days=(meaning.unit - whole.start.isoweekday()) % 7)
        last = whole.last - timedelta(days=(whole.last.isoweekday() - meaning.unit) % 7)
        found = day(first + timedelta(weeks=number - 1) if number > 0 else last)
    elif meaning.unit is Unit.DAY:
        found = day(whole.start + timedelta(days=number - 1) if number > 0 else whole.last)
    else:
        start = moved(whole.start, meaning.unit, number - 1) if number > 0 else whole.last
        found = containing(start, meaning.unit)
    return answer_of(found, around.reason) if found.overlaps(whole) else None
