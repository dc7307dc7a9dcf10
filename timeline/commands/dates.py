"""`timeline dates`: the time expressions of each article."""

import sys
from argparse import Namespace

from timeline import dates, export
from timeline.articles import iter_articles
from timeline.commands.terminal import report, status
from timeline.model import Problem


def run(arguments: Namespace) -> int:
    """Write one article's answer after the other; the exit status."""
    dump = export.dates_as_timeml if arguments.format == "timeml" else export.dates_as_line
    problems = []
    read = 0
    for found in iter_articles(arguments.paths, published=arguments.published):
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
