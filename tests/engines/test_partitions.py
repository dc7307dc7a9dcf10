"""Archives in parts: read here, in processes and on Dask, the same; Parquet in and out."""

import gzip
import json
from datetime import date
from pathlib import Path

import fsspec
import pyarrow as pa
import pytest
from pyarrow import parquet

from timeline import engines
from timeline.__main__ import main
from timeline.benchmark.news import articles
from timeline.engines import EngineError, is_part, parts_of
from timeline.engines.partitions import articles_in
from timeline.model import Article, Problem

PATHS = [
    ("s3://news/part-*.jsonl", True),
    ("file:///news", True),
    ("memory://news/part.parquet", True),
    ("news/part.parquet", True),
    ("news/part.jsonl", False),
    ("news", False),
    ("-", False),
    ("https://example.org/news", False),
    ("HTTP://example.org/part.parquet", False),
]


@pytest.mark.parametrize(("path", "expected"), PATHS)
def test_what_is_a_part(path: str, expected: bool) -> None:
    assert is_part(path) is expected


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Twelve articles in three parts: lines, compressed lines, and Parquet with dates of its own kind."""
    rows = [
        {"id": each.id, "title": each.title, "text": each.text, "published": each.published and each.published.edtf}
        for each in articles(12)
    ]
    folder = tmp_path / "archive"
    folder.mkdir()
    lines = [json.dumps(row) + "\n" for row in rows]
    (folder / "a.jsonl").write_text("".join(lines[:4]) + "{torn")
    (folder / "b.jsonl.gz").write_bytes(gzip.compress("".join(lines[4:8]).encode()))
    dated = [{**row, "published": date.fromisoformat(str(row["published"])), "extra": 1} for row in rows[8:]]
    parquet.write_table(pa.Table.from_pylist(dated), folder / "c.parquet")
    (folder / "notes.txt").write_text("no part")
    return folder


def test_parts_hold_the_articles(archive: Path) -> None:
    parts = parts_of([f"file://{archive}", f"file://{archive}/*.parquet", str(archive / "c.parquet")])
    assert [part.rpartition("/")[2] for part in parts] == ["a.jsonl", "b.jsonl.gz", "c.parquet"]
    found = [one for part in parts for one in articles_in(part)]
    read = [one for one in found if isinstance(one, Article)]
    made = list(articles(12))
    assert [one.text for one in read] == [each.text for each in made]
    assert [one.published and one.published.period for one in read] == [
        each.published and each.published.period for each in made
    ]
    (torn,) = (one for one in found if isinstance(one, Problem))
    assert torn.path.startswith("a.jsonl")


def test_parts_lie_on_any_storage(archive: Path, tmp_path: Path) -> None:
    copy = fsspec.filesystem("memory")
    copy.put(str(archive), "/news", recursive=True)
    try:
        for name, paths in (("there", ["memory://news"]), ("here", [f"file://{archive}"])):
            assert main(["build", *paths, "-o", str(tmp_path / name)]) == 3  # one line is torn
    finally:
        copy.rm("/news", recursive=True)
    assert (tmp_path / "there").read_bytes() == (tmp_path / "here").read_bytes()


def test_a_part_that_cant_be_read_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "broken.parquet").write_bytes(b"PAR1 no more")
    (problem,) = articles_in(f"file://{tmp_path}/broken.parquet")
    assert isinstance(problem, Problem)
    assert (problem.path, problem.field) == ("broken.parquet", "file")


@pytest.mark.parametrize("path", ["file:///no/such/place/*.jsonl", "nosuchscheme://news/part.jsonl"])
def test_parts_that_are_not_there_are_said(path: str) -> None:
    with pytest.raises(EngineError, match=r"parts at|can't be read"):
        parts_of([path])


def test_every_engine_makes_the_same_of_parts(archive: Path, tmp_path: Path) -> None:
    written = []
    for number, where in enumerate([[], ["--engine", "dask", "--jobs", "2"]]):
        file = tmp_path / f"{number}.json"
        assert main(["build", f"file://{archive}", *where, "-o", str(file)]) == 3
        written.append(file.read_bytes())
    assert written[0] == written[1]
    assert len(json.loads(written[0])["articles"]) == 12


def test_parquet_holds_what_json_holds(archive: Path, tmp_path: Path) -> None:
    file, folder = tmp_path / "whole.json", tmp_path / "tables"
    part = str(archive / "c.parquet")
    assert main(["build", part, "-o", str(file)]) == 0
    assert main(["build", part, "--format", "parquet", "-o", str(folder)]) == 0
    whole = json.loads(file.read_text())
    tables = {
        name: parquet.read_table(folder / f"{name}.parquet").to_pylist()
        for name in ("articles", "actors", "events", "problems")
    }
    for name, rows in tables.items():
        records = whole[name] + (whole["unplaced"] if name == "events" else [])
        plain = json.loads(json.dumps(rows, default=date.isoformat))
        assert [each.get("id") for each in plain] == [each.get("id") for each in records]
        for row, record in zip(plain, records, strict=True):
            assert {key: value for key, value in row.items() if isinstance(value, str | int | float)} == {
                key: record[key] for key, value in row.items() if isinstance(value, str | int | float)
            }
    assert len(tables["events"]) > 5
    assert tables["events"][0]["sources"][0]["sentence"]["text"] == whole["events"][0]["sources"][0]["sentence"]["text"]


WRONG = [
    (["--format", "parquet"], "name it with -o"),
    (["--format", "parquet", "-o", "/dev/null/tables"], "can't be written"),
    (["--format", "parquet", "-o", "nosuchscheme://tables"], "can't be written"),
    (["--format", "csv"], "json or parquet only"),
    (["--mentions"], "json or parquet only"),
]


@pytest.mark.parametrize(("options", "sentence"), WRONG)
def test_what_does_not_go_together_is_said(
    options: list[str], sentence: str, archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", str(archive / "c.parquet"), *options]) == 2
    assert sentence in capsys.readouterr().err


def test_a_worker_that_is_of_another_version_is_refused(monkeypatch: pytest.MonkeyPatch, archive: Path) -> None:
    monkeypatch.setattr("timeline.engines.cluster_archive.reading_version", lambda: "another")
    with pytest.raises(EngineError, match="another version"):
        list(engines.readings_of_parts([f"file://{archive}/a.jsonl"], engine="dask"))
