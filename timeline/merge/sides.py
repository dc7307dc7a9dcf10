"""What of each telling is compared with others, as rows of matrices and places in arrays.

How much it says that two tellings share a name, a word or a kind of act is how surprising that would be by chance: the
negative logarithm of the share of the *other* tellings that have it. Few others can't show that something is rare, so
there are `_BACKGROUND` more in which nearly nothing is shared. That holds for two articles as for two thousand.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from timeline import vectors
from timeline.merge.candidates import Reach, numbered
from timeline.merge.families import ANY_ACT, LITTLE_WORDS, NUMBERS, kind_of_act
from timeline.model import Basis, EventMention, Open, Reading, Role, Status

if TYPE_CHECKING:
    import numpy as np
    from scipy.sparse import csr_matrix

    Column = np.ndarray[Any, Any]

_BACKGROUND: Final = 20
"""Tellings of other news that are thought beside those of the collection."""
_BY_CHANCE: Final = 0.02
"""The share of them that has any one feature."""
_LONG_BEFORE: Final = 3650
"""Days that what went on "until May" may have begun before it."""
_EVERYONES: Final = 1.5
"""The surprise of a word that more than a fifth of all tellings have: two have nothing in common by it."""
_LITTLE: Final = frozenset(vectors.stems(" ".join((LITTLE_WORDS, *ANY_ACT))))
_NUMBER: Final = re.compile(r"[^\W\d_]+|\d[\d,.]*")


@dataclass(frozen=True, slots=True)
class Sides:
    """What of each telling is compared: rows of matrices and places in arrays, in the order of the tellings."""

    wording: "csr_matrix"
    articles: "csr_matrix"
    usual: float
    """How like two of the articles are on average."""
    home: "Column"
    """Its row in `articles`."""
    words: "csr_matrix"
    things: "csr_matrix"
    numbers: "csr_matrix"
    names: "csr_matrix"
    main_names: "csr_matrix"
    surnames: "csr_matrix"
    agents: "csr_matrix"
    targets: "csr_matrix"
    places: "csr_matrix"
    act: "Column"
    """A number for the kind of act, -1 for none in particular."""
    act_surprise: "Column"
    """Of each kind of act; the last place is that of none."""
    once: "Column"
    """A number for what can happen only once, -1 for all else."""
    first: "Column"
    last: "Column"
    middles: "Column"
    """In order, of the tellings that have a date."""
    dated: "Column"
    planned: "Column"
    views: "Column"


def sides(told: Sequence[EventMention], reaches: Sequence[Reach], readings: Sequence[Reading]) -> Sides:
    """All tellings of these readings as they are compared."""
    import numpy as np

    count = len(told)
    articles = {reading.article.id: reading.article for reading in readings}
    called = _called(readings)
    home = {article: place for place, article in enumerate(sorted({one.article for one in told}))}
    texts = vectors.tfidf(Counter(vectors.stems(articles[article].text)) for article in home)
    names = [frozenset(part.actor for part in one.participants) for one in told]
    main = [_of(one, Role.AGENT, Role.TARGET) for one in told]
    actors: dict[str, int] = {}
    surprise_of_names = _surprise(vectors.indicator(names, actors), count)
    said = [_words(_undated(one)) for one in told]
    own = [frozenset[str]().union(*(called.get(name) or vectors.stems(name) for name in each)) for each in names]
    words = [each - of_names for each, of_names in zip(said, own, strict=True)]
    things = [(_words(one.title) & each) - _words(_trigger(one)) for one, each in zip(told, words, strict=True)]
    vocabulary: dict[str, int] = {}
    surprise_of_words = _surprise(vectors.indicator(words, vocabulary), count)
    surprise_of_words[surprise_of_words < _EVERYONES] = 0
    acts = [kind_of_act(_trigger(one).lower()) for one in told]
    act = numbered(acts)
    kinds = int(act.max(initial=-1)) + 1
    first, last = np.array([each.first for each in reaches]), np.array([each.last for each in reaches])
    first = first - np.array([_LONG_BEFORE if one.when and one.when.open is Open.START else 0 for one in told])
    placed = np.array([one.when is not None and one.when.period is not None for one in told])
    return Sides(
        wording=vectors.tfidf(vectors.grams(one.sentence.text) for one in told),
        articles=texts,
        usual=_usual(texts),
        home=np.array([home[one.article] for one in told]),
        words=_scaled(words, vocabulary, surprise_of_words),
        things=_scaled(things, vocabulary, surprise_of_words),
        numbers=vectors.indicator([_numbers(_undated(one)) for one in told], {}),
        names=vectors.indicator(names, actors),
        main_names=_scaled(main, actors, surprise_of_names),
        surnames=vectors.indicator([{name.rpartition("-")[2] for name in each} for each in names], {}),
        agents=vectors.indicator([_of(one, Role.AGENT) for one in told], actors),
        targets=vectors.indicator([_of(one, Role.TARGET) for one in told], actors),
        places=vectors.indicator([_of(one, Role.PLACE) for one in told], actors),
        act=act,
        act_surprise=_surprises(np.bincount(act % (kinds + 1), minlength=kinds + 1), count),
        once=numbered([each.once for each in reaches]),
        first=first,
        last=last,
        middles=np.sort((first[placed] + last[placed]) // 2),
        dated=placed & np.array([one.basis is Basis.TEXT for one in told]),
        planned=np.array([one.status is Status.PLANNED for one in told]),
        views=np.array([one.status in (Status.OPINION, Status.CONDITIONAL) for one in told]),
    )


def _called(readings: Iterable[Reading]) -> dict[str, frozenset[str]]:
    """The stems of all that the articles call each actor: "Beijing" is China's name, not a thing beside it."""
    called: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        for actor in reading.actors:
            called[actor.id].update(vectors.stems(" ".join((actor.name, *actor.aliases))))
    return {actor: frozenset((*stems, *vectors.stems(actor))) for actor, stems in called.items()}


