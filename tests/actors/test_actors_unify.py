"""One actor across articles. An article is written as its actors: `Name [kind country]: alias, alias`."""

import random
import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import actors, period
from timeline.actors import Aliases
from timeline.model import (
    Actor,
    ActorMention,
    Article,
    EventMention,
    Kind,
    Participant,
    Reading,
    Role,
    Span,
    When,
)

ACTOR = re.compile(r"(?P<name>[^\[:]+?)(?: \[(?P<kind>\w+)(?: (?P<country>[A-Z]{2}))?\])?(?:: (?P<aliases>.+))?")


def reading(number: int, told: Sequence[str]) -> Reading:
    """An article whose actors have ids of its own, each mentioned once, all in one event."""
    found = []
    for index, text in enumerate(told):
        match = ACTOR.fullmatch(text)
        assert match is not None
        aliases = tuple(match["aliases"].split(", ")) if match["aliases"] else ()
        found.append(Actor(f"local-{index}", match["name"], Kind(match["kind"] or "person"), match["country"], aliases))
    article = Article(f"a{number}", "text")
    day = period.parse_edtf("2024-05-01")
    event = EventMention(
        article.id,
        Span(0, 4, "text"),
        "Title",
        When(day, "2024-05-01"),
        participants=tuple(Participant(actor.id, Role.AGENT) for actor in found),
    )
    mentions = tuple(ActorMention(article.id, actor.id, 0, 4, "text") for actor in found)
    return Reading(article, actors=tuple(found), mentions=mentions, events=(event,))


def named(articles: Sequence[Sequence[str]], aliases: Aliases = actors.NO_ALIASES) -> list[list[str]]:
    """The ids of the articles' actors, article by article."""
    _, readings = actors.unify([reading(number, told) for number, told in enumerate(articles)], aliases=aliases)
    return [[mention.actor for mention in one.mentions] for one in readings]


JOINS = {
    "one spelling": ([["Ann Lee"], ["Ann Lee"]], [["ann-lee"], ["ann-lee"]]),
    "hyphens, accents, case": ([["Zoë Lang-Ek"], ["Zoe Lang Ek"], ["ZOE LANG-EK"]], [["zoe-lang-ek"]] * 3),
    "initials and middle names": (
        [["Ann M. Quist"], ["Ann Quist"], ["Ann Marie Quist"], ["Ann Quist"]],
        [["ann-quist"]] * 4,
    ),
    "romanizations": ([["Sergei Orlovsky"], ["Sergey Orlovskiy"]], [["sergey-orlovskiy"]] * 2),
    "two who fit": (
        [["A. Quist"], ["Ann Quist"], ["Adam Quist"]],
        [["a-quist"], ["ann-quist"], ["adam-quist"]],
    ),
    "alike but two": ([["Li Qiang"], ["Li Keqiang"]], [["li-qiang"], ["li-keqiang"]]),
    "two presidents": (
        [["George W. Bush [person US]"], ["George H. W. Bush [person US]"]],
        [["george-w-bush"], ["george-h-w-bush"]],
    ),
    "like names of two countries": (
        [["Ana Paz [person PE]"], ["Ana M. Paz [person CL]"]],
        [["ana-paz"], ["ana-m-paz"]],
    ),
    "a surname that others tell": (
        [["Ann Quist: Quist"], ["Ann Quist: Quist"], ["Quist"]],
        [["ann-quist"], ["ann-quist"], ["ann-quist"]],
    ),
    "a surname that one other tells": ([["Ann Quist: Quist"], ["Quist"]], [["ann-quist"], ["quist"]]),
    "a surname of two": (
        [["Ann Quist: Quist"], ["Ann Quist: Quist"], ["Adam Quist: Quist"], ["Quist"]],
        [["ann-quist"], ["ann-quist"], ["adam-quist"], ["quist"]],
    ),
    "a surname of two who are named as often, one never by it alone": (
        [*[["Ann Quist: Quist", "Adam Quist"]] * 5, ["Quist"]],
        [*[["ann-quist", "adam-quist"]] * 5, ["quist"]],
    ),
    "a surname that hardly anybody else has": (
        [*[["Ann Quist: Quist"]] * 12, ["Adam Quist"], ["Quist"]],
        [*[["ann-quist"]] * 12, ["adam-quist"], ["ann-quist"]],
    ),
    "a surname of another country": (
        [*[["Ann Quist [person SE]: Quist"]] * 3, ["Quist [person US]"]],
        [*[["ann-quist"]] * 3, ["quist"]],
    ),
    "first names in two, and either": (
        [["Juan Miguel Paz"], ["Juan Paz"], ["Juan Carlos Paz"]],
        [["juan-miguel-paz"], ["juan-paz"], ["juan-carlos-paz"]],
    ),
    "initials apart": ([["J. K. Orr"], ["J. D. Orr"]], [["j-k-orr"], ["j-d-orr"]]),
    "initials and hyphens": ([["Jean-Pierre Orr"], ["J.-P. Orr"], ["Jean Pierre Orr"]], [["jean-pierre-orr"]] * 3),
    "family names first": (
        [["Wang Yi"], ["Wang Yifei"], ["Wang Yang"], ["WANG YI"]],
        [["wang-yi"], ["wang-yifei"], ["wang-yang"], ["wang-yi"]],
    ),
    "Latin letters for one Arabic name": (
        [["Mohammed Vardi"], ["Muhammad Vardi"], ["Mohamed Vardi"]],
        [["mohammed-vardi"]] * 3,
    ),
    "titles before and after": ([["Dr Ann Quist"], ["Mrs. Ann Quist"], ["Ann Quist"]], [["ann-quist"]] * 3),
    "an acronym that others tell": (
        [["Baltic Herring Council [organization]: BHC"]] * 2 + [["BHC [organization]"]],
        [["baltic-herring-council"]] * 3,
    ),
    "legal forms": (
        [["Alder Corp. [organization]"], ["Alder [organization]"], ["Alder [organization]"]],
        [["alder"]] * 3,
    ),
    "a country is nothing else": (
        [["Georgia [country GE]"], ["Georgia [place US]"]],
        [["georgia"], ["georgia-place"]],
    ),
    "kinds by majority": ([["Alder [organization]"], ["Alder [organization]"], ["Alder [other]"]], [["alder"]] * 3),
    "plural products": ([["iPad [product]"], ["iPads [product]"]], [["ipad"], ["ipad"]]),
    "one article's two become one": ([["Ann Quist", "ANN QUIST"], ["Ann Quist"]], [["ann-quist"] * 2, ["ann-quist"]]),
}


