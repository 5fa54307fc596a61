r"""Other steps, other stops and other losses in gradient descent."""

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

__all__ = ["DESCENT_OTHER"]

_sgd = Topic("sgd", "sgd", "training#descent-step")
DESCENT_OTHER = _sgd.entries
# from the case, the number of the step, theta, the loss and the gradient: the next theta
Next = Callable[[Descent, int, Array, float, Array], Array]


def _walk(d: Descent, move: Next) -> tuple[Array, list[float]]:
    theta, losses = d.start, []
    for t in range(d.n):
        loss, gradient = d.at(theta)
        losses.append(loss)
        theta = np.asarray(move(d, t, theta, loss, gradient))
    return theta, losses


def _moving(move: Next) -> dict[str, Candidate]:
    """A descent whose next point is another."""
    return {
        THETA: lambda d: _walk(d, move)[0],
        LOSSES: lambda d: np.array(_walk(d, move)[1]),
    }


def _by(step: Callable[[Array, Array], Array]) -> dict[str, Candidate]:
    """A step that is made of the gradient and of theta."""
    return _moving(lambda d, t, theta, loss, g: theta - d.rate * step(g, theta))


def _own_rate(rate: float) -> dict[str, Candidate]:
    return Path(lambda d, t, g: rate * g).both()


def _path(d: Descent) -> tuple[list[Array], list[float]]:
    return Path(right_step).walk(d)


def _until_a_rise(back: int) -> Candidate:
    """The theta at the first loss that rises, or before or after that."""

    def theta(d: Descent) -> Array:
        points, losses = _path(d)
        for t in range(1, d.n):
            if losses[t] > losses[t - 1]:
                return points[t + back]
        return points[-1]

    return theta


def _after_the_best(d: Descent) -> Array:
    points, losses = _path(d)
    return points[int(np.argmin(losses[: d.n])) + 1]


def _part(steps: Callable[[int], int]) -> dict[str, Candidate]:
    """A descent of fewer steps, by how many there should be."""
    return {
        THETA: lambda d: _path(d)[0][steps(d.n)],
        LOSSES: lambda d: np.array(_path(d)[1][: steps(d.n)]),
    }


def _cutting(factor: float) -> dict[str, Candidate]:
    """The rate is cut where the loss rises."""

    def walk(d: Descent) -> tuple[Array, list[float]]:
        theta, rate, losses = d.start, d.rate, []
        for _ in range(d.n):
            loss, gradient = d.at(theta)
            losses.append(loss)
            if len(losses) > 1 and losses[-1] > losses[-2]:
                rate *= factor
            theta = theta - rate * gradient
        return theta, losses

    return {THETA: lambda d: walk(d)[0], LOSSES: lambda d: np.array(walk(d)[1])}


def _nesterov(beta: float) -> Candidate:
    """Momentum that asks at the point ahead."""

    def theta(d: Descent) -> Array:
        theta, velocity = d.start, np.zeros_like(d.start)
        for _ in range(d.n):
            velocity = beta * velocity + d.rate * d.at(theta - beta * velocity)[1]
            theta = theta - velocity
        return theta

    return theta


def _collected(mean: bool) -> dict[str, Candidate]:
    """A step with the sum or the mean of all gradients so far."""

    def walk(d: Descent) -> tuple[Array, list[float]]:
        theta, total, losses = d.start, np.zeros_like(d.start), []
        for t in range(d.n):
            loss, gradient = d.at(theta)
            losses.append(loss)
            total = total + gradient
            theta = theta - d.rate * (total / (t + 1) if mean else total)
        return theta, losses

    return {THETA: lambda d: walk(d)[0], LOSSES: lambda d: np.array(walk(d)[1])}


def _one_coordinate(t: int, gradient: Array) -> Array:
    only = np.zeros_like(gradient)
    only[t % gradient.size] = gradient[t % gradient.size]
    return only


def _but(place: int, gradient: Array) -> Array:
    kept = gradient.copy()
    kept[place] = 0.0
    return kept


