"""Sentences: nupunkt inside the blocks of a text, which are its lines, or the paragraphs of hard-wrapped text."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from timeline.model import Span

_BREAKS: Final = r"\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029"
_LINE: Final = re.compile(rf"[^{_BREAKS}]+")
_BREAK: Final = re.compile(rf"[{_BREAKS}]")
_SINGLE_BREAK: Final = re.compile(r"\r?\n|\r")
_BEGINS_ANEW: Final = re.compile(r"\s|[-*•·▪–—>|]\s|\d+[.)]\s")
_NARROWEST, _WIDEST = 40, 110
"""Between these widths, in characters, lines are wrapped by mail programs, wire services and editors."""

_GOES_ON: Final = 0.3
"""Share of wrapped lines that begin with a small letter at least: prose has 0.6 and more, lists of headlines none."""

LONGEST: Final = 2_000
"""Characters of a sentence at most: lists and texts without stops are cut, so that no cost grows with their square."""

_OVERLOOKED: Final = re.compile(r"(?<![^\s\"“‘(\[-])([a-z]{3,}|[A-Z][a-z]{3,})\.[\"”’)\]]*\s+(?=[\"“‘(\[]*[A-Z])")
"""A plain word, a full stop, and a capital. nupunkt 0.8 takes some 500 everyday words for abbreviations ("month",
"bank", "west", "Poland") and reads on after them."""

_SHORT_WORDS: Final = """
    approx aug dec dept eds encl esp est etc feb fig figs govt incl jan mgmt misc nov oct orig prof sec sect sen sep
    sept ser sgt tel thurs tues univ vol vols
    Alta Ariz Assn Assoc Asst Atty Benj Bldg Blvd Brig Bros Calif Capt Chas Cmdr Colo Comdr Conn Corp Dept Dist Govt
    Hosp Insp Inst Intl Lieut Mass Messrs Mich Minn Miss Mlle Mont Natl Nebr Okla Oreg Penn Pres Prin Prof Robt Sask
    Secy Sept Supt Tenn Thos Thurs Treas Tues Univ Wash Wisc
"""
_ABBREVIATIONS: Final = frozenset(_SHORT_WORDS.split())
"""After these a name may follow; whether it does is left to nupunkt."""

Piece = tuple[int, int]


def sentences(text: str, *, skip: Sequence[Piece] = ()) -> tuple[Span, ...]:
    """The sentences of a text, without surrounding space; none touches `skip`.

    A line break ends a sentence, except in paragraphs that were wrapped at a fixed width: there it stands for a space,
    and so it does in the sentence's text.
    """
    import nupunkt

    found = []
    for first, last in _blocks(text, skip):
        block = _BREAK.sub(" ", text[first:last])
        for piece in nupunkt.sent_spans(block):
            for start, end in _cut(block, *piece):
                stripped = block[start:end].strip()
                if stripped:
                    at = first + start + block[start:end].index(stripped)
                    found.append(Span(at, at + len(stripped), stripped))
    return tuple(found)


def joined_lines(text: str, *, skip: Sequence[Piece] = ()) -> tuple[Piece, ...]:
    """The half-open stretches of several lines within which a line break only stands for a space."""
    return tuple(block for block in _blocks(text, skip) if _BREAK.search(text, *block))


def _cut(text: str, start: int, end: int) -> Iterator[Piece]:
    """What nupunkt takes for a sentence, cut after the everyday words that it takes for abbreviations."""
    for overlooked in _OVERLOOKED.finditer(text, start, end):
        if overlooked[1] not in _ABBREVIATIONS:
            yield from _not_too_long(text, start, overlooked.end())
            start = overlooked.end()
    yield from _not_too_long(text, start, end)


def _not_too_long(text: str, start: int, end: int) -> Iterator[Piece]:
    """The sentence, cut at spaces where it is longer than any that a reader could follow."""
    while end - start > LONGEST:
        space = text.rfind(" ", start + 1, start + LONGEST)
        cut = space if space > start else start + LONGEST
        yield start, cut
        start = cut
    yield start, end


def _blocks(text: str, skip: Sequence[Piece]) -> Iterator[Piece]:
    """Lines, with those of wrapped paragraphs joined."""
    paragraphs = list(_paragraphs(text, skip))
    width = _wrapped_at(text, paragraphs)
    for lines in paragraphs:
        if len(lines) > 1 and width and _fits(text, lines, width):
            yield lines[0][0], lines[-1][1]
        else:
            yield from lines


def _wrapped_at(text: str, paragraphs: Sequence[list[Piece]]) -> int:
    """The width at which the text's longer paragraphs were wrapped, 0 where none was."""
    wrapped = [lines for lines in paragraphs if len(lines) > 2 and _fits(text, lines, _width(text, lines))]
    width = max((_width(text, lines) for lines in wrapped), default=0)
    going_on = [text[start] for lines in wrapped for start, _ in lines[1:]]
    if not _NARROWEST <= width <= _WIDEST or sum(map(str.islower, going_on)) < _GOES_ON * len(going_on):
        return 0
    return width


def _paragraphs(text: str, skip: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Runs of lines with one line break between them; a line of `skip` is in none."""
    lines: list[Piece] = []
    for line in _LINE.finditer(text):
        start, end = line.span()
        goes_on = bool(lines) and _SINGLE_BREAK.fullmatch(text, lines[-1][1], start) is not None
        if lines and not goes_on:
            yield lines
            lines = []
        if line.group().isspace() or any(first < end and start < last for first, last in skip):
            if lines:
                yield lines
            lines = []
        else:
            lines.append((start, end))
    if lines:
        yield lines


def _width(text: str, lines: list[Piece]) -> int:
    return max(len(text[start:end].rstrip()) for start, end in lines)


def _fits(text: str, lines: list[Piece], width: int) -> bool:
    """Whether no line is wider, each ends where the next line's first word has no room, and most in mid-sentence."""
    stops = sum(text[start:end].rstrip().endswith((".", "!", "?")) for start, end in lines[:-1])
    if _width(text, lines) > width or 2 * stops > len(lines) - 1:
        return False
    for (start, end), (next_start, next_end) in pairwise(lines):
        following = text[next_start:next_end]
        if _BEGINS_ANEW.match(following):
            return False
        if len(text[start:end].rstrip()) + 1 + len(following.split(None, 1)[0]) <= width:
            return False
    return True
