"""Who appears with whom, and when."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from timeline.model import Actor, Event
from timeline.view.windows import period_of


@dataclass(frozen=True, slots=True)
class Company:
    """An actor's events: how many, with whom (id, events together; most first), and in which years (year, events)."""

    actor: Actor
    events: int
    together: tuple[tuple[str, int], ...]
    years: tuple[tuple[int, int], ...]


def companies(actors: Iterable[Actor], events: Iterable[Event]) -> list[Company]:
    """The actors of these events, those in most events first. An event counts in the year it begins in."""
    known = {actor.id: actor for actor in actors}
    counts: Counter[str] = Counter()
    pairs: dict[str, Counter[str]] = {}
    years: dict[str, Counter[int]] = {}
    for event in events:
        here = sorted({who.actor for who in event.participants} & known.keys())
        period = period_of(event)
        for one in here:
            counts[one] += 1
            pairs.setdefault(one, Counter()).update(other for other in here if other != one)
            if period:
                years.setdefault(one, Counter())[period.start.year] += 1
    found = [
        Company(known[one], count, _most(pairs[one], known), tuple(sorted(years.get(one, Counter()).items())))
        for one, count in counts.items()
    ]
    return sorted(found, key=lambda company: (-company.events, company.actor.name, company.actor.id))


def _most(counts: Counter[str], known: dict[str, Actor]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], known[item[0]].name, item[0])))
