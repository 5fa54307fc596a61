"""Near-identical submissions are found behind other names; what everybody writes is not copying."""

from __future__ import annotations

import pytest

from autograder.classroom.similarity import Pair, compare, similar_pairs
from tests.submissions.build import code_cell, write
from tests.submissions.sample import CLASS, COPIES, sample_class

pytest.importorskip("copydetect", reason="the extra 'similarity' is not installed")
# copydetect warns of code that is shorter than its window
pytestmark = pytest.mark.filterwarnings("ignore")


def test_the_copy_in_the_sample_class_is_found_and_nobody_is_accused_who_wrote_alone(tmp_path):
    """Two that were made from the same file of the zoo are copies too, whatever they were for."""
    for student, data in sample_class().items():
        (tmp_path / f"{student}.ipynb").write_bytes(data)
    pairs = similar_pairs(tmp_path)
    assert pairs is not None
    found = {frozenset((p.one, p.other)) for p in pairs}
    assert {frozenset(pair) for pair in COPIES.items()} <= found
    made_of = {student: set(names) for student, names in CLASS.items()}
    made_of |= {copy: made_of[original] for copy, original in COPIES.items()}
    assert all(made_of[one] & made_of[other] for one, other in found)
    assert len(found) < 6


def test_code_that_was_given_or_that_everybody_wrote_does_not_count():
    common = "\n".join(f"def f{i}(a, b):\n    return a * {i} + b ** {i} - a / b" for i in range(20))
    code = {f"s{i}": common for i in range(20)}
    assert compare(code) == []
    assert compare({"a": common, "b": common}, given=common) == []
    assert compare({"a": common, "b": common}) == [Pair("a", "b", 1.0)]


def test_files_that_are_no_notebooks_are_passed_over(tmp_path):
    (tmp_path / "ada.ipynb").write_bytes(b"{")
    (tmp_path / "bora.ipynb").write_bytes(write([code_cell("a", "x = 1")]))
    assert similar_pairs(tmp_path) == []
