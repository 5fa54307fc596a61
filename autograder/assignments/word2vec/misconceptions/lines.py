r"""Ways of getting one line of a derivation wrong.

Every line of a derivation has the same value, the derivative; what differs are the symbols that
the line may use, so that an entry belongs to the lines that have its symbols.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from autograder.assignments.word2vec.misconceptions.pair import sigma
from autograder.engine.cases.entry import Array, Candidate, Case, Misconception, catalogue_of

__all__ = ["CENTER", "LINES", "NEGATIVE", "OUTSIDE", "LineCase", "define"]

VALUE = "value"
CENTER = tuple(f"center_line_{i}" for i in (1, 2, 3))
OUTSIDE = tuple(f"outside_line_{i}" for i in (1, 2, 3))
NEGATIVE = tuple(f"negative_line_{i}" for i in (1, 2, 3))
LINES: dict[str, list[Misconception]] = {
    name: [] for name in (*CENTER, "center_line_4", *OUTSIDE, *NEGATIVE)
}


class LineCase(Case):
    """The symbols of a line, under the names of the mathematics."""

    @property
    def right(self) -> Array:
        """What every line equals."""
        return self.expected[VALUE]

    @property
    def U(self) -> Array:
        """The outside vectors."""
        return self.array("outside_vectors")

    @property
    def v(self) -> Array:
        """The center vector."""
        return self.array("center_vector")

    @property
    def o(self) -> int:
        """The outside word, by its index or its one-hot vector."""
        if "y" in self.inputs:
            return int(np.argmax(self.array("y")))
        return int(self.inputs["outside_index"])

    @property
    def y_hat(self) -> Array:
        """Probabilities, given or computed."""
        for name in ("y_hat", "probabilities"):
            if name in self.inputs:
                return self.array(name)
        e = np.exp(self.U @ self.v)
        return np.asarray(e / e.sum())

    def row_o(self, vector: Array) -> Array:
        """A matrix that holds `vector` in row o and zeros else."""
        matrix = np.zeros_like(self.right)
        matrix[self.o] = vector
        return matrix


def define(
    functions: Sequence[str], key: str, *candidates: Candidate, section: str,
    belief: str, formula: str, message: str, needs: int = 2,
    term: str = "",
) -> None:  # fmt: skip
    """Add an entry to the lines of these functions."""
    for function in functions:
        entries, add = catalogue_of("lines", function, section)
        add(
            key, {VALUE: candidates}, belief=belief, formula=formula, message=message,
            needs=needs, term=term,
        )  # fmt: skip
        LINES[function] += entries


define(
    CENTER, "center.missing_y", lambda c: c.right + c.U[c.o],
    section="naive-softmax#naive-softmax-center",
    belief="The numerator of the softmax leaves nothing behind.",
    formula=r"\sum_x P(x \mid c)\, u_x",
    message="The first term of this line is missing: the derivative of the score u_o·v_c, which "
    "stands with a minus in the loss.",
    term="y",
)  # fmt: skip
define(
    CENTER, "center.plus_y", lambda c: c.right + 2 * c.U[c.o],
    section="naive-softmax#naive-softmax-center",
    belief="Both terms have a plus.",
    formula=r"u_o + \sum_x P(x \mid c)\, u_x",
    message="The outside word's term has the wrong sign: the score stands with a minus in the "
    "loss.",
    term="y",
)  # fmt: skip
define(
    CENTER, "center.only_u_o", lambda c: -c.U[c.o],
    section="naive-softmax#naive-softmax-center",
    belief="The normaliser does not depend on the center vector.",
    formula=r"-u_o",
    message="The sum over the words is missing: the logarithm of the normaliser depends on v_c "
    "too.",
)  # fmt: skip
define(
    CENTER, "center.no_weights", lambda c: c.U.sum(axis=0) - c.U[c.o],
    section="naive-softmax#naive-softmax-center",
    belief="The sum over the words has no weights.",
    formula=r"-u_o + \sum_x u_x",
    message="The words are added up without weights: word x has the weight P(x | c).",
    term="y_hat",
)  # fmt: skip
define(
    CENTER, "center.weighted_by_p_o", lambda c: c.y_hat[c.o] * c.U.sum(axis=0) - c.U[c.o],
    section="errata#erratum-wrong-word",
    belief="All words are weighted with the probability of the outside word.",
    formula=r"-u_o + P(o \mid c) \sum_x u_x",
    message="Every word is weighted with P(o | c), the probability of the outside word: word x "
    "has its own weight, P(x | c).",
    term="y_hat",
)  # fmt: skip
define(
    CENTER[:1], "center.no_denominator", lambda c: np.exp(c.U @ c.v) @ c.U - c.U[c.o],
    section="naive-softmax#naive-softmax-center",
    belief="The derivative of a logarithm leaves no denominator.",
    formula=r"-u_o + \sum_x e^{u_x^\top v_c} u_x",
    message="The denominator is missing: the derivative of log S is S'/S.",
    term="y_hat",
)  # fmt: skip
define(
    OUTSIDE, "outside.missing_y", lambda c: c.right + c.row_o(c.v),
    section="naive-softmax#naive-softmax-outside",
    belief="Row o is like the others.",
    formula=r"P(w \mid c)\, v_c \text{ for every } w",
    message="In row o something is missing: the score of the outside word stands in the loss "
    "itself, so its row gets minus v_c on top.",
    term="y",
)  # fmt: skip
define(
    OUTSIDE, "outside.plus_y", lambda c: c.right + c.row_o(2 * c.v),
    section="naive-softmax#naive-softmax-outside",
    belief="Both terms have a plus.",
    formula=r"(\hat y + y)\, v_c^\top",
    message="In row o v_c has to be subtracted, not added.",
    term="y",
)  # fmt: skip
define(
    OUTSIDE, "outside.only_row_o", lambda c: c.row_o(c.right[c.o]),
    section="naive-softmax#naive-softmax-outside",
    belief="Only the outside word's vector is in the loss.",
    formula=r"\partial J / \partial u_w = 0 \text{ for } w \ne o",
    message="Only row o is filled: every word's vector is in the normaliser.",
)  # fmt: skip
define(
    OUTSIDE, "outside.weighted_by_p_o",
    lambda c: np.tile(c.y_hat[c.o] * c.v, (len(c.right), 1)) - c.row_o(c.v),
    section="errata#erratum-wrong-word",
    belief="For w ≠ o the weight is P(O = o | C = c), as in the slip of the printed derivation.",
    formula=r"v_c\, P(O = o \mid C = c)",
    message="Every row is weighted with P(o | c), the probability of the outside word: row w has "
    "its own weight, P(w | c).",
    term="y_hat",
)  # fmt: skip
define(
    NEGATIVE, "negative.complement", lambda c: c.v - c.right,
    section="negative-sampling#negative-sampling-draw",
    belief="1 - σ(-s) is σ(-s), or the other way round.",
    formula=r"\sigma(-u_k^\top v_c)\, v_c",
    message="σ stands where 1 - σ belongs, or the other way round: the derivative of log σ(x) is "
    "1 - σ(x), and 1 - σ(-s) is σ(s).",
)  # fmt: skip
define(
    NEGATIVE, "negative.no_division", lambda c: c.right * (1 - c.right @ c.v / (c.v @ c.v)),
    section="negative-sampling#negative-sampling-draw",
    belief="The derivative of log σ is the one of σ.",
    formula=r"\sigma'(-u_k^\top v_c)\, v_c",
    message="The weight is σ(1 - σ), the derivative of σ itself: the 1/σ from the logarithm stands "
    "before it and cancels one of the two factors.",
)  # fmt: skip
define(
    NEGATIVE[:1], "negative.u_for_v",
    lambda c: sigma(c.array("outside_vector") @ c.v) * c.array("outside_vector"),
    lambda c: sigma(-c.array("outside_vector") @ c.v) * c.array("outside_vector"),
    section="negative-sampling#negative-sampling-draw",
    belief="The derivative of u·v by u is u.",
    formula=r"(1 - \sigma)\, u_k",
    message="The last factor is the derivative of u_k·v_c by u_k, which is v_c.",
)  # fmt: skip
