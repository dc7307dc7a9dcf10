"""The filters and the period: what is above the chart."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from timeline.dashboard import state
from timeline.dashboard.dress import escaped, plain
from timeline.model import Event
from timeline.view.crowd import Crowd
from timeline.view.evidence import headline
from timeline.view.filters import Filter, Index
from timeline.view.measure import shorten
from timeline.view.style import LOOKS, ROLE_WORDS
from timeline.view.windows import MAIN, Choice

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

_PILLS = 8
_MOST_OFFERED = 300
"""Choices of a menu; search finds what is not among them."""


def views(offered: Sequence[str]) -> None:
    """Let the user choose one of these views."""
    st.segmented_control(
        "View",
        offered,
        key="view",
        format_func=state.VIEWS.__getitem__,
        required=True,
        label_visibility="collapsed",
    )


def row(key: str) -> "DeltaGenerator":
    """A place for what stands side by side."""
    return st.container(horizontal=True, vertical_alignment="center", gap="small", key=key)


def filters(index: Index | Crowd, wanted: Filter) -> None:
    """Search, actors with counts, and the rest behind a button."""
    st.text_input(
        "Search",
        key="q",
        placeholder="Search events and sentences",
        icon=":material/search:",
        label_visibility="collapsed",
        live=True,
        width=250,
    )
    _actors(index, wanted)
    _more(index, wanted)


def _actors(index: Index | Crowd, wanted: Filter) -> None:
    counts = dict(index.actor_counts(wanted))
    offered = list(counts)[:_PILLS]
    offered += [actor for actor in wanted.actors if actor not in offered and actor in index.names]
    st.session_state.actors = [actor for actor in st.session_state.actors if actor in index.names]
    if not offered:
        st.html("<span></span>", width="stretch")  # keeps the button for more at the right
        return
    st.pills(
        "Actors",
        offered,
        key="actors",
        selection_mode="multi",
        format_func=lambda actor: f"{plain(shorten(index.names[actor], 28))} · {counts.get(actor, 0):,}",
        label_visibility="collapsed",
        width="stretch",
    )
    if len(wanted.actors) > 1:
        st.segmented_control(
            "Events with",
            [False, True],
            key="every",
            format_func={False: "any of them", True: "all of them"}.__getitem__,
            label_visibility="collapsed",
            required=True,
        )


def _more(index: Index | Crowd, wanted: Filter) -> None:
    used = wanted.active - bool(wanted.text.strip()) - bool(wanted.actors)
    label = f"More filters · {used}" if used else "More filters"
    with st.popover(label, icon=":material/tune:", key="more"):
        counts = dict(index.actor_counts(wanted))
        more = list(counts)[_PILLS:_MOST_OFFERED]
        if more:
            st.selectbox(
                "Another actor",
                more,
                index=None,
                key="another",
                format_func=lambda actor: f"{shorten(index.names[actor], 60)} · {counts[actor]}",
                on_change=_take_another,
                placeholder=f"{len(counts) - _PILLS:,} more",
            )
        if index.has_countries:
            st.toggle(
                "Countries with their people and bodies",
                key="people",
                help="Its president, its ministries and its army count as the country too.",
            )
        roles = index.role_counts(wanted)
        st.pills(
            "Part that the chosen actors play" if wanted.actors else "Part that somebody plays",
            [role for role in ROLE_WORDS if roles[role] or role in wanted.roles],
            key="roles",
            selection_mode="multi",
            format_func=lambda role: f"{ROLE_WORDS[role]} · {roles[role]}",
            help="Without a choice, actors count unless they are only the place.",
        )
        statuses = index.status_counts(wanted)
        st.pills(
            "Certainty",
            [status for status in LOOKS if statuses[status] or status in wanted.statuses],
            key="statuses",
            selection_mode="multi",
            format_func=lambda status: f"{LOOKS[status].sign} {LOOKS[status].word} · {statuses[status]}",
        )
        told = index.article_counts(wanted)
        st.multiselect(
            "Articles",
            _articles(index, told),
            key="only",
            placeholder="All articles",
            format_func=lambda one: f"{shorten(headline(index.articles[one]), 60)} · {told[one]}",
        )
        st.selectbox(
            "How exact the date is", list(state.PRECISIONS), key="precision", format_func=state.PRECISIONS.__getitem__
        )
        st.slider(
            "Importance, at least",
            0,
            100,
            key="importance",
            step=5,
            format="%d %%",
            help="How many articles mention the day, how far back they reach for it, and how near it is to the theme.",
        )
        _known_by(index)
        st.button("Clear all filters", on_click=state.clear_filters, width="stretch", disabled=not wanted.active)


def _articles(index: Index | Crowd, told: Counter[str]) -> list[str]:
    """All articles, or of very many those that tell most of what is shown, and the chosen ones."""
    if len(index.articles) <= _MOST_OFFERED:
        return list(index.articles)
    return list(dict.fromkeys((*st.session_state.only, *(one for one, _ in told.most_common(_MOST_OFFERED)))))


def _known_by(index: Index | Crowd) -> None:
    """A slider over the days on which articles came out; nothing where there is but one."""
    days = index.published_days()
    if len(days) < 2:
        return
    options = [*days, None]
    if st.session_state.known not in options:
        st.session_state.known = next((day for day in reversed(days) if day <= st.session_state.known), days[0])
    st.select_slider(
        "Known by",
        options,
        key="known",
        format_func=lambda day: "all articles" if day is None else day.isoformat(),
        help="What a reader could know on that day: only events that an article published by then tells.",
    )


def _take_another() -> None:
    if st.session_state.another:
        st.session_state.actors = [*st.session_state.actors, st.session_state.another]
        st.session_state.another = None


def _counted(choice: Choice) -> str:
    return f"{choice.label} · {choice.events:,}"


def period(offered: Sequence[Choice]) -> Choice:
    """Let the user choose the stretch of time to look at; the first choice is the default."""
    by_key = {choice.key: choice for choice in offered}
    if st.session_state.period not in by_key:
        # On a busy computer the browser may answer before it knows the choice; the address does.
        said = st.query_params.get("period")
        st.session_state.period = said if said in by_key else offered[0].key
    if len(offered) > 1:
        st.segmented_control(
            "Period",
            list(by_key),
            key="period",
            format_func=lambda key: (
                key.capitalize() if key == MAIN else f"{by_key[key].label} · {by_key[key].events:,}"
            ),
            on_change=state.look_at,
            args=(None,),
            label_visibility="collapsed",
            required=True,
        )
    return by_key[st.session_state.period or offered[0].key]


def no_match(index: Index | Crowd, events: Sequence[Event]) -> bool:
    """Say that nothing passes the filters, which they are, and the way out; whether that is so."""
    if events:
        return False
    wanted = state.wanted()
    asked = [f"“{wanted.text.strip()}”"] if wanted.text.strip() else []
    asked += [index.names[actor] for actor in sorted(wanted.actors) if actor in index.names]
    others = wanted.active - bool(wanted.text.strip()) - bool(wanted.actors)
    asked += [f"{others} more filter{'s' * (others != 1)}"] if others else []
    st.html(
        f'<div class="tl-empty"><h2>No event matches</h2><p>You asked for {escaped(" and ".join(asked))}. '
        "Loosen one of them, or start afresh.</p></div>"
    )
    with st.container(horizontal=True, horizontal_alignment="center"):
        if wanted.text.strip() and wanted.active > 1:
            st.button("Clear the search", on_click=st.session_state.update, kwargs={"q": ""}, key="clear-search")
        st.button("Clear all filters", on_click=state.clear_filters, type="primary", key="clear-no-match")
    return True
