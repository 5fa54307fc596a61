"""What a report says about a failed stage: told on cases that were never hidden.

Scores come from hidden cases. Whatever was printed, raised or returned there stays in the grader:
a submission could write hidden inputs into it. A function that failed is asked again, in a fresh
process that never saw a hidden case, on small cases that are drawn for this report, and every
number, text and picture comes from there. A diagnosis is kept where it holds on both.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any

from autograder.engine.alone import right_alone
from autograder.engine.answers.diagnose import holds
from autograder.engine.answers.observations import Observations
from autograder.engine.answers.recognise import stands
from autograder.engine.answers.stops import Reason
from autograder.engine.cases.answer_key import AnswerKey
from autograder.engine.cases.entry import CALLS
from autograder.engine.cases.kinds import LINE, NUDGE, RANDOM
from autograder.engine.cases.plans import Plan
from autograder.engine.checks import observe
from autograder.engine.scoring import QuestionSpec
from autograder.engine.stages.stage import Stage
from autograder.report import Outcome, Question, Result
from autograder.sandbox.limits import Allowance
from autograder.sandbox.seam import Session

__all__ = ["Teller", "seed", "without_names"]

ROUNDS = 3  # how often cases are drawn until the failure shows


def seed(student: str, data: bytes) -> bytes:
    """Give what shown cases are drawn from: another one for each student and each file.

    Nothing secret is in it, and nothing of the hidden cases: the same file gives the same report.
    """
    return hashlib.sha256(b"shown cases\0" + student.encode() + b"\0" + data).digest()


class Teller:
    """Asks again on shown cases, and puts what comes back into the results.

    Parameters
    ----------
    draw : callable
        Makes the plans of shown cases from a seed, for some functions.
    open_session : callable
        Gives a session in which the submission's cells have been run.
    answers : callable
        The oracle for what children ask, given the plans.
    allowance : Allowance
        Of the submission.
    """

    def __init__(
        self,
        draw: Callable[[bytes, frozenset[str]], Sequence[Plan]],
        open_session: Callable[[], AbstractContextManager[Session]],
        answers: Callable[[Sequence[Plan]], Callable[[str, list[Any]], Any]],
        allowance: Allowance,
    ) -> None:
        self._draw, self._open, self._answers = draw, open_session, answers
        self._allowance = allowance
        self._alone: dict[tuple[Plan, tuple[str, ...]], bool] = {}

    def tell(
        self,
        specs: Sequence[QuestionSpec],
        questions: Sequence[Question],
        found: Mapping[str, Observations],
        seed: bytes,
    ) -> tuple[Question, ...]:
        """Replace everything that was said on hidden cases."""
        told: dict[tuple[int, int], Result] = {}
        todo = list(_failed(specs, questions))
        for number in range(ROUNDS):
            ask = [
                (q, s, stage, result)
                for q, s, stage, result in todo
                if (q, s) not in told
                and not found[stage.function].missing
                and stage.can_be_shown(result)
            ]
            if not ask or self._allowance.is_used_up:
                break
            wanted = frozenset(stage.function for _, _, stage, _ in ask)
            plans = [_only(plan, ask) for plan in self._draw(seed + bytes([number]), wanted)]
            key = AnswerKey(plans)
            shown = self._observe(key)
            for q, s, stage, result in ask:
                said = _said(key, stage, result, found[stage.function], shown[stage.function])
                if said:
                    told[q, s] = self._on_calls(stage, said, shown[stage.function])
        names = {result.diagnosis.key for result in told.values() if result.diagnosis}
        results = [
            [told.get((q, s), r) for s, r in enumerate(question.results)]
            for q, question in enumerate(questions)
        ]
        return tuple(
            without_names(spec, replace(question, results=tuple(own)), names)
            for spec, question, own in zip(specs, questions, results, strict=True)
        )

    def _on_calls(self, stage: Stage, said: Result, shown: Observations) -> Result:
        """Take the name away that a value hangs on the calls before, where it doesn't here."""
        if said.diagnosis is None or said.diagnosis.key != CALLS:
            return said
        asked = shown.plan, stage.outputs
        if asked not in self._alone:
            self._alone[asked] = right_alone(
                shown, stage.outputs, lambda plan: self._observe(AnswerKey([plan]))[plan.function]
            )
        return said if self._alone[asked] else replace(said, diagnosis=None)

    def _observe(self, key: AnswerKey) -> dict[str, Observations]:
        return observe(key, self._open, self._answers(key.plans), self._allowance)


def without_names(spec: QuestionSpec, question: Question, but: Collection[str] = ()) -> Question:
    """Take names away that no shown case bears out: hidden inputs could be told by choosing one.

    A derivation was never near a hidden case.
    """
    if spec.derivation is not None:
        return question
    kept = {key for stage in spec.stages for key in stage.told_otherwise}.union(but)
    return replace(
        question,
        results=tuple(
            replace(r, diagnosis=None) if r.diagnosis and r.diagnosis.key not in kept else r
            for r in question.results
        ),
    )


def _failed(
    specs: Sequence[QuestionSpec], questions: Sequence[Question]
) -> Iterator[tuple[int, int, Stage, Result]]:
    for q, (spec, question) in enumerate(zip(specs, questions, strict=True)):
        for s, (stage, result) in enumerate(zip(spec.stages, question.results, strict=False)):
            if result.outcome is Outcome.FAILED:
                yield q, s, stage, result


def _only(plan: Plan, ask: Sequence[tuple[int, int, Stage, Result]]) -> Plan:
    """Leave out the cases that no stage looks at."""
    kinds = {kind for _, _, stage, _ in ask if stage.function == plan.function
             for kind in stage.kinds_of_cases}  # fmt: skip
    return plan.only(*kinds, RANDOM, *((NUDGE,) if LINE in kinds else ()))


def _said(
    key: AnswerKey, stage: Stage, hidden: Result, found: Observations, shown: Observations
) -> Result | None:
    """Give the result with what the shown cases say; None where the failure doesn't show."""
    # what was looked for on hidden cases is not looked for again: `_holds` asks whether it fits
    shown.mistakes.explanations.update(found.mistakes.explanations)
    shown.mistakes.recognitions.update(found.mistakes.recognitions)
    result = stage.score(shown)
    if result.outcome is not Outcome.FAILED or shown.stopped.reason is Reason.BUDGET:
        return None
    named = hidden.diagnosis
    if named is not None and not _holds(key, named.key, stage, found, shown):
        named = None
    return replace(
        hidden,
        message=result.message,
        diagnosis=named,
        worst=result.worst,
        error_map=result.error_map,
        shown=result.shown,
    )


def _holds(
    key: AnswerKey, name: str, stage: Stage, found: Observations, shown: Observations
) -> bool:
    """Whether a name that was found for this stage's values fits the shown cases too."""
    evidence, own = shown.mistakes.evidence, ("inputs.", *stage.outputs)
    return all(
        holds(key, explanation, evidence)
        for explanation in found.mistakes.explanations.values()
        if explanation
        and explanation.diagnosis().key == name
        and explanation.output.startswith(own)
    ) and all(
        stands(recognition, evidence)
        for recognition in found.mistakes.recognitions.values()
        if recognition and recognition.entry.key == name and recognition.output.startswith(own)
    )
