"""Who takes part in an act, and as what."""

from dataclasses import replace
from typing import Final

from timeline.events import tree
from timeline.events.acts import Act
from timeline.events.tree import Scene
from timeline.events.words import BODIES, DONE_TO, LIGHT_VERBS, MEETINGS
from timeline.model import ActorMention, Kind, Participant, Role

_TOWARDS: Final = frozenset({"with", "against", "to", "on", "at", "upon", "toward", "towards", "into"})
_LEADS_TO: Final = frozenset({"ccomp", "conj", "pcomp", "prep", "xcomp"})
"""How what is said, begun or done as well hangs on a verb."""
_PARTIES: Final = ("nsubj", "nsubjpass", "dobj", "dative", "agent")
_AROUND: Final = ("prep", "npadvmod")
_ORDER: Final = (Role.AGENT, Role.TARGET, Role.PLACE, Role.MENTIONED)


def participants(scene: Scene, act: Act | None) -> tuple[Participant, ...]:
    """Everyone whom the sentence names or plainly stands for, with a role where the parse gives it; agents first.

    In "Ana sued Bo in May and Cy resigned in June" nobody takes part in the other's act; in "Ana left after Bo, who
    runs Cy's mill, fell in May" Ana is not near the fall.
    """
    agents, targets = _parties(scene, act) if act else ([], [])
    elsewhere = _of_others(scene, act) if act else frozenset()
    beside = _beside(scene, act) if act else frozenset()
    roles: dict[str, Participant] = {}

    def add(actor: str, role: Role, *, near: bool = True) -> None:
        known = roles.setdefault(actor, Participant(actor, role, near))
        if near and not known.near:
            roles[actor] = replace(known, near=True)

    for actor in _actors(scene, agents):
        add(actor, Role.AGENT)
    for actor in _actors(scene, targets):
        add(actor, Role.TARGET)
    mentions = [mention for mention in scene.mentions if not _stands_in(scene, mention, elsewhere)]
    for mention in mentions:
        if not mention.place:
            add(mention.actor, Role.MENTIONED, near=not _stands_in(scene, mention, beside))
    for word, several in scene.stands_for.items():
        if word not in elsewhere:
            for actor in several:
                add(actor, Role.MENTIONED, near=word not in beside)
    for mention in mentions:
        if mention.place:
            add(mention.actor, Role.PLACE, near=not _stands_in(scene, mention, beside))
    return tuple(one for role in _ORDER for one in roles.values() if one.role is role)


def everyone(scene: Scene) -> tuple[Participant, ...]:
    """The same without a parse: all are mentioned."""
    return participants(scene, None)


def _of_others(scene: Scene, act: Act) -> frozenset[int]:
    """The words of the clauses joined to that of the act's verb that have a subject of their own, and are another's."""
    found: set[int] = set()
    if act.verb is None:
        return frozenset()
    for kid in scene.kids(act.verb, "conj"):
        if _has_own_subject(scene, kid):
            found.update(tree.subtree(scene, kid))
    word = act.verb
    for above in tree.ancestors(scene, word):
        if scene.tokens[word].dep == "conj" and scene.is_verb(above) and _has_own_subject(scene, word):
            found.update(tree.subtree(scene, above, [word]))
        word = above
    return frozenset(found)


def _beside(scene: Scene, act: Act) -> frozenset[int]:
    """The words that neither belong to the act's clause nor say whose it is.

    Of the clauses on which it hangs only who does what there, and only where the act is what is said, done or begun:
    "Ana told Bo that Cy fell in May".
    """
    clause = _clause_of(scene, act)
    near = set(tree.subtree(scene, clause))
    if scene.is_verb(clause):
        near.update(word for one in tree.subjects(scene, clause) for word in tree.subtree(scene, one, [clause]))
    below = clause
    for above in tree.ancestors(scene, clause):
        if not scene.is_verb(above):
            near.update(tree.subtree(scene, above, [below]))
        elif (dep := scene.tokens[below].dep) in _LEADS_TO:
            parties = scene.kids(above, *_PARTIES, *(_AROUND if dep == "conj" else ()))
            near.update(word for one in parties if one != below for word in tree.subtree(scene, one))
        below = above
    return frozenset(range(len(scene.tokens))) - near


def _clause_of(scene: Scene, act: Act) -> int:
    """The verb of the act's clause, else the word on which all of its phrase hangs."""
    if act.verb is not None:
        return act.verb
    above = [act.trigger, *tree.ancestors(scene, act.trigger)]
    return next((word for word in above if scene.is_verb(word)), above[-1])


def _has_own_subject(scene: Scene, verb: int) -> bool:
    """Whether a verb's clause says by itself whose act it is; a pronoun may mean anyone of the clause before."""
    subjects = scene.kids(verb, "nsubj", "nsubjpass") if scene.is_verb(verb) else []
    return any(scene.tokens[one].pos != "PRON" or scene.meant(one) for one in subjects)


def _stands_in(scene: Scene, mention: ActorMention, words: frozenset[int]) -> bool:
    return bool(words) and words.issuperset(tree.words_of(scene, mention.start, mention.end) or (-1,))


