"""Invented news, as much as one wants: the same seed gives the same articles on every machine.

Things happen in a made-up world, one after another; articles tell some of what happened before they came out, each in
its own words and with its own way to date it. So there is something to merge, as in real news.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from timeline.benchmark import words
from timeline.model import Article, Published
from timeline.period import day, edtf

__all__ = ["Happening", "articles", "dated", "happening"]

FIRST_DAY: Final = date(2012, 1, 2)
_PER_ARTICLE: Final = 5
_SENTENCES: Final = 24
"""Makes about 500 words with what is told."""

_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_NUMBERS: Final = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened in the made-up world."""

    number: int
    day: date
    who: str
    past: str
    verb: str
    what: str


def happening(number: int, seed: int, *, per_day: float = 1.0) -> Happening:
    """The happening of that number; they follow each other, `per_day` of them a day."""
    chance = random.Random(f"{seed} happening {number}")  # noqa: S311 - no secret, the same on every machine
    past, verb, what = chance.choice(words.DEEDS)
    when = FIRST_DAY + timedelta(days=int(number / per_day) % 4000)
    return Happening(number, when, _someone(chance), past, verb, _filled(what, chance))


def articles(count: int, seed: int = 1) -> Iterator[Article]:
    """That many articles of about 500 words, each published on a day of its own and dated to it."""
    for number in range(count):
        chance = random.Random(f"{seed} article {number}")  # noqa: S311 - as above
        latest = 2 * number + _PER_ARTICLE
        told = [happening(max(0, latest - int(chance.expovariate(0.1))), seed) for _ in range(_PER_ARTICLE)]
        published = max(each.day for each in told) + timedelta(days=chance.randint(0, 3))
        text = _text(told, published, chance)
        yield Article(
            id=f"a-{seed}-{number:07}",
            text=text,
            title=text.partition("\n")[0],
            source=chance.choice(words.SOURCES),
            published=Published(day(published), edtf(day(published)), "the benchmark"),
        )


def dated(when: date, published: date, chance: random.Random) -> str:
    """A day, as an article that comes out on another would say it, more or less exactly."""
    ago = (published - when).days
    month, full = _MONTHS[when.month - 1], f"{when.day} {_MONTHS[when.month - 1]} {when.year}"
    ways = [f"on {full}", f"on {month} {when.day}, {when.year}", f"in {month} {when.year}", f"in {when.year}"]
    if ago < 7:
        near = {0: "earlier today", 1: "yesterday"}.get(ago, f"last {_WEEKDAYS[when.weekday()]}")
        ways = [near, f"on {_WEEKDAYS[when.weekday()]}", f"on {month} {when.day}", "this week"]
    elif ago < 60:
        weeks = _NUMBERS[min(10, max(1, ago // 7))]
        ways += [f"on {month} {when.day}", f"in {month}", f"{weeks} weeks ago", "last month", f"in mid-{month}"]
    elif published.year - when.year in (1, 2):
        ways += [f"last {month}", f"in early {when.year}", f"in the {_season(when)} of {when.year}", "two years ago"]
    elif ago > 365:
        ways += [f"in late {when.year}", f"since {when.year}", f"in the {when.year // 10 * 10}s"]
    return chance.choice(ways)


def _text(told: list[Happening], published: date, chance: random.Random) -> str:
    """Headline and paragraphs."""
    first = told[0]
    sentences = [_sentence(each, published, chance) for each in told]
    ahead = published + timedelta(days=chance.randint(1, 300))
    sentences.append(
        _filled(
            chance.choice(words.FORETOLD), chance, who=first.who, verb=first.verb, object=first.what, when=_ahead(ahead)
        )
    )
    sentences += [_filled(chance.choice(words.BACKGROUND), chance) for _ in range(_SENTENCES)]
    opening, rest = sentences[0], sentences[1:]
    chance.shuffle(rest)
    paragraphs = [" ".join(rest[at : at + 3]) for at in range(0, len(rest), 3)]
    return "\n\n".join([f"{_capital(first.who)} {first.past} {first.what}", opening, *paragraphs])


def _sentence(one: Happening, published: date, chance: random.Random) -> str:
    when = dated(one.day, published, chance)
    return _filled(chance.choice(words.TOLD), chance, who=one.who, past=one.past, object=one.what, when=when)


def _ahead(when: date) -> str:
    return f"on {when.day} {_MONTHS[when.month - 1]} {when.year}" if when.day % 2 else f"in {_MONTHS[when.month - 1]}"


def _filled(pattern: str, chance: random.Random, **given: str) -> str:
    """The pattern with its places filled by what is given, the others by chance."""
    parts = {
        "whom": _someone(chance),
        "person": _person(chance),
        "company": _company(chance),
        "body": chance.choice(words.BODIES),
        "town": chance.choice(words.TOWNS),
        "country": chance.choice(words.COUNTRIES),
        "other": chance.choice(words.COUNTRIES),
        "money": f"${chance.randint(2, 900)} million",
        "number": f"{chance.randint(20, 9000):,}",
        "percent": f"{chance.randint(2, 48)}",
        **given,
    }
    parts |= {"Who": _capital(parts.get("who", "")), "When": _capital(parts.get("when", ""))}
    return pattern.format_map(parts)


def _someone(chance: random.Random) -> str:
    """Skewed as in real news: a few actors are in much of it."""
    kind = chance.random()
    if kind < 0.4:
        return words.COUNTRIES[min(int(chance.expovariate(0.25)), len(words.COUNTRIES) - 1)]
    if kind < 0.65:
        return f"{chance.choice(words.OFFICES)} {_person(chance)}"
    return _company(chance) if kind < 0.85 else chance.choice(words.BODIES)


def _person(chance: random.Random) -> str:
    return f"{chance.choice(words.GIVEN)} {chance.choice(words.FAMILY)}"


def _company(chance: random.Random) -> str:
    return f"{chance.choice(words.COMPANIES)} {chance.choice(words.COMPANY_ENDS)}"


def _season(when: date) -> str:
    return ("winter", "spring", "summer", "autumn")[when.month % 12 // 3]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
