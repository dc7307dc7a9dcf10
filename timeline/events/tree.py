"""A parsed sentence as a tree: who hangs on whom, and which mention covers which word."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.events.words import TELLING
from timeline.language import Parse, Token
from timeline.model import Actor, ActorMention, Kind, Span

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence, its parse, and whom it names. Words are indices into `tokens`.

    `named` gives each word the longest mention that covers it, `stands_for` the actors behind a pronoun or a definite
    noun ("the company", "both countries") where that is plain, `nouns` the words for pronouns that mean no actor,
    `quote` the quotation with which the sentence before ends.
    """

    sentence: Span
    tokens: Parse
    children: tuple[tuple[int, ...], ...]
    mentions: tuple[ActorMention, ...]
    named: tuple[ActorMention | None, ...]
    actors: Mapping[str, Actor]
    stands_for: Mapping[int, tuple[str, ...]]
    nouns: Mapping[int, str]
    quote: str = ""

    def token(self, word: int) -> Token:
        """The token of a word."""
        return self.tokens[word]

    def head(self, word: int) -> int | None:
        """The governor of a word, None at the root."""
        head = self.tokens[word].head
        return None if head == word else head

    def kids(self, word: int, *deps: str) -> list[int]:
        """The words that hang on this one by one of the relations, by all when none is given."""
        return [kid for kid in self.children[word] if not deps or self.tokens[kid].dep in deps]

    def lemma(self, word: int) -> str:
        """The lower-cased base form."""
        return self.tokens[word].lemma.lower()

    def is_verb(self, word: int) -> bool:
        """Whether the word heads a clause: a verb, or a form of "be" or "have" used as one."""
        token = self.tokens[word]
        return token.pos == "VERB" or (token.pos == "AUX" and token.dep not in {"aux", "auxpass"})

    def mention(self, word: int) -> ActorMention | None:
        """The longest mention of an actor that covers the word."""
        return self.named[word]

    def actor(self, word: int) -> str | None:
        """The id of the one actor that the word names or stands for."""
        meant = self.meant(word)
        return meant[0] if len(meant) == 1 else None

    def meant(self, word: int) -> tuple[str, ...]:
        """The ids of all whom the word names or stands for."""
        mention = self.mention(word)
        return (mention.actor,) if mention else self.stands_for.get(word, ())


def scene(sentence: Span, tokens: Parse, mentions: Sequence[ActorMention], actors: Mapping[str, Actor]) -> Scene:
    """The parsed sentence with its own mentions."""
    tokens = _mended(tokens)
    children: list[list[int]] = [[] for _ in tokens]
    for word, token in enumerate(tokens):
        if token.head != word:
            children[token.head].append(word)
    named: list[ActorMention | None] = [None] * len(tokens)
    for mention in sorted(mentions, key=lambda one: (one.end - one.start, -one.start)):
        for word, token in enumerate(tokens):
            if mention.start < token.end and token.start < mention.end:
                named[word] = mention
    return Scene(sentence, tokens, tuple(map(tuple, children)), tuple(mentions), tuple(named), actors, {}, {})


def _mended(tokens: Parse) -> Parse:
    """The parse with two common slips put right.

    In "A signed a pact and B left", B is no second object but who left; in "A left the pact, the 1979 treaty", the
    treaty is another name of the pact.
    """
    mended = list(tokens)
    for word, token in enumerate(tokens):
        if token.dep == "dobj" and (named := _renamed(tokens, word)) is not None:
            mended[word] = replace(token, dep="appos", head=named)
        if token.dep != "conj" or token.tag not in {"VBD", "VBZ"} or word == 0:
            continue
        before = tokens[word - 1]
        has_subject = any(other.head == word and other.dep in SUBJECTS for other in tokens)
        if before.dep == "conj" and before.pos in {"NOUN", "PROPN"} and not has_subject and before.head < word - 1:
            mended[word - 1] = replace(before, dep="nsubj", head=word)
    return tuple(mended)


def _renamed(tokens: Parse, word: int) -> int | None:
    """The object of the same verb that a second one only names again: a comma and an article stand before it."""
    verb = tokens[word].head
    first = next((at for at in range(verb + 1, word) if tokens[at].head == verb and tokens[at].dep == "dobj"), None)
    begin = min([word, *(at for at in range(verb, word) if tokens[at].head == word)])
    return first if first is not None and tokens[begin - 1].text == "," and tokens[begin].tag == "DT" else None


def words_of(scene: Scene, start: int, end: int) -> list[int]:
    """The words that touch the offsets `start` to `end`."""
    return [word for word, token in enumerate(scene.tokens) if token.start < end and start < token.end]


def top(scene: Scene, words: Sequence[int]) -> int:
    """The word of a phrase on which the others hang: its governor lies outside."""
    inside = set(words)
    return next((word for word in words if scene.tokens[word].head not in inside or scene.head(word) is None), words[0])


def subtree(scene: Scene, root: int, without: Iterable[int] = ()) -> list[int]:
    """All words under `root`, in text order, leaving out the branches that begin at `without`."""
    barred = set(without)
    stack, found = [root], []
    while stack:
        word = stack.pop()
        if word in barred:
            continue
        found.append(word)
        stack.extend(scene.children[word])
    return sorted(found)


