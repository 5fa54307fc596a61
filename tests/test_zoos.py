"""Every animal of any other assignment gets the points and the diagnoses that it states.

An assignment that comes in has its zoo graded here; word2vec's, which holds more, is in
``test_zoo``.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from autograder.assignments import load, names
from autograder.assignments.known import modules, released
from autograder.engine.grade import Grader
from autograder.sandbox import open_sandbox
from tests.animals import facts, stated
from tests.conftest import SECRET
from tests.submissions.build import zoo

OTHERS = tuple(name for name in names() if name != "word2vec")
ANIMALS = {
    (assignment, name): one for assignment in OTHERS for name, one in zoo(assignment).items()
}


@pytest.fixture(scope="module")
def grader_of() -> Iterator[Callable[[str], Grader]]:
    """A grader of each assignment, started when it is first asked for."""
    with ExitStack() as open_until_the_end:

        @functools.cache
        def grader(name: str) -> Grader:
            sandbox = open_until_the_end.enter_context(open_sandbox(modules=modules(name)))
            return Grader(load(name), SECRET, sandbox, released(name))

        yield grader


@pytest.mark.parametrize(("assignment", "name"), ANIMALS)
def test_an_animal_gets_what_it_states(
    assignment: str, name: str, grader_of: Callable[[str], Grader]
) -> None:
    animal = ANIMALS[assignment, name]
    found = facts(grader_of(assignment).grade(animal.data(), name))
    assert {key: found[key] for key in stated(animal)} == stated(animal)


@pytest.mark.parametrize("assignment", OTHERS)
def test_a_zoo_has_right_and_wrong_animals(assignment: str) -> None:
    lost = [bool(animal.lost) for (where, _), animal in ANIMALS.items() if where == assignment]
    assert {*lost} == {True, False}, f"{assignment} needs a right and a wrong animal"
