"""Whether an expression looks back or ahead: the one place where tense decides about a bare "Monday" or "in May".

English marks the future by a few words ("will meet on Monday", "is due in May", "by Friday"); what has none of them is
told of the past. The words are looked for in the expression's own sentence, the nearest one counts.
"""

import re
from enum import Enum
from typing import Final

from timeline.model import Open


class Direction(Enum):
    """Where an expression without a year or week lies, seen from the publication."""

    PAST = "past"
    FUTURE = "future"


_REACH: Final = 160
_END: Final = re.compile(r"[.!?;][\"')]*[ \n]+(?![a-z])|\n[ ]*\n")
_FUTURE: Final = (
    r"will|won't|'ll|shall|going to|expects?|expected|expecting|scheduled|due|plans?|planned|planning|upcoming"
    r"|to be held|is set to|are set to|set for|set to|forthcoming|would|next|hopes? to|intends?|coming up|wait for|see you|ready for"
    r"|ahead of|deadline|tomorrow|tonight|is to|are to|payable|postponed|expires?|matures?|maturing|agreed to|begins|starts|opens|takes place|until|join us|don't miss|can't wait|register|tickets?|rsvp|free"
)
_PAST: Final = (
    r"was|were|had|did|said|told|been|has|have|ago|last|earlier|after|since|announced|reported|began|died|killed|held|made"
    r"|took|went|came|met|found|signed|arrived|won|lost|left|fell|rose|became|gave|got|saw|sent|released|[a-z]{3,}(?:[^aeiou\W]|[aeiu])ed"
)
_CUE: Final = re.compile(rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))\b|(?P<ll>'ll)\b")


def direction_of(low: str, start: int, end: int) -> Direction | None:
    """The direction that the words around `start` to `end` of a plain text give; None when they give none."""
    before = low[max(0, start - _REACH) : start]
    cut = [match.end() for match in _END.finditer(before)]
    if cut:
        before = before[cut[-1] :]
    after = low[end : end + _REACH]
    stop = _END.search(after)
    if stop:
        after = after[: stop.start()]
    best: tuple[int, Direction] | None = None
    for match in _CUE.finditer(before):
        distance = len(before) - match.end()
        best = (distance, Direction.PAST if match["past"] else Direction.FUTURE)
    match = _CUE.search(after)
    if match and (best is None or match.start() * 2 < best[0]):
        best = (match.start(), Direction.PAST if match["past"] else Direction.FUTURE)
    return best[1] if best else None


_SINCE: Final = re.compile(r"\bsince[ \n]+$")
_UNTIL: Final = re.compile(r"\b(?:until|till|up to)[ \n]+$")


def opens(low: str, start: int) -> Open | None:
    """On which side an expression runs on: "since" and "until" right before it."""
    before = low[max(0, start - 10) : start]
    if _SINCE.search(before):
        return Open.END
    return Open.START if _UNTIL.search(before) else None
