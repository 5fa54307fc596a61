"""What others would have answered: computed once for a case, equal up to rounding or not."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.asked import Asked, Prediction

G = np.array([[1.0, -2.0], [0.5, 0.0]])


@pytest.mark.parametrize("value", [G, np.array(3.0), np.array([np.inf, 1.0]), np.array([np.nan])])
def test_a_value_is_itself_also_after_rounding(value):
    prediction = Prediction(value)
    assert prediction.equals(value)
    assert prediction.equals(value * (1 + 1e-12))


@pytest.mark.parametrize(
    ("value", "got"),
    [
        (G, -G),
        (G, G + np.array([[0, 0], [0, 1e-6]])),
        (G, G * (1 + 1e-8)),
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
