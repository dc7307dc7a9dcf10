"""The articles of this tab and the timeline made of them: read once each, shared by all tabs."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import streamlit as st

from timeline import articles as inputs
from timeline import language, pipeline
from timeline.model import Article, Problem, Published, Reading, Timeline
from timeline.period import parse_edtf
from timeline.view.filters import Index

_BY_CONTENT: dict[str | type[Any], Callable[[Any], Any]] = {Article: hash}


@st.cache_resource(show_spinner=False)
def _model() -> language.Model:
    return language.load_model()


@st.cache_resource(show_spinner=False, max_entries=20_000, hash_funcs=_BY_CONTENT)
def _reading(article: Article) -> Reading:
    return pipeline.read_article(article, model=_model())


@st.cache_resource(show_spinner=False, max_entries=20, hash_funcs=_BY_CONTENT)
def _index(articles: tuple[Article, ...]) -> Index:
    readings = (_reading(article) for article in articles)
    return Index(pipeline.combine(readings, model_name=_model().name))


def given() -> tuple[Article, ...]:
    """The articles of this tab."""
    found: tuple[Article, ...] = st.session_state.get("articles", ())
    return found


def problems() -> tuple[Problem, ...]:
    """What could not be read as it should."""
    found: tuple[Problem, ...] = st.session_state.get("problems", ())
    return found


def open_paths(paths: Iterable[str]) -> None:
    """Read files and folders into this tab."""
    add(*inputs.read_articles(paths))


def add(articles: Iterable[Article], found_problems: Iterable[Problem]) -> int:
    """Add articles; one with the same id replaces the earlier one. Returns how many are new."""
    by_id = {article.id: article for article in given()}
    before = len(by_id)
    by_id |= {article.id: article for article in articles}
    st.session_state.articles = tuple(by_id.values())
    st.session_state.problems = tuple(dict.fromkeys((*problems(), *found_problems)))
    return len(by_id) - before


def close_all() -> None:
    """Start again with nothing."""
    st.session_state.articles = ()
    st.session_state.problems = ()
    st.session_state.event = None


def set_published(article_id: str, edtf: str) -> None:
    """Set when an article came out. Raises ValueError with a sentence when `edtf` is no date."""
    published = Published(parse_edtf(edtf), edtf, "you")
    st.session_state.articles = tuple(
        _with_date(article, published) if article.id == article_id else article for article in given()
    )


def _with_date(article: Article, published: Published) -> Article:
    return replace(article, published=published)


def index() -> Index:
    """The timeline of this tab's articles, with progress on the page while articles are new."""
    articles = tuple(sorted(given(), key=lambda article: article.id))
    if len(articles) > 1 and st.session_state.get("read") != articles:
        _read_with_progress(articles)
        st.session_state.read = articles
    return _index(articles)


def _read_with_progress(articles: tuple[Article, ...]) -> None:
    place = st.empty()
    bar = place.progress(0.0, "Starting …")
    for count, article in enumerate(articles, start=1):
        bar.progress((count - 1) / len(articles), f"Reading article {count} of {len(articles)}")
        _reading(article)
    bar.progress(1.0, "Putting the events together")
    _index(articles)
    place.empty()


def with_problems(timeline: Timeline) -> tuple[Problem, ...]:
    """Problems of the way in and of the reading, each once."""
    return tuple(dict.fromkeys((*problems(), *timeline.problems)))
