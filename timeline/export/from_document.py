"""From the JSON form back to the model. An article's text and furniture are not in it and come back empty."""

from collections.abc import Iterable
from datetime import date

from msgspec import UNSET

from timeline.export import document as doc
from timeline.model import (
    Actor,
    ActorMention,
    Article,
    DateMention,
    Disagreement,
    Event,
    EventMention,
    Participant,
    Problem,
    Published,
    Span,
    Timeline,
    When,
)
from timeline.period import Period, Unit, span

__all__ = ["from_document"]


def from_document(whole: doc.TimelineRecord) -> Timeline:
    """The timeline again. Raises ValueError for days outside the years 1 to 9998 or in the wrong order."""
    mentions = [
        ActorMention(one.article, actor.id, one.start, one.end, one.text, one.place)
        for actor in whole.actors
        if actor.mentions is not UNSET
        for one in actor.mentions
    ]
    return Timeline(
        made_with=tuple(whole.made_with.items()),
        articles=tuple(_article(article) for article in whole.articles),
        actors=tuple(
            Actor(actor.id, actor.name, actor.kind, actor.country, tuple(actor.aliases)) for actor in whole.actors
        ),
        mentions=tuple(sorted(mentions, key=lambda one: (one.article, one.start, -one.end, one.actor))),
        events=tuple(_event(event) for event in whole.events),
        unplaced=tuple(_event(event) for event in whole.unplaced),
        problems=tuple(Problem(one.path, one.field, one.reason, one.severity) for one in whole.problems),
    )


def _article(article: doc.ArticleRecord) -> Article:
    published = article.published
    return Article(
        id=article.id,
        text="",
        title=article.title,
        source=article.source,
        author=article.author,
        url=article.url,
        path=article.path,
        language=article.language,
        published=Published(
            span(published.start, published.end, published.unit), published.edtf, published.evidence, published.guess
        )
        if published
        else None,
    )


def _event(event: doc.UnplacedRecord) -> Event:
    return Event(
        id=event.id,
        title=event.title,
        when=None
        if event.edtf is UNSET
        else When(_period(event.start or None, event.end or None, event.unit), event.edtf, event.mod, event.open),
        sources=tuple(_source(source) for source in event.sources),
        participants=_participants(event.actors),
        basis=event.basis,
        status=event.status,
        status_cue=_span(event.status_cue),
        importance=event.importance,
        narrowed=event.narrowed,
        disagreements=tuple(Disagreement(one.article, one.value, one.text) for one in event.disagreements),
        corrected=tuple(event.corrected),
    )


def _source(source: doc.SourceRecord) -> EventMention:
    return EventMention(
        article=source.article,
        sentence=Span(source.sentence.start, source.sentence.end, source.sentence.text),
        title=source.title,
        when=_when(source.when),
        trigger=_span(source.trigger),
        date=_date(source.date) if source.date else None,
        basis=source.basis,
        status=source.status,
        status_cue=_span(source.status_cue),
        participants=_participants(source.actors),
    )


def _date(found: doc.DateRecord) -> DateMention:
    return DateMention(
        start=found.start,
        end=found.end,
        text=found.text,
        type=found.type,
        value=found.value,
        rule=found.rule,
        why=found.why,
        mod=found.mod,
        when=_when(found.when),
        waits=found.waits,
    )


def _when(when: doc.WhenRecord | None) -> When | None:
    return When(_period(when.start, when.end, when.unit), when.edtf, when.mod, when.open) if when else None


def _period(start: date | None, end: date | None, unit: Unit | None) -> Period | None:
    return span(start, end, unit) if start and end and unit else None


def _participants(participants: Iterable[doc.ParticipantRecord]) -> tuple[Participant, ...]:
    return tuple(Participant(who.id, who.role, near=who.near is not False) for who in participants)


def _span(piece: doc.SpanRecord | None) -> Span | None:
    return Span(piece.start, piece.end, piece.text) if piece else None
