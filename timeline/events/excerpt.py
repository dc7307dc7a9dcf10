"""The text's own words, shortened: what stands where no headline can be made of a clause."""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Final

from timeline.events import tree, wording
from timeline.events.shorten import LONGEST, leads_on
from timeline.events.tree import Scene
from timeline.events.words import SAYING

_OPENING: Final = frozenset({"“", "``", "`"})
_CLOSING: Final = frozenset({"”", "''"})
_STRAIGHT: Final = '"'
_STOPS: Final = frozenset({",", ";", ":", "--", "–", "—", "(", "-LRB-", "and", "but", "or"})
_NEAR: Final = 5
"""Words from the end in which a comma is the better place to stop."""
_LEADING: Final = frozenset({"ADP", "DET", "ADJ", "CCONJ", "AUX"})
"""Parts of speech that lead up to a time: without it they would hang."""
_SPEAKING: Final = frozenset({"i", "we", "you", "my", "our", "your", "me", "us"})
"""Words with which people speak of themselves and to each other."""
_SMALL: Final = frozenset({"PRON", "AUX", "DET", "ADP", "PUNCT", "CCONJ", "SCONJ", "PART", "SPACE", "SYM"})
"""Parts of speech that tell nothing by themselves."""


def excerpt(scene: Scene, word: int, gone: frozenset[int]) -> str:
    """The clause around a word as it stands, without its date, cut to length; who speaks of himself is quoted.

    Empty where nothing but the date is told ("It was a Wednesday"), or somebody's word whose name was lost.
    """
    clauses = [_clause(scene, verb) for verb in _told_by(scene, word)]
    if not clauses and any(map(scene.is_verb, range(len(scene.tokens)))):
        clauses = [list(range(len(scene.tokens)))]
    words = next((one for one in clauses if not _points_back(scene, one[0])), next(iter(clauses), []))
    if not any(scene.tokens[each].pos not in _SMALL and each not in gone for each in words):
        return ""
    text = shortened(scene, without_times(scene, words, gone))
    if scene.tokens[words[0]].pos == "VERB" and scene.lemma(words[0]) in SAYING:
        return ""  # "said that …", its speaker lost
    if not any(_is_speaking(scene, each) for each in words[:3]):
        return text
    return text if {"“", "”", '"'} & set(text) else f"“{text}”"


def without_times(scene: Scene, words: Sequence[int], gone: frozenset[int]) -> list[int]:
    """The words without the times that can be lifted out of them: no other word leads up to them, or on from them."""
    times = {word for word in words if word in gone or _is_between_times(scene, word, gone)}
    kept = list(words)
    for run in (list(run) for given, run in groupby(words, key=times.__contains__) if given):
        before = scene.tokens[run[0] - 1] if run[0] > words[0] else None
        after = scene.tokens[run[-1] + 1] if run[-1] < words[-1] else None
        led_up_to = before is not None and scene.tokens[run[0]].pos != "ADP" and before.pos in _LEADING
        if led_up_to or (before and before.tag == "HYPH") or (after and after.tag in {"HYPH", "POS"}):
            continue
        ends = after is None or after.pos == "PUNCT"
        first = run[0] - 1 if before is not None and before.text == "," and ends else run[0]
        kept = [word for word in kept if not first <= word <= run[-1]]
    return kept


def _is_between_times(scene: Scene, word: int, gone: frozenset[int]) -> bool:
    """Whether a comma or an "and" only joins two times."""
    joins = scene.tokens[word].text == "," or scene.tokens[word].pos == "CCONJ"
    follows = word + 1 < len(scene.tokens) and scene.tokens[word + 1].pos in {"ADP", "DET", "CCONJ"}
    return joins and word - 1 in gone and (word + 1 in gone or (follows and word + 2 in gone))


def _is_speaking(scene: Scene, word: int) -> bool:
    token = scene.tokens[word]
    return token.tag in {"PRP", "PRP$"} and token.text.lower() in _SPEAKING


def _points_back(scene: Scene, word: int) -> bool:
    """Whether a clause's first word stands for something that the title could not name."""
    token = scene.tokens[word]
    unnamed = token.tag in {"PRP", "WDT", "WP"} and not _is_speaking(scene, word)
    return unnamed and not scene.meant(word) and word not in scene.nouns


