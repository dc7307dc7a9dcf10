"""Sentence + dates + actors → who did what, when, to whom, and whether it happened."""

from collections.abc import Callable, Sequence

from timeline.language import Parse
from timeline.model import Actor, ActorMention, Article, DateMention, EventMention, Span

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

    Only sentences with a date are parsed, all of them when `reported`.
    """
    del article, sentences, dates, actors, mentions, parse, reported
    return ()
