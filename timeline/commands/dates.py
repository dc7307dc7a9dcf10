"""`timeline dates`: the time expressions of each article."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from timeline import dates, export, score
from timeline.articles import iter_articles
from timeline.commands.terminal import report, status
from timeline.model import Article, Problem


def run(arguments: Namespace) -> int:
    """Write one article's answer after the other; the exit status."""
    dump = export.dates_as_timeml if arguments.format == "timeml" else export.dates_as_line
    problems = []
    read = 0
    for found in _articles(arguments):
        if isinstance(found, Problem):
            report([found])
            problems.append(found)
            continue
        read += 1
        anchor = found.published.period if found.published else None
        mentions = dates.read(found.text, anchor=anchor, skip=found.furniture)
        sys.stdout.buffer.write(dump(found, mentions).encode())
    sys.stdout.buffer.flush()
    return status(read, problems)


def _articles(arguments: Namespace) -> Iterator[Article | Problem]:
    """TimeML files as texts without their marks, everything else as for `timeline build`."""
    marked = [path for path in arguments.paths if Path(path).suffix == score.TIMEML]
    for path in marked:
        try:
            yield from (document.as_article() for document in score.read_documents(Path(path)))
        except (OSError, ValueError) as error:
            yield Problem(path, "file", str(error))
    others = [path for path in arguments.paths if path not in marked]
    if others:
        yield from iter_articles(others, published=arguments.published)
