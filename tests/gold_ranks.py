"""Whether ranking puts first what more articles tell, and what was not told yet."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations
from typing import Final

from gold_merges import event_of_telling
from gold_result import Result
from gold_tellings import Scene

from timeline.model import Event, Timeline

TOP: Final = 10
"""Events that a reader sees first."""


def measure_ranks(scenes: Iterable[tuple[Scene, Timeline]], result: Result, name: str = "") -> None:
    """Of the scenes, each in a timeline of its own.

    `widely told first` is the share of pairs of labelled events, of which more articles tell the one, that stand in
    that order, each by its most important event; `told once on top` the share of each timeline's first ten that tell
    nothing that one above them tells.
    """
    in_order, new = [], []
    for scene, timeline in scenes:
        labels: dict[str, set[str]] = defaultdict(set)
        importance: dict[str, float] = defaultdict(float)
        articles: dict[str, set[str]] = defaultdict(set)
        for telling in scene.tellings:
            event = event_of_telling(telling, timeline)
            if event is not None:
                labels[event.id].add(telling.label)
                importance[telling.label] = max(importance[telling.label], event.importance)
                articles[telling.label].add(telling.article)
        for one, other in combinations(sorted(articles), 2):
            more = len(articles[one]) - len(articles[other])
            if more:
                in_order.append((importance[one] - importance[other]) * more > 0)
        new += list(_new(sorted(timeline.events, key=lambda event: -event.importance)[:TOP], labels))
    result.rate(f"{name}widely told first", in_order)
    result.rate(f"{name}told once on top", new)


def _new(top: Iterable[Event], labels: dict[str, set[str]]) -> Iterable[bool]:
    """Whether each labelled event tells nothing that one before it told."""
    told: set[str] = set()
    for event in top:
        if labels[event.id]:
            yield told.isdisjoint(labels[event.id])
            told |= labels[event.id]
