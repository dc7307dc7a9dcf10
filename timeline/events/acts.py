"""From a date in a sentence to the acts it dates."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from timeline.events import tree
from timeline.events.tree import Scene
from timeline.events.words import (
    BEGINNING,
    CAUSING,
    EVENT_NOUNS,
    KEEPS_ITS_DATE,
    LIGHT_VERBS,
    MEASURES,
    MEETINGS,
    OCCURRING,
    ORIGIN,
    SAYING,
)

_BESIDE: Final = frozenset({"at", "during", "in", "on", "amid", "with"})
_STATES_IN: Final = frozenset({"hiding", "mourning", "passing", "training", "waiting", "writing"})
"""What somebody may be in: no acts of their own."""
_ASKING: Final = frozenset(
    {"appeal", "apply", "ask", "bid", "call", "campaign", "lobby", "petition", "plead", "press", "push"}
)
_AGAINST: Final = frozenset({"against", "from", "than", "versus"})
_PREMODIFIERS: Final = frozenset({"nmod", "compound", "amod", "nummod", "poss", "npadvmod", "advmod"})
_CLAUSES: Final = frozenset({"conj", "advcl", "ccomp", "relcl", "acl", "xcomp", "pcomp", "parataxis", "dep"})


@dataclass(frozen=True, slots=True)
class Act:
    """What was done: the word that names it, and the verb of its clause (the same word when a verb names it)."""

    trigger: int
    verb: int | None


def acts(
    scene: Scene, date_words: Sequence[int], dated: frozenset[int] = frozenset(), *, past: bool = False
) -> list[Act]:
    """The acts that a date governs; `dated` are the words of all dates in the sentence; `past` lies before the article.

    Usually one. A date that opens the sentence ("On Monday, A met B and C resigned") also dates the verbs joined to
    the first when they are acts of their own.
    """
    first = _act(scene, tree.top(scene, date_words), frozenset(date_words), past=past)
    if first is None:
        return []
    found = [first]
    if first.verb is not None and max(date_words) < _clause_start(scene, first.verb):
        found += [_named(scene, verb) for verb in _own_acts(scene, first.verb, dated)]
    return found


def main_acts(scene: Scene) -> list[Act]:
    """The acts of the sentence's main clause and of the clauses joined to it; none where it has no verb."""
    root = next((word for word, token in enumerate(scene.tokens) if token.head == word), None)
    if root is None or not scene.is_verb(root):
        return []
    return [_named(scene, verb) for verb in [root, *_own_acts(scene, root, frozenset(), saying=True)]]


def _act(scene: Scene, date: int, date_words: frozenset[int], *, past: bool) -> Act | None:
    word, came_from = date, date
    while (head := scene.head(word)) is not None:
        came_from, word = word, head
        token = scene.tokens[word]
        if word in date_words:
            continue
        if scene.is_verb(word):
            if token.tag != "VB" and any(scene.lemma(kid) == "than" for kid in scene.kids(word, "mark", "prep")):
                return None  # "we sell more than we did last year" tells nothing of last year
            if token.dep in {"advcl", "acl"} and token.tag == "VBG" and _has_only(scene, word, date_words):
                continue  # "a strike starting on Monday" is the strike
            if scene.lemma(word) in ORIGIN and token.dep == "acl":
                continue
            if token.text.lower() == "aged" and scene.kids(
                word, "npadvmod", "nummod", "dobj", "oprd", "attr", "advmod"
            ):
                continue  # "her death aged 50 in June", "died aged 50 in June"
            if token.text.lower() in _STATES_IN and scene.tokens[word - 1].text.lower() == "in":
                continue  # "warned him in writing on Monday" warned him
            if past and token.tag == "VB" and token.dep == "acl" and _is_done(scene, word):
                continue  # "signed a plan to share water in 2016" signed it then
            first = min(date_words)
            noun = _subject_before(scene, word, first)
            noun = _occasion_before(scene, word, first) if noun is None else noun
            noun = _caused_before(scene, word, first) if noun is None else noun
            if noun is not None:
                return Act(noun, None)
            return _named(scene, word)
        figures = [kid for kid in scene.kids(word, "pobj") if kid not in date_words]
        if token.text.lower() in _AGAINST and any(_is_compared(scene, kid) for kid in figures):
            return None
        if token.pos not in {"NOUN", "PROPN", "NUM"}:
            continue
        if scene.lemma(word) in EVENT_NOUNS or token.text.lower() in EVENT_NOUNS:
            if past and _is_asked_for(scene, word):
                continue
            return _nominal(scene, word)
        in_front = (
            scene.tokens[came_from].dep in _PREMODIFIERS
            and came_from in date_words
            and not _ends_in_a_comma(scene, date_words)
        )
        names = token.pos == "NUM" or scene.mention(word) is not None or scene.lemma(word) in MEASURES
        if in_front and not names:
            return Act(word, None)
        if _is_compared(scene, word):
            return None
        if any(scene.lemma(kid) in ORIGIN for kid in scene.kids(word, "acl") if kid == came_from):
            return Act(word, None)
    return _of_fragment(scene, date_words)


