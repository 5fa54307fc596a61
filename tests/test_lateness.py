"""Deadlines, late days and extensions: one file, one penalty, in every way of grading."""

from __future__ import annotations

import datetime as dt
import unicodedata
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from nbgrader.api import Gradebook as NbGrader

from autograder.classroom import course_file
from autograder.classroom.course_file import CourseFileError
from autograder.classroom.lateness import Amount, Deadline, Lateness, span
from autograder.commands.cli import main
from autograder.nbgrader.gradebook.entry import Entry
from autograder.nbgrader.gradebook.writing import COURSE, Gradebook
from tests.nbgrader_course import SECRET, Course
from tests.reports_by_hand import full_points, report
from tests.submissions.build import notebook

DUE = datetime(2026, 12, 1, 14, 59, tzinfo=UTC)
RULES = """
timezone = "Asia/Seoul"
[deadline]
due = 2026-12-01T23:59:00
penalty = "10 %"
grace = "15 min"
free = 1
cap = "30 %"
[extensions]
"late-with-leave" = "2 days"
"""


def written(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "course.toml").write_text(text, encoding="utf-8")
    return folder


# the rule


@pytest.mark.parametrize(
    ("minutes", "points"),
    [(-1, 0), (0, 0), (15, 0), (16, 0), (1440, 0), (1441, 8), (2880, 8), (2881, 16), (99999, 24)],
)
def test_grace_free_days_percent_and_cap(minutes, points):
    rule = Deadline(DUE, penalty=Amount(10, True), grace=timedelta(minutes=15), free=1,
                    cap=Amount(30, True))  # fmt: skip
    assert rule.points("ada", 80.0, DUE + timedelta(minutes=minutes)) == points


def test_points_an_hour_cost_no_more_than_there_are():
    rule = Deadline(DUE, penalty=Amount(5), unit=timedelta(hours=1))
    assert rule.points("ada", 80.0, DUE + timedelta(minutes=61)) == 10
    assert rule.points("ada", 80.0, DUE + timedelta(days=9)) == 80


def test_an_extension_is_a_students_own_deadline_whatever_form_its_name_has():
    rule = Deadline(DUE, penalty=Amount(5), extensions={"김철수": DUE + timedelta(days=2)})
    decomposed = unicodedata.normalize("NFD", "김철수")
    assert rule.points(decomposed, 80.0, DUE + timedelta(days=2)) == 0
    assert rule.points("ada", 80.0, DUE + timedelta(days=2)) == 10


def test_a_report_says_when_how_late_and_at_what_cost():
    rule = Deadline(DUE, course_file.ZoneInfo("Asia/Seoul"), extensions={"kim": DUE})
    late = Lateness(DUE + timedelta(hours=25), 8.0, rule, "ada")
    assert " ".join(m.text() for m in late.messages()) == (
        "Handed in: 2026-12-03 00:59 Asia/Seoul. Due: 2026-12-01 23:59 Asia/Seoul. "
        "Late by 1 d 1 h; points off: 8."
    )
    assert "1일 1시간" in " ".join(m.text("ko") for m in late.messages())
    assert Lateness(DUE, 0.0, rule, "kim").messages()[1].text().startswith("Due, with your ext")
    assert Lateness(DUE, 0.0, rule, "ada").messages()[2].text() == "In time."
    free = Lateness(DUE + timedelta(hours=1), 0.0, rule, "ada").messages()[2]
    assert free.text() == "Late by 1 h 0 min, which costs nothing."
    (unknown,) = Lateness(None, 0.0, rule, "ada").messages()
    assert unknown.text().startswith("When it was handed in is not known")
    assert Lateness(None).messages() == ()
    assert span(timedelta(seconds=61)).text() == "0 h 2 min"


# the file


