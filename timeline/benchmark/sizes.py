"""How much the benchmark reads."""

from dataclasses import dataclass
from typing import Final

__all__ = ["FULL", "USUAL", "Sizes"]


@dataclass(frozen=True, slots=True)
class Sizes:
    """Characters of text, articles and event mentions to measure with.

    `searched` characters go to dateparser's search, which is too slow for more; `answered` events are in the file
    that is asked, `archived` mentions are joined on disk; `on_engines` articles go through every engine in each of
    so many `rounds`, none for no such table; no single measurement may take longer than `limit` seconds.
    """

    characters: int
    searched: int
    growing_text: tuple[int, ...]
    slow_text: int
    articles: int
    on_engines: int
    growing_articles: tuple[int, ...]
    profiled: int
    mentions: tuple[int, ...]
    archived: tuple[int, ...]
    answered: int
    limit: float
    rounds: int = 3


USUAL: Final = Sizes(
    characters=1_000_000,
    searched=300_000,
    growing_text=(10_000, 100_000, 1_000_000, 10_000_000),
    slow_text=1_000_000,
    articles=100,
    on_engines=256,
    growing_articles=(100, 500, 2_000),
    profiled=30,
    mentions=(1_000, 3_000, 10_000, 30_000, 100_000),
    archived=(10_000, 50_000, 100_000),
    answered=10_000,
    limit=180,
)
FULL: Final = Sizes(
    characters=10_000_000,
    searched=1_000_000,
    growing_text=(10_000, 100_000, 1_000_000, 10_000_000, 30_000_000),
    slow_text=10_000_000,
    articles=1_000,
    on_engines=1_600,
    growing_articles=(100, 500, 1_000, 5_000),
    profiled=100,
    mentions=(1_000, 10_000, 100_000, 300_000),
    answered=1_000_000,
    archived=(10_000, 100_000, 500_000, 1_000_000),
    limit=3_600,
)