def _of(one: EventMention, *roles: Role) -> frozenset[str]:
    return frozenset(part.actor for part in one.participants if part.role in roles)


def _trigger(one: EventMention) -> str:
    return one.trigger.text if one.trigger else ""


def _undated(mention: EventMention) -> str:
    """The sentence without its date, which is compared by itself."""
    said, date = mention.sentence, mention.date
    if date is None or not said.holds(date.start, date.end):
        return said.text
    return said.text[: date.start - said.start] + said.text[date.end - said.start :]


def _words(text: str) -> frozenset[str]:
    """The stems that say something. Little words are cut like all others."""
    return frozenset(vectors.stems(text)) - _LITTLE


def _numbers(text: str) -> frozenset[str]:
    """The numbers from two upwards, in digits; small ones in words too ("nine")."""
    found = (NUMBERS.get(word, word).replace(",", "").rstrip(".") for word in _NUMBER.findall(text.lower()))
    return frozenset(number for number in found if number[0].isdigit())


def _surprise(matrix: "csr_matrix", count: int) -> "Column":
    import numpy as np

    return _surprises(np.bincount(matrix.indices, minlength=matrix.shape[1]), count)


def _surprises(having: "Column", count: int) -> "Column":
    """How surprising it is by chance that two of `count` tellings share what `having` of them have, in nats."""
    import numpy as np

    others = np.maximum(having - 2, 0) + _BACKGROUND * _BY_CHANCE
    surprises: Column = -np.log(others / (max(count - 2, 0) + _BACKGROUND))
    return surprises


def _scaled(sets: Sequence[Iterable[str]], places: dict[str, int], surprise: "Column") -> "csr_matrix":
    """Rows whose products with each other sum up the surprise of what both have."""
    import numpy as np

    matrix = vectors.indicator(sets, places)
    matrix.data *= np.sqrt(surprise)[matrix.indices]
    return matrix


def _usual(texts: "csr_matrix") -> float:
    """How like two of the articles are on average, so that a topic which all share joins nothing; less where few are.

    The squared length of the sum of unit rows is the sum of the cosines of all pairs of them.
    """
    import numpy as np

    count = texts.shape[0]
    whole = np.square(texts.sum(axis=0)).sum()
    return float(max(0.0, whole - count) / count**2)
