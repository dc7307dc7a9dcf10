"""What `timeline benchmark` prints: how fast each stage is, how it grows, and how much memory it takes.

Articles are invented, the same on every computer, or the user's own. Every measurement runs in a process of its own;
the figures mean something on a computer that does nothing else meanwhile.
"""

import os
import platform
import sys
from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from timeline import __version__
from timeline.benchmark import archives, dates_speed, engines_speed, joining, stages
from timeline.benchmark import browser as in_browser
from timeline.benchmark.sizes import FULL, USUAL, Sizes

__all__ = ["main"]


def main(
    *,
    full: bool = False,
    browser: bool = False,
    paths: Sequence[str] = (),
    sizes: Sizes | None = None,
    write: Callable[[str], object] | None = None,
) -> int:
    """Measure and print tables, each when it is ready; the exit status, 0, or 1 when `paths` hold no articles.

    Takes a few minutes, `full` hours; `sizes` says otherwise. `paths` are files and folders of articles to read instead
    of invented ones. With `browser` only the dashboard is measured, in Chromium, and the status is 1 where what that
    needs is missing. `write` takes the text; standard output by default.
    """
    write = write or sys.stdout.write
    sizes = sizes or (FULL if full else USUAL)
    if browser and (reason := in_browser.missing()):
        write(f"{reason}\n")
        return 1
    if paths and not stages.given(1, paths):
        write(f"There are no articles in {', '.join(paths)}; give files or folders that `timeline build` reads.\n")
        return 1
    machine = f"Python {platform.python_version()}, {os.cpu_count()} CPUs, {platform.machine()}"
    write(f"timeline {__version__}, {machine}\n\n")
    if browser:
        found: Iterable[str] = in_browser.tables(in_browser.FULL if full else in_browser.USUAL)
    else:
        found = chain(
            dates_speed.tables(sizes),
            stages.tables(sizes, paths),
            engines_speed.tables(sizes, paths) if sizes.rounds else (),
            joining.tables(sizes),
            archives.tables(sizes),
        )
    for text in found:
        write(text)
        sys.stdout.flush()
    return 0
