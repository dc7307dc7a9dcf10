"""The same files give the same articles on every machine."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = """<html><head><title>Weir</title></head><body><h1>Weir</h1>
<p class="date">yesterday</p><p class="date">2024 June</p>
<p>The weir at Lunn gave way on 3 May 2019, and the mill below it was flooded within the hour.</p></body></html>"""
FEED = """<rss version="2.0"><channel><item><title>Weir</title><pubDate>Fri, 03 May 2019 23:30:00 -1000</pubDate>
<description>The weir gave way.</description></item></channel></rss>"""
FILES: dict[str, str | bytes] = {
    "page.html": PAGE,
    "feed.xml": FEED,
    "rows.jsonl": '{"id": "x", "text": "The weir held.", "published": "2019-05-03T23:59:59-11:00"}\n{"text": "ß"}\n',
    "Ünder/größe.txt": "The weir at Größe held on Monday.",
    "Zeta.txt": "Published 3 May 2019\n\nThe weir at Zeta held on Monday.",
    "alpha.txt": b"Caf\xe9 by the weir.",
    "articles.csv": "file,title\nÜnder/größe.txt,Größe\n",
}
PROGRAM = """import sys
from timeline import read_articles
sys.stdout.buffer.write(repr(read_articles(sys.argv[1:])).encode())"""
WRONG_CLOCK = """import datetime, time

class Like(type):
    def __instancecheck__(cls, one):
        return isinstance(one, cls.__mro__[1])

class Date(datetime.date, metaclass=Like):
    @classmethod
    def today(cls):
        return cls(YEAR, 2, 28)

class Moment(datetime.datetime, metaclass=Like):
    @classmethod
    def now(cls, tz=None):
        return cls(YEAR, 2, 28, 12, tzinfo=tz)

    today = utcnow = now

datetime.date, datetime.datetime = Date, Moment
time.time = lambda: Moment.now(datetime.timezone.utc).timestamp()

import sys
from timeline import build_timeline, language, read_articles
articles, problems = read_articles(sys.argv[1:])
answer = build_timeline(articles, model=language.NO_MODEL, problems=problems)
assert "2019-05-03" in repr(answer) and Date.today().year == YEAR
sys.stdout.buffer.write(repr(answer).encode())"""
"""For the program, all of it with every library that it loads, it is some day of another year."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("news")
    for name, text in FILES.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return root


def test_time_zone_locale_and_hash_seed_change_nothing(folder: Path) -> None:
    outputs = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM, str(folder)],
            env=os.environ | {"TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        ).stdout
        for zone, locale, seed in (("Pacific/Kiritimati", "C", "1"), ("Etc/GMT+12", "C.UTF-8", "2"))
    }
    assert len(outputs) == 1
    assert b"'2019-05-03'" in outputs.pop()


def test_a_page_that_says_yesterday_is_undated(folder: Path) -> None:
    """The clock would be needed to read it, and `2024 June` has no day of its own."""
    from timeline import read_articles

    (article,), _ = read_articles([folder / "page.html"])
    assert article.published is None


def test_a_wrong_clock_changes_nothing(folder: Path) -> None:
    outputs = [
        subprocess.run(
            [sys.executable, "-c", WRONG_CLOCK.replace("YEAR", year), str(folder)], check=True, capture_output=True
        ).stdout
        for year in ("1985", "2150")
    ]
    assert outputs[0] == outputs[1]
