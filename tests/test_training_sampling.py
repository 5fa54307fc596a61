"""What is drawn from the text: which words stay, how wide the windows are, which pairs come."""

from __future__ import annotations

import numpy as np
import pytest

from solutions.training.sampling import SENTENCE_END, Loss, pairs_of, sample_block
from solutions.training.statistics import Statistics


def test_frequent_words_are_kept_as_often_as_the_formula_says():
    words = Statistics([90_000, 9_000, 1_000], threshold=1e-2)
    share = np.array([0.9, 0.09, 0.01])
    np.testing.assert_allclose(
        words.keep, np.minimum(1, np.sqrt(1e-2 / share) + 1e-2 / share), rtol=1e-12
    )
    stream = np.repeat([0, 1, 2], [90_000, 9_000, 1_000])
    block = sample_block(stream, words.keep, 2, np.random.default_rng(0))
    kept = np.bincount(block.words, minlength=3) / [90_000, 9_000, 1_000]
    np.testing.assert_allclose(kept, words.keep, atol=0.02)
    np.testing.assert_allclose(np.bincount(block.words) / block.words.size, words.share, atol=0.01)


def test_without_a_threshold_every_word_stays():
    assert (Statistics([10, 1_000_000], threshold=0).keep == 1).all()


def test_counts_need_to_be_positive():
    with pytest.raises(ValueError, match="positive count"):
        Statistics([3, 0])


def test_windows_stay_within_sentences_and_within_reach():
    rng = np.random.default_rng(0)
    stream = rng.integers(0, 50, 5000)
    stream[rng.random(5000) < 0.1] = SENTENCE_END
    sentence = np.cumsum(stream == SENTENCE_END)[stream != SENTENCE_END]
    block = sample_block(stream, np.ones(50), 4, rng)
    t = np.arange(block.words.size)
    assert (sentence[t - block.left] == sentence).all()
    assert (sentence[t + block.right] == sentence).all()
    assert block.left.max() == block.right.max() == 4
    assert block.left.min() == 0


def test_every_width_from_one_to_the_window_is_as_likely():
    block = sample_block(np.zeros(40_000, int), np.ones(1), 4, np.random.default_rng(0))
    widths = np.bincount(block.left[10:-10], minlength=5)[1:] / (block.left.size - 20)
    np.testing.assert_allclose(widths, 0.25, atol=0.01)


def test_a_word_dropped_brings_its_neighbours_together():
    stream = np.array([1, 0, 2])
    block = sample_block(stream, np.array([0.0, 1.0, 1.0]), 1, np.random.default_rng(0))
    assert [list(side) for side in pairs_of(block)] == [[1, 2], [2, 1]]


def test_pairs_are_those_of_two_plain_loops():
    rng = np.random.default_rng(1)
    block = sample_block(rng.integers(-1, 20, 300), np.ones(20), 3, rng)
    expected = [
        (block.words[t], block.words[o])
        for t in range(block.words.size)
        for o in range(t - block.left[t], t + block.right[t] + 1)
        if o != t
    ]
    assert list(zip(*pairs_of(block), strict=True)) == expected
    assert block.n_pairs == len(expected)


def test_a_block_of_nothing_has_no_pairs_and_no_loss():
    block = sample_block(np.array([SENTENCE_END]), np.ones(3), 2, np.random.default_rng(0))
    assert block.words.size == block.n_pairs == 0
    assert np.isnan(Loss(0.0, 0).mean)
