"""Which words of a sentence only say when: its dates, and what leads up to them."""

import re
from typing import Final

from timeline.events import tree
from timeline.events.tree import Scene
from timeline.events.words import BEGINNING, ORIGIN

_PARTS: Final = frozenset(("rest", "part", "much", "most", "remainder", "half", "bulk", "course", "middle", "majority"))
"""Nouns of which a time can be the whole: "for the rest of the year"."""
_HEDGES: Final = frozenset({"at least", "at most", "at latest", "as of", "some time", "as late", "as recently"})
_NEARLY: Final = frozenset({"just", "only", "about", "around", "nearly", "almost", "early", "late", "later", "earlier"})
_ZONES: Final = frozenset({"GMT", "BST", "UTC", "EDT", "EST", "PDT", "PST", "CET", "ET"})


def when_words(scene: Scene, dates: frozenset[int]) -> frozenset[int]:
    """The words that only say when: the dates and what leads up to them ("on", "as early as", "late in")."""
    found = set(dates)
    for word in sorted(dates):
        for above in tree.ancestors(scene, word):
            below = [
                kid for kid in scene.children[above] if scene.tokens[kid].dep in {"pobj", "pcomp", "prep", "npadvmod"}
            ]
            is_part = scene.lemma(above) in _PARTS and scene.tokens[above].dep in {"pobj", "npadvmod"}
            leads = scene.tokens[above].pos in {"ADP", "ADV", "SCONJ"} or is_part
            if not leads or not any(kid in found for kid in below):
                break
            found.add(above)
            found.update(scene.kids(above, "det") if is_part else ())
            found.update(kid for kid in scene.kids(above, "advmod") if kid < above)
    found.update(kid for word in dates for kid in scene.kids(word, "case", "det", "predet"))
    for word in dates:
        of = [kid for kid in scene.kids(word, "prep") if scene.lemma(kid) == "of" and kid > word]
        found.update(each for kid in of for each in tree.subtree(scene, kid))  # "on the morning of his death"
    for word in range(len(scene.tokens) - 1):
        joins = scene.tokens[word].pos == "CCONJ" and word - 1 in found
        is_day = scene.tokens[word].pos == "NUM" and re.fullmatch(r"[0-3]?\d", scene.tokens[word].text)
        if word + 1 in found and (joins or is_day or scene.tokens[word].text.lower() in _NEARLY):
            found.add(word)
        if word in found and scene.tokens[word + 1].text in _ZONES:
            found.add(word + 1)
    for word in range(len(scene.tokens) - 2):
        if _hedges(scene, word, found):
            found.update((word, word + 1))
    found.update(word for word in range(len(scene.tokens)) if _only_dates(scene, word, found))
    return frozenset(found)


def _hedges(scene: Scene, word: int, when: set[int]) -> bool:
    """Whether two words only say how exactly the time is meant: "at least" in "until at least 2014"."""
    return f"{scene.tokens[word].text} {scene.tokens[word + 1].text}".lower() in _HEDGES and word + 2 in when


def _only_dates(scene: Scene, word: int, when: set[int]) -> bool:
    """Whether a participle has nothing to say but the date: "a treaty dating back to 1961"."""
    beginning = scene.lemma(word) in BEGINNING and scene.tokens[word].dep in {"acl", "advcl"}
    return (scene.lemma(word) in ORIGIN or beginning) and set(tree.subtree(scene, word)) - {word} <= when
