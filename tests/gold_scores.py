"""How well the whole pipeline reads the hand-labelled set: one figure a measure, and every difference in words."""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from gold_actors import measure_actors
from gold_dates import measure_dates
from gold_events import measure_events, measure_titles
from gold_merges import measure_blocking, measure_merges, measure_strangers
from gold_ranks import measure_ranks
from gold_result import Result
from gold_set import read_gold
from gold_tellings import COLLECTIONS, RETELLINGS, TELLINGS, UNREAD, Scene, SmallArticle, read_scenes

from timeline import language, pipeline
from timeline.articles import read_articles
from timeline.model import Reading, Timeline

Record = dict[str, str | None]


@cache
def measure() -> Result:
    """Read all labelled articles and scenes, once. Takes some seconds, most of them the language model's."""
    result = Result()
    gold, scenes, retold = read_gold(), read_scenes(TELLINGS), read_scenes(RETELLINGS)
    small = [(article, scene.name) for scene in (*scenes, *retold) for article in scene.articles]
    readings = _read(
        [{"id": each.id, "title": each.title, "published": each.published, "text": each.text} for each in gold]
        + [_record(each) for each, _ in small]
    )
    timeline = pipeline.combine(readings.values(), model_name=language.load_model().name)
    measure_dates(gold, readings, result)
    measure_actors(gold, timeline, result)
    measure_events(gold, timeline, result)
    measure_titles(timeline, result)
    measure_merges([(scene, timeline) for scene in scenes], result)
    measure_merges([(scene, timeline) for scene in retold], result, "reworded ")
    collections, unread = _apart(read_scenes(COLLECTIONS)), _apart(read_scenes(UNREAD))
    measure_merges(collections, result, "one-topic ")
    measure_merges(unread, result, "unread one-topic ")
    measure_ranks([*collections, *unread], result)
    stories = {each.id: each.story for each in gold} | {each.id: story for each, story in small}
    measure_strangers(stories, timeline, result)
    measure_blocking(readings.values(), result)
    return result


def _apart(scenes: Sequence[Scene]) -> list[tuple[Scene, Timeline]]:
    """Each scene in a timeline of its own, with what is told without a date."""
    readings = read_scene_articles(scenes)
    return [
        (scene, pipeline.combine([readings[article.id] for article in scene.articles], model_name=""))
        for scene in scenes
    ]


def read_scene_articles(scenes: Sequence[Scene]) -> dict[str, Reading]:
    """What the articles of scenes say, by id, with what is told without a date."""
    return _read([_record(article) for scene in scenes for article in scene.articles], reported=True)


def _record(article: SmallArticle) -> Record:
    return {"id": article.id, "published": article.published, "text": article.text}


def _read(records: Sequence[Record], *, reported: bool = False) -> dict[str, Reading]:
    """The articles as a user gives them, in a JSONL file, so that publication dates and page furniture are found."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
        articles, _ = read_articles([path])
    model = language.load_model()
    return {article.id: pipeline.read_article(article, model=model, reported=reported) for article in articles}
