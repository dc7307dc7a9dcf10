"""One at a time: whoever comes while another tab opens the same project waits, and sees how far that one is."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from timeline.engines import Progress

_LOOK: Final = 0.2
"""Seconds between two looks; at each of them who waits can be cancelled."""


@dataclass(slots=True)
class Turns:
    """Whose turn it is, and how far that one is: done and whole."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    done: tuple[int, int] = (0, 1)

    @contextmanager
    def wait(self, progress: Progress) -> Iterator[Progress]:
        """Wait for the own turn; gives the progress to tell while it lasts, which those who wait hear as well."""
        while not self.lock.acquire(timeout=_LOOK):
            progress(*self.done)
        try:
            yield self._telling(progress)
        finally:
            self.done = (0, 1)
            self.lock.release()

    def _telling(self, progress: Progress) -> Progress:
        def tell(done: int, whole: int) -> None:
            self.done = (done, whole)
            progress(done, whole)

        return tell
