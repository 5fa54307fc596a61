r"""Ways of getting the loss and the gradients of the hierarchical softmax wrong."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.assignments.cbow.misconceptions.cases import LOSS, NODES, VECTOR, Tree, sigma
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic
from autograder.engine.cases.kinds import LARGE, RANDOM

__all__ = ["PATH"]

_FUNCTION = "hierarchical_softmax_loss_and_gradient"
_path = Topic("tree", _FUNCTION, "beyond#hierarchical-softmax")
_entries = _path.entries
_loss = Topic("tree.loss", _FUNCTION, "beyond#hierarchical-softmax")
_of_loss = _loss.entries
_gradient = Topic("tree.gradient", _FUNCTION, "beyond#hierarchical-softmax-gradients")
_of_gradient = _gradient.entries
Weights = Callable[[Tree], Array]


def _with(weights: Weights) -> dict[str, Candidate]:
    """Both gradients, with these weights of the nodes."""
    return {
        VECTOR: lambda p: weights(p) @ p.nodes,
        NODES: lambda p: np.outer(weights(p), p.v),
    }


def _term(x: Array) -> Array:
    r"""Give :math:`-\log \sigma(x)`."""
    return np.asarray(np.logaddexp(0.0, -x))


def _one(place: int) -> dict[str, Candidate]:
    """One node of the path alone."""

    def weights(p: Tree) -> Array:
        chosen = np.zeros(len(p.nodes))
        chosen[np.flatnonzero(p.s)[place]] = 1.0
        return chosen * p.right

    def loss(p: Tree) -> Array:
        j = np.flatnonzero(p.s)[place]
        return _term(p.s[j] * p.x[j])

    return {LOSS: loss, **_with(weights)}


def _all_but(place: int) -> dict[str, Candidate]:
    """The path without one of its nodes."""

    def chosen(p: Tree) -> Array:
        on = p.on.astype(np.float64)
        on[np.flatnonzero(p.s)[place]] = 0.0
        return on

    return {
        LOSS: lambda p: (chosen(p) * _term(p.s * p.x)).sum(),
        **_with(lambda p: chosen(p) * p.right),
    }


_path(
    "swapped",
    {
        LOSS: lambda p: _term(-p.s * p.x)[p.on].sum(),
        **_with(lambda p: np.where(p.on, sigma(p.x) - (1 - p.s) / 2, 0.0)),
    },
    belief="σ is the probability of going right.",
    formula=r"-\sum_j \log \sigma(-s_j\, n_j^\top v)",
    message="Left and right have changed places: with the sign 1 the path goes left, which has "
    "the probability σ(n_j·v).",
)
_path(
    "sign_ignored",
    {
        LOSS: lambda p: _term(p.x)[p.on].sum(),
        **_with(lambda p: np.where(p.on, sigma(p.x) - 1, 0.0)),
    },
    belief="The path says which nodes count, and nothing else.",
    formula=r"-\sum_j \log \sigma(n_j^\top v)",
    message="Every step of the path goes left: where the sign is -1 the term is -log σ(-n_j·v).",
)
_path(
    "off_path",
    {
        LOSS: lambda p: _term(p.s * p.x).sum(),
        **_with(lambda p: sigma(p.x) - (1 + p.s) / 2),
    },
    belief="A sign of 0 takes a node out of the sum.",
    formula=r"\sum_{\text{all } j}",
    message="Nodes that are not on the way to the word take part: each adds log 2 to the loss, "
    "since σ(0) = 1/2, or a term to the gradients. Take the nodes whose sign isn't 0.",
)
_path(
    "off_path_right",
    {
        LOSS: lambda p: _term(np.where(p.s > 0, p.x, -p.x)).sum(),
        **_with(lambda p: sigma(p.x) - (p.s > 0)),
    },
    belief="What isn't left is right.",
    formula=r"s_j \le 0: -\log \sigma(-n_j^\top v)",
    message="A node that is not on the way to the word counts as a step to the right: it has "
    "nothing to do with the word.",
)
_path(
    "averaged",
    {
        LOSS: lambda p: _term(p.s * p.x)[p.on].mean(),
        **_with(lambda p: p.right / p.on.sum()),
    },
    belief="The loss is a mean over the steps.",
    formula=r"\tfrac1L \sum_j",
    message="You divide by the length of the path: the loss is the sum over its steps, the "
    "logarithm of a product.",
    needs=1,
)
_WITHOUT = (_all_but(-1), _all_but(0))
_path(
    "without_an_end",
    {name: tuple(way[name] for way in _WITHOUT) for name in (LOSS, VECTOR, NODES)},
    belief="The root, or the leaf, needs no step.",
    formula=r"\sum_{j \text{ without the first or the last}}",
    message="The first or the last node of the way is left out: only inner nodes stand in the "
    "tree, and at each of those on the way a step is taken.",
)
_path(
    "one_node",
    {output: tuple(_one(place)[output] for place in (0, -1)) for output in (LOSS, VECTOR, NODES)},
    belief="One node of the path decides.",
    formula=r"-\log \sigma(s_j\, n_j^\top v) \text{ of one } j",
    message="Only one node of the path takes part, the first or the last: perhaps = stands in "
    "the loop where += belongs, or a line after the loop uses what is left.",
)
_path(
    "only_left",
    {
        LOSS: lambda p: _term(p.x)[p.s > 0].sum(),
        **_with(lambda p: np.where(p.s > 0, p.right, 0.0)),
    },
    belief="The path is where the sign is 1.",
    formula=r"\sum_{j : s_j = 1}",
    message="Only the steps to the left take part: those with the sign -1 are on the path too.",
)
_path(
    "without_sigmoid",
    {LOSS: lambda p: -(p.s * p.x).sum(), **_with(lambda p: -p.s)},
    easy=True,
    belief="The score itself is the log-probability.",
    formula=r"-\sum_j s_j\, n_j^\top v",
    message="The sigmoid is missing: each score goes through it, and its derivative brings the "
    "weights.",
)
_loss(
    "no_logarithm",
    {
        LOSS: (
            lambda p: sigma(p.s * p.x)[p.on].prod(),
            lambda p: -sigma(p.s * p.x)[p.on].prod(),
            lambda p: -sigma(p.s * p.x)[p.on].sum(),
        )
    },
    belief="The probability itself is the loss.",
    formula=r"P(w)",
    message="The logarithm is missing: the loss is minus the logarithm of the probability.",
)
_loss(
    "log_of_zero",
    {
        LOSS: (
            lambda p: -np.log(sigma(p.s * p.x))[p.on].sum(),
            lambda p: -np.log(sigma(p.s * p.x)[p.on].prod()),
        )
    },
    belief="The logarithm of a stable sigmoid is stable.",
    formula=r"-\log \sigma(x)",
    message="For a large score a sigmoid becomes 0, and its logarithm infinite: "
    "np.logaddexp(0, -x) is -log σ(x) for every x.",
    kinds=(RANDOM, LARGE),
    needs=1,
)
_gradient(
    "sign_forgotten",
    _with(lambda p: np.where(p.on, -sigma(-p.s * p.x), 0.0)),
    belief="The inner derivative is the vector.",
    formula=r"-\sum_j (1 - \sigma(s_j\, n_j^\top v))\, n_j",
    message="The inner derivative is missing: s_j stands before the score, so that each weight "
    "gets s_j as a factor.",
)
_gradient(
    "sigma_for_complement",
    _with(lambda p: -p.s * sigma(p.s * p.x)),
    belief="The derivative of log σ is σ.",
    formula=r"-\sum_j \sigma(s_j\, n_j^\top v)\, s_j\, n_j",
    message="The weight is σ where it is 1 - σ: the derivative of log σ(x) is 1 - σ(x).",
)
_gradient(
    "label_missing",
    _with(lambda p: np.where(p.on, sigma(p.x), 0.0)),
    belief="The prediction is the gradient.",
    formula=r"\sum_j \sigma(n_j^\top v)\, n_j",
    message="The truth is missing in “prediction minus truth”: on a step to the left subtract 1 "
    "from σ(n_j·v).",
)
_gradient(
    "label_is_sign",
    _with(lambda p: np.where(p.on, sigma(p.x) - p.s, 0.0)),
    belief="The truth is the sign.",
    formula=r"\sum_j (\sigma(n_j^\top v) - s_j)\, n_j",
    message="You subtract the sign: the truth is 1 for left and 0 for right, (1 + s_j) / 2.",
)
_gradient(
    "sigmoid_slope",
    _with(lambda p: -p.s * sigma(p.x) * sigma(-p.x)),
    belief="The derivative of log σ is σ(1 - σ).",
    formula=r"-\sum_j s_j\, \sigma (1 - \sigma)\, n_j",
    message="The weight is the derivative of σ: the logarithm divides it by σ, which leaves 1 - σ.",
)
_gradient(
    "other_vector",
    {
        VECTOR: lambda p: p.right.sum() * p.v,
        NODES: lambda p: p.right[:, None] * p.nodes,
    },
    belief="The derivative of n·v by n is n.",
    formula=r"\partial J / \partial n_j = \delta_j n_j",
    message="The vectors have changed places: the derivative of the score n_j·v by v is n_j, and "
    "by n_j it is v.",
)
_gradient(
    "path_only",
    {NODES: lambda p: np.outer(p.right[p.on], p.v)},
    belief="The gradient has a row for each node of the path.",
    formula=r"(\partial J / \partial n_j)_{j \text{ on the path}}",
    message="You return a row for each node of the path: the parameter holds all nodes, so its "
    "gradient has a row for each of them, of zeros where a node is not on the path.",
    needs=1,
)
_gradient(
    "first_rows",
    {NODES: lambda p: _first_rows(p)},
    belief="The path's nodes are the first ones.",
    formula=r"G[j] \text{ for } j = 0, \dots, L - 1",
    message="The path's gradients are put into the first rows: they belong into the rows of "
    "their nodes, whose numbers the tree gives.",
    needs=1,
)


def _first_rows(p: Tree) -> Array:
    rows = np.zeros(p.nodes.shape)
    rows[: int(p.on.sum())] = np.outer(p.right[p.on], p.v)
    return rows


PATH = [*_of_loss, *_entries, *_of_gradient]
