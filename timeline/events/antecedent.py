"""Whom a pronoun stands for, where that is plain from the names before it."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from timeline.events import tree
from timeline.events.tree import Scene
from timeline.model import Actor, ActorMention, Kind, Span

_SINGULAR_PERSON: Final = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_THING: Final = frozenset({"it", "its", "itself"})
_COMPANY: Final = frozenset({"company", "firm", "group", "organisation", "organization", "agency", "bank", "union"})
_FAR: Final = 3
"""Sentences to look back."""


def stand_ins(
    scene: Scene, before: Sequence[Span], mentions: Sequence[ActorMention], actors: Mapping[str, Actor]
) -> dict[int, str]:
    """The actors behind the scene's pronouns; `before` are the sentences that precede it, in order.

    The nearest sentence that names anyone of the right kind decides, the first named there being its likely subject.
    """
    found = {}
    for word, token in enumerate(scene.tokens):
        text = token.text.lower()
        if text in _SINGULAR_PERSON:
            kinds = {Kind.PERSON}
        elif text in _THING and token.dep != "expl":
            kinds = {Kind.ORGANIZATION, Kind.COUNTRY, Kind.GROUP, Kind.PRODUCT}
        elif text in _COMPANY and any(scene.lemma(kid) == "the" for kid in scene.kids(word, "det")):
            kinds = {Kind.ORGANIZATION}
        else:
            continue
        if scene.mention(word) is not None:
            continue
        if token.tag == "PRP$" and (owner := _own_subject(scene, word, actors, kinds)) is not None:
            found[word] = owner
        elif (actor := _nearest(token.start, scene, before, mentions, actors, kinds)) is not None:
            found[word] = actor
    return found


def _own_subject(scene: Scene, word: int, actors: Mapping[str, Actor], kinds: set[Kind]) -> str | None:
    """The subject of the clause in which something is said to be its own: "Rome raised its taxes"."""
    path = [word, *tree.ancestors(scene, word)]
    for below, verb in pairwise(path):
        if scene.is_verb(verb):
            for subject in tree.subjects(scene, verb):
                actor = scene.actor(subject)
                if subject != below and actor is not None and actor in actors and actors[actor].kind in kinds:
                    return actor
            return None
    return None


def _nearest(
    start: int,
    scene: Scene,
    before: Sequence[Span],
    mentions: Sequence[ActorMention],
    actors: Mapping[str, Actor],
    kinds: set[Kind],
) -> str | None:
    here = Span(scene.sentence.start, start, "")
    for place in [here, *reversed(before[-_FAR:])]:
        for mention in mentions:
            if not place.holds(mention.start, mention.end) or mention.place:
                continue
            actor = actors.get(mention.actor)
            if actor is not None and actor.kind in kinds and (mention.text[:1].isupper()):
                return mention.actor
    return None
