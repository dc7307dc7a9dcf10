"""What can be told of a project file without opening it as a database, and the lock that lets one write at a time."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

APPLICATION_ID: Final = 0x546D4C6E  # "TmLn", in the header of every project file
_MAGIC: Final = b"SQLite format 3\x00"
_HEADER: Final = 100
_NETWORK_TYPES: Final = frozenset(
    {"9p", "afs", "ceph", "cifs", "davfs", "fuse.rclone", "fuse.sshfs", "glusterfs", "ncpfs", "nfs", "nfs4", "smb3"}
)
_MOUNTS: Final = Path("/proc/self/mounts")
_RETRY: Final = 0.01  # seconds between two looks at a taken lock


class StoreError(Exception):
    """One sentence for the user: what is wrong with the project file, and what to do. Nothing was changed."""


def check_header(path: Path, newest: int) -> None:
    """Raise StoreError unless the file is missing, empty, or a whole project file of version `newest` or older.

    Reads the first 100 bytes (https://sqlite.org/fileformat.html) and the length, and touches nothing.
    """
    try:
        if not path.parent.is_dir():
            msg = f"There is no folder {path.parent} for the project {path.name}; make it or choose another place."
            raise StoreError(msg)
        if not path.exists():
            return
        if not path.is_file():
            msg = f"{path} is no file; name a project file such as project.db."
            raise StoreError(msg)
        length = path.stat().st_size
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except OSError as error:
        msg = f"{path} can't be read ({error.strerror}); check its permissions."
        raise StoreError(msg) from error
    if not header:
        return
    if not header.startswith(_MAGIC[: len(header)]):
        raise StoreError(foreign(path))
    if len(header) < _HEADER:
        raise StoreError(damaged(path))
    _check_numbers(path, header, length, newest)


def _check_numbers(path: Path, header: bytes, length: int, newest: int) -> None:
    page_size = int.from_bytes(header[16:18], "big")
    page_size = 65536 if page_size == 1 else page_size
    pages = int.from_bytes(header[28:32], "big")
    version = int.from_bytes(header[60:64], "big")
    application = int.from_bytes(header[68:72], "big")
    # Just made: SQLite writes the first page before our numbers are committed through the log.
    fresh = application == 0 and version == 0 and pages <= 1
    if application != APPLICATION_ID and not fresh:
        raise StoreError(foreign(path))
    if version > newest:
        raise StoreError(too_new(path, version, newest))
    if length < pages * page_size:
        raise StoreError(damaged(path))


def foreign(path: Path) -> str:
    """The sentence about a file that is something else."""
    return f"{path} is no project of Timeline; it was left as it is. Choose another name for the project."


def damaged(path: Path | None) -> str:
    """The sentence about a file that SQLite can't make sense of."""
    return (
        f"The project {path or 'in memory'} is damaged; it was left as it is. "
        "Restore a copy, or build the articles into a new project."
    )


def too_new(path: Path | None, version: int, newest: int) -> str:
    """The sentence about a file of a later version of this program."""
    return (
        f"The project {path} was made by a newer Timeline (its format is {version}, this program's {newest}); "
        "it was left as it is. Update Timeline to open it."
    )


def on_network(path: Path) -> bool:
    """Whether the file lies on a network file system, where SQLite's locks can't be relied on.

    Knows UNC paths on Windows and the mount table of Linux; elsewhere the answer is False.
    """
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        mounts = ""
    absolute = str(path.absolute())
    return absolute.startswith("\\\\") or file_system(absolute, mounts) in _NETWORK_TYPES


def file_system(path: str, mounts: str) -> str | None:
    """The type of the file system that holds an absolute path, by a mount table (fstab(5)), if it is there."""
    best, kind = -1, None
    for row in (line.split(" ") for line in mounts.splitlines()):
        place = row[1].replace("\\040", " ").rstrip("/") if len(row) > 2 else path + "?"
        if (path == place or path.startswith(place + "/")) and len(place) >= best:
            best, kind = len(place), row[2]
    return kind


@contextmanager
def only_writer(path: Path, seconds: float) -> Iterator[None]:
    """Hold the lock of the project's one writer, in `FILE.db-lock` beside it. It ends with its process.

    SQLite locks too, but its builds before 3.51.3 can lose a checkpoint that races with a writer. Raises StoreError
    when another holds it for longer than `seconds`.
    """
    beside = path.with_name(path.name + "-lock")
    with beside.open("a+b") as file:
        until = time.monotonic() + seconds
        while not _take(file):
            if time.monotonic() > until:
                msg = (
                    f"Another program has been writing to {path} for {seconds:.0f} seconds; try again when it is done."
                )
                raise StoreError(msg)
            time.sleep(_RETRY)
        try:
            yield
        finally:
            _give_back(file)


if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes]) -> bool:
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _give_back(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _give_back(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)


def can_write(path: Path) -> bool:
    """Whether the file and the folder around it can be written: SQLite needs both."""
    folder = path.absolute().parent
    return os.access(folder, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))
