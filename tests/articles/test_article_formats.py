"""Each kind of file gives its articles, with their fields, and offsets into the text as it was given."""

import io
import json
from pathlib import Path

import pytest

from timeline.articles import from_text, read_articles, read_bytes
from timeline.model import Article, Severity

BODY = "The harbour of Lindau was closed on Tuesday. Ferries turned back, and nobody said why."
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Harbour closed - The Lake Post</title>
<meta property="og:site_name" content="The Lake Post"><meta name="author" content="Mara Quist">
<link rel="canonical" href="https://lake.example/news/harbour-closed">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Harbour closed",
"datePublished": "2021-03-04T18:00:00+01:00"}}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Harbour closed</h1><p>{BODY}</p>
<p>The town council met in the evening to talk about the closure, and about the storm that is expected to come.</p>
<script>alert("never read")</script></article><footer>Imprint</footer></body></html>"""
FEED = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Lake Feed</title>
<item><title>Harbour closed</title><link>https://lake.example/1</link><guid>lake-1</guid>
<pubDate>Thu, 04 Mar 2021 23:30:00 -0500</pubDate><description>&lt;p&gt;{BODY}&lt;/p&gt;</description></item>
<item><title>No text here</title><guid>lake-2</guid></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Lake Atom</title><entry><title>Harbour closed</title>
<id>urn:lake:1</id><published>2021-03-04T10:00:00Z</published><content type="html">&lt;p&gt;{BODY}&lt;/p&gt;</content>
</entry></feed>"""
ROW = {"id": "h1", "title": "Harbour closed", "text": BODY, "published": "2021-03-04", "source": "The Lake Post"}


def only(name: str, data: str | bytes) -> Article:
    articles, problems = read_bytes(name, data.encode() if isinstance(data, str) else data)
    assert not [problem for problem in problems if problem.severity is Severity.ERROR], problems
    assert len(articles) == 1
    return articles[0]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.json", json.dumps(ROW)),
        ("a.json", json.dumps([ROW])),
        ("a.json", json.dumps({"articles": [ROW]})),
        ("a.json", json.dumps(ROW, indent=2)),
        ("a.json", json.dumps(ROW) + "\n" + json.dumps(ROW)),
        ("a.jsonl", json.dumps(ROW) + "\n"),
        ("a.jsonl", "\n\n" + json.dumps(ROW)),
        ("a.jsonl", json.dumps(ROW, indent=2)),
        ("a.jsonl", "\ufeff" + json.dumps(ROW)),
        ("a.csv", f'id,title,text,published,source\nh1,Harbour closed,"{BODY}",2021-03-04,The Lake Post\n'),
        ("a.csv", f"id;Title;TEXT;published;source\nh1;Harbour closed;{BODY};2021-03-04;The Lake Post\n"),
        ("a.csv", f'sep=;\nid;title;text;published;source\nh1;Harbour closed;"{BODY}";2021-03-04;The Lake Post\n'),
        (
            "a.tsv",
            f"id\ttitle\ttext\tpublished\tsource\tnote\nh1\tHarbour closed\t{BODY}\t2021-03-04\tThe Lake Post\tx",
        ),
        ("a.csv", f'\ufeffid,title,text,published,source\r\nh1,Harbour closed,"{BODY}",2021-03-04,The Lake Post\r\n'),
        ("a.csv", f'id,title,text,published,source\rh1,Harbour closed,"{BODY}",2021-03-04,The Lake Post\r'),
    ],
)
def test_a_row_gives_every_field(name: str, data: str) -> None:
    article = only(name, data)
    assert (article.id, article.title, article.text, article.source) == ("h1", "Harbour closed", BODY, "The Lake Post")
    assert article.published is not None
    assert article.published.edtf == "2021-03-04"
    assert article.path == name


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.jsonl", json.dumps({"sentences": ["One fell.", "Two stood."]}), "One fell.\nTwo stood."),
        ("a.jsonl", json.dumps({"id": 7, "text": BODY, "tags": [{"x": None}]}), BODY),
        ("a.txt", "first line\r\nsecond\rthird\n\x0cfourth.", "first line\r\nsecond\rthird\n\x0cfourth."),
        ("a.txt", b"\xef\xbb\xbfA mark goes.", "A mark goes."),
        ("a.txt", "Šest zpráv.".encode("utf-16"), "Šest zpráv."),
        ("a.txt", "Plain words, wide letters.".encode("utf-16-le"), "Plain words, wide letters."),
        ("a.txt", f"One {BODY}\0 two".encode(), f"One {BODY}\ufffd two"),
        ("a.csv", 'text\n"Two\r\nlines, ""quoted"""\n', 'Two\r\nlines, "quoted"'),
        ("a.csv", "text,title\n" + "x" * 200_000 + ",long\n", "x" * 200_000),
        (
            "a.txt",
            "\u202eright to left\u202c, zero\u200bwidth, ２０２４",
            "\u202eright to left\u202c, zero\u200bwidth, ２０２４",
        ),
    ],
)
def test_text_stays_as_it_was_given(name: str, data: str | bytes, expected: str) -> None:
    assert only(name, data).text == expected


