"""What a time expression says, before anyone asks when that is: a closed union of frozen values.

Nothing here knows an anchor. `resolve` places each on the calendar; `rules` builds them from English.
"""

from dataclasses import dataclass
from enum import Enum

from timeline.model import Mod, TimexType
from timeline.period import Unit


class Which(Enum):
    """How an expression picks one of many: "Monday", "last Monday", "this Monday", "next Monday".

    BARE leaves it to tense and distance; SAME, PREVIOUS and FOLLOWING count from what the text just spoke of.
    """

    BARE = "bare"
    LAST = "last"
    THIS = "this"
    NEXT = "next"
    SAME = "same"
    PREVIOUS = "previous"
    FOLLOWING = "following"


class Base(Enum):
    """What a distance is counted from: the publication, the text's last date, or whichever the text is about.

    CLOSEST is the one nearest to the publication, before or after it.
    """

    PUBLISHED = "published"
    TEXT = "text"
    NEAR = "near"
    CLOSEST = "closest"


@dataclass(frozen=True, slots=True)
class Calendar:
    """The parts that are written of "20 June 2024", "May 2024", "20 June", "May" or "the 20th".

    `ambiguous` marks 12/03/2024, which is read month first; `short` a year of two digits, '98, whose century is open;
    `weekday` picks among days without a month ("Friday the 13th").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    which: Which = Which.BARE
    ambiguous: bool = False
    short: bool = False
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A "Monday" or "last Monday"; ISO number, 1 is Monday. `weeks` shifts it: "a week ago Tuesday" is -1."""

    number: int
    which: Which = Which.BARE
    weeks: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """A season (EDTF code 21-24), quarter (1-4) or half (1-2), with its year where that is written.

    Quarter 0 and half 0 are the one just spoken of ("the latest quarter").
    """

    unit: Unit
    number: int
    year: int | None = None
    which: Which = Which.BARE
    fiscal: bool = False


@dataclass(frozen=True, slots=True)
class Holiday:
    """A feast with a computable date, under its name in `words`."""

    name: str
    year: int | None = None
    which: Which = Which.BARE
    whole_week: bool = False


@dataclass(frozen=True, slots=True)
class Decade:
    """The 1960s; `century` is false for "the '60s", which is the latest one."""

    first_year: int
    century: bool = True


@dataclass(frozen=True, slots=True)
class Century:
    """The 19th century; negative before Christ."""

    number: int


@dataclass(frozen=True, slots=True)
class Ancient:
    """A year before Christ, positive: 44 BC."""

    year: int


@dataclass(frozen=True, slots=True)
class Shift:
    """A unit counted from a base: "last year", "two weeks ago", "the following month", "that day", "yesterday".

    `precision` is the unit of the answer; `part` says that the answer may be the quarter just spoken of, a year off.
    `mod` is what "about two years ago" adds.
    """

    unit: Unit
    count: int
    base: Base
    precision: Unit
    part: bool = False
    mod: Mod | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """The start, middle or end of something, or about it: "early May", "the end of 1990", "about 1960"."""

    mod: Mod
    of: "Meaning"


@dataclass(frozen=True, slots=True)
class Within:
    """One thing inside another: "June last year", "the third quarter of that year", "Monday of next week"."""

    inner: "Meaning"
    outer: "Meaning"


@dataclass(frozen=True, slots=True)
class Nth:
    """One of many: "the first week of May", "the last Sunday in June". `unit` is a unit or an ISO weekday.

    `number` is negative when counted from the end.
    """

    number: int
    unit: Unit | int
    outer: "Meaning"


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, `text` as TIMEX3 writes it after the date ("T14:30", "TMO"); on `day`, None when unsaid.

    `loose` marks a part of day without an article ("at night"), which in a history is of no day.
    """

    text: str
    spoken: str
    day: "Meaning | None" = None
    mod: Mod | None = None
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """From `first` to `last`, both inclusive. Each end is a mention of its own; `end` says which one this is.

    `apart` holds for "May and June 2022": two dates that share a year, and nothing between them.
    """

    first: "Meaning"
    last: "Meaning"
    end: bool = False
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Length:
    """A duration as TIMEX3 writes it: "P4Y", "PXM"."""

    value: str
    mod: Mod | None = None


@dataclass(frozen=True, slots=True)
class Repeat:
    """A set of times: "P1W", "XXXX-WXX-1"."""

    value: str


@dataclass(frozen=True, slots=True)
class Vague:
    """PRESENT_REF, PAST_REF, FUTURE_REF; `told` marks what is a time only in a history ("at that time", "former")."""

    value: str
    type: TimexType = TimexType.DATE
    told: bool = False


@dataclass(frozen=True, slots=True)
class Nothing:
    """The words look like a time and are none: "30 February", "May 2nd Avenue"."""


Meaning = (
    Calendar | Weekday | Part | Holiday | Decade | Century | Ancient | Shift | Edge | Within | Nth | Clock | Span
    | Length | Repeat | Vague | Nothing
)  # fmt: skip
