"""The pieces of browser code: the chart, the list, the article's text, and who appears with whom.

Streamlit's own chart is remounted at every change of its figure and reports no zoom, so the chart is drawn here. Its
Plotly is the project's own small bundle (`plotly-basic.min.js`, npm's plotly.js-basic-dist-min: bars, points and lines)
and not the whole of it that the `plotly` package brings, 1.2 instead of 4.8 MB: a browser runs it in an eighth of the
time. It travels once, by itself; until it runs, `sketch.js` shows the same figure as a still picture.

Data go as a list of one: in a dictionary Streamlit would look for data frames, and load pandas to know them.
"""

import json
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import streamlit as st

from timeline.dashboard import state

_HERE = files("timeline.dashboard") / "browser"


def _source(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


@cache
def _plotly() -> Any:
    code = json.dumps(_source("plotly-basic.min.js"))
    return st.components.v2.component("timeline_plotly", js=f"const code = {code};\n{_source('plotly.js')}")


@cache
def _chart() -> Any:
    return st.components.v2.component(
        "timeline_chart",
        html=_source("chart.html"),
        css=_source("chart.css"),
        js=_source("sketch.js") + _source("chart.js"),
        isolate_styles=False,
    )


@cache
def _reader() -> Any:
    return st.components.v2.component(
        "timeline_reader",
        html='<div class="tl-reader" role="region" tabindex="0"></div>',
        css=_source("reader.css"),
        js=_source("reader.js"),
    )


@cache
def _list() -> Any:
    return st.components.v2.component(
        "timeline_list", html=_source("list.html"), css=_source("list.css"), js=_source("list.js")
    )


@cache
def _together() -> Any:
    return st.components.v2.component(
        "timeline_together",
        html='<div class="tl-together"></div>',
        css=_source("together.css"),
        js=_source("together.js"),
    )


@cache
def _aid() -> Any:
    return st.components.v2.component(
        "timeline_aid",
        html='<div class="tl-said" role="status" aria-live="polite"></div>',
        css=_source("aid.css"),
        js=_source("aid.js"),
    )


def plotly_code() -> None:
    """Bring Plotly into the page; on later runs only a reference to it travels."""
    _plotly()(key="plotly")


def chart(data: Mapping[str, Any], *, key: str, on_view: Callable[[], None], on_picked: Callable[[], None]) -> None:
    """Draw a figure (see `chart.js` for `data`); callbacks find `view` and `picked` in the session state of `key`."""
    _chart()(key=key, data=[data], on_view_change=on_view, on_picked_change=on_picked)


def reader(data: Mapping[str, Any], *, key: str, on_picked: Callable[[], None]) -> None:
    """Show an article's text (see `reader.js` for `data`)."""
    _reader()(key=key, data=[data], on_picked_change=on_picked)


def listing(data: Mapping[str, Any], *, key: str, on_picked: Callable[[], None]) -> None:
    """Show events as a table (see `list.js` for `data`)."""
    _list()(key=key, data=[data], on_picked_change=on_picked)


def together(data: Mapping[str, Any], *, key: str, on_picked: Callable[[], None]) -> None:
    """Show who appears with whom over time (see `together.js` for `data`)."""
    _together()(key=key, data=[data], on_picked_change=on_picked)


def keys() -> None:
    """The keys of a whole page; it also hears how wide the window is."""
    with st.container(key="keys"):
        aid(page=st.session_state.page, on_page=_measured)


def _measured() -> None:
    if page := st.session_state.aid.get("page"):
        state.measure(page)


def aid(
    said: str = "", *, key: str = "aid", page: int | None = None, on_page: Callable[[], None] = lambda: None
) -> None:
    """Keys that work anywhere, and words for screen readers, read aloud when they change.

    With `page`, how many pixels wide the window is thought to be, the callback finds what it is in the session state of
    `key`, if that asks for another layout.
    """
    _aid()(key=key, data=[{"said": said, "page": page}], on_page_change=on_page)
