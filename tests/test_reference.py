"""The reference is right: loops, complex steps and an autodiff library say the same.

Three witnesses, none of which shares a line with the reference: (a) the equations transcribed
with plain loops over words and dimensions, (b) the complex step, which has no cancellation, and
central differences within what they can do, (c) HIPS autograd.
"""

import cmath
import math

import autograd
import autograd.numpy as anp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solutions.word2vec import reference

TOLERANCE = 1e-10


# -- (a) the equations, word by word ----------------------------------------------------------


def dot(a, b):
    return sum(x * y for x, y in zip(a, b, strict=True))


def naive_softmax_by_loops(v_c, o, U):
    """Equations (3) and (4) of the derivation, with exact sums."""
    n_words, dim = len(U), len(v_c)
    exps = [math.exp(dot(u, v_c)) for u in U]
    total = math.fsum(exps)
    probability = [e / total for e in exps]
    loss = -dot(U[o], v_c) + math.log(total)
    grad_v_c = [
        -U[o][j] + math.fsum(probability[x] * U[x][j] for x in range(n_words)) for j in range(dim)
    ]
    grad_U = [
        [(probability[w] - (1 if w == o else 0)) * v_c[j] for j in range(dim)]
        for w in range(n_words)
    ]
    return loss, np.array(grad_v_c), np.array(grad_U)


def sigma(x):
    return 1 / (1 + math.exp(-x))


def negative_sampling_by_loops(v_c, o, U, negatives):
    """Equation (5) with u_k in its sum, draw by draw."""
    dim = len(v_c)
    loss = -math.log(sigma(dot(U[o], v_c)))
    grad_v_c = [-(1 - sigma(dot(U[o], v_c))) * U[o][j] for j in range(dim)]
    grad_U = np.zeros((len(U), dim))
    for j in range(dim):
        grad_U[o, j] += -(1 - sigma(dot(U[o], v_c))) * v_c[j]
    for k in negatives:
        loss -= math.log(sigma(-dot(U[k], v_c)))
        for j in range(dim):
            grad_v_c[j] -= (1 - sigma(-dot(U[k], v_c))) * -U[k][j]
            grad_U[k, j] += (1 - sigma(-dot(U[k], v_c))) * v_c[j]
    return loss, np.array(grad_v_c), grad_U


# -- (b) the complex step: f'(x) = Im f(x + ih) / h, without cancellation ----------------------


def complex_step(loss, x, h=1e-30):
    gradient = np.empty(x.shape)
    for index in np.ndindex(x.shape):
        z = x.astype(complex)
        z[index] += 1j * h
        gradient[index] = loss(z).imag / h
    return gradient


def naive_softmax_loss_complex(v_c, o, U):
    z = U @ v_c
    return -z[o] + cmath.log(np.exp(z).sum())


def negative_sampling_loss_complex(v_c, o, U, negatives):
    words, signs = [o, *negatives], [1, *[-1] * len(negatives)]
    return sum(
        cmath.log(1 + cmath.exp(-s * (U[w] @ v_c))) for w, s in zip(words, signs, strict=True)
    )


def central_differences(loss, x, h=1e-4):
    gradient = np.empty(x.shape)
    for index in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        gradient[index] = (loss(up) - loss(down)) / (up[index] - down[index])
    return gradient


# -- (c) HIPS autograd ------------------------------------------------------------------------


def naive_softmax_loss_autograd(v_c, o, U):
    z = anp.dot(U, v_c)
    top = anp.max(z)  # log-sum-exp by hand: the library's own needs SciPy
    return top + anp.log(anp.sum(anp.exp(z - top))) - z[o]


def negative_sampling_loss_autograd(v_c, o, U, negatives):
    positive = anp.logaddexp(0.0, -anp.dot(U[o], v_c))
    return positive + anp.sum(anp.logaddexp(0.0, anp.dot(U[np.asarray(negatives)], v_c)))


# -- cases ------------------------------------------------------------------------------------


def relative_error(actual, expected):
    """Largest error over the largest entry of what is expected."""
    actual, expected = np.asarray(actual), np.asarray(expected)
    assert actual.shape == expected.shape
    size = np.abs(expected).max()
    return np.abs(actual - expected).max() / size if size > 0 else np.abs(actual).max()


