"""Which year, month or week is meant when the text leaves it unsaid.

Each possible answer has a cost: its distance in days, more when it lies on the side that the sentence doesn't look to.
The cheapest one wins. So "Jan. 14" in an article of 6 January is eight days ahead, whatever the verb.
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Final

from timeline.dates import words
from timeline.dates.direction import Direction
from timeline.dates.meaning import Which
from timeline.dates.resolve.scene import Scene, Waiting
from timeline.period import ONE_DAY, Period, Unit, day, shift_months

ByYear = Callable[[int], Period]

_LEAP_CYCLE: Final = 8
"""Within so many years every day of the calendar occurs."""

_AGAINST: Final = 5
"""How much farther the side seems that the sentence doesn't look to, for months, days and feasts. Tuned on news."""
_NOT_YET: Final = 100
"""Days that it costs on top to take a whole month or season for a coming one where the sentence tells of the past."""
_WEEKDAY_AGAINST: Final = 12
"""The same for weekdays, which are never more than six days away."""
_WEEKDAY_AHEAD: Final = 5
"""A weekday without a cue looks back: news tells what happened."""

_BACK: Final = 2.5
"""How much farther a narrative's past seems than its future. Tuned on histories."""
_OTHER_YEAR: Final = 250
"""Days that it costs to leave the year that a narrative is in."""
_FAR: Final = 300
"""The year that a narrative is in never costs more than this."""


def of_year(make: ByYear, which: Which, scene: Scene, name: str) -> tuple[Period, str]:
    """The one of a yearly thing (a month, a day, a season, a feast) that is meant, and why.

    `make` builds it for a year and may raise ValueError where that year lacks it (29 February).
    """
    match which:
        case Which.LAST:
            return _before(make, _whole_month_ago(make, scene.published())), f"the latest {name} before the article"
        case Which.NEXT:
            return _after(make, scene.published()), f"the next {name} after the article"
        case Which.THIS:
            return make(scene.published().year), f"the {name} of the article's year"
        case Which.PREVIOUS:
            return _before(make, said(scene).start), f"the latest {name} before what the text just named"
        case Which.FOLLOWING:
            return _after(make, said(scene).last), f"the next {name} after what the text just named"
        case Which.SAME:
            return make(said(scene).start.year), f"the {name} of the year the text just named"
        case Which.BARE if scene.tells and scene.year is not None:
            return _told(make, scene, scene.year), f"the {name} that the narrative has come to"
        case Which.BARE:
            return _nearest(make, scene, name)


def _whole_month_ago(make: ByYear, today: date) -> date:
    """Before when "last August" ended: nobody calls the month that has just ended so, but "last month"."""
    ended = today.replace(day=1) - ONE_DAY
    try:
        just_over = make(ended.year)
    except ValueError:
        return today
    return just_over.start if just_over.unit is Unit.MONTH and just_over.last == ended else today


def said(scene: Scene) -> Period:
    """The last date of the text. Raises Waiting when it named none."""
    if scene.last is None:
        raise Waiting
    return scene.last


def _nearest(make: ByYear, scene: Scene, name: str) -> tuple[Period, str]:
    today = scene.published()

    def cost(period: Period) -> float:
        if period.last < today:
            return (today - period.last).days * (_AGAINST if scene.leaning is Direction.FUTURE else 1)
        if period.start > today:
            if scene.leaning is Direction.PAST:
                return (period.start - today).days * _AGAINST + (0 if period.unit is Unit.DAY else _NOT_YET)
            return (period.start - today).days * 1.5
        return 0

    close = _try(make, range(today.year - 1, today.year + 2))
    found = min(close or _try(make, range(today.year - _LEAP_CYCLE, today.year + _LEAP_CYCLE + 1)), key=cost)
    return found, _side(found, today, name)


def _side(found: Period, today: date, name: str) -> str:
    if found.last < today:
        return f"the latest {name} before the article"
    return f"the next {name} after the article" if found.start > today else f"the {name} of the article"


