"""Every entry of a folder of submissions is a student's or is told; no link is followed."""

from __future__ import annotations

import errno
import json
import os
import shutil
import stat
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from autograder.assignments import known
from autograder.assignments.known import released
from autograder.classroom.grading import Task
from autograder.commands.cli import main
from autograder.nbgrader.release import release_notebook
from autograder.submissions import (
    Found,
    HandedIn,
    NotAFile,
    ReadFault,
    find_submissions,
    finding,
    read_submission,
    reading,
    walk,
)
from autograder.submissions.times import parse_time
from tests.submissions.build import notebook

STUB = release_notebook("word2vec")
DONE = notebook("")


def tree(root: Path, *paths: str, data: bytes = b"{}") -> Path:
    for path in paths:
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return root


def find(root: Path) -> Found:
    return find_submissions(root, "word2vec", released("word2vec"))


def only(root: Path) -> HandedIn:
    (found,) = find(root).students
    return found


def said(found: HandedIn) -> str:
    message = found.problem or found.fault or found.note
    return message.text() if message else ""


# every entry is a student's, or is told


def test_nbgraders_tree_and_loose_notebooks_are_found(tmp_path):
    tree(tmp_path, "bora/word2vec/word2vec.ipynb", "ada.ipynb")
    assert [(f.student, f.path and f.path.name, said(f)) for f in find(tmp_path).students] == [
        ("ada", "ada.ipynb", ""),
        ("bora", "word2vec.ipynb", ""),
    ]


@pytest.mark.parametrize(
    ("path", "note"),
    [
        ("word2vec/word2vec (1).ipynb", "is called word2vec (1).ipynb and should be word2vec.ipy"),
        ("word2vec/word2vec.IPYNB", "is called word2vec.IPYNB and should be word2vec.ipynb;"),
        ("word2vec/word2vec.ipynb.txt", "is called word2vec.ipynb.txt and should be"),
        ("word2vec/word2vec.ipynb.json", "is called word2vec.ipynb.json and should be"),
        ("word2vec.ipynb", "was found as word2vec.ipynb and belongs into word2vec/word2vec.ipynb;"),
        ("Word2Vec/word2vec.ipynb", "was found as Word2Vec/word2vec.ipynb and belongs into"),
        ("word2vec/word2vec/word2vec.ipynb", "found as word2vec/word2vec/word2vec.ipynb and"),
        ("homework 1/word2vec.ipynb", "was found as homework 1/word2vec.ipynb and belongs"),
        ("mine.ipynb", "was found as mine.ipynb and belongs into word2vec/word2vec.ipynb;"),
    ],
)
def test_a_notebook_by_another_name_or_in_another_place_is_graded_with_a_note(tmp_path, path, note):
    tree(tmp_path / "ada", path, f"{path.rpartition('/')[0]}/._word2vec.ipynb", "../.DS_Store")
    found = only(tmp_path)
    assert found.path == tmp_path / "ada" / path
    assert note in said(found)
    assert said(found).endswith("it was graded all the same.")


def test_another_assignments_notebook_is_not_this_ones(tmp_path):
    tree(tmp_path, "ada/pset2/pset2.ipynb", "ada/pset2/timestamp.txt")
    found = only(tmp_path)
    assert found.path is None
    assert said(found) == (
        "No notebook of this assignment was handed in; there is: pset2/pset2.ipynb. Hand in the "
        "notebook itself, the file whose name ends in .ipynb."
    )


@pytest.mark.parametrize("name", ["word2vec.html", "answers.py"])
@pytest.mark.parametrize("stamp", ["word2vec/timestamp.txt", "timestamp.txt"])
def test_what_cant_be_graded_was_handed_in_at_its_time_all_the_same(tmp_path, name, stamp):
    tree(tmp_path, f"ada/word2vec/{name}")
    tree(tmp_path, f"ada/{stamp}", data=b"2026-11-24 12:00:00 UTC")
    found = only(tmp_path)
    assert said(found).endswith("notebook itself, the file whose name ends in .ipynb.")
    assert (found.time, found.stated) == (datetime(2026, 11, 24, 12, tzinfo=UTC), True)
    task = Task.of(found, tmp_path)
    assert (task.handed_in, task.stated, task.problem) == (found.time, True, found.problem)


