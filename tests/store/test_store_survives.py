"""Kills, full disks, several writers: what was acknowledged is there, and nothing else is half there."""

import random
import resource
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from harbour import EVENING, MORNING, TIMELINE, environment

from timeline.model import Reading, Timeline
from timeline.store import (
    Entry,
    StoreError,
    append,
    load_journal,
    load_reading,
    load_timeline,
    open_store,
    save_reading,
    save_timeline,
)
from timeline.store.file import only_writer

WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from harbour import MORNING, TIMELINE
from timeline.model import Reading
from timeline.store import Entry, append, load_journal, open_store, save_reading, save_timeline
store = open_store(Path(sys.argv[1]))
first = len(load_journal(store))
for number in range(first, first + 10_000):
    save_reading(store, f"k{number}", Reading(MORNING))
    append(store, lambda _: [Entry(f"c-{number}", "x")])
    save_timeline(store, TIMELINE if number % 2 else replace(TIMELINE, events=()), journal=number + 1)
    print(number, flush=True)
"""


def test_killed_at_any_moment_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311 - when to kill
    acknowledged = -1
    for _ in range(10):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, tmp_path / "p.db"], stdout=subprocess.PIPE, text=True, env=environment()
        )
        assert writer.stdout is not None
        lines = [writer.stdout.readline() for _ in range(chance.randrange(8))]
        writer.kill()
        lines += writer.stdout.readlines()
        writer.wait()
        writer.stdout.close()
        acknowledged = max([acknowledged, *(int(line) for line in lines if line.strip())])
        with open_store(tmp_path / "p.db") as store:
            journal = load_journal(store)
            assert [entry.id for entry in journal] == [f"c-{number}" for number in range(len(journal))]
            assert len(journal) > acknowledged
            assert all(load_reading(store, f"k{number}", MORNING) == Reading(MORNING) for number in range(len(journal)))
            assert load_timeline(store) in (Timeline(), TIMELINE, replace(TIMELINE, events=()))
            with store.reading() as connection:
                assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert acknowledged > 0


@pytest.fixture
def full_disk() -> Iterator[None]:
    """No file may grow beyond 300 kB: for SQLite that is a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.usefixtures("full_disk")
def test_a_full_disk_is_said_and_keeps_what_was_there(tmp_path: Path) -> None:
    noise = random.Random(1).randbytes(1_000_000).hex()  # noqa: S311 - so that it can't be packed
    many = replace(TIMELINE, articles=(EVENING, replace(MORNING, text=MORNING.text + noise)))
    with open_store(tmp_path / "p.db") as store:
        save_timeline(store, TIMELINE, journal=0)
        for _ in range(2):
            with pytest.raises(StoreError, match="disk is full"):
                save_timeline(store, many, journal=0)
            assert load_timeline(store) == TIMELINE
        append(store, lambda _: [Entry("c-1", "small")])
    with open_store(tmp_path / "p.db") as store:
        assert load_timeline(store) == TIMELINE
        assert load_journal(store) == (Entry("c-1", "small"),)


def test_several_writers_and_a_reader_at_once(tmp_path: Path) -> None:
    open_store(tmp_path / "p.db").close()
    failures: list[BaseException] = []

    def write(name: str) -> None:
        try:
            with open_store(tmp_path / "p.db") as store:
                for number in range(20):
                    append(store, lambda journal, n=number: [Entry(f"{name}-{n}", str(len(journal)))])  # type: ignore[misc]
        except BaseException as failure:  # noqa: BLE001 - a thread's failure must fail the test
            failures.append(failure)

    threads = [threading.Thread(target=write, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    with open_store(tmp_path / "p.db", writable=False) as reader:
        while any(thread.is_alive() for thread in threads):
            seen = load_journal(reader)
            assert [entry.correction for entry in seen] == [str(number) for number in range(len(seen))]
        assert len(load_journal(reader)) == 60
    assert failures == []


def test_threads_may_share_one_open_project() -> None:
    with open_store() as store:
        threads = [
            threading.Thread(target=append, args=(store, lambda journal: [Entry(f"c-{len(journal)}", "x")]))
            for _ in range(20)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert [entry.id for entry in load_journal(store)] == [f"c-{number}" for number in range(20)]


def test_a_writer_does_not_wait_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.store.connect.PATIENCE", 0.05)
    with open_store(tmp_path / "p.db") as store:
        with only_writer(tmp_path / "p.db", 1), pytest.raises(StoreError, match="Another program has been writing"):
            append(store, lambda _: [Entry("c-1", "x")])
        append(store, lambda _: [Entry("c-1", "x")])


def test_a_failed_change_leaves_nothing(tmp_path: Path) -> None:
    def fail(_: object) -> list[Entry]:
        raise KeyError

    with open_store(tmp_path / "p.db") as store:
        with pytest.raises(KeyError):
            append(store, fail)
        save_reading(store, "k", Reading(MORNING))
        assert load_journal(store) == ()
