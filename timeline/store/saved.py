"""The whole timeline in the project: only what changed is written."""

import sqlite3
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import blake2b
from typing import Any, Final

import msgspec

from timeline.model import Actor, ActorMention, Article, Event, Problem, Published, Role, Timeline
from timeline.store.connect import LastSaved, Store
from timeline.store.many import save_columns
from timeline.store.packed import pack, unpack
from timeline.store.plain import all_events, pack_difference, unpack_difference
from timeline.store.schema import actor_number, row_number

_article_decoder: Final = msgspec.json.Decoder(Article)
_published_decoder: Final = msgspec.json.Decoder(Published | None)
_actor_decoder: Final = msgspec.json.Decoder(Actor)
_event_decoder: Final = msgspec.json.Decoder(Event)
_mentions_decoder: Final = msgspec.json.Decoder(list[ActorMention])
_problems_decoder: Final = msgspec.json.Decoder(tuple[Problem, ...])
_made_with_decoder: Final = msgspec.json.Decoder(tuple[tuple[str, str], ...])
_ROW_NUMBERS: Final = "q"  # signed 64 bits


def save_timeline(
    store: Store,
    timeline: Timeline,
    *,
    journal: int,
    given: Iterable[Article] | None = None,
    plain: Timeline | None = None,
    made_from: str = "",
) -> bool:
    """Make the project hold exactly this timeline, to which the first `journal` corrections were applied.

    `given` are its articles as they came in, and `plain` is it before any correction, made from all that `made_from`
    names. False, and nothing is changed, when more corrections were recorded meanwhile: apply them and save again.
    """
    given = timeline.articles if given is None else tuple(given)
    with store.writing() as connection:
        if _journal_length(connection) != journal:
            return False
        number, known = _last_saved(store, connection)
        before = known.timeline
        if (timeline.articles, timeline.mentions, given) != (before.articles, before.mentions, known.given):
            _save_articles(connection, timeline, given)
        _save_actors(connection, timeline.actors)
        changed = _save_events(connection, timeline, {event.id: event for event in all_events(before)})
        if changed or timeline.actors != before.actors:
            _count(connection)
        save_columns(connection, timeline)
        _put(connection, "made_with", msgspec.json.encode(timeline.made_with))
        _put(connection, "problems", msgspec.json.encode(timeline.problems))
        _put(connection, "plain", pack_difference(plain or timeline, timeline, made_from))
        _put(connection, "saved", str(number + 1).encode())
    store.last_saved = LastSaved(number + 1, timeline, given)
    return True


def _last_saved(store: Store, connection: sqlite3.Connection) -> tuple[int, LastSaved]:
    """How often the project was saved, and what this program knows it to hold: nothing if another saved it last."""
    number = int(_get(connection, "saved") or b"0")
    known = store.last_saved
    return number, known if known.number == number else LastSaved()


def revision(store: Store) -> tuple[int, int]:
    """How often the project was saved and how many corrections it holds: the same as long as nothing changed."""
    with store.reading() as connection:
        return int(_get(connection, "saved") or b"0"), _journal_length(connection)


def load_timeline(store: Store) -> Timeline:
    """The timeline as it was saved last; an empty one from a new project."""
    with store.reading() as connection:
        return _load(connection)


def load_plain(store: Store, made_from: str) -> Timeline | None:
    """The timeline as it was before corrections, if it was made from the same; None when it must be made anew."""
    with store.reading() as connection:
        data = _get(connection, "plain")
        if data is None or not made_from:
            return None
        number, known = _last_saved(store, connection)
        timeline = known.timeline if known.number else _load(connection)
        given = known.given if known.number else _given(connection)
    store.last_saved = LastSaved(number, timeline, given)
    return unpack_difference(timeline, data, made_from)


