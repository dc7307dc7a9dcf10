"""Opening the dashboard: nobody is asked for anything, and nobody else on the network can see it."""

import http.client
import os
import pty
import re
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

REPOSITORY = Path(__file__).parents[1]
PATIENCE = 60.0
COMMANDS = {
    "timeline open": [sys.executable, "-m", "timeline", "open", str(REPOSITORY / "seeds")],
    "streamlit run app.py": [sys.executable, "-m", "streamlit", "run", str(REPOSITORY / "app.py")],
}


@pytest.fixture(params=COMMANDS, ids=list(COMMANDS))
def served(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[psutil.Process, str]]:
    """The command on a terminal of its own, as on its first run ever, and what it printed until it served."""
    browser = tmp_path / "bin" / "xdg-open"
    browser.parent.mkdir()
    browser.write_text("#!/bin/sh\nexit 0\n")
    browser.chmod(0o755)
    home = tmp_path / "home"
    home.mkdir()
    settings = {"HOME": str(home), "PATH": f"{browser.parent}:{os.environ['PATH']}", "DISPLAY": ":0", "TERM": "xterm"}
    if "PYTHONPATH" in os.environ:  # CI tests an installed wheel so
        settings["PYTHONPATH"] = os.environ["PYTHONPATH"]
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        COMMANDS[request.param], cwd=tmp_path, env=settings, stdin=theirs, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    printed = b""
    try:
        end = time.monotonic() + PATIENCE
        while b"http://" not in printed and time.monotonic() < end and process.poll() is None:
            if select.select([ours], [], [], 0.5)[0]:
                printed += os.read(ours, 4096)
        time.sleep(0.5)
        yield psutil.Process(process.pid), printed.decode(errors="replace")
    finally:
        for child in psutil.Process(process.pid).children(recursive=True):
            child.terminate()
        process.terminate()
        process.wait(10)
        os.close(ours)


def test_serves_on_loopback_only_and_asks_nothing(served: tuple[psutil.Process, str]) -> None:
    process, printed = served
    family = [process, *process.children(recursive=True)]
    addresses = [
        connection.laddr.ip
        for member in family
        for connection in member.net_connections("inet")
        if connection.status == psutil.CONN_LISTEN
    ]
    assert addresses, printed
    assert set(addresses) <= {"127.0.0.1", "::1"}
    url = re.search(r"http://(127\.0\.0\.1|localhost):(\d+)", printed)
    assert url
    assert upgrade(url[1], int(url[2]), host=f"{url[1]}:{url[2]}") == 101
    assert upgrade(url[1], int(url[2]), host="rebound.example:80") == 403
    assert "email" not in printed.lower()
    assert "Traceback" not in printed


def upgrade(address: str, port: int, *, host: str) -> int:
    """The status when a page served under the name `host` opens the dashboard's web socket."""
    connection = http.client.HTTPConnection(address, port, timeout=PATIENCE)
    headers = {
        "Host": host,
        "Origin": f"http://{host}",
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    }
    connection.request("GET", "/_stcore/stream", headers=headers)
    status = connection.getresponse().status
    connection.close()
    return status


def test_a_taken_port_is_one_clear_line() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = subprocess.run(
            [sys.executable, "-m", "timeline", "open", "--port", str(port)],
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
    assert done.returncode == 2
    assert done.stderr.strip().splitlines() == [
        f"timeline: port {port} is taken or not allowed; give another with --port, or none to get a free one."
    ]


@pytest.mark.skipif(os.name != "posix", reason="signals are sent as a POSIX terminal sends them")
@pytest.mark.parametrize("after", [0.5, 1.0, 2.0])
def test_ctrl_c_in_the_first_seconds_ends_quietly(tmp_path: Path, after: float) -> None:
    command = [sys.executable, "-m", "timeline", "open", "--no-browser", "--project", str(tmp_path / "p.db")]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        time.sleep(after)
        process.send_signal(signal.SIGINT)
        printed, _ = process.communicate(timeout=PATIENCE)
    assert b"Traceback" not in printed
    assert process.returncode in (0, 130)
