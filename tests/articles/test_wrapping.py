"""Paragraphs that were broken at a width flow again; all other line ends stay."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.articles import read_bytes
from timeline.articles.wrapping import flowing

FIRST = (
    "The ferry company said on Monday that it would close its northern route next spring, because too few people "
    "crossed the lake in winter. Its director, Ana Holm, had promised last October to keep all four boats at work "
    "until the new bridge is open."
)
SECOND = (
    "Fishermen from both shores met the mayor two days later. They asked the town to buy the oldest boat, which has "
    "carried their catch since 1988, and to run it by themselves."
)
LINE_ENDS = ["\n", "\r\n", "\r"]


@pytest.mark.parametrize("width", [50, 60, 65, 72, 80, 100])
@pytest.mark.parametrize("end", LINE_ENDS)
def test_a_wrapped_text_flows_and_keeps_its_length(width: int, end: str) -> None:
    wrapped = (2 * end).join(end.join(textwrap.wrap(paragraph, width)) for paragraph in (FIRST, SECOND))
    flat = flowing(wrapped)
    assert len(flat) == len(wrapped)
    assert flat.replace(" " * len(end), " ").split(2 * end) == [FIRST, SECOND]


def test_a_headline_above_the_text_keeps_its_line() -> None:
    text = "Ferry route to close\nby Jon Aas\n" + textwrap.fill(FIRST, 72) + "\n\n" + textwrap.fill(SECOND, 72) + "\n"
    assert flowing(text) == f"Ferry route to close\nby Jon Aas\n{FIRST}\n\n{SECOND}\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("\n\n \n", id="blank"),
        pytest.param(f"{FIRST}\n{SECOND}\n{FIRST}\n{SECOND}\n{FIRST}", id="a paragraph a line"),
        pytest.param((FIRST + " " + SECOND).replace(". ", ".\n"), id="a sentence a line"),
        pytest.param(f"{FIRST}\n\n{SECOND}", id="paragraphs between empty lines"),
        pytest.param(
            "Four boats\nTwo routes\nOne bridge, at last\nNo tolls before spring\nAll aboard\n" * 3, id="list"
        ),
        pytest.param("\n".join(["Boats sail at noon on the lake and again"] * 9), id="equal lines with capitals"),
    ],
)
def test_other_line_ends_stay(text: str) -> None:
    assert flowing(text) == text


@given(st.text(alphabet="ab. \n\r\t\x0c\u2028A" + "word", max_size=400))
def test_any_text_keeps_its_length_and_all_but_line_ends(text: str) -> None:
    flat = flowing(text)
    assert len(flat) == len(text)
    assert all(new == old or (new == " " and old in "\r\n") for new, old in zip(flat, text, strict=True))


@pytest.mark.parametrize("front", ["", "---\ntitle: Ferry\npublished: 2024-03-05\n---\n"])
def test_a_wrapped_file_is_one_line_a_paragraph(front: str) -> None:
    text = front + textwrap.fill(FIRST, 72) + "\n\n" + textwrap.fill(SECOND, 72)
    (article,), _ = read_bytes("a.md", text.encode())
    assert article.text == f"{front}{FIRST}\n\n{SECOND}"
