"""What a second run, with correct earlier functions, may change of the first one's points.

A function can tell the two runs apart, and so could hold two guesses. It gets no more than one of
them: the stages that an earlier function's mistake can reach are reopened and no others, and one
run counts for all questions of a function.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from autograder.engine.cases.kinds import Purpose
from autograder.engine.scoring import QuestionSpec
from autograder.engine.stages.stage import Stage
from autograder.messages import Message
from autograder.report import Outcome, Question

__all__ = ["ALL", "asked_again", "better_run", "lost_kinds", "with_note"]

ALL = frozenset(Purpose)


def lost_kinds(question: Question, spec: QuestionSpec, function: str) -> frozenset[Purpose]:
    """Say on which kinds of cases this function lost points.

    What is wrong on random cases may be wrong everywhere.
    """
    lost = {
        kind.purpose
        for stage, result in zip(spec.stages, question.results, strict=False)
        if stage.function == function and result.outcome is Outcome.FAILED
        for kind in stage.kinds_of_cases
        if stage.shared or kind.purpose is Purpose.UNTOUCHED
    }
    return ALL if Purpose.RANDOM in lost else frozenset(lost)


def asked_again(
    spec: QuestionSpec, question: Question, again: Question, lost: frozenset[Purpose]
) -> Question:
    """Give the question as the second run leaves it, in the stages that are reopened.

    A stage that stands behind another one's failure stays behind it.
    """
    if lost == ALL:
        return again
    results = [
        second if first.outcome is Outcome.FAILED and _is_reopened(stage, lost) else first
        for stage, first, second in zip(spec.stages, question.results, again.results, strict=False)
    ]
    return replace(question, results=(*results, *question.results[len(results) :]))


def _is_reopened(stage: Stage, lost: frozenset[Purpose]) -> bool:
    return {kind.purpose for kind in stage.kinds_of_cases} <= lost | {Purpose.REPEATED}


def better_run(
    specs: Sequence[QuestionSpec], questions: Sequence[Question], again: Mapping[int, Question]
) -> list[int]:
    """Choose the questions of the functions that the second run gave more points in all.

    Where it gives no more, the first run stands.
    """
    of_function: dict[tuple[str, ...], list[int]] = {}
    for i in again:
        of_function.setdefault(specs[i].functions, []).append(i)
    return [
        i
        for group in of_function.values()
        if sum(again[j].points for j in group) > sum(questions[j].points for j in group)
        for i in group
        if again[i].points != questions[i].points
    ]


def with_note(question: Question, replaced: Sequence[str]) -> Question:
    """Say that it was graded a second time, and with what."""
    note = Message(
        "Graded a second time with a correct {names} in place of yours, so that one mistake "
        "isn't paid for twice.",
        {"names": " and ".join(replaced)},
    )
    return replace(question, notes=(note, *question.notes))
