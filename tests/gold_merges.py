"""The scenes: which dates tell the same event, and what the joined event says."""

from collections.abc import Iterable
from itertools import combinations

import numpy as np
from gold_result import Result
from gold_tellings import Scene, Telling

from timeline.merge import ALIKE
from timeline.merge.candidates import pairs, reach
from timeline.merge.likeness import likeness
from timeline.merge.once import kinds, once
from timeline.merge.sides import sides
from timeline.model import Event, Reading, Timeline


def measure_merges(scenes: Iterable[tuple[Scene, Timeline]], result: Result, name: str = "") -> None:
    """Pair precision, recall and F1 of the scenes in their timelines, and of pairs of which both sides were found.

    `merged dates` and `disagreements` are the shares of the scenes' claims that hold.
    """
    right = joined = same_event = both_same = 0
    dates, disagreements = [], []
    for scene, timeline in scenes:
        event_of = {telling: event_of_telling(telling, timeline) for telling in scene.tellings}
        for one, other, same in scene.pairs():
            first, second = event_of[one], event_of[other]
            together = first is not None and first is second
            right, joined, same_event = right + (together and same), joined + together, same_event + same
            both_same += same and first is not None and second is not None
            if together != same:
                wrong = "are one event" if same else "are two events"
                lost = [each.article for each in (one, other) if event_of[each] is None]
                told = f"{one.article} and {other.article}: {one.label}, {other.label} {wrong}"
                result.differences["merge"].append(told + (f" (no event found in {lost})" if lost else ""))
        for label, edtf in scene.dates:
            events = [event_of[telling] for telling in scene.tellings if telling.label == label]
            said = [event.when.edtf for event in events if event and event.when]
            dates.append(bool(said) and all(each == edtf for each in said))
            if not dates[-1]:
                result.differences["merge"].append(f"{scene.name}: {label} is {edtf}, not {said}")
        for label in scene.disagreeing:
            events = [event_of[telling] for telling in scene.tellings if telling.label == label]
            disagreements.append(any(event and event.disagreements for event in events))
            if not disagreements[-1]:
                result.differences["merge"].append(f"{scene.name}: the sources of {label} disagree")
    result.put(f"{name}pairs", right=right, found=joined, gold=same_event)
    result.put(f"{name}pairs of found", right=right, found=joined, gold=both_same)
    if dates:
        result.rate(f"{name}merged dates", dates)
    if disagreements:
        result.rate(f"{name}disagreements", disagreements)


def measure_strangers(stories: dict[str, str], timeline: Timeline, result: Result) -> None:
    """Of the events that several articles tell, the share whose articles tell the same story (article id → story)."""
    outcomes = []
    for event in timeline.events:
        articles = sorted({source.article for source in event.sources})
        if len(articles) > 1:
            outcomes.append(len({stories[article] for article in articles}) == 1)
            if not outcomes[-1]:
                told = " / ".join(f"{source.article}: {source.title}" for source in event.sources)
                result.differences["merge"].append(f"strangers: {told}")
    result.rate("no strangers", outcomes)


def measure_blocking(readings: Iterable[Reading], result: Result) -> None:
    """Of all pairs of tellings that are alike, the share that merging compares at all."""
    in_order = sorted(readings, key=lambda reading: reading.article.id)
    told = [mention for reading in in_order for mention in reading.events]
    known = kinds(in_order)
    reaches = [reach(mention, once(mention, known)) for mention in told]
    possible = np.array(
        [
            (one, two)
            for (one, first), (two, second) in combinations(enumerate(told), 2)
            if reaches[one].meets(reaches[two]) and (first.article, first.sentence) != (second.article, second.sentence)
        ]
    )
    alike = possible[likeness(sides(told, reaches, in_order), possible) >= ALIKE]
    compared = set(map(tuple, pairs(told, reaches).tolist()))
    result.rate("alike pairs compared", [tuple(pair) in compared for pair in alike.tolist()])


def event_of_telling(telling: Telling, timeline: Timeline) -> Event | None:
    """The event that the mark stands for: by its date, else by its trigger, else by a sentence without a date."""
    here = [
        (event, source)
        for event in timeline.events
        for source in event.sources
        if source.article == telling.article and source.sentence.holds(telling.start, telling.end)
    ]
    for spans in (
        [(event, source.date) for event, source in here],
        [(event, source.trigger) for event, source in here],
        [(event, source.sentence) for event, source in here if source.date is None],
    ):
        for event, span in spans:
            if span and span.start < telling.end and telling.start < span.end:
                return event
    return None
