"""How fast articles become a timeline: stage by stage, whole, on several engines, and as they become more."""

import cProfile
import importlib.util
import os
import pstats
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from timeline.benchmark.measure import Watch, alone, gave_up, megabytes, stopwatch, table
from timeline.benchmark.news import articles
from timeline.benchmark.sizes import Sizes
from timeline.model import Article, Reading, Span

__all__ = ["tables"]

_STAGES: Final = ("sentences", "dates", "named entities", "actors", "parse", "events", "join", "export")
_SLOWEST: Final = 15
_OTHERS: Final = tuple(articles(2, seed=99))
"""Read before anything is measured, so that what is loaded once does not count."""


def tables(sizes: Sizes, paths: Sequence[str] = ()) -> Iterator[str]:
    """Each as soon as it is measured; `paths` are the user's own articles, to be read instead of invented ones."""
    yield _stage_by_stage(sizes, paths)
    if sizes.engines:
        yield _engines(sizes, paths)
    yield _slowest(sizes, paths)


def given(count: int, paths: Sequence[str]) -> list[Article]:
    """The user's articles, `count` at most, or as many invented ones."""
    if not paths:
        return list(articles(count))
    from timeline.articles import read_articles

    return list(read_articles(paths)[0])[:count]


def stage_by_stage(count: int, paths: Sequence[str]) -> tuple[dict[str, Watch], int, int]:
    """What each stage took, and how many articles and characters there were."""
    from timeline import actors, dates, events, language
    from timeline.export import write
    from timeline.pipeline import build_timeline, combine

    read = given(count, paths)
    model = language.load_model()
    build_timeline(_OTHERS, model=model)
    took = {stage: Watch() for stage in _STAGES}

    def parse(sentences: Sequence[Span]) -> tuple[language.Parse, ...]:
        with stopwatch(took["parse"]):
            return model.parse(sentences)

    readings = []
    for article in read:
        with stopwatch(took["sentences"]):
            sentences = language.sentences(article.text, skip=article.furniture)
        anchor = article.published.period if article.published else None
        with stopwatch(took["dates"]):
            found = dates.read(article.text, anchor=anchor, skip=article.furniture)
        with stopwatch(took["named entities"]):
            entities = model.entities(sentences)
        with stopwatch(took["actors"]):
            named, mentions = actors.find(article, sentences, entities)
        with stopwatch(took["events"]):
            told = events.find(article, sentences, found, named, mentions, parse=parse)
        readings.append(Reading(article, sentences, found, named, mentions, told))
    with stopwatch(took["join"]):
        timeline = combine(readings, model_name=model.name)
    with stopwatch(took["export"]):
        write(timeline, "json")
    for measure in ("cpu", "wall"):  # `events` called `parse`, which has its own row
        setattr(took["events"], measure, getattr(took["events"], measure) - getattr(took["parse"], measure))
    return took, len(read), sum(len(article.text) for article in read)


@dataclass(frozen=True, slots=True)
class Built:
    """What a whole build took: articles and events, and seconds.

    `start` is until the first article was read, `each` an article's share of the clock once all workers are at work,
    `read` CPU seconds of reading in all processes, `join` CPU seconds of joining.
    """

    articles: int
    events: int
    start: float
    each: float
    read: float
    join: float

    @property
    def steady(self) -> float:
        """Seconds for all, the workers' start left out."""
        return self.articles * self.each + self.join


def build(count: int, paths: Sequence[str], jobs: int, engine: str | None) -> Built:
    """The whole build, measured in this process and its workers."""
    from timeline import engines, language
    from timeline.pipeline import build_timeline, combine

    read = given(count, paths)
    model = language.load_model()
    build_timeline(_OTHERS, model=model)
    readings, done = [], []
    before, first = _cpu(), time.perf_counter()
    for reading in engines.readings(read, jobs=jobs, engine=engine):
        readings.append(reading)
        done.append(time.perf_counter())
    used = _cpu() - before
    with stopwatch() as joining:
        timeline = combine(readings, model_name=model.name)
    quarter = len(done) // 4
    each = (done[-1] - done[quarter]) / max(1, len(done) - 1 - quarter)
    return Built(len(read), len(timeline.events), done[0] - first, each, used, joining.cpu)


