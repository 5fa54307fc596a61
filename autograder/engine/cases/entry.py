"""What an entry of the catalogue is, which says what can be got wrong, and computes it."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypedDict, Unpack

from numpy.typing import ArrayLike

from autograder.engine.cases.case import Array, Case
from autograder.engine.cases.kinds import RANDOM, REPEATED, CaseKind
from autograder.messages import Message
from autograder.report import Diagnosis

__all__ = [
    "CALLS",
    "DIGITS",
    "ORDER",
    "Candidate",
    "Catalogue",
    "Crash",
    "Misconception",
    "Relation",
    "Topic",
    "Transform",
    "or_crash",
]

# keys of entries that the engine itself looks for, in whichever catalogue has them
DIGITS = ("any.single_precision", "any.rounded")
ORDER = "any.order"
CALLS = "any.other_after_calls"


@dataclass(frozen=True)
class Crash:
    """A mistake that ends in an exception: what may stand in its text, which NumPy wrote."""

    texts: tuple[str, ...]


Candidate = Callable[[Any], ArrayLike | Crash | None]  # None where it can't be made
Relation = Callable[[Sequence[tuple[Any, Array]]], bool]  # of cases, and what came back of each


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
        Topic, value and mistake, joined by dots.
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
    kinds : tuple of CaseKind
        Cases on which the value must match.
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
    seen : mapping of str to callable
        For each output, whether what came back of all cases together stands in the relation to
        them that the message states. For mistakes of which nobody can foresee the numbers; a name
        that is found like this moves no point.
    """

    key: str
    function: str
    belief: Message
    formula: str
    message: Message
    section: str
    candidates: Mapping[str, tuple[Candidate, ...]]
    kinds: tuple[CaseKind, ...] = (RANDOM, REPEATED)
    needs: int = 2
    right: tuple[str, ...] = ()
    easy: bool = False
    wrong: tuple[str, ...] = ()
    term: str = ""
    seen: Mapping[str, Relation] = field(default_factory=dict)


@dataclass(frozen=True)
class Transform:
    """A mistake that is made with a finished value, right or wrong.

    `change` gives the changed value, or None where the mistake can't be made. The catalogue's
    entry for it ends in `suffix`.
    """

    suffix: str
    belief: Message
    formula: str
    message: Message
    section: str
    change: Callable[[Case, Array], Array | None]


class Catalogue:
    """What can be got wrong in a function, as its assignment declares it.

    Parameters
    ----------
    case : type of Case
        How a case of this function names its arguments.
    entries : callable
        Makes them, once somebody asks; those that come first are tried first.
    transforms : tuple of Transform
        Mistakes that may be made on top of another.
    """

    def __init__(
        self,
        case: type[Case] = Case,
        entries: Callable[[], Iterable[Misconception]] = tuple,
        transforms: tuple[Transform, ...] = (),
    ) -> None:
        self.case, self.transforms = case, transforms
        self._make = entries

    @functools.cached_property
    def entries(self) -> tuple[Misconception, ...]:
        """All of them."""
        return tuple(self._make())

    @functools.cached_property
    def _by_key(self) -> Mapping[str, Misconception]:
        return {entry.key: entry for entry in self.entries}

    def named(self, key: str) -> Diagnosis | None:
        """Give what a report says of the entry of that key, if there is one."""
        entry = self._by_key.get(key)
        return Diagnosis(entry.key, entry.message, entry.section) if entry else None


class Topic:
    """A topic of a catalogue, and its entries in the order in which they are tried.

    Parameters
    ----------
    name : str
        With which the keys of its entries begin.
    function : str
        Of the student's contract.
    section : str
        Of the book, where an entry names no other.
    """

    def __init__(self, name: str, function: str, section: str) -> None:
        self.entries: list[Misconception] = []
        self._name, self._function, self._section = name, function, section
        # a sentence about the loss is true where the loss is wrong
        self._wrong = ("loss",) if ".loss" in name else ()

    def __call__(
        self,
        key: str,
        candidates: Mapping[str, Candidate | tuple[Candidate, ...]],
        *,
        belief: str,
        formula: str,
        message: str,
        section: str = "",
        wrong: tuple[str, ...] | None = None,
        **options: Unpack[_Options],
    ) -> None:
        """Add an entry: what it is, as in :class:`Misconception`."""
        self.entries.append(
            Misconception(
                f"{self._name}.{key}",
                self._function,
                Message(belief),
                formula,
                Message(message),
                section or self._section,
                {
                    output: candidate if isinstance(candidate, tuple) else (candidate,)
                    for output, candidate in candidates.items()
                },
                wrong=self._wrong if wrong is None else wrong,
                **options,
            )
        )


class _Options(TypedDict, total=False):
    """What an entry may have besides, as in :class:`Misconception`."""

    kinds: tuple[CaseKind, ...]
    needs: int
    right: tuple[str, ...]
    easy: bool
    term: str
    seen: Mapping[str, Relation]
