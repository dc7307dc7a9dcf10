"""A build that is killed, again and again: what it had said to be read is not read again, and the end is the same."""

import random
import subprocess
import sys
from pathlib import Path

import pytest
from harbour import environment

from timeline import export, language
from timeline.engines import EngineError, Settings
from timeline.model import Article
from timeline.project import build, rebuild
from timeline.store import StoreError, load_articles, open_store

FAULTS = Path(__file__).parents[1] / "engines" / "faults"

BUILD = """
import sys
from pathlib import Path
from test_project_survives import ARTICLES
from timeline.project import build
build(ARTICLES, Path(sys.argv[1]), progress=lambda done, total: print(total - done, flush=True))
print("done", flush=True)
"""

ARTICLES = [
    Article(f"a-{number:03}", f"SLOW reader. On {1 + number % 28} May 2021 the council of Sorvik met.")
    for number in range(30)
]


def test_a_killed_build_resumes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(3)  # noqa: S311 - when to kill
    command = [sys.executable, "-c", BUILD, str(tmp_path / "p.db")]
    left, kills = len(ARTICLES), 0
    while True:
        run = subprocess.Popen(
            command, stdout=subprocess.PIPE, text=True, env=environment(FAULTS, Path(__file__).parent)
        )
        assert run.stdout is not None
        lines = [run.stdout.readline() for _ in range(chance.randint(8, 14))]
        run.kill()
        lines += run.stdout.readlines()
        run.wait()
        run.stdout.close()
        said = [line.strip() for line in lines if line.strip()]
        if said and said[-1] == "done":
            break
        kills += 1
        assert int(said[0]) < left, "what was read before is read again"
        left = int(said[-1])
    assert kills >= 2
    monkeypatch.setattr(language, "load_model", lambda _=None: language.NO_MODEL)
    with open_store(tmp_path / "p.db") as store:
        built = rebuild(store, ARTICLES)
        assert built.read == 0
    assert export.write(built.timeline, "json") == export.write(build(ARTICLES), "json")


def test_a_project_that_is_only_to_be_read_is_shown_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "load_model", lambda _=None: language.NO_MODEL)
    build(ARTICLES[:2], tmp_path / "p.db")
    before = (tmp_path / "p.db").read_bytes()
    with open_store(tmp_path / "p.db", writable=False) as store:
        built = rebuild(store, ARTICLES[:3])
        assert (built.read, len(built.timeline.articles)) == (1, 3)
        assert len(load_articles(store)) == 2
    assert (tmp_path / "p.db").read_bytes() == before


def test_what_is_wrong_is_one_sentence_and_costs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "load_model", lambda _=None: language.NO_MODEL)
    (tmp_path / "notes.db").write_text("my notes, which are not a project of anything")
    with pytest.raises(StoreError, match="is no project of Timeline"):
        build(ARTICLES[:1], tmp_path / "notes.db")
    build(ARTICLES[:1], tmp_path / "p.db")
    with pytest.raises(EngineError, match="There is no engine"):
        build(ARTICLES[:2], tmp_path / "p.db", engine="spark")
    with open_store(tmp_path / "p.db") as store:
        assert load_articles(store) == tuple(ARTICLES[:1])
        assert rebuild(store, ARTICLES[:1], settings=Settings()).read == 0
