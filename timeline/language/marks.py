"""The marks of the Penn Treebank, in which corpora of news are often kept, read as the print that they stand for."""

import re
from collections.abc import Sequence
from typing import Final

__all__ = ["Printed", "printed"]

_MARKS: Final = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "` `": "“", "``": "“", "''": "”", r"\/": "/"}
_MARK: Final = re.compile(r"(?<!\w)-(?:LRB|RRB|LSB|RSB)-(?!\w)|` ?`|''|\\/")


class Printed:
    """A text as it is printed, and where its characters stand in the text as it is kept."""

    __slots__ = ("_places", "text")

    def __init__(self, text: str, places: Sequence[int]) -> None:
        self.text = text
        self._places = places

    def kept(self, place: int) -> int:
        """The offset in the kept text of an offset in the printed one."""
        return self._places[place]


def printed(text: str) -> Printed:
    """The text with brackets and quotation marks for the Treebank's; most texts have none and stay as they are."""
    found = list(_MARK.finditer(text))
    if not found:
        return Printed(text, range(len(text) + 1))
    pieces: list[str] = []
    places: list[int] = []
    end = 0
    for mark in found:
        pieces += [text[end : mark.start()], _MARKS[mark[0]]]
        places += [*range(end, mark.start()), mark.start()]
        end = mark.end()
    pieces.append(text[end:])
    places += range(end, len(text) + 1)
    return Printed("".join(pieces), places)
