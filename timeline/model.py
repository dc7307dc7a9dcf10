"""The values that travel between rooms: frozen, compared by content, with tuples inside.

All offsets are half-open and count Unicode characters of `Article.text`.
"""

from dataclasses import dataclass
from enum import StrEnum

from timeline.period import Period


class TimexType(StrEnum):
    """TIMEX3 types of a time expression (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Mod(StrEnum):
    """TIMEX3 modifiers."""

    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"
    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"


class Open(StrEnum):
    """The side on which a span runs on: `since 2019` is open at its end."""

    START = "start"
    END = "end"


class Basis(StrEnum):
    """Where an event's date comes from: the text, or only the day of the report."""

    TEXT = "text"
    REPORTED = "reported"


class Status(StrEnum):
    """Whether the text says that it happened."""

    STATED = "stated"
    REPORTED = "reported"
    PLANNED = "planned"
    DENIED = "denied"
    OPINION = "opinion"
    CONDITIONAL = "conditional"


class Role(StrEnum):
    """What an actor does in an event."""

    AGENT = "agent"
    TARGET = "target"
    PLACE = "place"
    MENTIONED = "mentioned"


class Kind(StrEnum):
    """What an actor is."""

    COUNTRY = "country"
    PERSON = "person"
    ORGANIZATION = "organization"
    GROUP = "group"
    PLACE = "place"
    PRODUCT = "product"
    OTHER = "other"


class Severity(StrEnum):
    """An error lost an article or a row; after a warning it was read all the same."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of an article's text, with its half-open offsets there."""

    start: int
    end: int
    text: str

    def holds(self, start: int, end: int) -> bool:
        """Whether the piece `start` to `end` lies inside this one."""
        return self.start <= start and end <= self.end


@dataclass(frozen=True, slots=True)
class When:
    """When something was, exactly as far as the text says.

    `period` is None for dates that the calendar of `period` does not reach (44 BC), which have only their `edtf`.
    """

    period: Period | None
    edtf: str
    mod: Mod | None = None
    open: Open | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """When an article came out, at any precision, and what says so (`articles.csv`, `the URL`, `you` …)."""

    period: Period
    edtf: str
    evidence: str
    guess: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was read. `text` is never changed; `furniture` are the offset pairs not to be read in it."""

    id: str
    text: str
    title: str | None = None
    source: str | None = None
    author: str | None = None
    url: str | None = None
    path: str | None = None
    language: str = "en"
    published: Published | None = None
    furniture: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class DateMention:
    """One time expression: where it stands, what it says (TIMEX3), when that is, and why.

    `when` is None for durations, sets and vague references, and for what waits for a publication date
    (`waits` is then true).
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    rule: str
    why: str
    mod: Mod | None = None
    when: When | None = None
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone or something that takes part. `country` is an ISO 3166-1 alpha-2 code or None."""

    id: str
    name: str
    kind: Kind
    country: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActorMention:
    """Where an article names an actor; `place` when only as a location ("in Pyongyang")."""

    article: str
    actor: str
    start: int
    end: int
    text: str
    place: bool = False


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor in an event; not `near` where the sentence only names it beside the act, in another clause."""

    actor: str
    role: Role
    near: bool = True


@dataclass(frozen=True, slots=True)
class EventMention:
    """One sentence's telling of an event: the source behind a mark on the timeline.

    `date` is None when `basis` is reported. `when` is None when the date still waits for a publication date.
    """

    article: str
    sentence: Span
    title: str
    when: When | None
    trigger: Span | None = None
    date: DateMention | None = None
    basis: Basis = Basis.TEXT
    status: Status = Status.STATED
    status_cue: Span | None = None
    participants: tuple[Participant, ...] = ()

    @property
    def taking_part(self) -> tuple[Participant, ...]:
        """Those who belong to the event: not whom the sentence only names beside it.

        Where no date ties the sentence to the event, nobody who is only mentioned.
        """
        dated = self.basis is Basis.TEXT
        return tuple(one for one in self.participants if one.near and (dated or one.role is not Role.MENTIONED))


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A source that dates the event otherwise: `value` is its EDTF, `text` its words."""

    article: str
    value: str
    text: str


@dataclass(frozen=True, slots=True)
class Event:
    """What happened once, with every source that tells it; `sources[0]` is the most telling one.

    `corrected` is what users changed of it: date, title, status, actors, sources, or added when all of it is theirs.
    """

    id: str
    title: str
    when: When | None
    sources: tuple[EventMention, ...]
    participants: tuple[Participant, ...] = ()
    basis: Basis = Basis.TEXT
    status: Status = Status.STATED
    status_cue: Span | None = None
    importance: float = 0.0
    narrowed: bool = False
    disagreements: tuple[Disagreement, ...] = ()
    corrected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be read as it should: which file, which field of it, and what to do about it."""

    path: str
    field: str
    reason: str
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one article says by itself, before it is joined with others.

    `actors` and the ids in `mentions` and `events` are this article's own; `combine` gives them their names across
    articles.
    """

    article: Article
    sentences: tuple[Span, ...] = ()
    dates: tuple[DateMention, ...] = ()
    actors: tuple[Actor, ...] = ()
    mentions: tuple[ActorMention, ...] = ()
    events: tuple[EventMention, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole answer. Events are in time order; `unplaced` are those without a place on the calendar yet."""

    made_with: tuple[tuple[str, str], ...] = ()
    articles: tuple[Article, ...] = ()
    actors: tuple[Actor, ...] = ()
    mentions: tuple[ActorMention, ...] = ()
    events: tuple[Event, ...] = ()
    unplaced: tuple[Event, ...] = ()
    problems: tuple[Problem, ...] = ()
