"""Does every line of a derivation equal the line before, and the first? Numbers at points tell."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Sequence
from dataclasses import replace

from .budget import Budget
from .cases import Chain
from .checker import Checker
from .conditions import Condition
from .edits import names_in
from .joining import chains_of
from .naming import name_mistakes
from .outcomes import Checked
from .parser import LOSSES
from .points import Points
from .progress import look
from .question import Question
from .rejoining import with_minus_apart, with_rows_joined
from .sentences import Unreadable

__all__ = ["check_derivation"]

# a name and what it means, in a comment
_DEFINED = re.compile(
    r"(?<![\w\\^_{}])(?:\\[A-Za-z]+|[A-Za-z])(?:_(?:\w|\{\w+\}))?\s*:?=\s*[^,;=\n]+"
)

MAX_STEPS = 6_000  # four times what the longest of a hundred strangers' answers needs


def _with_comments(text: str) -> str:
    """The text with names that comments define: "% t = -u_k v_c"; as long as it was."""

    def said(comment: re.Match[str]) -> str:
        found = _DEFINED.search(comment[0], 1)
        if found is None:
            return comment[0]
        left, right = " " * (found.start() - 1), " " * (len(comment[0]) - found.end())
        return f"단{left}{found[0]}{right}"  # a word for "where", as short as the sign

    return re.sub(r"%[^\n]*", said, text)


def _labels(checker: Checker) -> set[str]:
    """The labels of losses: one alone labels the loss itself, two are its parts."""
    names = {name for line in checker.lines for name in names_in(line.tree)}
    return {i for name in names if name[1] in LOSSES for i in name[2] if i.startswith("text:")}


def check_derivation(
    text: str,
    question: Question,
    points: Points | None = None,
    steps: int = MAX_STEPS,
    when: Sequence[Condition] = (),
    names: bool = True,
    beside: bool = False,
) -> Checked:
    r"""Read a derivation and hold each line against the one before and the first of its chain.

    Parameters
    ----------
    text : str
        LaTeX, in any of its usual layouts.
    question : Question
    points : Points, optional
    steps : int
        How many nodes may be evaluated.
    when : sequence of conditions
        When all of it holds, where the text doesn't say it, like ``("\\ne", "w", "o")``.
    names : bool
        Whether mistakes are named.
    beside : bool
        Whether a line that can't be formed is wrong only where the lines beside it tell.

    Returns
    -------
    Checked
        It never raises for what the text holds.
    """
    try:
        chains: Sequence[Chain] = chains_of(text)
    except Unreadable as error:
        return Checked([], error.sentence)
    for chain in chains:
        chain.conditions += when
    points, budget = points or Points(question), Budget(steps)
    checker = Checker(question, points, budget).run(chains, text)
    other = chains_of(text, remarks=True) if checker.problems() else []
    for chain in other:
        chain.conditions += when
    if other and other != chains:
        checked = Checker(question, points, budget).run(other, text)
        fewer = checked.problems() < checker.problems()
        if fewer and checked.unread() <= checker.unread():
            chains, checker = other, checked

    def run(chains: Sequence[Chain]) -> Checker:
        return Checker(question, points, budget).run(chains, text)

    chains, checker = with_minus_apart(chains, checker, run)
    chains, checker = with_rows_joined(chains, checker, run)
    for asked in (question, replace(question, labels=True)) if checker.problems() else ():
        checked = Checker(asked, points, budget).run(chains, text, late=True)
        fewer = checked.problems() < checker.problems()
        if fewer and checked.unread() <= checker.unread() and len(_labels(checked)) != 1:
            checker = checked
    commented: Sequence[Chain] = []
    if checker.problems() and (told := _with_comments(text)) != text:
        with contextlib.suppress(Unreadable):
            commented = chains_of(told)
    if commented:
        for chain in commented:
            chain.conditions += when
        checked = run(commented)
        if checked.problems() < checker.problems() and checked.unread() <= checker.unread():
            checker = checked
    if names:
        name_mistakes(checker, beside)
    look(checker)
    lines = [line for line in checker.lines if not line.mention]
    return Checked(lines, reaches=checker.reaches)
