"""One term from Moodle's zip of forty to its worksheet filled in and its zip of feedback."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from nbgrader.api import Gradebook as NbGrader

from autograder.assignments.places import ROOT
from autograder.commands.cli import main
from autograder.nbgrader.gradebook.writing import COURSE
from tests.reports_by_hand import WRITTEN
from tests.submissions.sample import sample_class
from tests.test_export import moodle_reads, moodle_unpacks

DUE = datetime(2026, 12, 1, 23, 59)
HEAD = (
    "Identifier", "Full name", "Email address", "Status", "Grade", "Maximum grade",
    "Grade can be changed", "Last modified (submission)", "Last modified (grade)",
    "Feedback comments",
)  # fmt: skip


def moodles_download(folder: Path) -> tuple[Path, Path, dict[str, str]]:
    """Forty who handed in and one who didn't: the zip, the worksheet, and each one's number.

    Every fourth is a day late, one handed in an archive, one a file that is no notebook.
    """
    sample = list(sample_class().items())
    students = (sample + [(f"{name}-2", data) for name, data in sample])[:38]
    files = [(name, f"{name}.ipynb", data) for name, data in students]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("homework/word2vec.ipynb", sample[0][1])
    files += [("packed", "homework.zip", packed.getvalue()), ("text", "answers.txt", b"?")]
    download, sheet, numbers = folder / "hw-1234.zip", folder / "Grades-hw-1234.csv", {}
    rows = []
    with zipfile.ZipFile(download, "w") as archive:
        for n, (student, name, data) in enumerate(files):
            number = str(7_000_000 + n)
            numbers[f"{student}@uni"] = number
            archive.writestr(f"{student.title()}_{number}_assignsubmission_file/{name}", data)
            time = DUE + timedelta(hours=20 if n % 4 == 0 else -1)
            said = f"{time:%A, %d %B %Y, %I:%M %p}"
            rows.append((number, student, "Submitted for grading", said))
    rows.append(("7000099", "absent", "No submission", "-"))
    with sheet.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file)
        table.writerow(HEAD)
        for number, student, status, said in rows:
            table.writerow((f"Participant {number}", student.title(), f"{student}@uni", status, "",
                            "100.00", "Yes", said, "-", ""))  # fmt: skip
    return download, sheet, numbers


def printed(*values: tuple[str, Path]) -> dict[str, list[str]]:
    """The README's commands for instructors, by their names, with these paths in them."""
    section = (ROOT / "README.md").read_text(encoding="utf-8").partition("## For instructors")[2]
    found = {}
    for line in re.findall(r"^   autograder (.*)$", section, re.MULTILINE):
        words = line.split()
        for placeholder, path in values:
            words = [word.replace(placeholder, str(path)) for word in words]
        found[words[0]] = words
    return found


def score_by_hand(url: str) -> int:
    """Score every waiting answer, as formgrader would."""
    scored = 0
    with NbGrader(url, COURSE) as gradebook:
        for one in gradebook.assignment_submissions("word2vec"):
            for grade in one.notebooks[0].grades:
                if grade.name in WRITTEN and grade.needs_manual_grade:
                    grade.manual_score, grade.needs_manual_grade = 3.0, False
                    scored += 1
        gradebook.db.commit()
    return scored


@pytest.mark.slow
def test_a_term_of_forty(tmp_path, monkeypatch, capsys):
    monkeypatch.delenv("AUTOGRADER_GRADEBOOK", raising=False)
    download, sheet, numbers = moodles_download(tmp_path)
    course = tmp_path / "class"
    run = printed(("CLASS", course), ("DOWNLOAD.zip", download), ("SHEET.csv", sheet))
    assert list(run) == ["new-course", "collect", "grade", "report", "mark", "export", "regrade"]
    due = ["--due", f"{DUE:%Y-%m-%d %H:%M}", "--timezone", "Asia/Seoul"]
    assert main([*run["new-course"], *due]) == 0
    assert main(run["collect"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "students │ 40 │" in said
    assert "with a time of handing in │ 40 / 40" in said
    assert "no submission │ 1 (absent@uni)" in said

    assert main(run["grade"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "submissions │ 40" in said
    assert "no submission │ 1 (absent@uni)" in said

    assert main(run["report"]) == 0
    assert "37 submissions were compared" in (course / "results" / "class.html").read_text()
    assert main(run["export"]) == 1  # answers wait for a person
    assert "not scored by a person yet" in " ".join(capsys.readouterr().out.split())
    assert score_by_hand(f"sqlite:///{course / 'gradebook.db'}") > 60
    assert main(run["export"]) == 0

    with (course / "export" / "totals.csv").open(encoding="utf-8") as file:
        totals = {row["student"]: row for row in csv.DictReader(file)}
    grades = moodle_reads((course / "export" / f"moodle-{sheet.name}").read_bytes())
    assert len(grades) == len(totals) == 41
    assert grades.pop("7000099") == ("", "")
    assert {s: float(grades[n][0]) for s, n in numbers.items()} == {
        s: float(totals[s]["total"]) for s in numbers
    }
    late = [s for s in numbers if float(totals[s]["penalty"])]
    assert late
    assert all(int(numbers[s]) % 4 == 0 for s in late)
    for student in late:
        row = totals[student]
        reached = float(row["machine"]) + float(row["by_hand"])
        assert float(row["penalty"]) == pytest.approx(0.1 * reached, abs=1e-3)
        assert "Late by 20 h 0 min" in grades[numbers[student]][1]
    assert "there is: word2vec/answers.txt" in (
        (course / "export" / "feedback" / "text@uni.html").read_text(encoding="utf-8")
    )

    data = (course / "export" / "moodle-feedback.zip").read_bytes()
    assert moodle_unpacks(data, set(numbers.values())).keys() == set(numbers.values())
    capsys.readouterr()
    assert main(run["regrade"]) == 0
    assert "Would change: 0 of 40 students" in " ".join(capsys.readouterr().out.split())
    assert main(run["grade"]) == 0  # again: nobody is graded anew
    assert "unchanged │ 40" in " ".join(capsys.readouterr().out.split())
    page = (course / "results" / "reports" / f"{late[0]}.html").read_text(encoding="utf-8")
    assert "Scored by a person: 3 of 4 points." in page