def _is_asked_for(scene: Scene, noun: int) -> bool:
    """Whether it is only what somebody wanted: "asked for a vote over the weekend" asked then."""
    link = scene.head(noun)
    if link is None or scene.lemma(link) != "for":
        return False
    verb = scene.head(link)
    return verb is not None and scene.is_verb(verb) and scene.lemma(verb) in _ASKING


def _has_only(scene: Scene, verb: int, date_words: frozenset[int]) -> bool:
    """Whether a participle that begins or ends something has nothing but its date."""
    rest = set(tree.subtree(scene, verb)) - date_words - {verb}
    plain = all(scene.tokens[word].pos in {"ADP", "PUNCT", "ADV", "DET", "SCONJ"} for word in rest)
    return plain and scene.lemma(verb) in BEGINNING


def _ends_in_a_comma(scene: Scene, date_words: frozenset[int]) -> bool:
    """Whether a comma parts the date from what follows: "Last month, the mayor …"."""
    after = max(date_words) + 1
    return after < len(scene.tokens) and scene.tokens[after].text == ","


def _is_done(scene: Scene, verb: int) -> bool:
    """Whether what someone was to do hangs on what was done: on the object of a verb in the past."""
    noun = scene.head(verb)
    above = scene.head(noun) if noun is not None and scene.tokens[noun].dep == "dobj" else None
    return above is not None and scene.tokens[above].tag in {"VBD", "VBN"}


def _subject_before(scene: Scene, verb: int, date: int) -> int | None:
    """The event noun that is the verb's subject, where the date stands between: "the talks in May failed".

    The parser hangs such dates on the verb, but only what comes first can be told before the verb.
    """
    for noun in scene.kids(verb, "nsubj", "nsubjpass"):
        measured = scene.tokens[noun].text.lower() in MEASURES
        if noun < date < verb and is_event_noun(scene, noun) and not measured and scene.tokens[date - 1].text != ",":
            return noun
    return None


def _occasion_before(scene: Scene, verb: int, date: int) -> int | None:
    """The event noun with parties of its own that the date follows: "was raised at talks between A and B in May"."""
    for preposition in scene.kids(verb, "prep"):
        for noun in scene.kids(preposition, "pobj"):
            if is_event_noun(scene, noun) and _has_party(scene, noun):
                between = scene.tokens[max(tree.subtree(scene, noun)) + 1 : date]
                if all(token.pos == "ADP" for token in between) and noun < date:
                    return noun
    return None


def _caused_before(scene: Scene, verb: int, date: int) -> int | None:
    """The event noun with an owner that the verb only brings about or follows: "led to the mayor's death in May"."""
    lemma = scene.lemma(verb)
    if lemma not in CAUSING:
        return None
    objects = [*scene.kids(verb, "dobj"), *(noun for to in scene.kids(verb, "prep") for noun in scene.kids(to, "pobj"))]
    for noun in objects:
        if verb < noun < date and is_event_noun(scene, noun) and scene.kids(noun, "poss"):
            return noun
    return None


def _is_compared(scene: Scene, word: int) -> bool:
    """Whether a number is only what another is held against: "rose to 9, against 7 a year earlier"."""
    head = scene.head(word)
    numeric = scene.tokens[word].pos == "NUM" or bool(scene.kids(word, "nummod"))
    return numeric and head is not None and scene.tokens[head].text.lower() in _AGAINST


