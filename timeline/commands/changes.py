"""What `timeline corrections` can change, and with which arguments. Read for every command, so it imports little."""

from argparse import ArgumentParser
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from timeline.model import Status


@dataclass(frozen=True, slots=True)
class Change:
    """An action: what it is for, its arguments in order, the last of them, if `several`, any number of times.

    `choices` are what an argument may be, `defaults` what it is when it is left out.
    """

    purpose: str
    arguments: tuple[str, ...]
    several: str | None = None
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    defaults: Mapping[str, str] = field(default_factory=dict)


_STATUSES: Final = {"status": tuple(Status)}
CHANGES: Final[dict[str, Change]] = {
    "published": Change("when an article came out; `none`: nobody knows", ("article", "date")),
    "date": Change("when an event happened; `none` takes it off the calendar", ("event", "date")),
    "title": Change("what an event is called", ("event", "title")),
    "status": Change("whether it happened", ("event", "status"), choices=_STATUSES),
    "actors": Change("who takes part in an event, all of them, each as ROLE:NAME", ("event",), several="parts"),
    "hide": Change("no longer show an event", ("event",)),
    "restore": Change("show an event again that was hidden", ("event",)),
    "merge": Change("make one event of several: the first", ("event",), several="events"),
    "split": Change("make an event of its own of some sources, by their numbers", ("event",), several="sources"),
    "add": Change(
        "add an event that was not found, quoting the words of an article that tell it",
        ("article", "quote", "title", "date", "status"),
        choices=_STATUSES,
        defaults={"date": "none", "status": Status.STATED.value},
    ),
    "join": Change("make one actor of several: the first", ("actor",), several="actors"),
    "part": Change("make an actor of its own of one of an actor's names", ("actor", "alias")),
    "rename": Change("what an actor is called", ("actor", "name")),
}


def add_arguments(parser: ArgumentParser, change: Change) -> None:
    """Tell the parser of an action what it is about."""
    for name in change.arguments:
        choices = change.choices.get(name)
        shown = None if choices else name.upper()
        if name in change.defaults:
            parser.add_argument(name, nargs="?", default=change.defaults[name], choices=choices, metavar=shown)
        else:
            parser.add_argument(name, choices=choices, metavar=shown)
    if change.several:
        nargs = "*" if change.several == "parts" else "+"  # nobody may have taken part
        parser.add_argument(change.several, nargs=nargs, metavar=change.several.upper()[:-1])
