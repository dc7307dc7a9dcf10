"""Who takes part: mentions in an article, and one actor under many names across articles."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from timeline.actors import find as _find
from timeline.actors.unify import Names, Register
from timeline.language import Entity
from timeline.model import Actor, ActorMention, Article, Reading, Span

__all__ = ["NO_ALIASES", "Aliases", "Names", "Register", "find", "unify"]


@dataclass(frozen=True, slots=True)
class Aliases:
    """The user's own (name, alias) pairs: `alias` always means the actor `name`."""

    pairs: tuple[tuple[str, str], ...] = ()


NO_ALIASES: Final = Aliases()


def find(
    article: Article, sentences: Sequence[Span], entities: Sequence[Entity], *, aliases: Aliases = NO_ALIASES
) -> tuple[tuple[Actor, ...], tuple[ActorMention, ...]]:
    """The actors of one article, each under one name, and where it names them, in order.

    Ids are unique in the article; `unify` gives them their ids across articles. `entities` in text order.
    """
    return _find.find(article, sentences, entities, aliases.pairs)


def unify(readings: Sequence[Reading], *, aliases: Aliases = NO_ALIASES) -> tuple[tuple[Actor, ...], list[Reading]]:
    """One actor under one id across articles, and the readings with those ids in them.

    The result does not depend on the order of `readings`, but for the order of the readings returned.
    """
    register = Register()
    for reading in readings:
        register.add(reading)
    names = register.names(aliases.pairs)
    return names.actors, [names.given(reading) for reading in readings]
