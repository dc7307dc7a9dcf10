"""The sentences before, as far as a pronoun or a definite noun looks back to them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from timeline.events import tree
from timeline.events.tree import Scene
from timeline.model import ActorMention, Span

WORD_BEFORE: Final = re.compile(r"((?:\w+-in-)?\w+)[.,]? $")
"""The word in front of a name, where the text up to that is searched."""
FAR: Final = 3
"""Sentences to look back for pronouns; descriptions ("the minister") hold for the whole article."""


@dataclass(frozen=True, slots=True)
class Before:
    """A sentence that precedes: whom it names, and its scene where it was parsed."""

    sentence: Span
    mentions: Sequence[ActorMention]
    scene: Scene | None


def leading(one: Before) -> list[str]:
    """Whom the sentence is about: its main subject, where that is somebody; "Ana Ruiz's car" is about no person."""
    if one.scene is None:
        return []
    scene = one.scene
    roots = (word for word, token in enumerate(scene.tokens) if token.head == word)
    found: Iterator[str | None] = (
        meant(scene, each, {}) for root in roots if scene.is_verb(root) for each in tree.subjects(scene, root)
    )
    return [actor for actor in found if actor is not None]


def meant(scene: Scene, word: int, found: Mapping[int, tuple[str, ...]]) -> str | None:
    """The actor that a word names or, as far as was `found`, stands for."""
    mention = scene.mention(word)
    if mention is not None:
        return mention.actor if mention.actor in scene.actors else None
    stands = found.get(word, scene.stands_for.get(word, ()))
    if not stands:
        stands = tuple(each.actor for kid in scene.kids(word, "appos") if (each := scene.mention(kid)) is not None)
    return stands[0] if len(stands) == 1 and stands[0] in scene.actors else None
