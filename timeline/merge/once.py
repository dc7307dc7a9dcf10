"""What can happen only once: whoever dies in two articles died one death, though they be written years apart."""

from collections.abc import Iterable
from typing import Final

from timeline.model import EventMention, Kind, Reading, Role

_WORDS: Final = (
    ("end", Kind.PERSON, Role.AGENT, "die dies died dying death"),
    ("end", Kind.PERSON, Role.TARGET, "kill kills killed killing murder murders murdered assassinated assassination"),
    ("birth", Kind.PERSON, Role.AGENT, "born birth"),
    ("burial", Kind.PERSON, Role.TARGET, "bury buries buried burial funeral"),
    ("burial", Kind.PERSON, Role.AGENT, "burial funeral"),
    ("founding", Kind.ORGANIZATION, Role.TARGET, "founds founded founding"),  # courts find firms guilty: no "found"
)
_ONCE: Final = {(word, role, kind): what for what, kind, role, words in _WORDS for word in words.split()}
"""What happens only once, by the word for it, the role of the one it happens to, and what kind of actor that is."""


def kinds(readings: Iterable[Reading]) -> dict[str, Kind]:
    """What each actor of the readings is."""
    return {actor.id: actor.kind for reading in readings for actor in reading.actors}


def once(mention: EventMention, kinds: dict[str, Kind]) -> str:
    """What the telling says that can happen only once, and to whom ("end ana-ruiz"); empty for all else."""
    if mention.trigger is None:
        return ""
    word = mention.trigger.text.lower()
    found = [
        f"{what} {one.actor}"
        for one in mention.participants
        if (kind := kinds.get(one.actor)) and (what := _ONCE.get((word, one.role, kind)))
    ]
    return found[0] if len(found) == 1 else ""
