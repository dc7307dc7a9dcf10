"""Archives: the same timeline as in memory, whatever the blocks, and memory that does not grow."""

import io
import sqlite3
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import archive, export, pipeline
from timeline.archive.spill import Spill
from timeline.benchmark.tellings import tellings
from timeline.export.parts import write_json
from timeline.merge.blocks import blocks, cut, days
from timeline.model import Article, Problem, Reading
from timeline.store import StoreError


def streamed(readings: list[Reading], most: int, *problems: Problem) -> bytes:
    file = io.BytesIO()
    with archive.combined(readings, model_name="none", problems=problems, most=most) as parts:
        write_json(parts, file)
    return file.getvalue()


@pytest.mark.parametrize("most", [10_000, 100, 7])
def test_an_archive_is_the_same_timeline(most: int) -> None:
    readings = list(tellings(400))
    odd = Problem("x.txt", "text", "An odd name: \udcff.")
    broken = Reading(Article("zz", "", path="zz.txt"), problems=(Problem("zz", "text", "It was left out."),))
    readings += [Reading(Article("a lone article", "Nothing.")), broken]
    whole = pipeline.combine(readings, model_name="none", problems=[odd], most=most)
    assert streamed(readings[::-1], most, odd) == export.write(whole, "json")
    assert len(whole.events) > 150


def test_an_empty_archive() -> None:
    assert streamed([], 10) == export.write(pipeline.combine([], model_name="none"), "json")


@given(st.dictionaries(st.integers(0, 800_000), st.integers(1, 9)), st.integers(1, 30))
def test_every_day_is_in_one_block_and_no_block_is_too_large(counted: dict[int, int], most: int) -> None:
    found = cut(Counter(counted), most=most)
    held = [[day for day in counted if block.first <= day < block.stop] for block in found]
    assert sorted(day for own in held for day in own) == sorted(counted)
    assert all(len(own) == 1 or sum(counted[day] for day in own) <= most for own in held if own)
    assert len(found) == 1 or all(held)


def test_each_telling_is_in_one_block() -> None:
    readings = list(tellings(300))
    told = [one for block in blocks(readings, most=40) for reading in block for one in reading.events]
    assert len(told) == 300
    assert set(told) == {one for reading in readings for one in reading.events}
    assert sum(sum(days(reading).values()) for reading in readings) == 300


def test_a_full_disk_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="There is no room"), Spill(tmp_path):
        raise sqlite3.OperationalError
    assert [Path(each).name for each in tmp_path.iterdir()] == ["spill.db"]


@pytest.mark.parametrize("swap", [False, True])
def test_two_articles_under_one_id_are_told_apart_whichever_comes_first(swap: bool) -> None:
    one, other, third = (replace(each, article=replace(each.article, id="same")) for each in tellings(15))
    named = [_named(each) for each in (one, other, one, third)]
    given = named[::-1] if swap else named
    with archive.combined(given, model_name="none") as parts:
        articles = list(parts.articles)
        told = {source.article for event in parts.events for source in event.sources}
    assert sorted(article.text for article in articles) == sorted(each.article.text for each in (one, other, third))
    assert len({article.id for article in articles}) == 3
    assert told == {article.id for article in articles}
    assert [problem.reason.partition(" ")[0] for problem in parts.problems].count("The") == 1
    assert len(parts.problems) == 3


def _named(reading: Reading) -> Reading:
    return replace(reading, events=tuple(replace(event, article="same") for event in reading.events))
