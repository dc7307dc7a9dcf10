"""What many invented articles say, made without reading them: the input of merging, ranking and storing at any size."""

import random
from collections.abc import Iterator
from typing import Final

from timeline.benchmark.news import Happening, dated, happening
from timeline.model import (
    Actor,
    ActorMention,
    Article,
    DateMention,
    EventMention,
    Kind,
    Participant,
    Published,
    Reading,
    Role,
    Span,
    TimexType,
    When,
)
from timeline.period import Period, Unit, containing, day, edtf, timex

__all__ = ["tellings"]

_PER_ARTICLE: Final = 5
_UNITS: Final = (Unit.DAY, Unit.DAY, Unit.DAY, Unit.MONTH, Unit.MONTH, Unit.YEAR)
_FORMS: Final = (
    "{when}, {who} {past} {what}.",
    "{who} {past} {what} {when}.",
    "{who} {past} {what}, it was said {when}.",
)


def tellings(count: int, seed: int = 1) -> Iterator[Reading]:
    """Readings that hold `count` event mentions in all: each happening told about twice, in other words and units.

    However many they are, they lie in the same thousand days: more of them are closer together, which is the hard case
    for what joins tellings by time.
    """
    for number in range((count + _PER_ARTICLE - 1) // _PER_ARTICLE):
        chance = random.Random(f"{seed} telling {number}")  # noqa: S311 - the same on every machine, no secret
        latest = number * _PER_ARTICLE // 2 + _PER_ARTICLE
        most = min(_PER_ARTICLE, count - number * _PER_ARTICLE)
        told = [
            happening(max(0, latest - int(chance.expovariate(0.1))), seed, per_day=count / 2000) for _ in range(most)
        ]
        yield _reading(f"a-{seed}-{number:07}", told, chance)


def _reading(article_id: str, told: list[Happening], chance: random.Random) -> Reading:
    published = max(each.day for each in told)
    text = ""
    mentions, events = [], []
    actors = {}
    for each in told:
        period = containing(each.day, chance.choice(_UNITS))
        expression = dated(each.day, published, chance)
        sentence = chance.choice(_FORMS).format(when=expression, who=each.who, past=each.past, what=each.what)
        span = Span(len(text), len(text) + len(sentence), sentence)
        actor = Actor(each.who.lower().replace(" ", "-"), each.who, Kind.OTHER)
        actors[actor.id] = actor
        named = span.start + sentence.index(each.who)
        mentions.append(ActorMention(article_id, actor.id, named, named + len(each.who), each.who))
        events.append(_event(article_id, each, span, period, expression, actor))
        text += sentence + "\n"
    article = Article(article_id, text, told[0].who, published=Published(day(published), edtf(day(published)), "made"))
    dates = tuple(event.date for event in events if event.date)
    return Reading(
        article,
        tuple(event.sentence for event in events),
        dates,
        tuple(actors.values()),
        tuple(mentions),
        tuple(events),
    )


def _event(article_id: str, one: Happening, span: Span, period: Period, expression: str, actor: Actor) -> EventMention:
    when = When(period, edtf(period))
    at = span.start + span.text.index(expression)
    date = DateMention(
        at,
        at + len(expression),
        expression,
        TimexType.DATE,
        timex(period),
        "made",
        f"“{expression}” → {when.edtf}",
        when=when,
    )
    acted = span.start + span.text.index(one.past)
    return EventMention(
        article_id,
        span,
        f"{one.who} {one.past} {one.what}",
        when,
        Span(acted, acted + len(one.past), one.past),
        date,
        participants=(Participant(actor.id, Role.AGENT),),
    )
