r"""More ways of getting gradient descent wrong: other methods, other steps, other losses."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.assignments.word2vec.misconceptions.descent import (
    LOSSES,
    THETA,
    Descent,
    Path,
    right_step,
)
from autograder.assignments.word2vec.misconceptions.naive_words import several
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic

__all__ = ["DESCENT_MORE"]

_sgd = Topic("sgd", "sgd", "training#descent-step")
DESCENT_MORE = _sgd.entries
# from the rate and the gradients so far, the newest last, the step
Method = Callable[[float, list[Array]], Array]


def _remembering(method: Method) -> dict[str, Candidate]:
    """A descent whose step depends on earlier gradients."""

    def walk(d: Descent) -> tuple[Array, list[float]]:
        theta, losses, gradients = d.start, [], []
        for _ in range(d.n):
            loss, gradient = d.at(theta)
            losses.append(loss)
            gradients.append(gradient)
            theta = theta - method(d.rate, gradients)
        return theta, losses

    return {THETA: lambda d: walk(d)[0], LOSSES: lambda d: np.array(walk(d)[1])}


def _faded(gradients: list[Array], beta: float) -> Array:
    return np.asarray(sum(beta ** (len(gradients) - 1 - i) * g for i, g in enumerate(gradients)))


def _momentum(beta: float) -> tuple[dict[str, Candidate], ...]:
    return (
        _remembering(lambda rate, g: rate * _faded(g, beta)),
        _remembering(lambda rate, g: rate * (1 - beta) * _faded(g, beta)),
        _remembering(lambda rate, g: rate * (g[-1] + beta * _faded(g, beta))),
    )


def _adam(rate: float, gradients: list[Array]) -> Array:
    t = len(gradients)
    m = 0.1 * _faded(gradients, 0.9) / (1 - 0.9**t)
    v = 0.001 * _faded([g**2 for g in gradients], 0.999) / (1 - 0.999**t)
    return np.asarray(rate * m / (np.sqrt(v) + 1e-8))


def _adagrad(rate: float, gradients: list[Array]) -> Array:
    return np.asarray(rate * gradients[-1] / (np.sqrt(sum(g**2 for g in gradients)) + 1e-8))


def _rmsprop(rate: float, gradients: list[Array]) -> Array:
    v = 0.1 * _faded([g**2 for g in gradients], 0.9)
    return np.asarray(rate * gradients[-1] / (np.sqrt(v) + 1e-8))


def _shortened(gradient: Array, length: float) -> Array:
    return gradient * min(1.0, length / float(np.linalg.norm(gradient)))


def _by_entry(c: float) -> dict[str, Candidate]:
    return Path(lambda d, t, g: d.rate * np.clip(g, -c, c)).both()


def _by_length(c: float) -> dict[str, Candidate]:  # at 1 it can't be told from `normalised`
    return Path(lambda d, t, g: d.rate * _shortened(g, c)).both()


def _weight_decay(share: float) -> dict[str, Candidate]:
    def walk(d: Descent) -> tuple[Array, list[float]]:
        theta, losses = d.start, []
        for _ in range(d.n):
            loss, gradient = d.at(theta)
            losses.append(loss)
            theta = theta - d.rate * (gradient + share * theta)
        return theta, losses

    return {THETA: lambda d: walk(d)[0], LOSSES: lambda d: np.array(walk(d)[1])}


def _smooth(beta: float) -> Candidate:
    def smooth(d: Descent) -> Array:
        losses = d.expected[LOSSES].copy()
        for t in range(1, len(losses)):
            losses[t] = beta * losses[t - 1] + (1 - beta) * losses[t]
        return losses

    return smooth


def _points(d: Descent) -> list[Array]:
    return Path(right_step).walk(d)[0]


_sgd(
    "momentum",
    several(
        *(
            way
            for beta in (0.9, 0.5, 0.99, 0.95, 0.8, 0.7, 0.6, 0.3, 0.1)
            for way in _momentum(beta)
        )
    ),
    belief="Earlier gradients go on pushing.",
    formula=r"\theta_{t+1} = \theta_t - \eta \sum_{s \le t} \beta^{t-s} g(\theta_s)",
    message="Earlier gradients take part in your steps, as with momentum: here a step is the rate "
    "times the gradient at the current theta alone.",
    needs=1,
)
_sgd(
    "adaptive",
    several(*map(_remembering, (_adam, _adagrad, _rmsprop))),
    belief="Every parameter has its own rate.",
    formula=r"\theta_{t+1} = \theta_t - \eta\, m_t / \sqrt{v_t}",
    message="Each gradient is divided by the root of earlier squares, as in Adam or AdaGrad: here "
    "a step is the rate times the gradient as it is.",
)
_sgd(
    "clipped_gradient",
    several(
        *map(_by_entry, (0.01, 0.1, 0.25, 0.5, 1.0, 2.0, 3.0, 5.0, 10.0)),
        *map(_by_length, (0.01, 0.1, 0.25, 0.5, 2.0, 3.0, 5.0, 10.0)),
    ),
    belief="A long step is dangerous.",
    formula=r"\theta_{t+1} = \theta_t - \eta \operatorname{clip} g(\theta_t)",
    message="Large gradients are cut down before the step: a step is the rate times the gradient "
    "as it is.",
    needs=1,
)
_sgd(
    "rate_twice",
    several(
        Path(lambda d, t, g: d.rate**2 * g).both(),
        Path(lambda d, t, g: 2 * d.rate * g).both(),
    ),
    belief="The gradient still has to be multiplied by the rate.",
    formula=r"\theta_{t+1} = \theta_t - \eta^2 g(\theta_t)",
    message="The learning rate is multiplied twice, or the step is taken twice: it is the rate "
    "times the gradient, once.",
)
_sgd(
    "rate_grows",
    several(
        Path(lambda d, t, g: d.rate * (t + 1) * g).both(),
        Path(lambda d, t, g: d.rate * t * g).both(),
        Path(lambda d, t, g: d.rate * 1.05**t * g).both(),
    ),
    belief="The learning rate belongs to the iteration.",
    formula=r"\theta_{t+1} = \theta_t - \eta\, t\, g(\theta_t)",
    message="Your step gets larger with each iteration; the rate is constant here.",
    needs=1,
)
_sgd(
    "weight_decay",
    several(*map(_weight_decay, (0.01, 0.1, 1.0))),
    belief="Large parameters are pulled back.",
    formula=r"\theta_{t+1} = \theta_t - \eta\, (g(\theta_t) + \lambda \theta_t)",
    message="A part of theta is subtracted besides the gradient, as with weight decay: here a step "
    "is the rate times the gradient alone.",
)
_sgd(
    "old_gradient",
    _remembering(lambda rate, g: rate * g[max(len(g) - 2, 0)]),
    belief="The gradient of the step before is as good.",
    formula=r"\theta_{t+1} = \theta_t - \eta\, g(\theta_{t-1})",
    message="Your steps take the gradient of the point before: ask for loss and gradient at the "
    "current theta, then take the step.",
    needs=1,
)
_sgd(
    "average_returned",
    {
        THETA: (
            lambda d: np.mean(_points(d), axis=0),
            lambda d: np.mean(_points(d)[1:], axis=0),
            lambda d: np.mean(_points(d)[:-1], axis=0),
        )
    },
    belief="The mean of the path is steadier than its end.",
    formula=r"\tfrac1T \sum_t \theta_t",
    message="You return the mean of the thetas on the way: what the last step gives is asked for.",
    needs=1,
)
_sgd(
    "losses_added_up",
    {LOSSES: lambda d: np.cumsum(d.expected[LOSSES])},
    belief="The losses are a total.",
    formula=r"\text{losses}_t = \sum_{s \le t} J(\theta_s)",
    message="Your losses are added up on the way: losses[t] is the loss before step t alone.",
    needs=1,
)
_sgd(
    "losses_all_the_same",
    {
        LOSSES: (
            lambda d: np.full(d.n, d.expected[LOSSES][-1]),
            lambda d: np.full(d.n, d.at(d.expected[THETA])[0]),
            lambda d: np.full(d.n, d.expected[LOSSES].mean()),
            lambda d: np.full(d.n, d.at(d.start)[0]),
        )
    },
    belief="One loss stands for the whole descent.",
    formula=r"\text{losses}_t = J(\theta_T)",
    message="All your losses are the same number: each iteration has a loss of its own, at the "
    "theta from which its step starts.",
)
_sgd(
    "losses_late",
    {LOSSES: lambda d: np.append(d.expected[LOSSES][:1], d.expected[LOSSES][:-1])},
    belief="The loss of the round before is kept.",
    formula=r"\text{losses}_t = J(\theta_{t-1})",
    message="Your losses come one step late: losses[t] is the loss right before step t.",
    needs=1,
)
_sgd(
    "losses_smoothed",
    {
        LOSSES: tuple(_smooth(b) for b in (0.9, 0.95, 0.99, 0.5)),
    },
    belief="A smoothed loss is asked for.",
    formula=r"\ell_t = \beta\, \ell_{t-1} + (1 - \beta)\, J(\theta_t)",
    message="Your losses are smoothed over the iterations: losses[t] is the loss before step t "
    "alone.",
    needs=1,
)


def _best(d: Descent) -> Array:
    """The point with the smallest of the losses."""
    points, losses = Path(right_step).walk(d)
    return points[int(np.argmin(losses))]


_sgd(
    "best_seen",
    {THETA: _best},
    belief="The best theta is the one to return.",
    formula=r"\theta_{\arg\min_t J(\theta_t)}",
    message="What you return as theta is the point with the smallest loss seen: what the last step "
    "gives is asked for, whatever its loss is.",
)
