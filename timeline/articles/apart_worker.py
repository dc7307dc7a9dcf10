"""The process that `apart` starts: it gets jobs on standard input and answers on standard output."""

import sys
from contextlib import suppress
from typing import Final, assert_never

from timeline.articles.apart import Job, read, write
from timeline.articles.page import extract
from timeline.articles.pdf import packed

_MOST_MEMORY: Final = 3_000_000_000
"""Bytes of addresses, where the system can limit them: a document of 20 MB needs a tenth of it."""


def main() -> None:
    """Do one job after the other until the input ends."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    # What a library prints must not stand between the answers.
    out, sys.stdout = sys.stdout.buffer, sys.stderr
    while (asked := read(sys.stdin.buffer)) is not None:
        job, data = asked
        write(out, job, _done(Job(job), data))


def _done(job: Job, data: bytes) -> bytes:
    match job:
        case Job.PAGE:
            return (extract(data.decode("utf-8", "replace")) or "").encode("utf-8", "replace")
        case Job.PDF:
            return packed(data)
        case _:
            assert_never(job)


if __name__ == "__main__":
    main()
