"""Name the misconception behind a wrong answer, only where it was verified on the data.

The parent computes what each entry of the catalogue would have given on the very cases that the
submission was asked, and names an entry only if *every* case matches to rounding. Where no single
entry does, two are composed: a mistake made with the finished value (its sign, a mean, a
transposition) on top of another one, or two mistakes in two terms of one sum. Nothing is said
where nothing matches.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from autograder.engine.answers.evidence import Evidence
from autograder.engine.answers.explanation import Explanation
from autograder.engine.answers.pairs import Pair, pairs
from autograder.engine.cases.answer_key import AnswerKey, Compute, Prediction
from autograder.engine.cases.entry import Candidate, Catalogue, Misconception
from autograder.engine.cases.kinds import (
    EDGE,
    LARGE,
    RANDOM,
    REPEATED,
    UNTOUCHED,
    CaseKind,
)
from autograder.report import Diagnosis

__all__ = ["DIAGNOSED", "diagnose", "explain", "holds", "is_derivative"]

_VALUES = RANDOM, REPEATED
DIAGNOSED = (*_VALUES, LARGE, EDGE, UNTOUCHED)


class _Question:
    """What came back for one output."""

    def __init__(self, key: AnswerKey, evidence: Sequence[Evidence], output: str) -> None:
        self.key, self.output = key, output
        self.evidence = [e for e in evidence if e.case.kind.is_a(*DIAGNOSED)]
        self.got = [e.got.get(output) for e in self.evidence]
        self._cases = [e.case for e in self.evidence]
        self._of_kind: dict[tuple[CaseKind, ...], tuple[int, ...]] = {}
        self._right: dict[int, bool] = {}

    def of_kind(self, *kinds: CaseKind) -> tuple[int, ...]:
        """Which cases are of one of these kinds."""
        found = self._of_kind.get(kinds)
        if found is None:
            found = tuple(i for i, case in enumerate(self._cases) if case.kind.is_a(*kinds))
            self._of_kind[kinds] = found
        return found

    def predicted(self, i: int, key: Hashable, compute: Compute) -> Prediction | None:
        """Give what this makes of case `i`."""
        return self.key.prediction(self._cases[i], key, compute)

    def right(self, i: int, output: str = "") -> Prediction | None:
        """Give the right value of case `i`."""
        return self.key.right(self._cases[i], output or self.output)

    def is_right(self, i: int, output: str) -> bool:
        """Whether another output is right on case `i`."""
        got, right = self.evidence[i].got.get(output), self.right(i, output)
        return got is not None and right is not None and right.equals(got)

    def is_wrong(self, cases: Sequence[int]) -> bool:
        """Whether something is wrong on some of the cases."""
        return not all(map(self._is_right, cases))

    def _is_right(self, i: int) -> bool:
        if i not in self._right:
            right, got = self.right(i), self.got[i]
            self._right[i] = right is None or (got is not None and right.equals(got))
        return self._right[i]


def explain(
    key: AnswerKey,
    evidence: Sequence[Evidence],
    output: str,
    kinds: tuple[CaseKind, ...] = (RANDOM,),
) -> Explanation | None:
    """Find what explains the cases of these kinds that are wrong, and contradicts no other.

    Of several it is the one that gives what came back of every case, where there is one.

    Parameters
    ----------
    key : AnswerKey
    evidence : sequence of Evidence
        Everything one function was asked.
    output : str
        Name of the value; ``inputs`` for what the arguments hold after the call.
    kinds : tuple of CaseKind
        Of the cases that a stage looks at.

    Returns
    -------
    Explanation or None
        None where nothing in the catalogue gives these very numbers.
    """
    if not evidence:
        return None
    catalogue = evidence[0].function.catalogue
    entries = catalogue.entries
    if output == "inputs":
        names = sorted({o for entry in entries for o in entry.candidates if o[:7] == "inputs."})
        return next(filter(None, (explain(key, evidence, name, kinds) for name in names)), None)
    question = _Question(key, evidence, output)
    at = [
        i
        for i, e in enumerate(question.evidence)
        if e.case.kind.is_a(*kinds) and not (output.startswith("inputs.") and output not in e.got)
    ]
    if not question.is_wrong(at):
        return None
    mine = [entry for entry in entries if output in entry.candidates]
    found: Explanation | None = None
    for entry in mine:
        candidate = _explaining(question, entry, at)
        if candidate:
            explained = Explanation((entry,), output, candidate, candidate)
            # by chance of the draws, another mistake may give the same on the cases that it needs
            if all(_same(question, i, candidate, candidate) for i in range(len(question.got))):
                return explained
            found = found or explained
    return found or _composed(question, catalogue, mine, at)


def diagnose(
    key: AnswerKey,
    evidence: Sequence[Evidence],
    output: str,
    kinds: tuple[CaseKind, ...] = (RANDOM,),
) -> Diagnosis | None:
    """Give what :func:`explain` finds as a report says it."""
    found = explain(key, evidence, output, kinds)
    return found.diagnosis() if found else None


def holds(key: AnswerKey, explanation: Explanation, evidence: Sequence[Evidence]) -> bool:
    """Tell whether an explanation gives these very values on other cases, right ones included.

    Another way of the same mistake counts: round numbers may have a tie where drawn ones have none.
    """
    question = _Question(key, evidence, explanation.output)
    cases = question.of_kind(*(kind for entry in explanation.entries for kind in entry.kinds))
    return any(all(_same(question, i, *way) for i in cases) for way in explanation.ways())


def is_derivative(
    key: AnswerKey, loss: Explanation, evidence: Sequence[Evidence], output: str, argument: str
) -> bool:
    """Tell whether `output` is the derivative of a wrong loss, where words are repeated too.

    A loss that changes nowhere, such as a rounded one, has no derivative that anybody derived.
    """
    changes = False
    for e in evidence:
        if not e.case.kind.is_a(*_VALUES):
            continue
        got = e.got.get(output)
        slope = key.derivative(e.case, loss.key, loss.compute, argument)
        if got is None or slope is None or not slope.equals(got):
            return False
        changes |= bool(slope.array.any())
    return changes


def _explaining(question: _Question, entry: Misconception, at: Sequence[int]) -> Candidate | None:
    """Give the candidate that gives the values of the entry's cases and of those `at` a stage."""
    cases = sorted({*question.of_kind(*entry.kinds), *at})
    if not _others_right(question, entry, cases) or not _others_wrong(question, entry, cases):
        return None
    for candidate in entry.candidates[question.output]:
        if _matches(question, entry, candidate, cases, at):
            return candidate
    return None


