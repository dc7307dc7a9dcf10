"""What a project loses when the program that writes it is killed, again and again: it must be nothing.

    python -c "from timeline.benchmark import killing; killing.show(150)"

A process writes readings, corrections and timelines without end, and says of each round that it is done: that is
acknowledged. It is killed (SIGKILL) at a moment that chance chooses, and the file is opened and compared.
"""

import os
import random
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Final

from timeline.benchmark.storing import made
from timeline.model import Article, Reading, Timeline
from timeline.store import (
    Entry,
    Store,
    StoreError,
    append,
    load_journal,
    load_reading,
    load_timeline,
    open_store,
    save_reading,
    save_timeline,
)

__all__ = ["Losses", "show", "survive"]

_ARTICLE: Final = Article("a-1", "The lock at Ems was closed on 3 May 2021.")
_TIMELINE: Final = made(20)
_OTHER: Final = replace(_TIMELINE, events=())
_LONGEST, _START = 1.0, 3.0
"""Seconds after which a writer is killed at the latest once it has begun, and those it may take to begin."""

_EARLY: Final = 0.2
"""The share of writers that are killed while they begin, or before."""


@dataclass(frozen=True, slots=True)
class Losses:
    """How many processes were killed, how many rounds they had acknowledged, and what of these was not there.

    `broken` counts the files that could not be opened, were damaged, or held half of something.
    """

    kills: int
    acknowledged: int
    lost: int
    broken: int


def survive(kills: int, path: Path, *, seed: int = 7) -> Losses:
    """Kill so many writers of the project file `path`, one after the other."""
    chance = random.Random(seed)  # noqa: S311 - when to kill
    acknowledged = lost = broken = 0
    for _ in range(kills):
        early = chance.random() < _EARLY
        done = _killed_after(path, chance.random() ** 2 * (_LONGEST + _START * early), early=early)
        acknowledged = max(acknowledged, done)
        kept = _kept(path)
        broken += kept is None
        lost += max(0, acknowledged - kept) if kept is not None else 0
    return Losses(kills, acknowledged, lost, broken)


def show(kills: int) -> None:
    """Print what was lost in so many kills."""
    with tempfile.TemporaryDirectory() as folder:
        sys.stdout.write(f"{survive(kills, Path(folder) / 'project.db')}\n")


def write_for_ever(path: str) -> None:
    """Write round after round, and print the number of each that is done. What is killed."""
    with open_store(Path(path)) as store:
        number = len(load_journal(store))
        while True:
            _round(store, number)
            number += 1
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()


def _round(store: Store, number: int) -> None:
    save_reading(store, f"k{number}", Reading(_ARTICLE))
    append(store, lambda _: [Entry(f"c-{number}", "x")])
    save_timeline(store, _TIMELINE if number % 2 else _OTHER, journal=number + 1)


def _killed_after(path: Path, seconds: float, *, early: bool) -> int:
    """The number of the last round that a new writer acknowledged before it was killed, 0 without one.

    It lives so many seconds after its first round, or, when killed `early`, after its start.
    """
    with _writer(path) as (writer, said):
        first = "" if early else said.readline()
        timer = threading.Timer(seconds, writer.kill)
        timer.start()
        lines = [first, *said]
        timer.join()
    return max((int(line) for line in lines if line.endswith("\n")), default=0)


@contextmanager
def _writer(path: Path) -> Iterator[tuple[subprocess.Popen[str], IO[str]]]:
    code = "import sys; from timeline.benchmark.killing import write_for_ever; write_for_ever(sys.argv[1])"
    search = os.pathsep.join(filter(None, [str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH")]))
    writer = subprocess.Popen(  # noqa: S603 - this program itself
        [sys.executable, "-P", "-c", code, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": search},
    )
    said = writer.stdout
    if said is None:  # it was asked for
        raise RuntimeError
    try:
        yield writer, said
    finally:
        writer.kill()
        writer.wait()
        said.close()


def _kept(path: Path) -> int | None:
    """How many rounds are in the file; None when anything in it is broken."""
    try:
        with open_store(path) as store:
            journal = load_journal(store)
            whole = (
                [entry.id for entry in journal] == [f"c-{number}" for number in range(len(journal))]
                and all(load_reading(store, f"k{number}", _ARTICLE) for number in range(len(journal)))
                and load_timeline(store) in (Timeline(), _TIMELINE, _OTHER)
            )
            with store.reading() as connection:
                sound = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    except StoreError:
        return None
    return len(journal) if whole and sound else None
