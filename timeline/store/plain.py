"""The timeline before corrections, kept as the little in which the corrected one differs from it.

So a project opens with its corrections ready to be undone, and nothing is read or merged again.
"""

from dataclasses import dataclass
from typing import Final

import msgspec

from timeline.model import Actor, ActorMention, Event, Timeline
from timeline.store.packed import pack, unpack


@dataclass(frozen=True, slots=True)
class _Difference:
    """What `made_from` names gave a timeline without the events `added`, and with `gone` at their places in it.

    `actors` and `mentions` are None where they are the same; its problems are the first `problems` ones.
    """

    made_from: str
    added: tuple[str, ...]
    gone: tuple[tuple[int, Event], ...]
    actors: tuple[Actor, ...] | None
    mentions: tuple[ActorMention, ...] | None
    problems: int


_decoder: Final = msgspec.json.Decoder(_Difference)


def pack_difference(plain: Timeline, timeline: Timeline, made_from: str) -> bytes:
    """How to get from the corrected timeline back to the plain one, which was made from what `made_from` names."""
    before, after = all_events(plain), all_events(timeline)
    known = {event.id: event for event in before}
    added = tuple(event.id for event in after if known.get(event.id) != event)
    shown = {event.id for event in after} - set(added)
    difference = _Difference(
        made_from,
        added,
        tuple((place, event) for place, event in enumerate(before) if event.id not in shown),
        None if plain.actors == timeline.actors else plain.actors,
        None if plain.mentions == timeline.mentions else plain.mentions,
        len(plain.problems),
    )
    return pack(msgspec.json.encode(difference))


def unpack_difference(timeline: Timeline, data: bytes, made_from: str) -> Timeline | None:
    """The plain timeline; None when it was made from something else."""
    difference = unpack(data, _decoder)
    if difference.made_from != made_from:
        return None
    added = set(difference.added)
    events = [event for event in all_events(timeline) if event.id not in added]
    for place, event in difference.gone:
        events.insert(place, event)
    return Timeline(
        made_with=timeline.made_with,
        articles=timeline.articles,
        actors=timeline.actors if difference.actors is None else difference.actors,
        mentions=timeline.mentions if difference.mentions is None else difference.mentions,
        events=tuple(event for event in events if event.when and event.when.period),
        unplaced=tuple(event for event in events if not (event.when and event.when.period)),
        problems=timeline.problems[: difference.problems],
    )


def all_events(timeline: Timeline) -> tuple[Event, ...]:
    """Those on the calendar, then the others."""
    return timeline.events + timeline.unplaced
