r"""Ways of getting the naive softmax gradient by the center vector wrong."""

from __future__ import annotations

import numpy as np

from autograder.assignments.word2vec.misconceptions.pair import CENTER
from autograder.engine.cases.entry import Topic
from autograder.engine.cases.kinds import RANDOM, edge

__all__ = ["NAIVE_CENTER", "zero_by_hand"]

_center = Topic(
    "naive.center", "naive_softmax_loss_and_gradient", "naive-softmax#naive-softmax-center"
)
NAIVE_CENTER = _center.entries

_center(
    "missing_y",
    {CENTER: lambda p: p.U.T @ p.y_hat},
    belief="The gradient is the expected outside vector.",
    formula=r"U^\top \hat y",
    message="The outside word's own vector is missing: from the expected outside vector "
    "subtract u_o, which is the y in ŷ - y.",
    term="y",
)
_center(
    "only_u_o",
    {CENTER: (lambda p: -p.U[p.o], lambda p: p.U[p.o])},
    belief="The normaliser does not depend on the center vector.",
    formula=r"-u_o",
    message="Only the outside word's own vector is there: the logarithm of the normaliser "
    "depends on v_c too, and its derivative is the expected outside vector.",
)
_center(
    "only_row_o",
    {CENTER: lambda p: (p.y_hat[p.o] - 1) * p.U[p.o]},
    belief="Only the outside word's row takes part.",
    formula=r"(\hat y_o - 1)\, u_o",
    message="Only the outside word's term is there: every word of the vocabulary pulls at v_c, "
    "word w with the weight ŷ_w - y_w.",
)
_center(
    "without_o",
    {CENTER: lambda p: p.U.T @ (p.y_hat * (1 - p.y))},
    belief="The outside word does not take part in the normaliser.",
    formula=r"\sum_{w \ne o} \hat y_w u_w",
    message="The outside word's term is left out altogether: it has the weight ŷ_o - 1.",
)
_center(
    "expectation_without_o",
    {CENTER: lambda p: p.U.T @ (p.y_hat * (1 - p.y)) - p.U[p.o]},
    belief="The expectation runs over the other words only.",
    formula=r"-u_o + \sum_{w \ne o} \hat y_w u_w",
    message="The expectation leaves out the outside word: the sum in the normaliser runs over "
    "every word.",
    term="y_hat",
)
_center(
    "plus_y",
    {CENTER: lambda p: p.U.T @ (p.y_hat + p.y)},
    belief="The two terms are added.",
    formula=r"U^\top (\hat y + y)",
    message="The outside word's vector has to be subtracted from the expected outside vector, "
    "not added.",
    term="y",
)
_center(
    "plain_mean",
    {CENTER: lambda p: p.U.mean(axis=0) - p.U[p.o]},
    belief="The expectation is the plain mean of the rows.",
    formula=r"\tfrac1n \sum_w u_w - u_o",
    message="You take the plain mean of the outside vectors: the expectation weighs each with "
    "its probability.",
    term="y_hat",
)
_center(
    "plain_sum",
    {CENTER: lambda p: p.U.sum(axis=0) - p.U[p.o]},
    belief="The sum over the words has no weights.",
    formula=r"\sum_w u_w - u_o",
    message="You add up the outside vectors as if each had the weight 1, which a softmax over an "
    "axis of length 1 gives as well: each has its probability as weight.",
    term="y_hat",
)
_center(
    "weighted_by_p_o",
    {CENTER: lambda p: p.y_hat[p.o] * p.U.sum(axis=0) - p.U[p.o]},
    belief="All words are weighted with the probability of the outside word.",
    formula=r"-u_o + P(o \mid c) \sum_w u_w",
    message="Every word is weighted with the probability of the outside word: word w has its own "
    "weight, P(w | c).",
    term="y_hat",
)
_center(
    "unnormalised",
    {
        CENTER: (
            lambda p: p.U.T @ p.e - p.U[p.o],
            lambda p: p.U.T @ np.exp(p.z - p.z.max()) - p.U[p.o],
        )
    },
    belief="The derivative of the logarithm leaves no denominator.",
    formula=r"\sum_w e^{u_w^\top v_c} u_w - u_o",
    message="The exponentials are not divided by their sum: the derivative of log S is S'/S.",
    term="y_hat",
)
_center(
    "scores",
    {CENTER: lambda p: p.U.T @ (p.z - p.y)},
    belief="The scores are the prediction.",
    formula=r"U^\top (U v_c - y)",
    message="You use the scores where the probabilities belong: apply the softmax first.",
    term="y_hat",
)
_center(
    "not_summed",
    {CENTER: lambda p: (p.y_hat - p.y)[:, None] * p.U},
    belief="Each word's contribution stays by itself.",
    formula=r"(\hat y_w - y_w)\, u_w \text{ for each } w",
    message="You return one row for each word: v_c is one vector, so add the rows up.",
)

_center(
    "v_for_u_o",
    {CENTER: lambda p: p.U.T @ p.y_hat - p.v},
    belief="The vector of the pair is v_c.",
    formula=r"U^\top \hat y - v_c",
    message="You subtract v_c where u_o belongs: the derivative of the score u_o·v_c by v_c is "
    "u_o.",
    term="y",
)
_center(
    "v_for_u",
    {CENTER: (lambda p: (p.y_hat[p.o] - 1) * p.v, lambda p: -p.v)},
    belief="The derivative of u·v by v is v.",
    formula=r"\partial J / \partial v_c = (\dots)\, v_c",
    message="Your gradient is a multiple of the center vector: the derivative of a score u_w·v_c "
    "by v_c is u_w, and all words take part.",
)
_center(
    "minus_everywhere",
    {CENTER: lambda p: p.U.T @ (p.y_hat - 1)},
    belief="Every probability has a 1 subtracted.",
    formula=r"\sum_w (\hat y_w - 1)\, u_w",
    message="You subtract 1 from every probability: y is one-hot, so only the outside word has it.",
    term="y",
)


def zero_by_hand(topic: Topic) -> None:
    """Add the same entry to a pair loss's catalogue: both have it."""
    topic(
        "zero_by_hand",
        {CENTER: lambda p: p.expected[CENTER] * bool(p.v.any())},
        belief="With a vector of zeros nothing depends on anything.",
        formula=r"v_c = 0 \Rightarrow \frac{\partial J}{\partial v_c} = 0",
        message="Where the center vector is zero a gradient of zeros is returned: the scores are "
        "zero then, and not their derivatives by v_c, which are the rows of U.",
        kinds=(RANDOM, edge("a center vector of zeros")),
        needs=1,
    )


zero_by_hand(_center)
