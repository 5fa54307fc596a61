"""The folder that students get: the notebook and what lies beside it, and nothing else."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from autograder.assignments.places import beside

__all__ = ["write_folder"]


def write_folder(folder: Path, assignment: str, notebook: bytes) -> Path:
    """Put the notebook and its companions into `folder`, each file at once or not at all.

    The notebook is last: it is what :func:`autograder.nbgrader.release.refresh_source` looks at.
    """
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {name: path.read_bytes() for name, path in beside(assignment).items()}
    wanted[f"{assignment}.ipynb"] = notebook
    for name, content in wanted.items():
        (folder / name).parent.mkdir(exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder.parent, prefix=".new-", delete=False) as file:
            file.write(content)
        os.chmod(file.name, 0o644)
        os.replace(file.name, folder / name)
    kept = {folder / name for name in wanted} | {(folder / name).parent for name in wanted}
    for path in sorted(folder.rglob("*")):
        if path in kept or not os.path.lexists(path):
            continue
        # left of an earlier version: nbgrader would hand it out
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    return folder / f"{assignment}.ipynb"
