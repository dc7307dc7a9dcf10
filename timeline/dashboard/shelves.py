"""Articles and actors of very many events: a part of them at a time, those that are in most events first."""

import streamlit as st

from timeline.dashboard import people, reading_room, state
from timeline.view.crowd import Crowd, Selection
from timeline.view.shelves import Ranked, actors_of, telling, with_whom

ARTICLES = 100
ACTORS = 300
LANES = 12


def articles(crowd: Crowd, events: Selection) -> None:
    """The articles that tell what passes the filters; one of them to read."""
    found = telling(events)
    if not found:
        st.info("No article tells an event that passes the filters.")
        return
    left, right = st.columns([1, 2], gap="medium")
    with left:
        first = part(found, ARTICLES, "articles")
        shown = found.ids[first : first + ARTICLES]
        if st.session_state.article not in crowd.articles or st.session_state.article is None:
            st.session_state.article = shown[0]
        counts = found.counts[first : first + ARTICLES]
        told = [(crowd.articles[one], count) for one, count in zip(shown, counts, strict=True)]
        reading_room.shelf(told, f"{len(shown)} of {len(found):,} articles, those that tell most first")
    with right:
        reading_room.read(crowd, crowd.articles[st.session_state.article], crowd.timeline.problems)
    state.write_address()


def actors(crowd: Crowd, events: Selection) -> None:
    """The actors of what passes the filters; one of them with those it appears with, over time."""
    found = actors_of(events)
    if not found:
        st.info("Nobody takes part in an event that passes the filters.")
        return
    left, right = st.columns([1, 2], gap="medium")
    with left:
        first = part(found, ACTORS, "actors")
        shown = slice(first, first + ACTORS)
        counts = dict(zip(found.ids[shown], found.counts[shown], strict=True))
        offered = {one: crowd.timeline.actors[crowd.place_of(one)] for one in counts}
        if st.session_state.actor not in offered:
            st.session_state.actor = found.ids[first]
        people.choose(offered, counts)
    with right:
        actor = offered[st.session_state.actor]
        table = with_whom(crowd, actor.id, most=people.MOST)
        people.about(actor, table.rows[0].whole)
        people.with_whom(actor, table, crowd.names)
    state.write_address()


def part(found: Ranked, size: int, what: str) -> int:
    """Where the shown part of a ranking begins, with the ways to the parts before and after."""
    key = f"part-of-{what}"
    first: int = min(st.session_state.get(key, 0), (len(found) - 1) // size * size)
    if len(found) > size:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.caption(f"{first + 1:,} to {min(first + size, len(found)):,} of {len(found):,} {what}")
            turn = st.session_state.update
            st.button("Back", disabled=not first, key=f"{what}-back", on_click=turn, args=({key: first - size},))
            last = first + size >= len(found)
            st.button("Further", disabled=last, key=f"{what}-further", on_click=turn, args=({key: first + size},))
    return first
