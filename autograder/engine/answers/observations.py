"""What came back of all the probes of one function."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from itertools import permutations

from autograder.engine.answers.digits import Digits
from autograder.engine.answers.mistakes import Mistakes
from autograder.engine.answers.observation import Observation, Stop
from autograder.engine.answers.own_slope import OwnSlope
from autograder.engine.cases.plans import Plan
from autograder.engine.values.compare import CLOSE, DIFFERENCED, NEAR, Tolerance
from autograder.engine.values.joined import Known, Place
from autograder.messages import Message
from autograder.sandbox.seam import Reply

__all__ = ["Observations"]


class Observations:
    """Everything that came back from one function.

    Parameters
    ----------
    plan : Plan
    replies : mapping of int to Reply
        By the probe's number.
    known : Known
        What is right of the first replies; None where they are not complete.
    missing : bool
        Whether there is no function of that name.
    stopped : Stop
        Why there is no reply, where there is none.
    calls_made : int or None
        How often the function that it was given was called, where that was counted.

    Attributes
    ----------
    mistakes : Mistakes
        What explains the wrong values.
    own_slope : OwnSlope
        Its gradients, held against its own loss.
    """

    def __init__(
        self,
        plan: Plan,
        replies: Mapping[int, Reply],
        known: Known | None,
        missing: bool,
        stopped: Stop,
        calls_made: int | None = None,
    ) -> None:
        self.plan, self.missing, self.stopped = plan, missing, stopped
        self.calls_made = calls_made
        self._replies, self._known = replies, known
        self._digits = Digits(plan, replies, known)
        self.mistakes = Mistakes(plan, lambda: self.all)
        self.own_slope = OwnSlope(plan, self.of)

    @functools.cached_property
    def all_right(self) -> bool:
        """Whether every output of every call is right."""
        return (
            self._known is not None
            and self._known.everything
            and not any(map(self.few_digits, self.plan.outputs))
        )

    @functools.cached_property
    def all(self) -> tuple[Observation, ...]:
        """One for each probe, in order."""
        places: Mapping[int, Mapping[str, Place]] = {}
        if self._known:
            places = dict(zip(self.plan.first, self._known.places, strict=True))
        found = tuple(
            Observation(self.plan, probe, self._replies.get(i), places.get(i, {}), self.stopped)
            for i, probe in enumerate(self.plan.probes)
        )
        near = self._near([found[i] for i in self.plan.of(("random",))])
        if near:
            for observation in found:
                observation.near = near
        return found

    def _near(self, random: Sequence[Observation]) -> Mapping[str, Tolerance]:
        """Say which gradients are told by other means: by what they cost, or by their digits."""
        gradients = self.plan.outputs[1:] if self.plan.on_line else ()
        if self.stopped.reason == "cpu":
            return dict.fromkeys(gradients, DIFFERENCED)
        short = (output for output in gradients if self._digits.few(output, lambda: random))
        return dict.fromkeys(short, NEAR)

    def of(self, *kinds: str) -> list[Observation]:
        """Those whose kind starts with one of `kinds`."""
        return [self.all[i] for i in self.plan.of(kinds)]

    def problem(self, *kinds: str) -> Message | None:
        """The first reason why there is no answer."""
        return next((o.problem for o in self.of(*kinds) if o.problem), None)

    def is_right(self, output: str, *kinds: str) -> bool:
        """Whether `output` is right on all cases of these kinds.

        A loss or a function's only value has to have its digits, too; for a gradient that is
        asked by itself.
        """
        right = all(o.is_right(output) for o in self.of(*kinds))
        is_gradient = output in self.plan.outputs[1:] and bool(self.plan.on_line)
        return right and (is_gradient or not self.few_digits(output))

    def few_digits(self, output: str) -> str:
        """Say whether `output` is in ``"single_precision"`` or ``"rounded"``; else ``""``."""
        return self._digits.few(output, lambda: self.of("random"))

    @functools.cached_property
    def is_permuted(self) -> bool:
        """Whether the right values came in another order, the same on every random case."""
        outputs = self.plan.outputs
        return any(
            all(
                (got := o.array(outputs[i])) is not None
                and CLOSE.equal(got, o.probe.expected[outputs[j]])
                for o in self.of("random")
                for i, j in enumerate(order)
            )
            for order in permutations(range(len(outputs)))
            if order != tuple(range(len(outputs)))
        )

    @functools.cached_property
    def worth_more(self) -> bool:
        """Whether a gradient is right so far, so that one may ask how it is computed."""
        return self.all_right or any(
            all(o.is_near(output) for o in self.of("random"))
            or self.mistakes.has_explanation(output)
            or self.mistakes.derives(output)
            for output in self.plan.outputs[1:]
        )
