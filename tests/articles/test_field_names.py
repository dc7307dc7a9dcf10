"""Fields under the names that other programs give them, and dates as people write them."""

import json

import pytest

from timeline.articles import read_bytes
from timeline.articles.field_names import NAMES, PUBLISHED, plain_name
from timeline.model import Article, Severity

BODY = "The ropeway to Alm was stopped on Tuesday. Its owner said that last month's storm had bent two pylons."


def only(name: str, data: str) -> Article:
    articles, problems = read_bytes(name, data.encode())
    assert not [problem for problem in problems if problem.severity is Severity.ERROR], problems
    assert len(articles) == 1
    return articles[0]


def dated(article: Article) -> tuple[str | None, str | None, bool]:
    when = article.published
    return (when.edtf, when.evidence, when.guess) if when else (None, None, False)


@pytest.mark.parametrize(
    ("name", "data", "evidence"),
    [
        ("a.json", json.dumps({"text": BODY, "date": "2021-09-08"}), "the field “date”"),
        ("a.json", json.dumps({"text": BODY, "publishedAt": "2021-09-08T07:00:00Z"}), "the field “publishedAt”"),
        ("a.jsonl", json.dumps({"text": BODY, "pubDate": "Wed, 08 Sep 2021 07:00:00 GMT"}), "the field “pubDate”"),
        ("a.json", json.dumps({"text": BODY, "published": None, "date": "2021-09-08"}), "the field “date”"),
        ("a.json", json.dumps({"text": BODY, "published": "2021-09-08", "date": "1999"}), "the field “published”"),
        ("a.json", json.dumps({"text": BODY, "published": 1631084400000}), "the field “published”"),
        ("a.csv", f"Publish Date,Text\n2021-09-08,{BODY}\n", "the column “Publish Date”"),
        ("a.csv", f"published;text\n08.09.2021;{BODY}\n", "the column “published”"),
        ("a.md", f"---\npublishDate: 2021-09-08\n---\n{BODY}", "front matter “publishDate”"),
        ("a.md", f"---\npublished: true\ndate: 2021-09-08\n---\n{BODY}", "front matter"),
        ("a.md", f"---\ndate: September 8, 2021\n---\n{BODY}", "front matter"),
        ("a.md", f"---\ndate: 2021-09-08 07:00:00 +0200\n---\n{BODY}", "front matter"),
        ("a.md", f"+++\ndate = 2021-09-08T07:00:00+02:00\n+++\n{BODY}", "front matter"),
        ("a.txt", f"URL: https://alm.example\nDate: 8 September 2021\nTitle: The ropeway\n\n{BODY}", "front matter"),
        (
            "a.txt",
            f"From: Desk\nSubject: Ropeway\nSent: Wednesday, September 8, 2021\n\n{BODY}",
            "front matter",
        ),
    ],
)
def test_the_date_has_many_names_in_every_format(name: str, data: str, evidence: str) -> None:
    assert dated(only(name, data)) == ("2021-09-08", evidence, False)


@pytest.mark.parametrize("name", ["created_at", "timestamp", "updatedAt", "date_modified"])
def test_when_a_record_was_made_or_changed_is_a_guess(name: str) -> None:
    article = only("a.json", json.dumps({"text": BODY, name: "2021-09-08T07:00:00Z"}))
    assert dated(article) == ("2021-09-08", f"the field “{name}”", True)
    article = only("a.json", json.dumps({"text": BODY, name: "2021-09-08T07:00:00Z", "date": "2020-01-05"}))
    assert dated(article) == ("2020-01-05", "the field “date”", False)


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2021-09-08", "2021-09-08"),
        ("20210908", "2021-09-08"),
        ("2021/09/08", "2021-09-08"),
        ("2021-09-08T23:30:00.000-05:00", "2021-09-08"),
        ("Wed, 08 Sep 2021 07:00:00 +0200", "2021-09-08"),
        ("Wed Sep 08 07:00:00 +0000 2021", "2021-09-08"),
        ("Wed Sep  8 07:00:00 CEST 2021", "2021-09-08"),
        ("8 September 2021", "2021-09-08"),
        ("Sept. 8, 2021", "2021-09-08"),
        ("8.9.2021", "2021-09-08"),
        ("29/8/2021", "2021-08-29"),
        ("8/29/2021", "2021-08-29"),
        ("1631084400", "2021-09-08"),
        ("1631084400.25", "2021-09-08"),
        ("September 2021", "2021-09"),
        ("2021", "2021"),
        ("the week after 8 September 2021", None),
        ("8/9/2021", None),
        ("12/2021/9", None),
        ("44447", None),
        ("soon", None),
    ],
)
def test_a_date_is_read_in_every_form_that_can_be_read_one_way_only(written: str, edtf: str | None) -> None:
    assert dated(only("a.json", json.dumps({"text": BODY, "published": written})))[0] == edtf