def _nominal(scene: Scene, noun: int) -> Act | None:
    """The act of an event noun: its own, or that of the verb for which it is only the occasion."""
    head, dep = scene.head(noun), scene.tokens[noun].dep
    if dep == "pobj" and head is not None and scene.lemma(head) in _BESIDE:
        above = scene.head(head)
        own = _has_party(scene, noun, besides=above)
        if above is not None and scene.is_verb(above) and not own and not _is_state(scene, above):
            return _named(scene, above)
    if dep == "conj" and head is not None and not scene.is_verb(head):
        return Act(noun, None)
    if dep in {"dobj", "nsubjpass"} and head is not None:
        if scene.lemma(head) in LIGHT_VERBS:
            return Act(noun, head)
        if scene.lemma(head) not in KEEPS_ITS_DATE and not _has_party(scene, noun):
            return _named(scene, head)
    if dep == "attr" and head is not None:
        return Act(noun, head)
    return Act(noun, None)


def _named(scene: Scene, verb: int) -> Act:
    """The act of a clause: its verb, or the event noun that the verb only carries ("launched an invasion")."""
    if scene.lemma(verb) in OCCURRING:
        owned = [one for one in scene.kids(verb, "nsubj") if is_event_noun(scene, one) and scene.kids(one, "poss")]
        if owned:
            return Act(owned[0], verb)
    if scene.tokens[verb].pos == "AUX" or _is_state(scene, verb):
        for noun in [*scene.kids(verb, "nsubj"), *scene.kids(verb, "attr")]:
            if is_event_noun(scene, noun):
                return Act(noun, verb)
        if described := scene.kids(verb, "attr", "acomp"):
            return Act(described[0], verb)
        return Act(verb, verb)
    if scene.lemma(verb) in LIGHT_VERBS:
        for noun in scene.kids(verb, "dobj", "nsubjpass"):
            if is_event_noun(scene, noun):
                return Act(noun, verb)
    return Act(verb, verb)


def is_event_noun(scene: Scene, noun: int) -> bool:
    """Whether the word names an event by itself."""
    return scene.tokens[noun].pos in {"NOUN", "PROPN"} and (
        scene.lemma(noun) in EVENT_NOUNS or scene.tokens[noun].text.lower() in EVENT_NOUNS
    )


def _is_state(scene: Scene, verb: int) -> bool:
    return scene.lemma(verb) == "be"


def _has_party(scene: Scene, noun: int, besides: int | None = None) -> bool:
    """Whether the noun names its own parties: a possessor that is an actor, "between …", "by …".

    Whoever does what the verb `besides` says is none: "in her speech on Monday Ruiz announced a plan" announces.
    """
    subjects = {scene.actor(one) for one in tree.subjects(scene, besides)} if besides is not None else set()
    owners = [actor for kid in scene.kids(noun, "poss") if (actor := scene.actor(kid)) is not None]
    if any(actor not in subjects for actor in owners):
        return True
    of = {"of"} if scene.lemma(noun) in MEETINGS else set()
    return any(scene.lemma(kid) in {"between", "by"} | of for kid in scene.kids(noun, "prep"))


def _own_acts(scene: Scene, verb: int, dated: frozenset[int], *, saying: bool = False) -> list[int]:
    """The verbs joined to this one that are acts of their own: with a subject or an object, and no date of theirs.

    What is also said then is one only when `saying`.
    """
    found = []
    for kid in scene.kids(verb, "conj"):
        if not scene.is_verb(kid):
            continue
        own = scene.kids(kid, "nsubj", "nsubjpass", "dobj", "ccomp", "xcomp", "prep", "agent")
        clause = tree.subtree(scene, kid, scene.kids(kid, "conj"))
        if own and not dated.intersection(clause) and (saying or scene.lemma(kid) not in SAYING):
            found.append(kid)
        found += _own_acts(scene, kid, dated, saying=saying)
    return found


def _clause_start(scene: Scene, verb: int) -> int:
    own = list(scene.kids(verb, "nsubj", "nsubjpass", "expl", "csubj"))
    return min([verb, *(min(tree.subtree(scene, kid)) for kid in own)])


def _of_fragment(scene: Scene, date_words: frozenset[int]) -> Act | None:
    """A date on which nothing hangs as it should: the first verb or event noun near it, else the sentence's head."""
    verbs = [word for word in range(len(scene.tokens)) if scene.is_verb(word) and word not in date_words]
    nouns = [word for word in range(len(scene.tokens)) if is_event_noun(scene, word) and word not in date_words]
    if verbs:
        middle = min(date_words)
        return _named(scene, min(verbs, key=lambda word: (abs(word - middle), word)))
    return Act(nouns[0], None) if nouns else None
