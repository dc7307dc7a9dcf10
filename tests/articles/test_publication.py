"""What dates an article, in which order, and what speaks against it."""

import pytest

from timeline.articles import read_bytes, read_uploads
from timeline.model import Article, Problem, Severity

BODY = "The kiln at Aare was lit again. Potters came from three valleys to see it."


def read(
    name: str, text: str, *, index: str | None = None, published: str | None = None
) -> tuple[Article, list[Problem]]:
    (article,), problems = read_bytes(name, text.encode(), index=index.encode() if index else None, published=published)
    return article, list(problems)


def dated(article: Article) -> tuple[str, str] | None:
    return (article.published.edtf, article.published.evidence) if article.published else None


PAGE = (
    "<html><head><title>Kiln</title>{}</head><body><article><h1>Kiln</h1>"
    f"<p>{BODY}</p><p>{BODY} It had been cold for years, as nobody could pay for wood.</p></article></body></html>"
)
META = '<meta property="article:published_time" content="2016-06-06">'
CANONICAL = '<link rel="canonical" href="https://clay.example/2015/05/05/kiln">'
_LINE = "the text: “Published 3 March 2013”"
FRONT = "---\npublished: 2018-08-08\n---\n"


@pytest.mark.parametrize(
    ("name", "text", "index", "published", "expected"),
    [
        ("2014-04-04.md", FRONT + BODY, "file,published\n{},2017-07-07\n", "2019-09-09", ("2019-09-09", "you")),
        ("2014-04-04.md", FRONT + BODY, "file,published\n{},2017-07-07\n", None, ("2018-08-08", "front matter")),
        ("2014-04-04.md", BODY, "file,published\n{},2017-07-07\n", None, ("2017-07-07", "articles.csv")),
        ("2014-04-04.html", PAGE.format(META), "file,published\n{},2017-07-07\n", None, ("2017-07-07", "articles.csv")),
        ("2014-04-04.html", PAGE.format(META), None, None, ("2016-06-06", "metadata of the page")),
        ("2014-04-04.html", PAGE.format(CANONICAL), None, None, ("2015-05-05", "the page's address")),
        (
            "2014-04-04.txt",
            BODY,
            "file,url\n{},https://clay.example/2015/05/05/kiln\n",
            None,
            ("2015-05-05", "the URL"),
        ),
        ("2014-04-04.txt", f"Published 3 March 2013\n\n{BODY}", None, None, ("2014-04-04", "the file name")),
        (
            "kiln.txt",
            f"Published 3 March 2013\n\n{BODY}",
            None,
            None,
            ("2013-03-03", "the text: “Published 3 March 2013”"),
        ),
        ("kiln.txt", BODY, None, None, None),
    ],
)
def test_whose_word_goes_first(
    name: str, text: str, index: str | None, published: str | None, expected: tuple[str, str] | None
) -> None:
    article, problems = read(name, text, index=index and index.format(name), published=published)
    assert dated(article) == expected
    assert all(problem.severity is Severity.WARNING for problem in problems)


def test_all_that_contradicts_is_shown() -> None:
    article, (problem,) = read("2014-04-04.md", FRONT + BODY, index="file,published\n2014-04-04.md,2017-07-07\n")
    assert dated(article) == ("2018-08-08", "front matter")
    assert problem.reason.startswith(
        "2018-08-08 is used (front matter), but articles.csv says 2017-07-07; the file name says 2014-04-04"
    )


@pytest.mark.parametrize(
    ("published", "name", "expected"),
    [
        ("2018", "kiln.md", ("2018-08-08", "you, to the day by front matter")),
        ("2018-08", "kiln.md", ("2018-08-08", "you, to the day by front matter")),
        ("2018-22", "kiln.md", ("2018-08-08", "you, to the day by front matter")),
        ("2018-08-09", "kiln.md", ("2018-08-09", "you")),
    ],
)
def test_a_coarse_date_is_made_exact_by_what_agrees(published: str, name: str, expected: tuple[str, str]) -> None:
    article, problems = read(name, FRONT + BODY, published=published)
    assert dated(article) == expected
    assert problems == []


def test_a_file_name_makes_nothing_exact() -> None:
    article, problems = read("2018-08-08.txt", BODY, published="2018")
    assert dated(article) == ("2018", "you")
    assert problems == []


@pytest.mark.parametrize(
    ("published", "edtf", "unit"),
    [
        ("2024-06-20", "2024-06-20", "day"),
        ("2024-06-20T23:59:60Z", "2024-06-20", "day"),
        ("2024-06-20 24:00", "2024-06-20", "day"),
        ("2023-12", "2023-12", "month"),
        ("2023", "2023", "year"),
        ("2023~", "2023~", "year"),
        ("2023-22", "2023-22", "season"),
        ("196X", "196X", "decade"),
        ("2024-06-15/2024-06-16", "2024-06-15/2024-06-16", "weekend"),
        (" 2023 ", "2023", "year"),
    ],
)
def test_any_precision_is_kept(published: str, edtf: str, unit: str) -> None:
    article, _ = read("a.csv", f'text,published\n"{BODY}","{published}"\n')
    assert article.published is not None
    assert (article.published.edtf, article.published.period.unit, article.published.guess) == (edtf, unit, False)


