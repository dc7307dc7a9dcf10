"""The view of articles: read one with all its expressions marked, set its date, see its problems."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import streamlit as st

from timeline import dates
from timeline.dashboard import components, correcting, desk, state, uniting
from timeline.dashboard.dress import escaped, plain
from timeline.language import joined_lines
from timeline.model import Article, DateMention, Problem, Severity
from timeline.spoken import spoken_period
from timeline.view.crowd import Crowd
from timeline.view.evidence import headline, published_words
from timeline.view.filters import NOTHING_ASKED, Index
from timeline.view.measure import shorten
from timeline.view.passage import passage

_HEIGHT = 480
_KEY = "article-text"
_SHELF = "articles-list"
_COLUMNS = (("Published", "when"), ("Article", "what"), ("Events", "number"))


@st.cache_data(show_spinner=False, max_entries=50, hash_funcs={Article: hash})
def _dates(article: Article) -> tuple[DateMention, ...]:
    anchor = article.published.period if article.published else None
    return dates.read(article.text, anchor=anchor, skip=article.furniture)


def show(index: Index, problems: tuple[Problem, ...]) -> None:
    """One article, chosen from all."""
    ids = sorted(index.articles, key=lambda one: (_published_first(index.articles[one]), one))
    if st.session_state.article not in index.articles:
        st.session_state.article = ids[0]
    article = index.articles[st.session_state.article]
    left, right = st.columns([1, 2], gap="medium")
    with left:
        if state.is_phone():
            st.selectbox("Article", ids, key="article", format_func=lambda one: _name(index.articles[one]))
        else:
            _shelf(index, ids)
    with right:
        read(index, article, problems)
    state.write_address()


def read(index: Index | Crowd, article: Article, problems: tuple[Problem, ...]) -> None:
    """An article's whole text with its expressions, and what there is to say of it."""
    _about(index, article, problems)
    joined = joined_lines(article.text, skip=article.furniture)
    blocks = passage(article, index.told_by(article.id), dates=_dates(article), joined=joined)
    components.reader(
        {
            "blocks": [[asdict(run) for run in block] for block in blocks],
            "label": "The whole article",
            "height": 0 if state.is_phone() else _HEIGHT,
            "below": 0,
        },
        key=_KEY,
        on_picked=_pick,
    )


def _shelf(index: Index, ids: Sequence[str]) -> None:
    """All articles in the order in which they came out."""
    told = index.article_counts(NOTHING_ASKED)
    found = [(index.articles[one], told[one]) for one in ids]
    shelf(found, f"{len(ids)} articles in the order in which they came out")


def shelf(articles: Sequence[tuple[Article, int]], caption: str) -> None:
    """Articles, with how many events each tells; choosing one reads it."""
    components.listing(
        {
            "columns": [{"name": name, "kind": kind} for name, kind in _COLUMNS],
            "rows": [{"id": one.id, "cells": _cells(one, at, told)} for at, (one, told) in enumerate(articles)],
            "chosen": st.session_state.article,
            "caption": caption,
            "height": _HEIGHT,
        },
        key=_SHELF,
        on_picked=_take,
    )


def _cells(article: Article, at: int, events: int) -> list[dict[str, Any]]:
    when = spoken_period(article.published.period) if article.published else "no date"
    name = f"{article.source}: {headline(article)}" if article.source else headline(article)
    return [{"text": when, "sort": at}, {"text": shorten(name, 110)}, {"text": str(events), "sort": events}]


def _take() -> None:
    picked = st.session_state[_SHELF].get("picked")
    if picked:
        st.session_state.article = str(picked)


def _about(index: Index | Crowd, article: Article, problems: tuple[Problem, ...]) -> None:
    source = f"<b>{escaped(article.source)}</b><br>" if article.source else ""
    st.html(
        f'<p class="tl-source">{source}{escaped(headline(article))}'
        f"<small>{escaped(published_words(article))}</small></p>"
    )
    told, found = len(index.told_by(article.id)), len(_dates(article))
    st.html(
        f'<p class="tl-why">{told} event{"s" * (told != 1)} from {found} date{"s" * (found != 1)} in the text. '
        "Choose a dotted sentence to see it on the timeline; point at an underlined date to see how it was read.</p>"
    )
    for problem in problems:
        if problem.path == article.path:
            text = plain(f"{problem.field}: {problem.reason}")
            (st.error if problem.severity is Severity.ERROR else st.warning)(text)
    if desk.can_change():
        with st.container(horizontal=True, vertical_alignment="bottom"):
            given = article.published.edtf if article.published else ""
            correcting.published(article, f"published-{article.id}-{given}", label="Published")
            st.button(
                "Remove",
                icon=":material/delete:",
                on_click=desk.remove,
                args=(article.id,),
                key=f"remove-{article.id}",
                help="Take the article out of the project; it can be put back",
            )
            uniting.add(article, correcting.DATE_HINT, correcting.typed_date)


def _pick() -> None:
    picked = st.session_state[_KEY].get("picked")
    if picked:
        state.select(str(picked))
        st.session_state.view = "timeline"


def _name(article: Article) -> str:
    source = f"{article.source}: " if article.source else ""
    return shorten(source + headline(article), 90)


def _published_first(article: Article) -> str:
    return article.published.period.start.isoformat() if article.published else ""