def _load(connection: sqlite3.Connection) -> Timeline:
    articles: list[Article] = []
    mentions: list[ActorMention] = []
    for data, published, found in connection.execute(
        "SELECT data, published, mentions FROM current JOIN article USING (id, digest) ORDER BY id"
    ):
        articles.append(replace(unpack(data, _article_decoder), published=_published_decoder.decode(published)))
        here: list[ActorMention] = unpack(found, _mentions_decoder)
        mentions += here
    in_order = array(_ROW_NUMBERS, _get(connection, "order") or b"")
    events = {n: unpack(data, _event_decoder) for n, data in connection.execute("SELECT n, data FROM telling")}
    actor_order = _get(connection, "actor_order")
    actors = {
        actor.id: actor
        for actor in (_actor_decoder.decode(data) for (data,) in connection.execute("SELECT data FROM actor"))
    }
    ordered = [events[n] for n in in_order]
    return Timeline(
        made_with=_made_with_decoder.decode(_get(connection, "made_with") or b"[]"),
        articles=tuple(articles),
        actors=tuple(
            actors[name] for name in (msgspec.json.decode(actor_order, type=list[str]) if actor_order else [])
        ),
        mentions=tuple(mentions),
        events=tuple(event for event in ordered if event.when and event.when.period),
        unplaced=tuple(event for event in ordered if not (event.when and event.when.period)),
        problems=_problems_decoder.decode(_get(connection, "problems") or b"[]"),
    )


def load_articles(store: Store) -> tuple[Article, ...]:
    """The articles of the last build as they were given, by id."""
    with store.reading() as connection:
        return _given(connection)


def _given(connection: sqlite3.Connection) -> tuple[Article, ...]:
    rows = connection.execute("SELECT data FROM current JOIN article USING (id, digest) ORDER BY id")
    return tuple(unpack(data, _article_decoder) for (data,) in rows)


def article_versions(store: Store, article_id: str) -> tuple[Article, ...]:
    """Every version of an article that was ever built, the current one last."""
    with store.reading() as connection:
        rows = connection.execute(
            "SELECT article.data FROM article LEFT JOIN current USING (id, digest) WHERE article.id = ?"
            " ORDER BY current.digest IS NOT NULL, digest",
            (article_id,),
        )
        return tuple(unpack(data, _article_decoder) for (data,) in rows)


def _save_articles(connection: sqlite3.Connection, timeline: Timeline, given: Iterable[Article]) -> None:
    told: dict[str, list[ActorMention]] = {article.id: [] for article in timeline.articles}
    for mention in timeline.mentions:
        told[mention.article].append(mention)
    as_given = {article.id: article for article in given}
    current = []
    for article in timeline.articles:
        data = msgspec.json.encode(as_given[article.id])
        digest, mentions = _digest(data), pack(msgspec.json.encode(told[article.id]))
        current.append((article.id, digest, _text(article.published), mentions))
        connection.execute("INSERT OR IGNORE INTO article VALUES (?, ?, ?)", (article.id, digest, pack(data)))
    connection.execute("DELETE FROM current")
    connection.executemany("INSERT INTO current VALUES (?, ?, ?, ?)", current)


def _save_actors(connection: sqlite3.Connection, actors: Iterable[Actor]) -> None:
    old = dict(connection.execute("SELECT id, data FROM actor"))
    new = {actor.id: _text(actor) for actor in actors}
    connection.executemany("DELETE FROM actor WHERE id = ?", ((gone,) for gone in old.keys() - new.keys()))
    connection.executemany(
        "INSERT INTO actor(n, id, events, data) VALUES (?, ?, 0, ?) ON CONFLICT(n) DO UPDATE SET data = excluded.data",
        ((actor_number(id_), id_, data) for id_, data in new.items() if old.get(id_) != data),
    )
    _put(connection, "actor_order", msgspec.json.encode(list(new)))


