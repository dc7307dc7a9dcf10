"""The three pieces of browser code: the chart, the list, and the article's text.

Streamlit's own chart is remounted at every change of its figure and reports no zoom, so the chart is drawn here with
the Plotly of the `plotly` package. Its code travels once, by itself; the browser keeps it.
"""

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import streamlit as st
from plotly.offline import get_plotlyjs

_HERE = files("timeline.dashboard") / "browser"


def _source(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


@cache
def _plotly() -> Any:
    return st.components.v2.component("timeline_plotly", js=get_plotlyjs() + "\nexport default () => {};\n")


@cache
def _chart() -> Any:
    return st.components.v2.component(
        "timeline_chart",
        html=_source("chart.html"),
        css=_source("chart.css"),
        js=_source("chart.js"),
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


def plotly_code() -> None:
    """Bring Plotly into the page; on later runs only a reference to it travels."""
    _plotly()(key="plotly")


def chart(data: Mapping[str, Any], *, key: str, on_view: Callable[[], None], on_picked: Callable[[], None]) -> None:
    """Draw a figure (see `chart.js` for `data`); callbacks find `view` and `picked` in the session state of `key`."""
    _chart()(key=key, data=dict(data), on_view_change=on_view, on_picked_change=on_picked)


def reader(data: Mapping[str, Any], *, key: str, on_picked: Callable[[], None]) -> None:
    """Show an article's text (see `reader.js` for `data`)."""
    _reader()(key=key, data=dict(data), on_picked_change=on_picked)


def listing(data: Mapping[str, Any], *, key: str, on_picked: Callable[[], None]) -> None:
    """Show events as a table (see `list.js` for `data`)."""
    _list()(key=key, data=dict(data), on_picked_change=on_picked)