@pytest.mark.parametrize(
    "published", ["yesterday", "2024-13", "20-06-2024", "6/5/2024", "2024-06-31", "12024", "-0043"]
)
def test_a_date_of_the_user_that_is_none_is_wrong_usage(published: str) -> None:
    with pytest.raises(ValueError, match="write 2024-06-20"):
        read_uploads([("a.txt", BODY.encode())], published=published)


@pytest.mark.parametrize(
    ("top", "edtf", "guess"),
    [
        ("Published June 20, 2024", "2024-06-20", False),
        ("Published: Thursday, 20 June 2024 10:15 BST", "2024-06-20", False),
        ("Posted on 20th June 2024 at 6pm", "2024-06-20", False),
        ("Date: 2024-06-20", "2024-06-20", False),
        ("Published: June 2024", "2024-06", False),
        ("First published 20 June 2024 | Updated 22 June 2024", "2024-06-20", False),
        ("Updated: June 20, 2024", "2024-06-20", True),
        ("Last updated on 20 June 2024 at 10:00 GMT", "2024-06-20", True),
        ("June 20, 2024", "2024-06-20", True),
        ("Thursday, June 20, 2024 10:15 AM EDT", "2024-06-20", True),
        ("By Ana Cruz | June 20, 2024", "2024-06-20", True),
        ("LISBON, June 20, 2024 (Agency) — The kiln was lit again.", "2024-06-20", True),
        ("TEL AVIV, Israel, 20 June 2024 – The kiln was lit again.", "2024-06-20", True),
        ("© 2024 The Clay Times", "2024", True),
    ],
)
def test_what_a_text_says_of_itself(top: str, edtf: str, *, guess: bool) -> None:
    article, _ = read("kiln.txt", f"The kiln is lit\n\n{top}\n\n{BODY}")
    assert article.published is not None
    assert (article.published.edtf, article.published.guess) == (edtf, guess)
    assert article.published.evidence.startswith("the ")


@pytest.mark.parametrize(
    "top",
    [
        "LISBON, June 20 (Agency) — The kiln was lit again.",
        "The kiln was lit on June 20, 2024, for the first time in years.",
        "Published in 1998, the book sold well on June 20, 2024 of all days.",
        "In 2024 the kiln was lit.",
        "06/05/2024",
        "31 June 2024",
        "June 20",
        "Chapter 20, May 2024 edition of the almanac",
        "20 June 2024:\nThe kiln was lit.",
        "20 June 2024\nThe kiln was lit.\n\n22 June 2024\nIt was out.\n\n24 June 2024\nIt was lit again.",
    ],
)
def test_what_a_text_tells_is_no_publication_date(top: str) -> None:
    article, _ = read("kiln.txt", f"{top}\n\n{BODY}")
    assert article.published is None


@pytest.mark.parametrize(
    ("name", "edtf"),
    [
        ("2024-06-20-kiln.txt", "2024-06-20"),
        ("kiln_2024_06_20.txt", "2024-06-20"),
        ("AG20240620.txt", "2024-06-20"),
        ("2024-06 kilns.txt", "2024-06"),
        ("000_b096ceff20240620ab.txt", None),
        ("kiln-2024.txt", None),
        ("1234-56-78.txt", None),
        ("report 3.2.2024.txt", None),
    ],
)
def test_dates_in_names_of_files(name: str, edtf: str | None) -> None:
    article, _ = read(name, BODY)
    assert (article.published and article.published.edtf) == edtf


@pytest.mark.parametrize(
    ("url", "edtf"),
    [
        ("https://clay.example/2024/06/20/kiln", "2024-06-20"),
        ("https://clay.example/2024/jun/20/kiln", "2024-06-20"),
        ("https://clay.example/kiln-2024-06-20.html?ref=2011-01-01", "2024-06-20"),
        ("https://clay.example/news/20240620/kiln", "2024-06-20"),
        ("https://clay.example/2024/06/kiln", "2024-06"),
        ("https://clay.example/2024/99/99/kiln", None),
        ("https://clay.example/article/12345678", None),
        ("https://clay.example/?d=2024-06-20", None),
    ],
)
def test_dates_in_addresses(url: str, edtf: str | None) -> None:
    article, _ = read("a.csv", f'text,url\n"{BODY}","{url}"\n')
    assert (article.published and article.published.edtf) == edtf


AHEAD = """<html><head><meta property="article:published_time" content="2099-09-08">
<meta property="article:modified_time" content="2021-09-09"></head><body><p>The kiln broke.</p></body></html>"""


@pytest.mark.parametrize(
    ("name", "data", "edtf", "says"),
    [
        ("a.json", '{"text": "The kiln broke.", "published": "2300-01-01"}', None, "is no year in which news came out"),
        (
            "a.html",
            AHEAD,
            "2099-09-08",
            "the day the page was last changed says 2021-09-09",
        ),
    ],
)
def test_a_date_that_can_only_be_in_the_future_is_a_warning(name: str, data: str, edtf: str | None, says: str) -> None:
    """Case 54, without a clock: far beyond any year of news, or months after the page was last changed."""
    (article,), problems = read_bytes(name, data.encode())
    assert (article.published and article.published.edtf) == edtf
    assert [says in problem.reason for problem in problems] == [True]
