"""`timeline build`: articles in, a timeline out."""

import csv
from argparse import Namespace
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from timeline import archive, engines, export, language, project
from timeline.actors import NO_ALIASES, Aliases
from timeline.articles import count_articles, iter_articles, read_articles
from timeline.commands.terminal import Advance, Stop, count, progress, report, say, status, write, writing
from timeline.engines import EngineError, Settings
from timeline.export.parquet import MissingLibraryError, write_parquet
from timeline.export.parts import Parts, write_json
from timeline.model import Problem, Reading
from timeline.store import StoreError

PARQUET: Final = "parquet"
_STREAMED: Final = ("json", PARQUET)
"""Formats that are written as events come."""
_Value = TypeVar("_Value")


def run(arguments: Namespace) -> int:
    """Build what `arguments` ask for; the exit status."""
    _check_usage(arguments)
    settings = Settings(arguments.model, _aliases(arguments.aliases), arguments.reported)
    _check_model(arguments.model)
    try:
        if arguments.format in _STREAMED and not (arguments.project or arguments.mentions):
            return _streamed(arguments, settings)
        return _held(arguments, settings)
    except (EngineError, StoreError, MissingLibraryError) as error:
        raise Stop(str(error)) from error


def _check_usage(arguments: Namespace) -> None:
    """Raises Stop for what doesn't go together."""
    formats = (*export.FORMATS, PARQUET)
    streamed = arguments.format in _STREAMED and not (arguments.project or arguments.mentions)
    if arguments.format not in formats:
        msg = f"there is no format “{arguments.format}”; choose one of {', '.join(formats)}."
    elif arguments.format == PARQUET and not (streamed and arguments.output):
        msg = "parquet is a folder of tables: name it with -o, and leave --project and --mentions out."
    elif not streamed and any(map(engines.is_part, arguments.paths)):
        msg = "parts of archives go to json or parquet only, without --project and --mentions."
    else:
        return
    raise Stop(msg)


def _held(arguments: Namespace, settings: Settings) -> int:
    """With the whole timeline in memory, as projects and most formats need it."""
    articles, problems = read_articles(arguments.paths, published=arguments.published, fetch=arguments.fetch)
    report(problems)
    with progress("reading") as advance:
        timeline = project.build(
            articles,
            arguments.project,
            settings=settings,
            problems=problems,
            jobs=arguments.jobs,
            engine=arguments.engine,
            progress=advance,
        )
    report(timeline.problems[len(problems) :])
    write(export.write(timeline, arguments.format, mentions=arguments.mentions), _file(arguments))
    _summary(len(articles), len(timeline.events), len(timeline.unplaced))
    return status(len(articles), timeline.problems)


def _streamed(arguments: Namespace, settings: Settings) -> int:
    """One article after the other, and written the same way: memory doesn't grow with their number."""
    met: list[Problem] = []
    name = language.load_model(settings.model).name
    join = partial(engines.mapped, archive.join_block, jobs=arguments.jobs, engine=arguments.engine)
    with (
        progress("reading") as advance,
        archive.combined(
            _readings(arguments, settings, met, advance),
            model_name=name,
            aliases=settings.aliases,
            problems=met,
            join=join,
        ) as parts,
    ):
        report(parts.problems[len(met) :])
        if arguments.format == PARQUET:
            _write_tables(parts, arguments.output)
        else:
            with writing(_file(arguments)) as file:
                write_json(parts, file)
    _summary(parts.count.articles, parts.count.events, parts.count.unplaced)
    return status(parts.count.articles, parts.problems)


def _write_tables(parts: Parts, folder: str) -> None:
    try:
        write_parquet(parts, folder)
    except (OSError, ValueError) as error:
        msg = f"{folder} can't be written ({error}); choose another folder with -o."
        raise Stop(msg) from error


def _readings(arguments: Namespace, settings: Settings, met: list[Problem], advance: Advance) -> Iterator[Reading]:
    """What the articles of all paths say; problems on the way are told at once and kept in `met`."""

    def kept(found: Iterable[_Value | Problem]) -> Iterator[_Value]:
        for one in found:
            if isinstance(one, Problem):
                report([one])
                met.append(one)
            else:
                yield one

    paths = [path for path in arguments.paths if not engines.is_part(path)]
    parts = [path for path in arguments.paths if engines.is_part(path)]
    where = {"jobs": arguments.jobs, "engine": arguments.engine}
    if paths:
        total = count_articles(paths)
        articles = kept(iter_articles(paths, published=arguments.published, fetch=arguments.fetch))
        yield from engines.readings(
            articles, settings, **where, progress=lambda done, _: advance(done, max(done, total))
        )
    if parts:
        yield from kept(engines.readings_of_parts(engines.parts_of(parts), settings, **where))


def _file(arguments: Namespace) -> Path | None:
    return Path(arguments.output) if arguments.output else None


def _summary(articles: int, events: int, unplaced: int) -> None:
    waiting = f", {count(unplaced, 'event')} without a place in time" if unplaced else ""
    say(f"{count(articles, 'article')}: {count(events, 'event')}{waiting}.")


def _check_model(name: str | None) -> None:
    try:
        model = language.load_model(name)
    except ValueError as error:
        raise Stop(str(error)) from error
    if model.notice:
        say(f"warning: {model.notice}")


def _aliases(path: Path | None) -> Aliases:
    """The user's own names: CSV with a header `name,alias`."""
    if path is None:
        return NO_ALIASES
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file, strict=True)
            missing = {"name", "alias"} - set(rows.fieldnames or ())
            pairs = tuple((row["name"].strip(), row["alias"].strip()) for row in rows if not missing)
    except (OSError, UnicodeDecodeError, csv.Error, AttributeError) as error:  # a short row has no alias to strip
        raise _no_aliases(path) from error
    if missing:
        raise _no_aliases(path)
    return Aliases(pairs)


def _no_aliases(path: Path) -> Stop:
    return Stop(f"{path} can't be used for --aliases; it must be a CSV file in UTF-8 with the columns name,alias.")