def test_a_time_that_nobody_stated_of_what_cant_be_graded_is_only_the_files_own(tmp_path):
    tree(tmp_path, "ada/word2vec/word2vec.html", "bo/word2vec/elsewhere/timestamp.txt")
    os.utime(tmp_path / "ada/word2vec/word2vec.html", (1e9, 1e9))
    ada, bo = find(tmp_path).students
    assert (ada.time, ada.stated) == (datetime.fromtimestamp(1e9, UTC), False)
    assert (bo.time, bo.stated, said(bo)) == (None, False, "No notebook was handed in.")


@pytest.mark.parametrize(
    "there", ["cbow/cbow.ipynb", "CBOW/mine.ipynb", "cbow.ipynb", "cbow (1).ipynb"]
)
def test_who_handed_in_another_assignment_that_is_known_has_no_submission_of_this(tmp_path, there):
    tree(tmp_path, f"ada/{there}", "ada/cbow/timestamp.txt", "ada/readme.txt", "bora.ipynb")
    found = known.find(tmp_path, "word2vec")
    assert found.absent == ("ada",)
    assert [f.student for f in found.students] == ["bora"]
    there = known.find(tmp_path, "cbow")  # a notebook that says nothing of its assignment is any's
    assert [f.student for f in there.students] == ["ada", "bora"]


@pytest.mark.parametrize(
    ("there", "problem"),
    [
        ("pset2/pset2.ipynb", "was handed in; there is: pset2/pset2.ipynb."),
        ("cbow.docx", "was handed in; there is: cbow.docx."),
        ("cbow/cbow.docx", "was handed in; there is: cbow/cbow.docx."),
    ],
)
def test_what_is_no_other_known_assignment_is_no_reason_to_be_absent(tmp_path, there, problem):
    tree(tmp_path, f"ada/{there}")
    found = known.find(tmp_path, "word2vec")
    assert (found.absent, len(found.students)) == ((), 1)
    assert problem in said(found.students[0])


def test_something_in_this_assignments_folder_is_a_submission_whatever_else_is_there(tmp_path):
    tree(tmp_path, "ada/word2vec/answers.docx", "ada/cbow/cbow.ipynb")
    tree(tmp_path, "bora/word2vec/word2vec.ipynb", "bora/cbow.ipynb", data=DONE)
    tree(tmp_path, "cho_1234567_assignsubmission_file_/cbow.ipynb", data=DONE)
    found = known.find(tmp_path, "word2vec")
    ada, bora, cho = found.students
    assert found.absent == ()
    assert "; there is: cbow/cbow.ipynb, word2vec/answers.docx. Hand in the notebook" in said(ada)
    assert (bora.path.name, said(bora)) == ("word2vec.ipynb", "")
    assert "The notebook is called cbow.ipynb and should be word2vec.ipynb" in said(cho)


def test_an_assignment_whose_name_begins_as_anothers_is_told_from_it(tmp_path):
    tree(tmp_path, "ada/word2vec-2.ipynb", "bora/word2vec.ipynb")
    here = find_submissions(tmp_path, "word2vec", None, ["word2vec-2"])
    there = find_submissions(tmp_path, "word2vec-2", None, ["word2vec"])
    assert (here.absent, there.absent) == (("ada",), ("bora",))


def test_an_empty_folder_is_its_students_row(tmp_path):
    (tmp_path / "ada").mkdir()
    assert said(only(tmp_path)) == "No notebook was handed in."


def test_what_is_nobodys_is_told_or_left_aside(tmp_path):
    tree(tmp_path, "ada.ipynb", "notes.txt", "bob.zip", ".DS_Store", "__MACOSX/._ada.ipynb")
    tree(tmp_path, ".hidden/word2vec/word2vec.ipynb", ".git/config", "Thumbs.db")
    found = find(tmp_path)
    assert [f.student for f in found.students] == ["ada"]
    assert {entry.name: entry.reason.text() for entry in found.not_understood} == {
        ".hidden": "It holds a notebook, but its name begins with a dot: rename it.",
        "bob.zip": "It is an archive: unpack it into this folder.",
        "notes.txt": "It is neither a notebook nor a student's folder.",
    }
    assert sorted(found.left_aside) == [".DS_Store", ".git", "Thumbs.db", "__MACOSX"]


# of several notebooks, one


