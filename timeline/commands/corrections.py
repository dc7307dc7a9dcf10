"""`timeline corrections`: the journal of a project, added to, listed, taken along and undone."""

import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Final

from timeline import corrections
from timeline.commands.correcting import MAKERS, known_in
from timeline.commands.terminal import ALL_READ, Stop, count, say, write
from timeline.store import Store, StoreError, load_timeline, open_store


def run(arguments: Namespace) -> int:
    """Do what `arguments.action` names; the exit status."""
    if not arguments.project.exists():
        msg = f"{arguments.project} does not exist; --project names the file that `timeline build --project` made."
        raise Stop(msg)
    try:
        with open_store(arguments.project) as store:
            (ACTIONS.get(arguments.action) or _change)(store, arguments)
    except (StoreError, ValueError) as error:
        raise Stop(str(error)) from error
    return ALL_READ


def _change(store: Store, arguments: Namespace) -> None:
    correction = MAKERS[arguments.action](known_in(store), arguments)
    corrections.record(store, correction)
    say(f"recorded: {corrections.describe(correction)}; it counts from the next build on.")


def _list(store: Store, _: Namespace) -> None:
    journal = corrections.read_journal(store)
    misfits = {
        problem.field: problem.reason
        for problem in load_timeline(store).problems
        if problem.path == corrections.JOURNAL
    }
    for entry in journal:
        line = corrections.describe(entry.correction)
        mark = "  (undone)" if entry.undone else f"  (does not fit: {misfits[line]})" if line in misfits else ""
        sys.stdout.write(f"{entry.id}  {line}{mark}\n")
    say(f"{count(len(journal), 'entry')}." if len(journal) == 1 else f"{len(journal):,} entries.")


def _export(store: Store, arguments: Namespace) -> None:
    write(corrections.export_journal(store).encode(), arguments.file)


def _import(store: Store, arguments: Namespace) -> None:
    added, known = corrections.import_journal(store, _text(arguments.file))
    say(f"{count(added, 'correction')} added, {known:,} already there; they count from the next build on.")


def _undo(store: Store, arguments: Namespace) -> None:
    undone = corrections.undo(store, arguments.entry)
    say(f"undone: {corrections.describe(undone.correction)}" if undone else "there is nothing to undo.")


def _redo(store: Store, arguments: Namespace) -> None:
    redone = corrections.redo(store, arguments.entry)
    say(f"done again: {corrections.describe(redone.correction)}" if redone else "there is nothing to do again.")


def _text(file: Path | None) -> str:
    try:
        return file.read_text(encoding="utf-8") if file else sys.stdin.buffer.read().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        msg = f"{file or 'standard input'} can't be read as UTF-8 text; give a file that `corrections export` wrote."
        raise Stop(msg) from error


ACTIONS: Final[dict[str, Callable[[Store, Namespace], None]]] = {
    "list": _list,
    "export": _export,
    "import": _import,
    "undo": _undo,
    "redo": _redo,
}
