"""The stretch of time that is looked at: the densest part, everything, or a period of its own."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from timeline.model import Event
from timeline.period import MAX_YEAR, ONE_DAY, Period, Unit

MAIN: Final = "main"
ALL: Final = "all"
_SHARE: Final = 0.8
_MOST_CHOICES: Final = 7
_MANY: Final = 0.05
"""The share of all events that earns a year a choice of its own when history reaches far back."""
_PAD: Final = 0.06
_LEAST_DAYS: Final = 21


@dataclass(frozen=True, slots=True)
class Window:
    """Half-open stretch of days that the chart shows."""

    start: date
    stop: date

    @property
    def days(self) -> int:
        """How many days are shown, at least 1."""
        return max(1, (self.stop - self.start).days)


@dataclass(frozen=True, slots=True)
class Choice:
    """A button that shows one stretch of time. `key` is stable, for the address bar; `events` are those in it."""

    key: str
    label: str
    window: Window
    events: int


def period_of(event: Event) -> Period | None:
    """Where the event lies on the calendar, None when nobody knows yet."""
    return event.when.period if event.when else None


def choices(events: Sequence[Event]) -> list[Choice]:
    """Main, All and one choice for each year or longer stretch that has events, or the fullest ones of very many.

    None without dated events.
    """
    periods = [period for event in events if (period := period_of(event))]
    if not periods:
        return []
    whole = padded(min(p.start for p in periods), max(p.stop for p in periods))
    main = _densest(periods)
    offered = [Choice(ALL, "All", whole, len(periods))]
    if main != whole:
        offered.insert(0, Choice(MAIN, "Main", main, _count(periods, main)))
    parts = stretches(periods)
    if len(parts) > 1:
        offered += parts
    return offered


def padded(start: date, stop: date) -> Window:
    """A window with air on both sides, wide enough for a day to be seen as a day."""
    days = (stop - start).days
    air = max(round(days * _PAD), (_LEAST_DAYS - days + 1) // 2, 1)
    return Window(_shift(start, -air), _shift(stop, air))


def _shift(day: date, days: int) -> date:
    """`day` moved, held inside the calendar."""
    number = min(max(day.toordinal() + days, date.min.toordinal()), date(MAX_YEAR + 1, 1, 1).toordinal())
    return date.fromordinal(number)


def _densest(periods: Sequence[Period]) -> Window:
    """The shortest window that holds the middles of four fifths of the events.

    Middles, because one "since 2019" must not stretch the window to 2019.
    """
    middles = sorted(period.start.toordinal() + period.days // 2 for period in periods)
    size = max(1, round(len(middles) * _SHARE + 0.499))
    spans = [(middles[at + size - 1] - middles[at], at) for at in range(len(middles) - size + 1)]
    _, at = min(spans)
    return padded(date.fromordinal(middles[at]), date.fromordinal(middles[at + size - 1]) + ONE_DAY)


def stretches(periods: Sequence[Period]) -> list[Choice]:
    """Years as far back as there is room for, then decades, then centuries.

    An event counts where its middle is; one that is known only to a decade or a century is never put in a year.
    """
    counts = Counter(_home(period) for period in periods)
    years = sorted(first for first, width in counts if width == 1)
    for width in (10, 100):
        for kept in range(len(years), -1, -1):
            grouped = _grouped(counts, frozenset(years[len(years) - kept :]), width)
            if len(grouped) <= _MOST_CHOICES:
                return grouped
    return _fullest(counts)


def _fullest(counts: Counter[tuple[int, int]]) -> list[Choice]:
    """Of a story too long for choices that cover it all, the fullest ones: years with many events, else centuries."""
    many = counts.total() * _MANY
    years = frozenset(first for (first, width), count in counts.items() if width == 1 and count >= many)
    fullest = sorted(_grouped(counts, years, 100), key=lambda choice: (choice.events, choice.window.start))
    return sorted(fullest[-_MOST_CHOICES:], key=lambda choice: choice.window.start)


def _home(period: Period) -> tuple[int, int]:
    """(first year, years) of the year, decade or century that an event belongs to."""
    first, last = period.start.year, period.last.year
    year = first if first == last else (period.start + timedelta(days=(period.days - 1) // 2)).year
    width = {Unit.DECADE: 10, Unit.CENTURY: 100}.get(period.unit, 1)
    return year - year % width, width


def _grouped(counts: Counter[tuple[int, int]], kept: frozenset[int], at_least: int) -> list[Choice]:
    """One choice for each year that is `kept`, the others together by decade or century."""
    sums: Counter[tuple[int, int]] = Counter()
    for (first, width), count in counts.items():
        wide = 1 if width == 1 and first in kept else max(width, at_least)
        sums[first - first % wide, wide] += count
    return [_stretch(first, wide, count) for (first, wide), count in sorted(sums.items())]


def _stretch(first: int, width: int, count: int) -> Choice:
    label = str(first) if width == 1 else f"{first}s"
    window = Window(date(max(first, 1), 1, 1), date(min(first + width, MAX_YEAR + 1), 1, 1))
    key = str(first) if width == 1 else f"{first}-{first + width - 1}"
    return Choice(key, label, window, count)


def _count(periods: Sequence[Period], window: Window) -> int:
    return sum(period.start < window.stop and window.start < period.stop for period in periods)
