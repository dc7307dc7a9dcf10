"""Text as rules want to read it: lower case, straight quotes, hyphens and plain spaces, character for character."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

_SAME_WIDTH: Final = {
    "‘": "'", "’": "'", "‛": "'", "`": "'", "´": "'", "′": "'", "“": '"', "”": '"', "„": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "\t": " ", "\r": " ", "\xa0": " ",
    "\u2002": " ", "\u2003": " ", "\u2007": " ", "\u2009": " ", "\u200a": " ", "\u202f": " ", "\u3000": " ",
    "İ": "I",
}  # fmt: skip
_OTHER_DIGITS: Final = re.compile("[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff0d-\uff1a]")
"""Arabic, Persian and Hindi digits, and the full-width ones of East Asian typing with their signs between them."""

_PLAIN_DIGITS: Final = {
    **{zero + digit: ord("0") + digit for zero in (0x660, 0x6F0, 0x966, 0xFF10) for digit in range(10)},
    **{0xFF0D + place: ord("-") + place for place in (0, 1, 2, 13)},  # - . / and :
}
INVISIBLE: Final = re.compile("[\xad\u200b-\u200f\u2060\ufeff]+")


@dataclass(frozen=True, slots=True)
class Plain:
    """A text made plain; `cuts` are (offset in it, how many characters were dropped before that).

    `cased` is the same, character for character, with its capitals: they tell May from may.
    """

    text: str
    cased: str
    cuts: tuple[tuple[int, int], ...] = ()

    def original(self, offset: int, *, end: bool = False) -> int:
        """The offset in the text as it was; an `end` stays before characters dropped right after it."""
        if not self.cuts:
            return offset
        position = bisect_right(self.cuts, (offset - 1 if end else offset, len(self.text) << 1))
        return offset + (self.cuts[position - 1][1] if position else 0)


def plain(text: str) -> Plain:
    """Make a text plain. Only invisible characters (soft hyphens, zero-width spaces) are dropped."""
    cuts: tuple[tuple[int, int], ...] = ()
    if not text.isascii():
        if INVISIBLE.search(text):
            text, cuts = _dropped(text)
        for fancy, simple in _SAME_WIDTH.items():
            if fancy in text:
                text = text.replace(fancy, simple)
        if _OTHER_DIGITS.search(text):
            text = text.translate(_PLAIN_DIGITS)
    else:
        text = text.replace("\t", " ").replace("\r", " ").replace("`", "'")
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(letter if len(letter.lower()) != 1 else letter.lower() for letter in text)
    return Plain(lower, text, cuts)


def _dropped(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    matches = list(INVISIBLE.finditer(text))
    totals = list(accumulate(len(match.group()) for match in matches))
    kept = INVISIBLE.sub("", text)
    starts = [match.start() - total + len(match.group()) for match, total in zip(matches, totals, strict=True)]
    return kept, tuple(zip(starts, totals, strict=True))
