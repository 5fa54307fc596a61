"""From a text to vectors: right, the same twice, resumed exactly, and kept when interrupted."""

from __future__ import annotations

import numpy as np
import pytest

from solutions.training import (
    METHODS,
    CheckpointError,
    DivergedError,
    EmptyCorpusError,
    encode,
    grammar,
    train,
)
from solutions.training.checkpoint import Checkpoint
from solutions.training.evaluation import analogy_accuracy, neighbour_accuracy
from solutions.training.sampling import SENTENCE_END

SMALL = dict(grammar.SETTINGS, dim=8, epochs=2)


@pytest.fixture(scope="module")
def sentences():
    return list(grammar.sentences(400))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_grammars_neighbours_and_analogies_are_learned(seed):
    vectors = train(grammar.sentences(), seed=seed, **grammar.SETTINGS)
    neighbours = neighbour_accuracy(vectors, grammar.neighbours())
    analogies = analogy_accuracy(vectors, grammar.analogies())
    assert neighbours.value >= 0.95
    assert analogies.value >= 0.95
    assert analogies.n_asked == analogies.n_questions == 448


def test_vectors_of_one_step_have_learned_nothing_of_the_grammar():
    """The ground truth tells learned vectors from random ones."""
    vectors = train(grammar.sentences(50), **dict(grammar.SETTINGS, epochs=1))
    assert analogy_accuracy(vectors, grammar.analogies()).value < 0.2


@pytest.mark.slow
def test_the_loop_learns_the_lesson_too():
    text = grammar.sentences(grammar.LESSON_SENTENCES)
    vectors = train(text, seed=1, method="loop", **grammar.LESSON)
    assert neighbour_accuracy(vectors, grammar.neighbours()).value >= 0.95
    assert analogy_accuracy(vectors, grammar.analogies()).value >= 0.85


def test_mini_batches_learn_the_grammar_too():
    vectors = train(grammar.sentences(4000), seed=1, method="vectorised", **grammar.SETTINGS)
    assert neighbour_accuracy(vectors, grammar.neighbours()).value >= 0.95
    assert analogy_accuracy(vectors, grammar.analogies()).value >= 0.95


@pytest.mark.parametrize("method", METHODS)
def test_the_loss_falls(sentences, method):
    vectors = train(sentences[:200], method=method, block_words=500, **SMALL)
    assert vectors.losses[0] == pytest.approx(6 * np.log(2), rel=0.2)  # every score near zero
    assert np.mean(vectors.losses[-2:]) < vectors.losses[0] - 0.1


@pytest.mark.parametrize("method", METHODS)
def test_a_seed_gives_the_same_vectors_twice_and_another_seed_others(sentences, method):
    few = sentences[:100]
    one, two = (train(few, seed=7, method=method, **SMALL) for _ in range(2))
    other = train(few, seed=8, method=method, **SMALL)
    np.testing.assert_array_equal(one.center, two.center)
    np.testing.assert_array_equal(one.outside, two.outside)
    np.testing.assert_array_equal(one.losses, two.losses)
    assert not np.allclose(one.center, other.center)


class Stop:
    """Press Ctrl-C after some blocks."""

    def __init__(self, after):
        self.after, self.calls = after, 0

    def __call__(self, progress):
        self.calls += 1
        if self.calls == self.after:
            raise KeyboardInterrupt


@pytest.mark.parametrize("method", METHODS)
def test_a_resumed_training_ends_exactly_where_an_unbroken_one_does(sentences, method, tmp_path):
    few, state = sentences[:100], tmp_path / "state.npz"
    settings = dict(SMALL, method=method, block_words=200, seed=3)
    whole = train(few, **settings)
    broken = train(few, checkpoint=state, checkpoint_every=2, progress=Stop(after=5), **settings)
    assert not broken.finished
    assert Checkpoint.load(state, _mark(state)).n_blocks == 4  # the fifth was not yet saved
    resumed = train(few, checkpoint=state, checkpoint_every=2, **settings)
    assert resumed.finished
    np.testing.assert_array_equal(resumed.center, whole.center)
    np.testing.assert_array_equal(resumed.outside, whole.outside)
    np.testing.assert_array_equal(resumed.losses, whole.losses)


