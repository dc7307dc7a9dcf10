"""Runs: the stretches of a text that are made of nothing but words of time, and what kinds of them they have.

What a run says depends on nothing but its words.
"""

import re
from typing import Final

from timeline.dates import words
from timeline.dates.english import trie

_KINDS: Final[dict[str, tuple[str, ...]]] = {
    "month": tuple(words.MONTHS),
    "weekday": tuple(words.WEEKDAYS),
    "weekdays": tuple(name.lower() + "s" for name in words.WEEKDAY_NAMES),
    "season": tuple(words.SEASONS),
    "unit": (*words.UNITS, *words.PLURALS, "half", "period"),
    "away": tuple(words.DAYS_AWAY),
    "part": tuple(words.PARTS_OF_DAY),
    "tonight": words.TONIGHT,
    "clock": (*words.TIMES_OF_DAY, "am", "pm", "a.m", "p.m", "a.m.", "p.m.", "hrs", "o'clock", "gmt", "utc"),
    "edge": tuple({word.split()[0] for word in words.EDGES} | {"midway"}),
    "holiday": (*words.FIXED_HOLIDAYS, *words.EASTER_HOLIDAYS, *words.NTH_HOLIDAYS),
    "era": ("bc", "b.c", "b.c.", "bce", "b.c.e", "b.c.e.", "ad", "a.d.", "ce", "c.e."),
    "decade": tuple(words.TENS_PLURAL),
    "count": tuple(words.NUMERALS),
    "ordinal": tuple(words.ORDINALS),
    "quarter": ("q1", "q2", "q3", "q4", "h1", "h2"),
    "fiscal": ("fy", "fiscal", "financial"),
    "often": tuple(words.FREQUENCIES),
    "every": ("every", "each"),
    "while": ("while",),
    "present": words.PRESENT,
    "past": words.PAST,
    "future": words.FUTURE,
    "nearness": tuple(words.NEARNESS),
    "time": ("time", "period"),
    "former": ("former", "then"),
}
_MODIFIERS: Final = (
    "this", "that", "these", "those", "last", "past", "next", "coming", "previous", "following", "preceding",
    "upcoming", "nxt", "same", "latest", "current", "very", "ago", "later", "earlier", "before", "after", "afterwards",
    "afterward", "hence", "fiscal", "financial", "calendar", "period", "level", "comparable", "corresponding",
    "prior", "most recent", "just-ended", "more", "additional", "full", "entire", "whole", "consecutive", "straight",
    "long", "trading", "working", "business", "further", "extra", "single", "half", "couple", "dozen", "dozens",
    "few", "several", "some", "many", "recent", "various", "countless", "number", "handful", "other", "per", "once",
    "twice", "times", "final", "latter", "opening", "another", "old", "just", "only", "mere", "its", "their", "his",
    "her", "our", "my", "gmt", "utc", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "et", "sgt", "cet",
    "cest", "bst", "ist", "jst", "local time", "eastern time", "sometime", "much", "as", "well", "all", "least",
    "then", "quite", "little", "so", "ended", "ending", "previously", "beyond", "onward",
    "onwards", "between", "semester", "term", "school", "academic", "intervening", "shortly", "soon", "wonderful",
    "glorious", "difficult", "tough", "painful", "turbulent", "bitter", "bloody",
    "lean", "gruelling", "grueling", "memorable", "eventful", "troubled",
)  # fmt: skip
_CONNECTORS: Final = (
    "the", "a", "an", "of", "in", "on", "at", "to", "and", "or", "from", "until", "through",
)  # fmt: skip
_DIGITS: Final = r"'?[0-9]{1,4}(?:[:.,/-][0-9]{1,4}){0,2}\+?(?:(?:st|nd|rd|th|'?s|[ \n]{1,3}'s)(?![a-z]))?"
_MOST_WORDS: Final = 20
"""A run has so many more words than its first; what goes on after it is read as the next run."""


def _scanner() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Reads a run, and tells whether one goes on after its limit."""
    content = {word for kind in _KINDS.values() for word in kind} | set(_MODIFIERS)
    stop = r"(?:(?!\w)(?:\.(?!\.))?|(?=[0-9]{4}(?!\w))|(?<=\bfy)(?=[0-9]{2}(?!\w)))"
    names = trie(content).replace(" ", r"[ \n]{1,3}")
    word = rf"(?:(?:{names}){stop}(?:(?: ?'s|')(?![a-z]))?|{_DIGITS}(?![0-9]))"
    gap = (
        r"(?:[ \n]{0,2},(?: ?\n ?| {0,3})| {1,3}| ?\n ?| {0,1}[-/] {0,1}| {0,1}\("
        r"|(?<=[0-9+])(?=[a-z])|(?<=[a-z.])(?=[0-9]))"
    )
    connector = rf"(?:(?:{trie(_CONNECTORS)})(?![a-z0-9]){gap})"
    more = rf"{gap}{connector}{{0,3}}{word}"
    glued = rf"(?<=\bon)(?={trie(name.lower() for name in words.WEEKDAY_NAMES)}(?![a-z]))"
    begin = rf"(?:(?<![\w$€£#@/])(?<![\w)][.,:'-])(?:(?:the|an?)(?![a-z]){gap})?|{glued})"
    return re.compile(rf"{begin}{word}(?:{more}){{0,{_MOST_WORDS}}}"), re.compile(more)


RUN, CONTINUED = _scanner()
_WORD: Final = re.compile(r"[a-z]+(?:[.'-][a-z]+)*|[0-9]+")
_MILITARY: Final = re.compile(r"\b0[0-9]{3}\b")
_LETTERS: Final = re.compile(r"[a-z]+")


def _kinds_by_word() -> dict[str, frozenset[str]]:
    known = {"s": frozenset({"decade"})} | dict.fromkeys(("st", "nd", "rd", "th"), frozenset({"ordinal"}))
    for kind, texts in _KINDS.items():
        for text in texts:
            for part in {text, *_LETTERS.findall(text)}:
                known[part] = known.get(part, frozenset()) | {kind}
    return known


_KIND_OF: Final = _kinds_by_word()


def kinds_of(run: str) -> frozenset[str]:
    """Which kinds of time words a run has; a rule needs one of its own kind."""
    kinds: set[str] = set()
    for word in _WORD.findall(run):
        known = _KIND_OF.get(word)
        if known:
            kinds |= known
        elif word.isdigit():
            kinds.add("number")
        else:
            for part in _LETTERS.findall(word):
                kinds |= _KIND_OF.get(part, frozenset())
    if ":" in run or _MILITARY.search(run):
        kinds.add("clock")
    return frozenset(kinds)


def single_spaced(run: str) -> tuple[str, tuple[int, ...]]:
    """A run with one space for each gap, and for each of its characters the offset it had; empty when none moved."""
    run = run.replace("\n", " ")
    if "  " not in run:
        return run, ()
    kept = [index for index, letter in enumerate(run) if letter != " " or run[index - 1] != " "]
    return "".join([run[index] for index in kept]), tuple(kept)
