"""Time expressions: found in English text, understood, and placed on the calendar."""

import re
from collections.abc import Sequence
from typing import Final

from timeline.dates.direction import Direction, Sentences, opens
from timeline.dates.find import find_expressions, untouched
from timeline.dates.meaning import Calendar
from timeline.dates.resolve import Asked, hangs, is_bare, is_narrative, resolve_all, turns, wants_direction
from timeline.dates.telling import aside, coming, leads, quoted
from timeline.dates.typography import plain
from timeline.model import DateMention
from timeline.period import Period

__all__ = ["read"]

_SAME_CLAUSE: Final = re.compile(r"[^.,;:!?()\n]{1,80}")
"""Between two dates of one clause: "on 25 April 1915 and left on 3 May"."""


def read(text: str, *, anchor: Period | None, skip: Sequence[tuple[int, int]] = ()) -> tuple[DateMention, ...]:
    """Every time expression of an article, in order and without overlaps.

    `anchor` is when the article was published, None when nobody knows; nothing that touches `skip` is read.
    """
    simple = plain(text)
    found = find_expressions(simple)
    places = [(simple.original(one.start), simple.original(one.end, end=True)) for one in found]
    free = untouched(places, skip)
    kept = [(one, start, end) for one, (start, end), read in zip(found, places, free, strict=True) if read]
    low, sentences = simple.text, Sentences(simple.text)
    narrative = is_narrative([one.meaning for one, _, _ in kept], anchor)
    asked: list[Asked] = []
    before, dated = -1, False
    for one, start, end in kept:
        meaning, at = one.meaning, one.start
        leaning = sentences.leaning(at, one.end) if wants_direction(meaning) else None
        first = (narrative or turns(meaning)) and leads(low, at)
        if not narrative:
            behind = dated and is_bare(meaning) and _SAME_CLAUSE.fullmatch(low, before, at) is not None
            asked.append(Asked(meaning, text[start:end], leaning, opens(low, at), first, goes_on=behind))
            before, dated = one.end, isinstance(meaning, Calendar) and meaning.year is not None
            continue
        sentence = sentences.begins(at)
        goes_on = sentence < before
        before = one.end
        away = not first and aside(low, sentence, at, one.end, goes_on=goes_on)
        words = hangs(meaning) and quoted(low, at)
        ahead = leaning is Direction.FUTURE and coming(low, sentence, at) and not quoted(low, at)
        asked.append(Asked(meaning, text[start:end], leaning, opens(low, at), first, away, goes_on, words, ahead))
    answers = resolve_all(asked, anchor=anchor, narrative=narrative)
    return tuple(
        DateMention(
            start, end, text[start:end], answer.type, answer.value, one.rule, answer.why, answer.mod, answer.when,
            answer.waits,
        )
        for (one, start, end), answer in zip(kept, answers, strict=True)
        if answer is not None
    )  # fmt: skip
