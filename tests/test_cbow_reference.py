"""The reference of CBOW and of the hierarchical softmax is right: three witnesses say the same.

(a) The equations transcribed with plain loops, (b) the complex step, (c) HIPS autograd; none
shares a line with the reference.
"""

import cmath
import math

import autograd
import autograd.numpy as anp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solutions.cbow import reference
from solutions.word2vec import reference as word2vec
from tests.test_reference import complex_step, dot, relative_error, sigma

TOLERANCE = 1e-10


# -- (a) the equations, word by word ----------------------------------------------------------


def mean_by_loops(context, V):
    return [math.fsum(V[w][i] for w in context) / len(context) for i in range(V.shape[1])]


def shared_by_loops(context, V, grad_mean):
    """Each place of the context gets an N-th part, and its word's row collects it."""
    grad_V = np.zeros(V.shape)
    for w in context:
        for i in range(V.shape[1]):
            grad_V[w, i] += grad_mean[i] / len(context)
    return grad_V


def softmax_by_loops(context, c, V, U):
    mean = mean_by_loops(context, V)
    exps = [math.exp(dot(u, mean)) for u in U]
    total = math.fsum(exps)
    y_hat = [e / total for e in exps]
    loss = -dot(U[c], mean) + math.log(total)
    grad_mean = [
        -U[c][i] + math.fsum(y_hat[x] * U[x][i] for x in range(len(U))) for i in range(len(mean))
    ]
    grad_U = [[(y_hat[x] - (x == c)) * m for m in mean] for x in range(len(U))]
    return loss, shared_by_loops(context, V, grad_mean), np.array(grad_U)


def negative_by_loops(context, c, V, U, negatives):
    mean = mean_by_loops(context, V)
    loss = -math.log(sigma(dot(U[c], mean)))
    grad_mean = [-(1 - sigma(dot(U[c], mean))) * u for u in U[c]]
    grad_U = np.zeros(U.shape)
    grad_U[c] += [-(1 - sigma(dot(U[c], mean))) * m for m in mean]
    for k in negatives:
        loss -= math.log(sigma(-dot(U[k], mean)))
        for i in range(len(mean)):
            grad_mean[i] += sigma(dot(U[k], mean)) * U[k, i]
            grad_U[k, i] += sigma(dot(U[k], mean)) * mean[i]
    return loss, shared_by_loops(context, V, grad_mean), grad_U


def hierarchical_by_loops(v, w, tree, n):
    loss, grad_v, grad_n = 0.0, np.zeros(v.shape), np.zeros(n.shape)
    for j in range(len(n)):
        s = tree[w][j]
        if s == 0:
            continue
        loss -= math.log(sigma(s * dot(n[j], v)))
        weight = -(1 - sigma(s * dot(n[j], v))) * s
        for i in range(len(v)):
            grad_v[i] += weight * n[j, i]
            grad_n[j, i] += weight * v[i]
    return loss, grad_v, grad_n


# -- (b) losses for the complex step, (c) losses for autograd ----------------------------------


def softmax_complex(context, c, V, U):
    z = U @ (V[list(context)].sum(axis=0) / len(context))
    return -z[c] + cmath.log(np.exp(z).sum())


def negative_complex(context, c, V, U, negatives):
    z = U @ (V[list(context)].sum(axis=0) / len(context))
    return cmath.log(1 + cmath.exp(-z[c])) + sum(cmath.log(1 + cmath.exp(z[k])) for k in negatives)


def hierarchical_complex(v, w, tree, n):
    return sum(cmath.log(1 + cmath.exp(-s * (n[j] @ v))) for j, s in enumerate(tree[w]) if s)


def softmax_autograd(context, c, V, U):
    z = anp.dot(U, anp.mean(V[np.asarray(context)], axis=0))
    top = anp.max(z)
    return top + anp.log(anp.sum(anp.exp(z - top))) - z[c]


def negative_autograd(context, c, V, U, negatives):
    z = anp.dot(U, anp.mean(V[np.asarray(context)], axis=0))
    return anp.logaddexp(0.0, -z[c]) + anp.sum(anp.logaddexp(0.0, z[np.asarray(negatives)]))


def hierarchical_autograd(v, w, tree, n):
    path = np.flatnonzero(tree[w])
    return anp.sum(anp.logaddexp(0.0, -np.asarray(tree)[w, path] * anp.dot(n[path], v)))