def _parties(scene: Scene, act: Act) -> tuple[list[int], list[int]]:
    """The words of those who act and of those acted upon."""
    if act.trigger == act.verb or (act.verb is not None and scene.tokens[act.trigger].dep in {"attr", "acomp"}):
        return _of_verb(scene, act.verb)
    agents, targets = _of_noun(scene, act.trigger)
    if act.verb is None:
        return agents, targets
    of_verb, to_verb = _of_verb(scene, act.verb)
    of_verb = [word for word in of_verb if word != act.trigger]
    to_verb = [word for word in to_verb if word != act.trigger]
    if scene.lemma(act.verb) in LIGHT_VERBS or not agents:
        agents = of_verb + agents
    return agents, targets + to_verb


def _of_verb(scene: Scene, verb: int) -> tuple[list[int], list[int]]:
    subjects = tree.subjects(scene, verb)
    objects = [*scene.kids(verb, "dobj", "dative", "oprd"), *_pobj(scene, verb, _TOWARDS)]
    for attribute in scene.kids(verb, "attr"):
        objects += [attribute]
    head = scene.head(verb)
    if scene.lemma(verb) == "bear" and scene.tokens[verb].text.lower() == "born":
        return subjects or ([head] if head is not None and scene.tokens[verb].dep in {"acl", "relcl"} else []), objects
    if tree.is_passive(scene, verb):
        if not subjects and scene.tokens[verb].dep in {"acl", "relcl"} and head is not None:
            subjects = [head]
        doers = [kid for by in scene.kids(verb, "agent") for kid in scene.kids(by, "pobj")]
        return doers + _pobj(scene, verb, frozenset({"by"})), subjects + objects
    who = any(scene.tokens[kid].text.lower() == "who" for kid in scene.kids(verb, "nsubj"))
    if scene.tokens[verb].dep == "relcl" and head is not None and head not in subjects and not who:
        objects.append(head)
    return subjects, objects


def _of_noun(scene: Scene, noun: int) -> tuple[list[int], list[int]]:
    lemma = scene.lemma(noun)
    owners = [kid for kid in scene.kids(noun, "poss") if scene.actor(kid) or scene.tokens[kid].pos != "PRON"]
    agents = owners + _pobj(scene, noun, frozenset({"between", "by", "among"}))
    agents += [kid for by in scene.kids(noun, "agent") for kid in scene.kids(by, "pobj")]
    of = _pobj(scene, noun, frozenset({"of"}))
    targets = _pobj(scene, noun, _TOWARDS)
    if lemma in MEETINGS:
        return agents + of, targets
    if lemma in DONE_TO:
        targets = of + targets
    else:
        agents += of
    if not agents:
        agents = [kid for kid in scene.kids(noun, "amod", "compound", "nmod") if _is_country(scene, kid)]
    return agents, targets


def _is_country(scene: Scene, word: int) -> bool:
    actor = scene.actor(word)
    return actor is not None and actor in scene.actors and scene.actors[actor].kind is Kind.COUNTRY


def _pobj(scene: Scene, word: int, prepositions: frozenset[str]) -> list[int]:
    """What stands behind one of the prepositions on this word."""
    return [
        object_
        for preposition in scene.kids(word, "prep", "dative")
        if scene.lemma(preposition) in prepositions
        for object_ in scene.kids(preposition, "pobj")
    ]


def _actors(scene: Scene, words: list[int]) -> list[str]:
    """The actors that these words and those joined to them name.

    A body that acts for someone passes to them: "Russian troops", "the ministers of Japan and Korea".
    """
    found: list[str] = []
    for word in words:
        group = tree.joined(scene, word)
        named = [actor for one in group for actor in scene.meant(one)]
        if not named and scene.tokens[word].dep == "appos":  # "Ana Ruiz, a trader who sold …"
            named = [*scene.meant(scene.tokens[word].head)]
        if not named:
            named = [
                actor
                for one in group
                if scene.lemma(one) in BODIES
                for owner in [
                    *scene.kids(one, "amod", "compound", "nmod", "poss"),
                    *_pobj(scene, one, frozenset({"of"})),
                ]
                for each in tree.joined(scene, owner)
                if (actor := scene.actor(each)) is not None
            ]
        found += named or _apposed(scene, word)
    return list(dict.fromkeys(found))


def _apposed(scene: Scene, word: int) -> list[str]:
    """The one person whose name stands between commas in what hangs on a noun: "the MP for Oakdale, Ana Ruiz, said"."""
    people = {
        mention.actor
        for each in tree.subtree(scene, word, scene.kids(word, "relcl", "acl"))
        if scene.tokens[each].dep == "appos"
        and (mention := scene.mention(each)) is not None
        and mention.actor in scene.actors
        and scene.actors[mention.actor].kind is Kind.PERSON
        and scene.sentence.text[: mention.start - scene.sentence.start].endswith(", ")
        and scene.sentence.text[mention.end - scene.sentence.start :].startswith(",")
    }
    return list(people) if len(people) == 1 else []
