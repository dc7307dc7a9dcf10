"""Pages as browsers save them: their address, their wrapping, and pages that only scripts can draw."""

import quopri

import pytest

from timeline.articles import page, read_bytes
from timeline.model import Article

BODY = "The lift at Orsk broke down on Monday, and forty skiers spent the night on it. A doctor came by helicopter."
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Lift breaks down</title></head><body><h1>Lift breaks down</h1>
<p>{BODY}</p><p>The lift was built in the summer of 1981, and its owners say that it was checked last month.</p>
</body></html>"""
ADDRESS = "https://orsk.example/2021/09/08/lift"


def only(name: str, data: bytes) -> Article:
    articles, problems = read_bytes(name, data)
    assert len(articles) == 1, problems
    return articles[0]


def mhtml(page: str = PAGE, *, encoding: str = "quoted-printable") -> bytes:
    body = quopri.encodestring(page.encode()) if encoding == "quoted-printable" else page.encode()
    head = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {ADDRESS}\r\nSubject: Lift breaks down\r\n"
        "Date: Fri, 22 Nov 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----edge"\r\n\r\n'
    )
    part = f'------edge\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: {encoding}\r\n'
    return head.encode() + part.encode() + b"\r\n" + body + b"\r\n------edge--\r\n"


def test_a_short_page_keeps_its_lines() -> None:
    byline = "<p class=byline>Published: 8 September 2021 10:15</p>"
    article = only(
        "lift.html", f"<html><body><article><h1>Lift down</h1>{byline}<p>{BODY}</p></article></body></html>".encode()
    )
    assert BODY in article.text.splitlines()


@pytest.mark.parametrize("name", ["lift.mhtml", "lift.mht", "lift", "lift.saved"])
@pytest.mark.parametrize("encoding", ["quoted-printable", "8bit"])
def test_a_page_in_a_single_file(name: str, encoding: str) -> None:
    article = only(name, mhtml(encoding=encoding))
    assert BODY in article.text
    assert (article.title, article.url) == ("Lift breaks down", ADDRESS)
    assert article.published is not None
    assert article.published.edtf == "2021-09-08", "the day it was saved is not the day it came out"


@pytest.mark.parametrize(
    "data",
    [
        mhtml("")[:300],
        mhtml().replace(b"text/html", b"text/css"),
        b"MIME-Version: 1.0\nContent-Type: multipart/related",
    ],
)
def test_a_single_file_without_a_page(data: bytes) -> None:
    articles, problems = read_bytes("lift.mhtml", data)
    assert articles == ()
    assert ["no web page" in problem.reason for problem in problems] == [True]


@pytest.mark.parametrize(
    "comment",
    [
        f"<!-- saved from url=(0037){ADDRESS} -->",
        f"<!--\n Page saved with SingleFile \n url: {ADDRESS} \n saved date: Fri Nov 22 2024 10:00:00 GMT+0100\n-->",
    ],
)
def test_browsers_note_where_a_page_was(comment: str) -> None:
    article = only("lift.html", PAGE.replace("<html", f"{comment}<html").encode())
    assert article.url == ADDRESS
    assert article.published is not None
    assert (article.published.edtf, article.published.evidence) == ("2021-09-08", "the page's address")


def test_a_page_drawn_by_scripts_says_so() -> None:
    page = b'<html><body><div id="app"></div><noscript>You need to enable JavaScript to run this app.</noscript></body>'
    articles, problems = read_bytes("lift.html", page)
    assert articles == ()
    assert ["scripts draw this page" in problem.reason for problem in problems] == [True]


def test_a_script_in_a_headline_is_no_part_of_it() -> None:
    page = PAGE.replace("<h1>Lift breaks down</h1>", "<h1>Lift <script>alert(1)</script>breaks <b>down</b></h1>")
    assert only("lift.html", page.encode()).title == "Lift breaks down"


def test_where_the_site_is_the_first_heading_the_other_is_the_title() -> None:
    page = PAGE.replace("<title>Lift breaks down", "<title>Lift breaks down &laquo; Orsk Notes").replace(
        "<h1>Lift breaks down</h1>", "<h1>Orsk Notes</h1><h2>Lift breaks down</h2>"
    )
    assert only("lift.html", page.encode()).title == "Lift breaks down"


def test_a_page_that_is_xml_too() -> None:
    assert BODY in only("lift.xml", b'<?xml version="1.0" encoding="utf-8"?>\n' + PAGE.encode()).text


def test_a_piece_of_html_is_read_whole() -> None:
    article = only(
        "lift.html", f"<h1>Lift breaks down</h1><p>8 September 2021</p><p>{BODY}</p><ul><li>One</li></ul>".encode()
    )
    assert article.text.splitlines() == ["Lift breaks down", "8 September 2021", BODY, "One"]


def test_a_dateline_on_a_page_is_a_guess() -> None:
    article = only("lift.html", PAGE.replace("<p>The lift at", "<p>ORSK, Sept. 8, 2021 (Wire) — The lift at").encode())
    assert article.published is not None
    assert (article.published.edtf, article.published.guess) == ("2021-09-08", True)


def test_a_page_that_takes_too_long_is_read_by_its_paragraphs(monkeypatch: pytest.MonkeyPatch) -> None:
    # Less than starting the process takes, for which a page of this size is sent to one.
    monkeypatch.setattr(page, "_SECONDS", 0.001)
    lines = [f"Paragraph {number} of the long report." for number in range(9_000)]
    html = f"<html><body><h1>Report</h1>{''.join(f'<p>{line}</p>' for line in lines)}<nav>Home</nav></body></html>"
    ((article,), _) = read_bytes("long.html", html.encode())
    assert article.text.splitlines() == ["Report", *lines]