def _mark(path):
    with np.load(path) as data:
        return str(data["fingerprint"])


def test_a_finished_training_is_not_trained_again(sentences, tmp_path):
    state = tmp_path / "state.npz"
    first = train(sentences, checkpoint=state, **SMALL)
    again = train(sentences, checkpoint=state, progress=pytest.fail, **SMALL)
    np.testing.assert_array_equal(first.center, again.center)


def test_an_interrupt_keeps_what_was_learned(sentences):
    settings = dict(SMALL, block_words=500)
    stopped = train(sentences, progress=Stop(after=3), **settings)
    assert not stopped.finished
    assert len(stopped.losses) == 3
    assert np.abs(stopped.outside).max() > 0  # zero at the start
    assert train(sentences, **settings).finished


def test_a_checkpoint_of_other_settings_or_another_corpus_is_refused(sentences, tmp_path):
    state = tmp_path / "state.npz"
    train(sentences, checkpoint=state, **SMALL)
    with pytest.raises(CheckpointError, match="another corpus or other settings"):
        train(sentences, checkpoint=state, seed=2, **SMALL)
    with pytest.raises(CheckpointError, match="another corpus or other settings"):
        train(sentences[:-1], checkpoint=state, **SMALL)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 half a file", b"words"])
def test_a_damaged_checkpoint_is_refused_and_left_alone(sentences, tmp_path, content):
    state = tmp_path / "state.npz"
    state.write_bytes(content)
    with pytest.raises(CheckpointError, match="no checkpoint that can be read"):
        train(sentences, checkpoint=state, **SMALL)
    assert state.read_bytes() == content


def test_progress_is_told_block_by_block_up_to_the_end(sentences):
    told = []
    vectors = train(sentences, progress=told.append, **dict(SMALL, block_words=1000))
    n_words = sum(map(len, sentences))
    assert [p.loss for p in told] == list(vectors.losses)
    assert told[-1].words_done == told[-1].words_total == 2 * n_words
    assert (told[0].epoch, told[-1].epoch, told[0].epochs) == (1, 2, 2)
    rates = [p.rate for p in told]
    assert rates == sorted(rates, reverse=True)
    assert rates[-1] == pytest.approx(1e-4)


def test_a_students_function_is_called_in_the_loop_only(sentences):
    calls = []

    def flat(v, o, U, negatives):
        calls.append((o, negatives.tolist(), U.shape))
        return 1.0, np.zeros_like(v), np.zeros_like(U)

    settings = dict(SMALL, epochs=1)
    vectors = train(sentences[:20], method="loop", pair_loss_and_gradient=flat, **settings)
    assert set(vectors.losses) == {1.0}
    assert set(map(str, calls)) == {"(0, [1, 2, 3, 4, 5], (6, 8))"}
    with pytest.raises(ValueError, match='Only the method "loop" calls your function'):
        train(sentences, pair_loss_and_gradient=flat, **settings)


@pytest.mark.parametrize(
    "setting", ["dim", "window", "negative", "epochs", "min_count", "checkpoint_every"]
)
def test_settings_below_one_are_refused(sentences, setting):
    with pytest.raises(ValueError, match=f"{setting} needs to be at least 1, but is 0"):
        train(sentences, **dict(SMALL, **{setting: 0}))


def test_an_unknown_method_is_refused_with_the_known_ones(sentences):
    with pytest.raises(ValueError, match="no method 'fast'; there are loop, vectorised, blocked"):
        train(sentences, method="fast")


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
@pytest.mark.parametrize("method", ["loop", "vectorised"])
def test_a_rate_that_is_far_too_high_is_said_to_be(sentences, method):
    settings = dict(SMALL, rate=1e6, method=method, seed=1)
    with pytest.raises(DivergedError, match="Lower the learning rate, which is 1000000"):
        train(sentences, **settings)


