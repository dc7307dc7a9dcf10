"""How likely two tellings are of one event: what they say, who takes part, when, and what their articles are about."""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from timeline import vectors
from timeline.merge.families import kind_of_act
from timeline.model import Article, Basis, EventMention, Role, Status
from timeline.period import Period

# Weights of a logistic regression, rounded, fitted on one half of the hand-labelled scenes of the tests and checked on
# the other. Actors whom everyone names say little about two tellings, so each counts by how rare it is. The last three
# and `_NAMES_ALONE` are set by hand: the scenes hold too few acts of different people on one day.
_BIAS: Final = -4.75
_SAID: Final = 3.0
_ABOUT: Final = 0.85
_SAME_TRIGGER: Final = 1.3
_TRIGGER_TOLD: Final = 1.0
_SHARED: Final = 3.4
_NAMES_ALONE: Final = 0.8
_NOBODY: Final = 1.7
_DATES_FIT: Final = 1.4
_WIDE: Final = 0.05
"""For each power of e of the wider date's days: a year has room for many events."""
_ONE_ARTICLE: Final = -1.0
_APART: Final = -1.5
_OTHER_PARTIES: Final = -3.0
_ONLY_PLANNED: Final = -1.0

_WORD: Final = re.compile(r"[^\W_]+")


def likeness(
    told: Sequence[EventMention], articles: Mapping[str, Article], pairs: Sequence[tuple[int, int]]
) -> list[float]:
    """The likeness of each pair, 0 to 1: how probable it is that both tell one event."""
    if not pairs:
        return []
    import numpy as np

    used = sorted({index for pair in pairs for index in pair})
    row = {index: place for place, index in enumerate(used)}
    home = {article: place for place, article in enumerate(sorted({told[index].article for index in used}))}
    sentences = vectors.tfidf(vectors.grams(told[index].sentence.text) for index in used)
    texts = vectors.tfidf(Counter(vectors.stems(articles[article].text)) for article in home)
    left, right = (np.array([row[pair[side]] for pair in pairs]) for side in (0, 1))
    articles_of = np.array([home[told[index].article] for index in used])
    said = vectors.cosines(sentences, left, right)
    both, places = np.unique(np.sort(articles_of[np.stack([left, right])], axis=0), axis=1, return_inverse=True)
    about = vectors.cosines(texts, both[0], both[1])[places.ravel()]
    rarity = _rarity(told)
    sides = {index: _side(told[index]) for index in used}
    parts = np.array([_parts(sides[one], sides[two], rarity) for one, two in pairs])
    return list(map(float, 1 / (1 + np.exp(-(_BIAS + _SAID * said + _ABOUT * about + parts)))))


@dataclass(frozen=True, slots=True)
class _Side:
    """What of a telling is compared by itself; words are cut to their first letters."""

    article: str
    named: frozenset[str]
    agents: frozenset[str]
    targets: frozenset[str]
    trigger: str
    words: frozenset[str]
    dated: Period | None
    planned: bool


def _side(mention: EventMention) -> _Side:
    return _Side(
        mention.article,
        frozenset(one.actor for one in mention.participants),
        frozenset(one.actor for one in mention.participants if one.role is Role.AGENT),
        frozenset(one.actor for one in mention.participants if one.role is Role.TARGET),
        kind_of_act(mention.trigger.text.lower()) if mention.trigger else "",
        frozenset(kind_of_act(word) for word in _WORD.findall(mention.sentence.text.lower())),
        mention.when.period if mention.when and mention.basis is Basis.TEXT else None,
        mention.status is Status.PLANNED,
    )


def _parts(one: _Side, two: _Side, rarity: Mapping[str, float]) -> float:
    """What trigger, actors and dates add to the likeness, in log-odds."""
    same = bool(one.trigger) and one.trigger == two.trigger
    told = bool(one.trigger and two.trigger) and (one.trigger in two.words or two.trigger in one.words)
    total = _SAME_TRIGGER * same + _TRIGGER_TOLD * told
    if one.named and two.named:
        total += (
            _SHARED
            * (1 if same or told else _NAMES_ALONE)
            * (1 - math.prod(1 - rarity[actor] for actor in one.named & two.named))
        )
    else:
        total += _NOBODY
    if one.agents and two.agents and not one.agents & two.named and not two.agents & one.named:
        total += _APART
    if _are_disjoint(one.agents, two.agents) and _are_disjoint(one.targets, two.targets):
        total += _OTHER_PARTIES
    if one.dated and two.dated and (one.dated.contains(two.dated) or two.dated.contains(one.dated)):
        total += _DATES_FIT - _WIDE * math.log(max(one.dated.days, two.dated.days))
    total += _ONLY_PLANNED * (one.planned != two.planned)
    return total + _ONE_ARTICLE * (one.article == two.article)


def _are_disjoint(one: frozenset[str], two: frozenset[str]) -> bool:
    return bool(one and two and not one & two)


def _rarity(told: Sequence[EventMention]) -> dict[str, float]:
    """How much an actor says about who names it, 0 to 1: little when most tellings do."""
    count = Counter(one.actor for mention in told for one in mention.participants)
    return {actor: math.log(1 + len(told) / n) / math.log(1 + len(told)) for actor, n in count.items()}
