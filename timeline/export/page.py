"""The timeline as one web page that works offline: chart, actor filter, search, and every source with its sentence.

The events stand in the page as HTML, so it can be read, searched and printed without its script, which draws the chart
from them. The page's own policy forbids every request and every script but its own; all text is escaped.
"""

import base64
import hashlib
import html
from collections import Counter
from importlib import resources
from typing import Final

from timeline.export.captions import Captions, counted, one_line
from timeline.model import Actor, Event, EventMention, Mod, Role, Timeline
from timeline.period import Unit
from timeline.view.lanes import in_order
from timeline.view.style import LOOKS, PRECISION_WORDS
from timeline.view.windows import choices

__all__ = ["dumps"]

_CHIPS: Final = 10
"""Actors offered at once; the others stand behind “More actors”."""

_SEARCH: Final = "Search events and sentences"
_ROLES: Final = (Role.AGENT, Role.TARGET, Role.MENTIONED)


def dumps(timeline: Timeline) -> str:
    """One HTML 5 document."""
    captions = Captions.of(timeline)
    numbers = {actor.id: number for number, actor in enumerate(timeline.actors)}
    placed = [_event(event, captions, numbers) for event in timeline.events]
    waiting = [_event(event, captions, numbers) for event in timeline.unplaced]
    style = _asset("page.css") + _colours()
    script = _asset("page_rows.js") + _asset("page.js")
    own = f"style-src {_digest(style)}; script-src {_digest(script)}"
    policy = f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'"
    summary = f"{counted(len(timeline.events), 'event')} from {counted(len(timeline.articles), 'article')}"
    made_with = ", ".join(f"{name} {version}" for name, version in timeline.made_with)
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="en"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer">',
            f"<title>Timeline: {summary}</title>",
            f"<style>{style}</style></head><body>",
            f"<header><h1>Timeline</h1><p>{summary}</p></header>",
            *_controls(timeline, numbers),
            '<div class="panes"><section id="chart" class="chart" aria-label="Chart" data-live hidden></section><main>',
            '<h2 class="unseen">Events</h2>',
            *placed,
            *(["<h2>Without a place on the calendar</h2>", *waiting] if waiting else []),
            f"</main></div><footer>Made with {_shown(made_with)}. This file works offline and sends nothing.</footer>",
            f"<script>{script}</script></body></html>",
            "",
        ]
    )


def _controls(timeline: Timeline, numbers: dict[str, int]) -> list[str]:
    """Search, actors and periods; hidden until the script runs."""
    counts = Counter(
        actor
        for event in (*timeline.events, *timeline.unplaced)
        for actor in {who.actor for who in event.participants if who.role in _ROLES}
    )
    offered = sorted(
        (actor for actor in timeline.actors if counts[actor.id]), key=lambda actor: (-counts[actor.id], actor.name)
    )
    chips = [_chip(actor, numbers[actor.id], counts[actor.id]) for actor in offered]
    more = (
        [
            f'<details class="more"><summary class="chip">More actors ({len(chips) - _CHIPS})</summary>',
            '<div class="row">',
            *chips[_CHIPS:],
            "</div></details>",
        ]
        if len(chips) > _CHIPS
        else []
    )
    periods = [
        f'<button type="button" data-from="{each.window.start.toordinal()}" data-to="{each.window.stop.toordinal()}">'
        f"{html.escape(each.label)} <small>{each.events}</small></button>"
        for each in choices(timeline.events)
    ]
    statuses = {event.status for event in (*timeline.events, *timeline.unplaced)}
    legend = [
        f'<li class="{status}"><span>{look.sign}</span> {look.word}</li>'
        for status, look in LOOKS.items()
        if status in statuses
    ]
    return [
        '<section class="controls" aria-label="Search and filters" data-live hidden>',
        '<div class="row">',
        f'<input type="search" id="search" placeholder="{_SEARCH}" aria-label="{_SEARCH}">',
        '<button type="button" id="clear">Clear filters</button>',
        '<span id="shown" role="status"></span></div>',
        '<div class="row" id="actors" role="group" aria-label="Show events of these actors">',
        *chips[:_CHIPS],
        *more,
        '</div><div class="row" id="windows" role="group" aria-label="Period">',
        *periods,
        '<button type="button" data-zoom="0.5" aria-label="Zoom in">+</button>',
        '<button type="button" data-zoom="2" aria-label="Zoom out">−</button></div>',
        f'<ul class="legend">{"".join(legend)}<li>outlined: some time in this span</li></ul></section>',
    ]


