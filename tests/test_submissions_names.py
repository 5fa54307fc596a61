"""Whose an entry of a folder is: names in any encoding, of any length, as platforms write them."""

from __future__ import annotations

import os
import unicodedata

import pytest

from autograder.submissions import (
    names,
    read_submission,
)
from tests.submitted_folders import DONE, STUB, find, only, said, tree


def test_canvas_counts_attempts_and_moodle_names_folders(tmp_path):
    tree(tmp_path, "lovelaceada_1001_90211_word2vec.ipynb", data=DONE)
    tree(tmp_path, "lovelaceada_LATE_1001_90212_word2vec-1.ipynb", data=DONE)
    tree(tmp_path, "lovelaceada_1001_90213_helpers.py", "anon_a1B2c_90214_word2vec.ipynb")
    tree(tmp_path, "turingalan_1002_90215_answers.pdf")
    tree(tmp_path, "Ada Lovelace_1234567_assignsubmission_file_/my answers.ipynb", data=DONE)
    tree(tmp_path, "김 철수_1234568_assignsubmission_file/word2vec.ipynb", data=DONE)
    found = find(tmp_path)
    assert found.not_understood == ()
    by_name = {f.student: f for f in found.students}
    assert sorted(by_name) == [
        "Ada Lovelace_1234567", "anon_a1B2c", "lovelaceada_1001", "turingalan_1002",
        "김 철수_1234568",
    ]  # fmt: skip
    assert by_name["lovelaceada_1001"].path.name == "lovelaceada_LATE_1001_90212_word2vec-1.ipynb"
    assert said(by_name["lovelaceada_1001"]).endswith("it is of the last attempt.")
    assert said(by_name["김 철수_1234568"]) == ""
    assert "is called my answers.ipynb" in said(by_name["Ada Lovelace_1234567"])
    assert "handed in; there is: answers.pdf. Hand in the notebook" in said(
        by_name["turingalan_1002"]
    )


def test_names_are_compared_composed(tmp_path):
    apart = unicodedata.normalize("NFD", "김철수")
    tree(tmp_path, f"{apart}/word2vec/word2vec.ipynb", data=STUB)
    tree(tmp_path, "김철수.ipynb", data=DONE)
    found = only(tmp_path)
    assert found.student == "김철수" != apart
    assert "no other one has answers" in said(found)


@pytest.mark.parametrize("encoding", ["cp949", "euc-kr"])
@pytest.mark.parametrize("kind", ["file", "folder"])
def test_a_name_from_a_korean_windows_is_read(tmp_path, encoding, kind):
    raw = os.fsencode(tmp_path) + b"/" + "홍길동".encode(encoding)
    if kind == "folder":
        os.makedirs(raw + b"/word2vec")
        raw += b"/word2vec/word2vec"
    with open(raw + b".ipynb", "wb") as file:
        file.write(DONE)
    found = only(tmp_path)
    assert found.student == "홍길동"
    assert read_submission(found.path, tmp_path) == DONE
    assert said(found) == "The name was read as 홍길동, in Windows' Korean encoding (CP949)."


def test_a_name_in_no_encoding_is_still_somebodys(tmp_path):
    for raw in (b"jos\xe9.ipynb", b"jos\xff.ipynb"):
        with open(os.fsencode(tmp_path) + b"/" + raw, "wb") as file:
            file.write(DONE)
    one, other = find(tmp_path).students
    assert one.student != other.student
    assert one.student.startswith("jos\ufffd~")
    assert said(one).startswith("The name that was handed in, jos\ufffd, is none that a gradebook")


@pytest.mark.parametrize(
    "name", ["m" * 140, "김" * 80, "m" * 234, "a\nb", "\x1b[31mred", "\u202eabc"]
)
def test_a_name_that_no_gradebook_takes_is_replaced_and_told(tmp_path, name):
    tree(tmp_path, f"{name}.ipynb", data=DONE)
    found = only(tmp_path)
    assert found.student != name
    assert len(found.student) <= names.LONGEST
    assert len(f".{found.student}.ko.html.4194304-140000000000000".encode()) <= 255
    assert f"it stands there as {found.student}." in said(found)
    assert found.student.isprintable()


