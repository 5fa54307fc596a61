"""Grades and feedback go back where the class came from, and each system reads them."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from nbgrader.api import Gradebook as NbGrader

from autograder.commands.cli import main
from autograder.doors.roster import Person, save
from autograder.doors.sheets import fill
from autograder.doors.standing import Standing
from autograder.doors.tables import TableError
from autograder.feedback.render_json import dump
from autograder.messages import Message
from autograder.nbgrader.gradebook.entry import Entry
from autograder.nbgrader.gradebook.recorder import CourseRecorder
from autograder.nbgrader.gradebook.writing import COURSE
from autograder.nbgrader.release import instructor_notebook, release_notebook
from autograder.report import Status
from autograder.writing.file_names import report_name
from tests.reports_by_hand import WRITTEN, full_points, report

DUE = datetime(2026, 12, 1, 14, 59, tzinfo=UTC)
RULES = """timezone = "Asia/Seoul"
[deadline]
due = 2026-12-01T23:59:00
penalty = "10 points"
"""
CANVAS_FILE = "lovelaceada_LATE_1001_90211_word2vec.ipynb"
COLLECTED = f"""student,status,handed_in,system,number,file
ada,collected,,canvas,1001,{CANVAS_FILE}
bo,collected,,canvas,1002,bobo_1002_90212_word2vec.ipynb
"""


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A class: ada a day late and scored, bo waiting for a person, cho absent, dee not graded."""
    course = tmp_path / "class"
    course.mkdir()
    (course / "course.toml").write_text(RULES)
    (course / "collected.csv").write_text(COLLECTED)
    save(course, [
        Person("ada", "Ada_L Lovelace", "ada@x", "ada1", "",
               (("moodle", "11"), ("canvas", "1001"))),
        Person("bo", "=1+1", "bo@x", "bo1", numbers=(("moodle", "12"), ("canvas", "1002"))),
        Person("cho", "Cho", "cho@x", "cho1", numbers=(("moodle", "13"),)),
        Person("dee", "Dee", "dee@x", "dee1"),
    ])  # fmt: skip
    reports = course / "results" / "reports"
    reports.mkdir(parents=True)
    recorder = CourseRecorder(course, "word2vec")
    entries = []
    for student, time in (("ada", DUE + timedelta(hours=1)), ("bo", DUE)):
        done = report(student, full_points())
        (reports / report_name(student)).write_text(dump(done))
        entries.append(Entry(student, instructor_notebook("word2vec"), done, time))
    recorder._gradebook.record(entries)
    (course / "results" / "without-report.json").write_text(
        '[{"name": "dee", "status": "not graded", "reason": {"template": "x", "values": {}}}]'
    )
    score(course, "ada", 3.5)
    return course


def score(course: Path, student: str, points: float, comment: str = "=See chapter 5") -> None:
    with NbGrader(f"sqlite:///{course / 'gradebook.db'}", COURSE) as gradebook:
        for name in WRITTEN:
            grade = gradebook.find_grade(name, "word2vec", "word2vec", student)
            grade.manual_score, grade.needs_manual_grade = points, False
            gradebook.find_comment(name, "word2vec", "word2vec", student).manual_comment = comment
        gradebook.db.commit()


def export(course: Path, *arguments: object) -> int:
    return main(["export", str(course), *map(str, arguments)])


def table(path: Path, encoding: str = "utf-8", delimiter: str = ",") -> list[dict[str, str]]:
    text = path.read_bytes().decode(encoding).lstrip("\ufeff")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))


def test_totals_have_one_row_a_student(course, capsys):
    assert export(course) == 0
    rows = {row["student"]: row for row in table(course / "export" / "totals.csv")}
    assert rows["ada"] == {
        "student": "ada", "name": "Ada_L Lovelace", "email": "ada@x", "machine": "92",
        "by_hand": "7", "penalty": "10", "total": "89", "max_points": "100",
        "handed_in": "2026-12-01 15:59:00+00:00", "late_minutes": "60", "status": "graded",
        "to_be_scored": "", "flags": "",
    }  # fmt: skip
    assert rows["bo"]["to_be_scored"] == " ".join(sorted(WRITTEN))
    assert rows["bo"]["name"] == "'=1+1"
    assert (rows["cho"]["status"], rows["cho"]["total"]) == ("no submission", "0")
    assert (rows["dee"]["status"], rows["dee"]["total"]) == ("not graded", "")
    assert "without a grade │ 2 (cho, dee)" in " ".join(capsys.readouterr().out.split())


