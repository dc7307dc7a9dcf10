"""The Export menu: every format, for all events or for what is shown."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from timeline import export
from timeline.model import Event, Timeline


def menu(timeline: Timeline, events: Sequence[Event], *, filtered: bool) -> None:
    """The button and what it opens."""
    with st.popover("Export", icon=":material/download:", key="export"):
        whole = len(timeline.events) + len(timeline.unplaced)
        which = "all"
        if filtered:
            which = st.radio(
                "Which events",
                ["shown", "all"],
                format_func={"shown": f"What is shown ({len(events)})", "all": f"Everything ({whole})"}.__getitem__,
                key="export-what",
                horizontal=True,
            )
        chosen = part(timeline, events) if which == "shown" else timeline
        for name, form in export.FORMATS.items():
            st.download_button(
                form.title,
                data=partial(export.write, chosen, name),
                file_name=f"timeline{form.suffix}",
                mime=form.mime,
                key=f"export-{name}",
                on_click="ignore",
                width="stretch",
            )
        st.caption("The chart itself: PNG and SVG below it.")


def part(timeline: Timeline, events: Sequence[Event]) -> Timeline:
    """The timeline with these events only, and the articles and actors that they name."""
    ids = {event.id for event in events}
    articles = {source.article for event in events for source in event.sources}
    actors = {who.actor for event in events for who in event.participants}
    return replace(
        timeline,
        events=tuple(event for event in timeline.events if event.id in ids),
        unplaced=tuple(event for event in timeline.unplaced if event.id in ids),
        articles=tuple(article for article in timeline.articles if article.id in articles),
        actors=tuple(actor for actor in timeline.actors if actor.id in actors),
        mentions=tuple(
            mention for mention in timeline.mentions if mention.article in articles and mention.actor in actors
        ),
    )
