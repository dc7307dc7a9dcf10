"""Where articles are read: in this process, in several, or on a cluster. The readings are the same everywhere.

readings(articles)                                in this process
readings(articles, jobs=4)                        in four processes
readings(articles, engine="dask", jobs=4)         on Dask, inside this computer
readings(articles, engine="tls://scheduler:8786") on a Dask cluster
"""

from collections.abc import Callable, Iterable, Iterator, Sized
from typing import Final

from timeline import language
from timeline.engines.here import read_here
from timeline.engines.settings import EngineError, Settings
from timeline.engines.version import reading_version, whole_version
from timeline.model import Article, Reading

__all__ = ["EngineError", "Progress", "Settings", "reading_version", "readings", "whole_version"]

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


def _on_engine(articles: Iterable[Article], settings: Settings, jobs: int, engine: str | None) -> Iterator[Reading]:
    if engine == "dask" or (engine or "").startswith(_PROTOCOLS):
        from timeline.engines.cluster import read_on_dask

        yield from read_on_dask(articles, settings, jobs=jobs, address=None if engine == "dask" else engine)
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
