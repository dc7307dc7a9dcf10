"""What ranking makes of each thing that it counts, as figures that can be changed to see what each is good for."""

from dataclasses import dataclass

__all__ = ["WEIGHTS", "Weights"]


@dataclass(frozen=True, slots=True)
class Weights:
    """Tuned on ten journalists' timelines of four topics (Timeline17); 0 does without, unless something else is said.

    What each is good for there and on labelled scenes, `tests/gold_ranking_ablation.py` prints.
    """

    looking_back: float = 0.5
    """How much more an article counts that looks back from afar, times the logarithm of the days."""
    came_out: float = 0.7
    """What an article counts for the day on which it only came out."""
    theme: float = 1.0
    """How much less a sentence counts that is off the collection's theme."""
    stands_for_its_day: bool = True
    """The event that tells a day best counts all articles that mention the day, not only its own."""
    widely: float = 0.25
    """The power of the number of articles that tell an event with which all else is multiplied."""
    articles: float = 1.0
    """How much more one of the events of a time counts that more articles tell, times the logarithm of their number."""
    lead: float = 0.1
    """What it is worth for a sentence to stand where an article says what matters."""
    lead_length: int = 300
    """Characters in which it does."""
    full_length: int = 35
    """Words of a sentence that has room for who did what, and why; from 1, which is room enough for all."""
    long_time: float = 0.1
    """How much less an event counts whose date is not one day, times the logarithm of the days."""
    told_again: float = 0.9
    """How much less an event counts that tells what a weightier one of its time tells."""
    unfit: float = 0.6
    """How much less an event counts without any fit title: what somebody says of himself, or of "this"."""


WEIGHTS = Weights()
