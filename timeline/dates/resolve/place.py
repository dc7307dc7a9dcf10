"""From a meaning to its place on the calendar. Knows no language."""

from datetime import date, timedelta
from typing import Final, assert_never

from timeline.dates import words
from timeline.dates.direction import Direction
from timeline.dates.meaning import (
    Ancient,
    Base,
    Calendar,
    Century,
    Clock,
    Decade,
    Edge,
    Holiday,
    Length,
    Meaning,
    Nothing,
    Nth,
    Part,
    Repeat,
    Shift,
    Span,
    Vague,
    Weekday,
    Which,
    Within,
)
from timeline.dates.resolve import choose, feasts, nested, steps
from timeline.dates.resolve.nested import make_part
from timeline.dates.resolve.scene import Answer, Scene, Waiting, ancient_of, answer_of
from timeline.model import Mod, TimexType
from timeline.period import WINTER, Unit, century, containing, day, decade, month, season, span, timex, week, year
from timeline.spoken import SEASON_NAMES, in_a_sentence

_AS_WRITTEN = "as written"
_FRESH = timedelta(days=6)
"""A time of day in the news is of the day the text just named, when that is no older than this."""


def place(meaning: Meaning, scene: Scene) -> Answer | None:
    """The answer to a meaning in a scene; None for what is no time at all.

    Raises Waiting where it hangs on a date that nobody gave, ValueError and OverflowError outside the calendar.
    """
    match meaning:
        case Calendar():
            return _calendar(meaning, scene)
        case Weekday(number, which, weeks):
            when, reason = choose.weekday(number, which, scene)
            return answer_of(day(when + timedelta(weeks=weeks)), reason)
        case Part():
            return _part(meaning, scene)
        case Holiday():
            return _holiday(meaning, scene)
        case Decade(first, whole):
            return answer_of(decade(first if whole else _century_of(first, scene) + first), _AS_WRITTEN)
        case Century(number):
            if number < 0:
                return Answer(f"BC{-number - 1:02}", None, _AS_WRITTEN, spoken=f"the {-number}th century BC")
            return answer_of(century(number), _AS_WRITTEN)
        case Ancient(number):
            return ancient_of(number, _AS_WRITTEN)
        case Shift():
            return steps.shift(meaning, scene)
        case Edge(mod, of):
            inner = place(of, scene)
            return inner and _with_mod(inner, mod)
        case Within(inner, outer):
            return nested.within(inner, place(outer, scene))
        case Nth():
            return nested.nth(meaning, place(meaning.outer, scene))
        case Clock():
            return _clock(meaning, scene)
        case Span():
            return _span_end(meaning, scene)
        case Length(value, mod):
            return Answer(value, None, "a length of time, not a date", TimexType.DURATION, mod)
        case Repeat(value):
            return Answer(value, None, "something that recurs, not one date", TimexType.SET)
        case Vague(value, kind, told):
            return None if told and not scene.narrative else Answer(value, None, "too vague for a date", kind)
        case Nothing():
            return None
        case _:
            assert_never(meaning)


def names_year(meaning: Meaning) -> bool:
    """Whether a meaning writes its year, or counts from one that was written: it sets the narrative's clock."""
    match meaning:
        case Calendar(year=number) | Part(year=number) | Holiday(year=number):
            return number is not None
        case Ancient():
            return True
        case Edge(of=of):
            return names_year(of)
        case Within(outer=outer) | Nth(outer=outer):
            return names_year(outer)
        case Clock(day=of):
            return of is not None and names_year(of)
        case Span(first, last):
            return names_year(first) or names_year(last)
        case Shift(base=base):
            return base is Base.TEXT
        case Weekday() | Decade() | Century() | Length() | Repeat() | Vague() | Nothing():
            return False
        case _:
            assert_never(meaning)


def names_quarter(meaning: Meaning) -> bool:
    """Whether a meaning writes a quarter, so that "a year earlier" is that quarter of the year before."""
    match meaning:
        case Part(unit=Unit.QUARTER, number=number, year=year, which=which):
            return number > 0 or (year is None and which is Which.LAST)
        case Edge(of=of):
            return names_quarter(of)
        case Within(inner=inner):
            return names_quarter(inner)
        case _:
            return False


def _with_mod(answer: Answer, mod: Mod) -> Answer:
    return Answer(
        answer.value, answer.period, answer.reason, answer.type, mod, answer.edtf, answer.ancient, answer.spoken
    )


def _calendar(meaning: Calendar, scene: Scene) -> Answer:
    match meaning:
        case Calendar(year=int(number), month=int(of), day=int(on), ambiguous=ambiguous):
            return answer_of(day(date(number, of, on)), "as written, month first" if ambiguous else _AS_WRITTEN)
        case Calendar(year=int(number), month=int(of)):
            return answer_of(month(number, of), _AS_WRITTEN)
        case Calendar(year=int(number), short=short):
            return answer_of(year(_century_of(number % 100, scene) + number % 100 if short else number), _AS_WRITTEN)
        case Calendar(month=int(of), day=None, which=which):
            if scene.ancient is not None and scene.narrative:
                return Answer(f"BC{scene.ancient:04}-{of:02}", None, "in the year that the narrative is in")
            return answer_of(*choose.of_year(lambda number: month(number, of), which, scene, words.MONTH_NAMES[of - 1]))
        case Calendar(month=int(of), day=int(on), which=which):
            name = f"{on} {words.MONTH_NAMES[of - 1]}"
            return answer_of(*choose.of_year(lambda number: day(date(number, of, on)), which, scene, name))
        case _:
            return answer_of(*choose.day_of_month(meaning.day or 1, meaning.weekday, scene))


