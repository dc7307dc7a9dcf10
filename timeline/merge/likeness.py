"""How likely two tellings are of one event: what they say, who takes part, when, and what their articles are about."""

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

from timeline import vectors
from timeline.merge.families import LITTLE_WORDS, kind_of_act
from timeline.model import Article, Basis, EventMention, Role, Status
from timeline.period import Period

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

# Weights of a logistic regression, rounded, fitted on the hand-labelled scenes of the tests and checked across scenes.
# The hardest against are set by hand (`_OTHER_PARTIES`, `_NO_ACT`, `_ONE_ARTICLE`): the scenes hold too few acts of
# different people on one day, and too few articles that tell much of one day.
_BIAS: Final = -4.4
_SAID: Final = 1.9
_ABOUT: Final = 1.6
_ABOUT_NAMELESS: Final = 2.3
"""Where a telling names nobody, what its article is about has to speak for it."""
_NAMELESS: Final = -0.9
_SAME_ACT: Final = 2.0
_OTHER_ACT: Final = -1.0
_NO_ACT: Final = -2.4
"""Where both only say something."""
_SHARED_NAMES: Final = 1.2
_NO_SHARED_NAME: Final = -1.7
_APART: Final = -1.3
_OTHER_PARTIES: Final = -3.0
_SHARED_WORDS: Final = 2.2
_OTHER_THINGS: Final = -1.6
_NO_THINGS: Final = -1.0
_DATES_FIT: Final = 1.2
_RARE_DATE: Final = 2.6
_DATES_NEAR: Final = -1.2
_ONE_ARTICLE: Final = -2.5
_ONLY_PLANNED: Final = -1.0

_SURNAME: Final = 0.9
"""The rarity of a name that is the last part of both ("Ruiz", "Ana Ruiz")."""
_COMMON: Final = 0.35
"""The rarity up to which a word is everyone's and says nothing about two tellings."""
_FEW: Final = 40
"""Tellings, of which fewer can't show that something is rare."""

_Feature = TypeVar("_Feature")
_LITTLE: Final = frozenset(vectors.stems(LITTLE_WORDS))


@dataclass(frozen=True, slots=True)
class _Rarity:
    """How much it says that two tellings share a name, a word or a date, 0 to 1: little when most have it."""

    names: Mapping[str, float]
    words: Mapping[str, float]
    dates: Mapping[Period, float]


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
    usual = _usual(texts)
    about = np.maximum(0.0, about - usual) / (1 - usual)
    sides = [_side(mention) for mention in told]
    rarity = _rarity(sides, [mention.when.period for mention in told if mention.when and mention.when.period])
    odds = [
        _parts(sides[one], sides[two], near, rarity) for (one, two), near in zip(pairs, map(float, about), strict=True)
    ]
    return list(map(float, 1 / (1 + np.exp(-(_BIAS + _SAID * said + np.array(odds))))))


@dataclass(frozen=True, slots=True)
class _Side:
    """What of a telling is compared by itself; words are cut to their stems.

    `things` are what its title names beside the act and those who take part.
    """

    article: str
    named: frozenset[str]
    surnames: frozenset[str]
    agents: frozenset[str]
    targets: frozenset[str]
    act: str
    words: frozenset[str]
    things: frozenset[str]
    dated: Period | None
    planned: bool


def _side(mention: EventMention) -> _Side:
    named = frozenset(one.actor for one in mention.participants)
    words = _words(_undated(mention))
    act = mention.trigger.text if mention.trigger else ""
    return _Side(
        mention.article,
        named,
        frozenset(name.rpartition("-")[2] for name in named),
        frozenset(one.actor for one in mention.participants if one.role is Role.AGENT),
        frozenset(one.actor for one in mention.participants if one.role is Role.TARGET),
        kind_of_act(act.lower()),
        words,
        (_words(mention.title) & words) - _words(" ".join((act, *named))),
        mention.when.period if mention.when and mention.basis is Basis.TEXT else None,
        mention.status is Status.PLANNED,
    )


