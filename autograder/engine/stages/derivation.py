"""What a derivation's lines are worth: each line that counts has its share of the points.

A line that can't be read costs nothing here: it goes to a person, with what was understood. So does
a text in which no line could be read as right; its points wait for that person.
"""

from __future__ import annotations

import functools
import itertools
from dataclasses import replace

from autograder.engine.cases.derivation import Derivation, Written
from autograder.mathematics import OPEN_LINES, Judged, Sentence, Step, judge
from autograder.messages import Message
from autograder.report import Diagnosis, Outcome, Result

__all__ = ["results"]

# the same text in the same question is read once: what the notebook gives, what friends share
_judge = functools.lru_cache(64)(judge)

_SHOWN_ONLY = Message(
    "It equals the derivative at the points that the notebook shows, and not at others."
)
_LONGEST = 160  # characters of a line in a title
_NO_LINES = Message("Its lines")
_PERSON = Message("A person reads it; until then it costs nothing.")
_WAITS = Message("A person reads it, and gives its points.")


def results(
    derivation: Derivation, written: Written, section: str
) -> tuple[tuple[Result, ...], tuple[Message, ...]]:
    """Score a derivation.

    Parameters
    ----------
    derivation : Derivation
    written : Written
    section : str
        Of the book.

    Returns
    -------
    tuple of Result, tuple of Message
        A result for each line, and remarks for a person who reads what could not be read.
    """
    if written.literal.problem is not None:
        return (_one(derivation, Outcome.FAILED, written.literal.problem),), ()
    text, asked = written.literal.text, derivation.asked
    hidden = _judge(text, asked, written.seed, names=False) if written.seed else None
    # what holds in every line where nobody could look needs no second look, and no word
    judged = hidden if hidden is not None and hidden.right else _judge(text, asked)
    if judged.unwritten:
        missing = Message(
            "{name} holds no line of your own yet: at least {n} are asked for.",
            {"name": derivation.name, "n": asked.steps},
        )
        return (_one(derivation, Outcome.FAILED, missing),), ()
    if judged.unread is not None:
        said = Message("Not read: {why}", {"why": (_message(judged.unread),)}) + _WAITS
        return (_one(derivation, Outcome.MANUAL, said),), ()
    if hidden is not None and hidden is not judged:
        judged = _confirmed(judged, hidden)
    return _Shares(derivation, judged, section).results(), _understood(judged)


def _confirmed(judged: Judged, again: Judged) -> Judged:
    """Keep as right what is right at the hidden points too; those that are shown can be learned.

    What can be read at those alone that are shown goes to a person.
    """
    if len(judged.lines) == len(again.lines):
        others = [other.kind for other in again.lines]
    else:  # what is wrong may be joined to the line before
        held = {other.latex for other in again.lines if other.kind in ("right", "beside")}
        others = ["right" if line.latex in held else "wrong" for line in judged.lines]
    lines = []
    for n, line in enumerate(judged.lines):
        if line.kind == "right" and others[n] == "wrong":
            line = replace(line, kind="wrong", said=(Sentence(_SHOWN_ONLY.template),))
        elif line.kind == "right" and others[n] == "unread":
            line = replace(
                line, kind="unread", said=again.lines[n].said, place=again.lines[n].place
            )
        lines.append(line)
    return replace(judged, lines=tuple(lines))


def _understood(judged: Judged) -> tuple[Message, ...]:
    """Say for a person how lines were understood, where some could not be read."""
    if not judged.needs_a_person:
        return ()
    return tuple(
        Message("Line {number} was understood as {latex}", {"number": n, "latex": step.understood})
        for n, step in enumerate(judged.steps, start=1)
        if step.understood
    )


def _message(sentence: Sentence) -> Message:
    return Message(sentence.template, sentence.values)


def _one(derivation: Derivation, outcome: Outcome, said: Message) -> Result:
    """Make the result of a text that has no lines to look at."""
    return Result(
        "derivation", _NO_LINES, outcome, 0.0, derivation.points, said, function=derivation.name
    )


