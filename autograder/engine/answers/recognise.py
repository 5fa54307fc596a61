"""Name a mistake by what came back, where no prediction of the catalogue gives the very numbers.

Some mistakes leave numbers that nobody can foresee: words that one student's loop leaves out, a
length that is cut by a rule of one's own. What can be verified is a relation between the cases and
what came back of all of them, such as the right numbers in other places. It is asked for after
every entry that predicts, and a name that is found like this moves no point: it is told, and
neither shared nor followed.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from autograder.engine.answers.evidence import Evidence
from autograder.engine.cases.case import Array, Case
from autograder.engine.cases.entry import Misconception
from autograder.engine.cases.kinds import CaseKind
from autograder.report import Diagnosis

_NOTHING = 1e-12
__all__ = ["Recognition", "recognise", "stands"]


@dataclass(frozen=True)
class Recognition:
    """An entry of the catalogue whose relation was seen in an output."""

    entry: Misconception
    output: str

    def diagnosis(self) -> Diagnosis:
        """Give what a report says; as easy as can be, so that no point hangs on it."""
        return Diagnosis(self.entry.key, self.entry.message, self.entry.section, easy=True)


def recognise(
    evidence: Sequence[Evidence], output: str, kinds: tuple[CaseKind, ...]
) -> Recognition | None:
    """Find an entry whose relation holds on all its cases, and on those of these kinds.

    Parameters
    ----------
    evidence : sequence of Evidence
        Everything one function was asked.
    output : str
        Name of a value.
    kinds : tuple of CaseKind
        Of the cases that a stage looks at; some of them are wrong.

    Returns
    -------
    Recognition or None
    """
    entries = evidence[0].function.catalogue.entries if evidence else ()
    for entry in entries:
        found = Recognition(entry, output)
        if output in entry.seen and stands(found, evidence, kinds):
            return found
    return None


def stands(
    found: Recognition, evidence: Sequence[Evidence], kinds: tuple[CaseKind, ...] = ()
) -> bool:
    """Tell whether the relation holds on these cases too.

    With `kinds`, as often as the entry needs it where the value is wrong, and at least once among
    the cases of these kinds.
    """
    entry, output = found.entry, found.output
    came: list[tuple[Case, Array]] = []
    wrong = at = 0
    for e in evidence:
        case, got = e.case, e.got.get(output)
        if output not in case.expected or not case.kind.is_a(*entry.kinds, *kinds):
            continue
        if got is None or got.shape != case.expected[output].shape:
            return False
        came.append((case, got))
        if not case.tolerance.equal(got, case.expected[output]):
            wrong += 1
            at += case.kind.is_a(*kinds)
    if not came or (kinds and not (wrong >= entry.needs and at)):
        return False
    if all(float(np.abs(got).max(initial=0.0)) < _NOTHING for _, got in came):
        return False  # which stands in any relation
    try:
        with np.errstate(all="ignore"), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return bool(entry.seen[output](came))
    except (ArithmeticError, IndexError, TypeError, ValueError):
        return False  # whatever came back, it stands in no relation that could be computed