def _undated(mention: EventMention) -> str:
    """The sentence without its date, which is compared by itself."""
    said, date = mention.sentence, mention.date
    if date is None or not said.holds(date.start, date.end):
        return said.text
    return said.text[: date.start - said.start] + said.text[date.end - said.start :]


def _words(text: str) -> frozenset[str]:
    """The stems that say something. Little words are cut like all others."""
    return frozenset(vectors.stems(text)) - _LITTLE


def _parts(one: _Side, two: _Side, about: float, rarity: _Rarity) -> float:
    """What all but the wording adds to the likeness, in log-odds; `about` is how like their articles are."""
    total = _who(one, two, rarity.names) + _when(one, two, rarity.dates)
    if one.act and two.act:
        total += _SAME_ACT if one.act == two.act else _OTHER_ACT
    elif not (one.act or two.act):
        total += _NO_ACT
    shared = {word: rarity.words[word] for word in one.words & two.words if rarity.words[word] > _COMMON}
    total += _SHARED_WORDS * math.log1p(sum(shared.values()) - _COMMON * len(shared))
    if not any(word in one.things or word in two.things for word in shared):
        telling = all(any(rarity.words[word] > _COMMON for word in side.things) for side in (one, two))
        total += _OTHER_THINGS if telling else _NO_THINGS
    total += _ONLY_PLANNED * (one.planned != two.planned)
    if one.article == two.article:
        return total + _ONE_ARTICLE
    return total + about * (_ABOUT if one.named and two.named else _ABOUT + _ABOUT_NAMELESS)


def _who(one: _Side, two: _Side, names: Mapping[str, float]) -> float:
    if not (one.named and two.named):
        return _NAMELESS
    if shared := one.named & two.named:
        known = 1 - math.prod(1 - names[actor] for actor in shared)
    else:
        known = _SURNAME if one.surnames & two.surnames else 0.0
    total = _SHARED_NAMES * known if known else _NO_SHARED_NAME
    if one.agents and two.agents and not one.agents & two.named and not two.agents & one.named:
        total += _APART
    strangers = not known and bool(one.agents | one.targets) and bool(two.agents | two.targets)
    if strangers or (_are_disjoint(one.agents, two.agents) and _are_disjoint(one.targets, two.targets)):
        total += _OTHER_PARTIES
    return total


def _when(one: _Side, two: _Side, dates: Mapping[Period, float]) -> float:
    if one.dated is None or two.dated is None:
        return 0.0
    if one.dated.contains(two.dated) or two.dated.contains(one.dated):
        return _DATES_FIT + _RARE_DATE * dates[one.dated if one.dated.days > two.dated.days else two.dated]
    return _DATES_NEAR


def _usual(texts: "csr_matrix") -> float:
    """How like two of the articles are on average, so that a topic which all share joins nothing; less where few are.

    The squared length of the sum of unit rows is the sum of the cosines of all pairs of them.
    """
    import numpy as np

    count = texts.shape[0]
    whole = np.square(texts.sum(axis=0)).sum()
    return float(max(0.0, whole - count) / count**2)


def _are_disjoint(one: frozenset[str], two: frozenset[str]) -> bool:
    return bool(one and two and not one & two)


def _rarity(sides: Sequence[_Side], periods: Sequence[Period]) -> _Rarity:
    names = Counter(name for side in sides for name in side.named)
    words = Counter(word for side in sides for word in side.words)
    middles = sorted(_middle(period) for period in periods)
    dates = {
        period: bisect_right(middles, period.last.toordinal()) - bisect_left(middles, period.start.toordinal())
        for period in set(periods)
    }
    return _Rarity(_of_all(names, len(sides)), _of_all(words, len(sides)), _of_all(dates, len(periods)))


def _middle(period: Period) -> int:
    return (period.start.toordinal() + period.last.toordinal()) // 2


def _of_all(count: Mapping[_Feature, int], total: int) -> dict[_Feature, float]:
    most = math.log(1 + max(total, _FEW))
    return {feature: math.log(1 + total / n) / most for feature, n in count.items()}
