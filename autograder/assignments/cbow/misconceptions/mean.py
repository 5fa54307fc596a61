r"""Ways of getting the mean of the context wrong."""

from __future__ import annotations

import numpy as np

from autograder.assignments.cbow.misconceptions.cases import Context
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Topic
from autograder.engine.cases.kinds import AFTERWARDS

__all__ = ["MEAN"]


def _halved(rows: Array) -> Array:
    mean = rows[0]
    for row in rows[1:]:
        mean = (mean + row) / 2
    return np.asarray(mean)


_mean = Topic("mean", "context_mean", "beyond#cbow")
MEAN = _mean.entries

_mean(
    "sum",
    {"value": lambda p: p.N * p.v},
    belief="The context is a bag: its vectors are added up.",
    formula=r"\sum_j v_{w_j}",
    message="You take the sum of the context's vectors; CBOW takes their mean, 1/N of it.",
)
_mean(
    "counted_once",
    {"value": lambda p: p.once @ p.V / p.once.sum()},
    belief="The context is a set of words.",
    formula=r"\tfrac{1}{|\{w_j\}|} \sum_{w \in \{w_j\}} v_w",
    message="A word that stands more than once in the context is counted once: each place has its "
    "own part in the mean.",
    needs=1,
)
_mean(
    "distinct_denominator",
    {"value": lambda p: p.counts @ p.V / p.once.sum()},
    belief="N is the number of different words.",
    formula=r"\tfrac{1}{|\{w_j\}|} \sum_j v_{w_j}",
    message="You divide by the number of different words: N is the number of places in the "
    "context, and a word that stands twice has two.",
    needs=1,
)
_mean(
    "distinct_numerator",
    {"value": lambda p: p.once @ p.V / p.N},
    belief="A mask of words is as good as their list.",
    formula=r"\tfrac1N \sum_{w \in \{w_j\}} v_w",
    message="In the sum a word that stands more than once in the context is counted once, as a "
    "mask or ones at indices do: each place has its own term.",
    needs=1,
)
_mean(
    "all_words",
    {"value": lambda p: p.V.mean(axis=0)},
    belief="The mean is taken over the vocabulary.",
    formula=r"\tfrac1n \sum_w v_w",
    message="You take the mean over all words: only those of the context take part.",
)
_mean(
    "divided_by_words",
    {"value": lambda p: p.counts @ p.V / p.n},
    belief="A mean divides by the number of rows of V.",
    formula=r"\tfrac1n \sum_j v_{w_j}",
    message="You divide by the number of all words: N is the number of words in the context.",
)
_mean(
    "one_word",
    {"value": (lambda p: p.V[p.words[0]], lambda p: p.V[p.words[-1]])},
    belief="One word stands for the context.",
    formula=r"v_{w_1}",
    message="Only one word of the context takes part, the first or the last: all of them have "
    "the same part in the mean.",
)
_mean(
    "halved_each_time",
    {"value": lambda p: _halved(p.V[p.words])},
    belief="A mean can be taken step by step.",
    formula=r"\hat v \leftarrow \tfrac12 (\hat v + v_{w_j})",
    message="The mean so far and the next vector are averaged, so that later words weigh more: in "
    "the mean every place of the context has the part 1/N.",
    needs=1,
)
_mean(
    "one_left_out",
    {
        "value": (
            lambda p: p.V[p.words[1:]].mean(axis=0),
            lambda p: p.V[p.words[:-1]].mean(axis=0),
            lambda p: p.V[p.words[1:]].sum(axis=0) / p.N,
            lambda p: p.V[p.words[:-1]].sum(axis=0) / p.N,
        )
    },
    belief="Ranges start at 1; or: they end before the last.",
    formula=r"\sum_{j=2}^{N}",
    message="The first or the last word of the context is left out.",
)
_mean(
    "off_by_one",
    {"value": lambda p: p.V[p.words].sum(axis=0) / (p.N + 1)},
    belief="The center word counts too.",
    formula=r"\tfrac{1}{N + 1} \sum_j v_{w_j}",
    message="You divide by N + 1: the center word is not a part of its context.",
)
_mean(
    "one_number",
    {"value": (lambda p: p.V[p.words].mean(), lambda p: p.V[p.words].mean(axis=1))},
    belief="A mean is a mean.",
    formula=r"\text{a mean over the dimensions}",
    message="The mean is taken over the dimensions too, or over them alone: it runs over the "
    "words, axis=0, and leaves a vector.",
)


def _in_place(p: Context) -> tuple[Array, Array]:
    """Add the context up in its first word's own row: the mean that comes out, and V after it."""
    V = p.V.copy()
    total = V[p.words[0]]
    for w in p.words[1:]:
        total += V[w]
    return total / p.N, V


_mean(
    "added_in_place",
    {"value": lambda p: _in_place(p)[0]},
    belief="A row of a matrix is a copy.",
    formula=r"v_{w_1} \leftarrow \sum_j v_{w_j}",
    message="The context is added up in the row of its first word: total = V[w] is that row "
    "itself, and total += changes it. Start with zeros, or with a copy.",
    needs=1,
)
_mean(
    "in_place",
    {"inputs.input_vectors": lambda p: _in_place(p)[1]},
    belief="A row of a matrix is a copy.",
    formula=r"v_{w_1} \leftarrow \sum_j v_{w_j}",
    message="The input vectors are changed: total = V[w] is a row of theirs, and total += writes "
    "into it. Start with zeros, or with a copy.",
    kinds=(AFTERWARDS,),
    needs=1,
)
