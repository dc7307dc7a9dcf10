"""Which words of a clause a title of about twelve words can do without."""

import re
from collections.abc import Container, Mapping, Sequence
from typing import Final

from timeline.events import tree
from timeline.events.tree import Scene
from timeline.events.words import COMPLEX, NEGATIONS

LONGEST: Final = 12
"""Words of a title."""

# What is left out when the clause is too long, in this order; within a step the last branch goes first.
# Asides always go.
_STEPS: Final = (
    "relative",
    "title",
    "adverbial clause",
    "adverb",
    "far",
    "joined clause",
    "adjective",
    "deep",
    "subject",
)
_RESTORED: Final = frozenset({"relative", "adverbial clause", "adverb", "far", "deep"})
"""What comes back where there is room for it, or for its first words."""
_SHORTEST: Final = 2
"""Words of what comes back."""
_ORDINALS: Final = frozenset(("first", "second", "third", "fourth", "fifth", "last", "next", "same", "other", "such"))
"""Adjectives without which "for the second time" says nothing."""
_DASHES: Final = frozenset({"--", "–", "—"})
_DEGREES: Final = frozenset(("too", "so", "as", "enough", "more", "most", "less", "least", "fake", "false", "former"))
"""Without these a phrase says another thing, like without comparatives."""
_ANYBODY: Final = frozenset(("those", "that", "anyone", "everyone", "someone", "anything", "everything", "something"))
"""These mean nobody without what follows them: "those who left"."""
_BRACKETS: Final = frozenset({"(", "["})
_SPARE: Final = frozenset({"prep", "conj", "advcl", "acl", "relcl", "npadvmod", "advmod", "appos"})
_NO_END: Final = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "PUNCT", "PART", "AUX"})
_SIGNS: Final = frozenset({"$", "#", "£", "€", "US$", "--"})
"""Before a number that was cut off."""
_NO_END_TAGS: Final = frozenset({"PRP$", "TO", "WDT", "WP", "WRB", "JJ", "IN"})


def fit(
    scene: Scene, root: int, words: Sequence[int], most: int = LONGEST, needed: frozenset[int] = frozenset()
) -> tuple[list[int], bool]:
    """Leave branches out, the least needed first, until `most` words are left; whether that needed no cut.

    Branches with a word that is `needed` stay.
    """
    inside = frozenset(words)
    kinds = {word: _kind(scene, root, inside, word) for word in words if word != root}
    kept = without(scene, words, [word for word in words if kinds.get(word) == "aside"])
    spare: dict[int, list[int]] = {}
    for branch in _in_order_of_need(kept, kinds):
        if count(scene, kept) <= most:
            break
        if branch in kept and needed.isdisjoint(tree.subtree(scene, branch)):
            own = [word for word in tree.subtree(scene, branch) if word in kept]
            if kinds[branch] in _RESTORED and branch > root:
                spare[branch] = own
            kept = [word for word in kept if word not in own]
    if count(scene, kept) <= most:
        return _tidy(scene, root, _restored(scene, kept, spare, most)), True
    kept = _without_its_end(scene, root, kept, max(4, most))
    short = _cut(scene, kept, max(4, most))
    return _tidy(scene, root, short), short == kept


def _in_order_of_need(words: Sequence[int], kinds: Mapping[int, str | None]) -> list[int]:
    """The branches that may go, the least needed first."""
    return [word for step in _STEPS for word in reversed(words) if kinds.get(word) == step]


def _restored(scene: Scene, words: Sequence[int], spare: Mapping[int, Sequence[int]], most: int) -> list[int]:
    """The words with as many first words of the branches left out as there is room for, in the order of the text.

    "credited his predecessor with helping to …" left out as a whole would leave a credit for nothing.
    """
    kept = list(words)
    for branch in sorted(spare):
        room = most - count(scene, kept)
        if scene.tokens[branch].head not in kept or room < _SHORTEST:
            continue
        own = _without_its_end(scene, branch, [word for word in spare[branch] if word not in kept], room)
        if _SHORTEST <= count(scene, own) <= room and not leads_on(scene, own):
            kept = sorted({*kept, *own})
    return kept


def without(scene: Scene, words: Sequence[int], branches: Sequence[int]) -> list[int]:
    """The words that don't stand in one of the branches."""
    gone = {word for branch in branches for word in tree.subtree(scene, branch)}
    return [word for word in words if word not in gone]


