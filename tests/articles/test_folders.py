"""Folders, their index, uploads and zips of them: the same articles whichever way they come in."""

import io
import zipfile
from collections.abc import Mapping
from itertools import permutations
from pathlib import Path

import pytest

from timeline.articles import count_articles, iter_articles, read_articles, read_bytes, read_uploads
from timeline.model import Article, Problem, Severity

ONE = "The dam at Veld broke on 2 May 2019. Two farms were flooded."
TWO = "A new dam was planned in 2020. It has not been built."
THREE = "In 2021 the plan was dropped, and the money returned."
INDEX = "file,title,published,note\none.txt,The dam breaks,2019-05-03,seen\nsub/two.md,A plan,2020,\n"
FILES = {"articles.csv": INDEX, "one.txt": ONE, "sub/two.md": TWO, "sub/deeper/three.txt": THREE}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "news"
    for name, text in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    return root


def zip_of(files: Mapping[str, str | bytes], *, within: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(within + name, data)
    return out.getvalue()


def summary(articles: tuple[Article, ...]) -> list[tuple[str | None, str | None, str | None, str | None]]:
    dated = [
        (one, one.published.edtf, one.published.evidence) if one.published else (one, None, None) for one in articles
    ]
    return [(one.path, one.title, edtf, evidence) for one, edtf, evidence in dated]


def test_a_folder_is_read_with_its_index(folder: Path) -> None:
    articles, problems = read_articles([folder])
    assert summary(articles) == [
        ("one.txt", "The dam breaks", "2019-05-03", "articles.csv"),
        ("sub/deeper/three.txt", None, None, None),
        ("sub/two.md", "A plan", "2020", "articles.csv"),
    ]
    assert [(one.path, one.field, one.severity) for one in problems] == [
        ("sub/deeper/three.txt", "published", Severity.WARNING)
    ]


def test_uploads_and_zips_are_read_like_the_folder(folder: Path) -> None:
    expected = read_articles([folder])
    assert read_uploads((name, text.encode()) for name, text in FILES.items()) == expected
    assert read_bytes("news.zip", zip_of(FILES)) == expected
    assert read_bytes("news.zip", zip_of(FILES, within="news/")) == expected
    (folder.parent / "news.zip").write_bytes(zip_of(FILES))
    assert read_articles([folder.parent / "news.zip"]) == expected
    assert read_articles([folder / "articles.csv"])[0] == tuple(one for one in expected[0] if one.title)


def test_a_file_given_by_itself_still_has_its_index(folder: Path) -> None:
    (article,), problems = read_articles([folder / "one.txt"])
    assert summary((article,)) == [("one.txt", "The dam breaks", "2019-05-03", "articles.csv")]
    assert problems == ()
    assert read_bytes("one.txt", ONE.encode(), index=INDEX.encode()) == ((article,), ())


def test_the_order_of_paths_and_saying_one_twice_change_nothing(folder: Path) -> None:
    paths = [folder / "one.txt", folder / "sub", folder, folder]
    expected = read_articles(paths)
    assert all(read_articles(order) == expected for order in permutations(paths))
    assert read_articles([folder, folder, f"{folder}/sub/.."]) == read_articles([folder])


@pytest.mark.parametrize(
    ("row", "field", "severity", "says"),
    [
        ("gone.txt,Gone,2020,", "file", Severity.ERROR, "“gone.txt”, which is not there"),
        ("../outside.txt,Out,2020,", "file", Severity.ERROR, "outside its folder"),
        ("/etc/passwd,Out,2020,", "file", Severity.ERROR, "outside its folder"),
        ("C:\\secret.txt,Out,2020,", "file", Severity.ERROR, "outside its folder"),
        ("one.txt,Again,2020,", "file", Severity.WARNING, "has a row already"),
        ("sub/deeper/three.txt,Three,2021-02-30,", "published", Severity.WARNING, "2021-02-30"),
        ("a,b,c,d,e", "file", Severity.ERROR, "5 cells"),
        ("sub/deeper/three.txt,Three", "file", Severity.WARNING, "only 2 of 4 cells"),
    ],
)
def test_a_bad_row_of_the_index(folder: Path, row: str, field: str, severity: Severity, says: str) -> None:
    (folder.parent / "outside.txt").write_text("Never read.")
    with (folder / "articles.csv").open("a") as stream:
        stream.write(row + "\n")
    articles, problems = read_articles([folder])
    assert len(articles) == 3
    assert len([problem for problem in problems if problem.field == "published"]) == 1
    mine = [problem for problem in problems if problem.path == "articles.csv, row 4"]
    assert [(problem.field, problem.severity) for problem in mine] == [(field, severity)]
    assert says in mine[0].reason


def test_an_index_that_is_none_costs_only_itself(folder: Path) -> None:
    (folder / "articles.csv").write_bytes(b"\0\0\0binary")
    articles, problems = read_articles([folder])
    assert len(articles) == 3
    assert {problem.path for problem in problems if problem.severity is Severity.ERROR} == {"articles.csv"}
    assert len([problem for problem in problems if problem.severity is Severity.ERROR]) == 1


def test_an_index_may_bring_texts_itself(folder: Path) -> None:
    with (folder / "articles.csv").open("w") as stream:
        stream.write(f"file,title,text\none.txt,Own words,{THREE.replace(',', '')}\n,No file,{TWO}\nx.txt,None,{ONE}\n")
    articles, _ = read_articles([folder])
    assert ("one.txt", "Own words") in [(one.path, one.title) for one in articles]
    assert {one.title for one in articles} >= {"Own words", "No file", "None"}


def test_an_umlaut_written_in_two_ways_names_one_file(tmp_path: Path) -> None:
    (tmp_path / "mu\u0308hle.txt").write_text(ONE)
    (tmp_path / "articles.csv").write_text("file,published\nm\u00fchle.txt,2019\n")
    (article,), problems = read_articles([tmp_path])
    assert article.published is not None
    assert problems == ()


def test_what_is_no_article_is_said_once_a_kind_and_hidden_files_not_at_all(tmp_path: Path) -> None:
    for name in ("a.docx", "b.docx", "c.png", ".hidden.txt", ".git/x.txt", "page_files/ad.html", "page.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"<html><body><p>{ONE}</p></body></html>")
    articles, problems = read_articles([tmp_path])
    assert [one.path for one in articles] == ["page.html"]
    assert [(one.path, one.severity) for one in problems if one.field == "file"] == [
        ("a.docx", Severity.WARNING),
        ("c.png", Severity.WARNING),
    ]
    assert "1 more .docx" in problems[-2].reason


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("bomb.txt", b"a" * 30_000_000, "200 times"),
        ("../up.txt", ONE.encode(), None),
        ("inner.zip", zip_of({"x.txt": ONE}), "zip inside a zip"),
    ],
)
def test_zips_are_opened_with_care(name: str, data: bytes, says: str | None) -> None:
    articles, problems = read_bytes("a.zip", zip_of({"good.txt": TWO, name: data}))
    assert TWO in [one.text for one in articles]
    if says is None:
        assert ("up.txt", ONE) in [(one.path, one.text) for one in articles]
    else:
        assert len(articles) == 1
        assert [says in one.reason for one in problems if one.severity is Severity.ERROR] == [True]


