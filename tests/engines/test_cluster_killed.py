"""A Dask worker that is killed in mid-job changes nothing."""

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import Client, LocalCluster

from timeline import engines, language, pipeline
from timeline.model import Article, Reading

FAULTS = str(Path(__file__).parent / "faults")


@pytest.fixture
def cluster(monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalCluster]:
    """Two workers that are processes of their own, as on a cluster, without a language model."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([FAULTS, os.environ.get("PYTHONPATH", "")]))
    nowhere = "127.0.0.1:0"
    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=nowhere, worker_dashboard_address=nowhere
    ) as running:
        yield running


def told(number: int) -> Article:
    text = f"SLOW news. On {1 + number % 28} May 2021 the council of Sorvik met and agreed on budget {number}."
    return Article(f"a-{number:03}", text)


def plain(articles: list[Article]) -> list[Reading]:
    return [pipeline.read_article(article, model=language.NO_MODEL) for article in articles]


def test_a_killed_worker_changes_nothing(cluster: LocalCluster, tmp_path: Path) -> None:
    address = cluster.scheduler_address
    articles = [told(number) for number in range(150)]
    found: list[Reading] = []
    with Client(address) as client:
        pids = list(client.run(os.getpid).values())
        for reading in engines.readings(articles, engine=address):
            found.append(reading)
            if len(found) == 20:
                os.kill(pids[0], signal.SIGKILL)
        assert sorted(found, key=lambda one: one.article.id) == plain(articles)

        parts = []
        for number in range(10):
            part = tmp_path / f"{number}.jsonl"
            own = articles[number * 15 : number * 15 + 15]
            part.write_text("".join(json.dumps({"id": each.id, "text": each.text}) + "\n" for each in own))
            parts.append(f"file://{part}")
        client.wait_for_workers(2, timeout=60)
        doomed = list(client.run(os.getpid).values())[:1]
        ids = []
        for one in engines.readings_of_parts(parts, engine=address):
            ids += [one.article.id] if isinstance(one, Reading) else []
            if len(ids) >= 30 and doomed:
                os.kill(doomed.pop(), signal.SIGKILL)
    assert sorted(ids) == [each.id for each in articles]
