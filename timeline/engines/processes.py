"""Reading articles in processes of this computer.

Workers are plain subprocesses that talk through pipes, so neither a script without a main guard nor the threads of a
web server are in their way. Each has a few articles ahead, never more, so memory does not grow with their number. A
worker that dies or does not answer in time is replaced; the article it was at is left out, after a second try when it
died.
"""

import os
import queue
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import IO, Final, Self

import timeline
from timeline.engines import wire
from timeline.engines.settings import EngineError, Settings, left_out
from timeline.model import Article, Reading

AHEAD: Final = 4
"""Articles a worker has at a time, the one it reads included: enough that it never waits, few enough that none has much
left to do at the end when others have nothing."""

_ONE_THREAD: Final = dict.fromkeys(
    ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"), "1"
)
"""A worker is one of as many as there are processors: libraries in it need not start threads of their own."""

BROKEN: Final = "It broke the process that read it, twice; it was left out."
_TOO_LONG: Final = "It took too long to read; it was left out. Split it into parts."
_TRIES: Final = 2  # of an article, and of starting a worker: it may also be killed for no fault of theirs
_STARTING: Final = 300.0  # seconds until a worker must have loaded its model, on a computer that is very busy

_Answers = queue.SimpleQueue["tuple[_Worker, bytes | None]"]


class Crew:
    """A number of workers with the same settings. They can read any number of times; close them at the end."""

    def __init__(self, settings: Settings, jobs: int) -> None:
        self._settings = settings
        self._jobs = max(1, jobs)
        self._answers: _Answers = queue.SimpleQueue()
        self._workers: list[_Worker] = []
        self._failed_starts = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the workers at once."""
        for worker in self._workers:
            worker.end()

    def read(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """The readings of all articles, each as soon as it is there. Raises EngineError when no worker can start."""
        coming = iter(articles)
        again: deque[Article] = deque()
        tries: dict[int, int] = {}
        while True:
            while (worker := self._free()) and (article := again.popleft() if again else next(coming, None)):
                worker.give(article)
            busy = [worker for worker in self._workers if worker.waiting]
            if not busy:
                return
            worker, frame = self._next_answer(busy)
            if frame is None:
                failed = self._replace(worker, again)
                if failed is None:
                    continue
                tries[id(failed)] = tries.get(id(failed), 0) + 1
                if tries[id(failed)] < _TRIES and not worker.late:
                    again.appendleft(failed)
                    continue
                yield left_out(failed, worker.fault())
            elif worker.ready:
                yield wire.unpack_reading(frame, worker.answered())
            else:
                worker.greeted(wire.sentence_decoder.decode(frame))

    def _free(self) -> "_Worker | None":
        """One that can take another article; only when the others have enough is one more started."""
        idlest = min(self._workers, key=lambda worker: len(worker.waiting), default=None)
        if idlest and len(idlest.waiting) < AHEAD:
            return idlest
        if len(self._workers) == self._jobs:
            return None
        self._workers.append(_Worker(self._settings, self._answers))
        return self._workers[-1]

    def _next_answer(self, busy: list["_Worker"]) -> tuple["_Worker", bytes | None]:
        """The next frame and whose it is; None for one that ended, or that is ended because it takes too long."""
        while True:
            latest = min(busy, key=lambda worker: worker.deadline)
            try:
                worker, frame = self._answers.get(timeout=max(0.0, latest.deadline - time.monotonic()))
            except queue.Empty:
                latest.late = True
                latest.end()
                return latest, None
            if worker in self._workers:  # not from one that was replaced
                return worker, frame

    def _replace(self, worker: "_Worker", again: deque[Article]) -> Article | None:
        """Make room for another worker after one ended; what that was reading, None when it had not begun."""
        worker.end()
        self._workers.remove(worker)
        failed = worker.waiting.popleft() if worker.ready and worker.waiting else None
        again.extendleft(reversed(worker.waiting))
        self._failed_starts = 0 if worker.ready else self._failed_starts + 1
        if self._failed_starts == _TRIES:
            msg = "No worker process can start; try without --jobs."
            raise EngineError(msg)
        return failed


class _Worker:
    """One worker process, and what it has been given and not yet answered."""

    def __init__(self, settings: Settings, answers: _Answers) -> None:
        self.waiting: deque[Article] = deque()
        self.ready = False
        self.late = False
        self._settings = settings
        self._since = time.monotonic()
        # A package directory in front lets workers run what this process runs, installed or not.
        search = [str(Path(timeline.__file__).parents[1]), os.environ.get("PYTHONPATH", "")]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "timeline.engines.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **_ONE_THREAD, "PYTHONPATH": os.pathsep.join(filter(None, search))},
        )
        self._outbox: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._outbox.put(wire.pack(settings))
        assert self._process.stdin is not None  # noqa: S101 - for the type checker: both are pipes
        assert self._process.stdout is not None  # noqa: S101 - as above
        # Pipes hold little, and a worker at work does not read: without a thread each, both sides could wait forever.
        Thread(target=_write, args=(self._process.stdin, self._outbox), daemon=True).start()
        Thread(target=_read, args=(self._process.stdout, answers, self), daemon=True).start()

    @property
    def deadline(self) -> float:
        """When, on the monotonic clock, it must have answered."""
        return self._since + (self._settings.seconds_for(self.waiting[0]) if self.ready else _STARTING)

    def give(self, article: Article) -> None:
        """One more article to read."""
        if self.ready and not self.waiting:
            self._since = time.monotonic()
        self.waiting.append(article)
        self._outbox.put(wire.pack(article))

    def answered(self) -> Article:
        """The article whose reading has come."""
        self._since = time.monotonic()
        return self.waiting.popleft()

    def greeted(self, refusal: str) -> None:
        """Its first frame has come. Raises EngineError when it is a refusal."""
        if refusal:
            raise EngineError(refusal)
        self.ready = True
        self._since = time.monotonic()

    def fault(self) -> str:
        """Why the article that it was reading is left out."""
        return _TOO_LONG if self.late else BROKEN

    def end(self) -> None:
        """End it at once, and leave nothing of it behind."""
        self._outbox.put(None)
        self._process.kill()
        self._process.wait()


def _write(pipe: IO[bytes], outbox: "queue.SimpleQueue[bytes | None]") -> None:
    with suppress(OSError):  # it ended: the thread that reads its answers says so
        while (frame := outbox.get()) is not None:
            wire.send(pipe, frame)
    _close(pipe)


def _read(pipe: IO[bytes], answers: _Answers, worker: _Worker) -> None:
    while (frame := wire.receive(pipe)) is not None:
        answers.put((worker, frame))
    answers.put((worker, None))
    _close(pipe)


def _close(pipe: IO[bytes]) -> None:
    with suppress(OSError):  # bytes for a worker that ended
        pipe.close()