def point(seed, n_words, dim, scale=1.0):
    rng = np.random.default_rng(seed)
    v_c, U = scale * rng.normal(size=dim), scale * rng.normal(size=(n_words, dim))
    return v_c, int(rng.integers(n_words)), U


CASES = pytest.mark.parametrize(
    ("n_words", "dim", "k"),
    [(2, 1, 1), (2, 3, 1), (5, 1, 4), (4, 4, 3), (30, 7, 12)],
    ids=lambda n: str(n),
)
SEEDS = pytest.mark.parametrize("seed", range(3))
sizes = {
    "seed": st.integers(0, 10**6),
    "n_words": st.integers(2, 9),
    "dim": st.integers(1, 6),
    "k": st.integers(1, 8),
}


def naive_and_negative(seed, n_words, dim, k):
    """Both losses at one random point, as functions of (v_c, U): reference and witnesses."""
    v_c, o, U = point(seed, n_words, dim)
    negatives = np.random.default_rng(seed + 1).integers(n_words, size=k)  # repeats, o too
    R = reference
    yield (
        v_c,
        U,
        lambda v, u: R.naive_softmax_loss_and_gradient(v, o, u),
        lambda v, u: naive_softmax_by_loops(v, o, u),
        lambda v, u: naive_softmax_loss_complex(v, o, u),
        lambda v, u: naive_softmax_loss_autograd(v, o, u),
    )
    yield (
        v_c,
        U,
        lambda v, u: R.negative_sampling_loss_and_gradient(v, o, u, negatives),
        lambda v, u: negative_sampling_by_loops(v, o, u, negatives),
        lambda v, u: negative_sampling_loss_complex(v, o, u, negatives),
        lambda v, u: negative_sampling_loss_autograd(v, o, u, negatives),
    )


@CASES
@SEEDS
class TestThreeWitnesses:
    def test_loops(self, seed, n_words, dim, k):
        for v_c, U, ours, by_loops, _, _ in naive_and_negative(seed, n_words, dim, k):
            for mine, expected in zip(ours(v_c, U), by_loops(v_c, U), strict=True):
                assert relative_error(mine, expected) <= TOLERANCE

    def test_complex_step(self, seed, n_words, dim, k):
        for v_c, U, ours, _, loss, _ in naive_and_negative(seed, n_words, dim, k):
            mine, grad_v_c, grad_U = ours(v_c, U)
            assert relative_error(mine, loss(v_c, U).real) <= TOLERANCE
            assert relative_error(grad_v_c, complex_step(lambda z: loss(z, U), v_c)) <= TOLERANCE  # noqa: B023  (called at once)
            assert relative_error(grad_U, complex_step(lambda z: loss(v_c, z), U)) <= TOLERANCE  # noqa: B023  (called at once)

    def test_central_differences_as_far_as_they_reach(self, seed, n_words, dim, k):
        """h^2 |J'''| / 6 and eps |J| / h leave about eight digits at h = 1e-4."""
        for v_c, U, ours, _, _, _ in naive_and_negative(seed, n_words, dim, k):
            _, grad_v_c, grad_U = ours(v_c, U)
            by_v_c = central_differences(lambda v: ours(v, U)[0], v_c)  # noqa: B023  (called at once)
            by_U = central_differences(lambda u: ours(v_c, u)[0], U)  # noqa: B023  (called at once)
            np.testing.assert_allclose(grad_v_c, by_v_c, rtol=1e-6, atol=1e-7)
            np.testing.assert_allclose(grad_U, by_U, rtol=1e-6, atol=1e-7)

    def test_autograd(self, seed, n_words, dim, k):
        for v_c, U, ours, _, _, loss in naive_and_negative(seed, n_words, dim, k):
            mine, grad_v_c, grad_U = ours(v_c, U)
            assert relative_error(mine, loss(v_c, U)) <= TOLERANCE
            assert relative_error(grad_v_c, autograd.grad(loss, 0)(v_c, U)) <= TOLERANCE
            assert relative_error(grad_U, autograd.grad(loss, 1)(v_c, U)) <= TOLERANCE