def test_a_changed_rule_is_followed_without_grading(course):
    (course / "course.toml").write_text(RULES.replace("10 points", "1 point"))
    assert export(course) == 0
    assert table(course / "export" / "totals.csv")[0]["total"] == "98"
    assert "points off: 1." in (course / "export" / "feedback" / "ada.html").read_text()


def test_a_page_says_all_of_it_in_the_students_language_and_links_to_no_other(course, capsys):
    stale = course / "export" / "feedback" / "ada.ko.html"
    stale.parent.mkdir(parents=True)
    stale.write_text("of an earlier export")
    assert export(course) == 0
    pages = {path.name for path in (course / "export" / "feedback").iterdir()}
    assert pages == {"ada.html"}
    said = " ".join(capsys.readouterr().out.split())
    assert "no page, not scored by a person yet │ 1 (bo)" in said
    assert export(course, "--unfinished") == 0
    pages = {path.name: path for path in (course / "export" / "feedback").iterdir()}
    assert sorted(pages) == ["ada.html", "bo.html"]
    page = pages["ada.html"].read_text()
    for said in (
        "89 / 100",
        "−10",
        "Late by 1 h 0 min; points off: 10.",
        "Comment: =See chapter 5",
    ):
        assert said in page
    assert ".ko.html" not in page
    assert not re.search(r'(?:src|href)="(?:https?:)?//', page)
    assert all(path.stat().st_size < 100_000 for path in pages.values())
    assert "and up to 8 points more" in pages["bo.html"].read_text()


# Moodle

HEAD = ('Identifier,"Full name","Email address",Status,Grade,"Maximum grade",'
        '"Grade can be changed","Last modified (submission)","Last modified (grade)",'
        '"Feedback comments"\n')  # fmt: skip
ROW = '"Participant {}","{}",{}@x,"Submitted for grading",,100.00,{},"Monday, 1 June 2026",-,\n'
SHEET = "\ufeff" + HEAD + ROW.format(11, "Ada", "ada", "Yes") + ROW.format(
    12, "=1+1", "bo", "Yes") + ROW.format(13, "Cho", "cho", "Yes") + ROW.format(
    99, "Eve", "eve", "Yes")  # fmt: skip


def moodle_reads(
    data: bytes,
    grade="Grade",
    identifier="Identifier",
    modified="Last modified (grade)",
    participant="Participant ",
    feedback="Feedback comments",
):
    """As ``importgradeslib.php`` does: exact names of columns, the number after the word."""
    head, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    at = {name: head.index(name) for name in (identifier, grade, modified)}
    comment = head.index(feedback) if feedback in head else None
    return {
        row[at[identifier]][len(participant):]: (
            row[at[grade]], row[comment] if comment is not None else ""
        )
        for row in rows
    }  # fmt: skip


def test_moodles_worksheet_is_filled_in_and_nothing_else_of_it_changes(course, tmp_path, capsys):
    sheet = tmp_path / "Grades.csv"
    sheet.write_text(SHEET, encoding="utf-8", newline="")
    assert export(course, "--lms", "moodle", sheet) == 1  # bo waits for a person
    data = (course / "export" / "moodle-Grades.csv").read_bytes()
    found = moodle_reads(data)
    assert found.pop("11") == (
        "89.00",
        "89 of 100 points. Handed in: 2026-12-02 00:59 Asia/Seoul. Due: 2026-12-01 23:59 "
        "Asia/Seoul. Late by 1 h 0 min; points off: 10. Comment: =See chapter 5 Comment: =See "
        "chapter 5",
    )
    assert found == {"12": ("", ""), "13": ("", ""), "99": ("", "")}
    said = " ".join(capsys.readouterr().out.split())
    assert "moodle: filled in │ 1" in said
    assert "moodle: in the sheet, without a grade │ 2 (cho, Eve)" in said
    assert "moodle: not scored by a person yet │ 1 (bo)" in said
    assert export(course, "--lms", "moodle", sheet, "--unfinished") == 0
    data = (course / "export" / "moodle-Grades.csv").read_bytes()
    assert moodle_reads(data)["12"][0] == "92.00"
    assert data.startswith(b"\xef\xbb\xbfIdentifier,")
    assert b"'=1+1" in data  # a name is shown, and never runs
    changed = {"Grade", "Feedback comments", "Full name"}
    for old, new in zip(csv.DictReader(io.StringIO(SHEET[1:])),
                        table(course / "export" / "moodle-Grades.csv"), strict=True):  # fmt: skip
        assert {k: v for k, v in old.items() if k not in changed} == {
            k: v for k, v in new.items() if k not in changed
        }