def bare(scene: Scene, words: Sequence[int]) -> list[int]:
    """A noun phrase without its articles and the titles in front of a person's name."""
    named = without(scene, words, [word for word in words if is_title(scene, word)])
    return [word for word in named if scene.tokens[word].dep not in {"det", "predet"} or scene.lemma(word) == "no"]


def is_title(scene: Scene, word: int) -> bool:
    """Whether a word stands before a name without being part of it: "Russian President" before "Vladimir Putin"."""
    head = scene.head(word)
    if head is None or head < word or scene.tokens[word].dep not in {"compound", "nmod", "amod"}:
        return False
    named = scene.mention(head)
    return named is not None and scene.mention(word) is not named and scene.tokens[word].start < named.start


def count(scene: Scene, words: Sequence[int]) -> int:
    """Words as a reader counts them in the title: articles, auxiliaries and possessive endings will be gone."""
    return sum(
        1
        for word in words
        if re.search(r"\w", scene.tokens[word].text) and scene.tokens[word].dep not in {"det", "case", "aux", "auxpass"}
    )


def _kind(scene: Scene, root: int, words: Container[int], word: int) -> str | None:
    """The step at which a branch goes, None for what must stay."""
    token, head = scene.tokens[word], scene.head(word)
    if word > root and _is_bracketed(scene, word):
        return "aside"
    if token.text.lower() in NEGATIONS or _is_hyphened(scene, word) or _is_degree(scene, root, word):
        return None
    if token.dep in {"acl", "relcl"} and scene.lemma(token.head) in _ANYBODY:
        return None
    match token.dep:
        case "relcl" if head in words and _tells_which(scene, root, word):
            return "relative"
        case "relcl" | "appos":
            return "aside"
        case "prep" if scene.lemma(word) in {"accord", "according"}:
            return "aside"
        case "acl" if word > 0 and scene.tokens[min(tree.subtree(scene, word)) - 1].text == ",":
            return "aside"
        case "compound" | "nmod" | "amod" if is_title(scene, word):
            return "title"
        case "prep" | "advcl" if (head != root or word < root) and _is_between_commas(scene, word):
            return "aside"
        case "advcl" | "npadvmod":
            return "adverbial clause"
        case "advmod" | "acl":
            return "adverb"
        case "prep" if head == root and _is_far(scene, root, words, word):
            return "far"
        case "conj" if scene.is_verb(word):
            return "joined clause"
        case "amod" if token.text.lower() not in _ORDINALS:
            return "adjective"
        case "prep" if (
            head != root and scene.lemma(word) != "of" and not _is_tied(scene, word) and _depth(scene, word, root) > 2
        ):
            return "deep"
    return None


def _tells_which(scene: Scene, root: int, verb: int) -> bool:
    """Whether a relative clause says which thing is meant: "an app that limits the volume"; a name needs none."""
    noun = scene.tokens[verb].head
    first = min(tree.subtree(scene, verb))
    apart = {scene.tokens[first].text, scene.tokens[first - 1].text} & {",", *_DASHES}
    return noun > root and not apart and scene.mention(noun) is None


def _is_degree(scene: Scene, root: int, word: int) -> bool:
    """Whether what is said hangs on a word: "not only", "more than", "too early", "the largest", "was mild"."""
    token = scene.tokens[word]
    if token.dep == "amod" and scene.tokens[token.head].dep == "attr" and scene.tokens[token.head].head == root:
        return True
    compared = token.tag in {"JJR", "RBR", "JJS", "RBS"} or scene.lemma(word) in _DEGREES
    compared = compared and not (word > 0 and scene.lemma(word - 1) == "at")  # "at least"
    compared = compared or any(_is_degree(scene, root, kid) for kid in scene.kids(word, "advmod"))
    denied = word > 0 and scene.lemma(word - 1) == "not"
    return (token.dep == "advmod" and denied) or (token.dep in {"advmod", "amod"} and compared)


def _is_hyphened(scene: Scene, word: int) -> bool:
    """Whether a hyphen ties the branch to what stands outside of it: "gas" in "natural-gas prices" has "natural"."""
    if scene.tokens[word].dep not in {"amod", "advmod", "npadvmod"}:
        return False
    branch = tree.subtree(scene, word)
    beside = [at for at in (branch[0] - 1, branch[-1] + 1) if 0 <= at < len(scene.tokens)]
    return any(scene.tokens[at].tag == "HYPH" for at in beside)


