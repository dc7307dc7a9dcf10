"""Page furniture in plain text copied from web pages: what stands on a page and is no part of its article.

Furniture is skipped, never cut out. It is found line by line, and only what no article says counts: a sentence in
running text is none, whatever it says.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from timeline.articles.furniture_forms import (
    CALL,
    CREDIT,
    FIXED,
    LIST_HEADINGS,
    NAMES,
    NOTICE,
    POINTER,
    SENTENCE_OPENERS,
    WHOLE_LINE,
)

_LINE: Final = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_LONGEST: Final = 200
"""Characters; no line of furniture is longer but a notice, and prose mostly is."""

_LONGEST_NOTICE: Final = 400
_EDGE: Final = " \t\xa0-–—•·*|:>»›▶…\u200b\ufeff"
_SENTENCE_END: Final = re.compile(r"[.!?…][\"'”’)\]]{0,3}$")
_NAMES_ALONE: Final = re.compile(NAMES)
_HEADING: Final = re.compile(r"#{1,6}\s")
_WORD: Final = re.compile(r"[^\W_]")
_SMALL_WORDS: Final = "a an and as at but by for from in into is nor of off on or over the to up via vs with"
_SMALL: Final = frozenset(_SMALL_WORDS.split())
"""Words that a headline may leave without a capital."""

_TAIL_LINES: Final = 40


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that isn't blank: where it stands and what it is."""

    start: int
    end: int
    text: str

    @property
    def prose(self) -> bool:
        """Whether it reads as running text: it ends like a sentence, or is as long as a paragraph."""
        return _SENTENCE_END.search(self.text) is not None or len(self.text) > _LONGEST


def find(text: str, *, start: int = 0) -> tuple[tuple[int, int], ...]:
    """The half-open offsets of each line of furniture from `start` on, in order."""
    lines = [
        _Line(found.start(), found.end(), found.group().strip())
        for found in _LINE.finditer(text, start)
        if not found.group().isspace()
    ]
    marked = [_is_furniture(line.text) for line in lines]
    _mark_names(lines, marked)
    _mark_lists(lines, marked)
    _mark_tail(lines, marked)
    return tuple((line.start, line.end) for line, is_marked in zip(lines, marked, strict=True) if is_marked)


def _is_furniture(line: str) -> bool:
    """Whether a line is furniture wherever it stands."""
    if len(line) > _LONGEST_NOTICE:
        return False
    bare = _HEADING.sub("", line).strip(_EDGE)
    if not bare or not _WORD.search(bare):
        return True
    folded = bare.casefold()
    if _SENTENCE_END.search(line) and not _may_begin(folded):
        return False
    if len(line) > _LONGEST:
        return NOTICE.match(bare) is not None
    if folded.rstrip(".!") in FIXED or _list_heading(folded) or NOTICE.match(bare):
        return True
    return any(form.fullmatch(bare) for form in (*WHOLE_LINE, *CREDIT, CALL, POINTER))


def _may_begin(folded: str) -> bool:
    """Whether a line that ends like a sentence begins like the few that are furniture all the same."""
    opener = folded.lstrip("(").split(maxsplit=1)[0]
    return opener in SENTENCE_OPENERS or folded.rstrip(".!") in FIXED or "rights reserved" in folded


def _list_heading(folded: str) -> bool:
    return folded.rstrip(":. ") in LIST_HEADINGS


def _mark_names(lines: list[_Line], marked: list[bool]) -> None:
    """Names alone on a line between furniture and the first paragraph: the author's."""
    for number, line in enumerate(lines[:30]):
        if line.prose:
            return
        beside = number > 0 and marked[number - 1]
        if not marked[number] and beside and len(line.text) <= 80 and _NAMES_ALONE.fullmatch(line.text):
            marked[number] = number + 1 < len(lines) and (lines[number + 1].prose or marked[number + 1])


def _mark_lists(lines: list[_Line], marked: list[bool]) -> None:
    """Headlines under "Related news" and the like, up to the next paragraph."""
    under = False
    for number, line in enumerate(lines):
        if marked[number]:
            under = under or _list_heading(line.text.strip(_EDGE).casefold())
        elif line.prose:
            under = False
        elif under:
            # The last short line before a paragraph may be its heading.
            marked[number] = number + 1 == len(lines) or marked[number + 1] or not lines[number + 1].prose


def _mark_tail(lines: list[_Line], marked: list[bool]) -> None:
    """Headlines of other articles after the last paragraph: two or more, or among other furniture."""
    tail = list(_tail(lines))
    heads = [number for number in tail if not marked[number]]
    if len(tail) == len(lines):
        return  # all lines are short: a list, a table, a poem
    with_furniture = len(heads) < len(tail)
    titled = sum(_title_case(lines[number].text) for number in heads)
    if (len(heads) >= 2 or with_furniture) and 2 * titled >= len(heads) > 0:
        for number in heads:
            marked[number] = True


def _tail(lines: list[_Line]) -> Iterator[int]:
    for number in range(len(lines) - 1, max(-1, len(lines) - _TAIL_LINES), -1):
        if lines[number].prose:
            return
        yield number


def _title_case(line: str) -> bool:
    """Whether most words that count are written with a capital, as in a headline: at least four words."""
    words = re.findall(r"[^\W_][\w'’-]*", line)
    telling = [word for word in words if word not in _SMALL]
    capital = sum(word[0].isupper() or word[0].isdigit() for word in telling)
    return len(words) >= 4 and capital >= 0.8 * len(telling)