def test_who_handed_nothing_in_gets_nothing_or_0_as_it_is_asked_for(course, tmp_path, capsys):
    sheet = tmp_path / "Grades.csv"
    sheet.write_text(SHEET)
    assert export(course, "--lms", "moodle", sheet, "--unfinished") == 0
    assert moodle_reads((course / "export" / "moodle-Grades.csv").read_bytes())["13"] == ("", "")
    capsys.readouterr()
    assert export(course, "--lms", "moodle", sheet, "--unfinished", "--absent", "zero") == 0
    grades = moodle_reads((course / "export" / "moodle-Grades.csv").read_bytes())
    assert grades["13"] == ("0.00", "No notebook was handed in.")
    assert grades["99"] == ("", "")  # nobody of ours
    said = " ".join(capsys.readouterr().out.split())
    assert "moodle: in the sheet, without a grade │ 1 (Eve)" in said


def test_a_comment_says_why_nothing_could_be_graded(course, tmp_path):
    why = Message("The file is not a notebook.")
    bad = report("ada", status=Status.UNREADABLE, reason=why)
    (course / "results" / "reports" / report_name("ada")).write_text(dump(bad))
    sheet = tmp_path / "Grades.csv"
    sheet.write_text(SHEET)
    assert export(course, "--lms", "moodle", sheet, "--unfinished") == 0
    grades = moodle_reads((course / "export" / "moodle-Grades.csv").read_bytes())
    assert " of 100 points. The file is not a notebook." in grades["11"][1]
    assert "not a notebook" not in grades["12"][1]


def test_a_worksheet_in_korean_is_one_too(course, tmp_path):
    sheet = tmp_path / "k.csv"
    sheet.write_text(
        '식별자,"성명",이메일,상태,평점,최대평점,"최종 수정(제출)","최종 수정(평점)"\n'
        '"참가자 11",Ada,ada@x,제출,,100.00,-,-\n"참가자 12",Bo,bo@x,제출,,100.00,-,-\n'
    )
    assert export(course, "--lms", "moodle", sheet, "--unfinished") == 0
    data = (course / "export" / "moodle-k.csv").read_bytes()
    names = {"grade": "평점", "identifier": "식별자", "modified": "최종 수정(평점)",
             "participant": "참가자 "}  # fmt: skip
    assert moodle_reads(data, **names) == {"11": ("89.00", ""), "12": ("92.00", "")}


def test_a_grade_that_moodle_says_cant_be_changed_is_left_and_told(course, tmp_path, capsys):
    sheet = tmp_path / "s.csv"
    sheet.write_text(HEAD + ROW.format(11, "Ada", "ada", "No"))
    assert export(course, "--lms", "moodle", sheet) == 1
    said = " ".join(capsys.readouterr().out.split())
    assert "moodle: can't be changed there │ 1 (ada)" in said
    assert "moodle: not in the sheet │ 1 (bo)" in said
    assert "moodle: what matches them │ roster.csv: moodle_id" in said


def moodle_unpacks(data: bytes, participants: set[str]) -> dict[str, list[str]]:
    """As ``importziplib.php`` does since Moodle 4.1, and before it with one "_" more."""
    found: dict[str, list[str]] = {}
    for name in zipfile.ZipFile(io.BytesIO(data)).namelist():
        parts = ("/" + name).split("/")
        while parts:
            info = parts.pop(0).split("_", 4)
            if len(info) < 5 or not info[1].isdigit() or info[1] not in participants:
                continue
            if info[2:4] != ["assignfeedback", "file"]:
                continue
            found.setdefault(info[1], []).append("/".join([info[4], *parts]))
            break
    return found


def test_moodle_takes_the_feedback_files(course, capsys):
    assert export(course, "--feedback", "moodle") == 1
    data = (course / "export" / "moodle-feedback.zip").read_bytes()
    assert moodle_unpacks(data, {"11", "12", "13"}) == {"11": ["/ada.html"]}
    said = " ".join(capsys.readouterr().out.split())
    assert "no page, not scored by a person yet │ 1 (bo)" in said
    assert export(course, "--feedback", "moodle", "--unfinished") == 0
    data = (course / "export" / "moodle-feedback.zip").read_bytes()
    assert moodle_unpacks(data, {"11", "12", "13"}) == {"11": ["/ada.html"], "12": ["/bo.html"]}
    assert export(course, "--feedback", "moodle", "--unfinished", "--lang", "ko") == 0
    data = (course / "export" / "moodle-feedback.zip").read_bytes()
    assert moodle_unpacks(data, {"11", "12"}) == {"11": ["/ada.ko.html"], "12": ["/bo.ko.html"]}
    save(course, [Person("ada", "Ada"), Person("bo", "Bo", numbers=(("moodle", "12"),))])
    assert export(course, "--feedback", "moodle") == 1
    said = " ".join(capsys.readouterr().out.split())
    assert "moodle: no id, so no feedback file │ 1 (ada)" in said


