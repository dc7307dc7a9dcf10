"""How a headline is worded: present tense, no articles, names for pronouns, tidy spaces."""

import re
from collections.abc import Sequence
from typing import Final

from timeline.events import tree
from timeline.events.tree import Scene
from timeline.events.words import AFTER_A_DASH, CONDITIONS, PLURAL_NOUNS
from timeline.model import Kind

_NO_SPACE_BEFORE: Final = re.compile(r" (?=[,.;:!?%)\]}”’]|['’](?:s|m|re|ve|ll|d)\b|n['’]?t\b)")
_NO_SPACE_AFTER: Final = re.compile(r"(?<=[$£€(\[{“‘#]) ")
_HYPHEN: Final = "\u2010"
_HYPHENS: Final = re.compile(rf" ?{_HYPHEN} ?")
_CLITIC: Final = re.compile(r" ?(['’]) (?=(?:s|m|re|ve|ll|d)\b)|(?<=\ws) (['’])(?= \w)")
"""An apostrophe with a space where none belongs: "I ' ve", "the bakers ' strike"."""
_TIED: Final = re.compile(r"(?P<space> ?)(?P<mark>[-/–]) (?=(?P<next>\w+))")
_QUOTES: Final = {"``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}
_LEFT_OVER: Final = re.compile(
    r"\( ?\)|\[ ?\]|“ ?”|\" ?\"|,(?= ?,)|[`|*]|(?<!\w)_|_(?!\w)|[\u2600-\u27bf\ufe0f\u200d\U0001f300-\U0001faff]"
)
_IN_BRACKETS: Final = re.compile(r"^\(([^()]{1,40})\)(?= \w)|^([^()]+) \([^()]*$")
"""A beginning in brackets, and an end that only opens one."""
_DANGLING: Final = re.compile(r"^(?:(?:and|also|but|or)\b,? )+(?=\w)", re.IGNORECASE)
"""First words that hang on a sentence before, or on a verb that the title leaves out."""
_AGENCY: Final = re.compile(r"^\W*(?:Reuters|AP|AFP|Xinhua|Bloomberg|dpa|UPI)\W*[-–—] ?")
"""The agency of a dateline, which the parser takes for part of the subject."""
_DASHES: Final = re.compile(r" *-{2,} *")
_ARTICLES: Final = frozenset({"a", "an", "the"})
_NO_LAST: Final = """
    a an the this these its his her their our my your of in on at to by for from with into over under than as and or
    but that which who whose if when while because is are was were be been has have had will would can could may might
    should must not no very so such more most
"""
_LEADS_ON: Final = frozenset(_NO_LAST.split())
"""Words that no text is cut behind."""
_POINTING: Final = frozenset({"this", "that", "these", "those"})
"""At the head of a sentence these point at one before it."""
_MANY: Final = frozenset(("they", "we", "you", "i", "these", "those", "many", "several", "few", "some", "most", "both"))
_THEN: Final = frozenset({"by", "after", "before", "since", "while", "upon"})
"""Before a participle these say when or how it was done: "after leaving Rome" left it."""
_ONE_SYLLABLE: Final = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
"""Verbs that double their last letter: "hop", "hopped"."""
_GLUED: Final = re.compile(r"(?<=[a-z\d%]) (?:When|While|But|However|Meanwhile|Although)\b")
"""Where another sentence begins without a stop before it."""
_ENOUGH: Final = 2
"""Spaces in what is told before it."""
_PARTICIPLES: Final = frozenset({"acl", "relcl", "advcl", "pcomp"})
"""Where a past participle without an auxiliary tells what was done to its subject."""
_S_ENDING: Final = re.compile(r"(?:s|x|z|ch|sh|o)$")


def clause(
    scene: Scene,
    verb: int,
    words: Sequence[int],
    heads: Sequence[int],
    *,
    subject: Sequence[int],
    object_: Sequence[int] = (),
) -> list[str]:
    """The words of a clause as a headline says them.

    `subject` is put in front where the clause shares it, `object_` behind the verb where that stands before the clause.
    """
    changed = _verb_form(scene, verb, heads)
    if verb in changed and scene.tokens[verb].tag == "VBD":
        joined = [kid for kid in scene.kids(verb, "conj") if scene.tokens[kid].tag == "VBD"]
        changed |= {kid: present(_base(scene, kid), plural=_is_plural(scene, verb, heads)) for kid in joined}
    said = _named_in(scene, [*subject, *words, *object_])
    if words and not subject and words[0] in scene.nouns:
        changed[words[0]] = scene.nouns[words[0]]
    body: list[str] = []
    for word in words:
        if body and _is_participle_behind_a_comma(scene, verb, word):
            body.append(",")
        whose = scene.tokens[word].tag == "PRP$" and (bool(subject) or any(body))
        body.append(changed[word] if word in changed else "" if whose else _plain(scene, word, said))
        if word == verb:
            body += [_plain(scene, each, said) for each in object_]
    return [text for text in [*(_plain(scene, word, said) for word in subject), *body] if text]


def _is_participle_behind_a_comma(scene: Scene, verb: int, word: int) -> bool:
    """Whether a participle tells what else came of it: "burned on Friday, killing two"."""
    token = scene.tokens[word]
    follows = token.tag == "VBG" and token.dep == "advcl" and token.head == verb < word
    return follows and scene.tokens[word - 1].text == ","


def plain(scene: Scene, words: Sequence[int]) -> list[str]:
    """The words as they stand, without articles, with names for the pronouns that plainly stand for one."""
    said = _named_in(scene, words)
    return [text for word in words if (text := _plain(scene, word, said))]


def as_said(scene: Scene, words: Sequence[int]) -> list[str]:
    """The words as they stand, articles and all, but for a pronoun at their head that plainly stands for a name."""
    texts = [_QUOTES.get(scene.tokens[word].text, scene.tokens[word].text) for word in words]
    if words and scene.tokens[words[0]].tag in {"PRP", "PRP$"}:
        texts[0] = _plain(scene, words[0], set()) or texts[0]
        texts[0] = scene.nouns.get(words[0], texts[0])
    return texts


def cut(text: str, most: int) -> str:
    """A text's first words, without a last one that leads nowhere, "…" where they are not all."""
    words = unquoted(text).split()
    kept = words[:most]
    while len(words) > most and len(kept) > 1 and kept[-1].lower().strip(",;:") in _LEADS_ON:
        kept.pop()
    return finish(" ".join(kept)) + (" …" if len(words) > most else "")


def _named_in(scene: Scene, words: Sequence[int]) -> set[str]:
    return {mention.actor for word in words if (mention := scene.mention(word)) is not None}


def _plain(scene: Scene, word: int, said: set[str]) -> str:
    """A word as the title says it, empty for none; names are given once and join `said`."""
    token = scene.tokens[word]
    text = token.text
    tied = word + 1 < len(scene.tokens) and scene.tokens[word + 1].tag == "HYPH"
    if token.dep == "det" and not tied and text.lower() in (_ARTICLES | _POINTING if word == 0 else _ARTICLES):
        return ""
    if token.tag == "WP$" and (noun := _whose(scene, word)) is not None:
        return noun + "’s"
    actor = scene.actor(word) if scene.mention(word) is None else None
    if actor is not None and actor not in said and token.pos == "PRON":
        said.add(actor)
        return scene.actors[actor].name + ("’s" if token.tag == "PRP$" else "")
    if token.tag == "PRP$":
        return ""  # "launched its invasion": a headline drops whose when it is the subject's own
    if token.tag == "HYPH" and word + 1 < len(scene.tokens) and scene.tokens[word + 1].pos in {"ADP", "PART", "NOUN"}:
        return _HYPHEN  # of "phone - in", which looks like a dash
    if word == 0 and token.pos not in {"PROPN", "NUM"} and scene.mention(word) is None and text[1:].islower():
        text = text.lower()
    return _QUOTES.get(text, text)


def _whose(scene: Scene, word: int) -> str | None:
    """The name of the noun to which "whose" points."""
    clause_ = next((head for head in tree.ancestors(scene, word) if scene.tokens[head].dep == "relcl"), None)
    owner = scene.mention(scene.tokens[clause_].head) if clause_ is not None else None
    return owner.text if owner else None


def join(words: Sequence[str]) -> str:
    """Words with the spaces that print puts between them."""
    text = _HYPHENS.sub("-", " ".join(words))
    text = _CLITIC.sub(r"\1\2", text)
    text = _TIED.sub(_tied, text)
    return _NO_SPACE_AFTER.sub("", _NO_SPACE_BEFORE.sub("", text))


def _tied(mark: re.Match[str]) -> str:
    """A hyphen without its spaces; a dash with them."""
    is_dash = mark["mark"] == "–" or (mark["mark"] == "-" and mark["next"].lower() in AFTER_A_DASH and mark["space"])
    return " – " if is_dash else mark["mark"]


def finish(text: str) -> str:
    """Trimmed of stray marks at both ends, quotes balanced, the first letter large."""
    text = _AGENCY.sub("", _LEFT_OVER.sub(" ", text))
    if (glued := _GLUED.search(text)) is not None and text.count(" ", 0, glued.start()) >= _ENOUGH:
        text = text[: glued.start()]
    text = _DASHES.sub(" – ", text)
    text = re.sub(r"\s+", " ", text).strip(" ,;:.–—-…'`")
    for opening, closing in (("“", "”"), ("(", ")"), ("‘", "’")):
        if text.count(opening) != text.count(closing) and opening != "‘":
            text = text.replace(opening, "").replace(closing, "")
    if text.count('"') % 2:
        text = text.replace('"', "")
    text = _IN_BRACKETS.sub(r"\1\2", text)
    text = _DANGLING.sub("", re.sub(r"\s+", " ", text).strip(" ,;:.–—-"))
    if text and text[0].islower() and not re.match(r"\w+[A-Z]", text):
        text = text[0].upper() + text[1:]
    return text


def unquoted(text: str) -> str:
    """Text with the marks of the Penn Treebank read as what they stand for."""
    for mark, sign in _QUOTES.items():
        text = text.replace(mark, sign)
    return _NO_SPACE_AFTER.sub("", _NO_SPACE_BEFORE.sub("", text))


def _verb_form(scene: Scene, verb: int, heads: Sequence[int]) -> dict[int, str]:
    """What becomes of the verb and its auxiliaries: "has been sued" → "sued", "launched" → "launches"."""
    token = scene.tokens[verb]
    helpers = [kid for kid in scene.kids(verb, "aux", "auxpass") if kid < verb]
    texts = {kid: scene.tokens[kid].text.lower() for kid in helpers}
    modal = next((kid for kid in helpers if scene.tokens[kid].tag == "MD"), None)
    passive = bool(scene.kids(verb, "auxpass"))
    gone = dict.fromkeys(helpers, "")
    if modal is not None:
        supposed = any(
            scene.lemma(mark) in CONDITIONS for kid in scene.kids(verb, "advcl") for mark in scene.kids(kid, "mark")
        )
        if texts[modal] in {"will", "shall", "wo", "'ll", "’ll"} or (texts[modal] == "would" and not supposed):
            return gone | {modal: "to"} | {kid: texts[kid] for kid in helpers if kid != modal}
        return {}
    if passive:
        return {} if "to" in texts.values() else gone
    if heads and scene.tokens[heads[0]].text == "I":
        return {}
    if token.text.lower() == "born":
        return gone  # nobody "bears" by being born
    plural = _is_plural(scene, verb, heads)
    if token.tag == "VBG":
        told = heads and token.dep not in {"acl", "csubj"} and "been" not in texts.values()
        told = told and (token.dep != "pcomp" or scene.lemma(token.head) in _THEN or bool(scene.kids(verb, "nsubj")))
        return gone | {verb: present(_base(scene, verb), plural=plural)} if told else gone
    if token.dep in {"acl", "relcl"} and token.tag == "VBD" and not scene.kids(verb, "nsubj"):
        return gone  # "reports rushed into print": a participle whatever its tag
    if any(texts[kid] in {"did", "do", "does"} for kid in helpers):
        return {kid: ("do" if plural else "does") if text == "did" else text for kid, text in texts.items()}
    if any(texts[kid] in {"has", "have", "had", "having", "'s", "'ve", "'d", "’s", "’ve", "’d"} for kid in helpers):
        return gone | {verb: present(_base(scene, verb), plural=plural)} if token.tag == "VBN" else gone
    if texts and all(text == "to" for text in texts.values()):
        return (
            gone | {verb: present(_base(scene, verb), plural=plural)}
            if token.dep in {"advcl", "relcl"} and heads
            else {}
        )
    if token.tag == "VBD" or (
        token.tag == "VBN" and token.dep not in _PARTICIPLES and not tree.is_passive(scene, verb)
    ):
        return {verb: present(_base(scene, verb), plural=plural)}
    if token.tag == "VB" and heads and not helpers:
        return {verb: present(_base(scene, verb), plural=plural)}
    return {}


def _base(scene: Scene, verb: int) -> str:
    """The verb's lemma, with the e that lemmatizers lose: who "hoped" hopes, and doesn't hop."""
    lemma = scene.lemma(verb)
    bare = _ONE_SYLLABLE.fullmatch(lemma) and scene.tokens[verb].text.lower() in {lemma + "ed", lemma + "ing"}
    return lemma + "e" if bare else lemma


def present(lemma: str, *, plural: bool) -> str:
    """The present tense of a verb: "launch" → "launches", "carry" → "carries", "be" → "is"."""
    match lemma:
        case "be":
            return "are" if plural else "is"
        case "have":
            return "have" if plural else "has"
    if plural:
        return lemma
    if re.search(r"[^aeiou]y$", lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if _S_ENDING.search(lemma) else "s")


def _is_plural(scene: Scene, verb: int, heads: Sequence[int]) -> bool:
    """Whether the verb's subject is more than one; its auxiliary knows best."""
    own = {scene.tokens[kid].text.lower() for kid in scene.kids(verb, "aux", "auxpass")}
    own.add(scene.tokens[verb].text.lower())
    if own & {"has", "is", "was", "does"}:
        return False
    if own & {"have", "are", "were", "do"}:
        return True
    if not heads:
        return False
    head = heads[0]
    if len(heads) > 1 or any(not scene.is_verb(kid) for kid in scene.kids(head, "conj")):
        return True
    actor, named = scene.actor(head), scene.mention(head)
    if actor is not None and actor in scene.actors:
        alone = len(tree.words_of(scene, named.start, named.end)) == 1 if named else False
        several = scene.actors[actor].kind is Kind.GROUP or (alone and scene.actors[actor].kind is Kind.ORGANIZATION)
        return several and scene.tokens[head].tag in {"NNS", "NNPS"}
    token = scene.tokens[head]
    return token.tag in {"NNS", "NNPS"} or token.text.lower() in _MANY | PLURAL_NOUNS
