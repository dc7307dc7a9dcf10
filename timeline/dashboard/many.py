"""The page of a project of very many events: counted until few enough are in view, listed a part at a time.

It is shown as it was saved. Corrections and new articles come in by the command line: they need all of it in memory.
"""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from timeline import export
from timeline.dashboard import adding, components, controls, helping, listing, panel, shelves, state
from timeline.dashboard.dress import escaped, is_dark, legend
from timeline.dashboard.stage import chart_data, columns, on_picked, on_view
from timeline.model import Event, Timeline
from timeline.store import load_timeline
from timeline.view.crowd import Crowd, Selection
from timeline.view.density import DENSE, density_chart, outside
from timeline.view.figure import Chart, timeline_chart
from timeline.view.shelves import telling, told_by
from timeline.view.style import palette
from timeline.view.windows import Choice, Window, choices_of

_LISTED = 400
"""Events of the list at once."""
_LIST_HEIGHT = 680
_MOST_EXPORTED = 20_000


def show(crowd: Crowd) -> None:
    """The page."""
    components.keys()
    wanted = state.wanted()
    events = crowd.select(wanted)
    view = st.session_state.view
    header, above = controls.row("header"), controls.row("filters")
    early = state.begin_with_stage(now=view not in ("articles", "actors"))
    if early:
        _stage(crowd, events)
    with header:
        _header(crowd, events, filtered=bool(wanted.active))
    with above:
        controls.filters(crowd, wanted)
    if view == "articles":
        shelves.articles(crowd, events)
    elif view == "actors":
        shelves.actors(crowd, events)
    elif not early:
        _stage(crowd, events)


def _header(crowd: Crowd, events: Selection, *, filtered: bool) -> None:
    told = f"{len(crowd.articles):,} articles · {len(crowd):,} events · {crowd.dated:,} dated"
    if filtered:
        told += f" · {len(events):,} shown"
    st.html(f'<h1 class="tl-name">Timeline<small>{escaped(told)}</small></h1>', width="stretch")
    adding.problems(crowd.timeline.problems)
    controls.views(list(state.VIEWS))
    _export(crowd, events, filtered=filtered)
    helping.button()


def _export(crowd: Crowd, events: Selection, *, filtered: bool) -> None:
    """All of it, or what is shown when that is little enough; it is loaded when a format is chosen."""
    with st.popover("Export", icon=":material/download:", key="export"):
        part = filtered and len(events) <= _MOST_EXPORTED
        make = (lambda: crowd.part(events)) if part else (lambda: load_timeline(crowd.store))
        st.caption(f"What is shown: {len(events):,} events" if part else f"Everything: {len(crowd):,} events")
        for name, form in export.FORMATS.items():
            st.download_button(
                form.title,
                data=partial(_written, make, name),
                file_name=f"timeline{form.suffix}",
                mime=form.mime,
                key=f"export-{name}",
                on_click="ignore",
                width="stretch",
            )


def _written(make: Callable[[], Timeline], name: str) -> bytes | str:
    return export.write(make(), name)


@st.fragment
def _stage(crowd: Crowd, events: Selection) -> None:
    """Chart or list, with the evidence beside it."""
    state.keep_period()
    if st.session_state.pop("switched", False):
        st.rerun()
    if controls.no_match(crowd, events):
        state.write_address()
        return
    offered = choices_of(events.spans())
    choice = controls.period(offered) if offered else None
    window = state.zoomed() or (choice.window if choice else None)
    inside = events.within(window) if window else events
    chosen = _chosen(events, inside)
    if state.is_phone() and chosen and chosen.id == st.session_state.event:
        st.button("All events", icon=":material/arrow_back:", on_click=state.select, args=(None,), key="back")
        panel.show(crowd, inside, chosen)
    elif state.is_phone():
        _list_or_chart(crowd, events, inside, choice, window, None)
    else:
        left, right = columns()
        with left:
            _list_or_chart(crowd, events, inside, choice, window, chosen)
        with right:
            panel.show(crowd, inside, chosen)
    state.write_address()


