"""Where an expression stands in what is told: at the head of its sentence, aside of the tale, inside somebody's words.

A history is told along one line of dates. What stands in brackets, looks back ("had been signed in 1839", "three years
earlier") or ahead ("would last until 1847") leaves that line, and the next sentence goes on where it was left.
"""

import re
from typing import Final

_FIRST_WORDS: Final = ("but", "and", "also", "then", "later", "meanwhile", "however")
_LAST_WORDS: Final = (
    "in", "by", "on", "at", "from", "during", "since", "until", "throughout", "after", "around", "for", "over",
    "beginning in", "starting in",
)  # fmt: skip
_LEADS: Final = re.compile(
    rf"(?:^|[.!?:;][\"')]*[ \n]+|\n[ ]*)(?:(?:{'|'.join(_FIRST_WORDS)}),? )?"
    rf"(?:(?:{'|'.join(_LAST_WORDS)}) )?(?:the )?$"
)
_MAY_LEAD: Final = (*".!?:;\"')", "the", *_LAST_WORDS, *_FIRST_WORDS, *(f"{word}," for word in _FIRST_WORDS))
"""What the text before an expression must end with for `_LEADS`, which takes longer to look at it."""


def leads(low: str, start: int) -> bool:
    """Whether an expression opens its sentence, or stands alone as a heading."""
    before = low[max(0, start - 40) : start]
    words = before.rstrip(" \n")
    if "\n" in before[len(words) :]:
        return True
    if words and not words.endswith(_MAY_LEAD):
        return False
    return _LEADS.search(low, max(0, start - 40), start) is not None


_ASIDE: Final = re.compile(
    r"\b(?:had|would|until|till|as in|than|unlike|compared|opposed|up from|down from|from an?|dating|followed"
    r"|following|succeeded|since|after|before)\b"
    r"[^,;()]{0,60}$"
)
"""Nothing but words between these and the expression: it is of what they begin, not of the tale."""
_ASIDE_ENDS: Final = ",;()"
_ASIDE_WITHIN: Final = 75
_NAMED: Final = re.compile(r"\b(?:the|an?|his|her|its|their) $")
_LONGEST_NAMED: Final = 7
_THING: Final = re.compile(r" [a-z]")
_BREAK: Final = re.compile(r"[.!?:\"')][ ]*\n|\n[ ]*\n")
_PARAGRAPH: Final = re.compile(r"(?:^|[.!?:\"')][ ]*\n|\n[ ]*\n)[ \n]*$")
_LONGEST_HEADING: Final = 82
_STOP: Final = re.compile(r"[.!?]")
_ENDED: Final = ("", "\n", ".", "!", "?", '"', "'", ")")
_HEADING_AFTER: Final = re.compile(r"[^\n.!?]{0,60}(?:\n|$)")


def aside(low: str, sentence: int, start: int, end: int, *, goes_on: bool) -> bool:
    """Whether an expression leaves the line of a tale: "(1839)", "which had begun in 1839", "the 1839 treaty".

    It is one that doesn't open its sentence, which begins at `sentence`; `goes_on` says that this has a date already.
    The treaty doesn't leave the line when it is the first date of a paragraph.
    """
    if _heads(low, start, end):
        return False
    if low.count("(", sentence, start) > low.count(")", sentence, start):
        return True
    nearest = max(sentence, start - _ASIDE_WITHIN)
    for sign in _ASIDE_ENDS:
        nearest = max(nearest, low.rfind(sign, nearest, start))
    if _ASIDE.search(low, nearest, start):
        return True
    names = _THING.match(low, end) and _NAMED.search(low, max(sentence, start - _LONGEST_NAMED), start)
    return names is not None and (goes_on or _PARAGRAPH.search(low, max(0, sentence - 10), sentence) is None)


def _heads(low: str, start: int, end: int) -> bool:
    """Whether an expression stands in a short line of its own, after a finished sentence or an empty line."""
    line = low.rfind("\n", max(0, start - _LONGEST_HEADING), start)
    if (line < 0 and start > _LONGEST_HEADING) or _STOP.search(low, line + 1, start):
        return False
    above = low[max(0, line - _LONGEST_HEADING) : max(0, line)].rstrip(" ")
    return above[-1:] in _ENDED and _HEADING_AFTER.match(low, end) is not None


_LONGEST_PARAGRAPH: Final = 2000


def quoted(low: str, start: int) -> bool:
    """Whether an expression is inside quotation marks, which in a history are the words of its time."""
    since = max(0, start - _LONGEST_PARAGRAPH)
    if low.find('"', since, start) < 0:
        return False
    begin = max((stop.end() for stop in _BREAK.finditer(low, since, start)), default=since)
    return low.count('"', begin, start) % 2 == 1


_COMING: Final = re.compile(
    r"\b(?:will|'ll|(?:is|are) (?:to|due|set|scheduled|expected|planned|likely))\b[^;()\"]{0,100}$"
)


def coming(low: str, sentence: int, start: int) -> bool:
    """Whether even a history looks ahead of its publication: "she will be buried on 18 March"."""
    return _COMING.search(low, sentence, start) is not None
