"""From word lists to patterns: the building blocks that rules are written with, and what their numbers mean.

A template is a regular expression in which `{month}` stands for a block, `<month>` for the same as a named group and
`<first:month>` for a group of another name. Texts come with single spaces. Every block is linear: no repeated group
inside a repeated group, and every repetition of words is bounded.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from timeline.dates import words

_CARDINALS: Final = "|".join(sorted(words.NUMERALS, key=len, reverse=True))
_COUNT: Final = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,2}|(?!0[0-9]{3})[0-9]{1,5}(?:\.[0-9]{1,2})?\+?(?:[ -][0-9]/[0-9]{1,2}| ½)?"
    r"|[0-9]/[0-9]"
    rf"|(?:{_CARDINALS})(?:(?: |-| and )(?:{_CARDINALS})){{0,3}})(?: and (?:a )?(?:half|quarter))?"
)


def trie(texts: Iterable[str]) -> str:
    """One pattern for many words that tries each letter once, so that it takes no longer the more words there are."""
    root: dict[str, dict] = {}  # type: ignore[type-arg]  # a recursive dict
    for text in texts:
        node = root
        for letter in text:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _trie_pattern(root)


def _trie_pattern(node: dict) -> str:  # type: ignore[type-arg]
    branches = [
        re.escape(letter).replace(r"\ ", " ") + _trie_pattern(child) for letter, child in sorted(node.items()) if letter
    ]
    if not branches:
        return ""
    inner = branches[0] if len(branches) == 1 else "(?:" + "|".join(branches) + ")"
    if "" not in node:
        return inner
    return f"(?:{inner})?"


def _abbreviated(names: Iterable[str], full: Iterable[str]) -> str:
    whole = [name.lower() for name in full]
    short = [name for name in names if name not in whole]
    end = r"(?:\b|(?=[0-9]{4}\b))"  # "5May2024"
    return rf"(?:(?:{trie(whole)}){end}|(?:{trie(short)}){end}(?:\.(?!\.))?)"


_SINGULAR: Final = trie(words.UNITS)
_PLURAL: Final = trie(words.PLURALS)

BLOCKS: Final = {
    "month": _abbreviated(words.MONTHS, words.MONTH_NAMES),
    "weekday": _abbreviated(words.WEEKDAYS, words.WEEKDAY_NAMES),
    "weekdays": rf"(?:{trie(name.lower() + 's' for name in words.WEEKDAY_NAMES)})",
    "season": rf"(?:{trie(words.SEASONS)})",
    "year": r"(?:1[0-9]|2[0-2])[0-9][0-9](?![0-9]|[.,][0-9])",
    "shortyear": r"'[0-9][0-9](?![0-9])",
    "day": r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9]|[.,:/][0-9]|%)",
    "dayword": rf"(?:{trie(name for name, number in words.ORDINALS.items())})",
    "daynumber": r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?",
    "tens": r"(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one|two|three|four|five|six|seven|eight|nine)",
    "ones": r"(?:one|two|three|four|five|six|seven|eight|nine)",
    "tensplural": rf"(?:{trie(words.TENS_PLURAL)})",
    "dayth": r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)\b",
    "ordinal": rf"(?:[0-9]{{1,3}}(?:st|nd|rd|th)|{trie(words.ORDINALS)})\b",
    "count": _COUNT,
    "unit": rf"(?:{_SINGULAR})\b",
    "units": rf"(?:(?:{_PLURAL})|(?:{_SINGULAR}))\b",
    "plural": rf"(?:{_PLURAL})\b",
    "part": rf"(?:{trie(words.PARTS_OF_DAY)})\b",
    "some": rf"(?:{trie(words.SOME)})",
    "nearness": r"(?:" + "|".join(map(re.escape, sorted(words.NEARNESS, key=len, reverse=True))) + ")",
    "comma": r"(?: ?,)? ",
    "away": rf"(?:{trie(words.DAYS_AWAY)})\b",
    "holiday": rf"(?:{trie((*words.FIXED_HOLIDAYS, *words.EASTER_HOLIDAYS, *words.NTH_HOLIDAYS))})\b",
    "edge": rf"(?:{trie(words.EDGES)})\b",
    "tonight": rf"(?:{trie(words.TONIGHT)})",
    "zone": r"(?: (?:gmt|utc|est|edt|cst|cdt|mst|mdt|pst|pdt|et|sgt|cet|cest|bst|ist|jst|local time|eastern time)\b)",
    "which": (
        r"(?:(?:the |this )?(?:last|past|next|nxt|coming|previous|following|preceding|upcoming|same|latest|current"
        r"|very)"
        r"|this very|that same|this same|this|that)"
    ),
    "clock": (
        r"(?:(?:[01]?[0-9]|2[0-4])[:.][0-5][0-9](?::[0-5][0-9])? ?{half}"
        r"|(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?(?: ?(?:hrs|hours|h)\b)?(?![0-9:])"
        r"|(?:1[0-2]|0?[1-9])\+? ?(?:{half}|o'clock\b)"
        r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o'clock\b"
        r"|(?:[01][0-9]|2[0-4])[0-5][0-9] ?(?:hrs|hours)\b|[1-9][0-5][0-9] ?[ap]m\b|1[0-2][0-5][0-9] ?[ap]m\b"
        r"|(?:[01][0-9]|2[0-4])[0-5][0-9](?= ?(?:gmt|utc|est|edt|cst|cdt|mst|mdt|pst|pdt|cet|cest|bst|ist|jst)\b)"
        r"|0[0-9][0-5][0-9](?![0-9:]))"
    ).replace("{half}", r"(?:[ap]\.m\b\.?|[ap]m\b)"),
}


_SLOT: Final = re.compile(r"\{([a-z]+)\}|(?<!P)<(?:([a-z_0-9]+):)?([a-z]+)>")


def pattern(template: str) -> re.Pattern[str]:
    """Compile a template; what it matches ends where a word ends."""

    def fill(slot: re.Match[str]) -> str:
        plain, group, block = slot.groups()
        if plain:
            return BLOCKS[plain]
        return f"(?P<{group or block}>{BLOCKS[block]})"

    return re.compile(_SLOT.sub(fill, template) + r"(?![a-z0-9])")


def words_of(text: str | None) -> str:
    """A phrase with single spaces, as the word lists have it; the empty string for None."""
    return " ".join(text.split()) if text else ""


def number_of(text: str) -> float:
    """The number that digits or words write: "2 1/2", "twenty-four", "two hundred", "1,200", "an", "half"."""
    text = text.replace("½", "1/2")
    total, group = 0.0, 0.0
    for word in re.findall(r"[0-9]+/[0-9]+|[0-9][0-9,]*(?:\.[0-9]+)?|[a-z]+", text):
        if "/" in word:
            over, under = word.split("/")
            total += int(over) / int(under) if int(under) else 0
        elif word[0].isdigit():
            group += float(word.replace(",", ""))
        elif word in {"half", "quarter"}:
            total += 0.5 if word == "half" else 0.25
        elif word == "hundred":
            group = (group or 1) * 100
        elif word == "thousand":
            total += (group or 1) * 1000
            group = 0.0
        else:
            group += words.NUMERALS.get(word, 0)
    return total + group


@cache
def ordinal_of(text: str) -> int:
    """The number of "first", "21st", "twenty-first"."""
    text = text.replace(" ", "-")
    return words.ORDINALS.get(text) or int(re.sub(r"\D", "", text) or 0)


def month_of(text: str) -> int:
    """The number of a month's name or abbreviation."""
    return words.MONTHS[text.rstrip(". ")]


def weekday_of(text: str) -> int:
    """The ISO number of a weekday's name, abbreviation or plural."""
    name = text.rstrip(". ")
    return words.WEEKDAYS.get(name) or words.WEEKDAYS[name.removesuffix("s")]


def unit_of(text: str) -> str:
    """The unit that a singular or plural names."""
    return words.UNITS.get(text) or words.PLURALS[text]


def year_of(text: str) -> int:
    """A written year; two digits after an apostrophe are of the nearest century that journalists mean (1930 on)."""
    digits = text.strip(" '")
    number = int(digits)
    if len(digits) > 2:
        return number
    return 1900 + number if number >= 30 else 2000 + number
