"""How alike two tellings are: what they say, who takes part, and what their articles are about."""

import math
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from timeline.merge.candidates import stems
from timeline.model import Article, EventMention, Role

if TYPE_CHECKING:
    import numpy as np
    from scipy.sparse import csr_matrix

_BUCKETS: Final = 1 << 20
_STEM: Final = 4
_CHUNK: Final = 20_000
_WORD: Final = re.compile(r"[^\W_]+")


def likeness(
    told: Sequence[EventMention], articles: Mapping[str, Article], pairs: Sequence[tuple[int, int]]
) -> list[float]:
    """The likeness of each pair, 0 to 1."""
    if not pairs:
        return []
    import numpy as np

    ids = sorted(articles)
    place = {article: index for index, article in enumerate(ids)}
    sentences = _tfidf(_grams(mention.sentence.text) for mention in told)
    texts = _tfidf(Counter(stems(articles[article].text)) for article in ids)
    home = np.array([place[mention.article] for mention in told])
    left, right = np.array(pairs).T
    said = _cosines(sentences, left, right)
    about = _cosines(texts, home[left], home[right])
    sides = [_sides(mention) for mention in told]
    parts = np.array([_same_parts(sides[one], sides[two]) for one, two in pairs])
    return list(map(float, 0.45 * said + 0.3 * about + 0.25 * parts))


@dataclass(frozen=True, slots=True)
class _Sides:
    """Who is named in a telling, who acts or is acted upon, and the stem of its trigger."""

    named: frozenset[str]
    parties: frozenset[str]
    trigger: str


def _sides(mention: EventMention) -> _Sides:
    named = frozenset(one.actor for one in mention.participants)
    parties = frozenset(one.actor for one in mention.participants if one.role in {Role.AGENT, Role.TARGET})
    return _Sides(named, parties, mention.trigger.text.lower()[:_STEM] if mention.trigger else "")


def _same_parts(one: _Sides, two: _Sides) -> float:
    """Trigger and parties in common, 0 to 1."""
    named = len(one.named & two.named) / max(1, min(len(one.named), len(two.named)))
    parties = len(one.parties & two.parties) / max(1, len(one.parties | two.parties))
    trigger = float(bool(one.trigger) and one.trigger == two.trigger)
    return (named + parties + 2 * trigger) / 4


def _grams(text: str) -> Counter[str]:
    """Runs of 3 to 5 letters inside words, with the words' edges."""
    found: Counter[str] = Counter()
    for word in _WORD.findall(text.lower()):
        edged = f" {word} "
        for size in (3, 4, 5):
            found.update(edged[at : at + size] for at in range(max(1, len(edged) - size + 1)))
    return found


def _tfidf(texts: Iterable[Counter[str]]) -> "csr_matrix":
    """Rows of unit length, weighted by how rare a feature is; features share 2^20 places by their checksum."""
    import numpy as np
    from scipy.sparse import csr_matrix

    columns: list[int] = []
    values: list[float] = []
    ends = [0]
    for counts in texts:
        for feature, count in counts.items():
            columns.append(zlib.crc32(feature.encode()) % _BUCKETS)
            values.append(1 + math.log(count))
        ends.append(len(columns))
    matrix = csr_matrix((np.array(values, np.float32), np.array(columns, np.int32), ends), (len(ends) - 1, _BUCKETS))
    matrix.sum_duplicates()
    seen = np.bincount(matrix.indices, minlength=_BUCKETS)
    rarity = np.log((1 + matrix.shape[0]) / (1 + seen)) + 1
    matrix.data *= rarity[matrix.indices].astype(np.float32)
    lengths = np.sqrt(matrix.multiply(matrix).sum(axis=1)).A1
    matrix.data /= np.repeat(np.maximum(lengths, 1e-9), np.diff(matrix.indptr)).astype(np.float32)
    return matrix


def _cosines(
    matrix: "csr_matrix", left: "np.ndarray[Any, Any]", right: "np.ndarray[Any, Any]"
) -> "np.ndarray[Any, Any]":
    """The cosine of each pair of rows."""
    import numpy as np

    found = np.zeros(len(left))
    for start in range(0, len(left), _CHUNK):
        part = slice(start, start + _CHUNK)
        found[part] = matrix[left[part]].multiply(matrix[right[part]]).sum(axis=1).A1
    return found
