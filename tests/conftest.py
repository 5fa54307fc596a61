"""What many tests share: one sandbox and one grader for each test process."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.assignments import load
from autograder.assignments.known import modules, released
from autograder.engine.grade import Grader
from autograder.nbgrader.quick import quick_jupyter
from autograder.sandbox import open_sandbox

with quick_jupyter():  # each process that runs tests imports it
    import nbformat  # noqa: F401

# students' and attackers' code is read, and run in the sandbox alone: pytest must not import it
collect_ignore_glob = ["submissions/*", "hostile/*", "fuzz/*", "blind/*"]

SECRET = b"the secret of the tests, forever the same"


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that other users get through; each pytest that starts closes pytest's own."""
    with tempfile.TemporaryDirectory(prefix="open-") as folder:
        Path(folder).chmod(0o711)
        yield Path(folder)


@pytest.fixture(scope="session")
def grader() -> Iterator[Grader]:
    """A grader with the sandbox of this machine."""
    with open_sandbox(modules=modules("word2vec")) as sandbox:
        yield Grader(load("word2vec"), SECRET, sandbox, released("word2vec"))
