"""What an assignment declares of one function: how it's called, what is asked, what goes wrong."""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from autograder.engine.cases.draws import Draws, Inputs
from autograder.engine.cases.entry import Catalogue
from autograder.engine.cases.kinds import CaseKind
from autograder.engine.cases.rows import Rows
from autograder.engine.values.outputs import GradientOf, Output
from autograder.engine.values.tolerance import CLOSE, Tolerance
from autograder.messages import Message

__all__ = ["Draw", "Function", "Wording"]


@dataclass(frozen=True)
class Draw:
    """One case: its kind and its inputs; the engine asks the reference for the right answer.

    Parameters
    ----------
    kind : CaseKind
        Three become several cases: `LINE` (along a line on which all differentiated arguments
        move), `NUDGE` (each of their entries is moved a little) and `UNTOUCHED` (are inputs and
        results kept?).
    sent : mapping of str to Any
        Arguments by parameter name, in order, as they are sent.
    known : mapping of str to Any, optional
        The same as the reference takes them, where that differs.
    tolerance : Tolerance
    then : Draw, optional
        For `UNTOUCHED`: the call after it.
    options : mapping of str to Any
        As in :class:`autograder.engine.cases.case.Case`: ``follow_up``, ``cpu_seconds``,
        ``sample``.
    """

    kind: CaseKind
    sent: Inputs
    known: Inputs | None = None
    tolerance: Tolerance = CLOSE
    then: Draw | None = None
    options: Mapping[str, Any] = field(default_factory=dict)

    @property
    def inputs(self) -> Inputs:
        """The inputs as the reference takes them."""
        return self.sent if self.known is None else self.known


class Wording(NamedTuple):
    """What is said of the cases of one kind.

    Parameters
    ----------
    kind : CaseKind
    name : Message or None
        What they hold, for people; None for a kind that the engine names.
    listed : Message or None
        The same in a list of special cases, where it is said otherwise there.
    only : Message or None
        Said where nothing but cases of this kind is wrong.
    """

    kind: CaseKind
    name: Message | None = None
    listed: Message | None = None
    only: Message | None = None


@dataclass(frozen=True, eq=False)
class Function:
    """A function of the student's contract.

    Parameters
    ----------
    name : str
    parameters : tuple of str
    outputs : tuple of Output
        What it returns, in order.
    reference : callable
        Takes the parameters by position, gives the right answer.
    draws : callable
        Draws the cases; called with a generator's numbers for hidden or for shown ones.
    catalogue : Catalogue
        What can be got wrong.
    wordings : tuple of Wording
        What is said of kinds of cases.
    rows : Rows
        What stands in the rows of a matrix, and what is said where only some are wrong.
    timeout : float
        Seconds of wall time for one call.
    n_calls : int or None
        How often it has to call the function that it is given, where that is counted.

    See Also
    --------
    autograder.engine.assignment.Assignment
    """

    name: str
    parameters: tuple[str, ...]
    outputs: tuple[Output, ...]
    reference: Callable[..., Any]
    draws: Callable[[Draws], Iterable[Draw]]
    catalogue: Catalogue = field(default_factory=Catalogue)
    wordings: tuple[Wording, ...] = ()
    rows: Rows = field(default_factory=Rows)
    timeout: float = 5.0
    n_calls: int | None = None

    @functools.cached_property
    def gradients(self) -> Mapping[str, str]:
        """Names of the gradients among its outputs, each with its argument's."""
        return {o.name: o.argument for o in self.outputs if isinstance(o, GradientOf)}

    def gradient(self, argument: str) -> str:
        """Give the name of the gradient by an argument."""
        return next(output for output, by in self.gradients.items() if by == argument)

    @functools.cached_property
    def by_name(self) -> Mapping[str, Output]:
        """Its outputs by their names."""
        return {output.name: output for output in self.outputs}

    def wording(self, kind: CaseKind) -> Wording | None:
        """What was declared of a kind of case."""
        return next((wording for wording in self.wordings if kind.is_a(wording.kind)), None)

    def only(self, kinds: Collection[CaseKind]) -> Message | None:
        """What is said where nothing but cases of these kinds is wrong."""
        for wording in self.wordings:
            if wording.only and all(kind.is_a(wording.kind) for kind in kinds):
                return wording.only
        return None
