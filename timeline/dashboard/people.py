"""The view of actors: who is there, under which names, with whom and when; join and rename them."""

import streamlit as st

from timeline.corrections import JoinActors, RenameActor, SplitActor, actor_key
from timeline.dashboard import desk, state
from timeline.dashboard.dress import escaped, plain
from timeline.model import Actor, Role
from timeline.view.company import Company, companies
from timeline.view.filters import Index
from timeline.view.measure import shorten
from timeline.view.style import KIND_WORDS

_MOST = 12


def show(index: Index) -> None:
    """One actor, chosen from all."""
    found = companies(index.timeline.actors, index.events.values())
    if not found:
        st.info("The articles name nobody that takes part in an event.")
        return
    by_id = {company.actor.id: company for company in found}
    if st.session_state.actor not in by_id:
        st.session_state.actor = found[0].actor.id
    left, right = st.columns([1, 2], gap="medium")
    with left:
        st.selectbox(
            "Actor",
            list(by_id),
            key="actor",
            format_func=lambda one: f"{shorten(by_id[one].actor.name, 60)} · {by_id[one].events}",
        )
        company = by_id[st.session_state.actor]
        _names(company)
    with right:
        _with_whom(index, company)
        if desk.current():
            _correct(company, by_id)
    state.write_address()


def _names(company: Company) -> None:
    actor = company.actor
    country = f" · {actor.country}" if actor.country else ""
    aliases = f"also: {', '.join(actor.aliases)}" if actor.aliases else "no other names"
    st.html(
        f'<div class="tl-panel"><div class="tl-title" role="heading" aria-level="2">{escaped(actor.name)}</div>'
        f'<p class="tl-when">{escaped(KIND_WORDS[actor.kind])}{escaped(country)} · {company.events} events</p>'
        f'<p class="tl-why">{escaped(aliases)}</p>'
        f"{_bars(company)}</div>"
    )
    st.button("Show these events", on_click=_filter, args=((actor.id,),), key="show-actor", type="primary")


def _bars(company: Company) -> str:
    """Events a year, as a line of bars."""
    most = max((count for _, count in company.years), default=0)
    rows = "".join(
        f'<tr><td>{year}</td><td><div style="width:{100 * count / most:.0f}%"></div></td><td>{count}</td></tr>'
        for year, count in company.years[-_MOST:]
    )
    return f'<table class="tl-years" aria-label="Events a year">{rows}</table>'


def _with_whom(index: Index, company: Company) -> None:
    st.html('<p class="tl-source"><b>Appears with</b></p>')
    if not company.together:
        st.caption("nobody else")
    with st.container(horizontal=True, gap="xsmall"):
        for other, count in company.together[:_MOST]:
            name = f"{plain(shorten(index.names[other], 40))} · {count}"
            pair = (company.actor.id, other)
            st.button(name, key=f"with-{other}", on_click=_filter, args=(pair,), help="Show the events of both")


def _correct(company: Company, others: dict[str, Company]) -> None:
    actor = company.actor
    st.html('<p class="tl-source"><b>Correct</b></p>')
    name = f"rename-{actor.id}-{actor.name}"
    st.text_input("Name", actor.name, key=name, on_change=lambda: _rename(actor, st.session_state[name]), width=460)
    same = f"same-{actor.id}"
    st.selectbox(
        "The same as",
        [one for one in others if one != actor.id],
        index=None,
        key=same,
        format_func=lambda one: others[one].actor.name,
        placeholder="choose the actor to join it with",
        on_change=lambda: _join(actor, others, st.session_state[same]),
        width=460,
    )
    if actor.aliases:
        split = f"split-{actor.id}"
        st.selectbox(
            "Somebody else is meant by",
            list(actor.aliases),
            index=None,
            key=split,
            placeholder="choose the name that means another",
            on_change=lambda: _split(actor, st.session_state[split]),
            width=460,
        )


def _rename(actor: Actor, name: str) -> None:
    if name.strip() and name.strip() != actor.name:
        desk.correct(RenameActor(actor_key(actor), name.strip()))


def _join(actor: Actor, others: dict[str, Company], chosen: str | None) -> None:
    if chosen in others:
        desk.correct(JoinActors((actor_key(actor), actor_key(others[chosen].actor))))


def _split(actor: Actor, alias: str | None) -> None:
    if alias:
        desk.correct(SplitActor(actor_key(actor), alias))


def _filter(actors: tuple[str, ...]) -> None:
    """Show the events that all of these take part in, wherever they are named."""
    state.clear_filters()
    st.session_state.update(actors=list(actors), every=len(actors) > 1, roles=list(Role), view="timeline", period="all")
    state.look_at(None)
