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
        Shared equally by its lines, but for `price`.
    price : float
        What the first mistake and the last line cost at least, and lines in which a derivative is
        still to be taken bring together at most: no number of lines makes them cheaper or dearer.

    See Also
    --------
    autograder.engine.cases.function.Function : what runs
    """

    name: str
    asked: Asked
    points: float
    price: float

    def __post_init__(self) -> None:
        if not 0 < 2 * self.price <= self.points:
            raise ValueError(
                f"{self.name}: a price of {self.price:g} is more than half its points."
            )


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
