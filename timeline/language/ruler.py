"""spaCy's attribute ruler (word and tag → part of speech, lemma), asked once for each kind of token.

Nearly all its patterns are of one token, so what they say of it depends on its word, tag and role alone; matching them
anew for every token is a third of the cost of a parse.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from spacy.matcher import Matcher
    from spacy.tokens import Doc

__all__ = ["rule_once"]

_READ: Final = {"TAG", "LOWER", "ORTH", "TEXT", "DEP", "IS_SPACE"}
"""What patterns may look at for a token to be told by its kind."""
_MOST: Final = 200_000
"""Kinds of tokens that are remembered."""

_Kind = tuple[int, int, int]


@dataclass(slots=True)
class _Told:
    """What a ruler says of tokens by (word, tag, role): part of speech, morphology, lemma; None asks for the sentence.

    `first` matches tokens that may begin a pattern of several; None when the ruler can't be asked for single tokens.
    """

    first: "Matcher | None"
    answers: dict[_Kind, tuple[int, int, int] | None] = field(default_factory=dict)


_told: WeakKeyDictionary[Any, _Told] = WeakKeyDictionary()


def rule_once(ruler: Any, docs: "Sequence[Doc]") -> None:
    """The same annotations as the ruler's own; the docs are tagged and parsed."""
    told = _told.get(ruler)
    if told is None:
        told = _told[ruler] = _Told(_beginnings(ruler))
    for doc in docs:
        if told.first is None or not _rule_by_kind(ruler, told, doc):
            ruler(doc)


def _rule_by_kind(ruler: Any, told: _Told, doc: "Doc") -> bool:
    """Whether every token could be told by its kind; nothing is set otherwise."""
    answers = told.answers
    found = []
    for token in doc:
        kind = (token.orth, token.tag, token.dep)
        if kind not in answers:
            if len(answers) >= _MOST:
                answers.clear()
            answers[kind] = _ask(ruler, told, doc, kind)
        answer = answers[kind]
        if answer is None:
            return False
        found.append(answer)
    for token, (part_of_speech, morphology, lemma) in zip(doc, found, strict=True):
        token.pos = part_of_speech
        if morphology:
            token.set_morph(morphology)  # type: ignore[attr-defined]
        if lemma:
            token.lemma = lemma
    return True


def _ask(ruler: Any, told: _Told, doc: "Doc", kind: _Kind) -> tuple[int, int, int] | None:
    """What the ruler says of such a token alone; None where its neighbours may count, or its tag would change."""
    from spacy.tokens import Doc

    word, tag, role = kind
    alone = Doc(doc.vocab, words=[doc.vocab.strings[word]], spaces=[False])
    alone[0].tag, alone[0].dep = tag, role
    if told.first is None or alone[0].is_space or told.first(alone, allow_missing=True):
        return None
    ruler(alone)
    return alone[0].pos, alone[0].morph.key, alone[0].lemma  # type: ignore[attr-defined]


def _beginnings(ruler: Any) -> "Matcher | None":
    """A matcher of the first tokens of patterns of several; None when patterns look at more than a token's kind."""
    from spacy.matcher import Matcher

    patterns: list[list[dict[str, Any]]] = [one for rule in ruler.patterns for one in rule["patterns"]]
    if not all(_READ.issuperset(token) for pattern in patterns for token in pattern):
        return None
    matcher = Matcher(ruler.vocab)
    firsts = [pattern[:1] for pattern in patterns if len(pattern) > 1]
    if firsts:
        matcher.add("first", firsts)
    return matcher
