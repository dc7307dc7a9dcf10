"""Archives on Dask: workers read their parts themselves, and join the blocks of time.

No node holds more than the parts and blocks at hand: what is read goes to the disk of the one that asks, slimmed to
what joining needs, and comes back a block at a time.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, TypeVar

import msgspec

from timeline.engines import wire
from timeline.engines.cluster import connected, need_dask, need_version, read_by_crew, read_on_dask
from timeline.engines.partitions import articles_in
from timeline.engines.settings import EngineError, Settings
from timeline.engines.version import reading_version, whole_version
from timeline.model import Article, Problem, Reading

if TYPE_CHECKING:
    from distributed import Client, Future

__all__ = ["map_on_dask", "read_part", "read_parts_on_dask"]

_AHEAD: Final = 2
_Value = TypeVar("_Value")
_Answer = tuple[list[Reading], list[Problem]]
_answer_decoder: Final = msgspec.msgpack.Decoder(_Answer)


def read_parts_on_dask(
    parts: Iterable[str], settings: Settings, *, jobs: int, address: str | None
) -> Iterator[Reading | Problem]:
    """What the articles of all parts say, part by part in their order. A part is one task.

    Raises EngineError as `read_on_dask` does. A part that takes workers down is read here and sent in small pieces.
    """
    need_dask()
    from distributed import KilledWorker

    packed = wire.pack(settings)

    def submit(client: "Client", part: str) -> "Future[Any]":
        return client.submit(read_part, part, packed, reading_version(), pure=False)

    with connected(address, jobs) as client:
        for part, future in _ahead(client, submit, parts):
            fault = future.exception()
            if fault is None:
                readings, problems = _answer_decoder.decode(future.result())
                yield from problems
                yield from readings
            elif isinstance(fault, KilledWorker):
                found = list(articles_in(part))
                yield from (one for one in found if isinstance(one, Problem))
                articles = (one for one in found if isinstance(one, Article))
                yield from read_on_dask(articles, settings, jobs=jobs, address=address)
            else:
                msg = f"A worker of the cluster can't read {part}: {fault}"
                raise EngineError(msg) from fault


def read_part(part: str, settings: bytes, version: str) -> bytes:
    """Runs on a Dask worker: the packed readings of a part, slimmed to what joining needs, and its problems."""
    need_version(version)
    problems: list[Problem] = []

    def articles() -> Iterator[Article]:
        for one in articles_in(part):
            if isinstance(one, Problem):
                problems.append(one)
            else:
                yield one

    slim = [replace(one, sentences=(), dates=(), mentions=()) for one in read_by_crew(articles(), settings)]
    return wire.pack((slim, problems))


def map_on_dask(
    work: Callable[[bytes], bytes], blocks: Iterable[bytes], *, jobs: int, address: str | None
) -> Iterator[bytes]:
    """What `work` gives for each block, in their order, with few of them under way. Raises EngineError."""
    need_dask()
    import dask

    def submit(client: "Client", block: bytes) -> "Future[Any]":
        return client.submit(_work, work, block, whole_version(), pure=False)

    # A block travels with its task, so that it is not lost with a worker; Dask warns of tasks above 10 MB.
    large = {"distributed.admin.large-graph-warning-threshold": "1GB"}
    with dask.config.set(large), connected(address, jobs) as client:
        for _, future in _ahead(client, submit, blocks):
            fault = future.exception()
            if fault is not None:
                msg = f"A worker of the cluster can't join what was read: {fault}"
                raise EngineError(msg) from fault
            yield future.result()


def _work(work: Callable[[bytes], bytes], block: bytes, version: str) -> bytes:
    if version != whole_version():
        msg = "it runs another version of Timeline; install the same one everywhere."
        raise EngineError(msg)
    return work(block)


def _ahead(
    client: "Client", submit: "Callable[[Client, _Value], Future[Any]]", values: Iterable[_Value]
) -> "Iterator[tuple[_Value, Future[Any]]]":
    """Each value with its future once that is done, in order; so many are under way that no worker waits."""
    coming = iter(values)
    most = _AHEAD * max(1, sum(client.nthreads().values()))
    waiting = deque((value, submit(client, value)) for value in islice(coming, most))
    while waiting:
        value, future = waiting.popleft()
        future.exception()
        waiting.extend((value, submit(client, value)) for value in islice(coming, 1))
        yield value, future
