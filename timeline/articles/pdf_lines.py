"""From the lines on the pages of a PDF to its paragraphs."""

import re
from collections import Counter
from typing import Final

_HYPHENATED: Final = re.compile(r"[a-z][-\u00ad]$")
_FIGURES: Final = re.compile(r"\d{1,6}")
_SENTENCE_ENDS: Final = (".", "!", "?", ":", "”", '"')
_FULL, _NEARLY_FULL = 0.85, 0.6
"""Shares of a page's line width from which a line goes on: one that ends a sentence, and any other."""

_WIDE: Final = 1.3
"""Of the width: a line so long runs over several columns, and goes on only in another such line."""

_MOST: Final = 0.3
"""The share of a page's characters in lines that are about as long as its width: a headline runs over all columns."""


def without_running_lines(pages: list[str]) -> list[str]:
    """Pages without page numbers, headers and footers: what stands first or last on most pages, whatever its number."""
    split = [page.strip().splitlines() for page in pages]
    edges = Counter(_FIGURES.sub("0", line.strip()) for lines in split for line in {*lines[:2], *lines[-2:]})
    running = {line for line, count in edges.items() if line and count > max(2, 0.4 * len(pages))}
    return [
        "\n".join(
            line
            for number, line in enumerate(lines)
            if 2 <= number < len(lines) - 2 or _FIGURES.sub("0", line.strip()) not in running
        )
        for lines in split
    ]


def join_pages(pages: list[str]) -> str:
    """The text of all pages; a sentence that goes on overleaf is one."""
    text = ""
    for page in pages:
        if not page:
            continue
        goes_on = text and not text.endswith(_SENTENCE_ENDS) and page[0].islower()
        text = _joined(text, page) if goes_on else f"{text}\n\n{page}" if text else page
    return text


def paragraphs(page: str) -> str:
    """A page's lines joined to paragraphs: a line that is full and ends no sentence goes on in the next."""
    lines = [line.strip() for line in page.splitlines()]
    width = _width([len(line) for line in lines if line])
    joined: list[str] = []
    goes_on = was_wide = False
    for line in lines:
        if goes_on and line and (len(line) > _WIDE * width or not was_wide):
            joined[-1] = _joined(joined[-1], line)
        elif line:
            joined.append(line)
        ends = line.endswith(_SENTENCE_ENDS)
        was_wide = len(line) > _WIDE * width
        goes_on = bool(line) and len(line) > (_FULL if ends else _NEARLY_FULL) * width
    return "\n".join(joined)


def _width(lengths: list[int]) -> int:
    """The length in characters of the page's full lines."""
    longest_first = sorted(lengths, reverse=True)
    for length in longest_first:
        if sum(one for one in longest_first if length >= one > _FULL * length) > _MOST * sum(lengths):
            return length
    return max(lengths, default=0)


def _joined(start: str, line: str) -> str:
    if _HYPHENATED.search(start) and line[0].islower():
        return start[:-1] + line
    return f"{start} {line}"
