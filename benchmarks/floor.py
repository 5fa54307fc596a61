"""What no grader of notebooks can go below: a forked child for each, which runs the bare cells.

Usage: python -m benchmarks.floor FOLDER JOBS, with FOLDER/<student>/<assignment>/<notebook>.ipynb
"""

from __future__ import annotations

import contextlib
import multiprocessing
import sys
from collections.abc import Sequence
from pathlib import Path

from autograder.assignments.known import modules, released
from autograder.engine.running.script import Script
from autograder.sandbox import open_sandbox
from autograder.sandbox.endings import SubmissionStopped
from autograder.submissions import notebook


def run(files: Sequence[Path]) -> None:
    """Run every notebook's cells, one after the other, and nothing else."""
    release = released("word2vec")
    with open_sandbox(modules=modules("word2vec")) as sandbox:
        for file in files:
            cells = Script(notebook.read(file.read_bytes()), release).steps
            # a submission may stop its child: that's no matter here
            with contextlib.suppress(SubmissionStopped), sandbox.open() as session:
                session.run_cells(cells)


if __name__ == "__main__":
    notebooks, jobs = sorted(Path(sys.argv[1]).glob("*/*/*.ipynb")), int(sys.argv[2])
    for i in range(1, jobs):
        multiprocessing.Process(target=run, args=(notebooks[i::jobs],)).start()
    run(notebooks[::jobs])
