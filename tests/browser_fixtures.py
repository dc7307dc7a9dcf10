"""A dashboard served for the browser tests, and a Chromium to look at it with."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from timeline.benchmark.browser import CHROMIUM_FLAGS, NO_CHROMIUM, find_chromium

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium; without one the tests are skipped, or fail where TIMELINE_REQUIRE_BROWSER=1 says one is there."""
    program = find_chromium()
    if program is None:
        if os.environ.get("TIMELINE_REQUIRE_BROWSER") == "1":
            pytest.fail(NO_CHROMIUM)
        pytest.skip(NO_CHROMIUM)
    expect.set_options(timeout=20_000)  # busy computers
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=list(CHROMIUM_FLAGS))
        yield started
        started.close()


def _serve(script: Path, log: Path) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(script), f"--server.port={port}", "--server.headless=true"]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "tests"), "XDG_DATA_HOME": str(log.parent)}
    with log.open("w") as out, subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=out, env=environment) as server:
        try:
            _wait_for(f"http://127.0.0.1:{port}/_stcore/health", server, log)
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()


def _wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(300):
        if server.poll() is not None:
            pytest.fail(f"the dashboard ended: {log.read_text()[-2000:]}")
        try:
            with urllib.request.urlopen(address, timeout=2):  # noqa: S310 - our own server
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail("the dashboard did not start within a minute")


@pytest.fixture(scope="session")
def seeds_page(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[str]:
    """The address of the repository's own dashboard."""
    del browser  # asked for first, so that nothing is served when there is none
    yield from _serve(ROOT / "app.py", tmp_path_factory.mktemp("seeds") / "log")


@pytest.fixture(scope="session")
def story_page(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[str]:
    """The address of a dashboard on the invented story; `?which=hostile` shows the hostile one."""
    del browser
    yield from _serve(Path(__file__).parent / "browser" / "story_app.py", tmp_path_factory.mktemp("story") / "log")


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A window of its own, wide as a laptop."""
    opened = browser.new_context(viewport={"width": 1440, "height": 900}, accept_downloads=True)
    yield opened
    opened.close()


@pytest.fixture
def requests_made(context: BrowserContext) -> list[str]:
    """The address of every request of the window."""
    made: list[str] = []
    context.on("request", lambda request: made.append(request.url))
    return made


@pytest.fixture
def page(context: BrowserContext, requests_made: list[str]) -> Page:
    """A page whose requests are noted in `requests_made`."""
    del requests_made
    opened = context.new_page()
    opened.set_default_timeout(40_000)
    return opened
