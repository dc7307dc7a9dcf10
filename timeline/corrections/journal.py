"""The journal: what was corrected, in which order, by whom; its undoing; its way out and in as JSON lines.

An entry's id comes from what it says and how often it was said before, so the same journal made twice has the same ids,
and importing a file twice adds nothing. No clock is read: who and when stay unknown unless somebody gives them.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Final

import msgspec

from timeline.corrections.describe import describe
from timeline.corrections.kinds import NAMES, AddEvent, Correction, Redo, SetDate, SetPublished, Undo
from timeline.corrections.targets import targets
from timeline.corrections.when import event_date, published
from timeline.store import Entry, Store, append, load_journal

_NAME_OF: Final = {kind: name for name, kind in NAMES.items()}
_LINE_FIELDS: Final = frozenset({"id", "by", "at", "do"})


class Conflict(Exception):  # noqa: N818 - it is no error: somebody else was first
    """Somebody corrected the same thing since the user looked; `newer` are those entries. Nothing was recorded."""

    def __init__(self, newer: tuple["Corrected", ...]):
        self.newer = newer
        changes = "; ".join(describe(entry.correction) for entry in newer)
        super().__init__(f"This was corrected elsewhere in the meantime ({changes}); look at it again, then decide.")


@dataclass(frozen=True, slots=True)
class Corrected:
    """One entry of the journal, understood. `undone` entries don't count at the moment."""

    id: str
    correction: Correction
    by: str | None = None
    at: str | None = None
    undone: bool = False


def read_journal(store: Store) -> tuple[Corrected, ...]:
    """The project's journal, oldest first."""
    return _understood(load_journal(store))


def live(journal: Iterable[Corrected]) -> tuple[Corrected, ...]:
    """The entries that count: not undone, and no undoing themselves."""
    return tuple(entry for entry in journal if not entry.undone and not isinstance(entry.correction, Undo | Redo))


def record(
    store: Store, correction: Correction, *, seen: int | None = None, by: str | None = None, at: str | None = None
) -> tuple[Corrected, ...]:
    """Add a correction to the journal; when this returns it is on the disk. Returns the journal afterwards.

    `seen` is the length of the journal that the user looked at: whoever corrected the same thing since raises Conflict.
    The same correction twice in a row, a double click, is recorded once. Raises StoreError, and ValueError with one
    sentence when it gives a date that can't be read.
    """
    _check_date(correction)

    def choose(entries: tuple[Entry, ...]) -> list[Entry]:
        journal = _understood(entries)
        newer = () if seen is None else journal[seen:]
        if any(entry.correction == correction and not entry.undone for entry in (*newer, *journal[-1:])):
            return []
        touched = targets(correction)
        clashing = tuple(entry for entry in newer if not touched.isdisjoint(targets(entry.correction)))
        if clashing:
            raise Conflict(clashing)
        return [_entry(correction, entries, by, at)]

    return _understood(append(store, choose))


def _check_date(correction: Correction) -> None:
    match correction:
        case SetPublished(edtf=str() as edtf):
            published(edtf)
        case SetDate(edtf=str() as edtf) | AddEvent(edtf=str() as edtf):
            event_date(edtf, known_to=None)


def undo(store: Store, entry: str | None = None) -> Corrected | None:
    """Undo an entry, by default the last that counts; None when there is nothing to undo. Raises StoreError.

    Raises ValueError with one sentence when the journal has no such entry.
    """
    return _switch(store, entry, undone=False)


def redo(store: Store, entry: str | None = None) -> Corrected | None:
    """Take back an undoing, by default the latest; None when there is nothing to redo. Raises as `undo` does."""
    return _switch(store, entry, undone=True)


def _switch(store: Store, wanted: str | None, *, undone: bool) -> Corrected | None:
    chosen: list[Corrected] = []

    def choose(entries: tuple[Entry, ...]) -> list[Entry]:
        journal = _understood(entries)
        chosen[:] = [_chosen(journal, wanted, undone=undone)] if wanted else _latest(journal, undone=undone)
        if not chosen or chosen[0].undone is not undone:
            return []
        return [_entry(Redo(chosen[0].id) if undone else Undo(chosen[0].id), entries, None, None)]

    append(store, choose)
    return chosen[0] if chosen else None


