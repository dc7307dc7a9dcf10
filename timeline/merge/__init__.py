"""The same event told twice becomes one."""

from collections.abc import Sequence

from timeline.merge.candidates import pairs, reach
from timeline.merge.evidence import Evidence
from timeline.merge.join import join
from timeline.merge.likeness import WEIGHTS, likeness
from timeline.merge.linkage import ALIKE, groups
from timeline.merge.once import kinds, once
from timeline.merge.sides import sides
from timeline.model import Event, Reading

__all__ = ["ALIKE", "WEIGHTS", "Evidence", "merge"]


def merge(readings: Sequence[Reading], *, weights: Evidence[float] = WEIGHTS, alike: float = ALIKE) -> list[Event]:
    """Every event once, with all its sources; the order of `readings` does not matter.

    Other `weights`, and another mean likeness `alike` from which tellings are one event, are for measuring.
    """
    in_order = sorted(readings, key=lambda reading: reading.article.id)
    told = [mention for reading in in_order for mention in reading.events]
    if not told:
        return []
    articles = {reading.article.id: reading.article for reading in in_order}
    known = kinds(in_order)
    reaches = [reach(mention, once(mention, known)) for mention in told]
    compared = pairs(told, reaches)
    likely = likeness(sides(told, reaches, in_order), compared, weights=weights)
    sentences = [(mention.article, mention.sentence.start) for mention in told]
    return [
        join([told[one] for one in group], articles)
        for group in groups(reaches, sentences, compared, likely, alike=alike)
    ]
