"""How a question is scored from what came back: its stages in order, and its remarks."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass

from autograder.engine.answers.observations import Observations
from autograder.engine.stages.stage import Stage, drawn, wrong_entry
from autograder.messages import Message
from autograder.report import Outcome, Question, Result

__all__ = ["Line", "QuestionSpec"]


@dataclass(frozen=True)
class Line(Stage):
    """One line of a derivation equals the line before it."""

    number: int = 1

    def title(self) -> Message:
        """What the stage asks."""
        return Message(
            "Line {number}: {function}", {"number": self.number, "function": self.function}
        )

    def score(self, found: Observations) -> Result:
        """Compare with what every line has to equal."""
        for observation in found.all:
            if observation.is_right("value"):
                continue
            at = observation, "value"
            problem = observation.problem_of("value")
            named = found.mistakes.diagnose("value", "random")
            if problem or observation.array("value") is None:
                return self.result(Outcome.FAILED, problem, named, at=at)
            worst = observation.worst("value", self.function)
            assert worst is not None  # it isn't right
            message = wrong_entry(found.plan.signature, worst)
            return self.result(
                Outcome.FAILED, message, named, worst, drawn(observation, "value"), at
            )
        return self.few_digits(found, ["value"]) or self.passed


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
    """

    name: str
    title: Message
    section: str
    stages: tuple[Stage, ...] = ()
    needs: tuple[str, ...] = ()
    manual: float = 0.0

    @functools.cached_property
    def functions(self) -> tuple[str, ...]:
        """Functions it is scored from, each once."""
        return tuple(dict.fromkeys(stage.function for stage in self.stages))

    def score(self, found: Mapping[str, Observations]) -> Question:
        """Score all stages; one that stands behind a failed stage is skipped."""
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

    def unscored(self) -> Question:
        """The question of a submission that nothing could be asked of: no points."""
        results = [stage.skipped() for stage in self.stages]
        if self.manual:
            results.append(self._by_hand())
        return Question(self.name, self.title, tuple(results), (), bool(self.manual), self.section)

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
            if isinstance(s, Line) or s.name == "returned"
        }
        notes = [
            note
            for function, output in sorted(outputs)
            for observation in found[function].of("random")
            for note in observation.notes(output)
        ]
        if self.stages and all(isinstance(s, Line) for s in self.stages):
            notes += _first_wrong([found[s.function] for s in self.stages])
        return _once(notes)


def _once(notes: list[Message]) -> tuple[Message, ...]:
    return tuple({note.text(): note for note in notes}.values())


def _first_wrong(lines: list[Observations]) -> list[Message]:
    """Name the first line that doesn't equal the derivative, which every line has to equal."""
    for number, line in enumerate(lines, start=1):
        if line.is_right("value", "random"):
            continue
        if not any(o.value("value") is not None for o in line.all):
            return []  # nothing came back, and that has been said
        if number == 1:
            return [
                Message("Line 1 is the first wrong line: it is not the derivative of the loss.")
            ]
        return [
            Message(
                "Line {number} is the first wrong line: it does not equal line {before}, which "
                "does equal the derivative.",
                {"number": number, "before": number - 1},
            )
        ]
    return []
