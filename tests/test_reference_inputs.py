"""What the reference takes, refuses and leaves as it was; theta, the sampler and the descent."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solutions.word2vec import reference


def point(seed, n_words, dim):
    """A center vector and outside vectors."""
    rng = np.random.default_rng(seed)
    return rng.normal(size=dim), rng.normal(size=(n_words, dim))


def all_functions(v_c, U, o=1):
    """Every function of vectors, ready to be called."""
    pair = reference.naive_softmax_loss_and_gradient
    return {
        "sigmoid": lambda: (reference.sigmoid(U),),
        "softmax": lambda: (reference.softmax(U),),
        "naive": lambda: pair(v_c, o, U),
        "negative": lambda: reference.negative_sampling_loss_and_gradient(v_c, o, U, [0, 2, 0]),
        "skipgram": lambda: reference.skipgram_loss_and_gradient(o, [0, 2], U, U, pair),
        "pack": lambda: (reference.pack(U, U),),
    }


FUNCTIONS = pytest.mark.parametrize(
    "name", ["sigmoid", "softmax", "naive", "negative", "skipgram", "pack"]
)


@FUNCTIONS
class TestInputs:
    def test_they_stay_as_they_were(self, name):
        v_c, U = point(6, 3, 3)
        before = v_c.copy(), U.copy()
        v_c.flags.writeable = U.flags.writeable = False  # writing would raise
        all_functions(v_c, U)[name]()
        np.testing.assert_array_equal(v_c, before[0])
        np.testing.assert_array_equal(U, before[1])

    def test_nothing_returned_shares_memory_with_them(self, name):
        v_c, U = point(6, 3, 3)
        for returned in all_functions(v_c, U)[name]():
            assert not np.shares_memory(returned, U)
            assert not np.shares_memory(returned, v_c)

    def test_the_layout_does_not_matter(self, name):
        v_c, U = point(7, 3, 3)
        strided = np.repeat(v_c, 2)[::2], np.asfortranarray(np.repeat(U, 2, axis=0))[::2]
        for a, b in zip(
            all_functions(*strided)[name](), all_functions(v_c, U)[name](), strict=True
        ):
            np.testing.assert_allclose(a, b, rtol=1e-14)

    @pytest.mark.parametrize("dtype", [np.int64, np.int8, np.float32])
    def test_everything_is_computed_in_float64(self, name, dtype):
        v_c, U = np.array([1, -2, 3], dtype), np.arange(9).reshape(3, 3).astype(dtype)
        double = all_functions(v_c.astype(float), U.astype(float))[name]()
        for a, b in zip(all_functions(v_c, U)[name](), double, strict=True):
            np.testing.assert_array_equal(a, b)
            assert isinstance(a, float) or a.dtype == np.float64

    def test_lists_will_do(self, name):
        v_c, U = point(8, 3, 3)
        for a, b in zip(
            all_functions(v_c.tolist(), U.tolist())[name](),
            all_functions(v_c, U)[name](),
            strict=True,
        ):
            np.testing.assert_array_equal(a, b)


class TestTheta:
    def test_all_of_u_and_then_all_of_v(self):
        U, V = np.arange(6.0).reshape(3, 2), 10 + np.arange(6.0).reshape(3, 2)
        assert reference.pack(U, V).tolist() == [0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15]

    @settings(max_examples=20, deadline=None, derandomize=True)
    @given(n_words=st.integers(1, 9), dim=st.integers(1, 9))
    def test_unpack_undoes_pack(self, n_words, dim):
        U, V = np.random.default_rng(n_words).normal(size=(2, n_words, dim))
        again = reference.unpack(reference.pack(U, V), n_words)
        np.testing.assert_array_equal(again[0], U)
        np.testing.assert_array_equal(again[1], V)

    def test_both_copy(self):
        theta = reference.pack([[1.0]], [[2.0]])
        U, _ = reference.unpack(theta, 1)
        U[0, 0] = 9.0
        assert theta[0] == 1.0

    def test_unequal_shapes_are_refused(self):
        with pytest.raises(ValueError, match=r"same shape, but are \(2, 1\) and \(1, 2\)"):
            reference.pack(np.ones((2, 1)), np.ones((1, 2)))

    @pytest.mark.parametrize("shape", [(5,), (2, 4)])
    def test_a_theta_that_does_not_divide_is_refused(self, shape):
        with pytest.raises(ValueError, match=r"expected one axis with a multiple of 2 \* 2"):
            reference.unpack(np.ones(shape), 2)


class TestSampler:
    def test_the_unigram_distribution_to_the_three_quarters(self):
        p = reference.unigram_distribution([81, 16, 1, 0])
        np.testing.assert_allclose(p, np.array([27, 8, 1, 0]) / 36, rtol=1e-14)

    def test_counts_may_be_shares(self):
        p = reference.unigram_distribution([0.16, 0.01])
        np.testing.assert_allclose(p, np.array([8, 1]) / 9, rtol=1e-14)

    def test_a_word_that_never_occurs_is_never_drawn_even_at_power_zero(self):
        assert reference.unigram_distribution([5, 0, 1], power=0).tolist() == [0.5, 0.0, 0.5]

    @pytest.mark.parametrize("counts", [[1, -1], [0, 0], [1, np.nan], [1, np.inf]])
    def test_impossible_counts_are_refused(self, counts):
        with pytest.raises(ValueError, match="finite, not negative, and not all zero"):
            reference.unigram_distribution(counts)

    def test_it_draws_from_the_rest_of_the_distribution(self):
        """60,000 draws; each share within five standard errors of what it should be."""
        counts, o, n = np.array([81.0, 16.0, 1.0, 0.0]), 1, 60_000
        draws = reference.sample_negatives(o, counts, n, np.random.default_rng(0))
        expected = np.array([27, 0, 1, 0]) / 28
        share = np.bincount(draws, minlength=4) / n
        assert (np.abs(share - expected) <= 5 * np.sqrt(expected * (1 - expected) / n)).all()
        plain = counts * (np.arange(4) != o) / (counts.sum() - counts[o])
        error = np.sqrt(plain * (1 - plain) / n)
        assert (np.abs(share - plain) > 5 * error).any(), "the 3/4 can be told from no power"

    @settings(max_examples=30, deadline=None, derandomize=True)
    @given(seed=st.integers(0, 10**6), n_words=st.integers(2, 6))
    def test_it_never_draws_the_outside_word(self, seed, n_words):
        rng = np.random.default_rng(seed)
        o = int(rng.integers(n_words))
        counts = rng.integers(1, 4, size=n_words)
        counts[o] = 1000
        draws = reference.sample_negatives(o, counts, 50, rng)
        assert draws.shape == (50,)
        assert o not in draws

    def test_a_seed_gives_the_same_draws_twice(self):
        a, b = (
            reference.sample_negatives(0, [3, 2, 1], 9, np.random.default_rng(7)) for _ in range(2)
        )
        assert a.tolist() == b.tolist()

    def test_no_other_word_to_draw_is_refused(self):
        with pytest.raises(ValueError, match="No word other than the outside word"):
            reference.sample_negatives(0, [3, 0], 1, np.random.default_rng(0))


class TestSgd:
    def test_each_step_by_hand(self):
        theta, losses = reference.sgd(lambda x: (float(x @ x), 2 * x), [1.0, -2.0], 0.25, 3)
        assert theta.tolist() == [0.125, -0.25]
        assert losses == [5.0, 1.25, 0.3125]

    def test_the_start_stays_as_it_was(self):
        start = np.ones(2)
        start.flags.writeable = False
        theta, _ = reference.sgd(lambda x: (0.0, x), start, 1.0, 1)
        assert start.tolist() == [1.0, 1.0]
        assert theta.tolist() == [0.0, 0.0]

    def test_no_step_returns_a_copy_of_the_start(self):
        start = np.ones(2)
        theta, losses = reference.sgd(lambda x: (0.0, x), start, 1.0, 0)
        assert losses == []
        assert theta.tolist() == [1.0, 1.0]
        assert not np.shares_memory(theta, start)

    def test_the_loss_is_asked_for_once_an_iteration(self):
        calls = []

        def loss_and_gradient(x):
            calls.append(x.copy())
            return 0.0, np.ones_like(x)

        reference.sgd(loss_and_gradient, [0.0], 1.0, 4)
        assert [x.item() for x in calls] == [0.0, -1.0, -2.0, -3.0]

    def test_integers_become_floats(self):
        theta, _ = reference.sgd(lambda x: (0.0, np.ones(1)), np.array([1]), 0.5, 1)
        assert theta.tolist() == [0.5]
