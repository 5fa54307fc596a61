"""What of a submission is run, in which order, and as what: the release's cells and the student's.

A *step* is a cell with a role. The release's own cells run as they were handed out, before what
may use them; an answer's copies that were never written into run first, so that they hide nothing;
everything else runs where it stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from autograder.messages import Message
from autograder.sandbox.seam import Code
from autograder.submissions.literals import Literal, assigned, literal
from autograder.submissions.matching import Match, match
from autograder.submissions.notebook import MAX_CODE, Cell, Submission
from autograder.submissions.release_structure import Structure

__all__ = ["Script", "Step"]

_LONGEST_TEXT = 100_000  # characters of an answer that became a cell of text
_FIRST_LINE = 60


@dataclass(frozen=True)
class Step(Code):
    """A cell to run, and where it comes from.

    Parameters
    ----------
    text, role, counts, stubs
        As the sandbox needs them.
    name : str
        Of the release's cell that it is, if it is one.
    place : int
        In the submission, from 0; -1 where it doesn't stand there.
    """

    name: str = ""
    place: int = -1


class Script:
    """The steps of one submission.

    Parameters
    ----------
    submission : Submission
    structure : Structure, optional
        The release; without it every cell is the student's own.
    """

    def __init__(self, submission: Submission, structure: Structure | None = None) -> None:
        self.submission, self.structure = submission, structure
        self.match = match(structure, submission.cells) if structure else Match()
        self.contract = structure.contract if structure else frozenset()
        if structure is None:
            self.steps = [Step(c.text, place=i) for i, c in _code(submission)]
        else:
            self.steps = [*self._stubs(structure), *self._in_order(structure)]
            self._insert_needed(structure)

    def _stubs(self, structure: Structure) -> Iterator[Step]:
        for i, name in [*self.match.chosen.items(), *self.match.copies.items()]:
            text = self.submission.cells[i].text
            if name in structure.stubs and i in self.match.untouched and text.strip():
                yield Step(text, "stub", name=name, place=i)

    def _in_order(self, structure: Structure) -> Iterator[Step]:
        room = MAX_CODE  # for answers in cells that became text, which nobody counted
        below = ""  # the answer whose own cell, or one right after it, this is
        for i, cell in enumerate(self.submission.cells):
            name = self.match.chosen.get(i) or self.match.copies.get(i, "")
            if name in structure.stubs and i not in self.match.untouched:
                below = name
                room -= len(cell.text) if cell.kind != "code" else 0
                if cell.kind == "code" or (len(cell.text) <= _LONGEST_TEXT and room >= 0):
                    yield _answer(structure, name, cell, i)
                continue
            if name or cell.text in structure.own_texts:
                below = ""
            written = name and structure.is_answer(name)
            if cell.kind != "code" or not cell.text.strip() or written:
                continue
            if i not in self.match.untouched and cell.text not in structure.own_texts:
                counts = tuple(structure.stubs.get(below, ()))
                yield Step(cell.text, "own", counts, name=name, place=i)

    def _insert_needed(self, structure: Structure) -> None:
        """Put the release's own cells before the first cell that comes after them there."""
        order = {name: n for n, name in enumerate(structure.named)}
        first = min((order[name] for name in structure.stubs), default=0)
        for name in structure.needed:
            n, at = order[name], 0
            if n > first:
                later = (i for i, s in enumerate(self.steps) if order.get(s.name, -1) > n)
                at = next((i for i in later if self.steps[i].role != "stub"), len(self.steps))
            else:
                at = sum(step.role == "release" for step in self.steps)
            place = self.match.places().get(name, -1)
            step = Step(structure.to_run[name], "release", name=name, place=place)
            self.steps.insert(at, step)

    @property
    def own(self) -> Iterator[str]:
        """The texts that the student wrote and that are run."""
        return (step.text for step in self.steps if step.role in ("answer", "own"))

    def literal(self, name: str) -> Literal:
        """Give a string that an answer has to hold, from its cell's text; nothing of it is run."""
        cells, structure = self.submission.cells, self.structure
        if structure is None:
            texts = [cell.text for cell in cells if assigned(cell.text, (name,))]
            return literal(texts[-1] if texts else "", name)
        own = structure.holding(name)
        place = self.match.elsewhere.get(own, self.match.places().get(own, -1))
        return literal(cells[place].text if place >= 0 else "", name)

    def is_blank(self, name: str) -> bool:
        """Whether nothing was written into an answer, as far as the release tells."""
        structure, place = self.structure, self.match.places().get(name, -1)
        if structure is None or name not in structure.named:
            return False
        return place < 0 or structure.unanswered(name, self.submission.cells[place].text)

    def label(self, place: int, name: str = "") -> Message:
        """Name a cell as a person finds it: by its question, its number, its first line.

        Cells of text count, as in an editor's status bar: notebooks show no numbers of their own.
        """
        structure, cells = self.structure, self.submission.cells
        if structure is not None and name in structure.named:
            if place < 0:
                return Message('"{line}"', {"line": _first_line(structure.named[name]["source"])})
            if structure.is_answer(name) and structure.title(name):
                return Message(
                    'Your answer to "{title}" (cell {number} of all {total})',
                    {"title": structure.title(name), "number": place + 1, "total": len(cells)},
                )
        text = cells[place].text if 0 <= place < len(cells) else ""
        if not text.strip():
            return Message(
                "Cell {number} of all {total}, which is empty",
                {"number": place + 1, "total": len(cells)},
            )
        return Message(
            'Cell {number} of all {total} ("{line}")',
            {"number": place + 1, "total": len(cells), "line": _first_line(text)},
        )


def _code(submission: Submission) -> Iterator[tuple[int, Cell]]:
    return (
        (i, cell)
        for i, cell in enumerate(submission.cells)
        if cell.kind == "code" and cell.text.strip()
    )


def _answer(structure: Structure, name: str, cell: Cell, place: int) -> Step:
    stubs = structure.left_open(name, cell.text)
    return Step(cell.text, "answer", tuple(structure.stubs[name]), stubs, name, place)


def _first_line(text: str) -> str:
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return first if len(first) <= _FIRST_LINE else first[:_FIRST_LINE].rstrip() + " …"