def test_front_matter_is_read_and_stays_in_the_text_as_furniture() -> None:
    text = f"---\ntitle: Harbour closed\npublished: 2021-03\nurl: https://lake.example/x\n---\n{BODY}"
    article = only("a.md", text)
    assert (article.title, article.text, article.url) == ("Harbour closed", text, "https://lake.example/x")
    assert article.published is not None
    assert (article.published.edtf, article.published.evidence) == ("2021-03", "front matter")
    start, end = article.furniture[0]
    assert text[start:end].startswith("---")
    assert text[end:] == BODY
    assert article.id == only("b.txt", BODY).id


def test_scalars_of_front_matter_are_strings() -> None:
    article = only("a.txt", f"---\ntitle: no\nauthor: 12:30:45\nsource: 2020-01-01\n---\n{BODY}")
    assert (article.title, article.author, article.source) == ("no", "12:30:45", "2020-01-01")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"# Harbour *closed*\n\n{BODY}", "Harbour *closed*"),
        (f"Harbour closed again\n\n{BODY}", "Harbour closed again"),
        (f"Harbour closed again\nHarbour closed again\n\n{BODY}", "Harbour closed again"),
        (f"Harbour closed again\n8 September 2021\nBy Mara Quist\n\n{BODY}", "Harbour closed again"),
        (f"Harbour closed again\nBy Mara Quist\n{BODY}", "Harbour closed again"),
        (f"Harbour closed again\n====\n{BODY}", "Harbour closed again"),
        (f"---\n\n# Harbour closed again\n\n{BODY}", "Harbour closed again"),
        (f"Date: 8 September 2021\n\nHarbour closed again\n\n{BODY}", "Harbour closed again"),
        (f"Date: 8 September 2021\n\n{BODY}", None),
        (f"{BODY}\n\n{BODY}", None),
        (f"Harbour closed again\n{BODY}", None),
        ("Ferries", None),
    ],
)
def test_a_headline_at_the_top_is_the_title(text: str, title: str | None) -> None:
    assert only("a.txt", text).title == title


def test_a_page_gives_its_main_text_and_says_where_it_is_from() -> None:
    article = only("page.html", PAGE)
    assert BODY in article.text
    assert "alert" not in article.text
    assert "Imprint" not in article.text
    assert (article.title, article.source, article.author) == ("Harbour closed", "The Lake Post", "Mara Quist")
    assert article.url == "https://lake.example/news/harbour-closed"
    assert article.published is not None
    assert (article.published.edtf, article.published.evidence) == ("2021-03-04", "JSON-LD of the page")


@pytest.mark.parametrize("name", ["page.htm", "page.txt", "page.xhtml"])
def test_a_page_is_a_page_by_another_name(name: str) -> None:
    assert only(name, PAGE).text == only("page.html", PAGE).text


