"""Which cell of a submission is which of the release's, whatever became of its metadata."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from autograder.release_structure import Cell, Structure
from autograder.shown import MAX_CODE, plain

__all__ = ["grade_id", "match"]


def grade_id(cell: Mapping[str, Any]) -> str | None:
    """Give the name that nbgrader's metadata has for a cell, if there is one."""
    metadata = cell.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    name = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
    return name if isinstance(name, str) else None


def match(structure: Structure, handed_in: Sequence[Cell]) -> dict[int, str]:
    """Say which of the submission's cells is which of the release's: one for each, at most.

    Of several with one ``grade_id`` it is the last that says something of its own. Where an
    editor took the metadata away, the cell's id may still be the same name.
    """
    texts = [plain(cell.get("source"), MAX_CODE) for cell in handed_in]
    best: dict[str, tuple[bool, int]] = {}
    for i, cell in enumerate(handed_in):
        for name in (grade_id(cell), cell.get("id")):
            if isinstance(name, str) and name in structure.named:
                answered = not structure.unanswered(name, texts[i])
                best[name] = max(best.get(name, (False, -1)), (answered, i))
                break
    found = {name: i for name, (_, i) in best.items()}
    if len(found) < len(structure.named):
        _find_by_text(structure, handed_in, texts, found)
    return {i: name for name, i in found.items()}


def _find_by_text(
    structure: Structure, handed_in: Sequence[Cell], texts: Sequence[str], found: dict[str, int]
) -> None:
    """Find what has neither metadata nor id: an answer follows the text that asks for it."""
    free = dict.fromkeys(i for i in range(len(texts)) if i not in found.values())
    asks = ""
    for release in structure.cells:
        name, text = grade_id(release), release["source"]
        if name is not None and name not in found:
            follows = [
                i
                for i in free
                if i and texts[i - 1] == asks and texts[i] not in structure.own_texts
            ]
            same = [i for i in free if texts[i] == text]
            solution = release["metadata"]["nbgrader"]["solution"]
            for i in (follows if solution else []) + same:
                if handed_in[i].get("cell_type") == release["cell_type"]:
                    found[name] = i
                    del free[i]
                    break
        asks = text
