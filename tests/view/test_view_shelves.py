"""Articles and actors of a crowd: the same numbers by columns as by looking at every event."""

from collections import Counter

import pytest
from invented_crowd import crowd_of
from invented_story import story

from timeline.benchmark.projects import made
from timeline.model import Role, Timeline
from timeline.view.crowd import Crowd
from timeline.view.filters import NOTHING_ASKED, Filter
from timeline.view.shelves import actors_of, telling, told_by, with_whom
from timeline.view.together import taking_part, together

SMALL, MADE = story(), made(600)


@pytest.fixture(scope="module", params=[SMALL, MADE], ids=["story", "made"])
def both(request: pytest.FixtureRequest) -> tuple[Timeline, Crowd]:
    timeline: Timeline = request.param
    return timeline, crowd_of(timeline)


def test_articles_and_actors_are_ranked_by_their_events(both: tuple[Timeline, Crowd]) -> None:
    timeline, crowd = both
    wanted = Filter(roles=frozenset({Role.AGENT}))
    events = crowd.select(wanted)
    told = Counter(one for event in events for one in {source.article for source in event.sources})
    found = telling(events)
    assert dict(zip(found.ids, found.counts, strict=True)) == told
    names = {actor.id for actor in timeline.actors}
    who = Counter(one for event in events for one in taking_part(event) & names)
    ranked = actors_of(events)
    assert dict(zip(ranked.ids, ranked.counts, strict=True)) == who
    for ranking in (found, ranked):
        assert list(ranking.counts) == sorted(ranking.counts, reverse=True)


def test_what_articles_tell_is_loaded_up_to_a_number(both: tuple[Timeline, Crowd]) -> None:
    _, crowd = both
    events = crowd.select(NOTHING_ASKED)
    articles = telling(events).ids[:2]
    theirs = {event.id for event in events if any(source.article in articles for source in event.sources)}
    assert {event.id for event in told_by(events, articles, 10_000)} == theirs
    assert len(told_by(events, articles, 3)) == min(3, len(theirs))


def test_who_appears_with_whom_is_the_same_table(both: tuple[Timeline, Crowd]) -> None:
    timeline, crowd = both
    events = (*timeline.events, *timeline.unplaced)
    for actor in actors_of(crowd.select(NOTHING_ASKED)).ids[:5]:
        table, slow = with_whom(crowd, actor, most=100), together(actor, events, crowd.names, most=100)
        assert {row.actor: row.whole for row in table.rows} == {row.actor: row.whole for row in slow.rows}
        assert table.rows[0].actor == actor
        if [column.window for column in table.columns] == [column.window for column in slow.columns]:
            assert {row.actor: row.counts for row in table.rows} == {row.actor: row.counts for row in slow.rows}