def _shares(derivation: Derivation, judged: Judged) -> list[float]:
    """Say what each line is worth; what is left is of lines that are missing.

    All the same, but for the first wrong line and the last one, which are not made cheaper by
    others, and for lines in which a derivative is still to be taken, which are easily made more.
    """
    points, steps, n = derivation.points, judged.steps, len(judged.steps)
    each = points / max(n + judged.missing, 1)
    shares = [each] * n
    if judged.missing:
        untaken = [i for i, step in enumerate(steps) if step.open]
        for i in untaken:
            shares[i] = min(each, derivation.price / len(untaken))
    else:
        least = max(each, derivation.price)
        heavy = {n - 1} | {next((i for i, s in enumerate(steps) if s.kind == "wrong"), n - 1)}
        light = [i for i in range(n) if i not in heavy]
        rest = points - least * len(heavy)
        untaken = [i for i in light if steps[i].open]
        taken = [i for i in light if not steps[i].open]
        if light:
            of_untaken = min(least, rest * len(untaken) / len(light))
            for i in untaken:
                shares[i] = of_untaken / len(untaken)
            for i in taken:
                shares[i] = (rest - of_untaken) / len(taken)
            for i in heavy:
                shares[i] = least
            shares[-1] += 0.0 if taken else rest - of_untaken
    sums = [round(sum(shares[:i]), 3) for i in range(n + 1)]
    return [round(after - before, 3) for before, after in itertools.pairwise(sums)]


class _Shares:
    """The results of the lines of one derivation."""

    def __init__(self, derivation: Derivation, judged: Judged, section: str) -> None:
        self._derivation, self._judged, self._section = derivation, judged, section
        self._shares = _shares(derivation, judged)
        self._any_right = any(step.kind == "right" for step in judged.steps)

    def results(self) -> tuple[Result, ...]:
        """One for each line, and one for those that are missing."""
        found = [self._line(n, step) for n, step in enumerate(self._judged.steps, start=1)]
        if self._judged.missing:
            found.append(self._missing())
        return tuple(found)

    def _line(self, number: int, step: Step) -> Result:
        share = self._shares[number - 1]
        outcome, points, said = Outcome.PASSED, share, None
        named: Diagnosis | None = None
        if step.kind == "unread":
            outcome, points = Outcome.MANUAL, share if self._any_right else 0.0
            said = Message(
                "Not read at {place}: {why}",
                {"place": step.place, "why": tuple(map(_message, step.said))},
            )
            said += _PERSON if self._any_right else _WAITS
        elif step.kind == "wrong":
            outcome, points, said = Outcome.FAILED, 0.0, _message(step.said[0])
            if step.named is not None:
                named = Diagnosis(f"line.{step.mistake}", _message(step.named), self._section)
        elif number == len(self._judged.steps) and (reason := self._last()):
            outcome, points, said = Outcome.FAILED, 0.0, reason
        return self._result("step", self._title(number, step), outcome, points, share, said, named)

    def _last(self) -> Message | None:
        """Say why a right last line counts nothing, if it doesn't."""
        asked, judged = self._derivation.asked, self._judged
        if asked.last is None or judged.needs_a_person:
            return None
        if not judged.ends:
            return _message(asked.last.asks) if not judged.missing else None
        if judged.missing:
            return Message(
                "This is right, and counts where at least {n} lines lead from what is given to it.",
                {"n": asked.steps},
            )
        return None

    def _missing(self) -> Result:
        lost = round(self._derivation.points - sum(self._shares), 3)
        asked, missing = self._derivation.asked.steps, self._judged.missing
        said = Message(
            "At least {n} lines are asked for beside those that are given; here are {there}.",
            {"n": asked, "there": asked - missing},
        )
        if asked - missing < len(self._judged.steps):
            said += _message(OPEN_LINES)
        outcome = Outcome.FAILED
        return self._result("missing", Message("Lines that are missing"), outcome, 0.0, lost, said)

    def _title(self, number: int, step: Step) -> Message:
        latex = " ".join(step.latex.split())
        latex = latex if len(latex) <= _LONGEST else latex[:_LONGEST].rstrip() + " …"
        return Message("Line {number}: {latex}", {"number": number, "latex": latex})

    def _result(
        self,
        stage: str,
        title: Message,
        outcome: Outcome,
        points: float,
        most: float,
        said: Message | None,
        named: Diagnosis | None = None,
    ) -> Result:
        name = self._derivation.name
        return Result(stage, title, outcome, points, most, said, named, function=name)
