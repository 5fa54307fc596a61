"""What explains a wrong value: one mistake of the catalogue, or two together."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any

from autograder.engine.cases.answer_key import Compute
from autograder.engine.cases.entry import Misconception
from autograder.messages import Message
from autograder.report import Diagnosis

__all__ = ["Explanation"]

# between two that are true together: the second speaks of what the first makes
_THEN = Message("What comes out of that has a second mistake:")


@dataclass(frozen=True)
class Explanation:
    """What explains a wrong value: one entry of the catalogue, or two together.

    Parameters
    ----------
    entries : tuple of Misconception
    output : str
        The value that it explains.
    key : hashable
        Under which a case keeps what `compute` gives.
    compute : callable
        Gives the wrong value for a case.
    """

    entries: tuple[Misconception, ...]
    output: str
    key: Hashable
    compute: Callable[[Any], Any]

    @property
    def easy(self) -> bool:
        """Whether less is left to derive than what was asked for."""
        return any(entry.easy for entry in self.entries)

    def ways(self) -> list[tuple[Hashable, Compute]]:
        """Give all ways of the same mistake, under their keys; of two together, this one."""
        ways: list[tuple[Hashable, Compute]] = [(self.key, self.compute)]
        if len(self.entries) == 1:
            ways += ((c, c) for c in self.entries[0].candidates[self.output])
        return ways

    def diagnosis(self) -> Diagnosis:
        """Give what a report says."""
        message = self.entries[0].message
        for entry in self.entries[1:]:
            message += _THEN + entry.message
        key = "+".join(entry.key for entry in self.entries)
        return Diagnosis(key, message, self.entries[0].section, self.easy)
