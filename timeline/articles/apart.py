"""Work that may take for ever, or all memory, done in a process of its own that can be stopped.

The process is started once and does one job after the other; it ends with the program that started it. What it runs
is `apart_worker`.
"""

import atexit
import os
import struct
import subprocess
import sys
import threading
from contextlib import suppress
from enum import Enum, IntEnum, auto
from pathlib import Path
from typing import IO, Final

_SIZE: Final = struct.Struct(">BQ")
"""Before each message: which job it is about, and how many bytes follow."""


class Job(IntEnum):
    """What the process does with bytes; `apart_worker` says how."""

    PAGE = 0  # the main text of a page
    PDF = 1  # the texts of its pages and what it says of itself


_lock: Final = threading.Lock()
_running: list[subprocess.Popen[bytes]] = []


def do(job: Job, data: bytes, *, seconds: float) -> bytes | None:
    """What `job` makes of `data`; None when it takes longer, or dies of it."""
    with _lock:
        fresh = not _running
        answer = _asked(job, data, seconds)
        if answer is _Fault.DIED and not fresh:
            answer = _asked(job, data, seconds)  # it may have died of an earlier job
    return answer if isinstance(answer, bytes) else None


class _Fault(Enum):
    LATE = auto()
    DIED = auto()


def _asked(job: Job, data: bytes, seconds: float) -> bytes | _Fault:
    """The answer of the process that runs, or of a new one. After a fault none runs."""
    if not _running:
        try:
            _running.append(_started())
        except OSError:
            return _Fault.DIED
    helper = _running[0]
    answers: list[bytes | None] = []

    def converse() -> None:
        with suppress(OSError, ValueError):  # it died, or was stopped
            write(helper.stdin, job, data)
            answers.append((read(helper.stdout) or (0, None))[1])

    talk = threading.Thread(target=converse, daemon=True)
    talk.start()
    talk.join(seconds)
    late = talk.is_alive()
    if late or not answers or answers[0] is None:
        _stop()
        talk.join()
        return _Fault.LATE if late else _Fault.DIED
    return answers[0]


def _started() -> subprocess.Popen[bytes]:
    # -P: a module that lies among the articles must not be taken for one of ours.
    command = [sys.executable, "-P", "-m", "timeline.articles.apart_worker"]
    path = os.pathsep.join(filter(None, [str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH")]))
    return subprocess.Popen(  # noqa: S603 - this program itself
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": path}
    )


@atexit.register
def _stop() -> None:
    while _running:
        helper = _running.pop()
        helper.kill()
        helper.wait()
        for stream in (helper.stdin, helper.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()


def write(stream: IO[bytes] | None, head: int, data: bytes) -> None:
    """Send a message: which job it is about, and its bytes."""
    if stream is not None:
        stream.write(_SIZE.pack(head, len(data)))
        stream.write(data)
        stream.flush()


def read(stream: IO[bytes] | None) -> tuple[int, bytes] | None:
    """The next message, None at the end."""
    size = stream.read(_SIZE.size) if stream is not None else b""
    if stream is None or len(size) < _SIZE.size:
        return None
    head, length = _SIZE.unpack(size)
    data = stream.read(length)
    return (head, data) if len(data) == length else None
