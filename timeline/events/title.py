"""A headline for an act: subject, verb, object, in about twelve words, without its date."""

from collections.abc import Iterator, Sequence
from typing import Final

from timeline.events import quotation, tree, wording
from timeline.events.acts import Act
from timeline.events.check import FEWEST, is_clipped, is_misread, leaves_open, reads_well, says_who_did_what
from timeline.events.excerpt import excerpt
from timeline.events.nominal import Told, is_only_the_object, of_noun, only_dates_another, phrase, says_what
from timeline.events.shorten import LONGEST, bare, count, fit, without
from timeline.events.tree import Scene
from timeline.events.when_words import when_words
from timeline.events.words import (
    ALLEGING,
    BELIEVING,
    DENYING,
    NEGATIONS,
    PLANNING,
    SAYING,
)

_EMPTY: Final = frozenset(
    ("also", "already", "here", "too", "however", "meanwhile", "therefore", "thus", "indeed", "then")
)
"""Adverbs that tie a sentence to those around it, and say nothing without them."""
_LONGEST_PARTY: Final = 6
_ENOUGH: Final = 3
"""A noun phrase of fewer words says too little by itself ("Summit"); the whole clause is taken then."""
_NOTHING: Final[Told] = ("", frozenset())


def headline(scene: Scene, act: Act, dates: frozenset[int]) -> str:
    """The title of an act; `dates` are the words of the sentence's time expressions.

    Where the act's own words make no headline, the clauses above it are asked in turn, and then the text itself.
    """
    gone = when_words(scene, dates)
    fair, near = "", ""
    for title, words in _candidates(scene, act, gone):
        if not reads_well(scene, title):
            continue
        if act.trigger not in words and not _is_occasion(scene, act):
            near = near or (title if says_who_did_what(scene, words) else "")
        elif not leaves_open(scene, words):
            return title
        else:
            fair = fair or title
    text = fair or near or excerpt(scene, act.trigger, gone)
    return "" if is_clipped(text.lower().split() or [""]) else text


def _candidates(scene: Scene, act: Act, gone: frozenset[int]) -> Iterator[Told]:
    if act.verb is not None and (main := _served_by(scene, act.verb)) is not None:
        yield _of_clause(scene, main, gone, frozenset({act.trigger}))
    yield _of_act(scene, act, gone)
    for head in tree.ancestors(scene, act.trigger):
        if scene.is_verb(head) and head != act.verb:
            yield _of_clause(scene, _telling(scene, head), gone, frozenset({act.trigger}))


def _served_by(scene: Scene, verb: int) -> int | None:
    """The verb whose purpose an infinitive is: "the ship laid a boom to catch oil" laid it."""
    while scene.tokens[verb].dep == "xcomp" and scene.tokens[scene.tokens[verb].head].tag == "VB":
        verb = scene.tokens[verb].head
    if scene.tokens[verb].tag != "VB" or not any(scene.lemma(kid) == "to" for kid in scene.kids(verb, "aux")):
        return None
    head = scene.head(verb)
    match scene.tokens[verb].dep:
        case "relcl" | "acl" if head is not None and scene.tokens[head].dep == "dobj":
            head = scene.head(head)
        case "advcl":
            pass
        case _:
            return None
    own = head is not None and scene.is_verb(head) and scene.kids(head, "nsubj", "nsubjpass")
    return head if own else None


def _is_occasion(scene: Scene, act: Act) -> bool:
    """Whether a noun only says on what occasion its clause was: "in her speech on Monday Ruiz announced a plan"."""
    above = scene.head(act.trigger)
    verb = scene.head(above) if above is not None else None
    if act.verb is not None or above is None or verb is None or scene.tokens[act.trigger].dep != "pobj":
        return False
    return scene.is_verb(verb) and any(above < kid for kid in scene.kids(verb, "nsubj", "nsubjpass"))


def _of_act(scene: Scene, act: Act, gone: frozenset[int]) -> Told:
    if act.verb is None:
        above = next((head for head in tree.ancestors(scene, act.trigger) if scene.is_verb(head)), None)
        told = of_noun(scene, act.trigger, gone)
        enough = len(told[0].split()) >= _ENOUGH and says_what(scene, act.trigger, gone)
        if len(told[0].split()) >= FEWEST and only_dates_another(scene, act.trigger):
            return told
        if above is None or (enough and not is_only_the_object(scene, act.trigger, above)):
            return told
        return _of_clause(scene, above, gone, frozenset({act.trigger}))
    if _is_of_the_noun(scene, act.trigger, act.verb):
        return of_noun(scene, act.trigger, gone)
    return _of_clause(scene, _telling(scene, act.verb), gone)


