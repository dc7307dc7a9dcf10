"""How fast a project file answers, at any size: what it holds is invented and needs no reading and no merging.

python -c "from timeline.benchmark import storing; storing.show(1_000_000)"
"""

import random
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from timeline.benchmark.measure import alone, gave_up, megabytes, stopwatch, table
from timeline.benchmark.sizes import Sizes
from timeline.benchmark.tellings import tellings
from timeline.model import Event, Timeline
from timeline.period import month, span, year
from timeline.store import (
    Store,
    Wanted,
    count_events,
    events_per_actor,
    events_per_month,
    find_events,
    open_store,
    save_timeline,
)

__all__ = ["show", "tables"]

_ASKED: Final = 25
"""How often each question is asked, of another actor or period each time."""

_SHOWN: Final = 200
"""Events that an answer holds at most."""

_FIRST: Final = date(2012, 1, 1)
_DAYS: Final = 1_000
"""Invented events lie in so many days from then on."""


def tables(sizes: Sizes) -> Iterator[str]:
    """What a file of `sizes.answered` events answers."""
    yield _table(sizes.answered, sizes.limit)


def show(count: int) -> None:
    """Print the same of a file of `count` events; a million take some minutes and 4 GB."""
    sys.stdout.write(_table(count, limit=7_200))


def answers(count: int) -> tuple[list[tuple[str, float, float, int]], int]:
    """(question, median and longest milliseconds of CPU, rows in all) of a file of `count` events, and its bytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "project.db"
        with open_store(path) as store:
            save_timeline(store, made(count), journal=0)
        with open_store(path) as store:
            return [_asked(name, ask) for name, ask in _questions(store)], path.stat().st_size


def made(count: int) -> Timeline:
    """A timeline of `count` events, each as one invented article tells it."""
    readings = list(tellings(count))
    told = [mention for reading in readings for mention in reading.events]
    events = tuple(
        Event(f"e-{number:07}", one.title, one.when, (one,), one.participants) for number, one in enumerate(told)
    )
    actors = {actor.id: actor for reading in readings for actor in reading.actors}
    return Timeline(
        articles=tuple(reading.article for reading in readings), actors=tuple(actors.values()), events=events
    )


def _questions(store: Store) -> list[tuple[str, Callable[[random.Random], int]]]:
    by_count = [actor.id for actor, _ in events_per_actor(store)]
    top, rare = by_count[:5], by_count[len(by_count) // 2 :]
    words = ("refinery", "bridge", "treaty", "election", "strike")

    def days(chance: random.Random, length: int) -> Wanted:
        start = _FIRST + timedelta(days=chance.randrange(_DAYS))
        return Wanted(span(start, start + timedelta(days=length - 1)))

    def found(wanted: Wanted) -> int:
        return len(find_events(store, wanted, limit=_SHOWN))

    def of_actor(actors: list[str], chance: random.Random) -> int:
        return found(Wanted(year(chance.choice((2012, 2013, 2014))), (chance.choice(actors),)))

    def word_in_month(chance: random.Random) -> int:
        when = month(chance.choice((2012, 2013)), chance.randint(1, 12))
        return found(Wanted(when, words=chance.choice(words)))

    return [
        ("two weeks", lambda chance: found(days(chance, 14))),
        ("a rare actor in a year", lambda chance: of_actor(rare, chance)),
        ("a frequent actor in a year", lambda chance: of_actor(top, chance)),
        ("a word in a month", word_in_month),
        ("how many hold a word", lambda chance: count_events(store, Wanted(words=chance.choice(words)))),
        ("events per month", lambda _: len(events_per_month(store))),
        ("events per month of an actor", lambda chance: len(events_per_month(store, chance.choice(by_count)))),
        ("events per actor, first 50", lambda _: len(events_per_actor(store, limit=50))),
    ]


def _asked(name: str, ask: Callable[[random.Random], int]) -> tuple[str, float, float, int]:
    chance = random.Random(name)  # noqa: S311 - the same questions on every machine
    times, rows = [], 0
    for _ in range(_ASKED):
        with stopwatch() as watch:
            rows += ask(chance)
        times.append(1000 * watch.cpu)
    return name, statistics.median(times), max(times), rows


def _table(count: int, limit: float) -> str:
    title = f"What the store answers, {count:,} events in it, {_ASKED} times each, at most {_SHOWN} of them"
    outcome = alone(answers, count, limit=limit)
    if outcome is None:
        return gave_up(title, limit)
    found, size = outcome.result
    rows = [(name, f"{middle:.2f}", f"{longest:.2f}", f"{rows:,}") for name, middle, longest, rows in found]
    note = f"the file has {megabytes(size)}"
    return table(title, ("question", "CPU ms, median", "CPU ms, longest", "rows in all"), rows, note)
