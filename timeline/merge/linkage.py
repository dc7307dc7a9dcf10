"""Groups of what is alike, over a sparse graph of likeness."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

from timeline.merge.candidates import Reach

if TYPE_CHECKING:
    import numpy as np

ALIKE: Final = 0.42
"""Likeness from which two groups are one event. Of .39 to .48, tried on the labelled scenes when nearly all alike pairs
had come to be compared, the lowest that joins no strangers."""

_BEST: Final = 0.6
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

    Tellings of what can happen only once join first. Then the two groups that are most alike, by the mean and the best
    of their pairs, as long as that is at least `alike`; pairs that were not compared, or are hardly alike, count as 0.
    Groups that no day fits stay apart, however alike, and so do groups that tell two acts of one sentence. Ties go to
    the lower indices, so the answer depends on nothing but the input.
    """
    made = _Groups(reaches, sentences)
    worth = likely >= _NOISE
    for (first, second), weight in zip(pairs[worth].tolist(), likely[worth].tolist(), strict=True):
        made.between[first][second] = made.between[second][first] = weight, weight
    for same in _told_again(reaches):
        made.join_all(same)
    queue = [
        made.entry(one, two)
        for one, others in enumerate(made.between)
        for two in others
        if one < two and made.alike(one, two) >= alike
    ]
    heapq.heapify(queue)
    while queue:
        _, one, two, size_one, size_two = heapq.heappop(queue)
        if (len(made.members[one]), len(made.members[two])) != (size_one, size_two) or made.are_apart(one, two):
            continue
        made.join(one, two)
        for other in made.between[one]:
            if made.alike(one, other) >= alike:
                heapq.heappush(queue, made.entry(one, other))
    return [sorted(group) for group in made.members if group]


def _told_again(reaches: Sequence[Reach]) -> Iterable[list[int]]:
    """The tellings of each thing that can happen only once, in time."""
    found: dict[str, list[int]] = defaultdict(list)
    for index, days in enumerate(reaches):
        if days.once:
            found[days.once].append(index)
    return (sorted(same, key=lambda index: (reaches[index].first, reaches[index].last)) for same in found.values())


class _Groups:
    """Groups that grow, each under the lowest place it had when it began; one that was joined to another is empty."""

    def __init__(self, reaches: Sequence[Reach], sentences: Sequence[tuple[str, int]]) -> None:
        self.members = [[index] for index in range(len(reaches))]
        self.between: list[dict[int, tuple[float, float]]] = [{} for _ in reaches]
        """The sum and the best of the likenesses of the pairs between two groups."""
        self._days = list(reaches)
        self._said = [{sentence} for sentence in sentences]

    def alike(self, one: int, two: int) -> float:
        """How alike two groups are."""
        total, best = self.between[one][two]
        return (1 - _BEST) * total / (len(self.members[one]) * len(self.members[two])) + _BEST * best

    def entry(self, one: int, two: int) -> tuple[float, int, int, int, int]:
        """What sorts the most alike first, with the sizes that show whether it still holds."""
        low, high = min(one, two), max(one, two)
        return -self.alike(low, high), low, high, len(self.members[low]), len(self.members[high])

    def are_apart(self, one: int, two: int) -> bool:
        """Whether no day fits both, or a sentence tells both."""
        return not self._days[one].meets(self._days[two]) or not self._said[one].isdisjoint(self._said[two])

    def join(self, one: int, two: int) -> None:
        """Put the second group into the first."""
        self._days[one] = self._days[one].common(self._days[two])
        self._said[one] |= self._said[two]
        self.members[one] += self.members[two]
        self.members[two] = []
        for other, (total, best) in self.between[two].items():
            del self.between[other][two]
            if other != one:
                more, better = self.between[one].get(other, (0.0, 0.0))
                self.between[one][other] = self.between[other][one] = total + more, max(best, better)
        self.between[two] = {}

    def join_all(self, places: Sequence[int]) -> None:
        """Join each with the first before it that a day fits, though they stand in one sentence."""
        begun: list[int] = []
        for place in places:
            into = next((one for one in begun if self._days[one].meets(self._days[place])), None)
            if into is None:
                begun.append(place)
            else:
                self.join(into, place)
