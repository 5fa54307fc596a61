"""Asks a submission everything, in as few children as it takes.

All cases of an assignment go to the child in one batch, a call for each; what comes back becomes
*observations*, from which the stages of every question are scored. A function that stops its
child (an endless loop, an exit) costs only its own cases: the rest is asked again in a fresh
child. A child that was killed from outside, which may be no fault of its own, is made anew once
before it counts.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any

from autograder.engine.answers.observations import Observations
from autograder.engine.answers.stops import Reason, Stop
from autograder.engine.cases.answer_key import AnswerKey
from autograder.engine.cases.plans import Plan
from autograder.messages import Message, Value
from autograder.sandbox.answers import Reply
from autograder.sandbox.endings import SubmissionStopped
from autograder.sandbox.limits import Allowance
from autograder.sandbox.seam import Oracle, Session

__all__ = ["observe"]

_STOPPED = {
    Reason.CPU: "{call} took more CPU time for one call than a formula needs and was stopped.",
    Reason.SLOW: "{call} was stopped: all of its calls together took too long.",
    Reason.TIME: "{call} did not return in {seconds:.0f} seconds and was stopped.",
    Reason.KILLED: "The process of {call} was killed, and again when it was tried anew, as happens "
    "when memory runs out.",
    Reason.EXIT: "{call} ended the Python process instead of returning.",
    Reason.PROTOCOL: "{call} wrote into the grader's channel, which ends the process.",
    Reason.OUTPUT: "{call} returned or printed more data than a submission may.",
}


def observe(
    key: AnswerKey,
    open_session: Callable[[], AbstractContextManager[Session]],
    answers: Oracle,
    allowance: Allowance,
    absent: Callable[[str], Message | None] = lambda function: None,
    differenced: Collection[str] = (),
) -> dict[str, Observations]:
    """Ask a submission every case of an answer key, in as few children as it takes.

    Parameters
    ----------
    key : AnswerKey
    open_session : callable
        Gives a session in which the submission's cells have been run.
    answers : callable
        The oracle for what children ask.
    allowance : Allowance
        Of the submission; once it is used up, what is left counts as stopped for that.
    absent : callable
        Says why a function that stands in the notebook can't be called, where it does.
    differenced : collection of str
        Functions in whose source stand difference quotients.

    Returns
    -------
    dict of str to Observations
        One for each function, by name.
    """
    checks = _Checks(key, answers, absent, differenced)
    while checks.todo and not allowance.is_used_up:
        try:
            with open_session() as session:
                checks.ask_all(session)
        except SubmissionStopped as stop:
            checks.stopped(stop, is_over=allowance.is_used_up)
    checks.give_up(sent_too_much=allowance.received_bytes < 0)
    return {name: function.observations() for name, function in checks.functions.items()}


class _Checked:
    """One function, and how far it has come."""

    def __init__(
        self,
        key: AnswerKey,
        plan: Plan,
        absent: Callable[[str], Message | None],
        differenced: Collection[str],
    ) -> None:
        self.plan, self._key, self._absent = plan, key, absent
        self._differenced = plan.function in differenced
        self._replies: dict[int, Reply] = {}
        self.is_missing = False  # nothing of that name can be called
        self.stop: Stop | None = None  # once it has stopped a child, it is asked nothing more
        self.was_killed = False  # which is forgiven once
        self.n_questions = 0  # that the function it is given was asked, in the child that is open
        self._calls_made: int | None = None  # the same for the one case in which they are counted
        self._built: tuple[object, Observations] | None = None

    def keep(self, i: int, reply: Reply) -> None:
        """Keep what came back of its case of that number."""
        self._replies[i] = reply
        if self.plan.cases[i].asks:
            self._calls_made = self.n_questions

    def to_follow(self) -> tuple[int, ...]:
        """Give the cases that are asked where the first were answered well enough."""
        plan = self.plan
        are_next = plan.then and len(self._replies) == len(plan.first) and self.stop is None
        return plan.then if are_next and self.observations().worth_more else ()

    def observations(self) -> Observations:
        """Give what came back so far, and what was found out about it."""
        state = len(self._replies), self.is_missing, self.stop
        if self._built is None or self._built[0] != state:
            self._built = state, self._observations()
        return self._built[1]

    def _observations(self) -> Observations:
        why = self._absent(self.plan.function) if self.is_missing else None
        stop = Stop(Reason.MISSING, why) if why else self.stop
        if stop is None:
            message = Message(
                "There is no function {name}; define {signature}.",
                {"name": self.plan.function, "signature": self.plan.signature},
            )
            stop = Stop(Reason.MISSING, message)
        return Observations(
            self._key,
            self.plan,
            self._replies.copy(),
            self.is_missing,
            stop,
            self._calls_made,
            self._differenced,
        )


class _Checks:
    """What of an answer key was asked, and what is left to ask."""

    def __init__(
        self,
        key: AnswerKey,
        answers: Oracle,
        absent: Callable[[str], Message | None],
        differenced: Collection[str],
    ) -> None:
        self._key, self._answers = key, answers
        self.functions = {
            plan.function: _Checked(key, plan, absent, differenced) for plan in key.plans
        }
        self.todo = [(plan, i) for plan in key.plans for i in plan.first]

    def ask_all(self, session: Session) -> None:
        """Ask what is left to ask, and what follows from the answers."""
        for name, is_bound in session.functions(list(self.functions)).items():
            self.functions[name].is_missing |= not is_bound
        self.todo = [(p, i) for p, i in self.todo if not self.functions[p.function].is_missing]
        for function in self.functions.values():
            function.n_questions = 0
        while self.todo:
            self._keep(session.call(self._key.batch(tuple(self.todo)), self._counted))
            self.todo = list(self._follow_ups())

    def stopped(self, stop: SubmissionStopped, is_over: bool) -> None:
        """Keep what came back before a child was stopped, and leave out what stopped it."""
        if not is_over:
            if not 0 <= stop.index < len(self.todo):  # between calls: nobody's fault but its own
                stop.index = len(stop.replies)
            plan, _ = self.todo[min(stop.index, len(self.todo) - 1)]
            function, reason = self.functions[plan.function], Reason(stop.reason)
            if reason is Reason.KILLED and not function.was_killed:
                function.was_killed = True
            else:
                values: dict[str, Value] = {
                    "call": plan.signature,
                    "seconds": plan.declared.timeout,
                }
                said = _STOPPED.get(reason, _STOPPED[Reason.EXIT])
                function.stop = Stop(reason, Message(said, values))
        self._keep(stop.replies)
        self.todo = self.todo[len(stop.replies) :]
        if not is_over:
            left = [(p, i) for p, i in self.todo if self.functions[p.function].stop is None]
            self.todo = left or list(self._follow_ups())

    def give_up(self, sent_too_much: bool) -> None:
        """Say of what is left that its turn never came."""
        for plan, _ in self.todo:
            message = Message(
                "This submission sent more data than a submission may, before {call} had its turn."
                if sent_too_much
                else "The time for this submission was over before {call} had its turn.",
                {"call": plan.signature},
            )
            self.functions[plan.function].stop = Stop(Reason.BUDGET, message)

    def _keep(self, replies: Sequence[Reply]) -> None:
        for (plan, i), reply in zip(self.todo, replies, strict=False):
            self.functions[plan.function].keep(i, reply)

    def _follow_ups(self) -> Iterator[tuple[Plan, int]]:
        return ((f.plan, i) for f in self.functions.values() for i in f.to_follow())

    def _counted(self, name: str, args: list[Any]) -> Any:
        """Answer, and count for whom: an asked function has the name of its plan's oracle."""
        for function in self.functions.values():
            if name in function.plan.oracles:
                function.n_questions += 1
        return self._answers(name, args)
