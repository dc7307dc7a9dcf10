"""PDFs: their paragraphs and columns, what they are called, when they came out, and those that take for ever."""

import io
import os
import signal
from pathlib import Path

import pypdf
import pytest
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from timeline.articles import apart, pdf, read_articles, read_bytes
from timeline.model import Article, Severity

BODY = "The harbour of Lindau was closed on Tuesday. Ferries turned back, and nobody said why."
ABOUT = {"/Title": "Harbour closed", "/Author": "Mara Quist"}


def only(name: str, data: bytes) -> Article:
    articles, problems = read_bytes(name, data)
    assert not [problem for problem in problems if problem.severity is Severity.ERROR], problems
    assert len(articles) == 1
    return articles[0]


def pdf_of(
    *pages: list[str], password: str | None = None, about: dict[str, str] | None = None, second: list[str] | None = None
) -> bytes:
    """A PDF with these lines on its pages, and those of `second` in a column beside those of each."""
    writer = pypdf.PdfWriter()
    font = DictionaryObject({NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/Type1")})
    font[NameObject("/BaseFont")] = NameObject("/Helvetica")
    fonts = DictionaryObject({NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})})
    for lines in pages:
        page = writer.add_blank_page(600, 800)
        shown = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
        stream = DecodedStreamObject()
        beside = "".join(f"({line}) Tj 0 -14 Td " for line in second or ())
        stream.set_data(f"BT /F1 10 Tf 30 760 Td {shown}ET BT /F1 10 Tf 320 740 Td {beside}ET".encode())
        page[NameObject("/Resources")] = fonts
        page[NameObject("/Contents")] = writer._add_object(stream)  # noqa: SLF001 - the library has no other way
    writer.add_metadata(ABOUT if about is None else about)
    if password is not None:
        writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


LINES = [
    "The harbour of Lindau was closed on Tuesday for the first time in thirty",
    "years, as the ferries could no longer enter it. Nobody knows how long the clo-",
    "sure will last.",
    "A storm is expected to come from the west, and it may be the worst of them",
    "all.",
]
JOINED = (
    "The harbour of Lindau was closed on Tuesday for the first time in thirty years, as the ferries could no longer "
    "enter it. Nobody knows how long the closure will last.\n"
    "A storm is expected to come from the west, and it may be the worst of them all."
)


@pytest.mark.parametrize("password", [None, ""])
def test_a_pdf_gives_its_paragraphs(password: str | None) -> None:
    article = only("a.pdf", pdf_of(LINES, [], [BODY], password=password))
    assert article.text == f"{JOINED}\n\n{BODY}"
    assert (article.title, article.author) == ("Harbour closed", "Mara Quist")


def test_a_pdf_gives_no_headers_footers_and_page_numbers() -> None:
    ferries = ("A ferry", "One boat", "Some raft", "No canoe")
    pages = [
        ["The Lake Post", f"{ferry} that left on Monday has not been seen by anyone since, for it", f"Page {number}"]
        for number, ferry in enumerate(ferries)
    ]
    for page, end in zip(pages[1:], ("goes on overleaf.", "was dark.", "rained."), strict=True):
        page.insert(1, end)
    text = only("a.pdf", pdf_of(*pages)).text
    assert "Lake Post" not in text
    assert "Page" not in text
    assert "by anyone since, for it goes on overleaf." in text


def test_a_pdf_among_files_of_no_kind_is_told_by_its_content(tmp_path: Path) -> None:
    (tmp_path / "scan").write_bytes(pdf_of([BODY]))
    (article,), _ = read_articles([tmp_path / "scan"])
    assert article.text == BODY


def test_a_pdf_in_two_columns_gives_one_after_the_other() -> None:
    left = [
        "Harbour of Lindau is closed for the first time in more than thirty years",
        "The harbour of Lindau was closed on",
        "Tuesday, as the ferries could no",
        "longer enter it. Nobody knows how",
        "long that will last.",
    ]
    right = [
        "A storm is expected to come from the",
        "west, and it may be the worst of all",
        "that anyone remembers.",
    ]
    assert only("a.pdf", pdf_of(left, second=right)).text.splitlines() == [
        left[0],
        f"{left[1]} {left[2]} {left[3]} {left[4]}",
        " ".join(right),
    ]


@pytest.mark.parametrize(
    ("title", "lines", "expected"),
    [
        ("Harbour closed", [BODY], "Harbour closed"),
        ("Microsoft Word - final_v3.doc", ["Harbour closed again", BODY], "Harbour closed again"),
        ("", ["12 March 2021", "Harbour closed again", BODY], "Harbour closed again"),
        ("press.indd", [BODY], None),
    ],
)
def test_a_pdf_is_called_what_it_says_or_by_its_headline(title: str, lines: list[str], expected: str | None) -> None:
    assert only("a.pdf", pdf_of(lines, about={"/Title": title})).title == expected


MADE = {"/CreationDate": "D:20210311101500+01'00'", "/Producer": "Adobe PDF Library 15.0"}


@pytest.mark.parametrize(
    ("about", "lines", "expected"),
    [
        (MADE, [BODY], ("2021-03-11", "the day the PDF was made", True)),
        (MADE, ["Published: 4 March 2021", BODY], ("2021-03-04", "the text: “Published: 4 March 2021”", False)),
        (MADE, ["Harbour closed", "4 March 2021", BODY], ("2021-03-04", "the text: “4 March 2021”", True)),
        ({**MADE, "/Producer": "Skia/PDF m115"}, [BODY], None),
        ({**MADE, "/Creator": "Mozilla Firefox 118"}, [BODY], None),
        ({**MADE, "/CreationDate": "D:19700101"}, [BODY], None),
        ({**MADE, "/CreationDate": "yesterday"}, [BODY], None),
        (
            {**MADE, "/Producer": "Skia/PDF m115"},
            [BODY, "https://lake.example/2021/03/04/harbour 1/2"],
            ("2021-03-04", "the URL", False),
        ),
    ],
)
def test_when_a_pdf_came_out(about: dict[str, str], lines: list[str], expected: tuple[str, str, bool] | None) -> None:
    when = only("a.pdf", pdf_of(lines, about=about)).published
    assert (when and (when.edtf, when.evidence, when.guess)) == expected


def test_a_pdf_that_takes_too_long_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    slow = pdf_of([f"line {number} of very many" for number in range(200_000)])
    monkeypatch.setattr(pdf, "SECONDS", 0.2)
    articles, problems = read_bytes("a.pdf", slow)
    assert articles == ()
    assert ["takes too long" in problem.reason for problem in problems] == [True]
    monkeypatch.undo()
    assert only("b.pdf", pdf_of([BODY])).text == BODY


def test_a_reader_that_dies_is_started_anew() -> None:
    assert apart.do(apart.Job.PAGE, b"<p>", seconds=60) == b""
    os.kill(apart._running[0].pid, signal.SIGKILL)  # noqa: SLF001 - as a lack of memory would
    assert only("b.pdf", pdf_of([BODY])).text == BODY


def test_modules_among_the_articles_are_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pypdf.py").write_text("raise SystemExit('run')")
    (tmp_path / "a.pdf").write_bytes(pdf_of([BODY]))
    monkeypatch.chdir(tmp_path)
    apart._stop()  # noqa: SLF001 - so that it starts here
    articles, _ = read_articles(["a.pdf"])
    assert [article.text for article in articles] == [BODY]
