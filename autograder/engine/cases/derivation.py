"""What an assignment declares of a derivation: the string that holds it, and what is asked."""

from __future__ import annotations

from dataclasses import dataclass

from autograder.mathematics import Asked

__all__ = ["Derivation"]


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
