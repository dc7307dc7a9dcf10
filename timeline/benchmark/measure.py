"""How long and how much: CPU seconds, wall seconds, peak memory, each task in a fresh process; growth; tables."""

import math
import multiprocessing
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

__all__ = ["Outcome", "Watch", "alone", "gave_up", "growth", "megabytes", "stopwatch", "table"]

_STATUS: Final = Path("/proc/self/status")


@dataclass(slots=True)
class Watch:
    """What a block of code took, in seconds of this process's CPU and of the clock on the wall."""

    cpu: float = 0.0
    wall: float = 0.0


@contextmanager
def stopwatch(watch: Watch | None = None) -> Iterator[Watch]:
    """Add what the block takes to `watch`, or to a new one."""
    watch = watch or Watch()
    cpu, wall = time.process_time(), time.perf_counter()
    try:
        yield watch
    finally:
        watch.cpu += time.process_time() - cpu
        watch.wall += time.perf_counter() - wall


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a task returned, and the most memory its process held, in bytes (0 where the system doesn't say)."""

    result: Any
    peak: int


def alone(task: Callable[..., Any], *arguments: Any, limit: float = 120) -> Outcome | None:
    """Run `task(*arguments)` in a new process, so that nothing is warm and its memory is its own.

    None when it takes longer than `limit` seconds. Raises RuntimeError when the process ends without an answer.
    """
    context = multiprocessing.get_context("spawn")
    answer, there = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(there, task, arguments))
    process.start()
    there.close()
    try:
        if not answer.poll(limit):
            return None
        result, peak = answer.recv()
    except EOFError as error:
        msg = f"{task.__name__} ended without an answer"
        raise RuntimeError(msg) from error
    else:
        return Outcome(result, peak)
    finally:
        process.terminate()
        process.join()
        answer.close()


def _answer(there: Any, task: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    result = task(*arguments)
    there.send((result, _peak()))


def _peak() -> int:
    """VmHWM where there is one: what `getrusage` says includes the process that started this one."""
    if _STATUS.exists():
        lines = dict(line.split(":", 1) for line in _STATUS.read_text().splitlines())
        return 1024 * int(lines["VmHWM"].split()[0]) if "VmHWM" in lines else 0
    if sys.platform == "win32":
        return 0
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else 1024 * most


def growth(points: Sequence[tuple[float, float]]) -> float:
    """The exponent b of cost ~ size^b: the slope of least squares through the logarithms of (size, cost) points."""
    logs = [(math.log(size), math.log(cost)) for size, cost in points if size > 0 and cost > 0]
    mean_x, mean_y = (sum(each) / len(logs) for each in zip(*logs, strict=True))
    covariance = math.fsum((x - mean_x) * (y - mean_y) for x, y in logs)
    return covariance / math.fsum((x - mean_x) ** 2 for x, _ in logs)


def megabytes(octets: int) -> str:
    """`312 MB`; a dash for what isn't known."""
    return f"{octets / 1e6:,.0f} MB" if octets else "–"


def table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]], *notes: str) -> str:
    """Text of a table: the first column to the left, the others to the right."""
    widths = [max(len(row[at]) for row in (columns, *rows)) for at in range(len(columns))]

    def line(row: Sequence[str]) -> str:
        cells = [
            cell.ljust(width) if at == 0 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        return "  ".join(cells).rstrip()

    rule = "  ".join("-" * width for width in widths)
    return "\n".join(
        [title, "", line(columns), rule, *(line(row) for row in rows), *(["", *notes] if notes else []), "", ""]
    )


def gave_up(title: str, limit: float) -> str:
    """What stands in place of a table that took too long."""
    return f"{title}: took longer than {limit:.0f} seconds, given up\n\n"
