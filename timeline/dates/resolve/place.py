"""From a meaning to its place on the calendar. Knows no language."""

from datetime import date, timedelta
from typing import assert_never

from timeline.dates import words
from timeline.dates.direction import Direction
from timeline.dates.meaning import (
    Ancient, Base, Calendar, Century, Clock, Decade, Edge, Holiday, Length, Meaning, Nothing, Nth, Part, Repeat, Shift,
    Span, Vague, Weekday, Which, Within,
)  # fmt: skip
from timeline.dates.resolve import choose, feasts
from timeline.dates.resolve.scene import Answer, Scene, Waiting
from timeline.dates.resolve.speak import period_words
from timeline.model import Mod, TimexType
from timeline.period import (
    WINTER, Period, Unit, century, containing, day, decade, half, month, quarter, season, shift_date, span, timex, week, year,
)  # fmt: skip

_AS_WRITTEN = "as written"


def place(meaning: Meaning, scene: Scene) -> Answer | None:
    """The answer to a meaning in a scene; None for what is no time at all.

    Raises Waiting where it hangs on a date that nobody gave, ValueError and OverflowError outside the calendar.
    """
    match meaning:
        case Calendar():
            return _calendar(meaning, scene)
        case Weekday(number, which, weeks):
            when, reason = choose.weekday(number, which, scene)
            return _answer(day(when + timedelta(weeks=weeks)), reason)
        case Part():
            return _part(meaning, scene)
        case Holiday():
            return _holiday(meaning, scene)
        case Decade(first, whole):
            return _answer(decade(first if whole else _century_of(first, scene) + first), _AS_WRITTEN)
        case Century(number):
            if number < 0:
                return Answer(f"BC{-number - 1:02}", None, _AS_WRITTEN, spoken=f"the {-number}th century BC")
            return _answer(century(number), _AS_WRITTEN)
        case Ancient(number):
            return _ancient(number, _AS_WRITTEN)
        case Shift():
            return _shift(meaning, scene)
        case Edge(mod, of):
            inner = place(of, scene)
            return inner and _with_mod(inner, mod)
        case Within(inner, outer):
            return _within(inner, outer, scene)
        case Nth():
            return _nth(meaning, scene)
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
        case Shift(base=base, unit=unit):
            return base is Base.TEXT
        case Weekday() | Decade() | Century() | Length() | Repeat() | Vague() | Nothing():
            return False
        case _:
            assert_never(meaning)


def names_quarter(meaning: Meaning) -> bool:
    """Whether a meaning writes a quarter, so that "a year earlier" is that quarter of the year before."""
    match meaning:
        case Part(unit=Unit.QUARTER, number=number):
            return number > 0
        case Edge(of=of):
            return names_quarter(of)
        case Within(inner=inner):
            return names_quarter(inner)
        case _:
            return False


def _answer(period: Period, reason: str, mod: Mod | None = None) -> Answer:
    return Answer(timex(period), period, reason, mod=mod, spoken=period_words(period))


def _with_mod(answer: Answer, mod: Mod) -> Answer:
    return Answer(answer.value, answer.period, answer.reason, answer.type, mod, answer.edtf, answer.ancient, answer.spoken)


def _ancient(number: int, reason: str) -> Answer:
    return Answer(f"BC{number:04}", None, reason, edtf=f"-{number - 1:04}", ancient=number, spoken=f"{number} BC")


def _calendar(meaning: Calendar, scene: Scene) -> Answer:
    match meaning:
        case Calendar(year=int(number), month=int(of), day=int(on), ambiguous=ambiguous):
            return _answer(day(date(number, of, on)), "as written, month first" if ambiguous else _AS_WRITTEN)
        case Calendar(year=int(number), month=int(of)):
            return _answer(month(number, of), _AS_WRITTEN)
        case Calendar(year=int(number), short=short):
            return _answer(year(_century_of(number % 100, scene) + number % 100 if short else number), _AS_WRITTEN)
        case Calendar(month=int(of), day=None, which=which):
            if scene.ancient is not None and scene.narrative:
                return Answer(f"BC{scene.ancient:04}-{of:02}", None, "in the year that the narrative is in")
            return _answer(*choose.of_year(lambda number: month(number, of), which, scene, words.MONTH_NAMES[of - 1]))
        case Calendar(month=int(of), day=int(on), which=which):
            name = f"{on} {words.MONTH_NAMES[of - 1]}"
            return _answer(*choose.of_year(lambda number: day(date(number, of, on)), which, scene, name))
        case _:
            return _answer(*choose.day_of_month(meaning.day or 1, meaning.weekday, scene))