_sgd(
    "step_from_the_best",
    {THETA: _after_the_best},
    right=(LOSSES,),  # a descent that ends early has fewer
    belief="The weights of the best epoch are restored.",
    formula=r"\theta_{1 + \arg\min_t J(\theta_t)}",
    message="What you return as theta is what the step from the smallest loss gave: what the last "
    "step gives is asked for, whatever the losses were.",
    needs=1,
)
_sgd(
    "every_other",
    several(*map(_part, (lambda n: (n + 1) // 2, lambda n: n // 2))),
    belief="The counter goes up by itself.",
    formula=r"\theta_{\lceil T / 2 \rceil}",
    message="Only half of the iterations are made, as where a counter goes up twice in a round: "
    "n_iterations steps are asked for.",
)
_sgd(
    "stops_at_a_rise",
    {THETA: (_until_a_rise(0), _until_a_rise(1), _until_a_rise(-1))},
    wrong=(LOSSES,),  # of which there are fewer then
    belief="A loss that rises ends the descent.",
    formula=r"J(\theta_t) > J(\theta_{t-1})",
    message="The descent ends where the loss rises for the first time: n_iterations steps are "
    "asked for, whatever the loss does.",
    needs=1,
)
_sgd(
    "rate_cut_at_a_rise",
    several(_cutting(0.5), _cutting(0.1)),
    belief="A loss that rises tells that the rate is too large.",
    formula=r"\eta \leftarrow \eta / 2",
    message="The learning rate is cut where the loss rises: it is constant here, whatever the loss "
    "does.",
    needs=1,
)
_sgd(
    "lookahead",
    {THETA: tuple(_nesterov(beta) for beta in (0.9, 0.5, 0.99))},  # its losses are momentum's
    belief="The gradient is asked for where momentum leads.",
    formula=r"g(\theta_t - \beta v_t)",
    message="The gradient is asked for at a point ahead, as in Nesterov's momentum: ask at the "
    "current theta, and go the rate times this gradient.",
    needs=1,
)
_sgd(
    "gradients_collected",
    several(_collected(False), _collected(True)),
    belief="Gradients add up in the loop, as losses do.",
    formula=r"\theta_{t+1} = \theta_t - \eta \sum_{s \le t} g(\theta_s)",
    message="A step holds the sum or the mean of all gradients so far: it is the rate times the "
    "gradient at the current theta alone.",
    needs=1,
)
_sgd(
    "own_rate",
    several(*map(_own_rate, (0.1, 0.01, 0.001, 0.025, 0.05, 0.2, 0.25, 0.5, 2.0))),
    belief="There is one good learning rate.",
    formula=r"\theta_{t+1} = \theta_t - 0.1\, g(\theta_t)",
    message="The step is a fixed number times the gradient: use learning_rate, which is another "
    "one in another call.",
)
_sgd(
    "theta_replaced",
    several(
        _moving(lambda d, t, theta, loss, g: -d.rate * g),
        _moving(lambda d, t, theta, loss, g: d.rate * g),
    ),
    belief="The step is the new theta.",
    formula=r"\theta_{t+1} = -\eta\, g(\theta_t)",
    message="The step takes the place of theta: it is subtracted from theta, so that "
    "theta = theta - learning_rate * gradient.",
)
_sgd(
    "from_the_start",
    _moving(lambda d, t, theta, loss, g: d.start - d.rate * g),
    belief="Every step starts from the theta that came in.",
    formula=r"\theta_{t+1} = \theta_0 - \eta\, g(\theta_t)",
    message="Every step starts from the first theta again: take it from the theta that the step "
    "before has reached.",
    needs=1,
)
_sgd(
    "theta_in_the_step",
    several(
        _by(lambda g, theta: g * theta),
        _moving(lambda d, t, theta, loss, g: (1 - d.rate) * theta + d.rate * g),
        _moving(lambda d, t, theta, loss, g: d.rate * theta - g),
        _moving(lambda d, t, theta, loss, g: d.rate * (theta - g)),
    ),
    belief="The rate shares out theta and the gradient.",
    formula=r"\theta_{t+1} = (1 - \eta)\, \theta_t + \eta\, g(\theta_t)",
    message="Your theta is multiplied by the rate or by the gradient: only the gradient is "
    "multiplied, by the rate, and then subtracted from theta as it is.",
)
_sgd(
    "loss_in_the_step",
    several(
        _moving(lambda d, t, theta, loss, g: theta - d.rate * loss),
        _moving(lambda d, t, theta, loss, g: theta - d.rate * loss * g),
        _moving(lambda d, t, theta, loss, g: theta - d.rate * loss * g / (g @ g)),
    ),
    belief="A large loss asks for a large step.",
    formula=r"\theta_{t+1} = \theta_t - \eta\, J(\theta_t)",
    message="The loss stands in the step: a step is the rate times the gradient alone.",
)
_sgd(
    "gradient_changed",
    several(
        _by(lambda g, theta: g**2),
        _by(lambda g, theta: np.abs(g)),
        _by(lambda g, theta: np.full_like(g, g.sum())),
        _by(lambda g, theta: np.full_like(g, g.mean())),
        _by(lambda g, theta: np.sign(g) * np.sqrt(np.abs(g))),
        _by(lambda g, theta: g / float(np.sqrt(g.size))),
        _by(lambda g, theta: g / (1 + np.linalg.norm(g))),
    ),
    belief="What counts of the gradient is its size, or its mean.",
    formula=r"\theta_{t+1} = \theta_t - \eta\, |g(\theta_t)|",
    message="The gradient is changed before the step, such as by a square, an absolute value, a "
    "sum over its entries or a division: the step is the rate times the gradient as it is.",
)
_sgd(
    "one_coordinate",
    several(
        Path(lambda d, t, g: d.rate * _one_coordinate(t, g)).both(),
        Path(lambda d, t, g: d.rate * _one_coordinate(0, g)).both(),
        Path(lambda d, t, g: d.rate * _one_coordinate(g.size - 1, g)).both(),
        Path(lambda d, t, g: d.rate * _but(0, g)).both(),
        Path(lambda d, t, g: d.rate * _but(-1, g)).both(),
    ),
    belief="Parameters are changed one after the other.",
    formula=r"\theta_i \leftarrow \theta_i - \eta\, g_i",
    message="Some entries of theta stay where they are, in a step or in all of them: every step "
    "changes all of theta.",
)
_sgd(
    "steps_counted_wrong",
    several(
        Path(right_step, 2).both(),
        {THETA: lambda d: _path(d)[0][1]},
        {THETA: lambda d: -d.rate * d.at(_path(d)[0][-2])[1]},
        {THETA: lambda d: d.at(_path(d)[0][-2])[1]},
    ),
    belief="The last thing in the loop is what is returned.",
    formula=r"\theta_1",
    message="What you return as theta is not where n_iterations steps lead: it is another point of "
    "the way, or the last step or gradient itself.",
    needs=1,
)