def test_the_notebook_that_was_worked_on_is_the_one(tmp_path):
    tree(tmp_path, "ada/word2vec/word2vec.ipynb", data=STUB)
    tree(tmp_path, "ada/word2vec/word2vec-Copy1.ipynb", data=DONE)
    found = only(tmp_path)
    assert found.path.name == "word2vec-Copy1.ipynb"
    assert said(found) == (
        "Of 2 notebooks (word2vec/word2vec-Copy1.ipynb, word2vec/word2vec.ipynb), "
        "word2vec/word2vec-Copy1.ipynb was graded: no other one has answers."
    )


def test_of_two_that_were_worked_on_the_one_by_the_right_name_is_graded(tmp_path):
    tree(tmp_path, "ada/word2vec/word2vec.ipynb", "ada/word2vec/a.ipynb", data=DONE)
    found = only(tmp_path)
    assert found.path.name == "word2vec.ipynb"
    assert said(found).endswith("word2vec/word2vec.ipynb was graded: it has the right name.")


def test_of_two_by_wrong_names_the_newest_is_graded(tmp_path):
    tree(tmp_path, "ada/word2vec/word2vec (1).ipynb", "ada/word2vec/word2vec (2).ipynb", data=DONE)
    os.utime(tmp_path / "ada/word2vec/word2vec (1).ipynb", (2e9, 2e9))
    found = only(tmp_path)
    assert found.path.name == "word2vec (1).ipynb"
    assert said(found).endswith("word2vec/word2vec (1).ipynb was graded: it is the newest.")


def test_a_folder_and_a_loose_file_of_one_student_are_both_seen(tmp_path):
    tree(tmp_path, "ada/word2vec/word2vec.ipynb", data=STUB)
    tree(tmp_path, "ada.ipynb", data=DONE)
    found = only(tmp_path)
    assert found.path.name == "ada.ipynb"
    assert "ada.ipynb was graded: no other one has answers." in said(found)


def test_without_any_answers_the_one_by_the_right_name_is_graded(tmp_path):
    tree(tmp_path, "ada/word2vec/a.ipynb", "ada/word2vec/word2vec.ipynb", data=STUB)
    assert only(tmp_path).path.name == "word2vec.ipynb"


# names


# links


@pytest.mark.parametrize(
    "link", ["eve/word2vec/word2vec.ipynb", "eve/word2vec", "eve", "eve.ipynb"]
)
def test_a_link_is_its_owners_row_and_not_followed(tmp_path, link):
    secret = tree(tmp_path / "elsewhere", "word2vec/word2vec.ipynb", "word2vec.ipynb", data=DONE)
    path = tmp_path / "in" / link
    path.parent.mkdir(parents=True)
    path.symlink_to(secret if not link.endswith(".ipynb") else secret / "word2vec.ipynb")
    found = only(tmp_path / "in")
    assert (found.student, found.path) == ("eve", None)
    assert "links are not followed" in found.problem.text()


def test_a_link_to_a_file_that_is_nobodys_is_told(tmp_path):
    tree(tmp_path, "in/ada.ipynb", "secret.txt")
    (tmp_path / "in" / "notes.txt").symlink_to(tmp_path / "secret.txt")
    (entry,) = find(tmp_path / "in").not_understood
    assert entry.name == "notes.txt"
    assert "links are not followed" in entry.reason.text()


def test_a_link_beside_a_real_notebook_is_no_hindrance(tmp_path):
    tree(tmp_path, "in/ada/word2vec/word2vec (1).ipynb", "x.ipynb", data=DONE)
    (tmp_path / "in/ada/word2vec/word2vec.ipynb").symlink_to(tmp_path / "x.ipynb")
    assert only(tmp_path / "in").path.name == "word2vec (1).ipynb"


def test_the_folder_of_the_whole_class_may_be_a_link(tmp_path):
    tree(tmp_path, "in/ada/word2vec/word2vec.ipynb", data=DONE)
    (tmp_path / "class").symlink_to(tmp_path / "in")
    found = only(tmp_path / "class")
    assert read_submission(found.path, (tmp_path / "class").resolve()) == DONE


