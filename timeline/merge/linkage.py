"""Groups of what is alike, over a sparse graph of likeness."""

import heapq
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from timeline.merge.candidates import Reach

if TYPE_CHECKING:
    import numpy as np

ALIKE: Final = 0.285
"""Likeness from which two groups are one event. Below a half: tellings that were never compared weigh down the mean."""

_BEST: Final = 0.45
"""How much the best pair of two groups counts beside the mean of all pairs. Who looks back ("last year's fire") is
surely alike to some of a group and hardly to others; with the mean alone it stays outside, with the best alone one odd
telling joins two stories."""

_NOISE: Final = 0.1
"""Likeness below which a pair is not worth keeping in memory."""


def groups(
    reaches: Sequence[Reach],
    sentences: Sequence[tuple[str, int]],
    pairs: "np.ndarray[Any, Any]",
    likely: "np.ndarray[Any, Any]",
    *,
    alike: float = ALIKE,
) -> list[list[int]]:
    """The indices of `reaches` in groups, each in order, the groups in order of their first.

    The two groups that are most alike, by the mean and the best of their pairs, join first, as long as that is at
    least `alike`; pairs that were not compared, or are hardly alike, count as 0. Groups that no day fits stay apart,
    however alike, and so do groups that tell two acts of one sentence. Ties go to the lower indices, so the answer
    depends on nothing but the input.
    """
    count, days = len(reaches), list(reaches)
    between: list[dict[int, tuple[float, float]]] = [{} for _ in range(count)]  # the sum and the best of the pairs
    worth = likely >= _NOISE
    queue = []
    for (first, second), weight in zip(pairs[worth].tolist(), likely[worth].tolist(), strict=True):
        between[first][second] = between[second][first] = weight, weight
        if weight >= alike:
            queue.append((-weight, first, second, 1, 1))
    members = [[index] for index in range(count)]
    said = [{sentence} for sentence in sentences]
    alive = [True] * count
    heapq.heapify(queue)
    while queue:
        _, one, two, size_one, size_two = heapq.heappop(queue)
        if not (alive[one] and alive[two] and len(members[one]) == size_one and len(members[two]) == size_two):
            continue
        if not days[one].meets(days[two]) or not said[one].isdisjoint(said[two]):
            continue
        days[one] = days[one].common(days[two])
        alive[two] = False
        members[one] += members[two]
        said[one] |= said[two]
        for other, (total, best) in between[two].items():
            del between[other][two]
            if other != one:
                more, better = between[one].get(other, (0.0, 0.0))
                between[one][other] = between[other][one] = total + more, max(best, better)
        between[two] = {}
        for other, (total, best) in between[one].items():
            low, high = min(one, other), max(one, other)
            mean = total / (len(members[low]) * len(members[high]))
            now = (1 - _BEST) * mean + _BEST * best
            if now >= alike:
                heapq.heappush(queue, (-now, low, high, len(members[low]), len(members[high])))
    return [sorted(group) for index, group in enumerate(members) if alive[index]]