# Canvas

GRADEBOOK = """Student,ID,SIS User ID,SIS Login ID,Section,other (554),word2vec (555),Final Score
,,,,,Manual Posting,,
    Points Possible,,,,,10,100,(read only)
"Lovelace, Ada",1001,ada,ada1,A,7,,50
"=1+1, Bo",1002,bo,bo1,A,EX,,60
"Student, Test",9,,t,A,,,
"""


def canvas_reads(data: bytes, title: str) -> dict[str, str]:
    """As ``gradebook_importer.rb`` does: columns by name, a title with the assignment's number."""
    head, *rows = csv.reader(io.StringIO(data.decode(), newline=""))
    assert [head[0], head[1], head[4]] == ["Student", "ID", "Section"]
    at = next(n for n, name in enumerate(head) if re.fullmatch(rf"{title}\s+\(\d+\)", name))
    rows = [row for row in rows if row[1] and "Points Possible" not in row[0]]
    return {row[1]: row[at] for row in rows}


def test_canvas_reads_its_gradebook_back(course, tmp_path):
    sheet = tmp_path / "g.csv"
    sheet.write_text(GRADEBOOK)
    assert export(course, "--lms", "canvas", sheet, "--unfinished") == 0
    data = (course / "export" / "canvas-g.csv").read_bytes()
    assert canvas_reads(data, "word2vec") == {"1001": "89.00", "1002": "92.00", "9": ""}
    assert canvas_reads(data, "other") == {"1001": "7", "1002": "EX", "9": ""}
    assert b"'=1+1, Bo" in data


def test_canvas_knows_a_feedback_file_by_the_students_own_upload(course):
    assert export(course, "--feedback", "canvas", "--unfinished") == 0
    with zipfile.ZipFile(course / "export" / "canvas-feedback.zip") as archive:
        names = archive.namelist()
    # infer_comment_context_from_filename takes the first two numbers between "_"
    assert {name: re.findall(r"(?<=_)\d+(?=_)", name)[:2] for name in names} == {
        "lovelaceada_LATE_1001_90211_ada.html": ["1001", "90211"],
        "bobo_1002_90212_bo.html": ["1002", "90212"],
    }


# Brightspace and Blackboard


def test_brightspace_and_blackboard_get_their_own_tables_back(course, tmp_path):
    bright, black = tmp_path / "d.csv", tmp_path / "b.xls"
    bright.write_text(
        "OrgDefinedId,Username,word2vec Points Grade <Numeric MaxPoints:100>,"
        "End-of-Line Indicator\n"
        "#ada,#ada1,,#\n#bo,#bo1,,#\n"
    )
    black.write_text(
        '"Last Name"\t"Username"\t"Student ID"\t"word2vec [Total Pts: 100 Score] |12345"\n'
        '"Lovelace"\t"ada1"\t""\t""\n"Bo"\t"bo1"\t""\t""\n',
        encoding="utf-16",
    )
    lms = ("--lms", "brightspace", bright, "--lms", "blackboard", black)
    assert export(course, *lms, "--unfinished") == 0
    text = (course / "export" / "brightspace-d.csv").read_text()
    assert text.splitlines()[1:] == ["#ada,#ada1,89.00,#", "#bo,#bo1,92.00,#"]
    rows = table(course / "export" / "blackboard-b.xls", "utf-16", "\t")
    assert [row["word2vec [Total Pts: 100 Score] |12345"] for row in rows] == ["89.00", "92.00"]


# what is no sheet

CANVAS_HEAD = "Student,ID,SIS User ID,SIS Login ID,Section"


