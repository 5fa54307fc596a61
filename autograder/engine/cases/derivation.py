"""What an assignment declares of a derivation: the string that holds it, and what is asked."""

from __future__ import annotations

from dataclasses import dataclass, field

from autograder.mathematics import Asked
from autograder.submissions.literals import Literal

__all__ = ["Derivation", "Written"]


@dataclass(frozen=True, eq=False)
class Derivation:
    """A derivation that students write as LaTeX, into a string of the notebook.

    Parameters
    ----------
    name : str
        Of the string: the answer's cell says ``name = r'''...'''``.
    asked : Asked
        What may stand in it, how it begins and ends, and how many lines it has at least.
    points : float
        Shared equally by its lines.

    See Also
    --------
    autograder.engine.cases.function.Function : what runs
    """

    name: str
    asked: Asked
    points: float


@dataclass(frozen=True)
class Written:
    """What a student wrote, and at which points it is looked at besides those that are shown.

    Parameters
    ----------
    literal : Literal
    seed : int
        Of the hidden points; 0 for none.
    """

    literal: Literal = field(default_factory=Literal)
    seed: int = 0
