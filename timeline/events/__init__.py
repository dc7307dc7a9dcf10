"""Sentence + dates + actors → who did what, when, to whom, and whether it happened."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from timeline.events import antecedent, glued, noun_before, opening, quotation, roles, tree
from timeline.events.acts import Act, acts, is_event_noun
from timeline.events.before import FAR, Before
from timeline.events.cast import cast
from timeline.events.dating import Time, is_part_of_a_word, makes_an_event, most_exact, names_a_kind, times
from timeline.events.described import called
from timeline.events.places import by_sentence, is_of_the_page
from timeline.events.shorten import LONGEST
from timeline.events.status import status
from timeline.events.title import headline
from timeline.events.undated import day_of_the_news, undated_acts
from timeline.events.wording import cut
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
    wanted = [index for index, own in enumerate(dates_in) if reported or any(map(makes_an_event, own))]
    dates_in = [_without_dateline(sentence, own) for sentence, own in zip(sentences, dates_in, strict=True)]
    scenes = _scenes(wanted, sentences, dates_in, named_in, {actor.id: actor for actor in actors}, parse)
    for index, scene in scenes.items():
        if scene.tokens:
            dates_in[index] = [date for date in dates_in[index] if tree.words_of(scene, date.start, date.end)]
    told = {index: _dated(article, scenes[index], dates_in[index]) for index in wanted}
    if reported:
        news = day_of_the_news(article, [one for index in sorted(told) for one in told[index]])
        for index in wanted:
            told[index] += _reported(article, scenes[index], dates_in[index], news, told[index])
    return tuple(one for index in sorted(told) for one in told[index])


def _without_dateline(sentence: Span, dates: Sequence[DateMention]) -> list[DateMention]:
    lines = [opening.dateline(sentence), glued.stamp(sentence)] if dates else []
    return [date for date in dates if not any(line and line.holds(date.start, date.end) for line in lines)]


def _scenes(
    wanted: Sequence[int],
    sentences: Sequence[Span],
    dates_in: Sequence[Sequence[DateMention]],
    named_in: Sequence[Sequence[ActorMention]],
    known: Mapping[str, Actor],
    parse: Callable[[Sequence[Span]], tuple[Parse, ...]],
) -> dict[int, tree.Scene]:
    """The parsed sentences by number: those wanted, and those to whose subject they look back."""
    looked_at = {index - 1 for index in wanted if index and antecedent.looks_back(sentences[index])}
    needed = sorted(looked_at.union(wanted))
    before: list[Before] = []
    called_so: dict[str, frozenset[str]] = {}
    about = cast(sentences, named_in, known)
    scenes: dict[int, tree.Scene] = {}
    parts = [glued.parted(sentences[index], dates_in[index], named_in[index]) for index in needed]
    parses = dict(zip(needed, parse([opening.told(part) for part in parts]), strict=True))
    for index, sentence in enumerate(sentences):
        if index in parses:
            scene = tree.scene(sentence, parses[index], named_in[index], known)
            scene = replace(scene, stands_for=antecedent.stand_ins(scene, before[-FAR:], called_so, about))
            scenes[index] = replace(
                scene,
                nouns=noun_before.nouns(scene, scenes.get(index - 1)),
                quote=quotation.ended_before(sentence, sentences[index - 1] if index else None),
            )
        before.append(Before(sentence, named_in[index], scenes.get(index)))
        called_so |= called(before[-1], known)
    return scenes


def _dated(article: Article, scene: tree.Scene, dates: Sequence[DateMention]) -> list[EventMention]:
    own = times(scene.sentence, [date for date in dates if makes_an_event(date) and not _is_idle(scene, date)])
    if not scene.tokens:
        return [_unparsed(article, scene, time) for time in most_exact(own)]
    words = {time: tree.words_of(scene, time.start, time.end) for time in own}
    told: dict[Act, list[Time]] = {}
    for time in own:
        others = frozenset(word for other in own if other is not time for word in words[other])
        for act in acts(scene, words[time], others, past=_is_past(time.when, article)):
            told.setdefault(act, []).append(time)
    when_words = _when_words(scene, [*dates, *own])
    mentions = [
        _mention(article, scene, act, time.when, time.date, when_words)
        for act, given in told.items()
        for time in most_exact(given)
    ]
    return [one for one in mentions if one.title]


def _is_idle(scene: tree.Scene, date: DateMention) -> bool:
    """Whether a date says when the page was put up, what sort of thing its noun is, or what somebody is called.

    Nor does one tell an event that something else is only held against: "twice as many as in 2019".
    """
    before = scene.sentence.text[: date.start - scene.sentence.start]
    return (
        is_of_the_page(scene.sentence, date)
        or _is_kind(scene, date)
        or _is_in_a_name(scene, date)
        or _HELD_AGAINST.search(before[-_LONGEST_COMPARISON:]) is not None
    )


_HELD_AGAINST: Final = re.compile(r"\bas (?:many|much|few) as(?: in| on| at| during)?(?: the)? (?:[12][0-9]{3}[-–/])?$")
_LONGEST_COMPARISON: Final = 32


def _is_in_a_name(scene: tree.Scene, date: DateMention) -> bool:
    """Whether a word of time only belongs to somebody's name: "the Sunday Post"; years and days in names still date."""
    return not any(map(str.isdigit, date.text)) and any(
        one.start <= date.start and date.end <= one.end and len(one.text) > len(date.text) for one in scene.mentions
    )