def test_the_witnesses_would_notice():
    """A missing -y is off by far more than the tolerance, for each of the three."""
    v_c, o, U = point(0, 5, 3)
    wrong = U.T @ reference.softmax(U @ v_c)
    assert relative_error(wrong, naive_softmax_by_loops(v_c, o, U)[1]) > 1e-2
    by_step = complex_step(lambda z: naive_softmax_loss_complex(z, o, U), v_c)
    assert relative_error(wrong, by_step) > 1e-2
    by_autograd = autograd.grad(naive_softmax_loss_autograd, 0)(v_c, o, U)
    assert relative_error(wrong, by_autograd) > 1e-2


class TestSigmoidAndSoftmax:
    @settings(max_examples=50, deadline=None, derandomize=True)
    @given(st.lists(st.floats(-700, 700), min_size=1, max_size=6))
    def test_they_are_their_formulas(self, x):
        np.testing.assert_allclose(reference.sigmoid(x), [sigma(t) for t in x], rtol=1e-14)
        np.testing.assert_allclose(
            reference.log_sigmoid(x), [-math.log1p(math.exp(-t)) for t in x], rtol=1e-13
        )
        top = max(x)
        exps = [math.exp(t - top) for t in x]
        np.testing.assert_allclose(
            reference.softmax(x), [e / math.fsum(exps) for e in exps], rtol=1e-13, atol=1e-320
        )

    @pytest.mark.parametrize("shape", [(), (0,), (3,), (2, 3), (2, 1, 4)])
    def test_sigmoid_keeps_the_shape(self, shape):
        assert reference.sigmoid(np.zeros(shape)).shape == shape

    def test_each_row_is_normalised_by_itself(self):
        x = np.random.default_rng(0).normal(size=(4, 6))
        rows = np.array([reference.softmax(row) for row in x])
        np.testing.assert_allclose(reference.softmax(x), rows, rtol=1e-15)
        np.testing.assert_allclose(reference.softmax(x).sum(axis=1), 1.0)

    @pytest.mark.parametrize("shift", [-1e4, 1e4])
    def test_softmax_does_not_see_a_shift(self, shift):
        x = np.array([0.0, 1.0, -2.0])
        np.testing.assert_allclose(reference.softmax(x + shift), reference.softmax(x), rtol=1e-11)

    def test_neither_overflows(self):
        with np.errstate(all="raise", under="ignore"):
            assert reference.sigmoid([-1e4, 1e4]).tolist() == [0.0, 1.0]
            assert reference.softmax([-1e4, 1e4]).tolist() == [0.0, 1.0]
            assert reference.log_sigmoid([-1e4, 1e4]).tolist() == [-1e4, 0.0]


class TestLargeLogits:
    """Stable to |logit| = 1e4, where exp would overflow at 710."""

    @pytest.mark.parametrize("o", [0, 1, 2])
    def test_naive_softmax(self, o):
        U, v_c = np.array([[100.0, 0.0], [-100.0, 0.0], [0.0, 1.0]]), np.array([100.0, 3.0])
        logits = np.array([1e4, -1e4, 3.0])
        y_hat = np.array([1.0, 0.0, 0.0])  # exact in float64
        with np.errstate(all="raise", under="ignore"):
            loss, grad_v_c, grad_U = reference.naive_softmax_loss_and_gradient(v_c, o, U)
        assert loss == pytest.approx(1e4 - logits[o], rel=TOLERANCE)
        np.testing.assert_allclose(grad_v_c, U.T @ (y_hat - np.eye(3)[o]), rtol=TOLERANCE)
        np.testing.assert_allclose(grad_U, np.outer(y_hat - np.eye(3)[o], v_c), rtol=TOLERANCE)

    @pytest.mark.parametrize("o", [0, 1])
    def test_negative_sampling(self, o):
        U, v_c = np.array([[100.0, 0.0], [-100.0, 0.0]]), np.array([100.0, 3.0])
        with np.errstate(all="raise", under="ignore"):
            loss, grad_v_c, grad_U = reference.negative_sampling_loss_and_gradient(
                v_c, o, U, [1 - o, 1 - o]
            )
        if o == 0:  # all three terms are right already
            assert loss == 0.0
            assert not grad_v_c.any()
            assert not grad_U.any()
        else:  # all three are wrong by 1e4
            assert loss == pytest.approx(3e4, rel=TOLERANCE)
            np.testing.assert_allclose(grad_v_c, -U[1] + 2 * U[0], rtol=TOLERANCE)
            np.testing.assert_allclose(grad_U, [2 * v_c, -v_c], rtol=TOLERANCE)


