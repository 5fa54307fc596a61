"""Mistakes that can befall every value: cut to whole numbers, rounded, squashed, collapsed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from autograder.assignments.anywhere.relations import collapsed, moved
from autograder.engine.cases.case import Array, Case
from autograder.engine.cases.entry import Candidate, Misconception, Relation
from autograder.engine.cases.kinds import RANDOM, CaseKind
from autograder.engine.values.outputs import GradientOf, Output
from autograder.messages import Message

__all__ = ["Otherwise", "Rows", "of_numbers", "rounded_to", "short"]

Change = Callable[[Array], Array]
Collapse = Callable[[Array], ArrayLike]
Rows = Callable[[Any], Sequence[tuple[int, Array]]]
Otherwise = Mapping[tuple[str, str], tuple[int, ...]]


def rounded_to(*decimals: int) -> tuple[Change, ...]:
    """Round to so many decimals each."""

    def way(places: int) -> Change:
        return lambda x: np.asarray(np.round(x, places))

    return tuple(map(way, decimals))


def _to_half(x: Array) -> Array:
    return np.asarray(x.astype(np.float16), dtype=np.float64)


def _up(x: Array) -> Array:
    return np.asarray(np.floor(x + 0.5))


_WHOLE: tuple[Change, ...] = (np.trunc, np.rint, np.floor, np.ceil, _up)
_SHORT: tuple[Change, ...] = (*rounded_to(1, 2), _to_half, *rounded_to(3))
_SQUASHED: tuple[Change, ...] = (
    np.sign,
    np.tanh,
    lambda x: x / np.sqrt(1 + x**2),
    lambda x: x / (1 + np.abs(x)),
    lambda x: np.sign(x) * np.sqrt(np.abs(x)),
    lambda x: np.sign(x) * x**2,
    lambda x: x**3,
    lambda x: np.sign(x) * np.log1p(np.abs(x)),
    lambda x: np.exp(x),
    lambda x: np.exp(-x),
    lambda x: 1 / (1 + np.exp(-x)),
    lambda x: np.maximum(x, 0.0),
    lambda x: np.minimum(x, 0.0),
    lambda x: 1 / x,
    lambda x: x / np.sqrt(x**2 + 1e-8),
    lambda x: x / np.abs(x).max(),
    lambda x: x / np.abs(x).sum(),
    lambda x: x - x.mean(),
    lambda x: x - x.mean(axis=0),
    lambda x: x / x.sum(),
    lambda x: (x - x.mean()) / x.std(),
)
_COLLAPSED: tuple[Collapse, ...] = (
    lambda x: x.sum(),
    lambda x: x.mean(),
    lambda x: x.sum(axis=0),
    lambda x: x.sum(axis=-1),
    lambda x: x.mean(axis=0),
    lambda x: x.mean(axis=-1),
    lambda x: np.linalg.norm(x),
    lambda x: np.abs(x).max(),
    lambda x: np.abs(x).sum(),
    lambda x: x.flat[0],
    lambda x: x.flat[-1],
)
_SHAPES: tuple[Change, ...] = (
    lambda x: x[None],
    lambda x: x[..., None],
    lambda x: np.atleast_2d(x).T if x.ndim == 1 else x[:, None, :],
    lambda x: np.diag(x) if x.ndim == 1 else x[None, None],
)
_ORDERS: tuple[Change, ...] = (
    lambda x: x[::-1],
    lambda x: np.sort(x, axis=0),
    lambda x: np.roll(x, 1, axis=0),
    lambda x: np.roll(x, -1, axis=0),
    lambda x: x[..., ::-1],
    lambda x: np.sort(x, axis=-1),
    lambda x: np.sort(x, axis=0)[::-1],
)
_PARTS: tuple[Change, ...] = (
    lambda x: x[:-1],
    lambda x: x[1:],
    lambda x: x[:1],
    lambda x: x[..., :-1],
    lambda x: x[..., 1:],
    lambda x: np.concatenate([x, 0 * x[:1]]),
    lambda x: np.concatenate([0 * x[:1], x]),
    lambda x: np.triu(x) if x.ndim == 2 else x,
    lambda x: np.tril(x) if x.ndim == 2 else x,
    lambda x: np.diag(np.diag(x)) if x.ndim == 2 and len(x) == x.shape[1] else x,
    lambda x: np.where(np.arange(len(x)) % 2 == 0, x.T, 0.0).T,
    lambda x: np.where(np.arange(len(x)) % 2 == 1, x.T, 0.0).T,
)


@dataclass(frozen=True)
class _Numbers:
    """A finished value that is changed in one of several ways."""

    suffix: str
    belief: Message
    formula: str
    message: Message
    changes: tuple[Collapse, ...]
    section: str = "gradient-checking"
    kinds: tuple[CaseKind, ...] = (RANDOM,)
    easy: bool = False
    seen: Callable[[str], Relation] | None = None


_OF_GRADIENTS = (
    _Numbers(
        "squashed",
        Message("A gradient has to be brought into a good range."),
        r"\tanh(\dots),\quad \frac{g}{\sqrt{1 + g^2}}",
        Message(
            "Another function is taken of the finished gradient, such as its signs, a hyperbolic "
            "tangent, a sigmoid, a division by its own size or by its sum, or the values below "
            "zero are left out: return the gradient as it is."
        ),
        _SQUASHED,
    ),
    _Numbers(
        "collapsed",
        Message("A gradient is one number, or one for each row."),
        r"\sum_j (\dots)_j",
        Message(
            "The entries of the gradient are put together, by a sum, a mean, a length or by "
            "picking one of them: each entry of the parameter has a derivative of its own, and "
            "stays by itself."
        ),
        _COLLAPSED,
        seen=collapsed,
    ),
    _Numbers(
        "axis_too_many",
        Message("A vector is a matrix with one row, or one column."),
        r"\text{shape } (d, 1),\ (1, d)",
        Message(
            "The numbers are right and the shape has an axis too many: a gradient has exactly the "
            "shape of its parameter. Take the extra axis away with [0], [:, 0] or ravel()."
        ),
        _SHAPES,
        "notation",
    ),
    _Numbers(
        "entries_moved",
        Message("The order of the entries does not matter."),
        r"g_{n - 1 - i}",
        Message(
            "The numbers are right and stand in other places, such as in the opposite order, "
            "sorted, or moved on by one: each entry belongs to the same place as in its parameter."
        ),
        _ORDERS,
        "notation",
        seen=moved,
    ),
    _Numbers(
        "part_missing",
        Message("A part of it is enough."),
        r"(g_1, \dots, g_{n-1})",
        Message(
            "Some rows or entries of the gradient are missing, zero or too many, and all others "
            "are right: it has one for each of the parameter's, from the first to the last."
        ),
        _PARTS,
        "notation",
    ),
)


def _changed(change: Collapse, output: str) -> Candidate:
    return lambda case: change(case.expected[output])


def _one_by_one(output: str, rows: Rows) -> Candidate:
    """Rows that are cut each time that something is added to them."""

    def cut(case: Case) -> Array:
        matrix = np.zeros_like(case.expected[output])
        for row, vector in rows(case):
            matrix[row] = np.trunc(matrix[row] + vector)
        return matrix

    return cut


def of_numbers(
    function: str,
    returned: Sequence[Output],
    rows: Rows | None = None,
    otherwise: Otherwise | None = None,
) -> Iterator[Misconception]:
    """Make the entries on digits, sizes and places; their keys are the same for all.

    `rows` gives what is added to which rows of the last output, where that is done row by row;
    `otherwise`, by output and entry, ways that come to what a topic has its own name for.
    """
    outputs = [output.name for output in returned]
    lines = outputs == ["value"]  # cut to whole numbers, most of them are 0
    whole = {o: tuple(_changed(change, o) for change in _WHOLE[lines:]) for o in outputs}
    if rows:
        whole[outputs[-1]] += (_one_by_one(outputs[-1], rows),)
    yield Misconception(
        "any.whole_numbers",
        function,
        Message("An array of zeros can hold every number."),
        r"\lfloor \dots \rfloor",
        Message(
            "Everything after the point is cut off or rounded away: an array made of whole numbers "
            "(with dtype=int, or np.full(shape, 0)) cuts what is written into it, as int(), // and "
            "round() do. Start with np.zeros(shape), which holds float64."
        ),
        "gradient-checking",
        whole,
        (RANDOM,),
        1,
        easy=True,
    )
    for c in _OF_GRADIENTS:
        gradients = [o.name for o in returned if isinstance(o, GradientOf) or o.name == "value"]
        if gradients:
            yield Misconception(
                f"any.{c.suffix}",
                function,
                c.belief,
                c.formula,
                c.message,
                c.section,
                {
                    o: tuple(
                        _changed(change, o)
                        for i, change in enumerate(c.changes)
                        if i not in (otherwise or {}).get((o, c.suffix), ())
                    )
                    for o in gradients
                },
                c.kinds,
                1,
                easy=c.easy,
                seen={o: c.seen(o) for o in gradients} if c.seen else {},
            )


def short(outputs: Sequence[str], decimals: int) -> dict[str, tuple[Candidate, ...]]:
    """Values that are rounded to few decimals, up to a number of them; 0 for none at all."""
    changes = _SHORT[: {0: 0, 2: 3}.get(decimals)]  # half precision is as far off as two
    return {o: tuple(_changed(change, o) for change in changes) for o in outputs if changes}
