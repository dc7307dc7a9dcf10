"""Persons of one article: spellings of full names, surnames alone, who holds an office."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from timeline.actors import names, tables
from timeline.actors.tables import Known
from timeline.actors.words import COMMON_SURNAMES, LEADING

Words = tuple[str, ...]
_FORMAL: Final = 4
"""Words of a name in the tables that newspapers shorten."""
_MORE_OFTEN: Final = 3
"""How many times as often somebody must be named in full to be meant rather than who comes first."""


@dataclass(slots=True)
class Person:
    """One person of the article. `first` is the line of the first full name."""

    forms: Counter[str] = field(default_factory=Counter)
    words: set[Words] = field(default_factory=set)
    known: Known | None = None
    countries: Counter[str] = field(default_factory=Counter)
    offices: set[tuple[str, str]] = field(default_factory=set)
    lines: list[int] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The tables' name, unless that is a formal one of many words; else the most frequent full form."""
        if self.known is not None and not (self.forms and _is_formal(self.known.name)):
            return self.known.name
        return names.tidy(min(self.forms, key=lambda form: (-self.forms[form], form.isupper(), -len(form), form)))

    @property
    def country(self) -> str | None:
        """What the text says of it, else the tables."""
        if self.known is not None and self.known.country:
            return self.known.country
        return min(self.countries, key=lambda code: (-self.countries[code], code), default=None)


class People:
    """The persons of an article, by full name and by surname."""

    def __init__(self, full_names: Iterable[tuple[int, str]], when: date | None) -> None:
        """`full_names` are the line and text of every name of two words or more, in order."""
        self.when = when
        self.persons: list[Person] = []
        self._by_sound: dict[str, list[Person]] = {}
        self._by_words: dict[Words, Person] = {}
        texts: dict[Words, list[tuple[int, str]]] = {}
        for line, text in full_names:
            texts.setdefault(names.person_words(text), []).append((line, text))
        for words in sorted(texts, key=lambda parts: (-len(parts), -len("".join(parts)), parts)):
            self._add(words, texts[words])
        self._by_surname: dict[str, list[Person]] = {}
        self._by_given: dict[str, list[Person]] = {}
        for person in self.persons:
            for surname in sorted({_heard(surname) for words in person.words for surname in names.surnames(words)}):
                self._by_surname.setdefault(surname, []).append(person)
            for given in sorted({words[0] for words in person.words if len(words) > 1}):
                self._by_given.setdefault(given, []).append(person)

    def _add(self, words: Words, found: Sequence[tuple[int, str]]) -> None:
        known = tables.person(found[0][1], self.when)
        sounds = sorted({names.sound(word) for word in (words[0], words[-1])})
        alike = {id(person): person for heard in sounds for person in self._by_sound.get(heard, ())}
        same = [
            person
            for person in (alike.values() if known is None else self.persons)
            if (known is not None and person.known == known)
            or (
                (known is None or person.known is None)
                and any(names.same_person(words, other) for other in person.words)
            )
        ]
        person = same[0] if len(same) == 1 else Person()
        if len(same) != 1:
            self.persons.append(person)
        person.known = person.known or known
        person.words.add(words)
        if known is not None:
            person.words.update(tables.spellings(known))
        person.forms.update(text for _, text in found)
        person.lines = sorted({*person.lines, *(line for line, _ in found)})
        self._by_words[words] = person
        for heard in sounds:
            self._by_sound.setdefault(heard, []).append(person)

    def named(self, text: str) -> Person | None:
        """The person of a full name that the article gives."""
        return self._by_words.get(names.person_words(text))

    def has_surname(self, word: str) -> bool:
        """Whether someone in the article is called so."""
        return len(word) > 1 and _heard(names.fold(word)) in self._by_surname

    def alone(self, text: str, line: int, *, given: bool) -> Person | None:
        """Whom one word names in this line: someone of this surname, or first name if `given` and nobody else has it.

        Of several, one named in full in this line or the one before; else whoever the article names first in full,
        or much more often.
        """
        word = "".join(names.person_words(text))
        found = self._by_surname.get(_heard(word), [])
        if not found and given:
            found = self._by_given.get(word, [])
            if len(found) > 1:
                return None
        if not found:
            return None
        first = min(found, key=lambda person: (person.lines[0], person.name))
        main = max(found, key=lambda person: (person.forms.total(), -person.lines[0], person.name))
        if main.forms.total() >= _MORE_OFTEN * first.forms.total():
            first = main
        near = [person for person in found if any(line - 1 <= at <= line for at in person.lines)]
        return near[0] if len(near) == 1 and first not in near else first

    def by_date(self, text: str, line: int) -> Person | None:
        """The leader whom a surname alone means at the article's date; a new person of the article then."""
        word = "".join(names.person_words(text))
        known = None if word in COMMON_SURNAMES else tables.person_by_surname(word, self.when)
        return None if known is None else self.known(known, line)

    def known(self, known: Known, line: int) -> Person:
        """A person of the tables; new in the article when no full name named it."""
        person = next((person for person in self.persons if person.known == known), None)
        if person is None:
            person = Person(known=known, words=set(tables.spellings(known)), lines=[line])
            self.persons.append(person)
            for surname in sorted({_heard(surname) for words in person.words for surname in names.surnames(words)}):
                self._by_surname.setdefault(surname, []).append(person)
        return person

    def holder(self, country: str, office: str) -> Person | None:
        """Whom the article, or the tables among the article's persons, give this office; None unless it is one."""
        wanted = LEADING if office == "leader" else {office}
        found = [
            person
            for person in self.persons
            if any(code == country and held in wanted for code, held in person.offices)
            or (
                person.known is not None
                and person.known.country == country
                and wanted & tables.offices_of(person.known, self.when)
            )
        ]
        leaders = [person for person in found if (country, "leader") in person.offices]
        if office == "leader" and len(found) > 1 and len(leaders) == 1:
            return leaders[0]
        return found[0] if len(found) == 1 else None


def _is_formal(name: str) -> bool:
    return sum(len(word) > 2 for word in name.split()) >= _FORMAL


def _heard(surname: str) -> str:
    """Equal for romanizations of one surname."""
    return names.sound(surname) if len(surname) > 4 else surname
