"""A zygote, seen from the grader: its process, and the socket over which it takes orders."""

from __future__ import annotations

import contextlib
import fcntl
import os
import socket
import subprocess
import tempfile
import time
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from autograder.child import codec
from autograder.sandbox import tiers
from autograder.sandbox.canaries import facts, listener, number_of_sender
from autograder.sandbox.channel import Channel
from autograder.sandbox.configuration import configuration
from autograder.sandbox.endings import GraderFault
from autograder.sandbox.launch import Launch
from autograder.sandbox.limits import Limits
from autograder.sandbox.readable import View

__all__ = ["OPEN", "PROBE", "Zygote"]

OPEN, PROBE, END, LOST, CPU = b"o", b"p", b"e", b"l", b"c"
PIPE_BYTES = 1 << 20
PATIENCE = 60.0  # seconds for the zygote itself: it imports, and sweeps the scratch folder


class Zygote:
    """A zygote that came up; it forks one child after the other, one at a time.

    Parameters
    ----------
    launch : Launch
    seen : View
    folder : Path
        With the files that are laid out for it.
    limits : Limits
    modules : mapping of str to str
        Name and source text of modules that submissions may import.
    own : tuple of str
        The grader's files and folders.
    without : collection of str
        Layers to leave out.

    Attributes
    ----------
    process : Popen
    problems : tuple of str
        Why a layer isn't in force, in English.

    Raises
    ------
    GraderFault, OSError
        It didn't come up.
    """

    def __init__(
        self,
        launch: Launch,
        seen: View,
        folder: Path,
        limits: Limits,
        modules: Mapping[str, str],
        own: tuple[str, ...],
        without: Collection[str],
    ) -> None:
        self._counted: dict[str, Any] | None = None  # how a child ended, told before we asked
        self._control, theirs = socket.socketpair()
        self._control.settimeout(PATIENCE)
        self._control.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
        with theirs, tempfile.TemporaryFile() as complaints, listener() as port:
            canaries = facts(folder, launch.canary) | {"port": port, "own": own}
            config, problems = configuration(launch, seen, limits, modules, canaries, without)
            try:
                self.process = subprocess.Popen(
                    launch.command(theirs.fileno(), seen),
                    pass_fds=[theirs.fileno()],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=complaints,
                    env=launch.environment(),
                    cwd="/",
                )
            except OSError:
                self._control.close()
                raise
            theirs.close()
            with contextlib.suppress(OSError):  # where memory runs out, it is the submission's end
                Path(f"/proc/{self.process.pid}/oom_score_adj").write_text("1000")
            try:
                self._control.sendall(codec.pack(list(config.items())))
                number = number_of_sender(self._control)
                hello = self._receive()
            except (OSError, GraderFault):
                complaints.seek(0)
                said = complaints.read()[-300:].decode(errors="replace").strip().splitlines()
                self.kill()
                raise GraderFault(said[-1] if said else "It ended without a word.") from None
        self.problems = problems + tuple(map(str, hello["problems"]))
        self._seen = frozenset(map(str, hello["view"]))
        if hello["pid"] != number:  # its processes have their own numbers: it saw one of those
            self._seen -= {"processes"}

    @property
    def has_ended(self) -> bool:
        """Whether its process is gone."""
        return self.process.poll() is not None

    def close(self) -> None:
        """Let it end, with whatever it started."""
        self._control.close()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def kill(self) -> None:
        """End it at once."""
        self._control.close()
        self.process.kill()
        self.process.wait()

    def probe(self) -> tiers.Findings:
        """Let a child try what it mustn't; give what it could do all the same.

        Raises
        ------
        GraderFault
            The probe didn't come to its end.
        """
        channel = self.ask(PROBE)
        try:
            deadline = time.monotonic() + PATIENCE
            channel.receive(deadline)
            (done,) = channel.receive(deadline).form.fields
        except Exception as error:  # whatever stops the probe, no tier is claimed
            with contextlib.suppress(GraderFault):
                self.end()
            raise GraderFault(f"The probe of the sandbox failed: {error}") from error
        finally:
            channel.close()
        self.end()
        return tiers.Findings(self._seen, frozenset(map(str, done)))

    def ask(self, order: bytes) -> Channel:
        """Give an order for a child; give our ends of the pipes to it."""
        child_read, our_write = os.pipe()
        our_read, child_write = os.pipe()
        with contextlib.suppress(OSError):  # fewer wakings for a large answer, where allowed
            fcntl.fcntl(our_read, fcntl.F_SETPIPE_SZ, PIPE_BYTES)
        try:
            socket.send_fds(self._control, [order], [child_read, child_write])
        except OSError as error:
            os.close(our_write)
            os.close(our_read)
            raise GraderFault(f"The process that starts submissions has gone: {error}") from None
        finally:
            os.close(child_read)
            os.close(child_write)
        return Channel(our_read, our_write)

    def cpu_seconds(self) -> float:
        """Ask what the child has taken so far."""
        if self._counted is None:
            try:
                self._control.sendall(CPU)
            except OSError as error:
                raise GraderFault(
                    f"The process that starts submissions has gone: {error}"
                ) from None
            told = self._receive()
            if "status" not in told:
                return float(told["cpu"])
            self._counted = told  # the child had ended in the meantime
        return float(self._counted["cpu"])

    def end(self, lost: bool = False) -> dict[str, Any]:
        """End the child, and give what the zygote says of it; the sandbox keeps its folder."""
        if self._counted is not None:
            counted, self._counted = self._counted, None
            return counted
        with contextlib.suppress(OSError):
            self._control.send(LOST if lost else END)
        return self._receive()

    def _receive(self) -> dict[str, Any]:
        gone = GraderFault("The process that starts submissions has gone.")
        try:
            with self._control.makefile("rb") as stream:
                header = stream.read(codec.HEADER.size)
                if len(header) < codec.HEADER.size:
                    raise gone
                _, n_structure, _ = codec.HEADER.unpack(header)
                return dict(codec.unpack(stream.read(n_structure), b""))
        except (OSError, codec.CodecError) as error:
            raise gone from error
