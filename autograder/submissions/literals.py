"""A string that a student wrote into a cell: taken from the cell's text, which is never run."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass

from autograder.messages import Message
from autograder.submissions.notebook import MAX_PARSED, parsed

__all__ = ["MAX_CHARACTERS", "Literal", "assigned", "literal"]

MAX_CHARACTERS = 8_000
_PREFIX = re.compile(r"(?P<prefix>[a-zA-Z]*)(?P<quotes>'''|\"\"\"|'|\")")
# what Python makes of a backslash and a letter, where no r stands before the quotes
_LOST = re.compile("[\a\b\f\v\r\t]")


@dataclass(frozen=True)
class Literal:
    """A text, or why there is none.

    Parameters
    ----------
    text : str
    problem : Message, optional
    """

    text: str = ""
    problem: Message | None = None


def literal(source: str, name: str) -> Literal:
    """Give the string that `source` assigns to `name`, the last time that it does.

    Parameters
    ----------
    source : str
        Of a cell.
    name : str

    Returns
    -------
    Literal
        A string without ``r`` before its quotes is taken as it was typed, where Python would make
        other characters of its backslashes.
    """
    said = {"name": name}
    if len(source) > MAX_PARSED or (tree := parsed(source)) is None:
        if not assigned(source, (name,)):
            return Literal(problem=_absent(name))
        return Literal(
            problem=Message(
                "{name} is there, but Python cannot read its cell: write {name} = r and the lines "
                "between three quotes on either side.",
                said,
            )
        )
    value = _last(tree, name)
    if value is None:
        return Literal(problem=_absent(name))
    if isinstance(value, ast.JoinedStr):
        return Literal(
            problem=Message(
                "{name} is an f-string, in which braces mean something else: write r before its "
                "quotes instead of f.",
                said,
            )
        )
    if not (isinstance(value, ast.Constant) and isinstance(value.value, str)):
        return Literal(
            problem=Message(
                "{name} has to be one string, written out between quotes: what is put together or "
                "computed is not read.",
                said,
            )
        )
    text = _as_typed(source, value)
    if len(text) > MAX_CHARACTERS:
        return Literal(
            problem=Message(
                "{name} has {n} characters, and {most} are read at most: keep only the derivation.",
                {**said, "n": len(text), "most": MAX_CHARACTERS},
            )
        )
    return Literal(text)


def assigned(source: str, names: tuple[str, ...]) -> list[str]:
    r"""Give those of `names` that a text gives a value at its margin, read without Python's help.

    Examples
    --------
    >>> assigned("a = r'x'\n b = 1\na == b", ("a", "b"))
    ['a']
    """
    return [
        name
        for name in names
        if re.search(rf"^{re.escape(name)}\s*(?::[^=\n]*)?=(?!=)", source, re.MULTILINE)
    ]


def _absent(name: str) -> Message:
    return Message(
        "There is no {name}: write {name} = r and the lines between three quotes on either side.",
        {"name": name},
    )


def _last(tree: ast.AST, name: str) -> ast.expr | None:
    """What is given to a name last, as the text goes; None where nothing is."""
    found: list[tuple[int, int, ast.expr]] = []
    for node in ast.walk(tree):
        targets: list[ast.expr] = []
        value: ast.expr | None = None
        if isinstance(node, ast.Assign):
            targets, value = node.targets, node.value
        elif isinstance(node, ast.AnnAssign | ast.NamedExpr):
            targets, value = [node.target], node.value
        elif isinstance(node, ast.AugAssign):  # put together
            targets, value = [node.target], ast.BinOp(node.target, node.op, node.value)
        if value is not None and any(isinstance(t, ast.Name) and t.id == name for t in targets):
            found.append((targets[0].lineno, targets[0].col_offset, value))
    return max(found, key=lambda one: one[:2])[2] if found else None


def _as_typed(source: str, value: ast.Constant) -> str:
    text = str(value.value)
    if not _LOST.search(text):
        return text
    typed = ast.get_source_segment(source, value) or ""
    start = _PREFIX.match(typed)
    if start is None or "r" in start["prefix"].lower():
        return text
    return typed[start.end() : -len(start["quotes"])]
