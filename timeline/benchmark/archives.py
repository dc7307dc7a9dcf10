"""How the whole build grows, as `timeline build` does it: what is read goes to disk, and is joined block by block."""

import os
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from timeline.benchmark.measure import alone, growth, megabytes, table
from timeline.benchmark.news import articles
from timeline.benchmark.sizes import Sizes
from timeline.benchmark.tellings import tellings
from timeline.model import Reading

__all__ = ["tables"]


def tables(sizes: Sizes) -> Iterator[str]:
    """Each as soon as it is measured."""
    title = "The whole build as articles become more, one process, to JSON"
    yield _as_they_grow(title, "articles", whole, sizes.growing_articles, sizes.limit)
    title = "Joining, ranking and writing on disk as tellings become more (five are an article)"
    yield _as_they_grow(title, "tellings", joined, sizes.archived, sizes.limit)


def whole(count: int) -> tuple[float, int]:
    """CPU seconds from articles to JSON, loading the language model included, and how many events there were."""
    from timeline import engines

    return _written(engines.readings(articles(count)))


def joined(count: int) -> tuple[float, int]:
    """The same for that many tellings of articles that were read before: joining, ranking and writing alone."""
    return _written(tellings(count))


def _written(readings: Iterable[Reading]) -> tuple[float, int]:
    from timeline import archive
    from timeline.export.parts import write_json

    before = time.process_time()
    with archive.combined(readings, model_name="benchmark") as parts, Path(os.devnull).open("wb") as nowhere:
        write_json(parts, nowhere)
    return time.process_time() - before, parts.count.events


def _as_they_grow(
    title: str, what: str, task: Callable[[int], tuple[float, int]], counts: Iterable[int], limit: float
) -> str:
    rows, points = [], []
    for count in counts:
        outcome = alone(task, count, limit=limit)
        if outcome is None:
            rows.append((f"{count:,}", f"over {limit:.0f}", "", "", ""))
            break
        seconds, events = outcome.result
        points.append((count, seconds))
        rows.append((f"{count:,}", f"{seconds:.1f}", f"{count / seconds:,.1f}", f"{events:,}", megabytes(outcome.peak)))
    notes = [f"growth exponent {growth(points):.2f}"] if len(points) > 1 else []
    return table(title, (what, "CPU s", "a second", "events", "peak memory"), rows, *notes)
