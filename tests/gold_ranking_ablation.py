"""Print what ranking loses when it goes without one of the things that it counts.

usage: python tests/gold_ranking_ablation.py [FOLDER...]
On our scenes: the share of pairs of events of which the one that more articles tell ranks higher, and the share of the
first ten that tell nothing told above them. On each FOLDER, which holds `docs.jsonl` and `gold_timelines.jsonl` (one a
line: `{"timeline": [{"date", "summary"}]}`, as journalists wrote them): the mean F1 of as many days, and the mean
ROUGE-1 F1 of their sentences.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from pathlib import Path

from gold_ranks import measure_ranks
from gold_result import Result
from gold_scores import read_scene_articles
from gold_tellings import COLLECTIONS, UNREAD, Scene, read_scenes

from timeline import actors, language, merge, pipeline, rank
from timeline.articles import read_articles
from timeline.merge.blocks import blocks
from timeline.model import Event, Reading, Timeline
from timeline.period import Unit
from timeline.rank import WEIGHTS, Weights

Merged = list[tuple[list[Event], Sequence[Reading]]]
"""The events of each block of time, not ranked yet, and what they were read from."""

WITHOUT = {
    **{each.name: {each.name: 0} for each in fields(Weights)},
    "stands_for_its_day": {"stands_for_its_day": False},
    "lead_length": {"lead_length": 600},
    "full_length": {"full_length": 1},
}


def main(folders: Sequence[str]) -> None:
    """Print the table, a line as soon as it is measured."""
    scenes = [(scene, merged) for path in (COLLECTIONS, UNREAD) for scene, merged in _scenes(path)]
    topics = [(_merged(Path(folder)), _journalists(Path(folder))) for folder in folders]
    names = [
        "widely first",
        "told once",
        *(f"{Path(folder).name} {what}" for folder in folders for what in ("F1", "R1")),
    ]
    sys.stdout.write(f"{'without':20}" + "".join(f"{name:>14}" for name in names) + "\n")
    for name, changed in {"nothing": {}, **WITHOUT}.items():
        weights = replace(WEIGHTS, **changed)  # type: ignore[arg-type]  # each field's own kind of value
        row = [*_on_scenes(scenes, weights), *(value for topic in topics for value in _on_topic(*topic, weights))]
        sys.stdout.write(f"{name:20}" + "".join(f"{value:14.1f}" for value in row) + "\n")
        sys.stdout.flush()


def _scenes(path: Path) -> Iterable[tuple[Scene, Merged]]:
    scenes = read_scenes(path)
    readings = read_scene_articles(scenes)
    for scene in scenes:
        yield scene, _events([readings[article.id] for article in scene.articles])


def _merged(folder: Path) -> Merged:
    articles, _ = read_articles([folder / "docs.jsonl"])
    model = language.load_model()
    return _events([pipeline.read_article(article, model=model, reported=True) for article in articles])


def _events(readings: Sequence[Reading]) -> Merged:
    _, named = actors.unify(sorted(readings, key=lambda reading: reading.article.id))
    return [(merge.merge(block), block) for block in blocks(named)]


def _ranked(merged: Merged, weights: Weights) -> list[Event]:
    return rank.scaled(one for events, block in merged for one in rank.weighed(events, block, weights=weights))


def _on_scenes(scenes: Sequence[tuple[Scene, Merged]], weights: Weights) -> list[float]:
    result = Result()
    measure_ranks([(scene, Timeline(events=tuple(_ranked(merged, weights)))) for scene, merged in scenes], result)
    return list(result.figures.values())


def _journalists(folder: Path) -> list[dict[str, str]]:
    """For each journalist the lines by their day."""
    found = []
    for line in (folder / "gold_timelines.jsonl").read_text("utf-8").splitlines():
        days: dict[str, str] = defaultdict(str)
        for each in json.loads(line)["timeline"]:
            days[each["date"]] += " " + each["summary"]
        found.append(dict(days))
    return found


def _on_topic(merged: Merged, journalists: Sequence[dict[str, str]], weights: Weights) -> tuple[float, float]:
    best: dict[str, Event] = {}
    for event in sorted(_ranked(merged, weights), key=lambda event: -event.importance):
        period = event.when.period if event.when else None
        if period is not None and period.unit is Unit.DAY:
            best.setdefault(period.start.isoformat(), event)
    dates, words = 0.0, 0.0
    for gold in journalists:
        chosen = [day for day in best if min(gold) <= day <= max(gold)][: len(gold)]
        right = [day for day in chosen if day in gold]
        share = [_rouge(best[day].sources[0].sentence.text, gold[day]) for day in right]
        dates += 2 * len(right) / (len(chosen) + len(gold))
        words += 2 * sum(share) / (len(chosen) + len(gold))
    return 100 * dates / len(journalists), 100 * words / len(journalists)


def _rouge(said: str, gold: str) -> float:
    """F1 of the words that both have."""
    one, other = (Counter(re.findall(r"[a-z0-9]+", text.lower())) for text in (said, gold))
    return 2 * (one & other).total() / ((one.total() + other.total()) or 1)


if __name__ == "__main__":
    main(sys.argv[1:])
