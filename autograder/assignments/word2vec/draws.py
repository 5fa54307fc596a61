"""Inputs of this assignment's cases: pairs, windows, and losses to be called with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from autograder.assignments.word2vec.given import PAIR, SMOOTH
from autograder.engine.cases import draws
from autograder.engine.cases.draws import Inputs
from autograder.sandbox.calls import Given, Prepared
from solutions.word2vec import reference

__all__ = ["Draws", "pair_edges", "wins"]

Array = NDArray[np.float64]
NEXT = 0.7  # the two largest scores: a softmax of ten times the scores is not yet an argmax
MOST = 4.0  # a score: a sigmoid that is cut off beyond 5 is wrong at an edge, and only there
CLIPPED = 1.1, 1.95  # largest entries of gradients: more than 1, where many clip, less than 2
# how many times a number that is added inside the logarithms raises the loss, as a share of it
SHOWN = 4.5, 12.0
# sizes of scores: what is cut off beyond 1 is wrong in two random cases, and not all of it is
BEYOND, WITHIN = 1.25, 0.45
LARGE_WINDOW = 6  # outside words, word 0 among them: what leaves it out shows in every course
AT_ONCE = 16  # pairs' vectors of which one is chosen
TRIES = 10  # outside words and draws among the same vectors, before others are drawn
MANY = (4, 32_000)  # words and dimensions of the case that difference quotients can't finish


def wins(inputs: Inputs) -> bool:
    """Whether no word's score is larger than the outside word's, as only an edge has it."""
    scores = inputs["outside_vectors"] @ inputs["center_vector"]
    return bool(scores.argmax() == inputs["outside_index"])


class Draws(draws.Draws):
    """Draws inputs of this assignment's functions."""

    def negatives(self, o: int, n_words: int, k: int, repeat: int = 0) -> NDArray[np.int64]:
        """Draw `k` words other than `o`, all different or the first of them `repeat` times more.

        They stand in no order, and the word that comes again is neither the first nor the last of
        them in the vocabulary: else a mistake in their order would not show.
        """
        others = [w for w in range(n_words) if w != o]
        while True:
            words: list[int] = self.rng.permutation(others)[: k - repeat].tolist()
            if len(words) >= 3 and words in (sorted(words), sorted(words, reverse=True)):
                continue
            if not repeat:
                return np.array(words, dtype=np.int64)
            if len(words) < 3 or min(words) < words[0] < max(words):
                return np.array(draws.spread(words, repeat), dtype=np.int64)

    def pair(
        self,
        n_words: int,
        dim: int,
        negatives: int = 0,
        repeat: int = 0,
        zero: bool = False,
        side: int = 0,
        far: bool = False,
    ) -> Inputs:
        """Draw the arguments of a pair loss: v_c, o, U, and `negatives` draws if there are any.

        Whatever mistake shows, shows in every course: the outside word isn't the first, the last,
        a neighbour of theirs where there are others, or the one with the largest score, which a
        mistake may take for any word; no score is very large, and the largest is not far from the
        next; the draws stand on both sides of the outside word and have scores of both signs.

        With `zero`, word 0 is drawn and the last one is not; the outside word's score has the sign
        of `side`; with `far`, some of the scores that count are beyond 1 on either side, and with
        `zero` as well one of them is small.
        """
        vectors = self._vectors(n_words, dim)

        def fit(counting: Sequence[float]) -> bool:
            low, high = min(counting), max(counting)
            small = not zero or min(map(abs, counting)) < WITHIN
            return not far or (small and low < -BEYOND < BEYOND < high)

        while True:  # of ten that are drawn, nine don't fit: they are looked at as lists, in haste
            v, U = next(vectors)
            scores: list[float] = (U @ v).tolist()
            if max(map(abs, scores)) > MOST or not fit(scores):
                continue  # (where all scores don't fit, some of them fit still less)
            next_to_it, largest = sorted(scores)[-2:]
            possible = set(range(1, n_words - 1)) - {scores.index(largest)}
            if n_words > 5:  # not a neighbour of the first or the last either
                possible -= {1, n_words - 2}
            if side:
                possible = {word for word in possible if scores[word] * side > 0}
            if n_words >= 4 and (largest - next_to_it > NEXT or not possible):
                continue
            words = sorted(possible or range(n_words))
            for _ in range(TRIES):
                o = words[int(self.rng.integers(len(words)))]
                inputs: Inputs = {"center_vector": v, "outside_index": o, "outside_vectors": U}
                if not negatives:
                    return inputs
                drawn = self.negatives(o, n_words, negatives, repeat)
                chosen: list[int] = drawn.tolist()
                theirs = [scores[word] for word in chosen]
                mixed = negatives == 1 or min(theirs) < 0 < max(theirs)
                around = negatives == 1 or n_words < 4 or min(chosen) < o < max(chosen)
                fits = not zero or (0 in chosen and n_words - 1 not in chosen)
                if mixed and around and fits and fit([scores[o], *theirs]):
                    return {**inputs, "negative_indices": drawn}

    def _vectors(self, n_words: int, dim: int) -> Iterator[tuple[Array, Array]]:
        """Yield center and outside vectors; round ones are drawn many at once, which is faster."""
        while not self.shown:
            yield self.numbers(dim), self.numbers(n_words, dim)
        while True:
            for rows in self.halves(AT_ONCE, n_words + 1, dim):
                if draws.has_no_empty_row(rows):
                    yield rows[0].copy(), rows[1:].copy()

    def pairs(self, sizes: Sequence[tuple[int, int]], k: int) -> list[Inputs]:
        """Draw the random pairs of a pair loss, of these sizes, the first two with word 0.

        Hidden ones have gradients that are clipped at 1 but not at 2, in the last of them for
        certain, and losses in which 1e-5 inside a logarithm shows in the second, and 1e-6 in none:
        what is changed beyond a size, or by a number, costs the same in every course.
        """
        sides = (1, -1, 1, -1)  # of the outside word's score: both, for what asks for its sign
        drawn: list[Inputs] = []
        for i, (n_words, dim) in enumerate(sizes):
            least, rise = CLIPPED[0] if i == 2 else 0.0, SHOWN[0] if i == 1 else 0.0
            while True:
                inputs = self.pair(n_words, dim, k, zero=i < 2, side=sides[i], far=i != 1)
                if self.shown:
                    break
                entries, share = _sizes(inputs)
                if (
                    least <= entries.min() <= entries.max() <= CLIPPED[1]
                    and rise <= share <= SHOWN[1]
                ):
                    break
            drawn.append(inputs)
        return drawn

    def start(self, n_words: int, dim: int, k: int) -> Inputs:
        """Draw where a line begins: a gradient that is clipped at 1 is another one there."""
        while True:
            inputs = self.pair(n_words, dim, k)
            if _sizes(inputs)[0].min() >= CLIPPED[0]:
                return inputs

    def scores(self, size: int) -> Array:
        """Draw numbers of which neither the first nor the last is the largest.

        Where it is, a maximum that is found on the way is found too early to be wrong.
        """
        while True:
            x = self.numbers(size, scale=3.0)
            if 0 < x.argmax() < size - 1:
                return x

    def another_center(self, inputs: Inputs) -> Array:
        """Draw another center vector for these outside vectors, with scores as in `pair`."""
        U = inputs["outside_vectors"]
        while True:
            v = self.numbers(U.shape[1])
            if np.abs(U @ v).max() <= MOST and not wins({**inputs, "center_vector": v}):
                return v

    def costly(self, negatives: int = 0) -> tuple[Inputs, Inputs]:
        """Draw the arguments of a pair loss with 4 words in 32,000 dimensions: 160,000 numbers.

        A formula takes milliseconds for them, and written with loops in Python the time of some
        thousand losses. A difference quotient for each of the numbers takes the loss 160,000 times,
        and 32,000 times for the center vector alone: the more dimensions, the farther apart.
        As they are sent, and as they are computed with. Scores come out of size 1.
        """
        n_words, dim = MANY
        plain = self.pair(n_words, 3, negatives=negatives)
        sent = dict(plain)
        while True:
            sent["center_vector"], plain["center_vector"] = self.distinct(dim)
            sent["outside_vectors"], plain["outside_vectors"] = self.many(n_words, dim)
            if not wins(plain):
                return sent, plain

    def pair_function(self, n_words: int, dim: int) -> Given:
        """Draw a pair loss of ours that no student can foresee."""
        a, b = self.positive(0.5, 2, n_words), self.numbers(dim, scale=1.0)
        return Given(PAIR, (a, b, self.positive(0.1, 0.5)))

    def smooth_function(self, size: int) -> Given:
        """Draw a smooth loss of ours over theta."""
        coefficients = self.positive(0.5, 2, size), self.numbers(size, scale=1.0)
        return Given(SMOOTH, coefficients)

    def window(self, n_words: int, dim: int, outside: list[int] | int) -> Inputs:
        """Draw the arguments of a window loss, without its pair function.

        The center is none of the outside words, where there are enough others, and it isn't word
        0, which a mistake may take for any word: those are edges. Nor are drawn words the first
        ones of the vocabulary, which a mistake may take for their places, and they stand on both
        sides of the center, in a large window two of them at least: else those of a side may be
        the first or the last of the window.
        """
        if isinstance(outside, int):
            size, beside = outside, 0  # how many words stand on either side at least
            if 1 < size < n_words and n_words > 3:
                beside = 2 if size >= LARGE_WINDOW else 1
            center = int(self.rng.integers(max(1, beside), n_words - beside))
            others = [w for w in range(n_words) if w != center or size >= n_words]
            while True:
                outside = [int(o) for o in self.rng.choice(others, size=size, replace=False)]
                around = beside <= sum(o < center for o in outside) <= size - beside
                if not around or (size >= LARGE_WINDOW and 0 not in outside):
                    continue
                if size + 1 >= len(others) or not {*outside} <= {*range(size + 1)}:
                    break
        else:
            center = int(self.rng.choice([w for w in range(1, n_words) if w not in outside]))
        return {
            "center_index": center,
            "outside_indices": list(outside),  # as training has them
            "center_vectors": self.numbers(n_words, dim),
            "outside_vectors": self.numbers(n_words, dim),
        }


