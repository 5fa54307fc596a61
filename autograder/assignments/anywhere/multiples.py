"""Values that are right up to a number which nobody can foresee: seen in what came back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from autograder.assignments.anywhere.relations import scaled, shifted, stretched
from autograder.engine.cases.entry import Misconception
from autograder.engine.cases.kinds import RANDOM
from autograder.engine.values.outputs import GradientOf, Output
from autograder.messages import Message

__all__ = ["of_multiples"]


def of_multiples(function: str, returned: Sequence[Output]) -> Iterator[Misconception]:
    """Make the entries on factors and offsets; their keys are the same for all."""
    outputs = [output.name for output in returned]
    gradients = [output.name for output in returned if isinstance(output, GradientOf)]
    yield Misconception(
        "any.scaled",
        function,
        Message("A factor does no harm."),
        r"c\, (\dots)",
        Message(
            "Every value is the same multiple of what it should be, in all cases: a factor stands "
            "before it that does not belong there, or one is missing."
        ),
        "gradient-checking",
        {},
        (RANDOM,),
        seen={o: scaled(o) for o in outputs},
    )
    yield Misconception(
        "any.shifted",
        function,
        Message("A constant does no harm."),
        r"(\dots) + c",
        Message(
            "Every value is off by the same number, in all cases: a number is added or subtracted "
            "that does not belong there."
        ),
        "gradient-checking",
        {},
        (RANDOM,),
        seen={o: shifted(o) for o in outputs},
    )
    if gradients:
        yield Misconception(
            "any.stretched",
            function,
            Message("Only the direction of a gradient counts."),
            r"c\, (\dots)",
            Message(
                "The direction is right and the length is not: all entries are off by one factor, "
                "another one in each case, as where a gradient is clipped, normalised or divided "
                "by something that belongs to its case. Return it as it is."
            ),
            "gradient-checking",
            {},
            (RANDOM,),
            seen={o: stretched(o) for o in gradients},
        )
