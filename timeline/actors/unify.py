"""One actor under one id across articles, from what each article said by itself.

Everything is counted in articles and sorted before it is used, so the order of the articles never matters.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from timeline.actors import names, tables
from timeline.actors.find import Pairs, user_known
from timeline.model import Actor, EventMention, Kind, Participant, Reading

FEW: Final = 2
"""Articles that must tell whose surname or short form it is, where nobody else has it."""
MANY: Final = 5
"""Articles that must tell so where somebody else has it too, in less than `SHARE` of them."""
SHARE: Final = 0.9


@dataclass(slots=True)
class _Group:
    """The actors of several articles that are one."""

    names: Counter[str] = field(default_factory=Counter)
    kinds: Counter[Kind] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    aliases: Counter[str] = field(default_factory=Counter)
    fixed: str | None = None
    """The name it has whatever it is called most: the user's, or a product's singular."""

    def add(self, actor: Actor) -> None:
        self.names[actor.name] += 1
        self.kinds[actor.kind] += 1
        self.aliases.update(actor.aliases)
        if actor.country:
            self.countries[actor.country] += 1

    def take(self, other: "_Group") -> None:
        """Add all that the other group holds; its names become aliases unless they are spelled alike."""
        self.names.update(other.names)
        self.kinds.update(other.kinds)
        self.countries.update(other.countries)
        self.aliases.update(other.aliases)

    @property
    def name(self) -> str:
        return self.fixed or _first(self.names)

    @property
    def kind(self) -> Kind:
        order = list(Kind)
        return min(self.kinds, key=lambda kind: (-self.kinds[kind], order.index(kind)))

    @property
    def country(self) -> str | None:
        return _first(self.countries) if self.countries else None


def _first(counted: Mapping[str, int]) -> str:
    """The most frequent that isn't a headline's capitals.

    Of several that with the fewest titles, then initials, then the longest.
    """

    def rank(text: str) -> tuple[bool, int, int, int, int, str]:
        titles = len(names.words(text)) - len(names.person_words(text))
        return text.isupper() and " " in text, -counted[text], titles, text.count("."), -len(text), text

    return min(counted, key=rank)


class Register:
    """The actors of articles that come one by one. Its size grows with how many there are, not with the articles."""

    def __init__(self) -> None:
        self._groups: dict[str, _Group] = {}

    def add(self, reading: Reading) -> None:
        """One more article."""
        for actor in reading.actors:
            self._groups.setdefault(_key(actor), _Group()).add(actor)

    def names(self, pairs: Pairs) -> "Names":
        """Who they are, once all articles are there."""
        groups = self._groups
        owner = _owners(groups, pairs)
        merged: dict[str, _Group] = {}
        for key in sorted(groups, key=lambda key: (owner[key] != key, key)):
            merged.setdefault(owner[key], _Group()).take(groups[key])
            # A plural is never the name: "iPad", however often "iPads" are spoken of.
            if key == f"{owner[key]}s":
                merged[owner[key]].fixed = groups[owner[key]].name
        for name, _ in pairs:
            user_key = _user_key(name)
            if user_key in merged:
                merged[user_key].fixed = user_known(name).name
        ids = _ids(merged)
        return Names(
            owner,
            {
                key: Actor(ids[key], group.name, group.kind, group.country, _aliases(group))
                for key, group in merged.items()
            },
        )


@dataclass(frozen=True, slots=True)
class Names:
    """The actors of all articles, by the key of each of their names' owner."""

    owner: Mapping[str, str]
    by_key: Mapping[str, Actor]

    @property
    def actors(self) -> tuple[Actor, ...]:
        """All of them, by id."""
        return tuple(sorted(self.by_key.values(), key=lambda actor: actor.id))

    def given(self, reading: Reading) -> Reading:
        """The reading with the actors' ids across articles."""
        local = {actor.id: self.by_key[self.owner[_key(actor)]] for actor in reading.actors}
        return replace(
            reading,
            actors=tuple(dict.fromkeys(local.values())),
            mentions=tuple(replace(mention, actor=local[mention.actor].id) for mention in reading.mentions),
            events=tuple(_with_ids(event, local) for event in reading.events),
        )


def _key(actor: Actor) -> str:
    """Equal for actors of one name; a country is never something else that is called so."""
    key = names.body_key(actor.name) or actor.name
    return f"country:{key}" if actor.kind is Kind.COUNTRY else key


def _user_key(name: str) -> str:
    known = user_known(name)
    return _key(Actor("", known.name, known.kind))


