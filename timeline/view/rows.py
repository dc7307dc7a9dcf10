"""The list: one row for each event, with everything that the chart says."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from timeline.model import Actor, Article, Event
from timeline.spoken import spoken
from timeline.view.evidence import source_name
from timeline.view.measure import one_line
from timeline.view.style import LOOKS, Look

_NAMES: Final = 5
"""Names in a row; the event's own page of evidence has them all."""


@dataclass(frozen=True, slots=True)
class Row:
    """An event in words; `days` is the length of its span, for sorting by precision, very many without a date."""

    id: str
    when: str
    title: str
    actors: str
    look: Look
    precision: str
    articles: str
    notes: str
    importance: float
    days: int


def rows(events: Iterable[Event], actors: Mapping[str, Actor], articles: Mapping[str, Article]) -> list[Row]:
    """The rows of events, in their order."""
    return [_row(event, actors, articles) for event in events]


def _row(event: Event, actors: Mapping[str, Actor], articles: Mapping[str, Article]) -> Row:
    period = event.when.period if event.when else None
    names = list(dict.fromkeys(actors[who.actor].name for who in event.participants if who.actor in actors))
    more = f" and {len(names) - _NAMES} more" if len(names) > _NAMES else ""
    sources = (articles[source.article] for source in event.sources if source.article in articles)
    return Row(
        id=event.id,
        when=spoken(event.when) if event.when else "no date yet",
        title=one_line(event.title),
        actors=", ".join(names[:_NAMES]) + more,
        look=LOOKS[event.status],
        precision=_precision(event),
        articles=", ".join(dict.fromkeys(map(source_name, sources))),
        notes=_notes(event),
        importance=event.importance,
        days=period.days if period else date.max.toordinal(),
    )


def _precision(event: Event) -> str:
    if event.when is None or event.when.period is None:
        return ""
    return "goes on" if event.when.open else str(event.when.period.unit)


def _notes(event: Event) -> str:
    told = len({source.article for source in event.sources})
    found = []
    if told > 1:
        found.append(f"told by {told}")
    if event.narrowed:
        found.append("narrowed")
    if event.disagreements:
        found.append("sources disagree")
    return ", ".join(found)
