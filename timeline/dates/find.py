"""Find the expressions: one scan for runs of time words, what they say, and whether what stands around says otherwise.

The scan is one linear pass, and what a run says is remembered by its words. What stands around an expression is looked
at afterwards, in `traps`.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from timeline.dates import traps
from timeline.dates.beside import completed
from timeline.dates.followed import as_followed, own_start
from timeline.dates.meaning import Length, Repeat, Vague
from timeline.dates.readings import Piece, pieces_of, starts_of
from timeline.dates.runs import CONTINUED, RUN
from timeline.dates.typography import Plain


def find_expressions(plain: Plain) -> list[Piece]:
    """All expressions of a plain text, in order."""
    found: list[Piece] = []
    position = 0
    while run := RUN.search(plain.text, position):
        goes_on = plain.text[run.end() : run.end() + 2]
        pieces = pieces_of(run.group(), goes_on[:1] == " " and goes_on[1:].isalpha())
        position = run.end()
        if CONTINUED.match(plain.text, run.end()):  # the limit may have cut an expression: read the last words again
            pieces, again = _uncut(pieces, run.group())
            position = run.start() + again
        for piece in pieces:
            start, end = run.start() + piece.start, run.start() + piece.end
            meaning = piece.meaning
            rate = isinstance(meaning, Length) and traps.is_rate(plain, start, end)
            if not rate and traps.springs(plain, start, end, meaning):
                continue
            if isinstance(meaning, Vague) and traps.describes(plain, start, end):
                meaning = replace(meaning, told=True)
            if rate and isinstance(meaning, Length):
                meaning = Repeat(meaning.value)
            near = bool(found) and start - found[-1].end <= _BESIDE
            beside = near and not plain.text[found[-1].end : start].isspace()
            meaning = as_followed(meaning, plain.text, start, end, beside=beside)
            found.append(Piece(own_start(meaning, plain, start, end), end, piece.rule, meaning))
    return completed(found, plain.text)


def _uncut(pieces: tuple[Piece, ...], run: str) -> tuple[tuple[Piece, ...], int]:
    """The pieces of a run that its limit can't have cut, and where to read on: always after the run's first word."""
    starts = starts_of(run, len(run) - _TAIL)
    if len(starts) <= _LAST:
        starts = starts_of(run)
    tail = starts[-_LAST] if len(starts) > _LAST else len(run)
    whole = tuple(piece for piece in pieces if piece.end <= tail)
    cut = [piece.start for piece in pieces if piece.end > tail and piece.start > 0]
    again = min([tail, *cut])
    return whole, max(again, whole[-1].end) if whole else again


_LAST: Final = 3
"""So many of a run's words may have been cut from the expression they belong to."""
_TAIL: Final = 80
"""Characters that usually hold them."""
_BESIDE: Final = 3
"""Room for a comma, dash or bracket: "8 May, the day after …"."""


def untouched(places: Sequence[tuple[int, int]], skip: Sequence[tuple[int, int]]) -> list[bool]:
    """Which of the places, given in order, touch none of the stretches that are not to be read."""
    edges = sorted(skip)
    answers = []
    position, reach = 0, -1
    for start, end in places:
        while position < len(edges) and edges[position][0] < end:
            reach = max(reach, edges[position][1])
            position += 1
        answers.append(reach <= start)
    return answers
