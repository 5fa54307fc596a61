"""Downloads of learning management systems become a class's folder; nothing leads out of it."""

from __future__ import annotations

import io
import stat
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from autograder.assignments.known import released
from autograder.commands.cli import main
from autograder.doors import blackboard, brightspace, canvas, moodle, roster
from autograder.doors.archive import BadDownload, open_download
from autograder.doors.claim import Who
from autograder.doors.collected_table import collected_rows
from autograder.doors.collecting import Collected, collect
from autograder.doors.tables import TableError, read_table
from autograder.submissions import find_submissions

SEOUL = ZoneInfo("Asia/Seoul")
A, B = b'{"cells": []}', b'{"cells": [1]}'


def zipped(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def tree(root: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return root


def people(*rows: str, course: Path) -> roster.Roster:
    course.mkdir(parents=True, exist_ok=True)
    (course / "roster.csv").write_text("\n".join(rows), encoding="utf-8")
    found = roster.load(course)
    assert found is not None
    return found


def take(course: Path, *downloads: Path, who: roster.Roster | None = None) -> Collected:
    return collect(downloads, course, "word2vec", who, SEOUL)


def kept(result: Collected) -> dict[str, str]:
    return {student.id: student.kept.value for student in result.students}


def handed_in(course: Path) -> dict[str, bytes]:
    root = course / "submitted"
    return {
        p.relative_to(root).as_posix(): p.read_bytes()
        for p in sorted(root.rglob("*"))
        if p.is_file()
    }


# each system's names


@pytest.mark.parametrize("old", ["_", ""])
@pytest.mark.parametrize("packed", [True, False])
def test_moodle_a_folder_a_student_before_and_after_4_1(tmp_path, old, packed):
    files = {
        f"Ada Lovelace_1234567_assignsubmission_file{old}/word2vec.ipynb": A,
        f"김 철수_1234568_assignsubmission_file{old}/내 답.ipynb": B,
        f"김 철수_1234568_assignsubmission_onlinetext{old}/onlinetext.html": b"<p>",
    }
    download = zipped(tmp_path / "m.zip", files) if packed else tree(tmp_path / "m", files)
    who = people("id,name,moodle_id", "ada,Ada Lovelace,1234567", "kim,김철수,1234568",
                 "zoe,Zoe,1234569", course=tmp_path / "c")  # fmt: skip
    result = take(tmp_path / "c", download, who=who)
    assert kept(result) == {"ada": "new", "kim": "new"}
    assert handed_in(tmp_path / "c") == {
        "ada/word2vec/word2vec.ipynb": A,
        "kim/word2vec/onlinetext.html": b"<p>",
        "kim/word2vec/word2vec.ipynb": B,
    }


def test_canvas_the_later_attachment_of_a_name_and_its_mark_of_lateness(tmp_path):
    download = zipped(
        tmp_path / "c.zip",
        {
            "lovelaceada_LATE_1001_90211_word2vec-1.ipynb": B,
            "lovelaceada_1001_90210_word2vec.ipynb": A,
            "lovelaceada_1001_90212_helpers.py": b"x",
            "anon_a1B2c_90213_word2vec.ipynb": A,
        },
    )
    who = people("id,name", "ada,Ada Lovelace", course=tmp_path / "c")
    result = take(tmp_path / "c", download, who=who)
    ada = next(student for student in result.students if student.id == "ada")
    assert ada.attempt.late
    assert [remark.text() for remark in ada.remarks] == ["The latest of 2 attempts was taken."]
    assert handed_in(tmp_path / "c") == {
        "ada/word2vec/helpers.py": b"x",
        "ada/word2vec/word2vec.ipynb": B,
        "anon_a1B2c/word2vec/word2vec.ipynb": A,
    }
    assert [s.id for s in result.students if not s.on_roster] == ["anon_a1B2c"]


def test_blackboard_knows_the_time_of_each_attempt_in_the_servers_zone(tmp_path):
    name = "hw_1_ada1_attempt_2026-11-2{}-18-50-00{}"
    download = zipped(
        tmp_path / "b.zip",
        {
            name.format(5, "_word2vec.ipynb"): B,
            name.format(5, ".txt"): b"Name: Ada",
            name.format(4, "_word2vec.ipynb"): A,
        },
    )
    who = people("id,username", "1001,ada1", course=tmp_path / "c")
    result = take(tmp_path / "c", download, who=who)
    assert result.zoneless
    (found,) = find_submissions(
        tmp_path / "c" / "submitted", "word2vec", released("word2vec")
    ).students
    assert found.student == "1001"
    assert found.stated
    assert found.time == datetime(2026, 11, 25, 9, 50, tzinfo=UTC)
    assert handed_in(tmp_path / "c")["1001/word2vec/word2vec.ipynb"] == B


def test_brightspace_knows_names_and_times_and_its_list_is_left_aside(tmp_path):
    download = zipped(
        tmp_path / "d.zip",
        {
            "1-5 - Ada Lovelace - Nov 25, 2026 650 PM/word2vec.ipynb": B,
            "1-4 - Ada Lovelace - Nov 5, 2026 1150 AM/word2vec.ipynb": A,
            "index.html": b"<html>",
        },
    )
    who = people("id,first name,last name", "ada,Ada,Lovelace", course=tmp_path / "c")
    result = take(tmp_path / "c", download, who=who)
    assert result.not_understood == []
    assert handed_in(tmp_path / "c") == {
        "ada/word2vec/timestamp.txt": b"2026-11-25 09:50:00 UTC\n",
        "ada/word2vec/word2vec.ipynb": B,
    }


def test_gradescope_says_whose_a_folder_is_also_of_a_group(tmp_path):
    about = b"""---
submission_1:
  :submitters:
  - :name: Ada Lovelace
    :sid: '1001'
    :email: ada@x
  - :name: Bo
    :email: bo@x
  :created_at: 2026-11-25 09:50:00.5 Z
"""
    download = zipped(
        tmp_path / "g.zip",
        {"assignment_9_export/submission_metadata.yml": about,
         "assignment_9_export/submission_1/word2vec.ipynb": A},
    )  # fmt: skip
    who = people("id,email", "1001,ada@x", "bo,bo@x", course=tmp_path / "c")
    take(tmp_path / "c", download, who=who)
    stamp = b"2026-11-25 09:50:00.500000 UTC\n"
    assert handed_in(tmp_path / "c") == {
        "1001/word2vec/timestamp.txt": stamp, "1001/word2vec/word2vec.ipynb": A,
        "bo/word2vec/timestamp.txt": stamp, "bo/word2vec/word2vec.ipynb": A,
    }  # fmt: skip


@pytest.mark.parametrize("about", [b"- 1", b"a: [", b"submission_1: {':submitters': 3}", b"\xff"])
def test_a_list_that_gradescope_did_not_write_is_one_sentence(tmp_path, about):
    files = {"submission_metadata.yml": about, "submission_1/word2vec.ipynb": A}
    result = take(tmp_path / "c", zipped(tmp_path / "g.zip", files))
    (reason,) = result.refused
    assert reason.text() == (
        "submission_metadata.yml is not what Gradescope writes: export it again."
    )


def test_nbgraders_tree_loose_notebooks_and_checkouts(tmp_path):
    one = tree(
        tmp_path / "one",
        {"ada/word2vec/word2vec.ipynb": A, "ada/word2vec/timestamp.txt": b"2026-01-02 03:04 UTC"},
    )
    two = tree(tmp_path / "two", {"bo.ipynb": A, "notes.txt": b"?"})
    three = tree(
        tmp_path / "three",
        {"word2vec-octo/.git/config": b"", "word2vec-octo/word2vec.ipynb": B,
         "word2vec-octo/timestamp.txt": b"2000-01-01 00:00 UTC",
         "word2vec-zoe/.git/config": b"", "word2vec-zoe/x.ipynb": A},
    )  # fmt: skip
    result = take(tmp_path / "c", one, two, three)
    assert handed_in(tmp_path / "c") == {
        "ada/word2vec/timestamp.txt": b"2026-01-02 03:04:00 UTC\n",
        "ada/word2vec/word2vec.ipynb": A,
        "bo/word2vec/word2vec.ipynb": A,
        "octo/word2vec/word2vec.ipynb": B,
        "zoe/word2vec/word2vec.ipynb": A,
    }
    assert [(name, why.text()) for name, why in result.not_understood] == [
        ("notes.txt", "It is neither a notebook nor a student's folder.")
    ]


@pytest.mark.parametrize(
    "name", ["ada.ipynb", "a_b_c.ipynb", "word2vec_ada1_attempt_2026-13-45-18-50-00_a.ipynb"]
)
def test_no_system_takes_what_another_one_named(name):
    for system in (moodle, canvas, blackboard, brightspace):
        assert system.claims((name,)) == ()


def test_a_folder_around_all_of_it_is_left_out_but_a_lone_students_is_not(tmp_path):
    files = {"w/out/ada/word2vec/word2vec.ipynb": A, "w/out/bo/word2vec/word2vec.ipynb": A}
    assert kept(take(tmp_path / "c", zipped(tmp_path / "1.zip", files))) == {
        "ada": "new", "bo": "new",
    }  # fmt: skip
    alone = zipped(tmp_path / "2.zip", {"cho/word2vec/word2vec.ipynb": A})
    assert kept(take(tmp_path / "d", alone)) == {"cho": "new"}


def test_an_archive_that_a_student_handed_in_is_looked_into(tmp_path):
    inner = zipped(tmp_path / "in.zip", {"hw/word2vec.ipynb": A, "hw/helpers.py": b"x"})
    name = "Ada_1_assignsubmission_file/{}.zip"
    files = {name.format("hw"): inner.read_bytes(), "Bo_2_assignsubmission_file/b.zip": b"no"}
    result = take(tmp_path / "c", zipped(tmp_path / "m.zip", files))
    assert handed_in(tmp_path / "c") == {
        "Ada_1/word2vec/word2vec.ipynb": A,
        "Ada_1/word2vec/hw/helpers.py": b"x",
        "Bo_2/word2vec/b.zip": b"no",
    }
    assert [remark.text() for s in result.students for remark in s.remarks] == [
        "It was taken out of hw.zip.",
        "b.zip is no zip archive: give the zip or its unpacked folder.",
    ]


# again


def test_a_second_run_changes_nothing_and_a_later_attempt_puts_the_earlier_aside(tmp_path):
    course, name = tmp_path / "c", "hw_ada_attempt_2026-11-2{}-18-50-00_w.ipynb"
    first = zipped(tmp_path / "1.zip", {name.format(4): A})
    second = zipped(tmp_path / "2.zip", {name.format(5): B})
    assert kept(take(course, first)) == {"ada": "new"}
    assert kept(take(course, first)) == {"ada": "unchanged"}
    assert kept(take(course, second)) == {"ada": "replaced"}
    assert (course / "replaced/ada/word2vec-1/word2vec.ipynb").read_bytes() == A
    assert kept(take(course, first)) == {"ada": "earlier"}
    assert (course / "submitted/ada/word2vec/word2vec.ipynb").read_bytes() == B
    assert kept(take(tmp_path / "d", second, first)) == {"ada": "new"}
    assert (tmp_path / "d/submitted/ada/word2vec/word2vec.ipynb").read_bytes() == B
    assert not (course / ".collecting").exists()


def test_without_times_the_later_download_wins(tmp_path):
    name = "Ada_1_assignsubmission_file/w.ipynb"
    first, second = (zipped(tmp_path / f"{n}.zip", {name: d}) for n, d in enumerate((A, B)))
    result = take(tmp_path / "c", first, second)
    assert handed_in(tmp_path / "c") == {"Ada_1/word2vec/word2vec.ipynb": B}
    assert result.students[0].n_attempts == 2


# safe


@pytest.mark.parametrize(
    "name", ["../out.ipynb", "/etc/x.ipynb", "a/../../x.ipynb", "..\\x.ipynb", "C:\\x.ipynb"]
)
def test_a_path_that_leads_out_costs_itself_and_nothing_else(tmp_path, name):
    download = zipped(tmp_path / "d.zip", {"bo.ipynb": A, name: A})
    result = take(tmp_path / "c", download)
    assert kept(result) == {"bo": "new"}
    assert result.refused == []
    assert [(name, why.text()) for name, why in result.not_understood] == [
        (name, "Its path leads out of the archive: it was left out, and the others taken.")
    ]
    assert not (tmp_path / "out.ipynb").exists()


def test_links_are_refused_in_a_zip_and_in_a_folder(tmp_path):
    link = zipfile.ZipInfo("eve.ipynb")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "l.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr("ada.ipynb", A)
    folder = tree(tmp_path / "f", {"bo.ipynb": A})
    (folder / "mallory.ipynb").symlink_to("/etc/passwd")
    result = take(tmp_path / "c", tmp_path / "l.zip", folder)
    assert sorted(kept(result)) == ["ada", "bo"]
    assert sorted(name for name, _ in result.not_understood) == ["eve.ipynb", "mallory.ipynb"]
    assert {why.text() for _, why in result.not_understood} == {
        "It is a symbolic link, and links are not followed: hand in the file itself."
    }


def many(tmp_path, monkeypatch):
    monkeypatch.setattr("autograder.doors.archive._MOST", 2)
    return zipped(tmp_path / "x.zip", {f"{n}.ipynb": A for n in range(3)})


def cut(tmp_path, monkeypatch):
    data = zipped(tmp_path / "x.zip", {"a.ipynb": b"0" * 2000}).read_bytes()
    (tmp_path / "x.zip").write_bytes(data[:900] + data[1000:])
    return tmp_path / "x.zip"


def flipped(tmp_path, monkeypatch):
    data = bytearray(zipped(tmp_path / "x.zip", {"a.ipynb": b"0" * 2000}).read_bytes())
    data[500] ^= 1
    (tmp_path / "x.zip").write_bytes(data)
    return tmp_path / "x.zip"


def locked(tmp_path, monkeypatch):
    data = bytearray(zipped(tmp_path / "x.zip", {"a.ipynb": A}).read_bytes())
    data[6] |= 1
    data[data.index(b"PK\1\2") + 8] |= 1
    (tmp_path / "x.zip").write_bytes(data)
    return tmp_path / "x.zip"


def text(tmp_path, monkeypatch):
    (tmp_path / "x.zip").write_text("<html>Please log in</html>")
    return tmp_path / "x.zip"


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (many, "x.zip holds more than 2 files."),
        (cut, "x.zip is damaged: download it again."),
        (flipped, "x.zip is damaged: download it again."),
        (locked, "x.zip is encrypted: give it without a password."),
        (text, "x.zip is no zip archive: give the zip or its unpacked folder."),
    ],
)
def test_a_bad_archive_is_one_sentence(tmp_path, monkeypatch, make, sentence):
    with pytest.raises(BadDownload) as error:
        open_download(make(tmp_path, monkeypatch))
    assert str(error.value) == sentence


