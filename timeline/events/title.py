"""A headline for an act: subject, verb, object, in about twelve words, without its date."""

import re
from collections.abc import Sequence
from typing import Final

from timeline.events import tree, wording
from timeline.events.acts import Act
from timeline.events.tree import Scene
from timeline.events.words import ALLEGING, BELIEVING, DENYING, LIGHT_VERBS, MEETINGS, NEGATIONS, PLANNING, SAYING

LONGEST: Final = 12
"""Words of a title."""

_ENOUGH: Final = 3
"""A noun phrase of fewer words says too little by itself ("Summit"); the whole clause is taken then."""

# What is left out when the clause is too long, in this order; within a step the last branch goes first.
_STEPS: Final = ("aside", "title", "front", "adverbial clause", "adverb", "far", "joined clause", "adjective", "deep")


def headline(scene: Scene, act: Act, dates: frozenset[int]) -> str:
    """The title of an act; `dates` are the words of the sentence's time expressions."""
    if act.verb is None or _speaks_for_itself(scene, act):
        told = _of_noun(scene, act.trigger, dates)
        if len(told.split()) >= _ENOUGH or (act.verb is None and not _clause_above(scene, act.trigger)):
            return told
        verb = act.verb if act.verb is not None else _clause_above(scene, act.trigger)
        return _of_clause(scene, verb, dates) if verb is not None else told
    if _is_pointer(scene, act):
        return _of_noun(scene, act.trigger, dates)
    return _of_clause(scene, _telling(scene, act.verb), dates)


def _is_pointer(scene: Scene, act: Act) -> bool:
    """With "it was the third strike": the noun says it all, and nobody knows what "it" is."""
    if act.verb is None or scene.tokens[act.trigger].dep != "attr":
        return False
    return all(
        scene.tokens[kid].pos == "PRON" and scene.actor(kid) is None for kid in scene.kids(act.verb, "nsubj", "expl")
    )


def _telling(scene: Scene, verb: int) -> int:
    """The verb from which the title is told: that of the clause, or one above that turns its meaning.

    "refused to sign", "began to withdraw", "deny that troops entered", "accused of stealing" say another thing than
    their last verb; "plans to launch" becomes "to launch", and whoever only says so is left out.
    """
    head = scene.head(verb)
    while head is not None and scene.is_verb(verb):
        dep = scene.tokens[verb].dep
        if dep == "pcomp":
            above = scene.head(head)
            if above is None or scene.lemma(above) not in ALLEGING:
                return verb
            head = above
        elif not (
            (dep == "xcomp" and scene.lemma(head) not in PLANNING)
            or (dep == "ccomp" and scene.lemma(head) in DENYING | BELIEVING)
        ):
            return verb
        if not scene.is_verb(head):
            return verb
        verb, head = head, scene.head(head)
    return verb


def of_sentence(text: str) -> str:
    """The sentence itself, cut to length: what is left without a parse."""
    words = wording.unquoted(text).split()
    cut = words[:LONGEST]
    return wording.finish(" ".join(cut)) + (" …" if len(words) > LONGEST else "")


def _speaks_for_itself(scene: Scene, act: Act) -> bool:
    """A noun that the verb only says to exist: "the meeting was in Rome" is about the meeting."""
    return (
        act.trigger != act.verb
        and act.verb is not None
        and scene.tokens[act.trigger].dep == "nsubj"
        and scene.lemma(act.verb) == "be"
        and not scene.kids(act.verb, "attr", "acomp", "prep")
    )


def _clause_above(scene: Scene, word: int) -> int | None:
    return next((head for head in tree.ancestors(scene, word) if scene.is_verb(head)), None)