def _chosen(events: Selection, inside: Selection) -> Event | None:
    """The event that the user looks at, if the filters let it pass, else the most important one in view."""
    at = events.around(st.session_state.event)[0]
    return events[at] if at is not None else next(iter(inside.most_important(1)), None)


def _list_or_chart(
    crowd: Crowd,
    events: Selection,
    inside: Selection,
    choice: Choice | None,
    window: Window | None,
    chosen: Event | None,
) -> None:
    if st.session_state.view == "list" or choice is None or window is None:
        _list(crowd, inside, chosen)
        return
    if st.session_state.view == "reporting":
        drawn = _reporting(crowd, events, inside, window, chosen)
    elif len(inside) < DENSE:
        few = inside[:]
        st.html(legend(few, dark=is_dark()))
        drawn = _single(crowd, events, few, window, chosen)
    else:
        st.caption(f"{len(inside):,} events: a bar is how many lie there. Click one to look closer.")
        drawn = density_chart(events, window, width=st.session_state.width, selected=chosen, dark=is_dark())
    components.chart(chart_data(drawn, window, choice), key="chart", on_view=on_view, on_picked=on_picked)


def _reporting(crowd: Crowd, events: Selection, inside: Selection, window: Window, chosen: Event | None) -> Chart:
    """Lanes of the articles that tell most in the window, a part of them at a time."""
    found = telling(inside)
    st.caption(
        "A lane is an article, those that tell most first. "
        "Left of the day it came out is what it looks back on, right what it expects."
    )
    first = shelves.part(found, shelves.LANES, "lanes") if found else 0
    few = told_by(inside, found.ids[first : first + shelves.LANES], DENSE)
    drawn = timeline_chart(
        crowd.part(few, found.ids[first : first + shelves.LANES]),
        few,
        window,
        width=st.session_state.width,
        selected=chosen.id if chosen else None,
        dark=is_dark(),
        reporting=True,
    )
    drawn.figure["layout"]["annotations"] += outside(events, window, drawn.room, palette(dark=is_dark()))
    return drawn


def _single(crowd: Crowd, events: Selection, few: Sequence[Event], window: Window, chosen: Event | None) -> Chart:
    """Few enough to be drawn one by one, with how many lie outside."""
    drawn = timeline_chart(
        crowd.part(few),
        few,
        window,
        width=st.session_state.width,
        selected=chosen.id if chosen else None,
        dark=is_dark(),
    )
    drawn.figure["layout"]["annotations"] += outside(events, window, drawn.room, palette(dark=is_dark()))
    return drawn


def _list(crowd: Crowd, inside: Selection, chosen: Event | None) -> None:
    """A page of the list, the one that holds the chosen event unless another was asked for, and the way to the next."""
    pages = -(-len(inside) // _LISTED)
    turned, beside = st.session_state.get("list-page", (0, None))
    at = None if chosen is None or beside == chosen.id else inside.around(chosen.id)[0]
    page = min(turned if at is None else at // _LISTED, max(pages - 1, 0))
    chosen_id = chosen.id if chosen else None
    first = page * _LISTED
    if pages > 1:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.caption(f"{first + 1:,} to {min(first + _LISTED, len(inside)):,} of {len(inside):,}, by time")
            st.button("Earlier", disabled=not page, key="list-earlier", on_click=_turn, args=(page - 1, chosen_id))
            st.button("Later", disabled=page + 1 >= pages, key="list-later", on_click=_turn, args=(page + 1, chosen_id))
    height = 0 if state.is_phone() else _LIST_HEIGHT
    listing.show(crowd, inside[first : first + _LISTED], chosen, height=height)


def _turn(page: int, beside: str | None) -> None:
    """Show a page of the list, until another event than `beside` is chosen: then the page that holds that one."""
    st.session_state["list-page"] = (page, beside)
