"""How well each sentence tells what its time is about."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from timeline.rank.told import Source, nearness
from timeline.rank.weights import Weights

if TYPE_CHECKING:
    import numpy as np
    from scipy.sparse import csr_matrix

__all__ = ["telling"]


def telling(rows: "csr_matrix", groups: Iterable[Sequence[Source]], weights: Weights) -> "np.ndarray[Any, Any]":
    """A figure for each of `rows`; `groups` are the sources of each time.

    The best are near the middle of all that is told of it, long enough to say who did what, early in their article.
    """
    import numpy as np

    found = np.zeros(rows.shape[0])
    for own in groups:
        at = [source.row for source in own]
        per_article = Counter(source.mention.article for source in own)
        votes = np.array([1 / per_article[source.mention.article] for source in own])
        near = nearness(rows[at], votes)
        for source, cosine in zip(own, near, strict=True):
            sentence = source.mention.sentence
            fullness = min(1.0, math.sqrt(len(sentence.text.split()) / weights.full_length))
            found[source.row] = float(cosine) * fullness
            if sentence.start < weights.lead_length:
                found[source.row] += weights.lead
    return found
