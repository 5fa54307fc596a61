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
        for key in _keys(spec, kept[-1]):
            if key is not None:
                charged.setdefault(key, question.title)
    return tuple(kept)


def _keys(spec: QuestionSpec, question: Question) -> list[_Key | None]:
    """Name the mistake of each failed stage; None where it has no name."""
    return [
        (stage.function, result.diagnosis.key)
        if result.diagnosis is not None and not result.diagnosis.easy
        else None
        for stage, result in zip(spec.stages, question.results, strict=False)
        if result.outcome is Outcome.FAILED
    ]


def _charged(spec: QuestionSpec, question: Question, charged: Mapping[_Key, Message]) -> Question:
    keys = _keys(spec, question)
    if not any(key in charged for key in keys if key is not None):
        return question
    everything = all(key is not None and key in charged for key in keys)
    told: set[_Key] = set()
    results = []
    for stage, result in zip(spec.stages, question.results, strict=False):
        key = (stage.function, result.diagnosis.key) if result.diagnosis else None
        if result.outcome is Outcome.FAILED and key is not None and key in charged:
            result = _referred(result, None if key in told else charged[key])
            told.add(key)
        elif result.outcome is Outcome.SKIPPED and everything:
            result = _referred(result, None)
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
            if result.outcome is not Outcome.FAILED or not found[function].problem("random"):
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
