"""Whether what is wrong comes right where nothing was called before it.

Something that lives outside of a function, and that its calls change, gives numbers that nobody can
foresee. What can be verified is that they hang on the calls before: each case that is wrong among
others is asked alone, in a process of its own.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from autograder.engine.answers.observations import Observations
from autograder.engine.cases.entry import CALLS
from autograder.engine.cases.kinds import EDGE, LARGE, RANDOM, REPEATED
from autograder.engine.cases.plans import Plan
from autograder.engine.scoring import QuestionSpec
from autograder.report import Outcome, Question

__all__ = ["VALUES", "named_by_calls", "right_alone"]

VALUES = RANDOM, REPEATED, EDGE, LARGE


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
        for i in plan.of_kind(*VALUES)
        if found.all[i].reply is not None
        and not all(found.all[i].is_right(output) for output in outputs)
    ]
    return bool(wrong) and all(
        ask(plan.alone(i)).all[0].is_right(output) for i in wrong for output in outputs
    )


def named_by_calls(
    specs: Sequence[QuestionSpec],
    questions: Sequence[Question],
    found: Mapping[str, Observations],
    ask: Callable[[Plan], Observations],
    but: Collection[int] = (),
) -> tuple[Question, ...]:
    """Name what nothing else names, of functions whose values hang on the calls before.

    Parameters
    ----------
    specs : sequence of QuestionSpec
    questions : sequence of Question
        As they were scored.
    found : mapping of str to Observations
        Of the functions.
    ask : callable
        Asks the cases of a plan in a process in which nothing else was called.
    but : collection of int
        Questions that were scored from other runs, by their places.

    Returns
    -------
    tuple of Question
    """

    @functools.cache
    def hangs(function: str) -> bool:
        plan = found[function].plan
        return right_alone(found[function], plan.outputs, ask)

    kept = []
    for number, (spec, question) in enumerate(zip(specs, questions, strict=True)):
        results = list(question.results)
        for i, (stage, result) in enumerate(zip(spec.stages, results, strict=False)):
            unnamed = result.outcome is Outcome.FAILED and result.diagnosis is None
            if number not in but and unnamed and stage.shared and hangs(stage.function):
                named = found[stage.function].plan.declared.catalogue.named(CALLS)
                results[i] = replace(result, diagnosis=named)
        kept.append(replace(question, results=tuple(results)))
    return tuple(kept)
