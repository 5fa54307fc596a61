"""How much may still be evaluated: steps are counted, not the clock."""

from __future__ import annotations

from .sentences import Unreadable

__all__ = ["Budget"]


class Budget:
    """How many steps may still be made; steps are counted, not the clock."""

    def __init__(self, steps: int) -> None:
        self.left = steps

    def spend(self) -> None:
        """Make one step.

        Raises
        ------
        Unreadable
            When all are made.
        """
        self.left -= 1
        if self.left < 0:
            raise Unreadable("There is too much to evaluate here: write shorter lines.")
