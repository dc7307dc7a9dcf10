"""Which sentences without a date name an act, and not only a state, a view or a plan."""

from timeline.events import tree
from timeline.events.acts import Act
from timeline.events.tree import Scene
from timeline.events.words import BELIEVING, SAYING, STATES

_PAST = frozenset({"VBD", "VBN"})


def names_an_act(scene: Scene, act: Act) -> bool:
    """Whether the act was done: its verb is past or perfect, no mere saying, being or believing."""
    verb = act.verb
    if verb is None:
        return False
    lemma = scene.lemma(verb)
    if lemma in STATES or lemma in BELIEVING or lemma in SAYING:
        return False
    if scene.tokens[verb].tag not in _PAST or any(scene.tokens[kid].tag == "MD" for kid in scene.kids(verb, "aux")):
        return False
    return bool(tree.subjects(scene, verb))
