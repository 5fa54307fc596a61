"""What others would have answered: computed once for a case, equal up to rounding or not."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.engine.answers.digits import few_digits
from autograder.engine.cases.answer_key import AnswerKey, Prediction
from autograder.engine.cases.case import Case
from autograder.engine.values.tolerance import CLOSE, NEAR

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


@pytest.mark.parametrize("value", [G, np.array(3.0), np.array([np.inf, 1.0]), np.array([np.nan])])
def test_what_is_equal_begins_within_reach(value):
    low, high = Prediction(value).reach
    got = (value * (1 + 1e-6)).item(0)
    assert low <= got <= high or np.isnan(got)


def test_what_begins_elsewhere_is_out_of_reach_and_so_is_an_exception():
    low, high = Prediction(G).reach
    assert not low <= -1.0 <= high
    low, high = Prediction(np.zeros(0), texts=("IndexError",)).reach
    assert not low <= 0.0 <= high


def test_what_the_key_is_asked_to_keep_is_made_once():
    key, made = AnswerKey([]), []

    def make() -> int:
        made.append(1)
        return len(made)

    assert [key.kept("a", make), key.kept("a", make), key.only(["f"]).kept("a", make)] == [1, 1, 1]
    assert key.kept("b", make) == 2


def case() -> Case:
    return Case({"x": np.arange(3)}, {"value": np.array([0.1, 0.2, 0.7])})


def test_a_candidate_is_computed_once_for_a_case():
    calls = []

    def candidate(case):
        calls.append(case)
        return 2 * case.expected["value"]

    key, once = AnswerKey([]), case()
    values = [key.prediction(once, candidate, candidate) for _ in range(3)]
    assert calls == [once]
    key.only(["f"]).prediction(once, candidate, candidate)
    assert calls == [once], "the key of some functions shares what was computed"
    key.prediction(case(), candidate, candidate)
    assert len(calls) == 2, "another case is another"
    assert values[0] is values[2]
    np.testing.assert_allclose(values[0].array, [0.2, 0.4, 1.4])


@pytest.mark.parametrize(
    "candidate",
    [lambda case: 1 // 0, lambda case: case.inputs["y"], lambda case: None, lambda case: "text"],
    ids=["arithmetic", "no such argument", "nothing", "no number"],
)
def test_a_candidate_that_cannot_be_computed_is_none(candidate):
    assert AnswerKey([]).prediction(case(), candidate, candidate) is None


def test_the_right_value_is_the_output_or_the_argument_as_it_was():
    key = AnswerKey([])
    np.testing.assert_array_equal(key.right(case(), "value").array, [0.1, 0.2, 0.7])
    np.testing.assert_array_equal(key.right(case(), "inputs.x").array, [0, 1, 2])
    assert key.right(case(), "no such output") is None


LONG = np.random.default_rng(1).standard_normal((3, 2))


def test_single_precision_is_seen_by_its_digits():
    single = LONG.astype(np.float32).astype(float)
    half = single.astype(np.float16).astype(float)
    assert few_digits([single, 0 * LONG, half]) == ("single_precision", CLOSE)
    assert few_digits([half]) == ("single_precision", NEAR), "half precision is farther off"
    assert few_digits([LONG]) is None
    assert few_digits([single, LONG]) is None, "every value has few digits, or none counts"
    assert few_digits([0 * LONG]) is None, "zeros say nothing"


@pytest.mark.parametrize("decimals", [0, 2, 8])
def test_rounding_is_seen_by_its_digits_and_may_be_off_by_as_much(decimals):
    rounded = few_digits([np.round(3 * LONG, decimals)])
    key = "single_precision" if decimals == 0 else "rounded"  # whole numbers are both
    assert rounded is not None
    assert rounded.key == key
    if decimals:
        assert rounded.tolerance.limit(LONG) == max(10.0**-decimals, CLOSE.limit(LONG))
    assert few_digits([np.round(LONG, 12)]) is None, "so many decimals are as good as all"


def test_a_wrong_loss_is_differentiated():
    def answer(**inputs):
        return {"loss": np.asarray((inputs["x"] ** 2).sum())}

    x = np.array([1.0, -2.0])
    key, known = AnswerKey([]), Case({"x": x}, answer(x=x), reference=answer)
    slope = key.derivative(known, "twice", lambda c: 2 * c.expected["loss"], "x")
    assert slope is not None
    np.testing.assert_allclose(slope.array, 4 * x, rtol=1e-8)
    some = key.derivative(known, "twice", lambda c: 2 * c.expected["loss"], "x", np.array([1]))
    assert some is not None
    np.testing.assert_allclose(some.array, [-8.0], rtol=1e-8)
    assert key.derivative(known, "vector", lambda c: c.array("x"), "x") is None
    assert key.derivative(Case({"x": x}, answer(x=x)), "a", lambda c: 1.0, "x") is None
