"""The catalogue: what students get wrong about the gradients of word2vec, computed.

Each entry knows what the student probably believes, the formula that leads to, and how to compute
the wrong value from a case, so that :mod:`autograder.engine.answers.diagnose` can verify it on
the data before it is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from autograder.assignments.anywhere import TRANSFORMS, anywhere
from autograder.assignments.word2vec.misconceptions.crashes import NAIVE_CRASHES, NEGATIVE_CRASHES
from autograder.assignments.word2vec.misconceptions.crashes_shapes import (
    NAIVE_SHAPES,
    NEGATIVE_SHAPES,
    SKIPGRAM_SHAPES,
)
from autograder.assignments.word2vec.misconceptions.descent import DESCENT, Descent
from autograder.assignments.word2vec.misconceptions.descent_losses import DESCENT_LOSSES
from autograder.assignments.word2vec.misconceptions.descent_more import DESCENT_MORE
from autograder.assignments.word2vec.misconceptions.descent_other import DESCENT_OTHER
from autograder.assignments.word2vec.misconceptions.descent_slips import DESCENT_SLIPS
from autograder.assignments.word2vec.misconceptions.differences import differences
from autograder.assignments.word2vec.misconceptions.elementary import SIGMOID, SOFTMAX, Elementary
from autograder.assignments.word2vec.misconceptions.elementary_more import (
    SIGMOID_MORE,
    SOFTMAX_MORE,
)
from autograder.assignments.word2vec.misconceptions.elementary_other import (
    SIGMOID_OTHER,
    SOFTMAX_OTHER,
)
from autograder.assignments.word2vec.misconceptions.elementary_seen import (
    SIGMOID_SEEN,
    SOFTMAX_SEEN,
)
from autograder.assignments.word2vec.misconceptions.elementary_slips import (
    SIGMOID_SLIPS,
    SOFTMAX_SLIPS,
)
from autograder.assignments.word2vec.misconceptions.naive_center import NAIVE_CENTER
from autograder.assignments.word2vec.misconceptions.naive_forms import NAIVE_FORMS
from autograder.assignments.word2vec.misconceptions.naive_loss import NAIVE_LOSS
from autograder.assignments.word2vec.misconceptions.naive_losses import NAIVE_LOSSES
from autograder.assignments.word2vec.misconceptions.naive_more import NAIVE_MORE
from autograder.assignments.word2vec.misconceptions.naive_outside import NAIVE_OUTSIDE
from autograder.assignments.word2vec.misconceptions.naive_scores import NAIVE_SCORES
from autograder.assignments.word2vec.misconceptions.naive_slips import NAIVE_SLIPS
from autograder.assignments.word2vec.misconceptions.naive_slips_more import NAIVE_SLIPS_MORE
from autograder.assignments.word2vec.misconceptions.naive_terms import NAIVE_TERMS
from autograder.assignments.word2vec.misconceptions.naive_words import NAIVE_WORDS
from autograder.assignments.word2vec.misconceptions.negative import NEGATIVE, right_k, right_o
from autograder.assignments.word2vec.misconceptions.negative_forms import NEGATIVE_FORMS
from autograder.assignments.word2vec.misconceptions.negative_gradient import NEGATIVE_GRADIENT
from autograder.assignments.word2vec.misconceptions.negative_loss import NEGATIVE_LOSS
from autograder.assignments.word2vec.misconceptions.negative_losses import NEGATIVE_LOSSES
from autograder.assignments.word2vec.misconceptions.negative_more import NEGATIVE_MORE
from autograder.assignments.word2vec.misconceptions.negative_rows import NEGATIVE_ROWS
from autograder.assignments.word2vec.misconceptions.negative_slips import NEGATIVE_SLIPS
from autograder.assignments.word2vec.misconceptions.negative_slips_more import NEGATIVE_SLIPS_MORE
from autograder.assignments.word2vec.misconceptions.negative_slopes import NEGATIVE_SLOPES
from autograder.assignments.word2vec.misconceptions.negative_terms import NEGATIVE_TERMS
from autograder.assignments.word2vec.misconceptions.negative_vectors import NEGATIVE_VECTORS
from autograder.assignments.word2vec.misconceptions.negative_weights import NEGATIVE_WEIGHTS
from autograder.assignments.word2vec.misconceptions.negative_words import NEGATIVE_WORDS
from autograder.assignments.word2vec.misconceptions.pair import Pair
from autograder.assignments.word2vec.misconceptions.pair_seen import NAIVE_SEEN, NEGATIVE_SEEN
from autograder.assignments.word2vec.misconceptions.skipgram import SKIPGRAM, Window
from autograder.assignments.word2vec.misconceptions.skipgram_more import SKIPGRAM_MORE
from autograder.assignments.word2vec.misconceptions.skipgram_other import SKIPGRAM_OTHER
from autograder.assignments.word2vec.misconceptions.skipgram_seen import SKIPGRAM_SEEN
from autograder.assignments.word2vec.misconceptions.skipgram_slips import SKIPGRAM_SLIPS
from autograder.assignments.word2vec.misconceptions.skipgram_words import SKIPGRAM_WORDS
from autograder.assignments.word2vec.names import NAIVE
from autograder.assignments.word2vec.names import NEGATIVE as NEGATIVE_SAMPLING
from autograder.assignments.word2vec.names import SKIPGRAM as SKIPGRAM_LOSS
from autograder.engine.cases.case import Array, Case
from autograder.engine.cases.entry import Catalogue, Misconception
from autograder.engine.values.outputs import Output

__all__ = ["catalogue"]

_TOPICS: dict[str, tuple[type[Case], list[Misconception]]] = {
    "sigmoid": (Elementary, SIGMOID + SIGMOID_MORE + SIGMOID_OTHER + SIGMOID_SLIPS),
    "softmax": (Elementary, SOFTMAX + SOFTMAX_MORE + SOFTMAX_OTHER + SOFTMAX_SLIPS),
    NAIVE: (
        Pair,
        NAIVE_LOSS
        + NAIVE_CENTER
        + NAIVE_OUTSIDE
        + NAIVE_WORDS
        + NAIVE_SCORES
        + NAIVE_MORE
        + NAIVE_FORMS
        + NAIVE_TERMS
        + NAIVE_LOSSES
        + NAIVE_SLIPS
        + NAIVE_SLIPS_MORE
        + NAIVE_CRASHES
        + NAIVE_SHAPES,
    ),
    NEGATIVE_SAMPLING: (
        Pair,
        NEGATIVE_LOSS
        + NEGATIVE
        + NEGATIVE_GRADIENT
        + NEGATIVE_WORDS
        + NEGATIVE_WEIGHTS
        + NEGATIVE_VECTORS
        + NEGATIVE_MORE
        + NEGATIVE_FORMS
        + NEGATIVE_LOSSES
        + NEGATIVE_TERMS
        + NEGATIVE_SLOPES
        + NEGATIVE_ROWS
        + NEGATIVE_SLIPS
        + NEGATIVE_SLIPS_MORE
        + NEGATIVE_CRASHES
        + NEGATIVE_SHAPES,
    ),
    SKIPGRAM_LOSS: (
        Window,
        SKIPGRAM
        + SKIPGRAM_MORE
        + SKIPGRAM_OTHER
        + SKIPGRAM_WORDS
        + SKIPGRAM_SLIPS
        + SKIPGRAM_SHAPES,
    ),
    "sgd": (
        Descent,
        DESCENT + DESCENT_MORE + DESCENT_OTHER + DESCENT_LOSSES + DESCENT_SLIPS,
    ),
}


# of which nobody can foresee the numbers: asked for when nothing else explains what came
_SEEN: Mapping[str, list[Misconception]] = {
    "sigmoid": SIGMOID_SEEN,
    "softmax": SOFTMAX_SEEN,
    NAIVE: NAIVE_SEEN,
    NEGATIVE_SAMPLING: NEGATIVE_SEEN,
    SKIPGRAM_LOSS: SKIPGRAM_SEEN,
}


def _row_by_row(p: Pair) -> list[tuple[int, Array]]:
    """What is added to which rows of the last output, in which order."""
    weights = [float(right_o(p)), *right_k(p).tolist()]
    words = [p.o, *p.k.tolist()]
    return [(w, weight * p.v) for w, weight in zip(words, weights, strict=True)]


_ANYWHERE: Mapping[str, Mapping[str, Any]] = {
    "sigmoid": {"whole_numbers": False},  # nearly all are 0, or have names of their own
    "softmax": {"whole_numbers": False},
    NAIVE: {
        "penalised": True,
        "otherwise": {("grad_outside_vectors", "entries_moved"): (0, 2, 3)},
    },
    NEGATIVE_SAMPLING: {"penalised": True, "rows": _row_by_row},
    SKIPGRAM_LOSS: {
        "decimals": 2,
        "otherwise": {
            ("grad_center_vectors", "entries_moved"): (0, 2, 3),
            ("grad_center_vectors", "collapsed"): (2,),
        },
    },
    "sgd": {"decimals": 0},
}


def catalogue(function: str, outputs: Sequence[Output]) -> Catalogue:
    """Give what can be got wrong in a function; entries of its own topic come first."""
    if function not in _TOPICS:
        raise ValueError(f"_TOPICS of misconceptions/__init__.py has no topic for {function}.")
    case, own = _TOPICS[function]

    def entries() -> Iterator[Misconception]:
        yield from own
        yield from anywhere(function, outputs, **_ANYWHERE.get(function, {}))
        yield from differences(function)
        yield from _SEEN.get(function, ())

    return Catalogue(case, entries, TRANSFORMS)
