"""A gradient in which nothing is left to differentiate is an easy one, and earns nothing.

A mistake that shows in both gradients is paid for once, so that the other one earns its points.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from autograder.assignments import load
from autograder.engine.cases.answer_key import AnswerKey
from autograder.engine.cases.entry import Crash, Misconception
from autograder.engine.cases.kinds import RANDOM

CENTER, OUTSIDE = "grad_center_vector", "grad_outside_vectors"
WORD2VEC = load("word2vec")
KEY = AnswerKey(WORD2VEC.hidden_plans(b"cases in which something is left to derive"))
PLANS = {plan.function: plan for plan in KEY.plans if plan.function.startswith(("naive", "neg"))}
ENTRIES = [
    pytest.param(entry, id=f"{function}-{entry.key}")
    for function in PLANS
    for entry in WORD2VEC.by_name[function].catalogue.entries
    # another function of what was derived, as `any.squashed` is, leaves the derivation to do
    if {CENTER, OUTSIDE} <= entry.candidates.keys() and not entry.key.startswith("any.")
]


def weights(case: Any, rows: NDArray[np.float64]) -> NDArray[np.float64] | None:
    """What each row is of the center vector, if it is a multiple of it."""
    if rows.shape != case.U.shape or not np.isfinite(rows).all():
        return None
    found = rows @ case.v / (case.v @ case.v)
    return found if np.allclose(np.outer(found, case.v), rows, atol=1e-7) else None


def is_linear(case: Any, found: NDArray[np.float64]) -> bool:
    """Whether the weights are small numbers and scores alone."""
    z = case.z
    known = [np.full(z.shape, n) for n in (-2, -1, 0, 1, 2)] + [z, -z, z - 1, z + 1, 1 - z, 2 * z]
    return bool(np.isclose(found, np.array(known), atol=1e-9).any(axis=0).all())


def leaves_nothing(entry: Misconception, candidate: Any) -> bool:
    plan = PLANS[entry.function]
    told = []
    for i in plan.of_kind(RANDOM):
        case = plan.cases[i]
        with np.errstate(all="ignore"):
            value = candidate(case)
        if value is None or isinstance(value, Crash):
            return False
        found = weights(case, np.asarray(value, dtype=float))
        if found is None:
            return False
        told.append(is_linear(case, found))
    return all(told)


@pytest.mark.parametrize("entry", ENTRIES)
def test_what_leaves_nothing_to_differentiate_is_easy(entry: Misconception) -> None:
    left = [i for i, c in enumerate(entry.candidates[OUTSIDE]) if leaves_nothing(entry, c)]
    assert entry.easy or not left


def test_the_right_gradient_is_not() -> None:
    for plan in PLANS.values():
        case = plan.cases[plan.of_kind(RANDOM)[0]]
        found = weights(case, case.expected[OUTSIDE])
        assert found is not None
        assert not is_linear(case, found)
