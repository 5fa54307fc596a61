"""What is drawn to be shown: small, but for one case as large as any that is hidden."""

from collections.abc import Iterable

import numpy as np
import pytest

from autograder.assignments import load
from autograder.engine.cases.kinds import RANDOM, REPEATED, CaseKind
from autograder.engine.cases.plans import Plan

SEED = b"a seed of the tests"
HIDDEN = {plan.function: plan for plan in load("word2vec").hidden_plans(SEED)}
SHOWN = {plan.function: plan for plan in load("word2vec").shown_plans(SEED, HIDDEN)}


def largest(plan: Plan, kinds: Iterable[CaseKind]) -> dict[str, list[int]]:
    """Each argument's largest extent in each direction."""
    found: dict[str, list[int]] = {}
    for case in plan.cases:
        if case.kind in kinds:
            for name, value in case.inputs.items():
                shape = list(np.shape(value)) if isinstance(value, np.ndarray) else []
                before = found.get(name, [0] * len(shape))
                if len(before) == len(shape):
                    found[name] = [max(pair) for pair in zip(before, shape, strict=True)]
    return found


@pytest.mark.parametrize("function", sorted(HIDDEN))
def test_a_mistake_that_shows_from_a_size_on_shows_in_a_shown_case(function: str) -> None:
    kinds = {RANDOM, REPEATED}
    hidden, shown = largest(HIDDEN[function], kinds), largest(SHOWN[function], kinds)
    smaller = {
        n: h for n, h in hidden.items() if any(x > y for x, y in zip(h, shown[n], strict=True))
    }
    assert not smaller, "no shown case is as large"
