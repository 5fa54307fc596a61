r"""Slips of the sigmoid and the softmax: rows of a matrix, branches, order, and mixtures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from autograder.assignments.word2vec.misconceptions.elementary import Elementary
from autograder.assignments.word2vec.misconceptions.pair import sigma
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic, or_crash
from autograder.engine.cases.kinds import LARGE, RANDOM, edge

__all__ = ["SIGMOID_SLIPS", "SOFTMAX_SLIPS"]

_MATRIX = (RANDOM, edge("a matrix, row by row"), edge("arrays that are not contiguous"))
_LARGE = (RANDOM, LARGE)
_sigmoid = Topic("sigmoid", "sigmoid", "softmax#sigmoid-function")
SIGMOID_SLIPS = _sigmoid.entries
_softmax = Topic("softmax", "softmax", "softmax#softmax-function")
SOFTMAX_SLIPS = _softmax.entries
Branch = Callable[[Array], Array]


def _softmax_of(z: Array) -> Array:
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return np.asarray(e / e.sum(axis=-1, keepdims=True))


def _rows(make: Callable[[Elementary], Any]) -> Candidate:
    """Only matrices are otherwise."""
    return lambda c: make(c) if c.x.ndim > 1 else c.expected["value"]


def _branches(below: Branch | None, above: Branch | None) -> Candidate:
    """One of the two branches is another function."""

    def either(c: Elementary) -> Array:
        low = sigma(c.x) if below is None else below(c.x)
        high = sigma(c.x) if above is None else above(c.x)
        return np.asarray(np.where(c.x >= 0, high, low))

    return either


_BELOW: tuple[Branch, ...] = (
    np.exp,
    lambda x: 1 - np.exp(x),
    lambda x: 1 + np.exp(x),
    lambda x: 0 * x,
    lambda x: 0 * x + 0.5,
    lambda x: -sigma(x),
    lambda x: -sigma(-x),
    lambda x: np.exp(x) / (1 - np.exp(x)),
    lambda x: np.exp(x) / (2 + np.exp(x)),
    lambda x: 1 / (1 - np.exp(-x)),
)
_ABOVE: tuple[Branch, ...] = (
    lambda x: np.exp(-x),
    lambda x: 1 - np.exp(-x),
    lambda x: 1 + np.exp(-x),
    lambda x: 0 * x,
    lambda x: 0 * x + 1,
    lambda x: 0 * x + 0.5,
    lambda x: 1 / (1 - np.exp(-x)),
    lambda x: np.exp(-x) / (1 + np.exp(x)),
    lambda x: 1 / (2 + np.exp(-x)),
)


def _table(size: int, limit: float, beyond: bool = False) -> Candidate:
    """The sigmoid from a table; `beyond` it the table's ends, else 0 and 1."""

    def value(c: Elementary) -> Array:
        place = np.clip(((c.x + limit) * size / (2 * limit)).astype(int), 0, size - 1)
        within = sigma((place / size * 2 - 1) * limit)
        if beyond:
            return within
        return np.asarray(np.where(c.x > limit, 1.0, np.where(c.x < -limit, 0.0, within)))

    return value


def _mixed(share: float) -> tuple[Candidate, ...]:
    return (
        lambda c: share * _softmax_of(c.x) + (1 - share) / c.x.shape[-1],
        lambda c: share * _softmax_of(c.x) + (1 - share),
        *((lambda c: share * _softmax_of(c.x),) if share != 0.5 else ()),
    )


