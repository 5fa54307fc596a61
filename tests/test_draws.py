"""Whatever mistake shows in one course shows in every other: what the draws hold for certain."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.assignments import load
from autograder.engine.cases.draws import Draws, generator
from autograder.engine.cases.function import Draw, Function
from autograder.engine.cases.kinds import LARGE, LINE, RANDOM, Purpose, edge
from autograder.engine.cases.plans import Plan
from autograder.engine.cases.probing import TRIES, plan_of
from autograder.engine.values.outputs import Scalar
from solutions.word2vec import reference

NAIVE = "naive_softmax_loss_and_gradient"
NEGATIVE = "negative_sampling_loss_and_gradient"
CENTER, OUTSIDE = "grad_center_vector", "grad_outside_vectors"
WORD2VEC = load("word2vec")


@pytest.fixture(scope="module", params=range(8))
def plans(request) -> dict[str, Plan]:
    """The hidden cases of a course."""
    secret = f"course number {request.param}".encode()
    return {plan.function: plan for plan in WORD2VEC.hidden_plans(secret)}


def largest(case, output: str) -> float:
    return float(np.abs(case.expected[output]).max())


@pytest.mark.parametrize("function", [NAIVE, NEGATIVE])
def test_gradients_that_are_clipped_at_1_are_wrong_and_at_2_right(plans, function):
    random = [case for case in plans[function].cases if case.kind == RANDOM]
    for output in (CENTER, OUTSIDE):
        sizes = [largest(case, output) for case in random]
        assert 1.1 <= max(sizes) <= 1.95
        assert largest(next(c for c in plans[function].cases if c.kind == LINE), output) > 1


@pytest.mark.parametrize("function", [NAIVE, NEGATIVE])
@pytest.mark.parametrize(("epsilon", "shows"), [(1e-5, True), (1e-6, False)])
def test_an_epsilon_inside_the_logarithms_shows_from_a_size_on(plans, function, epsilon, shows):
    def loss(case) -> np.float64:
        scores = case.array("outside_vectors") @ case.array("center_vector")
        o = int(case.inputs["outside_index"])
        if function == NAIVE:
            return -np.log(reference.softmax(scores)[o] + epsilon)
        drawn = -scores[case.inputs["negative_indices"]]
        return -np.log(reference.sigmoid(np.append(scores[o], drawn)) + epsilon).sum()

    wrong = [
        not case.tolerance.equal(np.asarray(loss(case)), case.expected["loss"])
        for case in plans[function].cases
        if case.kind == RANDOM
    ]
    assert any(wrong) is shows


@pytest.mark.parametrize("function", [NAIVE, NEGATIVE])
def test_in_two_cases_scores_that_count_lie_beyond_one_on_either_side(plans, function):
    far = small = 0
    for case in plans[function].cases:
        if case.kind == RANDOM:
            scores = case.array("outside_vectors") @ case.array("center_vector")
            o = int(case.inputs["outside_index"])
            assert 1 < o < len(scores) - 2  # nor is it a neighbour of an end
            if function == NEGATIVE:
                scores = scores[[o, *case.inputs["negative_indices"]]]
            far += bool(scores.min() < -1 < 1 < scores.max())
            small += bool(np.abs(scores).min() < 0.5)
    assert far >= 2
    assert small


def test_windows_are_around_their_centers_with_word_0_in_one_and_gradients_large(plans):
    random = [c for c in plans["skipgram_loss_and_gradient"].cases if c.kind == RANDOM]
    assert any(0 in case.inputs["outside_indices"] for case in random)
    for case in random:
        words = case.inputs["outside_indices"]
        assert min(words) < case.inputs["center_index"] < max(words)
    below = [
        sum(o < case.inputs["center_index"] for o in case.inputs["outside_indices"])
        for case in random
    ]
    assert any(
        2 <= n <= len(c.inputs["outside_indices"]) - 2 for n, c in zip(below, random, strict=True)
    )
    centers = [(c.inputs["center_index"], *c.array("center_vectors").shape) for c in random]
    assert {row % 2 for row, _, _ in centers} == {0, 1}
    assert any(row != n_words // 2 for row, n_words, _ in centers)
    assert any(row < dim - 1 for row, _, dim in centers)  # a part above the diagonal
    assert max(largest(case, OUTSIDE) for case in random) > 5
    assert max(largest(case, "grad_center_vectors") for case in random) > 10


@pytest.mark.parametrize("small", [1, TRIES - 1, 10 * TRIES])
def test_where_no_order_could_show_what_is_kept_other_cases_are_drawn(small):
    """What comes before a random case of its sizes is more than nothing, or else all is small."""
    drawn = []

    def draw(draws):
        drawn.append(len(drawn) < small)
        yield Draw(RANDOM, {"x": np.array([1.0, 2.0])})
        yield Draw(edge("small"), {"x": np.array([0.01 if drawn[-1] else 1.0, 0.0])})

    function = Function("f", ("x",), (Scalar("sum"),), lambda x: x.sum(), draw)
    plan = plan_of(function, Draws(generator(b"secret", "f")))
    assert len(drawn) == min(small, TRIES) + 1
    assert plan.first == (1, 0), "the random one comes after the other"


@pytest.mark.parametrize("secret", [b"s6313", b"s7753", b"s17140"])
def test_courses_whose_first_windows_had_no_order_begin(secret):
    """Three of 17,500: all windows of the only sizes that come again had losses near 0."""
    (windows,) = (f for f in load("word2vec").functions if f.name == "skipgram_loss_and_gradient")
    plan = plan_of(windows, Draws(generator(secret, windows.name)))
    assert max(float(c.expected["loss"]) for c in plan.cases if c.kind == LINE) > 0.1


@pytest.mark.parametrize("function", [NAIVE, NEGATIVE, "skipgram_loss_and_gradient"])
def test_a_random_case_follows_one_of_its_sizes(plans, function):
    plan = plans[function]
    asked = [plan.cases[i] for i in plan.first]
    shapes = [tuple(value.shape for value in case.expected.values()) for case in asked]
    assert any(
        case.kind == RANDOM and i and shapes[i] == shapes[i - 1] for i, case in enumerate(asked)
    )


@pytest.mark.parametrize("function", [NAIVE, NEGATIVE])
def test_the_outside_word_has_the_largest_score_at_edges_alone(plans, function):
    wins = {
        case.kind.purpose
        for case in plans[function].cases
        if case.kind != LINE
        and case.array("outside_vectors").shape[0] > 3
        # scores that are large belong to certain words
        and case.kind != LARGE
        and np.argmax(case.array("outside_vectors") @ case.array("center_vector"))
        == case.inputs["outside_index"]
    }
    assert wins <= {Purpose.EDGE}


def test_a_gradient_beyond_10_shows_in_theta_and_in_the_losses(plans):
    largest = 0.0
    for case in plans["sgd"].cases:
        if case.kind == RANDOM:
            theta = case.array("theta")
            for _ in range(case.inputs["n_iterations"] - 1):  # after the last is no loss
                _, gradient = case.inputs["loss_and_gradient"](theta)
                largest = max(largest, float(np.abs(gradient).max()))
                theta = theta - case.inputs["learning_rate"] * gradient
    assert largest > 10


@pytest.mark.parametrize("student", range(8))
def test_no_shown_descent_meets_a_gradient_that_is_zero(student):
    (plan,) = WORD2VEC.shown_plans(f"student {student}".encode(), frozenset(["sgd"]))
    for case in plan.cases:
        if case.kind == RANDOM:
            theta = case.array("theta")
            for _ in range(case.inputs["n_iterations"]):
                _, gradient = case.inputs["loss_and_gradient"](theta)
                assert np.abs(gradient).min() > 1e-9, "its sign is +, - or none"
                theta = theta - case.inputs["learning_rate"] * gradient


@pytest.mark.parametrize("assignment", ["word2vec", "cbow"])
def test_as_many_words_or_draws_as_dimensions_are_edges_alone(assignment):
    """Where two sizes are the same a wrong axis fits: that costs what a special case costs."""
    rows = ("context_indices", "outside_indices", "negative_indices")
    for plan in load(assignment).hidden_plans(b"a course"):
        for case in plan.cases:
            vectors = [np.shape(v) for n, v in case.inputs.items() if n.endswith("_vectors")]
            equal = any(len(case.inputs[n]) == vectors[0][1] > 1 for n in rows if n in case.inputs)
            if case.kind.purpose is not Purpose.EDGE:
                assert not equal, case.kind
            elif case.kind.name.startswith(("as many draws", "as many outside", "as many context")):
                assert equal, case.kind


@pytest.mark.parametrize("assignment", ["word2vec", "cbow"])
def test_a_word_comes_twice_in_one_case_and_three_times_in_another(assignment):
    for plan in load(assignment).hidden_plans(b"a course"):
        for name in ("context_indices", "outside_indices", "negative_indices"):
            most = {
                int(np.bincount(case.inputs[name]).max())
                for case in plan.cases
                if name in case.inputs
            }
            assert not most or {1, 3} <= most, (plan.function, name)
