"""A sandbox of one zygote: started in the best way that comes up, asked for a child a session."""

from __future__ import annotations

import functools
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from autograder.sandbox import tiers
from autograder.sandbox.canaries import lay_out
from autograder.sandbox.endings import GraderFault, Unheld
from autograder.sandbox.launch import Launch, Place, launches
from autograder.sandbox.limits import Allowance, Limits
from autograder.sandbox.readable import View, view
from autograder.sandbox.session import ChildSession, Ended
from autograder.sandbox.workplace import give_back, workplace
from autograder.sandbox.zygote import OPEN, Zygote

__all__ = ["ZygoteSandbox"]

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
        self._zygote: Zygote | None = None
        self._busy = False
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
        zygote, self._zygote = self._zygote, None
        if zygote is None:
            return
        zygote.close()
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
                self._zygote = self._launched(launch, seen)
                came_up = True
                self.problems = self._zygote.problems
                self.findings = self._zygote.probe()
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
        if self._zygote is not None:
            self._zygote.kill()
            self._zygote = None

    def _launched(self, launch: Launch, seen: View) -> Zygote:
        return Zygote(
            launch, seen, self._folder, self._limits, self._modules, self._own, self._without
        )

    # --- sessions ---------------------------------------------------------------------------

    def open(self, allowance: Allowance | None = None) -> ChildSession:
        """Start a child for one submission; start the zygote again if it was lost."""
        if self._busy:
            raise GraderFault("A sandbox runs one session at a time.")
        if self._zygote is None or self._zygote.has_ended:
            self.close()
            self._start()
        zygote = self._zygote
        assert zygote is not None  # it has just been started
        channel = zygote.ask(OPEN)
        self._busy = True
        end = functools.partial(self._end, zygote)
        return ChildSession(channel, self._limits, end, zygote.cpu_seconds, allowance)

    def _end(self, zygote: Zygote, lost: bool) -> Ended:
        self._busy = False
        try:
            return Ended(zygote.end(lost), self._limits)
        except GraderFault:
            self.close()  # the next session gets a new one
            raise
