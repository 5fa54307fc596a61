"""Name the misconception behind a wrong answer, only where it was verified on the data.

The parent computes what each entry of the catalogue would have given on the very cases that the
submission was asked, and names an entry only if *every* case matches to rounding. Where no single
entry does, two are composed: a mistake made with the finished value (its sign, a mean, a
transposition) on top of another one, or two mistakes in two terms of one sum. Nothing is said
where nothing matches.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from autograder.assignments.word2vec.misconceptions import (
    TRANSFORMS,
    Case,
    Misconception,
    catalogue,
)
from autograder.engine.cases.asked import Asked
from autograder.engine.cases.entry import Candidate
from autograder.engine.values.structure import describe_structure
from autograder.report import Diagnosis

__all__ = [
    "Evidence",
    "Explanation",
    "describe_structure",
    "diagnose",
    "explain",
    "holds",
    "is_derivative",
]

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Evidence:
    """One hidden case and what came back.

    Parameters
    ----------
    asked : Asked
    got : mapping of str to (ndarray or None)
        The submission's outputs, in the shape they came in; None where there is no array. With
        ``inputs.<name>`` also what an argument holds after the call, where that is known.
    raised : str or None
        The text of the exception, if there was one.
    """

    asked: Asked
    got: Mapping[str, Array | None]
    raised: str | None = None

    @property
    def function(self) -> str:
        """Of the student's contract."""
        return self.asked.function

    @property
    def inputs(self) -> Mapping[str, Any]:
        """The parent's side of the arguments."""
        return self.asked.inputs

    @property
    def expected(self) -> Mapping[str, Array]:
        """The reference's outputs."""
        return self.asked.expected

    @property
    def kind(self) -> str:
        """Which kind of case it is."""
        return self.asked.kind


@functools.lru_cache(4096)
def _matched_on(entry_kinds: tuple[str, ...], kinds: tuple[str, ...]) -> tuple[int, ...]:
    """Say on which of the cases, given by their kinds, an entry is matched."""
    return tuple(
        i
        for i, kind in enumerate(kinds)
        if any(kind == k or (":" in k and kind.startswith(k)) for k in entry_kinds)
    )


class _Question:
    """What came back for one output."""

    def __init__(self, evidence: Sequence[Evidence], output: str) -> None:
        self.output = output
        self.evidence = [e for e in evidence if e.kind.startswith(_KINDS)]
        self.asked = [e.asked for e in self.evidence]
        self.got = [e.got.get(output) for e in self.evidence]
        self._kinds = tuple(e.kind for e in self.evidence)
        self._right: dict[int, bool] = {}

    def of(self, kinds: tuple[str, ...]) -> tuple[int, ...]:
        """Which cases an entry is matched on."""
        return _matched_on(kinds, self._kinds)

    def wrong(self, cases: Sequence[int]) -> bool:
        """Whether something is wrong on some of the cases."""
        return not all(map(self._is_right, cases))

    def _is_right(self, i: int) -> bool:
        if i not in self._right:
            right, got = self.asked[i].right(self.output), self.got[i]
            self._right[i] = right is None or (got is not None and right.equals(got))
        return self._right[i]


_KINDS = ("random", "repeated", "large", "edge:", "untouched:")


@dataclass(frozen=True)
class Explanation:
    """What explains a wrong value: one entry of the catalogue, or two together.

    Parameters
    ----------
    entries : tuple of Misconception
    output : str
        The value that it explains.
    key : hashable
        Under which a case keeps what `compute` gives.
    compute : callable
        Gives the wrong value for a case.
    """

    entries: tuple[Misconception, ...]
    output: str
    key: Hashable
    compute: Callable[[Any], Any]

    @property
    def easy(self) -> bool:
        """Whether less is left to derive than what was asked for."""
        return any(entry.easy for entry in self.entries)

    def diagnosis(self) -> Diagnosis:
        """Give what a report says."""
        message = self.entries[0].message
        for entry in self.entries[1:]:
            message += entry.message
        key = "+".join(entry.key for entry in self.entries)
        return Diagnosis(key, message, self.entries[0].section, self.easy)


