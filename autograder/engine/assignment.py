"""What an assignment is: all that the engine, and everything above it, knows of one."""

from __future__ import annotations

import functools
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from autograder.engine.cases.derivation import Derivation
from autograder.engine.cases.draws import Draws, generator
from autograder.engine.cases.entry import Misconception
from autograder.engine.cases.function import Function
from autograder.engine.cases.plans import Plan
from autograder.engine.cases.probing import plan_of
from autograder.engine.scoring import QuestionSpec
from autograder.messages import Message

__all__ = ["Assignment"]


@dataclass(frozen=True, eq=False)
class Assignment:
    """The declarations of one assignment.

    Parameters
    ----------
    name : str
        Of its folders and of its notebook.
    title : Message
    functions : tuple of Function
        In the order in which they are asked.
    questions : tuple of QuestionSpec
        In the notebook's order. Their points stand there and nowhere else.
    sections : mapping of str to Message
        Titles of the book's pages that it points to.

    Raises
    ------
    ValueError
        The declarations don't fit together.
    """

    name: str
    title: Message
    functions: tuple[Function, ...]
    questions: tuple[QuestionSpec, ...]
    sections: Mapping[str, Message] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for what, names in (
            ("functions", [function.name for function in self.functions]),
            ("questions", [question.name for question in self.questions]),
            ("derivations", [derivation.name for derivation in self.derivations]),
        ):
            twice = sorted({name for name in names if names.count(name) > 1})
            if twice:
                raise ValueError(f"{self.name} declares {what} twice: {', '.join(twice)}.")
        for question in self.questions:
            for name in (*question.functions, *question.needs):
                if name not in self.by_name:
                    raise ValueError(
                        f"The question {question.name!r} of {self.name} asks about {name}, which "
                        f"is not among its functions: {', '.join(self.by_name)}."
                    )
            for stage in question.stages:
                outputs = self.by_name[stage.function].by_name
                wrong = [output for output in stage.outputs if output not in outputs]
                if wrong:
                    raise ValueError(
                        f"A stage of {question.name!r} of {self.name} looks at {wrong[0]}; "
                        f"{stage.function} returns {', '.join(outputs)}."
                    )

    @functools.cached_property
    def derivations(self) -> tuple[Derivation, ...]:
        """What its questions ask for as LaTeX."""
        return tuple(q.derivation for q in self.questions if q.derivation is not None)

    @functools.cached_property
    def by_name(self) -> Mapping[str, Function]:
        """Its functions, by name."""
        return {function.name: function for function in self.functions}

    @functools.cached_property
    def earlier(self) -> Mapping[str, Function]:
        """Functions that others may lean on: answered by value where a student's own is wrong."""
        needed = dict.fromkeys(name for question in self.questions for name in question.needs)
        return {name: self.by_name[name] for name in needed}

    @property
    def points(self) -> float:
        """Points of all questions."""
        return sum(question.points for question in self.questions)

    @property
    def machine_points(self) -> float:
        """Points of the questions that a machine scores."""
        return sum(question.points for question in self.questions if not question.manual)

    @functools.cached_property
    def misconceptions(self) -> Mapping[str, Misconception]:
        """Every entry by its key; one that several functions share stands once."""
        return {entry.key: entry for f in self.functions for entry in f.catalogue.entries}

    def hidden_points(self, secret: bytes) -> Mapping[str, int]:
        """Draw from a course's secret at which points each derivation is looked at again."""
        return {
            d.name: int(generator(secret, d.name).integers(1, 1 << 40)) for d in self.derivations
        }

    def hidden_plans(self, secret: bytes) -> tuple[Plan, ...]:
        """Draw the hidden cases of a course and answer them.

        Parameters
        ----------
        secret : bytes
            Of the course; one secret gives the same cases.

        Returns
        -------
        tuple of Plan
            In the order in which the functions are asked.
        """
        return tuple(plan_of(f, Draws(generator(secret, f.name))) for f in self.functions)

    def shown_plans(self, seed: bytes, functions: Collection[str]) -> tuple[Plan, ...]:
        """Draw small cases with round numbers, which a report may print, and answer them.

        Parameters
        ----------
        seed : bytes
            Nothing that a hidden case is drawn from.
        functions : collection of str
            Those that are wanted.

        Returns
        -------
        tuple of Plan
        """
        return tuple(
            plan_of(f, Draws(generator(seed, f.name), shown=True))
            for f in self.functions
            if f.name in functions
        )
