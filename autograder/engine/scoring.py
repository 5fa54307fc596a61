"""How a question is scored from what came back: its stages in order, and its remarks."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass, replace

from autograder.engine.answers.observations import Observations
from autograder.engine.cases.derivation import Derivation, Written
from autograder.engine.cases.kinds import RANDOM
from autograder.engine.stages import derivation as lines
from autograder.engine.stages.stage import Stage
from autograder.messages import Message
from autograder.report import Outcome, Question, Result

__all__ = ["QuestionSpec"]


@dataclass(frozen=True)
class QuestionSpec:
    """What one question asks.

    Parameters
    ----------
    name : str
        nbgrader's grade_id.
    title : Message
    section : str
        Of the book.
    stages : tuple of Stage
    needs : tuple of str
        Earlier functions of the student that this question may lean on.
    manual : float
        Points that only a person gives.
    derivation : Derivation, optional
        What is asked instead of functions.
    """

    name: str
    title: Message
    section: str
    stages: tuple[Stage, ...] = ()
    needs: tuple[str, ...] = ()
    manual: float = 0.0
    derivation: Derivation | None = None

    @functools.cached_property
    def functions(self) -> tuple[str, ...]:
        """Functions it is scored from, each once."""
        return tuple(dict.fromkeys(stage.function for stage in self.stages))

    @property
    def points(self) -> float:
        """What it counts: its stages' points, a derivation's, or what a person gives."""
        derived = self.derivation.points if self.derivation else 0.0
        return self.manual + derived + sum(stage.points for stage in self.stages)

    def score(
        self, found: Mapping[str, Observations], written: Mapping[str, Written] | None = None
    ) -> Question:
        """Score all stages; one that stands behind a failed stage is skipped.

        Parameters
        ----------
        found : mapping of str to Observations
            Of the functions.
        written : mapping of str to Written, optional
            The derivations.
        """
        if self.derivation is not None:
            text = (written or {}).get(self.derivation.name, Written())
            told, notes = lines.results(self.derivation, text, self.section)
            return Question(self.name, self.title, told, notes, False, self.section)
        failed: list[Stage] = []
        results: list[Result] = []
        for stage in self.stages:
            if any(stage.stands_behind(other) for other in failed):
                result = stage.skipped()
            elif found[stage.function].all_right and stage.about_values():
                result = stage.passed
            else:
                result = stage.score(found[stage.function])
            if result.outcome is not Outcome.PASSED:
                failed.append(stage)
            results.append(result)
        if self.manual:
            results.append(self._by_hand())
        return Question(
            self.name,
            self.title,
            tuple(results),
            self._notes(found),
            bool(self.manual),
            self.section,
        )

    @functools.cached_property
    def unscored(self) -> Question:
        """The question of a submission that nothing could be asked of: no points."""
        results = [stage.skipped() for stage in self.stages]
        if self.manual:
            results.append(self._by_hand())
        if self.derivation is not None:
            points = self.derivation.points
            results.append(Result("derivation", Message("Its lines"), Outcome.SKIPPED, 0.0, points))
        return Question(self.name, self.title, tuple(results), (), bool(self.manual), self.section)

    def unanswered(self) -> Question:
        """Give the question of a submission that holds no answer to it: nobody waits for it."""
        question = self.unscored
        title = Message("The answer in words")
        nothing = Message("Nothing was written below “{title}”.", {"title": (self.title,)})
        told = tuple(
            replace(result, title=title, outcome=Outcome.SKIPPED, message=nothing)
            if result.outcome is Outcome.MANUAL
            else result
            for result in question.results
        )
        return replace(question, results=told)

    def _by_hand(self) -> Result:
        title = Message("Read and scored by a person")
        return Result("manual", title, Outcome.MANUAL, 0.0, self.manual)

    def _notes(self, found: Mapping[str, Observations]) -> tuple[Message, ...]:
        if all(found[function].all_right for function in self.functions):
            return ()
        outputs = {
            (s.function, output)
            for s in self.stages
            for output in s.outputs
            if s.name == "returned"
        }
        notes = [
            note
            for function, output in sorted(outputs)
            for observation in found[function].of_kind(RANDOM)
            for note in observation.notes(output)
        ]
        return _once(notes)


def _once(notes: list[Message]) -> tuple[Message, ...]:
    return tuple({note.text(): note for note in notes}.values())
