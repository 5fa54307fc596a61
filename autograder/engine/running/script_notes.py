"""What is said about a submission's cells before any of them runs."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from autograder.engine.running.script import Script
from autograder.messages import Message
from autograder.submissions.notebook import parsed

__all__ = ["changed", "elsewhere", "leaves"]

_FEW = 3  # cells that are named in one sentence
_LEAVES = ("exit", "quit")


def elsewhere(script: Script) -> Iterator[Message]:
    """Tell of answers that stand in other cells, more than once, or as another type of cell."""
    structure, match = script.structure, script.match
    if structure is None:
        return
    found = [
        Message(
            '{cell} for "{title}"',
            {"cell": (script.label(place),), "title": structure.title(name)},
        )
        for name, place in match.elsewhere.items()
    ]
    if found:
        yield Message(
            "Cells that count as your answers, since those handed out for them hold none: {cells}.",
            {"cells": _few(found)},
        )
    copied = set(match.copies.values()) - match.elsewhere.keys()
    own = [(place, name) for place, name in match.chosen.items() if structure.is_answer(name)]
    if found := [script.label(place, name) for place, name in own if name in copied]:
        yield Message(
            "Of answers that stand here more than once, these cells count: {cells}.",
            {"cells": _few(found)},
        )
    cells = script.submission.cells
    texts = [(place, name) for place, name in own if name in structure.stubs]
    if found := [script.label(i, n) for i, n in texts if cells[i].kind != "code" and cells[i].text]:
        yield Message(
            "Cells of text that count as the code that they were: {cells}.",
            {"cells": _few(found)},
        )


def leaves(script: Script) -> Iterator[Message]:
    """Tell of what would end the kernel; where notebooks are graded it does nothing."""
    for step in script.steps:
        if step.role in ("answer", "own") and any(name in step.text for name in _LEAVES):
            for node in ast.walk(parsed(step.text) or ast.Module([], [])):
                if (
                    isinstance(node, ast.Call)
                    and isinstance(node.func, ast.Name)
                    and node.func.id in _LEAVES
                ):
                    yield Message(
                        "{cell}: line {line} calls {name}(), which ends the kernel in Jupyter. "
                        "It costs nothing here, but take it out.",
                        {
                            "cell": (script.label(step.place, step.name),),
                            "line": node.lineno,
                            "name": node.func.id,
                        },
                    )
                    break


def changed(script: Script) -> Iterator[Message]:
    """Tell what was done to the assignment's own cells, which count as they were handed out."""
    structure = script.structure
    if structure is None:
        return
    places = script.match.places()
    others, deleted = [], []
    for name in structure.locked:
        place = places.get(name, -1)
        if place < 0:
            if name in structure.needed:
                deleted.append(script.label(-1, name))
        elif place not in script.match.untouched or not script.submission.cells[place].text.strip():
            others.append(script.label(place, name))
    if others:
        yield Message(
            "These cells of the assignment were changed, and count as they were handed out: "
            "{cells}.",
            {"cells": _few(others)},
        )
    if deleted:
        yield Message(
            "These cells of the assignment were deleted, and were run as they were handed out: "
            "{cells}.",
            {"cells": _few(deleted)},
        )


def _few(cells: Sequence[Message]) -> tuple[Message, ...]:
    more = len(cells) - _FEW
    rest = (Message("and {n} more", {"n": more}),) if more > 0 else ()
    return (*cells[:_FEW], *rest)