def _century_of(years: int, scene: Scene) -> int:
    if scene.narrative and scene.year is not None:
        return scene.year // 100 * 100
    now = scene.today.year if scene.today else 2000
    return now // 100 * 100 - (0 if now // 100 * 100 + years <= now else 100)


def _holiday(meaning: Holiday, scene: Scene) -> Answer:
    if meaning.year is not None:
        period, reason = feasts.feast(meaning.name, meaning.year), _AS_WRITTEN
    else:
        name = meaning.name.title().replace("'S", "'s")
        period, reason = choose.of_year(lambda number: feasts.feast(meaning.name, number), meaning.which, scene, name)
    return _answer(week(period.start) if meaning.whole_week else period, reason)


def _make_part(unit: Unit, number: int, of_year: int) -> Period:
    if unit is Unit.SEASON:
        return season(of_year, number)
    return quarter(of_year, number) if unit is Unit.QUARTER else half(of_year, number)


_PART_NAMES = {Unit.QUARTER: ("first", "second", "third", "fourth"), Unit.HALF: ("first", "second")}
_SEASON_NAMES = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}


def _part(meaning: Part, scene: Scene) -> Answer:
    unit, number = meaning.unit, meaning.number
    if number == 0:
        return _latest_quarter(meaning.which, meaning.year, scene)
    if meaning.year is not None:
        reason = _AS_WRITTEN + (" (December to February)" if unit is Unit.SEASON and number == WINTER else "")
        return _answer(_make_part(unit, number, meaning.year), reason)
    name = _SEASON_NAMES[number] if unit is Unit.SEASON else f"{_PART_NAMES[unit][number - 1]} {unit}"
    if scene.ancient is not None and scene.narrative and unit is Unit.SEASON:
        code = timex(season(2000, number))[5:]
        return Answer(f"BC{scene.ancient:04}-{code}", None, "in the year that the narrative is in")
    return _answer(*choose.of_year(lambda of: _make_part(unit, number, of), meaning.which, scene, name))


def _latest_quarter(which: Which, of_year: int | None, scene: Scene) -> Answer:
    if of_year is not None:
        if scene.quarter is None:
            return _answer(year(of_year), _AS_WRITTEN)
        period = containing(scene.quarter.start.replace(year=of_year), Unit.QUARTER)
        return _answer(period, "the quarter the text just named, in that year")
    if scene.quarter is not None:
        return _answer(scene.quarter, "the quarter the text just named")
    if which is Which.SAME and scene.today is None:
        raise Waiting
    before = containing(scene.published(), Unit.QUARTER).start - timedelta(days=1)
    return _answer(containing(before, Unit.QUARTER), "the latest quarter that was over when the article appeared")


def _base(meaning: Shift, scene: Scene) -> tuple[date, str]:
    fine = {Unit.DAY: scene.day, Unit.WEEK: scene.day, Unit.WEEKEND: scene.day, Unit.MONTH: scene.month}.get(meaning.unit, scene.last)
    match meaning.base:
        case Base.PUBLISHED:
            return scene.published(), "article"
        case Base.TEXT:
            if fine is None and (scene.today is None or scene.last is not None or scene.narrative):
                raise Waiting
            if fine is None:
                return scene.published(), "article"
            return fine.start, period_words(fine)
        case Base.NEAR:
            if fine is not None and scene.narrative:
                return fine.start, period_words(fine)
            return scene.published(), "article"


def _shift(meaning: Shift, scene: Scene) -> Answer:
    if meaning.base is Base.TEXT and scene.ancient is not None and meaning.unit is Unit.YEAR:
        return _ancient(scene.ancient - meaning.count, "counted from the year that the narrative is in")
    if meaning.part and scene.quarter is not None:
        start = shift_date(scene.quarter.start, years=meaning.count)
        return _answer(containing(start, Unit.QUARTER), "a year before the quarter the text just named")
    start, said = _base(meaning, scene)
    if meaning.unit is Unit.WEEKEND and meaning.base is Base.NEAR and scene.leaning.direction is not Direction.FUTURE:
        return _answer(containing(start - timedelta(days=start.isoweekday() % 6), Unit.WEEKEND), "the weekend before the article")
    moved = _moved(start, meaning.unit, meaning.count)
    period = containing(moved, meaning.precision)
    return _answer(period, _shift_reason(meaning, said), meaning.mod)


