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


def of_the_sentence_before(scene: Scene, speaker: Sequence[int]) -> str:
    """The same where the sentence has only the speaker: "“We will stay.” The mayor said on Friday"."""
    return _by(scene, speaker, wording.cut(scene.quote, max(_FEWEST, LONGEST - len(speaker)))) if scene.quote else ""


def lacks_its_content(scene: Scene, verb: int) -> bool:
    """Whether somebody only "said", and what is not in the clause."""
    return scene.lemma(verb) in SAYING and not scene.kids(verb, *_CONTENT) and not tree.is_passive(scene, verb)


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
