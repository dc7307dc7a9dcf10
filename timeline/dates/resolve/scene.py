"""What an expression is resolved against: the publication, and what the text has said so far."""

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from timeline.dates.direction import Direction
from timeline.model import Mod, TimexType
from timeline.period import Period, Unit, timex
from timeline.spoken import in_a_sentence


class Waiting(Exception):  # noqa: N818  # not an error: the answer waits for a publication date
    """The expression hangs on something that nobody has said."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an expression comes to: TIMEX3 value, the days it covers, and the reason as part of a sentence.

    `period` is None for lengths, sets, vague references and years before Christ; the last have their `edtf`.
    """

    value: str
    period: Period | None
    reason: str
    type: TimexType = TimexType.DATE
    mod: Mod | None = None
    edtf: str | None = None
    ancient: int | None = None
    spoken: str | None = None


class Chapter(Enum):
    """A tale of long ago inside the news: BEGUN by a date with its year, TOLD once a sentence opens with another."""

    NONE = "none"
    BEGUN = "begun"
    TOLD = "told"


@dataclass(frozen=True, slots=True)
class Scene:
    """The publication as one of its days, and the text's own clock.

    `chapter` says whether a tale of long ago goes on inside the news; `year` is the year in force in a narrative,
    `ancient` the same before Christ; `day` the last day, `last` the last date of any size that was named, `quarter`
    the last quarter.
    """

    today: date | None
    narrative: bool = False
    leaning: Direction | None = None
    chapter: Chapter = Chapter.NONE
    year: int | None = None
    ancient: int | None = None
    month: Period | None = None
    day: Period | None = None
    last: Period | None = None
    quarter: Period | None = None

    def published(self) -> date:
        """The day of publication. Raises Waiting when nobody knows it."""
        if self.today is None:
            raise Waiting
        return self.today

    @property
    def tells(self) -> bool:
        """Whether what is left unsaid is of the text's own clock, not of the publication."""
        return self.narrative or (self.chapter is Chapter.TOLD and self.leaning is not Direction.FUTURE)

    @property
    def tells_time(self) -> bool:
        """Whether the text is a history that has come to a year."""
        return self.narrative and (self.year is not None or self.ancient is not None)

    def after(self, answer: Answer, *, names_year: bool, names_quarter: bool) -> "Scene":
        """The scene once the text has said this; `names_year` and `names_quarter` when it wrote them itself.

        Another year begins a new chapter: the days before it no longer count.
        """
        if answer.ancient is not None:
            return replace(self, ancient=answer.ancient, year=None, day=None, month=None, last=None)
        period = answer.period
        if period is None:
            return self
        quarter = period if names_quarter and period.unit is Unit.QUARTER else self.quarter
        day = period if period.unit is Unit.DAY else self.day
        month = period if period.unit in {Unit.DAY, Unit.MONTH} else self.month
        if period.unit not in {
            Unit.DAY,
            Unit.MONTH,
            Unit.YEAR,
            Unit.SEASON,
            Unit.QUARTER,
            Unit.WEEK,
            Unit.HALF,
            Unit.WEEKEND,
        }:
            return replace(self, last=period)
        fine = period.unit in {Unit.DAY, Unit.MONTH}
        year = period.start.year if names_year or fine or self.year is None else self.year
        if names_year and period.unit is Unit.YEAR and month is not None and month.start.year != year:
            day = month = None
        return Scene(
            self.today, self.narrative, self.leaning, self.chapter, year, None, month, day, period, quarter
        )  # `replace` takes twice as long


def answer_of(period: Period, reason: str, mod: Mod | None = None) -> Answer:
    """A period as an answer: its TIMEX3 value and how it is said."""
    return Answer(timex(period), period, reason, mod=mod, spoken=in_a_sentence(period))


def ancient_of(number: int, reason: str) -> Answer:
    """A year before Christ as an answer."""
    return Answer(f"BC{number:04}", None, reason, edtf=f"-{number - 1:04}", ancient=number, spoken=f"{number} BC")