def _is_bracketed(scene: Scene, word: int) -> bool:
    """Whether a bracket opens right before a branch."""
    first = min(tree.subtree(scene, word))
    return first > 0 and scene.tokens[first - 1].text in _BRACKETS


def _is_between_commas(scene: Scene, word: int) -> bool:
    branch = tree.subtree(scene, word)
    before, after = branch[0] - 1, branch[-1] + 1
    if scene.tokens[branch[-1]].text == ",":
        after = branch[-1]
    return before >= 0 and after < len(scene.tokens) and scene.tokens[before].text == scene.tokens[after].text == ","


def _is_far(scene: Scene, root: int, words: Container[int], word: int) -> bool:
    """Whether a prepositional phrase is not the first thing that the verb needs after it."""
    if word < root:
        return True
    if word == root + 1 and scene.kids(root, "xcomp"):
        return False  # "called on Chile to pay"
    after = [kid for kid in scene.kids(root, "prep") if kid > root and kid in words]
    return bool(scene.kids(root, "dobj", "attr", "acomp", "xcomp", "ccomp")) or after[:1] != [word]


def _depth(scene: Scene, word: int, root: int) -> int:
    return next((depth for depth, head in enumerate(tree.ancestors(scene, word), 1) if head == root), 0)


def _without_its_end(scene: Scene, root: int, words: Sequence[int], most: int) -> list[int]:
    """The words without the branches at their end that a clause can spare, the smallest first, until they fit."""
    kept = list(words)
    while count(scene, kept) > most:
        path = [kept[-1], *tree.ancestors(scene, kept[-1])]
        path = path[: path.index(root)] if root in path else []
        branches = [word for word in path if scene.tokens[word].dep in _SPARE and word > root]
        spare = next((word for word in branches if not _is_tied(scene, word)), next(iter(branches), None))
        if spare is None:
            return list(words)
        kept = without(scene, kept, [spare])
        while len(kept) > 1 and scene.tokens[kept[-1]].pos in {"CCONJ", "PUNCT"}:
            kept.pop()
    return kept


def _is_tied(scene: Scene, word: int) -> bool:
    """Whether a phrase ends a preposition of several words: "of a prize" in "in hope of a prize"."""
    head = scene.head(word)
    tied = head is not None and scene.lemma(head) in COMPLEX and scene.tokens[head].dep == "pobj"
    return tied and scene.tokens[word].dep == "prep"


def _cut(scene: Scene, words: Sequence[int], most: int) -> list[int]:
    """The first words of what is still too long."""
    kept: list[int] = []
    for word in words:
        if count(scene, [*kept, word]) > most:
            break
        kept.append(word)
    while len(kept) > 1 and scene.tokens[kept[-1]].dep in {"amod", "compound", "nummod", "poss", "advmod", "case"}:
        kept.pop()
    return kept


def _tidy(scene: Scene, root: int, words: Sequence[int]) -> list[int]:
    """Without commas beside which something was left out, and without a last word that leads nowhere."""
    kept = set(words)
    verb = min([root, *(kid for kid in scene.kids(root, "aux", "auxpass") if kid in kept)])
    tidy = [word for word in words if scene.tokens[word].text != "," or _parts_two(scene, word, kept, verb)]
    tidy = [word for word in tidy if not _is_dash(scene, word) or {word - 1, word + 1} <= kept]
    while len(tidy) > 1 and leads_on(scene, tidy):
        tidy.pop()
    return tidy


def _is_dash(scene: Scene, word: int) -> bool:
    token = scene.tokens[word]
    return token.text in _DASHES or (token.text == "-" and token.tag != "HYPH")


def _parts_two(scene: Scene, comma: int, kept: set[int], verb: int) -> bool:
    """Whether a comma still stands between what it parted: nothing but small words was left out beside it."""
    after = next((word for word in range(comma + 1, len(scene.tokens)) if word in kept), None)
    if after is None or after == verb or comma - 1 not in kept:
        return False
    return all(scene.tokens[word].dep in {"det", "amod", "poss", "nummod"} for word in range(comma + 1, after))


def leads_on(scene: Scene, words: Sequence[int]) -> bool:
    """Whether the last word makes a reader wait for another."""
    last = scene.tokens[words[-1]]
    if last.dep == "prt" or (last.tag == "JJ" and last.dep not in {"amod", "nmod"}):
        return False
    return last.pos in _NO_END or last.tag in _NO_END_TAGS or last.text in _SIGNS