def _save_events(connection: sqlite3.Connection, timeline: Timeline, known: dict[str, Event]) -> bool:
    """Write the events that changed; whether any did. `known` are events that the project holds, by id."""
    old: dict[str, tuple[int, bytes]] = {
        row[0]: row[1:] for row in connection.execute("SELECT id, n, digest FROM event")
    }
    kept: set[str] = set()
    changed: list[tuple[Event, bytes, bytes]] = []
    for event in all_events(timeline):
        if known.get(event.id) is event:
            kept.add(event.id)
            continue
        data = msgspec.json.encode(event)
        digest = _digest(data)
        if event.id in old and old[event.id][1] == digest:
            kept.add(event.id)
        else:
            changed.append((event, data, digest))
    gone = old.keys() - kept
    for event_id in gone:
        _remove(connection, old.pop(event_id)[0])
    rows = {event_id: n for event_id, (n, _) in old.items()}
    taken = set(rows.values())
    for event, data, digest in changed:
        n = row_number(event.when.period if event.when else None, event.id)
        while n in taken:
            n += 1
        taken.add(n)
        rows[event.id] = n
        _add(connection, n, event, data, digest)
    _put(connection, "order", array(_ROW_NUMBERS, (rows[event.id] for event in all_events(timeline))).tobytes())
    return bool(gone or changed)


def _add(connection: sqlite3.Connection, n: int, event: Event, data: bytes, digest: bytes) -> None:
    period = event.when.period if event.when else None
    stop = period.stop.toordinal() if period else None
    month = 12 * period.start.year + period.start.month - 1 if period else None
    connection.execute(
        "INSERT INTO event(n, id, stop, month, importance, digest) VALUES (?, ?, ?, ?, ?, ?)",
        (n, event.id, stop, month, event.importance, digest),
    )
    connection.execute("INSERT INTO telling VALUES (?, ?)", (n, pack(data)))
    connection.execute("INSERT INTO words(rowid, title, sentences) VALUES (?, ?, ?)", (n, *_words(event)))
    connection.executemany("INSERT INTO link VALUES (?, ?, ?)", _links(event, n))


def _remove(connection: sqlite3.Connection, n: int) -> None:
    (data,) = connection.execute("SELECT data FROM telling WHERE n = ?", (n,)).fetchone()
    words = _words(unpack(data, _event_decoder))
    # An index without a copy of its texts must be told what it indexed.
    connection.execute("INSERT INTO words(words, rowid, title, sentences) VALUES ('delete', ?, ?, ?)", (n, *words))
    for table in ("telling", "event"):
        connection.execute(f"DELETE FROM {table} WHERE n = ?", (n,))  # noqa: S608 - one of two names
    connection.execute("DELETE FROM link WHERE event = ?", (n,))


def _links(event: Event, n: int) -> Iterator[tuple[int, int, bool]]:
    """One link an actor; it is a place only when it is nothing else in the event."""
    only_place: dict[str, bool] = {}
    for participant in event.participants:
        only_place[participant.actor] = only_place.get(participant.actor, True) and participant.role is Role.PLACE
    return ((actor_number(actor), n, place) for actor, place in only_place.items())


def _words(event: Event) -> tuple[str, str]:
    """What the full-text index holds of an event: its title and its sources' sentences."""
    return event.title, "\n".join(dict.fromkeys(source.sentence.text for source in event.sources))


def _count(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM tally")
    connection.execute("INSERT INTO tally SELECT 0, month, count(*) FROM event WHERE month IS NOT NULL GROUP BY month")
    connection.execute(
        "INSERT INTO tally SELECT actor, month, count(*) FROM link JOIN event ON n = event"
        " WHERE month IS NOT NULL GROUP BY actor, month"
    )
    connection.execute("UPDATE actor SET events = (SELECT count(*) FROM link WHERE link.actor = actor.n)")


def _journal_length(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM journal").fetchone()[0])


def _put(connection: sqlite3.Connection, name: str, value: bytes) -> None:
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))


def _get(connection: sqlite3.Connection, name: str) -> bytes | None:
    row = connection.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return bytes(row[0]) if row else None


def _text(value: Any) -> str:
    return msgspec.json.encode(value).decode()


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=16).digest()