def _of_noun(scene: Scene, noun: int, dates: frozenset[int]) -> str:
    """As a noun phrase, though "talks between A and B" becomes "A and B hold talks"; others stay as they are: "Putin's visit to Hanoi"."""
    barred = [*_date_branches(scene, noun, dates), *scene.kids(noun, "relcl", "appos", "punct", "cc", "conj", "acl")]
    between = [kid for kid in scene.kids(noun, "prep") if scene.lemma(kid) == "between"]
    if between and scene.lemma(noun) in MEETINGS and not scene.kids(noun, "poss"):
        parties = [word for kid in between for word in tree.subtree(scene, kid) if word != kid]
        parties = _without(scene, parties, [word for word in parties if _is_title(scene, word)])
        what = tree.subtree(scene, noun, [*barred, *between, *scene.kids(noun, "det")])
        phrase = [*wording.plain(scene, _short(scene, parties)), "hold", *wording.plain(scene, what)]
        if len(phrase) <= LONGEST + 2:
            return wording.finish(wording.join(phrase))
    words = _fit(scene, noun, tree.subtree(scene, noun, barred))
    return wording.finish(wording.join(wording.plain(scene, words)))


def _of_clause(scene: Scene, verb: int, dates: frozenset[int]) -> str:
    barred = _date_branches(scene, verb, dates)
    barred += list(scene.kids(verb, "cc", "punct", "mark", "preconj", "intj", "dep", "parataxis"))
    barred += [
        kid for kid in scene.kids(verb, "conj") if scene.kids(kid, "nsubj", "nsubjpass") or not _shares(scene, verb)
    ]
    barred += [kid for kid in scene.kids(verb, "ccomp") if kid < verb]  # the quotation before "she said"
    own = scene.kids(verb, "nsubj", "nsubjpass", "expl")
    subject: list[int] = []
    heads = tree.subjects(scene, verb)
    if own and heads and heads[0] in own:  # what stands before the subject is not the clause's, or sets its scene
        barred += [kid for kid in own if kid != heads[0]]
        barred += [kid for kid in scene.kids(verb, "npadvmod", "advmod") if kid < heads[0]]
    if tree.is_passive(scene, verb) and not heads and scene.tokens[verb].dep in {"acl", "relcl"}:
        head = scene.head(verb)
        heads = [head] if head is not None else []
    if not own or (heads and heads[0] not in own):
        barred += own
        for head in heads:
            subject += tree.subtree(
                scene,
                head,
                [*_date_branches(scene, head, dates), *scene.kids(head, "relcl", "acl", "appos", "case", "punct")],
            )
    if quoted := [kid for kid in scene.kids(verb, "ccomp") if kid < verb and scene.lemma(verb) in SAYING]:
        return _of_quotation(scene, heads, quoted[0], dates)
    words = tree.subtree(scene, verb, barred)
    said = _fit(scene, verb, words, extra=len(_short(scene, subject)))
    rendered = wording.clause(scene, verb, said, heads, subject=_short(scene, subject))
    return wording.finish(wording.join(rendered[: LONGEST + 4]))


def _of_quotation(scene: Scene, speakers: Sequence[int], said: int, dates: frozenset[int]) -> str:
    """Speaker first: "“We will stay,” the mayor said" becomes "Mayor: We will stay"."""
    speaker = [
        word
        for head in speakers
        for word in tree.subtree(scene, head, scene.kids(head, "relcl", "acl", "appos", "punct"))
    ]
    barred = [*_date_branches(scene, said, dates), *scene.kids(said, "punct", "cc", "mark", "intj")]
    barred += [kid for kid in scene.kids(said, "conj", "ccomp") if kid < said or scene.kids(kid, "nsubj")]
    words = _fit(scene, said, tree.subtree(scene, said, barred), extra=len(_short(scene, speaker)))
    content = wording.join(wording.plain(scene, words))
    name = wording.join(wording.plain(scene, _short(scene, speaker)))
    return wording.finish(f"{name}: {wording.finish(content)}" if name else content)


def _shares(scene: Scene, verb: int) -> bool:
    """Whether the verb has nothing of its own, so that what is joined to it belongs to the same act."""
    return (
        not scene.kids(verb, "dobj", "prep", "ccomp", "xcomp", "attr", "acomp", "agent")
        or scene.lemma(verb) in LIGHT_VERBS
    )


def _date_branches(scene: Scene, root: int, dates: frozenset[int]) -> list[int]:
    """The branches that only say when: date words, with the preposition in front of them."""
    found = []
    for word in tree.subtree(scene, root):
        if word in dates:
            found.append(word)
        kids = scene.children[word]
        if kids and scene.tokens[word].dep in {"prep", "advmod", "npadvmod"} and word != root:
            content = [kid for kid in tree.subtree(scene, word) if kid != word and scene.tokens[kid].pos != "PUNCT"]
            if content and all(kid in dates for kid in content):
                found.append(word)
    return found