def _is_of_the_noun(scene: Scene, noun: int, verb: int) -> bool:
    """Whether the verb adds nothing to the noun: "it was the third strike", "the meeting was in Rome"."""
    if scene.lemma(verb) != "be":
        return False
    match scene.tokens[noun].dep:
        case "attr":
            subjects = scene.kids(verb, "nsubj", "expl")
            return bool(subjects) and all(
                scene.tokens[kid].pos == "PRON" and scene.actor(kid) is None for kid in subjects
            )
        case "nsubj":
            return not scene.kids(verb, "attr", "acomp", "prep")
    return False


def _telling(scene: Scene, verb: int) -> int:
    """The verb from which the title is told: that of the clause, or one above that turns its meaning.

    "refused to sign", "began to withdraw", "deny that troops entered", "accused of stealing" say another thing than
    their last verb; "plans to launch" becomes "to launch", and whoever only says so is left out.
    """
    while (head := scene.head(verb)) is not None:
        dep, lemma = scene.tokens[verb].dep, scene.lemma(head)
        if dep == "pcomp":
            above = scene.head(head)
            if above is None or scene.lemma(above) not in ALLEGING:
                return verb
            head = above
        elif dep == "ccomp":
            unmeant = lemma in PLANNING and _is_negated(scene, head)
            if (lemma not in DENYING | BELIEVING and not unmeant) or verb < head:
                return verb
        elif dep != "xcomp" or (lemma in PLANNING and not _is_negated(scene, head)):
            return verb
        if not scene.is_verb(head):
            return verb
        verb = head
    return verb


def _is_negated(scene: Scene, verb: int) -> bool:
    subjects = [each for kid in scene.kids(verb, "nsubj") for each in tree.subtree(scene, kid)]
    return any(scene.tokens[word].text.lower() in NEGATIONS for word in [*scene.kids(verb, "neg"), *subjects[:1]])


def _of_clause(scene: Scene, verb: int, gone: frozenset[int], needed: frozenset[int] = frozenset()) -> Told:
    """A clause as a headline; the branches with the words `needed` are left out last."""
    if is_misread(scene, verb):
        return _NOTHING
    if (content := _content_of_it(scene, verb)) is not None:
        title, inside = _of_clause(scene, content, gone, needed)
        return title, inside | {verb}
    heads = _subject_of_title(scene, verb)
    quoted = [kid for kid in scene.kids(verb, "ccomp") if kid < verb and scene.lemma(verb) in SAYING]
    mark = _colon(scene, verb)
    told = any(verb < kid < mark for kid in scene.kids(verb, "ccomp", "xcomp"))
    quoted = quoted or quotation.joined_before(scene, verb)
    by_colon = scene.lemma(verb) in SAYING and not told and mark < len(scene.tokens) - 1
    if quoted or by_colon or quotation.lacks_its_content(scene, verb):
        speaker = _party(scene, heads, gone)
        if quoted:
            title, inside = quotation.of_clause(scene, speaker, quoted[0], gone)
            return title, inside | {verb}
        if by_colon:
            return quotation.behind_a_colon(scene, speaker, mark), frozenset(range(len(scene.tokens)))
        if beside := quotation.beside(scene):
            return quotation.of_words(scene, speaker, beside, gone), frozenset({verb, *beside})
        if scene.quote:
            return quotation.of_the_sentence_before(scene, speaker), frozenset({verb})
    own = scene.kids(verb, "nsubj", "nsubjpass", "expl")
    shared = not own or (bool(heads) and (heads[0] not in own or _is_renamed(scene, heads[0])))
    begin = min([verb, *[head for head in heads if head in own], *scene.kids(verb, "aux", "auxpass")])
    barred = scene.kids(verb, "punct", "mark", "preconj", "intj", "dep", "parataxis")
    barred += [kid for kid in scene.kids(verb, "cc") if kid < verb or not _shares(scene, verb)]
    barred += [kid for kid in scene.kids(verb, "advmod") if scene.lemma(kid) in _EMPTY]
    barred += [kid for kid in own if shared or kid not in heads]
    barred += [kid for kid in scene.kids(verb, "prep", "npadvmod", "advmod", "advcl", "ccomp") if kid < begin]
    barred += [
        kid for kid in scene.kids(verb, "conj") if scene.kids(kid, "nsubj", "nsubjpass") or not _shares(scene, verb)
    ]
    subject: list[int] = []
    if shared:
        subject = _party(scene, heads, gone)
    relative = _relative(scene, verb)
    words = [word for word in tree.subtree(scene, verb, barred) if word not in gone and word != relative]
    words = _without_that(scene, [word for word in words if word < mark])
    object_ = bare(scene, phrase(scene, scene.tokens[verb].head, gone)) if _lacks_object(scene, verb, relative) else []
    said, whole = fit(scene, verb, words, LONGEST - len(subject) - len(object_), needed)
    if verb not in said:
        return _NOTHING
    title = wording.finish(wording.join(wording.clause(scene, verb, said, heads, subject=subject, object_=object_)))
    return title + ("" if whole else " …"), frozenset([*subject, *said, *object_])


