"""Kills, full disks, several writers: what was acknowledged is there, and nothing else is half there."""

import random
import resource
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from harbour import EVENING, MORNING, TIMELINE

from timeline.benchmark.killing import survive
from timeline.model import Reading
from timeline.store import (
    Entry,
    StoreError,
    append,
    load_journal,
    load_timeline,
    open_store,
    save_reading,
    save_timeline,
)
from timeline.store.file import only_writer


def test_killed_at_any_moment_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    losses = survive(10, tmp_path / "p.db")
    assert (losses.kills, losses.lost, losses.broken) == (10, 0, 0)
    assert losses.acknowledged >= 10


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
