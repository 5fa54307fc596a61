"""nbgrader's command in a process of its own, which a process that has imported it already forks.

Most of a command's time is its import. A fork of a process that has done nothing but that is as
good as a new process, and ready at once.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from autograder.nbgrader.quick import quick_jupyter

with quick_jupyter():
    from nbgrader import api
    from nbgrader.apps.nbgraderapp import main

from autograder.nbgrader.gradebook.database import schema_version

__all__ = ["run"]

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["tests.nbgrader_ready"])


def run(arguments: Sequence[str], folder: Path, environment: Mapping[str, str]) -> tuple[int, str]:
    """Run ``nbgrader`` in a folder; gives its exit status and all it says."""
    with tempfile.TemporaryDirectory() as room:
        said = Path(room, "said")
        process = FORKS.Process(target=_command, args=(arguments, folder, dict(environment), said))
        process.start()
        process.join()
        return process.exitcode or 0, said.read_text(encoding="utf-8", errors="replace")


def _command(
    arguments: Sequence[str], folder: Path, environment: Mapping[str, str], said: Path
) -> None:
    out = os.open(said, os.O_WRONLY | os.O_CREAT, 0o600)
    os.dup2(out, 1)
    os.dup2(out, 2)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    # asked of another command for every new gradebook, which takes longer than all else in it
    api.get_alembic_version = schema_version
    sys.argv = ["nbgrader", *arguments]
    sys.path.insert(0, "")
    main()
