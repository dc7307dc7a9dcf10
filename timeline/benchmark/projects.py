"""Projects of any number of events, made without reading anything: what the dashboard is measured with."""

import random
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from timeline.benchmark.news import happening
from timeline.model import (
    Actor,
    Article,
    Basis,
    DateMention,
    Event,
    EventMention,
    Kind,
    Participant,
    Published,
    Role,
    Span,
    Status,
    Timeline,
    TimexType,
    When,
)
from timeline.period import Unit, containing, day, edtf, timex
from timeline.store import open_store, save_timeline

__all__ = ["made", "make_project"]

_PER_ARTICLE: Final = 5
_UNITS: Final = (Unit.DAY,) * 6 + (Unit.MONTH,) * 3 + (Unit.YEAR,)
_STATUSES: Final = (Status.STATED,) * 6 + tuple(Status)
_YEARS: Final = 20


def made(count: int, seed: int = 1) -> Timeline:
    """A timeline of `count` events over twenty years, five to an article, the same from the same seed."""
    chance = random.Random(f"{seed} project of {count}")  # noqa: S311 - no secret, the same on every machine
    actors: dict[str, Actor] = {}
    articles, events = [], []
    first = date(2004, 1, 1)
    for start in range(0, count, _PER_ARTICLE):
        numbers = range(start, min(start + _PER_ARTICLE, count))
        published = first + timedelta(days=int(365.25 * _YEARS * start / count))
        article = f"a-{start // _PER_ARTICLE:07}"
        text = ""
        for number in numbers:
            event, sentence = _event(number, seed, article, len(text), published, actors, chance)
            events.append(event)
            text += sentence + "\n\n"
        came_out = Published(day(published), edtf(day(published)), "made")
        articles.append(Article(article, text, f"News of {published}", published=came_out))
    events.sort(key=_order)
    return Timeline(
        made_with=(("timeline", "benchmark"),),
        articles=tuple(articles),
        actors=tuple(actors.values()),
        events=tuple(events),
    )


def make_project(count: int, path: Path) -> None:
    """Keep such a timeline in a project file."""
    with open_store(path) as store:
        save_timeline(store, made(count), journal=0)


def _event(
    number: int, seed: int, article: str, at: int, published: date, actors: dict[str, Actor], chance: random.Random
) -> tuple[Event, str]:
    """An event, and the sentence that tells it, which stands at `at` in the article."""
    one = happening(number, seed)
    period = containing(published - timedelta(days=int(chance.expovariate(0.05))), chance.choice(_UNITS))
    when = When(period, edtf(period))
    expression = f"on {when.edtf}" if period.days == 1 else f"in {when.edtf}"
    sentence = f"{one.who} {one.past} {one.what} {expression}."
    span = Span(at, at + len(sentence), sentence)
    start = at + sentence.rindex(expression)
    why = f"“{expression}” → {when.edtf}"
    mention = DateMention(
        start, start + len(expression), expression, TimexType.DATE, timex(period), "made", why, when=when
    )
    actor = actors.setdefault(one.who, Actor(one.who.lower().replace(" ", "-"), one.who, Kind.OTHER))
    who = (Participant(actor.id, Role.AGENT),)
    status = chance.choice(_STATUSES)
    title = f"{one.who} {one.past} {one.what}"
    source = EventMention(article, span, title, when, None, mention, Basis.TEXT, status, None, who)
    event = Event(f"e-{number:07}", title, when, (source,), who, status=status, importance=round(chance.random(), 3))
    return event, sentence


def _order(event: Event) -> tuple[int, int, str]:
    period = event.when.period if event.when else None
    return (period.start.toordinal(), period.stop.toordinal(), event.id) if period else (0, 0, event.id)
