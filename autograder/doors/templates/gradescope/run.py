"""Starts the grader that stands beside this file."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "package"))

from autograder.doors.gradescope_run import main  # noqa: E402  # only now it is found

sys.exit(main(HERE, sys.argv[1]))
