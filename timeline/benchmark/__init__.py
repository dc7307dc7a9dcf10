"""What `timeline benchmark` prints: how fast each stage is, how it grows, and how much memory it takes.

Articles are invented, the same on every computer, or the user's own. Every measurement runs in a process of its own;
the figures mean something on a computer that does nothing else meanwhile.
"""

import os
import platform
import sys
from collections.abc import Callable, Sequence

from timeline import __version__
from timeline.benchmark import dates_speed, joining, stages

__all__ = ["main"]


def main(*, full: bool = False, paths: Sequence[str] = (), write: Callable[[str], object] | None = None) -> int:
    """Measure and print tables, each when it is ready; the exit status, 0.

    Takes about three minutes, `full` an hour or so. `paths` are files and folders of articles to build instead of
    invented ones. `write` takes the text; standard output by default.
    """
    write = write or sys.stdout.write
    write(
        f"timeline {__version__}, Python {platform.python_version()}, {os.cpu_count()} CPUs, {platform.machine()}\n\n"
    )
    for text in dates_speed.tables(full=full):
        write(text)
        sys.stdout.flush()
    for text in stages.tables(full=full, paths=paths):
        write(text)
        sys.stdout.flush()
    for text in joining.tables(full=full):
        write(text)
        sys.stdout.flush()
    return 0
