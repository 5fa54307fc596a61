"""What came back of all the cases of one function."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from itertools import permutations

from autograder.engine.answers.digits import Digits
from autograder.engine.answers.mistakes import Mistakes
from autograder.engine.answers.observation import Observation
from autograder.engine.answers.own_slope import OwnSlope
from autograder.engine.answers.stops import Reason, Stop
from autograder.engine.cases.answer_key import AnswerKey
from autograder.engine.cases.kinds import COSTLY, LARGE, RANDOM, CaseKind
from autograder.engine.cases.plans import Plan
from autograder.engine.values.comparison import NOTHING, Locations, Verdict
from autograder.engine.values.tolerance import DIFFERENCED, FINE, LOSING, NEAR, Tolerance
from autograder.messages import Message
from autograder.sandbox.answers import Reply

__all__ = ["Observations"]


class Observations:
    """Everything that came back from one function.

    Parameters
    ----------
    key : AnswerKey
    plan : Plan
    replies : mapping of int to Reply
        By the case's number.
    missing : bool
        Whether there is no function of that name.
    stopped : Stop
        Why there is no reply, where there is none.
    calls_made : int or None
        How often the function that it was given was called, where that was counted.
    differenced : bool
        Whether difference quotients stand in its source.

    Attributes
    ----------
    mistakes : Mistakes
        What explains the wrong values.
    own_slope : OwnSlope
        Its gradients, held against its own loss.
    """

    def __init__(
        self,
        key: AnswerKey,
        plan: Plan,
        replies: Mapping[int, Reply],
        missing: bool,
        stopped: Stop,
        calls_made: int | None = None,
        differenced: bool = False,
    ) -> None:
        self.plan, self.missing, self.stopped = plan, missing, stopped
        self.differenced = differenced
        self.calls_made = calls_made
        self._key, self._replies = key, replies
        self._made: dict[int, Observation] = {}
        self._verdict: Verdict | None = None
        if all(i in replies for i in plan.first):
            self._verdict = key.verdict(plan, [replies[i] for i in plan.first])
        self._first_right = self._verdict is not None and self._verdict.everything
        self._digits = Digits(plan, replies, self._verdict)
        self.mistakes = Mistakes(key, plan, lambda: self.all)
        self.own_slope = OwnSlope(plan, self.of_kind)

    @functools.cached_property
    def all_right(self) -> bool:
        """Whether every output of every call is right."""
        return self._first_right and not any(map(self.few_digits, self.plan.outputs))

    @functools.cached_property
    def all(self) -> tuple[Observation, ...]:
        """One for each case, in order."""
        return tuple(map(self._of_case, range(len(self.plan.cases))))

    def _of_case(self, i: int) -> Observation:
        """Give what came back of one case; made when it is asked for, as for few that are right."""
        found = self._made.get(i)
        if found is None:
            found = self._made[i] = self._bare(i)
            large = i in self.plan.of_kind(LARGE)
            found.tolerances = self._where_large if large else self._tolerances
        return found

    def _bare(self, i: int) -> Observation:
        case, right = self.plan.cases[i], self._right.get(i, NOTHING)
        return Observation(self.plan, case, self._replies.get(i), right, self.stopped)

    @functools.cached_property
    def _right(self) -> Mapping[int, Locations]:
        found: dict[int, Locations] = {}
        if self._verdict is not None:
            found.update(zip(self.plan.first, self._verdict.right, strict=True))
        then = self.plan.then
        if then and all(i in self._replies for i in then):
            verdict = self._key.verdict(
                self.plan, [self._replies[i] for i in then], follow_ups=True
            )
            found.update(zip(then, verdict.right, strict=True))
        return found

    @functools.cached_property
    def _tolerances(self) -> Mapping[str, Tolerance]:
        """Say which values are told by other means: by what they cost, or by their digits."""
        gradients = self.plan.declared.gradients
        if self.stopped.reason is Reason.CPU:
            return dict.fromkeys(gradients, DIFFERENCED)
        few = {o: self._digits.few(o, self._bare_random) for o in self.plan.outputs}
        return {output: digits.tolerance for output, digits in few.items() if digits}

    def _bare_random(self) -> list[Observation]:
        return [self._bare(i) for i in self.plan.of_kind(RANDOM)]

    @functools.cached_property
    def _where_large(self) -> Mapping[str, Tolerance]:
        """The same where numbers are large: there a quotient's step may be, for steep scores."""
        gradients = self.plan.declared.gradients
        if self.stopped.reason is Reason.CPU:
            return {**self._tolerances, **dict.fromkeys(gradients, NEAR)}
        losing = dict.fromkeys(gradients, LOSING) if self.differenced else {}
        return {**self._tolerances, **losing}

    def of_kind(self, *kinds: CaseKind) -> list[Observation]:
        """Those of one of these kinds."""
        return [self._of_case(i) for i in self.plan.of_kind(*kinds)]

    def problem(self, *kinds: CaseKind) -> Message | None:
        """The first reason why there is no answer."""
        return next((o.problem for o in self.of_kind(*kinds) if o.problem), None)

    def is_right(self, output: str, *kinds: CaseKind) -> bool:
        """Whether `output` is right on all cases of these kinds.

        A loss or a function's only value has to have its digits, too; for a gradient that is
        asked by itself.
        """
        known = self._first_right and self.plan.are_first(kinds)
        right = known or all(o.is_right(output) for o in self.of_kind(*kinds))
        return right and (output in self.plan.declared.gradients or not self.few_digits(output))

    def few_digits(self, output: str) -> str:
        """Say whether `output` is in ``"single_precision"`` or ``"rounded"``; else ``""``."""
        digits = self._digits.few(output, lambda: self.of_kind(RANDOM))
        return digits.key if digits else ""

    def loses_digits(self, output: str) -> bool:
        """Whether `output` is what difference quotients, which its source holds, are.

        Where a loss is near 10,000 its differences have few digits left, a formula has all. So has
        a formula with a small number added to a probability: what came back alone can't tell.
        """
        return self.differenced and not all(
            observation.is_near(output, FINE) for observation in self.of_kind(LARGE)
        )

    def is_permuted(self, *kinds: CaseKind) -> bool:
        """Whether the right values came in another order, the same on cases of these kinds."""
        outputs = self.plan.outputs
        return any(
            all(
                o.holds(outputs[i], as_if=outputs[j])
                for o in self.of_kind(RANDOM, *kinds)
                if o.case.kind != COSTLY  # of which nothing in a wrong shape is kept
                for i, j in enumerate(order)
            )
            for order in permutations(range(len(outputs)))
            if order != tuple(range(len(outputs)))
        )

    @functools.cached_property
    def worth_more(self) -> bool:
        """Whether a gradient is right so far, so that one may ask how it is computed."""
        return self.all_right or any(
            all(o.is_near(output) for o in self.of_kind(RANDOM))
            or self.mistakes.has_explanation(output)
            or self.mistakes.derives(output)
            for output in self.plan.declared.gradients
        )