def explain(
    evidence: Sequence[Evidence], output: str, kinds: tuple[str, ...] = ("random",)
) -> Explanation | None:
    """Find what explains the cases of these kinds that are wrong, and contradicts no other.

    Parameters
    ----------
    evidence : sequence of Evidence
        Everything one function was asked.
    output : str
        Name of the value; ``inputs`` for what the arguments hold after the call.
    kinds : tuple of str
        Of the cases that a stage looks at, by their start.

    Returns
    -------
    Explanation or None
        None where nothing in the catalogue gives these very numbers.
    """
    if not evidence:
        return None
    entries = catalogue(evidence[0].function)
    if output == "inputs":
        names = sorted({o for entry in entries for o in entry.candidates if o[:7] == "inputs."})
        return next(filter(None, (explain(evidence, name, kinds) for name in names)), None)
    question = _Question(evidence, output)
    at = [
        i
        for i, e in enumerate(question.evidence)
        if e.kind.startswith(kinds) and not (output.startswith("inputs.") and output not in e.got)
    ]
    if not question.wrong(at):
        return None
    mine = [entry for entry in entries if output in entry.candidates]
    for entry in mine:
        candidate = _explaining(question, entry, at)
        if candidate:
            return Explanation((entry,), output, candidate, candidate)
    return _composed(question, mine, at)


def diagnose(
    evidence: Sequence[Evidence], output: str, kinds: tuple[str, ...] = ("random",)
) -> Diagnosis | None:
    """Give what :func:`explain` finds as a report says it."""
    found = explain(evidence, output, kinds)
    return found.diagnosis() if found else None


def holds(explanation: Explanation, evidence: Sequence[Evidence]) -> bool:
    """Tell whether an explanation gives these very values on other cases, right ones included.

    Another way of the same mistake counts: round numbers may have a tie where drawn ones have none.
    """
    question = _Question(evidence, explanation.output)
    kinds = {kind for entry in explanation.entries for kind in entry.kinds}
    cases = question.of(tuple(sorted(kinds)))
    ways: list[tuple[Hashable, Callable[[Any], Any]]] = [(explanation.key, explanation.compute)]
    if len(explanation.entries) == 1:
        ways += ((c, c) for c in explanation.entries[0].candidates[explanation.output])
    return any(all(_same(question, i, *way) for i in cases) for way in ways)


def is_derivative(
    loss: Explanation, evidence: Sequence[Evidence], output: str, argument: str
) -> bool:
    """Tell whether `output` is the derivative of a wrong loss, where words are repeated too."""
    cases = [e for e in evidence if e.kind in ("random", "repeated")]
    for e in cases:
        got, slope = e.got.get(output), e.asked.derivative(loss.key, loss.compute, argument)
        if got is None or slope is None or not slope.equals(got):
            return False
    return bool(cases)


def _explaining(question: _Question, entry: Misconception, at: Sequence[int]) -> Candidate | None:
    """Give the candidate that gives the values of the entry's cases and of those `at` a stage."""
    cases = sorted({*question.of(entry.kinds), *at})
    if not _others_right(question, entry, cases) or not _others_wrong(question, entry, cases):
        return None
    for candidate in entry.candidates[question.output]:
        if _matches(question, entry, candidate, cases, at):
            return candidate
    return None


def _others_right(question: _Question, entry: Misconception, cases: Sequence[int]) -> bool:
    return not entry.right or all(
        (got := question.evidence[i].got.get(name)) is not None
        and (right := question.asked[i].right(name)) is not None
        and right.equals(got)
        for i in cases
        if question.evidence[i].kind == "random"
        for name in entry.right
    )


def _others_wrong(question: _Question, entry: Misconception, cases: Sequence[int]) -> bool:
    """Whether what has to be wrong too is wrong: a sentence about the loss needs a wrong one."""
    return question.output in entry.wrong or all(
        any(
            (got := question.evidence[i].got.get(name)) is None
            or (right := question.asked[i].right(name)) is None
            or not right.equals(got)
            for i in cases
        )
        for name in entry.wrong
    )


