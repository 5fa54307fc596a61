"""An extension of nobody is told before anybody loses points by it."""

from __future__ import annotations

import pytest

from autograder.commands.cli import main
from autograder.commands.extensions import nobodys_extensions
from tests.nbgrader_course import SECRET, Course
from tests.submissions.build import notebook

ID = "student1261106@uni.example"
RULES = """timezone = "UTC"
[deadline]
due = 2026-12-01T23:59:00
penalty = "10 %"
[extensions]
"{}" = 2026-12-03T12:00:00
"""


@pytest.fixture
def course(tmp_path, monkeypatch):
    monkeypatch.setenv("AUTOGRADER_SECRET", SECRET)
    course = Course(tmp_path / "class")
    course.submit(ID, notebook(""), "2026-12-03 11:00:00 UTC")
    return course


def rules(course, key, roster=f"id,name,email\n{ID},Ada Lovelace,ada@uni.example\n"):
    (course.folder / "course.toml").write_text(RULES.format(key), encoding="utf-8")
    if roster:
        (course.folder / "roster.csv").write_text(roster, encoding="utf-8")


def run(course, command, *more):
    folder = course.folder
    if command == "export":
        return main([command, str(folder), "--db", course.url])
    return main([command, str(folder / "submitted"), "--course", str(folder), "--db", course.url,
                 "--out", str(folder / "results"), "--jobs", "1", *more])  # fmt: skip


@pytest.mark.parametrize("command", ["grade", "regrade"])
def test_with_a_roster_nothing_is_graded_and_the_closest_id_is_named(course, capsys, command):
    rules(course, "student126106@uni.example")
    assert run(course, command) == 2
    said = capsys.readouterr().err
    assert (
        'course.toml: extensions."student126106@uni.example" is nobody\'s, neither on the ' in said
    )
    assert said.endswith(f'in submitted/; do you mean "{ID}"?\n')
    assert not (course.folder / "results" / "grades.csv").exists()


def test_export_refuses_as_well_and_a_right_one_passes(course, capsys):
    rules(course, ID)
    assert run(course, "grade") == 0
    assert run(course, "export") in (0, 1)
    assert "extensions of nobody" not in capsys.readouterr().out
    rules(course, "student126106@uni.example")
    assert run(course, "export") == 2
    assert f'do you mean "{ID}"?' in capsys.readouterr().err


def test_without_a_roster_it_is_told_and_the_command_exits_with_1(course, capsys):
    rules(course, "student126106@uni.example", roster="")
    assert run(course, "grade", "--lang", "ko") == 1
    said = " ".join(capsys.readouterr().out.split())
    assert "해당 학생이 없는 기한 연장 │ 1 (student126106@uni.example)" in said
    assert "submitted/" in said
    assert run(course, "export") == 1
    said = " ".join(capsys.readouterr().out.split())
    assert "extensions of nobody │ 1 (student126106@uni.example)" in said
    rules(course, ID, roster="")
    assert run(course, "grade") == 0
    assert "extensions of nobody" not in capsys.readouterr().out


@pytest.mark.parametrize("key", ["ada@uni.example", "Ada Lovelace", "lovelace, ada"])
def test_an_address_or_a_name_leads_to_the_id(course, key):
    rules(course, key)
    with pytest.raises(ValueError, match=f'do you mean "{ID}"'):
        nobodys_extensions(course.folder, lambda: [ID])


def test_what_is_like_nobody_gets_no_guess_and_who_left_the_roster_but_handed_in_is_known(course):
    rules(course, "zzz")
    with pytest.raises(ValueError, match=r"submitted/; write an id as in roster\.csv\."):
        nobodys_extensions(course.folder, list)
    assert nobodys_extensions(course.folder, lambda: ["zzz"]) == ()
