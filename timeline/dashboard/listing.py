"""The list: everything the chart says, to sort, to search and to read aloud."""

from collections.abc import Sequence

import streamlit as st

from timeline.dashboard import state
from timeline.model import Event
from timeline.view.filters import Index
from timeline.view.rows import rows

_KEY = "list"
_ROW = 36


def show(index: Index, events: Sequence[Event], chosen: Event | None) -> None:
    """The events as a table; choosing a row looks at its event."""
    actors = {actor.id: actor for actor in index.timeline.actors}
    table = rows(events, actors, index.articles)
    at = next((at for at, event in enumerate(events) if chosen and event.id == chosen.id), None)
    st.dataframe(
        {
            "When": [row.when for row in table],
            "Event": [row.title for row in table],
            "Who": [row.actors for row in table],
            "Certainty": [row.status for row in table],
            "Precision": [row.precision for row in table],
            "Told by": [row.articles for row in table],
            "Notes": [row.notes for row in table],
            "Importance": [row.importance for row in table],
            "From": [row.first.isoformat() if row.first else "" for row in table],
            "To": [row.last.isoformat() if row.last else "" for row in table],
        },
        key=_KEY,
        hide_index=True,
        height=min(680, _ROW * (len(table) + 1) + 2),
        row_height=_ROW,
        on_select=lambda: _pick(events),
        selection_mode="single-row",
        selection_default={"selection": {"rows": [at], "columns": [], "cells": []}} if at is not None else None,
        column_config={
            "When": st.column_config.TextColumn(width=150),
            "Event": st.column_config.TextColumn(width=330),
            "Who": st.column_config.TextColumn(width=170),
            "Certainty": st.column_config.TextColumn(width=100),
            "Importance": st.column_config.ProgressColumn(format="percent", min_value=0, max_value=1, width=110),
        },
        alt=f"{len(table)} events in time order",
    )


def _pick(events: Sequence[Event]) -> None:
    chosen = st.session_state[_KEY]["selection"]["rows"]
    if chosen and chosen[0] < len(events):
        state.select(events[chosen[0]].id)
