"""How a wrong value differs from the right one, where no entry of the catalogue explains it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from autograder.engine.values.compare import CLOSE
from autograder.messages import Message

__all__ = ["describe_structure"]

Array = NDArray[np.float64]


class _Evidence(Protocol):
    @property
    def inputs(self) -> Mapping[str, Any]: ...
    @property
    def expected(self) -> Mapping[str, Array]: ...
    @property
    def got(self) -> Mapping[str, Array | None]: ...
    @property
    def kind(self) -> str: ...


class _Wrong:
    """One case of a value, right or wrong."""

    def __init__(self, evidence: _Evidence, output: str) -> None:
        got = evidence.got.get(output)
        self.kind = evidence.kind
        self.inputs = evidence.inputs
        self.right = evidence.expected[output]
        self.fits = got is not None and got.shape == self.right.shape
        self.got = got if got is not None and self.fits else np.full(self.right.shape, np.nan)
        with np.errstate(invalid="ignore"):
            difference = np.abs(self.got - self.right)
        self.wrong = ~(difference <= CLOSE.of(self.right))

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


def describe_structure(
    evidence: Sequence[_Evidence], output: str, rows: Sequence[int] = ()
) -> Message | None:
    """Say how a wrong value differs, where no entry of the catalogue explains it.

    Parameters
    ----------
    evidence : sequence of Evidence
        Everything one function was asked.
    output : str
    rows : sequence of int
        Not needed; rows are found on every case.

    Returns
    -------
    Message or None
        One sentence, only if it holds for all random cases.
    """
    every = [_Wrong(e, output) for e in evidence if output in e.expected]
    random = [w for w in every if w.kind == "random"]
    if not random:
        return None
    wrong = [w for w in random if w.wrong.any()]
    if not wrong:
        return _only_some_kinds(every)
    if not all(w.fits for w in random):
        return None
    if not all(np.isfinite(w.got).all() for w in random):
        return Message("Not every entry is a number.")
    for describe in (_factor, _signs, _rows, _columns, _offset):
        message = describe(random)
        if message:
            return message
    return _penalty(random, output.removeprefix("grad_"))


_KINDS = {
    "repeated": "Only cases in which a word is drawn more than once are wrong.",
    "large": "Only cases with large scores are wrong.",
    "edge:one dimension": "Only vectors of one dimension are wrong.",
    "edge:as many words as dimensions": "Only cases with as many words as dimensions are wrong.",
}


def _only_some_kinds(every: Sequence[_Wrong]) -> Message | None:
    kinds = {w.kind for w in every if w.wrong.any() and not w.kind.startswith("untouched")}
    for kind, sentence in _KINDS.items():
        if kinds and all(k.startswith(kind) for k in kinds):
            return Message(sentence)
    return None


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
    if all(w.right.size > 1 for w in cases):
        return Message(
            "The direction is right: in each case all entries are off by one factor, another one "
            "each time."
        )
    return None


def _signs(cases: Sequence[_Wrong]) -> Message | None:
    if all(np.allclose(np.abs(w.got), np.abs(w.right), rtol=1e-9, atol=0) for w in cases):
        return Message("The sizes are right, but some of the signs are wrong.")
    return None


def _named_rows(case: _Wrong) -> dict[str, set[int]]:
    named: dict[str, set[int]] = {}
    if "outside_index" in case.inputs:
        named["o"] = {int(case.inputs["outside_index"])}
    if "negative_indices" in case.inputs:
        named["k"] = {int(k) for k in case.inputs["negative_indices"]} - named.get("o", set())
    if "center_index" in case.inputs:
        named["c"] = {int(case.inputs["center_index"])}
        named["window"] = {int(o) for o in case.inputs["outside_indices"]}
    return named


_ROWS: tuple[tuple[str, Callable[[set[int], set[int], set[int]], bool], str], ...] = (
    ("o", lambda bad, rows, _: bad == rows, "Only the outside word's row is wrong."),
    ("o", lambda bad, rows, all_: bad == all_ - rows, "Only the outside word's row is right."),
    ("k", lambda bad, rows, _: bad == rows, "Only the drawn words' rows are wrong."),
    ("c", lambda bad, rows, _: bad == rows, "Only the center word's row is wrong."),
    ("c", lambda bad, rows, all_: bad == all_ - rows, "Only the center word's row is right."),
    ("window", lambda bad, rows, _: bad == rows, "Only the rows of the window's words are wrong."),
)


def _rows(cases: Sequence[_Wrong]) -> Message | None:
    if any(w.right.ndim != 2 for w in cases):
        return None
    for name, holds, sentence in _ROWS:
        if all(
            name in named and holds(w.rows, named[name], set(range(len(w.right))))
            for w in cases
            for named in [_named_rows(w)]
        ):
            return Message(sentence)
    return None


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