def _party(scene: Scene, heads: Sequence[int], gone: frozenset[int]) -> list[int]:
    """Who did or said it, in no more words than leave room for what."""
    words = [word for head in heads for word in phrase(scene, head, gone)]
    if words and count(scene, words) > _LONGEST_PARTY:
        words, _ = fit(scene, tree.top(scene, words), words, _LONGEST_PARTY)
    return bare(scene, words)


def _colon(scene: Scene, verb: int) -> int:
    """The place of the first colon behind a verb, the number of words where there is none."""
    end = len(scene.tokens)
    return next((at for at in range(verb, end) if scene.tokens[at].text == ":"), end)


def _content_of_it(scene: Scene, verb: int) -> int | None:
    """The clause whose place "it" holds: "it was found that the mill burned" tells that the mill burned."""
    own = scene.kids(verb, "nsubj", "nsubjpass")
    if not any(scene.tokens[kid].text.lower() == "it" and tree.is_formal(scene, kid) for kid in own):
        return None
    around = [verb, *scene.kids(verb, "acomp", "attr")]
    clauses = [kid for one in around for kid in scene.kids(one, "ccomp") if kid > verb]
    return next((kid for kid in clauses if scene.is_verb(kid) and scene.kids(kid, "nsubj", "nsubjpass")), None)


def _is_renamed(scene: Scene, head: int) -> bool:
    """Whether an apposition names whom the noun only describes."""
    return scene.mention(head) is None and any(scene.mention(kid) is not None for kid in scene.kids(head, "appos"))


def _relative(scene: Scene, verb: int) -> int | None:
    """The word that ties a relative clause to its noun, where it is not the subject: "the law that Boric signed"."""
    if scene.tokens[verb].dep != "relcl":
        return None
    kids = scene.kids(verb, "dobj", "advmod", "pobj", "mark", "dative")
    return next((kid for kid in kids if kid < verb and scene.tokens[kid].tag in {"WDT", "WP", "WRB", "IN"}), None)


def _lacks_object(scene: Scene, verb: int, relative: int | None) -> bool:
    """Whether the noun before a relative clause is what its verb acts on: "the law (that) Boric signed"."""
    if scene.tokens[verb].dep != "relcl" or not scene.kids(verb, "nsubj") or tree.is_passive(scene, verb):
        return False
    subjects = [word for kid in scene.kids(verb, "nsubj") for word in tree.subtree(scene, kid)]
    if any(scene.tokens[word].tag in {"WDT", "WP", "WP$"} for word in subjects):
        return False
    if relative is not None:
        return scene.tokens[relative].dep == "dobj"
    return not scene.kids(verb, "dobj", "attr", "acomp", "xcomp", "ccomp", "advmod", "prep")


def _subject_of_title(scene: Scene, verb: int) -> list[int]:
    heads = tree.subjects(scene, verb)
    head = scene.head(verb)
    if not heads and head is not None and scene.tokens[verb].dep in {"acl", "relcl"} and tree.is_passive(scene, verb):
        return [head]
    return heads


def _without_that(scene: Scene, words: Sequence[int]) -> list[int]:
    """Headlines say "says prices fall" for "says that prices fall"."""
    return without(
        scene, words, [word for word in words if scene.tokens[word].dep == "mark" and scene.lemma(word) == "that"]
    )


def _shares(scene: Scene, verb: int) -> bool:
    """Whether the verb has nothing of its own, so that what is joined to it belongs to the same act."""
    return not scene.kids(verb, "dobj", "prep", "ccomp", "xcomp", "attr", "acomp", "agent")
