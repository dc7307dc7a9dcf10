"""Very many events are filtered, counted and laid out as few are, without being loaded."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from invented_crowd import crowd, crowd_of
from invented_story import story

from timeline.columns import columns, from_bytes, to_bytes
from timeline.model import Role, Status, Timeline
from timeline.view.filters import Filter, Index
from timeline.view.windows import Window, choices, choices_of

STORY = story()
INDEX = Index(STORY)
CROWD = crowd_of(STORY)
FILTERS: tuple[dict[str, Any], ...] = (
    {},
    {"actors": frozenset({"norland"})},
    {"actors": frozenset({"norland", "vessia"})},
    {"actors": frozenset({"norland", "vessia"}), "every": True},
    {"actors": frozenset({"norland"}), "people": True},
    {"actors": frozenset({"vessia"}), "roles": frozenset({Role.PLACE})},
    {"actors": frozenset({"nobody"})},
    {"roles": frozenset({Role.TARGET, Role.PLACE})},
    {"people": True, "every": True, "actors": frozenset({"vessia"})},
    {"statuses": frozenset({Status.PLANNED, Status.DENIED})},
    {"articles": frozenset({"a-courier"})},
    {"precision": "day"},
    {"precision": "month"},
    {"precision": "year"},
    {"importance": 0.7},
    {"known_by": date(2023, 12, 31)},
    {"first": date(2024, 6, 1)},
    {"last": date(1970, 1, 1)},
)


@pytest.mark.parametrize("asked", FILTERS, ids=" ".join)
def test_a_crowd_answers_as_an_index(asked: dict[str, Any]) -> None:
    wanted = Filter(**asked)
    assert list(CROWD.select(wanted)) == list(INDEX.select(wanted))
    assert CROWD.actor_counts(wanted) == INDEX.actor_counts(wanted)
    assert CROWD.status_counts(wanted) == INDEX.status_counts(wanted)
    assert CROWD.article_counts(wanted) == INDEX.article_counts(wanted)
    assert CROWD.role_counts(wanted) == INDEX.role_counts(wanted)


@pytest.mark.parametrize("text", ["provocation", "PROVOCATION lind", "no such word", "provoc", "dam"])
def test_words_are_found_whole_and_as_they_are_typed(text: str) -> None:
    found = {event.id for event in CROWD.select(Filter(text=text))}
    assert found <= {event.id for event in INDEX.select(Filter(text=text))}
    assert bool(found) == (text != "no such word")


def test_the_rest_is_the_same_too() -> None:
    assert (CROWD.names, CROWD.has_countries) == (INDEX.names, INDEX.has_countries)
    assert CROWD.published_days()
    assert set(CROWD.published_days()) <= set(INDEX.published_days())
    assert dict(CROWD.articles) == INDEX.articles
    assert (len(CROWD), CROWD.dated) == (len(INDEX.events), len(STORY.events))
    for article in INDEX.articles:
        assert CROWD.told_by(article) == INDEX.told_by(article)
    assert choices_of(CROWD.select(Filter()).spans()) == choices(tuple(INDEX.events.values()))


def test_an_event_has_neighbours_among_those_shown() -> None:
    shown = CROWD.select(Filter(statuses=frozenset({Status.DENIED})))
    ids = [event.id for event in shown]
    assert len(ids) > 2
    assert [shown.around(one)[0] for one in ids] == list(range(len(ids)))
    assert shown.around(ids[0]) == (0, None, 1)
    assert shown.around(ids[-1]) == (len(ids) - 1, len(ids) - 2, None)
    other = next(event.id for event in INDEX.events.values() if event.id not in ids)
    assert shown.around(other) == shown.around("e-unknown") == shown.around(None) == (None, None, 0)


def test_what_is_outside_a_window_is_counted() -> None:
    events = CROWD.select(Filter())
    window = Window(date(2024, 1, 1), date(2024, 4, 1))
    inside = events.within(window)
    assert 0 < len(inside) < len(events)
    assert len(inside) + events.before(window) + events.after(window) + events.undated() == len(events)
    assert inside.most_important(2) == tuple(sorted(inside, key=lambda event: -event.importance)[:2])


def test_few_of_a_crowd_stay_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.view.crowd.KEPT", 20)
    some = crowd(300)
    for start in range(0, 300, 10):
        some.select(Filter())[start : start + 10]
    assert len(some._loaded) <= 30  # noqa: SLF001 - the promise itself


def test_columns_come_back_from_bytes() -> None:
    found = columns(STORY)
    again = from_bytes(to_bytes(found))
    assert to_bytes(again) == to_bytes(found)
    assert again.first.dtype == found.first.dtype
    assert len(columns(Timeline())) == 0
    assert len(columns(replace(STORY, actors=())).who_row) == 0
