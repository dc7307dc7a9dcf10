"""Whom a pronoun, a bare surname or "the company" stands for, where that is plain from the text before; else nobody.

The subject of the sentence before is the likeliest; whoever shares the pronoun's own verb is never meant; kind and
gender must agree. A wrong name on a timeline is worse than none.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from timeline.events import described, tree
from timeline.events.before import FAR, WORD_BEFORE, Before, leading, meant
from timeline.events.cast import Cast
from timeline.events.described import Called
from timeline.events.genders import Gender, gender_of
from timeline.events.tree import Scene
from timeline.model import Kind, Span

_PERSONAL: Final = {"he": Gender.HE, "him": Gender.HE, "his": Gender.HE, "himself": Gender.HE} | dict.fromkeys(
    ("she", "her", "hers", "herself"), Gender.SHE
)
_THING: Final = frozenset({"it", "its", "itself"})
_THINGS: Final = frozenset({Kind.ORGANIZATION, Kind.COUNTRY, Kind.GROUP, Kind.PRODUCT})

_LOOKS_BACK: Final = re.compile(r"\b(?:he|she|it|him|her|his|its|the (?:two )?[a-z]+|both [a-z]+)\b", re.IGNORECASE)


def looks_back(sentence: Span) -> bool:
    """Whether the sentence has words that may stand for somebody named before."""
    return _LOOKS_BACK.search(sentence.text) is not None


def stand_ins(scene: Scene, before: Sequence[Before], called_so: Called, about: Cast) -> dict[int, tuple[str, ...]]:
    """The actors behind the scene's pronouns and definite nouns.

    `before` are the sentences that precede it, in order; `called_so` is what the text before called whom last, `about`
    what the whole article says of whom.
    """
    found: dict[int, tuple[str, ...]] = {}
    surnames = _surnames(scene)
    for word, token in enumerate(scene.tokens):
        if scene.mention(word) is not None:
            continue
        text = token.text.lower()
        actor = None
        if token.text in surnames and not _is_common_noun(scene, word):
            actor = surnames[token.text]
        elif text in _PERSONAL:
            actor = _person(scene, word, _PERSONAL[text], before, found)
        elif text in _THING and token.dep != "expl":
            actor = _thing(scene, word, before, found)
        elif two := described.both(scene, word, before):
            found[word] = two
        elif token.dep == "appos" and scene.mention(token.head) is not None:
            continue  # "Ana Ruiz, the trader who sold …" is told with whom it explains
        elif token.pos == "NOUN":
            actor = described.described(scene, word, before, called_so, about)
        if actor is not None:
            found[word] = (actor,)
    return found


def _surnames(scene: Scene) -> dict[str, str]:
    """Last names of the article's people, those that two share left out."""
    last = [
        (actor.name.split()[-1], actor.id)
        for actor in scene.actors.values()
        if actor.kind is Kind.PERSON and actor.name
    ]
    shared = Counter(name for name, _ in last)
    return {name: actor for name, actor in last if shared[name] == 1 and name[:1].isupper()}


def _is_common_noun(scene: Scene, word: int) -> bool:
    """Whether a word that is also a surname is more likely the noun: "Jobs were lost", "the Banks", "Ford Falls"."""
    token, head = scene.tokens[word], scene.tokens[word].head
    if token.dep in {"compound", "amod", "nummod"} or scene.kids(word, "det", "amod", "nummod", "compound"):
        return True
    helpers = {scene.tokens[kid].text.lower() for kid in scene.kids(head, "aux", "auxpass")} | {scene.lemma(head)}
    plural = helpers & {"are", "were", "have", "do", "be"}
    return token.tag in {"NNS", "NNPS"} and word == 0 and bool(plural)


def _person(
    scene: Scene, word: int, gender: Gender, before: Sequence[Before], found: dict[int, tuple[str, ...]]
) -> str | None:
    """Whom "he" or "she" means: a subject before it, else the sentence before, its subject first."""
    barred = _of_the_same_verb(scene, word, found)
    owned = scene.tokens[word].tag == "PRP$"
    genders = _genders(scene, before)

    def fits(actor: str) -> bool:
        right = scene.actors[actor].kind is Kind.PERSON and genders.get(actor, gender) is gender
        return right and (owned or actor not in barred)

    if owned and (owner := _own_subject(scene, word, found)) is not None and fits(owner):
        return owner
    here = [actor for actor in _subjects_before(scene, word, found) if fits(actor)]
    if here:
        return here[-1]
    for one in reversed(before[-FAR:]):
        first = [actor for actor in leading(one) if fits(actor)]
        topic = [actor for actor in _spoken_of(one) if fits(actor)]
        if topic and first and topic[0] != first[0]:
            return topic[0]
        if first:
            return _rather_known(first[0], one, genders, fits)
        named = list(dict.fromkeys(each.actor for each in one.mentions if not each.place and fits(each.actor)))
        if named:
            known = [actor for actor in named if actor in genders]
            return named[0] if one.scene is None or len(named) == 1 else (known[0] if len(known) == 1 else None)
    earlier = [each.actor for each in scene.mentions if each.end <= scene.tokens[word].start and fits(each.actor)]
    return earlier[0] if len(set(earlier)) == 1 else None


