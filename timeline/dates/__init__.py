"""Time expressions: found in English text, understood, and placed on the calendar."""

from collections.abc import Sequence
from dataclasses import replace

from timeline.dates.direction import Direction, Sentences, opens
from timeline.dates.find import find_expressions, untouched
from timeline.dates.resolve import Asked, hangs, is_narrative, resolve_all, wants_direction
from timeline.dates.telling import aside, coming, leads, quoted
from timeline.dates.typography import plain
from timeline.model import DateMention
from timeline.period import Period

__all__ = ["read"]


def read(text: str, *, anchor: Period | None, skip: Sequence[tuple[int, int]] = ()) -> tuple[DateMention, ...]:
    """Every time expression of an article, in order and without overlaps.

    `anchor` is when the article was published, None when nobody knows; nothing that touches `skip` is read.
    """
    simple = plain(text)
    found = find_expressions(simple, text)
    places = [(simple.original(one.start), simple.original(one.end, end=True)) for one in found]
    free = untouched(places, skip)
    kept = [(one, start, end) for one, (start, end), read in zip(found, places, free, strict=True) if read]
    low, sentences = simple.text, Sentences(simple.text)
    narrative = is_narrative([one.meaning for one, _, _ in kept], anchor)
    asked: list[Asked] = []
    before = -1
    for one, start, end in kept:
        leaning = sentences.leaning(one.start, one.end) if wants_direction(one.meaning) else None
        said = Asked(one.meaning, text[start:end], leaning, opens(low, one.start), leads(low, one.start))
        if narrative:
            sentence = sentences.begins(one.start)
            goes_on = sentence < before
            away = aside(low, sentence, one.start, one.end, goes_on=goes_on)
            words = hangs(one.meaning) and quoted(low, one.start)
            ahead = leaning is Direction.FUTURE and coming(low, sentence, one.start) and not quoted(low, one.start)
            said = replace(said, aside=away, goes_on=goes_on, quoted=words, coming=ahead)
        asked.append(said)
        before = one.end
    answers = resolve_all(asked, anchor=anchor, narrative=narrative)
    return tuple(
        DateMention(
            start, end, text[start:end], answer.type, answer.value, one.rule, answer.why, answer.mod, answer.when,
            answer.waits,
        )
        for (one, start, end), answer in zip(kept, answers, strict=True)
        if answer is not None
    )  # fmt: skip
