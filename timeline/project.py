"""A build that remembers: only new and changed articles are read, and what users corrected is applied.

    timeline = build(articles, Path("elections.db"), jobs=2)

The command line calls `build`; the dashboard keeps the store open and calls `rebuild` and, after each correction,
`corrected`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Final

import msgspec

from timeline import corrections, engines, language, pipeline
from timeline.actors import Aliases
from timeline.corrections import Applied, Corrected
from timeline.engines import Progress, Settings
from timeline.model import Article, Event, Problem, Reading, Severity, Timeline
from timeline.store import Store, forget_readings, load_plain, load_reading, open_store, save_reading, save_timeline

_DEFAULT: Final = Settings()


@dataclass(frozen=True, slots=True)
class Built:
    """A timeline as users see it, what the program alone made of the articles (`plain`), and the journal between.

    `given` are the articles and `met` the problems as they came in, `made_from` names all that `plain` was made from;
    `read` counts the articles that were read now.
    """

    applied: Applied
    plain: Timeline
    journal: tuple[Corrected, ...]
    given: tuple[Article, ...]
    met: tuple[Problem, ...]
    settings: Settings
    made_from: str
    read: int = 0

    @property
    def timeline(self) -> Timeline:
        """The corrected timeline. Corrections that no longer fit are among its problems."""
        return self.applied.timeline

    @property
    def hidden(self) -> tuple[Event, ...]:
        """The events that users hid."""
        return self.applied.hidden


def build(
    articles: Iterable[Article],
    project: Path | None = None,
    *,
    settings: Settings = _DEFAULT,
    problems: Iterable[Problem] = (),
    jobs: int = 1,
    engine: str | None = None,
    progress: Progress | None = None,
) -> Timeline:
    """The timeline of these articles, and of no others, kept in the file `project` if one is named.

    What is unchanged since the last build is not read again, the project's corrections are applied, and the result is
    the same as from a new project with the same journal. `problems` are those met on the way in. Raises StoreError,
    EngineError, and ValueError for an unknown model; what was read until then is kept and not read again.
    """
    with open_store(project) as store:
        return rebuild(
            store, articles, settings=settings, problems=problems, jobs=jobs, engine=engine, progress=progress
        ).timeline


def rebuild(
    store: Store,
    articles: Iterable[Article],
    *,
    settings: Settings = _DEFAULT,
    problems: Iterable[Problem] = (),
    jobs: int = 1,
    engine: str | None = None,
    progress: Progress | None = None,
) -> Built:
    """As `build`, in a project that is open. The articles of its last build are `store.load_articles(store)`.

    Of several articles with one id the last counts.
    """
    given, met = tuple({article.id: article for article in articles}.values()), tuple(problems)
    notices = (Problem(str(store.path), "project", store.notice, Severity.WARNING),) if store.notice else ()
    read = 0
    while True:
        journal = corrections.read_journal(store)
        live = corrections.live(journal)
        dated = corrections.date_articles(given, live)
        aliases = Aliases((*settings.aliases.pairs, *corrections.alias_pairs(live)))
        keys = _keys(dated, settings)
        places = sorted((key, article.path or "") for key, article in zip(keys, dated, strict=True))
        made_from = _digest([places, aliases, met, notices, engines.whole_version()])
        plain = load_plain(store, made_from)
        if plain is None:
            on_engine = partial(engines.readings, settings=settings, jobs=jobs, engine=engine, progress=progress)
            readings, new = _readings(store, dated, keys, on_engine)
            read += new
            model = language.load_model(settings.model).name
            plain = pipeline.combine(readings, model_name=model, aliases=aliases, problems=(*met, *notices))
            if any(map(_left_out, readings)):
                made_from = ""  # so that the next build tries again
        built = Built(_applied(plain, live), plain, journal, given, met, settings, made_from, read)
        if _saved(store, built):
            break  # otherwise somebody corrected something meanwhile, and nearly all is kept by now
    if store.writable:
        forget_readings(store, keys)
    return built


def _readings(
    store: Store,
    articles: Sequence[Article],
    keys: Sequence[str],
    read: Callable[[Sequence[Article]], Iterator[Reading]],
) -> tuple[list[Reading], int]:
    """What each article says, kept or read now, and how many were read. They are kept one by one, as they come."""
    loaded = (load_reading(store, key, article) for key, article in zip(keys, articles, strict=True))
    kept = [old and _slim(old) for old in loaded]
    new = {key: article for key, article, old in zip(keys, articles, kept, strict=True) if old is None}
    key_of = {id(article): key for key, article in new.items()}
    fresh = {}
    for reading in read(list(new.values())):
        key = key_of[id(reading.article)]
        fresh[key] = _slim(reading)
        if store.writable and not _left_out(reading):
            save_reading(store, key, reading)
    return [old or fresh[key] for key, old in zip(keys, kept, strict=True)], len(new)


def _slim(reading: Reading) -> Reading:
    """Without what joining does not ask for: half of what is held of an article."""
    return replace(reading, sentences=(), dates=())


def corrected(store: Store, built: Built, *, jobs: int = 1, progress: Progress | None = None) -> Built:
    """The same articles after corrections were recorded or undone, saved.

    Only an article with another publication date is read again, and only then, or when actors are joined, is all merged
    again. Raises as `build` does.
    """
    while True:
        journal = corrections.read_journal(store)
        before, live = corrections.live(built.journal), corrections.live(journal)
        same_dates = corrections.date_articles(built.given, before) == corrections.date_articles(built.given, live)
        if not same_dates or corrections.alias_pairs(before) != corrections.alias_pairs(live):
            return rebuild(
                store, built.given, settings=built.settings, problems=built.met, jobs=jobs, progress=progress
            )
        built = replace(built, applied=_applied(built.plain, live), journal=journal, read=0)
        if _saved(store, built):
            return built


def _applied(plain: Timeline, live: Sequence[Corrected]) -> Applied:
    applied = corrections.apply(plain, live)
    unfit = tuple(
        Problem(corrections.JOURNAL, corrections.describe(each.entry.correction), each.reason, Severity.WARNING)
        for each in applied.unfit
    )
    return replace(applied, timeline=replace(applied.timeline, problems=(*plain.problems, *unfit)))


def _saved(store: Store, built: Built) -> bool:
    """False when the journal grew in the meantime. What can't be written is not saved, and shown all the same."""
    return not store.writable or save_timeline(
        store,
        built.timeline,
        journal=len(built.journal),
        given=built.given,
        plain=built.plain,
        made_from=built.made_from,
    )


def _left_out(reading: Reading) -> bool:
    """Whether the article may be read the next time."""
    return any(problem.severity is Severity.ERROR for problem in reading.problems)


def _keys(articles: Iterable[Article], settings: Settings) -> list[str]:
    """For each article all that its reading depends on. Where it lies is no part of it."""
    model = language.load_model(settings.model).name
    given = [settings.aliases, settings.reported, model, engines.reading_version()]
    return [_digest([replace(article, path=None), *given]) for article in articles]


def _digest(parts: object) -> str:
    return sha256(msgspec.json.encode(parts)).hexdigest()
