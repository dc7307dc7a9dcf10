"""`python -m timeline.dashboard.serve run …`: Streamlit's own command, with all the first page needs loaded before.

Streamlit loads a script when the first browser comes; here nobody waits for that: the address is printed after it.
"""

import socket
import sys

import PIL.Image  # noqa: F401 - Streamlit's, for the page's icon
import streamlit.emojis  # noqa: F401 - for labels that begin with a sign
from streamlit.web import cli

import timeline.dashboard  # noqa: F401 - what the first page would wait for


def send_at_once() -> None:
    """Let what the server writes leave at once.

    asyncio sees to that only where a socket says that it is TCP, and the one that Streamlit listens on does not: each
    small answer, of which a page needs a hundred, would wait up to 40 ms until the browser acknowledged the one before
    (uvicorn's issue 3149). Does nothing where a later Streamlit makes its socket elsewhere.
    """
    try:
        from streamlit.web.server.starlette import starlette_server

        make = starlette_server._bind_socket  # noqa: SLF001 - it has no option for this
    except (ImportError, AttributeError):
        return

    def bind(address: str, port: int, backlog: int) -> socket.socket:
        listening = make(address, port, backlog)
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # connections inherit it
        return listening

    starlette_server._bind_socket = bind  # noqa: SLF001 - as above


if __name__ == "__main__":
    sys.argv[0] = "streamlit"
    send_at_once()
    try:
        cli.main()
    except KeyboardInterrupt:
        sys.exit(130)
