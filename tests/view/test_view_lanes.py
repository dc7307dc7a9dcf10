"""Which lane an event is drawn in."""

from dataclasses import replace
from datetime import date

import pytest
from invented_story import story

from timeline.model import Article, Event, EventMention, Participant, Role, Span, When
from timeline.period import parse_edtf
from timeline.view.lanes import OTHER, article_lanes, lane_of, lanes
from timeline.view.windows import Window

WINDOW = Window(date(2023, 1, 1), date(2025, 1, 1))
NAMES = {"a": "Ann", "b": "Bob", "c": "Cid"}


def event(at: int, *who: str, edtf: str = "2024-05-05") -> Event:
    roles = {"!": Role.TARGET, "@": Role.PLACE}
    people = tuple(Participant(one[0], roles.get(one[1:], Role.AGENT)) for one in who)
    return Event(f"e{at}", "t", When(parse_edtf(edtf), edtf) if edtf else None, (), people)


def test_the_fullest_lane_is_first_and_the_others_last() -> None:
    found = lanes([event(1, "b"), event(2, "a"), event(3, "a"), event(4), event(5, "b!", "a")], NAMES, WINDOW)
    assert [(lane.name, [one.id for one in lane.events]) for lane in found] == [
        ("Ann", ["e2", "e3", "e5"]),
        ("Bob", ["e1"]),
        ("Other", ["e4"]),
    ]


def test_one_that_takes_part_once_gives_way() -> None:
    found = lanes([event(1, "c", "a!"), event(2, "a"), event(3, "a")], NAMES, WINDOW)
    assert [(lane.name, len(lane.events)) for lane in found] == [("Ann", 3)]


def test_an_actor_goes_before_a_target_and_a_target_before_a_place() -> None:
    assert lane_of(event(1, "a@", "b!", "c"), ["a", "b", "c"], {}) == "c"
    assert lane_of(event(1, "a@", "b!", "c"), ["a", "b"], {}) == "b"
    assert lane_of(event(1, "a@", "b!"), ["a"], {}) == "a"
    assert lane_of(event(1, "a"), ["b"], {}) == OTHER


@pytest.mark.parametrize(
    ("title", "lane"),
    [("Ann Dahl dies", "a"), ("Dr Berg treats Dahl", "b"), ("Dahl and Bob Berg meet", "a"), ("They meet", "b")],
)
def test_of_several_that_act_the_one_the_title_names_first(title: str, lane: str) -> None:
    both = replace(event(1, "b", "a"), title=title)
    assert lane_of(both, ["a", "b"], {"a": "Ann Dahl", "b": "Bob Berg"}) == lane


def test_what_is_outside_the_window_is_not_drawn_and_what_has_no_date_waits() -> None:
    found = lanes([event(1, "a", edtf="1999"), event(2, "a"), event(3, "a", edtf="")], NAMES, WINDOW)
    assert [[one.id for one in lane.events] for lane in found] == [["e2"]]
    assert [[one.id for one in lane.undated] for lane in found] == [["e3"]]


def test_a_story_has_at_most_so_many_lanes_and_every_event_is_in_one() -> None:
    timeline = story()
    events = [*timeline.events, *timeline.unplaced]
    names = {actor.id: actor.name for actor in timeline.actors}
    whole = Window(date(1900, 1, 1), date(2100, 1, 1))
    for most in (1, 3, 8):
        found = lanes(events, names, whole, most=most)
        assert len(found) <= most + 1
        drawn = [one.id for lane in found for one in (*lane.events, *lane.undated)]
        assert sorted(drawn) == sorted(one.id for one in events)


def test_articles_of_one_source_are_told_apart_by_their_headlines() -> None:
    articles = {
        name: Article(name, "Rain.", title=f"Title {name}", source=source)
        for name, source in (("x", "Herald"), ("y", "Herald"), ("z", "Courier"))
    }
    told = [event(at) for at in range(3)]
    told = [
        replace(one, sources=(EventMention(name, Span(0, 5, "Rain."), "t", one.when),))
        for one, name in zip(told, articles, strict=True)
    ]
    assert [lane.name for lane in article_lanes(told, articles, WINDOW)] == ["Title x", "Title y", "Courier"]
