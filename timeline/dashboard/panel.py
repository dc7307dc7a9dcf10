"""The evidence beside the chart: what, when, why, who, how sure, and the sentence in its article."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

import streamlit as st

from timeline.dashboard import components, correcting, state
from timeline.dashboard.dress import escaped, is_dark
from timeline.language import joined_lines
from timeline.model import Event
from timeline.view.crowd import Crowd, Selection
from timeline.view.evidence import Evidence, Telling, Who, evidence
from timeline.view.filters import Index
from timeline.view.measure import shorten
from timeline.view.passage import passage

_READER = 290
_KEY = "reader"
_NAMES = 6
"""Names of one role that are shown at once."""


@dataclass(frozen=True, slots=True)
class Steps:
    """Where the event stands among those shown, and the ids of the one before and the one after."""

    at: int | None
    whole: int
    before: str | None
    after: str | None


def show(index: Index | Crowd, events: Sequence[Event], chosen: Event | None) -> None:
    """The evidence of an event, with the steps to the one before and the one after."""
    _steps(index, _around(events, chosen), chosen)
    if chosen is None:
        st.caption("Choose an event to see its sentence, its date and why it was dated so.")
        return
    found = evidence(chosen, {actor.id: actor for actor in index.timeline.actors}, index.articles)
    st.html(f'<div class="tl-panel">{_head(found)}{_facts(found)}</div>')
    components.aid(f"{found.title}, {found.when}, {found.look.word}", key="said")
    if found.tellings:
        telling = _telling(found)
        _article(index, telling, why=telling.why if telling.why != found.why else "")


def _around(events: Sequence[Event], chosen: Event | None) -> Steps:
    """After an event that is not among them comes the first."""
    if isinstance(events, Selection):
        at, before, after = events.around(chosen.id if chosen else None)
    else:
        at = next((place for place, event in enumerate(events) if chosen and event.id == chosen.id), None)
        before = at - 1 if at else None
        follows = 0 if at is None else at + 1
        after = follows if follows < len(events) else None
    return Steps(at, len(events), *(None if place is None else events[place].id for place in (before, after)))


def _steps(index: Index | Crowd, steps: Steps, chosen: Event | None) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="steps"):
        st.button(
            "Previous",
            key="previous",
            icon=":material/chevron_left:",
            shortcut="Left",
            disabled=steps.before is None,
            on_click=state.select,
            args=(steps.before,),
        )
        st.button(
            "Next",
            key="next",
            icon=":material/chevron_right:",
            shortcut="Right",
            disabled=steps.after is None,
            on_click=state.select,
            args=(steps.after,),
        )
        if steps.at is not None:
            st.caption(f"{steps.at + 1:,} of {steps.whole:,}", width="stretch")
        if chosen is not None and isinstance(index, Index):
            correcting.of_event(index, chosen)


def _head(found: Evidence) -> str:
    why = f'<p class="tl-why">{escaped(found.why)}</p>' if found.why else ""
    return (
        f'<div class="tl-title" role="heading" aria-level="2">{escaped(found.title)}</div>'
        f'<div><p class="tl-when"><b>{escaped(found.when)}</b> · {escaped(found.precision)}</p>{why}</div>'
    )


def _telling(found: Evidence) -> Telling:
    """The source to read; of several, the one that the user chooses, the best one first."""
    if len(found.tellings) == 1:
        return found.tellings[0]

    def name(at: int) -> str:
        telling = found.tellings[at]
        source = telling.article.source or telling.title
        return shorten(f"{at + 1} of {len(found.tellings)}: {source} · {telling.when}", 70)

    at = st.selectbox(
        "Source",
        range(len(found.tellings)),
        format_func=name,
        key=f"telling-{found.event.id}",
        label_visibility="collapsed",
    )
    return found.tellings[at]


def _article(index: Index | Crowd, telling: Telling, why: str) -> None:
    """One source, with why it dates the event as it does. Its text reaches down to the window's end."""
    source = f"<b>{escaped(telling.article.source)}</b> · " if telling.article.source else ""
    reason = f"<small>{escaped(why)}</small>" if why else ""
    st.html(
        f'<p class="tl-source">{source}{escaped(telling.title)}<small>{escaped(telling.published)}</small>{reason}</p>'
    )
    article = telling.article
    blocks = passage(
        article,
        index.told_by(article.id),
        chosen=telling.mention,
        joined=joined_lines(article.text, skip=article.furniture),
    )
    components.reader(
        {
            "blocks": [[asdict(run) for run in block] for block in blocks],
            "label": f"Article: {telling.title}",
            "height": _READER,
            "below": 0,
        },
        key=_KEY,
        on_picked=_pick,
    )


def _pick() -> None:
    picked = st.session_state[_KEY].get("picked")
    if picked:
        state.select(str(picked))


def _names(who: Who) -> str:
    """The names, those beyond the first few behind a click."""
    shown = escaped(", ".join(who.names[:_NAMES]))
    more = who.names[_NAMES:]
    folded = f"<details><summary>{len(more)} more</summary>{escaped(', '.join(more))}</details>"
    return shown + (folded if len(more) > 1 else escaped("".join(f", {name}" for name in more)))


def _facts(found: Evidence) -> str:
    colour = found.look.colour(dark=is_dark())
    cue = f" <small>· “{escaped(found.cue)}”</small>" if found.cue else ""
    parts = [
        '<dl class="tl-facts">',
        *(f"<dt>{escaped(one.role.capitalize())}</dt><dd>{_names(one)}</dd>" for one in found.who),
        "" if found.who else "<dt>Who</dt><dd><small>no one named</small></dd>",
        f'<dt>Certainty</dt><dd><span style="color:{colour}">{found.look.sign}</span> ',
        f"{escaped(found.look.word)}{cue}</dd></dl>",
    ]
    if found.told:
        parts.append(f'<p class="tl-box tl-told">{escaped(found.told)}</p>')
    if found.disagreements:
        said = "; ".join(found.disagreements)
        parts.append(f'<p class="tl-box tl-dispute"><b>⚠ Sources disagree:</b> {escaped(said)}.</p>')
    return "".join(parts)
