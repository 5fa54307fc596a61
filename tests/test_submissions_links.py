"""No link is followed, and what cannot be read is a fault of the machine's, not of a person."""

from __future__ import annotations

import errno
import json
import os
import shutil
import stat
import tempfile
from pathlib import Path

import pytest

from autograder.assignments.known import released
from autograder.commands.cli import main
from autograder.submissions import (
    NotAFile,
    ReadFault,
    read_submission,
    reading,
)
from tests.submitted_folders import DONE, find, only, said, tree

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
