"""What an assignment declares of one function: how it's called, what is asked, what goes wrong."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from autograder.engine.cases.cases import Draws, Inputs
from autograder.engine.cases.entry import Catalogue
from autograder.engine.values.compare import CLOSE, Tolerance
from autograder.engine.values.outputs import GradientOf, Output
from autograder.engine.values.structure import Rows
from autograder.messages import Message

__all__ = ["Draw", "Function", "Kind"]


@dataclass(frozen=True)
class Draw:
    """One case: its kind and its inputs; the engine asks the reference for the right answer.

    Parameters
    ----------
    kind : str
        ``"random"`` and ``"edge:<name>"``, on which values are right or wrong; ``"large"`` and
        ``"precise"``, numbers that overflow or cancel; ``"costly"``, what no difference quotient
        finishes; or a kind of the assignment's own. Three become several calls:
        ``"line"`` (along a line on which all differentiated arguments move), ``"nudge"`` (each
        of their entries is moved a little) and ``"untouched"`` (are inputs and results kept?).
    sent : mapping of str to Any
        Arguments by parameter name, in order, as they are sent.
    known : mapping of str to Any, optional
        The same as the reference takes them, where that differs.
    tolerance : Tolerance
    then : Draw, optional
        For ``"untouched"``: the call after it.
    options : mapping of str to Any
        As in :class:`autograder.engine.cases.plans.Probe`: ``follow_up``, ``cpu_seconds``,
        ``sample``.
    """

    kind: str
    sent: Inputs
    known: Inputs | None = None
    tolerance: Tolerance = CLOSE
    then: Draw | None = None
    options: Mapping[str, Any] = field(default_factory=dict)

    @property
    def plain(self) -> Inputs:
        """The inputs as the reference takes them."""
        return self.sent if self.known is None else self.known


class Kind(NamedTuple):
    """What is said of the cases of one kind.

    Parameters
    ----------
    key : str
        As in :class:`Draw`, or its start.
    name : Message or None
        What they hold, for people; None for a kind that the engine names.
    listed : Message or None
        The same in a list of special cases, where it is said otherwise there.
    only : Message or None
        Said where nothing but cases of this kind is wrong.
    """

    key: str
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
    kinds : tuple of Kind
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
    kinds: tuple[Kind, ...] = ()
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

    def kind(self, kind: str) -> Kind | None:
        """What was declared of a kind of case."""
        return next((k for k in self.kinds if kind.startswith(k.key)), None)

    def only(self, kinds: Sequence[str]) -> Message | None:
        """What is said where nothing but cases of these kinds is wrong."""
        for declared in self.kinds:
            if declared.only and all(kind.startswith(declared.key) for kind in kinds):
                return declared.only
        return None
