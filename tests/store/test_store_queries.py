"""Questions to a project: a table of hand-made ones, and any number of random ones against reading every event."""

from datetime import date, timedelta

import pytest
from harbour import DEAL_EVENT, MEETING_EVENT, STRIKE_EVENT, TIMELESS_EVENT, TIMELINE, event, source
from harbour import MORNING as TOLD_IN
from hypothesis import given
from hypothesis import strategies as st

from timeline import period
from timeline.model import Event, Timeline, When
from timeline.period import Period, Unit
from timeline.store import (
    Store,
    Wanted,
    count_events,
    events_per_actor,
    events_per_month,
    find_events,
    open_store,
    save_timeline,
)

JUNE = period.month(2021, 6)

FOUND: list[tuple[Wanted, tuple[Event, ...]]] = [
    (Wanted(), (MEETING_EVENT, STRIKE_EVENT, DEAL_EVENT, TIMELESS_EVENT)),
    (Wanted(JUNE), (STRIKE_EVENT, DEAL_EVENT)),
    (Wanted(period.day(date(2021, 5, 31))), (MEETING_EVENT,)),
    (Wanted(period.day(date(2021, 4, 30))), ()),
    (Wanted(period.century(21)), (MEETING_EVENT, STRIKE_EVENT, DEAL_EVENT)),
    (Wanted(actors=("sorvik-union",)), (MEETING_EVENT, DEAL_EVENT)),
    (Wanted(actors=("sorvik-union", "norland")), (MEETING_EVENT,)),
    (Wanted(actors=("sorvik-union", "mira-hald")), ()),
    (Wanted(actors=("nobody",)), ()),
    (Wanted(actors=("harbourtown",)), ()),
    (Wanted(actors=("harbourtown",), places=True), (MEETING_EVENT,)),
    (Wanted(JUNE, actors=("sorvik-union",)), (DEAL_EVENT,)),
    (Wanted(words="walkout"), (DEAL_EVENT,)),
    (Wanted(words="WALKOUTS"), (DEAL_EVENT,)),
    (Wanted(words="leader mira"), (STRIKE_EVENT,)),
    (Wanted(words='"leader mira"'), (STRIKE_EVENT,)),
    (Wanted(words='"mira leader"'), ()),
    (Wanted(JUNE, words="met"), ()),
    (Wanted(period.month(2021, 5), ("norland",), "met"), (MEETING_EVENT,)),
    (Wanted(JUNE, ("norland",), "met"), ()),
    (Wanted(words="  "), (MEETING_EVENT, STRIKE_EVENT, DEAL_EVENT, TIMELESS_EVENT)),
]

SYNTAX = [
    "AND",
    "strike OR",
    "NOT strike",
    "(",
    "title:strike",
    '"',
    '""',
    "stri*",
    "^strike",
    "NEAR(a b)",
    "-",
    "\0",
    "';--",
    "a+b",
    "“",
]


@pytest.fixture(scope="module")
def store() -> Store:
    opened = open_store()
    save_timeline(opened, TIMELINE, journal=0)
    return opened


@pytest.mark.parametrize(("wanted", "found"), FOUND)
def test_find(store: Store, wanted: Wanted, found: tuple[Event, ...]) -> None:
    assert find_events(store, wanted) == found
    assert count_events(store, wanted) == len(found)
    assert find_events(store, wanted, limit=1) == found[:1]


def test_the_most_important_come_first_when_asked(store: Store) -> None:
    assert find_events(store, Wanted(JUNE), limit=1, first="most important") == (STRIKE_EVENT,)


@pytest.mark.parametrize("typed", SYNTAX)
def test_query_syntax_is_only_words(store: Store, typed: str) -> None:
    assert len(find_events(store, Wanted(words=typed))) <= 1


def test_counts(store: Store) -> None:
    assert events_per_month(store) == ((2021, 5, 1), (2021, 6, 2))
    assert events_per_month(store, "sorvik-union") == ((2021, 5, 1), (2021, 6, 1))
    assert events_per_month(store, "nobody") == ()
    assert [(actor.id, events) for actor, events in events_per_actor(store, limit=2)] == [
        ("mira-hald", 2),
        ("sorvik-union", 2),
    ]


DAYS = st.dates(date(1700, 1, 1), date(2100, 1, 1))
PERIODS = st.builds(
    lambda start, days: Period(start, start + timedelta(days=days), Unit.RANGE),
    DAYS,
    st.sampled_from([1, 2, 7, 8, 31, 32, 92, 93, 366, 367, 3653, 3654, 36525, 36526, 60_000]),
)


@given(st.lists(PERIODS, max_size=12), PERIODS)
def test_a_period_finds_exactly_the_events_that_share_a_day_with_it(events: list[Period], asked: Period) -> None:
    told = source(TOLD_IN, "in Harbourtown", None, "in")
    made = [
        Event(f"e-{number}", "x", When(each, period.edtf(each)), (told,), event("x", told).participants)
        for number, each in enumerate(events)
    ]
    with open_store() as store:
        save_timeline(store, Timeline(articles=(TOLD_IN,), events=tuple(made)), journal=0)
        for words in ("", "harbourtown"):
            found = {each.id for each in find_events(store, Wanted(asked, words=words))}
            assert found == {
                each.id for each in made if each.when and each.when.period and each.when.period.overlaps(asked)
            }
