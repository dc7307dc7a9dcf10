"""The whole page: header, filters, and the view that is chosen."""

import streamlit as st

from timeline.dashboard import adding, controls, exporting, reading, state
from timeline.dashboard.dress import dress, escaped
from timeline.dashboard.opening import Opening
from timeline.dashboard.stage import stage
from timeline.model import Problem
from timeline.view.filters import Index

_NOTHING = Opening()


def main(opening: Opening = _NOTHING) -> None:
    """The dashboard. Opens `opening.paths` once in each new tab."""
    st.set_page_config(page_title="Timeline", page_icon="🗓️", layout="wide", initial_sidebar_state="collapsed")
    if "articles" not in st.session_state:
        with st.spinner("Reading the articles"):
            reading.open_paths(opening.paths)
    index = reading.index()
    show(index, reading.with_problems(index.timeline))


def show(index: Index, problems: tuple[Problem, ...]) -> None:
    """The page for a timeline."""
    state.begin()
    dress()
    wanted = state.wanted()
    events = index.select(wanted)
    _header(index, events, problems, filtered=bool(wanted.active))
    if not index.articles:
        adding.welcome()
        return
    adding.undated()
    if not index.events:
        _no_events()
        return
    controls.filters(index, wanted)
    stage(index, events)


def _header(index: Index, events: tuple[object, ...], problems: tuple[Problem, ...], *, filtered: bool) -> None:
    articles, whole, dated = len(index.articles), len(index.events), len(index.timeline.events)
    told = f"{articles} article{'s' * (articles != 1)} · {whole} event{'s' * (whole != 1)} · {dated} dated"
    if filtered:
        told += f" · {len(events)} shown"
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        counts = f"<small>{escaped(told)}</small>" if articles else ""
        st.html(f'<h1 class="tl-name">Timeline{counts}</h1>', width="stretch")
        adding.problems(problems)
        if index.events:
            st.segmented_control(
                "View",
                list(state.VIEWS),
                key="view",
                format_func=state.VIEWS.__getitem__,
                required=True,
                label_visibility="collapsed",
            )
            exporting.menu(index.timeline, events, filtered=filtered)  # type: ignore[arg-type]
        if articles:
            adding.button(primary=True)


def _no_events() -> None:
    st.html(
        '<div class="tl-empty"><h2>No dated events found</h2><p>The articles name no dates, or none that can be read. '
        "Add more articles, or give the publication dates that are missing.</p></div>"
    )