def test_html_in_a_row_is_read_like_a_page() -> None:
    article = only("a.jsonl", json.dumps({"id": "h", "title": "Mine", "html": PAGE}))
    assert BODY in article.text
    assert (article.id, article.title, article.source) == ("h", "Mine", "The Lake Post")


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252", "iso-8859-1", "utf-16", "koi8-r"])
def test_a_page_in_the_encoding_it_declares(encoding: str) -> None:
    words = "Город закрыт" if encoding == "koi8-r" else "Café crème"
    html = PAGE.replace("<head>", f'<head><meta charset="{encoding}">').replace("Ferries", words)
    article, problems = read_bytes("page.html", html.encode(encoding))
    assert words in article[0].text
    assert not [problem for problem in problems if problem.field == "text"]


def test_a_feed_gives_an_article_an_entry_dated_as_written() -> None:
    articles, problems = read_bytes("feed.xml", FEED.encode())
    assert [article.text for article in articles] == [BODY]
    assert (articles[0].id, articles[0].source, articles[0].url) == ("lake-1", "Lake Feed", "https://lake.example/1")
    assert articles[0].published is not None
    assert (articles[0].published.edtf, articles[0].published.evidence) == ("2021-03-04", "the feed")
    assert [(problem.path, problem.field) for problem in problems] == [("feed.xml, entry 2", "text")]


def test_a_feed_of_the_other_rss_dates_by_dublin_core() -> None:
    feed = FEED.replace("<pubDate>Thu, 04 Mar 2021 23:30:00 -0500</pubDate>", "<dc:date>2021-03-04T10:00:00Z</dc:date>")
    feed = feed.replace("<rss ", '<rss xmlns:dc="http://purl.org/dc/elements/1.1/" ')
    articles, _ = read_bytes("feed.xml", feed.encode())
    assert articles[0].published is not None
    assert (articles[0].published.edtf, articles[0].published.guess) == ("2021-03-04", False)


def test_atom_too() -> None:
    article = only("feed.atom", ATOM)
    assert (article.id, article.text, article.title) == ("urn:lake:1", BODY, "Harbour closed")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (BODY, BODY),
        (json.dumps(ROW), BODY),
        (json.dumps(ROW) + "\n" + json.dumps({**ROW, "id": "h2", "text": BODY + " More."}), BODY),
        (json.dumps([ROW], indent=1), BODY),
        (f"title,text\nHarbour,{BODY.replace(',', '')}\n", BODY.replace(",", "")),
        (FEED, BODY),
    ],
)
def test_standard_input_is_told_by_its_content(data: str, expected: str) -> None:
    articles, _ = read_articles(["-"], stdin=io.BytesIO(data.encode()))
    assert articles[0].text == expected


def test_a_page_on_standard_input() -> None:
    articles, _ = read_articles(["-"], stdin=io.BytesIO(PAGE.encode()))
    assert BODY in articles[0].text


def test_pasted_text_takes_a_title_and_a_date() -> None:
    (article,), problems = from_text(BODY, title="Harbour", published="2021-03")
    assert (article.text, article.title, problems) == (BODY, "Harbour", ())
    assert article.published is not None
    assert (article.published.edtf, article.published.evidence) == ("2021-03", "you")


def test_pasted_text_that_is_blank_is_a_problem() -> None:
    articles, problems = from_text(" \n")
    assert articles == ()
    assert [problem.field for problem in problems] == ["text"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", BODY.encode()),
        ("a.md", f"---\npublished: 2020\n---\n{BODY}".encode()),
        ("a.html", PAGE.encode()),
        ("a.jsonl", json.dumps(ROW).encode() + b"\n{torn"),
        ("a.csv", b"text,title\nx,y,z\nfine,\n"),
        ("a.xml", FEED.encode()),
        ("a.pdf", b"no pdf"),
        ("a.docx", b"PK\x03\x04"),
        ("a.odd", BODY.encode()),
        ("a", PAGE.encode()),
    ],
)
def test_an_upload_is_read_exactly_as_the_file_on_disk(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert read_bytes(name, data) == read_articles([tmp_path / name])
