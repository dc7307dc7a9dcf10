"""Whether the text says that it happened, and the words that say so."""

from timeline.events import tree
from timeline.events.acts import Act
from timeline.events.tree import Scene
from timeline.events.words import (
    ALLEGED,
    ALLEGING,
    BELIEVING,
    CLAIMS,
    CONDITIONS,
    DENYING,
    FAILING,
    FUTURE_MODALS,
    LIKELY,
    MAYBE_MODALS,
    OPINION_MODALS,
    PLANNING,
    SAYING,
    TELLING,
    TURNING,
)
from timeline.model import Span, Status

Verdict = tuple[Status, int | None]
"""A status and the word that says it."""


def status(scene: Scene, act: Act) -> tuple[Status, Span | None]:
    """How sure the text is of the act, and the cue, None where the text plainly states it.

    The strongest cue wins: what is denied stays denied whoever says so, a plan that someone reports stays a plan.
    """
    cue = _of_clause(scene, act) or _of_governors(scene, act) or _of_words_around(scene, act)
    if cue is None:
        return Status.STATED, None
    kind, word = cue
    token = scene.tokens[word]
    return kind, Span(token.start, token.end, token.text)


def _of_clause(scene: Scene, act: Act) -> tuple[Status, int] | None:
    """Cues inside the act's own clause: negation, modals, conditions, adverbs."""
    verb = act.verb
    if verb is not None and (marked := _condition(scene, verb)) is not None:
        return Status.CONDITIONAL, marked
    if (denied := _negation(scene, act)) is not None:
        helpers = _auxiliaries(scene, verb) if verb is not None else []
        maybe = next((kid for kid in helpers if scene.tokens[kid].text.lower() in {"may", "might"}), None)
        return (Status.DENIED, denied) if maybe is None else (Status.CONDITIONAL, maybe)
    if verb is None:
        return _adverb(scene, act.trigger)
    if (found := _adverb(scene, verb)) is not None:
        return found
    modal = next((kid for kid in _auxiliaries(scene, verb) if scene.tokens[kid].tag == "MD"), None)
    if modal is not None:
        text = scene.tokens[modal].text.lower()
        if any(_condition(scene, kid) is not None for kid in scene.kids(verb, "advcl")):
            return Status.CONDITIONAL, modal
        if text in MAYBE_MODALS:
            return Status.CONDITIONAL, modal
        if text in FUTURE_MODALS or text == "would":
            return Status.PLANNED, modal
        if text in OPINION_MODALS:
            return Status.OPINION, modal
    return None


def _is_put_off(scene: Scene, verb: int) -> bool:
    """Whether it is only said that it came late: "she did not play again until May"."""
    ends = scene.kids(verb, "prep", "mark") + [
        mark for clause in scene.kids(verb, "advcl") for mark in scene.kids(clause, "mark")
    ]
    return any(scene.lemma(word) in {"until", "till"} and word > verb for word in ends)


def _negation(scene: Scene, act: Act) -> int | None:
    """What says that it did not happen: "not", "no talks", or the act of denying itself."""
    for word in dict.fromkeys([act.trigger, act.verb]):
        if word is None:
            continue
        if scene.lemma(word) in DENYING and scene.is_verb(word) and _denies(scene, word):
            return word
        if _is_put_off(scene, word):
            continue
        for kid in scene.kids(word, "neg", "det"):
            if scene.tokens[kid].dep == "neg" or scene.tokens[kid].text.lower() in {"no", "neither"}:
                return kid
    return None


def _denies(scene: Scene, verb: int) -> bool:
    """Whether it is a word that is denied, not an offer that is rejected or a coach who is dismissed."""
    denied = scene.kids(verb, "dobj", "nsubjpass")
    if scene.lemma(verb) == "deny" or scene.kids(verb, "ccomp"):
        return True
    return any(scene.lemma(noun) in CLAIMS for noun in denied)


