"""What explains the wrong values of one function, each question asked of the catalogue once."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence

import numpy as np

from autograder.engine.answers.diagnose import DIAGNOSED, explain, is_derivative
from autograder.engine.answers.evidence import Evidence
from autograder.engine.answers.explanation import Explanation
from autograder.engine.answers.observation import Observation
from autograder.engine.answers.recognise import Recognition, recognise
from autograder.engine.cases.answer_key import AnswerKey, Prediction
from autograder.engine.cases.case import Array
from autograder.engine.cases.kinds import PRECISE, RANDOM, CaseKind
from autograder.engine.cases.plans import Plan
from autograder.engine.values.tolerance import NEAR
from autograder.report import Diagnosis

__all__ = ["Mistakes"]


class Mistakes:
    """The mistakes behind what came back.

    Parameters
    ----------
    key : AnswerKey
    plan : Plan
    observations : callable
        Gives one observation for each case of the plan.
    """

    def __init__(
        self, key: AnswerKey, plan: Plan, observations: Callable[[], Sequence[Observation]]
    ) -> None:
        self._key, self._plan, self._all = key, plan, observations
        self._derives: dict[str, bool] = {}

    @functools.cached_property
    def explanations(self) -> dict[tuple[str, tuple[CaseKind, ...]], Explanation | None]:
        """What was asked of `explain` so far."""
        return {}

    def explain(self, output: str, *kinds: CaseKind) -> Explanation | None:
        """Explain the wrong values among the cases of these kinds, once."""
        asked = output, kinds
        if asked not in self.explanations:
            self.explanations[asked] = explain(self._key, self.evidence, output, kinds)
        return self.explanations[asked]

    @functools.cached_property
    def recognitions(self) -> dict[tuple[str, tuple[CaseKind, ...]], Recognition | None]:
        """What was asked of `recognise` so far."""
        return {}

    def recognise(self, output: str, *kinds: CaseKind) -> Recognition | None:
        """Name what nothing explains by the relation of all that came back, once."""
        asked = output, kinds
        if asked not in self.recognitions:
            self.recognitions[asked] = recognise(self.evidence, output, kinds)
        return self.recognitions[asked]

    def diagnose(self, output: str, *kinds: CaseKind) -> Diagnosis | None:
        """Give what explains them as a report says it."""
        found = self.explain(output, *kinds) or self.recognise(output, *kinds)
        return found.diagnosis() if found else None

    @functools.cached_property
    def evidence(self) -> Sequence[Evidence]:
        """What a diagnosis may look at."""
        return [o for o in self._all() if o.reply is not None and o.case.kind.is_a(*DIAGNOSED)]

    def _of_kind(self, kind: CaseKind) -> Iterator[Observation]:
        return (o for o in self._all() if o.case.kind.is_a(kind))

    def derives(self, output: str) -> bool:
        """Whether a gradient is the derivative of a wrong loss that has a name, and isn't easy."""
        if output not in self._derives:
            mistake = self.explain(self._plan.outputs[0], RANDOM)
            self._derives[output] = (
                mistake is not None and not mistake.easy and self.is_derivative(mistake, output)
            )
        return self._derives[output]

    def is_derivative(self, loss: Explanation, output: str) -> bool:
        """Whether a gradient is the derivative of a wrong loss, easy or not."""
        argument = self._plan.declared.gradients[output]
        return is_derivative(self._key, loss, self.evidence, output, argument)

    def has_explanation(self, output: str) -> bool:
        """Whether it is wrong in a way that has a name and leaves as much to derive."""
        mistake = self.explain(output, RANDOM)
        return mistake is not None and not mistake.easy

    def mistake_of(self, output: str) -> Diagnosis | None:
        """Give the mistake that explains a wrong gradient: its own, or that of the loss."""
        explained = output if self.has_explanation(output) else self._plan.outputs[0]
        return self.diagnose(explained, RANDOM)

    def as_explained(self, output: str, kind: CaseKind) -> bool:
        """Whether a wrong value is on cases of this kind what its explanation gives.

        Where only the loss is explained, some entries are held against its derivative. Where the
        mistake has no value, as where it divides by zero, none is asked for. Where sums cancel, a
        prediction may have been measured and has few digits itself.
        """
        mistake = self.explain(output, RANDOM)
        if mistake is None or mistake.easy:
            return self.derives(output) and self._derives_on(kind, output)
        for o in self._of_kind(kind):
            got = o.array(output)  # not a number, too, where a way of it gives none
            values = [self._key.prediction(o.case, *way) for way in mistake.ways()]
            if values[0] is None or not np.isfinite(values[0].array).all():
                continue
            if got is None or not any(v is not None and _fits(kind, v, got) for v in values):
                return False
        return True

    def _derives_on(self, kind: CaseKind, output: str) -> bool:
        mistake = self.explain(self._plan.outputs[0], RANDOM)
        argument = self._plan.declared.gradients[output]
        assert mistake is not None  # it derives from it
        for o in self._of_kind(kind):
            got, entries = o.value(output), o.case.sampled(argument)
            slope = self._key.derivative(o.case, mistake.key, mistake.compute, argument, entries)
            if got is None or slope is None or not slope.equals(got.ravel()[entries]):
                return False
        return True


def _fits(kind: CaseKind, value: Prediction, got: Array) -> bool:
    return NEAR.equal(got, value.array) if kind.is_a(PRECISE) else value.equals(got)
