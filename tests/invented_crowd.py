"""A crowd of invented events, kept in memory: as a project of very many events, but fewer."""

import numpy as np

from timeline.benchmark.projects import made
from timeline.columns import columns
from timeline.model import Timeline
from timeline.store import Outline, number_of, open_store, save_timeline
from timeline.view.crowd import Crowd


def crowd(count: int) -> Crowd:
    """So many of the benchmark's events."""
    return crowd_of(made(count))


def crowd_of(timeline: Timeline) -> Crowd:
    """The events of a timeline, whose articles are sorted by id."""
    store = open_store()
    save_timeline(store, timeline, journal=0)
    events = (*timeline.events, *timeline.unplaced)
    numbers = np.array([number_of(store, event.id) for event in events], np.int64)
    articles = tuple(sorted(article.id for article in timeline.articles))
    return Crowd(store, Outline(columns(timeline), numbers, timeline.actors, articles, timeline.problems))
