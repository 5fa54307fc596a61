"""How a wrong value differs from the right one, where no entry of the catalogue explains it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from autograder.engine.answers.evidence import Evidence
from autograder.engine.cases.kinds import RANDOM, UNTOUCHED
from autograder.engine.cases.rows import Rows, RowSentence
from autograder.messages import Message

__all__ = ["describe_structure"]

Array = NDArray[np.float64]


class _Wrong:
    """One case of a value, right or wrong."""

    def __init__(self, evidence: Evidence, output: str) -> None:
        got = evidence.got.get(output)
        case = evidence.case
        self.kind, self.inputs, self.right = case.kind, case.inputs, case.expected[output]
        self.fits = got is not None and got.shape == self.right.shape
        self.got = got if got is not None and self.fits else np.full(self.right.shape, np.nan)
        self.wrong = case.tolerance.differs(self.got, self.right)

    @property
    def rows(self) -> set[int]:
        """Rows that hold a wrong entry."""
        return set(np.flatnonzero(self.wrong.reshape(len(self.wrong), -1).any(axis=1)).tolist())

    def factor(self) -> float:
        """The one number that every entry is multiplied by, or NaN."""
        safe = np.abs(self.right) > 1e-6 * float(np.abs(self.right).max(initial=0.0))
        if not safe.any() or (not (self.got[~safe] == 0).all() and not safe.all()):
            return float("nan")
        ratios = self.got[safe] / self.right[safe]
        first = float(np.median(ratios))
        return first if bool((np.abs(ratios - first) <= 1e-6 * abs(first)).all()) else float("nan")


def describe_structure(evidence: Sequence[Evidence], output: str) -> Message | None:
    """Say how a wrong value differs, where no entry of the catalogue explains it.

    Parameters
    ----------
    evidence : sequence of Evidence
        Everything one function was asked.
    output : str

    Returns
    -------
    Message or None
        One sentence, only if it holds for all random cases.
    """
    every = [_Wrong(e, output) for e in evidence if output in e.case.expected]
    random = [w for w in every if w.kind == RANDOM]
    if not random:
        return None
    function = evidence[0].function
    if not any(w.wrong.any() for w in random):
        kinds = {w.kind for w in every if w.wrong.any() and not w.kind.is_a(UNTOUCHED)}
        return function.only(kinds) if kinds else None
    if not all(w.fits for w in random):
        return None
    if not all(np.isfinite(w.got).all() for w in random):
        return Message("Not every entry is a number.")
    for describe in (_factor, _signs, _rows_of(function.rows), _columns, _offset):
        message = describe(random)
        if message:
            return message
    return _penalty(random, function.gradients.get(output, output))


def _factor(cases: Sequence[_Wrong]) -> Message | None:
    factors = [w.factor() for w in cases]
    if not np.isfinite(factors).all() or not np.any(factors):
        return None
    if np.ptp(factors) <= 1e-8 * abs(factors[0]):
        if cases[0].right.ndim == 0 and len(cases) < 3:
            return None
        return Message(
            "Every entry is {factor:.6g} times what it should be.", {"factor": factors[0]}
        )
    return None


def _signs(cases: Sequence[_Wrong]) -> Message | None:
    if all(np.allclose(np.abs(w.got), np.abs(w.right), rtol=1e-9, atol=0) for w in cases):
        return Message("The sizes are right, but some of the signs are wrong.")
    return None


def _rows_of(rows: Rows) -> Callable[[Sequence[_Wrong]], Message | None]:
    def describe(cases: Sequence[_Wrong]) -> Message | None:
        if any(w.right.ndim != 2 for w in cases):
            return None
        for sentence in rows.sentences:
            if all(_are(sentence, w, rows.named(w.inputs)) for w in cases):
                return sentence.said
        return None

    return describe


def _are(sentence: RowSentence, case: _Wrong, named: Mapping[str, set[int]]) -> bool:
    """Whether the rows of that name are the wrong ones, or the right ones."""
    if sentence.rows not in named:
        return False
    rows = named[sentence.rows]
    return case.rows == (rows if sentence.wrong else set(range(len(case.right))) - rows)


def _columns(cases: Sequence[_Wrong]) -> Message | None:
    if any(w.right.ndim != 2 or w.right.shape[1] < 2 for w in cases):
        return None
    first = all(not w.wrong[:, 1:].any() for w in cases)
    last = all(not w.wrong[:, :-1].any() for w in cases)
    if first or last:
        return Message("Only the first column is wrong." if first else
                       "Only the last column is wrong.")  # fmt: skip
    return None


def _offset(cases: Sequence[_Wrong]) -> Message | None:
    """One number is added everywhere, the same in all cases."""
    offsets = np.concatenate([(w.got - w.right).ravel() for w in cases])
    if offsets.size > 2 and np.ptp(offsets) <= 1e-9 * abs(offsets[0]):
        return Message(
            "Every entry is off by the same amount, {offset:.6g}.", {"offset": float(offsets[0])}
        )
    return None


def _penalty(cases: Sequence[_Wrong], parameter: str) -> Message | None:
    """A multiple of the parameter is added, the same in all cases."""
    if any(parameter not in w.inputs for w in cases):
        return None
    parts = [(w.got - w.right, np.asarray(w.inputs[parameter], dtype=np.float64)) for w in cases]
    if any(p.shape != difference.shape for difference, p in parts):
        return None
    differences = np.concatenate([difference.ravel() for difference, _ in parts])
    numbers = np.concatenate([p.ravel() for _, p in parts])
    factor = float(differences @ numbers / max(numbers @ numbers, 1e-300))
    off = np.abs(differences - factor * numbers)
    if not (off <= 1e-6 * abs(factor) * np.abs(numbers).max()).all() or not factor:
        return None
    return Message(
        "It is off by {factor:.6g} times the parameter, as with a penalty on large vectors: the "
        "loss here has none.",
        {"factor": factor},
    )
