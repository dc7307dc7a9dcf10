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
_SPEAKERS: Final = frozenset({"i", "we", "you", "who", "what", "which", "that"})
"""Subjects that stand in quotations, or for something that the sentence doesn't name."""
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
    dated = {verb for word in when_words if (verb := _dates(scene, word, when_words)) is not None}
    return [
        act for act in main_acts(scene) if act.verb is not None and act.verb not in dated and _was_done(scene, act.verb)
    ]


def _dates(scene: Scene, word: int, when_words: frozenset[int]) -> int | None:
    """The verb that a word of time dates; None for what only belongs to a noun: "announced the 2012 edition"."""
    for above in tree.ancestors(scene, word):
        if scene.is_verb(above):
            return above
        if above not in when_words and scene.tokens[above].pos in {"NOUN", "PROPN"}:
            return None
    return None


def _was_done(scene: Scene, verb: int) -> bool:
    lemma = scene.lemma(verb)
    if lemma in STATES or lemma in BELIEVING:
        return False
    if scene.tokens[verb].tag not in _PAST or any(scene.tokens[kid].tag == "MD" for kid in scene.kids(verb, "aux")):
        return False
    subjects = tree.subjects(scene, verb)
    return bool(subjects) and not any(scene.tokens[one].text.lower() in _SPEAKERS for one in subjects)