def _told(make: ByYear, scene: Scene, year: int) -> Period:
    """In a narrative: the year it is in, unless the step from its last date is much shorter in the one beside."""
    before = scene.month
    if before is None:
        return make(year)

    def cost(period: Period) -> float:
        days = (period.start - before.start).days
        if period.unit is not before.unit and period.overlaps(before):
            days = 0
        steps = days if days >= 0 else -_BACK * days
        return min(steps, _FAR) if period.start.year == year else steps + _OTHER_YEAR

    near = before.start.year
    return min(_try(make, sorted({year, near - 1, near, near + 1})), key=cost)


def _try(make: ByYear, years: Iterable[int]) -> list[Period]:
    found = []
    for year in years:
        try:
            found.append(make(year))
        except ValueError:
            continue
    return found


def _before(make: ByYear, when: date) -> Period:
    for years in (2, _LEAP_CYCLE):
        found = [one for one in _try(make, range(when.year - years, when.year + 1)) if one.last < when]
        if found:
            return max(found, key=_start)
    raise Waiting


def _after(make: ByYear, when: date) -> Period:
    for years in (2, _LEAP_CYCLE):
        found = [one for one in _try(make, range(when.year - 1, when.year + years + 1)) if one.start > when]
        if found:
            return min(found, key=_start)
    raise Waiting


def _start(period: Period) -> date:
    return period.start


def weekday(number: int, which: Which, scene: Scene) -> tuple[date, str]:
    """The day that a weekday's name means, and why; `number` is ISO's."""
    name = words.WEEKDAY_NAMES[number - 1]
    match which:
        case Which.PREVIOUS:
            return _latest(said(scene).start - ONE_DAY, number), f"the latest {name} before what the text just named"
        case Which.FOLLOWING:
            return _next(said(scene).last + ONE_DAY, number), f"the next {name} after what the text just named"
        case Which.SAME:
            first = said(scene).start
            return first + timedelta(days=number - first.isoweekday()), f"the {name} of the week the text just named"
        case Which.LAST:
            return _latest(scene.published() - ONE_DAY, number), f"the latest {name} before the article"
        case Which.NEXT:
            today = scene.published()
            return today + timedelta(days=7 + number - today.isoweekday()), f"the {name} of the week after the article"
        case Which.THIS:
            return _next(scene.published(), number), f"the first {name} from the article on"
        case Which.BARE:
            return _bare_weekday(number, scene, name)


def _bare_weekday(number: int, scene: Scene, name: str) -> tuple[date, str]:
    today = scene.published()
    past, future = _latest(today, number), _next(today, number)
    back = (today - past).days * (_WEEKDAY_AGAINST if scene.leaning is Direction.FUTURE else 1)
    ahead = (future - today).days * {None: _WEEKDAY_AHEAD, Direction.PAST: _WEEKDAY_AGAINST}.get(scene.leaning, 1)
    if back <= ahead:
        return past, f"the latest {name} before the article"
    return future, f"the next {name} after the article, as the sentence looks ahead"


def _latest(when: date, number: int) -> date:
    return when - timedelta(days=(when.isoweekday() - number) % 7)


def _next(when: date, number: int) -> date:
    return when + timedelta(days=(number - when.isoweekday()) % 7)


_MONTHS_AWAY: Final = 30
"""Within so many months every day of a month falls on every weekday."""


def day_of_month(number: int, on_weekday: int | None, scene: Scene) -> tuple[Period, str]:
    """The nearest day with this number, on the side that the sentence looks to. Raises Waiting if there is none."""
    if scene.month is not None and (scene.narrative or scene.today is None):
        start = scene.month.start
        return day(start.replace(day=number)), "in the month that the text just named"
    today = scene.published()
    ahead = scene.leaning is Direction.FUTURE
    year, month = today.year, today.month
    for _ in range(_MONTHS_AWAY):
        found = _try(lambda of, in_month=month: day(date(of, in_month, number)), [year])  # type: ignore[misc]
        when = found[0].start if found else None
        if when and (when >= today if ahead else when <= today) and on_weekday in {None, when.isoweekday()}:
            side = "next day with that number from" if ahead else "latest day with that number before"
            return found[0], f"the {side} the article"
        year, month = shift_months(year, month, 1 if ahead else -1)
    raise Waiting
