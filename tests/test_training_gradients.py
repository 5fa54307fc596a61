"""Each step of the ladder adds exactly the reference's gradients, pair by pair."""

from __future__ import annotations

import numpy as np
import pytest

from solutions.training.blocked import Blocked
from solutions.training.layout import Layout
from solutions.training.loop import Loop
from solutions.training.sampling import SENTENCE_END, Block, pairs_of, sample_block
from solutions.training.statistics import Statistics
from solutions.training.tables import Tables
from solutions.training.vectorised import Vectorised
from solutions.word2vec.reference import negative_sampling_loss_and_gradient

N_WORDS, DIM, WINDOW, NEGATIVE, RATE = 30, 6, 2, 3, 0.1
TOLERANCE = {np.float64: 1e-10, np.float32: 1e-5}


def tables(dtype=np.float64, seed=0):
    joint = np.random.default_rng(seed).normal(0, 0.7, (N_WORDS, 2 * DIM))
    return Tables(joint.astype(dtype))


def statistics(seed=1, threshold=0.0):
    return Statistics(np.random.default_rng(seed).integers(5, 100, N_WORDS), threshold)


def a_block(n=75, seed=2, n_words=N_WORDS):
    rng = np.random.default_rng(seed)
    stream = rng.integers(0, n_words, n)
    stream[[7, 8, 30]] = SENTENCE_END
    return sample_block(stream, np.ones(N_WORDS), WINDOW, rng)


def reference_step(joint, terms):
    """Sum the reference's gradients of (center, outside or None, negatives, weight)."""
    V, U = joint[:, :DIM], joint[:, DIM:]
    step = np.zeros_like(joint)
    for center, outside, negatives, weight in terms:
        _, grad_v, grad_u = negative_sampling_loss_and_gradient(
            V[center], outside or 0, U, negatives
        )
        if outside is None:  # the negatives' part of the loss only
            _, plus_v, plus_u = negative_sampling_loss_and_gradient(V[center], 0, U, [])
            grad_v, grad_u = grad_v - plus_v, grad_u - plus_u
        step[center, :DIM] -= RATE * weight * grad_v
        step[:, DIM:] -= RATE * weight * grad_u
    return step


def blocked_terms(block, layout, words):
    """List the pairs of one batch of the blocked trainer, by loops that know no matrix."""
    per_stripe = layout.run * layout.chunk
    terms = []
    for t, center in enumerate(block.words):
        left, right = int(block.left[t]), int(block.right[t])
        for o in [*range(t - left, t), *range(t + 1, t + right + 1)]:
            terms.append((center, block.words[o], [], 1.0))
        stripe, within = divmod(t, per_stripe)
        for n in range(layout.negatives):
            other = (stripe + 1 + n % (layout.stripes - 1)) % layout.stripes
            place = other * per_stripe + within // layout.chunk * layout.chunk + n
            if place < block.words.size:
                word = block.words[place]
                share = (left + right) * NEGATIVE / layout.negatives
                terms.append((center, None, [word], share * words.noise[word] / words.share[word]))
    return terms


def assert_step(before, after, expected, dtype):
    step = after.astype(np.float64) - before
    error = np.abs(step - expected).max() / np.abs(expected).max()
    assert not (error > TOLERANCE[dtype]), f"relative error {error:.1e}"


LAYOUTS = [
    Layout(WINDOW, chunk=5, negatives=3, stripes=3, run=5),
    Layout(WINDOW, chunk=4, negatives=4, stripes=2, run=10),
    Layout(WINDOW, chunk=16, negatives=8, stripes=5, run=1),
]


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
@pytest.mark.parametrize("layout", LAYOUTS, ids=str)
def test_a_blocked_step_is_the_sum_of_the_reference_gradients(layout, dtype):
    learned, words, block = tables(dtype), statistics(), a_block()
    before = learned.joint.astype(np.float64)
    Blocked(learned, words, WINDOW, NEGATIVE, layout=layout).learn(block, (RATE, RATE), None)
    expected = reference_step(before, blocked_terms(block, layout, words))
    assert_step(before, learned.joint, expected, dtype)


def test_later_blocked_steps_carry_nothing_over_from_earlier_ones():
    learned, words = tables(), statistics()
    trainer = Blocked(learned, words, WINDOW, NEGATIVE, layout=LAYOUTS[0])
    for seed in range(3):
        block = a_block(seed=seed)
        before = learned.joint.copy()
        trainer.learn(block, (RATE, RATE), None)
        expected = reference_step(before, blocked_terms(block, LAYOUTS[0], words))
        assert_step(before, learned.joint, expected, np.float64)