def _is_kind(scene: tree.Scene, date: DateMention | Time) -> bool:
    words = tree.words_of(scene, date.start, date.end)
    token = scene.tokens[words[0]] if len(words) == 1 else None
    if token is None or not names_a_kind(token.text, token.dep):
        return False
    noun = scene.tokens[token.head]
    return noun.tag == "NNS" or (noun.pos == "NOUN" and not is_event_noun(scene, token.head))


def _when_words(scene: tree.Scene, dates: Sequence[DateMention | Time]) -> frozenset[int]:
    """The words of all times that a title can do without."""
    spare = [one for one in dates if not is_part_of_a_word(scene.sentence, one) and not _is_kind(scene, one)]
    words = [tree.words_of(scene, one.start, one.end) for one in spare]
    dated = frozenset(word for own in words for word in own)
    needed = [own for own in words if _is_acted_upon(scene, own) or _is_joined(scene, own, dated)]
    return dated.difference(*needed)


def _is_joined(scene: tree.Scene, words: Sequence[int], dated: frozenset[int]) -> bool:
    """Whether an "and" joins a time to something else: "comparisons between this crisis and the 1930s"."""
    if not words:
        return False
    head = tree.top(scene, words)
    noun = scene.tokens[head].head
    return scene.tokens[head].dep == "conj" and scene.tokens[noun].pos == "NOUN" and noun not in dated


def _is_acted_upon(scene: tree.Scene, words: Sequence[int]) -> bool:
    """Whether a time is the verb's own subject or object and has more to say: "washed out the last day of the Test"."""
    if not words:
        return False
    head = tree.top(scene, words)
    match scene.tokens[head].dep:
        case "nsubj" | "nsubjpass":
            before = scene.tokens[min(tree.subtree(scene, head)) - 1] if min(tree.subtree(scene, head)) else None
            opens = before is None or before.text in {",", "``", "“", '"'} or before.pos in {"SCONJ", "CCONJ"}
            return opens and len(scene.kids(scene.tokens[head].head, "nsubj", "nsubjpass")) == 1
        case "dobj":
            return bool(scene.kids(head, "prep"))
    return False


def _reported(
    article: Article,
    scene: tree.Scene,
    dates: Sequence[DateMention],
    news: When | None,
    dated: Sequence[EventMention],
) -> list[EventMention]:
    """The acts of a sentence that no date of it governs, on the day of the news; `dated` are those of its dates."""
    when_words = _when_words(scene, dates)
    dating = _when_words(scene, [date for date in dates if date.value != "PRESENT_REF"])
    told = [_mention(article, scene, act, news, None, when_words) for act in undated_acts(scene, dating)]
    known = {one.trigger for one in dated}
    return [one for one in told if one.trigger not in known and one.title and _has_a_party(one.participants)]


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


def _unparsed(article: Article, scene: tree.Scene, time: Time) -> EventMention:
    return EventMention(
        article=article.id,
        sentence=scene.sentence,
        title=cut(scene.sentence.text, LONGEST),
        when=time.when,
        date=time.date,
        participants=roles.everyone(scene),
    )


def _is_past(when: When | None, article: Article) -> bool:
    """Whether the date lies wholly before the article that tells of it."""
    return bool(when and when.period and article.published and when.period.stop <= article.published.period.start)


def _is_ahead(when: When | None, article: Article) -> bool:
    """Whether the date lies after the article that tells of it."""
    return bool(when and when.period and article.published and when.period.start >= article.published.period.stop)
