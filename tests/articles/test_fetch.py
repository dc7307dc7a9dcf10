"""Web addresses: only when asked for, only public ones, redirects checked, time and size capped."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from timeline.articles import fetch, read_articles
from timeline.articles.source import UnreadableError, read_whole

PAGE = b"<html><body><article><p>The weir at Lunn gave way on 3 May 2019.</p></article></body></html>"


class Site(BaseHTTPRequestHandler):
    """A small server on this machine, which `fetch` refuses unless told otherwise."""

    def do_GET(self) -> None:
        """Answer by path."""
        match self.path:
            case "/page":
                self._answer(200, PAGE)
            case "/to-page":
                self._redirect("/page")
            case "/to-file":
                self._redirect("file:///etc/hostname")
            case "/to-inside":
                self._redirect(f"http://127.0.0.2:{self.headers['Host'].rpartition(':')[2]}/page")
            case "/loop":
                self._redirect("/loop")
            case "/endless":
                self.send_response(200)
                self.end_headers()
                try:
                    while True:
                        self.wfile.write(b"x" * 1_000_000)
                except OSError:
                    return
            case _:
                self._answer(404, b"")

    def _answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _redirect(self, to: str) -> None:
        self.send_response(302)
        self.send_header("Location", to)
        self.end_headers()

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def only_this_machine(address: str) -> bool:
    return address == "127.0.0.1"


@pytest.mark.parametrize("path", ["/page", "/to-page"])
def test_a_page_is_fetched_from_where_it_is_allowed(site: str, path: str) -> None:
    source, final = fetch.get(site + path, allowed=only_this_machine)
    assert read_whole(source) == PAGE
    assert final == f"{site}/page"


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/to-file", "only plain http and https"),
        ("/to-inside", "own network"),
        ("/loop", "redirects more than"),
        ("/endless", "more than 20 MB"),
        ("/missing", "404"),
    ],
)
def test_what_a_server_may_not_do(site: str, path: str, says: str) -> None:
    with pytest.raises(UnreadableError, match=says):
        fetch.get(site + path, allowed=only_this_machine)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/x",
        "http://localhost/x",
        "http://[::1]/x",
        "http://169.254.169.254/latest/meta-data",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://0.0.0.0/",
        "http://2130706433/",
        "http://[::ffff:127.0.0.1]/",
        "http://[fe80::1%25lo]/",
        "http://user:secret@127.0.0.1/",
        "http://host.invalid/",
        "http:///nothing",
        "http://127.0.0.1:99999/",
        "http://exa mple/",
    ],
)
def test_addresses_that_are_never_fetched(url: str) -> None:
    articles, (problem,) = read_articles([url], fetch=True)
    assert articles == ()
    assert problem.path == url
    assert problem.reason.endswith(".")


def test_nothing_is_fetched_unless_asked_for(site: str, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("The weir held, they said on 2 May 2019.")
    articles, problems = read_articles([f"{site}/page", tmp_path])
    assert len(articles) == 1
    assert ["add --fetch" in problem.reason for problem in problems if problem.field == "file"] == [True]


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("::ffff:10.0.0.1", False),
        ("2002:7f00:0001::", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("64:ff9b::7f00:1", False),
    ],
)
def test_which_addresses_are_public(address: str, *, public: bool) -> None:
    assert fetch.is_public(address) is public
