"""Sentence + dates + actors → who did what, when, to whom, and whether it happened."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from timeline.events import antecedent, roles, tree
from timeline.events.acts import Act, acts, main_act
from timeline.events.status import status
from timeline.events.title import headline, of_sentence
from timeline.events.undated import names_an_act
from timeline.language import Parse
from timeline.model import Actor, ActorMention, Article, Basis, DateMention, EventMention, Span, Status, When

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
    usable = [date for date in dates if date.when is not None or date.waits]
    named = {actor.id: actor for actor in actors}
    of_sentence_: list[list[DateMention]] = [
        [date for date in usable if sentence.holds(date.start, date.end)] for sentence in sentences
    ]
    wanted = [index for index, own in enumerate(of_sentence_) if own or (reported and article.published)]
    parses = parse([sentences[index] for index in wanted])
    found: list[EventMention] = []
    for index, tokens in zip(wanted, parses, strict=True):
        scene = tree.scene(sentences[index], tokens, mentions, named)
        before = sentences[:index]
        scene = replace(scene, stands_for=antecedent.stand_ins(scene, before, mentions, named))
        if of_sentence_[index]:
            found += _dated(article, scene, of_sentence_[index], dates)
        elif (told := _reported(article, scene)) is not None:
            found.append(told)
    return tuple(found)


def _dated(
    article: Article, scene: tree.Scene, own: Sequence[DateMention], dates: Sequence[DateMention]
) -> list[EventMention]:
    if not scene.tokens:
        return [_unparsed(article, scene, date) for date in _one_each(own)]
    every = {date: tree.words_of(scene, date.start, date.end) for date in dates}
    when_words = frozenset(word for words in every.values() for word in words)
    told: dict[Act, list[DateMention]] = {}
    for date in own:
        others = frozenset(word for other in own if other is not date for word in every[other])
        for act in acts(scene, every[date], others):
            told.setdefault(act, []).append(date)
    return [
        _mention(article, scene, act, date, when_words) for act, given in told.items() for date in _most_exact(given)
    ]


def _mention(
    article: Article, scene: tree.Scene, act: Act, date: DateMention | None, when_words: frozenset[int]
) -> EventMention:
    trigger = scene.tokens[act.trigger]
    kind, cue = status(scene, act)
    when = date.when if date else _publication(article)
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


def _reported(article: Article, scene: tree.Scene) -> EventMention | None:
    """The act of a sentence without a date, on the day of the report, where it names one."""
    if not scene.tokens:
        return None
    act = main_act(scene)
    if act is None or not names_an_act(scene, act):
        return None
    told = _mention(article, scene, act, None, frozenset())
    return told if told.participants else None


def _publication(article: Article) -> When | None:
    return When(article.published.period, article.published.edtf) if article.published else None


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
