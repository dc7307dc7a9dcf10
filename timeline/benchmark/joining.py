"""How merging, ranking and storing grow with the number of event mentions."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from timeline.benchmark import storing
from timeline.benchmark.measure import Watch, alone, growth, megabytes, stopwatch, table
from timeline.benchmark.sizes import Sizes
from timeline.benchmark.tellings import tellings
from timeline.model import Timeline

__all__ = ["tables"]


def tables(sizes: Sizes) -> Iterator[str]:
    """Each as soon as it is measured."""
    yield _as_mentions_grow(sizes)
    yield from storing.tables(sizes)


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
