"""The view of actors: who is there, under which names, with whom and when; join, split and rename them."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from timeline.corrections import JoinActors, RenameActor, SplitActor, actor_key
from timeline.dashboard import components, desk, state
from timeline.dashboard.dress import escaped
from timeline.model import Actor, Role
from timeline.view.filters import Index
from timeline.view.measure import shorten
from timeline.view.style import KIND_WORDS
from timeline.view.together import Together, busiest, together
from timeline.view.windows import Window

MOST = 16
"""Others in the table of who appears with an actor."""
_KEY = "together"
_SHELF = "actors-list"
_HEIGHT = 480
"""Pixels that the list has at least; it reaches down to the window's end."""
_COLUMNS = (("Actor", "what"), ("Kind", "small"), ("Events", "number"))


def show(index: Index) -> None:
    """One actor, chosen from all."""
    found = busiest(index.timeline.actors, index.events.values())
    if not found:
        st.info("The articles name nobody that takes part in an event.")
        return
    actors = {actor.id: actor for actor, _ in found}
    counts = {actor.id: count for actor, count in found}
    if st.session_state.actor not in actors:
        st.session_state.actor = found[0][0].id
    actor = actors[st.session_state.actor]
    left, right = st.columns([1, 2], gap="medium")
    with left:
        choose(actors, counts)
    with right:
        about(actor, counts[actor.id])
        if desk.can_change():
            _correct(actor, actors)
        with_whom(actor, together(actor.id, index.events.values(), index.names, most=MOST), index.names)
    state.write_address()


def choose(actors: Mapping[str, Actor], counts: Mapping[str, int]) -> None:
    """Let the user choose one of these actors, from a list, or from a menu where the page has no room for both."""
    if state.is_phone():
        st.selectbox(
            "Actor",
            list(actors),
            key="actor",
            format_func=lambda one: f"{shorten(actors[one].name, 60)} · {counts[one]:,}",
        )
        return
    components.listing(
        {
            "columns": [{"name": name, "kind": kind} for name, kind in _COLUMNS],
            "rows": [{"id": one.id, "cells": _cells(one, counts[one.id])} for one in actors.values()],
            "chosen": st.session_state.actor,
            "caption": f"{len(actors)} actors, those in most events first",
            "height": _HEIGHT,
        },
        key=_SHELF,
        on_picked=_take,
    )


def _cells(actor: Actor, events: int) -> list[dict[str, Any]]:
    name = {"text": shorten(actor.name, 60)}
    return [name, {"text": KIND_WORDS[actor.kind]}, {"text": f"{events:,}", "sort": events}]


def _take() -> None:
    picked = st.session_state[_SHELF].get("picked")
    if picked:
        st.session_state.actor = str(picked)


def about(actor: Actor, events: int) -> None:
    """Who that is, and the way to its events."""
    aliases = f"also called {', '.join(actor.aliases)}" if actor.aliases else "no other names"
    st.html(
        f'<div class="tl-panel"><div class="tl-title" role="heading" aria-level="2">{escaped(actor.name)}</div>'
        f'<p class="tl-when">{escaped(KIND_WORDS[actor.kind])}'
        f" · {events:,} event{'s' * (events != 1)}</p>"
        f'<p class="tl-why">{escaped(aliases)}</p></div>'
    )
    st.button("Show these events", on_click=_filter, args=((actor.id,), None), key="show-actor", type="primary")


def with_whom(actor: Actor, table: Together, names: Mapping[str, str]) -> None:
    """The table of who appears with an actor."""
    st.html(
        '<p class="tl-source"><b>Appears with</b>'
        "<small>Choose a number to see those events, or a name to see that actor.</small></p>"
    )
    components.together(
        {
            "columns": [column.label for column in table.columns],
            "rows": [
                {
                    "name": shorten(names[row.actor], 60) if at else "all its events",
                    "counts": row.counts,
                    "whole": row.whole,
                }
                for at, row in enumerate(table.rows)
            ],
            "caption": f"Events of {actor.name} with others, by time",
        },
        key=_KEY,
        on_picked=lambda: _pick(table),
    )


def _pick(table: Together) -> None:
    """Go to an actor, or to the events of a cell."""
    picked = str(st.session_state[_KEY].get("picked") or "")
    row, _, column = picked.partition("/")
    if not (row.isdecimal() and int(row) < len(table.rows)):
        return
    chosen, first = table.rows[int(row)].actor, table.rows[0].actor
    if not column:
        st.session_state.actor = chosen
    elif column.isdecimal():
        window = table.columns[int(column)].window if int(column) < len(table.columns) else None
        _filter((first, chosen) if chosen != first else (first,), window)


def _correct(actor: Actor, others: Mapping[str, Actor]) -> None:
    """What can be corrected of an actor, side by side where there is room."""
    places = st.columns(3 if actor.aliases else 2)
    with places[0]:
        _name_field(actor)
    with places[1]:
        _same_field(actor, others)
    if actor.aliases:
        with places[2]:
            _split_field(actor)


def _name_field(actor: Actor) -> None:
    name = f"rename-{actor.id}-{actor.name}"
    st.text_input("Name", actor.name, key=name, on_change=lambda: _rename(actor, st.session_state[name]))


def _same_field(actor: Actor, others: Mapping[str, Actor]) -> None:
    same = f"same-{actor.id}"
    st.selectbox(
        "The same as",
        [one for one in others if one != actor.id],
        index=None,
        key=same,
        format_func=lambda one: others[one].name,
        placeholder="Join with another actor",
        on_change=lambda: _join(actor, others, st.session_state[same]),
    )


def _split_field(actor: Actor) -> None:
    split = f"split-{actor.id}"
    st.selectbox(
        "Somebody else is meant by",
        list(actor.aliases),
        index=None,
        key=split,
        placeholder="Choose the name",
        on_change=lambda: _split(actor, st.session_state[split]),
    )


def _rename(actor: Actor, name: str) -> None:
    if name.strip() and name.strip() != actor.name:
        desk.correct(RenameActor(actor_key(actor), name.strip()))


def _join(actor: Actor, others: Mapping[str, Actor], chosen: str | None) -> None:
    if chosen and chosen in others:
        desk.correct(JoinActors((actor_key(actor), actor_key(others[chosen]))))


def _split(actor: Actor, alias: str | None) -> None:
    if alias:
        desk.correct(SplitActor(actor_key(actor), alias))


def _filter(actors: tuple[str, ...], window: Window | None) -> None:
    """Show the events that all of these take part in, wherever they are named, in a stretch of time or at any."""
    state.clear_filters()
    st.session_state.update(actors=list(actors), every=len(actors) > 1, roles=list(Role), view="timeline", period="all")
    state.look_at(window)
