r"""Ways of getting the probabilities of the hierarchical softmax wrong."""

from __future__ import annotations

import numpy as np

from autograder.assignments.cbow.misconceptions.cases import Tree, sigma
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Topic
from autograder.engine.cases.kinds import EDGE, RANDOM

__all__ = ["PROBABILITIES"]

_probabilities = Topic("tree.probabilities", "tree_probabilities", "beyond#hierarchical-softmax")
PROBABILITIES = _probabilities.entries


def _product(steps: Array, on: Array, off: float = 1.0) -> Array:
    return np.asarray(np.where(on != 0, steps, off).prod(axis=1))


def _first_stretch(tree: Array) -> Array:
    """1 from the first node of each path to the first gap behind it."""
    begun = np.cumsum(tree != 0, axis=1) > 0
    return np.asarray(np.cumprod((tree != 0) | ~begun, axis=1) * begun)


_probabilities(
    "off_path_half",
    {"value": lambda p: sigma(p.tree * p.x).prod(axis=1)},
    belief="A sign of 0 takes a node out of the product.",
    formula=r"\prod_j \sigma(s_{wj}\, n_j^\top v)",
    message="A node that is not on the way to a word counts one half, σ(0): it has no part in "
    "the word's probability, a factor of 1.",
)
_probabilities(
    "ends_off_path",
    {"value": lambda p: _product(sigma(p.tree * p.x), np.cumprod(p.tree != 0, axis=1))},
    belief="The nodes of a path come first.",
    formula=r"\prod_{j < \min \{i : s_{wi} = 0\}} \sigma(s_{wj}\, n_j^\top v)",
    message="The product ends at the first node that is not on the way to a word: nodes have "
    "numbers in no order, and a later one may be on it.",
)
_probabilities(
    "ends_behind_path",
    {"value": lambda p: _product(sigma(p.tree * p.x), _first_stretch(p.tree))},
    belief="The nodes of a path stand side by side.",
    formula=r"\prod_{j \text{ up to the first gap}} \sigma(s_{wj}\, n_j^\top v)",
    message="The product ends at the first gap behind a node of the path: nodes have numbers in "
    "no order, and a later one may be on it.",
)
_probabilities(
    "zero_score",
    {"value": lambda p: _product(sigma(p.tree * p.x), p.tree * p.x)},
    belief="A product of 0 means that the sign is 0.",
    formula=r"s_{wj}\, n_j^\top v = 0: 1",
    message="A node counts as off the way where sign times score is 0, but the score may be 0 as "
    "well, and then the factor is one half: look at the sign alone.",
    kinds=(RANDOM, EDGE),
    needs=1,
)
_probabilities(
    "off_path_right",
    {"value": lambda p: np.where(p.tree > 0, sigma(p.x), sigma(-p.x)).prod(axis=1)},
    belief="What isn't left is right.",
    formula=r"s_{wj} \le 0: 1 - \sigma(n_j^\top v)",
    message="A node that is not on the way to a word counts as a step to the right: it has no "
    "part in the word's probability.",
)
_probabilities(
    "swapped",
    {"value": lambda p: _product(sigma(-p.tree * p.x), p.tree)},
    belief="σ is the probability of going right.",
    formula=r"\prod_j \sigma(-s_{wj}\, n_j^\top v)",
    message="Left and right have changed places: σ(n_j·v) is the probability of going left, "
    "where the sign is 1.",
)
_probabilities(
    "sign_ignored",
    {"value": lambda p: _product(np.tile(sigma(p.x), (len(p.tree), 1)), p.tree)},
    belief="The path says which nodes count, and nothing else.",
    formula=r"\prod_{j \text{ on the path}} \sigma(n_j^\top v)",
    message="Every step goes left: where the sign is -1 the factor is σ(-n_j·v). Do the "
    "probabilities add up to 1?",
)
_probabilities(
    "sum",
    {"value": lambda p: np.where(p.tree != 0, sigma(p.tree * p.x), 0.0).sum(axis=1)},
    belief="The probabilities of the steps are added.",
    formula=r"\sum_j \sigma(s_{wj}\, n_j^\top v)",
    message="The probabilities of the steps are added up: one step and the next happen both, so "
    "they are multiplied.",
)
_probabilities(
    "mean",
    {
        "value": lambda p: (
            np.where(p.tree != 0, sigma(p.tree * p.x), 0.0).sum(axis=1) / (p.tree != 0).sum(axis=1)
        )
    },
    belief="A path is as likely as its steps are on average.",
    formula=r"\tfrac1L \sum_j \sigma(s_{wj}\, n_j^\top v)",
    message="You take the mean over the steps: one step and the next happen both, so their "
    "probabilities are multiplied.",
    needs=1,
)
_probabilities(
    "logarithm",
    {
        "value": (
            lambda p: np.where(p.tree != 0, -np.logaddexp(0, -p.tree * p.x), 0.0).sum(axis=1),
            lambda p: np.where(p.tree != 0, np.logaddexp(0, -p.tree * p.x), 0.0).sum(axis=1),
        )
    },
    belief="The logarithm is as good.",
    formula=r"\log P(w)",
    message="You return logarithms of the probabilities: take their exponentials, or multiply "
    "the steps.",
)
_probabilities(
    "softmax",
    {"value": lambda p: _softmax(p.tree @ p.x)},
    belief="Scores of words become probabilities by a softmax.",
    formula=r"\operatorname{softmax}(s\, n\, v)",
    message="There is a softmax over words: the tree's probabilities add up to 1 by themselves, "
    "each as a product of sigmoids.",
)
_probabilities(
    "normalised",
    {
        "value": (
            lambda p: _normalised(sigma(p.tree * p.x).prod(axis=1)),
            lambda p: _normalised(_product(np.tile(sigma(p.x), (len(p.tree), 1)), p.tree)),
        )
    },
    belief="What doesn't add up to 1 is divided by its sum.",
    formula=r"\frac{P(w)}{\sum_w P(w)}",
    message="They add up to 1 because you divide by their sum, which hides a mistake in them: "
    "right ones need no division.",
)
_probabilities(
    "one_step",
    {"value": lambda p: _first_step(p)},
    belief="The last step decides.",
    formula=r"\sigma(s_{wj}\, n_j^\top v) \text{ of one node}",
    message="Only one node of each path takes part, the first or the last: multiply over all of "
    "them.",
)


def _softmax(z: Array) -> Array:
    return _normalised(np.exp(z - z.max()))


def _normalised(p: Array) -> Array:
    return np.asarray(p / p.sum())


def _first_step(p: Tree) -> Array:
    first = (p.tree != 0).argmax(axis=1)
    return sigma(p.tree[np.arange(len(p.tree)), first] * p.x[first])
