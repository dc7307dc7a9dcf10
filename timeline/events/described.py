"""Whom "the minister", "the company" or "both countries" means, where the text before makes it plain."""

from collections.abc import Mapping, Sequence
from typing import Final

from timeline.events import tree
from timeline.events.before import FAR, WORD_BEFORE, Before, leading
from timeline.events.cast import Cast
from timeline.events.epithets import APART, GENRES
from timeline.events.tree import Scene
from timeline.model import Actor, ActorMention, Kind

_NAMED: Final = frozenset({Kind.ORGANIZATION, Kind.PERSON, Kind.GROUP, Kind.PRODUCT})
_COMPANY: Final = frozenset({"company", "firm", "group", "organisation", "organization", "agency", "bank", "union"})
_TRADING: Final = frozenset({"company", "firm"})
_PUBLIC: Final = frozenset({
    "administration", "agency", "army", "association", "authority", "college", "commission", "congress", "council",
    "court", "department", "forces", "government", "hospital", "ministry", "nations", "office", "parliament", "party",
    "police", "school", "senate", "service", "union", "university",
})  # fmt: skip
"""In a body's name, one of these says that it trades with nothing."""
_BOTH: Final = (
    dict.fromkeys(("countries", "nations", "states", "governments", "neighbours", "neighbors"), Kind.COUNTRY)
    | dict.fromkeys(("companies", "firms", "banks", "groups", "carmakers", "airlines"), Kind.ORGANIZATION)
    | dict.fromkeys(("leaders", "men", "women", "ministers", "presidents", "rivals"), Kind.PERSON)
)
"""Whom "the two …" and "both …" mean."""
_WORD: Final = 24
"""Characters in which the word before a name begins."""

Called = Mapping[str, frozenset[str]]
"""Small words, such as "minister", and the actors who were called so."""


def both(scene: Scene, word: int, before: Sequence[Before]) -> tuple[str, ...]:
    """Whom "the two countries" means: the only two in the nearest text that names any."""
    kind = _BOTH.get(scene.tokens[word].text.lower())
    kids = {scene.tokens[kid].text.lower() for kid in scene.children[word] if kid < word}
    if kind is None or kids not in ({"the", "two"}, {"both"}):
        return ()
    here = [each for each in scene.mentions if each.end <= scene.tokens[word].start]
    for mentions in [here, *(one.mentions for one in reversed(before[-FAR:]))]:
        named = list(
            dict.fromkeys(
                each.actor for each in mentions if each.actor in scene.actors and scene.actors[each.actor].kind is kind
            )
        )
        if named:
            return tuple(named) if len(named) == 2 else ()
    return ()


def described(scene: Scene, word: int, before: Sequence[Before], called_so: Called, about: Cast) -> str | None:
    """Whom "the minister" or "the union" means: the nearest who was called so, else the only body named before.

    Else, for "the singer" and the like, whom the whole article means by it.
    """
    noun = scene.lemma(word)
    if is_definite(scene, word):
        if so_called := called_so.get(noun):
            return next(iter(so_called)) if len(so_called) == 1 else None
        if noun in _COMPANY and (body := _body_before(noun, before, scene)) is not None:
            return body
    return about.meant(noun) if tells_none_apart(scene, word) else None


def _body_before(noun: str, before: Sequence[Before], scene: Scene) -> str | None:
    """The only body that the nearest sentence with any is about, or else names."""
    for one in reversed(before[-FAR:]):
        bodies = [each for each in leading(one) if _may_be(noun, scene.actors[each])]
        bodies = bodies or [
            each.actor
            for each in one.mentions
            if each.actor in scene.actors and _may_be(noun, scene.actors[each.actor])
        ]
        if bodies:
            return bodies[0] if len(set(bodies)) == 1 else None
    return None


def _may_be(noun: str, actor: Actor) -> bool:
    """Whether a body may be called so: no ministry and no university is "the company"."""
    if actor.kind is not Kind.ORGANIZATION:
        return False
    return noun not in _TRADING or _PUBLIC.isdisjoint(actor.name.lower().split())


def called(one: Before, actors: Mapping[str, Actor]) -> Called:
    """What a sentence calls those whom it names: the small words before a name, in apposition, or in a body's name."""
    found: dict[str, frozenset[str]] = {}
    for mention in one.mentions:
        actor = actors.get(mention.actor)
        if actor is not None and actor.kind in _NAMED:
            for noun in _descriptions(one, mention, actor):
                found[noun] = found.get(noun, frozenset()) | {actor.id}
    return found


def _descriptions(one: Before, mention: ActorMention, actor: Actor) -> set[str]:
    words = set()
    end = mention.start - one.sentence.start
    if (found := WORD_BEFORE.search(one.sentence.text, max(0, end - _WORD), end)) is not None:
        words.add(found[1].lower())
    if actor.kind is Kind.ORGANIZATION:
        words.update(word for name in (actor.name, *actor.aliases) for word in name.lower().split()[1:])
    if one.scene is not None:
        for word in tree.words_of(one.scene, mention.start, mention.end):
            beside = one.scene.kids(word, "appos")
            if one.scene.tokens[word].dep == "appos":
                beside.append(one.scene.tokens[word].head)
            words.update(one.scene.lemma(each) for each in beside if one.scene.tokens[each].pos == "NOUN")
    return words


def tells_none_apart(scene: Scene, word: int) -> bool:
    """Whether "the" stands before the noun, and what else does says more of the one it means: "the troubled singer".

    Not "the other singer", "the French bank" or "the record company", which are one of several.
    """
    if not _has_the(scene, word):
        return False
    for kid in (kid for kid in scene.children[word] if kid < word):
        token = scene.tokens[kid]
        if token.dep in {"det", "punct"}:
            continue
        if scene.mention(kid) is not None or token.lemma.lower() in APART or token.tag in {"JJS", "JJR", "CD", "PRP$"}:
            return False
        if token.pos == "NOUN" and token.lemma.lower() not in GENRES:
            return False
    return True


def _has_the(scene: Scene, word: int) -> bool:
    """Whether "the" stands before a noun that no name follows."""
    if scene.kids(word, "appos") or (word + 1 < len(scene.tokens) and scene.mention(word + 1) is not None):
        return False
    return any(scene.tokens[kid].text.lower() == "the" for kid in scene.children[word] if kid < word)


def is_definite(scene: Scene, word: int) -> bool:
    """Whether "the" stands before the noun, nothing else than a nationality between, and no name behind it."""
    kids = [kid for kid in scene.children[word] if kid < word]
    return _has_the(scene, word) and all(
        scene.tokens[kid].text.lower() == "the" or scene.mention(kid) is not None for kid in kids
    )
