"""Submissions are found in nbgrader's tree and among loose notebooks; links are not followed."""

from __future__ import annotations

import os

import pytest

from autograder.submissions import find_submissions, read_submission


def tree(root, *paths):
    for path in paths:
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("{}")
    return root


def test_nbgraders_tree_and_loose_notebooks_are_found(tmp_path):
    tree(tmp_path, "bora/word2vec/word2vec.ipynb", "ada.ipynb", "notes.txt", "carl/other/x.ipynb")
    found = find_submissions(tmp_path, "word2vec")
    assert [(f.student, f.path and f.path.name) for f in found] == [
        ("ada", "ada.ipynb"),
        ("bora", "word2vec.ipynb"),
    ]


def test_a_renamed_notebook_is_graded_with_a_note(tmp_path):
    tree(tmp_path, "ada/word2vec/word2vec (1).ipynb")
    (found,) = find_submissions(tmp_path, "word2vec")
    assert found.note is not None
    assert found.note.text() == (
        "The notebook is called word2vec (1).ipynb and should be word2vec.ipynb; it was graded "
        "all the same."
    )


@pytest.mark.parametrize(
    ("paths", "sentence"),
    [
        (["ada/word2vec/readme.txt"], "No notebook was handed in."),
        (
            ["ada/word2vec/a.ipynb", "ada/word2vec/b.ipynb"],
            "There are several notebooks and none is called word2vec.ipynb: a.ipynb, b.ipynb.",
        ),
    ],
)
def test_a_folder_without_the_notebook_is_a_submission_with_a_reason(tmp_path, paths, sentence):
    tree(tmp_path, *paths)
    (found,) = find_submissions(tmp_path, "word2vec")
    assert found.path is None
    assert found.problem is not None
    assert found.problem.text() == sentence


@pytest.mark.parametrize("link", ["ada/word2vec/word2vec.ipynb", "ada/word2vec", "eve.ipynb"])
def test_a_link_is_not_followed(tmp_path, link):
    secret = tree(tmp_path / "elsewhere", "word2vec.ipynb")
    path = tmp_path / "in" / link
    path.parent.mkdir(parents=True)
    path.symlink_to(secret if link.endswith("word2vec") else secret / "word2vec.ipynb")
    (found,) = find_submissions(tmp_path / "in", "word2vec")
    assert found.path is None
    assert found.problem is not None
    assert "links are not followed" in found.problem.text()


def test_a_link_that_appears_later_or_a_pipe_is_not_read(tmp_path):
    tree(tmp_path, "real.ipynb")
    (tmp_path / "link.ipynb").symlink_to(tmp_path / "real.ipynb")
    os.mkfifo(tmp_path / "pipe.ipynb")
    assert read_submission(tmp_path / "real.ipynb") == b"{}"
    for name in ("link.ipynb", "pipe.ipynb"):
        with pytest.raises(OSError, match=r"symbolic link|plain file"):
            read_submission(tmp_path / name)


def test_what_is_no_folder_is_told(tmp_path):
    tree(tmp_path, "ada.ipynb")
    with pytest.raises(FileNotFoundError, match=r"There is no folder .*nowhere"):
        find_submissions(tmp_path / "nowhere", "word2vec")
    with pytest.raises(NotADirectoryError, match="is a file; 'grade' takes a folder"):
        find_submissions(tmp_path / "ada.ipynb", "word2vec")
