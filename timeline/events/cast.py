"""Whom "the singer" or "the airline" means by what the whole article says: whom it calls so, or whom it is about."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from timeline.actors.words import BODY_HEADS, TITLES
from timeline.events.epithets import ANY_FAME, GENRES, KIN, fit, kind_of, words
from timeline.events.genders import gender_of
from timeline.model import Actor, ActorMention, Kind, Span

_PHRASE: Final = 60
"""Characters beside a name in which a phrase says what it names."""
_BEFORE: Final = re.compile(r"(?:([\w-]+) )?([\w-]+)[.,]? $")
_AFTER: Final = re.compile(r"(?: ?,| is| was) (?:an?|the)\b")
_WORD: Final = re.compile(r" ([\w-]+)(?P<owns> ?['’]s?\b)?")
_ENDS: Final = words("and as at by for from in of on or that to when where which who whose with")
"""Words that end the phrase which says what somebody is."""
_MERE: Final = words(
    "acting dame ex first foreign former her his home junior lady late legend lord messrs miss mr mrs ms mx my our pop "
    "saint senior sir state their then top"
)
_OFFICES: Final = TITLES - _MERE
"""Titles that say what somebody does."""
_DOERS: Final = ("ist", "ian")
_FEWEST: Final = 2
"""Sentences that name whom an article is about."""
_AS_OFTEN: Final = 2
"""How many times as many sentences name that one as any other who may be meant."""


@dataclass(frozen=True, slots=True)
class Cast:
    """What an article says of its people and bodies, by their ids."""

    called: Mapping[str, frozenset[str]]
    """The nouns by which it calls them, of those on the page of epithets."""
    told_apart: frozenset[str]
    """People whom it calls something else: "Judge Ana Ruiz", "his brother Bo"."""
    named: Mapping[str, int]
    """In how many sentences each is named, bodies of state left out."""
    actors: Mapping[str, Actor]

    def meant(self, noun: str) -> str | None:
        """Whom the article means by "the" and this noun; None where that isn't plain.

        Whom it calls so, or much alike, unless it is far more about somebody of whom it says nothing; where it calls
        nobody so, whom it is about. Of several, who is named much more often.
        """
        kind = kind_of(noun)
        if kind is None:
            return None
        may = {one for one, actor in self.actors.items() if actor.kind is kind and _is_of_its_sex(noun, actor)}
        unsaid = {one for one in may if not self.called.get(one)} - self.told_apart
        so = {one for one in may if noun in self.called.get(one, ())}
        alike = so or {one for one in may if fit(noun, self.called.get(one, ()))}
        often = sorted((self.named.get(one, 0), one) for one in alike or unsaid)
        if not often or (len(often) > 1 and often[-1][0] < _AS_OFTEN * often[-2][0]):
            return None
        times, most = often[-1]
        others = max((self.named.get(one, 0) for one in unsaid - {most}), default=0)
        if not alike:
            return most if times >= max(_FEWEST, _AS_OFTEN * others) else None
        return most if (so or times >= _FEWEST) and times * _AS_OFTEN >= others else None


def cast(sentences: Sequence[Span], named_in: Sequence[Sequence[ActorMention]], actors: Mapping[str, Actor]) -> Cast:
    """What the sentences, with those whom each names, say of them."""
    called: dict[str, set[str]] = defaultdict(set)
    told_apart = set()
    named: Counter[str] = Counter()
    for sentence, mentions in zip(sentences, named_in, strict=True):
        for actor in {each.actor for each in mentions if not each.place}:
            if actor in actors and not _is_of_state(actors[actor]):
                named[actor] += 1
        for mention in mentions:
            if mention.actor not in actors or mention.place:
                continue
            kind = actors[mention.actor].kind
            said = list(_said_of(sentence, mention))
            epithets = [noun for noun in said if kind_of(noun) is kind]
            called[mention.actor].update(epithets)
            if kind is Kind.PERSON and not epithets and any(map(_tells_apart, said)):
                told_apart.add(mention.actor)
    return Cast({one: frozenset(nouns) for one, nouns in called.items()}, frozenset(told_apart), named, actors)


def _said_of(sentence: Span, mention: ActorMention) -> Iterator[str]:
    """The nouns, or what may be one, that the words around a name say of it: before it, in apposition, after "is"."""
    start, end = mention.start - sentence.start, mention.end - sentence.start
    if (before := _BEFORE.search(sentence.text, max(0, start - _PHRASE), start)) is not None:
        genre, noun = (before[1] or "").lower(), before[2].lower()
        yield noun
        if noun in ANY_FAME and genre in GENRES:
            yield GENRES[genre]
    after = _AFTER.match(sentence.text, end)
    word = _WORD.match(sentence.text, after.end()) if after is not None else None
    while word is not None and word[1].lower() not in _ENDS and word.end() < end + _PHRASE:
        if not word["owns"]:
            yield word[1].lower()
        word = _WORD.match(sentence.text, word.end())


def _tells_apart(word: str) -> bool:
    return word in _OFFICES or word in KIN or word.endswith(_DOERS)


def _is_of_state(actor: Actor) -> bool:
    """Whether a body's name is that of a court, a ministry or the like, which nobody calls a company."""
    said = {word for name in (actor.name, *actor.aliases) for word in name.lower().split()}
    return actor.kind is Kind.ORGANIZATION and bool(said & (BODY_HEADS - {"bank", "service"}))


def _is_of_its_sex(noun: str, actor: Actor) -> bool:
    """Whether "the actress" may be called so."""
    said, own = gender_of("", noun), gender_of(actor.name) if actor.kind is Kind.PERSON else None
    return said is None or own is None or said is own
