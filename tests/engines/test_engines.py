"""The same readings on every engine, and articles that break whoever reads them."""

import socket
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from timeline import engines, language, pipeline
from timeline.articles import read_articles
from timeline.engines import EngineError, Settings, processes
from timeline.engines.settings import left_out
from timeline.model import Article, Reading, Severity

FAULTS = str(Path(__file__).parent / "faults")
SEEDS = Path(__file__).parents[2] / "seeds"


def told(number: int, words: str = "") -> Article:
    text = f"{words} On {1 + number % 28} May 2021 the town council of Sorvik met and agreed on budget {number}."
    return Article(f"a-{number:03}", text, path=f"{number}.txt")


def in_order(readings: Iterator[Reading]) -> list[Reading]:
    return sorted(readings, key=lambda reading: reading.article.id)


def plain(articles: list[Article]) -> list[Reading]:
    return [pipeline.read_article(article, model=language.NO_MODEL) for article in articles]


@pytest.fixture(autouse=True)
def no_worker_stays() -> Iterator[None]:
    """Every process that a test started has ended with it."""
    before = psutil.Process().children()
    yield
    assert [each for each in psutil.Process().children() if each not in before] == []


@pytest.fixture
def faulty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", FAULTS)


MISTAKE = "It could not be read (ZeroDivisionError), a mistake of this program; it was left out."
BROKEN = [("CRASH", "broke the process"), ("HANG", "too long"), ("MEMORY", "memory"), ("MISTAKE", "ZeroDivisionError")]


@pytest.mark.usefixtures("faulty")
def test_an_article_that_breaks_its_reader_is_left_out_and_the_rest_goes_on(tmp_path: Path) -> None:
    good = [told(number) for number in range(60)]
    bad = [told(100 + number, words) for number, (words, _) in enumerate(BROKEN)]
    once = Article("a-200", "ONCE a reader was killed, on 3 May 2021.", path=str(tmp_path / "was here"))
    loud = told(300, "PRINT")
    seen: list[tuple[int, int]] = []
    articles = [bad[0], *good[:30], bad[1], once, bad[2], *good[30:], loud, bad[3]]
    found = in_order(engines.readings(articles, Settings(patience=5.0), jobs=2, progress=lambda *at: seen.append(at)))
    assert [reading.article for reading in found] == sorted(articles, key=lambda article: article.id)
    assert [reading for reading in found if reading.article not in bad] == plain([*good, once, loud])
    for (_, reason), reading in zip(BROKEN, (each for each in found if each.article in bad), strict=True):
        (problem,) = reading.problems
        assert (problem.path, problem.severity) == (reading.article.path, Severity.ERROR)
        assert reason in problem.reason
    assert seen == [(done, len(articles)) for done in range(1, len(articles) + 1)]


@pytest.mark.usefixtures("faulty")
def test_few_articles_are_held_at_a_time() -> None:
    taken = 0

    def endless() -> Iterator[Article]:
        nonlocal taken
        for taken in range(1000):
            yield told(taken)

    some = engines.readings(endless(), jobs=2)
    ahead = []
    for done, _ in enumerate(some, 1):
        ahead.append(taken + 1 - done)
        if done == 200:
            break
    assert max(ahead) <= 2 * processes.AHEAD
    some.close()  # type: ignore[attr-defined]


def test_processes_read_the_seeds_as_this_process_does() -> None:
    seeds, _ = read_articles([str(SEEDS)])
    articles = [*seeds, *(told(number) for number in range(12))]
    here = in_order(engines.readings(articles))
    assert all(reading.events for reading in here)
    assert in_order(engines.readings(reversed(articles), jobs=2)) == here


@pytest.mark.usefixtures("faulty")
def test_dask_leaves_out_what_processes_leave_out_and_can_be_reached_from_here_only() -> None:
    good, bad = [told(number) for number in range(130)], [told(200, "CRASH"), told(201, "MISTAKE")]
    found = []
    for reading in engines.readings([bad[0], *good, bad[1]], engine="dask", jobs=2):
        found.append(reading)
        listening = [each for each in psutil.Process().net_connections() if each.status == psutil.CONN_LISTEN]
        assert {each.laddr.ip for each in listening} <= {"127.0.0.1"}
    assert in_order(iter(found)) == [
        *plain(good),
        *(left_out(each, why) for each, why in zip(bad, (processes.BROKEN, MISTAKE), strict=True)),
    ]


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


REFUSED = [
    ("spark", "There is no engine “spark”"),
    ("tcp:/x", "There is no engine"),
    ("tcp://127.0.0.1:{}", "answers at"),
]


@pytest.mark.parametrize(("engine", "sentence"), REFUSED)
def test_engines_that_are_not_there(engine: str, sentence: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.engines.cluster.CONNECTING", "1s")
    with pytest.raises(EngineError, match=sentence):
        list(engines.readings([told(1)], engine=engine.format(free_port())))


def test_a_model_that_is_not_there_is_said_by_every_engine() -> None:
    for jobs in (1, 2):
        with pytest.raises((EngineError, ValueError), match="“no_such_model” can't be loaded"):
            list(engines.readings([told(1)], Settings(model="no_such_model"), jobs=jobs))


def test_without_workers_one_sentence_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/bin/false")
    with pytest.raises(EngineError, match="No worker process can start"):
        list(engines.readings([told(1)], jobs=2))
