"""Folders of submissions for tests to make, and what is found in them."""

from __future__ import annotations

from pathlib import Path

from autograder.assignments.known import released
from autograder.nbgrader.release import release_notebook
from autograder.submissions import (
    Found,
    HandedIn,
    find_submissions,
)
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
