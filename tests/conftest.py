"""What many tests share: one sandbox and one grader for each test process."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from autograder.assignments import load
from autograder.assignments.known import modules, released
from autograder.engine.grade import Grader
from autograder.sandbox import open_sandbox

# students' and attackers' code is read, and run in the sandbox alone: pytest must not import it
collect_ignore_glob = ["submissions/*", "hostile/*", "fuzz/*", "blind/*"]

SECRET = b"the secret of the tests, forever the same"


@pytest.fixture(scope="session")
def grader() -> Iterator[Grader]:
    """A grader with the sandbox of this machine."""
    with open_sandbox(modules=modules("word2vec")) as sandbox:
        yield Grader(load("word2vec"), SECRET, sandbox, released("word2vec"))
