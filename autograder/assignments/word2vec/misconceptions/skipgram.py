r"""Ways of getting the loss of a window wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from autograder.assignments.word2vec.misconceptions.pair import sigma
from autograder.engine.cases.case import Array, Case
from autograder.engine.cases.entry import Candidate, Topic
from autograder.engine.cases.kinds import AFTERWARDS, RANDOM, edge

__all__ = [
    "CENTERS",
    "LOSS",
    "OUTSIDES",
    "SKIPGRAM",
    "Triple",
    "Window",
    "over",
    "pairs_of",
    "sum_of_centers",
    "summed",
]

LOSS, CENTERS, OUTSIDES = "loss", "grad_center_vectors", "grad_outside_vectors"
_window = Topic("skipgram", "skipgram_loss_and_gradient", "skip-gram#window-gradients")
SKIPGRAM = _window.entries
_REPEATED = (RANDOM, edge("a repeated outside word"))
_ITSELF = (
    RANDOM,
    edge("an outside word equal to the center"),
    edge("a repeated outside word"),
    edge("two words"),
)


class Window(Case):
    """The arguments of a window under the names of the mathematics."""

    @property
    def V(self) -> Array:
        """The center vectors."""
        return self.array("center_vectors")

    @property
    def U(self) -> Array:
        """The outside vectors."""
        return self.array("outside_vectors")

    @property
    def sizes(self) -> tuple[int, int]:
        """How many words and dimensions there are."""
        n_words, dim = self.U.shape
        return n_words, dim

    @property
    def c(self) -> int:
        """The center word."""
        return int(self.inputs["center_index"])

    @property
    def words(self) -> list[int]:
        """The outside words."""
        return [int(o) for o in self.inputs["outside_indices"]]

    @property
    def m(self) -> int:
        """How many outside words there are."""
        return len(self.words)

    def pair(self, v: Array, o: int, U: Array) -> tuple[float, Array, Array]:
        """Loss and gradients of one pair, by the function that was passed in."""
        loss, grad_v, grad_U = self.inputs["pair_loss_and_gradient"](v, o, U)
        return float(loss), np.asarray(grad_v), np.asarray(grad_U)

    def row(self, word: int, vector: Array) -> Array:
        """A matrix that holds `vector` in the row of `word` and zeros else."""
        matrix = np.zeros_like(self.V)
        matrix[word] = vector
        return matrix


Pairs = Callable[[Window], Iterable[tuple[float, Array, Array]]]
Triple = tuple[float, Array, Array]


def _add(w: Window, pairs: Iterable[Triple]) -> tuple[float, Array, Array]:
    """Add up pairs as it should be done."""
    losses, grads_v, grads_U = zip(*pairs, strict=True)
    return sum(losses), w.row(w.c, sum(grads_v)), sum(grads_U)


def over(words: Callable[[Window], Sequence[int]]) -> Pairs:
    """The right pairs, for some of the words."""
    return lambda w: [w.pair(w.V[w.c], o, w.U) for o in words(w)]


def summed(pairs: Pairs, *outputs: str) -> dict[str, Candidate]:
    """Loss and gradients that are added up from some pairs."""
    names = (LOSS, CENTERS, OUTSIDES)

    def candidate(i: int) -> Candidate:
        return lambda w: _add(w, pairs(w))[i]

    return {name: candidate(i) for i, name in enumerate(names) if name in (outputs or names)}


def pairs_of(w: Window) -> list[Triple]:
    """The right pairs."""
    return [w.pair(w.V[w.c], o, w.U) for o in w.words]


def sum_of_centers(w: Window) -> Array:
    """What belongs into row c."""
    return np.asarray(sum(grad_v for _, grad_v, _ in pairs_of(w)))


def _naive(w: Window) -> list[Triple]:
    """The naive softmax in place of the function that was passed in."""
    v, U = w.V[w.c], w.U
    z = U @ v
    y_hat = np.exp(z - z.max()) / np.exp(z - z.max()).sum()
    rows = np.eye(len(U))
    return [(float(-np.log(y_hat[o])), U.T @ (y_hat - rows[o]), np.outer(y_hat - rows[o], v))
            for o in w.words]  # fmt: skip


_window(
    "mean",
    {
        LOSS: lambda w: w.expected[LOSS] / w.m,
        CENTERS: lambda w: w.expected[CENTERS] / w.m,
        OUTSIDES: lambda w: w.expected[OUTSIDES] / w.m,
    },
    belief="The loss of a window is the mean over its words.",
    formula=r"\frac{1}{|\text{window}|} \sum_j J(v_c, w_{t+j}, U)",
    message="You divide by the number of words in the window: the loss of a window is the sum "
    "over its words.",
)
_window(
    "only_last",
    summed(over(lambda w: w.words[-1:])),
    belief="Each round of the loop may assign.",
    formula=r"J(v_c, w_{t+m}, U)",
    message="Only the last word of the window is left: in a loop = overwrites, as =+ does, and so "
    "does a name that is given to each pair's result; += adds up.",
)
_window(
    "only_first",
    summed(over(lambda w: w.words[:1])),
    belief="The return belongs into the loop.",
    formula=r"J(v_c, w_{t-m}, U)",
    message="Only the first word of the window takes part: the return stands inside the loop.",
)
_window(
    "without_last",
    summed(over(lambda w: w.words[:-1])),
    belief="The window ends one word before its end.",
    formula=r"\sum_{j < m}",
    message="The last word of the window is left out: look at where the loop ends.",
)
_window(
    "words_once",
    summed(over(lambda w: list(dict.fromkeys(w.words)))),
    belief="The window is a set of words.",
    formula=r"\sum_{w \in \{w_{t+j}\}}",
    message="A word that stands twice in the window is counted once: each position has its own "
    "term.",
    kinds=_REPEATED,
    needs=1,
)
_window(
    "skips_center",
    summed(over(lambda w: [o for o in w.words if o != w.c])),
    belief="j ≠ 0 means that the word must differ from the center word.",
    formula=r"\sum_{w_{t+j} \ne w_t}",
    message="A word of the window that equals the center word is skipped: j ≠ 0 excludes the "
    "position of the center, not its word.",
    kinds=_ITSELF,
    needs=1,
)
_window(
    "center_in_outside_rows",
    {
        CENTERS: lambda w: sum(
            w.row(o, g) for o, (_, g, _) in zip(w.words, pairs_of(w), strict=True)
        )
    },
    belief="Each pair's gradient belongs to its outside word.",
    formula=r"\partial J / \partial v_{w_{t+j}} \mathrel{+}= \partial J_j / \partial v_c",
    message="The gradient of the center vector lands in the rows of the outside words: all of it "
    "belongs into row c.",
)
_window(
    "center_in_first_row",
    {CENTERS: lambda w: w.row(0, sum_of_centers(w))},
    belief="The center word is the first row.",
    formula=r"\partial J / \partial v_0",
    message="The gradient of the center vector lands in row 0: it belongs into row center_index.",
    needs=1,  # where the center is row 0 there is nothing to see
)
_window(
    "center_in_every_row",
    {CENTERS: lambda w: np.tile(sum_of_centers(w), (len(w.V), 1))},
    belief="Adding a vector to the matrix puts it where it belongs.",
    formula=r"\partial J / \partial v_w = \partial J / \partial v_c \text{ for every } w",
    message="Every row got the gradient of the center vector: adding a vector to a matrix "
    "broadcasts it. Of the center vectors the loss depends on v_c alone, so only row c has a "
    "gradient.",
)
_window(
    "center_vector",
    {CENTERS: sum_of_centers},
    belief="The gradient is the one of the center vector.",
    formula=r"\partial J / \partial v_c",
    message="You return the gradient of one vector: V has a row for every word, and its gradient "
    "has zeros in all rows but c.",
)
_window(
    "outside_only_row_o",
    {
        OUTSIDES: lambda w: sum(
            w.row(o, g[o]) for o, (_, _, g) in zip(w.words, pairs_of(w), strict=True)
        )
    },
    belief="A pair only has a gradient in the row of its outside word.",
    formula=r"\partial J / \partial u_{w_{t+j}} \text{ only}",
    message="Of each pair's gradient you keep only the outside word's row: the pair function may "
    "fill every row, so add the whole matrix.",
)
_window(
    "center_from_U",
    summed(lambda w: [w.pair(w.U[w.c], o, w.U) for o in w.words]),
    belief="The center vector is a row of U.",
    formula=r"J(u_c, w_{t+j}, U)",
    message="The center vector is taken from the outside vectors: v_c is row c of center_vectors.",
)
_window(
    "matrices_swapped",
    summed(lambda w: [w.pair(w.U[w.c], o, w.V) for o in w.words]),
    belief="The matrices may change places.",
    formula=r"J(u_c, w_{t+j}, V)",
    message="U and V have changed places in the call of the pair function: the center vector "
    "comes from V, the outside vectors are U.",
)
_window(
    "words_swapped",
    {
        **summed(lambda w: [w.pair(w.V[o], w.c, w.U) for o in w.words], LOSS, OUTSIDES),
        CENTERS: (
            lambda w: sum(w.row(o, w.pair(w.V[o], w.c, w.U)[1]) for o in w.words),
            lambda w: w.row(w.c, np.asarray(sum(w.pair(w.V[o], w.c, w.U)[1] for o in w.words))),
        ),
    },
    belief="The window's words predict the center word.",
    formula=r"\sum_j J(v_{w_{t+j}}, c, U)",
    message="Center and outside word have changed roles: in skip-gram the center word predicts "
    "the words around it.",
)
_window(
    "own_function",
    {
        **summed(_naive),
        LOSS: (
            lambda w: _add(w, _naive(w))[0],
            lambda w: sum(-np.log(sigma((w.U @ w.V[w.c])[o])) for o in w.words),
        ),
    },
    belief="The pair function is always the naive softmax.",
    formula=r"\sum_j J_{\text{naive-softmax}}(v_c, w_{t+j}, U)",
    message="The function that is passed in is not used: call pair_loss_and_gradient, which may "
    "be another one than the naive softmax.",
)
_window(
    "writes_into_inputs",
    {
        "inputs.center_vectors": (
            lambda w: w.expected[CENTERS],
            lambda w: w.V + w.expected[CENTERS],
        ),
        "inputs.outside_vectors": (
            lambda w: w.expected[OUTSIDES],
            lambda w: w.U + w.expected[OUTSIDES],
        ),
    },
    belief="Another name for an array is another array.",
    formula=r"V \leftarrow \partial J / \partial V",
    message="Your gradient is written into the matrix you were given: another name for an array "
    "is the same array. Start with np.zeros(center_vectors.shape).",
    kinds=(AFTERWARDS,),
    needs=1,
)
