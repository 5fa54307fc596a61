"""The line integral tells a derivative from what only looks like one."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.assignments.word2vec.draws import Draws
from autograder.engine.cases.draws import generator, step
from autograder.engine.values.slopes import LENGTH, Slope, line_integral, points_on_line
from solutions.word2vec.reference import (
    naive_softmax_loss_and_gradient,
    negative_sampling_loss_and_gradient,
)


def integrate(loss_and_gradient, x, rng, slope=None) -> Slope:
    u = step(rng, x.shape, LENGTH, slope)
    values = [loss_and_gradient(p) for p in points_on_line(x, u)]
    return line_integral([v[0] for v in values], [v[1] for v in values], u)


def trials(n=100):
    for i in range(n):
        rng = generator(b"secret", f"trial {i}")
        inputs = Draws(rng).pair(int(rng.integers(2, 9)), int(rng.integers(1, 6)), negatives=1)
        yield rng, inputs


@pytest.mark.parametrize("degree", range(10))
def test_a_polynomial_gradient_is_integrated_exactly(degree):
    def loss_and_gradient(p):
        return float(p[0] ** (degree + 1)) / (degree + 1), p**degree

    slope = integrate(loss_and_gradient, np.array([0.9]), np.random.default_rng(degree))
    assert slope.rise == pytest.approx(slope.integral, rel=1e-13)


def test_the_references_gradients_are_the_derivatives_of_its_losses():
    for rng, inputs in trials():
        v, o, U, k = inputs.values()
        for f, x in (
            (lambda p, o=o, U=U: naive_softmax_loss_and_gradient(p, o, U)[:2], v),
            (lambda p, v=v, o=o: naive_softmax_loss_and_gradient(v, o, p)[::2], U),
            (lambda p, o=o, U=U, k=k: negative_sampling_loss_and_gradient(p, o, U, k)[:2], v),
        ):
            assert integrate(f, x, rng).consistent


@pytest.mark.parametrize(
    "wrong",
    [
        lambda g: -g,
        lambda g: 1.01 * g,
        lambda g: np.zeros_like(g),
        lambda g: g * np.nan,
    ],
    ids=["sign", "scaled by a hundredth", "zero", "nan"],
)
def test_a_wrong_gradient_is_not(wrong):
    caught = 0
    for rng, inputs in trials(50):
        v, o, U, _ = inputs.values()
        if v.size < 2:
            caught += 1
            continue

        def f(p, o=o, U=U):
            loss, g, _ = naive_softmax_loss_and_gradient(p, o, U)
            return loss, wrong(g)

        right = naive_softmax_loss_and_gradient(v, o, U)[1]
        caught += not integrate(f, v, rng, right).consistent
    assert caught == 50


def test_a_loss_that_does_not_change_has_no_slope():
    slope = integrate(lambda p: (1.0, np.zeros_like(p)), np.ones(3), np.random.default_rng(0))
    assert slope.flat
    assert not slope.consistent


def test_a_step_is_never_nearly_at_right_angles_to_the_slope():
    slope = np.eye(6)[0]
    steps = [step(np.random.default_rng(i), (6,), LENGTH, slope) for i in range(200)]
    assert min(abs(u @ slope) for u in steps) > 0.1 * LENGTH
    assert max(abs(np.linalg.norm(u) - LENGTH) for u in steps) < 1e-15
    assert {bool(u[0] > 0) for u in steps} == {True, False}
    assert step(np.random.default_rng(0), (6,), LENGTH, np.zeros(6)).shape == (6,)
