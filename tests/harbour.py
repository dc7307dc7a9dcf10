"""A small timeline made by hand, for the tests of the store, the corrections and the engines: no room reads it."""

import os
from datetime import date
from pathlib import Path

from timeline import period
from timeline.model import (
    Actor,
    ActorMention,
    Article,
    DateMention,
    Event,
    EventMention,
    Kind,
    Participant,
    Published,
    Role,
    Span,
    Timeline,
    TimexType,
    When,
)
from timeline.period import Period

OPENING = "Norland and the Sorvik union met in Harbourtown in May 2021. "
STRIKE = "Dockers went on strike on 3 June 2021, union leader Mira Hald said. "
DEAL = "A deal ended the walkout on 5 June 2021."

UNION = Actor("sorvik-union", "Sorvik union", Kind.ORGANIZATION, aliases=("the union",))
HALD = Actor("mira-hald", "Mira Hald", Kind.PERSON, aliases=("Hald",))
NORLAND = Actor("norland", "Norland", Kind.COUNTRY)
HARBOURTOWN = Actor("harbourtown", "Harbourtown", Kind.PLACE)


def published(when: Period, evidence: str = "articles.csv") -> Published:
    return Published(when, period.edtf(when), evidence)


def article(name: str, text: str, when: Period | None = None, title: str | None = None) -> Article:
    return Article(name, text, title, path=f"in/{name}.txt", published=published(when) if when else None)


def source(
    told_in: Article, sentence: str, when: Period | None, trigger: str, *people: tuple[Actor, Role]
) -> EventMention:
    """The telling of an event in a sentence that stands once in the article."""
    text = sentence.strip()
    start = told_in.text.index(text)
    inside = text.index(trigger)
    mention = (
        None if when is None else DateMention(start, start + 4, text[:4], TimexType.DATE, period.edtf(when), "r", "w")
    )
    return EventMention(
        told_in.id,
        Span(start, start + len(text), text),
        title=f"{trigger} {text[:20]}",
        when=When(when, period.edtf(when)) if when else None,
        trigger=Span(start + inside, start + inside + len(trigger), trigger),
        date=mention,
        participants=tuple(Participant(actor.id, role) for actor, role in people),
    )


def event(name: str, *sources: EventMention, importance: float = 0.5) -> Event:
    first = sources[0]
    return Event(name, first.title, first.when, sources, first.participants, importance=importance)


MORNING = article("a-morning", OPENING + STRIKE + DEAL, period.day(date(2021, 6, 6)), title="Dockers back")
EVENING = article("a-evening", "Earlier: " + STRIKE, period.day(date(2021, 6, 4)), title="Strike in the harbour")

MEETING_EVENT = event(
    "e-meeting",
    source(
        MORNING,
        OPENING,
        period.month(2021, 5),
        "met",
        (NORLAND, Role.AGENT),
        (UNION, Role.AGENT),
        (HARBOURTOWN, Role.PLACE),
    ),
)
STRIKE_EVENT = event(
    "e-strike",
    source(MORNING, STRIKE, period.day(date(2021, 6, 3)), "strike", (HALD, Role.AGENT)),
    source(EVENING, STRIKE, period.day(date(2021, 6, 3)), "strike", (HALD, Role.AGENT), (UNION, Role.MENTIONED)),
    importance=0.9,
)
DEAL_EVENT = event(
    "e-deal", source(MORNING, DEAL, period.day(date(2021, 6, 5)), "deal", (UNION, Role.AGENT)), importance=0.7
)
TIMELESS_EVENT = event("e-timeless", source(EVENING, "Earlier:", None, "Earlier", (HALD, Role.MENTIONED)))

TIMELINE = Timeline(
    made_with=(("timeline", "0"), ("model", "none")),
    articles=(EVENING, MORNING),
    actors=(HARBOURTOWN, HALD, NORLAND, UNION),
    mentions=(
        ActorMention(EVENING.id, HALD.id, EVENING.text.index("Mira"), EVENING.text.index("Mira") + 9, "Mira Hald"),
        ActorMention(MORNING.id, HALD.id, MORNING.text.index("Mira"), MORNING.text.index("Mira") + 9, "Mira Hald"),
    ),
    events=(MEETING_EVENT, STRIKE_EVENT, DEAL_EVENT),
    unplaced=(TIMELESS_EVENT,),
)


def environment(*more: Path) -> dict[str, str]:
    """For a Python started by a test: this code, these tests' values, and the folders `more` can be imported."""
    tests = Path(__file__).parent
    search = [str(path) for path in (*more, tests.parent, tests)]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(search), "PYTHONDONTWRITEBYTECODE": "1"}
