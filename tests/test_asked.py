"""What others would have answered: computed once for a case, equal up to rounding or not."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.engine.cases.asked import Asked, Prediction, is_rounded, is_single

G = np.array([[1.0, -2.0], [0.5, 0.0]])


@pytest.mark.parametrize("value", [G, np.array(3.0), np.array([np.inf, 1.0]), np.array([np.nan])])
def test_a_value_is_itself_also_after_rounding(value):
    prediction = Prediction(value)
    assert prediction.equals(value)
    assert prediction.equals(value * (1 + 1e-6)), "what lies between is told otherwise"


@pytest.mark.parametrize(
    ("value", "got"),
    [
        (G, -G),
        (G, G + np.array([[0, 0], [0, 1e-2]])),
        (G, G * (1 + 1e-2)),
        (G, G.ravel()),
        (G, np.full((2, 2), np.nan)),
        (np.array(3.0), np.array([3.0])),
        (np.array([np.inf, 1.0]), np.array([np.inf, 2.0])),
        (np.array([np.inf, 1.0]), np.array([-np.inf, 1.0])),
        (np.array([np.nan]), np.array([0.0])),
    ],
)
def test_another_value_is_not(value, got):
    assert not Prediction(value).equals(got)


def asked() -> Asked:
    return Asked("softmax", {"x": np.arange(3)}, {"value": np.array([0.1, 0.2, 0.7])})


def test_a_candidate_is_computed_once_for_a_case():
    calls = []

    def candidate(case):
        calls.append(case)
        return 2 * case.expected["value"]

    case = asked()
    values = [case.value(candidate, candidate) for _ in range(3)]
    assert len(calls) == 1
    assert values[0] is values[2]
    np.testing.assert_allclose(values[0].array, [0.2, 0.4, 1.4])


@pytest.mark.parametrize(
    "candidate",
    [lambda case: 1 // 0, lambda case: case.inputs["y"], lambda case: None, lambda case: "text"],
    ids=["arithmetic", "no such argument", "nothing", "no number"],
)
def test_a_candidate_that_cannot_be_computed_is_none(candidate):
    assert asked().value(candidate, candidate) is None


def test_the_right_value_is_the_output_or_the_argument_as_it_was():
    np.testing.assert_array_equal(asked().right("value").array, [0.1, 0.2, 0.7])
    np.testing.assert_array_equal(asked().right("inputs.x").array, [0, 1, 2])
    assert asked().right("no such output") is None


LONG = np.random.default_rng(1).standard_normal((3, 2))


def test_single_precision_is_seen_by_its_digits():
    single = LONG.astype(np.float32).astype(float)
    assert is_single([single, 0 * LONG, single.astype(np.float16).astype(float)])
    assert not is_single([LONG])
    assert not is_single([single, LONG]), "every value has few digits, or none counts"
    assert not is_single([0 * LONG]), "zeros say nothing"


@pytest.mark.parametrize("decimals", [0, 2, 8])
def test_rounding_is_seen_by_its_digits(decimals):
    assert is_rounded([np.round(3 * LONG, decimals)])
    assert not is_rounded([LONG])
    assert not is_rounded([np.round(LONG, 12)]), "so many decimals are as good as all"


def test_a_wrong_loss_is_differentiated():
    def answer(**inputs):
        return {"loss": np.asarray((inputs["x"] ** 2).sum())}

    x = np.array([1.0, -2.0])
    case = Asked("f", {"x": x}, answer(x=x), answer=answer)
    slope = case.derivative("twice", lambda c: 2 * c.expected["loss"], "x")
    assert slope is not None
    np.testing.assert_allclose(slope.array, 4 * x, rtol=1e-8)
    assert case.derivative("vector", lambda c: c.array("x"), "x") is None
    assert Asked("f", {"x": x}, answer(x=x)).derivative("a", lambda c: 1.0, "x") is None
