"""What speaks for and against two tellings being of one event: what they say, who takes part, when, and where."""

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from timeline import vectors
from timeline.merge.sides import Sides

if TYPE_CHECKING:
    import numpy as np
    from scipy.sparse import csr_matrix

    Column = np.ndarray[Any, Any]

_Value = TypeVar("_Value")

_SAME_WORDS: Final = 0.8
"""Likeness from which two sentences are one, copied: if their acts differ, so do the events."""
_BACKGROUND: Final = 10
"""Other events of the time that are thought beside those that the collection tells."""


@dataclass(frozen=True, slots=True)
class Evidence(Generic[_Value]):
    """One value for each thing that speaks for or against: a column over pairs of tellings, or a weight.

    Where nothing else is said a column is 1 or 0. `things` are what a title names beside the act and who takes part.
    """

    wording: _Value
    """How like the sentences are, 0 to 1."""
    articles: _Value
    """How like the articles are, 0 to 1, above what is usual in the collection, where a telling names nobody."""
    other_things: _Value
    """Each title names a thing, and neither sentence a thing of the other's title."""
    no_things: _Value
    """The same where a title names nothing."""
    other_numbers: _Value
    """Both sentences have numbers, and none in common."""
    nameless: _Value
    """One of them names nobody."""
    main_names: _Value
    """The surprise of the names of those who act or are acted upon in both, its square root."""
    no_name: _Value
    """Both name somebody, and nobody in common."""
    other_agents: _Value
    """Who acts in one is not named in the other."""
    other_parties: _Value
    """Others act, and others are acted upon."""
    other_places: _Value
    """Each has a place, and the other doesn't name it."""
    act: _Value
    """The surprise of the kind of act, where it is the same."""
    other_act: _Value
    """Another act in what is nearly the same sentence."""
    once: _Value
    """Both tell what can happen only once, and to the same actor; -1 where it is not the same."""
    no_act: _Value
    """Both only say something, or nothing in particular."""
    time: _Value
    """Minus the logarithm of how many other tellings the longer of the two dates holds: the odds before all else.
    0 for what can happen only once: all those tellings may be of it."""
    same_day: _Value
    """The texts give the same day."""
    within: _Value
    """The date that one text gives holds the other's."""
    near: _Value
    """The dates the texts give come near each other, or overlap."""
    planned: _Value
    """One is planned and the other is not."""
    views: _Value
    """One is an opinion or a condition, or both are plans: what is not one thing that happened."""
    one_article: _Value
    """Both stand in the same article."""

    def values(self) -> list[_Value]:
        """All, in order."""
        return [getattr(self, each.name) for each in fields(self)]


def compare(told: Sides, left: "Column", right: "Column") -> Evidence["Column"]:
    """The evidence for each pair of tellings, `left` and `right`."""
    import numpy as np

    def shared(one: "csr_matrix", other: "csr_matrix") -> "Column":
        return vectors.products(one, other, left, right)

    def both(has: "Column") -> "Column":
        return has[left] & has[right]

    here = told.home[left] == told.home[right]
    homes, place = np.unique(np.stack([told.home[left], told.home[right]]), axis=1, return_inverse=True)
    near = vectors.products(told.articles, told.articles, *homes)[place.ravel()]
    near = np.where(here, 0.0, np.maximum(0.0, near - told.usual) / (1 - told.usual))
    wording = shared(told.wording, told.wording)
    someone, acting, acted = _has(told.names), _has(told.agents), _has(told.targets)
    known = shared(told.names, told.names) > 0
    by_surname = ~known & (shared(told.surnames, told.surnames) > 0)
    named = both(someone)
    agents_meet = (shared(told.agents, told.names) > 0) | (shared(told.names, told.agents) > 0)
    strangers = ~known & ~by_surname & both(acting | acted)
    others_act = both(acting) & (shared(told.agents, told.agents) == 0)
    others_are_acted_upon = both(acted) & (shared(told.targets, told.targets) == 0)
    places_meet = (shared(told.places, told.names) > 0) | (shared(told.names, told.places) > 0)
    no_thing = (shared(told.things, told.words) == 0) & (shared(told.words, told.things) == 0)
    with_things = both(_has(told.things))
    same_act = (told.act[left] == told.act[right]) & (told.act[left] >= 0)
    once = (told.once[left] == told.once[right]) & (told.once[left] >= 0)
    other_once = both(told.once >= 0) & ~once & ~by_surname
    dated = both(told.dated)
    first, last = told.first, told.last
    holds = (first[left] <= first[right]) & (last[right] <= last[left])
    held = (first[right] <= first[left]) & (last[left] <= last[right])
    same_day = holds & held & (first[left] == last[left])
    return Evidence(
        wording=wording,
        articles=near * ~named,
        other_things=no_thing & with_things,
        no_things=no_thing & ~with_things,
        other_numbers=both(_has(told.numbers)) & (shared(told.numbers, told.numbers) == 0),
        nameless=~named,
        main_names=np.sqrt(shared(told.main_names, told.main_names)),
        no_name=named & ~known & ~by_surname,
        other_agents=both(acting) & ~agents_meet,
        other_parties=strangers | (others_act & others_are_acted_upon),
        other_places=both(_has(told.places)) & ~places_meet,
        act=same_act * told.act_surprise[told.act[left]],
        other_act=(wording > _SAME_WORDS) & (told.act[left] != told.act[right]),
        once=once * 1.0 - other_once,
        no_act=both(told.act < 0),
        time=np.where(once, 0.0, -np.log(_BACKGROUND + _others(told, left, right))),
        same_day=dated & same_day,
        within=dated & (holds | held) & ~same_day,
        near=dated & ~holds & ~held,
        planned=told.planned[left] != told.planned[right],
        views=told.views[left] | told.views[right] | both(told.planned),
        one_article=here,
    )


def _has(matrix: "csr_matrix") -> "Column":
    import numpy as np

    has: Column = np.diff(matrix.indptr) > 0
    return has


def _others(told: Sides, left: "Column", right: "Column") -> "Column":
    """How many tellings beside one of the two have the middle of their date in the longer of both dates; at least 1."""
    import numpy as np

    longer = np.where((told.last - told.first)[left] >= (told.last - told.first)[right], left, right)
    until = np.searchsorted(told.middles, told.last[longer], "right")
    others: Column = np.maximum(1, until - np.searchsorted(told.middles, told.first[longer], "left") - 1)
    return others
