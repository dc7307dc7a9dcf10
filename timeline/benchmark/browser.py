"""How long the dashboard lets its users wait, measured where it is seen: in Chromium, from click to drawn chart."""

import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from timeline.benchmark.measure import megabytes, table
from timeline.benchmark.news import articles
from timeline.benchmark.projects import make_project

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

__all__ = ["CHROMIUM_FLAGS", "FULL", "NO_CHROMIUM", "USUAL", "find_chromium", "missing", "opened", "tables", "waits"]

USUAL: Final = (1_000, 100_000)
FULL: Final = (*USUAL, 1_000_000)
"""Numbers of events. Up to READ they come from articles that are built as a user's are, else from `projects`."""

NO_CHROMIUM: Final = "no Chromium found: install Debian's `chromium`, or set CHROMIUM to the path of one"
CHROMIUM_FLAGS: Final = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
_READ: Final = 5_000
_EVENTS_AN_ARTICLE: Final = 2.8
_TABS: Final = 5
_PATIENCE: Final = 120.0
DRAWN: Final = ".tl-chart[data-drawn]"
_CHART: Final = "document.querySelector('.tl-chart').dataset.drawn"
_PLACE: Final = "document.querySelector('.st-key-next').parentElement.textContent"
ACTIONS: Final = {
    "filter by an actor": (".st-key-actors button", _CHART),
    "filter taken away": (".st-key-actors button", _CHART),
    "zoom in, new labels": ("[data-do=in]", _CHART),
    "next event": (".st-key-next button", _PLACE),
}
"""What is clicked, and what has changed when the answer is seen: the count of the chart's drawings, or “5 of 12”."""
# Asked before each frame: what is seen then is on the screen.
_TIMED: Final = """([button, seen, patience]) => new Promise((done, failed) => {
    const before = eval(seen);
    const began = performance.now();
    const look = () => {
        const waited = performance.now() - began;
        if (eval(seen) !== before) done(waited);
        else if (waited > patience) failed(new Error(`nothing changed after a click on ${button}`));
        else requestAnimationFrame(look);
    };
    document.querySelector(button).click();
    look();
})"""
# When each was first seen: Streamlit's own empty page, a still picture of the chart, the chart that zooms.
_MILESTONES: Final = {"page": "[data-testid=stMain]", "picture": ".tl-chart[data-sketched]", "chart": DRAWN}
_WORDS: Final = ("Streamlit's empty page", "first picture", "chart that answers")
_WATCHED: Final = f"""window.seenAt = {{}};
new MutationObserver((_, watch) => {{
    for (const [name, what] of Object.entries({json.dumps(_MILESTONES)}))
        if (!(name in window.seenAt) && document.querySelector(what)) window.seenAt[name] = performance.now();
    if ("chart" in window.seenAt) watch.disconnect();
}}).observe(document, {{ subtree: true, childList: true, attributes: true }});"""


@dataclass(frozen=True, slots=True)
class Wait:
    """What was waited for, each time in milliseconds, and the server's own work meanwhile, in ms of CPU."""

    name: str
    waits: tuple[float, ...]
    work: tuple[float, ...]


def find_chromium() -> str | None:
    """CHROMIUM, or what the path has."""
    given = os.environ.get("CHROMIUM")
    return given or next(filter(None, map(shutil.which, ("chromium", "google-chrome"))), None)


def missing() -> str | None:
    """What is not there that this needs, with the remedy, in one sentence; None when all is there."""
    try:
        import playwright.sync_api  # noqa: F401 - only whether it is there
    except ImportError:
        return "Measuring in the browser needs Playwright: install the extra `test` (pip install -e '.[test]')."
    return None if find_chromium() else f"Measuring in the browser needs one: {NO_CHROMIUM}."


def tables(sizes: Sequence[int]) -> Iterator[str]:
    """For each number of events a table, as soon as it is measured. See `missing`."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(CHROMIUM_FLAGS))
        for size in sizes:
            yield _measured(browser, size)
        browser.close()


def _measured(browser: "Browser", size: int) -> str:
    """The table for a project of about so many events; every wait several times."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "project.db"
        events = _project(size, path)
        with _served(path) as (address, work, memory):
            found = [*_opened("first tab", browser, address, 1, work), *waits(browser, address, _TABS, work)]
            return _table(events, found, memory())


def _project(size: int, path: Path) -> int:
    """Make a project of about so many events; how many they are."""
    if size > _READ:
        make_project(size, path)
        return size
    from timeline.project import build

    built = build(articles(round(size / _EVENTS_AN_ARTICLE)), path)
    return len(built.events) + len(built.unplaced)


