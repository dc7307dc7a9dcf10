"""One process, two, and Dask, side by side, and what the computer itself allows.

The processors of a computer share memory, caches and often more, and other programs use them too. So all take turns, a
median is given, and beside what two workers do stands what two processes do that know nothing of each other.
"""

import hashlib
import importlib.util
import multiprocessing
import statistics
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from typing import Final

import msgspec

from timeline.benchmark.measure import alone, gave_up, stopwatch, table
from timeline.benchmark.sizes import Sizes
from timeline.benchmark.stages import given
from timeline.model import Article, Reading

__all__ = ["Turns", "tables", "taken_in_turns"]

_ONE: Final = "this process"
_ALLOWED: Final = "two of it at once"
_WORKERS: Final = 2
_TITLE: Final = "One process, two, and Dask"

_Read = Callable[[], Iterable[Reading]]
_Way = Callable[[Sequence[Article]], AbstractContextManager[_Read]]


@dataclass(slots=True)
class Turns:
    """For each way of reading, articles a second in each round, and seconds from nothing to the first reading.

    `joins` are seconds of joining what all articles say, by one process. `same` says whether every way gave the same
    readings.
    """

    articles: int
    rates: dict[str, list[float]] = field(default_factory=dict)
    starts: dict[str, float] = field(default_factory=dict)
    joins: list[float] = field(default_factory=list)
    same: bool = True


def tables(sizes: Sizes, paths: Sequence[str] = ()) -> Iterator[str]:
    """One, when all is measured."""
    limit = 4 * sizes.limit
    outcome = alone(taken_in_turns, sizes.on_engines, sizes.rounds, paths, limit=limit)
    yield gave_up(_TITLE, limit) if outcome is None else _table(outcome.result)


def taken_in_turns(count: int, rounds: int, paths: Sequence[str] = ()) -> Turns:
    """The same articles are read in every way, one way after the other, so many times. Workers stay in between."""
    from timeline import language
    from timeline.pipeline import combine

    articles = given(count, paths)
    turns = Turns(len(articles))
    with ExitStack() as stack:
        single, other = (stack.enter_context(_process(count, paths)) for _ in range(2))
        turns.starts[_ONE], expected = single.recv()
        other.recv()
        ways = {name: stack.enter_context(way(articles)) for name, way in _ways().items()}
        for name, read in ways.items():
            with stopwatch() as start:
                coming = iter(read())
                first = next(coming)
            turns.starts[name] = start.wall
            turns.same &= _digest([first, *coming]) == expected
        for _ in range(rounds):
            _note(turns, _ONE, len(articles), _read_by([single]))
            _note(turns, _ALLOWED, 2 * len(articles), _read_by([single, other]))
            for name, read in ways.items():
                with stopwatch() as reading:
                    readings = list(read())
                _note(turns, name, len(articles), reading.wall)
            with stopwatch() as joining:
                combine(readings, model_name=language.DEFAULT_MODEL)
            turns.joins.append(joining.wall)
    return turns


def _note(turns: Turns, name: str, articles: int, seconds: float) -> None:
    turns.rates.setdefault(name, []).append(articles / seconds)


@contextmanager
def _process(count: int, paths: Sequence[str]) -> Iterator[Connection]:
    """A process that reads the articles by itself each time it is told to."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(there, count, paths))
    process.start()
    there.close()
    try:
        yield here
    finally:
        here.close()
        process.join()


def _serve(orders: Connection, count: int, paths: Sequence[str]) -> None:
    """First say how long it took to the first reading, and a digest of all; then read all at each order."""
    articles = given(count, paths)
    before = time.perf_counter()
    coming = _read_alone(articles)
    first = next(coming)
    orders.send((time.perf_counter() - before, _digest([first, *coming])))
    try:
        while orders.recv():
            orders.send(len(list(_read_alone(articles))))
    except EOFError:
        return


def _read_alone(articles: Sequence[Article]) -> Iterator[Reading]:
    from timeline import engines

    return engines.readings(articles)


def _read_by(processes: Sequence[Connection]) -> float:
    """Seconds until each of the processes has read all articles."""
    with stopwatch() as watch:
        for process in processes:
            process.send(True)
        for process in processes:
            process.recv()
    return watch.wall


def _ways() -> dict[str, _Way]:
    ways: dict[str, _Way] = {f"{_WORKERS} processes": _on_processes}
    if importlib.util.find_spec("distributed"):
        ways[f"Dask, {_WORKERS} workers"] = _on_dask
    return ways


@contextmanager
def _on_processes(articles: Sequence[Article]) -> Iterator[_Read]:
    from timeline.engines import Settings
    from timeline.engines.processes import Crew

    with Crew(Settings(), _WORKERS) as crew:
        yield lambda: crew.read(articles)


@contextmanager
def _on_dask(articles: Sequence[Article]) -> Iterator[_Read]:
    from timeline.engines import Settings
    from timeline.engines.cluster import local_cluster, read_on_dask

    with local_cluster(_WORKERS) as cluster:
        yield lambda: read_on_dask(articles, Settings(), jobs=_WORKERS, address=cluster.scheduler_address)


def _digest(readings: Iterable[Reading]) -> str:
    in_order = sorted(readings, key=lambda reading: reading.article.id)
    return hashlib.sha256(msgspec.msgpack.encode(in_order)).hexdigest()


def _table(turns: Turns) -> str:
    middle = {name: statistics.median(rates) for name, rates in turns.rates.items()}
    join = statistics.median(turns.joins)
    whole = {name: turns.articles / (turns.articles / rate + join) for name, rate in middle.items()}
    rows = [
        (
            name,
            f"{turns.starts[name]:.1f}" if name in turns.starts else "",
            f"{rate:.1f}",
            f"{min(turns.rates[name]):.1f}-{max(turns.rates[name]):.1f}",
            f"{rate / middle[_ONE]:.2f}",
            "" if name == _ONE else f"{100 * rate / middle[_ALLOWED]:.0f} %",
            "" if name == _ALLOWED else f"{whole[name]:.1f}",
            "" if name == _ALLOWED else f"{whole[name] / whole[_ONE]:.2f}",
        )
        for name, rate in middle.items()
    ]
    columns = ("engine", "start s", "read/s", "of rounds", "times one", "of two at once", "whole/s", "times one")
    rounds = len(turns.joins)
    return table(
        f"{_TITLE}: {turns.articles:,} articles, {rounds} rounds in turn, by the clock on the wall",
        columns,
        rows,
        f"“{_ALLOWED}” are two processes that know nothing of each other: what this computer allows.",
        "start: from nothing to the first reading, the model loaded. read/s: the median round, workers begun before.",
        f"whole/s: joining, {join:.1f} s of one process, included. "
        + ("All gave the same readings." if turns.same else "THE READINGS DIFFER."),
    )
