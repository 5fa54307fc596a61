"""The check service: a class's folder -> a server that grades before the deadline."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from tornado.httpserver import HTTPServer

from autograder.classroom.grading import Settings, forget
from autograder.classroom.pool import WorkerPool
from autograder.classroom.secret import course_secret, door_secret
from autograder.doors.checking import Checking, Rules
from autograder.doors.ledger import FILE_NAME, Ledger
from autograder.doors.serve_web import Known, application
from autograder.doors.tokens import Tokens

__all__ = ["Place", "serve"]


@dataclass(frozen=True)
class Place:
    """Where the service listens.

    Parameters
    ----------
    address : str
    port : int
        0 takes any.
    prefix : str
        What every address of it begins with, and ends with ``/``.
    """

    address: str = "127.0.0.1"
    port: int = 8000
    prefix: str = "/"

    @classmethod
    def of_hub(cls, environment: Mapping[str, str]) -> Place | None:
        """Give the place that a JupyterHub gives its service; None where no hub started us."""
        if "JUPYTERHUB_SERVICE_URL" not in environment:
            return None
        url = urlsplit(environment["JUPYTERHUB_SERVICE_URL"])
        prefix = environment.get("JUPYTERHUB_SERVICE_PREFIX", "/")
        return cls(url.hostname or "127.0.0.1", url.port or 8000, prefix.rstrip("/") + "/")


def _by_token(tokens: Tokens) -> Known:
    async def known(token: str) -> str | None:
        return tokens.student(token)

    return known


def _by_hub(tokens: Tokens) -> Known:
    """Ask the hub whose token it is; who is on the roster by the hub's name may check."""
    try:
        from jupyterhub.services.auth import HubAuth
    except ModuleNotFoundError:
        raise ValueError(
            "A JupyterHub started this service, whose package is not installed here: "
            "pip install jupyterhub, of the hub's version."
        ) from None
    hub = HubAuth()

    async def known(token: str) -> str | None:
        asked: Callable[..., Awaitable[dict[str, object] | None]] = hub.user_for_token
        user = await asked(token, sync=False)
        name = str(user["name"]) if user and user.get("kind", "user") == "user" else ""
        return name if name in tokens.roster else tokens.student(token)

    return known


async def serve(
    course: Path,
    assignment: str,
    place: Place,
    rules: Rules,
    jobs: int,
    book_url: str | None,
    started: Callable[[str, Tokens], None],
) -> None:
    """Serve until SIGTERM or Ctrl-C; what waits then is graded by the next start.

    Parameters
    ----------
    course : Path
        With ``roster.csv``; gets the tokens and the ledger.
    assignment : str
    place : Place
    rules : Rules
    jobs : int
        Sandboxes at a time.
    book_url : str or None
    started : callable
        Is told the address and the tokens once the service listens.
    """
    tokens = Tokens(course)
    known = _by_hub(tokens) if "JUPYTERHUB_SERVICE_URL" in os.environ else _by_token(tokens)
    settings = Settings(
        assignment, door_secret(course_secret(course), "serve"), False, (), book_url
    )
    ledger = Ledger(course / FILE_NAME)
    try:
        family = socket.AF_INET6 if ":" in place.address else socket.AF_INET
        listener = socket.create_server((place.address, place.port), family=family, backlog=256)
        listener.setblocking(False)
    except OSError as error:
        ledger.close()
        raise ValueError(
            f"Nothing can listen on {place.address}, port {place.port} ({error.strerror}): choose "
            "another with --address or --port."
        ) from None
    end = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, end.set)
    with WorkerPool(jobs, None, forget) as pool:
        checking = Checking(ledger, settings, pool, jobs, rules)
        server = HTTPServer(
            application(checking, known, place.prefix, book_url),
            xheaders=True, max_buffer_size=2 * rules.n_bytes + (1 << 20),
        )  # fmt: skip
        server.add_socket(listener)
        port = listener.getsockname()[1]
        started(f"http://{place.address}:{port}{place.prefix}", tokens)
        await end.wait()
        server.stop()
        await checking.close()
        pool.shutdown(cancel_futures=True)
    ledger.close()
