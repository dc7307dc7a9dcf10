"""Marked sentences for the tests of events: `{Monday}` is a date, `[Peru|country]` an actor, `[Lima|country@]` a place.

An actor without a kind is a person; `=` gives the name of who is meant: `[Ruiz=Ana Ruiz]`.
"""

import re
from datetime import date
from typing import Final

from timeline import events, language, period
from timeline.language import Model
from timeline.model import (
    Actor,
    ActorMention,
    Article,
    DateMention,
    EventMention,
    Kind,
    Published,
    TimexType,
    When,
)

PUBLISHED: Final = Published(period.day(date(2024, 6, 20)), "2024-06-20", "the test")
LAST_WEEK: Final = When(period.day(date(2024, 6, 17)), "2024-06-17")
_MARK: Final = re.compile(
    r"\{(?P<date>[^{}]+)\}|\[(?P<name>[^\]|=]+)(?:=(?P<who>[^\]|]+))?(?:\|(?P<kind>\w+)(?P<at>@)?)?\]"
)


def told(
    marked: str, *, when: When | None = LAST_WEEK, model: Model | None = None, reported: bool = False
) -> tuple[EventMention, ...]:
    """The events of a marked text whose dates all mean `when`; None makes them wait for a publication date."""
    text, dates, actors, mentions = _unmarked(marked, when)
    article = Article("a", text, published=PUBLISHED if when else None)
    parse = (model or language.load_model()).parse
    return events.find(
        article, language.sentences(text), dates, tuple(actors.values()), mentions, parse=parse, reported=reported
    )


def one(marked: str, *, when: When | None = LAST_WEEK) -> EventMention:
    """The only event of a marked text."""
    (event,) = told(marked, when=when)
    return event


def _unmarked(marked: str, when: When | None) -> tuple[str, list[DateMention], dict[str, Actor], list[ActorMention]]:
    text, after = "", 0
    dates: list[DateMention] = []
    actors: dict[str, Actor] = {}
    mentions: list[ActorMention] = []
    for mark in _MARK.finditer(marked):
        text += marked[after : mark.start()]
        after, start = mark.end(), len(text)
        if mark["date"]:
            text += mark["date"]
            value = when.edtf if when else "XXXX"
            dates.append(
                DateMention(
                    start, len(text), mark["date"], TimexType.DATE, value, "", "", when=when, waits=when is None
                )
            )
        else:
            text += mark["name"]
            actor = mark["who"] or mark["name"]
            actors[actor] = Actor(actor, actor, Kind(mark["kind"] or "person"))
            mentions.append(ActorMention("a", actor, start, len(text), mark["name"], bool(mark["at"])))
    return text + marked[after:], dates, actors, mentions
