"""Whatever was corrected, and in whatever order articles come and go: the same articles and journal, the same bytes."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import corrections, export, language, period
from timeline.corrections import (
    AddEvent,
    Correction,
    HideEvent,
    JoinActors,
    MergeEvents,
    Part,
    RenameActor,
    SetActors,
    SetDate,
    SetPublished,
    SetStatus,
    SetTitle,
    SplitActor,
    SplitEvent,
    actor_key,
    article_key,
    event_key,
    quote,
)
from timeline.model import Article, Published, Role, Status, Timeline
from timeline.project import rebuild
from timeline.store import Store, open_store

Draw = Callable[[st.SearchStrategy[int]], int]


def _article(name: str, text: str, day: date) -> Article:
    when = period.day(day)
    return Article(name, text, name.title(), published=Published(when, period.edtf(when), "made"))


ARTICLES: Final = (
    _article("quay", "Norway opened a quay on 3 May 2021. Two weeks later Sweden closed it.", date(2021, 6, 1)),
    _article("again", "Norway opened a quay on 3 May 2021. Denmark had protested in April.", date(2021, 6, 2)),
    _article("storm", "On Monday a storm hit Sweden. Finland sent help on 8 June 2021.", date(2021, 6, 9)),
    _article("vote", "Denmark voted on 10 June 2021. Norway will vote next year.", date(2021, 6, 11)),
    _article("past", "In 1998 Finland and Norway signed a treaty. It ended last month.", date(2021, 6, 12)),
)
EDITED: Final = _article(
    "storm",
    "A long opening was added. On Monday a storm hit Sweden. Finland sent help on 8 June 2021.",
    date(2021, 6, 9),
)


@pytest.fixture(autouse=True, scope="module")
def _without_a_model() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(language, "load_model", lambda _=None: language.NO_MODEL)
        yield


def some_correction(draw: Draw, timeline: Timeline) -> Correction:
    """Any correction that a user could make of what is shown."""
    articles = {article.id: article for article in timeline.articles}
    events = [event for event in (*timeline.events, *timeline.unplaced) if event.sources]

    def one(things: list[Article] | list[object] | tuple[object, ...]) -> int:
        return draw(st.integers(0, len(things) - 1))

    article = timeline.articles[one(timeline.articles)]
    if not events or not timeline.actors:
        return SetPublished(article_key(article), "2021-06")
    event, other = events[one(tuple(events))], events[one(tuple(events))]
    actor, second = timeline.actors[one(timeline.actors)], timeline.actors[one(timeline.actors)]
    key = event_key(event, articles)
    last = event_key(event, articles, source=len(event.sources) - 1)
    choices: tuple[Correction, ...] = (
        SetPublished(article_key(article), ("2021-06-05", "2020", None)[draw(st.integers(0, 2))]),
        SetDate(key, ("2021-05", "2019/..", None)[draw(st.integers(0, 2))]),
        SetTitle(key, "As the user says"),
        SetStatus(key, Status.DENIED),
        SetActors(key, (Part(actor_key(actor), Role.TARGET),)),
        MergeEvents((key, event_key(other, articles))),
        SplitEvent(key, (last,)),
        HideEvent(key),
        AddEvent(quote(article, 0, 20), "By hand", "2021-07"),
        JoinActors((actor_key(actor), actor_key(second))),
        SplitActor(actor_key(actor), (*actor.aliases, actor.name)[0]),
        RenameActor(actor_key(actor), "Another name"),
    )
    return choices[one(choices)]


def written(store: Store, articles: list[Article]) -> bytes:
    return export.write(rebuild(store, articles).timeline, "json", mentions=True)


@settings(max_examples=10)
@given(st.data())
def test_the_same_articles_and_journal_give_the_same_bytes(data: st.DataObject) -> None:
    def draw(numbers: st.SearchStrategy[int]) -> int:
        return data.draw(numbers)

    with open_store() as store:
        for _ in range(draw(st.integers(1, 4))):
            there = data.draw(st.lists(st.sampled_from((*ARTICLES, EDITED)), unique_by=lambda one: one.id, min_size=1))
            built = rebuild(store, there)
            for _ in range(draw(st.integers(0, 3))):
                corrections.record(store, some_correction(draw, built.timeline))
            if draw(st.integers(0, 4)) == 0:
                corrections.undo(store)
        final = data.draw(st.permutations(ARTICLES))
        expected = written(store, final)
        assert written(store, data.draw(st.permutations(ARTICLES))) == expected
        with open_store() as new:
            corrections.import_journal(new, corrections.export_journal(store))
            assert written(new, data.draw(st.permutations(ARTICLES))) == expected
