r"""Ways of getting gradient descent wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from autograder.assignments.word2vec.misconceptions.naive_words import several
from autograder.engine.cases.case import Array, Case
from autograder.engine.cases.entry import Candidate, Topic
from autograder.engine.cases.kinds import AFTERWARDS

__all__ = ["DESCENT", "LOSSES", "THETA", "Descent", "Path", "right_step"]

THETA, LOSSES = "theta", "losses"
_sgd = Topic("sgd", "sgd", "training#descent-step")
DESCENT = _sgd.entries


class Descent(Case):
    """The arguments of the descent under the names of the mathematics."""

    @property
    def start(self) -> Array:
        """Where it starts."""
        return self.array("theta")

    @property
    def rate(self) -> float:
        """The step's size."""
        return float(self.inputs["learning_rate"])

    @property
    def n(self) -> int:
        """How many steps to take."""
        return int(self.inputs["n_iterations"])

    def at(self, theta: Array) -> tuple[float, Array]:
        """Loss and gradient, by the function that was passed in."""
        loss, gradient = self.inputs["loss_and_gradient"](theta)
        return float(loss), np.asarray(gradient)


@dataclass(frozen=True)
class Path:
    """A descent that goes another way."""

    step: Callable[[Descent, int, Array], Array]
    extra: int = 0

    def walk(self, d: Descent) -> tuple[list[Array], list[float]]:
        """Give all points and the losses before the steps."""
        points, losses = [d.start], []
        for t in range(d.n + self.extra):
            loss, gradient = d.at(points[-1])
            losses.append(loss)
            points.append(points[-1] - self.step(d, t, gradient))
        return points, losses

    def theta(self, d: Descent) -> Array:
        """Where it ends."""
        return self.walk(d)[0][-1]

    def losses(self, d: Descent) -> Array:
        """The losses before the steps."""
        return np.array(self.walk(d)[1])

    def both(self) -> dict[str, Candidate]:
        """Both returned values."""
        return {THETA: self.theta, LOSSES: self.losses}


def right_step(d: Descent, t: int, gradient: Array) -> Array:
    """The rate times the gradient."""
    return d.rate * gradient


def _decayed(share: Callable[[Descent, int], float]) -> dict[str, Candidate]:
    return Path(lambda d, t, g: d.rate * share(d, t) * g).both()