def shortened(scene: Scene, words: Sequence[int], most: int = LONGEST) -> str:
    """The first words up to a place where a reader can stop, "…" where they are not all."""
    words = _trimmed(scene, words)
    kept: list[int] = []
    room = most
    for word in words:
        room -= bool(re.search(r"\w", scene.tokens[word].text)) and scene.tokens[word].dep != "det"
        if room < 0:
            break
        kept.append(word)
    whole = len(kept) == len(words)
    if not whole:
        stop = next((at for at in range(len(kept) - 1, 0, -1) if scene.tokens[kept[at]].text in _STOPS), 0)
        if stop and len(kept) - stop <= _NEAR and stop > _NEAR:
            kept = kept[:stop]
        while len(kept) > 1 and (leads_on(scene, kept) or _is_torn(scene, kept, words)):
            kept.pop()
    text = wording.finish(wording.join(wording.as_said(scene, kept)))
    return f"{text} …" if text and not whole else text


def quote_around(scene: Scene, word: int) -> range | None:
    """The words between the marks that quote this one; a mark that another sentence holds may be missing."""
    start, end = None, None
    for at in range(word - 1, -1, -1):
        if _closes(scene, at):
            break
        if _opens(scene, at):
            start = at + 1
            break
    for at in range(word + 1, len(scene.tokens)):
        if _opens(scene, at):
            break
        if _closes(scene, at):
            end = at
            break
    if start is None and end is None:
        return None
    return range(start or 0, len(scene.tokens) if end is None else end)


def _opens(scene: Scene, at: int) -> bool:
    text = scene.tokens[at].text
    return text in _OPENING or (text == _STRAIGHT and _stands_before(scene, at))


def _closes(scene: Scene, at: int) -> bool:
    text = scene.tokens[at].text
    return text in _CLOSING or (text == _STRAIGHT and not _stands_before(scene, at))


def _stands_before(scene: Scene, at: int) -> bool:
    """Whether a straight mark touches the word behind it and not the one before."""
    before = at > 0 and scene.tokens[at - 1].end == scene.tokens[at].start
    behind = at + 1 < len(scene.tokens) and scene.tokens[at + 1].start == scene.tokens[at].end
    return behind and not before


def _told_by(scene: Scene, word: int) -> list[int]:
    """The verbs at or above a word with a subject of their own, nearest first; those of relative clauses last."""
    above = [word, *tree.ancestors(scene, word)]
    own = [one for one in above if scene.is_verb(one) and scene.kids(one, "nsubj", "nsubjpass", "expl", "csubj")]
    return sorted(own, key=lambda one: _is_relative(scene, one))


def _is_relative(scene: Scene, verb: int) -> bool:
    return scene.tokens[verb].dep == "relcl" or any(
        scene.tokens[each].tag in {"WDT", "WP", "WP$"}
        for kid in scene.kids(verb, "nsubj", "nsubjpass")
        for each in tree.subtree(scene, kid)
    )


def _clause(scene: Scene, verb: int) -> list[int]:
    """A clause from its subject on, one stretch of text; what is joined to it by "and" is another.

    A relative clause begins with its noun.
    """
    noun = scene.head(verb) if scene.tokens[verb].dep == "relcl" else None
    if noun is not None:
        words = tree.subtree(scene, noun)
        return list(range(words[0], words[-1] + 1))
    barred = [kid for kid in scene.kids(verb, "conj") if scene.kids(kid, "nsubj", "nsubjpass")]
    barred += [kid for kid in scene.kids(verb, "cc") if barred and verb < kid < barred[0]]
    subjects = [kid for kid in scene.kids(verb, "nsubj", "nsubjpass", "expl", "csubj") if kid < verb]
    begin = min([verb, *scene.kids(verb, "aux", "auxpass"), *(min(tree.subtree(scene, kid)) for kid in subjects)])
    words = [each for each in tree.subtree(scene, verb, barred) if each >= begin]
    return list(range(begin, words[-1] + 1))


def _trimmed(scene: Scene, words: Sequence[int]) -> list[int]:
    """Without conjunctions and marks at the beginning."""
    kept = list(words)
    while len(kept) > 1 and (scene.tokens[kept[0]].pos == "PUNCT" or scene.tokens[kept[0]].tag == "CC"):
        kept.pop(0)
    return kept


def _is_torn(scene: Scene, kept: Sequence[int], words: Sequence[int]) -> bool:
    """Whether the last word belongs to one behind it that was cut off."""
    last = scene.tokens[kept[-1]]
    return last.dep == "case" or (last.head > kept[-1] and last.head in set(words) - set(kept))
