"""Builds that remember equal builds from nothing, byte for byte, whatever happened before."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from timeline import corrections, engines, export, period, pipeline
from timeline.actors import Aliases
from timeline.articles import read_articles
from timeline.corrections import (
    HideEvent,
    JoinActors,
    SetPublished,
    SetTitle,
    actor_key,
    article_key,
    event_key,
)
from timeline.engines import Settings
from timeline.model import Article, Published, Timeline
from timeline.project import Built, build, corrected, rebuild
from timeline.store import Store, load_articles, load_timeline, open_store

SEEDS = Path(__file__).parents[2] / "seeds"


def article(name: str, text: str, when: date | None) -> Article:
    published = Published(period.day(when), when.isoformat(), "articles.csv") if when else None
    return Article(name, text, path=f"news/{name}.txt", published=published)


FERRY = article(
    "a-ferry",
    "The ferry Aurora sank off Sorvik on Monday, police said. Mayor Lena Brandt visited the harbour on 6 May 2021. "
    "The government of Norway will open an inquiry next month.",
    date(2021, 5, 6),
)
INQUIRY = article(
    "a-inquiry",
    "Norway opened an inquiry into the sinking of the Aurora on 14 June 2021. Lena Brandt resigned last week.",
    date(2021, 6, 15),
)
UNDATED = article("a-undated", "Two shipyards closed last year. Olaf Brandt bought one of them in March 2019.", None)
EDITED = replace(FERRY, text=FERRY.text.replace("6 May", "5 May") + " Nobody was hurt.")
REDATED = replace(FERRY, published=Published(period.day(date(2020, 5, 6)), "2020-05-06", "articles.csv"))
MOVED = replace(FERRY, path="archive/ferry.txt")
OTHER_AUTHOR = replace(FERRY, author="N. N.")

PLAIN, REPORTED = Settings(), Settings(reported=True)
ALIASES = Settings(aliases=Aliases((("Lena Brandt", "the mayor"),)))


def seeds() -> list[Article]:
    return list(read_articles([str(SEEDS)])[0])


def written(timeline: Timeline) -> bytes:
    return export.write(timeline, "json", mentions=True)


def from_nothing(articles: list[Article], settings: Settings) -> Timeline:
    return pipeline.build_timeline(articles, aliases=settings.aliases, reported=settings.reported)


STEPS: list[tuple[list[Article], Settings, int]] = [
    ([FERRY, INQUIRY], PLAIN, 2),
    ([FERRY, INQUIRY], PLAIN, 0),
    ([INQUIRY, FERRY], PLAIN, 0),
    ([INQUIRY, MOVED], PLAIN, 0),
    ([FERRY, INQUIRY, UNDATED], PLAIN, 1),
    ([EDITED, INQUIRY, UNDATED], PLAIN, 1),
    ([INQUIRY, UNDATED], PLAIN, 0),
    ([REDATED, INQUIRY], PLAIN, 1),
    ([OTHER_AUTHOR, INQUIRY], PLAIN, 1),
    ([OTHER_AUTHOR, INQUIRY], REPORTED, 2),
    ([OTHER_AUTHOR, INQUIRY], ALIASES, 2),
    ([], PLAIN, 0),
]


def test_every_step_equals_a_build_from_nothing_and_reads_only_what_is_new(tmp_path: Path) -> None:
    with open_store(tmp_path / "p.db") as store:
        for articles, settings, read in STEPS:
            built = rebuild(store, articles, settings=settings)
            assert built.read == read
            assert written(built.timeline) == written(from_nothing(articles, settings))
            assert load_timeline(store) == built.timeline
            with open_store(tmp_path / "p.db") as later:
                assert rebuild(later, articles, settings=settings) == replace(built, read=0)
            assert load_articles(store) == tuple(sorted(articles, key=lambda each: each.id))


def test_the_seeds_come_back_from_their_project(tmp_path: Path) -> None:
    first = build(seeds(), tmp_path / "p.db")
    assert len(first.events) > 3
    assert build(reversed(seeds()), tmp_path / "p.db") == first
    with open_store(tmp_path / "p.db") as store:
        assert load_timeline(store) == first
        assert rebuild(store, load_articles(store)).read == 0


def test_of_two_articles_with_one_id_the_last_counts(tmp_path: Path) -> None:
    assert build([FERRY, INQUIRY, EDITED], tmp_path / "p.db") == build([EDITED, INQUIRY])


def test_other_code_reads_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build([FERRY], tmp_path / "p.db")
    monkeypatch.setattr(engines, "reading_version", lambda: "of tomorrow")
    with open_store(tmp_path / "p.db") as store:
        assert rebuild(store, [FERRY]).read == 1


def test_what_is_unchanged_is_not_merged_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(tmp_path / "p.db") as store:
        first = rebuild(store, [FERRY, INQUIRY])
        corrections.record(
            store, HideEvent(event_key(first.timeline.events[0], {each.id: each for each in first.given}))
        )
        hidden = corrected(store, first)
    monkeypatch.setattr(pipeline, "combine", None)
    with open_store(tmp_path / "p.db") as store:
        again = rebuild(store, [INQUIRY, FERRY])
        assert (again.plain, again.timeline, again.hidden) == (first.plain, hidden.timeline, hidden.hidden)
        corrections.undo(store)
        assert corrected(store, again).timeline == first.timeline


def correct_all(store: Store, built: Built) -> None:
    """Hide one event, name another, date the undated article, join two people."""
    by_id = {each.id: each for each in built.timeline.articles}
    first, second, *_ = built.timeline.events
    lena, olaf = (
        next(each for each in built.timeline.actors if each.name == name) for name in ("Lena Brandt", "Olaf Brandt")
    )
    for correction in (
        HideEvent(event_key(first, by_id)),
        SetTitle(event_key(second, by_id), "As the user says"),
        SetPublished(article_key(UNDATED), "2020"),
        JoinActors((actor_key(lena), actor_key(olaf))),
    ):
        corrections.record(store, correction)


def test_corrections_stay_through_builds_and_can_be_undone(tmp_path: Path) -> None:
    articles = [FERRY, INQUIRY, UNDATED]
    with open_store(tmp_path / "p.db") as store:
        before = rebuild(store, articles)
        correct_all(store, before)
        now = corrected(store, before)
        assert now.read == 1
        assert [event.id for event in now.hidden] == [before.timeline.events[0].id]
        assert "As the user says" in {event.title for event in now.timeline.events}
        assert "Olaf Brandt" not in {actor.name for actor in now.timeline.actors}
        assert len(now.timeline.unplaced) < len(before.timeline.unplaced)
        assert now.timeline.problems == ()
        assert load_timeline(store) == now.timeline
        assert written(rebuild(store, reversed(articles)).timeline) == written(now.timeline)
        with open_store(tmp_path / "p.db") as later:
            assert rebuild(later, articles) == replace(now, read=0)
        with open_store() as other:  # from nothing, with the same journal
            corrections.import_journal(other, corrections.export_journal(store))
            assert written(rebuild(other, articles).timeline) == written(now.timeline)
        assert load_articles(store) == (FERRY, INQUIRY, UNDATED)
        for _ in range(4):
            corrections.undo(store)
            now = corrected(store, now)
            assert load_timeline(store) == now.timeline
        assert written(now.timeline) == written(before.timeline)


def test_a_correction_whose_article_left_is_listed_and_fits_again_when_it_is_back() -> None:
    with open_store() as store:
        built = rebuild(store, [FERRY, INQUIRY])
        told = next(event for event in built.timeline.events if event.sources[0].article == INQUIRY.id)
        corrections.record(store, SetTitle(event_key(told, {INQUIRY.id: INQUIRY}), "The inquiry"))
        without = rebuild(store, [FERRY])
        (problem,) = without.timeline.problems
        assert problem.path == "corrections"
        assert "no longer in the project" in problem.reason
        back = rebuild(store, [FERRY, INQUIRY])
        assert back.timeline.problems == ()
        assert "The inquiry" in {event.title for event in back.timeline.events}


def test_a_correction_made_during_a_build_is_in_its_result(tmp_path: Path) -> None:
    def meanwhile(done: int, total: int) -> None:
        if done == total:
            with open_store(tmp_path / "p.db") as other:
                corrections.record(other, SetPublished(article_key(UNDATED), "2020"))

    timeline = build([FERRY, UNDATED], tmp_path / "p.db", progress=meanwhile)
    with open_store(tmp_path / "p.db") as store:
        assert load_timeline(store) == timeline
    assert [each.published.edtf for each in timeline.articles if each.published] == ["2021-05-06", "2020"]


def test_what_could_not_be_read_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr("timeline.pipeline.events.find", broken)
        assert len(build([FERRY, INQUIRY], tmp_path / "p.db").problems) == 2
    with open_store(tmp_path / "p.db") as store:
        built = rebuild(store, [FERRY, INQUIRY])
    assert (built.read, built.timeline.problems) == (2, ())
