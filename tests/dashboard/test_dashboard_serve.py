"""The server that `timeline open` starts."""

import socket

import pytest
from streamlit.web.server.starlette import starlette_server

from timeline.dashboard.serve import send_at_once


def test_what_is_written_to_a_browser_leaves_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(vars(starlette_server), "_bind_socket", vars(starlette_server)["_bind_socket"])  # put back
    send_at_once()
    with vars(starlette_server)["_bind_socket"]("127.0.0.1", 0, 1) as listening:
        listening.setblocking(True)
        with socket.create_connection(listening.getsockname()), listening.accept()[0] as connection:
            assert connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
