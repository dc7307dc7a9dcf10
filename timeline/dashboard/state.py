"""What one browser tab holds, under one name each, and how it stands in the address bar.

Streamlit forgets the value of a widget that is not on the page; `begin` and, in fragments, `keep_period` prevent that
at the start of a run, so that a filter survives a change of view.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

import streamlit as st

from timeline.model import Role, Status
from timeline.view.filters import Filter
from timeline.view.windows import Window

VIEWS: Final = {
    "timeline": "Timeline",
    "reporting": "Reporting",
    "list": "List",
    "articles": "Articles",
    "actors": "Actors",
}
PRECISIONS: Final = {
    "any": "any date",
    "year": "a year or better",
    "month": "a month or better",
    "day": "the exact day",
}

_STARTS: Final[Mapping[str, Any]] = {
    "view": "timeline",
    "q": "",
    "actors": [],
    "every": False,
    "roles": [],
    "people": False,
    "statuses": [],
    "only": [],
    "precision": "any",
    "importance": 0,
    "known": None,
    "period": None,
    "zoom": None,
    "event": None,
    "article": None,
    "actor": None,
    "revision": 0,
    "width": 920,
    "tall": 0,
    "page": 1440,
    "measured": False,
    "drawn": False,
    "view_given": False,
    "staged": False,
}
_FILTERS: Final = ("q", "actors", "every", "roles", "people", "statuses", "only", "precision", "importance", "known")
_LISTS: Final = {"actors": "actor", "roles": "role", "statuses": "status", "only": "from-article"}
_FLAGS: Final = ("every", "people")
_TEXTS: Final = {
    "view": "view",
    "q": "q",
    "precision": "precision",
    "period": "period",
    "event": "event",
    "article": "article",
    "actor": "who",
}


def begin() -> None:
    """Set what this tab starts with, from the address bar where that says something."""
    state = st.session_state
    if "revision" not in state:
        state.update({key: list(value) if isinstance(value, list) else value for key, value in _STARTS.items()})
        _read_address()
    for key in _STARTS:
        state[key] = state[key]


def keep_period() -> None:
    """`begin` for a fragment, whose only widget of these is the period's.

    A phone shows no choice of period beside an event or a list, and Streamlit forgets after a fragment's run, too.
    """
    st.session_state.period = st.session_state.get("period")


def wanted() -> Filter:
    """The filter that the widgets ask for."""
    state = st.session_state
    return Filter(
        text=state.q or "",
        actors=frozenset(state.actors),
        every=state.every,
        roles=frozenset(Role(role) for role in state.roles),
        people=state.people,
        statuses=frozenset(Status(status) for status in state.statuses),
        articles=frozenset(state.only),
        precision=state.precision or "any",
        importance=state.importance / 100,
        known_by=state.known,
    )


def clear_filters() -> None:
    """Ask for nothing; the view, the period and the selected event stay."""
    for key in _FILTERS:
        value = _STARTS[key]
        st.session_state[key] = list(value) if isinstance(value, list) else value


PHONE: Final = 640
"""Pages narrower than this, in pixels, show one thing at a time."""


def is_phone() -> bool:
    """Whether the page is that narrow."""
    narrow: bool = st.session_state.page < PHONE
    return narrow


def measure(page: int) -> bool:
    """Take over how wide the page is; whether it turns out to be a phone's, which begins with the list."""
    first_time = not st.session_state.measured
    st.session_state.update(page=page, measured=True)
    if first_time and is_phone() and not st.session_state.view_given:
        st.session_state.view = "list"
        return True
    return False


def begin_with_stage(*, now: bool) -> bool:
    """Whether to make the stage before what stands above it: it is there `now`, and was in the run before this.

    A filter is waited for until the chart has changed. Made first, it is drawn in the browser while Python makes the
    rest. A chart that is not there yet comes last: it measures how much room the rest leaves.
    """
    before: bool = st.session_state.staged
    st.session_state.staged = now
    return now and before


def select(event_id: str | None) -> None:
    """Look at an event."""
    st.session_state.event = event_id


def look_at(window: Window | None) -> None:
    """Show a stretch of time, None for the chosen period's own."""
    st.session_state.zoom = (window.start.isoformat(), window.stop.isoformat()) if window else None
    st.session_state.revision += 1


def zoomed() -> Window | None:
    """The stretch of time that the user zoomed to, if any."""
    if st.session_state.zoom is None:
        return None
    first, last = st.session_state.zoom
    return Window(date.fromisoformat(first), date.fromisoformat(last))


def write_address() -> None:
    """Put what is shown into the address bar, so that a copied address shows the same."""
    state, address = st.session_state, {}
    for key, name in _TEXTS.items():
        if state[key] and (state[key] != _STARTS[key] or (key == "view" and (state.view_given or is_phone()))):
            address[name] = state[key]
    for key, name in _LISTS.items():
        if state[key]:
            address[name] = list(state[key])
    for key in _FLAGS:
        if state[key]:
            address[key] = "yes"
    if state.importance:
        address["importance"] = str(state.importance)
    if state.known:
        address["known-by"] = state.known.isoformat()
    if state.zoom:
        address["from"], address["to"] = state.zoom
    if st.query_params.to_dict() != address or any(
        st.query_params.get_all(name) != list(state[key]) for key, name in _LISTS.items()
    ):
        st.query_params.from_dict(address)


def _read_address() -> None:
    """Take over what the address says; what makes no sense is ignored, as anyone may type one."""
    state, address = st.session_state, st.query_params
    for key, name in _TEXTS.items():
        if name in address:
            state[key] = address[name][:200]
    for key, name in _LISTS.items():
        state[key] = address.get_all(name)[:100]
    state.view_given = "view" in address
    if state.view not in VIEWS:
        state.view = "timeline"
    if state.precision not in PRECISIONS:
        state.precision = "any"
    state.statuses = [status for status in state.statuses if status in set(Status)]
    state.roles = [role for role in state.roles if role in set(Role)]
    for key in _FLAGS:
        state[key] = key in address
    if (share := address.get("importance", "")).isdecimal():
        state.importance = min(int(share[:3]), 100)
    state.known = _day(address.get("known-by"))
    first, last = _day(address.get("from")), _day(address.get("to"))
    if first and last and first < last:
        state.zoom = (first.isoformat(), last.isoformat())


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None
