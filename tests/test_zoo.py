"""Every animal of the zoo gets the points and the diagnoses that it states, and no others.

The real pipeline grades them: the notebook is built, read, run in the sandbox and asked.
"""

from __future__ import annotations

import json
import os
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from autograder.assignments import load
from autograder.engine.grade import Grader
from autograder.report import Report
from tests.animals import facts, stated
from tests.submissions.build import MACHINE_POINTS, Animal, notebook, zoo
from tests.submissions.damaged import damaged
from tests.submissions.handed_in import handed_in
from tests.submissions.sample import CLASS, COPIES, sample_class

MISCONCEPTIONS = load("word2vec").misconceptions
ANIMALS = zoo() | damaged() | handed_in()
REPORT = Path(__file__).parents[1] / "build" / "reports" / "diagnosis.json"
Facts = dict[str, Any]


@pytest.fixture(scope="session")
def facts_of(
    report_of: Callable[[str], Report], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Animal], Facts]:
    """Grade each animal once, also when several processes run the tests."""
    root = tmp_path_factory.getbasetemp()
    folder = (root.parent if "PYTEST_XDIST_WORKER" in os.environ else root) / "zoo"
    folder.mkdir(exist_ok=True)

    def of(animal: Animal) -> Facts:
        path = folder / (animal.name.replace("/", ".") + ".json")
        if not path.exists():
            graded = facts(report_of(animal.name))
            draft = path.with_suffix(f".{os.getpid()}")
            draft.write_text(json.dumps(graded), encoding="utf-8")
            draft.replace(path)
        found: Facts = json.loads(path.read_text(encoding="utf-8"))
        return found

    return of


@pytest.mark.parametrize("name", ANIMALS)
def test_an_animal_gets_what_it_states(name: str, facts_of: Callable[[Animal], Facts]) -> None:
    found = facts_of(ANIMALS[name])
    own = stated(ANIMALS[name])
    assert {key: found[key] for key in own} == own


def test_the_zoo_is_large_enough() -> None:
    assert len(ANIMALS) >= 100
    assert len(MISCONCEPTIONS) >= 40


def test_the_untouched_solution_is_no_animal_and_scores_full_marks(grader: Grader) -> None:
    report = grader.grade(notebook('"""Nothing of my own."""'), "instructor")
    assert report.points == MACHINE_POINTS


def test_every_entry_of_the_catalogue_has_an_animal() -> None:
    named = {key for animal in ANIMALS.values() for joined in animal.diagnosis
             for key in joined.split("+")}  # fmt: skip
    alone = sorted(set(MISCONCEPTIONS) - named)
    assert not alone, f"no animal shows what these entries of the catalogue say: {alone}"


def test_diagnoses_are_precise_and_nearly_complete(facts_of: Callable[[Animal], Facts]) -> None:
    """The confusion matrix: rows are what animals state, columns what the grader names."""
    confusion: dict[str, Counter[str]] = defaultdict(Counter)
    right = false = missed = 0
    for animal in ANIMALS.values():
        stated, named = set(animal.diagnosis), set(facts_of(animal)["diagnosis"])
        for key in stated & named:
            confusion[key][key] += 1
        missing, extra = sorted(stated - named), sorted(named - stated)
        for key in missing:
            for other in extra or ["(nothing)"]:
                confusion[key][other] += 1
        if not missing:
            for other in extra:
                confusion["(nothing)"][other] += 1
        if not stated and not named:
            confusion["(nothing)"]["(nothing)"] += 1
        right, missed, false = (
            right + len(stated & named), missed + len(missing), false + len(extra)
        )  # fmt: skip
    precision, recall = right / (right + false), right / (right + missed)
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(
        json.dumps(
            {
                "entries": len(MISCONCEPTIONS),
                "animals": len(ANIMALS),
                "precision": precision,
                "recall": recall,
                "confusion": {key: dict(row) for key, row in sorted(confusion.items())},
            },
            indent=1,
        )
        + "\n",
        encoding="utf-8",
    )
    assert precision == 1.0
    assert recall >= 0.95


def _sources(data: bytes) -> dict[str, str]:
    return {cell["id"]: "".join(cell["source"]) for cell in json.loads(data)["cells"]}


def test_a_function_goes_into_its_own_cell_and_helpers_into_another() -> None:
    source = """def helper():
    return 7


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    return helper()
"""
    cells = _sources(notebook(source, before=["%magic"], after=["'the end'"]))
    assert cells["helpers"].startswith("def helper():")
    assert "return helper()" in cells["sgd-solution"]
    assert "learning_rate * gradient" not in cells["sgd-solution"]
    assert "def softmax" in cells["sigmoid-softmax-solution"], "the rest is the instructor's"
    first, *_, last = cells
    assert first == "before-0"
    assert last == "after-0"


def test_a_function_can_be_removed_only_where_there_is_one() -> None:
    assert (
        "def softmax" not in _sources(notebook("", remove=["softmax"]))["sigmoid-softmax-solution"]
    )
    with pytest.raises(ValueError, match=r"no functions \['soft_max'\]"):
        notebook("", remove=["soft_max"])


def test_the_sample_class_is_a_class() -> None:
    files = sample_class()
    assert len(files) >= 30
    assert set(files) == CLASS.keys() | COPIES.keys()
    assert len(set(files.values())) == len(files)
