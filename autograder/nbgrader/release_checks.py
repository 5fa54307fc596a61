"""What is refused before anything is released: each with what is wrong, and how to mend it."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

__all__ = [
    "LINES",
    "ReleaseError",
    "give_points",
    "half_marked",
    "name_cells",
    "not_there",
    "wrong_stubs",
]

LINES = "% YOUR LINES HERE"
"""What stands in a string where students write."""

_HIDDEN_TESTS = "BEGIN HIDDEN TESTS"
_HEADING = re.compile(r"^(#{1,6}) +(.+?)\s*$", re.MULTILINE)
_STATED = re.compile(r"\((\d+(?: \+ \d+)*) points?\b[^()]*\)$")  # "(8 + 8 points, 2 a line)"
# the notebook's own rules, as a list
_TOTAL = re.compile(
    r"^[-*] (\d+) points\b(?:: (\d+) are given by machine, (\d+) by a person)?", re.MULTILINE
)


_MARKER = re.compile(r"^\s*(?:% )?### (BEGIN|END) SOLUTION\s*$", re.MULTILINE)
_VISIBLE = re.compile(r"^visible\.(\w+)\(", re.MULTILINE)


_WHOSE = "", " by machine", " by a person"


class ReleaseError(ValueError):
    """The instructor's notebook cannot be released as it is.

    Parameters
    ----------
    *sentences : str
        Everything that is wrong, each with what to do.
    """

    def __init__(self, *sentences: str) -> None:
        super().__init__(" ".join(sentences))
        self.sentences = sentences


def name_cells(cells: Sequence[Any]) -> Iterator[str]:
    """Give each cell its ``grade_id`` as id, or count it from the last cell that has one.

    Yields
    ------
    str
        What is wrong with them: two of one id, regions of hidden tests.
    """
    last, count = "start", 0
    seen: set[str] = set()
    for cell in cells:
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        if grade_id:
            last, count = grade_id, 0
        else:
            count += 1
        cell.id = f"{last}-{count}" if count else last
        if cell.id in seen:
            yield f"Two cells would have the id {cell.id!r}."
            cell.id = f"duplicate-{len(seen)}"  # nbformat would warn of it
        seen.add(cell.id)
        if _HIDDEN_TESTS in cell.source:
            yield (
                f"The cell {cell.id!r} has a region of hidden tests: nbgrader shows those in its "
                "feedback. Hidden tests belong into the autograder."
            )


def half_marked(cells: Sequence[Any]) -> Iterator[str]:
    """Tell each cell in which a solution begins that doesn't end, or ends without a beginning."""
    for cell in cells:
        markers = _MARKER.findall(cell.source) if cell.cell_type == "code" else []
        if markers != ["BEGIN", "END"] * (len(markers) // 2):
            yield (
                f"The markers of the solution in the cell {cell.id!r} are {', '.join(markers)}: "
                "each ### BEGIN SOLUTION needs one ### END SOLUTION after it, on a line of its own."
            )


def not_there(
    cells: Sequence[Any], functions: Collection[str], visible: str | None
) -> Iterator[str]:
    """Tell what is asked for or called and isn't there.

    Parameters
    ----------
    cells : sequence of notebook cells
    functions : collection of str
        Names that the hidden tests call.
    visible : str or None
        The text of the module of visible tests, if the assignment has one.

    Yields
    ------
    str
        A function that no answer defines; a visible test that a cell calls by another name.
    """
    answers = [c.source for c in cells if c.metadata.get("nbgrader", {}).get("solution")]
    defined = {name for source in answers for name in _functions(source)}
    for name in sorted(set(functions) - defined):
        yield (
            f"No answer's cell defines {name}, which the hidden tests call: everybody would get "
            "nothing for it. Name the function in the notebook's text as in the declarations."
        )
    tests = None if visible is None else set(_functions(visible))
    for cell in cells:
        for name in _VISIBLE.findall(cell.source if cell.cell_type == "code" else ""):
            if tests is not None and name not in tests:
                yield (
                    f"The cell {cell.id!r} calls visible.{name}, and the module of visible tests "
                    "has no such function."
                )


def _functions(source: str) -> list[str]:
    """Give the functions that a text defines or brings in; none where it can't be read."""
    try:
        body = ast.parse(source).body
    except SyntaxError:  # which is told of the stub
        return []
    nodes = [node for statement in body for node in ast.walk(statement)]
    brought = [alias.name for n in nodes if isinstance(n, ast.ImportFrom) for alias in n.names]
    return brought + [node.name for node in body if isinstance(node, ast.FunctionDef)]


def give_points(cells: Sequence[Any], points: Mapping[str, float]) -> Iterator[str]:
    """Write the questions' points into the cells that are graded; the text says none.

    Parameters
    ----------
    cells : sequence of notebook cells
        Changed in place.
    points : mapping of str to float
        Of each question, by its name.

    Yields
    ------
    str
        What is wrong: cells and questions that don't fit, headings that say other points than
        their questions add up to.
    """
    graded = {
        cell.metadata["nbgrader"]["grade_id"]: cell.metadata["nbgrader"]
        for cell in cells
        if cell.metadata.get("nbgrader", {}).get("grade")
    }
    unknown, missing = sorted(graded.keys() - points), sorted(points.keys() - graded)
    if unknown:
        yield (
            f"The notebook grades {', '.join(unknown)}, and no question of that name is declared: "
            "add it to the assignment's questions, or take the cell out of the notebook's text."
        )
    if missing:
        yield (
            f"No cell of the notebook grades {', '.join(missing)}: add a cell with that grade_id "
            "to the notebook's text, or take the question out of the assignment's questions."
        )
    for name, metadata in graded.items():
        if "points" in metadata:
            yield (
                f"The notebook's text says the points of {name}: take them out, they are the sum "
                "of its question's stages."
            )
        mine = points.get(name, 0.0)
        metadata["points"] = mine if mine % 1 else int(mine)
    if not unknown and not missing:  # else no sum is what it will be
        yield from _wrong_sums(cells)


def _wrong_sums(cells: Sequence[Any]) -> Iterator[str]:
    """Tell each heading that says other points than what is graded below it, and a wrong total."""
    open_sections: list[_Section] = []
    sections: list[_Section] = []
    machine = person = 0.0
    for cell in cells:
        if cell.cell_type == "markdown":
            for marks, heading in _HEADING.findall(cell.source):
                open_sections = [own for own in open_sections if own.level < len(marks)]
                if match := _STATED.search(heading):
                    own = _Section(len(marks), heading, sum(map(float, match[1].split(" + "))))
                    open_sections.append(own)
                    sections.append(own)
        points = _points(cell)
        by_hand = bool(cell.metadata.get("nbgrader", {}).get("solution"))
        machine, person = machine + points * (not by_hand), person + points * by_hand
        for own in open_sections:
            own.found += points
    for own in sections:
        yield from _wrong_sum(f"The heading {own.heading!r} says", own.stated, own.found)
    for cell in cells:
        for said in _TOTAL.findall(cell.source if cell.cell_type == "markdown" else ""):
            sums = (machine + person, machine, person)
            for whose, stated, found in zip(_WHOSE, said, sums, strict=True):
                if stated:
                    yield from _wrong_sum("The notebook's rules say", float(stated), found, whose)


@dataclass
class _Section:
    """A heading that says points, and what is graded below it."""

    level: int
    heading: str
    stated: float
    found: float = 0.0


def _points(cell: Any) -> float:
    role = cell.metadata.get("nbgrader", {})
    return float(role["points"]) if role.get("grade") else 0.0


def _wrong_sum(says: str, stated: float, found: float, whose: str = "") -> Iterator[str]:
    if stated != found:
        yield (
            f"{says} {stated:g} points{whose}, and its questions' stages add up to {found:g}: "
            "change the notebook's text, or the stages."
        )


def wrong_stubs(cells: Sequence[Any]) -> Iterator[str]:
    """Tell each function that does more than to say that it isn't there yet.

    Parameters
    ----------
    cells : sequence of notebook cells
        As students get them.

    Yields
    ------
    str
        What is wrong: the region of a solution doesn't hold all of it, or isn't there.
    """
    for cell in cells:
        if cell.cell_type != "code" or not cell.metadata.get("nbgrader", {}).get("solution"):
            continue
        name = cell.metadata["nbgrader"]["grade_id"]
        try:
            statements = ast.parse(cell.source).body
        except SyntaxError as error:
            yield (
                f"The stub in the cell {name!r} can't be read as Python ({error.msg}): put the "
                "lines ### BEGIN SOLUTION and ### END SOLUTION around whole statements."
            )
            continue
        functions = [s for s in statements if isinstance(s, ast.FunctionDef)]
        if not functions and not any(map(_is_string, statements)):
            yield (
                f"The cell {name!r} leaves students no function and no string: put ### BEGIN "
                "SOLUTION and ### END SOLUTION around its body, or its lines, alone."
            )
        for string in () if functions else filter(_is_string, statements):
            if LINES not in ast.unparse(string):
                yield (
                    f"A string in the cell {name!r} leaves students no place to write: put "
                    "% ### BEGIN SOLUTION and % ### END SOLUTION around its lines, but for those "
                    "that are given."
                )
        for function in functions:
            if len(list(_left(function))) != 1:
                yield (
                    f"The stub of {function.name} in the cell {name!r} still holds a part of the "
                    "solution: put its whole body between ### BEGIN SOLUTION and ### END SOLUTION."
                )


def _is_string(statement: ast.stmt) -> bool:
    """Whether a name is given a string, into which students write."""
    return isinstance(statement, ast.Assign) and (
        isinstance(statement.value, ast.Constant) and isinstance(statement.value.value, str)
    )


def _left(function: ast.FunctionDef) -> Iterator[ast.stmt]:
    """Give the statements of a stub, without its docstring."""
    for statement in function.body:
        if not (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)):
            yield statement