def ancestors(scene: Scene, word: int) -> Iterator[int]:
    """The governors of a word, nearest first."""
    head = scene.head(word)
    while head is not None:
        yield head
        head = scene.head(head)


def joined(scene: Scene, word: int) -> list[int]:
    """A word and what is joined to it by "and", or stands beside it in apposition: "Japan, Korea and their allies"."""
    found, queue = [], [word]
    while queue:
        one = queue.pop(0)
        found.append(one)
        queue.extend(kid for kid in scene.kids(one, "conj", "appos") if not scene.is_verb(kid))
    return found


def _who(scene: Scene, noun: int) -> int:
    """Whom "who" means behind a noun: in "Ana Ruiz of Acme, who sold …" the person, not the firm."""
    link = scene.head(noun)
    above = scene.head(link) if link is not None and scene.tokens[link].dep == "prep" else None
    if above is None or scene.actor(above) == scene.actor(noun):
        return noun
    of, whom = _kind(scene, noun), _kind(scene, above)
    return above if whom is Kind.PERSON and of is not None and of is not Kind.PERSON else noun


def _kind(scene: Scene, word: int) -> Kind | None:
    actor = scene.actor(word)
    return scene.actors[actor].kind if actor is not None and actor in scene.actors else None


def subjects(scene: Scene, verb: int, depth: int = 0) -> list[int]:
    """The words that are the verb's subject, its own or the one it shares with the clause it belongs to.

    Conjoined verbs share theirs ("came and saw"), infinitives and participles take their governor's subject, or its
    object where someone is told to act ("asked Rome to pay"); a relative pronoun yields to the noun it stands for.
    """
    own = [kid for kid in scene.kids(verb, "nsubj", "nsubjpass") if scene.lemma(kid) != "there"]
    if before := [kid for kid in own if kid < verb]:
        own = before
    dep, head = scene.tokens[verb].dep, scene.head(verb)
    if own:
        if scene.tokens[own[0]].tag in {"WDT", "WP", "WP$"} and head is not None and dep == "relcl":
            return [_who(scene, head) if scene.tokens[own[0]].text.lower() == "who" else head]
        return own[-1:]
    if head is None or depth > 6:
        return []
    if dep == "acl" and not scene.is_verb(head):
        return [] if scene.tokens[verb].tag == "VBN" else [head]
    if dep == "relcl":
        return [] if scene.tokens[verb].tag == "VBN" else [head]
    if dep == "xcomp" and scene.lemma(head) in TELLING and (told := scene.kids(head, "dobj")):
        return told
    if dep == "pcomp":
        above = scene.head(head)
        if above is not None and scene.lemma(head) in {"of", "from", "into"} and (told := scene.kids(above, "dobj")):
            return told  # "accused Smith of stealing", "kept Smith from leaving"
        return subjects(scene, above, depth + 1) if above is not None and scene.is_verb(above) else []
    if dep == "xcomp" and scene.tokens[head].dep == "acomp" and (above := scene.head(head)) is not None:
        return subjects(scene, above, depth + 1)  # "Ruiz is due to testify"
    if dep == "ccomp" and scene.tokens[verb].tag in {"VBD", "VBZ", "VBP"}:
        return []  # a finite clause has a subject of its own, which the parser overlooked
    if dep in {"conj", "xcomp", "advcl", "ccomp", "dep"} and scene.is_verb(head):
        return [_owner(scene, word) if dep == "advcl" else word for word in subjects(scene, head, depth + 1)]
    return []


def _owner(scene: Scene, noun: int) -> int:
    """Who does what a thing is for: "Kim's trip was to meet Putin" has Kim meet him."""
    owners = [kid for kid in scene.kids(noun, "poss") if scene.actor(kid) is not None]
    return owners[0] if owners and scene.actor(noun) is None else noun


def is_formal(scene: Scene, word: int) -> bool:
    """Whether "it" only holds the place of a clause: "it was clear that …", "it is hard to …"."""
    verb = scene.head(word)
    if verb is not None and is_passive(scene, verb) and scene.tokens[word].text.lower() == "it":
        return bool(scene.kids(verb, "ccomp"))  # "it was found that …"
    if verb is None or scene.lemma(verb) not in {"be", "seem", "appear", "become", "take", "remain"}:
        return False
    around = [verb, *scene.kids(verb, "acomp", "attr", "oprd")]
    return any(scene.kids(one, "xcomp", "ccomp", "csubj", "advcl", "relcl", "acl") for one in around)


def is_passive(scene: Scene, verb: int) -> bool:
    """Whether the verb's subject undergoes the act: "was sued", "a deal signed in May"."""
    token = scene.tokens[verb]
    if scene.kids(verb, "auxpass", "nsubjpass", "agent") and token.tag in {"VBN", "VBD"}:
        return True
    if token.tag != "VBN":
        return False
    if token.dep == "acl":
        return True
    head = scene.head(verb)
    return token.dep == "conj" and head is not None and not scene.kids(verb, "aux", "nsubj") and is_passive(scene, head)
