"""Print what merging loses when it goes without one kind of evidence.

usage: python tests/gold_ablation.py
Figures are F1 of pairs in percent; the scenes are those of `gold_report.py`, the unread ones last.
"""

import sys
from collections.abc import Sequence
from dataclasses import fields, replace

from gold_merges import measure_merges
from gold_result import Result
from gold_scores import read_scene_articles
from gold_tellings import COLLECTIONS, RETELLINGS, TELLINGS, UNREAD, Scene, read_scenes

from timeline import actors, merge
from timeline.merge import WEIGHTS, Evidence
from timeline.model import Reading, Timeline

SETS = {"same words": TELLINGS, "reworded": RETELLINGS, "one topic": COLLECTIONS, "unread": UNREAD}


def f1(scenes: Sequence[tuple[Scene, Sequence[Reading]]], weights: Evidence[float]) -> float:
    """Of pairs of the scenes, each merged by itself with these weights."""
    merged = [(scene, Timeline(events=tuple(merge.merge(read, weights=weights)))) for scene, read in scenes]
    result = Result()
    measure_merges(merged, result)
    return result.figures["pairs F1"]


def main() -> None:
    """Print the table, a line as soon as it is measured."""
    sets = []
    for path in SETS.values():
        scenes = read_scenes(path)
        readings = read_scene_articles(scenes)
        each = [actors.unify([readings[article.id] for article in scene.articles])[1] for scene in scenes]
        sets.append(list(zip(scenes, each, strict=True)))
    sys.stdout.write(f"{'without':16}" + "".join(f"{name:>12}" for name in SETS) + "\n")
    kinds = [one.name for one in fields(Evidence)]
    for name in ("nothing", *kinds):
        weights = replace(WEIGHTS, **{name: 0.0}) if name in kinds else WEIGHTS
        row = "".join(f"{f1(scenes, weights):12.1f}" for scenes in sets)
        sys.stdout.write(f"{name:16}{row}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
