"""Asks a submission everything, in as few children as it takes.

A *probe* is one call with one hidden case. All probes of an assignment go to the child in one
batch; what comes back becomes *observations*, from which the stages of every question are
scored. A function that stops its child (an endless loop, an exit) costs only its own probes:
the rest is asked again in a fresh child. A child that was killed from outside, which may be no
fault of its own, is made anew once before it counts.
"""

from __future__ import annotations

import functools
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any

from autograder.messages import Message
from autograder.observations import Observations
from autograder.plans import Plan
from autograder.sandbox.seam import Batch, Reply, Session, SubmissionStopped

__all__ = ["observe"]

_STOPPED = {
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
    deadline: float,
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
    deadline : float
        Of `time.monotonic`; after it, what is left counts as stopped for time.
    absent : callable
        Says why a function that stands in the notebook can't be called, where it does.

    Returns
    -------
    dict of str to Observations
        One for each plan, by function name.
    """
    found: dict[str, dict[int, Reply]] = {plan.function: {} for plan in plans}
    missing: set[str] = set()
    stopped: dict[str, Message] = {}
    killed: set[str] = set()
    built: dict[tuple[str, int, bool], Observations] = {}

    def keep(asked: Sequence[tuple[Plan, int]], replies: Sequence[Reply]) -> None:
        for (plan, i), reply in zip(asked, replies, strict=False):
            found[plan.function][i] = reply

    def follow_ups() -> list[tuple[Plan, int]]:
        return [
            (plan, i)
            for plan in plans
            if plan.then
            and len(found[plan.function]) == len(plan.first)  # and so not asked yet
            and not (plan.function in stopped or observations(plan).agree_on_line)
            for i in plan.then
        ]

    def observations(plan: Plan) -> Observations:
        name = plan.function
        known = name, len(found[name]), name in stopped
        if known not in built:
            gone = name in missing
            reason = absent(name) if gone else stopped.get(name)
            built[known] = _observations(plan, found[name], gone, reason)
        return built[known]

    todo = [(plan, i) for plan in plans for i in plan.first]
    while todo and time.monotonic() < deadline:
        try:
            with open_session() as session:
                bound = session.functions([plan.function for plan in plans])
                missing |= {name for name, is_bound in bound.items() if not is_bound}
                todo = [(p, i) for p, i in todo if p.function not in missing]
                while todo:
                    keep(todo, session.call(_batch(tuple(todo)), answers))
                    todo = follow_ups()
        except SubmissionStopped as stop:
            if not 0 <= stop.index < len(todo):  # between calls: nobody's fault but its own
                stop.index = len(stop.replies)
            plan = todo[min(stop.index, len(todo) - 1)][0]
            if stop.reason == "killed" and plan.function not in killed:
                killed.add(plan.function)
            else:
                stopped[plan.function] = Message(
                    _STOPPED.get(stop.reason, _STOPPED["exit"]),
                    {"call": plan.signature, "seconds": plan.timeout},
                )
            keep(todo, stop.replies)
            left = todo[len(stop.replies) :]
            todo = [(p, i) for p, i in left if p.function not in stopped] or follow_ups()
    for plan, _ in todo:
        stopped[plan.function] = Message(
            "The time for this submission was over before {call} had its turn.",
            {"call": plan.signature},
        )
    return {plan.function: observations(plan) for plan in plans}


@functools.lru_cache(64)
def _batch(todo: tuple[tuple[Plan, int], ...]) -> Batch:
    """Give the calls, which are the same for most of a class."""
    return Batch(plan.calls[i] for plan, i in todo)


def _observations(
    plan: Plan, replies: Mapping[int, Reply], missing: bool, stopped: Message | None
) -> Observations:
    known = None
    if all(i in replies for i in plan.first):
        known = plan.comparison.right([replies[i] for i in plan.first])
    if stopped is None:
        stopped = Message(
            "There is no function {name}; define {signature}.",
            {"name": plan.function, "signature": plan.signature},
        )
    return Observations(plan, dict(replies), known, missing, stopped)
