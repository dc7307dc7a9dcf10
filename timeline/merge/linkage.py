"""Average linkage over a sparse graph of likeness."""

import heapq
from collections.abc import Sequence
from typing import Final

from timeline.merge.candidates import Reach

ALIKE: Final = 0.25
"""Mean likeness from which two groups are one event."""

_NOISE: Final = 0.1
"""Likeness below which a pair is not worth keeping in memory."""


def groups(
    reaches: Sequence[Reach], pairs: Sequence[tuple[int, int]], weights: Sequence[float], *, alike: float = ALIKE
) -> list[list[int]]:
    """The indices of `reaches` in groups, each in order, the groups in order of their first.

    The two groups with the greatest mean likeness join first, as long as it is at least `alike`; pairs that were
    not compared, or are hardly alike, count as 0. Groups that no day fits stay apart, however alike. Ties go to
    the lower indices, so the answer depends on nothing but the input.
    """
    count, days = len(reaches), list(reaches)
    between: list[dict[int, float]] = [{} for _ in range(count)]
    for (first, second), weight in zip(pairs, weights, strict=True):
        if weight >= _NOISE:
            between[first][second] = between[second][first] = weight
    members = [[index] for index in range(count)]
    alive = [True] * count
    queue = [
        (-weight, first, second, 1, 1)
        for (first, second), weight in zip(pairs, weights, strict=True)
        if weight >= alike
    ]
    heapq.heapify(queue)
    while queue:
        _, one, two, size_one, size_two = heapq.heappop(queue)
        if not (alive[one] and alive[two] and len(members[one]) == size_one and len(members[two]) == size_two):
            continue
        if not days[one].meets(days[two]):
            continue
        days[one] = days[one].common(days[two])
        alive[two] = False
        members[one] += members[two]
        for other, weight in between[two].items():
            del between[other][two]
            if other != one:
                total = between[one].get(other, 0.0) + weight
                between[one][other] = between[other][one] = total
        between[two] = {}
        for other, total in between[one].items():
            low, high = min(one, other), max(one, other)
            mean = total / (len(members[low]) * len(members[high]))
            if mean >= alike:
                heapq.heappush(queue, (-mean, low, high, len(members[low]), len(members[high])))
    return [sorted(group) for index, group in enumerate(members) if alive[index]]
