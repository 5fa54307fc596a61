"""What is tested was said: every kind of hidden case stands in the notebook's table."""

from __future__ import annotations

import ast
import re

import numpy as np
import pytest

from autograder.assignments import load, names
from autograder.assignments.places import ROOT, source
from autograder.engine.cases.kinds import (
    COSTLY,
    COUNTED,
    LINE,
    RANDOM,
    REPEATED,
    UNTOUCHED,
    CaseKind,
)
from autograder.engine.stages.stage import name_of_kind
from autograder.sandbox.calls import Prepared

WORD2VEC_ROWS = {  # those of the table that speak of a function
    "sigmoid": ["`sigmoid`, `softmax`"],
    "softmax": ["`sigmoid`, `softmax`"],
    "naive_softmax_loss_and_gradient": ["both pair losses"],
    "negative_sampling_loss_and_gradient": ["both pair losses", "negative sampling"],
    "skipgram_loss_and_gradient": ["skip-gram"],
    "sgd": ["`sgd`"],
}
CBOW_ROWS = {
    "context_mean": ["all with a context"],
    "cbow_softmax_loss_and_gradient": ["all with a context", "both losses of CBOW"],
    "cbow_negative_sampling_loss_and_gradient": [
        "all with a context",
        "both losses of CBOW",
        "negative sampling",
    ],
    "tree_probabilities": ["both of the tree"],
    "hierarchical_softmax_loss_and_gradient": ["both of the tree", "the loss of the tree"],
}
ROWS = {"word2vec": WORD2VEC_ROWS, "cbow": CBOW_ROWS}
SAID = {  # kinds that the table says in its own words
    COSTLY: "four words in 32,000 dimensions, in less time than the loss takes 20,000 times",
    COUNTED: "calls of the pair function are counted",
    # of draws and context alike
    ("cbow_negative_sampling_loss_and_gradient", REPEATED): "a word that is drawn more than once",
}
ALSO = {  # of functions whose cases have no kinds
    "word2vec": {"calls of the loss are counted", "steps so large that the loss rises"},
}


def text(assignment: str) -> str:
    """Read what is handed out."""
    return source(assignment).read_text(encoding="utf-8")


def table(assignment: str) -> dict[str, set[str]]:
    """Read what may come: the cases of each row, by its functions."""
    whole = text(assignment)
    begin, end = whole.index("**What may come.**"), whole.index("What does not come:")
    assert "with random numbers" in whole[begin:end]
    rows = [line.split("|") for line in whole[begin:end].splitlines() if line.count("|") == 3]
    return {
        cells[1].strip(): {case.strip() for case in cells[2].split(";")}
        for cells in rows
        if cells[1].strip() not in ("---", "functions")
    }


def said(assignment: str, function: str, kind: CaseKind) -> str:
    """Give the words that the table has to have for a kind of hidden case."""
    own = SAID.get((function, kind)) or SAID.get(kind)
    return own or name_of_kind(load(assignment).by_name[function], kind).text()


HIDDEN = sorted(
    {
        (assignment, plan.function, case.kind)
        for assignment in names()
        for plan in load(assignment).hidden_plans(b"any")
        for case in plan.cases
    },
    key=str,
)


@pytest.mark.parametrize(("assignment", "function", "kind"), HIDDEN)
def test_every_kind_of_hidden_case_stands_in_the_table(assignment, function, kind):
    rows = table(assignment)
    if kind in (RANDOM, LINE):
        return
    if kind.is_a(UNTOUCHED):
        its = {row for row in rows if row.startswith("all") and "with" not in row}
    else:  # one without rows of its own here is looked for in all of them
        its = set(ROWS.get(assignment, {}).get(function, rows))
    cases = set().union(*(rows[row] for row in its))
    words = said(assignment, function, kind)
    assert any(case.startswith(words) for case in cases), f"{words!r} isn't said of {function}"


@pytest.mark.parametrize("assignment", names())
def test_the_table_promises_nothing_that_is_not_tested(assignment):
    tested = {said(name, function, kind) for name, function, kind in HIDDEN if name == assignment}
    tested |= ALSO.get(assignment, set())
    promised = set().union(*table(assignment).values())
    assert {case for case in promised if not any(case.startswith(t) for t in tested)} == set()


def test_the_notebook_says_which_numpy_grades():
    pinned = re.search(r"^numpy==(\d+)\.(\d+)", (ROOT / "constraints.txt").read_text(), re.M)
    assert pinned is not None
    assert f"NumPy {pinned[1]}.{pinned[2]}" in text("word2vec")
    assert (
        f"< ({pinned[1]}, {pinned[2]})"
        in (ROOT / "autograder" / "handout" / "comparing.py").read_text()
    )
    python = re.search(r'requires-python = ">=(3\.\d+)"', (ROOT / "pyproject.toml").read_text())
    assert python is not None
    assert f"Python {python[1]} or newer" in text("word2vec")


def announced(assignment: str) -> dict[tuple[str, str], type]:
    """Read what the docstrings of the notebook's functions call each argument."""
    types: dict[tuple[str, str], type] = {}
    for cell in re.findall(r"solution: true, .*?\n\n(def .*?)^```", text(assignment), re.M | re.S):
        for node in ast.parse(cell).body:
            if not isinstance(node, ast.FunctionDef):
                continue
            parameters = [argument.arg for argument in node.args.args]
            before = (ast.get_docstring(node) or "").partition("->")[0]
            pattern = r"(\w+(?: and \w+)?) (int\b|list of int|\([\w, ]+\))"
            for names_of, kind in re.findall(pattern, before):
                for name in names_of.split(" and "):
                    given = {"int": int, "list of int": list}.get(kind, np.ndarray)
                    if name in parameters:
                        types[node.name, name] = given
    return types


def test_a_docstring_announces_each_kind_of_argument():
    types = announced("word2vec")
    window = "skipgram_loss_and_gradient"
    assert types[window, "outside_indices"] is list
    assert types[window, "center_index"] is int
    assert types[window, "center_vectors"] is types[window, "outside_vectors"] is np.ndarray


@pytest.mark.parametrize("assignment", names())
def test_arguments_are_of_the_types_that_the_docstrings_name(assignment):
    types = announced(assignment)
    seen = set()
    for plan in load(assignment).hidden_plans(b"any"):
        for case in plan.cases:
            for name, value in case.sent.items():
                if (plan.function, name) in types:
                    seen.add((plan.function, name))
                    value = value.array if isinstance(value, Prepared) else value
                    assert type(value) is types[plan.function, name], (plan.function, name)
    assert seen == types.keys()
