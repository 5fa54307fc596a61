"""What a report prints was never hidden: nothing that a submission writes comes back from there."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest

from autograder.assignments import load
from autograder.assignments.known import released
from autograder.engine.cases.kinds import LINE, RANDOM, REPEATED
from autograder.engine.grade import Grader
from autograder.feedback import render_html, render_json, render_text
from tests.submissions.build import notebook

# each writes an input of the call, 1000 times as large so that no right answer looks like it, into
# whatever may be told of a call that failed
CHANNELS = {
    "text of an exception": "raise ValueError(repr((1000 * {x}).tolist()))",
    "name of an exception": "raise type('E' + repr((1000 * {x}).tolist()), (Exception,), {{}})()",
    "type of a value": "return type('T' + repr((1000 * {x}).tolist()), (), {{}})()",
    "values": "return 1000 * {x}",
    "shape": "return np.zeros(int(abs(1000 * {x}.flat[0])))",
    "dtype": "return np.zeros(3, dtype=[('d' + repr((1000 * {x}).tolist()), float)])",
    "text": "return repr((1000 * {x}).tolist())",
}
SIGNATURES = {
    "sigmoid(x)": "x",
    "softmax(x)": "x",
    "naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors)":
        "outside_vectors",
    "negative_sampling_loss_and_gradient(v, o, outside_vectors, k)": "outside_vectors",
    "skipgram_loss_and_gradient(c, o, V, U, f)": "V",
}  # fmt: skip


def inputs(grader) -> set[str]:
    """The digits of a thousand times every number that goes into a hidden case."""
    return {
        f"{abs(1000 * value):.6f}".replace(".", "").strip("0")[:6]
        for plan in grader._key.plans
        for case in plan.cases
        if case.kind in (RANDOM, LINE, REPEATED)
        for array in case.inputs.values()
        if hasattr(array, "dtype") and array.dtype.kind == "f"
        for value in array.ravel()
    }


def everything_said(report) -> str:
    report = replace(report, seconds={})
    return "\n".join(
        [render_text.render(report), render_html.render(report), render_json.dump(report)]
    )


@pytest.mark.parametrize("name", CHANNELS)
def test_hidden_inputs_do_not_come_home(grader, name):
    source = "\n\n".join(
        f"def {signature}:\n    {CHANNELS[name].format(x=x)}" for signature, x in SIGNATURES.items()
    )
    other = Grader(
        load("word2vec"),
        b"another secret of the tests, as long",
        grader._sandbox,
        released("word2vec"),
    )
    said, again = (everything_said(g.grade(notebook(source), "mallory")) for g in (grader, other))
    assert said == again, "what is told depends on hidden cases"
    # one of some hundred numbers may look like one of some thousand by chance, two may not
    assert len(digits(said) & inputs(grader)) < 2


def digits(text: str) -> set[str]:
    """The first six digits of every number that has as many."""
    numbers = (n.replace(".", "").strip("0") for n in re.findall(r"\d+\.?\d*", text))
    return {number[:6] for number in numbers if len(number) >= 6}


def test_the_digits_would_be_seen(grader):
    """The same search finds them where a shown case is searched for its own."""
    assert len(inputs(grader)) > 200
    assert all(len(digits) <= 6 for digits in inputs(grader))


def test_a_failed_stage_shows_a_case_to_paste_and_its_numbers_agree(grader):
    source = """
def sigmoid(x):
    return 2 / (1 + np.exp(-x))
"""
    report = grader.grade(notebook(source), "ada")
    (question,) = (q for q in report.questions if q.name == "sigmoid-softmax")
    (result,) = (r for r in question.results if r.stage == "value" and r.outcome.value == "failed")
    shown = result.shown
    assert shown is not None
    space = {"np": np, "sigmoid": lambda x: 2 / (1 + np.exp(-x))}
    yours = eval(shown.call, space)
    np.testing.assert_allclose(yours, eval(f"np.array({shown.yours})"), rtol=1e-5)
    np.testing.assert_allclose(yours / 2, eval(f"np.array({shown.expected})"), rtol=1e-5)
    assert float(f"{yours[result.worst.index]:.6g}") == result.worst.yours


def test_the_same_file_is_shown_the_same_cases_and_another_student_others(grader):
    data = notebook("def sigmoid(x):\n    return 2 * x\n")
    calls = [
        next(r.shown.call for q in grader.grade(data, who).questions for r in q.results if r.shown)
        for who in ("ada", "ada", "grace")
    ]
    assert calls[0] == calls[1] != calls[2]
