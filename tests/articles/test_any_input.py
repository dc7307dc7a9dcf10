"""Whatever comes in ends in articles and problems, the same ones every time."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.articles import from_text, read_bytes
from timeline.model import Article, Severity

SEEDS = [
    b"The toll on the Rhine was lifted on 31 March 1868.",
    b"---\ntitle: x\npublished: 2020\n---\nText of the article follows here.",
    b"<!doctype html><html><head><title>T</title></head><body><p>Some words of news.</p></body></html>",
    b'{"id": "a", "text": "Some words of news.", "published": "2020-01"}\n{"text": "More."}\n',
    b'file,text,published\n"a","Some ""words"" of news",2020-01-01\n',
    b'<rss version="2.0"><channel><item><description>Words.</description></item></channel></rss>',
    b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>",
    b"PK\x03\x04\x14\0\0\0\0\0",
    "Naïve “quotes”".encode("utf-16"),
]
NAMES = [
    "a.txt",
    "a.md",
    "a.html",
    "a.json",
    "a.jsonl",
    "a.csv",
    "articles.csv",
    "a.tsv",
    "a.xml",
    "a.pdf",
    "a.zip",
    "a",
]


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A sound file with some of its bytes changed, or cut, or anything at all."""
    data = bytearray(draw(st.sampled_from(SEEDS) | st.binary(max_size=80)))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, max(0, len(data) - 1)))
        data[at : at + draw(st.integers(0, 3))] = draw(st.binary(max_size=3))
    return bytes(data)


def check(articles: tuple[Article, ...]) -> None:
    assert len({article.id for article in articles}) == len(articles)
    for article in articles:
        assert article.text.strip()
        article.text.encode()  # no lone surrogates
        spans = list(article.furniture)
        assert spans == sorted(spans)
        assert all(0 <= start < end <= len(article.text) for start, end in spans)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(NAMES), damaged())
def test_damaged_files_never_raise(name: str, data: bytes) -> None:
    articles, problems = read_bytes(name, data)
    check(articles)
    assert articles or problems
    for problem in problems:
        assert problem.reason.endswith((".", "?"))
        assert problem.field
        assert problem.path
    assert (articles, problems) == read_bytes(name, data)


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_any_text_stays_what_it_is(text: str) -> None:
    articles, problems = from_text(text)
    if articles:
        check(articles)
        assert articles[0].text == text.removeprefix("\ufeff") or problems
    else:
        assert [problem for problem in problems if problem.severity is Severity.ERROR]


@settings(max_examples=100, deadline=None)
@given(
    st.fixed_dictionaries(
        {},
        optional={
            name: st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.lists(st.text(max_size=5))
            for name in ("id", "title", "text", "html", "published", "url", "source", "author", "sentences", "file")
        },
    )
)
def test_any_object_is_an_article_or_a_problem(row: dict[str, object]) -> None:
    articles, problems = read_bytes("a.jsonl", json.dumps(row).encode())
    check(articles)
    assert articles or any(problem.severity is Severity.ERROR for problem in problems)


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.csv", "articles.csv"])
def test_fields_of_other_names_never_come_out(name: str) -> None:
    rows = {"text": "Some words of news.", "note": "secret-mark", "published": "2020", "password": "secret-mark"}
    data = json.dumps(rows) if "json" in name else "text,note,published\nSome words of news.,secret-mark,2020\n"
    articles, problems = read_bytes(name, data.encode())
    assert len(articles) == 1
    assert "secret-mark" not in repr(articles) + repr(problems)
