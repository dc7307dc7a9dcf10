"""What the dashboard and the command line ask a project: events by actor, period and words, and how many there are."""

from dataclasses import dataclass
from typing import Final, Literal

import msgspec

from timeline.model import Actor, Event
from timeline.period import Period
from timeline.store.connect import Store
from timeline.store.packed import unpack
from timeline.store.schema import DAY_OF_ROW, actor_number, row_ranges

_EVERYBODY: Final = 0
_actor_decoder: Final = msgspec.json.Decoder(Actor)
_event_decoder: Final = msgspec.json.Decoder(Event)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which events: those that share a day with `period`, in which all `actors` (ids) take part, that hold all `words`.

    Each empty field asks for nothing. An actor that is only an event's place counts when `places` is set. Words are
    found in any form ("meeting" finds "meetings"), those in quotes as one phrase.
    """

    period: Period | None = None
    actors: tuple[str, ...] = ()
    words: str = ""
    places: bool = False


def find_events(
    store: Store, wanted: Wanted, *, limit: int | None = None, first: Literal["earliest", "most important"] = "earliest"
) -> tuple[Event, ...]:
    """The events, in time order or the most important ones first; those without a place on the calendar come last."""
    where, parameters = _where(wanted)
    order = "importance DESC, n" if first == "most important" else f"stop IS NULL, {DAY_OF_ROW}, stop, id"
    sql = f"SELECT n FROM event {where} ORDER BY {order} LIMIT ?"  # noqa: S608 - every value is a parameter
    with store.reading() as connection:
        rows = connection.execute(sql, [*parameters, -1 if limit is None else limit]).fetchall()
        told = (connection.execute("SELECT data FROM telling WHERE n = ?", row).fetchone() for row in rows)
        return tuple(unpack(data, _event_decoder) for (data,) in told)


def count_events(store: Store, wanted: Wanted) -> int:
    """How many events there are of that kind."""
    where, parameters = _where(wanted)
    with store.reading() as connection:
        found = connection.execute(f"SELECT count(*) FROM event {where}", parameters)  # noqa: S608 - as above
        return int(found.fetchone()[0])


def events_per_month(store: Store, actor: str | None = None) -> tuple[tuple[int, int, int], ...]:
    """(year, month, events that begin in it), in time order, of everyone or of one actor (its places too)."""
    with store.reading() as connection:
        rows = connection.execute(
            "SELECT month, events FROM tally WHERE actor = ? ORDER BY month",
            (_EVERYBODY if actor is None else actor_number(actor),),
        )
        return tuple((month // 12, month % 12 + 1, events) for month, events in rows)


def events_per_actor(store: Store, *, limit: int | None = None) -> tuple[tuple[Actor, int], ...]:
    """Every actor and how many events it takes part in, the most frequent first."""
    with store.reading() as connection:
        rows = connection.execute(
            "SELECT data, events FROM actor ORDER BY events DESC, id LIMIT ?", (-1 if limit is None else limit,)
        )
        return tuple((_actor_decoder.decode(data), events) for data, events in rows)


def _where(wanted: Wanted) -> tuple[str, list[str | int]]:
    """SQL that holds for the events wanted, and its parameters."""
    if wanted.period is None and not wanted.actors and not wanted.words.strip():
        return "", []
    ranges, parameters = [], []
    for bounds in row_ranges(wanted.period):
        sets, values = _sets(wanted, bounds)
        ranges.append(f"SELECT * FROM ({' INTERSECT '.join(sets)})")  # noqa: S608 - as above
        parameters += values
    where = f"WHERE n IN ({' UNION ALL '.join(ranges)})"
    if wanted.period is None:
        return where, parameters
    return f"{where} AND stop > ?", [*parameters, wanted.period.start.toordinal()]


def _sets(wanted: Wanted, bounds: tuple[int, int]) -> tuple[list[str], list[str | int]]:
    """SQL for each set of row numbers within `bounds` that the wanted events are in."""
    sets: list[str] = []
    values: list[str | int] = []
    for actor in wanted.actors:
        sets.append("SELECT event FROM link WHERE actor = ? AND event BETWEEN ? AND ? AND place <= ?")
        values += [actor_number(actor), *bounds, wanted.places]
    if wanted.words.strip():
        sets.append("SELECT rowid FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ?")
        values += [match_text(wanted.words), *bounds]
    if not sets:
        sets.append("SELECT n FROM event WHERE n BETWEEN ? AND ?")
        values += bounds
    return sets, values


def match_text(words: str) -> str:
    """The FTS5 query for what a user typed: every word, and every phrase in quotes, as a quoted string.

    Nothing in it is syntax: AND, *, ^, column names and parentheses are words like others or nothing.
    """
    pieces = words.replace("“", '"').replace("”", '"').replace("\0", " ").split('"')
    strings = [piece for index, part in enumerate(pieces) for piece in ([part] if index % 2 else part.split())]
    return " ".join(f'"{piece}"' for piece in strings if any(char.isalnum() for char in piece)) or '""'
