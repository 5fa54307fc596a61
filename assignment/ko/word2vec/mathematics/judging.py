"""A derivation that was handed in: which of its lines count, and what is said of each.

The notebook's check and the grade both come from here, so that a student reads at once what the
grade will say.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from .asked import Asked
from .budget import Budget
from .canonical import Said
from .chains import MAX_STEPS, check_derivation
from .checker import Checker
from .counting import beside, restates
from .edits import parts_of
from .lexer import tokenize
from .outcomes import Checked
from .parser import parse
from .plain import Plain
from .points import Points
from .sentences import Sentence
from .show import latex

__all__ = ["OPEN_LINES", "Judged", "Step", "judge"]


_COMMENT = re.compile(r"(?<!\\)%[^\n]*")
# how many words, dimensions or draws there are, but for a sum's limits; or a sum of numbers
_SIZE = re.compile(
    r"(?<![\\A-Za-z_^])(?<![_^]\{)[ndKm](?![A-Za-z])|\\sum_\{?\w\}?(\^\{?\w+\}?)?\s*(\\frac\{)?\d"
)
_SIZES = 5, 3, 3  # how many words, dimensions and draws there are
_FOLLOWS = Sentence("It equals the line before, which is wrong: mend that one first.")
_STILL = Sentence("It does not equal the derivative either: mend the first wrong line first.")
OPEN_LINES = Sentence(
    "Lines in which the derivative is still to be taken, or another one is, count as one at most."
)
_OTHER = Sentence("This is right, but no line gives the derivative that is asked for.")
_TO_BE_TAKEN = Sentence("Here the whole derivative is still to be taken: this line counts nothing.")
_AGAIN = Sentence("This says the same as a line before it, and counts nothing.")
_DEEP = Sentence("The text is nested too deeply to be read.")
_NOTHING = Sentence("No line of mathematics was found beside those that were given.")
_SHOWN = 24  # characters from where a line can't be read


@dataclass(frozen=True)
class Step:
    """One line.

    Attributes
    ----------
    latex : str
        As it was written.
    kind : str
        ``"right"``, ``"wrong"`` or ``"unread"``; ``"beside"`` for a right line that counts nothing:
        what is given, a repetition, what a name means.
    said : tuple of Sentence
        What is to be said of it; of a line that can't be read, why.
    mistake : str
        The mistake's name, where one was found.
    named : Sentence, optional
        What is said of that mistake.
    place : str
        Where it can't be read: what stands there.
    understood : str
        The line as it was understood, as LaTeX.
    begins : bool
        Whether no equals sign joins it to the line before.
    open : bool
        Whether a derivative is still to be taken in it, or it derives something else.
    """

    latex: str
    kind: str
    said: tuple[Sentence, ...] = ()
    mistake: str = ""
    named: Sentence | None = None
    place: str = ""
    understood: str = ""
    begins: bool = False
    open: bool = False


@dataclass(frozen=True)
class Judged:
    """What was found out about a derivation.

    Attributes
    ----------
    lines : tuple of Step
        All lines, in order.
    asked : Asked
    unwritten : bool
        Whether there is nothing but what was given.
    unread : Sentence, optional
        Why the text as a whole can't be read.
    ends : bool
        Whether a line has the form that the last one has to have; where none is asked, it has.
    """

    lines: tuple[Step, ...]
    asked: Asked
    unwritten: bool = False
    unread: Sentence | None = None
    ends: bool = True

    @functools.cached_property
    def steps(self) -> tuple[Step, ...]:
        """The lines that count."""
        return tuple(step for step in self.lines if step.kind != "beside")

    @property
    def missing(self) -> int:
        """How many lines there are too few.

        Lines in which the whole is still to be derived, or something else is derived, stand for
        one at most where three are asked for: two at least go on from what is given.
        """
        open_ones = sum(step.open for step in self.steps)
        counted = len(self.steps) - max(open_ones - max(self.asked.steps - 2, 0), 0)
        return 0 if self.unread else max(self.asked.steps - counted, 0)

    @property
    def wrong(self) -> Step | None:
        """The first wrong line."""
        return next((step for step in self.steps if step.kind == "wrong"), None)

    @property
    def needs_a_person(self) -> bool:
        """Whether something couldn't be read."""
        return self.unread is not None or any(step.kind == "unread" for step in self.steps)

    @property
    def right(self) -> bool:
        """Whether nothing is left to do."""
        return (
            self.ends
            and not (self.missing or self.unread or self.unwritten)
            and all(step.kind == "right" for step in self.steps)
        )