def test_what_an_index_says_goes_before_what_a_file_shows(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"A headline of its own\n\n{ONE}")
    (tmp_path / "b.html").write_text(f"<html><head><title>Its own</title></head><body><h1>Its own</h1><p>{TWO}</p>")
    (tmp_path / "c.md").write_text(f"---\ntitle: Front\n---\n{THREE}")
    (tmp_path / "articles.csv").write_text("file,title,source\na.txt,Index A,S\nb.html,Index B,S\nc.md,Index C,S\n")
    articles, _ = read_articles([tmp_path])
    assert [(one.title, one.source) for one in articles] == [("Index A", "S"), ("Index B", "S"), ("Front", "S")]


def test_two_uploads_of_one_name_are_both_read() -> None:
    articles, _ = read_uploads([("a.txt", ONE.encode()), ("a.txt", TWO.encode()), ("a.txt", THREE.encode())])
    assert [one.path for one in articles] == ["a.txt", "a (2).txt", "a (3).txt"]
    assert {one.text for one in articles} == {ONE, TWO, THREE}


def test_a_zip_in_a_folder_names_its_files(tmp_path: Path) -> None:
    (tmp_path / "more.zip").write_bytes(zip_of({"articles.csv": "file,title\nx.txt,In the zip\n", "x.txt": ONE}))
    (article,), _ = read_articles([tmp_path])
    assert (article.path, article.title) == ("more.zip/x.txt", "In the zip")


def test_rows_of_others_do_not_trouble_a_file_given_by_itself(folder: Path) -> None:
    with (folder / "articles.csv").open("a") as stream:
        stream.write("gone.txt,Gone,2020,\na,b,c,d,e\n")
    assert read_articles([folder / "one.txt"])[1] == ()


def test_a_damaged_member_costs_only_itself() -> None:
    data = bytearray(zip_of({"a.txt": ONE * 50, "b.txt": TWO}))
    data[60] ^= 0xFF
    articles, problems = read_bytes("a.zip", bytes(data))
    assert [one.path for one in articles] == ["b.txt"]
    assert [one.path for one in problems if one.severity is Severity.ERROR] == ["a.txt"]


def test_reading_is_one_at_a_time_and_counted_before(folder: Path) -> None:
    (folder / "rows.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n')
    (folder / "rows.csv").write_text('text\n"Three,\nin two lines."\nFour.\n')
    found = iter_articles([folder])
    assert isinstance(next(found), Article | Problem)
    articles, _ = read_articles([folder])
    assert len(articles) == 7
    assert count_articles([folder, "-"]) == 8  # standard input counts as one, the index as none


@pytest.mark.parametrize(
    ("rows", "ids", "warned"),
    [
        ([("x", ONE), ("x", ONE)], ["x"], 1),
        ([("x", ONE), ("x", TWO)], ["x", "x-"], 1),
        ([("x", ONE), ("x", TWO), ("x", TWO)], ["x", "x-"], 2),
        ([("", ONE), ("", ONE)], ["a-"], 1),
        ([("", ONE), ("", TWO)], ["a-", "a-"], 0),
        ([("x", ONE), ("y", ONE)], ["x", "y"], 0),
    ],
)
def test_no_two_articles_share_an_id(rows: list[tuple[str, str]], ids: list[str], warned: int) -> None:
    data = "id,text,published\n" + "".join(f'{name},"{text}",2020\n' for name, text in rows)
    articles, problems = read_bytes("a.csv", data.encode())
    assert len({one.id for one in articles}) == len(ids)
    assert all(one.id.startswith(wanted) for one, wanted in zip(articles, ids, strict=True))
    assert len([one for one in problems if one.field == "id"]) == warned
    assert all(one.severity is Severity.WARNING for one in problems)


def test_an_id_depends_on_the_text_alone(tmp_path: Path) -> None:
    ids = set()
    for name in ("a.txt", "sub/b.md", "c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(ONE)
        ids |= {one.id for one in read_articles([tmp_path / name], published="2020")[0]}
    assert len(ids) == 1
