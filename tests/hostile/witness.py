"""What stands outside the sandbox while it is attacked, and tells afterwards what happened to it."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import socket
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from autograder.sandbox.limits import Allowance
from autograder.sandbox.answers import Reply
from autograder.sandbox.calls import Call
from autograder.sandbox.seam import CellResult, Sandbox, Session

REPOSITORY = Path(__file__).resolve().parents[2]


class Recorder:
    """A sandbox that keeps what children sent, and is less patient than the grader."""

    def __init__(self, sandbox: Sandbox, patience: float) -> None:
        self._sandbox, self._patience = sandbox, patience
        self.heard: list[object] = []

    @property
    def tier(self) -> str:
        return self._sandbox.tier

    def open(self, allowance: Allowance | None = None) -> Session:
        return _RecordedSession(self._sandbox.open(allowance), self)

    def shorten(self, timeout: float) -> float:
        return min(timeout, self._patience)


class _RecordedSession:
    def __init__(self, session: Session, recorder: Recorder) -> None:
        self._session, self._recorder = session, recorder

    def __enter__(self) -> _RecordedSession:
        return self

    def __exit__(self, *exc: object) -> None:
        self._session.__exit__(*exc)

    def run_cells(
        self, cells: Sequence[str], *, timeout: float, **options: Any
    ) -> list[CellResult]:
        timeout = self._recorder.shorten(timeout)
        try:
            results = self._session.run_cells(cells, timeout=timeout, **options)
        except Exception as error:
            self._recorder.heard.append((error, getattr(error, "replies", ())))
            raise
        self._recorder.heard.append(results)
        return results

    def call(self, calls: Sequence[Call], *arguments: Any) -> list[Reply]:
        calls = [replace(c, timeout=self._recorder.shorten(c.timeout)) for c in calls]
        try:
            replies = self._session.call(calls, *arguments)
        except Exception as error:
            self._recorder.heard.append((error, getattr(error, "replies", ())))
            raise
        self._recorder.heard.append([reply.raised for reply in replies])
        return replies

    def functions(self, names: Sequence[str]) -> dict[str, bool]:
        return self._session.functions(names)

    @property
    def usage(self) -> Any:
        return self._session.usage


class Witness:
    """A secret file, a folder that anybody may write to, and sockets that anybody may reach.

    In the folder stands a class: a classmate's notebook, a course's secret, a gradebook.
    """

    def __init__(self) -> None:
        self.secret = secrets.token_hex(16)
        self.folder = Path(tempfile.mkdtemp(prefix="witness-"))
        self.folder.chmod(0o777)
        self.file = self.folder / "secret.txt"
        self.file.write_text(self.secret)
        self.file.chmod(0o666)
        for name in ("submitted/anna/word2vec/word2vec.ipynb", ".course-secret", "gradebook.db"):
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(self.secret)
        self.abstract = f"witness-{secrets.token_hex(8)}"
        self._sockets = [
            self._bound(socket.AF_INET, socket.SOCK_STREAM, ("127.0.0.1", 0)),
            self._bound(socket.AF_UNIX, socket.SOCK_STREAM, str(self.folder / "socket")),
            self._bound(socket.AF_UNIX, socket.SOCK_DGRAM, f"\0{self.abstract}"),
        ]
        self.port = self._sockets[0].getsockname()[1]
        udp = self._bound(socket.AF_INET, socket.SOCK_DGRAM, ("127.0.0.1", self.port))
        self._sockets.append(udp)
        (self.folder / "socket").chmod(0o777)
        self._before = self._state()

    @staticmethod
    def _bound(family: int, kind: int, address: Any) -> socket.socket:
        bound = socket.socket(family, kind)
        bound.setblocking(False)
        bound.bind(address)
        if kind == socket.SOCK_STREAM:
            bound.listen(8)
        return bound

    @property
    def facts(self) -> dict[str, object]:
        """What an attack is told."""
        return {
            "FILE": self.file,
            "FOLDER": self.folder,
            "PORT": self.port,
            "ABSTRACT": self.abstract,
            "PID": os.getpid(),
            "REPO": REPOSITORY,
        }

    def close(self) -> None:
        for bound in self._sockets:
            bound.close()
        shutil.rmtree(self.folder)

    def _state(self) -> list[tuple[str, int, int, int, int]]:
        """Names, and what a change of content, mode, owner, times, links or attributes shows in."""
        found = [(path, path.lstat()) for path in sorted(self.folder.rglob("*"))]
        found.append((self.folder, self.folder.stat()))
        return [(str(p), s.st_mode, s.st_uid, s.st_mtime_ns, s.st_ctime_ns) for p, s in found]

    def evidence(self, heard: Sequence[object]) -> Iterator[str]:
        """Say what an attack reached outside; nothing where it was held."""
        text = repr(heard)
        if "ESCAPED" in text:
            yield "It said so: " + text[text.index("ESCAPED") :][:200]
        if self.secret in text:
            yield "It read the secret file."
        if self._state() != self._before or self.file.read_text() != self.secret:
            yield "It changed something in the folder."
        for bound in self._sockets:
            if sum(1 for _ in self._arrivals(bound)):
                yield f"It reached a socket: {bound}."

    @staticmethod
    def _arrivals(bound: socket.socket) -> Iterator[None]:
        with contextlib.suppress(BlockingIOError):
            while True:
                if bound.type == socket.SOCK_STREAM:
                    bound.accept()[0].close()
                else:
                    bound.recv(100)
                yield


def descendants(pid: int) -> int:
    """Count the processes and threads below `pid`."""
    found = 0
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            found += len(list(Path(f"/proc/{child}/task").iterdir())) + descendants(int(child))
    return found