def _cpu() -> float:
    """CPU seconds of this process and of those it started that have ended."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def profiled(count: int, paths: Sequence[str]) -> list[tuple[str, float, int]]:
    """The functions that take most time of their own: (where, seconds, calls)."""
    from timeline import language
    from timeline.pipeline import build_timeline

    read = given(count, paths)
    model = language.load_model()
    build_timeline(_OTHERS, model=model)
    profile = cProfile.Profile()
    profile.runcall(build_timeline, read, model=model)
    stats: dict[tuple[str, int, str], tuple[Any, ...]] = pstats.Stats(profile).stats  # type: ignore[attr-defined]
    rows = [(_where(*place), own, calls) for place, (_, calls, own, _, _) in stats.items()]
    return sorted(rows, key=lambda row: -row[1])[:_SLOWEST]


def _where(file: str, line: int, name: str) -> str:
    if file == "~":
        return name.strip("<>")
    path = Path(file)
    return f"{'/'.join(path.parts[-2:])}:{line} {name}"


def _stage_by_stage(sizes: Sizes, paths: Sequence[str]) -> str:
    outcome = alone(stage_by_stage, sizes.articles, paths, limit=sizes.limit)
    if outcome is None:
        return gave_up("Stage by stage", sizes.limit)
    took, read, characters = outcome.result
    total = Watch(sum(watch.cpu for watch in took.values()), sum(watch.wall for watch in took.values()))
    rows = [
        (
            name,
            f"{watch.cpu:.2f}",
            f"{100 * watch.cpu / max(total.cpu, 1e-9):.0f} %",
            f"{read / max(watch.cpu, 1e-9):,.0f}",
            f"{characters / 1e6 / max(watch.cpu, 1e-9):,.2f}",
        )
        for name, watch in [*took.items(), ("whole", total)]
    ]
    columns = ("stage", "CPU s", "share", "articles/s", "MB/s")
    title = f"Stage by stage: {read:,} articles, {characters / 1e6:.2f} million characters, one process"
    return table(title, columns, rows, f"peak memory {megabytes(outcome.peak)}, per CPU second")


def _engines(sizes: Sizes, paths: Sequence[str]) -> str:
    kinds: list[tuple[str, int, str | None]] = [("this process", 1, None), ("2 processes", 2, None)]
    if importlib.util.find_spec("distributed"):
        kinds.append(("Dask, 2 workers", 2, "dask"))
    rows = []
    first: Built | None = None
    for name, jobs, engine in kinds:
        outcome = alone(build, sizes.on_engines, paths, jobs, engine, limit=sizes.limit)
        if outcome is None:
            rows.append((name, f"over {sizes.limit:.0f}", *5 * ("",)))
            continue
        one: Built = outcome.result
        first = first or one
        rows.append(
            (
                name,
                f"{one.start:.1f}",
                f"{1 / one.each:.1f}",
                f"{one.articles / one.steady:.1f}",
                f"{first.steady / one.steady:.2f}",
                f"{1000 * one.read / one.articles:.0f}",
                f"{one.events:,}",
            )
        )
    columns = ("engine", "start s", "read/s", "whole/s", "times one process", "CPU ms", "events")
    return table(
        f"The whole build of {first.articles if first else 0:,} articles, by the clock on the wall",
        columns,
        rows,
        "start: until the first article is read, the workers' model loaded. read/s: articles a second from the first",
        "quarter on. whole/s: joining, one process's work, included. CPU ms: of reading an article, in all processes.",
    )


def _slowest(sizes: Sizes, paths: Sequence[str]) -> str:
    outcome = alone(profiled, sizes.profiled, paths, limit=sizes.limit)
    if outcome is None:
        return gave_up("Where time goes", sizes.limit)
    rows = [(where, f"{own:.2f}", f"{calls:,}") for where, own, calls in outcome.result]
    title = "Where time goes: seconds in functions themselves (the profiler slows all down)"
    return table(title, ("function", "seconds", "calls"), rows)
