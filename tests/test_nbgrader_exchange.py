"""A class that hands in through nbgrader's exchange gets its feedback back through it."""

from __future__ import annotations

import os
from pathlib import Path

from autograder.commands.cli import main
from autograder.nbgrader.exchange import SECRET, keep_secrets, submitted_secrets
from tests.nbgrader_course import SECRET as COURSE_SECRET
from tests.nbgrader_course import Course
from tests.nbgrader_ready import run
from tests.submissions.build import notebook

GOOD = "0123456789abcdef" * 8


def test_feedback_goes_back_through_the_exchange(tmp_path, monkeypatch):
    monkeypatch.setenv("AUTOGRADER_SECRET", COURSE_SECRET)
    course, home, root = Course(tmp_path / "class"), tmp_path / "home", tmp_path / "exchange"
    for folder in (course.folder, home, root):
        folder.mkdir()
    root.chmod(0o777)
    places = (f"--Exchange.root={root}", f"--Exchange.cache={tmp_path / 'cache'}")

    def student(*arguments: str) -> str:
        status, said = run([*arguments, "word2vec", "--course=course", *places], home, os.environ)
        assert status == 0, said
        return said

    course.generate()
    released = f"--CourseDirectory.release_directory={course.release}"
    course.nbgrader("release_assignment", "word2vec", released, *places)
    student("fetch_assignment")
    (home / "word2vec" / "word2vec.ipynb").write_bytes(notebook(""))
    student("submit")
    course.nbgrader("collect", "word2vec", *places)
    (handed_in,) = (course.folder / "submitted").iterdir()
    secret = (handed_in / "word2vec" / SECRET).read_text()
    grade = ["grade", str(handed_in.parent), "--course", str(course.folder), "--db", course.url,
             "--out", str(course.folder / "results"), "--jobs", "1"]  # fmt: skip
    kept = course.folder / "autograded" / handed_in.name / "word2vec" / SECRET
    for way in (lambda: main(grade), lambda: course.nbgrader("autograde", "word2vec")):
        kept.unlink(missing_ok=True)
        way()
        assert kept.read_text() == secret
    course.nbgrader("generate_feedback", "word2vec")
    said = course.nbgrader("release_feedback", "word2vec", *places)
    assert f"Releasing feedback for student '{handed_in.name}'" in said
    student("fetch_feedback")
    (page,) = (home / "word2vec" / "feedback").rglob("word2vec.html")
    assert "skipgram" in page.read_text()


def hand_in(course: Path, student: str, secret: bytes | None) -> None:
    for step in ("submitted", "autograded"):
        (course / step / student / "word2vec").mkdir(parents=True)
    if secret is not None:
        (course / "submitted" / student / "word2vec" / SECRET).write_bytes(secret)


def test_a_secret_that_is_none_stops_nobody_elses_feedback(tmp_path):
    """``release_feedback`` reads it as text, and ends at the first that it can't read."""
    hand_in(tmp_path, "ada", GOOD.encode())
    hand_in(tmp_path, "bo", b"\xff\xfe")
    hand_in(tmp_path, "cho", None)
    hand_in(tmp_path, "eve", None)
    link = tmp_path / "submitted" / "eve" / "word2vec" / SECRET
    link.symlink_to(tmp_path / "submitted" / "ada" / "word2vec" / SECRET)
    keep_secrets(tmp_path, "word2vec")
    found = {p.parts[-3]: p.read_text() for p in (tmp_path / "autograded").rglob(SECRET)}
    assert found["ada"] == GOOD
    assert found.keys() == {"ada", "bo", "cho", "eve"}
    assert len(set(found.values())) == 4
    keep_secrets(tmp_path, "word2vec")
    assert found == {p.parts[-3]: p.read_text() for p in (tmp_path / "autograded").rglob(SECRET)}


def test_a_class_from_elsewhere_has_no_secrets(tmp_path):
    hand_in(tmp_path, "ada", None)
    assert submitted_secrets(tmp_path / "submitted", "word2vec", ["ada", "b/o"]) == {}
    keep_secrets(tmp_path, "word2vec")
    assert not list((tmp_path / "autograded").rglob(SECRET))
