"""The made-up losses that submissions are called with: exact, and strict about what they get."""

import numpy as np
import pytest

from autograder.assignments.word2vec.draws import Draws
from autograder.sandbox import open_sandbox
from autograder.sandbox.calls import Call

rng = np.random.default_rng(5)
PAIR = Draws(rng).pair_function(6, 3)
SMOOTH = Draws(rng).smooth_function(4)


def complex_step(function, x):
    """The gradient of a function of an array, without cancellation."""
    gradient = np.empty(x.shape)
    for index in np.ndindex(x.shape):
        moved = x.astype(complex)
        moved[index] += 1e-30j
        gradient[index] = function(moved).imag / 1e-30
    return gradient


def pair_loss(v, o, U):
    a, b, e = PAIR.coefficients
    return a[o] * np.sin(U[o] @ v) + b @ v + e / 2 * sum(((u - v) ** 2).sum() for u in U)


def smooth_loss(theta):
    a, b = SMOOTH.coefficients
    return a @ theta**2 / 2 + np.sin(b @ theta)


def test_the_pair_function_has_its_own_exact_gradients():
    v, o, U = rng.standard_normal(3), 2, rng.standard_normal((6, 3))
    loss, grad_v, grad_U = PAIR.here()(v, o, U)
    np.testing.assert_allclose(loss, pair_loss(v, o, U), rtol=1e-13)
    np.testing.assert_allclose(grad_v, complex_step(lambda x: pair_loss(x, o, U), v), rtol=1e-12)
    np.testing.assert_allclose(grad_U, complex_step(lambda x: pair_loss(v, o, x), U), rtol=1e-12)


def test_the_smooth_function_has_its_own_exact_gradient():
    theta = rng.standard_normal(4)
    loss, gradient = SMOOTH.here()(theta)
    np.testing.assert_allclose(loss, smooth_loss(theta), rtol=1e-13)
    np.testing.assert_allclose(gradient, complex_step(smooth_loss, theta), rtol=1e-12)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((np.ones(2), 1, np.ones((6, 3))), r"arguments of shapes \(2,\), \(\), \(6, 3\): "),
        ((np.ones(3), 1.0, np.ones((6, 3))), r"arguments of shapes \(3,\), \(\), \(6, 3\): "),
        ((np.ones(3), 9, np.ones((6, 3))), "out of bounds"),
        ((np.ones(3), "1", np.ones((6, 3))), "not made of numbers"),
    ],
)
def test_what_it_cannot_be_computed_from_is_told(arguments, said):
    with pytest.raises(ValueError, match=said):
        PAIR.here()(*arguments)


def test_in_a_child_it_gives_the_same_by_position_and_by_keyword():
    v, U = rng.standard_normal(3), rng.standard_normal((6, 3))
    source = (
        "def f(v, U, g):\n"
        "    by_name = g(outside_vectors=U, center_vector=v, outside_index=4)\n"
        "    return *g(v, 4, U), *by_name\n"
        "def h(v, U, g):\n"
        "    g(v, U)\n"
    )
    with open_sandbox() as sandbox, sandbox.open() as session:
        session.run_cells([source])
        right, wrong = session.call([Call("f", (v, U, PAIR)), Call("h", (v, U, PAIR))])
    expected = PAIR.here()(v, 4, U)
    for answer, value in zip(right.value, (*expected, *expected), strict=True):
        np.testing.assert_array_equal(answer.value, value)
    assert wrong.raised.type_name == "TypeError"
    assert "missing a required argument" in wrong.raised.message
