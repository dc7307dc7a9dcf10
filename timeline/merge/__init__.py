"""The same event told twice becomes one."""

from collections.abc import Sequence

from timeline.merge.candidates import pairs, reach
from timeline.merge.join import join
from timeline.merge.likeness import likeness
from timeline.merge.linkage import groups
from timeline.model import Event, Reading

__all__ = ["merge"]


def merge(readings: Sequence[Reading]) -> list[Event]:
    """Every event once, with all its sources; the order of `readings` does not matter."""
    in_order = sorted(readings, key=lambda reading: reading.article.id)
    told = [mention for reading in in_order for mention in reading.events]
    if not told:
        return []
    articles = {reading.article.id: reading.article for reading in in_order}
    reaches = [reach(mention) for mention in told]
    compared = pairs(told, reaches)
    weights = likeness(told, articles, compared)
    return [join([told[one] for one in group], articles) for group in groups(reaches, compared, weights)]
