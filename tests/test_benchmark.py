"""The benchmark measures what it says, on articles that are the same everywhere."""

import math
import os
import random
import re
import time
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from timeline.benchmark import browser as in_browser
from timeline.benchmark import dates_speed, engines_speed, joining, main, stages, storing
from timeline.benchmark.measure import alone, growth, megabytes, stopwatch, table
from timeline.benchmark.news import articles, dated
from timeline.benchmark.projects import made
from timeline.benchmark.sizes import Sizes
from timeline.benchmark.tellings import tellings


def test_the_same_seed_gives_the_same_articles() -> None:
    first, again, other = (list(articles(5, seed)) for seed in (1, 1, 2))
    assert first == again
    assert not {article.text for article in first} & {article.text for article in other}
    assert list(articles(3)) == first[:3], "more articles don't change the first ones"


def test_articles_are_as_long_as_news_and_all_different() -> None:
    made = list(articles(50))
    lengths = [len(article.text.split()) for article in made]
    assert 400 < sum(lengths) / len(lengths) < 600
    assert len({article.text for article in made}) == len({article.id for article in made}) == 50
    assert all(article.published for article in made)
    assert "{" not in "".join(article.text for article in made)


@pytest.mark.parametrize(("ago", "ways"), [(0, 4), (3, 4), (20, 9), (100, 4), (400, 8), (3000, 7)])
def test_a_day_is_said_in_many_ways(ago: int, ways: int) -> None:
    chance = random.Random(4)  # noqa: S311 - no secret
    published = date(2024, 6, 20)
    said = {dated(published - timedelta(days=ago), published, chance) for _ in range(300)}
    assert len(said) == ways


@pytest.mark.parametrize("count", [1, 5, 52])
def test_tellings_are_as_many_as_asked(count: int) -> None:
    readings = list(tellings(count))
    events = [event for reading in readings for event in reading.events]
    assert len(events) == count
    assert readings == list(tellings(count))
    texts = {reading.article.id: reading.article.text for reading in readings}
    for event in events:
        for piece in (event.sentence, event.trigger, event.date):
            assert piece is not None
            assert texts[event.article][piece.start : piece.end] == piece.text


@pytest.mark.parametrize("exponent", [0.5, 1, 2])
def test_growth_is_the_exponent(exponent: float) -> None:
    assert growth([(size, 3 * size**exponent) for size in (10, 100, 5000)]) == pytest.approx(exponent)


def test_a_task_runs_in_a_process_of_its_own() -> None:
    outcome = alone(os.getpid)
    assert outcome is not None
    assert outcome.result != os.getpid()
    assert outcome.peak >= 0


def test_a_task_that_takes_too_long_is_given_up() -> None:
    assert alone(time.sleep, 60, limit=0.3) is None


def test_a_task_that_ends_without_an_answer_is_an_error() -> None:
    with pytest.raises(RuntimeError, match="_exit ended without an answer"):
        alone(os._exit, 3)


def test_a_watch_adds_up() -> None:
    with stopwatch() as watch:
        sum(math.sqrt(number) for number in range(100_000))
    first = watch.cpu
    with stopwatch(watch):
        sum(math.sqrt(number) for number in range(100_000))
    assert 0 < first < watch.cpu


def test_table() -> None:
    assert table("Speed", ("stage", "s"), [("dates", "1.25"), ("a longer one", "10.50")], "measured") == (
        "Speed\n\nstage             s\n------------  -----\ndates          1.25\na longer one  10.50\n\nmeasured\n\n"
    )
    assert megabytes(312_400_000) == "312 MB"
    assert megabytes(0) == "–"


def test_dates_are_counted() -> None:
    text = dates_speed.news_text(3000)
    assert len(text) == 3000
    _, (size, seconds, found) = dates_speed.read_dates([text])
    assert size == 3000
    assert seconds > 0
    assert found > 0
    assert dates_speed.search_dates(text)[0][2] > 0


