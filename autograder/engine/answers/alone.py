"""Whether what is wrong comes right where nothing was called before it.

Something that lives outside of a function, and that its calls change, gives numbers that nobody can
foresee. What can be verified is that they hang on the calls before: each case that is wrong among
others is asked alone, in a process of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from autograder.engine.answers.observations import Observations
from autograder.engine.cases.kinds import EDGE, LARGE, RANDOM, REPEATED
from autograder.engine.cases.plans import Plan

__all__ = ["right_alone"]

_VALUES = RANDOM, REPEATED, EDGE, LARGE


def right_alone(
    found: Observations, outputs: Sequence[str], ask: Callable[[Plan], Observations]
) -> bool:
    """Tell whether every wrong value of these outputs is right where its call is the only one.

    Parameters
    ----------
    found : Observations
        Of all cases, one after the other.
    outputs : sequence of str
    ask : callable
        Asks the cases of a plan in a process in which nothing else was called.

    Returns
    -------
    bool
    """
    plan = found.plan
    wrong = [
        i
        for i in plan.of_kind(*_VALUES)
        if found.all[i].reply is not None
        and not all(found.all[i].is_right(output) for output in outputs)
    ]
    return bool(wrong) and all(
        ask(plan.alone(i)).all[0].is_right(output) for i in wrong for output in outputs
    )