def test_a_block_of_many_batches_is_learned_batch_after_batch():
    layout, words = Layout(WINDOW, chunk=4, negatives=2, stripes=2, run=1), statistics()
    rng = np.random.default_rng(0)
    text, n_batches = rng.integers(0, N_WORDS, 48), 6
    whole = Block(text, np.zeros(48, int), np.zeros(48, int))  # no pairs but those we give
    whole.left[::7], whole.right[::5] = 1, 1
    whole.left[0] = whole.right[-1] = 0
    together, apart = tables(), tables()
    Blocked(together, words, WINDOW, NEGATIVE, layout=layout).learn(whole, (RATE, RATE), None)
    expected = apart.joint.astype(np.float64)
    for i in range(n_batches):
        terms = []
        places = [stripe * 24 + i * 4 + place for stripe in range(2) for place in range(4)]
        for t in places:
            terms += [(text[t], text[t - 1], [], 1.0)] * whole.left[t]
            terms += [(text[t], text[(t + 1) % 48], [], 1.0)] * whole.right[t]
            start = (t + 24) % 48 // 4 * 4
            for word in text[start : start + 2]:
                weight = (whole.left[t] + whole.right[t]) * NEGATIVE / 2
                terms.append(
                    (text[t], None, [word], weight * words.noise[word] / words.share[word])
                )
        expected = expected + reference_step(expected, terms)
    assert_step(tables().joint, together.joint, expected - tables().joint, np.float64)


def test_a_blocked_step_on_few_words_adds_up_every_repetition():
    """With three words every row comes many times; losing one repetition would show."""
    learned, words = tables(), statistics()
    block = a_block(n_words=3)
    before = learned.joint.copy()
    Blocked(learned, words, WINDOW, NEGATIVE, layout=LAYOUTS[0]).learn(block, (RATE, RATE), None)
    expected = reference_step(before, blocked_terms(block, LAYOUTS[0], words))
    assert_step(before, learned.joint, expected, np.float64)
    once = before.copy()
    once[block.words] += expected[block.words] * 0.5
    with pytest.raises(AssertionError, match="relative error"):
        assert_step(before, once, expected, np.float64)


def test_tables_that_are_not_in_one_piece_are_refused():
    slanted = Tables(np.asfortranarray(tables().joint))
    with pytest.raises(ValueError, match="one piece of memory"):
        Blocked(slanted, statistics(), WINDOW, NEGATIVE)


def test_of_very_few_words_the_whole_step_is_shorter():
    words, rng = Statistics([50, 40, 30], 0), np.random.default_rng(0)
    block = sample_block(rng.integers(0, 3, 16), np.ones(3), WINDOW, rng)
    damped, full = tables(), tables()
    trainer = Blocked(damped, words, WINDOW, NEGATIVE, RATE)
    trainer.learn(block, (RATE, RATE), None)
    Blocked(full, words, WINDOW, NEGATIVE, RATE, trainer.layout).learn(block, (RATE, RATE), None)
    start = tables().joint[:3]
    one_batch = block.words.size <= trainer.layout.stripes * trainer.layout.stretch
    ratio = (damped.joint[:3] - start) / (full.joint[:3] - start)
    assert one_batch
    assert 0 < ratio.min() < 1
    np.testing.assert_allclose(ratio, ratio.min(), rtol=1e-9)


def test_scores_beyond_the_range_of_the_exponential_are_learned_without_a_warning():
    learned = tables(np.float32)
    learned.joint[...] *= 100
    trainer = Blocked(learned, statistics(), WINDOW, NEGATIVE, layout=LAYOUTS[0])
    trainer.learn(a_block(), (RATE, RATE), None)
    assert np.isfinite(learned.joint).all()


def test_the_blocked_loss_is_the_references_loss_of_its_batch():
    learned, words, block = tables(), statistics(), a_block()
    V, U = learned.center.copy(), learned.outside.copy()
    loss = Blocked(learned, words, WINDOW, NEGATIVE, layout=LAYOUTS[0]).learn(
        block, (RATE, RATE), None
    )
    total = 0.0
    for center, outside, negatives, weight in blocked_terms(block, LAYOUTS[0], words):
        value, _, _ = negative_sampling_loss_and_gradient(V[center], outside or 0, U, negatives)
        if outside is None:
            value -= negative_sampling_loss_and_gradient(V[center], 0, U, [])[0]
        total += weight * value
    assert loss.n_pairs == block.n_pairs
    assert loss.total == pytest.approx(total, rel=1e-10)


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_a_vectorised_step_is_the_sum_of_the_reference_gradients(dtype):
    learned, words = tables(dtype), statistics()
    rng = np.random.default_rng(4)
    centers = rng.integers(0, 5, 40)
    picked = rng.integers(0, 5, (40, 1 + NEGATIVE))
    before = learned.joint.astype(np.float64)
    loss = Vectorised(learned, words, WINDOW, NEGATIVE).step(centers, picked, RATE)
    terms = [(c, w[0], w[1:], 1.0) for c, w in zip(centers, picked, strict=True)]
    assert_step(before, learned.joint, reference_step(before, terms), dtype)
    expected_loss = sum(
        negative_sampling_loss_and_gradient(before[c, :DIM], o, before[:, DIM:], n)[0]
        for c, o, n, _ in terms
    )
    assert loss == pytest.approx(expected_loss, rel=1e-10 if dtype is np.float64 else 1e-5)