_sigmoid(
    "one_branch",
    {
        "value": (
            *(_branches(below, None) for below in _BELOW),
            *(_branches(None, above) for above in _ABOVE),
        )
    },
    belief="Both branches are written alike.",
    formula=r"\sigma(x) = e^{x} \text{ for } x < 0",
    message="One of the two branches is another function, for numbers above or below zero: it is "
    "1 / (1 + exp(-x)) where x is 0 or more, and exp(x) / (1 + exp(x)) below.",
)
_sigmoid(
    "rounded_inside",
    {
        "value": (
            *(lambda c, d=d: sigma(np.round(c.x, d)) for d in (0, 1, 2, 3)),
            lambda c: sigma(np.trunc(c.x)),
            lambda c: sigma(np.floor(c.x)),
            *(
                _table(size, limit, beyond)
                for size, limit in ((1000, 6.0), (1000, 5.0), (1000, 8.0), (100, 6.0))
                for beyond in (True, False)
            ),
        )
    },
    belief="A table of the sigmoid is as good, and faster.",
    formula=r"\sigma(\operatorname{round}(x, 1))",
    message="The numbers are rounded before the sigmoid, or it is read from a table: compute it of "
    "the number itself, with every digit.",
)
_sigmoid(
    "order_lost",
    {
        "value": (
            lambda c: sigma(np.sort(c.x, axis=-1)),
            lambda c: sigma(c.x[..., ::-1]),
            lambda c: np.sort(sigma(c.x), axis=-1)[..., ::-1],
            lambda c: np.append(sigma(c.x)[c.x >= 0], sigma(c.x)[c.x < 0]),
            lambda c: np.append(sigma(c.x)[c.x < 0], sigma(c.x)[c.x >= 0]),
        )
    },
    belief="The order of the entries does not matter.",
    formula=r"\sigma(x_{n - 1 - i})",
    message="The values are right and stand in another order than their numbers, such as sorted, "
    "or those below zero by themselves: entry i is the sigmoid of x[i].",
    needs=1,
)
_softmax(
    "keepdims_forgotten",
    {
        "value": or_crash(lambda c: c.rows / c.rows.sum(axis=-1)),
    },
    belief="The sums of the rows belong to the rows, whatever their shape.",
    formula=r"\text{shape } (n,) \text{ beside } (n, d)",
    message="For a matrix the sums, or the largest entries, of its rows have the shape (n_rows,), "
    "which NumPy holds against the columns: with keepdims=True they stay a column.",
    kinds=_MATRIX,
    needs=1,
)
_softmax(
    "sums_of_other_rows",
    {
        "value": (
            _rows(lambda c: c.rows / np.resize(c.rows.sum(axis=-1), c.x.shape)),
            _rows(lambda c: c.rows / c.rows[0].sum()),
            _rows(lambda c: c.rows / c.rows[-1].sum()),
            _rows(lambda c: c.rows / c.rows.sum(axis=-1, keepdims=True)[::-1]),
            _rows(lambda c: c.rows / c.rows.sum(axis=-1).mean()),
            _rows(lambda c: c.rows / c.rows.sum(axis=-1).max()),
            _rows(lambda c: c.e / np.resize(c.e.sum(axis=-1), c.x.shape)),
            _rows(lambda c: c.e / c.e[0].sum()),
            _rows(lambda c: c.e / c.e[-1].sum()),
            _rows(lambda c: np.exp(c.x - c.x.max()) / np.exp(c.x - c.x.max())[0].sum()),
            _rows(lambda c: np.exp(c.x - c.x.max()) / np.exp(c.x - c.x.max())[-1].sum()),
            _rows(lambda c: _softmax_of(c.x)[0]),
            _rows(lambda c: _softmax_of(c.x)[-1]),
            _rows(lambda c: _softmax_of(c.x.ravel())),
            _rows(lambda c: np.tile(_softmax_of(c.x)[-1], (len(c.x), 1))),
            _rows(lambda c: np.tile(_softmax_of(c.x)[0], (len(c.x), 1))),
            _rows(lambda c: _softmax_of(c.x).T),
            _rows(lambda c: _softmax_of(c.x.T)),
            _rows(lambda c: np.vstack([_softmax_of(c.x)[:1], 0 * c.x[1:]])),
            _rows(lambda c: np.vstack([0 * c.x[:-1], _softmax_of(c.x)[-1:]])),
        )
    },
    belief="What is right for a vector is right for a matrix.",
    formula=r"\frac{e^{x_{iw}}}{\sum_{w'} e^{x_{jw'}}}",
    message="In a matrix rows are mixed up, such as divided by another row's sum, returned as "
    "columns, or only one of them is there: each row is a distribution of its own, divided by its "
    "own sum, and stays where it stood.",
    kinds=_MATRIX,
    needs=1,
)
_softmax(
    "mixed_with_uniform",
    {"value": tuple(way for a in (0.85, 0.9, 0.95, 0.99, 0.8, 0.5, 0.999) for way in _mixed(a))},
    belief="A little of the probability is shared out to all.",
    formula=r"\alpha \operatorname{softmax}(x) + \tfrac{1 - \alpha}{n}",
    message="The probabilities are mixed with the same number for all, or multiplied by a number, "
    "as in a damping or a smoothing: the softmax is the exponentials divided by their sum, and "
    "nothing besides.",
)
_softmax(
    "order_lost",
    {
        "value": (
            lambda c: np.sort(_softmax_of(c.x), axis=-1),
            lambda c: np.sort(_softmax_of(c.x), axis=-1)[..., ::-1],
            lambda c: _softmax_of(c.x)[..., ::-1],
            lambda c: np.roll(_softmax_of(c.x), 1, axis=-1),
            lambda c: np.argsort(c.x, axis=-1),
            lambda c: np.cumsum(_softmax_of(c.x), axis=-1),
        )
    },
    belief="The order of the words does not matter.",
    formula=r"p_{(1)} \le \dots \le p_{(n)}",
    message="The probabilities stand in another order than their scores, such as sorted, or are "
    "added up one after the other: entry w is the probability of the score x[w].",
    needs=1,
)
_softmax(
    "part_of_it",
    {
        "value": (
            lambda c: _softmax_of(c.x).max(axis=-1),
            lambda c: np.argmax(c.x, axis=-1),
            lambda c: c.rows.sum(axis=-1),
            lambda c: c.e.sum(axis=-1),
            lambda c: _softmax_of(c.x)[..., 0],
            lambda c: _softmax_of(c.x)[..., :-1],
            lambda c: _softmax_of(c.x)[..., None],
            lambda c: _softmax_of(c.x)[None],
            lambda c: np.log(c.e.sum(axis=-1)),
        )
    },
    belief="The largest probability is the prediction.",
    formula=r"\max_w p_w",
    message="This is a part of the softmax, such as its largest value, the sum in its denominator, "
    "or the probabilities in another shape: the probability of every word is asked for, in the "
    "shape of x.",
)


def _online(row: Array) -> tuple[float, float]:
    """A maximum and a sum that are kept while a row is read, the sum never scaled to it."""
    largest, total = -np.inf, 0.0
    for x in row:
        largest = max(largest, float(x))
        total += float(np.exp(x - largest))
    return largest, total


def _as_read(c: Elementary) -> Array:
    rows = c.x.reshape(-1, c.x.shape[-1])
    kept = [_online(row) for row in rows]
    values = [np.exp(row - m) / s for row, (m, s) in zip(rows, kept, strict=True)]
    return np.array(values).reshape(c.x.shape)


_softmax(
    "sum_not_rescaled",
    {"value": _as_read},
    belief="A sum that was begun stays as it is.",
    formula=r"\sum_w e^{x_w - \max(x_1, \dots, x_w)}",
    message="Maximum and sum are kept up to date entry by entry, and the sum stays as it is when "
    "a larger entry comes: what was added before then has to be multiplied by "
    "exp(old maximum - new maximum).",
)