def _spoken_of(one: Before) -> list[str]:
    """Whom a sentence only calls "he", "him" or "she": the tale is about them, whoever else is its subject."""
    if one.scene is None:
        return []
    return [
        actors[0]
        for word, actors in sorted(one.scene.stands_for.items())
        if len(actors) == 1 and one.scene.tokens[word].text.lower() in _PERSONAL
    ]


def _rather_known(subject: str, one: Before, genders: Mapping[str, Gender], fits: Callable[[str], bool]) -> str:
    """The subject of a sentence, or who else is named in it, where only that one's gender is known: "Bao met Anna"."""
    if subject in genders:
        return subject
    known = {each.actor for each in one.mentions if each.actor in genders and fits(each.actor)}
    return known.pop() if len(known) == 1 else subject


def _thing(scene: Scene, word: int, before: Sequence[Before], found: dict[int, tuple[str, ...]]) -> str | None:
    """What "it" means: the subject of an earlier clause or of the sentence before, where that is a named thing.

    Only of a subject or an owner: what is acted upon is mostly what was acted upon before, a law, a plan.
    """
    if scene.tokens[word].dep not in {"nsubj", "nsubjpass", "poss"} or tree.is_formal(scene, word):
        return None
    barred = _of_the_same_verb(scene, word, found)
    owned = scene.tokens[word].tag == "PRP$"

    def fits(actor: str | None) -> bool:
        return actor is not None and scene.actors[actor].kind in _THINGS and (owned or actor not in barred)

    clauses = [one for one in _clause_subjects(scene, word) if owned or one not in barred]
    if clauses:
        nearest = clauses[-1]
        actor = meant(scene, nearest, found)
        owners = [meant(scene, one, found) for one in scene.kids(nearest, "poss")] if actor is None else []
        for each in [actor, *owners]:  # "Acme's losses grew until it was sold"
            if each is not None and fits(each):
                return each
        if actor is None and scene.tokens[nearest].tag in {"NN", "NNP"}:
            return None
    if not before:
        return None
    last = before[-1]
    about = leading(last)
    if about:
        return about[0] if fits(about[0]) else None
    if last.scene is None:
        first = next((each for each in last.mentions if not each.place and fits(each.actor)), None)
        opens = first is not None and first.start - last.sentence.start <= len("The former ")
        return first.actor if first is not None and opens else None
    return None


def _own_subject(scene: Scene, word: int, found: dict[int, tuple[str, ...]]) -> str | None:
    """The subject of the clause in which something is said to be its own: "Rome raised its taxes"."""
    path = [word, *tree.ancestors(scene, word)]
    for below, verb in pairwise(path):
        if scene.is_verb(verb):
            named = [meant(scene, one, found) for one in tree.subjects(scene, verb) if one != below]
            return next((actor for actor in named if actor is not None), None)
    return None


def _of_the_same_verb(scene: Scene, word: int, found: dict[int, tuple[str, ...]]) -> set[str | int]:
    """The subjects of the pronoun's own verb, as words and as actors: "Ruiz arrested him" arrests another."""
    verb = next((head for head in tree.ancestors(scene, word) if scene.is_verb(head)), None)
    if verb is None:
        return set()
    own = [one for one in tree.subjects(scene, verb) if one != word]
    return {*own, *(actor for one in own if (actor := meant(scene, one, found)) is not None)}


def _clause_subjects(scene: Scene, word: int) -> list[int]:
    """The subjects that stand before the word, in order."""
    return [
        one
        for one in range(word)
        if scene.tokens[one].dep in {"nsubj", "nsubjpass"} and scene.tokens[one].tag not in {"WDT", "WP", "EX"}
    ]


def _subjects_before(scene: Scene, word: int, found: dict[int, tuple[str, ...]]) -> list[str]:
    return [actor for one in _clause_subjects(scene, word) if (actor := meant(scene, one, found)) is not None]


def _genders(scene: Scene, before: Sequence[Before]) -> dict[str, Gender]:
    """What the text and first names say of the people."""
    known = {}
    for actor in scene.actors.values():
        if actor.kind is Kind.PERSON and (gender := gender_of(actor.name)) is not None:
            known[actor.id] = gender
    for one in before[-FAR:]:
        for mention in one.mentions:
            found = WORD_BEFORE.search(one.sentence.text[: mention.start - one.sentence.start])
            if mention.actor in scene.actors and found and (gender := gender_of("", found[1])) is not None:
                known[mention.actor] = gender
    return known
