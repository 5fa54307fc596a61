"""What a report says first, and what it says once: its mistakes, in the order to mend them.

A mistake shows in several stages, and often in several questions. It gets a number, by which
every stage refers to it; its sentence stands once, and so does a case for each function that it
is in. What costs most comes first, but nothing before what it hangs on: a gradient after the
loss that it is the derivative of, a function after the one that it calls.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from autograder import grouping
from autograder.messages import Message
from autograder.report import Diagnosis, Outcome, Question, Report, Result, Status, has_numbers

__all__ = ["TOP", "Mistake", "Reading", "Row", "heading", "joined", "next_step", "read"]

TOP = 3  # mistakes that are told before the questions: more at a time is no help
_LONGEST = 200  # characters of what stands there; a long exception is told at its stage
_HEADINGS = (
    Message("One thing to mend"),
    Message("Two things to mend, in this order"),
    Message("Three things to mend, in this order"),
)


@dataclass(frozen=True)
class Mistake:
    """One thing to mend.

    Parameters
    ----------
    number : int
        From 1, in the order to mend them.
    said : tuple of Message
        What it is, in sentences.
    section : str
        Of the book.
    questions : tuple of Question
        Where it costs points, in order.
    lost : float
        The points that it costs, with those of the stages that say nothing because of it.
    has_case : bool
        There is a case that shows it.
    """

    number: int
    said: tuple[Message, ...]
    section: str
    questions: tuple[Question, ...]
    lost: float
    has_case: bool

    @property
    def points(self) -> Message:
        """Say what it costs."""
        if self.lost == 1:
            return Message("1 point")
        return Message("{n} points", {"n": f"{self.lost:g}"})


@dataclass(frozen=True)
class Row:
    """What stands at one stage.

    Parameters
    ----------
    result : Result
    number : int or None
        Of its mistake.
    said : tuple of Message
        Sentences that weren't said before.
    named : Diagnosis or None
        The mistake by name, where this is the place to say it.
    detail : bool
        Numbers, picture and case stand here.
    """

    result: Result
    number: int | None = None
    said: tuple[Message, ...] = ()
    named: Diagnosis | None = None
    detail: bool = False


@dataclass(frozen=True)
class Reading:
    """A report as people read it: its mistakes, and what stands at each question, by name."""

    mistakes: tuple[Mistake, ...]
    rows: Mapping[str, tuple[Row, ...]]
    notes: Mapping[str, tuple[Message, ...]]

    @property
    def first(self) -> tuple[Mistake, ...]:
        """What is told before the questions."""
        return self.mistakes[:TOP]


def heading(reading: Reading) -> Message:
    """Say how many things are to be mended."""
    if len(reading.mistakes) > TOP:
        return Message("The first three things to mend, in this order")
    return _HEADINGS[len(reading.mistakes) - 1]


def next_step(report: Report, reading: Reading) -> Message:
    """Say what to do with this report in the hand."""
    if report.points == report.max_points:
        if any(question.manual for question in report.questions):
            return Message(
                "Next: read your written answers again, then hand in. The rest is right."
            )
        return Message("Next: hand in; everything is right.")
    if report.status is Status.GRADED and reading.mistakes:
        if reading.mistakes[0].has_case:
            return Message("Next: mend 1 in your notebook, run its case there, and check again.")
        return Message("Next: mend 1 in your notebook, and check again.")
    return Message("Next: mend what is said at the top, and check again.")


def read(questions: Sequence[Question], top: int = TOP) -> Reading:
    """Find the mistakes in a report's questions, and what to say where.

    Parameters
    ----------
    questions : sequence of Question
    top : int
        How many mistakes are told before the questions, and not again.
    """
    keys = {
        (q.name, i): key for q in questions for i, key in enumerate(grouping.keys(q, questions))
    }
    groups = grouping.groups(questions, keys)
    order = grouping.in_order(groups)
    numbers = {key: number for number, key in enumerate(order, start=1)}
    mistakes = tuple(_mistake(numbers[key], groups[key]) for key in order)
    told = {s.text() for mistake in mistakes[:top] for s in mistake.said}
    named = {key for key in order[:top] if groups[key].first.diagnosis}
    details = grouping.details(groups)
    rows, notes = {}, {}
    for question in questions:
        written = []
        for i, result in enumerate(question.results):
            key = keys[question.name, i]
            number = numbers.get(key) if key else None
            row = Row(result, number if result.outcome is not Outcome.SKIPPED or
                      result.diagnosis else None)  # fmt: skip
            if result.outcome is Outcome.FAILED and key:
                detail = details[key, result.function]
                here = detail[:2] == (question.name, i)
                says = result.diagnosis is None and not grouping.refers(result)
                row = replace(
                    row,
                    result=replace(result, error_map=detail[2].error_map) if here else result,
                    said=_fresh(result.message, told) if says or here else (),
                    named=result.diagnosis if key not in named else None,
                    detail=here,
                )
                named.add(key)
            else:
                row = replace(row, said=_fresh(result.message, told))
            written.append(row)
        rows[question.name] = tuple(written)
        notes[question.name] = tuple(s for note in question.notes for s in _fresh(note, told))
    return Reading(mistakes, rows, notes)


def joined(said: Iterable[Message], lang: str) -> str:
    """Say sentences one after the other, on a new line after one without an end of its own."""
    text = ""
    for sentence in said:
        if text:
            text += " " if text.endswith((".", ":", "?", "!")) else "\n"
        text += sentence.text(lang)
    return text


def _mistake(number: int, group: grouping.Group) -> Mistake:
    first = group.first
    questions = tuple({q.name: q for _, q, _ in group.results}.values())
    section = first.diagnosis.section if first.diagnosis else ""
    return Mistake(
        number,
        _headline(first),
        section or questions[0].section,
        questions,
        round(group.lost, 3),
        any(result.shown for _, _, result in group.results),
    )


def _headline(result: Result) -> tuple[Message, ...]:
    """Say what is to be mended, without numbers: those stand beside their case."""
    if result.diagnosis:
        return tuple(result.diagnosis.message.sentences())
    said = []
    raised = result.message.values.get("type") if result.message else None
    if raised:
        name = str(raised)[:80]
        return (Message("{function} raises {type}.", {"function": result.function, "type": name}),)
    for sentence in result.message.sentences() if result.message else ():
        if has_numbers(sentence):
            break
        said.append(sentence)
    if said and sum(len(sentence.text()) for sentence in said) <= _LONGEST:
        return tuple(said)
    return (result.title,)


def _fresh(message: Message | None, told: set[str]) -> tuple[Message, ...]:
    """Give the sentences that weren't said before, and remember them."""
    if message is None or message.text() in told:
        return ()
    told.add(message.text())
    fresh = []
    for sentence in message.sentences():
        if sentence.text() not in told or sentence.template.endswith(":") or not message.parts:
            fresh.append(sentence)
        told.add(sentence.text())
    return tuple(fresh)
