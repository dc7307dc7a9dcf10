"""`timeline score`: TempEval-3 measures against gold data."""

import sys
from argparse import Namespace

from timeline import score
from timeline.commands.terminal import ALL_READ, Stop


def run(arguments: Namespace) -> int:
    """Print the measures; the exit status."""
    try:
        measured = score.score(arguments.gold, arguments.predicted)
    except (OSError, ValueError) as error:
        raise Stop(str(error)) from error
    sys.stdout.write(score.table(measured))
    return ALL_READ
