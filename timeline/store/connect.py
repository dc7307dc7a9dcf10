"""Opening a project: who may write, what is refused, and what each failure is called."""

import sqlite3
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from typing import Final, Self

from timeline.model import Article, Timeline
from timeline.store import schema
from timeline.store.file import (
    APPLICATION_ID,
    StoreError,
    can_write,
    check_header,
    damaged,
    foreign,
    on_network,
    only_writer,
    too_new,
)

PATIENCE: Final = 30.0
"""Seconds that a writer waits for another one."""

_LOG_BYTES: Final = 64 * 1024 * 1024  # what a log may keep of the disk after a large change
_CHECKED_BYTES: Final = 32 * 1024 * 1024  # larger files are not checked page by page on opening: it takes seconds


@dataclass(frozen=True, slots=True)
class LastSaved:
    """What this program saved last into a project, so that it need not compare what is the same object still.

    `number` counts all savings of the project, 0 before the first.
    """

    number: int = 0
    timeline: Timeline = Timeline()  # noqa: RUF009 - frozen
    given: tuple[Article, ...] = ()


class Store:
    """An open project. Threads may share it; each transaction is one thread's alone.

    `notice` is one sentence for the user where something is amiss: it can only be read, or lies on a network.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path | None, notice: str | None, *, writable: bool):
        self.path = path
        self.notice = notice
        self.writable = writable
        self.last_saved = LastSaved()
        self._connection = connection
        self._turn = RLock()
        # A page of the dashboard that nobody looks at any more lets go of its project without closing it.
        weakref.finalize(self, connection.close)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection inside one consistent view of the data. Raises StoreError."""
        with self._turn, _told(self.path):
            if self._connection.in_transaction:
                yield self._connection
                return
            self._connection.execute("BEGIN")
            try:
                yield self._connection
            finally:
                _roll_back(self._connection)

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The connection inside a transaction: when this returns all is on the disk, otherwise nothing has changed.

        Raises StoreError: read-only, disk full, another program writing for too long, damaged.
        """
        if not self.writable:
            msg = f"The project {self.path} can only be read: {self.notice or 'it was opened so.'}"
            raise StoreError(msg)
        lock = nullcontext() if self.path is None else only_writer(self.path, PATIENCE)
        with self._turn, _told(self.path), lock:
            # Never a deferred transaction: one that reads and then writes fails as soon as another wrote in between.
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                _roll_back(self._connection)
                raise

    def close(self) -> None:
        """Close it; the last to close a project folds its log into the file."""
        with self._turn:
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_store(path: Path | None = None, *, writable: bool = True, patience: float = PATIENCE) -> Store:
    """Open the project file, or make it; without a path it lives in memory.

    Where it can't be written it is opened for reading and `notice` says so. Raises StoreError, and touches nothing,
    for a file that is not a project, is damaged, was made by a newer program, or to which another program has been
    writing for `patience` seconds.
    """
    if path is None:
        connection = _connect(":memory:", None)
        with _told(None):
            schema.migrate(connection, 0)
        return Store(connection, None, None, writable=True)
    path = path.absolute()
    check_header(path, schema.VERSION)
    with _told(path):
        if writable and can_write(path):
            return _open_writable(path, patience)
        return _open_readable(path, asked=not writable)


def _open_writable(path: Path, patience: float) -> Store:
    notice = None
    network = on_network(path)
    if network:
        notice = (
            f"{path} lies on a network drive: let only one program at a time use it, "
            "or move it to a disk of this computer."
        )
    with only_writer(path, patience):
        connection = _checked(path, "mode=rwc")
        try:
            # The log's shared memory does not work between computers.
            connection.execute(f"PRAGMA journal_mode = {'DELETE' if network else 'WAL'}")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute(f"PRAGMA journal_size_limit = {_LOG_BYTES}")
            _migrate(connection)
        except BaseException:
            connection.close()
            raise
    return Store(connection, path, notice, writable=True)


def _open_readable(path: Path, *, asked: bool) -> Store:
    if not path.exists() or not path.stat().st_size:
        msg = f"There is no project at {path}" + (
            "." if asked else ", and none can be made: its folder is read-only; choose another place."
        )
        raise StoreError(msg)
    notice = None if asked else "its place is read-only, so it is shown but can't be changed; copy it to edit."
    try:
        connection = _checked(path, "mode=ro")
    except sqlite3.OperationalError:
        # A log needs shared memory beside the file, which can't be made here. Nobody else can write here either.
        connection = _checked(path, "mode=ro&immutable=1")
    if connection.execute("PRAGMA user_version").fetchone()[0] < schema.VERSION:
        connection.close()
        msg = f"The project {path} was made by an older Timeline; copy it to a place that can be written to open it."
        raise StoreError(msg)
    return Store(connection, path, notice, writable=False)


def _connect(name: str, path: Path | None) -> sqlite3.Connection:
    connection = sqlite3.connect(
        name, uri=path is not None, timeout=PATIENCE, isolation_level=None, check_same_thread=False
    )
    try:
        # A project file may come from anybody: its schema must not run functions, its pages are checked when read.
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute("PRAGMA cache_size = -32000")
    except BaseException:
        connection.close()
        raise
    return connection


def _checked(path: Path, mode: str) -> sqlite3.Connection:
    """The file opened, after a look at what it is. Raises StoreError, and what SQLite raises."""
    connection = _connect(f"{path.as_uri()}?{mode}", path)
    try:
        _check(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _check(connection: sqlite3.Connection, path: Path) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > schema.VERSION:
        raise StoreError(too_new(path, version, schema.VERSION))
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION_ID and connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
        raise StoreError(foreign(path))
    if path.stat().st_size <= _CHECKED_BYTES and connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise StoreError(damaged(path))


def _migrate(connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA user_version").fetchone()[0] == schema.VERSION:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        schema.migrate(connection, version)
        connection.execute("COMMIT")
    except BaseException:
        _roll_back(connection)
        raise


def _roll_back(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:
        connection.execute("ROLLBACK")


@contextmanager
def _told(path: Path | None) -> Iterator[None]:
    """Turn what SQLite and the system raise into a sentence for the user."""
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.IntegrityError, sqlite3.InterfaceError):
        raise  # a mistake of this program's own
    except sqlite3.Error as error:
        raise StoreError(_sentence(error, path)) from error
    except OSError as error:
        msg = f"{error.filename or path} can't be written ({error.strerror}); what was saved before is kept."
        raise StoreError(msg) from error


def _sentence(error: sqlite3.Error, path: Path | None) -> str:
    name = getattr(error, "sqlite_errorname", "")
    if name == "SQLITE_FULL" or name.startswith("SQLITE_IOERR"):
        return f"The disk is full or failing: {path} could not be written. What was saved before is kept; make room."
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return f"Another program is writing to {path}; try again when it is done."
    if name.startswith("SQLITE_READONLY"):
        return f"{path} can only be read; copy it to a place that can be written."
    if name.startswith("SQLITE_CANTOPEN"):
        return f"{path} can't be opened; check that its folder exists and can be written."
    return damaged(path)
