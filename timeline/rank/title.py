"""Which of its tellings' titles an event bears."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from timeline.model import EventMention

_WORD: Final = re.compile(r"\w[\w'’-]*")
_UNSAID: Final = re.compile(
    r"\W*(?:he|she|it|they|we|i|you|this|that|these|those|there|one|some|many|most|all|is|are|was|were|has|have|says?)\b|[^\w\s\"“‘'$£€#(]",
    re.IGNORECASE,
)
"""Beginnings that name nobody, and marks that begin nothing."""
_MOST: Final = 12
"""Words of a title."""
_STEM: Final = 5
"""Letters."""
_FEW: Final = 3
"""Words with which a title says little."""


def best(told: Sequence[EventMention]) -> str:
    """The title that says most of what all titles say, each article heard once, and has few faults.

    It should fit the sentence of the first telling, beside which a reader sees it. Of equals the first is taken.
    """
    sentences = {one.title: one.sentence.text for one in reversed(told)}
    shares, first = _shares(told), _stems(told[0].sentence.text)

    def merit(title: str) -> float:
        fits = len(_stems(title) & first) / (len(_stems(title)) or 1)
        return _agreement(title, shares) + fits - faults(title, sentences[title])

    return max(dict.fromkeys(one.title for one in told), key=merit)


def _stems(text: str) -> set[str]:
    """The words without their endings, roughly: a title changes the tense of its verb."""
    return {word.casefold()[:_STEM] for word in _WORD.findall(text)}


def _shares(told: Sequence[EventMention]) -> Mapping[str, float]:
    """In what share of the articles a word stands in a title."""
    said: dict[str, set[str]] = defaultdict(set)
    for one in told:
        said[one.article].update(_words(one.title))
    count = Counter(word for words in said.values() for word in words)
    return {word: number / len(said) for word, number in count.items()}


def _words(title: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(title)}


def _agreement(title: str, shares: Mapping[str, float]) -> float:
    """How near a title is to the middle of all, 0 to 1."""
    words = _words(title)
    length = math.sqrt(math.fsum(share * share for share in sorted(shares.values())) * len(words))
    return math.fsum(sorted(shares[word] for word in words)) / (length or 1.0)


def faults(title: str, sentence: str) -> float:
    """What a reader would mark, 0 for nothing, 1 for what is hardly a title.

    A cut, a beginning that names nobody, too few words or too many, somebody's word.
    """
    words = _WORD.findall(title)
    inside = " ".join(sentence.split()).partition(" ")[2]
    names = any(word[0].isupper() and word in inside for word in words)
    return (
        0.3 * ("…" in title)
        + 0.4 * title.startswith(("“", "‘", '"'))
        + 0.4 * bool(_UNSAID.match(title))
        + 0.2 * (len(words) <= _FEW)
        + 0.05 * max(0, len(words) - _MOST)
        + 0.1 * (": " in title)
        + 0.1 * (not names)
    )
