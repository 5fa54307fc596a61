"""Every entry of a folder of submissions is a student's or is told."""

from __future__ import annotations

import errno
import os

import pytest

from autograder.assignments import known
from autograder.commands.cli import main
from autograder.submissions import (
    NotAFile,
    ReadFault,
    find_submissions,
    finding,
    reading,
    walk,
)
from tests.submitted_folders import DONE, STUB, find, only, said, tree

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
