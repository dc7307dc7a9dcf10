"""`timeline benchmark`: how fast every stage is on this machine."""

from argparse import Namespace

from timeline import benchmark


def run(arguments: Namespace) -> int:
    """Print the tables; the exit status."""
    return benchmark.main(full=arguments.full, browser=arguments.browser, paths=arguments.paths)
