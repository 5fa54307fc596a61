"""The picture of an error: its rows have the words of the case, for eyes, ears and terminals."""

from __future__ import annotations

import re

import numpy as np
import pytest
from rich.cells import cell_len

from autograder.assignments.word2vec.rows import ROWS
from autograder.feedback.picture import alt_text, rows_of_text, svg
from autograder.report import ErrorMap
from tests.submissions.build import notebook, read_source

RIGHT, WRONG = -16.0, 0.5
GRADIENT = ErrorMap(
    "grad_outside_vectors",
    ((RIGHT, RIGHT), (WRONG, RIGHT), (WRONG, WRONG)),
    {1: "o", 2: "k, 2 times"},
)


@pytest.mark.parametrize(
    ("output", "inputs", "words"),
    [
        ("grad_outside_vectors", {"outside_index": 2}, {2: "o"}),
        (
            "grad_outside_vectors",
            {"outside_index": 2, "negative_indices": np.array([0, 4, 0])},
            {0: "k, 2 times", 4: "k", 2: "o"},
        ),
        (
            "grad_center_vectors",
            {"center_index": 1, "outside_indices": np.array([3, 3, 0])},
            {1: "c"},
        ),
        (
            "grad_outside_vectors",
            {"center_index": 1, "outside_indices": np.array([3, 3, 0])},
            {3: "o, 2 times", 0: "o"},
        ),
        ("value", {"x": np.ones((2, 2))}, {}),
        ("losses", {"outside_indices": np.array([1]), "center_index": 0}, {}),
    ],
)
def test_rows_get_the_words_of_the_case(output, inputs, words):
    assert ROWS.marks(output, inputs) == words


@pytest.mark.parametrize(("lang", "times"), [("en", "2 times"), ("ko", "2번")])
def test_the_words_stand_in_every_form_of_the_picture(lang, times):
    assert rows_of_text(GRADIENT, lang) == ["· ·   0", "█ ·   1 (o)", f"█ █   2 (k, {times})"]
    drawn = str(svg(GRADIENT, lang))
    said = alt_text(GRADIENT, lang).text(lang)
    for row in ("1 (o)", f"2 (k, {times})"):
        assert f">{row}</text>" in drawn
        assert row in said
    assert "(k," not in alt_text(ErrorMap("g", GRADIENT.log10_error)).text()


def test_labels_fit_beside_the_picture_in_wide_letters_too():
    drawn = str(svg(GRADIENT, "ko"))
    (x,) = {int(x) for x in re.findall(r'<text x="(\d+)" y="\d+" text-anchor="end">', drawn)}
    assert x >= 7.2 * cell_len("2 (k, 2번)"), (
        "a letter of 12 px takes 7.2, a Korean one two of them"
    )


ANIMALS = ["skipgram/mean", "negative/repeats_dropped_by_indexing"]


def test_windows_and_repeated_draws_are_drawn_with_their_words(grader):
    report = grader.grade(notebook("\n\n".join(map(read_source, ANIMALS))), "mina")
    pictures = {
        (q.name, r.error_map.name): set(r.error_map.marked_rows.values())
        for q in report.questions
        for r in q.results
        if r.error_map
    }
    window = pictures["skipgram", "grad_outside_vectors"]
    assert window
    assert all(word.startswith("o") for word in window)
    assert pictures["skipgram", "grad_center_vectors"] == {"c"}
    repeated = pictures["negative-sampling-grad-outside", "grad_outside_vectors"]
    assert {"o", "k", "k, 2 times"} <= repeated
