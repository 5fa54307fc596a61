"""The line before the graders: who may post, whose turn it is, and what came of it."""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor
from dataclasses import dataclass

from autograder.classroom.grading import TRIES, Graded, Settings, Task, grade_one
from autograder.doors.ledger import FAILED, HOUR, WAITING, Check, Ledger
from autograder.feedback.render_json import dump, for_student
from autograder.messages import Message
from autograder.submissions.notebook import MAX_BYTES

__all__ = ["Checking", "Refused", "Rules"]

_LONGEST_WAIT = 600.0


@dataclass(frozen=True)
class Rules:
    """How much a class may ask.

    Parameters
    ----------
    an_hour : int
        Checks of one student.
    n_bytes : int
        Of a notebook.
    line : int
        Notebooks that may wait.
    """

    an_hour: int = 10
    n_bytes: int = 5_000_000
    line: int = 2_000

    def __post_init__(self) -> None:
        if min(self.an_hour, self.n_bytes, self.line) < 1 or self.n_bytes > MAX_BYTES:
            raise ValueError(
                f"Limits are numbers from 1 on, and a notebook has at most {MAX_BYTES} bytes."
            )


class Refused(Exception):
    """A post that isn't taken: a status of HTTP, and a sentence for the student."""

    def __init__(self, status: int, message: Message, retry_after: float = 0.0) -> None:
        super().__init__(message.text())
        self.status, self.message, self.retry_after = status, message, retry_after


class Checking:
    """Takes notebooks, grades them in their order, and keeps the answers.

    Parameters
    ----------
    ledger : Ledger
    settings : Settings
        With the service's own secret.
    executor : concurrent.futures.Executor
        Of `jobs` workers, each with one sandbox.
    jobs : int
    rules : Rules
    clock : callable
        Seconds since 1970.
    """

    def __init__(
        self,
        ledger: Ledger,
        settings: Settings,
        executor: Executor,
        jobs: int,
        rules: Rules | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.rules = rules or Rules()
        self.assignment = settings.assignment
        self._ledger, self._settings, self._executor = ledger, settings, executor
        self._clock = clock
        self._line: list[int] = ledger.waiting()  # those whose turn is to come
        self._running: set[int] = set()
        self._more = asyncio.Condition()
        self._workers = [asyncio.ensure_future(self._serve()) for _ in range(jobs)]

    async def close(self) -> None:
        """Stop taking from the line; what waits stays in the ledger."""
        for worker in self._workers:
            worker.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)

    def left(self, student: str) -> int:
        """How many checks a student has left in this hour."""
        return max(self.rules.an_hour - len(self._ledger.counted(student, self._clock())), 0)

    def place(self, check: Check) -> int:
        """Give the place in the line, from 1; 0 while it is graded and after that."""
        return self._line.index(check.id) + 1 if check.id in self._line else 0

    def last(self, student: str) -> Check | None:
        """Give a student's last check."""
        return self._ledger.last(student)

    def get(self, number: int, student: str) -> Check | None:
        """Give a check, if it is this student's."""
        check = self._ledger.get(number)
        return check if check is not None and check.student == student else None

    async def post(self, student: str, notebook: bytes) -> Check:
        """Take a notebook; the same one again costs nothing.

        Raises
        ------
        Refused
        """
        if len(notebook) > self.rules.n_bytes:
            raise too_large(self.rules)
        last = self._ledger.last(student)
        if last is not None and last.state != FAILED:
            if last.digest == hashlib.sha256(notebook).hexdigest():
                return last
            if last.state == WAITING:
                raise Refused(
                    409,
                    Message(
                        "Your last notebook is still in line or being graded: wait for its answer, "
                        "then post the next one."
                    ),
                )
        now = self._clock()
        counted = self._ledger.counted(student, now)
        if len(counted) >= self.rules.an_hour:
            seconds = counted[-self.rules.an_hour] + HOUR - now
            said = Message(
                "You have had {n} checks in the last hour, as many as there are. The next one is "
                "possible in {minutes} minutes.",
                {"n": self.rules.an_hour, "minutes": int(seconds // 60) + 1},
            )
            raise Refused(429, said, seconds)
        if len(self._line) >= self.rules.line:
            raise Refused(
                503, Message("The line is full. Nothing was counted: post again in a minute."), 60
            )
        check = self._ledger.post(student, notebook, now)
        async with self._more:
            self._line.append(check.id)
            self._more.notify_all()
        return check

    async def wait(self, check: Check, seconds: float) -> Check:
        """Wait until a check is done, or so long."""
        deadline = time.monotonic() + min(seconds, _LONGEST_WAIT)

        def ended() -> bool:
            return check.id not in self._line and check.id not in self._running

        async with self._more:
            while not ended() and (left := deadline - time.monotonic()) > 0:
                try:
                    await asyncio.wait_for(self._more.wait(), left)
                except TimeoutError:
                    break
        return self._ledger.get(check.id) or check

    async def _serve(self) -> None:
        """Grade one after the other, for ever."""
        while True:
            async with self._more:
                while not self._line:
                    await self._more.wait()
                number = self._line.pop(0)
                self._running.add(number)
                self._more.notify_all()
            check = self._ledger.get(number)
            if check is not None:
                graded = await self._grade(check, self._ledger.notebook(number))
                report = graded.report
                answer = dump(for_student(report)) if report is not None else None
                self._ledger.finish(check, answer, self._clock())
            async with self._more:
                self._running.discard(number)
                self._more.notify_all()

    async def _grade(self, check: Check, notebook: bytes) -> Graded:
        task = Task(check.student, notebook)
        fault = ""
        for _ in range(TRIES):
            try:
                future = self._executor.submit(grade_one, task, self._settings)
                return await asyncio.wrap_future(future)
            except BrokenExecutor as error:  # the worker is gone, and another one comes
                fault = str(error)
            except Exception as error:  # no sandbox holds here, or the grader's own mistake
                fault = f"{type(error).__name__}: {error}"
                break
        print(f"autograder: check {check.id} could not be graded: {fault}", flush=True)
        return Graded(check.student, None, fault=fault)


def too_large(rules: Rules) -> Refused:
    """Say that a notebook is larger than one may be."""
    said = Message(
        "The file is larger than {n} MB: clear the notebook's outputs, save it, and post it again.",
        {"n": f"{rules.n_bytes / 1e6:g}"},
    )
    return Refused(413, said)
