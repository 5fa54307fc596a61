"""Relations in which a wrong gradient can stand to the right one, whatever its numbers are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from autograder.engine.cases.case import Array, Case
from autograder.engine.cases.entry import Relation

__all__ = ["close", "collapsed", "combined", "moved", "scaled", "shifted", "stretched"]

Came = Sequence[tuple[Case, Array]]
_DIGITS = 1e-8  # of the largest entry: far below what numbers with nothing in common come to


def close(got: Array, value: Array) -> bool:
    """Tell whether two arrays are the same to eight digits of the largest entry."""
    largest = float(np.abs(value).max(initial=0.0)) or 1.0
    if got.shape != value.shape or not np.isfinite(largest):
        return False
    return bool((np.abs(got - value) <= _DIGITS * largest).all())


def _each(relation: Callable[[Array, Array], bool], output: str) -> Relation:
    def of_all(came: Came) -> bool:
        return all(relation(got, case.expected[output]) for case, got in came)

    return of_all


def moved(output: str) -> Relation:
    """The right numbers, each as often as it should come, in other places."""
    return _each(
        lambda got, right: close(np.sort(got, axis=None), np.sort(right, axis=None)), output
    )


def collapsed(output: str) -> Relation:
    """In every row the sum, or the mean, of its right numbers stands for each of them."""

    def put_together(got: Array, right: Array) -> bool:
        if right.ndim == 0 or right.shape[-1] < 2:
            return close(got, right)
        sums = np.broadcast_to(right.sum(axis=-1, keepdims=True), right.shape)
        return close(got, sums) or close(got, sums / right.shape[-1])

    return _each(put_together, output)


def stretched(output: str) -> Relation:
    """All entries are off by one factor, above zero; another one in another case."""

    def of_all(came: Came) -> bool:
        factors = []
        for case, got in came:
            right = case.expected[output]
            size = float((right * right).sum())
            if right.size < 2 or not size:
                return False
            factor = float((got * right).sum()) / size
            if not (factor > 0 and close(got / factor, right)):
                return False
            factors.append(factor)
        return max(factors) - min(factors) > 1e-3 * max(factors)

    return of_all


def scaled(output: str) -> Relation:
    """Every entry is the same multiple of what it should be, in all cases."""

    def of_all(came: Came) -> bool:
        got, right = _together(came, output)
        size = float((right * right).sum())
        factor = float((got * right).sum()) / size if size else 0.0
        return len(came) > 2 and factor != 0 and close(got, factor * right)

    return of_all


def shifted(output: str) -> Relation:
    """Every entry is off by the same number, in all cases."""

    def of_all(came: Came) -> bool:
        got, right = _together(came, output)
        off = got - right
        # (beside a far larger number nothing would be left of the right one)
        small = np.abs(off).max() < 1e4 * np.abs(right).max()
        return bool(len(came) > 2 and small and _same(off) and close(right + off[0], got))

    return of_all


def _together(came: Came, output: str) -> tuple[Array, Array]:
    return (
        np.concatenate([got.ravel() for _, got in came]),
        np.concatenate([case.expected[output].ravel() for case, _ in came]),
    )


def _same(numbers: Array) -> bool:
    return bool(np.ptp(numbers) <= _DIGITS * abs(float(numbers[0])))


def combined(parts: Callable[[Any], Sequence[Array]]) -> Relation:
    """The right parts are added up with other factors, the same in all cases.

    There is at least one equation more than there are parts, to eight digits: no factors fit that
    by chance.
    """

    def of_all(came: Came) -> bool:
        columns = [np.column_stack([np.ravel(part) for part in parts(case)]) for case, _ in came]
        matrix, got = np.concatenate(columns), np.concatenate([got.ravel() for _, got in came])
        if len(matrix) < matrix.shape[1] + 1 or not np.isfinite(got).all():
            return False
        factors = np.linalg.lstsq(matrix, got, rcond=None)[0]
        return close(matrix @ factors, got)

    return of_all
