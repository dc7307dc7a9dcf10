"""Which sentences tell one event: joining two events, parting one, and adding one that was not found."""

import heapq
import re
from collections.abc import Callable
from typing import Final

import streamlit as st

from timeline.corrections import AddEvent, EventKey, MergeEvents, SplitEvent, event_key, quote
from timeline.dashboard import desk
from timeline.dashboard.dress import plain
from timeline.model import Article, Event
from timeline.view.evidence import headline
from timeline.view.filters import Index
from timeline.view.measure import shorten

_NEAREST: Final = 40
_MOST_COMPARED: Final = 20_000
"""Events; among more, only those of the same articles are offered to be joined."""


def join(index: Index, event: Event, key: EventKey, field: str) -> None:
    """The field that makes one event of this and another."""
    others = _near(index, event)
    if not others:
        return
    name = f"join-{field}"

    def take() -> None:
        chosen = st.session_state[name]
        if chosen in index.events:
            desk.correct(MergeEvents((key, event_key(index.events[chosen], index.articles))))

    st.selectbox(
        "The same event as",
        others,
        index=None,
        placeholder="Join it with another event",
        key=name,
        format_func=lambda one: _name(index.events[one]),
        on_change=take,
    )


def part(index: Index, event: Event, key: EventKey, field: str) -> None:
    """The field for the sources that tell another event than this one; nothing with one source."""
    if len(event.sources) < 2:
        return
    name = f"part-{field}"

    def take() -> None:
        leaving = st.session_state[name]
        if 0 < len(leaving) < len(event.sources):
            keys = tuple(event_key(event, index.articles, source=number) for number in leaving)
            desk.correct(SplitEvent(key, keys))

    def told(number: int) -> str:
        source = event.sources[number]
        return shorten(f"{headline(index.articles[source.article])}: {source.sentence.text}", 80)

    st.multiselect(
        "Sources that tell another event",
        range(len(event.sources)),
        key=name,
        format_func=told,
        max_selections=len(event.sources) - 1,
    )
    st.button("Make it an event of its own", on_click=take, key=f"take-{name}")


def add(article: Article, hint: str, typed: Callable[[str], str]) -> None:
    """The fields for an event that was not found in an article.

    `hint` says how dates are written, `typed` gives EDTF for what was typed.
    """
    if desk.current() is None:
        return
    trouble = f"trouble-add-{article.id}"
    with (
        st.popover("Add an event", icon=":material/add:", key=f"add-{article.id}"),
        st.form(f"form-{article.id}", clear_on_submit=True, border=False),
    ):
        words = st.text_area("The words that tell it, copied from the article")
        title = st.text_input("Title of the event")
        date = st.text_input("Date of the event", placeholder=hint)
        if st.form_submit_button("Add"):
            st.session_state[trouble] = _added(article, words, title, typed(date))
            st.rerun()
    if text := st.session_state.get(trouble):
        st.error(plain(text))


def _added(article: Article, words: str, title: str, edtf: str) -> str | None:
    """Record the event; what is wrong with it in one sentence, None when it is recorded."""
    # Wrapped lines are shown as one: what is copied may have other white space.
    wanted = r"\s+".join(map(re.escape, words.split()))
    found = re.search(wanted, article.text) if wanted else None
    if found is None:
        return "The article does not say these words; copy them from its text."
    if not title.strip():
        return "The event needs a title."
    told = quote(article, found.start(), found.end())
    desk.correct(AddEvent(told, title.strip(), edtf or None))
    return None


def _near(index: Index, event: Event) -> list[str]:
    """Ids of the events nearest in time, those of the same articles first among equals."""
    own = {source.article for source in event.sources}
    if len(index.events) > _MOST_COMPARED:
        candidates = {one.id: one for article in own for one in index.told_by(article)}
    else:
        candidates = index.events
    at = _day(event)

    def far(one: Event) -> tuple[int, bool, str]:
        return abs(_day(one) - at), own.isdisjoint(source.article for source in one.sources), one.id

    others = (one for one in candidates.values() if one.id != event.id and one.sources)
    return [one.id for one in heapq.nsmallest(_NEAREST, others, key=far)]


def _day(event: Event) -> int:
    period = event.when.period if event.when else None
    return period.start.toordinal() if period else 0


def _name(event: Event) -> str:
    when = f"{event.when.edtf}: " if event.when else ""
    return shorten(when + event.title, 80)