def test_two_long_names_stay_two(tmp_path):
    tree(tmp_path, f"{'m' * 139}a.ipynb", f"{'m' * 139}b.ipynb", data=DONE)
    assert len({f.student for f in find(tmp_path).students}) == 2


def test_a_backslash_is_windows_way_into_a_folder(tmp_path):
    tree(tmp_path, "kim\\word2vec\\word2vec.ipynb", "lee\\word2vec.ipynb", data=DONE)
    tree(tmp_path, "\\..\\yun\\word2vec.ipynb", "park/word2vec\\word2vec.ipynb", data=DONE)
    found = {f.student: said(f) for f in find(tmp_path).students}
    assert found == {"kim": "", "lee": "", "park": "", "yun": ""}


def test_a_name_of_backslashes_alone_is_somebodys(tmp_path):
    tree(tmp_path, "\\/word2vec/word2vec.ipynb", data=DONE)
    found = only(tmp_path)
    assert found.student.startswith("_~")
    assert said(found).startswith("The name that was handed in, \\, is none")


def test_an_ordinary_name_stays_as_it_is(tmp_path):
    tree(tmp_path, "=cmd.ipynb", "anna.ko.ipynb", "O'Neil, Zoë.ipynb")
    found = find(tmp_path).students
    assert [f.student for f in found] == ["=cmd", "O'Neil, Zoë", "anna.ko"]
    assert not any(said(f) for f in found)


def test_a_name_that_ends_like_our_mark_is_not_anothers():
    cut = names.student_id("kim\x01lee")
    assert names.student_id(cut) != cut
    assert names.student_id("kim~lee") == "kim~lee"


@pytest.mark.parametrize(
    ("name", "student", "parts"),
    [
        (
            "lovelaceada_1001_90211_kim\\word2vec.ipynb",
            "lovelaceada_1001",
            ("kim", "word2vec.ipynb"),
        ),
        ("lovelaceada_LATE_1001_90211_..\\a.ipynb", "lovelaceada_1001", ("a.ipynb",)),
        ("anon_12345_90211_a\\b.ipynb", "anon_12345", ("a", "b.ipynb")),
        ("anon_12345_90211_b.ipynb", "anon_12345", ("b.ipynb",)),
        ("Kim_17_assignsubmission_file_a\\b.ipynb", "Kim_17", ("a", "b.ipynb")),
        ("Kim_17_assignsubmission_file_\\b.ipynb", "Kim_17", ("b.ipynb",)),
        ("Kim_17_assignsubmission_file\\b.ipynb", "Kim_17", ("b.ipynb",)),
        ("kim\\word2vec\\word2vec.ipynb", "kim", ("word2vec", "word2vec.ipynb")),
    ],
)
def test_a_backslash_in_a_platforms_file_belongs_to_the_files_own_name(name, student, parts):
    whose = names.owner(name, is_folder=False)
    assert (whose.student, whose.parts, whose.unclear) == (student, parts, False)


@pytest.mark.parametrize(
    "name",
    [
        "Kim_17_assignsubmission_file_Ada_18_assignsubmission_file_word2vec.ipynb",
        "lovelaceada_1001_90211_x_1_assignsubmission_file_word2vec.ipynb",
    ],
)
def test_a_name_that_may_be_two_persons_is_nobodys_until_a_person_says_so(tmp_path, name):
    tree(tmp_path, name, "ada/word2vec/word2vec.ipynb")
    found = find(tmp_path)
    assert [one.student for one in found.students] == ["ada"]
    ((said_of, reason),) = [(e.name, e.reason.text()) for e in found.not_understood]
    assert said_of == name
    assert reason.startswith("Its name can be read as more than one person's")


def test_a_download_of_moodle_without_folders_is_of_persons():
    whose = names.owner("Ada Lovelace_17_assignsubmission_file_word2vec.ipynb", is_folder=False)
    assert (whose.student, whose.parts) == ("Ada Lovelace_17", ("word2vec.ipynb",))
