"""Reading articles on Dask (the extra `dask`): inside this computer, or on a cluster that runs elsewhere.

A task is a partition of articles, never one article: an empty Dask task costs as much as a tenth of an article. Each
thread of a Dask worker has a worker process of `processes`, so an article that crashes, hangs or eats memory costs what
it costs there, and the result is the same. A Dask worker that dies has its partitions done again by others.

Dask asks nobody who they are, and a task is any code: on a network use TLS, whose certificates say who may take part.
With the same Timeline installed everywhere, and the three files of the cluster's own authority on every computer (made
once; `ca.key` stays where it was made):

    openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 365 -subj "/CN=our cluster"
    openssl req -newkey rsa:2048 -nodes -keyout key.pem -out request.pem -subj "/CN=timeline"
    openssl x509 -req -in request.pem -CA ca.pem -CAkey ca.key -CAcreateserial -out cert.pem -days 365

    export DASK_DISTRIBUTED__COMM__TLS__CA_FILE=ca.pem
    export DASK_DISTRIBUTED__COMM__TLS__SCHEDULER__CERT=cert.pem   DASK_DISTRIBUTED__COMM__TLS__SCHEDULER__KEY=key.pem
    export DASK_DISTRIBUTED__COMM__TLS__WORKER__CERT=cert.pem      DASK_DISTRIBUTED__COMM__TLS__WORKER__KEY=key.pem
    export DASK_DISTRIBUTED__COMM__TLS__CLIENT__CERT=cert.pem      DASK_DISTRIBUTED__COMM__TLS__CLIENT__KEY=key.pem
    export DASK_DISTRIBUTED__COMM__REQUIRE_ENCRYPTION=true
    dask scheduler --protocol tls --dashboard-address 127.0.0.1:0              # on one
    dask worker tls://scheduler:8786 --nthreads 1 --nworkers auto               # on the others
    timeline build archive/ --engine tls://scheduler:8786
"""

import importlib.util
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

import msgspec

from timeline.engines import wire
from timeline.engines.processes import BROKEN, Crew
from timeline.engines.settings import EngineError, Settings, left_out
from timeline.engines.version import reading_version
from timeline.model import Article, Reading

if TYPE_CHECKING:
    from distributed import Client, LocalCluster

PARTITION: Final = 16
"""Articles of a partition at most: a second of work, so that Dask costs a hundredth and no worker waits at the end."""

_PARTITION_CHARACTERS: Final = 250_000
_AHEAD: Final = 2  # partitions a thread has at a time
CONNECTING: Final = "30s"

_articles_decoder: Final = msgspec.msgpack.Decoder(list[Article])
_frames_decoder: Final = msgspec.msgpack.Decoder(list[bytes])
_crews: dict[int, tuple[bytes, Crew]] = {}
"""In a Dask worker: each thread's settings and its worker process."""


