"""Web pages, fetched only when the user asks, and only from public addresses.

The name is resolved once and the connection goes to the address that was checked, so that a name can't change its
address in between; each redirect is checked anew.
"""

import http.client
import ipaddress
import socket
import ssl
import time
from collections.abc import Callable
from typing import Final
from urllib.parse import SplitResult, urljoin, urlsplit

from timeline.articles.source import WHOLE_CAP, Source, UnreadableError, source_of_bytes

_SECONDS: Final = 20.0
_MOST_REDIRECTS: Final = 5
_TRANSLATED: Final = ipaddress.IPv6Network("64:ff9b::/96")
"""IPv4 addresses as a translating network writes them (RFC 6052)."""

_CHUNK: Final = 64_000
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_HEADERS: Final = {
    "User-Agent": "timeline/0.1 (article reader)",
    "Accept": "text/html,*/*;q=0.5",
    "Accept-Encoding": "identity",
}


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet, not of this machine or its network."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour
        if ip in _TRANSLATED:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None and not inner.is_global:
            return False
    return ip.is_global and not ip.is_multicast


def get(url: str, *, allowed: Callable[[str], bool] = is_public, seconds: float = _SECONDS) -> tuple[Source, str]:
    """What a web address gives, and the address that it came from in the end.

    `allowed` says which IP addresses may be reached. Raises UnreadableError with one sentence for all that goes wrong.
    """
    end = time.monotonic() + seconds
    for _ in range(_MOST_REDIRECTS + 1):
        target = _checked(url)
        try:
            answer = _ask(target, _addresses(target, allowed), end)
        except (OSError, http.client.HTTPException, ssl.CertificateError) as error:
            reason = (
                "took longer than 20 seconds" if isinstance(error, TimeoutError) else f"gave no answer ({_said(error)})"
            )
            msg = f"The server {reason}; save the page as a file instead."
            raise UnreadableError(msg) from error
        if isinstance(answer, bytes):
            return source_of_bytes(url, answer), url
        url = urljoin(url, answer)
    msg = f"It redirects more than {_MOST_REDIRECTS} times; save the page as a file instead."
    raise UnreadableError(msg)


def _checked(url: str) -> SplitResult:
    try:
        target = urlsplit(url)
        port = target.port
    except ValueError as error:
        msg = "It is no web address; write one that begins with https://."
        raise UnreadableError(msg) from error
    if target.scheme not in ("http", "https") or not target.hostname or target.username:
        msg = f"It leads to “{url[:80]}”, and only plain http and https addresses are fetched."
        raise UnreadableError(msg)
    if port == 0 or any(ord(letter) <= 0x20 for letter in url):
        msg = "It is no web address; write one that begins with https://."
        raise UnreadableError(msg)
    return target


def _addresses(target: SplitResult, allowed: Callable[[str], bool]) -> list[str]:
    port = target.port or (443 if target.scheme == "https" else 80)
    try:
        found = socket.getaddrinfo(target.hostname, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        msg = f"“{target.hostname}” is not known on the network; check the address and the connection."
        raise UnreadableError(msg) from error
    addresses = [str(one[4][0]) for one in found]
    if not addresses or not all(allowed(address) for address in addresses):
        msg = f"“{target.hostname}” is an address inside this machine's own network, which is never fetched."
        raise UnreadableError(msg)
    return addresses


def _ask(target: SplitResult, addresses: list[str], end: float) -> bytes | str:
    """The body of the answer, or where it redirects to."""
    host = target.hostname or ""
    port = target.port or (443 if target.scheme == "https" else 80)
    left = max(0.1, end - time.monotonic())
    connection = http.client.HTTPConnection(host, port, timeout=left)
    connection.sock = socket.create_connection((addresses[0], port), timeout=left)
    try:
        if target.scheme == "https":
            connection.sock = ssl.create_default_context().wrap_socket(connection.sock, server_hostname=host)
        path = (target.path or "/") + (f"?{target.query}" if target.query else "")
        headers = _HEADERS | ({"Host": target.netloc} if target.port else {})
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        if answer.status in _REDIRECTS:
            return answer.headers.get("Location") or ""
        if answer.status != http.client.OK:
            msg = f"The server says {answer.status} {answer.reason}; save the page as a file instead."
            raise UnreadableError(msg)
        return _body(answer, end)
    finally:
        connection.close()


def _body(answer: http.client.HTTPResponse, end: float) -> bytes:
    data = bytearray()
    while chunk := answer.read1(_CHUNK):
        data += chunk
        if len(data) > WHOLE_CAP:
            msg = f"It has more than {WHOLE_CAP // 1_000_000} MB; save the text you need as a file."
            raise UnreadableError(msg)
        if time.monotonic() > end:
            raise TimeoutError
    return bytes(data)


def _said(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or str(error) or type(error).__name__)[:100]