def test_a_time_is_not_read_through_a_link(tmp_path):
    tree(tmp_path, "in/ada/word2vec/word2vec.ipynb")
    tree(tmp_path, "timestamp.txt", data=b"2020-01-01 00:00:00 UTC")
    (tmp_path / "in/ada/word2vec/timestamp.txt").symlink_to(tmp_path / "timestamp.txt")
    assert only(tmp_path / "in").stated is False


def test_a_link_that_appears_on_the_way_later_or_a_pipe_is_not_read(tmp_path):
    tree(tmp_path, "in/ada/word2vec/word2vec.ipynb", "other/word2vec/word2vec.ipynb")
    os.mkfifo(tmp_path / "in" / "pipe.ipynb")
    path = tmp_path / "in/ada/word2vec/word2vec.ipynb"
    assert read_submission(path, tmp_path / "in") == b"{}"
    shutil.rmtree(tmp_path / "in/ada")
    (tmp_path / "in/ada").symlink_to(tmp_path / "other")
    with pytest.raises(NotAFile, match="links are not followed"):
        read_submission(path, tmp_path / "in")
    (tmp_path / "link.ipynb").symlink_to(tmp_path / "other/word2vec/word2vec.ipynb")
    with pytest.raises(NotAFile, match="links are not followed"):
        read_submission(tmp_path / "link.ipynb")
    with pytest.raises(NotAFile, match=r"pipe\.ipynb is not a plain file"):
        read_submission(tmp_path / "in" / "pipe.ipynb")


def test_a_pipe_by_a_notebooks_name_is_its_owners_row(tmp_path):
    os.mkfifo(tmp_path / "ada.ipynb")
    assert said(only(tmp_path)) == "ada.ipynb is not a plain file."


# what the machine can't read


@pytest.mark.parametrize("code", [errno.EIO, errno.EACCES, errno.ESTALE])
def test_what_the_machine_cannot_read_is_a_fault_and_no_problem(tmp_path, monkeypatch, code):
    tree(tmp_path, "ada/word2vec/word2vec.ipynb", "bora/word2vec/word2vec.ipynb", data=DONE)
    really = os.open

    def failing(name, *args, **kwargs):
        if os.path.basename(name) == "ada":
            raise OSError(code, os.strerror(code), name)
        return really(name, *args, **kwargs)

    monkeypatch.setattr(reading.os, "open", failing)
    ada, bora = find(tmp_path).students
    assert (ada.path, ada.problem, bora.path is None) == (None, None, False)
    assert ada.fault.text() == f"ada cannot be read: {os.strerror(code)}."


def test_an_unreadable_folder_costs_nobody_else_anything():
    """Tried as somebody who is not root, who may read everything."""
    folder = Path(tempfile.mkdtemp())
    try:
        folder.chmod(0o755)
        tree(folder, "ada/word2vec/word2vec.ipynb", "bora/word2vec/word2vec.ipynb", data=DONE)
        tree(folder, "carl.ipynb", data=DONE)
        (folder / "ada").chmod(0)
        (folder / "carl.ipynb").chmod(0)
        found = as_nobody(folder)
        assert found["ada"] == ["fault", "ada cannot be read: Permission denied."]
        assert found["bora"] == ["read", ""]
        assert found["carl"] == ["fault", "carl.ipynb cannot be read: Permission denied."]
    finally:
        (folder / "ada").chmod(stat.S_IRWXU)
        shutil.rmtree(folder)


def as_nobody(folder: Path) -> dict[str, list[str]]:
    """What a process finds that root's rights don't help."""
    released("word2vec")
    reading_end, writing_end = os.pipe()
    child = os.fork()
    if not child:
        try:
            if os.getuid() == 0:
                os.setgroups([])
                os.setgid(65534)
                os.setuid(65534)
            found = {}
            for one in find(folder).students:
                kind, text = ("fault" if one.fault else "read"), said(one)
                if one.path is not None:
                    try:
                        read_submission(one.path, folder)
                    except ReadFault as error:
                        kind, text = "fault", str(error)
                found[one.student] = [kind, text]
            os.write(writing_end, json.dumps(found).encode())
        finally:
            os._exit(0)
    os.close(writing_end)
    os.waitpid(child, 0)
    with os.fdopen(reading_end) as pipe:
        return json.loads(pipe.read())