def test_a_name_from_a_korean_windows_is_read(tmp_path):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("XXXX.ipynb", A)
    raw = data.getvalue().replace(b"XXXX", "철수".encode("cp949"))
    (tmp_path / "x.zip").write_bytes(raw)
    assert kept(take(tmp_path / "c", tmp_path / "x.zip")) == {"철수": "new"}


def test_a_students_own_timestamp_is_no_time(tmp_path):
    files = {"Ada_1_assignsubmission_file/w.ipynb": A,
             "Ada_1_assignsubmission_file/timestamp.txt": b"2000-01-01 00:00 UTC"}  # fmt: skip
    take(tmp_path / "c", zipped(tmp_path / "m.zip", files))
    assert handed_in(tmp_path / "c") == {"Ada_1/word2vec/word2vec.ipynb": A}


# the roster

CANVAS = """Student,ID,SIS User ID,SIS Login ID,Section,word2vec (555)
    Points Possible,,,,,100
"Lovelace, Ada",1001,s1,ada@x,A,
"Student, Test",9,,t,A,
"""
WORKSHEET = """\ufeffIdentifier,"Full name","Email address",Status,Grade,"Maximum grade",\
"Last modified (submission)"
"Participant 12","Ada Lovelace",ada@x,Submitted,,100.00,"Wednesday, 25 November 2026, 6:50 PM"
"Participant 13","김 철수",kim@x,Submitted,,100.00,-
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_any_order_case_and_encoding_of_a_roster_is_read(tmp_path, encoding, separator):
    lines = (("E-Mail", "이름", "Student_ID"), ("kim@x", "김철수", "20260001"))
    path = tmp_path / "r.csv"
    path.write_text("\r\n".join(separator.join(line) for line in lines), encoding=encoding)
    assert roster.from_table(read_table(path), path) == (
        roster.Person("20260001", "김철수", "kim@x"),
    )


def test_a_canvas_gradebook_and_a_moodle_worksheet_make_a_roster(tmp_path):
    (tmp_path / "c.csv").write_text(CANVAS)
    (tmp_path / "m.csv").write_text(WORKSHEET.replace("Participant", "참가자"))
    canvas_people = roster.from_table(read_table(tmp_path / "c.csv"), tmp_path / "c.csv")
    assert canvas_people == (
        roster.Person("s1", "Ada Lovelace", "ada@x", "ada@x", "A", (("canvas", "1001"),)),
    )
    moodle_people = roster.from_table(read_table(tmp_path / "m.csv"), tmp_path / "m.csv")
    assert [(p.id, p.name, p.number("moodle")) for p in moodle_people] == [
        ("ada@x", "Ada Lovelace", "12"),
        ("kim@x", "김 철수", "13"),
    ]
    both = roster.merged(canvas_people, moodle_people)
    assert [(p.id, p.numbers) for p in both] == [
        ("s1", (("canvas", "1001"), ("moodle", "12"))),
        ("kim@x", (("moodle", "13"),)),
    ]


def test_nbgraders_list_of_students_is_a_roster(tmp_path):
    path = tmp_path / "n.csv"
    path.write_text("first_name,last_name,email,id,lms_user_id\nAda,Lovelace,a@x,ada,7\n")
    assert roster.from_table(read_table(path), path) == (
        roster.Person("ada", "Ada Lovelace", "a@x"),
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "is empty: it needs a line with the names of its columns."),
        ("a,b\n1,2\n", "has no column that says who somebody is: call one 'id' (there are: a, b)."),
        ("id,name\n,Ada\n", "has no id in line 2: fill it in, or delete the line."),
        ("id,name\nA,Ada\na,Bo\n", "has the student 'a' twice: keep one row."),
        ("id,name\n", "has no students: it needs a row for each, below the head."),
    ],
)
def test_a_roster_with_a_mistake_says_which(tmp_path, text, sentence):
    path = tmp_path / "r.csv"
    path.write_text(text)
    with pytest.raises(TableError) as error:
        roster.from_table(read_table(path), path)
    assert str(error.value).endswith(sentence)


def test_two_of_one_name_are_nobody_until_a_number_says_which(tmp_path):
    found = people("id,name,canvas_id", "a,Kim Jisu,1", "b,Kim Jisu,2", course=tmp_path)
    assert found.find(Who("canvas", "3", "kimjisu")) is None
    assert found.find(Who("canvas", "2", "kimjisu")) == "b"


def test_a_roster_is_written_so_that_no_name_is_a_formula_and_read_back(tmp_path):
    person = roster.Person("=a", "=1+1", "@x", numbers=(("moodle", "5"),))
    roster.save(tmp_path, [person])
    assert "'=1+1" in (tmp_path / "roster.csv").read_text()
    assert roster.load(tmp_path).people == (person,)


# the command


def test_the_command_tells_who_is_missing_and_who_is_a_stranger(tmp_path, capsys):
    course, sheet = tmp_path / "c", tmp_path / "sheet.csv"
    sheet.write_text(WORKSHEET + '"Participant 14","Zoe",zoe@x,-,,100.00,-\n')
    download = zipped(
        tmp_path / "m.zip",
        {"Ada Lovelace_12_assignsubmission_file/w.ipynb": A,
         "Eve_99_assignsubmission_file/w.ipynb": A},
    )  # fmt: skip
    command = ["collect", str(download), "--course", str(course), "--roster", str(sheet),
               "--timezone", "Asia/Seoul"]  # fmt: skip
    assert main(command) == 1
    said = " ".join(capsys.readouterr().out.split())
    assert "not on the roster │ 1 (Eve_99)" in said
    assert "no submission │ 2 (kim@x, zoe@x)" in said
    assert {
        name: (row["status"], row["handed_in"]) for name, row in collected_rows(course).items()
    } == {
        "Eve_99": ("not on the roster", ""),
        "ada@x": ("collected", "2026-11-25 09:50:00+00:00"),
        "kim@x": ("no submission", ""),
        "zoe@x": ("no submission", ""),
    }
    stamp = course / "submitted/ada@x/word2vec/timestamp.txt"
    assert stamp.read_text() == "2026-11-25 09:50:00 UTC\n"
    assert main([*command, "--lang", "ko"]) == 1
    assert "명단에 없음" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["x.zip"], "Say which class: give --course CLASS, or set $AUTOGRADER_COURSE."),
        (
            ["x.zip", "--course", "c", "--timezone", "Mars/Base"],
            "There is no time zone 'Mars/Base'",
        ),
        (
            ["x.zip", "--course", "c", "--roster", "none.csv"],
            "No such file or directory: none.csv.",
        ),
    ],
)
def test_misuse_is_one_sentence(tmp_path, monkeypatch, capsys, arguments, sentence):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("AUTOGRADER_COURSE", raising=False)
    assert main(["collect", *arguments]) == 2
    assert capsys.readouterr().err.startswith(f"autograder: {sentence}")


def test_a_download_that_is_not_there_is_refused_and_the_others_are_taken(tmp_path, capsys):
    good = zipped(tmp_path / "good.zip", {"ada.ipynb": A})
    assert main(["collect", str(tmp_path / "no.zip"), str(good), "--course", str(tmp_path / "c")])
    assert "there is no such file or folder" in " ".join(capsys.readouterr().out.split())
    assert handed_in(tmp_path / "c") == {"ada/word2vec/word2vec.ipynb": A}
