"""What many tests share: one sandbox and one grader for each test process."""

from __future__ import annotations

import functools
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from autograder.assignments import load
from autograder.assignments.known import modules, released
from autograder.engine.grade import Grader
from autograder.nbgrader.quick import quick_jupyter
from autograder.report import Report
from autograder.sandbox import open_sandbox

if TYPE_CHECKING:
    from playwright.sync_api import Browser

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


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A headless Chromium, for one module: while it runs, no other event loop can."""
    from book.audit import browser

    with browser() as started:
        yield started


@pytest.fixture(scope="session")
def grader() -> Iterator[Grader]:
    """A grader with the sandbox of this machine."""
    with open_sandbox(modules=modules("word2vec")) as sandbox:
        yield Grader(load("word2vec"), SECRET, sandbox, released("word2vec"))


@pytest.fixture(scope="session")
def report_of(grader: Grader) -> Callable[[str], Report]:
    """Give what an animal of the assignment's zoo gets; it is graded once in each process."""
    from tests.submissions.build import zoo
    from tests.submissions.damaged import damaged
    from tests.submissions.handed_in import handed_in

    animals = zoo() | damaged() | handed_in()
    return functools.cache(lambda name: grader.grade(animals[name].data(), name))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run files with long tests first, so that at the end no process waits for another's."""
    long = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in long)
