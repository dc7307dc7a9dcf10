"""Whether what was built of a clause can stand as a headline."""

import re
from collections.abc import Container, Sequence
from typing import Final

from timeline.events import wording
from timeline.events.tree import Scene

FEWEST: Final = 2
"""Words of a title."""
_UNSAID: Final = """
    he she it they we i you me him them this that these those which who whom whose what when where how why some to is
    are was were be been being has have had do does did will would can could may might should must not of than as if
    until because while
"""
_NO_START: Final = frozenset(_UNSAID.split())
"""First words of what is no headline."""
_UNENDED: Final = "as to of than the a an and or from that who which its their his her rather such"
_NO_LAST: Final = frozenset(_UNENDED.split())
"""Last words of what is no headline either."""
_AUXILIARIES: Final = frozenset(("does", "do", "did", "is", "are", "was", "were", "has", "have", "had"))
_SAID: Final = frozenset(("said", "says", "say", "adds", "added", "told", "tells"))
_CLIPPED: Final = 4
"""Words at most of what says nothing because it ends in one of these: "as Chile did in 1972"."""
_FEW_OF: Final = re.compile(
    r"(?:all|any|both|each|few|five|four|half|many|more|most|much|none|one|several|some|three|two) of (?:it|them|those|"
    r"these|this|us|you|which|whom)\b|all (?:is|i|we|you|they)\b"
)
"""Beginnings that tell how many, but not of what."""
_PRONOUNS: Final = frozenset({"it", "he", "she", "they", "him", "them", "this", "these", "those"})


def reads_well(scene: Scene, title: str) -> bool:
    """Whether a title has two words, begins with neither its verb nor a word for what is unsaid, and doesn't hang."""
    words = re.findall(r"[^\W_][\w'’.-]*", title.lower())
    if len(words) < FEWEST or words[-1] in _NO_LAST or {"which", "whom"} & set(words[1:3]):
        return False
    if is_clipped(words) or (len(words) == FEWEST and words[0][0].isdigit()):
        return False
    if _FEW_OF.match(" ".join(words[:4])):
        return False
    first = words[0].partition("'")[0].partition("’")[0]
    if first in _NO_START and not re.match(r"\W*[A-Z]{2}", title):  # but "WHO" and "US" are names
        return False
    verbs = {token.text.lower() for token in scene.tokens if token.pos in {"VERB", "AUX"}}
    verbs.update(wording.present(token.lemma.lower(), plural=False) for token in scene.tokens if token.pos == "VERB")
    nouns = {token.text.lower() for token in scene.tokens if token.pos not in {"VERB", "AUX"}}
    return words[0] not in verbs - nouns


def is_clipped(words: Sequence[str]) -> bool:
    """Whether a few words, in small letters, only say that somebody did, or said, what is not told."""
    return len(words) <= _CLIPPED and (words[-1] in _AUXILIARIES or words[-1] in _SAID)


def leaves_open(scene: Scene, words: Container[int]) -> bool:
    """Whether a title's words hold a pronoun that stands for nothing in them: "Ana Ruiz resells it"."""
    inside = [word for word in range(len(scene.tokens)) if word in words]
    named = [word for word in inside if scene.tokens[word].pos in {"NOUN", "PROPN"}]
    return any(
        scene.tokens[word].text.lower() in _PRONOUNS
        and scene.tokens[word].dep in {"dobj", "pobj", "dative", "nsubj", "nsubjpass"}
        and not scene.meant(word)
        and word not in scene.nouns
        and not any(other < word and scene.tokens[other].dep != "nsubj" for other in named)
        for word in inside
    )


def says_who_did_what(scene: Scene, words: Container[int]) -> bool:
    """Whether a title's words hold a subject and its finite verb."""
    return any(
        word in words
        and token.dep in {"nsubj", "nsubjpass"}
        and token.head in words
        and (scene.tokens[token.head].tag != "VBG" or bool(scene.kids(token.head, "aux")))
        for word, token in enumerate(scene.tokens)
    )


def is_misread(scene: Scene, verb: int) -> bool:
    """Whether a noun's first part was taken for a verb: "since the explosion on the drilling rig" drills nothing."""
    token = scene.tokens[verb]
    if token.tag != "VBG" or scene.kids(verb, "aux") or not scene.kids(verb, "nsubj"):
        return False
    after = scene.tokens[verb + 1] if verb + 1 < len(scene.tokens) else None
    return after is not None and after.dep == "dobj" and after.head == verb and after.tag in {"NN", "NNP"}
