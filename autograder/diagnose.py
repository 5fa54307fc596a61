"""Name the misconception behind a wrong answer, only where it was verified on the data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from autograder.messages import Message
from autograder.report import Diagnosis

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
        The submission's outputs, in the shape they came in; None where there is no array.
    kind : str
        ``"random"``, ``"large"``, ``"repeated"`` or ``"edge:<name>"``.
    """

    function: str
    inputs: Mapping[str, Any]
    expected: Mapping[str, Array]
    got: Mapping[str, Array | None]
    kind: str = "random"


def diagnose(evidence: Sequence[Evidence], output: str) -> Diagnosis | None:
    """Find the catalogue's entry that explains `output` on every case."""
    return None


def describe_structure(
    evidence: Sequence[Evidence], output: str, rows: Sequence[int] = ()
) -> Message | None:
    """Say how a wrong value differs, where no entry of the catalogue explains it."""
    return None