def _same(question: _Question, i: int, key: Hashable, compute: Callable[[Any], Any]) -> bool:
    """Whether case `i` has the value that this gives."""
    got, value = question.got[i], question.asked[i].value(key, compute)
    if value is not None and value.texts:
        raised = question.evidence[i].raised
        return raised is not None and any(text.strip() in raised for text in value.texts)
    return got is not None and value is not None and value.equals(got)


def _matches(
    question: _Question,
    entry: Misconception,
    candidate: Candidate,
    cases: Sequence[int],
    at: Sequence[int],
) -> bool:
    if not all(_same(question, i, candidate, candidate) for i in cases):
        return False
    differs = {i for i in cases if not _changes_nothing(question, i, candidate)}
    return len(differs) >= entry.needs and not differs.isdisjoint(at)


def _changes_nothing(question: _Question, i: int, candidate: Candidate) -> bool:
    value = question.asked[i].value(candidate, candidate)
    right = question.asked[i].right(question.output)
    return value is None or right is None or (not value.texts and right.equals(value.array))


def _composed(
    question: _Question, entries: Sequence[Misconception], at: Sequence[int]
) -> Explanation | None:
    """Try two mistakes at once, on the cases that every value must be right on."""
    cases = sorted({*question.of(("random", "repeated")), *at})
    got = [(i, value) for i in cases if (value := question.got[i]) is not None]
    if len(cases) < 3 or not question.wrong(cases):
        return None
    if len(got) < len(cases) or not all(np.isfinite(g).all() and g.any() for _, g in got):
        return None  # zeros or no numbers, which any two mistakes that cancel would explain
    for first, second, key, compute in _pairs(entries, question.output):
        values = ((question.asked[i].value(key, compute), value) for i, value in got)
        if all(both is not None and both.equals(value) for both, value in values):
            return Explanation((first, second), question.output, key, compute)
    return None


_Pair = tuple[Misconception, Misconception, Hashable, Callable[[Any], Any]]


def _pairs(entries: Sequence[Misconception], output: str) -> Iterator[_Pair]:
    """Yield two entries and what both together give, with the name of that."""
    general = {entry.key.rsplit(".", 1)[1]: entry for entry in entries}
    plain = [e for e in entries if {"random", "repeated"} == set(e.kinds)
             and e.key.rsplit(".", 1)[1] not in _GENERAL]  # fmt: skip
    options = [(entry, candidate) for entry in plain for candidate in entry.candidates[output]]
    for entry, candidate in options:
        for transform in TRANSFORMS:
            if transform.suffix in general:
                yield entry, general[transform.suffix], *_transformed(candidate, transform.change)
    for one, other in combinations(TRANSFORMS, 2):
        if one.suffix in general and other.suffix in general:
            entry = general[one.suffix]
            changed = entry.candidates[output][0]
            yield entry, general[other.suffix], *_transformed(changed, other.change)
    for (a, first), (b, second) in combinations(options, 2):
        if a.term and b.term and a.term != b.term:
            yield a, b, *_added(first, second, output)


_GENERAL = frozenset(t.suffix for t in TRANSFORMS) | {"order"}


def _transformed(candidate: Candidate, change: Any) -> tuple[Hashable, Callable[[Any], Any]]:
    def compute(case: Case) -> Array | None:
        value: Array | None = change(case, np.asarray(case.made_by(candidate), dtype=np.float64))
        return value

    return (candidate, change), compute


def _added(
    first: Candidate, second: Candidate, output: str
) -> tuple[Hashable, Callable[[Any], Any]]:
    """Two mistakes in two terms of a sum: each changes the right value by its own difference."""

    def compute(case: Case) -> Array | None:
        a, b = np.asarray(case.made_by(first)), np.asarray(case.made_by(second))
        right = case.expected[output]
        return a + b - right if a.shape == b.shape == right.shape else None

    return (first, second, output), compute