def waits(browser: "Browser", address: str, tabs: int, work: Callable[[], float]) -> list[Wait]:
    """What users wait for at the address of a dashboard, each `tabs` times; `work` is the server's CPU ms so far."""
    further = _opened("further tabs", browser, address, tabs, work)
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address)
    page.wait_for_selector(DRAWN, timeout=1000 * _PATIENCE)
    _settled(page)
    rounds: dict[str, list[tuple[float, float]]] = {name: [] for name in ACTIONS}
    for _ in range(tabs):
        for name, (button, seen) in ACTIONS.items():
            page.wait_for_selector(button, timeout=1000 * _PATIENCE)
            before = work()
            waited = float(page.evaluate(_TIMED, [button, seen, 1000 * _PATIENCE]))
            _settled(page)
            rounds[name].append((waited, work() - before))
    page.close()
    return [*further, *(Wait(name, *map(tuple, zip(*pairs, strict=True))) for name, pairs in rounds.items())]


def _opened(which: str, browser: "Browser", address: str, times: int, work: Callable[[], float]) -> list[Wait]:
    """A wait for each milestone; the server's work is that until the chart has settled."""
    found, worked = [], []
    for _ in range(times):
        before = work()
        found.append(opened(browser, address))
        worked.append(work() - before)
    waits = [tuple(one[name] for one in found) for name in _MILESTONES]
    return [
        Wait(f"{which}: {words}", each, tuple(worked) if at == len(waits) - 1 else ())
        for at, (words, each) in enumerate(zip(_WORDS, waits, strict=True))
    ]


def opened(browser: "Browser", address: str) -> dict[str, float]:
    """Milliseconds from the address being opened until each milestone, in a browser that knows nothing yet."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.add_init_script(_WATCHED)
    page.goto(address)
    page.wait_for_function("'chart' in window.seenAt", timeout=1000 * _PATIENCE)
    _settled(page)
    seen: dict[str, float] = page.evaluate("window.seenAt")
    context.close()
    return {name: seen.get(name, seen["chart"]) for name in _MILESTONES}


def _settled(page: "Page") -> None:
    """Wait until nothing has been drawn for half a second."""
    page.evaluate(
        """() => new Promise((done) => {
            const chart = document.querySelector('.tl-chart');
            let timer = setTimeout(done, 600);
            new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(done, 600); })
                .observe(chart, { attributeFilter: ['data-drawn'] });
        })"""
    )


@contextmanager
def _served(path: Path) -> Iterator[tuple[str, Callable[[], float], Callable[[], int]]]:
    """A project's dashboard, served as `timeline open` does: address, CPU milliseconds so far, most bytes it took."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "timeline", "open", "--no-browser", "--port", str(port), "--project", str(path)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:  # noqa: S603 - our own
        try:
            address = f"http://127.0.0.1:{port}/"
            _wait_for(f"{address}_stcore/health", server)
            yield address, lambda: _worked(server.pid), lambda: _most_memory(server.pid)
        finally:
            server.terminate()


def _wait_for(address: str, server: "subprocess.Popen[Any]") -> None:
    began = time.monotonic()
    while server.poll() is None and time.monotonic() - began < _PATIENCE:
        try:
            with urllib.request.urlopen(address, timeout=2):  # noqa: S310 - our own server
                return
        except OSError:
            time.sleep(0.1)
    msg = f"the dashboard did not start within {_PATIENCE:.0f} seconds"
    raise RuntimeError(msg)


def _worked(process: int) -> float:
    """CPU milliseconds of a process (proc(5)); 0 where the system doesn't say."""
    status = Path(f"/proc/{process}/stat")
    if not status.exists():
        return 0.0
    ticks = status.read_text().rpartition(")")[2].split()
    return 1000 * (int(ticks[11]) + int(ticks[12])) / os.sysconf("SC_CLK_TCK")


def _most_memory(process: int) -> int:
    """The most bytes of memory that a process had so far (proc(5)); 0 where the system doesn't say."""
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return 0
    return 1024 * int(status.read_text().partition("VmHWM:")[2].split()[0])


def _table(events: int, waits: Sequence[Wait], memory: int) -> str:
    rows = [
        (
            wait.name,
            *(f"{value:,.0f}" for value in (statistics.median(wait.waits), min(wait.waits), max(wait.waits))),
            f"{statistics.median(wait.work):,.0f}" if any(wait.work) else "–",
        )
        for wait in waits
    ]
    busy = f"; load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} CPUs" if hasattr(os, "getloadavg") else ""
    columns = ("wait", "median ms", "least", "most", "server CPU ms")
    note = f"{len(waits[-1].waits)} times each; the server took {megabytes(memory)} at most{busy}"
    return table(f"In the browser, {events:,} events", columns, rows, note)
