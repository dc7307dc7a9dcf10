"""The actors of one article and where it names them."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import chain, count
from typing import Final

from timeline.actors import names, tables
from timeline.actors.bodies import Bodies, Body, acronym_after
from timeline.actors.kinds import agree
from timeline.actors.lexicon import Lexicon
from timeline.actors.lines import Line, read
from timeline.actors.offices import descriptions, origin
from timeline.actors.overlooked import acronyms_overlooked, called, introduced, overlooked, repeated
from timeline.actors.people import People, Person
from timeline.actors.settle import Piece, settle
from timeline.actors.sightings import Sighting, is_unknown_person, text_of
from timeline.actors.tables import Known, Term
from timeline.actors.words import ANY_COUNTRYS, COMMON, SAYING, STATES_SHORT, TITLES
from timeline.language import Entity
from timeline.model import Actor, ActorMention, Article, Kind, Span

Pairs = tuple[tuple[str, str], ...]


def find(
    article: Article, sentences: Sequence[Span], entities: Sequence[Entity], pairs: Pairs
) -> tuple[tuple[Actor, ...], tuple[ActorMention, ...]]:
    """The actors of an article in order of their first mention, and the mentions in order. `pairs`: (name, alias)."""
    lines = list(read(sentences, entities, _user_lexicon(pairs) if pairs else None))
    koreas = _koreas(lines)
    codes = _codes(lines)
    american, foreign = _american(lines, codes), _is_foreign(codes)
    sightings = [
        Sighting(number, piece)
        for number, line in enumerate(lines)
        for piece in settle(line, koreas=koreas, american=american, foreign=foreign)
    ]
    sightings = agree(lines, introduced(lines, sightings))
    people = People(
        (
            (sighting.line, text_of(lines, sighting))
            for sighting in sightings
            if is_unknown_person(sighting) and len(names.person_words(text_of(lines, sighting))) > 1
        ),
        _day(article),
    )
    sightings = repeated(lines, called(lines, overlooked(lines, sightings, people)))
    told = _identify(lines, sightings, people, foreign=foreign)
    return _written(article, lines, told)


def _day(article: Article) -> date | None:
    """A day within the publication period, to look up who was in office."""
    if article.published is None:
        return None
    period = article.published.period
    return period.start + timedelta(days=period.days // 2)


@lru_cache(maxsize=8)
def _user_lexicon(pairs: Pairs) -> Lexicon:
    return Lexicon((text, Term(user_known(name))) for name, alias in pairs for text in (name, alias))


def user_known(name: str) -> Known:
    """The actor that a user's name means: the tables' where they have it."""
    term = tables.terms().get(name)
    person = tables.person(name, None)
    return term.known if term and term.known.name else person or Known(name, Kind.OTHER)


def _koreas(lines: Sequence[Line]) -> frozenset[str]:
    """Which of "North" and "South" may stand for a Korea: that which the article names in full."""
    codes = {hit.term.known.country for line in lines for hit in line.hits}
    return frozenset(word for word, code in (("North", "KP"), ("South", "KR")) if code in codes)


_NAMESAKES: Final = {"Georgia": ("GE", "RU"), "Panama City": ("PA",)}
"""Also places of the US, and the countries one of which is named where they are not."""


def _codes(lines: Sequence[Line]) -> Counter[str]:
    """How often the article names each country and what is its own, but for names that may be another's."""
    unsure = ANY_COUNTRYS | _NAMESAKES.keys()
    found = ((line.text(hit.first, hit.stop), hit.term.known.country) for line in lines for hit in line.hits)
    return Counter(code for text, code in found if code and text not in unsure)


def _american(lines: Sequence[Line], codes: Counter[str]) -> frozenset[str]:
    """The namesakes that are places of the US: nothing else of the other country is named, something of the US is."""
    states = any(
        word.text[0].isupper()
        and index
        and line.gap(index - 1) == ", "
        and line.lower(index).rstrip(".") in STATES_SHORT
        for line in lines
        for index, word in enumerate(line.words)
    )
    if not codes["US"] and not states:
        return frozenset()
    return frozenset(text for text, others in _NAMESAKES.items() if not any(codes[code] for code in others))


def _is_foreign(codes: Counter[str]) -> bool:
    """Whether the article names other countries and nothing of the US."""
    return not codes["US"] and codes.total() > 0


def _identify(lines: Sequence[Line], sightings: Sequence[Sighting], people: People, *, foreign: bool) -> list[Sighting]:
    """Say who each sighting is; in a `foreign` article "Senate leader Ana Ruiz" is nobody of the US."""
    bodies = Bodies()
    bodies.learn(
        (sighting.piece.whole or text_of(lines, sighting), sighting.piece.kind)
        for sighting in sightings
        if sighting.piece.known is None and not (is_unknown_person(sighting) and _is_told(lines, sighting, people))
    )
    told: list[Sighting] = []
    acronyms: dict[str, Body] = {}
    covered: set[tuple[int, int]] = set()
    for sighting in sightings:
        line, piece, text = lines[sighting.line], sighting.piece, text_of(lines, sighting)
        if (sighting.line, piece.first) in covered:
            continue
        who = acronyms.get(text) or _who(people, bodies, sighting, line, text)
        if isinstance(who, Person):
            of = origin(line, piece.first, piece.stop)
            _remember(who, None if foreign and of is not None and of[0] == "US" else of)
        elif who is not None and piece.kind is Kind.ORGANIZATION:
            index = acronym_after(line, piece)
            if index is not None:
                acronyms[line.words[index].text] = who
                told.append(Sighting(sighting.line, Piece(index, index + 1, piece.kind), who))
                covered |= {(sighting.line, at) for at in range(piece.stop, index + 1)}
        told.append(Sighting(sighting.line, piece, who))
    told += acronyms_overlooked(lines, told, acronyms)
    told = _without_strays(lines, told)
    for number, line in enumerate(lines):
        told += [Sighting(number, piece, person) for piece, person in descriptions(line, people)]
    return told


