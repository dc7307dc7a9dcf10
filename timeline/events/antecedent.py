"""Whom a pronoun or a bare surname stands for, where that is plain from the names around it."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from timeline.events import tree
from timeline.events.tree import Scene
from timeline.model import ActorMention, Kind

_SINGULAR_PERSON: Final = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_THING: Final = frozenset({"it", "its", "itself"})
_COMPANY: Final = frozenset({"company", "firm", "group", "organisation", "organization", "agency", "bank", "union"})
_FAR: Final = 3
"""Sentences to look back."""


def stand_ins(scene: Scene, before: Sequence[Sequence[ActorMention]]) -> dict[int, str]:
    """The actors behind the scene's pronouns; `before` are the mentions of each sentence that precedes it, in order.

    The nearest sentence that names anyone of the right kind decides, the first named there being its likely subject.
    """
    found = {}
    surnames = _surnames(scene)
    for word, token in enumerate(scene.tokens):
        text = token.text.lower()
        if token.text in surnames and scene.mention(word) is None and not _is_common_noun(scene, word):
            found[word] = surnames[token.text]
            continue
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
        if token.tag == "PRP$" and (owner := _own_subject(scene, word, kinds)) is not None:
            found[word] = owner
        elif (actor := _nearest(token.start, scene, before, kinds)) is not None:
            found[word] = actor
    return found


def _surnames(scene: Scene) -> dict[str, str]:
    """Last names of the article's people, those that two share left out."""
    last = [
        (actor.name.split()[-1], actor.id)
        for actor in scene.actors.values()
        if actor.kind is Kind.PERSON and actor.name
    ]
    shared = Counter(name for name, _ in last)
    return {name: actor for name, actor in last if shared[name] == 1 and name[:1].isupper()}


def _is_common_noun(scene: Scene, word: int) -> bool:
    """Whether a word that is also a surname is more likely the noun: "Jobs were lost", "the Banks", "Ford Falls"."""
    token, head = scene.tokens[word], scene.tokens[word].head
    if token.dep in {"compound", "amod", "nummod"} or scene.kids(word, "det", "amod", "nummod", "compound"):
        return True
    helpers = {scene.tokens[kid].text.lower() for kid in scene.kids(head, "aux", "auxpass")} | {scene.lemma(head)}
    plural = helpers & {"are", "were", "have", "do", "be"}
    return token.tag in {"NNS", "NNPS"} and word == 0 and bool(plural)


def _own_subject(scene: Scene, word: int, kinds: set[Kind]) -> str | None:
    """The subject of the clause in which something is said to be its own: "Rome raised its taxes"."""
    path = [word, *tree.ancestors(scene, word)]
    for below, verb in pairwise(path):
        if scene.is_verb(verb):
            for subject in tree.subjects(scene, verb):
                actor = scene.actor(subject)
                if subject != below and actor is not None and _is_one_of(scene, actor, kinds):
                    return actor
            return None
    return None


def _nearest(start: int, scene: Scene, before: Sequence[Sequence[ActorMention]], kinds: set[Kind]) -> str | None:
    here = [mention for mention in scene.mentions if mention.end <= start]
    for mentions in [here, *reversed(before[-_FAR:])]:
        for mention in mentions:
            if not mention.place and mention.text[:1].isupper() and _is_one_of(scene, mention.actor, kinds):
                return mention.actor
    return None


def _is_one_of(scene: Scene, actor: str, kinds: set[Kind]) -> bool:
    return actor in scene.actors and scene.actors[actor].kind in kinds
