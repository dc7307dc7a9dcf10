"""Every bad file is one sentence with its field and a remedy, never a traceback, and costs only itself."""

import json
import os
import socket
import zlib
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from timeline.articles import csv_rows, iter_articles, lines, pdf, read_articles, read_bytes, source
from timeline.model import Article, Problem, Severity

GOOD = "The mill at Orsk burned down on 3 May 2019. Nobody was hurt."
UNNAMED = {"words": "x" * 300, "pictures": [{"url": "https://lake.example/a.png"}]}
BILLION_LAUGHS = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<rss><channel><item><title>x</title><description>&b;</description></item></channel></rss>"""
EXTERNAL = """<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>
<rss><channel><item><description>&x;</description></item></channel></rss>"""


def blank_pdf(password: str | None = None) -> bytes:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def refused(name: str, data: bytes) -> Problem:
    articles, problems = read_bytes(name, data)
    assert articles == ()
    assert len(problems) == 1, problems
    return problems[0]


@pytest.mark.parametrize(
    ("name", "data", "field", "says"),
    [
        pytest.param("a.txt", b"", "file", "It is empty", id="1 empty"),
        pytest.param("a.html", b"", "file", "It is empty", id="1 empty page"),
        pytest.param("a.json", b"", "file", "It is empty", id="1 empty JSON"),
        pytest.param("a.jsonl", b"", "file", "It is empty", id="1 empty JSONL"),
        pytest.param("a.csv", b"", "file", "It is empty", id="1 empty CSV"),
        pytest.param("a.xml", b"", "file", "It is empty", id="1 empty feed"),
        pytest.param("a.txt", b" \n\t\r\n", "text", "only white space", id="2 white space"),
        pytest.param("a.txt", b"\xef\xbb\xbf\n", "text", "only white space", id="2 mark and white space"),
        pytest.param("a.txt", b"\0\0\0 \0", "file", "zero bytes", id="2 zeros"),
        pytest.param("a.jsonl", b"\n\n", "file", "only white space", id="2 blank JSONL"),
        pytest.param("a.csv", b"\n \n", "file", "only white space", id="2 blank CSV"),
        pytest.param("a.md", b"---\ntitle: x\n---\n \n", "text", "only white space", id="2 front matter alone"),
        pytest.param("a.txt", b"\x89PNG\r\n\x1a\n\0\0", "file", "a picture by its content", id="3 picture"),
        pytest.param("a.txt", b"PK\x03\x04....", "file", "an office document", id="3 office document"),
        pytest.param("a.txt", b"%PDF-1.7 ...", "file", "name it .pdf", id="3 PDF by another name"),
        pytest.param("a.txt", b"ab\0\x01\x02cdefgh" * 9, "file", "binary file by its content", id="3 zeros inside"),
        pytest.param("a.html", b"\x1f\x8b\x08rest", "file", "compressed by its content", id="3 gzip"),
        pytest.param("a.jsonl", b"SQLite format 3\0", "file", "a database by its content", id="3 database"),
        pytest.param("a.csv", b"\xd0\xcf\x11\xe0\0\0", "file", "an old office document", id="3 spreadsheet"),
        pytest.param("a.zip", b"PK\x03\x04cut", "file", "no zip that can be read", id="9 cut zip"),
        pytest.param("a.xml", BILLION_LAUGHS.encode(), "file", "XML entities", id="10 billion laughs"),
        pytest.param("a.xml", BILLION_LAUGHS.encode("utf-16"), "file", "XML entities", id="10 in UTF-16"),
        pytest.param("a.rss", EXTERNAL.encode(), "file", "XML entities", id="11 external entity"),
        pytest.param("a.xml", b"<note>hello</note>", "file", "no RSS or Atom feed", id="12 other XML"),
        pytest.param("a.xml", b"https://lake.example/feed.xml", "file", "no RSS or Atom feed", id="12 an address"),
        pytest.param("a.html", b"<html><script>x()</script></html>", "text", "No article text", id="13 scripts only"),
        pytest.param("a.html", b"<div>" * 50_000, "text", "No article text", id="15 deep and empty"),
        pytest.param("a.json", b'{"text": NaN}', "file", "NaN is no JSON", id="26 NaN"),
        pytest.param("a.jsonl", b'{"text": "a", "x": -Infinity}\n', "file", "Infinity is no JSON", id="26 Infinity"),
        pytest.param("a.json", b"[" * 100_000, "file", "nested too deeply", id="28 deep JSON"),
        pytest.param("a.json", b'{"id": ' + b"9" * 5_000 + b"}", "file", "can be read", id="28 5,000 digits"),
        pytest.param("a.json", b'"just a string"', "file", "holds no object", id="JSON string"),
        pytest.param("a.json", b"[]", "file", "list is empty", id="empty list"),
        pytest.param("a.json", b"{'text': 'single quotes'}", "file", "It is no JSON", id="no JSON"),
        pytest.param("a.json", b'{"title": "no text"}', "text", "It has no text", id="no text"),
        pytest.param("a.json", b'{"text": ["a", 5]}', "text", "Its text is a list", id="text is a list"),
        pytest.param("a.json", b'{"text": 5}', "text", "Its text is a number", id="text is a number"),
        pytest.param("a.json", b'{"text": "  "}', "text", "only white space", id="text is blank"),
        pytest.param("a.json", json.dumps({"words": "x" * 300}).encode(), "text", "rename “words”", id="unknown name"),
        pytest.param("a.json", json.dumps(UNNAMED).encode(), "text", "rename “words”", id="unknown name and pictures"),
        pytest.param("a.csv", b"title,text\n", "file", "no rows below", id="38 column names only"),
        pytest.param("a.csv", b"one,two\n1,2\n", "file", "names no column “text”", id="38 no text column"),
        pytest.param(
            "a.csv", b"file,title\nx.txt,y\n", "text", "a table articles.csv beside", id="index by another name"
        ),
        pytest.param("a.pdf", blank_pdf("secret"), "file", "encrypted", id="40 encrypted"),
        pytest.param("a.pdf", blank_pdf(), "text", "holds pictures of pages", id="40 no text layer"),
        pytest.param("a.pdf", blank_pdf()[:200], "file", "cut off or damaged", id="40 cut off"),
        pytest.param("a.pdf", b"%PDF-1.4\n" + bytes(range(1, 256)) * 20, "file", "cut off or damaged", id="40 garbage"),
        pytest.param("a.pdf", GOOD.encode(), "file", "no PDF by its content", id="40 no PDF"),
    ],
)
def test_a_bad_file_is_one_sentence(name: str, data: bytes, field: str, says: str) -> None:
    problem = refused(name, data)
    assert problem.path.startswith(name)
    assert problem.field == field
    assert problem.severity is Severity.ERROR
    assert says in problem.reason
    assert problem.reason.endswith((".", "?"))
    assert "\n" not in problem.reason


@pytest.mark.parametrize(
    ("name", "bad", "where", "says"),
    [
        ("a.jsonl", b"{broken}\n", "a.jsonl, line 2", "It is no JSON"),
        ("a.jsonl", b'["a list"]\n', "a.jsonl, line 2", "It is no object"),
        ("a.jsonl", b'{"text": NaN}\n', "a.jsonl, line 2", "NaN"),
        ("a.jsonl", b"[" * 100_000 + b"\n", "a.jsonl, line 2", "nested too deeply"),
        ("a.jsonl", b'{"title": "none"}\n', "a.jsonl, line 2", "It has no text"),
        ("a.csv", b"one,2020,too,many\n", "a.csv, row 3", "4 cells where the first row names 2"),
        ("a.csv", b'"never closed,2020\n', "a.csv, row 3", "quotes don't pair up"),
        ("a.csv", b'"closed" early,2020\n', "a.csv, row 3", "quotes don't pair up"),
        ("a.csv", b",2020\n", "a.csv, row 3", "It has no text"),
    ],
)
def test_a_bad_row_costs_only_itself(name: str, bad: bytes, where: str, says: str) -> None:
    if name == "a.csv":
        data = b'text,published\n"Row one.",2020\n' + bad + b'"Row two,\nin two lines.",2021\nRow three.,2022\n'
        expected = ["Row one.", "Row two,\nin two lines.", "Row three."]
    else:
        rows = [json.dumps({"text": text, "published": "2020"}).encode() + b"\n" for text in ("Row one.", "Row two.")]
        data = rows[0] + bad + rows[1]
        expected = ["Row one.", "Row two."]
    articles, problems = read_bytes(name, data)
    assert [article.text for article in articles] == expected
    assert [problem.path for problem in problems] == [where]
    assert says in problems[0].reason


def test_a_torn_last_line_is_told_from_a_broken_one() -> None:
    articles, problems = read_bytes("a.jsonl", b'{"text": "Whole.", "published": "2020"}\n{"text": "To')
    assert [article.text for article in articles] == ["Whole."]
    assert [(problem.path, problem.reason[:31]) for problem in problems] == [
        ("a.jsonl, line 2", "The file ends in the middle of ")
    ]


def test_many_broken_rows_are_counted_not_listed() -> None:
    articles, problems = read_bytes("a.jsonl", b'{"text": "Fine.", "published": "2020"}\n' + b"{nonsense\n" * 500)
    assert len(articles) == 1
    assert len(problems) == 21
    assert "480 more" in problems[-1].reason


@pytest.mark.parametrize(
    ("data", "field", "says"),
    [
        (b'{"text": "Fine.", "text": "Again."}', "text", "twice"),
        (b'{"text": "Half \\ud800 a pair."}', "text", "surrogate"),
        (b'{"text": "Fine.", "title": [1, 2]}', "title", "a list"),
        (b'{"text": "Fine.", "author": true}', "author", "true or false"),
        (b'{"text": "Fine.", "id": "' + b"x" * 300 + b'"}', "id", "cut at 200"),
        (b'{"text": "Fine.", "published": "2024-02-30"}', "published", "2024-02-30"),
        (b'{"text": "Fine.", "published": "32 May"}', "published", "write 2024-06-20"),
        (b'{"text": "Fine.", "published": "6005"}', "published", "no year"),
        (b'{"text": "Fine.", "published": "0000"}', "published", "0000"),
        (b'{"text": "Fine.", "published": "99999"}', "published", "99999"),
        (b'{"text": "Fine.", "published": 1.5}', "published", "1.5"),
        (b'{"text": "Fine.", "published": ["2024"]}', "published", "a list"),
        (b'{"text": "Fine.", "published": "8/9/2021"}', "published", "with the day or with the month"),
        (b'{"text": "Fine.", "date": "44447"}', "published", "spreadsheet's number"),
        (b'{"text": "Fine.", "date": "soon"}', "published", "The field “date” is read as the date"),
        (b'{"text": "Fine."}', "published", "--published"),
        (b'{"text": "Caf\xe9 society."}', "text", "not all UTF-8"),
    ],
)
def test_a_bad_field_is_a_warning_and_the_article_is_read(data: bytes, field: str, says: str) -> None:
    articles, problems = read_bytes("a.jsonl", data + b"\n")
    assert len(articles) == 1
    assert "\ud800" not in articles[0].text
    mine = [problem for problem in problems if problem.field == field and says in problem.reason]
    assert len(mine) == 1, problems
    assert mine[0].severity is Severity.WARNING


@pytest.mark.parametrize(
    ("block", "says"),
    [
        ("a: &a [x]\nb: *a", "aliases"),
        ("a: [" * 500, "no YAML"),
        ("a: [b: c", "no YAML"),
        ("title: x\n" + "y: z\n" * 3_000, "no second ---"),
        ("title: !!python/object:os.system x", "no YAML"),
    ],
)
def test_bad_front_matter_is_a_warning(block: str, says: str) -> None:
    articles, problems = read_bytes("a.md", f"---\n{block}\n---\n{GOOD}".encode())
    assert len(articles) == 1
    assert articles[0].text.endswith(GOOD)
    assert [problem.severity for problem in problems if problem.field == "front matter"] == [Severity.WARNING]
    assert any(says in problem.reason for problem in problems)


def test_an_impossible_day_in_front_matter() -> None:
    articles, problems = read_bytes("a.md", f"---\npublished: 2024-02-30\n---\n{GOOD}".encode())
    assert articles[0].published is None
    assert [problem.field for problem in problems] == ["published"]


@pytest.mark.parametrize(
    ("data", "expected", "note"),
    [
        ("“Quoted” – naïve".encode("cp1252"), "“Quoted” – naïve", "windows-1252"),
        (("Grüße aus Köln, " * 20).encode() + b"\xff", "Grüße aus Köln, " * 20 + "\ufffd", "1 unreadable character"),
        (("Příliš žluťoučký kůň úpěl ďábelské ódy. " * 9).encode("cp1250"), "Příliš žluťoučký", "not all UTF-8"),
        (("Москва и область, новости дня. " * 9).encode("cp1251"), "Москва и область", "not all UTF-8"),
    ],
)
def test_other_encodings_are_guessed_and_said(data: bytes, expected: str, note: str) -> None:
    articles, problems = read_bytes("a.txt", data)
    assert articles[0].text.startswith(expected)
    assert any(note in problem.reason for problem in problems if problem.field == "text")


def test_sizes_are_capped_before_anything_is_parsed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for module, name in ((source, "WHOLE_CAP"), (lines, "ROW_CAP"), (csv_rows, "ROW_CAP"), (pdf, "PDF_CAP")):
        assert getattr(module, name) >= 20_000_000
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as stream:
        stream.truncate(100_000_000)  # sparse: takes no room
    articles, (problem,) = read_articles([huge])
    assert articles == ()
    assert "100 MB" in problem.reason
    monkeypatch.undo()


def test_a_line_beyond_the_cap_is_left_out_and_the_next_is_read() -> None:
    data = b'{"text": "' + b"x" * 20_000_001 + b'"}\n{"text": "Next.", "published": "2020"}\n'
    articles, problems = read_bytes("a.jsonl", data)
    assert [article.text for article in articles] == ["Next."]
    assert [problem.path for problem in problems] == ["a.jsonl, line 1"]


def test_a_file_of_quotes_ends() -> None:
    articles, problems = read_bytes("a.csv", b"text,title\n" + b'"x\n' * 20_001)
    assert len(articles) <= 1
    assert 1 <= len(problems) <= 22


@pytest.mark.parametrize("name", ["pipe.txt", "socket.txt"])
def test_only_regular_files_are_opened(tmp_path: Path, name: str) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    path = tmp_path / name
    listener = socket.socket(socket.AF_UNIX)
    if name == "pipe.txt":
        os.mkfifo(path)
    else:
        listener.bind(str(path))
    with listener:
        for paths in ([tmp_path], [path, tmp_path / "good.txt"]):
            articles, problems = read_articles(paths)
            assert [article.text for article in articles] == [GOOD]
            assert any("no regular file" in problem.reason for problem in problems)


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "dead.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "twin.txt").symlink_to(tmp_path / "good.txt")
    articles, problems = read_articles([tmp_path])
    assert [article.path for article in articles] == ["good.txt"]
    by_path = {problem.path: problem.reason for problem in problems}
    assert "not followed" in by_path["loop"]
    assert "no such file" in by_path["dead.txt"]
    assert "same article as that in good.txt" in by_path["twin.txt"]


@pytest.mark.parametrize("path", ["missing.txt", "no/such/folder", "nul\0byte.txt", "x" * 5_000])
def test_a_path_that_names_nothing(tmp_path: Path, path: str) -> None:
    articles, (problem,) = read_articles([f"{tmp_path}/{path}"])
    assert articles == ()
    assert "check the path" in problem.reason


def test_an_empty_folder(tmp_path: Path) -> None:
    articles, (problem,) = read_articles([tmp_path])
    assert articles == ()
    assert "holds no articles" in problem.reason


def test_a_name_that_is_no_text_can_be_shown(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text(GOOD)
    (article,), _ = read_articles([tmp_path])
    assert article.path == "caf\ufffd.txt"


def test_pages_that_take_too_long_fall_back_to_their_paragraphs() -> None:
    html = "<html><body>" + "<p>Short news.</p>" * 31_000
    (article,), _ = read_bytes("a.html", html.encode())
    assert article.text.count("Short news.") == 31_000


def test_a_large_page_is_read_in_a_process_of_its_own() -> None:
    html = "<html><body><article>" + "".join(f"<p>{n}. {GOOD}</p>" for n in range(3_100)) + "</article></body></html>"
    (article,), _ = read_bytes("a.html", html.encode())
    assert article.text.count("Nobody was hurt") == 3_100


@pytest.mark.parametrize(
    "html",
    [
        "<p>" + "a" * 100_000 + "</p>",
        "<html><body>" + "<div>" * 3_000 + GOOD * 20 + "</div>" * 3_000,
        "<html><body><p>" + "&amp;" * 30_000 + "</p></body></html>",
        "<html " + "x=y " * 30_000 + "><body><p>" + GOOD * 10 + "</p>",
        "<?xml version='1.0' encoding='utf-8'?><html><body><p>" + GOOD * 10 + "</p></body></html>",
        "<html><body><p>nul\0byte</p>".replace("\0", "&#0;") + GOOD * 10,
    ],
)
def test_odd_pages_end_in_an_article_or_a_problem(html: str) -> None:
    articles, problems = read_bytes("a.html", html.encode())
    assert articles or [problem.field for problem in problems] == ["text"]


def test_what_links_and_handlers_say_is_never_text() -> None:
    html = f"<html><body><article><h1>T</h1><p onclick='steal()'><a href='javascript:steal()'>{GOOD}</a></p></article>"
    (article,), _ = read_bytes("a.html", html.encode())
    assert "steal" not in article.text


def test_one_bad_file_never_hides_the_others(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"good{number}.txt").write_text(f"{GOOD} {number}")
    (tmp_path / "bad.json").write_bytes(zlib.compress(b"x"))
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-")
    (tmp_path / "bad.html").write_bytes(b"\0\1\2")
    (tmp_path / "odd.docx").write_bytes(b"PK\x03\x04")
    found = list(iter_articles([tmp_path]))
    assert sum(isinstance(one, Article) for one in found) == 3
    errors = {one.path for one in found if isinstance(one, Problem) and one.severity is Severity.ERROR}
    assert errors == {"bad.json", "bad.pdf", "bad.html"}


def test_our_own_output_is_left_out_with_a_warning() -> None:
    problem = refused("timeline.json", b'{"schema": "timeline/1", "articles": [{"id": "x"}], "events": []}')
    assert problem.severity is Severity.WARNING
    assert "timeline that this program made" in problem.reason
