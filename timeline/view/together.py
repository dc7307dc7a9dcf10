"""Who appears with whom, and when: one actor's events by stretches of time, alone and with each other actor."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from timeline.model import Actor, Event
from timeline.period import Period
from timeline.view.filters import TAKING_PART
from timeline.view.windows import Window, period_of, spans_of, stretches

_MOST_MONTHS: Final = 12
_MONTH_NAMES: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Column:
    """A stretch of time and what it is called: `Sep 2023`, `2023`, `1960s`."""

    label: str
    window: Window


@dataclass(frozen=True, slots=True)
class Row:
    """The events with one other actor: how many in each column, and in all, those without a date too."""

    actor: str
    counts: tuple[int, ...]
    whole: int


@dataclass(frozen=True, slots=True)
class Together:
    """`rows[0]` are all of the actor's events; then who appears with it, those in most events first."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def taking_part(event: Event) -> frozenset[str]:
    """The actors that a filter by them finds the event by: not the places where it was."""
    return frozenset(who.actor for who in event.participants if who.role in TAKING_PART)


def busiest(actors: Iterable[Actor], events: Iterable[Event]) -> list[tuple[Actor, int]]:
    """The actors of these events with how many they are in, those in most first."""
    counts = Counter(actor for event in events for actor in taking_part(event))
    found = [(actor, counts[actor.id]) for actor in actors if counts[actor.id]]
    return sorted(found, key=lambda one: (-one[1], one[0].name, one[0].id))


def together(actor: str, events: Iterable[Event], names: Mapping[str, str], *, most: int) -> Together:
    """The table of an actor, with at most so many others. An event counts once in a row, in one column at most."""
    theirs = [event for event in events if actor in taking_part(event)]
    columns = _columns([period for event in theirs if (period := period_of(event))])
    counts: dict[str, Counter[int]] = {actor: Counter()}
    whole: Counter[str] = Counter()
    for event in theirs:
        period = period_of(event)
        at = _column_of(period, columns) if period else None
        for one in taking_part(event) & names.keys():
            whole[one] += 1
            counts.setdefault(one, Counter())
            if at is not None:
                counts[one][at] += 1
    others = sorted(counts.keys() - {actor}, key=lambda one: (-whole[one], names[one], one))[:most]
    rows = [Row(one, tuple(counts[one][at] for at in range(len(columns))), whole[one]) for one in (actor, *others)]
    return Together(tuple(columns), tuple(rows))


def _columns(periods: Sequence[Period]) -> list[Column]:
    """Months where they are few, years and longer stretches otherwise."""
    found = [Column(choice.label, choice.window) for choice in stretches(spans_of(periods))]
    months = sorted({(period.start.year, period.start.month) for period in periods if _is_in_a_month(period)})
    if not months or len(months) > _MOST_MONTHS or found[-1].window.start.year - found[0].window.start.year > 1:
        return found
    # What is known to a year only keeps a column of its own, before its months.
    wide = {_column_of(period, found) for period in periods if not _is_in_a_month(period)}
    kept = [column for at, column in enumerate(found) if at in wide]
    return sorted([*kept, *map(_month, months)], key=lambda one: (one.window.start, -one.window.days))


def _is_in_a_month(period: Period) -> bool:
    return (period.start.year, period.start.month) == (period.last.year, period.last.month)


def _month(year_and_month: tuple[int, int]) -> Column:
    year, month = year_and_month
    stop = date(year + month // 12, month % 12 + 1, 1)
    return Column(f"{_MONTH_NAMES[month - 1]} {year}", Window(date(year, month, 1), stop))


def _holds(column: Column, period: Period) -> bool:
    return column.window.start <= period.start and period.stop <= column.window.stop


def _column_of(period: Period, columns: Sequence[Column]) -> int | None:
    """The narrowest column that holds the period whole, else the widest one around its middle; None outside them."""
    whole = [at for at, column in enumerate(columns) if _holds(column, period)]
    if whole:
        return min(whole, key=lambda at: columns[at].window.days)
    middle = period.start + timedelta(days=(period.days - 1) // 2)
    around = [at for at, column in enumerate(columns) if column.window.start <= middle < column.window.stop]
    return max(around, key=lambda at: columns[at].window.days, default=None)
