"""Correcting: one event beside its evidence, and the list of all that was corrected, each undone with one click."""

from collections.abc import Callable

import streamlit as st

from timeline.corrections import (
    Correction,
    EventKey,
    HideEvent,
    Part,
    RestoreEvent,
    SetActors,
    SetDate,
    SetPublished,
    SetStatus,
    SetTitle,
    actor_key,
    article_key,
    describe,
    event_key,
    live,
)
from timeline.dashboard import desk
from timeline.dashboard.dress import plain
from timeline.model import Article, Event, Role, Status
from timeline.period import parse_edtf
from timeline.view.evidence import headline
from timeline.view.filters import Index
from timeline.view.measure import shorten
from timeline.view.style import LOOKS

DATE_HINT = "2024-06-20, 2024-06 or 2024"


def of_event(index: Index, event: Event) -> None:
    """The button beside an event that opens the fields to correct it; each takes effect at once."""
    if desk.current() is None or not event.sources:
        return
    label = "Corrected" if event.corrected else "Correct"
    with st.popover(label, icon=":material/edit:", key="correct"):
        key = event_key(event, index.articles)
        _field("Title", event.title, f"title-{event.id}", lambda text: SetTitle(key, text) if text else None)
        when = event.when.edtf if event.when else ""
        help_text = f"{DATE_HINT}; 2019/2021 from … to, 2019/.. since; empty for none"
        _field("Date", when, f"date-{event.id}", lambda text: SetDate(key, text or None), help_text=help_text)
        _status(event, key)
        _actors(index, event, key)
        with st.container(horizontal=True):
            st.button(
                "Hide this event",
                icon=":material/visibility_off:",
                on_click=desk.correct,
                args=(HideEvent(key),),
                key=f"hide-{event.id}",
            )
        if event.corrected:
            st.caption(plain(f"You changed: {', '.join(event.corrected)}. Undo it under Corrections."))


def _field(
    label: str, value: str, key: str, make: Callable[[str], Correction | None], help_text: str | None = None
) -> None:
    def take() -> None:
        correction = make(st.session_state[key].strip())
        if correction and st.session_state[key].strip() != value:
            desk.correct(correction)

    st.text_input(label, value, key=key, on_change=take, help=help_text)


def _status(event: Event, key: EventKey) -> None:
    name = f"status-{event.id}"
    st.selectbox(
        "Certainty",
        list(Status),
        index=list(Status).index(event.status),
        key=name,
        format_func=lambda status: f"{LOOKS[status].sign} {LOOKS[status].word}",
        on_change=lambda: desk.correct(SetStatus(key, st.session_state[name])),
    )


def _actors(index: Index, event: Event, key: EventKey) -> None:
    actors = {actor.id: actor for actor in index.timeline.actors}
    roles = {who.actor: who.role for who in event.participants}
    name = f"who-{event.id}"

    def take() -> None:
        parts = [
            Part(actor_key(actors[one]), roles.get(one, Role.AGENT)) for one in st.session_state[name] if one in actors
        ]
        desk.correct(SetActors(key, tuple(parts)))

    st.multiselect(
        "Who",
        sorted(actors, key=lambda one: actors[one].name),
        default=[one for one in roles if one in actors],
        key=name,
        format_func=lambda one: shorten(actors[one].name, 50),
        on_change=take,
    )


def published(article: Article, key: str) -> None:
    """The field for an article's publication date; what can't be read is said below it."""
    trouble = f"trouble-{key}"

    def take() -> None:
        text = st.session_state[key].strip()
        st.session_state.pop(trouble, None)
        try:
            if text:
                parse_edtf(text)
        except ValueError as error:
            st.session_state[trouble] = f"{error}."
            return
        desk.correct(SetPublished(article_key(article), text or None))

    label = plain(shorten(headline(article), 90))
    value = article.published.edtf if article.published else ""
    st.text_input(f"Published: {label}", value, key=key, placeholder=DATE_HINT, on_change=take, width=460)
    if trouble in st.session_state:
        st.error(plain(st.session_state[trouble]))


def menu() -> None:
    """The list of corrections, newest first, and of hidden events; nothing while there are none."""
    found = desk.current()
    if found is None:
        return
    entries = live(found.built.journal)
    if not entries:
        return
    with st.popover(f"Corrections · {len(entries)}", icon=":material/undo:", key="corrections"):
        for event in found.built.hidden:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.text(f"hidden: {shorten(event.title, 60)}", width="stretch")
                restore = RestoreEvent(event_key(event, found.index.articles))
                st.button("Show", on_click=desk.correct, args=(restore,), key=f"show-{event.id}")
        for entry in reversed(entries[-30:]):
            with st.container(horizontal=True, vertical_alignment="center"):
                st.text(shorten(describe(entry.correction), 90), width="stretch")
                st.button("Undo", on_click=desk.undo, args=(entry.id,), key=f"undo-{entry.id}")


def trouble() -> None:
    """What went wrong with the last correction, if it did."""
    if text := st.session_state.get("trouble"):
        st.error(plain(text), icon=":material/error:")
