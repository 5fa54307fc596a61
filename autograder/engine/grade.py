"""One submission -> one report.

The parent holds the reference, the cases and the scores; the child holds the submission. A fault
of the submission becomes a report, whatever it is; a fault of the grader raises.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import partial

import numpy as np

from autograder.engine.alone import named_by_calls
from autograder.engine.answers.observations import Observations
from autograder.engine.assignment import Assignment
from autograder.engine.cases.answer_key import AnswerKey
from autograder.engine.cases.derivation import Written
from autograder.engine.cases.kinds import RANDOM, Purpose
from autograder.engine.cases.plans import Plan
from autograder.engine.checks import observe
from autograder.engine.flags import flags
from autograder.engine.oracle import answers
from autograder.engine.prices import charge_once, tell_crashes_once
from autograder.engine.running.run import Run
from autograder.engine.running.script import Script
from autograder.engine.scoring import QuestionSpec
from autograder.engine.second_chance import ALL, asked_again, better_run, lost_kinds, with_note
from autograder.engine.shown_cases import Teller, seed, without_names
from autograder.engine.unforeseen import flag, score, whatever_it_returned
from autograder.messages import Message
from autograder.report import Question, Report, Status
from autograder.sandbox.calls import Ask
from autograder.sandbox.limits import Allowance
from autograder.sandbox.seam import Sandbox, Session
from autograder.submissions import notebook
from autograder.submissions.release_structure import Structure

__all__ = ["BUDGET_SECONDS", "Grader", "unreadable"]

BUDGET_SECONDS = 60.0


class Grader:
    """Grades submissions of one assignment, one after the other, in one sandbox.

    Parameters
    ----------
    assignment : Assignment
    secret : bytes
        The course's; one secret gives the same hidden cases and so the same grades.
    sandbox : Sandbox
        Entered; the caller closes it.
    release : Structure, optional
        The notebook that students got, by which the cells of a submission are told apart.
    budget : float
        Seconds of wall time for one submission.
    """

    def __init__(
        self,
        assignment: Assignment,
        secret: bytes,
        sandbox: Sandbox,
        release: Structure | None = None,
        budget: float = BUDGET_SECONDS,
    ) -> None:
        self._assignment = assignment
        self._key = AnswerKey(assignment.hidden_plans(secret))
        self._points = assignment.hidden_points(secret)
        self._answers = partial(answers, {n: f.reference for n, f in assignment.earlier.items()})
        self._sandbox = sandbox
        self._release = release
        self._budget = budget

    @np.errstate(all="ignore")  # a submission may return anything, 1e308 too
    def grade(self, data: bytes, student: str) -> Report:
        """Grade one notebook.

        Parameters
        ----------
        data : bytes
            The file's content.
        student : str

        Returns
        -------
        Report

        Raises
        ------
        GraderFault
            The sandbox failed: there is no grade, and it can be tried again.
        """
        wall, cpu = time.monotonic(), time.process_time()
        try:
            submission = notebook.read(data)
        except notebook.UnreadableError as error:
            return unreadable(self._assignment, student, error.reason, self._sandbox.tier)
        allowance = Allowance(wall + self._budget)
        script = Script(submission, self._release)
        written = {name: Written(script.literal(name), seed) for name, seed in self._points.items()}
        run = Run(self._sandbox, script, self._answers(()), allowance)
        found: Mapping[str, Observations] = {}
        questions = tuple(spec.unscored for spec in self._assignment.questions)
        unjudged: list[Exception] = []
        with whatever_it_returned(unjudged):
            found = self._observe(self._key, run.open, run)
            drawn_from = partial(seed, student, data)
            questions = self._judge(found, written, run, drawn_from, unjudged)
        asked = zip(self._assignment.questions, questions, strict=True)
        questions = tuple(
            spec.unanswered() if q.manual and script.is_blank(q.name) else q for spec, q in asked
        )
        reason = self._stopped(allowance)
        notes = run.notes()
        if found and all(o.missing and run.absent(name) is None for name, o in found.items()):
            notes.insert(
                0,
                Message(
                    "None of the assignment's functions is in this notebook: was the right "
                    "file handed in?"
                ),
            )
        return Report(
            student=student,
            assignment=self._assignment.name,
            status=Status.STOPPED if reason else Status.GRADED,
            questions=questions,
            reason=reason,
            notes=tuple(notes),
            flags=(*flags(found), *map(flag, unjudged)),
            tier=self._sandbox.tier,
            seconds={
                "wall": round(time.monotonic() - wall, 4),
                "cpu": round(time.process_time() - cpu + run.cpu_seconds, 4),
                "children": run.children,
            },
        )

    def _observe(
        self, key: AnswerKey, opened: Callable[[], AbstractContextManager[Session]], run: Run
    ) -> dict[str, Observations]:
        answers, names = self._answers(key.plans), [plan.function for plan in key.plans]
        return observe(key, opened, answers, run.allowance, run.absent, run.differenced(names))

    def _alone(self, run: Run) -> Callable[[Plan], Observations]:
        """Ask the cases of one plan in a child of their own."""
        return lambda plan: self._observe(AnswerKey([plan]), run.open, run)[plan.function]

    def _stopped(self, allowance: Allowance) -> Message | None:
        """Say why not everything could be asked, if so."""
        if allowance.received_bytes < 0:
            return Message("The submission sent more data than a submission may and was stopped.")
        if time.monotonic() >= allowance.deadline:
            return Message(
                "The submission took longer than {seconds:.0f} seconds and was stopped.",
                {"seconds": self._budget},
            )
        return None

    def _judge(
        self,
        found: Mapping[str, Observations],
        written: Mapping[str, Written],
        run: Run,
        drawn_from: Callable[[], bytes],
        unjudged: list[Exception],
    ) -> tuple[Question, ...]:
        """Score, give a second chance, charge every mistake once, and tell on shown cases."""
        specs = self._assignment.questions
        questions = tuple(score(spec, found, written, unjudged) for spec in specs)
        if not unjudged:  # else what is left of it isn't looked at more closely
            with whatever_it_returned(unjudged):
                return self._refined(questions, found, run, drawn_from)
        return tuple(map(without_names, specs, questions))

    def _refined(
        self,
        questions: tuple[Question, ...],
        found: Mapping[str, Observations],
        run: Run,
        drawn_from: Callable[[], bytes],
    ) -> tuple[Question, ...]:
        if all(question.unremarkable for question in questions):
            return questions
        every = self._assignment.questions
        again, asks = self._second_chance(questions, found, run)
        looked_at = [
            {**found, **again[i][1]} if i in again else found for i in range(len(questions))
        ]
        questions = tuple(again[i][0] if i in again else q for i, q in enumerate(questions))
        questions = named_by_calls(every, questions, found, self._alone(run), but=again)
        questions = charge_once(every, questions, found)
        for chosen, opened in (
            ([i for i in range(len(questions)) if i not in again], run.open),
            (list(again), partial(run.open, asks)),
        ):
            specs, old = [every[i] for i in chosen], [questions[i] for i in chosen]
            if run.allowance.is_used_up:
                new = dict(zip(chosen, map(without_names, specs, old), strict=True))
                questions = tuple(new.get(i, q) for i, q in enumerate(questions))
            if not chosen or run.allowance.is_used_up:
                continue
            teller = Teller(self._assignment.shown_plans, opened, self._answers, run.allowance)
            evidence = looked_at[chosen[0]]
            new = dict(zip(chosen, teller.tell(specs, old, evidence, drawn_from()), strict=True))
            questions = tuple(new.get(i, q) for i, q in enumerate(questions))
        return tell_crashes_once(every, questions, found)

    def _second_chance(
        self,
        questions: Sequence[Question],
        first: Mapping[str, Observations],
        run: Run,
    ) -> tuple[dict[int, tuple[Question, Mapping[str, Observations]]], tuple[Ask, ...]]:
        """Ask again, with correct earlier functions, where an own one may be to blame.

        One mistake isn't paid for twice: the fresh child's earlier functions ask the parent by
        value, so that the reference's code never enters it. A function has one of the two runs in
        all its questions, so that it can't be another one in each.
        """
        every, earlier = self._assignment.questions, self._assignment.earlier
        wrong = {
            function: lost
            for spec, question in zip(every, questions, strict=True)
            for function in spec.functions
            if function in earlier and (lost := lost_kinds(question, spec, function))
        }
        suspects = [
            (i, spec)
            for i, (spec, question) in enumerate(zip(every, questions, strict=True))
            if question.points < question.max_points
            and (wrong.keys() & set(spec.needs) or _raised(spec, first))
        ]
        if not suspects or run.allowance.is_used_up:
            return {}, ()
        # what raises may have raised in an earlier function that is right for what it promises
        replaced = sorted(wrong or {name for _, spec in suspects for name in spec.needs})
        asked = {function for _, spec in suspects for function in spec.functions}
        key = self._key.only(asked)
        asks = tuple(Ask(name, earlier[name].parameters) for name in replaced)
        found = self._observe(key, partial(run.open, asks), run)
        again: dict[int, Question] = {}
        for i, spec in enumerate(every):
            if asked & set(spec.functions):
                blamed = [wrong[name] for name in spec.needs if name in wrong]
                lost = ALL if _raised(spec, first) else frozenset[Purpose]().union(*blamed)
                again[i] = asked_again(spec, questions[i], spec.score(found), lost)
        better = better_run(every, questions, again)
        return {i: (with_note(again[i], replaced), found) for i in better}, asks


def _raised(spec: QuestionSpec, found: Mapping[str, Observations]) -> bool:
    """Whether a function raised, and not because nobody has written it yet."""
    problems = (found[name].problem(RANDOM) for name in spec.functions if spec.needs)
    return any(
        problem is not None and "{type}" in problem.template and not found[name].missing
        for name, problem in zip(spec.functions, problems, strict=False)
    )


def unreadable(assignment: Assignment, student: str, reason: Message, tier: str = "") -> Report:
    """Make the report of a file that is no notebook: a grade of 0, with its reason."""
    questions = tuple(spec.unanswered() for spec in assignment.questions)
    return Report(student, assignment.name, Status.UNREADABLE, questions, reason, tier=tier)
