"""Acts that no date governs: which sentences name one, and the day it is likely to have been."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from timeline.events import tree
from timeline.events.acts import Act, main_acts
from timeline.events.tree import Scene
from timeline.events.words import BELIEVING, STATES
from timeline.model import Article, Basis, EventMention, When
from timeline.period import Unit

_PAST: Final = frozenset({"VBD", "VBN"})
_LEAD: Final = 600
"""Characters in which news says when it was."""

_FRESH: Final = timedelta(days=7)


def day_of_the_news(article: Article, told: Iterable[EventMention]) -> When | None:
    """The day on which the article's first lines say that it happened, else the day it was published."""
    if article.published is None:
        return None
    out = article.published.period
    for one in told:
        period = one.when.period if one.when else None
        is_day = one.basis is Basis.TEXT and period is not None and period.unit is Unit.DAY
        if is_day and one.sentence.start < _LEAD and period and out.start - _FRESH <= period.start < out.stop:
            return one.when
    return When(out, article.published.edtf)


def undated_acts(scene: Scene, when_words: frozenset[int]) -> list[Act]:
    """The acts of the main clause, and of those joined to it, that were done and bear no date of their own."""
    return [act for act in main_acts(scene) if act.verb is not None and _was_done(scene, act.verb, when_words)]


def _was_done(scene: Scene, verb: int, when_words: frozenset[int]) -> bool:
    lemma = scene.lemma(verb)
    if lemma in STATES or lemma in BELIEVING:
        return False
    if scene.tokens[verb].tag not in _PAST or any(scene.tokens[kid].tag == "MD" for kid in scene.kids(verb, "aux")):
        return False
    own = tree.subtree(scene, verb, scene.kids(verb, "conj", "ccomp", "advcl"))
    return bool(tree.subjects(scene, verb)) and not when_words.intersection(own)
