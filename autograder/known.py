"""What the grader knows of the released assignment: its own cells, and its modules."""

from __future__ import annotations

import ast
import functools
import json
from pathlib import Path

from autograder.notebook import fingerprint
from autograder.release import ASSIGNMENT, COMPANIONS, RELEASE

__all__ = ["known_cells", "modules"]


@functools.cache
def known_cells() -> frozenset[str]:
    """Fingerprints of the release's cells that need not be run, because they define nothing.

    These are the visible tests and the locked cells that only train and plot. A student who
    changes such a cell changes its fingerprint, and then it is run.
    """
    path = RELEASE / f"{ASSIGNMENT}.ipynb"
    if not path.exists():  # installed without the course: then every cell is run
        return frozenset()
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    # nothing a student writes stands after the last answer: that is where the training runs
    last = max(i for i, cell in enumerate(cells) if _is_answer(cell))
    return frozenset(
        fingerprint("".join(cell["source"]))
        for i, cell in enumerate(cells)
        if cell["cell_type"] == "code" and (i > last or _defines_nothing(cell))
    )


def _is_answer(cell: dict[str, object]) -> bool:
    metadata = cell["metadata"]
    assert isinstance(metadata, dict)
    return cell["cell_type"] == "code" and bool(metadata.get("nbgrader", {}).get("solution"))


def _defines_nothing(cell: dict[str, object]) -> bool:
    metadata = cell.get("metadata")
    role = metadata.get("nbgrader", {}) if isinstance(metadata, dict) else {}
    if not role.get("locked") or role.get("solution"):
        return False
    if role.get("grade"):
        return True
    source = cell["source"]
    tree = ast.parse("".join(source) if isinstance(source, list) else str(source))
    return not any(
        isinstance(s, (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef))
        for s in ast.walk(tree)
    )


@functools.cache
def modules() -> dict[str, str]:
    """The modules that students got beside their notebook: name -> source text."""
    here = Path(__file__).parent
    return {
        name.removesuffix(".py"): (here / name).read_text(encoding="utf-8")
        for name in COMPANIONS
        if (here / name).exists()
    }