def _chosen(journal: tuple[Corrected, ...], wanted: str, *, undone: bool) -> Corrected:
    for entry in journal:
        if entry.id == wanted and not isinstance(entry.correction, Undo | Redo):
            return entry
    msg = (
        f"The journal has no correction “{wanted[:40]}” to {'redo' if undone else 'undo'}; list them to see their ids."
    )
    raise ValueError(msg)


def _latest(journal: tuple[Corrected, ...], *, undone: bool) -> list[Corrected]:
    """What a plain undo or redo is about: the last done, and the last undone unless something was corrected since."""
    if not undone:
        return list(live(journal)[-1:])
    by_id = {entry.id: entry for entry in journal}
    for entry in reversed(journal):
        match entry.correction:
            case Undo(of):
                if of in by_id and by_id[of].undone:
                    return [by_id[of]]
            case Redo():
                continue
            case _:
                return []
    return []


def export_journal(store: Store) -> str:
    """The whole journal as JSON lines, undone entries and undoings too: `{"id", "by", "at", "do", …}`."""
    return "".join(_line(entry) for entry in load_journal(store))


def import_journal(store: Store, text: str) -> tuple[int, int]:
    """Add the entries of an export that the journal does not have yet: (added, already there).

    Raises ValueError with one sentence that names the line, and adds nothing, when a line is no correction.
    """
    # Only line feeds end lines here: quotes may hold other characters that some programs take for line ends.
    entries = [_parse(line, number) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    counts = [0, 0]

    def choose(known: tuple[Entry, ...]) -> list[Entry]:
        there = {entry.id for entry in known}
        new = list({entry.id: entry for entry in entries if entry.id not in there}.values())
        counts[:] = [len(new), len(entries) - len(new)]
        return new

    append(store, choose)
    return counts[0], counts[1]


def _understood(entries: Iterable[Entry]) -> tuple[Corrected, ...]:
    read = [(entry, _decode(msgspec.json.decode(entry.correction))) for entry in entries]
    undone: dict[str, bool] = {}
    for _, correction in read:
        match correction:
            case Undo(of):
                undone[of] = True
            case Redo(of):
                undone[of] = False
            case _:
                pass
    return tuple(
        Corrected(entry.id, correction, entry.by, entry.at, undone.get(entry.id, False)) for entry, correction in read
    )


def _entry(correction: Correction, journal: tuple[Entry, ...], by: str | None, at: str | None) -> Entry:
    text = msgspec.json.encode({"do": _NAME_OF[type(correction)], **msgspec.to_builtins(correction)}).decode()
    before = Counter(entry.correction for entry in journal)[text]
    return Entry("c-" + blake2b(f"{before} {text}".encode(), digest_size=6).hexdigest(), text, by, at)


def _line(entry: Entry) -> str:
    fields = {"id": entry.id, "by": entry.by, "at": entry.at, **msgspec.json.decode(entry.correction)}
    return msgspec.json.encode(fields).decode() + "\n"


def _parse(line: str, number: int) -> Entry:
    """An entry of an export. Its id is kept, so that undoings in the same file still find it."""
    try:
        fields: dict[str, Any] = msgspec.json.decode(line, type=dict[str, Any])
        correction = _decode({name: value for name, value in fields.items() if name not in {"id", "by", "at"}})
        head = msgspec.convert({name: fields.get(name) for name in ("id", "by", "at")}, dict[str, str | None])
    except (msgspec.MsgspecError, KeyError, UnicodeDecodeError) as error:
        msg = f"Line {number} is no correction ({error}); nothing was imported."
        raise ValueError(msg) from error
    text = msgspec.json.encode({"do": _NAME_OF[type(correction)], **msgspec.to_builtins(correction)}).decode()
    found = head["id"] or "c-" + blake2b(f"0 {text}".encode(), digest_size=6).hexdigest()
    return Entry(found, text, head["by"], head["at"])


def _decode(fields: dict[str, Any]) -> Correction:
    rest = dict(fields)
    kind = NAMES[rest.pop("do")]
    return msgspec.convert(rest, kind, strict=True)
