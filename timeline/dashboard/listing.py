"""The list: everything the chart says, to sort, to walk through and to read aloud."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from timeline.dashboard import components, state
from timeline.dashboard.dress import is_dark
from timeline.model import Event
from timeline.view.crowd import Crowd
from timeline.view.filters import Index
from timeline.view.rows import Row, rows

_KEY = "list"
_COLUMNS = (
    ("When", "when"), ("Event", "what"), ("Who", "who"), ("Certainty", "status"), ("Precision", "small"),
    ("Told by", "small"), ("Notes", "small"), ("Importance", "number"),
)  # fmt: skip


def show(index: Index | Crowd, events: Sequence[Event], chosen: Event | None, *, height: int, early: int = 0) -> None:
    """The events as a table; choosing a row looks at its event. `height` in pixels, 0 for all of it.

    The first `early` of them wait behind a button.
    """
    actors = {actor.id: actor for actor in index.timeline.actors}
    table = rows(events, actors, index.articles)
    components.listing(
        {
            "columns": [{"name": name, "kind": kind} for name, kind in _COLUMNS],
            "rows": [{"id": row.id, "cells": _cells(row, at)} for at, row in enumerate(table)],
            "chosen": chosen.id if chosen else None,
            "caption": f"{len(table)} events in time order",
            "height": height,
            "early": early,
        },
        key=_KEY,
        on_picked=_pick,
    )


def _cells(row: Row, at: int) -> list[dict[str, Any]]:
    """Texts of a row's cells, and what each is sorted by where that is not its text: time, for one."""
    return [
        {"text": row.when, "sort": at},
        {"text": row.title},
        {"text": row.actors},
        {"text": row.look.word, "sign": row.look.sign, "colour": row.look.colour(dark=is_dark())},
        {"text": row.precision, "sort": row.days},
        {"text": row.articles},
        {"text": row.notes},
        {"text": f"{row.importance:.0%}", "sort": row.importance},
    ]


def _pick() -> None:
    picked = st.session_state[_KEY].get("picked")
    if picked:
        state.select(str(picked))
