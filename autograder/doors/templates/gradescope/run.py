"""Starts the grader that stands beside this file."""

import sys
from pathlib import Path

if __name__ == "__main__":
    here = Path(__file__).resolve().parent
    sys.path.insert(0, str(here / "package"))
    from autograder.doors.gradescope_run import main

    sys.exit(main(here, sys.argv[1]))