def _others_right(question: _Question, entry: Misconception, cases: Sequence[int]) -> bool:
    random = question.of_kind(RANDOM) if entry.right else ()
    return all(question.is_right(i, name) for i in cases if i in random for name in entry.right)


def _others_wrong(question: _Question, entry: Misconception, cases: Sequence[int]) -> bool:
    """Whether what has to be wrong too is wrong: a sentence about the loss needs a wrong one."""
    return question.output in entry.wrong or all(
        any(not question.is_right(i, name) for i in cases) for name in entry.wrong
    )


def _same(question: _Question, i: int, key: Hashable, compute: Compute) -> bool:
    """Whether case `i` has the value that this gives."""
    got, value = question.got[i], question.predicted(i, key, compute)
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
    value = question.predicted(i, candidate, candidate)
    right = question.right(i)
    return value is None or right is None or (not value.texts and right.equals(value.array))


def _composed(
    question: _Question,
    catalogue: Catalogue,
    entries: Sequence[Misconception],
    at: Sequence[int],
) -> Explanation | None:
    """Try two mistakes at once, on the cases that every value must be right on."""
    cases = sorted({*question.of_kind(*_VALUES), *at})
    got = [(i, value) for i in cases if (value := question.got[i]) is not None]
    if len(cases) < 3 or not question.is_wrong(cases):
        return None
    if len(got) < len(cases) or not all(np.isfinite(g).all() and g.any() for _, g in got):
        return None  # zeros or no numbers, which any two mistakes that cancel would explain
    for first, second, key, compute in _near(question, catalogue, entries, *got[0]):
        values = ((question.predicted(i, key, compute), value) for i, value in got)
        if all(both is not None and both.equals(value) for both, value in values):
            return Explanation((first, second), question.output, key, compute)
    return None


def _near(
    question: _Question,
    catalogue: Catalogue,
    entries: Sequence[Misconception],
    i: int,
    value: NDArray[np.float64],
) -> Iterator[Pair]:
    """Yield the pairs that may give this value of case `i`, by its first entry.

    There are thousands of them, and what they give is the same for a class.
    """

    def make() -> tuple[list[Pair], NDArray[np.float64], NDArray[np.float64]]:
        every = list(pairs(catalogue, entries, question.output))
        made = [question.predicted(i, key, compute) for *_, key, compute in every]
        reach = np.array([m.reach if m else (math.inf, -math.inf) for m in made])
        low, high = reach.reshape(-1, 2).T
        return every, low, high

    case = question.evidence[i].case
    every, low, high = question.key.kept((case, question.output), make)
    first = value.item(0)
    return (every[n] for n in np.flatnonzero((low <= first) & (first <= high)))
