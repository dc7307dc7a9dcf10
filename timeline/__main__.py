"""The command line: `timeline`, also `python -m timeline`."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

from timeline import __version__
from timeline.commands.changes import CHANGES, add_arguments
from timeline.commands.terminal import ALL_READ, INTERRUPTED, Stop, say

_EPILOG = """\
exit status
  0  every article was read
  1  nothing could be read
  2  wrong usage
  3  some articles failed; the rest was built

examples
  timeline open                               the dashboard; add articles there
  timeline open articles/                     the dashboard, on your folder
  timeline build articles/ -o timeline.json   everything as JSON
  timeline build note.txt --published 2024-06-20 --format md
  timeline dates articles/ | head             only the time expressions, a line an article
"""
_PATHS = "files and folders (read recursively), `-` for standard input"
_PUBLISHED = "when the articles came out, whatever they say: 2024-06-20, 2023-12 or 2023"

Verbs: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - it has no public name


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    arguments = _parser().parse_args(argv)
    # Only the command that is asked for is imported, with the rooms that it needs.
    run: Callable[[argparse.Namespace], int] = import_module(f"timeline.commands.{arguments.command}").run
    try:
        return run(arguments)
    except Stop as stop:
        say(f"timeline: {stop}")
        return stop.status
    except KeyboardInterrupt:
        say("timeline: stopped.")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output went away (`| head`): nothing is wrong, and nothing more can be said.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ALL_READ


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="timeline",
        description="A folder of news articles in, a sourced, interactive timeline out.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"timeline {__version__}")
    verbs = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for add in (_add_build, _add_dates, _add_score, _add_open, _add_corrections, _add_benchmark):
        add(verbs)
    return parser


def _add_build(verbs: Verbs) -> None:
    build = verbs.add_parser("build", help="build the timeline of some articles")
    build.add_argument("paths", nargs="+", metavar="PATH", help=f"{_PATHS}, web addresses with --fetch")
    build.add_argument("-o", "--output", metavar="FILE", help="write here, not to standard output")
    build.add_argument(
        "--format",
        default="json",
        metavar="NAME",
        help="json (default), csv, timelinejs, ics, html, md, parquet (a folder)",
    )
    build.add_argument("--published", metavar="DATE", type=_date, help=_PUBLISHED)
    build.add_argument(
        "--reported",
        action="store_true",
        help="add events of sentences without a date, dated with the day of their article",
    )
    build.add_argument("--mentions", action="store_true", help="list where each actor is named (JSON)")
    build.add_argument(
        "--project",
        type=Path,
        metavar="FILE.db",
        help="keep what is read in this file, read only what is new, and apply its corrections",
    )
    build.add_argument(
        "--aliases", type=Path, metavar="FILE", help="your own names of actors: CSV with the columns name,alias"
    )
    build.add_argument("--model", metavar="NAME", help="another spaCy model: a package's name or a folder")
    build.add_argument("--fetch", action="store_true", help="allow web addresses as PATH; otherwise nothing is fetched")
    build.add_argument("--jobs", type=_jobs, default=1, metavar="N", help="read in N processes (default 1)")
    build.add_argument(
        "--engine",
        metavar="ENGINE",
        help="read on Dask: `dask` on this computer, or a scheduler's tcp:// or tls:// address",
    )
    build.set_defaults(command="build")


def _add_dates(verbs: Verbs) -> None:
    dates = verbs.add_parser("dates", help="only find and resolve the time expressions")
    dates.add_argument("paths", nargs="+", metavar="PATH", help=_PATHS)
    dates.add_argument("--published", metavar="DATE", type=_date, help=_PUBLISHED)
    dates.add_argument(
        "--format", default="jsonl", choices=("jsonl", "timeml"), help="a line an article, or inline TIMEX3"
    )
    dates.set_defaults(command="dates")


def _add_score(verbs: Verbs) -> None:
    score = verbs.add_parser("score", help="TempEval-3 measures against gold data")
    score.add_argument("gold", type=Path, metavar="GOLD", help="JSONL, a TimeML file, or a folder of them")
    score.add_argument(
        "predicted", type=Path, nargs="?", metavar="PREDICTED", help="to be measured; by default this program's answers"
    )
    score.set_defaults(command="score")


def _add_open(verbs: Verbs) -> None:
    dashboard = verbs.add_parser("open", help="the dashboard, in your browser, on this machine only")
    dashboard.add_argument("paths", nargs="*", metavar="PATH", help=_PATHS)
    dashboard.add_argument(
        "--project", type=Path, metavar="FILE.db", help="keep articles and corrections here, not in your data folder"
    )
    dashboard.add_argument("--port", type=int, metavar="N", help="by default the first free one from 8501 on")
    dashboard.add_argument("--no-browser", action="store_true", help="only print the address")
    dashboard.set_defaults(command="open")


def _add_corrections(verbs: Verbs) -> None:
    corrections = verbs.add_parser("corrections", help="correct a project; list, undo, export or import corrections")
    actions = corrections.add_subparsers(metavar="ACTION", required=True)
    for action, purpose in (
        ("list", "one line a correction, oldest first"),
        ("export", "the journal as JSON lines"),
        ("import", "add the corrections of an export"),
        ("undo", "undo one correction, by default the last"),
        ("redo", "do again what was undone, by default the last"),
        *((action, change.purpose) for action, change in CHANGES.items()),
    ):
        one = actions.add_parser(action, help=purpose)
        one.add_argument("--project", type=Path, metavar="FILE.db", required=True, help="the project's file")
        if action in ("export", "import"):
            one.add_argument("file", type=Path, nargs="?", metavar="FILE", help="by default standard output or input")
        if action in CHANGES:
            add_arguments(one, CHANGES[action])
        if action in ("undo", "redo"):
            one.add_argument("entry", nargs="?", metavar="ID", help="as `timeline corrections list` shows it")
        one.set_defaults(command="corrections", action=action)


def _add_benchmark(verbs: Verbs) -> None:
    benchmark = verbs.add_parser("benchmark", help="how fast every stage is on this machine")
    benchmark.add_argument("paths", nargs="*", metavar="PATH", help="your own articles, in place of invented ones")
    benchmark.add_argument("--full", action="store_true", help="larger sizes; takes an hour or so, not minutes")
    benchmark.add_argument(
        "--browser", action="store_true", help="how long the dashboard lets users wait, in Chromium; nothing else"
    )
    benchmark.set_defaults(command="benchmark")


def _date(text: str) -> str:
    from timeline.period import parse_edtf

    try:
        parse_edtf(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    return text


def _jobs(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 256:
        msg = f"“{text[:20]}” is no number of processes; give 1 to 256"
        raise argparse.ArgumentTypeError(msg)
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
