"""One mistake is paid for once: where it shows in several questions, it costs what it costs most.

Questions are graded by themselves, so that a belief that runs through a function's loss and both
of its gradients shows in three of them. It is paid for in the question where it costs most; the
others say where it was counted. So more mistakes never cost less. That holds only for a named
mistake that leaves as much to derive as was asked for: zeros everywhere are paid for everywhere.
What was returned at all, and whether a formula stands behind it, is each question's own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from autograder.engine.alone import VALUES
from autograder.engine.answers.observations import Observations
from autograder.engine.cases.entry import CALLS, DIGITS, ORDER
from autograder.engine.cases.kinds import PRECISE, RANDOM
from autograder.engine.scoring import QuestionSpec
from autograder.engine.stages.formula import Formula
from autograder.engine.stages.stage import Stage
from autograder.engine.stages.stages import Returned, Untouched
from autograder.messages import Message
from autograder.report import Outcome, Question, Result

__all__ = ["charge_once", "tell_crashes_once"]

_Key = tuple[str, str]  # a function and an entry of the catalogue


def charge_once(
    specs: Sequence[QuestionSpec],
    questions: Sequence[Question],
    found: Mapping[str, Observations],
) -> tuple[Question, ...]:
    """Give back the points of mistakes that cost as much or more in another question."""
    named = [_named(spec, question, found) for spec, question in zip(specs, questions, strict=True)]
    costs: dict[_Key, dict[int, float]] = {}
    for i, (question, keys) in enumerate(zip(questions, named, strict=True)):
        for result, key in zip(question.results, keys, strict=False):
            if key is not None and result.points < result.max_points:
                cost = costs.setdefault(key, {})
                cost[i] = cost.get(i, 0.0) + result.max_points - result.points
    paid_in = {key: max(cost, key=lambda i: (cost[i], -i)) for key, cost in costs.items()}
    kept = []
    for i, (question, keys) in enumerate(zip(questions, named, strict=True)):
        told: set[_Key] = set()
        results = list(question.results)
        for s, key in enumerate(keys):
            if key is None or paid_in.get(key, i) == i or results[s].outcome is Outcome.PASSED:
                continue
            where = None if key in told else questions[paid_in[key]].title
            results[s] = _referred(results[s], where)
            told.add(key)
        kept.append(replace(question, results=tuple(results)))
    return tuple(kept)


def _named(
    spec: QuestionSpec, question: Question, found: Mapping[str, Observations]
) -> list[_Key | None]:
    """Name the mistake that each stage failed by, or would have; None where none can be shared."""
    keys: list[_Key | None] = []
    for stage, result in zip(spec.stages, question.results, strict=False):
        named = result.diagnosis
        key = None
        if named is not None and not named.easy and _shares(stage, result, named.key, found):
            key = (stage.function, named.key)
        if result.outcome is Outcome.FAILED and named is None and stage.shared:
            # the derivative of a wrong loss that was named differs from the right gradient
            key = next((k for k, r in zip(keys, question.results, strict=False)
                        if k is not None and r.outcome is Outcome.PASSED), None)  # fmt: skip
        if (
            result.outcome is Outcome.SKIPPED
            and key is None
            and (stage.shared or isinstance(stage, Untouched) or _is_order(keys))
        ):
            before = [
                k
                for other, k, r in zip(spec.stages, keys, question.results, strict=False)
                if stage.stands_behind(other) and r.outcome is not Outcome.PASSED
            ]
            first = before[0] if before and all(k is not None for k in before) else None
            key = first if first and _as_explained(stage, first[1], found) else None
        keys.append(key)
    return keys


def _as_explained(stage: Stage, key: str, found: Mapping[str, Observations]) -> bool:
    """Whether what came of this stage's own cases is what the named mistake gives there.

    Else it would hide whatever else is wrong behind it.
    """
    came = found[stage.function]
    if isinstance(stage, Untouched) and stage.score(came).outcome is not Outcome.PASSED:
        return False
    if key == ORDER:
        return came.is_permuted(*stage.kinds_of_cases)
    if key == CALLS:  # found on all values; lines and what is costly were not asked alone
        return all(kind.is_a(*VALUES) for kind in stage.kinds_of_cases)
    if key in DIGITS:  # what is short, and right but for that; where sums cancel nothing is left
        return all(
            observation.is_right(output)
            for output in stage.outputs
            for observation in came.of_kind(*stage.kinds_of_cases)
            if observation.case.kind != PRECISE
        )
    return all(
        came.is_right(output, kind) or came.mistakes.as_explained(output, kind)
        for output in stage.outputs
        for kind in stage.kinds_of_cases
    )


def _is_order(keys: Sequence[_Key | None]) -> bool:
    return bool(keys) and keys[0] is not None and keys[0][1] == ORDER


def _shares(stage: Stage, result: Result, key: str, found: Mapping[str, Observations]) -> bool:
    if key == ORDER:
        return found[stage.function].is_permuted()
    if isinstance(
        stage, Formula
    ):  # it is one, of another gradient; or its digits are what is wrong
        return key in DIGITS or result.outcome is Outcome.SKIPPED
    return stage.shared


def _referred(result: Result, where: Message | None) -> Result:
    remark = where and Message(
        "The same mistake as in “{title}”: it is counted there, and not again.",
        {"title": (where,)},
    )
    return Result(
        result.stage,
        result.title,
        Outcome.PASSED,
        result.max_points,
        result.max_points,
        remark,
        result.diagnosis if remark else None,
        function=result.function,
    )


def tell_crashes_once(
    specs: Sequence[QuestionSpec],
    questions: Sequence[Question],
    found: Mapping[str, Observations],
) -> tuple[Question, ...]:
    """Say only once what a function raised, where several questions look at its values."""
    told: dict[str, Message] = {}
    kept = []
    for spec, question in zip(specs, questions, strict=True):
        results = list(question.results)
        for i, (stage, result) in enumerate(zip(spec.stages, question.results, strict=False)):
            function = stage.function
            failed = result.outcome is Outcome.FAILED and isinstance(stage, Returned)
            if not failed or not found[function].problem(RANDOM):
                continue
            if function in told:
                remark = Message(
                    "{function} did not return, as in “{title}”: one and the same failure stands "
                    "behind both, and the values after it can't be known.",
                    {"function": function, "title": (told[function],)},
                )
                results[i] = replace(result, message=remark, worst=None, error_map=None, shown=None)
            else:
                told[function] = question.title
        kept.append(replace(question, results=tuple(results)))
    return tuple(kept)
