"""Work that may take for ever, or all memory, done in a process of its own that can be stopped.

The process is started once and does one job after the other; it ends with the program that started it. Run as
`python -m timeline.articles.apart`, it is that process.
"""

import atexit
import os
import struct
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from enum import Enum, auto
from pathlib import Path
from typing import IO, Final

_SIZE: Final = struct.Struct(">BQ")
"""Before each message: which job it is about, and how many bytes follow."""

_MOST_MEMORY: Final = 3_000_000_000
"""Bytes of addresses, where the system can limit them: a document of 20 MB needs a tenth of it."""


def page(data: bytes) -> bytes:
    """The main text of a page in UTF-8, "" when there is none."""
    from timeline.articles.page import extract

    return (extract(data.decode("utf-8", "replace")) or "").encode("utf-8", "replace")


def pdf(data: bytes) -> bytes:
    """What a PDF holds, as `pdf.packed` writes it."""
    from timeline.articles.pdf import packed

    return packed(data)


JOBS: Final[tuple[Callable[[bytes], bytes], ...]] = (page, pdf)
_lock: Final = threading.Lock()
_running: list[subprocess.Popen[bytes]] = []


def do(job: Callable[[bytes], bytes], data: bytes, *, seconds: float) -> bytes | None:
    """What `job`, one of `JOBS`, makes of `data`; None when it takes longer, or dies of it."""
    with _lock:
        fresh = not _running
        answer = _asked(job, data, seconds)
        if answer is _Fault.DIED and not fresh:
            answer = _asked(job, data, seconds)  # it may have died of an earlier job
    return answer if isinstance(answer, bytes) else None


class _Fault(Enum):
    LATE = auto()
    DIED = auto()


def _asked(job: Callable[[bytes], bytes], data: bytes, seconds: float) -> bytes | _Fault:
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
            _write(helper.stdin, JOBS.index(job), data)
            answers.append((_read(helper.stdout) or (0, None))[1])

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
    command = [sys.executable, "-P", "-m", "timeline.articles.apart"]
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


def _write(stream: IO[bytes] | None, head: int, data: bytes) -> None:
    if stream is not None:
        stream.write(_SIZE.pack(head, len(data)))
        stream.write(data)
        stream.flush()


def _read(stream: IO[bytes] | None) -> tuple[int, bytes] | None:
    """The next message, None at the end."""
    size = stream.read(_SIZE.size) if stream is not None else b""
    if stream is None or len(size) < _SIZE.size:
        return None
    head, length = _SIZE.unpack(size)
    data = stream.read(length)
    return (head, data) if len(data) == length else None


def _serve() -> None:
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    # What a library prints must not stand between the answers.
    out, sys.stdout = sys.stdout.buffer, sys.stderr
    while (asked := _read(sys.stdin.buffer)) is not None:
        _write(out, asked[0], JOBS[asked[0]](asked[1]))


if __name__ == "__main__":
    # Under its own name, so that the jobs are the ones that other modules know.
    from timeline.articles.apart import _serve as serve

    serve()
