"""Which words of a clause a title of about twelve words can do without."""

import re
from collections.abc import Container, Mapping, Sequence
from typing import Final

from timeline.events import tree
from timeline.events.tree import Scene
from timeline.events.words import BEGINNING, NEGATIONS, ORIGIN

LONGEST: Final = 12
"""Words of a title."""

# What is left out when the clause is too long, in this order; within a step the last branch goes first.
# Asides always go.
_STEPS: Final = ("relative", "title", "adverbial clause", "adverb", "far", "joined clause", "adjective", "deep")
_RESTORED: Final = frozenset({"relative", "adverbial clause", "adverb", "far", "deep"})
"""What comes back where there is room for it, or for its first words."""
_SHORTEST: Final = 2
"""Words of what comes back."""
_HEDGES: Final = frozenset({"at least", "at most", "at latest", "as of", "some time", "as late", "as recently"})
_ORDINALS: Final = frozenset(("first", "second", "third", "fourth", "fifth", "last", "next", "same", "other", "such"))
"""Adjectives without which "for the second time" says nothing."""
_DASHES: Final = frozenset({"--", "–", "—"})
_BRACKETS: Final = frozenset({"(", "["})
_NEARLY: Final = frozenset({"just", "only", "about", "around", "nearly", "almost", "early", "late", "later", "earlier"})
_ZONES: Final = frozenset({"GMT", "BST", "UTC", "EDT", "EST", "PDT", "PST", "CET", "ET"})
_SPARE: Final = frozenset({"prep", "conj", "advcl", "acl", "relcl", "npadvmod", "advmod", "appos"})
_NO_END: Final = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "PUNCT", "PART", "AUX"})
_SIGNS: Final = frozenset({"$", "#", "£", "€", "US$", "--"})
"""Before a number that was cut off."""
_NO_END_TAGS: Final = frozenset({"PRP$", "TO", "WDT", "WP", "WRB", "JJ", "IN"})


def when_words(scene: Scene, dates: frozenset[int]) -> frozenset[int]:
    """The words that only say when: the dates and what leads up to them ("on", "as early as", "late in")."""
    found = set(dates)
    for word in sorted(dates):
        for above in tree.ancestors(scene, word):
            below = [
                kid for kid in scene.children[above] if scene.tokens[kid].dep in {"pobj", "pcomp", "prep", "npadvmod"}
            ]
            if scene.tokens[above].pos not in {"ADP", "ADV", "SCONJ"} or not any(kid in found for kid in below):
                break
            found.add(above)
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


def fit(
    scene: Scene, root: int, words: Sequence[int], most: int = LONGEST, needed: frozenset[int] = frozenset()
) -> tuple[list[int], bool]:
    """Leave branches out, the least needed first, until `most` words are left; whether that needed no cut.

    Branches with a word that is `needed` stay.
    """
    kinds = {word: _kind(scene, root, frozenset(words), word) for word in words if word != root}
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
    if token.text.lower() in NEGATIONS or _is_hyphened(scene, word) or _is_negated(scene, word):
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
        case "prep" if head == root and _is_far(scene, root, word):
            return "far"
        case "conj" if scene.is_verb(word):
            return "joined clause"
        case "amod" if token.text.lower() not in _ORDINALS:
            return "adjective"
        case "prep" if head != root and scene.lemma(word) != "of" and _depth(scene, word, root) > 2:
            return "deep"
    return None


def _tells_which(scene: Scene, root: int, verb: int) -> bool:
    """Whether a relative clause says which thing is meant: "an app that limits the volume"; a name needs none."""
    noun = scene.tokens[verb].head
    before = scene.tokens[min(tree.subtree(scene, verb)) - 1]
    return noun > root and before.text not in {",", *_DASHES} and scene.mention(noun) is None


def _is_negated(scene: Scene, word: int) -> bool:
    """Whether an adverb is what "not" denies: "not only for its owners"."""
    return word > 0 and scene.tokens[word].dep == "advmod" and scene.lemma(word - 1) == "not"


def _is_hyphened(scene: Scene, word: int) -> bool:
    """Whether a hyphen ties the branch to what stands outside of it: "gas" in "natural-gas prices" has "natural"."""
    if scene.tokens[word].dep not in {"amod", "advmod", "npadvmod"}:
        return False
    branch = tree.subtree(scene, word)
    beside = [at for at in (branch[0] - 1, branch[-1] + 1) if 0 <= at < len(scene.tokens)]
    return any(scene.tokens[at].tag == "HYPH" for at in beside)


def _is_bracketed(scene: Scene, word: int) -> bool:
    first = min(tree.subtree(scene, word))
    return first > 0 and scene.tokens[first - 1].text in _BRACKETS


def _is_between_commas(scene: Scene, word: int) -> bool:
    branch = tree.subtree(scene, word)
    before, after = branch[0] - 1, branch[-1] + 1
    if scene.tokens[branch[-1]].text == ",":
        after = branch[-1]
    return before >= 0 and after < len(scene.tokens) and scene.tokens[before].text == scene.tokens[after].text == ","


def _is_far(scene: Scene, root: int, word: int) -> bool:
    """Whether a prepositional phrase is not the first thing that the verb needs after it."""
    if word < root:
        return True
    after = [kid for kid in scene.kids(root, "prep") if kid > root]
    return bool(scene.kids(root, "dobj", "attr", "acomp", "xcomp", "ccomp")) or after[:1] != [word]


def _depth(scene: Scene, word: int, root: int) -> int:
    return next((depth for depth, head in enumerate(tree.ancestors(scene, word), 1) if head == root), 0)


def _without_its_end(scene: Scene, root: int, words: Sequence[int], most: int) -> list[int]:
    """The words without the branches at their end that a clause can spare, the smallest first, until they fit."""
    kept = list(words)
    while count(scene, kept) > most:
        path = [kept[-1], *tree.ancestors(scene, kept[-1])]
        path = path[: path.index(root)] if root in path else []
        spare = next((word for word in path if scene.tokens[word].dep in _SPARE and word > root), None)
        if spare is None:
            return list(words)
        kept = without(scene, kept, [spare])
        while len(kept) > 1 and scene.tokens[kept[-1]].pos in {"CCONJ", "PUNCT"}:
            kept.pop()
    return kept


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
