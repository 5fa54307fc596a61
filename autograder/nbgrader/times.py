"""formgrader's list of a class, which one student's ``timestamp.txt`` must not close.

nbgrader reads these files with less patience than we do, and takes a submission for graded where
file and gradebook say the same. So its reading is ours; and where nothing is stated, what the
gradebook says counts.
"""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import Any

from autograder.nbgrader.gradebook.entry import utc
from autograder.submissions import NotAFile, ReadFault, read_submission
from autograder.submissions.reading import list_folder
from autograder.submissions.times import file_time, parse_time

__all__ = ["read_times_as_we_do", "submitted_time"]


def read_times_as_we_do() -> None:
    """Put our reading in the place of nbgrader's, where what formgrader asks is loaded."""
    module = sys.modules.get("nbgrader.apps.api")
    if module is not None:
        module.NbGraderAPI.get_submitted_timestamp = submitted_time


def submitted_time(api: Any, assignment_id: str, student_id: str) -> dt.datetime | None:
    """Say when a student handed in, in UTC without a zone: in nbgrader's words, as its method.

    Parameters
    ----------
    api : NbGraderAPI
    assignment_id, student_id : str
    """
    course = api.coursedir
    submitted = Path(course.format_path(course.submitted_directory, "", "")).resolve()
    folder = submitted / student_id / assignment_id
    try:
        return utc(parse_time(read_submission(folder / "timestamp.txt", submitted, most=1000)))
    except (ValueError, NotAFile, ReadFault):
        pass
    with api.gradebook as gradebook:
        for submission in gradebook.student_submissions(student_id):
            if submission.assignment.name == assignment_id:
                known: dt.datetime | None = submission.timestamp
                return known
    try:
        entries = {entry.name: entry.time for entry in list_folder(folder, submitted)}
    except (NotAFile, ReadFault):
        return None
    time, _ = file_time(entries.get(f"{assignment_id}.ipynb", float("nan")))
    return utc(time)
