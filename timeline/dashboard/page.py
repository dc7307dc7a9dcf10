"""The whole page: header, filters, and the view that is chosen."""

from importlib.resources import files
from typing import TYPE_CHECKING

import streamlit as st

from timeline.dashboard import (
    adding,
    components,
    controls,
    correcting,
    desk,
    exporting,
    helping,
    many,
    people,
    reading_room,
    state,
)
from timeline.dashboard.dress import dress, escaped
from timeline.dashboard.opening import Opening
from timeline.dashboard.stage import stage
from timeline.engines import Progress
from timeline.model import Event, Problem
from timeline.store import StoreError
from timeline.view.crowd import Crowd
from timeline.view.filters import Index

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

_NOTHING = Opening()


def main(opening: Opening = _NOTHING) -> None:
    """The dashboard. Opens `opening` once in each new tab."""
    # A picture, no emoji: for those Streamlit compiles all there are into one expression, which takes half a second.
    icon = str(files("timeline.dashboard") / "browser" / "icon.svg")
    st.set_page_config(page_title="Timeline", page_icon=icon, layout="wide", initial_sidebar_state="collapsed")
    _begin()
    # One place on every run, so that what stands below keeps its own: what moves is drawn anew by the browser.
    place = st.empty()
    try:
        _open(opening, place)
    except StoreError as error:
        place.empty()
        _no_project(str(error), opening)
        return
    found, crowd = desk.current(), desk.crowd()
    if crowd:
        many.show(crowd)
    elif found:
        _body(found.index, found.index.timeline.problems)


def show(index: Index | Crowd, problems: tuple[Problem, ...] = ()) -> None:
    """The page for a timeline that is on no desk: nothing of it can be corrected."""
    _begin()
    if isinstance(index, Crowd):
        many.show(index)
    else:
        _body(index, problems)


def _begin() -> None:
    """What the browser needs first, the chart’s code above all: it arrives while the project is opened here.

    In a container that stays, so that the chart keeps its place on the page, and with it its zoom, when the code has
    arrived.
    """
    state.begin()
    dress()
    with st.container(key="plotly-code"):
        if not st.session_state.drawn:
            components.plotly_code()


def _open(opening: Opening, place: "DeltaGenerator") -> None:
    if not desk.is_open():
        with place.container(key="opening"):
            st.html(
                '<div class="tl-empty"><h2>Opening your articles</h2>'
                "<p>Each is read once; the next time is quick.</p></div>"
            )
            bar = st.progress(0.0, "Getting ready …")
            with st.container(horizontal=True, horizontal_alignment="center"):
                st.button("Cancel", on_click=_give_up, args=(opening,), key="cancel-opening")
        desk.open_desk(st.session_state.get("instead", opening), _progress(bar, "Reading"))
        place.empty()
    if "waiting" in st.session_state:
        with place.container(horizontal=True, vertical_alignment="center"):
            bar = st.progress(0.0, "Reading the new articles …")
            st.button("Cancel", on_click=desk.cancel, key="cancel")
        try:
            desk.take_waiting(_progress(bar, "Reading the new articles"))
        except StoreError as error:
            desk.cancel()
            st.session_state.trouble = str(error)
        place.empty()


def _give_up(opening: Opening) -> None:
    """Open the project as it was, or, if that is what takes long, nothing."""
    st.session_state.instead = Opening(project=opening.project) if opening.paths else Opening()


def _progress(bar: "DeltaGenerator", title: str) -> Progress:
    def tell(done: int, whole: int) -> None:
        bar.progress(done / max(whole, 1), f"{title}: {done} of {whole}")

    return tell


def _no_project(reason: str, opening: Opening) -> None:
    """The project file can't be opened: say why, and offer to go on without it, with the articles that were given."""
    st.html(f'<div class="tl-empty"><h2>The project can’t be opened</h2><p>{escaped(reason)}</p></div>')
    with st.container(horizontal=True, horizontal_alignment="center"):
        st.button("Try again", type="primary", key="again")
        st.button(
            "Go on without it",
            key="without",
            on_click=st.session_state.update,
            kwargs={"instead": Opening(paths=opening.paths)},
        )
    st.html('<div class="tl-empty tl-aside"><p>Without it nothing is kept once this tab is closed.</p></div>')


def _body(index: Index, problems: tuple[Problem, ...]) -> None:
    components.keys()
    wanted, view = state.wanted(), st.session_state.view
    on_stage = bool(index.events) and view not in ("articles", "actors")
    header, notices = controls.row("header"), st.container(key="notices")
    above = controls.row("filters") if on_stage else None
    early = state.begin_with_stage(now=on_stage)
    if early:
        stage(index, wanted)
    with header:
        _header(index, index.select(wanted), problems, filtered=bool(wanted.active))
    with notices:
        _notices(index, problems)
    if above:
        with above:
            controls.filters(index, wanted)
    if not index.articles:
        adding.welcome()
    elif view == "articles":
        reading_room.show(index, problems)
    elif view == "actors":
        people.show(index)
    elif not on_stage:
        _no_events()
    elif not early:
        stage(index, wanted)


def _header(index: Index, events: tuple[Event, ...], problems: tuple[Problem, ...], *, filtered: bool) -> None:
    articles, whole, dated = len(index.articles), len(index.events), len(index.timeline.events)
    told = f"{articles} article{'s' * (articles != 1)} · {whole} event{'s' * (whole != 1)} · {dated} dated"
    if filtered:
        told += f" · {len(events)} shown"
    counts = f"<small>{escaped(told)}</small>" if articles else ""
    st.html(f'<h1 class="tl-name">Timeline{counts}</h1>', width="stretch")
    adding.problems(problems)
    correcting.menu()
    if articles:
        controls.views(list(state.VIEWS))
        exporting.menu(index.timeline, events, filtered=filtered)
        helping.button()
        adding.button()


def _notices(index: Index, problems: tuple[Problem, ...]) -> None:
    correcting.trouble()
    adding.without_model(problems)
    if now := desk.current():
        adding.unchangeable(now.store)
    if desk.can_change():
        adding.undated(tuple(index.articles.values()))


def _no_events() -> None:
    st.html(
        '<div class="tl-empty"><h2>No dated events found</h2><p>The articles name no dates, or none that can be read. '
        "Add more articles, or give the publication dates that are missing.</p></div>"
    )
