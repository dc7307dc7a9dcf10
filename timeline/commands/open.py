"""`timeline open`: the dashboard, as a process of its own that listens on this machine only."""

import os
import socket
import subprocess
import sys
import tomllib
from argparse import Namespace
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from timeline.commands.terminal import Stop

_HOST: Final = "127.0.0.1"
_START: Final = """
import logging, os, runpy, signal
caches = logging.getLogger("streamlit.runtime.caching.cache_data_api")
caches.addFilter(lambda record: not record.getMessage().startswith("No runtime"))
signal.signal(signal.SIGINT, lambda number, frame: os._exit(130))
runpy.run_module("timeline.dashboard.serve", run_name="__main__", alter_sys=True)
"""
"""As `python -m timeline.dashboard.serve`, but Ctrl-C ends it without a traceback while it is still being imported,
and without Streamlit's warning that caches made before the server runs are kept in memory: so are all of ours.

When the server runs, Streamlit's own handler takes this one's place.
"""


def run(arguments: Namespace) -> int:
    """Start the server and stay until it ends; its exit status."""
    if arguments.port is not None:
        _check_port(arguments.port)
    for path in arguments.paths:
        if not Path(path).exists():
            msg = f"{path} does not exist; give a file or a folder of articles."
            raise Stop(msg)
    served = command(arguments)
    if os.name == "posix":  # become the server, so that every signal reaches it
        os.execv(served[0], served)  # noqa: S606 - our own interpreter
    try:
        return subprocess.run(served, check=False).returncode  # noqa: S603 - as above
    except KeyboardInterrupt:
        return 0


def command(arguments: Namespace) -> list[str]:
    """The command that serves the dashboard, with every safe setting as a flag: flags beat the user's own files."""
    flags = [f"--{name}={_flag(value)}" for name, value in _settings()]
    if arguments.no_browser:
        flags.append("--server.headless=true")
    if arguments.port is not None:
        flags.append(f"--server.port={arguments.port}")
    project = ["--project", os.fspath(arguments.project)] if arguments.project else []
    script = os.fspath(Path(str(files("timeline") / "dashboard" / "start.py")))
    return [sys.executable, "-c", _START, "run", script, *flags, "--", *project, *arguments.paths]


def _settings() -> Iterator[tuple[str, Any]]:
    """Every setting of the one configuration file: beside the code in an installed wheel, at the top of a checkout."""
    package = Path(str(files("timeline")))
    places = (package / "dashboard" / ".streamlit" / "config.toml", package.parent / ".streamlit" / "config.toml")
    for place in places:
        if place.is_file():
            yield from _flat(tomllib.loads(place.read_text(encoding="utf-8")))
            return
    msg = "the dashboard's settings are missing from this installation; install it again."
    raise Stop(msg)


def _flat(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{key}.")
        elif isinstance(value, list):  # a list is a flag given several times
            yield from ((prefix + key, item) for item in value)
        else:
            yield prefix + key, value


def _flag(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _check_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((_HOST, port))
        except OverflowError as error:
            msg = f"{port} is no port; give one from 1024 to 65535."
            raise Stop(msg) from error
        except OSError as error:
            msg = f"port {port} is taken or not allowed; give another with --port, or none to get a free one."
            raise Stop(msg) from error