def _chip(actor: Actor, number: int, count: int) -> str:
    name = _shown(actor.name)
    return (
        f'<button type="button" aria-pressed="false" data-actor="{number}" data-name="{name}">'
        f"<bdi>{name}</bdi> <small>{count}</small></button>"
    )


def _event(event: Event, captions: Captions, numbers: dict[str, int]) -> str:
    status = captions.status(event)
    names = captions.who(event) + captions.where(event)
    exact = _exact(event)
    facts = ["" if exact else captions.precision(event), *captions.notes(event)]
    first, *others = event.sources
    return "".join(
        [
            f'<article class="event {event.status}" id="{html.escape(event.id)}"{_data(event, numbers, captions)}>',
            f"<h3><bdi>{_shown(event.title)}</bdi></h3>",
            f'<p><span class="when">{_shown(captions.when(event))}</span>{" · " if exact else ""}{exact}',
            f' · <span class="status">{_shown(LOOKS[event.status].sign)} {_shown(status)}</span>' if status else "",
            f" · {', '.join(f'<bdi>{_shown(name)}</bdi>' for name in names)}" if names else "",
            "</p>",
            *(f'<p class="fine">{_shown(fact)}</p>' for fact in facts if fact),
            _source(first, captions),
            f"<details><summary>{counted(len(others), 'more source')}</summary>" if others else "",
            *(_source(source, captions) for source in others),
            "</details>" if others else "",
            "</article>",
        ]
    )


def _exact(event: Event) -> str:
    """How exact its date is, in the dashboard's words; empty where that takes a sentence."""
    when = event.when
    if when is None or when.period is None or when.open is not None or when.mod is not None:
        return ""
    return PRECISION_WORDS[when.period.unit]


def _data(event: Event, numbers: dict[str, int], captions: Captions) -> str:
    """What the script needs to know, as attributes. Days are proleptic Gregorian ordinals, half-open."""
    when = event.when
    at_places = {one.actor for one in event.participants if one.role is Role.PLACE}
    names = {one: captions.actors[one].name for who in event.participants if (one := who.actor) in captions.actors}
    order = [one for one in in_order(event, names) if one in numbers]
    actors = [str(numbers[one]) for one in order if one not in at_places]
    places = [str(numbers[one]) for one in order if one in at_places]
    data = {
        "status": event.status,
        "weight": f"{event.importance:.3f}",
        "actors": " ".join(dict.fromkeys(actors)),
        "places": " ".join(dict.fromkeys(places)),
    }
    if when and when.period:
        data |= {"start": str(when.period.start.toordinal()), "stop": str(when.period.stop.toordinal())}
        data |= {"open": when.open or ""}
        data |= {"exact": ""} if when.period.unit is Unit.DAY else {}
        data |= {"about": ""} if when.mod is Mod.APPROX else {}
    return "".join(f' data-{name}="{value}"' for name, value in data.items())


def _source(source: EventMention, captions: Captions) -> str:
    url = captions.url(source)
    credit = f"<bdi>{_shown(captions.credit(source))}</bdi>"
    linked = f'<a href="{html.escape(url)}" rel="noopener noreferrer">{credit}</a>' if url else credit
    return (
        f"<blockquote>“{_marked(source)}”</blockquote>"
        f'<p class="fine">{linked}</p><p class="fine">{_shown(captions.why(source))}</p>'
    )


def _marked(source: EventMention) -> str:
    """The sentence with the words that date it marked."""
    sentence, date = source.sentence, source.date
    if date is None or not sentence.holds(date.start, date.end):
        return html.escape(sentence.text)
    first, last = date.start - sentence.start, date.end - sentence.start
    before, dated, after = sentence.text[:first], sentence.text[first:last], sentence.text[last:]
    return f"{html.escape(before)}<mark>{html.escape(dated)}</mark>{html.escape(after)}"


def _colours() -> str:
    """Each status's colour as a custom property of its class, in both themes."""
    light = "".join(f".{status}{{--c:{look.light}}}" for status, look in LOOKS.items())
    dark = "".join(f".{status}{{--c:{look.dark}}}" for status, look in LOOKS.items())
    return f"{light}\n@media (prefers-color-scheme: dark){{{dark}}}\n"


def _asset(name: str) -> str:
    return resources.files("timeline.export").joinpath(name).read_text("utf-8")


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _shown(text: str) -> str:
    return html.escape(one_line(text))
