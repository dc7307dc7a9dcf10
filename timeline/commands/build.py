"""`timeline build`: articles in, a timeline out."""

import csv
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from timeline import archive, engines, export, language, project
from timeline.actors import NO_ALIASES, Aliases
from timeline.articles import count_articles, iter_articles, read_articles
from timeline.commands.terminal import Stop, count, progress, report, say, status, write, writing
from timeline.engines import EngineError, Settings
from timeline.export.parts import write_json
from timeline.model import Article, Problem
from timeline.store import StoreError

_STREAMED: Final = ("json",)
"""Formats that are written as events come."""


def run(arguments: Namespace) -> int:
    """Build what `arguments` ask for; the exit status."""
    if arguments.format not in export.FORMATS:
        msg = f"there is no format “{arguments.format}”; choose one of {', '.join(export.FORMATS)}."
        raise Stop(msg)
    settings = Settings(arguments.model, _aliases(arguments.aliases), arguments.reported)
    _check_model(arguments.model)
    try:
        if arguments.format in _STREAMED and not (arguments.project or arguments.mentions):
            return _streamed(arguments, settings)
        return _held(arguments, settings)
    except (EngineError, StoreError) as error:
        raise Stop(str(error)) from error


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
    write(export.write(timeline, arguments.format, mentions=arguments.mentions), arguments.output)
    _summary(len(articles), len(timeline.events), len(timeline.unplaced))
    return status(len(articles), timeline.problems)


def _streamed(arguments: Namespace, settings: Settings) -> int:
    """One article after the other, and written the same way: memory doesn't grow with their number."""
    met: list[Problem] = []
    total = count_articles(arguments.paths)
    with progress("reading") as advance:
        readings = engines.readings(
            _articles(arguments, met),
            settings,
            jobs=arguments.jobs,
            engine=arguments.engine,
            progress=lambda done, _: advance(done, max(done, total)),
        )
        name = language.load_model(settings.model).name
        with archive.combined(readings, model_name=name, aliases=settings.aliases, problems=met) as parts:
            report(parts.problems[len(met) :])
            with writing(arguments.output) as file:
                write_json(parts, file)
    _summary(parts.count.articles, parts.count.events, parts.count.unplaced)
    return status(parts.count.articles, parts.problems)


def _articles(arguments: Namespace, met: list[Problem]) -> Iterator[Article]:
    """The articles as they are read; problems are told at once and kept in `met`."""
    for one in iter_articles(arguments.paths, published=arguments.published, fetch=arguments.fetch):
        if isinstance(one, Problem):
            report([one])
            met.append(one)
        else:
            yield one


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
