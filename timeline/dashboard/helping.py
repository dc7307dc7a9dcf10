"""The help: keys, marks, and how to correct."""

from typing import Final

import streamlit as st

from timeline.dashboard.dress import escaped, is_dark, whole_legend

_KEYS: Final = (
    ("← →", "the event before, the event after"),
    ("/", "search"),
    ("?", "this help"),
    ("Esc", "close; leave the search; on a phone back to all events"),
    ("Tab", "to every button, the chart, the list, the article"),
    ("+ − 0", "in the chart: closer, farther, back to the chosen period"),
    ("Shift ← →", "in the chart: earlier, later"),
    ("↑ ↓ Enter", "in the list: walk, choose"),
)


def button() -> None:
    """The button that opens it; the key ? does too."""
    if st.button("Help", icon=":material/help:", key="help", help="Keys and marks"):
        _dialog()


@st.dialog("Help", width="medium")
def _dialog() -> None:
    rows = "".join(
        f"<tr><th scope='row'><kbd>{escaped(keys)}</kbd></th><td>{escaped(what)}</td></tr>" for keys, what in _KEYS
    )
    st.html(
        f'<table class="tl-keys" aria-label="Keys">{rows}</table>'
        f"<h3>Marks</h3>{whole_legend(dark=is_dark())}"
        "<p>A lane is an actor. A filled mark is an exact day; an outlined one lies somewhere within its span, so "
        "“in May” covers the month. What has no date yet waits at the right.</p>"
        "<h3>Corrections</h3><p><b>Correct</b>, beside an event, changes its title, date, certainty and actors, or "
        "hides it. Articles get their publication date under <b>Articles</b>; actors are renamed, joined and split "
        "under <b>Actors</b>. <b>Undo</b> takes the last change back, <b>Corrections</b> any of them.</p>"
    )
