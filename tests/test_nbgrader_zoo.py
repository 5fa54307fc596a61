"""``nbgrader autograde`` and our own way agree on the whole zoo, score for score."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autograder.assignments.places import RELEASE, ROOT
from autograder.classroom.grading import Settings, Task, grade_one
from autograder.nbgrader.gradebook.writing import Entry, Gradebook
from autograder.writing.files import write_whole
from tests.nbgrader_course import SECRET, Course
from tests.submissions.build import zoo
from tests.submissions.damaged import damaged
from tests.submissions.handed_in import handed_in


@pytest.mark.slow
def test_nbgrader_and_we_give_every_animal_the_same_scores(tmp_path: Path) -> None:
    course, ours = Course(tmp_path / "theirs"), Course(tmp_path / "ours")
    entries = []
    for name, animal in sorted((zoo() | damaged() | handed_in()).items()):
        student, data = name.replace("/", "."), animal.data()
        course.submit(student, data)
        graded = grade_one(Task(student, data), Settings(SECRET.encode()))
        entries.append(Entry(student, data, graded.report))
    ours.folder.mkdir()
    Gradebook(ours.url, ours.folder / "autograded", RELEASE / "word2vec.ipynb").record(entries)
    course.generate()
    course.nbgrader("autograde", "word2vec")
    our_rows, their_rows = ours.rows(), course.rows()
    assert sorted(our_rows) == sorted(their_rows)
    differ = {s: [our_rows[s], their_rows[s]] for s in our_rows if our_rows[s] != their_rows[s]}
    found = {"submissions": len(our_rows), "agree": len(our_rows) - len(differ), "differ": differ}
    write_whole(ROOT / "build" / "reports" / "nbgrader.json", json.dumps(found, indent=1) + "\n")
    assert not differ
