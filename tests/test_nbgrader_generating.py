"""``nbgrader generate_assignment`` replaces the folder that students get, or leaves it alone."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import nbformat as untyped
import pytest
from nbgrader.api import Gradebook as NbGrader
from nbgrader.converters import GenerateAssignment, NbGraderException
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from autograder.nbgrader import generating, release
from autograder.nbgrader.gradebook.database import engine, prepare
from autograder.nbgrader.gradebook.writing import COURSE
from autograder.nbgrader.plugin import Refused
from autograder.nbgrader.release import ReleaseError

nbformat: Any = untyped  # it has no types
SOLVED = "### BEGIN SOLUTION\n1\n### END SOLUTION"


def converter(folder: Path, assignment: str) -> Any:
    config = Config()
    config.GenerateAssignment.force = True
    config.GenerateAssignment.exporter_class = "autograder.nbgrader.generating.ReleaseExporter"
    url = f"sqlite:///{folder / 'gradebook.db'}"
    with engine(url).begin() as db:
        prepare(db)  # nbgrader would start another program to do so
    course = CourseDirectory(
        root=str(folder),
        course_id=COURSE,
        db_url=url,
        assignment_id=assignment,
    )
    return GenerateAssignment(coursedir=course, config=config)


def source(folder: Path, text: str) -> None:
    """An ordinary assignment with one cell to fill in, and a file beside it."""
    role = {"grade_id": "a", "schema_version": 3, "locked": False, "task": False}
    role |= {"grade": False, "solution": True}
    cell = nbformat.v4.new_code_cell(text, id="a", metadata={"nbgrader": role})
    place = folder / "source" / "squares"
    (place / "data").mkdir(parents=True, exist_ok=True)
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), place / "squares.ipynb")
    (place / "data" / "numbers.txt").write_text(text)


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_a_new_release_takes_the_place_of_the_old_one_as_a_whole(tmp_path: Path) -> None:
    source(tmp_path, SOLVED)
    converter(tmp_path, "squares").start()
    (tmp_path / "release" / "squares" / "old.txt").write_text("of an earlier version")
    source(tmp_path, SOLVED + "\nprint()")
    converter(tmp_path, "squares").start()
    made = files(tmp_path / "release")
    assert sorted(made) == ["squares/data/numbers.txt", "squares/squares.ipynb"]
    assert b"print()" in made["squares/squares.ipynb"]


def test_what_fails_half_way_leaves_the_release_as_it_was(tmp_path: Path) -> None:
    source(tmp_path, SOLVED)
    converter(tmp_path, "squares").start()
    before = files(tmp_path / "release")
    source(tmp_path, SOLVED.partition("### END")[0])  # nbgrader refuses that
    with pytest.raises(NbGraderException):
        converter(tmp_path, "squares").start()
    assert files(tmp_path / "release") == before


def test_a_swap_that_fails_puts_the_old_folder_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source(tmp_path, SOLVED)
    converter(tmp_path, "squares").start()
    before, really = files(tmp_path / "release"), os.rename

    def rename(old: Path, new: Path) -> None:
        if old.parent.name == "new":
            raise OSError("the disk is full")
        really(old, new)

    monkeypatch.setattr(os, "rename", rename)
    with pytest.raises(OSError, match="the disk is full"):
        converter(tmp_path, "squares").start()
    assert files(tmp_path / "release") == before


def test_what_cannot_be_released_is_one_sentence_and_leaves_the_release(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    release.write_source(tmp_path / "source", "cbow")
    converter(tmp_path, "cbow").start()
    before = files(tmp_path / "release")

    def refused(assignment: str) -> bytes:
        raise ReleaseError("The heading is wrong: mend it.")

    monkeypatch.setattr(generating, "release_notebook", refused)
    with pytest.raises(Refused) as told:
        converter(tmp_path, "cbow").start()
    assert str(told.value) == (
        "cbow: The heading is wrong: mend it. Nothing was released; what students have stays as "
        "it is."
    )
    assert files(tmp_path / "release") == before


def without(notebook: bytes, question: str) -> bytes:
    content = json.loads(notebook)
    content["cells"] = [cell for cell in content["cells"] if cell["id"] != question]
    return json.dumps(content).encode()


@pytest.mark.filterwarnings("ignore:Object of type <Submitted")  # nbgrader's own
def test_a_question_is_dropped_after_submissions_unless_a_person_scored_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = release.write_source(tmp_path / "source", "cbow")
    converter(tmp_path, "cbow").start()
    url, whole = f"sqlite:///{tmp_path / 'gradebook.db'}", release.release_notebook("cbow")
    with NbGrader(url, COURSE) as gradebook:
        gradebook.add_student("anna")
        gradebook.add_submission("cbow", "anna")
        (notebook,) = gradebook.find_submission("cbow", "anna").notebooks
        (grade,) = (g for g in notebook.grades if g.name == "context-mean")
        grade.manual_score = 1.0
        gradebook.db.commit()

    def released(question: str) -> None:
        monkeypatch.setattr(generating, "release_notebook", lambda name: without(whole, question))
        place.write_bytes(without(release.instructor_notebook("cbow"), question))
        converter(tmp_path, "cbow").start()

    released("tree-probabilities")
    assert b'"tree-probabilities"' not in files(tmp_path / "release")["cbow/cbow.ipynb"]
    with NbGrader(url, COURSE) as gradebook:
        (notebook,) = gradebook.find_submission("cbow", "anna").notebooks
        assert "tree-probabilities" not in {grade.name for grade in notebook.grades}
        assert "context-mean" in {grade.name for grade in notebook.grades}
    before = files(tmp_path / "release")
    with pytest.raises(Refused, match="The release has no cell 'context-mean', to which a person"):
        released("context-mean")
    assert files(tmp_path / "release") == before
