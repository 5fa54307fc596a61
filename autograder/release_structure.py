"""What the released notebook says of its cells: which there are, their roles and their points."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

__all__ = ["Cell", "Structure"]

Cell = dict[str, Any]  # of a notebook file


class Structure:
    """The release's cells and what nbgrader's metadata says of them.

    Parameters
    ----------
    release : bytes
        The notebook that students get.
    """

    def __init__(self, release: bytes) -> None:
        notebook = json.loads(release)
        self.metadata: Mapping[str, Any] = notebook["metadata"]
        self.cells: tuple[Cell, ...] = tuple(
            {**cell, "source": "".join(cell["source"])} for cell in notebook["cells"]
        )
        self.named: dict[str, Cell] = {
            cell["metadata"]["nbgrader"]["grade_id"]: cell
            for cell in self.cells
            if "nbgrader" in cell["metadata"]
        }
        self.own_texts = frozenset(cell["source"] for cell in self.cells)

    def names(self, **wanted: bool) -> tuple[str, ...]:
        """Give the ids of the cells with these flags, such as ``grade=True``, in order."""
        return tuple(
            name
            for name, cell in self.named.items()
            if all(cell["metadata"]["nbgrader"][key] == value for key, value in wanted.items())
        )

    @property
    def points(self) -> dict[str, float]:
        """Points of each graded cell."""
        return {
            name: float(self.named[name]["metadata"]["nbgrader"]["points"])
            for name in self.names(grade=True)
        }

    def unanswered(self, name: str, text: str) -> bool:
        """Whether `text` is what the release has in that cell."""
        return bool(self.named[name]["source"] == text)
