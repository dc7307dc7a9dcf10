"""The whole pipeline on the hand-labelled set: no figure falls below what was once reached.

`python tests/gold_report.py dates events` prints every figure and the differences of the rooms named.
"""

from typing import Final

import pytest
from gold_report import table
from gold_scores import measure

FLOORS: Final = {
    "dates strict F1": 97,
    "dates relaxed F1": 98,
    "dates value F1": 95,
    "dates mod": 99,
    "actor mentions P": 98,
    "actor mentions R": 94,
    "actor mentions F1": 96,
    "actor name": 97,
    "actor kind": 94,
    "actor country": 95,
    "actor place": 98,
    "events found P": 96,
    "events found R": 98,
    "events found F1": 97,
    "events P": 92,
    "events R": 93,
    "events F1": 93,
    "event trigger": 96,
    "event agents": 90,
    "event no wrong agents": 97,
    "event actors": 94,
    "event antecedents": 90,
    "event status": 98,
    "title short": 97,
    "title good start": 95,
    "title no date": 98,
    "title once": 99,
    "pairs P": 97,
    "pairs R": 93,
    "pairs F1": 95,
    "pairs of found P": 97,
    "pairs of found R": 94,
    "pairs of found F1": 95,
    "merged dates": 94,
    "disagreements": 100,
    "reworded pairs P": 90,
    "reworded pairs R": 58,
    "reworded pairs F1": 71,
    "reworded pairs of found P": 90,
    "reworded pairs of found R": 61,
    "reworded pairs of found F1": 73,
    "reworded merged dates": 60,
    "one-topic pairs P": 85,
    "one-topic pairs R": 48,
    "one-topic pairs F1": 63,
    "one-topic pairs of found P": 85,
    "one-topic pairs of found R": 63,
    "one-topic pairs of found F1": 75,
    "unread one-topic pairs P": 72,
    "unread one-topic pairs R": 28,
    "unread one-topic pairs F1": 40,
    "unread one-topic pairs of found P": 72,
    "unread one-topic pairs of found R": 35,
    "unread one-topic pairs of found F1": 47,
    "widely told first": 77,
    "told once on top": 92,
    "no strangers": 99,
    "alike pairs compared": 98,
}
"""Percent. They only rise: when a room improves, so does its floor, to a point or two below the new figure. The one
exception: the figures of pairs fell by two points when the larger language model came, which raised the actors';
and merging no longer fitted to them put one date of the scenes into a wider one for twice the one-topic pairs."""


def test_every_figure_has_a_floor() -> None:
    assert list(measure().figures) == list(FLOORS)


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_figure_is_not_below_its_floor(name: str, floor: int) -> None:
    assert measure().figures[name] >= floor, "\n" + table(measure())
