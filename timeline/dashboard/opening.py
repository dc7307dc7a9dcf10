"""What the dashboard opens: the paths and the project it was started with, and the example articles."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Opening:
    """Articles to start with, and the project file that keeps corrections, if any."""

    paths: tuple[str, ...] = ()
    project: str | None = None


def from_arguments(arguments: Sequence[str]) -> Opening:
    """Read what stands after `--`: `[--project FILE.db] [PATH...]`; exits with a usage line at anything else."""
    parser = argparse.ArgumentParser(prog="streamlit run start.py --")
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--project")
    found = parser.parse_args(arguments)
    return Opening(tuple(found.paths), found.project)


def example_paths() -> tuple[str, ...]:
    """Where the example articles are: in an installed package beside the code, in a checkout at its top."""
    package = Path(str(files("timeline")))
    for folder in (package / "seeds", package.parent / "seeds"):
        if folder.is_dir():
            return (str(folder),)
    return ()