# -- cases ------------------------------------------------------------------------------------


def random_tree(rng, n_words):
    """Split the words at random, again and again; node 0 is not the root, words are shuffled."""
    tree = np.zeros((n_words, n_words - 1), dtype=int)
    nodes = iter(rng.permutation(n_words - 1))
    groups = [rng.permutation(n_words)]
    while groups:
        group = groups.pop()
        if group.size > 1:
            cut = int(rng.integers(1, group.size))
            j = next(nodes)
            tree[group[:cut], j], tree[group[cut:], j] = 1, -1
            groups += [group[:cut], group[cut:]]
    return tree


def windows(seed, n_words, dim, size, k):
    """Both window losses at a random point, as functions of (V, U), and their witnesses."""
    rng = np.random.default_rng(seed)
    V, U = rng.normal(size=(2, n_words, dim))
    context, c = rng.integers(n_words, size=size), int(rng.integers(n_words))  # repeats, c too
    drawn = rng.integers(n_words, size=k)
    R = reference
    yield (
        V,
        U,
        *(
            lambda V, U, f=f: f(context, c, V, U)
            for f in (
                R.cbow_softmax_loss_and_gradient,
                softmax_by_loops,
                softmax_complex,
                softmax_autograd,
            )
        ),
    )
    yield (
        V,
        U,
        *(
            lambda V, U, f=f: f(context, c, V, U, drawn)
            for f in (
                R.cbow_negative_sampling_loss_and_gradient,
                negative_by_loops,
                negative_complex,
                negative_autograd,
            )
        ),
    )


def all_losses(seed, n_words, dim, size, k):
    """Yield every loss: two parameters, and functions of them, as :func:`windows` does."""
    yield from windows(seed, n_words, dim, size, k)
    rng = np.random.default_rng(seed)
    tree, w = random_tree(rng, n_words), int(rng.integers(n_words))
    v, n = rng.normal(size=dim), rng.normal(size=(n_words - 1, dim))
    yield (
        v,
        n,
        *(
            lambda v, n, f=f: f(v, w, tree, n)
            for f in (
                reference.hierarchical_softmax_loss_and_gradient,
                hierarchical_by_loops,
                hierarchical_complex,
                hierarchical_autograd,
            )
        ),
    )


CASES = pytest.mark.parametrize(
    ("n_words", "dim", "size", "k"),
    [(2, 1, 1, 1), (2, 3, 4, 1), (5, 1, 2, 4), (4, 4, 3, 3), (30, 7, 10, 12)],
    ids=str,
)
SEEDS = pytest.mark.parametrize("seed", range(3))


@CASES
@SEEDS
class TestThreeWitnesses:
    def test_loops(self, seed, n_words, dim, size, k):
        for a, b, ours, by_loops, _, _ in all_losses(seed, n_words, dim, size, k):
            for mine, expected in zip(ours(a, b), by_loops(a, b), strict=True):
                assert relative_error(mine, expected) <= TOLERANCE

    def test_complex_step(self, seed, n_words, dim, size, k):
        for a, b, ours, _, loss, _ in all_losses(seed, n_words, dim, size, k):
            mine, grad_a, grad_b = ours(a, b)
            assert relative_error(mine, loss(a, b).real) <= TOLERANCE
            assert relative_error(grad_a, complex_step(lambda x: loss(x, b), a)) <= TOLERANCE  # noqa: B023  (called at once)
            assert relative_error(grad_b, complex_step(lambda x: loss(a, x), b)) <= TOLERANCE  # noqa: B023  (called at once)

    def test_autograd(self, seed, n_words, dim, size, k):
        for a, b, ours, _, _, loss in all_losses(seed, n_words, dim, size, k):
            mine, grad_a, grad_b = ours(a, b)
            assert relative_error(mine, loss(a, b)) <= TOLERANCE
            assert relative_error(grad_a, autograd.grad(loss, 0)(a, b)) <= TOLERANCE
            assert relative_error(grad_b, autograd.grad(loss, 1)(a, b)) <= TOLERANCE


def test_the_witnesses_would_notice_a_missing_nth_part():
    """The factor 1/N forgotten is off by far more than the tolerance, for each of the three."""
    V, U, ours, by_loops, by_step, by_autograd = next(windows(0, 5, 3, 4, 2))
    wrong = 4 * ours(V, U)[1]
    assert relative_error(wrong, by_loops(V, U)[1]) > 1
    assert relative_error(wrong, complex_step(lambda x: by_step(x, U), V)) > 1
    assert relative_error(wrong, autograd.grad(by_autograd, 0)(V, U)) > 1


