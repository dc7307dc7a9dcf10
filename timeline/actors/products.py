"""Products by the look of their names: iPhone 4, iTunes Store, Boeing 777, F-35."""

import re
from collections.abc import Iterator
from typing import Final

from timeline.actors.lines import Line
from timeline.actors.words import (
    BRANDS,
    COMMON,
    COUNTED,
    GENERIC,
    INDEXES,
    MODEL_LETTERS,
    MODEL_WORDS,
    MONTHS,
    STARTERS,
    TITLES,
    WEEKDAYS,
)

_INNER_CAPITAL: Final = re.compile(r"i[A-Z][A-Za-z]+")
_MODEL: Final = re.compile(r"[A-Z]{0,2}\d{1,4}[A-Za-z]{0,2}|[IVX]{2,4}|V|X")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_NOT_IN_SERIES: Final = COMMON | GENERIC | MONTHS | STARTERS | TITLES | WEEKDAYS


def products(line: Line) -> Iterator[tuple[int, int]]:
    """The word spans of product names, left to right."""
    after = 0
    for index, word in enumerate(line.words):
        if index >= after and (word.text[0] == "i" or word.text[0].isupper()):
            after = _end(line, index)
            if after > index:
                yield index, after


def _end(line: Line, index: int) -> int:
    text = line.words[index].text
    stop = index + 1
    if text[0] == "i" and _INNER_CAPITAL.fullmatch(text):
        while stop < len(line.words) and stop < index + 4 and line.joined(stop - 1) and _continues(line, stop):
            stop += 1
        return stop
    if stop < len(line.words) and _is_model(line, stop) and line.joined(index):
        if text in MODEL_LETTERS and line.gap(index) == "-" and line.words[stop].text[0].isdigit():
            return stop + 1
        if text in BRANDS:
            after = stop + 1
            return after + (line.joined(stop) and line.words[after].text in MODEL_WORDS)
        if _is_series(line, index):
            return stop + 1
    return index


def _is_series(line: Line, index: int) -> bool:
    """Whether "the" stands before a name that nothing else knows, and a small number after it: "the Lumen 5"."""
    text, number = line.words[index].text, line.words[index + 1].text
    if line.lower(index - 1) not in ("the", "a", "an") or not text[0].isupper() or text.isupper() or text in INDEXES:
        return False
    if not number.isdigit() or len(number) > 2 or line.gap(index) != " " or line.lower(index) in _NOT_IN_SERIES:
        return False
    if any(hit.first <= index < hit.stop for hit in line.hits):
        return False
    return line.lower(index + 2) not in COUNTED and not line.lower(index + 2)[:1].isdigit()


def _continues(line: Line, index: int) -> bool:
    return line.words[index].text in MODEL_WORDS or (_is_model(line, index) and line.gap(index - 1) == " ")


def _is_model(line: Line, index: int) -> bool:
    text = line.words[index].text
    return bool(_MODEL.fullmatch(text)) and not _YEAR.fullmatch(text)
