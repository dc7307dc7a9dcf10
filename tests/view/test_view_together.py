"""Who appears with whom, and when."""

import pytest
from invented_story import story

from timeline.model import Event, Participant, Role, When
from timeline.period import parse_edtf
from timeline.view.filters import NOTHING_ASKED, Index
from timeline.view.together import busiest, together

NAMES = {"a": "Ann", "b": "Bob", "c": "Cid"}


def event(edtf: str, who: str) -> Event:
    when = When(parse_edtf(edtf), edtf) if edtf else None
    return Event(f"e-{edtf}-{who}", "t", when, (), tuple(Participant(one, Role.AGENT) for one in who))


def test_the_busiest_first() -> None:
    timeline = story()
    found = busiest(timeline.actors, timeline.events)
    assert [actor.name for actor, _ in found][:2] == ["Norland", "Vessia"]
    assert {actor.name: count for actor, count in found}["Ada Brandt"] == 4
    assert busiest((), timeline.events) == []


def test_the_numbers_are_those_of_the_filter() -> None:
    timeline = story()
    filtered = dict(Index(timeline).actor_counts(NOTHING_ASKED))
    assert {actor.id: count for actor, count in busiest(timeline.actors, Index(timeline).select(NOTHING_ASKED))} == {
        one: count for one, count in filtered.items() if count
    }


def test_an_actor_alone_and_with_others_by_year() -> None:
    timeline = story()
    names = {actor.id: actor.name for actor in timeline.actors}
    table = together("ada-brandt", timeline.events, names, most=2)
    assert [column.label for column in table.columns] == ["2018", "2024"]
    assert [(row.actor, row.counts, row.whole) for row in table.rows] == [
        ("ada-brandt", (1, 3), 4),
        ("oskar-lind", (0, 2), 2),
        ("norland", (0, 1), 1),
    ]


@pytest.mark.parametrize(
    ("dates", "labels", "counts"),
    [
        (["196X", "1964", "2023-05", "2024-05-05"], ["1960s", "1964", "2023", "2024"], (1, 1, 1, 1)),
        (["2024-05-05", "2024-05", "2024-06-07", "2024"], ["2024", "May 2024", "Jun 2024"], (1, 2, 1)),
        (["2023-12", "2024-01-05"], ["Dec 2023", "Jan 2024"], (1, 1)),
        (["2023-12-20/2024-01-31", "2024-01-05"], ["2024", "Jan 2024"], (1, 1)),
        (["", "2024"], ["2024"], (1,)),
        ([""], [], ()),
    ],
)
def test_the_columns_are_as_exact_as_the_events_are(
    dates: list[str], labels: list[str], counts: tuple[int, ...]
) -> None:
    table = together("a", [event(edtf, "a") for edtf in dates], NAMES, most=5)
    assert [column.label for column in table.columns] == labels
    assert table.rows[0].counts == counts
    assert table.rows[0].whole == len(dates)


def test_only_so_many_others_the_nearest_first() -> None:
    events = [event("2024", "ab"), event("2023", "ac"), event("2022", "ac"), event("2022", "bc")]
    table = together("a", events, NAMES, most=1)
    assert [(row.actor, row.whole) for row in table.rows] == [("a", 3), ("c", 2)]
