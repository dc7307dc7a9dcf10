"""What a pronoun at the head of a title stands for, where that is a common noun: "prosecutors", "the mill"."""

from typing import Final

from timeline.events import tree, wording
from timeline.events.shorten import LONGEST, bare
from timeline.events.tree import Scene
from timeline.events.words import PLURAL_NOUNS

_SINGULAR: Final = frozenset({"NN"})
_PLURAL: Final = frozenset({"NNS"})
_DOERS: Final = ("er", "or", "ist", "ian", "man", "woman", "ent", "ant", "eer")
"""Endings of nouns that "he" and "she" may mean."""
_FEWEST_LEFT: Final = 4
"""Words that a title keeps for the rest when a noun phrase stands in it for a pronoun."""


def nouns(scene: Scene, before: Scene | None) -> dict[int, str]:
    """The noun phrases for the scene's subject pronouns that stand for no actor, each as a title words it.

    "Prosecutors said they would appeal" means prosecutors; else the subject of the sentence before, in like number.
    """
    found = {}
    for word, token in enumerate(scene.tokens):
        if token.dep not in {"nsubj", "nsubjpass"} or token.tag != "PRP" or scene.meant(word):
            continue
        if token.text.lower() == "it" and tree.is_formal(scene, word):
            continue
        above = _above(scene, word)
        if above is not None:
            where, noun = scene, above
        elif before is not None and (subject := _main_subject(before)) is not None and not _is_inside(scene, word):
            where, noun = before, subject
        else:
            continue
        if _agrees(where, noun, token.text.lower()):
            barred = where.kids(noun, "relcl", "acl", "appos", "punct", "cc", "conj", "prep")
            words = wording.plain(where, bare(where, tree.subtree(where, noun, barred)))
            if 0 < len(words) <= LONGEST - 2 * _FEWEST_LEFT:
                found[word] = wording.join(words)
    return found


def _above(scene: Scene, word: int) -> int | None:
    """The subject of the clause that governs the pronoun's own."""
    verb = scene.tokens[word].head
    for head in tree.ancestors(scene, verb):
        if scene.is_verb(head):
            subjects = [one for one in scene.kids(head, "nsubj", "nsubjpass") if one != word]
            if subjects:
                return subjects[-1]
    return None


def _is_inside(scene: Scene, word: int) -> bool:
    """Whether the pronoun's clause hangs on another, whose words it may mean."""
    verb = scene.tokens[word].head
    return any(scene.is_verb(head) for head in tree.ancestors(scene, verb))


def _main_subject(scene: Scene) -> int | None:
    root = next((word for word, token in enumerate(scene.tokens) if token.head == word), None)
    subjects = tree.subjects(scene, root) if root is not None and scene.is_verb(root) else []
    return subjects[0] if subjects else None


def _agrees(scene: Scene, noun: int, pronoun: str) -> bool:
    token = scene.tokens[noun]
    if token.pos != "NOUN" or scene.kids(noun, "nummod"):
        return False
    plural = token.tag in _PLURAL or token.text.lower() in PLURAL_NOUNS
    match pronoun:
        case "they":
            return plural
        case "it":
            return token.tag in _SINGULAR and not plural
        case "he" | "she":
            return token.tag in _SINGULAR and token.lemma.endswith(_DOERS)
    return False
