"""Whether an expression looks back or ahead: the one place where tense decides about a bare "Monday" or "in May".

English marks the future by a few words ("will meet on Monday", "is due in May", "by Friday"); what has none of them is
told of the past. The words are looked for in the expression's own sentence, the nearest one counts.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from timeline.dates import words
from timeline.dates.beginnings import WIDTH, beginnings
from timeline.model import Open


class Direction(Enum):
    """Where an expression without a year or week lies, seen from the publication."""

    PAST = "past"
    FUTURE = "future"


_REACH: Final = 160
_ABBREVIATIONS: Final = frozenset({
    "mr", "mrs", "ms", "dr", "st", "prof", "sen", "rep", "gov", "gen", "col", "lt", "sgt", "maj", "capt", "rev", "hon",
    "no", "vs", "etc", "inc", "corp", "co", "ltd", "jr", "sr", "dept", "est", "approx",
    *(name for name in words.MONTHS if name.capitalize() not in words.MONTH_NAMES),
})  # fmt: skip
"""After these, and after initials as in "U.S.", a full stop ends no sentence: capitals are gone, so they are words."""
_LONGEST_ABBREVIATION: Final = max(map(len, _ABBREVIATIONS))
_END: Final = re.compile(r"[.!?;][\"')]*[ \n]+|\n[ ]*\n")
_LAST_WORD: Final = re.compile(r"\w*$")
_FUTURE: Final = (
    r"(?:will|would|shall|must|may|might|to)(?: not| also| soon| still| only)? be"
    r" (?:held|made|told|found|set|put|sent|paid|[a-z]{2,}ed)"
    r"|(?<!had )(?:agree(?:d|s|ment)|decision|decided|pledged?|promised|vowed|offer(?:ed)?|propos(?:al|ed)|program"
    r"|wants?|threatened|deal|pact|bid) to [a-z]{3,}"
    r"|will|won't|'ll|shall|going to|expects?|expected|expecting|scheduled|due|(?<!the )plans?|planned|planning"
    r"|upcoming|(?:un)?likely|should"
    r"|may (?:not|be|come|go|take|have|begin|start|still|also|well|yet|soon|lose|open|resign|peak|win|fall|rise|grow"
    r"|vote|face|ask|announce|decide|call|seek|return|leave|visit|meet|arrive|happen|close|follow|raise|cut|appear"
    r"|sign|strike|get|make|end|hit|reach|need|try|move|give|do|send)"
    r"|to be held|set (?:for|to)|forthcoming|would|might|must|hopes? to|intends?|coming up"
    r"|supposed to|(?:extended|postponed|delayed|adjourned|rescheduled|(?:put|pushed) (?:back|off)|brought forward)"
    r" (?:to|until|till)"
    r"|wait for|see you"
    r"|ready for|ahead of|deadline|tomorrow|tonight|(?:is|are) to|payable|postponed|expiring|maturing"
    r"|closes|returns|travels|visits|hosts|faces|retires|kicks off|gets under way|goes on (?:sale|show|trial)|next up"
    r"|up next|could be|(?:is|are) on"
    r"|begins|starts|opens|takes place|join us|join|don't miss|can't wait|register|tickets?|rsvp|as soon as|preparing"
    r"|effective|(?<!to )(?:expires?|matures?)|(?<!to )(?<!not )(?:meets?|begin|arrives?|departs?|convenes?|resumes?)"
)
_PAST: Final = (
    r"was|were|had|did|said|told|been|ha(?:s|ve) (?:come|gone|run|risen|fallen|grown|become|taken|shown)|ago|earlier"
    r"|since|began|held|made|took|went|came|met|found|won|lost|left|fell|rose|became|gave|got|saw|sent|hit|set|put|ran|led"
    r"|upheld|withdrew|flew|drew|grew|knew|threw|sold|bought|sought|caught|taught|built|spent|felt|dealt|fought"
    r"|struck|swore|wore|bore|rode|hung|sank|shook|stole|broke|chose|froze|fled|hid|stood|won|paid|heard|slid|spoke|wrote|kept|brought|thought|shot|died"
)
_DONE: Final = (
    r"(?!united|hundred|indeed|unspecified|undisclosed|supposed to|scheduled|expected|planned|postponed)"
    r"[a-z]{3,}(?<!e)ed"
)
_OVER: Final = r"(?:had|was|were|been|previously|as)(?: \w+)? (?:due|scheduled|planned|expected|set)\b(?P<over>)"
_CUE: Final = re.compile(rf"\b(?:{_OVER}|(?P<future>{_FUTURE})|(?P<past>{_PAST}|{_DONE}))\b|(?P<ll>'ll)\b")
_CUE_BEGINNINGS: Final = beginnings(rf"{_OVER}|{_FUTURE}|{_PAST}|'ll")
_CUE_WORD: Final = re.compile(r"[a-z]+|'ll")
"""Where a cue may begin: looking at each word's first letters is four times as quick as trying each cue at each."""
_ANOTHER: Final = re.compile(r"[ \n]?[),]|[ \n]+(?:and|but|or)\b")
"""What comes after these says something else: "plans a march on Saturday and was …"."""
_WHEN: Final = re.compile(r",?[ \n]when\b")
"""What comes after it is what happens then: "held until Friday, when the court will sit"."""
_TRADED: Final = re.compile(r"[ -](?:delivery|futures|expiry)\b")
"""A month's oil or wheat is traded before it."""
_DUE: Final = re.compile(r"\b(?:by|until|till)[ \n]+(?:the )?$")
_TO_ACT: Final = re.compile(r"[ \n]to[ \n](?!(?:the|an?|his|her|its|their|this|that)\b)[a-z]{3,}")
"""What is to be done by Monday is not yet done: "told them to leave by Monday", "until Monday to reply"."""
_DEADLINE: Final = re.compile(r"\b(?:by|from|until|till|through|starting|effective|beginning)[ \n]+(?:the )?$")