class TestContext:
    def test_the_mean_counts_a_word_as_often_as_it_stands_there(self):
        assert reference.context_mean([0, 1, 0, 0], [[4.0], [8.0]]).tolist() == [5.0]

    def test_an_empty_context_is_refused(self):
        with pytest.raises(ValueError, match="The context is empty: it needs one word at least"):
            reference.context_mean([], np.ones((3, 2)))

    def test_a_word_that_stands_twice_collects_twice(self):
        rng = np.random.default_rng(3)
        V, U = rng.normal(size=(2, 5, 3))
        V[4] = V[1]  # so that both contexts have one mean
        for f, rest in (
            (reference.cbow_softmax_loss_and_gradient, ()),
            (reference.cbow_negative_sampling_loss_and_gradient, ([2, 3],)),
        ):
            apart, once, _ = f([0, 1, 4], 2, V, U, *rest)
            together, twice, _ = f([0, 1, 1], 2, V, U, *rest)
            assert together == pytest.approx(apart, rel=1e-14)
            np.testing.assert_allclose(twice[1], 2 * once[1], rtol=1e-14)
            np.testing.assert_array_equal(twice[4], 0.0)
            np.testing.assert_allclose(twice[0], once[0], rtol=1e-14)

    def test_a_context_of_one_word_is_a_pair_of_skip_gram(self):
        rng = np.random.default_rng(4)
        V, U = rng.normal(size=(2, 6, 3))
        loss, grad_V, grad_U = reference.cbow_softmax_loss_and_gradient([4], 2, V, U)
        pair_loss, grad_v, pair_U = word2vec.naive_softmax_loss_and_gradient(V[4], 2, U)
        assert loss == pytest.approx(pair_loss, rel=1e-14)
        np.testing.assert_allclose(grad_V[4], grad_v, rtol=1e-14)
        np.testing.assert_allclose(grad_U, pair_U, rtol=1e-14)
        assert not np.delete(grad_V, 4, axis=0).any(), "only rows of the context differ from zero"

    def test_a_draw_that_comes_twice_counts_twice(self):
        rng = np.random.default_rng(5)
        V, U = rng.normal(size=(2, 5, 3))
        f = reference.cbow_negative_sampling_loss_and_gradient
        one, two = (f([0, 1], 2, V, U, [3] * k)[2] for k in (1, 2))
        np.testing.assert_allclose(two[3], 2 * one[3], rtol=1e-14)
        np.testing.assert_array_equal(two[2], one[2])


class TestTree:
    @settings(max_examples=40, deadline=None, derandomize=True)
    @given(seed=st.integers(0, 10**6), n_words=st.integers(2, 12), dim=st.integers(1, 5))
    def test_the_probabilities_add_up_to_one(self, seed, n_words, dim):
        rng = np.random.default_rng(seed)
        tree = random_tree(rng, n_words)
        v, n = rng.normal(size=dim), 3 * rng.normal(size=(n_words - 1, dim))
        p = reference.tree_probabilities(v, tree, n)
        assert p.shape == (n_words,)
        assert math.fsum(p) == pytest.approx(1.0, abs=1e-14)
        assert (p > 0).all()

    @settings(max_examples=40, deadline=None, derandomize=True)
    @given(seed=st.integers(0, 10**6), n_words=st.integers(2, 12), dim=st.integers(1, 5))
    def test_the_loss_is_minus_the_logarithm_of_the_probability(self, seed, n_words, dim):
        rng = np.random.default_rng(seed)
        tree = random_tree(rng, n_words)
        v, n = rng.normal(size=dim), rng.normal(size=(n_words - 1, dim))
        losses = [
            reference.hierarchical_softmax_loss_and_gradient(v, w, tree, n)[0]
            for w in range(n_words)
        ]
        p = reference.tree_probabilities(v, tree, n)
        np.testing.assert_allclose(losses, -np.log(p), rtol=1e-12)

    def test_a_node_off_the_path_gets_no_gradient(self):
        rng = np.random.default_rng(6)
        tree = random_tree(rng, 9)
        v, n = rng.normal(size=3), rng.normal(size=(8, 3))
        for w in range(9):
            grad = reference.hierarchical_softmax_loss_and_gradient(v, w, tree, n)[2]
            assert (grad.any(axis=1) == (tree[w] != 0)).all()