_sgd(
    "ascent",
    Path(lambda d, t, g: -d.rate * g).both(),
    belief="One goes along the gradient.",
    formula=r"\theta_{t+1} = \theta_t + \eta\, g(\theta_t)",
    message="You walk uphill: the gradient points to where the loss grows, so subtract it.",
)
_sgd(
    "no_learning_rate",
    Path(lambda d, t, g: g).both(),
    belief="The gradient is the step.",
    formula=r"\theta_{t+1} = \theta_t - g(\theta_t)",
    message="The learning rate is missing in the step.",
)
_sgd(
    "rate_decays",
    several(
        _decayed(lambda d, t: 1 / (t + 1)),
        _decayed(lambda d, t: 1 / float(np.sqrt(t + 1))),
        _decayed(lambda d, t: 1 - t / d.n),
        _decayed(lambda d, t: 0.5**t),
        _decayed(lambda d, t: 0.9**t),
        _decayed(lambda d, t: 0.95**t),
        _decayed(lambda d, t: 0.99**t),
        _decayed(lambda d, t: 1 / (1 + 0.1 * t)),
        _decayed(lambda d, t: 1 / (1 + 0.01 * t)),
    ),
    belief="The learning rate gets smaller by itself.",
    formula=r"\theta_{t+1} = \theta_t - \tfrac{\eta}{t + 1}\, g(\theta_t)",
    message="Your step gets smaller with each iteration; the rate is constant here.",
    needs=1,
)
_sgd(
    "rate_over_n",
    Path(lambda d, t, g: d.rate / d.n * g).both(),
    belief="The rate is shared among the iterations.",
    formula=r"\theta_{t+1} = \theta_t - \tfrac{\eta}{T}\, g(\theta_t)",
    message="You divide the learning rate by the number of iterations; it is the size of one step.",
)
_sgd(
    "mean_gradient",
    Path(lambda d, t, g: d.rate * g / g.size).both(),
    belief="The gradient is averaged over the parameters.",
    formula=r"\theta_{t+1} = \theta_t - \tfrac{\eta}{\dim \theta}\, g(\theta_t)",
    message="You divide the gradient by the number of parameters: subtract it as it is.",
)
_sgd(
    "normalised",
    several(
        Path(lambda d, t, g: d.rate * g / np.linalg.norm(g)).both(),
        Path(lambda d, t, g: d.rate * g / np.abs(g).max()).both(),
        Path(lambda d, t, g: d.rate * g / np.abs(g).sum()).both(),
        Path(lambda d, t, g: d.rate * g * min(1.0, 1 / float(np.linalg.norm(g)))).both(),
    ),
    belief="Only the direction of the gradient counts.",
    formula=r"\theta_{t+1} = \theta_t - \eta\, g / \lVert g \rVert",
    message="You bring the gradient to a fixed size, always or where it is long: a step is the "
    "rate times the gradient as it is.",
)
_sgd(
    "sign_only",
    Path(lambda d, t, g: d.rate * np.sign(g)).both(),
    belief="Only the signs of the gradient count.",
    formula=r"\theta_{t+1} = \theta_t - \eta \operatorname{sign} g(\theta_t)",
    message="You use only the signs of the gradient: a step is the rate times the gradient as it "
    "is.",
)
_sgd(
    "stale_gradient",
    {
        THETA: lambda d: d.start - d.n * d.rate * d.at(d.start)[1],
        LOSSES: lambda d: np.array(
            [d.at(d.start - t * d.rate * d.at(d.start)[1])[0] for t in range(d.n)]
        ),
    },
    belief="The gradient is computed once.",
    formula=r"\theta_{t+1} = \theta_t - \eta\, g(\theta_0)",
    message="The gradient is that of the starting point in every iteration: take each step with "
    "the gradient that loss_and_gradient returns at the current theta.",
)
_sgd(
    "unchanged",
    {THETA: lambda d: d.start},
    belief="The steps change what is returned.",
    formula=r"\theta_T = \theta_0",
    message="What you return as theta is what came in: the steps are lost, perhaps in a copy.",
)
_sgd(
    "one_too_few",
    {THETA: Path(right_step, -1).theta, LOSSES: Path(right_step, -1).losses},
    wrong=(THETA,),  # where it alone is wrong, a number of losses says nothing of steps
    belief="T iterations are T - 1 steps.",
    formula=r"\theta_{T-1}",
    message="One step is missing, perhaps by range(1, n_iterations), or the point before the last "
    "step is returned: n_iterations steps are asked for, each with the loss before it, and theta "
    "is what the last of them gives.",
)
_sgd(
    "one_too_many",
    {THETA: Path(right_step, 1).theta, LOSSES: Path(right_step, 1).losses},
    wrong=(THETA,),  # where it alone is wrong, a number of losses says nothing of steps
    belief="The range includes its end.",
    formula=r"\theta_{T+1}",
    message="There is one step too many: n_iterations of them are asked for.",
)
_sgd(
    "losses_number",
    {LOSSES: (Path(right_step, 1).losses, Path(right_step, -1).losses)},
    belief="There is a loss for each point of the way; or: T iterations are T - 1 steps.",
    formula=r"J(\theta_0), \dots, J(\theta_T)",
    message="There is one loss too many or too few: losses has n_iterations entries, the loss "
    "before each step, and none after the last.",
    needs=1,
)
_sgd(
    "losses_after",
    {LOSSES: lambda d: np.array([d.at(x)[0] for x in Path(right_step).walk(d)[0][1:]])},
    belief="A step's loss is the one after it.",
    formula=r"\text{losses}_t = J(\theta_{t+1})",
    message="Your losses are those after each step: losses[t] is the loss before step t, the "
    "first of them at the starting point.",
)
_sgd(
    "losses_reversed",
    {LOSSES: lambda d: d.expected[LOSSES][::-1]},
    belief="The newest loss comes first.",
    formula=r"\text{losses}_t = J(\theta_{T-1-t})",
    message="Your losses stand in the opposite order: the first of them belongs to the starting "
    "point.",
    needs=1,
)
_sgd(
    "losses_averaged",
    {LOSSES: lambda d: np.cumsum(d.expected[LOSSES]) / np.arange(1, d.n + 1)},
    belief="A smoothed loss is asked for.",
    formula=r"\text{losses}_t = \tfrac{1}{t+1} \sum_{s \le t} J(\theta_s)",
    message="Your losses are running means: losses[t] is the loss before step t alone.",
    needs=1,
)
_sgd(
    "in_place",
    {"inputs.theta": lambda d: d.expected[THETA]},
    belief="theta -= step makes a new array.",
    formula=r"\theta \leftarrow \theta_T",
    message="The array you were given holds the result afterwards: -= works in place. Start with "
    "theta.copy(), since theta[:] and np.asarray(theta) are the same array, or write theta = "
    "theta - ...",
    kinds=(AFTERWARDS,),
    needs=1,
)