def _sizes(inputs: Inputs) -> tuple[Array, float]:
    """Give the largest entries of a pair loss's gradients, and how it rises with an epsilon."""
    v, o, U = (inputs[name] for name in ("center_vector", "outside_index", "outside_vectors"))
    if "negative_indices" in inputs:
        k = inputs["negative_indices"]
        loss, *gradients = reference.negative_sampling_loss_and_gradient(v, o, U, k)
        p = reference.sigmoid(np.append(U[o] @ v, -(U[k] @ v)))
    else:
        loss, *gradients = reference.naive_softmax_loss_and_gradient(v, o, U)
        p = np.exp(-np.atleast_1d(loss))
    return np.array([np.abs(g).max() for g in gradients]), float((1 / p).sum() / loss)


def pair_edges(draws: Draws, k: int) -> Iterator[tuple[str, Inputs, Inputs]]:
    """Yield (name, as sent, as computed with) for the edges of a pair loss.

    `k` is the number of draws, 0 for the naive softmax.
    """

    def draw(n_words: int, dim: int, k: int = k) -> Inputs:
        return draws.pair(n_words, dim, k)

    n, dim = (5, 2) if draws.shown else (6, 4)
    yield _same("two words", draw(2, 3, min(k, 1)))
    yield _same("one dimension", draw(n, 1))
    yield _same("as many words as dimensions", draw(5, 5))
    if k:
        yield _same("one draw", draw(n, dim, 1))
        yield _same("as many draws as dimensions", draw(n, k))
    equal = draw(n, dim)
    equal["outside_vectors"][:] = equal["outside_vectors"][0]
    yield _same("equal rows", equal)
    for end, o in (("first", 0), ("last", n - 1)):
        ends = draw(n, dim)
        ends["outside_index"] = o
        if k:
            ends["negative_indices"] = draws.negatives(o, n, k)
        yield _same(f"the {end} word outside", ends)
    zero = draw(n, dim)
    zero["center_vector"] = np.zeros(dim)
    yield _same("a center vector of zeros", zero)
    best = draw(n, dim)
    o = int((best["outside_vectors"] @ best["center_vector"]).argmax())
    best["outside_index"] = o
    if k:
        best["negative_indices"] = draws.negatives(o, n, k)
    yield _same("the outside word with the largest score", best)
    ten = draw(n, dim)
    # a sigmoid that is cut off beyond 6 or 8, as in tables, is off by most just beyond it, and a
    # softplus that is taken for its argument just above the largest of all other scores
    scores = [5.25, 6.5, -6.5, 8.5, -10.0, 10.0][:n]
    ten["center_vector"], ten["outside_vectors"] = draws.large_scores(scores, dim)
    ten["outside_index"] = 1
    if k:
        ten["negative_indices"] = np.array([0, *range(2, k + 1)])
    yield _same("scores up to 10", ten)
    strided = draw(n, dim)
    yield (
        "arrays that are not contiguous",
        {n: Prepared(v, "strided") if n.endswith(("vector", "vectors")) else v
         for n, v in strided.items()},
        strided,
    )  # fmt: skip


def _same(name: str, inputs: Inputs) -> tuple[str, Inputs, Inputs]:
    return name, inputs, inputs