# when


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2026-01-02 03:04:05 UTC", "2026-01-02T03:04:05"),
        ("2026-01-02 03:04:05.250000 UTC\n", "2026-01-02T03:04:05.250000"),
        ("2026-01-02 03:04:05 Asia/Seoul", "2026-01-01T18:04:05"),
        ("2026-01-02 03:04:05 KST", "2026-01-01T18:04:05"),
        ("2026-01-02T03:04:05+09:00", "2026-01-01T18:04:05"),
        ("2026-01-02 03:04:05 +0900", "2026-01-01T18:04:05"),
        ("2026-01-02 03:04:05 -05:30", "2026-01-02T08:34:05"),
        ("2026-01-02T03:04:05Z", "2026-01-02T03:04:05"),
        ("2026-01-02 03:04:05", "2026-01-02T03:04:05"),
        ("2026-01-02", "2026-01-02T00:00:00"),
        ("Jan 2 2026 3:04 PM", "2026-01-02T15:04:00"),
        ("\ufeff2026-01-02 03:04:05 UTC", "2026-01-02T03:04:05"),
    ],
)
def test_a_time_is_read_in_every_usual_spelling(tmp_path, text, time):
    tree(tmp_path, "ada/word2vec/word2vec.ipynb")
    (tmp_path / "ada/word2vec/timestamp.txt").write_text(text, "utf-8")
    found = only(tmp_path)
    assert (found.time, found.stated) == (datetime.fromisoformat(time).replace(tzinfo=UTC), True)
    assert said(found) == ""


def test_a_time_counts_only_where_nbgrader_writes_it(tmp_path):
    """Deeper, or in a download of a learning management system, a student wrote it."""
    moodle = "ada_12_assignsubmission_file"
    tree(tmp_path, "bora/word2vec/mine/word2vec.ipynb", "carl/word2vec.ipynb")
    tree(tmp_path, f"{moodle}/word2vec.ipynb", "dan/word2vec/word2vec.ipynb")
    stamps = ["bora/word2vec/mine", moodle, "carl", "dan/word2vec", "dan"]
    tree(tmp_path, *[f"{place}/timestamp.txt" for place in stamps], data=b"2020-01-01 00:00:00")
    tree(tmp_path, "dan/timestamp.txt", data=b"2021-01-01 00:00:00")
    found = {f.student: f for f in find(tmp_path).students}
    assert {s: f.stated for s, f in found.items()} == {
        "ada_12": False, "bora": False, "carl": True, "dan": True,
    }  # fmt: skip
    assert found["dan"].time == datetime(2020, 1, 1, tzinfo=UTC)


def test_a_time_from_windows_notepad_is_read():
    assert parse_time("2026-01-02 03:04:05 UTC".encode("utf-16")).hour == 3


@pytest.mark.parametrize(
    "data",
    [
        b"yesterday", b"\xff\xfe", b"1" * 5000, b"", b"10:30", b"in a million years",
        b"9999-12-31 23:59:59 America/Los_Angeles", b"2026-01-02 03:04:05 Mars/Olympus",
        b"2026-01-02 03:04:05 ../../etc/passwd", b"12026-01-02 03:04:05 UTC",
    ],
)  # fmt: skip
def test_what_holds_no_time_is_told_and_the_files_own_counts(tmp_path, data):
    tree(tmp_path, "ada/word2vec/word2vec.ipynb")
    (tmp_path / "ada/word2vec/timestamp.txt").write_bytes(data)
    os.utime(tmp_path / "ada/word2vec/word2vec.ipynb", (1e9, 1e9))
    found = only(tmp_path)
    assert (found.time, found.stated) == (datetime.fromtimestamp(1e9, UTC), False)
    assert said(found) == "timestamp.txt holds no time; the file's own counts."


@pytest.mark.parametrize("seconds", [1e12, -1e12, 1e300])
def test_a_files_time_that_no_calendar_has_is_unknown(tmp_path, monkeypatch, seconds):
    tree(tmp_path, "ada.ipynb")  # not every file system can have such a time
    really = finding.list_folder

    def listed(folder, **options):
        return [replace(entry, time=seconds) for entry in really(folder, **options)]

    monkeypatch.setattr(finding, "list_folder", listed)
    found = only(tmp_path)
    assert found.time is None
    assert "outside of the years 1 to 9999" in said(found)


# what is no folder of submissions


