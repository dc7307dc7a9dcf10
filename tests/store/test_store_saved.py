"""What is saved comes back, and only what changed is written."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from harbour import (
    DEAL_EVENT,
    EVENING,
    HALD,
    MEETING_EVENT,
    MORNING,
    NORLAND,
    STRIKE_EVENT,
    TIMELESS_EVENT,
    TIMELINE,
    UNION,
    article,
)

from timeline import period
from timeline.model import Participant, Problem, Reading, Role, Severity, Timeline, When
from timeline.store import (
    Store,
    Wanted,
    article_versions,
    events_per_actor,
    events_per_month,
    find_events,
    forget_readings,
    load_articles,
    load_reading,
    load_timeline,
    open_store,
    save_reading,
    save_timeline,
)

MOVED = replace(DEAL_EVENT, when=When(period.year(1999), "1999"))
RENAMED = replace(HALD, name="Mira Hald-Berg")

LONG = Problem(str(MORNING.path), "text", "It is long.", Severity.WARNING)
ELSEWHERE = Problem("aliases.csv", "alias", "It is empty.", Severity.WARNING)

TIMELINES = {
    "empty": Timeline(),
    "whole": TIMELINE,
    "an event less": replace(TIMELINE, events=(MEETING_EVENT, DEAL_EVENT)),
    "an event moved": replace(TIMELINE, events=(MOVED, MEETING_EVENT, STRIKE_EVENT)),
    "in another order": replace(TIMELINE, events=(STRIKE_EVENT, DEAL_EVENT, MEETING_EVENT)),
    "nothing placed": replace(TIMELINE, events=(), unplaced=(replace(DEAL_EVENT, when=None), TIMELESS_EVENT)),
    "an actor renamed": replace(TIMELINE, actors=(RENAMED, UNION, NORLAND)),
    "an article less": Timeline(articles=(MORNING,), actors=(UNION,), events=(DEAL_EVENT,)),
    "an article changed": replace(TIMELINE, articles=(EVENING, replace(MORNING, title="Ships sail again"))),
    "a problem": replace(TIMELINE, problems=(Problem("x.txt", "published", "It is no date.", Severity.WARNING),)),
    "an actor that nobody lists": replace(
        TIMELINE, events=(replace(MEETING_EVENT, participants=(Participant("who", Role.AGENT),)),)
    ),
}


@pytest.fixture(params=["in memory", "in a file"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    return open_store(tmp_path / "p.db" if request.param == "in a file" else None)


@pytest.mark.parametrize("then", TIMELINES)
@pytest.mark.parametrize("first", ["empty", "whole", "an event moved"])
def test_what_is_saved_over_anything_comes_back(store: Store, first: str, then: str) -> None:
    assert save_timeline(store, TIMELINES[first], journal=0)
    assert save_timeline(store, TIMELINES[then], journal=0)
    assert load_timeline(store) == TIMELINES[then]
    assert load_articles(store) == TIMELINES[then].articles
    once = open_store()
    save_timeline(once, TIMELINES[then], journal=0)
    for kept in (store, once):  # so the index, the links and the counts forgot the first one, too
        assert find_events(kept, Wanted(words="strike")) == find_events(once, Wanted(words="strike"))
        assert find_events(kept, Wanted(actors=(UNION.id,))) == find_events(once, Wanted(actors=(UNION.id,)))
        assert events_per_month(kept) == events_per_month(once)
        assert events_per_actor(kept) == events_per_actor(once)


def test_a_file_is_the_same_after_closing(tmp_path: Path) -> None:
    with open_store(tmp_path / "p.db") as store:
        save_timeline(store, TIMELINE, journal=0)
    with open_store(tmp_path / "p.db") as store:
        assert load_timeline(store) == TIMELINE
    assert {path.name for path in tmp_path.iterdir()} == {"p.db", "p.db-lock"}
    with open_store(tmp_path / "p.db", writable=False) as store:
        assert load_timeline(store) == TIMELINE


def test_every_version_of_an_article_is_kept(store: Store) -> None:
    texts = ["The ferry sank.", "The ferry sank. Nobody was hurt.", "The ferry sank."]
    for text in texts:
        save_timeline(store, Timeline(articles=(article("a-ferry", text, period.day(date(2020, 1, 2))),)), journal=0)
    assert [version.text for version in article_versions(store, "a-ferry")] == [texts[1], texts[2]]


def test_readings_are_kept_under_their_keys_and_forgotten(store: Store) -> None:
    reading = Reading(
        MORNING,
        problems=(LONG, ELSEWHERE),
        sentences=(STRIKE_EVENT.sources[0].sentence,),
        events=STRIKE_EVENT.sources,
        actors=(HALD,),
    )
    save_reading(store, "k1", reading)
    save_reading(store, "k2", Reading(EVENING))
    save_reading(store, "k1", reading)
    assert load_reading(store, "k1", MORNING) == reading
    moved = replace(MORNING, path="elsewhere/1.txt")
    assert load_reading(store, "k1", moved) == replace(
        reading, article=moved, problems=(replace(LONG, path="elsewhere/1.txt"), ELSEWHERE)
    )
    assert load_reading(store, "k3", MORNING) is None
    forget_readings(store, {"k2", "k9"})
    assert load_reading(store, "k1", MORNING) is None
    assert load_reading(store, "k2", EVENING) == Reading(EVENING)


def test_articles_as_given_are_kept_beside_their_corrected_dates(store: Store) -> None:
    undated = replace(MORNING, published=None)
    save_timeline(store, TIMELINE, given=(EVENING, undated), journal=0)
    assert load_timeline(store) == TIMELINE
    assert load_articles(store) == (EVENING, undated)
