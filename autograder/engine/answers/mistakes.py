"""What explains the wrong values of one function, each question asked of the catalogue once."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence

from autograder.engine.answers.diagnose import Evidence, Explanation, explain, is_derivative
from autograder.engine.answers.observation import Observation
from autograder.engine.cases.plans import Plan
from autograder.report import Diagnosis

__all__ = ["Mistakes"]

DIAGNOSED = ("random", "repeated", "large", "edge:", "untouched:")  # kinds of cases


class Mistakes:
    """The mistakes behind what came back.

    Parameters
    ----------
    plan : Plan
    observations : callable
        Gives one observation for each probe of the plan.
    """

    def __init__(self, plan: Plan, observations: Callable[[], Sequence[Observation]]) -> None:
        self._plan, self._all = plan, observations
        self._derives: dict[str, bool] = {}

    @functools.cached_property
    def explanations(self) -> dict[tuple[str, tuple[str, ...]], Explanation | None]:
        """What was asked of `explain` so far."""
        return {}

    def explain(self, output: str, *kinds: str) -> Explanation | None:
        """Explain the wrong values among the cases of these kinds, once."""
        asked = output, kinds
        if asked not in self.explanations:
            self.explanations[asked] = explain(self.evidence, output, kinds)
        return self.explanations[asked]

    def diagnose(self, output: str, *kinds: str) -> Diagnosis | None:
        """Give what explains them as a report says it."""
        found = self.explain(output, *kinds)
        return found.diagnosis() if found else None

    @functools.cached_property
    def evidence(self) -> list[Evidence]:
        """What a diagnosis may look at."""
        return [
            Evidence(
                asked,
                {name: o.array(name) for name in self._plan.outputs} | o.arrays_after(),
                o.reply.raised.message if o.reply.raised else None,
            )
            for o, asked in zip(self._all(), self._plan.asked, strict=True)
            if o.reply is not None and o.probe.kind.startswith(DIAGNOSED)
        ]

    def derives(self, output: str) -> bool:
        """Whether a gradient is the derivative of a wrong loss that has a name, and isn't easy."""
        if output not in self._derives:
            mistake = self.explain(self._plan.outputs[0], "random")
            self._derives[output] = (
                mistake is not None
                and not mistake.easy
                and is_derivative(mistake, self.evidence, output, output.removeprefix("grad_"))
            )
        return self._derives[output]

    def has_explanation(self, output: str) -> bool:
        """Whether it is wrong in a way that has a name and leaves as much to derive."""
        mistake = self.explain(output, "random")
        return mistake is not None and not mistake.easy

    def mistake_of(self, output: str) -> Diagnosis | None:
        """Give the mistake that explains a wrong gradient: its own, or that of the loss."""
        explained = output if self.has_explanation(output) else self._plan.outputs[0]
        return self.diagnose(explained, "random")

    def as_explained(self, output: str, kind: str) -> bool:
        """Whether a wrong gradient is on cases of this kind what its explanation gives.

        Where only the loss is explained, some entries are held against its derivative.
        """
        mistake = self.explain(output, "random")
        if mistake is None or mistake.easy:
            return self.derives(output) and self._derives_on(kind, output)
        for i in self._plan.of((kind,)):
            got = self._all()[i].value(output)
            value = self._plan.asked[i].value(mistake.key, mistake.compute)
            if got is None or value is None or not value.equals(got):
                return False
        return True

    def _derives_on(self, kind: str, output: str) -> bool:
        mistake, argument = self.explain(self._plan.outputs[0], "random"), output[5:]
        assert mistake is not None  # it derives from it
        for i in self._plan.of((kind,)):
            got, places = self._all()[i].value(output), self._plan.probes[i].sampled(argument)
            slope = self._plan.asked[i].derivative(mistake.key, mistake.compute, argument, places)
            if got is None or slope is None or not slope.equals(got.ravel()[places]):
                return False
        return True
