"""A mistake of which nobody can foresee the numbers is seen in what came back of all cases."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from autograder.assignments import load
from autograder.engine.answers.recognise import recognise, stands
from autograder.engine.cases.answer_key import AnswerKey
from autograder.engine.cases.kinds import RANDOM, edge
from tests.evidence import MadeUp, all_right

Array = NDArray[np.float64]
KEY = AnswerKey(load("word2vec").hidden_plans(b"cases for recognising"))
NAIVE = "naive_softmax_loss_and_gradient"
NEGATIVE = "negative_sampling_loss_and_gradient"
SKIPGRAM = "skipgram_loss_and_gradient"
LOSS, CENTER, OUTSIDE = "loss", "grad_center_vector", "grad_outside_vectors"
CENTERS = "grad_center_vectors"
ZERO = edge("a center vector of zeros")


def came(function: str, output: str, value: Callable[[MadeUp], Any]) -> list[MadeUp]:
    """What comes back of all cases, with another value of one output."""
    with np.errstate(all="ignore"):  # of scores up to 10,000 too
        return [
            replace(e, got={**e.got, output: np.asarray(value(e), dtype=float)})
            for e in all_right(KEY, function)
        ]


def sum_of_some(e: MadeUp) -> float:
    p = e.case
    return float(np.log(np.exp(p.z[::2]).sum()) - p.z_o)


def even_draws_only(e: MadeUp) -> float:
    p = e.case
    return float(np.logaddexp(0, -p.z_o) + np.logaddexp(0, p.z_k[p.k % 2 == 0]).sum())


def softened(e: MadeUp) -> Array:
    p = e.case
    return p.y_hat - np.where(p.y == 1, 0.93, 0.02)


def zipped(e: MadeUp) -> Array:
    p = e.case
    rows = np.zeros(p.U.shape)
    rows[p.o] = (1 / (1 + np.exp(-p.z_o)) - 1) * p.v
    for word, z in zip(p.k, p.z, strict=False):
        rows[word] += p.v / (1 + np.exp(-z))
    return rows


def clipped(e: MadeUp, output: str) -> Array:
    right = e.case.expected[output]
    return right / max(1.0, float(np.abs(right).sum()))


def moved(e: MadeUp, output: str) -> Array:
    right = e.case.expected[output]
    return np.roll(right.ravel(), 2).reshape(right.shape)


SEEN = [
    (NAIVE, LOSS, "naive.denominator_of_some", sum_of_some),
    (NAIVE, CENTER, "naive.other_labels", lambda e: softened(e) @ e.case.U),
    (NAIVE, OUTSIDE, "naive.other_labels", lambda e: np.outer(softened(e), e.case.v)),
    (NEGATIVE, LOSS, "negative.terms_uneven", even_draws_only),
    (NEGATIVE, OUTSIDE, "negative.weights_of_other_words", zipped),
    (SKIPGRAM, OUTSIDE, "any.stretched", lambda e: clipped(e, OUTSIDE)),
    (SKIPGRAM, CENTERS, "any.entries_moved", lambda e: moved(e, CENTERS)),
]  # fmt: skip
IDS = [f"{key}-{output}" for _, output, key, _ in SEEN]


@pytest.mark.parametrize(("function", "output", "key", "value"), SEEN, ids=IDS)
def test_a_relation_is_seen_and_named(
    function: str, output: str, key: str, value: Callable[[MadeUp], Any]
) -> None:
    found = recognise(came(function, output, value), output, (RANDOM,))
    assert found is not None
    assert found.entry.key == key
    assert found.diagnosis().easy  # so that no point is shared because of it


@pytest.mark.parametrize(("function", "output", "key", "value"), SEEN, ids=IDS)
def test_nearly_is_not_enough(
    function: str, output: str, key: str, value: Callable[[MadeUp], Any]
) -> None:
    def nearly(e: MadeUp) -> Array:
        right = np.asarray(value(e), dtype=float)
        return right + 1e-5 * np.arange(1.0, right.size + 1).reshape(right.shape) ** 1.5

    assert recognise(came(function, output, nearly), output, (RANDOM,)) is None


@pytest.mark.parametrize(("function", "output", "key", "value"), SEEN, ids=IDS)
def test_one_case_that_it_does_not_fit_is_enough_against_it(
    function: str, output: str, key: str, value: Callable[[MadeUp], Any]
) -> None:
    evidence = came(function, output, value)
    last = [i for i, e in enumerate(evidence) if e.case.kind == RANDOM][-1]
    got = evidence[last].got[output]
    evidence[last] = replace(evidence[last], got={**evidence[last].got, output: got + 0.25})
    assert recognise(evidence, output, (RANDOM,)) is None


@pytest.mark.parametrize("function", [plan.function for plan in KEY.plans])
def test_right_answers_and_noise_are_nothing(function: str) -> None:
    rng = np.random.default_rng(3)
    plan = next(plan for plan in KEY.plans if plan.function == function)
    for output in plan.outputs:
        assert recognise(all_right(KEY, function), output, (RANDOM,)) is None
        noise = came(
            function,
            output,
            lambda e, o=output: e.case.expected[o] + rng.standard_normal(e.case.expected[o].shape),
        )
        assert recognise(noise, output, (RANDOM,)) is None


@pytest.mark.parametrize("output", [CENTER, OUTSIDE])
@pytest.mark.parametrize("function", [NAIVE, NEGATIVE])
def test_a_division_by_a_vector_of_zeros(function: str, output: str) -> None:
    def value(e: MadeUp) -> Array:
        return e.case.expected[output] * (np.nan if not e.case.v.any() else 1.0)

    def everywhere(e: MadeUp) -> Array:
        return e.case.expected[output] * np.nan

    found = recognise(came(function, output, value), output, (ZERO,))
    assert found is not None
    assert found.entry.key.endswith(".divided_by_v")
    assert recognise(came(function, output, everywhere), output, (RANDOM,)) is None


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 1e308, -1e308, 5e-324, 0.0])
@pytest.mark.parametrize("function", [plan.function for plan in KEY.plans])
def test_whatever_comes_back_is_looked_at(function: str, value: float) -> None:
    plan = next(plan for plan in KEY.plans if plan.function == function)
    for output in plan.outputs:
        every = came(function, output, lambda e, o=output: np.full(e.case.expected[o].shape, value))
        some = came(
            function, output,
            lambda e, o=output: np.where(np.arange(e.case.expected[o].size).reshape(
                e.case.expected[o].shape) % 2, value, e.case.expected[o]),
        )  # fmt: skip
        assert recognise(every, output, (RANDOM,)) is None
        recognise(some, output, (RANDOM,))


def shown(evidence: Sequence[MadeUp]) -> list[MadeUp]:
    return [e for e in evidence if e.case.kind == RANDOM]


def test_a_name_has_to_stand_on_the_cases_that_are_shown_too() -> None:
    found = recognise(came(NAIVE, LOSS, sum_of_some), LOSS, (RANDOM,))
    assert found is not None
    assert stands(found, shown(came(NAIVE, LOSS, sum_of_some)))
    off = shown(came(NAIVE, LOSS, lambda e: sum_of_some(e) + 0.1))
    assert not stands(found, off)