@pytest.mark.parametrize(
    ("system", "text", "sentence"),
    [
        ("moodle", "a,b\n1,2\n", "is no grading worksheet of Moodle: in the assignment choose"),
        ("moodle", "", "is empty: give the table that the system gave you."),
        ("moodle", 'I,F,G\n"Participant 1",Ada,x\n', "has no column 'Grade': give the worksheet"),
        ("canvas", "a,b\n1,2\n", "is no gradebook of Canvas: choose 'Export Entire Gradebook'"),
        ("canvas", f"{CANVAS_HEAD},hw (1)\n", "has no column with 'word2vec' in its title (there "
         "are: hw): say which with --column TITLE."),
        ("canvas", f"{CANVAS_HEAD},word2vec a (1),word2vec b (2)\n", "has more than one column"),
        ("canvas", f"{CANVAS_HEAD},word2vec (1)\nPoints Possible,,,,,10\n", "has a maximum of 10 "
         "points and the assignment 100: change it there, or give --scale"),
        ("brightspace", "Username,x\na,1\n", "is no export of Brightspace's grades: choose"),
        ("blackboard", "User,x\na,1\n", "is no table of Blackboard's Grade Center: choose"),
    ],
)  # fmt: skip
def test_what_is_no_sheet_of_a_system_says_where_to_get_one(tmp_path, system, text, sentence):
    path = tmp_path / "s.csv"
    path.write_text(text)
    ada = Standing("ada", "graded", report("ada", full_points()))
    with pytest.raises(TableError) as error:
        fill(system, path, [ada], str)
    assert sentence in str(error.value)


def test_shares_of_another_maximum_are_given_on_demand(tmp_path):
    path = tmp_path / "s.csv"
    path.write_text(f"{CANVAS_HEAD},word2vec (1)\nPoints Possible,,,,,10\nAda,7,ada,,A,\n")
    ada = Standing("ada", "graded", report("ada", full_points()), person=Person("ada"))
    filled = fill("canvas", path, [ada], str, unfinished=True, scale=True)
    assert canvas_reads(filled.data, "word2vec") == {"7": "9.20"}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--lms", "ilias", "x.csv"], "--lms knows no 'ilias': there are moodle, canvas,"),
        (["--lms", "moodle", "none.csv"], "No such file or directory: none.csv."),
        (["--results", "none"], "none holds no reports: run 'autograder grade' first."),
    ],
)
def test_misuse_is_one_sentence(course, capsys, arguments, sentence):
    assert export(course, *arguments) == 2
    assert capsys.readouterr().err.startswith(f"autograder: {sentence}")


# for research


def test_a_pseudonymous_table_has_no_name_and_the_same_pseudonyms_again(course, monkeypatch):
    monkeypatch.setenv("AUTOGRADER_SECRET", "s" * 40)
    assert export(course, "--pseudonyms") == 0
    text = (course / "export" / "pseudonyms.csv").read_text()
    rows = table(course / "export" / "pseudonyms.csv")
    assert not re.search("ada|bo1|lovelace|2026", text, re.IGNORECASE)
    assert sorted((row[WRITTEN[0]], row["late"]) for row in rows) == [("", ""), ("3.5", "late")]
    assert export(course, "--pseudonyms") == 0
    assert (course / "export" / "pseudonyms.csv").read_text() == text
    monkeypatch.setenv("AUTOGRADER_SECRET", "t" * 40)
    assert export(course, "--pseudonyms") == 0
    assert {row["pseudonym"] for row in rows}.isdisjoint(
        row["pseudonym"] for row in table(course / "export" / "pseudonyms.csv")
    )


def test_the_language_is_that_of_the_students_notebook(course):
    korean = Path(__file__).parents[1] / "assignment" / "ko" / "word2vec" / "word2vec.ipynb"
    for student, data in (("ada", korean.read_bytes()), ("bo", release_notebook("word2vec"))):
        path = course / "submitted" / student / "word2vec" / "word2vec.ipynb"
        path.parent.mkdir(parents=True)
        path.write_bytes(data)
    sheet = course / "s.csv"
    sheet.write_text(HEAD + ROW.format(11, "Ada", "ada", "Yes") + ROW.format(12, "B", "bo", "Yes"))
    assert export(course, "--lms", "moodle", sheet, "--unfinished", "--feedback", "moodle") == 0
    found = moodle_reads((course / "export" / "moodle-s.csv").read_bytes())
    assert found["11"][1].startswith("100점 만점에 89점.")
    assert found["12"][1] == "92 of 100 points."
    data = (course / "export" / "moodle-feedback.zip").read_bytes()
    assert moodle_unpacks(data, {"11"})["11"] == ["/ada.ko.html"]
    assert Message("x").text() == "x"
