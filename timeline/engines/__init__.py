"""Where articles are read: in this process, in several, or on a cluster. The readings are the same everywhere.

readings(articles)                                in this process
readings(articles, jobs=4)                        in four processes
readings(articles, engine="dask", jobs=4)         on Dask, inside this computer
readings(articles, engine="tls://scheduler:8786") on a Dask cluster
"""

from collections.abc import Callable, Iterable, Iterator, Sized
from itertools import chain
from typing import Final

from timeline import language
from timeline.engines.here import read_here
from timeline.engines.partitions import articles_in, is_part, parts_of
from timeline.engines.settings import EngineError, Settings
from timeline.engines.version import reading_version, whole_version
from timeline.model import Article, Problem, Reading

__all__ = [
    "EngineError",
    "Progress",
    "Settings",
    "is_part",
    "mapped",
    "parts_of",
    "reading_version",
    "readings",
    "readings_of_parts",
    "whole_version",
]

Progress = Callable[[int, int], None]
"""Told (articles done, articles in all) after each one, when the receiver of its reading is done with it."""

_PROTOCOLS: Final = ("tcp://", "tls://")


def readings(
    articles: Iterable[Article],
    settings: Settings = Settings(),  # noqa: B008 - frozen
    *,
    jobs: int = 1,
    engine: str | None = None,
    progress: Progress | None = None,
) -> Iterator[Reading]:
    """What each article says, in any order; sorted by article they are the same on every engine.

    `articles` may come from a generator: few of them are held at a time. `engine` is None for this computer's
    processes (one job is this process itself), `dask`, or the address of a Dask scheduler. An article that can't be
    read is left out: its reading is empty but for an error among its problems. In this process that is one that
    raises; elsewhere also one that crashes, hangs, or takes too much memory. Raises EngineError, and ValueError for an
    unknown model.
    """
    total = len(articles) if isinstance(articles, Sized) else 0
    for done, reading in enumerate(_on_engine(articles, settings, jobs, engine), 1):
        yield reading
        if progress:
            progress(done, max(done, total))


def readings_of_parts(
    parts: Iterable[str],
    settings: Settings = Settings(),  # noqa: B008 - frozen
    *,
    jobs: int = 1,
    engine: str | None = None,
) -> Iterator[Reading | Problem]:
    """The same for the parts of an archive (`partitions`), and what is wrong with them.

    On Dask the workers read the parts; elsewhere this process does, and its workers get the articles. Raises as
    `readings` does.
    """
    if _is_dask(engine):
        from timeline.engines.cluster_archive import read_parts_on_dask

        yield from read_parts_on_dask(parts, settings, jobs=jobs, address=_address(engine))
        return
    met: list[Problem] = []

    def articles() -> Iterator[Article]:
        for one in chain.from_iterable(map(articles_in, parts)):
            if isinstance(one, Problem):
                met.append(one)
            else:
                yield one

    for reading in readings(articles(), settings, jobs=jobs, engine=engine):
        yield reading
        yield from met
        met.clear()
    yield from met


def mapped(
    work: Callable[[bytes], bytes], blocks: Iterable[bytes], *, jobs: int = 1, engine: str | None = None
) -> Iterator[bytes]:
    """What `work` gives for each block, in their order: by the workers of a cluster, else in this process."""
    if not _is_dask(engine):
        yield from map(work, blocks)
        return
    from timeline.engines.cluster_archive import map_on_dask

    yield from map_on_dask(work, blocks, jobs=jobs, address=_address(engine))


def _is_dask(engine: str | None) -> bool:
    return engine == "dask" or (engine or "").startswith(_PROTOCOLS)


def _address(engine: str | None) -> str | None:
    return None if engine == "dask" else engine


def _on_engine(articles: Iterable[Article], settings: Settings, jobs: int, engine: str | None) -> Iterator[Reading]:
    if _is_dask(engine):
        from timeline.engines.cluster import read_on_dask

        yield from read_on_dask(articles, settings, jobs=jobs, address=_address(engine))
    elif engine is not None:
        msg = f"There is no engine “{engine[:40]}”; use dask, or the address of a Dask scheduler (tcp://… or tls://…)."
        raise EngineError(msg)
    elif jobs > 1:
        from timeline.engines.processes import Crew

        with Crew(settings, jobs) as crew:
            yield from crew.read(articles)
    else:
        model = language.load_model(settings.model)
        for article in articles:
            yield read_here(article, settings, model)
