"""The page served on this machine alone, until it is stopped."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import socket
from collections.abc import Callable

from tornado.httpserver import HTTPServer

from autograder.nbgrader.marking.web import MOST, Page, application

__all__ = ["ADDRESS", "serve"]

ADDRESS = "127.0.0.1"


async def serve(page: Page, port: int, started: Callable[[str], None]) -> None:
    """Serve until SIGTERM or Ctrl-C; what was scored is in the gradebook by then.

    Parameters
    ----------
    page : Page
    port : int
        0 takes any.
    started : callable
        Is told the address, token and all, once the page can be loaded.

    Raises
    ------
    ValueError
        Nothing can listen there.
    """
    try:
        listener = socket.create_server((ADDRESS, port))
        listener.setblocking(False)
    except OSError as error:
        raise ValueError(
            f"Nothing can listen on port {port} ({error.strerror}): choose another with --port."
        ) from None
    end = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):  # Windows: there Ctrl-C raises
            loop.add_signal_handler(number, end.set)
    server = HTTPServer(application(page), max_body_size=MOST)
    server.add_socket(listener)
    started(f"http://{ADDRESS}:{listener.getsockname()[1]}/?token={page.token}")
    await end.wait()
    server.stop()
    await server.close_all_connections()
