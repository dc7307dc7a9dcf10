"""How well the whole pipeline reads the hand-labelled set: one figure a measure, and every difference in words."""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from gold_actors import measure_actors
from gold_dates import measure_dates
from gold_events import measure_events, measure_titles
from gold_merges import measure_merges, measure_strangers
from gold_result import Result
from gold_set import read_gold
from gold_tellings import RETELLINGS, TELLINGS, read_scenes

from timeline import language, pipeline
from timeline.articles import read_articles
from timeline.model import Reading

Record = dict[str, str | None]


@cache
def measure() -> Result:
    """Read all labelled articles and scenes, once. Takes some seconds, most of them the language model's."""
    result = Result()
    gold, scenes, retold = read_gold(), read_scenes(TELLINGS), read_scenes(RETELLINGS)
    small = [(article, scene.name) for scene in (*scenes, *retold) for article in scene.articles]
    readings = _read(
        [{"id": each.id, "title": each.title, "published": each.published, "text": each.text} for each in gold]
        + [{"id": each.id, "published": each.published, "text": each.text} for each, _ in small]
    )
    timeline = pipeline.combine(readings.values(), model_name=language.load_model().name)
    measure_dates(gold, readings, result)
    measure_actors(gold, timeline, result)
    measure_events(gold, timeline, result)
    measure_titles(timeline, result)
    measure_merges(scenes, timeline, result)
    measure_merges(retold, timeline, result, "reworded ")
    stories = {each.id: each.story for each in gold} | {each.id: story for each, story in small}
    measure_strangers(stories, timeline, result)
    return result


def _read(records: Sequence[Record]) -> dict[str, Reading]:
    """The articles as a user gives them, in a JSONL file, so that publication dates and page furniture are found."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
        articles, _ = read_articles([path])
    model = language.load_model()
    return {article.id: pipeline.read_article(article, model=model) for article in articles}
