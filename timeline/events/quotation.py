"""Titles of what someone said: the speaker first, then the words."""

import re
from collections.abc import Sequence
from typing import Final

from timeline.events import tree, wording
from timeline.events.excerpt import quote_around, shortened, without_times
from timeline.events.shorten import LONGEST, bare, fit
from timeline.events.tree import Scene
from timeline.events.words import SAYING
from timeline.model import Span

_CLOSING: Final = ("”", "''", '"')
_OPENING: Final = re.compile(r"“|``|` `|(?<![^\s(])\"(?=\S)")
_FEWEST: Final = 5
"""Words of a quotation at least, however long the speaker's name."""
_CONTENT: Final = ("ccomp", "xcomp", "dobj", "oprd", "parataxis", "dative", "nsubjpass", "attr", "acomp", "conj")
_SAID: Final = ("ccomp", "xcomp", "prep", "oprd", "attr", "acomp", "advcl")
"""What shows that a verb of saying has its content behind it: "told reporters of it"."""


def of_clause(scene: Scene, speaker: Sequence[int], said: int, gone: frozenset[int]) -> tuple[str, frozenset[int]]:
    """Of "“We will stay,” the mayor said": "Mayor: We will stay"; `said` is the verb of what was said."""
    most = max(_FEWEST, LONGEST - len(speaker))
    stretch = quote_around(scene, said)
    if stretch is not None:
        words = without_times(scene, stretch, gone)
        content = shortened(scene, words, most)
    else:
        barred = scene.kids(said, "punct", "cc", "mark", "intj", "advmod", "prep")
        barred = [kid for kid in barred if kid < said and kid not in scene.kids(said, "neg")]
        barred += [kid for kid in scene.kids(said, "conj", "ccomp") if kid < said or scene.kids(kid, "nsubj")]
        words, whole = fit(scene, said, [word for word in tree.subtree(scene, said, barred) if word not in gone], most)
        content = wording.finish(wording.join(wording.plain(scene, words)))
        if not whole:
            content = shortened(scene, [word for word in tree.subtree(scene, said, barred) if word not in gone], most)
    return _by(scene, speaker, content), frozenset(words)


def behind_a_colon(scene: Scene, speaker: Sequence[int], colon: int) -> str:
    """The same of "The mayor said: “We will stay.”"."""
    said = list(range(colon + 1, len(scene.tokens)))
    return _by(scene, speaker, shortened(scene, said, max(_FEWEST, LONGEST - len(speaker))))


def of_words(scene: Scene, speaker: Sequence[int], said: Sequence[int], gone: frozenset[int]) -> str:
    """The same of words that stand in quotation marks somewhere in the sentence."""
    words = without_times(scene, said, gone)
    return _by(scene, speaker, shortened(scene, words, max(_FEWEST, LONGEST - len(speaker))))


def beside(scene: Scene) -> range | None:
    """The longest quotation in the sentence, where it has as many words as a quotation needs at least."""
    found = {quote_around(scene, at) for at in range(len(scene.tokens)) if scene.tokens[at].pos == "VERB"}
    whole = [one for one in found if one is not None and len(one) >= _FEWEST]
    return max(whole, key=lambda one: (len(one), one.start), default=None)


def of_the_sentence_before(scene: Scene, speaker: Sequence[int]) -> str:
    """The same where the sentence has only the speaker: "“We will stay.” The mayor said on Friday"."""
    return _by(scene, speaker, wording.cut(scene.quote, max(_FEWEST, LONGEST - len(speaker)))) if scene.quote else ""


def lacks_its_content(scene: Scene, verb: int) -> bool:
    """Whether somebody only "said", and what is not in the clause."""
    return scene.lemma(verb) in SAYING and not scene.kids(verb, *_CONTENT) and not tree.is_passive(scene, verb)


def joined_before(scene: Scene, verb: int) -> list[int]:
    """The verb of what was said where the parser took the speaker's clause for another joined to it by a comma."""
    head = scene.head(verb)
    subjects = scene.kids(verb, "nsubj")
    if scene.lemma(verb) not in SAYING or head is None or head > verb or not subjects or scene.kids(verb, *_SAID):
        return []
    begin = min(tree.subtree(scene, subjects[0]))
    joined = scene.tokens[verb].dep in {"conj", "parataxis"} and scene.is_verb(head)
    return [head] if joined and begin > head and scene.tokens[begin - 1].text == "," else []


def ended_before(sentence: Span, before: Span | None) -> str:
    """The quotation with which the sentence before ends, empty where it ends in none."""
    text = before.text.rstrip() if before is not None else ""
    if not (text.endswith(_CLOSING) or sentence.text.lstrip().startswith(("”", "''"))):
        return ""
    openings = list(_OPENING.finditer(text))
    return text[openings[-1].end() if openings else 0 :].strip(" ,\"”'")


def _by(scene: Scene, speaker: Sequence[int], content: str) -> str:
    name = wording.join(wording.plain(scene, bare(scene, speaker)))
    return f"{wording.finish(name)}: {content}" if name and content else content
