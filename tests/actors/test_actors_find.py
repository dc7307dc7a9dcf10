"""Actors of one article. `{words|LABEL}` in a text is what the language model would take for a name."""

import re

import pytest
from actor_examples import BODIES, COUNTRIES, PEOPLE, PLACES
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import actors, period
from timeline.actors import Aliases
from timeline.language import Entity, sentences
from timeline.model import Actor, ActorMention, Article, Kind, Published

MARK = re.compile(r"\{([^|{}]*)\|([A-Z]+)\}")


def article(marked: str, published: str | None = "2024-06-20") -> tuple[Article, tuple[Entity, ...]]:
    """The text without its marks, and the marks as entities."""
    text, entities, last = "", [], 0
    for mark in MARK.finditer(marked):
        text += marked[last : mark.start()]
        entities.append(Entity(len(text), len(text) + len(mark[1]), mark[1], mark[2]))
        text += mark[1]
        last = mark.end()
    text += marked[last:]
    when = Published(period.parse_edtf(published), published, "you") if published else None
    return Article("a", text, published=when), tuple(entities)


def read(
    marked: str, published: str | None = "2024-06-20", aliases: Aliases = actors.NO_ALIASES
) -> tuple[tuple[Actor, ...], tuple[ActorMention, ...]]:
    one, entities = article(marked, published)
    return actors.find(one, sentences(one.text), entities, aliases=aliases)


def told(marked: str, published: str | None = "2024-06-20") -> dict[str, list[str]]:
    """Actor → its mentions, a place with an @ in front."""
    found, mentions = read(marked, published)
    names = {actor.id: actor.name for actor in found}
    said: dict[str, list[str]] = {}
    for mention in mentions:
        said.setdefault(names[mention.actor], []).append("@" * mention.place + mention.text)
    return said


@pytest.mark.parametrize(("marked", "expected"), COUNTRIES.values(), ids=COUNTRIES.keys())
def test_countries(marked: str, expected: dict[str, list[str]]) -> None:
    assert told(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), PLACES.values(), ids=PLACES.keys())
def test_places(marked: str, expected: dict[str, list[str]]) -> None:
    assert told(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), PEOPLE.values(), ids=PEOPLE.keys())
def test_people(marked: str, expected: dict[str, list[str]]) -> None:
    assert told(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), BODIES.values(), ids=BODIES.keys())
def test_bodies(marked: str, expected: dict[str, list[str]]) -> None:
    assert told(marked) == expected


@pytest.mark.parametrize(
    ("marked", "name", "country"),
    [
        ("Chinese Premier {Li Ora|PERSON} spoke.", "Li Ora", "CN"),
        ("Chinese Ministry of Trade spokesperson {Wu Ora|PERSON} spoke.", "Wu Ora", "CN"),
        ("{Ana Paz|PERSON}, Peru's finance minister, spoke.", "Ana Paz", "PE"),
        ("{Ana Paz|PERSON}, the Peruvian envoy, spoke.", "Ana Paz", "PE"),
        ("President {Ana Paz|PERSON} of Peru spoke.", "Ana Paz", "PE"),
        ("{Ana Paz|PERSON}, Danish Finance Minister {Bo Ek|PERSON} and others met.", "Ana Paz", None),
        ("US Senator {Ann Lee|PERSON} spoke.", "Ann Lee", "US"),
        ("The Peruvian climber {Ana Paz|PERSON} fell.", "Ana Paz", "PE"),
        ("A Peruvian court sentenced {Ana Paz|PERSON} today.", "Ana Paz", None),
        ("The {Alpine Weather Board of Peru|ORG} (AWBP) met.", "Alpine Weather Board of Peru", "PE"),
        ("{Ana Paz|PERSON} of the Peru Programme spoke in Chile.", "Ana Paz", None),
        ("Oslo, Norway, Mr {Bo Ek|PERSON} wrote.", "Bo Ek", None),
        ("{Sergey Lavrov|PERSON} spoke.", "Sergei Lavrov", "RU"),
        ("The Spanish Navy sailed.", "Spanish Navy", "ES"),
        ("The FBI asked.", "FBI", "US"),
    ],
)
def test_the_country_of_a_person_or_body(marked: str, name: str, country: str | None) -> None:
    found, _ = read(marked)
    assert {actor.country for actor in found if actor.name == name} == {country}


@pytest.mark.parametrize(
    ("published", "name"),
    [
        ("1990-03", "George H. W. Bush"),
        ("2003-03", "George W. Bush"),
        ("2024", "George W. Bush"),
        (None, "George Bush"),
    ],
)
def test_the_day_tells_presidents_of_one_name_apart(published: str | None, name: str) -> None:
    found, _ = read("{George Bush|PERSON} spoke.", published)
    assert [actor.name for actor in found] == [name]


def test_kinds() -> None:
    found, _ = read(
        "{Ann Lee|PERSON} of {Acme Motors|ORG} sold an iPad to the {Sami Youth|ORG}, {Kurds|NORP} and Hamas in "
        "{Umea|GPE}, Sweden."
    )
    assert {actor.name: str(actor.kind) for actor in found} == {
        "Ann Lee": "person",
        "Acme Motors": "organization",
        "iPad": "product",
        "Sami Youth": "organization",
        "Kurds": "group",
        "Hamas": "group",
        "Umea": "place",
        "Sweden": "country",
    }


def test_the_users_names_go_first() -> None:
    aliases = Aliases((("Vladimir Putin", "the Boss"), ("Old Mill", "Gate Nine")))
    found, mentions = read("The Boss met {Putin|PERSON} at Gate Nine. {The Boss|ORG} left.", aliases=aliases)
    assert [(actor.id, actor.kind) for actor in found] == [("vladimir-putin", Kind.PERSON), ("old-mill", Kind.OTHER)]
    assert [mention.actor for mention in mentions] == ["vladimir-putin", "vladimir-putin", "old-mill", "vladimir-putin"]


def test_offsets_and_furniture() -> None:
    one, entities = article("By the sea\nAdvertisement {Ann Lee|PERSON}\nOslo and {Bo Ek|PERSON} won.")
    start = one.text.index("Advert")
    found, mentions = actors.find(one, sentences(one.text, skip=[(start, start + 5)]), entities)
    assert [actor.name for actor in found] == ["Norway", "Bo Ek"]
    assert all(one.text[mention.start : mention.end] == mention.text for mention in mentions)


WORDS = st.sampled_from(
    [
        text
        for table in (COUNTRIES, PLACES, PEOPLE, BODIES)
        for marked, _ in table.values()
        for text in marked.split(" ")
    ]
)


@given(st.lists(WORDS, max_size=30))
@settings(max_examples=150, deadline=None)
def test_any_text_gives_mentions_that_stand_in_it(words: list[str]) -> None:
    marked = " ".join(words)
    one, entities = article(marked)
    found, mentions = actors.find(one, sentences(one.text), entities)
    ids = [actor.id for actor in found]
    assert len(set(ids)) == len(ids)
    assert {mention.actor for mention in mentions} == set(ids)
    assert list(mentions) == sorted(mentions, key=lambda mention: (mention.start, -mention.end))
    assert all(one.text[mention.start : mention.end] == mention.text for mention in mentions)
    assert actors.find(one, sentences(one.text), entities) == (found, mentions)