_OCCASION: Final = re.compile(r"\b(?:in|at|before|after|ahead of)[ \n]$")
"""Where a plan may stand: "in Tuesday's final she will meet …"."""
_LONGEST_LEAD: Final = 9
_NEAR: Final = 24
"""Characters before an expression in which the word that leads to it is looked for."""
_AHEAD: Final = 1000
"""Characters read at once where expressions stand close to each other."""
_LONGEST_CUE: Final = 40
"""A cue may end so many characters behind what was asked for."""


@dataclass(slots=True)
class Sentences:
    """The sentences of a plain text around its expressions, asked for in their order; no stretch is read twice.

    `_ends` and `_cues` are what was found from `_from` to `_read`: (start, end) of what ends a sentence, and
    (start, end, direction) of the words that tell a direction. `_begun` is where the sentence around `_seen` begins.
    """

    low: str
    _from: int = 0
    _read: int = 0
    _seen: int = 0
    _begun: int = 0
    _ends: list[tuple[int, int]] = field(default_factory=list)
    _cues: list[tuple[int, int, Direction]] = field(default_factory=list)

    def leaning(self, start: int, end: int) -> Direction | None:
        """The direction that the words around an expression give, None where they give none."""
        before = self.low[max(0, start - _LONGEST_LEAD) : start]
        if self.low.startswith("'s", end) and not _OCCASION.search(before):  # "Wednesday's ruling" stands anywhere
            return Direction.PAST
        if _TRADED.match(self.low, end):
            return Direction.FUTURE
        self._read_around(start, end)
        first, last = self._bounds(start, end)
        best: tuple[int, Direction] | None = None
        position = bisect_left(self._cues, (start,))
        if position and first <= self._cues[position - 1][0] and self._cues[position - 1][1] <= start:
            _, stop, direction = self._cues[position - 1]
            best = (start - stop, direction)
        position = bisect_left(self._cues, (end,), position)
        then = _WHEN.match(self.low, end)
        leaves = best is not None and then is None and _ANOTHER.match(self.low, end)
        if position < len(self._cues) and self._cues[position][1] <= last and not leaves:
            begin, _, direction = self._cues[position]
            if best is None or then or 2 * (begin - end) < best[0]:
                best = (begin - end, direction)
        due = _DUE.search(self.low, max(first, start - _NEAR), start)
        if due and (
            _TO_ACT.match(self.low, end) or _TO_ACT.search(self.low, max(first, start - _REACH // 2), due.start())
        ):
            return Direction.FUTURE
        if best is None:
            return Direction.FUTURE if _DEADLINE.search(self.low, max(first, start - _NEAR), start) else None
        return best[1]

    def begins(self, start: int) -> int:
        """Where the sentence of an expression begins, at most `_REACH` before it."""
        first = max(0, start - _REACH)
        for stop in _END.finditer(self.low, max(first, self._seen), start):
            if not self._abbreviates(stop.start()):
                self._begun = stop.end()
        self._seen = start
        return max(first, self._begun)

    def _bounds(self, start: int, end: int) -> tuple[int, int]:
        """Where the sentence of an expression begins and ends, at most `_REACH` away."""
        first, last = max(0, start - _REACH), end + _REACH
        position = bisect_left(self._ends, (start,))
        if position:
            first = max(first, min(self._ends[position - 1][1], start))
        position = bisect_left(self._ends, (end,), position)
        if position < len(self._ends):
            last = min(last, self._ends[position][0])
        return first, last

    def _read_around(self, start: int, end: int) -> None:
        if start - _REACH > self._read or start < self._from:
            self._from = self._read = max(0, start - _REACH)
            self._ends.clear()
            self._cues.clear()
        until = end + _REACH
        if until <= self._read:
            return
        if self._from < self._read:  # expressions stand so close that more of them will follow
            until += _AHEAD
        position = self._ends[-1][1] if self._ends else self._from
        for stop in _END.finditer(self.low, max(position, self._read), until + _LONGEST_CUE):
            if stop.start() < until and not self._abbreviates(stop.start()):
                self._ends.append(stop.span())
        position = self._cues[-1][1] if self._cues else self._from
        self._cues += _cues(self.low, max(position, self._read), until)
        self._read = until

    def _abbreviates(self, stop: int) -> bool:
        if self.low[stop] != ".":
            return False
        found = _LAST_WORD.search(self.low, max(0, stop - _LONGEST_ABBREVIATION - 1), stop)
        word = found.group() if found else ""
        return word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha())


def _cues(low: str, start: int, until: int) -> Iterator[tuple[int, int, Direction]]:
    """The cues that begin between the two, none inside another."""
    stop = until + _LONGEST_CUE
    for word in _CUE_WORD.finditer(low, start, stop):
        at = word.start()
        if at < start:
            continue
        if at >= until:
            return
        if low[at : at + WIDTH] in _CUE_BEGINNINGS or word.group().endswith("ed"):
            cue = _CUE.match(low, at, stop)
            if cue is not None:
                start = cue.end()
                yield at, start, _says(cue)


def _says(cue: re.Match[str]) -> Direction:
    return Direction.FUTURE if cue["future"] or cue["ll"] else Direction.PAST


_SINCE: Final = re.compile(r"\bsince[ \n]+$")
_UNTIL: Final = re.compile(r"\b(?:until|till|up to)[ \n]+$")


def opens(low: str, start: int) -> Open | None:
    """On which side an expression runs on: "since" and "until" right before it."""
    before = low[max(0, start - 10) : start]
    if not before.rstrip(" \n").endswith(("since", "until", "till", "up to")):
        return None
    if _SINCE.search(before):
        return Open.END
    return Open.START if _UNTIL.search(before) else None
