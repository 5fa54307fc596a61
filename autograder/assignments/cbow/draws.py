"""Inputs of this assignment's cases: contexts, windows, and trees."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from autograder.engine.cases import draws
from autograder.engine.cases.draws import Inputs
from autograder.sandbox.calls import Prepared

__all__ = ["Draws", "path_edges", "strided", "window_edges", "with_mean"]

Array = NDArray[np.float64]
Words = NDArray[np.int64]
DIM = 32_000  # of the case that difference quotients can't finish, with four words


class Draws(draws.Draws):
    """Draws inputs of this assignment's functions."""

    def words(self, n_words: int, size: int, again: int = 0, but: int = -1) -> Words:
        """Draw `size` words other than `but`: all different, or the first `again` times more."""
        others = [w for w in range(n_words) if w != but]
        drawn = self.rng.choice(others, size=size - again, replace=False).tolist()
        return np.array(draws.spread(drawn, again), dtype=np.int64)

    def context(self, n_words: int, dim: int, size: int, again: int = 0) -> Inputs:
        """Draw the arguments of the mean."""
        return {
            "context_indices": self.words(n_words, size, again),
            "input_vectors": self.numbers(n_words, dim),
        }

    def window(
        self, n_words: int, dim: int, size: int, draws: int = 0, again: int = 0,
        drawn_again: int = 0,
    ) -> Inputs:  # fmt: skip
        """Draw the arguments of a window's loss, with `draws` draws if there are any.

        The center word isn't the first, the last, or the one with the largest score, which a
        mistake may take for any word, and it isn't in its own context: those are edges.
        """
        V, U = self.numbers(n_words, dim), self.numbers(n_words, dim)
        while True:
            c = int(self.rng.integers(1, n_words - 1)) if n_words > 2 else 0
            context = self.words(n_words, size, again, but=c)
            mean = V[context].mean(axis=0)
            if n_words < 4 or (mean.any() and int((U @ mean).argmax()) != c):
                break
            V, U = self.numbers(n_words, dim), self.numbers(n_words, dim)
        inputs: Inputs = {
            "context_indices": context,
            "center_index": c,
            "input_vectors": V,
            "output_vectors": U,
        }
        if draws:
            inputs["negative_indices"] = self.words(n_words, draws, drawn_again, but=c)
        return inputs

    def tree(self, n_words: int, shape: str = "any") -> Words:
        """Draw a binary tree: the signs of each word's path.

        Parameters
        ----------
        n_words : int
        shape : {"any", "chain", "full"}
            How words are divided at a node: at random, one from all others, or in halves.

        Returns
        -------
        ndarray of int, of shape (n_words, n_words - 1)
            Its nodes are numbered at random, so that the root can be any of them.
        """
        tree = np.zeros((n_words, n_words - 1), dtype=np.int64)
        nodes = iter(self.rng.permutation(n_words - 1))
        groups = [self.rng.permutation(n_words)]
        while groups:
            group = groups.pop()
            if group.size < 2:
                continue
            cut = {
                "any": int(self.rng.integers(1, group.size)), "chain": 1, "full": group.size // 2
            }[shape]  # fmt: skip
            j, left = next(nodes), 1 if shape != "chain" else int(self.rng.choice([1, -1]))
            tree[group[:cut], j], tree[group[cut:], j] = left, -left
            groups += [group[:cut], group[cut:]]
        return tree

    def path(self, n_words: int, dim: int) -> Inputs:
        """Draw the arguments of the hierarchical softmax.

        The path has steps of both kinds, and there are nodes beside it.
        """
        while True:
            tree = self.tree(n_words)
            fit = [
                w for w, s in enumerate(tree) if {-1, 1} <= set(s.tolist()) and not s.all()
            ]  # fmt: skip
            if fit:
                break
        return {
            "input_vector": self.numbers(dim),
            "word_index": int(self.rng.choice(fit)),
            "tree": tree,
            "node_vectors": self.numbers(n_words - 1, dim),
        }

    def costly(self, inputs: Inputs, *names: str) -> tuple[Inputs, Inputs]:
        """Make 32,000 dimensions of an input's arrays of that name, as sent and as computed with.

        A formula takes milliseconds for them, and a difference quotient for each of the numbers
        takes the whole loss tens of thousands of times. Scores come out of size 1.
        """
        sent, plain = dict(inputs), dict(inputs)
        for name, draw in zip(names, (self.distinct, self.many), strict=True):
            sent[name], plain[name] = draw(*np.shape(inputs[name])[:-1], DIM)
        return sent, plain


