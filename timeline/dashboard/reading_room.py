"""The view of articles: read one with all its expressions marked, set its date, see its problems."""

from dataclasses import asdict

import streamlit as st

from timeline import dates
from timeline.dashboard import components, correcting, desk, state
from timeline.dashboard.dress import escaped, plain
from timeline.language import joined_lines
from timeline.model import Article, DateMention, Problem, Severity
from timeline.view.evidence import headline, published_words
from timeline.view.filters import Index
from timeline.view.measure import shorten
from timeline.view.passage import passage

_HEIGHT = 480
_KEY = "article-text"


@st.cache_data(show_spinner=False, max_entries=50, hash_funcs={Article: hash})
def _dates(article: Article) -> tuple[DateMention, ...]:
    anchor = article.published.period if article.published else None
    return dates.read(article.text, anchor=anchor, skip=article.furniture)


def show(index: Index, problems: tuple[Problem, ...]) -> None:
    """One article, chosen from all."""
    ids = sorted(index.articles, key=lambda one: (_published_first(index.articles[one]), one))
    if st.session_state.article not in index.articles:
        st.session_state.article = ids[0]
    left, right = st.columns([1, 2], gap="medium")
    with left:
        st.selectbox("Article", ids, key="article", format_func=lambda one: _name(index.articles[one]))
        article = index.articles[st.session_state.article]
        _about(index, article, problems)
    with right:
        found = _dates(article)
        joined = joined_lines(article.text, skip=article.furniture)
        blocks = passage(article, index.told_by(article.id), dates=found, joined=joined)
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
    state.write_address()


def _about(index: Index, article: Article, problems: tuple[Problem, ...]) -> None:
    source = f"<b>{escaped(article.source)}</b><br>" if article.source else ""
    st.html(
        f'<p class="tl-source">{source}{escaped(headline(article))}'
        f"<small>{escaped(published_words(article))}</small></p>"
    )
    if desk.current():
        correcting.published(article, f"published-{article.id}-{article.published.edtf if article.published else ''}")
    told = index.told_by(article.id)
    st.html(
        f'<p class="tl-why">{len(told)} events from {len(_dates(article))} time expressions. Dotted lines lead to the '
        "timeline; point at an underlined date to see how it was read.</p>"
    )
    for problem in problems:
        if problem.path == article.path:
            text = plain(f"{problem.field}: {problem.reason}")
            (st.error if problem.severity is Severity.ERROR else st.warning)(text)
    if desk.current():
        st.button("Remove this article", on_click=desk.remove, args=(article.id,), key=f"remove-{article.id}")


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