def test_a_students_function_that_divides_by_zero_is_pointed_at(sentences):
    def broken(v, o, U, negatives):
        return float("nan"), v, U

    with pytest.raises(DivergedError, match="division by zero or an overflow in your function"):
        train(sentences, method="loop", pair_loss_and_gradient=broken, **SMALL)


@pytest.mark.parametrize("method", ["vectorised", "blocked"])
@pytest.mark.parametrize("n_words", [2, 3, 10])
def test_a_text_of_very_few_words_stays_finite(method, n_words):
    text = [[f"w{i % n_words}" for i in range(50)]] * 40
    vectors = train(text, dim=4, sample=0, method=method, rate=0.1, epochs=10)
    assert np.isfinite(vectors.center).all()
    assert np.abs(vectors.center).max() < 100


@pytest.mark.parametrize("sizes", [(1, 1, 1), (7, 20, 15), (2, 9, 1)], ids=str)
@pytest.mark.parametrize("method", METHODS)
def test_odd_sizes_are_learned_too(sentences, method, sizes):
    dim, window, negative = sizes
    vectors = train(
        sentences[:30], dim, window, negative, epochs=1, min_count=1, method=method, sample=0
    )
    assert vectors.center.shape == (len(vectors.words), dim)
    assert np.isfinite(vectors.losses).all()


def test_a_string_is_no_corpus():
    with pytest.raises(TypeError, match="for a file, give a Path"):
        train("corpus.txt")
    with pytest.raises(TypeError, match=r"one is the string 'the king'"):
        train(["the king", "the queen"])


def test_too_little_text_says_how_much_there_is():
    with pytest.raises(EmptyCorpusError, match="has 3 words, of which 0 come at least 5 times"):
        train([["a", "b", "a"]])
    with pytest.raises(EmptyCorpusError, match="has 0 words"):
        train([])


def test_float64_is_kept_and_float32_is_the_default(sentences):
    assert train(sentences[:50], **SMALL).center.dtype == np.float32
    assert train(sentences[:50], dtype=np.float64, **SMALL).center.dtype == np.float64


def test_words_are_numbered_by_frequency_and_rare_ones_left_out():
    text = encode([["b", "a"], ["b", "c", "a", "b"]], min_count=2)
    assert text.words == ("b", "a")
    assert text.counts.tolist() == [3, 2]
    assert text.stream.tolist() == [0, 1, SENTENCE_END, 0, 1, 0, SENTENCE_END]
    assert text.n_read == 6


def test_a_generator_is_read_once_and_the_stream_stays_on_disk():
    text = encode(iter([["a", "b"]] * 10))
    assert isinstance(text.stream, np.memmap)
    assert text.stream.size == 30


@pytest.mark.parametrize(("n", "size"), [(1000, 64), (1000, 5000), (7, 3), (64, 64)])
def test_the_blocks_of_an_epoch_read_everything_once(n, size):
    text = encode([[str(i) for i in range(n)] * 2], min_count=2)
    numbers = np.concatenate([text.block(i, size) for i in range(text.n_blocks(size))])
    counts = np.bincount(numbers[numbers != SENTENCE_END], minlength=n)
    assert (counts == 2).all()
    assert all(text.block(i, size).size <= size + 16 for i in range(text.n_blocks(size)))


def test_memory_does_not_grow_with_the_text():
    """Ten times the text, the same peak: only the vocabulary and one slice are held."""
    import tracemalloc

    def peak(n):
        words = [f"w{i}" for i in range(200)]
        rng = np.random.default_rng(0)
        tracemalloc.start()
        text = encode(([words[i] for i in rng.integers(0, 200, 100)] for _ in range(n)), 1)
        reached = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return reached, text.n_read

    peak(10)
    (small, few), (large, many) = peak(12_000), peak(24_000)
    assert many == 2 * few
    assert large < 1.2 * small
