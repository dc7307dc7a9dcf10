"""What passes a filter, and what the counts beside the choices say."""

from datetime import date
from typing import Any

import pytest
from invented_story import story

from timeline.model import Actor, Event, Kind, Participant, Role, Status, Timeline
from timeline.view.filters import Filter, Index

INDEX = Index(story())


def titles(**asked: Any) -> set[str]:
    return {event.title for event in INDEX.select(Filter(**asked))}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"text": "provocation"}, {"Lind calls the opening a provocation"}),
        ({"text": "PROVOCATION lind"}, {"Lind calls the opening a provocation"}),
        ({"text": "no such word"}, set()),
        ({"text": "president brandt pledge"}, {"Brandt and Lind pledge restraint at a summit"}),
        ({"actors": frozenset({"engineers", "river-council"}), "every": True}, set()),
        ({"actors": frozenset({"ada-brandt", "oskar-lind"}), "every": True},
         {"Brandt and Lind speak on the phone", "Brandt and Lind pledge restraint at a summit"}),
        ({"actors": frozenset({"engineers"})},
         {"Engineers repair the lower gate", "Engineers find cracks in the upper wall", "Norland denies the cracks"}),
        ({"statuses": frozenset({Status.PLANNED})},
         {"The two presidents are to meet in Karun", "River Council is to publish its report"}),
        ({"precision": "day", "articles": frozenset({"a-courier"}), "actors": frozenset({"engineers"})},
         {"Engineers find cracks in the upper wall", "Norland denies the cracks"}),
        ({"importance": 0.94}, {"River Council meets to weigh the flow"}),
        ({"first": date(2024, 6, 1)},
         {"The two presidents are to meet in Karun", "If the level falls, Vessia would call in the River Council",
          "Karun calls the claim invented"}),
        ({"last": date(1970, 1, 1)}, {"Norland–Vessia river treaty", "Karun calls the claim invented"}),
    ],
)  # fmt: skip
def test_what_passes(asked: dict[str, Any], expected: set[str]) -> None:
    assert titles(**asked) == expected


def test_a_place_counts_only_when_asked() -> None:
    farmers = {"text": "farmers", "actors": frozenset({"vessia"})}
    assert titles(**farmers) == set()
    assert titles(**farmers, roles=frozenset({Role.PLACE})) == {"Farmers march to the capital"}


def test_roles_ask_which_part_is_played() -> None:
    karun = {"actors": frozenset({"karun"}), "text": "loan"}
    assert len(titles(**karun, roles=frozenset({Role.AGENT}))) == 1
    assert titles(**karun, roles=frozenset({Role.TARGET})) == set()
    anybody = INDEX.select(Filter(roles=frozenset({Role.TARGET})))
    assert anybody
    assert all(any(who.role is Role.TARGET for who in event.participants) for event in anybody)


@pytest.mark.parametrize("actors", [frozenset(), frozenset({"vessia"}), frozenset({"vessia", "norland"})])
def test_role_counts_say_what_a_choice_of_the_role_leaves(actors: frozenset[str]) -> None:
    counts = INDEX.role_counts(Filter(actors=actors, text="dam"))
    assert counts.total() > 0
    assert all(len(titles(actors=actors, text="dam", roles=frozenset({role}))) == counts[role] for role in Role)


def test_a_country_counts_with_its_people_and_bodies_when_asked() -> None:
    actors = (
        Actor("nor", "Norland", Kind.COUNTRY, "NO"),
        Actor("ada", "Ada Brandt", Kind.PERSON, "NO"),
        Actor("navy", "Norland Navy", Kind.ORGANIZATION, "NO"),
        Actor("lind", "Oskar Lind", Kind.PERSON, "VE"),
    )
    who = ("nor", "ada", "navy", "lind")
    events = tuple(Event(f"e-{one}", one, None, (), (Participant(one, Role.AGENT),)) for one in who)
    index = Index(Timeline(actors=actors, unplaced=events))
    assert index.has_countries
    for people, found in ((False, ["e-nor"]), (True, ["e-nor", "e-ada", "e-navy"])):
        wanted = Filter(actors=frozenset({"nor"}), people=people)
        assert [event.id for event in index.select(wanted)] == found
        assert dict(index.actor_counts(wanted)) == {"nor": len(found), "ada": 1, "navy": 1, "lind": 1}
    both = Filter(actors=frozenset({"nor", "ada"}), people=True, every=True)
    assert [event.id for event in index.select(both)] == ["e-ada"]


def test_known_by_keeps_what_had_been_published() -> None:
    known = INDEX.select(Filter(known_by=date(2023, 12, 31)))
    assert known
    assert all("a-courier" in {source.article for source in event.sources} for event in known)
    assert INDEX.select(Filter(known_by=date(2023, 11, 29))) == ()


def test_counts_follow_the_other_filters_and_keep_what_is_chosen() -> None:
    counts = dict(INDEX.actor_counts(Filter(statuses=frozenset({Status.DENIED}))))
    assert counts == {"norland": 2, "karun": 1, "engineers": 1}
    assert dict(INDEX.actor_counts(Filter(text="nothing at all", actors=frozenset({"karun"})))) == {"karun": 0}
    together = dict(INDEX.actor_counts(Filter(actors=frozenset({"ada-brandt", "oskar-lind"}), every=True)))
    assert together == {"ada-brandt": 2, "oskar-lind": 2}


@pytest.mark.parametrize("chosen", [Filter(), Filter(actors=frozenset({"norland"})), Filter(text="dam")])
def test_a_count_is_what_choosing_shows(chosen: Filter) -> None:
    for actor, count in INDEX.actor_counts(Filter(text=chosen.text)):
        assert len(INDEX.select(Filter(text=chosen.text, actors=frozenset({actor})))) == count
    for article, count in INDEX.article_counts(chosen).items():
        assert len(INDEX.select(Filter(text=chosen.text, actors=chosen.actors, articles=frozenset({article})))) == count
    for status, count in INDEX.status_counts(chosen).items():
        assert len(INDEX.select(Filter(text=chosen.text, actors=chosen.actors, statuses=frozenset({status})))) == count


def test_active_counts_the_kinds_of_choices() -> None:
    assert Filter().active == 0
    assert Filter(text=" ", every=True, people=True).active == 0
    assert Filter(text="x", actors=frozenset("a"), known_by=date(2024, 1, 1), first=date(2024, 1, 1)).active == 4


def test_an_empty_timeline_has_nothing() -> None:
    empty = Index(Timeline())
    assert empty.select(Filter(text="x")) == ()
    assert empty.actor_counts(Filter()) == []
