"""The measures of quality are right where the answer is known."""

from __future__ import annotations

import numpy as np
import pytest

from solutions.training import Vectors, grammar, train
from solutions.training.evaluation import (
    analogy_accuracy,
    held_out_loss,
    neighbour_accuracy,
    read_analogies,
    read_similarities,
    spearman,
    word_similarity,
)
from solutions.training.sampling import pairs_of, sample_block
from solutions.training.statistics import Statistics
from solutions.word2vec.reference import negative_sampling_loss_and_gradient

PLANE = Vectors(
    ("king", "queen", "man", "woman", "crown"),
    np.array([[1.0, 0, 1], [0, 1, 1], [1, 0, 0], [0, 1, 0], [0, 0, 1]]),
)


def test_rank_correlation_is_scipys_with_ties_too():
    stats = pytest.importorskip("scipy.stats")
    rng = np.random.default_rng(0)
    for n in (3, 10, 200):
        a, b = rng.integers(0, n, n), rng.normal(size=n)
        assert spearman(a, b) == pytest.approx(stats.spearmanr(a, b).statistic, abs=1e-12)
    assert np.isnan(spearman([1, 1, 1], [1, 2, 3]))


def test_similarity_is_asked_of_known_words_only():
    pairs = [("king", "man", 9.0), ("king", "woman", 1.0), ("king", "queen", 5.0), ("king", "x", 2)]
    score = word_similarity(PLANE, pairs)
    assert (score.value, score.n_asked, score.n_questions) == (1.0, 3, 4)
    turned = [(a, b, -rating) for a, b, rating in pairs]
    assert word_similarity(PLANE, turned).value == -1.0
    assert np.isnan(word_similarity(PLANE, pairs[3:]).value)


def test_analogies_are_counted_right_and_wrong():
    right, wrong = ("man", "king", "woman", "queen"), ("man", "king", "woman", "crown")
    assert analogy_accuracy(PLANE, [right]).value == 1.0
    assert analogy_accuracy(PLANE, [right, wrong]).value == 0.5
    assert np.isnan(analogy_accuracy(PLANE, [("man", "king", "woman", "x")]).value)


def test_neighbours_are_counted_right_and_wrong():
    near = {"king": frozenset(["man"]), "man": frozenset(["king"]), "woman": frozenset(["queen"])}
    score = neighbour_accuracy(PLANE, near)
    assert (score.value, score.n_asked) == (pytest.approx(2 / 3), 3)
    assert np.isnan(neighbour_accuracy(PLANE, {"x": frozenset(["king"])}).value)


def test_the_held_out_loss_is_the_mean_of_the_references():
    vectors = train(grammar.sentences(300), **dict(grammar.SETTINGS, dim=6, epochs=2))
    text = [["the", "king", "and", "unknown", "his", "crown"], ["the", "queen", "lost", "her"]]
    loss = held_out_loss(vectors, text, window=2, negative=3, sample=0)
    rng = np.random.default_rng(0)
    numbers = [n for s in text for n in [*(vectors.number(w) for w in s if w in vectors), -1]]
    words = Statistics(vectors.counts, 0)
    centers, outsides = pairs_of(sample_block(np.array(numbers), words.keep, 2, rng))
    negatives = words.draw_negatives(rng, (centers.size, 3))
    expected = [
        negative_sampling_loss_and_gradient(vectors.center[c], o, vectors.outside, n)[0]
        for c, o, n in zip(centers, outsides, negatives, strict=True)
    ]
    assert loss.n_pairs == len(expected)
    assert loss.mean == pytest.approx(np.mean(expected), rel=1e-5)


def test_training_lowers_the_held_out_loss():
    held_out = list(grammar.sentences(200, seed=99))
    losses = [
        held_out_loss(
            train(grammar.sentences(2000), **dict(grammar.SETTINGS, epochs=epochs)),
            held_out,
            window=4,
            sample=0,
        ).mean
        for epochs in (1, 10)
    ]
    assert losses[1] < losses[0] - 0.1
    assert losses[0] < 6 * np.log(2)


def test_the_held_out_loss_needs_outside_vectors():
    with pytest.raises(ValueError, match="needs outside vectors and counts"):
        held_out_loss(PLANE, [["king", "queen"]])


def test_ratings_and_questions_are_read_from_their_files(tmp_path):
    ratings, questions = tmp_path / "r.tsv", tmp_path / "q.txt"
    ratings.write_text("# a comment\tof\tthree\nword1\tword2\nTiger\tcat\t7.35\n\n", "utf-8")
    assert list(read_similarities(ratings)) == [("tiger", "cat", 7.35)]
    questions.write_text(": capitals\nAthens Greece Oslo Norway\none two\n", "utf-8")
    assert list(read_analogies(questions)) == [("athens", "greece", "oslo", "norway")]


def test_the_grammar_is_the_same_text_for_the_same_seed():
    assert list(grammar.sentences(50, seed=3)) == list(grammar.sentences(50, seed=3))
    assert list(grammar.sentences(50, seed=3)) != list(grammar.sentences(50, seed=4))


def test_every_word_of_the_ground_truth_is_in_the_text_and_is_one_word():
    text = {word for s in grammar.sentences() for word in s}
    forms = set(grammar.neighbours())
    assert forms <= text
    assert len(forms) == sum(2 * len(family.items) for family in grammar.FAMILIES.values())
    assert not {"WORD", "ITEM", "FORM"} & text
    assert all(word not in near for word, near in grammar.neighbours().items())
