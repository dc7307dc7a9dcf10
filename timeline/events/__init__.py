"""Sentence + dates + actors → who did what, when, to whom, and whether it happened."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from timeline.events import antecedent, roles, tree
from timeline.events.acts import Act, acts
from timeline.events.places import by_sentence, is_of_the_page
from timeline.events.status import status
from timeline.events.title import headline, of_sentence
from timeline.events.undated import day_of_the_news, undated_acts
from timeline.language import Parse
from timeline.model import (
    Actor,
    ActorMention,
    Article,
    Basis,
    DateMention,
    EventMention,
    Participant,
    Role,
    Span,
    Status,
    When,
)

__all__ = ["find"]


def find(
    article: Article,
    sentences: Sequence[Span],
    dates: Sequence[DateMention],
    actors: Sequence[Actor],
    mentions: Sequence[ActorMention],
    *,
    parse: Callable[[Sequence[Span]], tuple[Parse, ...]],
    reported: bool = False,
) -> tuple[EventMention, ...]:
    """The events that one article tells, in the order of their dates in the text.

    Only sentences with a date are parsed, all of them when `reported`. Dates without a place on the calendar
    (durations, sets, vague references) make no event unless they only wait for the publication date.
    """
    reported = reported and article.published is not None
    dates_in, named_in = by_sentence(sentences, dates), by_sentence(sentences, mentions)
    wanted = [index for index, own in enumerate(dates_in) if reported or any(map(_makes_an_event, own))]
    parses = parse([sentences[index] for index in wanted])
    known = {actor.id: actor for actor in actors}
    scenes = {
        index: _scene(index, sentences, tokens, named_in, known) for index, tokens in zip(wanted, parses, strict=True)
    }
    told = {index: _dated(article, scene, dates_in[index]) for index, scene in scenes.items()}
    if reported:
        news = day_of_the_news(article, [one for index in sorted(told) for one in told[index]])
        for index, scene in scenes.items():
            told[index] += _reported(article, scene, dates_in[index], news)
    return tuple(one for index in sorted(told) for one in told[index])


def _makes_an_event(date: DateMention) -> bool:
    return date.when is not None or date.waits


def _scene(
    index: int,
    sentences: Sequence[Span],
    tokens: Parse,
    named_in: Sequence[Sequence[ActorMention]],
    known: Mapping[str, Actor],
) -> tree.Scene:
    scene = tree.scene(sentences[index], tokens, named_in[index], known)
    return replace(scene, stands_for=antecedent.stand_ins(scene, named_in[:index]))


def _dated(article: Article, scene: tree.Scene, dates: Sequence[DateMention]) -> list[EventMention]:
    own = [date for date in dates if _makes_an_event(date) and not is_of_the_page(scene.sentence, date)]
    if not scene.tokens:
        return [_unparsed(article, scene, date) for date in _one_each(own)]
    words = {date: tree.words_of(scene, date.start, date.end) for date in dates}
    told: dict[Act, list[DateMention]] = {}
    for date in own:
        others = frozenset(word for other in own if other is not date for word in words[other])
        for act in acts(scene, words[date], others):
            told.setdefault(act, []).append(date)
    when_words = frozenset(word for date in dates for word in words[date])
    return [
        _mention(article, scene, act, date.when, date, when_words)
        for act, given in told.items()
        for date in _most_exact(given)
    ]


def _reported(
    article: Article, scene: tree.Scene, dates: Sequence[DateMention], news: When | None
) -> list[EventMention]:
    """The acts of a sentence that no date of it governs, on the day of the news."""
    when_words = frozenset(word for date in dates for word in tree.words_of(scene, date.start, date.end))
    told = [_mention(article, scene, act, news, None, when_words) for act in undated_acts(scene, when_words)]
    return [one for one in told if _has_a_party(one.participants)]


def _has_a_party(participants: Sequence[Participant]) -> bool:
    return any(one.role in {Role.AGENT, Role.TARGET} for one in participants)


def _mention(
    article: Article,
    scene: tree.Scene,
    act: Act,
    when: When | None,
    date: DateMention | None,
    when_words: frozenset[int],
) -> EventMention:
    trigger = scene.tokens[act.trigger]
    kind, cue = status(scene, act)
    if kind is Status.STATED and date and _is_ahead(when, article):
        kind = Status.PLANNED
    return EventMention(
        article=article.id,
        sentence=scene.sentence,
        title=headline(scene, act, when_words),
        when=when,
        trigger=Span(trigger.start, trigger.end, trigger.text),
        date=date,
        basis=Basis.TEXT if date else Basis.REPORTED,
        status=kind,
        status_cue=cue,
        participants=roles.participants(scene, act),
    )


def _unparsed(article: Article, scene: tree.Scene, date: DateMention) -> EventMention:
    return EventMention(
        article=article.id,
        sentence=scene.sentence,
        title=of_sentence(scene.sentence.text),
        when=date.when,
        date=date,
        participants=roles.everyone(scene),
    )


def _is_ahead(when: When | None, article: Article) -> bool:
    """Whether the date lies after the article that tells of it."""
    return bool(when and when.period and article.published and when.period.start >= article.published.period.stop)


def _one_each(own: Sequence[DateMention]) -> list[DateMention]:
    """One date mention for each different date."""
    return list({(date.value, date.mod): date for date in reversed(own)}.values())[::-1]


def _most_exact(given: Sequence[DateMention]) -> list[DateMention]:
    """Of the dates on one act those in which no other lies: "in May" gives way to "on Friday 3 May"."""
    exact = [one for one in given if not any(_holds(one, other) for other in given)]
    return _one_each(exact)


def _holds(one: DateMention, other: DateMention) -> bool:
    outer, inner = one.when and one.when.period, other.when and other.when.period
    return bool(outer and inner and outer.days > inner.days and outer.contains(inner))