def judge(text: str, asked: Asked, seed: int = 0, names: bool = True) -> Judged:
    """Read a derivation and say which of its lines count.

    Parameters
    ----------
    text : str
        LaTeX, as a student wrote it.
    asked : Asked
    seed : int
        Of the points at which lines are compared.
    names : bool
        Whether mistakes are named.

    Returns
    -------
    Judged
        It never raises for what the text holds.
    """
    try:
        judged = _judge(text, asked, seed, names)
        if judged.wrong is None and any(map(_names_a_size, judged.lines)):
            elsewhere = _judge(text, asked, seed, names, (6 + seed % 3, 2, 4))
            return judged if elsewhere.wrong is None else elsewhere
        return judged
    except RecursionError:
        return Judged((), asked, unread=_DEEP)


def _judge(
    text: str, asked: Asked, seed: int, names: bool, sizes: tuple[int, int, int] = _SIZES
) -> Judged:
    if not _own(text, asked):
        return Judged((), asked, unwritten=True, ends=asked.last is None)
    points = _points(asked, seed, sizes).fresh()
    checked = check_derivation(text, asked.question, points, names=names, beside=True)
    if checked.sentence is not None:
        return Judged((), asked, unread=checked.sentence)
    idle, aside, again = beside(checked, points, asked)
    if len(idle) == len(checked.lines) and not any(map(restates, checked.lines)):
        return Judged((), asked, unread=_NOTHING)
    ends = _ends(checked, points, asked)
    judged = Judged(_steps(checked, idle, aside, text), asked, ends=ends)
    if not judged.missing:
        return judged
    told = (
        replace(step, said=step.said or (_AGAIN,)) if n in again else step
        for n, step in enumerate(judged.lines)
    )
    return replace(judged, lines=tuple(told))


def _names_a_size(step: Step) -> bool:
    """Whether a line may hold for some numbers of words, dimensions or draws alone."""
    return _SIZE.search(step.understood) is not None


def _own(text: str, asked: Asked) -> str:
    """What stands there besides comments and what was given."""
    given = {"".join(line.split()) for line in asked.first.split("\n")}
    lines = ("".join(line.split()) for line in _COMMENT.sub("", text).split("\n"))
    return "".join(line for line in lines if line not in given)


@functools.lru_cache(32)
def _points(asked: Asked, seed: int, sizes: tuple[int, int, int]) -> Points:
    """The points of a derivation, with the values of what everybody's holds, derivatives mostly."""
    n_words, dim, n_draws = sizes
    points = Points(asked.question, seed=seed, n_words=n_words, dim=dim, n_draws=n_draws)
    checker = Checker(asked.question, points, Budget(MAX_STEPS))
    known: dict[object, object] = {}
    for given in (asked.question.target, *asked.question.starts):
        known[given] = checker.value_of(given)
        known[parse(tokenize(given), asked.question)] = known[given]
    for line in check_derivation(asked.first, asked.question, points, names=False).lines:
        if line.values is not None:
            known[line.tree] = line.values
    points.lines = frozenset(tree for tree in known if isinstance(tree, tuple))
    parts = {part for tree in points.lines for part in parts_of(tree)}
    for part in (part for part in parts if part[:1] in (("slope",), ("differential",))):
        value = checker.value_or_none(part)
        if value is not None:
            known[part] = value
    points.known, points.plain = known, Plain(points)
    points.said = Said(map(points.plain, points.lines))
    return points


def _steps(
    checked: Checked, idle: Collection[int], aside: Collection[int], text: str
) -> tuple[Step, ...]:
    steps: list[Step] = []
    wrong = False
    for n, line in enumerate(checked.lines):
        kind = "beside" if n in idle else "right"
        said: tuple[Sentence, ...] = ()
        mistake = None if line.right else line.mistake
        named = mistake.sentence if mistake is not None else None
        if line.outcome.kind == "unread":
            kind, said = "unread", _sentences(line.outcome.sentence)
        elif not line.right:
            kind = "wrong"
            if not wrong or named:
                said = _sentences(line.outcome.sentence)
            else:
                said = (_FOLLOWS if line.before.kind == "equal" else _STILL,)
        elif not checked.reaches and n not in idle:
            kind, said = "wrong", (_OTHER,)
        elif kind == "beside" and restates(line):
            said = (_TO_BE_TAKEN,)
        wrong |= kind == "wrong"
        steps.append(
            Step(
                line.latex,
                kind,
                said,
                mistake.name if mistake is not None else "",
                named,
                text[line.at :].split("\n")[0][:_SHOWN] if kind == "unread" else "",
                latex(line.tree) if line.tree is not None else "",
                line is checked.lines[0] or checked.lines[n - 1].chain != line.chain,
                line.open or n in aside,
            )
        )
    return tuple(steps)


def _sentences(sentence: Sentence | None) -> tuple[Sentence, ...]:
    return (sentence,) if sentence is not None else ()


def _ends(checked: Checked, points: Points, asked: Asked) -> bool:
    """Whether a right line has the form that is asked of the last one."""
    return asked.last is None or any(
        line.whole
        and line.right
        and not line.open
        and line.tree is not None
        and asked.last.fits(points.plain(line.tree))
        for line in checked.lines
    )