def _shift_reason(meaning: Shift, said: str) -> str:
    of = f"the {said}" if said == "article" else said
    count, unit = abs(meaning.count), meaning.unit.value
    if meaning.count == 0:
        return f"the {unit} of {of}"
    many = f"{count} {unit}s" if count != 1 else f"one {unit}"
    return f"{many} {'before' if meaning.count < 0 else 'after'} {of}"


def _moved(start: date, unit: Unit, count: int) -> date:
    match unit:
        case Unit.DAY:
            return start + timedelta(days=count)
        case Unit.WEEK:
            return start + timedelta(weeks=count)
        case Unit.WEEKEND:
            return start + timedelta(days=max(0, 6 - start.isoweekday()), weeks=count)
        case Unit.MONTH:
            return shift_date(start, months=count)
        case Unit.QUARTER:
            return shift_date(start, months=3 * count)
        case Unit.HALF:
            return shift_date(start, months=6 * count)
        case Unit.DECADE:
            return shift_date(start, years=10 * count)
        case Unit.CENTURY:
            return shift_date(start, years=100 * count)
        case Unit.YEAR | Unit.SEASON | Unit.RANGE:
            return shift_date(start, years=count)


def _within(inner: Meaning, outer: Meaning, scene: Scene) -> Answer | None:
    around = place(outer, scene)
    if around is not None and around.ancient is not None:
        return _within_ancient(inner, around)
    if around is None or around.period is None:
        raise Waiting
    first = around.period.start
    match inner:
        case Weekday(number):
            return _answer(day(week(first).start + timedelta(days=number - 1)), around.reason)
        case Calendar(month=int(of), day=None):
            return _answer(month(first.year, of), around.reason)
        case Calendar(month=int(of), day=int(on)):
            return _answer(day(date(first.year, of, on)), around.reason)
        case Part(unit, number) if number:
            return _answer(_make_part(unit, number, first.year), around.reason)
        case Holiday(name):
            return _answer(feasts.feast(name, first.year), around.reason)
        case _:
            return None


def _within_ancient(inner: Meaning, around: Answer) -> Answer | None:
    match inner:
        case Calendar(month=int(of), day=on):
            part = f"{of:02}" + (f"-{on:02}" if on else "")
            return Answer(f"{around.value}-{part}", None, around.reason, edtf=f"{around.edtf}-{part}", ancient=around.ancient, spoken=f"{words.MONTH_NAMES[of - 1]} {around.spoken}")
        case Part(unit=Unit.SEASON, number=code):
            part = timex(season(2000, code))[5:]
            return Answer(f"{around.value}-{part}", None, around.reason, edtf=f"{around.edtf}-{code}", ancient=around.ancient, spoken=f"{_SEASON_NAMES[code]} {around.spoken}")
        case _:
            return None


def _nth(meaning: Nth, scene: Scene) -> Answer | None:
    around = place(meaning.outer, scene)
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
        start = _moved(whole.start, meaning.unit, number - 1) if number > 0 else whole.last
        found = containing(start, meaning.unit)
    return _answer(found, around.reason) if found.overlaps(whole) else None


def _clock(meaning: Clock, scene: Scene) -> Answer | None:
    if meaning.day is not None:
        on = place(meaning.day, scene)
    elif scene.narrative:
        if scene.day is None or meaning.loose:
            raise Waiting
        on = _answer(scene.day, "the day the text just named")
    else:
        on = _answer(day(scene.published()), "the day of the article")
    if on is None:
        return None
    if on.period is None or on.period.unit is not Unit.DAY:
        raise Waiting
    return Answer(on.value + meaning.text, on.period, on.reason, TimexType.TIME, meaning.mod, spoken=f"{on.spoken}, {meaning.spoken}")


def _span_end(meaning: Span, scene: Scene) -> Answer | None:
    first = place(meaning.first, scene)
    last = place(meaning.last, scene)
    if first is None or last is None:
        return None
    mine = last if meaning.end else first
    if meaning.apart or mine.ancient is not None:
        if first.ancient is not None and last.ancient is not None and not meaning.apart:
            return Answer(mine.value, None, "one end of a span", edtf=f"{first.edtf}/{last.edtf}", ancient=mine.ancient, spoken=mine.spoken)
        return mine
    if first.period is None or last.period is None or first.period.start > last.period.start:
        return mine
    whole = span(first.period.start, last.period.last)
    return Answer(mine.value, whole, f"{'the end' if meaning.end else 'the beginning'} of {period_words(whole)}", spoken=mine.spoken)
