"""The scratch folder is measured and emptied, whatever a submission has made of it."""

from __future__ import annotations

import os

import pytest

from autograder.child.scratch import Scratch


@pytest.fixture
def scratch(tmp_path):
    return Scratch(str(tmp_path), 100_000, 20)


def deep(path, n, name="d" * 100):
    os.mkdir(path / "top")
    folder = os.open(path / "top", os.O_RDONLY)
    for _ in range(n):
        os.mkdir(name, dir_fd=folder)
        inner = os.open(name, os.O_RDONLY, dir_fd=folder)
        os.close(folder)
        folder = inner
    os.close(os.open("file", os.O_CREAT | os.O_WRONLY, dir_fd=folder))
    os.close(folder)


def test_a_little_is_no_excess(scratch, tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "file").write_text("x")
    assert scratch.excess() == ""


def test_too_many_files_are_seen(scratch, tmp_path):
    for i in range(21):
        (tmp_path / str(i)).touch()
    assert scratch.excess() == "It wrote too many files."


def test_too_many_bytes_are_seen_also_below(scratch, tmp_path):
    (tmp_path / "folder").mkdir()
    for i in range(3):
        (tmp_path / "folder" / str(i)).write_bytes(b"x" * 50_000)
    assert scratch.excess() == "It wrote too much into its folder."


def test_a_sparse_file_counts_what_it_takes_and_not_what_it_claims(scratch, tmp_path):
    with open(tmp_path / "sparse", "wb") as file:
        os.truncate(file.fileno(), 1 << 30)
    assert scratch.excess() == ""


def test_links_are_not_followed(scratch, tmp_path, tmp_path_factory):
    other = tmp_path_factory.mktemp("other")
    for i in range(30):
        (other / str(i)).touch()
    (tmp_path / "link").symlink_to(other)
    assert scratch.excess() == ""
    scratch.empty()
    assert len(list(other.iterdir())) == 30
    assert list(tmp_path.iterdir()) == []


def test_folders_deeper_than_any_path_and_any_recursion_are_removed(scratch, tmp_path):
    deep(tmp_path, 1500)
    assert scratch.excess() == "It wrote too many files."
    scratch.empty()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", [b"-rf", b"\xff\xfe", b"\n", b" ", b"x" * 255])
def test_strange_names_are_removed(scratch, tmp_path, name):
    os.close(os.open(os.fsencode(tmp_path) + b"/" + name, os.O_CREAT))
    scratch.empty()
    assert os.listdir(tmp_path) == []


def test_folders_that_were_closed_are_removed(scratch, tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "file").touch()
    (tmp_path / "a" / "b").chmod(0)
    (tmp_path / "a").chmod(0)
    scratch.empty()
    assert list(tmp_path.iterdir()) == []
