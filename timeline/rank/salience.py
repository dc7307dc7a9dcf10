"""How many articles mention a time, or tell an event: each once, by the weightiest that it says of it."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from timeline.model import Article, Basis
from timeline.period import Period
from timeline.rank.told import Source, nearness, time_of
from timeline.rank.weights import Weights

if TYPE_CHECKING:
    import numpy as np
    from scipy.sparse import csr_matrix

__all__ = ["Counting", "published", "theme"]


def theme(rows: "csr_matrix") -> "np.ndarray[Any, Any]":
    """How near each sentence is to what the whole collection is about, 0 to 1: 1 from the middle one upwards."""
    import numpy as np

    near = nearness(rows, np.ones(rows.shape[0]))
    middle = float(np.median(near)) or 1.0
    return np.minimum(near / middle, 1.0)


@dataclass(frozen=True, slots=True)
class Counting:
    """Counts articles, each by how much it speaks of what is counted.

    `on_theme` is one figure for each source's row, `published` the articles by when they came out.
    """

    articles: Mapping[str, Article]
    published: Mapping[Period | None, Sequence[str]]
    on_theme: "np.ndarray[Any, Any]"
    weights: Weights

    def of_time(self, time: Period | None, own: Sequence[Source]) -> float:
        """What a stretch of time weighs that these sources give; who only came out then counts too."""
        counted = dict.fromkeys(self.published.get(time, ()), self.weights.came_out)
        for source in own:
            if source.mention.basis is not Basis.REPORTED:
                self._count(counted, source, self._on_theme(source) * self._looking_back(time, source))
        return math.fsum(sorted(counted.values())) or self.weights.came_out

    def of_event(self, own: Sequence[Source], *, looking_back: bool) -> float:
        """What the articles weigh that tell one event."""
        counted: dict[str, float] = {}
        for source in own:
            weight = self._on_theme(source)
            if source.mention.basis is Basis.REPORTED:
                weight *= self.weights.came_out
            elif looking_back:
                weight *= self._looking_back(time_of(source.mention), source)
            self._count(counted, source, weight)
        return math.fsum(sorted(counted.values()))

    def _count(self, counted: dict[str, float], source: Source, weight: float) -> None:
        article = source.mention.article
        counted[article] = max(weight, counted.get(article, 0.0))

    def _on_theme(self, source: Source) -> float:
        return math.pow(self.on_theme[source.row], self.weights.theme)

    def _looking_back(self, time: Period | None, source: Source) -> float:
        """1 and more, by the days from then to when the article came out."""
        out = self.articles[source.mention.article].published
        days = max(0, (out.period.start - time.start).days) if out is not None and time is not None else 0
        return 1 + self.weights.looking_back * math.log1p(days)


def published(articles: Iterable[Article]) -> dict[Period | None, list[str]]:
    """The articles by when they came out."""
    found: dict[Period | None, list[str]] = defaultdict(list)
    for article in articles:
        if article.published is not None:
            found[article.published.period].append(article.id)
    return found
