"""How well the whole pipeline reads the hand-labelled set: one figure a measure, and every difference in words."""

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from gold_actors import measure_actors
from gold_dates import measure_dates
from gold_events import measure_events, measure_titles
from gold_merges import measure_merges
from gold_result import Result
from gold_set import read_gold
from gold_tellings import RETELLINGS, TELLINGS, read_scenes

from timeline import language, pipeline
from timeline.articles import read_articles
from timeline.model import Reading, Timeline

Record = dict[str, str | None]


@cache
def measure() -> Result:
    """Read all labelled articles and scenes, once. Takes some seconds, most of them the language model's."""
    result = Result()
    gold = read_gold()
    readings = _read(
        {"id": each.id, "title": each.title, "published": each.published, "text": each.text} for each in gold
    )
    timeline = _combine(readings)
    measure_dates(gold, readings, result)
    measure_actors(gold, timeline, result)
    measure_events(gold, timeline, result)
    measure_titles(timeline, result)
    scenes, retold = read_scenes(TELLINGS), read_scenes(RETELLINGS)
    small = _read(
        {"id": each.id, "published": each.published, "text": each.text}
        for scene in (*scenes, *retold)
        for each in scene.articles
    )
    joined = _combine(small)
    measure_merges(scenes, joined, result)
    measure_merges(retold, joined, result, "reworded ")
    return result


def _read(records: Iterable[Record]) -> dict[str, Reading]:
    """The articles as a user gives them, in a JSONL file, so that publication dates and page furniture are found."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
        articles, _ = read_articles([path])
    model = language.load_model()
    return {article.id: pipeline.read_article(article, model=model) for article in articles}


def _combine(readings: dict[str, Reading]) -> Timeline:
    return pipeline.combine(readings.values(), model_name=language.load_model().name)
