"""What all commands share with a terminal: exit statuses, problems, progress, output."""

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final, Protocol

from timeline.model import Problem, Severity

ALL_READ: Final = 0
NOTHING_READ: Final = 1
WRONG_USAGE: Final = 2
SOME_FAILED: Final = 3
INTERRUPTED: Final = 130


class Stop(Exception):  # noqa: N818 - whether it is an error, its status says
    """Ends a command with one sentence for the user and an exit status."""

    def __init__(self, sentence: str, status: int = WRONG_USAGE) -> None:
        super().__init__(sentence)
        self.status = status


class Advance(Protocol):
    """Tells a progress bar how far the work is."""

    def __call__(self, done: int, total: int) -> None:
        """`done` of `total` articles are read."""


def say(sentence: str) -> None:
    """One line for the user, on standard error: standard output is for results."""
    sys.stderr.write(f"{sentence}\n")


def report(problems: Iterable[Problem]) -> None:
    """One line a problem: where, which field, what to do."""
    for problem in problems:
        field = f"{problem.field}: " if problem.field else ""
        say(f"{problem.severity}: {problem.path}: {field}{problem.reason}")


def status(read: int, problems: Iterable[Problem]) -> int:
    """The exit status after `read` articles were read with these problems."""
    if not any(problem.severity is Severity.ERROR for problem in problems):
        return ALL_READ
    return SOME_FAILED if read else NOTHING_READ


def count(number: int, noun: str) -> str:
    """`1 event`, `2 events`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


@contextmanager
def progress(what: str) -> Iterator[Advance]:
    """A progress bar with remaining time on standard error, where that is a terminal; else nothing."""
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    from rich.console import Console
    from rich.progress import Progress, TimeRemainingColumn

    columns = (*Progress.get_default_columns()[:-1], TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def write(data: bytes, output: Path | None) -> None:
    """To standard output, or whole or not at all to the file `output`. Raises Stop where that can't be written."""
    with writing(output) as file:
        file.write(data)


@contextmanager
def writing(output: Path | None) -> Iterator[BinaryIO]:
    """What is written goes to standard output, or, once the block is done, to the file `output`. Raises Stop."""
    if output is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    try:
        handle, partial = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name[:100]}.")
        try:
            with os.fdopen(handle, "wb") as file:
                yield file
            Path(partial).chmod(0o666 & ~_umask())
            Path(partial).replace(output)
        except BaseException:
            Path(partial).unlink(missing_ok=True)
            raise
    except OSError as error:
        msg = f"{output} can't be written ({error.strerror}); choose another place with -o."
        raise Stop(msg) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