def test_the_file_that_new_course_makes_is_read_as_it_says(tmp_path, capsys):
    made = ["new-course", str(tmp_path / "c"), "--due", "2026-12-01 23:59", "--timezone",
            "Asia/Seoul"]  # fmt: skip
    assert main(made) == 0
    deadline = course_file.load(tmp_path / "c").deadline
    assert deadline == Deadline(
        DUE, course_file.ZoneInfo("Asia/Seoul"), Amount(10, True), timedelta(days=1),
        timedelta(minutes=15), 0, Amount(50, True),
    )  # fmt: skip
    assert (tmp_path / "c" / ".course-secret").stat().st_mode & 0o077 == 0
    assert main(made) == 2
    assert "is there already; nothing was changed." in capsys.readouterr().err
    text = (tmp_path / "c" / "course.toml").read_text().replace('# "2026', '"2026')
    given = course_file.load(written(tmp_path / "d", text)).deadline.extensions
    assert given == {"20260001": DUE + timedelta(days=3), "20260002": DUE + timedelta(days=7)}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--due", "soon"], "--due 'soon' is no time: write it like '2026-12-01 23:59'."),
        (["--due", "2026-12-01T23:59+09:00"], "--due has a zone of its own: give that with"),
        (["--timezone", "Seoul"], "There is no time zone 'Seoul': give one such as Asia/Seoul"),
    ],
)
def test_a_course_that_cant_be_made_leaves_nothing(tmp_path, capsys, arguments, sentence):
    assert main(["new-course", str(tmp_path / "c"), *arguments]) == 2
    assert capsys.readouterr().err.startswith(f"autograder: {sentence}")
    assert not (tmp_path / "c" / "course.toml").exists()


ZONE = 'timezone = "UTC"\n'
DEADLINE = f"{ZONE}[deadline]\ndue = 2026-12-01T23:59:00\n"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("due = ", "can't be read: Invalid value (at end of document). Mend that line."),
        ("deadlin = 1", "deadlin is no setting; do you mean deadline?"),
        ("deadline = 1", "deadline is a table: write its settings below a line [deadline]."),
        ('timezone = "KST"', "timezone 'KST' is none: write one such as \"Asia/Seoul\"."),
        ("timezone = 9", "timezone 9 is none: write one such as"),
        (f"{ZONE}[deadline]\ndu = 1", "deadline.du is no setting; do you mean due?"),
        (f"{ZONE}[deadline]\nxyz = 1", "deadline.xyz is no setting; there are due, penalty, per,"),
        ("[deadline]\ndue = 2026-12-01T23:59:00", "deadline.due is in no time zone: write timezo"),
        (f"{ZONE}[deadline]\ndue = 2026-12-01", "deadline.due needs a day and a time, without quo"
         "tes: 2026-12-01T23:59:00."),
        (f'{ZONE}[deadline]\ndue = "soon"', "deadline.due needs a day and a time, without quotes"),
        (f'{DEADLINE}per = "week"', 'deadline.per is "day" or "hour".'),
        (f"{DEADLINE}free = -1", "deadline.free is a whole number of days or hours, 0 or more."),
        (f"{DEADLINE}grace = 15", "deadline.grace is a length of time such as"),
        (f"{DEADLINE}penalty = 10", 'deadline.penalty is "10 %" (of the points reached, 100 at'),
        (f'{DEADLINE}cap = "120 %"', 'deadline.cap is "10 %" (of the points reached, 100 at most'),
        (f'{DEADLINE}[extensions]\na = "1 dya"', 'extensions."a" is a length of time such as'),
        (f"{DEADLINE}[extensions]\na = 2026-11-01T00:00:00", 'extensions."a" is earlier than the'),
        (f'{ZONE}[extensions]\na = "1 day"', 'extensions."a" needs a deadline: write due below'),
    ],
)  # fmt: skip
def test_each_mistake_in_the_file_is_a_sentence(tmp_path, text, sentence):
    with pytest.raises(CourseFileError) as error:
        course_file.load(written(tmp_path, text))
    assert sentence in str(error.value)
    assert "course.toml" in str(error.value)


def test_a_file_with_two_mistakes_says_both(tmp_path):
    with pytest.raises(CourseFileError, match=r"deadline\.per is .* deadline\.free is"):
        course_file.load(written(tmp_path, f'{DEADLINE}per = "x"\nfree = "y"'))


def test_without_a_file_nothing_is_due(tmp_path):
    assert course_file.load(tmp_path) == course_file.CourseFile()


# one penalty in every way of grading

