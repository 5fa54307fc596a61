"""The one command: a graded class with everything around it, and nothing done twice."""

from __future__ import annotations

import csv

import pytest

from autograder.commands import course
from autograder.submissions import find_submissions
from tests.submissions.sample import sample_class


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Run the command without the book, in a folder of its own."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(course, "home", lambda: home)
        # a class of one's own: the sample class has no business there
        patch.setenv("AUTOGRADER_COURSE", str(home / "own"))
        patch.setenv("AUTOGRADER_GRADEBOOK", f"sqlite:///{home / 'own.db'}")
        yield home / "build", course.make("word2vec", book=False)


def test_it_grades_the_sample_class_and_links_it_all(made):
    build, status = made
    assert status == 0
    grades = (build / "results" / "grades.csv").read_text(encoding="utf-8")
    students = {row["student"] for row in csv.DictReader(grades.splitlines())}
    assert students == set(sample_class())
    assert len(students) >= 30
    assert (build / "course" / "gradebook.db").exists()
    for student in students:
        assert (build / "course" / "feedback" / student / "word2vec" / "word2vec.html").exists()
    page = (build / "index.html").read_text(encoding="utf-8")
    for target in ("results/class.html", "results/grades.csv", "results/reports/ada.html"):
        assert f'"{target}"' in page


def test_its_pages_are_there_in_korean_and_lead_to_each_other(made):
    build, _ = made
    english = (build / "index.html").read_text(encoding="utf-8")
    korean = (build / "index.ko.html").read_text(encoding="utf-8")
    assert '<html lang="ko">' in korean
    for card in ("For students", "For instructors"):
        assert card in english
        assert card not in korean
    for target in ("index.html", "results/class.ko.html", "results/reports/ada.ko.html"):
        assert f'"{target}"' in korean
    assert '"index.ko.html"' in english
    for name, other in (("class.html", "class.ko.html"), ("class.ko.html", "class.html")):
        assert f'href="{other}"' in (build / "results" / name).read_text(encoding="utf-8")


def test_it_leaves_a_class_of_ones_own_alone(made):
    build, _ = made
    assert {path.name for path in build.parent.iterdir()} == {"build"}


def test_a_second_run_redoes_only_what_changed(made, capsys):
    build, _ = made
    files = [build / "results" / name for name in ("class.html", "reports/ada.json")]
    before = [file.stat().st_mtime_ns for file in files]
    capsys.readouterr()
    assert course.make("word2vec", book=False) == 0
    said = capsys.readouterr().out
    n = len(sample_class())
    assert f"{n} students, 0 new or changed" in said
    assert f"{n} submissions, {n} unchanged" in said
    assert f"{n} pages, 0 new or changed" in said
    assert [file.stat().st_mtime_ns for file in files] == before

    submitted = build / "course" / "submitted"
    found = next(f for f in find_submissions(submitted, "word2vec").students if f.student == "ada")
    found.path.write_bytes(b"{}")
    assert course.make("word2vec", book=False) == 0
    said = capsys.readouterr().out
    # the command owns the sample class: it is put back, so that nothing has to be graded anew
    assert f"{n} students, 1 new or changed" in said
    assert f"{n} submissions, {n} unchanged" in said
    files[1].unlink()
    assert course.make("word2vec", book=False) == 0
    said = capsys.readouterr()
    assert f"{n} submissions, {n - 1} unchanged" in said.out
    # without a terminal too, each step is told when it begins
    assert [line for line in said.err.splitlines() if line.endswith("...")] == [
        f"{name} ..."
        for name in (
            "assignment",
            "sample class",
            "grades",
            "feedback",
            "class report",
            "front page",
        )
    ]
    assert files[1].exists()
    assert files[0].stat().st_mtime_ns != before[0]
