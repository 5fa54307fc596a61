"""Name the misconception behind a wrong answer, only where it was verified on the data.

The parent computes what each entry of the catalogue would have given on the very cases that the
submission was asked, and names an entry only if *every* case matches to rounding. Where no single
entry does, two are composed: a mistake made with the finished value (its sign, a mean, a
transposition) on top of another one, or two mistakes in two terms of one sum. Nothing is said
where nothing matches.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from autograder.misconceptions import TRANSFORMS, Misconception, case_type, catalogue
from autograder.report import Diagnosis
from autograder.structure import describe_structure

__all__ = ["Evidence", "describe_structure", "diagnose"]

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Evidence:
    """One hidden case and what came back.

    Parameters
    ----------
    function : str
        Of the student's contract.
    inputs : mapping of str to Any
        The parent's side of the arguments, by parameter name.
    expected : mapping of str to ndarray
        The reference's outputs, by name.
    got : mapping of str to (ndarray or None)
        The submission's outputs, in the shape they came in; None where there is no array. With
        ``inputs.<name>`` also what an argument holds after the call, where that is known.
    kind : str
        ``"random"``, ``"large"``, ``"repeated"``, ``"edge:<name>"``, ``"untouched:<what>"``, ...
    """

    function: str
    inputs: Mapping[str, Any]
    expected: Mapping[str, Array]
    got: Mapping[str, Array | None]
    kind: str = "random"


def same(a: Array, b: Array) -> bool:
    """Tell whether two values are equal up to rounding, not-a-numbers and infinities included."""
    if a.shape != b.shape:
        return False
    finite = np.isfinite(b)
    if not finite.all():
        if not np.array_equal(a[~finite], b[~finite], equal_nan=True):
            return False
        a, b = a[finite], b[finite]
    size = np.abs(b)
    return bool((np.abs(a - b) <= 1e-9 * size + 1e-11 * size.max(initial=0.0)).all())


def _same_single(a: Array, b: Array) -> bool:
    """Tell whether `a` is `b` in single precision."""
    if a.shape != b.shape or not np.array_equal(a, a.astype(np.float32).astype(np.float64)):
        return False
    return bool((np.abs(a - b) <= 1e-5 * float(np.abs(b).max(initial=0.0))).all())


class _Question:
    """What came back for one output, and candidate values for it, each computed once."""

    def __init__(self, evidence: Sequence[Evidence], output: str) -> None:
        self.output = output
        self.evidence = [e for e in evidence if e.kind.startswith(_KINDS)]
        again = next((e.expected for e in evidence if e.kind == "untouched:again"), {})
        self.cases = [case_type(e.function)(e.inputs, e.expected, again) for e in self.evidence]
        self._values: dict[tuple[int, int], Array | None] = {}
        self._right = [
            (right := self.before(i)) is None
            or ((got := e.got.get(output)) is not None and same(got, right))
            for i, e in enumerate(self.evidence)
        ]

    def of(self, kinds: tuple[str, ...]) -> list[int]:
        """Which cases an entry is matched on."""
        return [
            i
            for i, e in enumerate(self.evidence)
            if any(e.kind == k or (":" in k and e.kind.startswith(k)) for k in kinds)
        ]

    def wrong(self, cases: Sequence[int]) -> bool:
        """Whether something is wrong on some of the cases."""
        return not all(self._right[i] for i in cases)

    def value(self, candidate: Any, i: int) -> Array | None:
        """What a candidate gives on a case; None where it can't be computed."""
        if (id(candidate), i) not in self._values:
            try:
                with np.errstate(all="ignore"):
                    value: Array | None = np.asarray(candidate(self.cases[i]), dtype=np.float64)
            except (ArithmeticError, IndexError, KeyError, TypeError, ValueError):
                value = None
            self._values[id(candidate), i] = value
        return self._values[id(candidate), i]

    def got(self, i: int) -> Array | None:
        """What the submission gave on a case."""
        return self.evidence[i].got.get(self.output)

    def before(self, i: int) -> Array | None:
        """What the candidate must differ from: the right value, or the argument as it was."""
        expected = self.evidence[i].expected.get(self.output)
        if expected is None and self.output.startswith("inputs."):
            return np.asarray(self.evidence[i].inputs[self.output[7:]], dtype=np.float64)
        return expected


_KINDS = ("random", "repeated", "large", "edge:", "untouched:")


