"""How fast articles become a timeline, stage by stage, and which functions take the time."""

import cProfile
import pstats
from collections.abc import Iterator, Sequence
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


def _slowest(sizes: Sizes, paths: Sequence[str]) -> str:
    outcome = alone(profiled, sizes.profiled, paths, limit=sizes.limit)
    if outcome is None:
        return gave_up("Where time goes", sizes.limit)
    rows = [(where, f"{own:.2f}", f"{calls:,}") for where, own, calls in outcome.result]
    title = "Where time goes: seconds in functions themselves (the profiler slows all down)"
    return table(title, ("function", "seconds", "calls"), rows)
