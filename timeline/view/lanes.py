"""Which lane an event is drawn in: one lane for each of the actors that lead most, and one for all others."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from timeline.model import Article, Event, Role
from timeline.period import Period
from timeline.spoken import spoken_period
from timeline.view.evidence import headline, source_name
from timeline.view.measure import shorten
from timeline.view.windows import Window, period_of, shows

OTHER: Final = ""
"""Id of the lane of events that none of the lanes' actors takes part in."""

_ORDER: Final = {Role.AGENT: 0, Role.TARGET: 1, Role.MENTIONED: 2, Role.PLACE: 3}


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane with its events in the window and those that have no date yet, both in the timeline's order.

    A lane of an article has `note` and `published`, when it came out in words and on the calendar.
    """

    id: str
    name: str
    events: tuple[Event, ...]
    undated: tuple[Event, ...] = ()
    note: str = ""
    published: Period | None = None


def lanes(events: Sequence[Event], names: Mapping[str, str], window: Window, *, most: int = 8) -> list[Lane]:
    """The lanes of what is in the window, the fullest first, the others last."""
    inside = [event for event in events if _inside(event, window)]
    undated = [event for event in events if period_of(event) is None]
    chosen = _leaders([*inside, *undated], names, most)
    told: dict[str, list[Event]] = {actor: [] for actor in (*chosen, OTHER)}
    waiting: dict[str, list[Event]] = {actor: [] for actor in (*chosen, OTHER)}
    for event in inside:
        told[lane_of(event, chosen, names)].append(event)
    for event in undated:
        waiting[lane_of(event, chosen, names)].append(event)
    found = [
        Lane(actor, names.get(actor, "Other"), tuple(told[actor]), tuple(waiting[actor]))
        for actor in told
        if told[actor] or waiting[actor]
    ]
    return sorted(found, key=lambda lane: (lane.id == OTHER, -len(lane.events), -len(lane.undated), lane.name))


def article_lanes(
    events: Sequence[Event], articles: Mapping[str, Article], window: Window, *, most: int = 12
) -> list[Lane]:
    """A lane for each of the articles that tell most, by publication, with its events when that article dates them."""
    told: dict[str, list[Event]] = {}
    for event in events:
        for article in dict.fromkeys(source.article for source in event.sources if source.article in articles):
            told.setdefault(article, []).append(_as_told(event, article))
    inside = {article: [event for event in theirs if _inside(event, window)] for article, theirs in told.items()}
    fullest = sorted(inside, key=lambda article: (-len(inside[article]), article))[:most]
    sources = Counter(articles[one].source for one in fullest)
    return [
        _article_lane(
            articles[one],
            inside[one],
            [event for event in told[one] if period_of(event) is None],
            by_source=sources[articles[one].source] == 1,
        )
        for one in sorted(fullest, key=lambda one: _publication_order(articles[one]))
        if inside[one] or any(period_of(event) is None for event in told[one])
    ]


def _article_lane(article: Article, inside: Sequence[Event], undated: Sequence[Event], *, by_source: bool) -> Lane:
    """Named by who published it; by its headline where several articles come from there."""
    period = article.published.period if article.published else None
    note = spoken_period(period) if period else "date unknown"
    name = source_name(article) if by_source else headline(article)
    return Lane(article.id, shorten(name, 40), tuple(inside), tuple(undated), note, period)


def _as_told(event: Event, article: str) -> Event:
    """The event with the date that one of its articles gives it."""
    whens = [source.when for source in event.sources if source.article == article and source.when]
    return replace(event, when=whens[0]) if whens and whens[0] != event.when else event


def _publication_order(article: Article) -> tuple[int, str]:
    if article.published is None:
        return (0, article.id)
    return (article.published.period.start.toordinal(), article.id)


def lane_of(event: Event, chosen: Sequence[str], names: Mapping[str, str]) -> str:
    """The first of the event's actors that has a lane.

    One that acts goes before one that is acted on or a place; of several that act, the one whom the title names first:
    “Ann Dahl dies” belongs to her, though her doctor acts in it too.
    """
    return next((actor for actor in in_order(event, names) if actor in chosen), OTHER)


def in_order(event: Event, names: Mapping[str, str]) -> list[str]:
    """The ids of those who take part, as they come into question for its lane."""
    parts = sorted(event.participants, key=lambda who: _ORDER[who.role])
    acting = sum(who.role is Role.AGENT for who in parts)
    if acting > 1:
        parts[:acting] = sorted(parts[:acting], key=lambda who: _named_at(names.get(who.actor, ""), event.title))
    return [who.actor for who in parts]


def _named_at(name: str, title: str) -> int:
    """Where a title names someone, by the whole name or its last word; after its end where it doesn't."""
    places = (title.find(form) for form in (name, name.rpartition(" ")[2]) if form)
    return next((at for at in places if at >= 0), len(title))


def _leaders(events: Sequence[Event], names: Mapping[str, str], most: int) -> list[str]:
    """The actors that come first in most events; equal ones by how often they take part at all, then by name.

    One that takes part in a single event gets no lane of its own while others take part in more.
    """
    first: Counter[str] = Counter()
    taking_part: Counter[str] = Counter()
    for event in events:
        order = [actor for actor in in_order(event, names) if actor in names]
        first.update(order[:1])
        taking_part.update(set(order))
    candidates = [actor for actor in first if taking_part[actor] > 1] or list(first)
    return sorted(candidates, key=lambda actor: (-first[actor], -taking_part[actor], names[actor], actor))[:most]


def _inside(event: Event, window: Window) -> bool:
    period = period_of(event)
    return period is not None and shows(window, period)
