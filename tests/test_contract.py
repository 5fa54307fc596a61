"""What is tested was said: every kind of hidden case stands in the notebook's table."""

from __future__ import annotations

import re

import pytest

from autograder.assignments import load
from autograder.assignments.places import ROOT, source
from autograder.engine.cases.kinds import COSTLY, COUNTED, LINE, RANDOM, UNTOUCHED
from autograder.engine.stages.stage import name_of_kind

TEXT = source("word2vec").read_text(encoding="utf-8")
TABLE = TEXT[TEXT.index("**What may come.**") : TEXT.index("What does not come:")]
ROWS = {
    cells[1].strip(): {case.strip() for case in cells[2].split(";")}
    for line in TABLE.splitlines()
    if len(cells := line.split("|")) == 4 and cells[1].strip() not in ("---", "functions")
}
WORD2VEC = load("word2vec")
OF = {
    "sigmoid": ["`sigmoid`, `softmax`"],
    "softmax": ["`sigmoid`, `softmax`"],
    "naive_softmax_loss_and_gradient": ["both pair losses"],
    "negative_sampling_loss_and_gradient": ["both pair losses", "negative sampling"],
    "skipgram_loss_and_gradient": ["skip-gram"],
    "sgd": ["`sgd`"],
}
SAID = {  # kinds that the table says in its own words
    COSTLY: "four words in 20,000 dimensions, within a third of a second of computing time",
    COUNTED: "calls of the pair function are counted",
}
HIDDEN = sorted(
    {(plan.function, case.kind) for plan in WORD2VEC.hidden_plans(b"any") for case in plan.cases},
    key=str,
)


@pytest.mark.parametrize(("function", "kind"), HIDDEN)
def test_every_kind_of_hidden_case_stands_in_the_table(function, kind):
    if kind in (RANDOM, LINE):
        assert "with random numbers" in TABLE
        return
    said = set().union(*(ROWS[row] for row in OF.get(function, [])))
    if kind.is_a(UNTOUCHED):
        said |= {case for row, cases in ROWS.items() if row.startswith("all but") for case in cases}
    name = SAID.get(kind) or name_of_kind(WORD2VEC.by_name[function], kind).text()
    assert any(case.startswith(name) for case in said)


def test_the_table_promises_nothing_that_is_not_tested():
    tested = {
        SAID.get(kind) or name_of_kind(WORD2VEC.by_name[function], kind).text()
        for function, kind in HIDDEN
    }
    tested |= {"calls of the loss are counted", "steps so large that the loss rises"}
    promised = set().union(*ROWS.values())
    assert {case for case in promised if not any(case.startswith(t) for t in tested)} == set()


def test_the_notebook_says_which_numpy_grades():
    pinned = re.search(r"^numpy==(\d+)\.(\d+)", (ROOT / "constraints.txt").read_text(), re.M)
    assert pinned is not None
    assert f"NumPy {pinned[1]}.{pinned[2]}" in TEXT
    assert (
        f"< ({pinned[1]}, {pinned[2]})"
        in (ROOT / "autograder" / "handout" / "comparing.py").read_text()
    )
    python = re.search(r'requires-python = ">=(3\.\d+)"', (ROOT / "pyproject.toml").read_text())
    assert python is not None
    assert f"Python {python[1]} or newer" in TEXT
