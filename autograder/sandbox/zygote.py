"""Starts the zygote and asks it for children."""

from __future__ import annotations

import contextlib
import fcntl
import os
import socket
import subprocess
import tempfile
import time
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from autograder.child import codec
from autograder.sandbox import tiers
from autograder.sandbox.canaries import facts, lay_out, listener, number_of_sender
from autograder.sandbox.channel import Channel
from autograder.sandbox.configuration import configuration
from autograder.sandbox.endings import GraderFault, Unheld
from autograder.sandbox.launch import Launch, Place, launches
from autograder.sandbox.limits import Allowance, Limits
from autograder.sandbox.readable import View, view
from autograder.sandbox.session import ChildSession, Ended
from autograder.sandbox.workplace import give_back, workplace

__all__ = ["ZygoteSandbox"]

OPEN, PROBE, END, LOST, CPU = b"o", b"p", b"e", b"l", b"c"
PIPE_BYTES = 1 << 20
PATIENCE = 60.0  # seconds for the zygote itself: it imports, and sweeps the scratch folder
_proven: list[str] = []  # launches that came up in this process: tried first


class ZygoteSandbox:
    """Implements the seam's `Sandbox`: a process that forks one child per session.

    Parameters
    ----------
    limits : Limits
    modules : mapping of str to str
        Name and source text of modules that submissions may import.
    readable : sequence of Path
    trusted : bool
        Whether to go on where nothing holds a submission.
    own : sequence of Path
        The grader's files and folders, where their modes are to hide them from another user.
    without : collection of str
        Layers to leave out, for tests: ``"bwrap"``, ``"landlock"``, ``"seccomp"``.
    """

    def __init__(
        self,
        limits: Limits,
        modules: Mapping[str, str],
        readable: Sequence[Path] = (),
        *,
        trusted: bool = False,
        own: Sequence[Path] = (),
        without: Collection[str] = (),
    ) -> None:
        self._limits, self._modules = limits, dict(modules)
        self._readable = tuple(path.resolve() for path in readable)
        self._own = tuple(map(str, own))
        self._trusted, self._without = trusted, frozenset(without)
        self._process: subprocess.Popen[bytes] | None = None
        self._busy = False
        self._counted: dict[str, Any] | None = None  # how a child ended, told before we asked
        self.findings = tiers.Findings()
        self.problems: tuple[str, ...] = ()

    @property
    def tier(self) -> str:
        """Which protections are in force, as probed when the zygote was started."""
        return tiers.report(self.findings).name

    def __enter__(self) -> ZygoteSandbox:
        self._start()
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def close(self) -> None:
        """End the zygote and whatever it started."""
        process, self._process = self._process, None
        if process is None:
            return
        self._control.close()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        give_back(self._folder)

    # --- starting ---------------------------------------------------------------------------

    def _start(self) -> None:
        """Start in the best way that comes up and hides the reference.

        Raises
        ------
        Unheld
            None does that, and submissions aren't trusted.
        GraderFault
            None comes up at all.
        """
        place = self._make_place()
        seen = view(self._readable)
        possible = sorted(
            (x for x in launches(place, seen, self._limits) if x.kind not in self._without),
            key=lambda launch: launch.name not in _proven,
        )
        failures: dict[str, str] = {}
        weak: dict[int, Launch] = {}  # what came up but hides nothing, by its tier
        for launch in possible:
            failure = self._failure(launch, seen)
            if not failure and not tiers.hides(self.findings):
                tier = tiers.judge(self.findings)
                self.close_process()
                weak.setdefault(tier, launch)
                failure = f"It would be tier {tier}."
            if failure:
                failures[launch.name] = failure
                continue
            if not self._without:
                _proven.append(launch.name)
            break
        else:
            self._start_weak(weak, failures, seen)
        self.problems += tuple(f"{name}: {failure}" for name, failure in failures.items())

    def _make_place(self) -> Place:
        try:
            self._folder = workplace()
            return lay_out(self._folder)
        except OSError as error:
            raise GraderFault(
                f"There is no folder for temporary files ({error.strerror}): "
                "let TMPDIR name one that can be written."
            ) from None

    def _failure(self, launch: Launch, seen: View) -> str:
        """Launch it; say why it didn't come up, or nothing.

        What came up and was ended by something else, as where memory ran out, gets a second try.
        """
        for _ in range(2):
            came_up, failure = False, ""
            try:
                self._launch(launch, seen)
                came_up = True
                self._check()
            except (GraderFault, OSError) as error:
                self.close_process()
                failure = str(error)
            if not (failure and came_up):
                break
        return failure

    def _start_weak(self, weak: dict[int, Launch], failures: dict[str, str], seen: View) -> None:
        if self._trusted and weak:
            launch = weak[min(weak)]
            failures.pop(launch.name)
            if not (failure := self._failure(launch, seen)):
                return
            failures[launch.name] = failure
        give_back(self._folder)
        if weak and not self._trusted:
            layers = tiers.report(self.findings).layers
            missing = ", ".join(layer.name for layer in layers if not layer.holds)
            raise Unheld(
                f"Nothing here hides the reference from a submission (missing: {missing}), so none "
                "is run: `autograder doctor` says what to install, --trust-submissions (in "
                "nbgrader GradeSubmission.trust_submissions) grades code that you trust."
            )
        reasons = "; ".join(f"{name}: {failure}" for name, failure in failures.items())
        raise GraderFault(f"No sandbox could be started: {reasons}")

    def close_process(self) -> None:
        """End a zygote that did not come up."""
        if self._process is not None:
            self._control.close()
            self._process.kill()
            self._process.wait()
            self._process = None

    def _launch(self, launch: Launch, seen: View) -> None:
        self._control, theirs = socket.socketpair()
        self._control.settimeout(PATIENCE)
        self._control.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
        with theirs, tempfile.TemporaryFile() as complaints, listener() as port:
            canaries = facts(self._folder, launch.canary) | {"port": port, "own": self._own}
            config, self.problems = configuration(
                launch, seen, self._limits, self._modules, canaries, self._without
            )
            try:
                self._process = subprocess.Popen(
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
                Path(f"/proc/{self._process.pid}/oom_score_adj").write_text("1000")
            try:
                self._control.sendall(codec.pack(list(config.items())))
                number = number_of_sender(self._control)
                hello = self._receive()
            except (OSError, GraderFault):
                complaints.seek(0)
                said = complaints.read()[-300:].decode(errors="replace").strip().splitlines()
                raise GraderFault(said[-1] if said else "It ended without a word.") from None
        self.problems += tuple(map(str, hello["problems"]))
        self._seen = frozenset(map(str, hello["view"]))
        if hello["pid"] != number:  # its processes have their own numbers: it saw one of those
            self._seen -= {"processes"}

    def _check(self) -> None:
        """Let a child try what it mustn't, and go on only where that failed."""
        channel = self._ask(PROBE)
        try:
            deadline = time.monotonic() + PATIENCE
            channel.receive(deadline)
            (done,) = channel.receive(deadline).form.fields
        except Exception as error:  # whatever stops the probe, no tier is claimed
            with contextlib.suppress(GraderFault):
                self._told_of_the_end()
            raise GraderFault(f"The probe of the sandbox failed: {error}") from error
        finally:
            channel.close()
        self._told_of_the_end()
        self.findings = tiers.Findings(self._seen, frozenset(map(str, done)))

    # --- sessions ---------------------------------------------------------------------------

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

    def _ask(self, order: bytes) -> Channel:
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
        self._busy = True
        return Channel(our_read, our_write)

    def open(self, allowance: Allowance | None = None) -> ChildSession:
        """Start a child for one submission; start the zygote again if it was lost."""
        if self._busy:
            raise GraderFault("A sandbox runs one session at a time.")
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._start()
        channel = self._ask(OPEN)
        return ChildSession(channel, self._limits, self._end, self._cpu_seconds, allowance)

    def _cpu_seconds(self) -> float:
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

    def _end(self, lost: bool = False) -> Ended:
        self._busy = False
        if self._counted is not None:
            counted, self._counted = self._counted, None
            return Ended(counted, self._limits)
        try:
            return Ended(self._told_of_the_end(lost), self._limits)
        except GraderFault:
            self.close()  # the next session gets a new one
            raise

    def _told_of_the_end(self, lost: bool = False) -> dict[str, Any]:
        """End the child, and give what the zygote says of it; the sandbox keeps its folder."""
        self._busy = False
        with contextlib.suppress(OSError):
            self._control.send(LOST if lost else END)
        return self._receive()
