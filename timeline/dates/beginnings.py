r"""How the texts that a rule's template matches can begin: what lets the rule be tried only where it can match.

Templates use a small part of the language of regular expressions, and this reads that part: literals, classes,
groups, alternatives, repetitions, and `english`'s slots. What takes no room (`\b`, looking around) is passed over, so
a beginning may be listed that never matches; none that matches is ever missing.
"""

from collections.abc import Iterable
from functools import cache
from typing import Final

from timeline.dates.english import BLOCKS

WIDTH: Final = 3
"""Characters looked at: of two widths more, the lists would be five times as long, and take seconds to write."""
_ANY: Final = "\0"
"""Ends a beginning after which anything may follow."""
_NOTHING: Final = frozenset({""})
_ANYTHING: Final = frozenset({_ANY})
_ZERO_WIDTH: Final = ("(?=", "(?!", "(?<=", "(?<!")
_DIGITS: Final = str.maketrans("123456789", "000000000")


def outline(text: str) -> str:
    """A text as beginnings are written: every digit is 0."""
    return text.translate(_DIGITS)


def beginnings(template: str) -> frozenset[str]:
    """The outlines of what a template's matches begin with; a short one may be followed by anything."""
    return frozenset(text.rstrip(_ANY) for text in _alternatives(template, 0)[0])


@cache
def _of_block(name: str) -> frozenset[str]:
    return _alternatives(BLOCKS[name], 0)[0]


def _alternatives(pattern: str, at: int) -> tuple[frozenset[str], int]:
    found: set[str] = set()
    while True:
        one, at = _sequence(pattern, at)
        found |= one
        if at == len(pattern) or pattern[at] == ")":
            return frozenset(found), at
        at += 1


def _sequence(pattern: str, at: int) -> tuple[frozenset[str], int]:
    found = _NOTHING
    while at < len(pattern) and pattern[at] not in "|)":
        item, at = _item(pattern, at)
        least, most, at = _times(pattern, at)
        found = _joined(found, _repeated(item, least, most))
    return found, at


def _item(pattern: str, at: int) -> tuple[frozenset[str], int]:
    letter = pattern[at]
    if letter == "(":
        return _group(pattern, at)
    if letter == "[":
        end = pattern.index("]", at + 2)
        return _class(pattern[at + 1 : end]), end + 1
    if letter == "{":
        end = pattern.index("}", at)
        return _of_block(pattern[at + 1 : end]), end + 1
    if letter == "<":
        end = pattern.index(">", at)
        return _of_block(pattern[at + 1 : end].rpartition(":")[2]), end + 1
    if letter == "\\":
        return _escaped(pattern[at + 1]), at + 2
    if letter in "^$":
        return _NOTHING, at + 1
    return (_ANYTHING if letter == "." else frozenset({outline(letter)})), at + 1


def _group(pattern: str, at: int) -> tuple[frozenset[str], int]:
    if pattern.startswith("(?P=", at):
        return _ANYTHING, pattern.index(")", at) + 1
    opening = next((sign for sign in _ZERO_WIDTH if pattern.startswith(sign, at)), None)
    if opening is None:
        opening = "(?:" if pattern.startswith("(?:", at) else "("
        if pattern.startswith("(?P<", at):
            opening = pattern[at : pattern.index(">", at) + 1]
    elif opening in _ZERO_WIDTH:
        _, end = _alternatives(pattern, at + len(opening))
        return _NOTHING, end + 1
    found, end = _alternatives(pattern, at + len(opening))
    return found, end + 1


def _class(content: str) -> frozenset[str]:
    if content[0] == "^" or "\\" in content:
        return _ANYTHING
    letters: set[str] = set()
    while content:
        if content[1:2] == "-" and len(content) > 2:
            letters.update(map(chr, range(ord(content[0]), ord(content[2]) + 1)))
            content = content[3:]
        else:
            letters.add(content[0])
            content = content[1:]
    return frozenset(map(outline, letters))


def _escaped(letter: str) -> frozenset[str]:
    if letter in "bB":
        return _NOTHING
    if letter.isalnum() and letter != "n":
        return _ANYTHING
    return frozenset({"\n" if letter == "n" else letter})


def _times(pattern: str, at: int) -> tuple[int, int, int]:
    """How often an item stands there, at least and at most, and where the pattern goes on."""
    sign = pattern[at : at + 1]
    if sign in {"?", "*", "+"}:
        return int(sign == "+"), 1 if sign == "?" else WIDTH, at + 1
    if sign != "{" or not pattern[at + 1].isdigit():
        return 1, 1, at
    end = pattern.index("}", at)
    least, comma, most = pattern[at + 1 : end].partition(",")
    return int(least or 0), int(most or WIDTH) if comma else int(least), end + 1


def _repeated(item: frozenset[str], least: int, most: int) -> frozenset[str]:
    found = _NOTHING if least == 0 else frozenset()
    once = _NOTHING
    for times in range(1, min(most, WIDTH) + 1):
        once = _joined(once, item)
        if times >= min(least, WIDTH):
            found |= once
    return found


def _joined(first: Iterable[str], second: frozenset[str]) -> frozenset[str]:
    found: set[str] = set()
    for one in first:
        if len(one) >= WIDTH or one.endswith(_ANY):
            found.add(one)
        else:
            found.update((one + other)[:WIDTH] for other in second)
    return frozenset(found)
