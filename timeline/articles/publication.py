"""When an article came out: what says so, how far it is trusted, and what speaks against it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from timeline import period
from timeline.model import Published
from timeline.period import Period


class Rank(IntEnum):
    """Whose word goes first, best first."""

    USER = 0
    GIVEN = 1  # front matter, index, column, field
    PAGE = 2  # what the page itself tells machines and readers
    ADDRESS = 3
    FILE_NAME = 4
    TEXT = 5
    MADE = 6  # when a file was made, which may be years later


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that says when an article came out; `says` names it for the reader ("articles.csv", "the URL")."""

    rank: Rank
    period: Period
    says: str
    approximate: bool = False
    guess: bool = False


FIRST_YEAR, LAST_YEAR = 1500, 2199
"""Nothing was published before printing; what lies beyond is a typing error. Neither needs the clock."""


def read_date(text: str) -> Period:
    """The period of a given `published`: EDTF, an ISO 8601 time stamp. Raises ValueError with a sentence."""
    found = period.parse_edtf(text)
    if not FIRST_YEAR <= found.start.year <= LAST_YEAR:
        msg = f"“{text[:40]}” is no year in which news came out; write 2024-06-20, 2024-06 or 2024"
        raise ValueError(msg)
    return found


def given(text: str, rank: Rank, says: str) -> Evidence:
    """What someone wrote as the date. Raises ValueError with a sentence."""
    return Evidence(rank, read_date(text), says, approximate=text.strip()[-1:] in ("~", "?", "%"))


def settle(evidence: Iterable[Evidence]) -> tuple[Published | None, str | None]:
    """The publication date, and one sentence on what contradicts it.

    The first by rank wins (the order within a rank is the caller's). A coarse date is made exact by the next evidence
    that lies within it, unless that is only a file name or a guess: "2023-12" given and 14 December 2023 in the URL
    are no conflict.
    """
    ranked = sorted(evidence, key=lambda one: (one.guess, one.rank))
    if not ranked:
        return None, None
    best = ranked[0]
    exact = next((one for one in ranked[1:] if _refines(one, best)), None)
    chosen = exact or best
    says = f"{best.says}, to the day by {exact.says}" if exact else best.says
    published = Published(
        chosen.period, period.edtf(chosen.period, approximate=chosen.approximate), says, guess=best.guess
    )
    against = [one for one in ranked if _contradicts(one, chosen)]
    if not against:
        return published, None
    others = "; ".join(dict.fromkeys(f"{one.says} {_verb(one.says)} {period.edtf(one.period)}" for one in against))
    return published, (
        f"{published.edtf} is used ({best.says}), but {others}; give the right one in articles.csv or with --published."
    )


def _verb(says: str) -> str:
    return "say" if says == "you" else "says"


def _refines(one: Evidence, coarse: Evidence) -> bool:
    return (
        not one.guess
        and one.rank in (Rank.GIVEN, Rank.PAGE, Rank.ADDRESS)
        and one.period.days == 1 < coarse.period.days
        and coarse.period.contains(one.period)
    )


def _contradicts(one: Evidence, chosen: Evidence) -> bool:
    """A day earlier or later is the same moment in another time zone."""
    if one.guess or one.period.overlaps(chosen.period):
        return False
    gap = max(one.period.start - chosen.period.last, chosen.period.start - one.period.last)
    return gap > period.ONE_DAY
