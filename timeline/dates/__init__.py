"""Time expressions: found in English text, understood, and placed on the calendar."""

from collections.abc import Sequence

from timeline.dates.direction import NOWHERE, Sentences, leads, opens
from timeline.dates.find import find_expressions, touches
from timeline.dates.resolve import Asked, resolve_all, wants_direction
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
    kept = [(one, start, end) for one, (start, end) in zip(found, places, strict=True) if not touches(start, end, skip)]
    sentences = Sentences(simple.text)
    asked = [
        Asked(
            one.meaning,
            text[start:end],
            sentences.leaning(one.start, one.end) if wants_direction(one.meaning) else NOWHERE,
            opens(simple.text, one.start),
            leads(simple.text, one.start),
        )
        for one, start, end in kept
    ]
    answers = resolve_all(asked, anchor=anchor)
    return tuple(
        DateMention(
            start, end, text[start:end], answer.type, answer.value, one.rule, answer.why, answer.mod, answer.when,
            answer.waits,
        )
        for (one, start, end), answer in zip(kept, answers, strict=True)
        if answer is not None
    )  # fmt: skip
