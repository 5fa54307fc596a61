r"""Slips of gradient descent: other schedules, searches along the step, and what is returned."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.assignments.anywhere.numbers import rounded_to
from autograder.assignments.word2vec.misconceptions.descent import (
    LOSSES,
    THETA,
    Descent,
    Path,
    right_step,
)
from autograder.assignments.word2vec.misconceptions.naive_words import several
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Misconception, Topic
from autograder.messages import Message

__all__ = ["DESCENT_SLIPS"]

_sgd = Topic("sgd", "sgd", "training#descent-step")
DESCENT_SLIPS = _sgd.entries
# from the case, the number of the step, theta, the loss and the gradient: the next theta
Next = Callable[[Descent, int, Array, float, Array], Array]


def _moving(move: Next) -> dict[str, Candidate]:
    """A descent whose next point is another."""

    def walk(d: Descent) -> tuple[Array, list[float]]:
        theta, losses = d.start, []
        for t in range(d.n):
            loss, gradient = d.at(theta)
            losses.append(loss)
            theta = np.asarray(move(d, t, theta, loss, gradient))
        return theta, losses

    return {THETA: lambda d: walk(d)[0], LOSSES: lambda d: np.array(walk(d)[1])}


def _scheduled(share: Callable[[int, int], float]) -> dict[str, Candidate]:
    return _moving(lambda d, t, theta, loss, g: theta - d.rate * share(t, d.n) * g)


def _searching(factor: float, enough: float, kept: bool) -> dict[str, Candidate]:
    """The step is cut until the loss falls."""

    def walk(d: Descent) -> tuple[Array, list[float]]:
        theta, rate, losses = d.start, d.rate, []
        for _ in range(d.n):
            loss, g = d.at(theta)
            losses.append(loss)
            rate = rate if kept else d.rate
            for _ in range(60):
                if d.at(theta - rate * g)[0] <= loss - enough * rate * float(g @ g):
                    break
                rate *= factor
            theta = theta - rate * g
        return theta, losses

    return {THETA: lambda d: walk(d)[0], LOSSES: lambda d: np.array(walk(d)[1])}


def _midpoint(d: Descent, t: int, theta: Array, loss: float, g: Array) -> Array:
    return theta - d.rate * d.at(theta - d.rate / 2 * g)[1]


def _heun(d: Descent, t: int, theta: Array, loss: float, g: Array) -> Array:
    return theta - d.rate / 2 * (g + d.at(theta - d.rate * g)[1])


def _ahead(d: Descent, t: int, theta: Array, loss: float, g: Array) -> Array:
    return theta - d.rate * d.at(theta - d.rate * g)[1]


def _points(d: Descent) -> Array:
    return np.array(Path(right_step).walk(d)[0])


def _rounding(change: Callable[[Array], Array]) -> tuple[dict[str, Candidate], ...]:
    return (
        _moving(lambda d, t, theta, loss, g: change(theta - d.rate * g)),
        _moving(lambda d, t, theta, loss, g: theta - d.rate * change(g)),
        _moving(lambda d, t, theta, loss, g: theta - change(d.rate * g)),
        {LOSSES: lambda d: change(d.expected[LOSSES])},
        {THETA: lambda d: change(d.expected[THETA])},
    )


_sgd(
    "schedule",
    several(
        *map(
            _scheduled,
            (
                lambda t, n: (t + 1) / n,
                lambda t, n: min(1.0, (t + 1) / 10),
                lambda t, n: 0.5 * (1 + float(np.cos(np.pi * t / n))),
                lambda t, n: float(np.exp(-t)),
                lambda t, n: float(np.exp(-0.1 * t)),
                lambda t, n: float(np.exp(-0.01 * t)),
                lambda t, n: 0.8**t,
                lambda t, n: 0.7**t,
                lambda t, n: 0.1**t,
                lambda t, n: 0.999**t,
                lambda t, n: 0.9 ** (t + 1),
                lambda t, n: 0.5 ** (t + 1),
                lambda t, n: 0.99 ** (t + 1),
                lambda t, n: 1 / (t + 2),
                lambda t, n: 1 / (1 + t / n),
                lambda t, n: 1 / (1 + 0.5 * t),
                lambda t, n: 1 / (1 + 0.001 * t),
                lambda t, n: 1 - (t + 1) / n,
                lambda t, n: 1 - t / (n + 1),
                lambda t, n: max(1e-4, 1 - t / (n + 1)),
                lambda t, n: 1 - 0.9 * t / n,
                lambda t, n: 1.1**t,
                lambda t, n: 0.5 ** (t // 2),
                lambda t, n: 1 / (1 + float(np.log1p(t))),
            ),
        )
    ),
    belief="The learning rate has a schedule: it warms up, or falls along a curve.",
    formula=r"\eta_t = \eta\, \tfrac12 (1 + \cos \tfrac{\pi t}{T})",
    message="The learning rate changes from step to step, as with a schedule: it is constant here, "
    "every step is learning_rate times the gradient.",
    needs=1,
)
_sgd(
    "searches_along_the_step",
    several(
        *(
            _searching(factor, enough, kept)
            for factor in (0.5, 0.1, 0.8, 0.9)
            for enough in (0.0, 1e-4, 0.5, 0.1)
            for kept in (False, True)
        ),
    ),
    belief="A step that does not lower the loss is too long.",
    formula=r"\eta \leftarrow \eta / 2 \text{ while } J(\theta - \eta g) > J(\theta)",
    message="A step that would raise the loss is cut, as with a line search: every "
    "step is the rate times the gradient, and the loss may rise.",
    needs=1,
)
_sgd(
    "asks_elsewhere",
    several(*map(_moving, (_midpoint, _heun, _ahead))),
    belief="The gradient halfway is more exact.",
    formula=r"\theta_t - \eta\, g(\theta_t - \tfrac{\eta}{2} g(\theta_t))",
    message="The gradient is asked for at another point than the current theta, such as after the "
    "step or in its middle, and used for the step: ask once, at the current theta.",
)
_sgd(
    "whole_path",
    {
        THETA: (
            _points,
            lambda d: _points(d)[1:],
            lambda d: _points(d)[:-1],
            lambda d: _points(d)[1:].sum(axis=0),
            lambda d: d.start - _points(d)[-1],
            lambda d: _points(d)[-1] - d.start,
            lambda d: _points(d)[-1] / d.n,
        )
    },
    belief="All thetas on the way are wanted, or how far it went.",
    formula=r"(\theta_0, \dots, \theta_T)",
    message="What you return as theta is made of the whole way, such as all of its points, their "
    "sum, or how far it went: return the one theta that the last step gives.",
    needs=1,
)
_sgd(
    "rounded_inside",
    several(*(way for change in rounded_to(1, 2, 3) for way in _rounding(change))),
    belief="A few decimals are enough on the way.",
    formula=r"\operatorname{round}(\theta_t, 2)",
    message="The gradient, theta or the losses are rounded: round what you print, and compute with "
    "every digit.",
    needs=1,
    section="gradient-checking",
)
# found by how often the function is called, not by a value
DESCENT_SLIPS.append(
    Misconception(
        "sgd.called_for_each_value",
        "sgd",
        Message("Each value is asked for by itself."),
        r"J(\theta_t),\ g(\theta_t)",
        Message(
            "In each iteration loss_and_gradient is called twice, such as once for the loss and "
            "once for the gradient: call it once, and take both values from that call."
        ),
        "training#descent-step",
        {},
    )
)
