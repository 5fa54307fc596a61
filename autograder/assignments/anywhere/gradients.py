"""More mistakes that can befall every gradient: cut down, rescaled, made positive, penalised."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from autograder.engine.cases.case import Array, Case
from autograder.engine.cases.entry import Candidate, Misconception
from autograder.engine.cases.kinds import LARGE, RANDOM, REPEATED, CaseKind
from autograder.engine.values.outputs import GradientOf, Output
from autograder.messages import Message

__all__ = ["of_gradients"]

Change = Callable[[Case, Array], Array | None]
_PENALTIES = (5e-4, 1e-3, 5e-3, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0)


@dataclass(frozen=True)
class _Changed:
    """A finished gradient that is changed in one of several ways."""

    suffix: str
    belief: Message
    formula: str
    message: Message
    changes: tuple[Change, ...]
    kinds: tuple[CaseKind, ...] = (RANDOM, REPEATED)
    needs: int = 2


def _times(factor: float) -> Change:
    return lambda case, value: factor * value


def _cut(limit: float) -> Change:
    return lambda case, value: np.clip(value, -limit, limit)


def _shortened(limit: float) -> Change:
    def shortened(case: Case, value: Array) -> Array:
        return value * min(1.0, limit / max(float(np.linalg.norm(value)), 1e-300))

    return shortened


def _by_size(power: Callable[[int, int], float]) -> Change:
    def scaled(case: Case, value: Array) -> Array | None:
        return None if case.sizes is None else value * power(*case.sizes)

    return scaled


def _averaged(case: Case, value: Array) -> Array | None:
    """Divided by the number of words, where that has no name of its own."""
    if case.sizes is None or case.n_averaged is not None:
        return None
    return value / case.sizes[0]


def _without(column: int) -> Change:
    def without(case: Case, value: Array) -> Array | None:
        if value.ndim == 0:
            return value
        kept = value.copy()
        kept[..., column] = 0.0
        return kept

    return without


def _unit(case: Case, value: Array) -> Array | None:
    length = float(np.linalg.norm(value))
    return value / length if length else None


def _unit_rows(case: Case, value: Array) -> Array | None:
    lengths = np.linalg.norm(value, axis=-1, keepdims=True)
    return value / np.where(lengths > 0, lengths, 1.0) if value.ndim == 2 else None


_CHANGED = (
    _Changed(
        "small_factor",
        Message("The gradient already holds the learning rate."),
        r"\eta\, (\dots)",
        Message(
            "Every entry is multiplied by one small number, as by a learning rate: return the "
            "gradient as it is, the rate belongs to the step in sgd."
        ),
        tuple(_times(s * f) for f in (0.1, 0.01, 0.001, 0.025, 0.05, 0.2, 0.25) for s in (1, -1)),
    ),
    _Changed(
        "scaled_by_size",
        Message("The number of words, or of components, still belongs to it."),
        r"n (\dots),\ \tfrac1d (\dots)",
        Message(
            "It is multiplied or divided by a size, the number of words or of dimensions or a "
            "root of one: a gradient is a sum, and nothing in it is averaged or counted again."
        ),
        (
            _by_size(lambda n, d: n),
            _by_size(lambda n, d: d),
            _averaged,
            _by_size(lambda n, d: 1 / d),
            _by_size(lambda n, d: 1 / (n * d)),
            _by_size(lambda n, d: 1 / float(np.sqrt(n))),
            _by_size(lambda n, d: 1 / float(np.sqrt(d))),
            _by_size(lambda n, d: 1 / (n - 1)),
        ),
    ),
    _Changed(
        "unit_length",
        Message("Only the direction of a gradient counts."),
        r"\frac{\dots}{\lVert \dots \rVert}",
        Message(
            "The gradient is brought to the length 1, always or where it is longer, or each of its "
            "rows is: its size counts too, so return it as it is."
        ),
        (_unit, _unit_rows, _shortened(1.0)),
        needs=1,
    ),
    _Changed(
        "clipped",
        Message("A large gradient is dangerous."),
        r"\operatorname{clip}(\dots)",
        Message(
            "Large values are cut down, each entry or the whole length: return the gradient as it "
            "is, however large."
        ),
        (
            *map(_cut, (0.01, 0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0)),
            *map(_shortened, (0.1, 0.5, 2.0, 5.0, 10.0)),
        ),
        (RANDOM, LARGE),
        1,
    ),
    _Changed(
        "absolute",
        Message("A size is never negative."),
        r"|\dots|",
        Message(
            "The sizes are right, and every sign is the same: somewhere an absolute value is "
            "taken of the finished gradient, or of each of its entries."
        ),
        (lambda case, value: np.abs(value), lambda case, value: -np.abs(value)),
    ),
    _Changed(
        "squared",
        Message("The gradient of a squared error is squared."),
        r"(\dots)^2",
        Message("Every entry is the square of what it should be: nothing is squared here."),
        (lambda case, value: value**2,),
    ),
    _Changed(
        "component_left_out",
        Message("The components are 1, ..., d - 1."),
        r"\sum_{j=1}^{d-1}",
        Message(
            "The first or the last component of the vectors stays zero: components are counted "
            "from 0 to d - 1, and each has its own derivative."
        ),
        (_without(0), _without(-1)),
    ),
)


def _changing(change: Change, output: str) -> Candidate:
    return lambda case: change(case, case.expected[output])


def _penalised(share: float, gradient: GradientOf) -> Candidate:
    return lambda case: case.expected[gradient.name] + share * case.array(gradient.argument)


def _penalty(share: float, loss: str, names: Sequence[str]) -> Candidate:
    return lambda case: (
        case.expected[loss] + share * sum((case.array(name) ** 2).sum() for name in names)
    )


def of_gradients(
    function: str, returned: Sequence[Output], penalised: bool
) -> Iterator[Misconception]:
    """Make the entries that every gradient has; their keys are the same for all.

    `penalised` says whether one may think of a penalty on large vectors here.
    """
    gradients = [output for output in returned if isinstance(output, GradientOf)]
    if not gradients:
        return
    for c in _CHANGED:
        yield Misconception(
            f"any.{c.suffix}",
            function,
            c.belief,
            c.formula,
            c.message,
            "gradient-checking",
            {o.name: tuple(_changing(change, o.name) for change in c.changes) for o in gradients},
            c.kinds,
            c.needs,
        )
    if not penalised:
        return
    loss, names = returned[0].name, [o.argument for o in gradients]
    sums = (tuple(names), *((name,) for name in names))
    yield Misconception(
        "any.penalty",
        function,
        Message("A loss keeps the vectors small as well."),
        r"\dots + \tfrac{\lambda}{2} \lVert \theta \rVert^2",
        Message(
            "A share of the vectors themselves is added, as by a penalty on large vectors (weight "
            "decay, or L2): the loss of the derivation has no such term."
        ),
        "gradient-checking",
        {
            loss: tuple(_penalty(share, loss, some) for some in sums for share in _PENALTIES),
            **{
                o.name: tuple(_penalised(share, o) for share in _PENALTIES if share != 1.0)
                for o in gradients
            },
        },
    )
