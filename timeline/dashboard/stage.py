"""Chart or list, with the evidence beside it: one fragment, so that stepping through events redraws nothing else."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any
from weakref import ref

import streamlit as st

from timeline.dashboard import components, controls, desk, listing, panel, state
from timeline.dashboard.dress import is_dark, legend
from timeline.model import Event
from timeline.view.figure import Chart, Plan, draw, plan
from timeline.view.filters import Filter, Index
from timeline.view.style import palette
from timeline.view.windows import MAIN, Choice, Window, choices, period_of

_EVIDENCE = 0.32
"""The evidence's share of the page, between 330 and 540 pixels."""
_LIST_HEIGHT = 480
"""Pixels that the list has at least; it reaches down to the window's end."""
_ROOM_FOR_LIST = 240
"""Pixels below a chart of few events that their list would fill."""
_FEW = 200
"""Events of which that list may consist."""
_BESIDE = 900
"""Pages at least so wide, in pixels, have room for the evidence beside the chart."""
_SAME_WIDTH = 0.01
"""Up to this share a chart is stretched: its labels, which keep their size, have so much air between them."""


@st.fragment
def stage(index: Index, wanted: Filter) -> None:
    """What is looked at, and the event that is."""
    state.keep_period()
    now, events = desk.current(), index.select(wanted)
    if st.session_state.pop("switched", False) or (now and now.index is not index):
        st.rerun()  # the whole page: a phone goes to the list, or a correction made another timeline
    if controls.no_match(index, events):
        state.write_address()
        return
    offered = choices(events)
    chosen = _selected(events, offered)
    if state.is_phone():
        _one_at_a_time(index, wanted, offered, chosen)
    elif st.session_state.view == "list":
        left, right = columns()
        with left:
            listing.show(index, events, chosen, height=_LIST_HEIGHT)
        with right:
            panel.show(index, events, chosen)
    else:
        choice = _above(offered, events)
        if st.session_state.view == "reporting":
            st.caption(
                "A lane is an article. Left of the day it came out is what it looks back on, right what it expects."
            )
        left, right = columns()
        with left:
            _chart_or_reason(index, wanted, choice, chosen)
        with right:
            panel.show(index, events, chosen)
    state.write_address()


def columns() -> list[Any]:
    """Chart and evidence, side by side where there is room, the evidence at most as wide as a line should be long."""
    if st.session_state.page < _BESIDE:
        return [st.container(), st.container(key="evidence-below")]
    evidence = min(max(_EVIDENCE * st.session_state.page, 330), 540)
    left, right = st.columns([st.session_state.page - evidence, evidence], gap="medium")
    return [left, right.container(key="evidence-beside")]


def _one_at_a_time(index: Index, wanted: Filter, offered: Sequence[Choice], chosen: Event | None) -> None:
    """On a phone: the list or the chart, and after a choice the evidence in its place."""
    events = index.select(wanted)
    if chosen and chosen.id == st.session_state.event:
        st.button("All events", icon=":material/arrow_back:", on_click=state.select, args=(None,), key="back")
        panel.show(index, events, chosen)
    elif st.session_state.view == "list":
        listing.show(index, events, None, height=0, early=_before_main(events, offered))
    else:
        _chart_or_reason(index, wanted, _above(offered, events), None)


def _chart_or_reason(index: Index, wanted: Filter, choice: Choice | None, chosen: Event | None) -> None:
    if choice:
        _chart(index, wanted, choice, chosen)
    else:
        st.info("None of these events has a date yet. The publication dates of their articles would place them.")


def _above(offered: Sequence[Choice], events: Sequence[Event]) -> Choice | None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        choice = controls.period(offered) if offered else None
        st.html(legend(events, dark=is_dark()))
    return choice


def _selected(events: Sequence[Event], offered: Sequence[Choice]) -> Event | None:
    """The event that the user looks at; to begin with, the most important one in the first view."""
    wanted = st.session_state.event
    found = next((event for event in events if event.id == wanted), None)
    if found or not events:
        return found
    window = offered[0].window if offered and offered[0].key == MAIN else None
    inside = [event for event in events if window is None or _is_in(event, window)]
    return max(inside or events, key=lambda event: event.importance)


