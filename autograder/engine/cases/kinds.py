"""What a case is for: its purpose, and the name of an edge."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

__all__ = [
    "AFTERWARDS",
    "AGAIN",
    "COSTLY",
    "COUNTED",
    "EDGE",
    "LARGE",
    "LINE",
    "NUDGE",
    "PRECISE",
    "RANDOM",
    "READ_ONLY",
    "REPEATED",
    "UNTOUCHED",
    "CaseKind",
    "Purpose",
    "edge",
    "own",
]


class Purpose(Enum):
    """What a case is for."""

    RANDOM = "values, right or wrong"
    REPEATED = "the same, where something comes more than once"
    EDGE = "values at the edge that it is named after"
    LARGE = "numbers that overflow"
    PRECISE = "numbers that cancel"
    COSTLY = "what no difference quotient finishes"
    LINE = "loss and gradients along a line"
    NUDGE = "the loss beside a random case"
    UNTOUCHED = "arguments and results that stay as they are"
    COUNTED = "how often a function that is passed in is called"
    OWN = "the assignment's own, by its name"


class CaseKind(NamedTuple):
    """The kind of a case; without a name, all kinds of one purpose.

    Parameters
    ----------
    purpose : Purpose
    name : str
        Of an edge, of a kind of the assignment's own, of what is looked at.

    Examples
    --------
    >>> edge("one dimension").is_a(RANDOM, EDGE), EDGE.is_a(edge("one dimension"))
    (True, False)
    """

    purpose: Purpose
    name: str = ""

    def is_a(self, *kinds: CaseKind) -> bool:
        """Whether it is one of these kinds."""
        return any(k.purpose is self.purpose and k.name in ("", self.name) for k in kinds)


RANDOM, REPEATED = CaseKind(Purpose.RANDOM), CaseKind(Purpose.REPEATED)
EDGE = CaseKind(Purpose.EDGE)
LARGE, PRECISE = CaseKind(Purpose.LARGE), CaseKind(Purpose.PRECISE)
COSTLY, COUNTED = CaseKind(Purpose.COSTLY), CaseKind(Purpose.COUNTED)
LINE, NUDGE = CaseKind(Purpose.LINE), CaseKind(Purpose.NUDGE)
UNTOUCHED = CaseKind(Purpose.UNTOUCHED)  # all three of these
READ_ONLY = CaseKind(Purpose.UNTOUCHED, "arguments that may only be read")
AFTERWARDS = CaseKind(Purpose.UNTOUCHED, "arguments, looked at after the call")
AGAIN = CaseKind(Purpose.UNTOUCHED, "a second call")


def edge(name: str) -> CaseKind:
    """Give the kind of the edge of that name."""
    return CaseKind(Purpose.EDGE, name)


def own(name: str) -> CaseKind:
    """Give the assignment's own kind of that name."""
    return CaseKind(Purpose.OWN, name)