TIMES = {
    "in-time": "2026-12-01 23:59:00 Asia/Seoul",
    "a-day": "2026-12-02 23:00:00 Asia/Seoul",
    "two-days": "2026-12-03 23:00:00 Asia/Seoul",
    "late-with-leave": "2026-12-03 23:00:00 Asia/Seoul",
    "long": "2027-01-01 00:00:00 Asia/Seoul",
    "not-known": "",
}
COST = {"in-time": 0, "a-day": 0, "two-days": 9.2, "late-with-leave": 0, "long": 27.6,
        "not-known": 0}  # fmt: skip


def standing(course: Course) -> dict[str, float]:
    with NbGrader(course.url, COURSE) as gradebook:
        return {
            one.student.id: one.late_submission_penalty
            for one in gradebook.assignment_submissions("word2vec")
        }


def hand_in(course: Course) -> None:
    written(course.folder, RULES)
    (course.folder / "roster.csv").write_text("id,name,email\nin-time,Ada,ada@x\nzoe,Zoe,z@x\n")
    for student, time in TIMES.items():
        course.submit(student, notebook(""), time)


def grade(course: Course) -> int:
    folder = course.folder
    return main(["grade", str(folder / "submitted"), "--course", str(folder), "--db", course.url,
                 "--out", str(folder / "out"), "--jobs", "1", "--lang", "ko"])  # fmt: skip


def test_grade_and_nbgraders_commands_take_off_the_same(tmp_path, monkeypatch, capsys):
    theirs, ours = Course(tmp_path / "theirs"), Course(tmp_path / "ours")
    monkeypatch.setenv("AUTOGRADER_SECRET", SECRET)
    for course in (theirs, ours):
        hand_in(course)
        course.generate()
    theirs.nbgrader("autograde", "word2vec")
    assert standing(theirs) == pytest.approx(COST)
    assert grade(ours) == 0
    assert standing(ours) == pytest.approx(COST)
    said = " ".join(capsys.readouterr().out.split())
    # in the language that is asked for
    assert "지각 감점 │ 2 (long, two-days)" in said
    assert "제출 시각 모름 │ 1 (not-known), 감점하지 않았습니다" in said
    assert "미제출 │ 1 (zoe)" in said
    page = (ours.folder / "out" / "reports" / "two-days.html").read_text()
    assert "82.8 / 100" in page
    assert "Handed in: 2026-12-03 23:00 Asia/Seoul. Due: 2026-12-01 23:59 Asia/Seoul. " in page
    assert "Late by 1 d 23 h; points off: 9.2." in page
    assert "감점" in (ours.folder / "out" / "reports" / "two-days.ko.html").read_text()

    # a change of the rule is followed without grading anybody anew
    for course in (theirs, ours):
        written(course.folder, RULES.replace('"10 %"', '"5 points"').replace("2 days", "1 min"))
    cost = {**COST, "two-days": 5.0, "late-with-leave": 5.0, "long": 27.6}
    assert grade(ours) == 0
    assert "변경 없음 │ 6" in " ".join(capsys.readouterr().out.split())
    assert standing(ours) == pytest.approx(cost)
    assert "points off: 5." in (ours.folder / "out/reports/late-with-leave.html").read_text()
    theirs.nbgrader("export", f"--to={theirs.folder / 'grades.csv'}")
    assert standing(theirs) == pytest.approx(cost)
    assert "late-with-leave,,,,92.0,5.0,87.0,100.0" in (theirs.folder / "grades.csv").read_text()


def test_a_time_that_only_a_copy_has_costs_nobody_points(tmp_path):
    gradebook = Gradebook(
        f"sqlite:///{tmp_path / 'g.db'}", tmp_path / "autograded", "word2vec",
        deadline=Deadline(DUE, penalty=Amount(10, True)),
    )  # fmt: skip
    late = DUE + dt.timedelta(days=2)
    done = report("ada", full_points())
    gradebook.record([Entry("ada", notebook(""), done, late)])
    assert gradebook.marks()["ada"].penalty == pytest.approx(18.4)
    gradebook.keep({"ada": None})
    marks = gradebook.marks()["ada"]
    assert (marks.penalty, marks.handed_in, marks.total) == (0.0, None, 92.0)