def _before_main(events: Sequence[Event], offered: Sequence[Choice]) -> int:
    """How many come before the story’s densest part: a phone’s list need not begin in the Middle Ages."""
    if not offered or offered[0].key != MAIN:
        return 0
    start = offered[0].window.start
    later = (at for at, event in enumerate(events) if (period := period_of(event)) and period.stop > start)
    return next(later, 0)


def _is_in(event: Event, window: Window) -> bool:
    period = period_of(event)
    return period is not None and window.start <= period.start and period.stop <= window.stop


@lru_cache(maxsize=8)
def _planned(
    prepared: "ref[Index]", wanted: Filter, window: Window, width: float, tall: float, *, reporting: bool
) -> Plan:
    """Remembered for all tabs: where everything stands, which a step to another event doesn't change.

    What is remembered keeps no index alive: each correction makes another, and at 20,000 events one takes 17 MB.
    """
    index = prepared()
    if index is None:
        msg = "an index is gone while its chart is planned"
        raise ReferenceError(msg)
    return plan(index.timeline, index.select(wanted), window, width=width, tall=tall, reporting=reporting)


def _chart(index: Index, wanted: Filter, choice: Choice, chosen: Event | None) -> None:
    window, tall, events = state.zoomed() or choice.window, st.session_state.tall, index.select(wanted)
    beside, reporting = st.session_state.page >= _BESIDE, st.session_state.view == "reporting"
    planned = _planned(ref(index), wanted, window, st.session_state.width, tall if beside else 0.0, reporting=reporting)
    drawn = draw(planned, chosen.id if chosen else None, dark=is_dark())
    components.chart(
        chart_data(drawn, window, choice),
        key="chart",
        on_view=on_view,
        on_picked=on_picked,
    )
    if beside and tall - drawn.height > _ROOM_FOR_LIST and len(events) <= _FEW:
        listing.show(index, events, chosen, height=_ROOM_FOR_LIST)


def chart_data(drawn: Chart, window: Window, choice: Choice) -> dict[str, Any]:
    """What `chart.js` is given."""
    return {
        "figure": drawn.figure,
        "alt": drawn.alt,
        "chosenAt": drawn.chosen_at if st.session_state.page >= _BESIDE else None,
        "range": [window.start.isoformat(), window.stop.isoformat()],
        "home": [choice.window.start.isoformat(), choice.window.stop.isoformat()],
        "left": drawn.room.names,
        "plot": drawn.room.plot,
        "width": st.session_state.width,
        "revision": st.session_state.revision,
        "page": palette(dark=is_dark()).page,
        "filename": "timeline",
    }


def on_view() -> None:
    """Take over what the chart says that it shows."""
    seen = st.session_state.chart.get("view")
    if not seen:
        return
    st.session_state.update(tall=seen["tall"], drawn=True)
    if abs(seen["width"] / st.session_state.width - 1) > _SAME_WIDTH:
        st.session_state.width = seen["width"]
    zoom = seen["zoom"]
    if state.measure(seen["page"]):
        st.session_state.switched = True
    elif zoom and zoom["revision"] == st.session_state.revision:
        st.session_state.zoom = None if zoom["home"] else (zoom["start"], zoom["stop"])


def on_picked() -> None:
    """Do what a click in the chart asks for."""
    picked = str(st.session_state.chart.get("picked") or "")
    kind, _, rest = picked.partition(":")
    if kind in ("zoom", "days"):
        first, _, last = rest.partition("/")
        st.session_state.zoom = (first, last)
        st.session_state.revision += 1
        if kind == "days":  # too close together for the chart: read them in the list
            st.session_state.view = "list"
            st.session_state.switched = True
    elif kind == "choice":
        st.session_state.period = rest
        state.look_at(None)
    else:
        state.select(picked)
