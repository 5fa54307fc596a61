"""The catalogue: what students get wrong about the gradients of word2vec, computed.

Each entry knows what the student probably believes, the formula that leads to, and how to compute
the wrong value from a case, so that :mod:`autograder.engine.answers.diagnose` can verify it on
the data before it is said.
"""

from __future__ import annotations

import functools

from autograder.assignments.word2vec.misconceptions.anywhere import (
    TRANSFORMS,
    Transform,
    everywhere,
)
from autograder.assignments.word2vec.misconceptions.anywhere_calls import everywhere_calls
from autograder.assignments.word2vec.misconceptions.anywhere_more import everywhere_more
from autograder.assignments.word2vec.misconceptions.anywhere_numbers import Rows, everywhere_numbers
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
from autograder.assignments.word2vec.misconceptions.elementary_slips import (
    SIGMOID_SLIPS,
    SOFTMAX_SLIPS,
)
from autograder.assignments.word2vec.misconceptions.lines import LineCase
from autograder.assignments.word2vec.misconceptions.lines_slips import LINES
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
from autograder.assignments.word2vec.misconceptions.pair import CENTER, LOSS, OUTSIDE, Pair
from autograder.assignments.word2vec.misconceptions.skipgram import SKIPGRAM, Window
from autograder.assignments.word2vec.misconceptions.skipgram_more import SKIPGRAM_MORE
from autograder.assignments.word2vec.misconceptions.skipgram_other import SKIPGRAM_OTHER
from autograder.assignments.word2vec.misconceptions.skipgram_slips import SKIPGRAM_SLIPS
from autograder.assignments.word2vec.misconceptions.skipgram_words import SKIPGRAM_WORDS
from autograder.engine.cases.entry import Case, Misconception

__all__ = [
    "TRANSFORMS",
    "Case",
    "Misconception",
    "Transform",
    "case_type",
    "catalogue",
    "everything",
]

_PAIR = (LOSS, CENTER, OUTSIDE)
_TOPICS: dict[str, tuple[type[Case], tuple[str, ...], list[Misconception]]] = {
    "sigmoid": (Elementary, ("value",), SIGMOID + SIGMOID_MORE + SIGMOID_OTHER + SIGMOID_SLIPS),
    "softmax": (Elementary, ("value",), SOFTMAX + SOFTMAX_MORE + SOFTMAX_OTHER + SOFTMAX_SLIPS),
    "naive_softmax_loss_and_gradient": (
        Pair,
        _PAIR,
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
    "negative_sampling_loss_and_gradient": (
        Pair,
        _PAIR,
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
    "skipgram_loss_and_gradient": (
        Window,
        (LOSS, "grad_center_vectors", "grad_outside_vectors"),
        SKIPGRAM
        + SKIPGRAM_MORE
        + SKIPGRAM_OTHER
        + SKIPGRAM_WORDS
        + SKIPGRAM_SLIPS
        + SKIPGRAM_SHAPES,
    ),
    "sgd": (
        Descent,
        ("theta", "losses"),
        DESCENT + DESCENT_MORE + DESCENT_OTHER + DESCENT_LOSSES + DESCENT_SLIPS,
    ),
    **{line: (LineCase, ("value",), entries) for line, entries in LINES.items()},
}


# what is added to which rows of the last output, in which order, where that is done row by row
_ROWS: dict[str, Rows] = {
    "negative_sampling_loss_and_gradient": lambda p: [
        (w, weight * p.v)
        for w, weight in zip(
            [p.o, *p.k.tolist()], [float(right_o(p)), *right_k(p).tolist()], strict=True
        )
    ],
}


def case_type(function: str) -> type[Case]:
    """How a case of this function names its arguments."""
    return _TOPICS[function][0] if function in _TOPICS else Case


@functools.cache
def catalogue(function: str) -> tuple[Misconception, ...]:
    """List the entries of a function; those of its own topic come first."""
    if function not in _TOPICS:
        return ()
    _, outputs, own = _TOPICS[function]
    return (
        *own,
        *everywhere(function, outputs),
        *everywhere_more(function, outputs),
        *everywhere_numbers(function, outputs, _ROWS.get(function)),
        *differences(function),
        *everywhere_calls(function, outputs),
    )


def everything() -> dict[str, Misconception]:
    """Give every entry by its key; one that several functions share stands once."""
    return {entry.key: entry for function in _TOPICS for entry in catalogue(function)}
