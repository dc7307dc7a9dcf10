"""The years of a story in a few stretches: the busy years stand alone, the others are put together.

The stretches are those that say most about when an event was. In one with *n* events over *y* years, each has one of
*n y* places; the sum of log(*n y*) over all events is made as small as it can be. So cuts fall into long gaps, and no
stretch holds nearly everything while others hold one.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Final

import numpy as np

_MOST_HOMES: Final = 300
"""Years and decades that are weighed one by one; of more, years go by decades first, decades by centuries."""


def divide(homes: Mapping[tuple[int, int], int], most: int) -> list[tuple[int, int, int]]:
    """At most so many (first year, year after the last, events), by time.

    `homes` counts events by (first year, years): the year, decade or century that they are known to. Each is part of
    one stretch. No two stretches are the same, though what is known to a decade may stand beside years within it.
    """
    sums = _at_most(Counter(homes))
    order = sorted(sums, key=lambda home: (home[0], -home[1]))
    if not order:
        return []
    first = np.array([start for start, _ in order])
    stop = np.maximum.accumulate([start + years for start, years in order])
    events = np.concatenate([[0], np.cumsum([sums[home] for home in order])])
    at = np.arange(len(order))
    count = events[1:][None, :] - events[:-1][:, None]
    years = stop[None, :] - first[:, None]
    whole = np.where(at[:, None] <= at[None, :], count * np.log(np.maximum(count * years, 1)), np.inf)
    found: dict[tuple[int, int], int] = {}
    for begin, end in _cuts(whole, most):
        key = (int(first[begin]), int(max(order[one][0] + order[one][1] for one in range(begin, end))))
        found[key] = found.get(key, 0) + int(events[end] - events[begin])
    return [(*key, count) for key, count in found.items()]


def _at_most(homes: Counter[tuple[int, int]]) -> Counter[tuple[int, int]]:
    for width in (10, 100):
        if len(homes) <= _MOST_HOMES:
            break
        wider: Counter[tuple[int, int]] = Counter()
        for (first, years), count in homes.items():
            wider[first - first % width, max(years, width)] += count
        homes = wider
    return homes


def _cuts(whole: "np.ndarray[tuple[int, int], np.dtype[np.float64]]", most: int) -> list[tuple[int, int]]:
    """Half-open parts of the order with the least sum of `whole[first, last]`; fewer of them where that is no worse."""
    least, back = [whole[0]], [np.zeros(len(whole), np.int64)]
    for _ in range(1, min(most, len(whole))):
        # sums[at, last]: the parts so far end before `at`, and one more runs from there to `last`
        sums = whole[1:] + least[-1][:-1, None]
        best = sums.argmin(axis=0)
        least.append(sums[best, np.arange(len(whole))])
        back.append(best + 1)
    parts: list[tuple[int, int]] = []
    end = len(whole)
    for step in range(min(range(len(least)), key=lambda one: least[one][-1]), -1, -1):
        begin = int(back[step][end - 1])
        parts.append((begin, end))
        end = begin
    return parts[::-1]
