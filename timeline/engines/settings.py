"""What articles are read with, the same on every engine."""

from dataclasses import dataclass

from timeline.actors import NO_ALIASES, Aliases
from timeline.model import Article, Problem, Reading


@dataclass(frozen=True, slots=True)
class Settings:
    """What every article is read with. Workers load the language model by its name, once each.

    `patience` is how many seconds a worker may take for a short article before it is given up (long ones get more);
    `memory` how many bytes a worker may take, 0 for any number.
    """

    model: str | None = None
    aliases: Aliases = NO_ALIASES
    reported: bool = False
    patience: float = 60.0
    memory: int = 4 * 1024**3

    def seconds_for(self, article: Article) -> float:
        """When to give up an article: a tenth of the usual speed on a busy computer."""
        return self.patience * (1 + len(article.text) / 100_000)


class EngineError(Exception):
    """One sentence for the user: why no worker can be started or reached."""


def left_out(article: Article, why: str) -> Reading:
    """The reading of an article that could not be read: it says nothing, and there is an error to show."""
    return Reading(article, problems=(Problem(article.path or article.id, "text", why),))
