"""Which year, month or week is meant when the text leaves it unsaid."""

from collections.abc import Callable
from datetime import date, timedelta

from timeline.dates import words
from timeline.dates.direction import Direction
from timeline.dates.meaning import Which
from timeline.dates.resolve.scene import Scene, Waiting
from timeline.period import ONE_DAY, Period, shift_months

ByYear = Callable[[int], Period]

_LEAP_CYCLE = 8


def of_year(make: ByYear, which: Which, scene: Scene, name: str) -> tuple[Period, str]:
    """The one of a yearly thing (a month, a day, a season, a feast) that is meant, and why.

    `make` builds it for a year and may raise ValueError where that year lacks it (29 February).
    """
    match which:
        case Which.LAST:
            return _before(make, scene.published()), f"the latest {name} before the article"
        case Which.NEXT:
            return _after(make, scene.published()), f"the next {name} after the article"
        case Which.THIS:
            return make(scene.published().year), f"the {name} of the article's year"
        case Which.PREVIOUS:
            return _before(make, _said(scene).start), f"the latest {name} before what the text just named"
        case Which.FOLLOWING:
            return _after(make, _said(scene).last), f"the next {name} after what the text just named"
        case Which.SAME:
            return make(_said(scene).start.year), f"the {name} of the year the text just named"
        case Which.BARE:
            return _bare(make, scene, name)


def _bare(make: ByYear, scene: Scene, name: str) -> tuple[Period, str]:
    if scene.year is not None and (scene.narrative or scene.today is None):
        if scene.narrative:
            return make(scene.year), "in the year that the narrative is in"
    today = scene.published()
    past, future = _upto(make, today), _from(make, today)
    if scene.direction is Direction.FUTURE:
        return future, f"the next {name} from the article on, as the sentence looks ahead"
    if scene.direction is None and 0 <= (future.start - today).days < (today - past.last).days - 240:
        return future, f"the {name} nearest to the article"
    return past, f"the latest {name} before the article"


def _said(scene: Scene) -> Period:
    if scene.last is None:
        raise Waiting
    return scene.last


def _try(make: ByYear, years: range) -> list[Period]:
    found = []
    for year in years:
        try:
            found.append(make(year))
        except ValueError:
            continue
    return found


def _before(make: ByYear, day: date) -> Period:
    return max((period for period in _try(make, range(day.year - _LEAP_CYCLE, day.year + 1)) if period.last < day), key=_start)


def _after(make: ByYear, day: date) -> Period:
    return min((period for period in _try(make, range(day.year, day.year + _LEAP_CYCLE + 1)) if period.start > day), key=_start)


def _upto(make: ByYear, day: date) -> Period:
    return max((period for period in _try(make, range(day.year - _LEAP_CYCLE, day.year + 1)) if period.start <= day), key=_start)


def _from(make: ByYear, day: date) -> Period:
    return min((period for period in _try(make, range(day.year - 1, day.year + _LEAP_CYCLE + 1)) if period.last >= day), key=_start)


def _start(period: Period) -> date:
    return period.start


def weekday(number: int, which: Which, scene: Scene) -> tuple[date, str]:
    """The day that a weekday's name means, and why; `number` is ISO's."""
    name = words.WEEKDAY_NAMES[number - 1]
    match which:
        case Which.PREVIOUS:
            return _latest(_said(scene).start - ONE_DAY, number), f"the latest {name} before what the text just named"
        case Which.FOLLOWING:
            return _next(_said(scene).last + ONE_DAY, number), f"the next {name} after what the text just named"
        case Which.SAME:
            said = _said(scene).start
            return said + timedelta(days=number - said.isoweekday()), f"the {name} of the week the text just named"
        case Which.LAST:
            return _latest(scene.published() - ONE_DAY, number), f"the latest {name} before the article"
        case Which.NEXT:
            today = scene.published()
            return today + timedelta(days=7 + number - today.isoweekday()), f"the {name} of the week after the article"
        case Which.THIS:
            today = scene.published()
            return _next(today, number), f"the {name} of the article's week"
        case Which.BARE:
            today = scene.published()
            if scene.direction is Direction.FUTURE:
                return _next(today, number), f"the next {name} from the article on, as the sentence looks ahead"
            return _latest(today, number), f"the latest {name} before the article"


def _latest(day: date, number: int) -> date:
    return day - timedelta(days=(day.isoweekday() - number) % 7)


def _next(day: date, number: int) -> date:
    return day + timedelta(days=(number - day.isoweekday()) % 7)


def nearest_part(make: ByYear, scene: Scene, name: str) -> tuple[Period, str]:
    """The quarter or half that lies nearest to the article: firms report the one just over and forecast the next."""
    today = scene.published()
    found = _try(make, range(today.year - 1, today.year + 2))
    if scene.direction is Direction.FUTURE:
        found = [period for period in found if period.last >= today] or found
        return min(found, key=_start), f"the next {name}, as the sentence looks ahead"
    found = [period for period in found if period.start <= today + timedelta(days=90)]
    return max(found, key=_start), f"the {name} nearest to the article"


def day_of_month(number: int, scene: Scene) -> tuple[date, str]:
    """The day with a number in the article's month, or the one before or after by tense."""
    today = scene.published()
    ahead = scene.direction is Direction.FUTURE
    year, month = today.year, today.month
    for _ in range(3):
        try:
            when = date(year, month, number)
        except ValueError:
            when = None
        if when is not None and (when >= today if ahead else when <= today):
            return when, f"the {'next' if ahead else 'latest'} day with that number {'from' if ahead else 'before'} the article"
        year, month = shift_months(year, month, 1 if ahead else -1)
    raise Waiting
