"""The visible tests say what is so: of each usual mistake, and nothing else of a right solution."""

import pytest

from tests.student import HINT, USUAL, judged, told
from tests.submissions.build import zoo

ANIMALS = zoo()


@pytest.mark.parametrize("name", USUAL)
def test_a_usual_mistake_gets_its_hint(name):
    said = told(ANIMALS[name])
    assert judged(name, said) == "true", said


@pytest.mark.parametrize("name", [n for n, a in ANIMALS.items() if n.startswith("unusual/")])
def test_a_right_solution_is_told_of_no_mistake(name):
    if ANIMALS[name].lost or ANIMALS[name].status != "graded":
        pytest.skip("it loses points")
    for text in told(ANIMALS[name]).values():
        assert not HINT.search(text)
