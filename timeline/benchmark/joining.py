"""How merging, ranking and storing grow with the number of event mentions, and how fast the store answers."""

import statistics
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from timeline.benchmark.measure import Watch, alone, gave_up, growth, megabytes, stopwatch, table
from timeline.benchmark.sizes import Sizes
from timeline.benchmark.tellings import tellings
from timeline.model import Timeline

__all__ = ["tables"]


def tables(sizes: Sizes) -> Iterator[str]:
    """Each as soon as it is measured."""
    yield _as_mentions_grow(sizes)
    yield _answers(sizes)


def join(count: int) -> tuple[dict[str, Watch], int]:
    """What each step took on `count` event mentions, and how many events they are."""
    from timeline import merge, rank

    readings = list(tellings(count))
    took = {"merge": Watch(), "rank": Watch(), "store": Watch()}
    with stopwatch(took["merge"]):
        merged = merge.merge(readings)
    with stopwatch(took["rank"]):
        events = rank.rank(merged, readings)
    actors = {actor.id: actor for reading in readings for actor in reading.actors}
    timeline = Timeline(
        articles=tuple(reading.article for reading in readings), actors=tuple(actors.values()), events=tuple(events)
    )
    with tempfile.TemporaryDirectory() as folder, stopwatch(took["store"]):
        _stored(timeline, Path(folder) / "project.db")
    return took, len(events)


def answers(count: int) -> tuple[list[tuple[str, float, int]], int]:
    """(question, milliseconds, rows) for what the dashboard asks a store of `count` mentions, and its events."""
    from timeline import merge, rank
    from timeline.period import span, year
    from timeline.store import queries
    from timeline.store.connect import open_store

    readings = list(tellings(count))
    events = rank.rank(merge.merge(readings), readings)
    actors = {actor.id: actor for reading in readings for actor in reading.actors}
    timeline = Timeline(
        articles=tuple(reading.article for reading in readings), actors=tuple(actors.values()), events=tuple(events)
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "project.db"
        _stored(timeline, path)
        store = open_store(path)
        by_count = queries.events_per_actor(store)
        top, rare = by_count[0][0].id, by_count[-1][0].id
        weeks = span(date(2013, 3, 4), date(2013, 3, 17))
        wanted = queries.Wanted
        questions: list[tuple[str, Callable[[], int]]] = [
            ("two weeks", lambda: len(queries.find_events(store, wanted(weeks)))),
            ("rare actor in a year", lambda: len(queries.find_events(store, wanted(year(2013), (rare,))))),
            ("most frequent actor in a year", lambda: len(queries.find_events(store, wanted(year(2013), (top,))))),
            ("a word, first 50", lambda: len(queries.find_events(store, wanted(words="refinery"), limit=50))),
            ("how many hold a word", lambda: queries.count_events(store, wanted(words="refinery"))),
            ("events per month", lambda: len(queries.events_per_month(store))),
            ("events per actor, first 50", lambda: len(queries.events_per_actor(store, limit=50))),
        ]
        found = []
        for name, ask in questions:
            times = []
            for _ in range(7):
                with stopwatch() as watch:
                    rows = ask()
                times.append(1000 * watch.wall)
            found.append((name, statistics.median(times), rows))
        store.close()
    return found, len(events)


def _stored(timeline: Timeline, path: Path) -> None:
    from timeline.store.connect import open_store
    from timeline.store.saved import save_timeline

    store = open_store(path)
    save_timeline(store, timeline, journal=0)
    store.close()


def _as_mentions_grow(sizes: Sizes) -> str:
    rows: list[tuple[str, ...]] = []
    points: dict[str, list[tuple[float, float]]] = {"merge": [], "rank": [], "store": []}
    for size in sizes.mentions:
        outcome = alone(join, size, limit=sizes.limit)
        if outcome is None:
            rows.append((f"{size:,}", "", f"over {sizes.limit:.0f}", "", "", ""))
            break
        took, events = outcome.result
        for step, watch in took.items():
            points[step].append((size, watch.cpu))
        rows.append(
            (f"{size:,}", f"{events:,}", *(f"{watch.cpu:.2f}" for watch in took.values()), megabytes(outcome.peak))
        )
    columns = ("mentions", "events", "merge CPU s", "rank CPU s", "store CPU s", "peak memory")
    exponents = ", ".join(f"{step} {growth(found):.2f}" for step, found in points.items() if len(found) > 1)
    return table(
        "Merging, ranking and storing as mentions become more", columns, rows, f"growth exponents: {exponents}"
    )


def _answers(sizes: Sizes) -> str:
    outcome = alone(answers, sizes.answered, limit=sizes.limit)
    if outcome is None:
        return gave_up("What the store answers", sizes.limit)
    found, events = outcome.result
    rows = [(name, f"{milliseconds:.2f}", f"{number:,}") for name, milliseconds, number in found]
    return table(f"What the store answers, {events:,} events in it", ("question", "ms, median", "answer"), rows)