def _short(scene: Scene, words: Sequence[int]) -> list[int]:
    """A noun phrase without articles and without the titles in front of a person's name."""
    return [word for word in words if scene.tokens[word].dep not in {"det", "punct", "predet"} or _joins(scene, word)]


def _joins(scene: Scene, word: int) -> bool:
    return scene.tokens[word].text in {"-", ","} and word > 0


def _fit(scene: Scene, root: int, words: list[int], extra: int = 0) -> list[int]:
    """Leave branches out, the least needed first, until the title is short enough."""
    words = _without(scene, words, [word for word in words if word != root and _kind(scene, root, word) == "aside"])
    for step in _STEPS[1:]:
        for branch in [word for word in reversed(words) if word != root and _kind(scene, root, word) == step]:
            if _count(scene, words) + extra <= LONGEST:
                return _tidy(scene, words)
            words = _without(scene, words, [branch])
    return _tidy(scene, _cut(scene, words, max(4, LONGEST - extra)))


def _tidy(scene: Scene, words: list[int]) -> list[int]:
    """Without the commas beside which something was left out."""
    kept = set(words)
    return [word for word in words if scene.tokens[word].text != "," or {word - 1, word + 1} <= kept]


def _count(scene: Scene, words: Sequence[int]) -> int:
    return sum(
        1
        for word in words
        if re.search(r"\w", scene.tokens[word].text)
        and scene.tokens[word].dep not in {"det", "case", "aux", "auxpass"}
        and scene.tokens[word].text not in {"'s", "’s"}
    )


def _without(scene: Scene, words: list[int], branches: Sequence[int]) -> list[int]:
    gone = {word for branch in branches for word in tree.subtree(scene, branch)}
    return [word for word in words if word not in gone]


def _kind(scene: Scene, root: int, word: int) -> str | None:
    """The step at which a branch goes, None for what must stay."""
    token, head = scene.tokens[word], scene.head(word)
    if token.text.lower() in NEGATIONS:
        return None
    if token.dep == "prep" and scene.lemma(word) in {"accord", "according"}:
        return "aside"
    match token.dep:
        case "relcl" | "appos":
            return "aside"
        case "compound" | "nmod" | "amod" if _is_title(scene, word):
            return "title"
        case "prep" | "npadvmod" | "advmod" if head == root and word < root:
            return "front"
        case "advcl" | "npadvmod":
            return "adverbial clause"
        case "advmod" | "acl":
            return "adverb"
        case "prep" if head == root and _nth_preposition(scene, root, word):
            return "far"
        case "conj" if scene.is_verb(word):
            return "joined clause"
        case "amod":
            return "adjective"
        case "prep" if head != root and scene.lemma(word) != "of" and _depth(scene, word, root) > 2:
            return "deep"
    return None


def _nth_preposition(scene: Scene, root: int, word: int) -> int:
    after = [kid for kid in scene.kids(root, "prep") if kid > root]
    has_object = bool(scene.kids(root, "dobj", "attr", "acomp", "xcomp", "ccomp"))
    return after.index(word) + has_object


def _depth(scene: Scene, word: int, root: int) -> int:
    return next((depth for depth, head in enumerate(tree.ancestors(scene, word), 1) if head == root), 0)


def _is_title(scene: Scene, word: int) -> bool:
    """A word in front of a name that is not part of it: "Russian President" before "Vladimir Putin"."""
    head = scene.head(word)
    if head is None or head < word:
        return False
    named, own = scene.mention(head), scene.mention(word)
    return named is not None and own is not named


def _cut(scene: Scene, words: list[int], most: int) -> list[int]:
    """The first words, ending on a word that can end a title."""
    kept: list[int] = []
    for word in words:
        if _count(scene, [*kept, word]) > most:
            break
        kept.append(word)
    while len(kept) > 1 and (
        scene.tokens[kept[-1]].pos in {"ADP", "DET", "CCONJ", "SCONJ", "PUNCT", "PART", "AUX"}
        or scene.tokens[kept[-1]].tag in {"PRP$", "TO", "WDT", "WP", "JJ"}
    ):
        kept.pop()
    return kept