def with_mean(inputs: Inputs, mean: Array, U: Array) -> Inputs:
    """Change a window so that its context has this mean, and the output vectors are `U`."""
    words = inputs["context_indices"]
    V = np.resize(inputs["input_vectors"], (len(U), mean.size))
    V[words[-1]] = words.size * mean - V[words[:-1]].sum(axis=0)
    return {**inputs, "input_vectors": V, "output_vectors": U}


def strided(inputs: Inputs) -> tuple[Inputs, Inputs]:
    """Send the vectors as arrays that are not contiguous."""
    sent = {
        n: Prepared(v, "strided") if n.endswith(("vector", "vectors")) else v
        for n, v in inputs.items()
    }
    return sent, inputs


def window_edges(draws: Draws, k: int) -> Iterator[tuple[str, Inputs]]:
    """Yield (name, inputs) for the edges of a window's loss; `k` is the number of draws."""
    n, dim = (5, 2) if draws.shown else (6, 4)

    def draw(size: int = 3, n_words: int = n, d: int = dim, k: int = k) -> Inputs:
        return draws.window(n_words, d, size, k)

    yield "a context of one word", draw(1)
    thrice = draw(1)
    thrice["context_indices"] = np.repeat(thrice["context_indices"], 3)
    yield "a context of one word, three times", thrice
    itself = draw(3)
    itself["context_indices"][1] = itself["center_index"]
    yield "the center word in its own context", itself
    yield "two words", draw(1, 2, 3, min(k, 1))
    yield "one dimension", draw(d=1)
    yield "as many words as dimensions", draw(n_words=5, d=5)
    yield "as many context words as dimensions", draw(2, d=2)
    for end, c in (("first", 0), ("last", n - 1)):
        ends = draw(2)
        ends["center_index"] = c
        ends["context_indices"] = draws.words(n, 2, but=c)
        if k:
            ends["negative_indices"] = draws.words(n, k, but=c)
        yield f"the {end} word at the center", ends
    equal = draw()
    equal["output_vectors"][:] = equal["output_vectors"][0]
    yield "equal rows", equal
    yield "a context whose mean is zero", with_mean(zero := draw(), np.zeros(dim),
                                                    zero["output_vectors"])  # fmt: skip
    ten = draw(2)
    ten["center_index"], ten["context_indices"] = 1, draws.words(n, 2, but=1)
    if k:
        ten["negative_indices"] = draws.words(n, k, but=1)
    yield "scores up to 10", with_mean(ten, *draws.large_scores(
        [10.0, 6.5, -6.5, 8.5, -8.5, -10.0][:n], dim))  # fmt: skip
    if k:
        yield "one draw", draw(k=1)
        yield "as many draws as dimensions", draw(2, d=k)
        both = draw()
        both["negative_indices"][0] = both["context_indices"][0]
        both["negative_indices"][1:] = [
            w for w in draws.words(n, n - 1, but=both["center_index"])
            if w != both["context_indices"][0]
        ][: k - 1]  # fmt: skip
        yield "a drawn word that stands in the context", both


def path_edges(draws: Draws) -> Iterator[tuple[str, Inputs]]:
    """Yield (name, inputs) for the edges of the hierarchical softmax."""
    n, dim = (4, 2) if draws.shown else (7, 4)

    def draw(tree: Words, w: int, d: int = dim) -> Inputs:
        nodes = draws.numbers(tree.shape[1], d)
        return {"input_vector": draws.numbers(d), "word_index": w, "tree": tree,
                "node_vectors": nodes}  # fmt: skip

    yield "two words", draw(np.array([[-1], [1]]), int(draws.rng.integers(2)), 3)
    chain = draws.tree(n, "chain")
    lengths = (chain != 0).sum(axis=1)
    yield "a path of one node", draw(chain, int(lengths.argmin()))
    yield "a tree that is a chain", draw(chain, int(lengths.argmax()))
    full = draws.tree(4 if draws.shown else 8, "full")
    yield "a full tree", draw(full, int(draws.rng.integers(len(full))))
    yield "one dimension", draws.path(n + 1, 1)
    zero = draws.path(n + 1, dim)
    zero["input_vector"] = np.zeros(dim)
    yield "an input vector of zeros", zero
