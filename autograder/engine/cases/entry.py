"""What an entry of the catalogue is, and the one case that it is computed on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

from autograder.messages import Message

__all__ = [
    "Array",
    "Candidate",
    "Case",
    "Crash",
    "Define",
    "Misconception",
    "catalogue_of",
    "or_crash",
]

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Case:
    """One case: what went in, what should come out, and what the calls around it should give.

    Topics derive from it to give the arguments the names of the mathematics.
    """

    inputs: Mapping[str, Any]
    expected: Mapping[str, Array]
    again: Mapping[str, Array] = field(default_factory=dict)
    before: Sequence[Mapping[str, Array]] = ()  # of the calls before it, in their order
    _made: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def array(self, name: str) -> Array:
        """Give an argument as float64."""
        return np.asarray(self.inputs[name], dtype=np.float64)

    def made_by(self, candidate: Callable[[Any], Any]) -> Any:
        """Give what a candidate makes of this case, computed once for all that is built on it."""
        if candidate not in self._made:
            self._made[candidate] = candidate(self)
        return self._made[candidate]


@dataclass(frozen=True)
class Crash:
    """A mistake that ends in an exception: what may stand in its text, which NumPy wrote."""

    texts: tuple[str, ...]


Candidate = Callable[[Any], ArrayLike | Crash | None]  # None where it can't be made


def or_crash(candidate: Candidate) -> Candidate:
    """Predict the exception that the same mistake raises here, where it raises one."""

    def either(case: Any) -> ArrayLike | Crash | None:
        try:
            return candidate(case)
        except (IndexError, ValueError) as error:
            return Crash((str(error),))

    return either


@dataclass(frozen=True)
class Misconception:
    r"""One way of being wrong.

    Parameters
    ----------
    key : str
        Such as ``naive.center.missing_y``: topic, value, mistake.
    function : str
        Of the student's contract.
    belief : Message
        What the student probably thinks.
    formula : str
        What that leads to, in LaTeX.
    message : Message
        What to say to the student.
    section : str
        Of the book.
    candidates : mapping of str to tuple of callables
        For each output, ways to compute the wrong value from a :class:`Case`; the output
        ``inputs.<name>`` is what an argument holds after the call.
    kinds : tuple of str
        Cases on which the value must match: all of them, ``edge:`` and the like by their start.
    needs : int
        On how many of them it must differ from the right value.
    right : tuple of str
        Outputs that must be right on the same cases.
    easy : bool
        Less is left to derive than what was asked for: its derivative earns nothing, and it
        costs points wherever it shows.
    wrong : tuple of str
        Outputs that must be wrong on the same cases.
    term : str
        Which term of a sum it changes; two mistakes in different terms can come together.
    """

    key: str
    function: str
    belief: Message
    formula: str
    message: Message
    section: str
    candidates: Mapping[str, tuple[Candidate, ...]]
    kinds: tuple[str, ...] = ("random", "repeated")
    needs: int = 2
    right: tuple[str, ...] = ()
    easy: bool = False
    wrong: tuple[str, ...] = ()
    term: str = ""


class Define(Protocol):
    """Adds an entry of one topic to its catalogue."""

    def __call__(
        self,
        key: str,
        candidates: Mapping[str, Candidate | tuple[Candidate, ...]],
        *,
        belief: str,
        formula: str,
        message: str,
        kinds: tuple[str, ...] = ...,
        needs: int = ...,
        right: tuple[str, ...] = ...,
        section: str = ...,
        easy: bool = ...,
        term: str = ...,
        wrong: tuple[str, ...] = ...,
    ) -> None:
        """Add it."""


def catalogue_of(topic: str, function: str, section: str) -> tuple[list[Misconception], Define]:
    """Start the catalogue of a topic: the list, and what adds to it."""
    entries: list[Misconception] = []
    page = section
    # a sentence about the loss is true where the loss is wrong
    said_of = ("loss",) if ".loss" in topic else ()

    def define(
        key: str,
        candidates: Mapping[str, Candidate | tuple[Candidate, ...]],
        *,
        belief: str,
        formula: str,
        message: str,
        kinds: tuple[str, ...] = ("random", "repeated"),
        needs: int = 2,
        right: tuple[str, ...] = (),
        section: str = page,
        easy: bool = False,
        term: str = "",
        wrong: tuple[str, ...] = said_of,
    ) -> None:
        entries.append(
            Misconception(
                f"{topic}.{key}",
                function,
                Message(belief),
                formula,
                Message(message),
                section,
                {
                    output: candidate if isinstance(candidate, tuple) else (candidate,)
                    for output, candidate in candidates.items()
                },
                kinds,
                needs,
                right,
                easy=easy,
                wrong=wrong,
                term=term,
            )
        )

    return entries, define