def read_on_dask(
    articles: Iterable[Article], settings: Settings, *, jobs: int, address: str | None
) -> Iterator[Reading]:
    """The readings of all articles, each as soon as its partition is there.

    With an address (`tcp://…`, or `tls://…` with the certificates of Dask's own configuration) the scheduler there is
    used; without one, one inside this process, with `jobs` threads, that only this computer can reach. Raises
    EngineError when Dask is not installed, the scheduler can't be reached, or its workers run another version.
    """
    need_dask()
    from distributed import KilledWorker, as_completed

    packed = wire.pack(settings)
    with connected(address, jobs) as client:
        coming = _partitions(articles)
        threads = max(1, sum(client.nthreads().values()))
        parts: dict[Any, list[Article]] = {}
        running = as_completed()
        more = list(islice(coming, threads * _AHEAD))
        while True:
            for part in more:
                future = client.submit(read_partition, wire.pack(part), packed, reading_version(), pure=False)
                parts[future] = part
                running.add(future)
            if not parts:
                return
            done = next(running)
            part, fault = parts.pop(done), done.exception()
            more = list(islice(coming, 1))
            if fault is None:
                yield from _unpacked(part, done.result())
            elif not isinstance(fault, KilledWorker):
                msg = f"A worker of the cluster can't read: {fault}"
                raise EngineError(msg) from fault
            elif len(part) > 1:  # one of them takes whole Dask workers down: halve until it is alone
                more = [*more, part[: len(part) // 2], part[len(part) // 2 :]]
            else:
                yield left_out(part[0], BROKEN)


def need_dask() -> None:
    """Raise EngineError when Dask is not installed."""
    if importlib.util.find_spec("distributed") is None:
        msg = "Dask is not installed; pip install “newstimeline[dask]”, or use --jobs."
        raise EngineError(msg)


def need_version(version: str) -> None:
    """On a worker: raise EngineError when its Timeline reads otherwise than the one that asks."""
    if version != reading_version():
        msg = "it runs another version of Timeline; install the same one everywhere."
        raise EngineError(msg)


def read_partition(articles: bytes, settings: bytes, version: str) -> bytes:
    """Runs on a Dask worker: the packed readings of packed articles, in their order.

    Raises EngineError when this worker's Timeline reads otherwise than the one that asks.
    """
    need_version(version)
    part = _articles_decoder.decode(articles)
    found = {id(reading.article): wire.pack_reading(reading) for reading in read_by_crew(part, settings)}
    return wire.pack([found[id(article)] for article in part])


def read_by_crew(articles: Iterable[Article], settings: bytes) -> Iterator[Reading]:
    """On a worker: the readings, by this thread's own worker process."""
    try:
        yield from _own_crew(settings).read(articles)
    except BaseException:
        _crews.pop(threading.get_ident())[1].close()
        raise


def _own_crew(settings: bytes) -> Crew:
    """This thread's worker process, a new one when the settings are new."""
    thread = threading.get_ident()
    if thread in _crews and _crews[thread][0] != settings:
        _crews.pop(thread)[1].close()
    if thread not in _crews:
        _crews[thread] = settings, Crew(wire.settings_decoder.decode(settings), 1)
    return _crews[thread][1]


@contextmanager
def connected(address: str | None, jobs: int) -> Iterator["Client"]:
    """A client of the scheduler at `address`, or of one in this process with `jobs` threads. Raises EngineError."""
    from distributed import Client

    if address is None:
        with local_cluster(jobs) as cluster, Client(cluster) as client:
            yield client
        return
    try:
        client = Client(address, timeout=CONNECTING)
    except (TypeError, RuntimeError) as error:  # no certificate, or none to use where one is a must
        msg = f"Dask won't talk to {address} as it is configured; check its TLS certificates, or use --jobs."
        raise EngineError(msg) from error
    except (OSError, ValueError) as error:
        msg = f"No Dask scheduler answers at {address}; start one with “dask scheduler”, or use --jobs."
        raise EngineError(msg) from error
    with client:
        yield client


@contextmanager
def local_cluster(jobs: int) -> Iterator["LocalCluster"]:
    """A scheduler and a worker inside this process, with `jobs` threads and their worker processes."""
    import dask
    from distributed import LocalCluster

    # By default both serve pages about themselves to the whole network, without asking who is there.
    pages: dict[str, list[str]] = {"distributed.scheduler.http.routes": [], "distributed.worker.http.routes": []}
    here = "127.0.0.1:0"
    try:
        with (
            dask.config.set(pages),
            LocalCluster(
                n_workers=1,
                threads_per_worker=max(1, jobs),
                processes=False,
                memory_limit=None,
                dashboard_address=here,
                worker_dashboard_address=here,
            ) as cluster,
        ):
            yield cluster
    finally:
        for thread in list(_crews):
            _crews.pop(thread)[1].close()


def _partitions(articles: Iterable[Article]) -> Iterator[list[Article]]:
    part: list[Article] = []
    size = 0
    for article in articles:
        part.append(article)
        size += len(article.text)
        if len(part) == PARTITION or size >= _PARTITION_CHARACTERS:
            yield part
            part, size = [], 0
    if part:
        yield part


def _unpacked(part: list[Article], answer: bytes) -> Iterator[Reading]:
    for article, frame in zip(part, _frames_decoder.decode(answer), strict=True):
        yield wire.unpack_reading(frame, article)