@pytest.mark.parametrize("name", dates_speed.slow_texts(100))
def test_texts_made_to_be_slow_are_as_long_as_asked(name: str) -> None:
    text = dates_speed.slow_texts(20_000)[name]
    assert 18_000 <= len(text) <= 40_000


def test_every_stage_is_measured() -> None:
    took, read, characters = stages.stage_by_stage(2, ())
    assert read == 2
    assert characters > 4000
    assert all(watch.cpu >= 0 for watch in took.values())
    assert took["sentences"].cpu > 0


def test_joining_is_measured() -> None:
    took, events = joining.join(40)
    assert set(took) == {"merge", "rank", "store"}
    assert 0 < events <= 40


def test_what_the_store_answers_is_measured() -> None:
    found, size = storing.answers(40)
    assert all(0 < middle <= longest for _, middle, longest, _ in found)
    assert any(rows for _, _, _, rows in found)
    assert size > 0


def test_all_tables_are_printed() -> None:
    tiny = Sizes(
        characters=3_000,
        searched=500,
        growing_text=(1_000, 2_000),
        slow_text=2_000,
        articles=1,
        on_engines=1,
        growing_articles=(1,),
        profiled=1,
        mentions=(10, 30),
        archived=(20, 40),
        answered=30,
        limit=300,
        rounds=0,
    )
    printed: list[str] = []
    assert main(sizes=tiny, paths=(), write=printed.append) == 0
    titles = [text.partition("\n")[0].partition(":")[0].partition(",")[0] for text in printed[1:]]
    assert titles == [
        "Time expressions",
        "Time expressions",
        "Time expressions",
        "Stage by stage",
        "Where time goes",
        "Merging",
        "What the store answers",
        "The whole build as articles become more",
        "Joining",
    ]
    assert not re.search(r"\bnan\b|over 300", "".join(printed))


def test_a_folder_without_articles_is_said_to_be_one(tmp_path: Path) -> None:
    printed: list[str] = []
    assert main(paths=[str(tmp_path)], write=printed.append) == 1
    assert printed == [f"There are no articles in {tmp_path}; give files or folders that `timeline build` reads.\n"]


def test_the_users_own_articles_are_read() -> None:
    seeds = Path(__file__).parents[1] / "seeds"
    assert len(stages.given(10, [str(seeds)])) == 2
    assert len(stages.given(1, [str(seeds)])) == 1


def test_engines_take_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    no_model = str(Path(__file__).parent / "engines" / "faults")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, [no_model, os.environ.get("PYTHONPATH")])))
    turns = engines_speed.taken_in_turns(2, 2)
    assert turns.same
    assert {len(rates) for rates in turns.rates.values()} == {len(turns.joins)} == {2}
    assert set(turns.starts) < set(turns.rates)
    assert all(rate > 0 for rates in turns.rates.values() for rate in rates)


def test_what_the_browser_needs_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_browser, "find_chromium", lambda: None)
    printed: list[str] = []
    assert main(browser=True, write=printed.append) == 1
    assert printed == [f"Measuring in the browser needs one: {in_browser.NO_CHROMIUM}.\n"]


@pytest.mark.browser
def test_waits_are_measured_in_the_browser(browser: Browser, story_page: str) -> None:
    found = in_browser.waits(browser, story_page, 1, lambda: 0.0)
    assert [wait.name for wait in found][3:] == list(in_browser.ACTIONS)
    assert all(milliseconds > 1 for wait in found for milliseconds in wait.waits)


def test_a_made_project_has_as_many_events_as_asked() -> None:
    timeline = made(52)
    assert timeline == made(52)
    assert (len(timeline.events), len(timeline.articles)) == (52, 11)
    texts = {article.id: article.text for article in timeline.articles}
    for event in timeline.events:
        sentence, told = event.sources[0].sentence, event.sources[0].date
        assert told is not None
        assert texts[event.sources[0].article][sentence.start : sentence.end] == sentence.text
        assert texts[event.sources[0].article][told.start : told.end] == told.text