def test_what_is_no_folder_is_told(tmp_path, monkeypatch):
    tree(tmp_path, "ada.ipynb")
    with pytest.raises(FileNotFoundError, match=r"There is no folder .*nowhere"):
        find(tmp_path / "nowhere")
    with pytest.raises(NotADirectoryError, match="is a file; 'grade' takes a folder"):
        find(tmp_path / "ada.ipynb")

    def refused(*args, **kwargs):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(reading.os, "open", refused)
    with pytest.raises(ReadFault, match=r"cannot be read: Permission denied\."):
        find(tmp_path)


@pytest.mark.parametrize("command", ["check", "grade"])
def test_an_error_of_reading_says_reading(tmp_path, monkeypatch, capsys, command):
    """It said that there was no permission to write."""
    tree(tmp_path, "in/ada.ipynb", data=DONE)

    def refused(name, *args, **kwargs):
        raise PermissionError(errno.EACCES, "Permission denied", name)

    monkeypatch.setattr(reading.os, "open", refused)
    monkeypatch.setenv("AUTOGRADER_SECRET", "s" * 64)
    place = tmp_path / "in" / ("ada.ipynb" if command == "check" else "")
    out = ["--out", str(tmp_path / "out")] if command == "grade" else []
    assert main([command, str(place), "--assignment", "word2vec", *out]) == 2
    name = "ada.ipynb" if command == "check" else "in"
    assert capsys.readouterr().err == f"autograder: {name} cannot be read: Permission denied.\n"


def test_a_folder_of_more_files_than_anybody_hands_in_is_not_listed(tmp_path, monkeypatch):
    monkeypatch.setattr(walk, "MAX_ENTRIES", 3)
    tree(tmp_path, *(f"eve/word2vec/{name}.txt" for name in "abcd"), "eve/word2vec/word2vec.ipynb")
    tree(tmp_path, *(f"ada/word2vec/{name}" for name in ("a.txt", "b.txt", "word2vec.ipynb")))
    ada, eve = find(tmp_path).students
    assert ada.path is not None
    assert said(eve) == (
        "word2vec holds more than 3 entries, which nobody looks through: leave only what is to be "
        "graded in it."
    )


def test_a_class_of_more_entries_than_any_has_is_one_sentence(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(finding, "_MOST", 2)
    tree(tmp_path, "submitted/a.ipynb", "submitted/b.ipynb")
    assert len(find(tmp_path / "submitted").students) == 2
    tree(tmp_path, "submitted/c.ipynb")
    with pytest.raises(NotAFile, match="submitted holds more than 2 entries"):
        find(tmp_path / "submitted")
    arguments = [str(tmp_path / "submitted"), "--course", str(tmp_path), "--out", str(tmp_path)]
    assert main(["grade", *arguments]) == 2
    assert capsys.readouterr().err == (
        "autograder: submitted holds more than 2 entries, which nobody looks through: leave only "
        "what is to be graded in it.\n"
    )


def test_a_notebook_behind_too_many_files_or_folders_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(walk, "_MOST", 3)
    tree(tmp_path, "ada/word2vec/word2vec.ipynb", "ada/z/a", "ada/z/b")
    tree(tmp_path, "eve/a/1", "eve/a/2", "eve/z/word2vec/word2vec.ipynb")
    tree(tmp_path, "/".join(["kim", *"abcdefghi", "word2vec.ipynb"]))
    monkeypatch.setattr(walk, "_DEEPEST", 8)
    ada, eve, kim = find(tmp_path).students
    assert ada.path is not None
    assert said(eve).startswith("More than 3 files were handed in, and no notebook stands before")
    monkeypatch.setattr(walk, "_MOST", 30)
    kim = find(tmp_path).students[-1]
    assert said(kim).startswith("a/b/c/d/e/f/g/h/i lies more than 8 folders deep")


@pytest.mark.parametrize("text", [b"0001-01-01 00:00:00", b"9999-12-31 23:59:59.999999"])
def test_a_time_that_some_zone_cannot_say_is_none(text):
    with pytest.raises(ValueError, match="out of range"):
        parse_time(text)
    assert parse_time(b"0001-01-03 00:00:00").astimezone(ZoneInfo("America/New_York"))
    assert parse_time(b"9999-12-28 23:59:59").astimezone(ZoneInfo("Asia/Seoul"))
