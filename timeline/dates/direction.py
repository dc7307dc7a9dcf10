"""Whether an expression looks back or ahead: the one place where tense decides about a bare "Monday" or "in May".

English marks the future by a few words ("will meet on Monday", "is due in May", "by Friday"); what has none of them is
told of the past. The words are looked for in the expression's own sentence, the nearest one counts.
"""

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final

from timeline.dates import words
from timeline.model import Open


class Direction(Enum):
    """Where an expression without a year or week lies, seen from the publication."""

    PAST = "past"
    FUTURE = "future"


_REACH: Final = 160
_ABBREVIATIONS: Final = (
    "mr", "mrs", "ms", "dr", "st", "prof", "sen", "rep", "gov", "gen", "col", "lt", "sgt", "maj", "capt", "rev", "hon",
    "no", "vs", "etc", "inc", "corp", "co", "ltd", "jr", "sr", "dept", "est", "approx", "a.m", "p.m", "e.g", "i.e",
    *(name for name in words.MONTHS if name.capitalize() not in words.MONTH_NAMES),
)  # fmt: skip
"""After these, and after initials as in "U.S.", a full stop ends no sentence: capitals are gone, so they are words."""
_END: Final = re.compile(
    r"(?:[!?;]|\.(?<!\b[a-z]\.)" + "".join(rf"(?<!\b{re.escape(word)}\.)" for word in _ABBREVIATIONS) + ")"
    r"[\"')]*[ \n]+|\n[ ]*\n"
)
_FUTURE: Final = (
    r"(?:will|shall|must|to)(?: not| also| soon)? be (?:held|made|told|found|set|put|sent|[a-z]{2,}ed)"
    r"|will|won't|'ll|shall|going to|expects?|expected|expecting|scheduled|due|plans?|planned|planning|upcoming"
    r"|to be held|(?:is|are|be) set (?:for|to)|forthcoming|would|might|must|hopes? to|intends?|coming up"
    r"|wait for|see you"
    r"|ready for|ahead of|deadline|tomorrow|tonight|(?:is|are) to|payable|postponed|expires?|expiring|matures?|maturing"
    r"|begins|starts|opens|takes place|join us|join|don't miss|can't wait|register|tickets?|rsvp|as soon as|preparing"
    r"|effective"
)
_PAST: Final = (
    r"was|were|had|did|said|told|been|has|have|ago|earlier|after|since|began|held|made|took|went|came|met|found"
    r"|won|lost"
    r"|left|fell|rose|became|gave|got|saw|sent|hit|set|put|ran|led|spoke|wrote|kept|brought|thought|shot|died"
    r"|(?!united|hundred|indeed|agreed to|scheduled|expected|planned|postponed)[a-z]{3,}(?<!e)ed"
)
_CUE: Final = re.compile(
    rf"\b(?:(?:had|was|were|been|previously|as)(?: \w+)? (?:due|scheduled|planned|expected|set)\b(?P<over>)"
    rf"|(?P<future>{_FUTURE})|(?P<past>{_PAST}))\b|(?P<ll>'ll)\b"
)
_DEADLINE: Final = re.compile(r"\b(?:by|from|starting|effective|beginning)[ \n]+(?:the )?$")


@dataclass(frozen=True, slots=True)
class Leaning:
    """Where an expression looks; `firm` when the word that says so stands right before it ("opened in September")."""

    direction: Direction | None = None
    firm: bool = False


NOWHERE: Final = Leaning()
_BESIDE: Final = 6
"""A cue so many characters away or fewer is firm: there is room for a preposition."""


def leaning_of(low: str, start: int, end: int) -> Leaning:
    """The direction that the words around `start` to `end` of a plain text give."""
    if low.startswith("'s", end):  # "Wednesday's ruling" may stand in any sentence
        return Leaning(Direction.PAST)
    before = low[max(0, start - _REACH) : start]
    ends = [stop.end() for stop in _END.finditer(before)]
    before = before[ends[-1] :] if ends else before
    after = low[end : end + _REACH]
    end_of_sentence = _END.search(after)
    if end_of_sentence:
        after = after[: end_of_sentence.start()]
    best: tuple[int, Direction] | None = None
    for cue in _CUE.finditer(before):
        best = (len(before) - cue.end(), _says(cue))
    ahead = _CUE.search(after)
    if ahead and (best is None or 2 * ahead.start() < best[0]):
        best = (ahead.start(), _says(ahead))
    if best is None:
        return Leaning(Direction.FUTURE) if _DEADLINE.search(before) else NOWHERE
    return Leaning(best[1], best[0] <= _BESIDE)


def _says(cue: re.Match[str]) -> Direction:
    return Direction.FUTURE if cue["future"] or cue["ll"] else Direction.PAST


_SINCE: Final = re.compile(r"\bsince[ \n]+$")
_UNTIL: Final = re.compile(r"\b(?:until|till|up to)[ \n]+$")


def opens(low: str, start: int) -> Open | None:
    """On which side an expression runs on: "since" and "until" right before it."""
    before = low[max(0, start - 10) : start]
    if _SINCE.search(before):
        return Open.END
    return Open.START if _UNTIL.search(before) else None


_LEADS: Final = re.compile(
    r"(?:^|[.!?:;][\"')]*[ \n]+|\n[ ]*)(?:(?:but|and|also|then|later|meanwhile|however),? )?"
    r"(?:(?:in|by|on|at|from|during|since|until|throughout|after|around|for|over|beginning in|starting in) )?(?:the )?$"
)


def leads(low: str, start: int) -> bool:
    """Whether an expression opens its sentence, or stands alone as a heading."""
    return _LEADS.search(low, max(0, start - 40), start) is not None
