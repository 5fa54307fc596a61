"""``nbgrader autograde`` and our own way on the zoo: the same scores, or which differ.

python -m tests.nbgrader_zoo  # all of it, one by one through nbgrader: build/reports/nbgrader.json
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from autograder.assignments.places import ROOT, release_notebook
from autograder.classroom.grading import Settings, Task, grade_one
from autograder.nbgrader.gradebook.entry import Entry
from autograder.nbgrader.gradebook.writing import Gradebook
from autograder.writing.files import write_whole
from tests.nbgrader_course import SECRET, Course
from tests.submissions.build import zoo
from tests.submissions.damaged import damaged
from tests.submissions.handed_in import handed_in

REPORT = ROOT / "build" / "reports" / "nbgrader.json"


def notebooks() -> dict[str, bytes]:
    """What the zoo hands in, whole or damaged, by name."""
    animals = zoo() | damaged() | handed_in()
    return {name: animals[name].data() for name in sorted(animals)}


def compare(submissions: Mapping[str, bytes], folder: Path) -> dict[str, Any]:
    """Grade in both ways; give how many agree, and both rows of those that don't."""
    course, ours = Course(folder / "theirs"), Course(folder / "ours")
    entries = []
    for name, data in submissions.items():
        student = name.replace("/", ".")
        course.submit(student, data)
        graded = grade_one(Task(student, data), Settings("word2vec", SECRET.encode()))
        entries.append(Entry(student, data, graded.report))
    ours.folder.mkdir()
    Gradebook(
        ours.url, ours.folder / "autograded", "word2vec", release_notebook("word2vec")
    ).record(entries)
    course.generate()
    course.nbgrader("autograde", "word2vec")
    our_rows, their_rows = ours.rows(), course.rows()
    students = our_rows.keys() | their_rows.keys()
    pairs = {s: [our_rows.get(s), their_rows.get(s)] for s in sorted(students)}
    differ = {s: rows for s, rows in pairs.items() if rows[0] != rows[1]}
    return {"submissions": len(pairs), "agree": len(pairs) - len(differ), "differ": differ}


def main() -> int:
    """Compare the whole zoo, and write what was found."""
    with tempfile.TemporaryDirectory() as folder:
        found = compare(notebooks(), Path(folder))
    write_whole(REPORT, json.dumps(found, indent=1) + "\n")
    print(f"{found['agree']} of {found['submissions']} agree: {REPORT.relative_to(ROOT)}")
    return int(bool(found["differ"]))


if __name__ == "__main__":
    sys.exit(main())
