"""Text whose lines were broken at a width: its paragraphs flow again, character for character."""

import re
from itertools import pairwise
from typing import Final

_WIDTHS: Final = range(40, 121)
"""Characters of the widest line in a text that was broken at a width. Longer lines are paragraphs as they are."""

_FEWEST: Final = 3
"""Full lines from which they are no chance."""

_FULL: Final = 0.6
"""Share of the line ends inside paragraphs where the next word would have gone over the width."""

_GOES_ON: Final = 0.3
"""Share of the full lines whose next line begins with a small letter; of prose that is wrapped it is 0.6 and more."""

_LINE: Final = re.compile(r"[^\r\n]+")
_ENDS: Final = ("\n", "\r\n", "\r")


def flowing(text: str) -> str:
    """The text with a space for each line end at which a paragraph was broken; no other character changes.

    Lines were broken at a width when nearly each is so full that the first word of the next had no room in it. Lines
    that end early (headlines, lists, verses, one sentence a line) keep their ends. The length stays what it was, so
    offsets hold.
    """
    lines = list(_LINE.finditer(text))
    inner = [(line, after) for line, after in pairwise(lines) if _are_one_block(text, line, after)]
    width = max((len(line[0].rstrip()) for pair in inner for line in pair), default=0)
    if width not in _WIDTHS:
        return text
    full = [(line, after) for line, after in inner if _has_no_room(line[0], after[0], width)]
    small = sum(after[0][0].islower() for _, after in full)
    if len(full) < max(_FEWEST, _FULL * len(inner)) or small < _GOES_ON * len(full):
        return text
    pieces, position = [], 0
    for line, after in full:
        pieces += [text[position : line.end()], " " * (after.start() - line.end())]
        position = after.start()
    return "".join([*pieces, text[position:]])


def _are_one_block(text: str, line: re.Match[str], after: re.Match[str]) -> bool:
    """Whether nothing but one line end stands between two lines, and the second is neither blank nor indented."""
    between = text[line.end() : after.start()]
    return between in _ENDS and bool(line[0].strip()) and not after[0][0].isspace()


def _has_no_room(line: str, after: str, width: int) -> bool:
    return len(line.rstrip()) + 1 + len(after.split(maxsplit=1)[0]) > width
