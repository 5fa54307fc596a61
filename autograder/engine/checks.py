"""Asks a submission everything, in as few children as it takes.

A *probe* is one call with one hidden case. All probes of an assignment go to the child in one
batch; what comes back becomes *observations*, from which the stages of every question are
scored. A function that stops its child (an endless loop, an exit) costs only its own probes:
the rest is asked again in a fresh child. A child that was killed from outside, which may be no
fault of its own, is made anew once before it counts.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any

from autograder.engine.answers.observation import Stop
from autograder.engine.answers.observations import Observations
from autograder.engine.cases.plans import Plan
from autograder.messages import Message
from autograder.sandbox.limits import Allowance
from autograder.sandbox.seam import Batch, Reply, Session, SubmissionStopped

__all__ = ["observe"]

COUNTED = ("counted", "corpus")  # kinds of calls in which a function asks the parent
_STOPPED = {
    "cpu": "{call} took more than {cpu:g} seconds of CPU time for one call and was stopped.",
    "slow": "{call} was stopped: all of its calls together took too long.",
    "time": "{call} did not return in {seconds:.0f} seconds and was stopped.",
    "killed": "The process of {call} was killed, and again when it was tried anew, as happens when "
    "memory runs out.",
    "exit": "{call} ended the Python process instead of returning.",
    "protocol": "{call} wrote into the grader's channel, which ends the process.",
    "output": "{call} returned or printed more data than a submission may.",
}


def observe(
    plans: Sequence[Plan],
    open_session: Callable[[], AbstractContextManager[Session]],
    answers: Callable[[str, list[Any]], Any],
    allowance: Allowance,
    absent: Callable[[str], Message | None] = lambda function: None,
) -> dict[str, Observations]:
    """Make every probe of every plan, in as few children as it takes.

    Parameters
    ----------
    plans : sequence of Plan
    open_session : callable
        Gives a session in which the submission's cells have been run.
    answers : callable
        The oracle for what children ask.
    allowance : Allowance
        Of the submission; once it is used up, what is left counts as stopped for that.
    absent : callable
        Says why a function that stands in the notebook can't be called, where it does.

    Returns
    -------
    dict of str to Observations
        One for each plan, by function name.
    """
    found: dict[str, dict[int, Reply]] = {plan.function: {} for plan in plans}
    missing: set[str] = set()
    stopped: dict[str, Stop] = {}
    counts: dict[str, int] = {}  # of questions, in the child that is open
    made: dict[str, int] = {}  # the same for the one call in which they count
    killed: set[str] = set()
    built: dict[tuple[str, int, bool], Observations] = {}

    def keep(asked: Sequence[tuple[Plan, int]], replies: Sequence[Reply]) -> None:
        for (plan, i), reply in zip(asked, replies, strict=False):
            found[plan.function][i] = reply
            if plan.probes[i].kind in COUNTED:
                made[plan.function] = counts.get(plan.function, 0)

    def follow_ups() -> list[tuple[Plan, int]]:
        return [
            (plan, i)
            for plan in plans
            if plan.then
            and len(found[plan.function]) == len(plan.first)  # and so not asked yet
            and plan.function not in stopped
            and observations(plan).worth_more
            for i in plan.then
        ]

    def observations(plan: Plan) -> Observations:
        name = plan.function
        known = name, len(found[name]), name in stopped
        if known not in built:
            gone = name in missing
            why = absent(name) if gone else None
            reason = Stop("missing", why) if why else stopped.get(name)
            built[known] = _observations(plan, found[name], gone, reason, made.get(name))
        return built[known]

    def counting(name: str, args: list[Any]) -> Any:
        """Answer, and count for whom: an asked function has the name of its plan's oracle."""
        for plan in plans:
            if name in plan.oracles:
                counts[plan.function] = counts.get(plan.function, 0) + 1
        return answers(name, args)

    todo = [(plan, i) for plan in plans for i in plan.first]
    while todo and not allowance.is_used_up:
        try:
            with open_session() as session:
                bound = session.functions([plan.function for plan in plans])
                missing |= {name for name, is_bound in bound.items() if not is_bound}
                todo = [(p, i) for p, i in todo if p.function not in missing]
                counts.clear()
                while todo:
                    keep(todo, session.call(_batch(tuple(todo)), counting))
                    todo = follow_ups()
        except SubmissionStopped as stop:
            if allowance.is_used_up:
                keep(todo, stop.replies)
                todo = todo[len(stop.replies) :]
                break
            if not 0 <= stop.index < len(todo):  # between calls: nobody's fault but its own
                stop.index = len(stop.replies)
            plan = todo[min(stop.index, len(todo) - 1)][0]
            if stop.reason == "killed" and plan.function not in killed:
                killed.add(plan.function)
            else:
                probe = plan.probes[todo[min(stop.index, len(todo) - 1)][1]]
                message = Message(
                    _STOPPED.get(stop.reason, _STOPPED["exit"]),
                    {
                        "call": plan.signature,
                        "seconds": plan.timeout,
                        "cpu": probe.cpu_seconds or 0.0,
                    },
                )
                stopped[plan.function] = Stop(stop.reason, message)
            keep(todo, stop.replies)
            left = todo[len(stop.replies) :]
            todo = [(p, i) for p, i in left if p.function not in stopped] or follow_ups()
    for plan, _ in todo:
        message = Message(
            "This submission sent more data than a submission may, before {call} had its turn."
            if allowance.received_bytes < 0
            else "The time for this submission was over before {call} had its turn.",
            {"call": plan.signature},
        )
        stopped[plan.function] = Stop("budget", message)
    return {plan.function: observations(plan) for plan in plans}


@functools.lru_cache(64)
def _batch(todo: tuple[tuple[Plan, int], ...]) -> Batch:
    """Give the calls, which are the same for most of a class."""
    return Batch(plan.calls[i] for plan, i in todo)


def _observations(
    plan: Plan,
    replies: Mapping[int, Reply],
    missing: bool,
    stopped: Stop | None,
    calls_made: int | None,
) -> Observations:
    known = None
    if all(i in replies for i in plan.first):
        known = plan.comparison.right([replies[i] for i in plan.first])
    if stopped is None:
        message = Message(
            "There is no function {name}; define {signature}.",
            {"name": plan.function, "signature": plan.signature},
        )
        stopped = Stop("missing", message)
    return Observations(plan, dict(replies), known, missing, stopped, calls_made)
