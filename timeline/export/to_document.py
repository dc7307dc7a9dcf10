"""From the model to the JSON form."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from msgspec import UNSET

from timeline.export import document as doc
from timeline.model import (
    Actor,
    ActorMention,
    Article,
    DateMention,
    Event,
    EventMention,
    Participant,
    Problem,
    Span,
    Timeline,
    When,
)
from timeline.period import Unit

__all__ = ["actor_record", "article_record", "event_record", "problem_record", "to_document", "unplaced_record"]


def to_document(timeline: Timeline, *, mentions: bool) -> doc.TimelineRecord:
    """The timeline in its JSON form. Raises ValueError when an importance is no number in [0, 1]."""
    taking_part = Counter(actor for event in timeline.events for actor in {who.actor for who in event.participants})
    named: dict[str, list[ActorMention]] = defaultdict(list)
    for mention in timeline.mentions if mentions else ():
        named[mention.actor].append(mention)
    return doc.TimelineRecord(
        schema="timeline/1",
        made_with=dict(timeline.made_with),
        articles=[article_record(article) for article in sorted(timeline.articles, key=lambda article: article.id)],
        actors=[
            actor_record(actor, taking_part[actor.id], named[actor.id] if mentions else None)
            for actor in sorted(timeline.actors, key=lambda actor: actor.id)
        ],
        events=[event_record(event) for event in timeline.events],
        unplaced=[unplaced_record(event) for event in timeline.unplaced],
        problems=[
            problem_record(one) for one in sorted(timeline.problems, key=lambda one: (one.path, one.field, one.reason))
        ],
    )


def actor_record(actor: Actor, events: int, mentions: Iterable[ActorMention] | None = None) -> doc.ActorRecord:
    """An actor who takes part in that many events."""
    return doc.ActorRecord(
        id=actor.id,
        name=actor.name,
        kind=actor.kind,
        country=actor.country,
        aliases=list(actor.aliases),
        events=events,
        mentions=UNSET if mentions is None else _mentions(mentions),
    )


def problem_record(problem: Problem) -> doc.ProblemRecord:
    """What could not be read."""
    return doc.ProblemRecord(path=problem.path, field=problem.field, severity=problem.severity, reason=problem.reason)


def article_record(article: Article) -> doc.ArticleRecord:
    """An article without its text."""
    published = article.published
    return doc.ArticleRecord(
        id=article.id,
        title=article.title,
        source=article.source,
        author=article.author,
        url=article.url,
        path=article.path,
        language=article.language,
        published=doc.PublishedRecord(
            start=published.period.start,
            end=published.period.last,
            unit=published.period.unit,
            edtf=published.edtf,
            evidence=published.evidence,
            guess=published.guess,
        )
        if published
        else None,
    )


def _mentions(mentions: Iterable[ActorMention]) -> list[doc.MentionRecord]:
    return [
        doc.MentionRecord(article=one.article, start=one.start, end=one.end, text=one.text, place=one.place)
        for one in sorted(mentions, key=lambda one: (one.article, one.start, one.end))
    ]


def event_record(event: Event) -> doc.EventRecord:
    """An event on the calendar. Raises ValueError when it has no place there, or its importance is not in [0, 1]."""
    when = event.when
    if when is None or when.period is None:
        msg = f"event {event.id} has no place on the calendar; it belongs to `unplaced`"
        raise ValueError(msg)
    return doc.EventRecord(
        start=when.period.start, end=when.period.last, unit=when.period.unit, edtf=when.edtf, **_told(event)
    )


def unplaced_record(event: Event) -> doc.UnplacedRecord:
    """An event without a place on the calendar. Raises ValueError when its importance is not in [0, 1]."""
    if event.when is None:
        return doc.UnplacedRecord(unit=None, **_told(event))
    when = _when(event.when)
    return doc.UnplacedRecord(start=when.start, end=when.end, unit=when.unit, edtf=when.edtf, **_told(event))


def _told(event: Event) -> dict[str, Any]:
    """What events with and without a place have in common, as keyword arguments of their records."""
    if not (math.isfinite(event.importance) and 0 <= event.importance <= 1):
        msg = f"the importance of event {event.id} must be in [0, 1], not {event.importance}"
        raise ValueError(msg)
    return {
        "id": event.id,
        "title": event.title,
        "mod": event.when.mod if event.when else None,
        "open": event.when.open if event.when else None,
        "basis": event.basis,
        "status": event.status,
        "status_cue": _span(event.status_cue),
        "importance": event.importance,
        "narrowed": event.narrowed,
        "disagreements": [
            doc.DisagreementRecord(article=one.article, value=one.value, text=one.text) for one in event.disagreements
        ],
        "corrected": list(event.corrected),
        "actors": _participants(event.participants),
        "sources": [_source(source) for source in event.sources],
    }


def _source(source: EventMention) -> doc.SourceRecord:
    return doc.SourceRecord(
        article=source.article,
        title=source.title,
        sentence=doc.SpanRecord(start=source.sentence.start, end=source.sentence.end, text=source.sentence.text),
        trigger=_span(source.trigger),
        date=_date(source.date) if source.date else None,
        when=_when(source.when) if source.when else None,
        basis=source.basis,
        status=source.status,
        status_cue=_span(source.status_cue),
        actors=_participants(source.participants),
    )


def _date(date: DateMention) -> doc.DateRecord:
    return doc.DateRecord(
        start=date.start,
        end=date.end,
        text=date.text,
        type=date.type,
        value=date.value,
        mod=date.mod,
        rule=date.rule,
        why=date.why,
        when=_when(date.when) if date.when else None,
        waits=date.waits,
    )


def _when(when: When) -> doc.WhenRecord:
    period = when.period
    return doc.WhenRecord(
        start=period.start if period else None,
        end=period.last if period else None,
        unit=period.unit if period else _unit_of(when.edtf),
        edtf=when.edtf,
        mod=when.mod,
        open=when.open,
    )


def _unit_of(edtf: str) -> Unit | None:
    """The unit of a date before the year 1, `-0043` or `-0043-03-15`: one more part is one unit finer."""
    parts = len(edtf.strip("~?%").removeprefix("-").split("-"))
    return {1: Unit.YEAR, 2: Unit.MONTH, 3: Unit.DAY}.get(parts) if "X" not in edtf and "/" not in edtf else None


def _participants(participants: Iterable[Participant]) -> list[doc.ParticipantRecord]:
    return [
        doc.ParticipantRecord(id=who.actor, role=who.role, near=UNSET if who.near else False) for who in participants
    ]


def _span(span: Span | None) -> doc.SpanRecord | None:
    return doc.SpanRecord(start=span.start, end=span.end, text=span.text) if span else None
