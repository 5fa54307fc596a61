"""Mistakes that show over several calls: what is kept from one call to the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from autograder.engine.cases.case import Array, Case
from autograder.engine.cases.entry import CALLS, Candidate, Misconception
from autograder.engine.cases.kinds import RANDOM
from autograder.engine.values.outputs import GradientOf, Output, Scalar, ScalarList
from autograder.messages import Message

__all__ = ["of_calls"]


def _alike(case: Case, output: str) -> list[Array]:
    """What calls before gave that has the same shape."""
    shape = case.expected[output].shape
    return [given[output] for given in case.before if given[output].shape == shape]


def _since_another(case: Case, output: str) -> list[Array]:
    """What calls before gave since there was another shape."""
    shape, kept = case.expected[output].shape, []
    for given in reversed(case.before):
        if given[output].shape != shape:
            break
        kept.append(given[output])
    return kept


def _added_up(returned: Output) -> tuple[Candidate, ...]:
    output = returned.name
    if isinstance(returned, ScalarList):  # a list that goes on
        return (
            lambda case: np.concatenate([*(b[output] for b in case.before), case.expected[output]]),
        )
    return (
        lambda case: case.expected[output] + sum(_alike(case, output)),
        lambda case: case.expected[output] + sum(_since_another(case, output)),
    )


def _kept(output: str) -> tuple[Candidate, ...]:
    def of(given: Sequence[Mapping[str, Array] | Array], case: Case, place: int) -> Array:
        if not given:
            return case.expected[output]
        one = given[place]
        return one if isinstance(one, np.ndarray) else one[output]

    return (
        lambda case: of(case.before, case, 0),
        lambda case: of(case.before, case, -1),
        lambda case: of(_alike(case, output), case, 0),
        lambda case: of(_alike(case, output), case, -1),
    )


def of_calls(function: str, returned: Sequence[Output]) -> Iterator[Misconception]:
    """Make the entries on what is kept between calls; their keys are the same for all."""
    sums = [o for o in returned if isinstance(o, GradientOf | Scalar | ScalarList)]
    if sums:
        yield Misconception(
            "any.accumulates",
            function,
            Message("What is set to zero once stays zero."),
            r"\sum_{\text{calls so far}} (\dots)",
            Message(
                "What earlier calls gave is still in it, because an array, a list or a number that "
                "is added to lives outside of the function or is the default of a parameter: start "
                "with a new one in each call."
            ),
            "gradient-checking",
            {output.name: _added_up(output) for output in sums},
            (RANDOM,),
            1,
        )
    yield Misconception(
        "any.kept_from_before",
        function,
        Message("What was computed once need not be computed again."),
        r"\text{the value of an earlier call}",
        Message(
            "What comes back is the result of an earlier call, with other arguments: something is "
            "computed once and kept, outside of the function. Compute it anew in each call."
        ),
        "gradient-checking",
        {output.name: _kept(output.name) for output in returned},
        (RANDOM,),
        1,
    )
    yield Misconception(
        CALLS,  # which the engine finds out by asking a case alone
        function,
        Message("What a function starts from is still as it was made."),
        r"\text{another value at each call}",
        Message(
            "The same call gives the right value as the first one, and another one after other "
            "calls: something lives outside of the function, or is the default of a parameter, "
            "and is changed by the calls. Make it anew in each call, or work on a copy."
        ),
        "gradient-checking",
        {},
        (RANDOM,),
    )