def _century_of(years: int, scene: Scene) -> int:
    now = scene.today.year if scene.today else _UNDATED
    if scene.narrative and scene.year is not None and scene.year // 100 * 100 + years <= now:
        return scene.year // 100 * 100
    return now + _AHEAD - (now + _AHEAD - years) % 100 - years


_AHEAD: Final = 10
"""Years after the article of which two digits may be: "'11" of an article from 2010 is 2011, "'68" 1968."""
_UNDATED: Final = 2019
"""The year of an article that has none: its two digits are of 1930 to 2029."""


def _holiday(meaning: Holiday, scene: Scene) -> Answer:
    if meaning.year is not None:
        period, reason = feasts.feast(meaning.name, meaning.year), _AS_WRITTEN
    else:
        name = meaning.name.title().replace("'S", "'s")
        period, reason = choose.of_year(lambda number: feasts.feast(meaning.name, number), meaning.which, scene, name)
    return answer_of(week(period.start) if meaning.whole_week else period, reason)


_PART_NAMES = {Unit.QUARTER: ("first", "second", "third", "fourth"), Unit.HALF: ("first", "second")}


def _part(meaning: Part, scene: Scene) -> Answer:
    unit, number = meaning.unit, meaning.number
    if number == 0:
        return _latest_quarter(meaning.which, meaning.year, scene)
    if meaning.year is not None:
        reason = _AS_WRITTEN + (" (December to February)" if unit is Unit.SEASON and number == WINTER else "")
        return answer_of(make_part(unit, number, meaning.year), reason)
    name = SEASON_NAMES[number] if unit is Unit.SEASON else f"{_PART_NAMES[unit][number - 1]} {unit}"
    hangs_on_text = scene.narrative or meaning.which is Which.SAME
    if scene.ancient is not None and hangs_on_text and unit is Unit.SEASON:
        code = timex(season(2000, number))[5:]
        return Answer(f"BC{scene.ancient:04}-{code}", None, "in the year that the narrative is in")
    return answer_of(*choose.of_year(lambda of: make_part(unit, number, of), meaning.which, scene, name))


def _latest_quarter(which: Which, of_year: int | None, scene: Scene) -> Answer:
    if of_year is not None:
        if scene.quarter is None:
            return answer_of(year(of_year), _AS_WRITTEN)
        period = containing(scene.quarter.start.replace(year=of_year), Unit.QUARTER)
        return answer_of(period, "the quarter the text just named, in that year")
    over = scene.quarter is None or scene.today is None or scene.quarter.stop <= scene.today or which is not Which.LAST
    if scene.quarter is not None and over:
        return answer_of(scene.quarter, "the quarter the text just named")
    if which is Which.SAME and scene.today is None:
        raise Waiting
    before = containing(scene.published(), Unit.QUARTER).start - timedelta(days=1)
    return answer_of(containing(before, Unit.QUARTER), "the latest quarter that was over when the article appeared")


def _clock(meaning: Clock, scene: Scene) -> Answer | None:
    ahead = scene.leaning is Direction.FUTURE
    if meaning.day is not None:
        on = place(meaning.day, scene)
    elif scene.tells:
        if scene.day is None or meaning.loose:
            raise Waiting
        on = answer_of(scene.day, "the day the text just named")
    elif scene.day is not None and timedelta(0) <= scene.published() - scene.day.start <= _FRESH and not ahead:
        on = answer_of(scene.day, "the day the text just named")
    else:
        on = answer_of(day(scene.published()), "the day of the article")
    if on is None:
        return None
    if on.period is None or on.period.unit is not Unit.DAY:
        raise Waiting
    return Answer(
        on.value + meaning.text,
        on.period,
        on.reason,
        TimexType.TIME,
        meaning.mod,
        spoken=f"{on.spoken}, {meaning.spoken}",
    )


def _span_end(meaning: Span, scene: Scene) -> Answer | None:
    first = place(meaning.first, scene)
    last = place(meaning.last, scene)
    if first is None or last is None:
        return None
    mine = last if meaning.end else first
    if meaning.apart or mine.ancient is not None:
        if first.ancient is not None and last.ancient is not None and not meaning.apart:
            return Answer(
                mine.value,
                None,
                "one end of a span",
                edtf=f"{first.edtf}/{last.edtf}",
                ancient=mine.ancient,
                spoken=mine.spoken,
            )
        return mine
    if first.period is None or last.period is None or first.period.start > last.period.start:
        return mine
    whole = span(first.period.start, last.period.last)
    return Answer(
        mine.value,
        whole,
        f"{'the end' if meaning.end else 'the beginning'} of {in_a_sentence(whole)}",
        spoken=mine.spoken,
    )