class TestLargeScores:
    """Stable to |score| = 1e4, where exp would overflow at 710."""

    V = np.array([[200.0, 0.0], [0.0, 6.0], [9.0, 9.0]])  # the mean of 0 and 1 is (100, 3)
    U = np.array([[100.0, 0.0], [-100.0, 0.0], [0.0, 1.0]])

    @pytest.mark.parametrize("c", [0, 1, 2])
    def test_softmax(self, c):
        logits = np.array([1e4, -1e4, 3.0])
        delta = np.eye(3)[0] - np.eye(3)[c]
        with np.errstate(all="raise", under="ignore"):
            loss, grad_V, grad_U = reference.cbow_softmax_loss_and_gradient(
                [0, 1], c, self.V, self.U
            )
        assert loss == pytest.approx(1e4 - logits[c], rel=TOLERANCE)
        np.testing.assert_allclose(grad_V[:2], [self.U.T @ delta / 2] * 2, rtol=TOLERANCE)
        np.testing.assert_allclose(grad_U, np.outer(delta, [100.0, 3.0]), rtol=TOLERANCE)

    def test_negative_sampling(self):
        with np.errstate(all="raise", under="ignore"):
            loss, grad_V, _ = reference.cbow_negative_sampling_loss_and_gradient(
                [0, 1], 1, self.V, self.U, [0, 0]
            )
        assert loss == pytest.approx(3e4, rel=TOLERANCE)
        np.testing.assert_allclose(grad_V[0], (-self.U[1] + 2 * self.U[0]) / 2, rtol=TOLERANCE)

    def test_hierarchical_softmax(self):
        tree, n = np.array([[1, 1], [1, -1], [-1, 0]]), np.array([[100.0], [-100.0]])
        with np.errstate(all="raise", under="ignore"):
            losses = [
                reference.hierarchical_softmax_loss_and_gradient([100.0], w, tree, n)[0]
                for w in range(3)
            ]
            p = reference.tree_probabilities([100.0], tree, n)
        assert losses == [1e4, 0.0, 1e4]
        assert p.tolist() == [0.0, 1.0, 0.0]


def every_function(V, U):
    """Every function, ready to be called."""
    tree = np.array([[1, 1], [1, -1], [-1, 0]])
    return {
        "mean": lambda: (reference.context_mean([0, 2, 0], V),),
        "softmax": lambda: reference.cbow_softmax_loss_and_gradient([0, 2, 0], 1, V, U),
        "negative": lambda: reference.cbow_negative_sampling_loss_and_gradient(
            [0, 2, 0], 1, V, U, [0, 2, 0]
        ),
        "hierarchical": lambda: reference.hierarchical_softmax_loss_and_gradient(
            V[0], 1, tree, U[:2]
        ),
        "probabilities": lambda: (reference.tree_probabilities(V[0], tree, U[:2]),),
    }


@pytest.mark.parametrize("name", ["mean", "softmax", "negative", "hierarchical", "probabilities"])
class TestInputs:
    def test_they_stay_as_they_were_and_nothing_returned_is_a_part_of_them(self, name):
        V, U = np.random.default_rng(6).normal(size=(2, 3, 3))
        before = V.copy(), U.copy()
        V.flags.writeable = U.flags.writeable = False  # writing would raise
        for returned in every_function(V, U)[name]():
            assert not np.shares_memory(returned, U)
            assert not np.shares_memory(returned, V)
        np.testing.assert_array_equal((V, U), before)

    @pytest.mark.parametrize("dtype", [np.int64, np.float32])
    def test_everything_is_computed_in_float64(self, name, dtype):
        V = np.arange(-4, 5).reshape(3, 3).astype(dtype)
        for a, b in zip(
            every_function(V, V)[name](),
            every_function(V.astype(float), V.astype(float))[name](),
            strict=True,
        ):
            np.testing.assert_array_equal(a, b)
            assert isinstance(a, float) or a.dtype == np.float64

    def test_lists_will_do(self, name):
        V, U = np.random.default_rng(8).normal(size=(2, 3, 3))
        for a, b in zip(
            every_function(V.tolist(), U.tolist())[name](),
            every_function(V, U)[name](),
            strict=True,
        ):
            np.testing.assert_array_equal(a, b)
