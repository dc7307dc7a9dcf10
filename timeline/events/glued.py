"""Where a heading, a caption or a page's stamp runs into a sentence without a stop between them."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from timeline.model import ActorMention, DateMention, Span

_STAMPED: Final = re.compile(
    r"(?:\b[A-Z]\w{1,8}(?: d)? ?,? )?(?:\b\d{1,2} [A-Z][a-z]{2,8}|\b[A-Z][a-z]{2,8} \d{1,2} ?,?) (?:19|20)\d\d"
    r"(?: ?; (?:Page \w{1,5}|\d{1,2}:\d\d [AP]M)"
    r"|,? \d{1,2}[.:]\d\d(?: ?[ap]\.?m\.?)?,? (?:GMT|BST|UTC|E[SD]?T|P[SD]?T|CET|UK)(?: \d\d[.:]\d\d UK)?)"
    r"(?= [A-Z\"“‘'`])"
)
"""A day with its time and zone, or its page, and behind them a capital: when the page was put up."""
_OPENS: Final = re.compile(
    r"(?<=[a-z\d] )(?:"
    r"(?:The|A|An|In|On|At|He|She|It|They|We|This|These|There|But|When|While|After|As|If|Some|More|Two|Three) (?=[a-z])"
    r"|(?:Police|People|(?P<who>[A-Z][a-z]+(?:ers|ors|ists|ants|ents|ials|cians))) (?=[a-z]))"
)
"""A small word, or one for everyday people, with a capital, and a small letter behind it: so begin sentences."""
_LAST_WORD: Final = re.compile(r"(\w+) $")
_NAMES_FOLLOW: Final = """
    the a an of and or by for with in to from at on as than that who but is are was were be had has have against among
    under about between into over not no its his her their our your my these those some many most more all both two
    three named called titled entitled song film movie album book novel single tour show series
"""
_GOES_ON: Final = frozenset(_NAMES_FOLLOW.split())
"""After these a capital begins a name."""
_BARS: Final = re.compile(r" \| ")
_CREDIT: Final = re.compile(
    r"Photo(?:graph)?s? ?: ?(?:[A-Z][\w'’-]+ ){0,3}?"
    r"\S{0,40}?(?:\bAP|EPA|AFP|Getty Images|R(?:euters|EUTERS)|\bPA|Alamy) "
)
"""Who took the picture."""
_LONGEST_WORD: Final = 40
_FEWEST: Final = 3
"""Words of a heading at least."""


def parted(sentence: Span, dates: Sequence[DateMention], mentions: Sequence[ActorMention]) -> Span:
    """The part that holds the sentence's dates, where it falls in several; `dates` are those that date something."""
    begin, end = sentence.start, sentence.end
    put_up = stamp(sentence)
    if put_up is not None and any(date.end <= put_up.start for date in dates):
        end = put_up.start
    elif put_up is not None:
        begin = put_up.end
    for at in sorted(_borders(sentence, dates, mentions)):
        inside = [date.start for date in dates if begin <= date.start < end]
        if not inside or not begin < at < end:
            continue
        if max(inside) < at:
            end = at
        elif at <= min(inside):
            begin = at
    text = sentence.text[begin - sentence.start : end - sentence.start]
    lead = len(text) - len(text.lstrip())
    return Span(begin + lead, begin + len(text.rstrip()), text.strip())


def stamp(sentence: Span) -> Span | None:
    """The day and time at which the page was put up, where they stand before a sentence as if they belonged to it."""
    found = _STAMPED.search(sentence.text)
    return Span(sentence.start + found.start(), sentence.start + found.end(), found[0]) if found else None


def _borders(sentence: Span, dates: Sequence[DateMention], mentions: Sequence[ActorMention]) -> Iterator[int]:
    text = sentence.text
    yield from (sentence.start + found.end() for found in _BARS.finditer(text))
    if (credit := _CREDIT.match(text)) is not None:
        yield sentence.start + credit.end()
    for found in _OPENS.finditer(text):
        at = sentence.start + found.start()
        last = _LAST_WORD.search(text[max(0, found.start() - _LONGEST_WORD) : found.start()])
        named = any(each.start < at + len(found[0]) - 1 and at < each.end for each in mentions)
        dated = sum(len(date.text.split()) for date in dates if date.end <= at)
        long_enough = len(text[: found.start()].split()) - dated >= _FEWEST
        if last and last[1].lower() not in _GOES_ON and not named and long_enough:
            yield at
