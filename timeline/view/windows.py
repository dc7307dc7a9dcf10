"""The stretch of time that is looked at: the densest part, everything, or a period of its own."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray

from timeline.columns import WIDE
from timeline.model import Event
from timeline.period import MAX_YEAR, ONE_DAY, Period
from timeline.view.dividing import divide

MAIN: Final = "main"
ALL: Final = "all"
_SHARE: Final = 0.8
_MOST_CHOICES: Final = 7
_PAD: Final = 0.06
_LEAST_DAYS: Final = 21
_SEEN: Final = 80
_EPOCH: Final = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Window:
    """Half-open stretch of days that the chart shows."""

    start: date
    stop: date

    @property
    def days(self) -> int:
        """How many days are shown, at least 1."""
        return max(1, (self.stop - self.start).days)


def shows(window: Window, period: Period) -> bool:
    """Whether a window shows enough of a period to be seen as a mark: all of it, or an eightieth of the window."""
    inside = (min(period.stop, window.stop) - max(period.start, window.start)).days
    return inside > 0 and inside >= min(period.days, window.days / _SEEN)


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


@dataclass(frozen=True, slots=True)
class Spans:
    """The spans of dated events, as arrays: first days and the days after the last, as ordinals.

    `wide` is 10 or 100 for what is known only to a decade or a century, else 1.
    """

    first: NDArray[np.int64]
    stop: NDArray[np.int64]
    wide: NDArray[np.int64]


def choices(events: Sequence[Event]) -> list[Choice]:
    """Main, All, and years or longer stretches that together hold every event; none without dated events."""
    return choices_of(spans_of([period for event in events if (period := period_of(event))]))


def spans_of(periods: Sequence[Period]) -> Spans:
    """Periods as arrays."""
    rows = [(one.start.toordinal(), one.stop.toordinal(), WIDE.get(one.unit, 1)) for one in periods]
    return Spans(*np.array(rows, np.int64).reshape(-1, 3).T)


def choices_of(spans: Spans) -> list[Choice]:
    """The same for spans that are arrays already."""
    if not len(spans.first):
        return []
    whole = padded(date.fromordinal(int(spans.first.min())), date.fromordinal(int(spans.stop.max())))
    main = _densest(spans)
    offered = [Choice(ALL, "All", whole, len(spans.first))]
    if main != whole:
        offered.insert(0, Choice(MAIN, "Main", main, _count(spans, main)))
    parts = stretches(spans)
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


def _densest(spans: Spans) -> Window:
    """The shortest window that holds the middles of four fifths of the events.

    Middles, because one "since 2019" must not stretch the window to 2019.
    """
    middles = np.sort(spans.first + (spans.stop - spans.first) // 2)
    size = max(1, round(len(middles) * _SHARE + 0.499))
    at = int(np.argmin(middles[size - 1 :] - middles[: len(middles) - size + 1]))
    first, last = int(middles[at]), int(middles[at + size - 1])
    return padded(date.fromordinal(first), date.fromordinal(last) + ONE_DAY)


def stretches(spans: Spans) -> list[Choice]:
    """Single years where much happened, longer stretches elsewhere; see `dividing`.

    An event counts where its middle is; one that is known only to a decade or a century is never put in a year.
    """
    return [_stretch(*one) for one in divide(_homes(spans), _MOST_CHOICES)]


def _homes(spans: Spans) -> Counter[tuple[int, int]]:
    """How many events belong to each (first year, years): the year, decade or century that their middle is in."""
    middles = spans.first + (spans.stop - spans.first - 1) // 2
    years = (middles - _EPOCH).astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64) + 1970
    homes, counts = np.unique((years - years % spans.wide) * 1000 + spans.wide, return_counts=True)
    return Counter({divmod(int(home), 1000): int(count) for home, count in zip(homes, counts, strict=True)})


def _stretch(first: int, stop: int, events: int) -> Choice:
    """Named as one would say it: a year, “1960s” for a decade or a century, else from year to year."""
    if stop - first == 1:
        label = key = str(first)
    else:
        rounds = stop - first in (10, 100) and first % (stop - first) == 0
        label, key = f"{first}s" if rounds else f"{first}–{stop - 1}", f"{first}-{stop - 1}"
    return Choice(key, label, Window(date(max(first, 1), 1, 1), date(min(stop, MAX_YEAR + 1), 1, 1)), events)


def _count(spans: Spans, window: Window) -> int:
    return int(((spans.first < window.stop.toordinal()) & (window.start.toordinal() < spans.stop)).sum())