def _is_told(lines: Sequence[Line], sighting: Sighting, people: People) -> bool:
    """Whether the article gives this person in full, by this name or by its surname."""
    text = text_of(lines, sighting)
    return people.named(text) is not None or people.has_surname(text)


def _who(people: People, bodies: Bodies, sighting: Sighting, line: Line, text: str) -> Person | Body | None:
    piece = sighting.piece
    if piece.known is not None:
        return people.known(piece.known, sighting.line) if piece.kind is Kind.PERSON else bodies.known(piece.known)
    if piece.kind is Kind.PERSON:
        return _person(people, bodies, line, piece, sighting.line)
    return bodies.named(piece.whole or text, piece.kind, piece.country)


def _without_strays(lines: Sequence[Line], told: Sequence[Sighting]) -> list[Sighting]:
    """Without what the model alone takes for a person and one sentence alone names so."""
    said: dict[int, set[str]] = {}
    for sighting in told:
        said.setdefault(id(sighting.who), set()).add(lines[sighting.line].sentence.text)
    return [
        sighting
        for sighting in told
        if isinstance(sighting.who, Person)
        or sighting.who is None
        or sighting.who.kind is not Kind.OTHER
        or sighting.who.known is not None
        or len(said[id(sighting.who)]) > 1
    ]


def _person(people: People, bodies: Bodies, line: Line, piece: Piece, number: int) -> Person | Body | None:
    text = line.text(piece.first, piece.stop)
    if len(names.person_words(text)) > 1:
        person = people.named(text)
    else:
        person = people.alone(text, number, given=True) or people.by_date(text, number)
    if person is not None or text.lower() in COMMON:
        return person
    if text.isupper() and len(text) > 2 and piece.stop - piece.first == 1:
        return bodies.named(text, Kind.ORGANIZATION)
    return bodies.named(text, Kind.PERSON if _acts_as_person(line, piece) else Kind.OTHER)


def _acts_as_person(line: Line, piece: Piece) -> bool:
    """Whether a name alone, which the article never gives in full, is a person's by the words beside it."""
    before, after = line.lower(piece.first - 1), line.lower(piece.stop)
    return (
        before.rstrip(".") in TITLES
        or after in SAYING
        or line.possessive(piece.stop - 1)
        or (after.endswith("ed") and not line.capital(piece.stop))
        or piece.stop - piece.first > 1
    )


def _remember(person: Person, origin_: tuple[str, str] | None) -> None:
    if origin_ is not None:
        code, office = origin_
        person.countries[code] += 1
        if office:
            person.offices.add((code, office))


def _written(
    article: Article, lines: Sequence[Line], told: Sequence[Sighting]
) -> tuple[tuple[Actor, ...], tuple[ActorMention, ...]]:
    """Actors and mentions as the rest of the program knows them; ids are unique in the article."""
    in_order = sorted(told, key=lambda one: (one.line, one.piece.first, -one.piece.stop))
    ids: dict[int, str] = {}
    used: set[str] = set()
    aliases: dict[int, list[str]] = {}
    whos: dict[int, Person | Body] = {}
    mentions = []
    for sighting in in_order:
        who, line, piece = sighting.who, lines[sighting.line], sighting.piece
        if who is None:
            continue
        if id(who) not in ids:
            ids[id(who)] = _free_id(who, used)
            whos[id(who)] = who
            aliases[id(who)] = []
        text = line.text(piece.first, piece.stop)
        said = names.tidy(text)
        if said != who.name and said not in aliases[id(who)]:
            aliases[id(who)].append(said)
        start, end = line.words[piece.first].start, line.words[piece.stop - 1].end
        mentions.append(ActorMention(article.id, ids[id(who)], start, end, text, place=piece.place))
    actors = tuple(
        Actor(ids[number], who.name, _kind(who), who.country, tuple(aliases[number])) for number, who in whos.items()
    )
    return actors, tuple(mentions)


def _kind(who: Person | Body) -> Kind:
    return Kind.PERSON if isinstance(who, Person) else who.kind


def _free_id(who: Person | Body, used: set[str]) -> str:
    base = names.slug(who.name)
    others = (f"{base}-{_kind(who)}-{number}" for number in count(2))
    chosen = next(one for one in chain((base, f"{base}-{_kind(who)}"), others) if one not in used)
    used.add(chosen)
    return chosen
