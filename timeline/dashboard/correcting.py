"""Correcting: one event beside its evidence, and the list of all that was corrected, each undone with one click."""

from collections.abc import Callable

import streamlit as st

from timeline import dates
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
    Undo,
    actor_key,
    article_key,
    describe,
    event_key,
    live,
)
from timeline.dashboard import desk, uniting
from timeline.dashboard.dress import plain
from timeline.model import Article, Event, Role, Status, When
from timeline.period import parse_edtf
from timeline.spoken import spoken
from timeline.view.evidence import headline
from timeline.view.filters import NOTHING_ASKED, Index
from timeline.view.measure import shorten
from timeline.view.style import LOOKS, ROLE_WORDS

DATE_HINT = "20 June 2024, June 2024 or 2024"
_BUSIEST, _NEAR = 100, 3
"""How many actors, and the actors of how many of an event's articles, are offered to take part in it."""


def of_event(index: Index, event: Event) -> None:
    """The button beside an event that opens the fields to correct it; each takes effect at once, and can be undone."""
    found = desk.current()
    if found is None or not desk.can_change() or not event.sources:
        return
    # Fields of their own after each correction: they show what is true now, not what was typed.
    field = f"{event.id}-{len(found.built.journal)}"
    if last := desk.last_correction():
        what = plain(shorten(describe(last.correction), 90))
        st.button("Undo", icon=":material/undo:", on_click=desk.undo, args=(last.id,), key="undo-last", help=what)
    label = "Corrected" if event.corrected else "Correct"
    with st.popover(label, icon=":material/edit:", key="correct"):
        key = event_key(event, index.articles)
        _field("Title", event.title, f"title-{field}", lambda text: SetTitle(key, text) if text else None)
        when = shown_date(event.when)
        help_text = f"{DATE_HINT}; 2019/2021 is from … to, 2019/.. since; empty is no date"
        _field("Date", when, f"date-{field}", lambda text: SetDate(key, typed_date(text) or None), help_text=help_text)
        _status(event, key, field)
        _actors(index, event, key, field)
        uniting.join(index, event, key, field)
        uniting.part(index, event, key, field)
        with st.container(horizontal=True):
            st.button(
                "Hide this event",
                icon=":material/visibility_off:",
                on_click=desk.correct,
                args=(HideEvent(key),),
                key=f"hide-{event.id}",
            )
        if event.corrected:
            st.caption(plain(f"Changed: {', '.join(event.corrected)}. Undo it under Corrections."))


def typed_date(text: str) -> str:
    """What the user typed as EDTF: `20 June 2024` becomes 2024-06-20. What is no date in words stays as it is."""
    text = text.strip()
    found = dates.read(text, anchor=None)
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(text))
    when = found[0].when if whole else None
    return when.edtf if when and when.mod is None else text


def shown_date(when: When | None) -> str:
    """A date in the words that `typed_date` reads back, else as EDTF; nothing for none."""
    if when is None:
        return ""
    words = spoken(when)
    return words if typed_date(words) == when.edtf else when.edtf


def _field(
    label: str, value: str, key: str, make: Callable[[str], Correction | None], help_text: str | None = None
) -> None:
    def take() -> None:
        correction = make(st.session_state[key].strip())
        if correction and st.session_state[key].strip() != value:
            desk.correct(correction)

    st.text_input(label, value, key=key, on_change=take, help=help_text)


def _status(event: Event, key: EventKey, field: str) -> None:
    name = f"status-{field}"
    st.pills(
        "Certainty",
        list(Status),
        default=event.status,
        required=True,
        key=name,
        format_func=lambda status: f"{LOOKS[status].sign} {LOOKS[status].word}",
        on_change=lambda: desk.correct(SetStatus(key, st.session_state[name])),
    )


def _actors(index: Index, event: Event, key: EventKey, field: str) -> None:
    """A field for each part; who is put into one leaves the others."""
    actors = {actor.id: actor for actor in index.timeline.actors}
    offered = sorted(_likely(index, event) & actors.keys(), key=lambda one: (actors[one].name, one))
    playing = {
        role: [who.actor for who in event.participants if who.role is role and who.actor in actors]
        for role in ROLE_WORDS
    }

    def take(changed: Role, name: str) -> None:
        chosen = {changed: st.session_state[name]}
        for role, before in playing.items():
            chosen.setdefault(role, [one for one in before if one not in chosen[changed]])
        parts = [Part(actor_key(actors[one]), role) for role in ROLE_WORDS for one in chosen[role]]
        desk.correct(SetActors(key, tuple(parts)))

    for role, word in ROLE_WORDS.items():
        name = f"{role}-{field}"
        st.multiselect(
            word.capitalize(),
            offered,
            default=playing[role],
            key=name,
            format_func=lambda one: shorten(actors[one].name, 50),
            placeholder="Nobody",
            on_change=take,
            args=(role, name),
        )


def _likely(index: Index, event: Event) -> set[str]:
    """Whom to offer: those in the event, in the other events of its articles, and the busiest of all."""
    near = [event, *(one for source in event.sources[:_NEAR] for one in index.told_by(source.article))]
    busiest = [actor for actor, _ in index.actor_counts(NOTHING_ASKED)[:_BUSIEST]]
    return {who.actor for one in near for who in one.participants} | set(busiest)


def published(article: Article, key: str, label: str = "") -> None:
    """The field for an article's publication date; what can't be read is said below it.

    Without a label it is called by the article.
    """
    trouble = f"trouble-{key}"

    def take() -> None:
        text = typed_date(st.session_state[key])
        st.session_state.pop(trouble, None)
        try:
            if text:
                parse_edtf(text)
        except ValueError as error:
            st.session_state[trouble] = f"{error}."
            return
        desk.correct(SetPublished(article_key(article), text or None))

    label = label or f"Published: {plain(shorten(headline(article), 90))}"
    value = article.published.edtf if article.published else ""
    st.text_input(label, value, key=key, placeholder=DATE_HINT, on_change=take, width=460)
    if trouble in st.session_state:
        st.error(plain(st.session_state[trouble]))


def menu() -> None:
    """The list of corrections, newest first, and of hidden events; nothing before the first correction."""
    found = desk.current()
    if found is None:
        return
    entries = live(found.built.journal)
    if not found.built.journal:
        return
    with st.popover(f"Corrections · {len(entries)}", icon=":material/undo:", key="corrections"):
        if isinstance(found.built.journal[-1].correction, Undo):
            st.button("Do again what was undone", icon=":material/redo:", on_click=desk.redo, key="redo")
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
    """What went wrong with the last correction, if it did; and the way back from a removed article."""
    if article := desk.removed():
        with st.container(horizontal=True, vertical_alignment="center", border=True, key="removed"):
            st.text(f"Removed: {shorten(headline(article), 90)}", width="stretch")
            st.button("Put it back", icon=":material/undo:", on_click=desk.put_back, key="put-back")
            st.button("Close", on_click=desk.keep_removed, key="keep-removed")
    if text := st.session_state.get("trouble"):
        st.error(plain(text), icon=":material/error:")