def test_a_vectorised_batch_of_one_pair_is_the_loop():
    one, other, words, block = tables(), tables(), statistics(), a_block()
    rates = (RATE, RATE / 10)
    first = Loop(one, words, WINDOW, NEGATIVE)
    second = Vectorised(other, words, WINDOW, NEGATIVE, batch=1)
    losses = [trainer.learn(block, rates, np.random.default_rng(5)) for trainer in (first, second)]
    np.testing.assert_allclose(one.joint, other.joint, rtol=1e-10)
    assert losses[0].total == pytest.approx(losses[1].total, rel=1e-10)


def test_the_loop_steps_along_the_reference_gradient_of_every_pair():
    learned, words, block = tables(), statistics(), a_block()
    expected = learned.joint.copy()
    centers, outsides = pairs_of(block)
    negatives = words.draw_negatives(np.random.default_rng(5), (centers.size, NEGATIVE))
    for c, o, ns in zip(centers, outsides, negatives, strict=True):
        expected += reference_step(expected, [(c, o, ns, 1.0)])
    Loop(learned, words, WINDOW, NEGATIVE).learn(block, (RATE, RATE), np.random.default_rng(5))
    np.testing.assert_allclose(learned.joint, expected, rtol=1e-10, atol=1e-12)


def test_the_loop_learns_with_a_students_function_right_or_wrong():
    def upside_down(v, o, U, negatives):
        loss, grad_v, grad_u = negative_sampling_loss_and_gradient(v, o, U, negatives)
        return loss, -grad_v, -grad_u

    losses = {}
    for name, function in {
        "right": negative_sampling_loss_and_gradient,
        "wrong": upside_down,
    }.items():
        trainer = Loop(tables(), statistics(), WINDOW, NEGATIVE, RATE, function)
        block = a_block()
        for seed in range(20):
            loss = trainer.learn(block, (RATE, RATE), np.random.default_rng(seed))
        losses[name] = loss.mean
    assert losses["right"] < np.log(2) * (1 + NEGATIVE) < losses["wrong"]


def test_met_negatives_weigh_as_drawn_ones_do_on_average():
    """P_n / Q is right: over Q the weights average to one, and word by word to P_n."""
    words = statistics(threshold=1e-2)
    np.testing.assert_allclose(words.share @ (words.noise / words.share), 1.0)
    rng = np.random.default_rng(0)
    draws = words.draw_negatives(rng, (200_000,))
    frequency = np.bincount(draws, minlength=N_WORDS) / draws.size
    np.testing.assert_allclose(frequency, words.noise, atol=4e-3)


def test_no_word_is_a_negative_of_its_own_place_or_of_two():
    layout = Layout(window=5)
    stripe, chunk, word = layout.negatives_of()
    own = np.arange(layout.stripes)[:, None, None]
    assert (stripe != own).all()
    used = np.stack([stripe, chunk, word]).reshape(3, -1).T
    assert len(np.unique(used, axis=0)) == len(used)
    assert all(len(set(stripe[s, 0])) == layout.negatives for s in range(layout.stripes))


@pytest.mark.parametrize(
    "sizes",
    [{"stripes": 1}, {"chunk": 9}, {"negatives": 17}, {"negatives": 0}, {"run": 0}],
    ids=str,
)
def test_a_layout_that_overlaps_itself_is_refused(sizes):
    with pytest.raises(ValueError, match="can't be laid out"):
        Layout(window=5, **sizes)


def test_batches_become_short_where_few_words_make_the_text():
    few = Layout.fit(Statistics(np.ones(8), 0), window=5, negative=5)
    many = Layout.fit(Statistics(np.ones(8000), 0), window=5, negative=5)
    assert few.stripes * few.run < many.stripes * many.run
    assert Layout.fit(Statistics(np.ones(8), 0), window=12, negative=5).chunk == 24