def _of_governors(scene: Scene, act: Act) -> tuple[Status, int] | None:
    """Cues in the verbs above: plans, denials, reports, beliefs; the nearest that says anything."""
    word = act.verb if act.verb is not None else act.trigger
    noun_path = act.verb is None
    for head in tree.ancestors(scene, word):
        dep, lemma = scene.tokens[word].dep, scene.lemma(head)
        if any(scene.tokens[between].text == ";" for between in range(min(word, head), max(word, head))):
            return None
        inside = dep in {"ccomp", "xcomp", "pcomp", "prep", "pobj", "dobj", "acl", "conj", "csubj", "advcl"}
        if not inside:
            if dep in {"nsubj", "nsubjpass", "relcl", "appos"}:
                return None
            word = head
            continue
        if scene.is_verb(head) or lemma in {"plan", "threat", "promise", "pledge", "proposal", "due"}:
            if dep == "xcomp" and scene.tokens[head].text.lower() in {"is", "are"} and _is_open(scene, word):
                return Status.PLANNED, head  # "Ruiz is to be tried"
            if lemma in DENYING and dep in {"ccomp", "xcomp", "dobj"} and head < word:
                return Status.DENIED, head
            if lemma in FAILING and dep == "xcomp":
                return Status.DENIED, head
            if (
                lemma in PLANNING
                and (dep in {"xcomp", "acl"} or (noun_path and dep == "dobj"))
                and _is_open(scene, word)
            ):
                return Status.PLANNED, head
            if lemma in ALLEGING and dep in {"prep", "pcomp", "xcomp"}:
                return Status.REPORTED, head
            if lemma in SAYING and dep == "xcomp" and tree.is_passive(scene, head) and lemma not in TELLING:
                return Status.REPORTED, head
            if lemma in BELIEVING and dep in {"ccomp", "xcomp"}:
                return (Status.REPORTED if tree.is_passive(scene, head) else Status.OPINION), head
            if lemma in SAYING and dep == "ccomp" and not _is_adverbial(scene, word):
                return Status.REPORTED, head
            if noun_path and dep == "dobj" and (modal := _future(scene, head)) is not None:
                return Status.PLANNED, modal
            if dep == "advcl" and scene.tokens[word].tag == "VB" and (modal := _future(scene, head)) is not None:
                return Status.PLANNED, modal
            if dep == "xcomp" and scene.is_verb(word) and (found := _of_clause(scene, Act(head, head))) is not None:
                return found
            if noun_path and dep == "prep":
                return None  # what something happened at, after or despite is taken for granted
        word = head
    return None


def _of_words_around(scene: Scene, act: Act) -> tuple[Status, int] | None:
    """The cue "according to …" on the act's clause or the sentence."""
    for word in [act.trigger, *tree.ancestors(scene, act.trigger)]:
        for kid in scene.kids(word, "prep"):
            if scene.lemma(kid) in {"accord", "according"} and act.trigger not in tree.subtree(scene, kid):
                return Status.REPORTED, kid
    return None


def _adverb(scene: Scene, word: int) -> tuple[Status, int] | None:
    for kid in scene.kids(word, "advmod", "amod", "acomp"):
        lemma = scene.tokens[kid].text.lower()
        if lemma in ALLEGED or lemma in {"alleged", "reported", "suspected", "purported"}:
            return Status.REPORTED, kid
        if lemma in LIKELY:
            return Status.OPINION, kid
        if lemma in {"planned", "proposed", "scheduled", "upcoming", "forthcoming", "expected"}:
            return Status.PLANNED, kid
    return None


def _is_adverbial(scene: Scene, verb: int) -> bool:
    """A clause that the parser took for what is said though its first word makes it a circumstance."""
    return any(scene.lemma(kid) in {"before", "after", "while", "since", "because"} for kid in scene.kids(verb, "mark"))


def _condition(scene: Scene, verb: int) -> int | None:
    """What makes the clause a condition: "if", or "had" and "were" before their subject."""
    if (marked := next((kid for kid in scene.kids(verb, "mark") if scene.lemma(kid) in CONDITIONS), None)) is not None:
        return marked
    subjects = scene.kids(verb, "nsubj", "nsubjpass")
    turned = (kid for kid in scene.kids(verb, "aux", "auxpass") if scene.tokens[kid].text.lower() in {"had", "were"})
    asked = scene.tokens[-1].text == "?" or _begins_with_a_negation(scene, verb)
    return None if asked else next((kid for kid in turned if subjects and kid < min(subjects)), None)


def _begins_with_a_negation(scene: Scene, verb: int) -> bool:
    """Whether the subject stands behind its auxiliary for another reason: "never had prices risen", "nor were they"."""
    return any(kid < verb and scene.lemma(kid) in TURNING for kid in scene.children[verb])


def _auxiliaries(scene: Scene, verb: int) -> list[int]:
    """The auxiliaries of a verb; conjoined ones share the first's ("will meet and sign")."""
    own = scene.kids(verb, "aux", "auxpass")
    head = scene.head(verb)
    if own or head is None or scene.tokens[verb].dep != "conj" or scene.tokens[verb].tag not in {"VB", "VBN"}:
        return own
    return _auxiliaries(scene, head) if scene.is_verb(head) and not scene.kids(verb, "nsubj") else own


def _future(scene: Scene, verb: int) -> int | None:
    return next((kid for kid in _auxiliaries(scene, verb) if scene.tokens[kid].text.lower() in FUTURE_MODALS), None)


def _is_open(scene: Scene, word: int) -> bool:
    """Whether the verb is an infinitive that has not come about: "to meet", "to be met", not "to have met"."""
    if not scene.is_verb(word):
        return True
    plain = scene.tokens[word].tag == "VB" or any(scene.tokens[kid].tag == "VB" for kid in scene.kids(word, "auxpass"))
    return plain and not any(scene.lemma(kid) == "have" for kid in scene.kids(word, "aux"))
