"""Which language a text is in, by its script and its commonest words. Enough to say "this is not English"."""

import unicodedata
from collections import Counter
from functools import cache
from importlib import resources
from typing import Final

_SAMPLE: Final = 2_000
_FEWEST: Final = 12
"""Words; shorter texts are taken for English, which most are."""

_DIFFERENT: Final = 2
"""So many words that another language has and English has not: a single one may be a name or a slip."""

_LEAST: Final = 0.1
"""A share of another language's own function words below which a text is taken for English."""

_SURELY: Final = 0.25
"""A share of English function words that no other language reaches by chance; English news has a third and more."""

_SCRIPTS: Final = {
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "CJK": "zh",
    "CYRILLIC": "ru",
    "ARABIC": "ar",
    "HEBREW": "he",
    "GREEK": "el",
    "THAI": "th",
    "DEVANAGARI": "hi",
    "BENGALI": "bn",
    "TAMIL": "ta",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
}
"""Scripts by the first word of their letters' Unicode names, with the language most texts in them are in."""

_NAMES_OF: Final = (
    "ja Japanese|ko Korean|zh Chinese|ru Russian or another language in Cyrillic|ar Arabic|he Hebrew|el Greek|th Thai|"
    "hi Hindi|bn Bengali|ta Tamil|hy Armenian|ka Georgian|de German|fr French|es Spanish|it Italian|pt Portuguese|"
    "nl Dutch|sv Swedish|da Danish|no Norwegian|fi Finnish|pl Polish|cs Czech|hu Hungarian|ro Romanian|tr Turkish|"
    "id Indonesian|vi Vietnamese"
)
NAMES: Final = {code: name for code, _, name in (one.partition(" ") for one in _NAMES_OF.split("|"))}
"""English names of languages by their code."""


def language_of(text: str) -> str:
    """The ISO 639-1 code of a text's language, "en" where it can't be told."""
    sample = text[:_SAMPLE]
    if not sample.isascii() and (script := _script(sample)):
        return script
    # Words with a comma or a quote at them are missed: so are they in every language.
    words = sample.lower().split()
    if len(words) < _FEWEST:
        return "en"
    counts = Counter(words)
    common = _common_words()
    english = _share(counts, common["en"])
    if english > _SURELY:
        return "en"
    shares = {code: _share(counts, words) for code, words in common.items()}
    best = max(sorted(shares), key=shares.__getitem__)
    # "So", "was", "am", "die": what two languages share tells neither from the other.
    theirs, ours = common[best] - common["en"], common["en"] - common[best]
    # Names and quotes bring foreign words into English, so another language must win clearly.
    clearly = _share(counts, theirs) > max(_LEAST, 1.5 * _share(counts, ours))
    return best if clearly and len(theirs & counts.keys()) >= _DIFFERENT else "en"


def _share(counts: Counter[str], common: frozenset[str]) -> float:
    return sum(counts[word] for word in common & counts.keys()) / counts.total()


def _script(sample: str) -> str | None:
    """The language of a script that isn't Latin, when a third of the letters are in it."""
    letters = [letter for letter in sample if letter.isalpha()]
    foreign = Counter(
        _SCRIPTS[script]
        for letter in letters
        if ord(letter) > 0x36F and (script := unicodedata.name(letter, "").partition(" ")[0]) in _SCRIPTS
    )
    if not foreign or 3 * foreign.total() < len(letters):
        return None
    # Japanese is written with Chinese characters among its own.
    return "ja" if foreign["ja"] * 10 > foreign.total() else max(sorted(foreign), key=foreign.__getitem__)


@cache
def _common_words() -> dict[str, frozenset[str]]:
    """Function words by language, from `common_words.txt`: one language a line."""
    lines = resources.files(__package__).joinpath("common_words.txt").read_text(encoding="utf-8").splitlines()
    return {code: frozenset(words.split()) for code, _, words in (line.partition(":") for line in lines if ":" in line)}