@pytest.mark.parametrize(("articles", "expected"), JOINS.values(), ids=JOINS.keys())
def test_joins(articles: list[list[str]], expected: list[list[str]]) -> None:
    assert named(articles) == expected


def test_mentions_events_and_actors_agree() -> None:
    found, (one, other) = actors.unify(
        [reading(0, ["Ann Quist", "ANN QUIST", "Oslo [place]"]), reading(1, ["Ann Quist"])]
    )
    assert [(actor.id, actor.name, actor.kind) for actor in found] == [
        ("ann-quist", "Ann Quist", Kind.PERSON),
        ("oslo", "Oslo", Kind.PLACE),
    ]
    assert one.events[0].participants == (Participant("ann-quist", Role.AGENT), Participant("oslo", Role.AGENT))
    assert [actor.id for actor in one.actors] == ["ann-quist", "oslo"]
    assert other.actors == (found[0],)


def test_names_kinds_countries_and_aliases_come_from_most_articles() -> None:
    found, _ = actors.unify(
        [
            reading(0, ["Ann Marie Quist [person SE]: Quist, Ms Quist"]),
            reading(1, ["Ann Quist [person SE]: Quist"]),
            reading(2, ["Ann Quist [person NO]: Quist"]),
            reading(3, ["Ann Quist [organization]"]),
            reading(4, ["Ann Quist [person SE]"]),
        ]
    )
    assert found == (Actor("ann-quist", "Ann Quist", Kind.PERSON, "SE", ("Quist", "Ann Marie Quist", "Ms Quist")),)


def test_the_user_decides() -> None:
    aliases = Aliases((("Ann Quist", "The Fox"), ("Vladimir Putin", "Vova")))
    articles = [["The Fox [organization]"], ["Ann Quist"], ["Vova"], ["Vladimir Putin [person RU]"]]
    assert named(articles, aliases) == [["ann-quist"], ["ann-quist"], ["vladimir-putin"], ["vladimir-putin"]]


NAMES = st.sampled_from(sorted({text for articles, _ in JOINS.values() for told in articles for text in told}))


@given(st.lists(st.lists(NAMES, max_size=5), max_size=8), st.randoms(use_true_random=False))
def test_order_does_not_matter_and_ids_are_unique(articles: list[list[str]], shuffled: random.Random) -> None:
    readings = [reading(number, told) for number, told in enumerate(articles)]
    found, rewritten = actors.unify(readings)
    mixed = list(readings)
    shuffled.shuffle(mixed)
    again, others = actors.unify(mixed)
    assert again == found
    assert sorted(others, key=lambda one: one.article.id) == rewritten
    ids = [actor.id for actor in found]
    assert len(set(ids)) == len(ids)
    assert {mention.actor for one in rewritten for mention in one.mentions} == set(ids)
    assert {part.actor for one in rewritten for event in one.events for part in event.participants} == set(ids)
