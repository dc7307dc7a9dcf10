"""Spellings of names: folding them, and whether two of them name one person."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

from timeline.actors.words import CORPORATE, FAMILY_FIRST, NICKNAMES, PARTICLES, ROYAL, SUFFIXES, TITLES

_LETTERS: Final = str.maketrans(
    {
        "ł": "l",
        "Ł": "L",
        "ø": "o",
        "Ø": "O",
        "đ": "d",
        "Đ": "D",
        "ı": "i",
        "ß": "ss",
        "æ": "ae",
        "Æ": "Ae",
        "þ": "th",
        "ð": "d",
        "’": "'",
        "ʼ": "'",
        "`": "'",
    }
)
_WORD: Final = re.compile(r"[a-z0-9]+")
_SPELLINGS: Final = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"^ye", "e"),
        (r"sch", "sh"),
        (r"tch", "ch"),
        (r"ph", "f"),
        (r"kh", "h"),
        (r"x", "ks"),
        (r"ck", "k"),
        (r"q", "k"),
        (r"dj|dzh", "j"),
        (r"zh", "j"),
        (r"[yj]", "i"),
        (r"w", "v"),
        (r"ou|oo", "u"),
        (r"ee", "i"),
        (r"tz", "ts"),
        (r"ff$", "v"),
        (r"(.)\1+", r"\1"),
    )
)
"""Romanizations of one sound, in this order: Sergei, Sergey; Shoigu, Shoygu; Zelensky, Zelenskyy."""


_POSSESSIVE: Final = re.compile(r"'s?(?=\s|$)")
_INITIAL: Final = re.compile(r"\b([a-z])\.(?=[a-z]\b)")


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Lower case, without accents; a spelling to compare, never to show."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(char for char in decomposed if not unicodedata.combining(char)).lower()


@lru_cache(maxsize=50_000)
def words(text: str) -> tuple[str, ...]:
    """The folded words of a name, without possessives, dots, hyphens: "U.N. Kim Jong-un's" → un, kim, jong, un."""
    folded = _POSSESSIVE.sub(" ", fold(text)).replace("'", "")
    folded = _INITIAL.sub(r"\1", folded)
    return tuple(_WORD.findall(folded))


def key(text: str) -> str:
    """Equal for spellings that differ only by case, accents, hyphens, dots and space."""
    return "".join(words(text))


def slug(text: str) -> str:
    """An id made of a name: `Kim Jong Un` → `kim-jong-un`."""
    return "-".join(words(text)) or "-".join(f"{ord(char):x}" for char in text) or "unnamed"


def body_key(text: str) -> str:
    """As `key`, without "the" and legal forms: "The Acme Corp." and "Acme" are one."""
    parts = list(words(text))
    if len(parts) > 1 and parts[0] == "the":
        del parts[0]
    while len(parts) > 1 and parts[-1] in CORPORATE:
        del parts[-1]
    return "".join(parts)


def tidy(text: str) -> str:
    """A name as it is shown, without the spaces that tokenized texts have around hyphens and before apostrophes."""
    text = re.sub(r"(?<=\w) ([-‐‑]) (?=\w)", r"\1", " ".join(text.split()))
    return re.sub(r" (?=['’]\w|[.,;:])", "", text)


def initials(text: str) -> str:
    """The initials of a long name's capitalized words, acronyms whole: "UK Atomic Energy Agency" → UKAEA."""
    parts = re.findall(r"[^\W_]+", text)
    return "".join(part if part.isupper() and len(part) < 4 else part[0] for part in parts if part[0].isupper())


@cache
def _nicknames() -> dict[str, int]:
    return {name: number for number, names in enumerate(NICKNAMES) for name in names.split()}


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """A folded word with its romanization evened out."""
    for pattern, to in _SPELLINGS:
        word = pattern.sub(to, word)
    return word


def _same_word(one: str, other: str) -> bool:
    """Equal, an initial of the other, a nickname, or another romanization."""
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    nicknames = _nicknames()
    if one in nicknames and nicknames[one] == nicknames.get(other):
        return True
    return min(len(one), len(other)) > 3 and sound(one) == sound(other)


@lru_cache(maxsize=50_000)
def person_words(text: str) -> tuple[str, ...]:
    """The folded words of a person's name, without titles and suffixes."""
    parts = list(words(text))
    while len(parts) > 1 and parts[0] in TITLES and not (len(parts) == 2 and parts[0] in ROYAL):
        del parts[0]
    while len(parts) > 1 and parts[-1] in SUFFIXES:
        del parts[-1]
    return tuple(parts)


def is_family_first(parts: tuple[str, ...]) -> bool:
    """Whether the first word is the surname: Xi Jinping, but not Yun Sun's Western order, which nothing tells apart."""
    return len(parts) > 1 and parts[0] in FAMILY_FIRST


def surnames(parts: tuple[str, ...]) -> frozenset[str]:
    """The words that alone may stand for the person: the last; the first too where family names come first."""
    if not parts:
        return frozenset()
    last = parts[-1]
    return frozenset((parts[0], last)) if is_family_first(parts) else frozenset((last,))


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names, as `person_words`, can be one person's.

    The same letters, the same words in another order, or the same surname and first names that don't contradict
    each other. Never by likeness of the whole: Li Qiang is not Li Keqiang.
    """
    if min(len(one), len(other)) < 2:
        return one == other
    if "".join(one) == "".join(other) or sorted(one) == sorted(other):
        return True
    if is_family_first(one) and is_family_first(other):
        return False
    short, long = sorted((_joined(one), _joined(other)), key=len)
    if not _same_surname(short[-1], long[-1]):
        return False
    if len(short[0]) == 1 and short[0] != long[0][0]:
        return False
    if len(short) > 2 and len(short[1]) == 1 and len(long) > 2 and short[1] != long[1][0]:
        return False
    return _within(short[:-1], long[:-1])


def _joined(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Without particles, so that "Bashar al-Assad" is "Bashar Assad"."""
    kept = tuple(part for part in parts if part not in PARTICLES)
    return kept if len(kept) > 1 else parts


def _same_surname(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) > 3 and sound(one) == sound(other))


def _within(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    """Whether `few` stand among `many` in this order."""
    rest = iter(many)
    return all(any(_same_word(word, candidate) for candidate in rest) for word in few)
