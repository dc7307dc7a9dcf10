"""Titles of acts that a noun names: "Ana Ruiz's visit to Peru", and when such a noun says enough by itself."""

from timeline.events import tree, wording
from timeline.events.acts import is_event_noun
from timeline.events.shorten import LONGEST, bare, fit
from timeline.events.tree import Scene
from timeline.events.words import MEETINGS, STATEMENTS

Told = tuple[str, frozenset[int]]
"""A title and the words that went into it."""


def of_noun(scene: Scene, noun: int, gone: frozenset[int]) -> Told:
    """A noun phrase: "Putin's visit to Hanoi"; but "talks between A and B" become "A and B hold talks"."""
    barred = scene.kids(noun, "relcl", "appos", "punct", "cc", "conj", "acl")
    words = [word for word in tree.subtree(scene, noun, barred) if word not in gone]
    between = [kid for kid in scene.kids(noun, "prep") if scene.lemma(kid) == "between"]
    if between and scene.lemma(noun) in MEETINGS and not scene.kids(noun, "poss"):
        parties = [word for kid in between for word in phrase(scene, kid, gone) if word != kid]
        what = [word for word in tree.subtree(scene, noun, [*barred, *between]) if word not in gone]
        held = [*wording.plain(scene, bare(scene, parties)), "hold", *wording.plain(scene, bare(scene, what))]
        if len(held) <= LONGEST + 2:
            return wording.finish(wording.join(held)), frozenset(words)
    kept, _ = fit(scene, noun, words)
    return wording.finish(wording.join(wording.plain(scene, kept))), frozenset(kept)


def phrase(scene: Scene, head: int, gone: frozenset[int]) -> list[int]:
    """A noun phrase without clauses and appositions; "the minister, Ana Ruiz," is Ana Ruiz."""
    named, above = head, scene.head(head)
    if scene.mention(head) is None and scene.tokens[head].dep == "appos" and above is not None:
        named = above if scene.mention(above) is not None else head
    elif scene.mention(head) is None:
        named = next((kid for kid in scene.kids(head, "appos") if scene.mention(kid) is not None), head)
    barred = scene.kids(named, "relcl", "acl", "appos", "case", "punct")
    return [word for word in tree.subtree(scene, named, barred) if word not in gone]


def says_what(scene: Scene, noun: int, gone: frozenset[int]) -> bool:
    """Whether an event noun says by itself what happened to whom; "Ruiz's statement" doesn't."""
    if not is_event_noun(scene, noun):
        return False
    further = any(kid not in gone for kid in scene.kids(noun, "prep", "agent"))
    named = any(scene.mention(word) is not None for kid in scene.children[noun] for word in tree.subtree(scene, kid))
    return further or (named and scene.lemma(noun) not in STATEMENTS)


def only_dates_another(scene: Scene, noun: int) -> bool:
    """Whether an event noun only says when its clause was: "sales rose after the singer's death"."""
    above = scene.head(noun)
    return (
        above is not None
        and scene.tokens[noun].dep == "pobj"
        and scene.lemma(above) in {"after", "before", "since", "until", "following"}
        and any(
            (kid < noun and scene.tokens[kid].dep in {"poss", "compound"}) or kid > noun for kid in scene.kids(noun)
        )
    )


def is_only_the_object(scene: Scene, noun: int, verb: int) -> bool:
    """Whether a noun names nobody, while the verb on which it hangs has somebody do it: "Ruiz played a round"."""
    inside = tree.subtree(scene, noun, scene.kids(noun, "relcl", "appos", "acl"))
    named = any(scene.mention(word) is not None for word in inside)
    acting = any(scene.actor(one) is not None for one in tree.subjects(scene, verb))
    return scene.tokens[noun].dep == "dobj" and scene.tokens[noun].head == verb and acting and not named
