"""The JSON form of a timeline, `timeline/1`, as types: what is written, what is read back, and the published schema.

A field without a default is part of the contract and always there. Spans of days are inclusive ISO days here; offsets
are half-open and count Unicode characters of the article's text.
"""

from datetime import date
from typing import Annotated, Final, Literal

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

from timeline.model import Basis, Kind, Mod, Open, Role, Severity, Status, TimexType
from timeline.period import Unit

SCHEMA: Final = "timeline/1"

Offset = Annotated[int, Meta(ge=0)]
Share = Annotated[float, Meta(ge=0, le=1)]
Country = Annotated[str, Meta(pattern="^[A-Z]{2}$", description="ISO 3166-1 alpha-2")]


class SpanRecord(Struct, kw_only=True):
    """A piece of an article's text."""

    start: Offset
    end: Offset
    text: str


class WhenRecord(Struct, kw_only=True):
    """When one source says it was. `start`, `end` and `unit` are null for dates before the year 1."""

    start: date | None
    end: date | None
    unit: Unit | None
    edtf: str
    mod: Mod | None
    open: Open | None


class PublishedRecord(Struct, kw_only=True):
    """When an article came out, and what says so; `guess` where that is weak evidence."""

    start: date
    end: date
    unit: Unit
    edtf: str
    evidence: str
    guess: bool = False


class ArticleRecord(Struct, kw_only=True):
    """An article, without its text."""

    id: str
    title: str | None
    source: str | None
    author: str | None = None
    url: str | None
    path: str | None
    language: str
    published: PublishedRecord | None


class MentionRecord(Struct, kw_only=True):
    """Where an article names an actor; `place` when only as a location."""

    article: str
    start: Offset
    end: Offset
    text: str
    place: bool


class ActorRecord(Struct, kw_only=True):
    """Someone or something that takes part; `events` counts the placed events it takes part in."""

    id: str
    name: str
    kind: Kind
    country: Country | None
    aliases: list[str]
    events: Annotated[int, Meta(ge=0)]
    mentions: list[MentionRecord] | UnsetType = UNSET


class ParticipantRecord(Struct, kw_only=True):
    """An actor in an event; `near` is false where a source's sentence only names it beside the act."""

    id: str
    role: Role
    near: bool | UnsetType = UNSET


class DateRecord(Struct, kw_only=True):
    """The time expression that dates an event: TIMEX3 `type`, `value` and `mod`, the rule that read it, and why."""

    start: Offset
    end: Offset
    text: str
    type: TimexType
    value: str
    mod: Mod | None
    rule: str
    why: str
    when: WhenRecord | None = None
    waits: bool = False


class SourceRecord(Struct, kw_only=True):
    """One sentence that tells an event."""

    article: str
    title: str = ""
    sentence: SpanRecord
    trigger: SpanRecord | None
    date: DateRecord | None
    when: WhenRecord | None = None
    basis: Basis = Basis.TEXT
    status: Status = Status.STATED
    status_cue: SpanRecord | None = None
    actors: list[ParticipantRecord] = []


class DisagreementRecord(Struct, kw_only=True):
    """A source that dates the event otherwise."""

    article: str
    value: str
    text: str


class UnplacedRecord(Struct, kw_only=True):
    """An event without a place on the calendar.

    `start`, `end` and `edtf` are missing where the date waits for a publication date; `start` and `end` are null and
    `edtf` is there where it lies before the year 1.
    """

    id: str
    title: str
    start: date | UnsetType | None = UNSET
    end: date | UnsetType | None = UNSET
    unit: Unit | None
    edtf: str | UnsetType = UNSET
    mod: Mod | None
    open: Open | None
    basis: Basis
    status: Status
    status_cue: SpanRecord | None
    importance: Share
    narrowed: bool
    disagreements: list[DisagreementRecord]
    corrected: list[str] = []
    actors: list[ParticipantRecord]
    sources: Annotated[list[SourceRecord], Meta(min_length=1)]


class EventRecord(UnplacedRecord, kw_only=True):
    """What happened once: its days (inclusive), who took part, and every sentence that tells it, the best one first."""

    start: date
    end: date
    unit: Unit
    edtf: str


class ProblemRecord(Struct, kw_only=True):
    """What could not be read as it should."""

    path: str
    field: str
    severity: Severity
    reason: str


class TimelineRecord(Struct, kw_only=True):
    """A sourced timeline of news articles. Events come in time order."""

    schema: Literal["timeline/1"]
    made_with: dict[str, str]
    articles: list[ArticleRecord]
    actors: list[ActorRecord]
    events: list[EventRecord]
    unplaced: list[UnplacedRecord]
    problems: list[ProblemRecord]


def json_schema() -> str:
    """JSON Schema (draft 2020-12) of the form; `timeline-1.schema.json` in this folder is this text."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:timeline:schema:1",
        **msgspec.json.schema(TimelineRecord, ref_template="#/$defs/{name}"),
    }
    return msgspec.json.format(msgspec.json.encode(schema), indent=2).decode() + "\n"