class TestRepeats:
    def test_a_word_drawn_twice_collects_its_gradient_twice(self):
        v_c, _, U = point(3, 4, 2)
        f = reference.negative_sampling_loss_and_gradient
        (l0, v0, U0), (l1, v1, U1), (l2, v2, U2) = (f(v_c, 0, U, [3] * k) for k in (1, 2, 3))
        assert l2 - l1 == pytest.approx(l1 - l0, rel=1e-12)
        np.testing.assert_allclose(v2 - v1, v1 - v0, rtol=1e-12)
        np.testing.assert_allclose(U1[3], 2 * U0[3], rtol=1e-14)
        np.testing.assert_allclose(U2[3], 3 * U0[3], rtol=1e-14)
        np.testing.assert_array_equal(U2[0], U0[0])

    def test_a_draw_of_the_outside_word_adds_to_its_row(self):
        v_c, o, U = point(4, 4, 2)
        ours = reference.negative_sampling_loss_and_gradient(v_c, o, U, [o, o])
        for mine, expected in zip(ours, negative_sampling_by_loops(v_c, o, U, [o, o]), strict=True):
            assert relative_error(mine, expected) <= TOLERANCE

    def test_the_order_of_the_draws_does_not_matter(self):
        v_c, o, U = point(5, 6, 3)
        f = reference.negative_sampling_loss_and_gradient
        for a, b in zip(f(v_c, o, U, [1, 2, 1, 5]), f(v_c, o, U, [5, 1, 1, 2]), strict=True):
            np.testing.assert_allclose(a, b, rtol=1e-13)


class TestSkipgram:
    @settings(max_examples=30, deadline=None, derandomize=True)
    @given(**sizes)
    def test_it_is_the_sum_over_the_window(self, seed, n_words, dim, k):
        rng = np.random.default_rng(seed)
        V, U = rng.normal(size=(n_words, dim)), rng.normal(size=(n_words, dim))
        c, window = int(rng.integers(n_words)), rng.integers(n_words, size=k)

        def whole(V, U):
            return sum(naive_softmax_loss_autograd(V[c], o, U) for o in window)

        loss, grad_V, grad_U = reference.skipgram_loss_and_gradient(
            c, window, V, U, reference.naive_softmax_loss_and_gradient
        )
        assert relative_error(loss, whole(V, U)) <= TOLERANCE
        assert relative_error(grad_V, autograd.grad(whole, 0)(V, U)) <= TOLERANCE
        assert relative_error(grad_U, autograd.grad(whole, 1)(V, U)) <= TOLERANCE
        assert not np.delete(grad_V, c, axis=0).any(), "only row c of dJ/dV differs from zero"

    def test_the_function_it_is_given_is_called_once_for_each_word(self):
        calls = []

        def pair(center_vector, outside_index, outside_vectors):
            calls.append((center_vector.tolist(), outside_index))
            return 1.0, np.ones(2), np.full((3, 2), float(outside_index))

        V = np.arange(6.0).reshape(3, 2)
        loss, grad_V, grad_U = reference.skipgram_loss_and_gradient(1, [2, 0, 2], V, V, pair)
        assert calls == [([2.0, 3.0], 2), ([2.0, 3.0], 0), ([2.0, 3.0], 2)]
        assert loss == 3.0
        assert grad_V.tolist() == [[0, 0], [3, 3], [0, 0]]
        assert grad_U.tolist() == [[4, 4]] * 3

    def test_an_empty_window_costs_nothing(self):
        V = np.ones((3, 2))
        loss, grad_V, grad_U = reference.skipgram_loss_and_gradient(
            0, [], V, V, reference.naive_softmax_loss_and_gradient
        )
        assert loss == 0.0
        assert not grad_V.any()
        assert not grad_U.any()
