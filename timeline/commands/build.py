"""`timeline build`: articles in, a timeline out."""

import csv
from argparse import Namespace
from pathlib import Path

from timeline import export, language, project
from timeline.actors import NO_ALIASES, Aliases
from timeline.articles import read_articles
from timeline.commands.terminal import Stop, count, progress, report, say, status, write
from timeline.engines import EngineError, Settings
from timeline.store import StoreError


def run(arguments: Namespace) -> int:
    """Build what `arguments` ask for; the exit status."""
    if arguments.format not in export.FORMATS:
        msg = f"there is no format “{arguments.format}”; choose one of {', '.join(export.FORMATS)}."
        raise Stop(msg)
    settings = Settings(arguments.model, _aliases(arguments.aliases), arguments.reported)
    _check_model(arguments.model)
    articles, problems = read_articles(arguments.paths, published=arguments.published, fetch=arguments.fetch)
    report(problems)
    try:
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
    except (EngineError, StoreError) as error:
        raise Stop(str(error)) from error
    report(timeline.problems[len(problems) :])
    write(export.write(timeline, arguments.format, mentions=arguments.mentions), arguments.output)
    waiting = f", {count(len(timeline.unplaced), 'event')} without a place in time" if timeline.unplaced else ""
    say(f"{count(len(articles), 'article')}: {count(len(timeline.events), 'event')}{waiting}.")
    return status(len(articles), timeline.problems)


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
