"""Steps from a base date: "two weeks ago", "the following month", "that year"."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from timeline.dates.direction import Direction
from timeline.dates.meaning import Base, Shift
from timeline.dates.resolve.scene import Answer, Scene, Waiting, ancient_of, answer_of
from timeline.period import Unit, containing, shift_date
from timeline.spoken import in_a_sentence


def _base(meaning: Shift, scene: Scene) -> tuple[date, str]:
    fine = {Unit.DAY: scene.day, Unit.WEEK: scene.day, Unit.WEEKEND: scene.day, Unit.MONTH: scene.month}.get(
        meaning.unit, scene.last
    )
    match meaning.base:
        case Base.PUBLISHED | Base.CLOSEST:
            return scene.published(), "article"
        case Base.TEXT:
            if fine is None and (scene.today is None or scene.last is not None or scene.narrative):
                raise Waiting
            if fine is None:
                return scene.published(), "article"
            return fine.last if meaning.count > 0 and fine.unit is Unit.RANGE else fine.start, in_a_sentence(fine)
        case Base.NEAR:
            if fine is not None and scene.tells:
                return fine.start, in_a_sentence(fine)
            return scene.published(), "article"


def shift(meaning: Shift, scene: Scene) -> Answer:
    """The answer to a distance from a base. Raises Waiting where the base is not known."""
    if meaning.base is Base.TEXT and scene.ancient is not None and meaning.unit is Unit.YEAR:
        return ancient_of(scene.ancient - meaning.count, "counted from the year that the narrative is in")
    if meaning.base is Base.NEAR and scene.tells and scene.ancient is not None:
        if meaning.unit is not Unit.YEAR:
            raise Waiting
        return ancient_of(scene.ancient - meaning.count, "the year that the narrative is in")
    if meaning.part and scene.quarter is not None and (scene.today is None or scene.quarter.start <= scene.today):
        start = shift_date(scene.quarter.start, years=meaning.count)
        return answer_of(containing(start, Unit.QUARTER), "a year before the quarter the text just named")
    start, said = _base(meaning, scene)
    if _last_weekend(meaning, start, scene):
        return answer_of(
            containing(start - timedelta(days=start.isoweekday() % 6), Unit.WEEKEND), "the weekend before the article"
        )
    if meaning.unit is Unit.YEAR and start.year + meaning.count < 1:
        return replace(ancient_of(-start.year - meaning.count, _shift_reason(meaning, said)), mod=meaning.mod)
    period = containing(moved(start, meaning.unit, meaning.count), meaning.precision)
    return answer_of(period, _shift_reason(meaning, said), meaning.mod)


_TUESDAY: Final = 2
"""Until then the weekend before is closer than the next."""


def _last_weekend(meaning: Shift, start: date, scene: Scene) -> bool:
    """Whether the weekend before a day is meant: told of the past, or closer than the next one."""
    if meaning.unit is not Unit.WEEKEND:
        return False
    if meaning.base is Base.CLOSEST:
        return start.isoweekday() <= _TUESDAY
    return meaning.base is Base.NEAR and scene.leaning is not Direction.FUTURE


def _shift_reason(meaning: Shift, said: str) -> str:
    of = f"the {said}" if said == "article" else said
    count, unit = abs(meaning.count), meaning.unit.value
    if meaning.count == 0:
        return f"the {unit} of {of}"
    many = f"{count} {unit}s" if count != 1 else f"one {unit}"
    return f"{many} {'before' if meaning.count < 0 else 'after'} {of}"


def moved(start: date, unit: Unit, count: int) -> date:
    """A day moved by calendar units; into a weekend from the days before it."""
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