def _owners(groups: Mapping[str, _Group], pairs: Pairs) -> dict[str, str]:
    """For each key the key of the group it belongs to."""
    owner = {key: key for key in groups}
    for name, alias in sorted(pairs):
        for key in (names.body_key(alias), f"country:{names.body_key(alias)}"):
            if key in owner and key != _user_key(name):
                owner[key] = _user_key(name)
    for key, group in groups.items():
        if group.kind is Kind.PRODUCT and f"{key}s" in owner and owner[f"{key}s"] == f"{key}s":
            owner[f"{key}s"] = key
    _join_full_names(groups, owner)
    _join_short_names(groups, owner)
    return {key: _root(owner, key) for key in groups}


def _root(owner: Mapping[str, str], key: str) -> str:
    while owner.get(key, key) != key:
        key = owner[key]
    return key


def _join_full_names(groups: Mapping[str, _Group], owner: dict[str, str]) -> None:
    """Spellings of one person's full name; only where one person alone fits."""
    by_surname: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    full = {
        key: names.person_words(group.name)
        for key, group in groups.items()
        if group.kind is Kind.PERSON and len(names.person_words(group.name)) > 1
    }
    for key in sorted(full, key=lambda key: (-len(full[key]), -len(key), key)):
        words = full[key]
        buckets = sorted({names.sound(word) for word in (words[0], words[-1])})
        fits = sorted(
            {
                _root(owner, other_key)
                for bucket in buckets
                for other, other_key in by_surname[bucket]
                if names.same_person(words, other) and _agree(groups[key], groups[other_key])
            }
        )
        if len(fits) == 1 and owner[key] == key and fits[0] != key:
            owner[key] = fits[0]
        for bucket in buckets:
            by_surname[bucket].append((words, key))


def _agree(one: _Group, other: _Group) -> bool:
    """Whether neither their countries nor the tables, which may have both, say that two of like names are two."""
    if one.name != other.name and tables.is_person(one.name) and tables.is_person(other.name):
        return False
    return not one.country or not other.country or one.country == other.country


def _join_short_names(groups: Mapping[str, _Group], owner: dict[str, str]) -> None:
    """A surname, acronym or short form alone in one article, where the others tell whose it is."""
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for key, group in groups.items():
        if key.startswith("country:"):
            continue
        for alias, count in group.aliases.items():
            if _root(owner, key) != names.body_key(alias):
                told[names.body_key(alias)][_root(owner, key)] += count
    bearers = _bearers(groups, owner)
    for key in sorted(groups):
        counted = told.get(key)
        if not counted or owner[key] != key or len(names.words(groups[key].name)) > 2:
            continue
        if groups[key].kind is Kind.PERSON and len(names.person_words(groups[key].name)) > 1:
            continue
        own, times = min(counted.items(), key=lambda item: (-item[1], item[0]))
        all_of_it = counted | bearers.get(key, Counter())
        alone = len(all_of_it) == 1
        sure = times >= FEW if alone else times >= MANY and all_of_it[own] >= SHARE * all_of_it.total()
        if sure and _root(owner, own) != key and _agree(groups[key], groups[own]):
            owner[key] = own


def _bearers(groups: Mapping[str, _Group], owner: Mapping[str, str]) -> dict[str, Counter[str]]:
    """Surname → in how many articles each person who bears it is named, by that name alone or not."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for key, group in groups.items():
        words = names.person_words(group.name)
        if group.kind is Kind.PERSON and len(words) > 1:
            for surname in names.surnames(words):
                found[surname][_root(owner, key)] += group.names.total()
    return found


def _ids(merged: Mapping[str, _Group]) -> dict[str, str]:
    """A slug of the name; where several share one, countries and the more frequent come first."""
    ids: dict[str, str] = {}
    used: set[str] = set()
    in_order = sorted(
        merged,
        key=lambda key: (merged[key].kind is not Kind.COUNTRY, -merged[key].kinds.total(), merged[key].name, key),
    )
    for key in in_order:
        base = names.slug(merged[key].name)
        chosen, number = base, 1
        while chosen in used:
            chosen = f"{base}-{merged[key].kind}" + (f"-{number}" if number > 1 else "")
            number += 1
        ids[key] = chosen
        used.add(chosen)
    return ids


def _aliases(group: _Group) -> tuple[str, ...]:
    counted = group.aliases + group.names
    return tuple(sorted((text for text in counted if text != group.name), key=lambda text: (-counted[text], text)))


def _with_ids(event: EventMention, local: Mapping[str, Actor]) -> EventMention:
    roles: dict[str, Participant] = {}
    for participant in event.participants:
        actor = local[participant.actor].id
        known = roles.get(actor, participant)
        roles[actor] = replace(known, actor=actor, near=known.near or participant.near)
    return replace(event, participants=tuple(roles.values()))
