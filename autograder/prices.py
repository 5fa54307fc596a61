"""One mistake is paid once: where it shows again in a later question, it is referred to.

Questions are graded by themselves, so that a belief that runs through a function's loss and both
of its gradients shows in three of them. It costs points in the first; the others say where it was
counted. That holds only for a named mistake that leaves as much to derive as was asked for: zeros
everywhere are paid for everywhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from autograder.messages import Message
from autograder.observations import Observations
from autograder.report import Outcome, Question, Result
from autograder.scoring import QuestionSpec
from autograder.stage import Stage

__all__ = ["charge_once", "tell_crashes_once"]

_Key = tuple[str, str]  # a function and an entry of the catalogue


def charge_once(
    specs: Sequence[QuestionSpec], questions: Sequence[Question]
) -> tuple[Question, ...]:
    """Give back the points of mistakes that an earlier question has charged."""
    charged: dict[_Key, Message] = {}
    kept = []
    for spec, question in zip(specs, questions, strict=True):
        kept.append(_charged(spec, question, charged))
        for stage, result in zip(spec.stages, kept[-1].results, strict=False):
            key = _key(stage, result)
            if key is not None and result.outcome is Outcome.FAILED:
                charged.setdefault(key, question.title)
    return tuple(kept)


def _key(stage: Stage, result: Result) -> _Key | None:
    """Name the mistake of a stage that costs points only once; None where there is none."""
    named = result.diagnosis
    return None if named is None or named.easy else (stage.function, named.key)


def _charged(spec: QuestionSpec, question: Question, charged: Mapping[_Key, Message]) -> Question:
    """Refer stages that failed by what was charged before; those behind them come with them."""
    told: set[_Key] = set()
    results: list[Result] = []
    keys: list[_Key | None] = []  # of what each stage failed by, where that was charged
    for stage, result in zip(spec.stages, question.results, strict=False):
        key = _key(stage, result)
        if key not in charged:
            key = None
        if result.outcome is Outcome.FAILED and key is None:
            # the derivative of a wrong loss that was named differs from the right gradient
            key = next((k for k, r in zip(keys, question.results, strict=False)
                        if k is not None and r.outcome is Outcome.PASSED), None)  # fmt: skip
        if result.outcome is Outcome.SKIPPED:
            before = [
                k
                for other, k, r in zip(spec.stages, keys, question.results, strict=False)
                if stage.stands_behind(other) and r.outcome is not Outcome.PASSED
            ]
            key = before[0] if before and all(k is not None for k in before) else None
        keys.append(key)
        if result.outcome in (Outcome.FAILED, Outcome.SKIPPED) and key is not None:
            result = _referred(result, None if key in told else charged[key])
            told.add(key)
        results.append(result)
    return replace(question, results=(*results, *question.results[len(spec.stages) :]))


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
            failed = result.outcome is Outcome.FAILED and result.stage == "returned"
            if not failed or not found[function].problem("random"):
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
