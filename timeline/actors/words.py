"""The word lists of the actors room, kept in `data/words.txt`. What is done with them stands where they are used."""

import re
from functools import cache
from importlib import resources
from typing import Final

_HEADING: Final = re.compile(r"^\[(.+)\]$", re.MULTILINE)


@cache
def _lists() -> dict[str, str]:
    text = (resources.files("timeline.actors") / "data" / "words.txt").read_text(encoding="utf-8")
    parts = _HEADING.split(text)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def _words(name: str) -> frozenset[str]:
    return frozenset(_lists()[name].split())


def _lines(name: str) -> tuple[str, ...]:
    return tuple(line for line in _lists()[name].splitlines() if line)


TITLES: Final = _words("titles")
"""Before a person's name; lower case, without dots."""

RANKS: Final = _words("ranks")
"""Titles whose holder is never called by a first name: what the model cut from "Major Abdul Rahman" belongs to him."""

OFFICES: Final = {
    "leader": "leader",
    "ruler": "leader",
    "president": "president",
    "premier": "premier",
    "prime minister": "prime minister",
    "foreign minister": "foreign minister",
    "defence minister": "defence minister",
    "defense minister": "defence minister",
    "finance minister": "finance minister",
    "chancellor": "chancellor",
    "king": "king",
    "queen": "queen",
    "emperor": "emperor",
    "dictator": "leader",
    "strongman": "leader",
    "supreme leader": "supreme leader",
    "vice president": "vice president",
    "secretary of state": "secretary of state",
    "crown prince": "crown prince",
    "pope": "pope",
    "pontiff": "pope",
}
"""What a country's office holder is called, and the office: "the North Korean leader"."""

LEADING: Final = frozenset({"leader", "president", "premier", "prime minister", "chancellor", "supreme leader", "king"})
"""Offices whose holder may be called the country's "leader"."""

STATE_BODY: Final = _words("state body")
"""A country's word before one of these makes a body of that state: "Chinese Ministry of Foreign Affairs"."""

PARTICLES: Final = _words("particles")
"""Lower-case words inside a person's name."""

SUFFIXES: Final = _words("suffixes")
"""After a person's name; they are not the surname."""

ANY_COUNTRYS: Final = frozenset(_lines("any country's"))
"""What the tables know as the American one, and other countries have too."""

STATES_SHORT: Final = _words("states short")
"""States of the US as they are shortened behind a town; lower case, without the last dot."""

HONOURS: Final = _words("honours")
"""Those that are written in capitals behind a name and are no part of it."""

CORPORATE: Final = _words("corporate")
"""Legal forms that two spellings of one company's name may differ by."""

LEGAL_FORMS: Final = _words("legal forms")
"""Those of them that end a company's name as they are written here, and hardly anything else."""

PLACE_BEFORE: Final = _words("place before")
"""A preposition that makes the country after it a place."""

MOTION: Final = _words("motion")
"""With one of these shortly before, "to" or "from" a country speaks of a place."""

NOT_COUNTRIES: Final = _lines("not countries")
"""Longer names that only contain a country's word."""

DOUBTFUL: Final = _words("doubtful")
"""Also names of people or things: where the model sees a person or a product there, it is believed."""

NO_ACTOR: Final = _words("no actor")
"""Single words, in lower case, that the model takes for names and that name nobody."""

NICKNAMES: Final = _lines("nicknames")
"""First names, lower case, that may stand for one another."""

FAMILY_FIRST: Final = _words("family first")
"""Surnames that come first in Chinese, Korean and Vietnamese names; folded."""

ROYAL: Final = _words("royal")
"""Titles that belong to a name of one word: King Hussein, Pope Francis."""

BODY_HEADS: Final = _words("body heads")
"""What a state's body is at its heart; `STATE_BODY` has the words around it too."""

BRANDS: Final = _words("brands")
"""With a number after it, one of these names a product: Boeing 777."""

MODEL_LETTERS: Final = _words("model letters")
"""With a hyphen and a number, these name a weapon or an aircraft: F-35, S-400."""

MODEL_WORDS: Final = _words("model words")
"""May follow a product's name as part of it: iPod nano, iTunes Store, Boeing 737 MAX."""

COUNTED: Final = _words("counted")
"""After a number, what it counts: "the Acme 5 percent fee" is no product."""

INDEXES: Final = _words("indexes")
"""With a number, these are no products."""

ORGANIZATION_WORDS: Final = _words("organization words")
"""In a name of several words, one of these says that it isn't a person's."""

BODY_NOUNS: Final = _words("body nouns")
"""Small words that say what kind of body the name after them is: "the airline Meridia", "Meridia, a Dutch airline"."""

NAMED_ENDS: Final = _words("named ends")
"""After "the" and another capital, one of these ends a body's name: "the Harbour Gazette"."""

GENERIC: Final = _words("generic")
"""First words that many bodies share: alone they stand for none of them."""

COMMON_SURNAMES: Final = _words("common surnames")
"""Too many people's surname to know whose it is by the date alone."""


STARTERS: Final = _words("starters")
"""First words of sentences, and words before names, that are no first names."""

COMMON: Final = _words("common")
"""Everyday words that stand with a capital at the start of sentences and in headlines, and name nobody."""

SAYING: Final = _words("saying")
"""After a name alone, one of these makes it a person's."""

CIVIL: Final = _words("civil")
"""Titles that no state gives: a country's name before them says nothing of the person."""

CREDITS: Final = _words("credits")
"""A line that begins with one of these and is short says who made the article."""

GIVEN: Final = _words("given")
"""Common first names, lower case: with one in front, a name the model calls an organization is a person's."""

MONTHS: Final = _words("months")

WEEKDAYS: Final = _words("weekdays")

DIRECTIONS: Final = _words("directions")
"""Between a preposition and the country: "in northern Italy"."""

PARTS: Final = _words("parts")
"""Of a country only as land: "northern Italy" is a place whatever stands before it."""

PORTFOLIOS: Final = _words("portfolios")
"""What ministries are of."""