@pytest.mark.parametrize(
    ("column", "days"),
    [
        (["9/8/2021", "8/29/2021"], ["2021-09-08", "2021-08-29"]),
        (["9/8/2021", "1/2/2021", "29/8/2021"], ["2021-08-09", "2021-02-01", "2021-08-29"]),
        (["9/8/2021", "1/2/2021"], [None, None]),
        (["9/8/2021", "2021-10-01"], [None, "2021-10-01"]),
    ],
)
def test_a_column_of_slashes_is_read_by_the_first_that_tells(column: list[str], days: list[str | None]) -> None:
    rows = "".join(f"{day},{BODY} {number}\n" for number, day in enumerate(column))
    articles, _ = read_bytes("a.csv", f"date,text\n{rows}".encode())
    assert [dated(article)[0] for article in articles] == days


@pytest.mark.parametrize(
    "data",
    [
        {"status": "ok", "articles": [{"title": "Alm", "content": BODY, "source": {"id": None, "name": "The Peak"}}]},
        {"response": {"results": [{"webTitle": "Alm", "publication": "The Peak", "fields": {"bodyText": BODY}}]}},
        {"hits": {"hits": [{"_source": {"headline": "Alm", "body": BODY, "publisher": "The Peak"}}]}},
        {"version": "1.1", "items": [{"title": "Alm", "content_html": f"<p>{BODY}</p>", "source": "The Peak"}]},
        [{"Title": "Alm", "Body": f"<div><p>{BODY}</p></div>", "Source": "The Peak"}],
        {"title": "Alm", "text": BODY.split(". "), "site_name": "The Peak", "related": [{"title": "Other"}]},
    ],
)
def test_answers_of_services_are_read(data: object) -> None:
    article = only("a.json", json.dumps(data))
    assert article.text.split() == [word for part in BODY.split(". ") for word in part.split()] or article.text == BODY
    assert (article.title, article.source) == ("Alm", "The Peak")


def test_several_authors_are_named_together() -> None:
    article = only("a.json", json.dumps({"text": BODY, "authors": ["Ada Holt", {"name": "Bo Lind"}]}))
    assert article.author == "Ada Holt, Bo Lind"


def test_a_title_with_a_colon_breaks_no_front_matter() -> None:
    article = only("a.md", f"---\ntitle: Alm: the end of a ropeway\ndate: 2021-09-08\n---\n{BODY}")
    assert (article.title, dated(article)[0]) == ("Alm: the end of a ropeway", "2021-09-08")


@pytest.mark.parametrize("top", ["Putin: no comment.\nKim: none either.", "Date: never\n\nSource: none", "Note: all"])
def test_lines_with_colons_alone_are_no_header(top: str) -> None:
    article = only("a.txt", f"{top}\n\n{BODY}")
    assert all(end <= 0 or article.text[start:end].count("\n") == 0 for start, end in article.furniture)


def test_a_table_is_told_by_any_of_the_names() -> None:
    article = only("unnamed", f"Headline,Date,Article\nAlm,2021-09-08,{BODY.replace(',', '')}\n")
    assert (article.title, dated(article)[0]) == ("Alm", "2021-09-08")


def test_no_name_stands_for_two_fields() -> None:
    names = [*PUBLISHED, *(name for others in NAMES.values() for name in others)]
    assert len(names) == len(set(names))
    assert all(name == plain_name(name) for name in names)
