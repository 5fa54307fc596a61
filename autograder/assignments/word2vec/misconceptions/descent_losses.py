r"""More ways of returning other losses than those before the steps."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.assignments.word2vec.misconceptions.descent import LOSSES, Descent, Path, right_step
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic

__all__ = ["DESCENT_LOSSES"]

_sgd = Topic("sgd", "sgd", "training#descent-step")
DESCENT_LOSSES = _sgd.entries


def _of_losses(change: Callable[[Descent, Array], Array]) -> Candidate:
    return lambda d: change(d, d.expected[LOSSES])


def _sizes_of_gradients(d: Descent, losses: Array) -> Array:
    return np.array([np.linalg.norm(d.at(x)[1]) for x in Path(right_step).walk(d)[0][:-1]])


_sgd(
    "losses_best_so_far",
    {LOSSES: _of_losses(lambda d, losses: np.minimum.accumulate(losses))},
    belief="A loss never rises.",
    formula=r"\min_{s \le t} J(\theta_s)",
    message="Your losses are the smallest so far: losses[t] is the loss before step t, also where "
    "it has risen.",
    needs=1,
)
_sgd(
    "losses_changed",
    {
        LOSSES: (
            _of_losses(lambda d, losses: losses / d.n),
            _of_losses(lambda d, losses: losses / d.start.size),
            _of_losses(lambda d, losses: losses / np.arange(1, d.n + 1)),
            _of_losses(lambda d, losses: d.rate * losses),
            _of_losses(lambda d, losses: np.log(losses)),
            _of_losses(lambda d, losses: losses**2),
            _of_losses(lambda d, losses: losses / losses[0]),
            _of_losses(lambda d, losses: losses - losses[0]),
            _of_losses(lambda d, losses: np.diff(losses, prepend=0.0)),
            _of_losses(lambda d, losses: np.diff(losses, prepend=losses[0])),
        )
    },
    belief="The losses are to be compared.",
    formula=r"J(\theta_t) / T",
    message="Your losses are changed, such as divided by a number, by the first of them, or turned "
    "into differences: losses[t] is the number that loss_and_gradient returns before step t.",
)
_sgd(
    "losses_shifted",
    {
        LOSSES: (
            _of_losses(lambda d, losses: np.append(0.0, losses[:-1])),
            _of_losses(lambda d, losses: np.append(losses[1:], 0.0)),
            _of_losses(lambda d, losses: np.append(losses[1:], losses[-1])),
        )
    },
    belief="The first loss comes after the first step.",
    formula=r"\text{losses}_t = J(\theta_{t \pm 1})",
    message="Your losses stand one place off, with a zero or a repeated number at an end: "
    "losses[t] is the loss before step t, so that losses[0] is the one at the start.",
    needs=1,
)
_sgd(
    "losses_of_gradients",
    {
        LOSSES: (
            _of_losses(_sizes_of_gradients),
            _of_losses(lambda d, losses: _sizes_of_gradients(d, losses) ** 2),
        )
    },
    belief="The size of the gradient tells how far it is to go.",
    formula=r"\lVert g(\theta_t) \rVert",
    message="What you return as losses are the lengths of the gradients, or their squares: "
    "losses[t] is the first value of loss_and_gradient, before step t.",
)
