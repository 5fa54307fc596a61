"""What a diagnosis may look at of an answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from autograder.engine.cases.case import Array, Case
from autograder.engine.cases.function import Function

__all__ = ["Evidence"]


class Evidence(Protocol):
    """A case and what came back of it: an observation, as a diagnosis sees one."""

    @property
    def function(self) -> Function:
        """Of the student's contract."""

    @property
    def case(self) -> Case:
        """What was asked."""

    @property
    def got(self) -> Mapping[str, Array | None]:
        """Outputs in the shape they came in; None where there is no array.

        With ``inputs.<name>`` also what an argument holds after the call, where that is known.
        """

    @property
    def raised(self) -> str | None:
        """The text of the exception, if there was one."""