def diagnose(evidence: Sequence[Evidence], output: str) -> Diagnosis | None:
    """Find what explains a wrong value on every case.

    Parameters
    ----------
    evidence : sequence of Evidence
        Everything one function was asked.
    output : str
        Name of the value; ``inputs`` for what the arguments hold after the call.

    Returns
    -------
    Diagnosis or None
        None where nothing in the catalogue gives these very numbers.
    """
    if not evidence:
        return None
    entries = catalogue(evidence[0].function)
    if output == "inputs":
        names = sorted({o for entry in entries for o in entry.candidates if o[:7] == "inputs."})
        return next(filter(None, (diagnose(evidence, name) for name in names)), None)
    question = _Question(evidence, output)
    mine = [entry for entry in entries if output in entry.candidates]
    for entry in mine:
        if _explains(question, entry):
            return Diagnosis(entry.key, entry.message, entry.section)
    return _composed(question, mine)


def _explains(question: _Question, entry: Misconception) -> bool:
    cases = question.of(entry.kinds)
    if not question.wrong(cases) or not _others_right(question, entry, cases):
        return False
    return any(_matches(question, entry, c, cases) for c in entry.candidates[question.output])


def _others_right(question: _Question, entry: Misconception, cases: Sequence[int]) -> bool:
    return all(
        (got := question.evidence[i].got.get(name)) is not None
        and same(got, question.evidence[i].expected[name])
        for i in cases
        if question.evidence[i].kind == "random"
        for name in entry.right
    )


def _matches(
    question: _Question, entry: Misconception, candidate: Any, cases: Sequence[int]
) -> bool:
    differs = 0
    for i in cases:
        got, before, value = question.got(i), question.before(i), question.value(candidate, i)
        if got is None or before is None or value is None:
            return False
        if not (_same_single if entry.single else same)(got, value):
            return False
        differs += not same(got if entry.single else value, before)
    return differs >= entry.needs


def _composed(question: _Question, entries: Sequence[Misconception]) -> Diagnosis | None:
    """Try two mistakes at once, on the cases that every value must be right on."""
    cases = question.of(("random", "repeated"))
    got = {i: value for i in cases if (value := question.got(i)) is not None}
    if len(cases) < 3 or not question.wrong(cases):
        return None
    if len(got) < len(cases) or not all(np.isfinite(g).all() and g.any() for g in got.values()):
        return None  # zeros or no numbers, which any two mistakes that cancel would explain
    for first, second, values in _pairs(question, entries, cases):
        if all(same(got[i], value) for i, value in values):
            message = first.message + second.message
            return Diagnosis(f"{first.key}+{second.key}", message, first.section)
    return None


def _pairs(
    question: _Question, entries: Sequence[Misconception], cases: Sequence[int]
) -> Iterator[tuple[Misconception, Misconception, Iterator[tuple[int, Array]]]]:
    """Yield two entries and, case by case, what both together give."""
    general = {entry.key.rsplit(".", 1)[1]: entry for entry in entries}
    plain = [e for e in entries if {"random", "repeated"} == set(e.kinds) and not e.single
             and e.key.rsplit(".", 1)[1] not in _GENERAL]  # fmt: skip
    options = [
        (entry, candidate) for entry in plain for candidate in entry.candidates[question.output]
    ]
    for entry, candidate in options:
        for transform in TRANSFORMS:
            if transform.suffix in general:
                yield (
                    entry,
                    general[transform.suffix],
                    _transformed(question, candidate, transform.change, cases),
                )
    for one, other in combinations(TRANSFORMS, 2):
        if one.suffix in general and other.suffix in general:
            entry = general[one.suffix]
            changed = entry.candidates[question.output][0]
            yield entry, general[other.suffix], _transformed(question, changed, other.change, cases)
    for (a, first), (b, second) in combinations(options, 2):
        if a.term and b.term and a.term != b.term:
            yield a, b, _added(question, first, second, cases)


_GENERAL = frozenset(t.suffix for t in TRANSFORMS) | {"order"}


def _transformed(
    question: _Question, candidate: Any, change: Any, cases: Sequence[int]
) -> Iterator[tuple[int, Array]]:
    for i in cases:
        value = question.value(candidate, i)
        changed = None if value is None else change(question.cases[i], value)
        yield i, np.full(0, np.nan) if changed is None else changed


def _added(
    question: _Question, first: Any, second: Any, cases: Sequence[int]
) -> Iterator[tuple[int, Array]]:
    """Two mistakes in two terms of a sum: each changes the right value by its own difference."""
    for i in cases:
        a, b, right = question.value(first, i), question.value(second, i), question.before(i)
        if a is None or b is None or right is None or not a.shape == b.shape == right.shape:
            yield i, np.full(0, np.nan)
        else:
            yield i, a + b - right
