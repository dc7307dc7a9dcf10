"""What the dashboard opens: the paths and the project it was started with, and the example articles."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from platformdirs import user_data_path


@dataclass(frozen=True, slots=True)
class Opening:
    """Articles to start with, and the project file that keeps them and their corrections; None keeps nothing."""

    paths: tuple[str, ...] = ()
    project: str | None = None


def from_arguments(arguments: Sequence[str]) -> Opening:
    """Read what stands after `--`: `[--project FILE.db] [PATH...]`; exits with a usage line at anything else.

    Without `--project` the user's data folder keeps one.
    """
    parser = argparse.ArgumentParser(prog="streamlit run start.py --")
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--project")
    found = parser.parse_args(arguments)
    return Opening(tuple(found.paths), found.project or own_project("dashboard"))


def own_project(name: str) -> str:
    """The file of a project in the user's data folder."""
    return str(user_data_path("newstimeline", appauthor=False) / f"{name}.db")


def example_paths() -> tuple[str, ...]:
    """Where the example articles are: in an installed package beside the code, in a checkout at its top."""
    package = Path(str(files("timeline")))
    for folder in (package / "seeds", package.parent / "seeds"):
        if folder.is_dir():
            return (str(folder),)
    return ()
