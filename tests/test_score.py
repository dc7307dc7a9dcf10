"""TempEval-3's measures, counted by hand, and gold data in both its forms."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import period as p
from timeline.export import dates_as_line, dates_as_timeml
from timeline.model import Article, DateMention, Mod, Published, TimexType
from timeline.score import Document, Scores, Timex, compare, read_documents, score, table
from timeline.score.timeml import parse_timeml

TEXT = "The quay burned on 3 May 2021 and again the next day; since then, about ten years of repairs."


def timex(text: str, value: str, type_: str = "DATE", mod: str = "") -> Timex:
    start = TEXT.index(text)
    return Timex(start, start + len(text), type_, value, mod)


GOLD = Document(
    "quay",
    TEXT,
    (
        timex("3 May 2021", "2021-05-03"),
        timex("the next day", "2021-05-04"),
        timex("about ten years", "P10Y", "DURATION", "APPROX"),
        timex("then", "2021-05-04"),
    ),
    p.day(date(2031, 5, 3)),
)


def line(document: Document) -> str:
    keys = ("start", "end", "type", "value", "mod")
    timexes = [{key: getattr(timex, key) for key in keys} for timex in document.timexes]
    return json.dumps({"id": document.id, "text": document.text, "published": "2031-05-03", "timexes": timexes}) + "\n"


@pytest.mark.parametrize(
    ("predicted", "expected"),
    [
        (GOLD.timexes, Scores(4, 4, 4, 4, 4, 4, 1, 1)),
        ((), Scores(4)),
        ([timex("3 May 2021", "2021-05-03")], Scores(4, 1, 1, 1, 1, 1)),
        ([timex(" 3 May 2021 ", "2021-05-03")], Scores(4, 1, 1, 1, 1, 1)),
        ([timex("May 2021", "2021-05")], Scores(4, 1, 0, 1, 1, 0)),
        ([timex("3 May 2021", "2021-05-03", "TIME")], Scores(4, 1, 1, 1, 0, 1)),
        ([timex("quay", "2021")], Scores(4, 1)),
        # Of two that overlap one gold expression, the exact one counts, else the longer one.
        ([timex("2021", "2021"), timex("3 May 2021", "2021-05-03")], Scores(4, 2, 1, 1, 1, 1)),
        ([timex("2021", "2021"), timex("3 May", "2021-05-03")], Scores(4, 2, 0, 1, 1, 1)),
        # Of two gold expressions under one long span, only one counts.
        ([timex("3 May 2021 and again the next day", "2021-05-04")], Scores(4, 1, 0, 1, 1, 1)),
        ([timex("ten years", "P10Y", "DURATION")], Scores(4, 1, 0, 1, 1, 1, 1, 0)),
    ],
)
def test_counts(predicted: list[Timex], expected: Scores) -> None:
    assert compare(GOLD, predicted) == expected


def test_an_empty_value_is_never_right() -> None:
    assert compare(Document("a", "today", (Timex(0, 5, "DATE"),)), [Timex(0, 5, "DATE")]).same_value == 0


def test_measures() -> None:
    counts = Scores(gold=20, predicted=10, exact=4, overlapping=8, same_type=6, same_value=2)
    assert (counts.strict.precision, counts.strict.recall) == (0.4, 0.2)
    assert counts.relaxed.f1 == pytest.approx(2 * 0.8 * 0.4 / 1.2)
    # As TE3-evaluation.py has it: relaxed F1 times the share of what is found that is right.
    assert counts.value.f1 == pytest.approx(counts.relaxed.f1 * 2 / 8)
    assert counts.type.f1 == pytest.approx(counts.relaxed.f1 * 6 / 8)
    assert Scores().strict.f1 == 0


def test_table() -> None:
    assert table(Scores(20, 10, 4, 8, 6, 2, 1, 1)) == (
        "20 gold, 10 predicted\n\n"
        "              F1       P       R\n"
        "strict     26.67   40.00   20.00\n"
        "relaxed    53.33   80.00   40.00\n"
        "type       40.00   60.00   30.00\n"
        "value      13.33   20.00   10.00\n\n"
        "accuracy of what is found: type 75.00, value 25.00, mod 100.00\n"
    )


def test_files_in_both_forms_give_the_same(tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text(line(GOLD), "utf-8")
    found = [timex("3 May 2021", "2021-05-03"), timex("next day", "2021-05-04"), timex("quay", "2021")]
    mentions = [DateMention(t.start, t.end, TEXT[t.start : t.end], TimexType(t.type), t.value, "r", "w") for t in found]
    (tmp_path / "p.jsonl").write_text(dates_as_line(Article("quay", TEXT), mentions), "utf-8")
    (tmp_path / "tml").mkdir()
    (tmp_path / "tml" / "p.tml").write_text(dates_as_timeml(Article("quay", TEXT), mentions), "utf-8")
    expected = Scores(4, 3, 1, 2, 2, 2)
    assert score(tmp_path / "gold.jsonl", tmp_path / "p.jsonl") == expected
    assert score(tmp_path / "gold.jsonl", tmp_path / "tml") == expected
    assert score(tmp_path / "tml", tmp_path / "tml") == Scores(3, 3, 3, 3, 3, 3)


def test_without_predictions_the_program_is_measured(tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text(line(GOLD), "utf-8")
    measured = score(tmp_path / "gold.jsonl")
    assert measured.gold == 4
    assert measured.exact >= 1, "at least “3 May 2021”"


def test_documents_that_are_missing_count_as_missed(tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text(line(GOLD) + line(GOLD).replace('"quay"', '"other"'), "utf-8")
    (tmp_path / "p.jsonl").write_text(line(GOLD), "utf-8")
    assert score(tmp_path / "gold.jsonl", tmp_path / "p.jsonl").strict.recall == 0.5


TEMPEVAL = """<?xml version="1.0" encoding="{encoding}"?>
<!DOCTYPE TimeML SYSTEM "TimeML.dtd">
<TimeML><DOCID>ostwick-7</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2031-05-03" functionInDocument="CREATION_TIME">May 3</TIMEX3></DCT>
<TITLE>Fire &amp; water, <TIMEX3 tid="t9" type="DATE" value="2031">2031</TIMEX3></TITLE>
<TEXT>
Boats <EVENT eid="e1" class="OCCURRENCE">left</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2031-05-02">Friday</TIMEX3>
for René, <TIMEX3 tid="t2" type="DURATION" value="P1W" mod="APPROX">about <NUMEX>a</NUMEX> week</TIMEX3>.
</TEXT>
<MAKEINSTANCE eventID="e1"/></TimeML>
"""


def tempeval(encoding: str = "UTF-8") -> bytes:
    return TEMPEVAL.replace("{encoding}", encoding).encode(encoding)


@pytest.mark.parametrize("encoding", ["UTF-8", "ISO-8859-1", "UTF-16", "windows-1252"])
def test_timeml_of_tempeval(encoding: str) -> None:
    (document,) = parse_timeml(tempeval(encoding), "file")
    assert document.id == "ostwick-7"
    assert document.published == p.day(date(2031, 5, 3))
    assert document.text == "\nBoats left on Friday\nfor René, about a week.\n"
    assert [(document.text[t.start : t.end], t.type, t.value, t.mod) for t in document.timexes] == [
        ("Friday", "DATE", "2031-05-02", ""),
        ("about a week", "DURATION", "P1W", "APPROX"),
    ]


def test_timeml_as_an_article() -> None:
    (document,) = parse_timeml(tempeval(), "file")
    article = document.as_article()
    assert (article.id, article.text) == ("ostwick-7", document.text)
    assert article.published == Published(p.day(date(2031, 5, 3)), "2031-05-03", "the document's creation time")
    assert Document("a", "b", ()).as_article().published is None


def test_timeml_without_a_text_element() -> None:
    (document,) = parse_timeml(
        b'<TimeML>Ostwick, <TIMEX3 type="DATE" value="20310503" functionInDocument="CREATION_TIME">May 3</TIMEX3>: '
        b'<TIMEX3 type="DATE" value="2031-05-04">tomorrow</TIMEX3></TimeML>',
        "file",
    )
    assert (document.id, document.text, document.published) == (
        "file",
        "Ostwick, May 3: tomorrow",
        p.day(date(2031, 5, 3)),
    )
    assert [timex.value for timex in document.timexes] == ["2031-05-04"]


@pytest.mark.parametrize(
    ("value", "published"),
    [
        ("2031-05", p.month(2031, 5)),
        ("2031-05-03T10:00", p.day(date(2031, 5, 3))),
        ("203105", p.month(2031, 5)),
        ("XXXX", None),
        ("2031-02-30", None),
        ("20310230", None),
    ],
)
def test_creation_times(value: str, published: p.Period | None) -> None:
    (document,) = parse_timeml(f'<T><DCT><TIMEX3 value="{value}">x</TIMEX3></DCT><TEXT>a</TEXT></T>'.encode(), "file")
    assert document.published == published


def test_several_documents_in_one_file() -> None:
    both = tempeval() + tempeval().replace(b"ostwick-7", b"b")
    assert [document.id for document in parse_timeml(b"\xef\xbb\xbf" + both, "f")] == ["ostwick-7", "b"]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.tml", "<TimeML>", "a.tml: not well-formed TimeML, no element found: line 1, column 8"),
        ("a.tml", '<!DOCTYPE x [<!ENTITY b "bbb">]><x>&b;</x>', "it declares the entity 'b'"),
        ("a.tml", '<!DOCTYPE x [<!ENTITY b SYSTEM "file:///etc/passwd">]><x>&b;</x>', "it declares the entity 'b'"),
        ("a.tml", '<?xml version="1.0" encoding="runes"?><x/>', "not well-formed TimeML, unknown encoding"),
        ("a.jsonl", "", "no documents in it"),
        ("a.jsonl", '{"id": "x"}', "a.jsonl, line 1: the field 'timexes' is missing"),
        ("a.jsonl", '{"id": "x", "timexes": []}\n{', "a.jsonl, line 2: Expecting property name"),
        ("a.jsonl", "[]", "a.jsonl, line 1: "),
        ("a.jsonl", '{"id": "x", "timexes": [], "published": "soon"}', "“soon” is no date"),
        ("a.jsonl", "\xff", "not UTF-8 text"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(name: str, content: str, says: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content.encode("latin-1" if content == "\xff" else "utf-8"))
    with pytest.raises(ValueError, match=re.escape(says)) as refused:
        read_documents(tmp_path / name)
    assert "\n" not in str(refused.value)


def test_answers_on_other_documents_are_refused(tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text(line(GOLD), "utf-8")
    (tmp_path / "p.jsonl").write_text(line(GOLD).replace('"quay"', '"other"'), "utf-8")
    with pytest.raises(ValueError, match="none of its ids"):
        score(tmp_path / "gold.jsonl", tmp_path / "p.jsonl")


@st.composite
def marked(draw: st.DrawFn) -> tuple[Article, list[DateMention]]:
    """An article and mentions of it that don't overlap."""
    text = draw(st.text(st.characters(codec="utf-8"), max_size=60))
    edges = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    mentions = [
        DateMention(
            start, end, text[start:end], draw(st.sampled_from(TimexType)), draw(st.sampled_from(["2031", '"<&>\n"'])),
            "rule", "why", draw(st.none() | st.sampled_from(Mod)),
        )
        for start, end in zip(edges[::2], edges[1::2], strict=False)
    ]  # fmt: skip
    published = draw(st.none() | st.just(Published(p.month(2031, 5), "2031-05", "you")))
    return Article(draw(st.text("a<&b-1", min_size=1)), text, published=published), mentions


@given(marked())
@settings(deadline=None)
def test_timeml_that_is_written_can_be_read(given: tuple[Article, list[DateMention]]) -> None:
    article, mentions = given
    (document,) = parse_timeml(dates_as_timeml(article, mentions).encode(), "file")
    assert document.id == article.id
    assert document.published == (article.published.period if article.published else None)
    assert len(document.text) == len(article.text)
    assert all(now in (was, "\ufffd") for now, was in zip(document.text, article.text, strict=True))
    assert document.timexes == tuple(
        Timex(mention.start, mention.end, mention.type, mention.value, mention.mod or "") for mention in mentions
    )


@given(marked())
@settings(deadline=None)
def test_lines_that_are_written_can_be_read(given: tuple[Article, list[DateMention]]) -> None:
    article, mentions = given
    written = json.loads(dates_as_line(article, mentions))
    assert written["id"] == article.id
    assert [(each["start"], each["end"], each["text"]) for each in written["timexes"]] == [
        (mention.start, mention.end, mention.text) for mention in mentions
    ]
