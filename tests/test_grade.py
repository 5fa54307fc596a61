"""One submission becomes one report, whatever it does."""

from __future__ import annotations

import json
import platform
from textwrap import dedent

import pytest

from autograder.assignments import load
from autograder.engine.grade import Grader
from autograder.feedback import render_html, render_text
from autograder.feedback.mending import next_step, read
from autograder.nbgrader.release import release_notebook
from autograder.report import Outcome, Status
from autograder.sandbox.endings import GraderFault
from tests.submissions.build import code_cell, notebook, solved_cells, write

FULL = 92.0


def grade(grader, source="", **options):
    return grader.grade(notebook(dedent(source), **options), "ada")


def lost(report):
    return {
        q.name: round(q.max_points - q.points, 3)
        for q in report.questions
        if not q.manual and q.points < q.max_points
    }


def messages(report, question):
    (found,) = (q for q in report.questions if q.name == question)
    return [r.message.text() for r in found.results if r.message]


def test_the_instructors_notebook_gets_full_marks(grader):
    report = grade(grader)
    assert (report.points, report.max_points, lost(report)) == (FULL, FULL, {})
    assert report.status is Status.GRADED
    assert not report.flags
    assert sum(q.max_points for q in report.questions) == 100


def test_the_untouched_stub_gets_nothing_and_is_told_why(grader):
    report = grader.grade(release_notebook("word2vec"), "ada")
    assert report.points == 0
    assert messages(report, "sigmoid-softmax")[0] == "sigmoid(x) is not implemented yet."


def test_written_answers_wait_for_a_person(grader):
    written = [q for q in grade(grader).questions if q.manual]
    assert [q.max_points for q in written] == [4, 4]
    assert all(q.results[0].outcome is Outcome.MANUAL for q in written)
    assert all(q.by_hand for q in written)


def test_nobody_waits_for_a_written_answer_that_was_left_blank(grader):
    cells = solved_cells("word2vec")
    released = {c["id"]: c for c in json.loads(release_notebook("word2vec"))["cells"]}
    place = next(i for i, c in enumerate(cells) if c["id"] == "written-find-the-slip")
    cells[place] = released["written-find-the-slip"]
    report = grader.grade(write(cells), "ada")
    answered, blank = (q for q in report.questions if q.manual)
    assert answered.by_hand
    assert not blank.by_hand
    assert (blank.name, blank.points, blank.outcome) == (
        "written-find-the-slip", 0, Outcome.SKIPPED,
    )  # fmt: skip
    assert blank.results[0].message.text() == "Nothing was written below “Written: find the slip”."
    said = next_step(report, read(report.questions)).text()
    assert said == "Next: write the answers that are still empty. The rest is right."
    page = render_html.render(report, "en")
    assert "up to 4 points more" in page
    assert render_text.render(report).count("Nothing was written below") == 1


def test_nobody_waits_for_a_written_answer_in_a_file_that_cannot_be_read(grader):
    written = [q for q in grader.grade(b"{", "ada").questions if q.manual]
    assert len(written) == 2
    assert not any(q.by_hand for q in written)


@pytest.mark.parametrize(
    ("function", "questions"),
    [
        ("sigmoid", {"sigmoid-softmax": 4}),
        ("softmax", {"sigmoid-softmax": 4}),
        (
            "naive_softmax_loss_and_gradient",
            {"naive-softmax-loss": 8, "naive-softmax-grad-center": 8,
             "naive-softmax-grad-outside": 8},
        ),
        ("skipgram_loss_and_gradient", {"skipgram": 8}),
        ("sgd", {"sgd": 8}),
        ("center_derivation", {"naive-softmax-center-lines": 8}),
    ],
)  # fmt: skip
def test_deleting_one_function_loses_only_what_depends_on_it(grader, function, questions):
    assert lost(grade(grader, remove=[function])) == questions


def test_a_wrong_softmax_is_paid_for_once_and_the_report_says_so(grader):
    report = grade(
        grader,
        """
        def softmax(x):
            x = np.asarray(x, dtype=float)
            e = np.exp(x - x.max(axis=-1, keepdims=True))
            return e / e.sum(axis=-1, keepdims=True) * 1.1

        def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
            y_hat = softmax(outside_vectors @ center_vector)
            scores = outside_vectors @ center_vector
            loss = -scores[outside_index] + scores.max() + np.log(
                np.exp(scores - scores.max()).sum())
            delta = y_hat.copy()
            delta[outside_index] -= 1
            return loss, outside_vectors.T @ delta, np.outer(delta, center_vector)
        """,
    )
    assert set(lost(report)) == {"sigmoid-softmax"}
    (center,) = (q for q in report.questions if q.name == "naive-softmax-grad-center")
    assert center.notes[0].text() == (
        "Graded a second time with a correct softmax in place of yours, so that one mistake "
        "isn't paid for twice."
    )


def test_what_answers_in_the_second_run_holds_no_code_of_the_reference(grader):
    """The function that asks has a few lines of its own: no exponential, no maximum."""
    report = grade(
        grader,
        """
        def softmax(x):
            return x
        def sigmoid(x):
            code = getattr(softmax, "__code__", None)
            names = set(code.co_names) if code else set()
            if names & {"exp", "max", "sum", "where", "log1p"}:
                raise RuntimeError("found the reference")
            return 1 / (1 + np.exp(-np.asarray(x, dtype=float)))
        """,
    )
    assert lost(report) == {"sigmoid-softmax": 3.5}


OVERFLOWS = """
    def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
        e = np.exp(outside_vectors @ center_vector)
        y_hat = e / e.sum()
        delta = y_hat.copy()
        delta[outside_index] -= 1
        return (-np.log(y_hat[outside_index]), outside_vectors.T @ delta,
                np.outer(delta, center_vector))
"""


def test_a_correct_solution_that_overflows_loses_only_stability(grader):
    report = grade(grader, OVERFLOWS)
    assert lost(report) == {"naive-softmax-loss": 1}
    assert messages(report, "naive-softmax-loss") == ["loss is nan; 1 of 1 entries are not finite."]


def test_a_right_gradient_of_a_wrong_loss_is_right(grader):
    """One mistake isn't paid for twice: the loss is to base 2, the gradients are as they should."""
    report = grade(
        grader,
        """
        def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
            scores = outside_vectors @ center_vector
            delta = softmax(scores)
            loss = -np.log2(delta[outside_index])
            delta[outside_index] -= 1
            return loss, outside_vectors.T @ delta, np.outer(delta, center_vector)
        """,
    )
    assert set(lost(report)) == {"naive-softmax-loss"}
    assert messages(report, "naive-softmax-grad-center") == [
        "grad_center_vector is right, and not the derivative of your loss, since that is wrong."
    ]


def test_the_right_derivative_of_a_wrong_loss_gets_its_points_for_that(grader):
    report = grade(
        grader,
        """
        def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
            z = outside_vectors @ center_vector
            y = np.eye(len(z))[outside_index]
            delta = softmax(z) / np.log(2) - y / np.log(2)
            loss = -np.log2(softmax(z)[outside_index])
            return loss, outside_vectors.T @ delta, np.outer(delta, center_vector)
        """,
    )
    (center,) = (q for q in report.questions if q.name == "naive-softmax-grad-center")
    assert [(r.stage, r.outcome.value) for r in center.results] == [
        ("returned", "passed"),
        ("slope", "passed"),
        ("gradient", "passed"),
        ("formula", "passed"),
        ("edges", "passed"),
    ]
    assert messages(report, "naive-softmax-grad-center")[1] == (
        "The same mistake as in “Naive softmax: the loss”: it is counted there, and not again."
    )


def test_a_constant_loss_with_zero_gradients_has_no_slope(grader):
    report = grade(
        grader,
        """
        def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
            return 0.0, np.zeros_like(center_vector), np.zeros_like(outside_vectors)
        """,
    )
    assert messages(report, "naive-softmax-grad-center")[0] == (
        "Your loss does not change when center_vector does, so it has no slope that a gradient "
        "could match."
    )


def test_changed_inputs_are_seen(grader):
    report = grade(
        grader,
        """
        def sigmoid(x):
            x = np.asarray(x)
            if x.ndim and x.dtype == float:
                x *= 1.0
                x += 1e-3
                return 1 / (1 + np.exp(-(x - 1e-3)))
            return 1 / (1 + np.exp(-x))
        """,
    )
    assert "sigmoid(x) changes one of its arguments: work on a copy." in (
        messages(report, "sigmoid-softmax")
    )


def test_a_result_that_changes_later_is_seen(grader):
    report = grade(
        grader,
        """
        KEPT = {}
        def softmax(x):
            x = np.asarray(x, dtype=float)
            e = np.exp(x - x.max(axis=-1, keepdims=True))
            out = KEPT.setdefault(x.shape, np.empty_like(e))
            out[...] = e / e.sum(axis=-1, keepdims=True)
            return out
        """,
    )
    assert lost(report) == {"sigmoid-softmax": 0.5}
    assert messages(report, "sigmoid-softmax") == [
        "A result changes when softmax is called again: return a new array each time."
    ]


def test_a_skipgram_that_ignores_the_function_it_is_given_is_found_out(grader):
    report = grade(
        grader,
        """
        def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors,
                                       outside_vectors, pair_loss_and_gradient):
            loss, gc, go = 0.0, np.zeros_like(center_vectors), np.zeros_like(outside_vectors)
            for o in outside_indices:
                l, g, G = naive_softmax_loss_and_gradient(
                    center_vectors[center_index], o, outside_vectors)
                loss += l
                gc[center_index] += g
                go += G
            return loss, gc, go
        """,
    )
    assert lost(report)["skipgram"] > 4


def test_numerical_differentiation_is_flagged_for_the_instructor(grader):
    report = grade(
        grader,
        """
        def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
            def loss(v, U):
                s = U @ v
                return s.max() - s[outside_index] + np.log(np.exp(s - s.max()).sum())
            def differentiate(f, x, h=1e-5):
                x = np.array(x, dtype=float)
                g = np.zeros(x.shape)
                for i in np.ndindex(*x.shape):
                    a = x[i]
                    x[i] = a + h; p = f(x)
                    x[i] = a - h; q = f(x)
                    x[i] = a
                    g[i] = (p - q) / (2 * h)
                return g
            v, U = np.array(center_vector, float), np.array(outside_vectors, float)
            return (loss(v, U), differentiate(lambda p: loss(p, U), v),
                    differentiate(lambda p: loss(v, p), U))
        """,
    )
    assert len(report.flags) == 1
    assert "it looks numerically differentiated" in report.flags[0].text()


def test_a_value_that_only_looks_right_is_told_why_it_is_not(grader):
    report = grade(
        grader,
        "def sigmoid(x):\n"
        "    return (1 / (1 + np.exp(-np.clip(x, -700, 700)))).astype(np.float32)\n",
    )
    text = messages(report, "sigmoid-softmax")[0]
    assert text == "value has few digits."
    (question,) = (q for q in report.questions if q.name == "sigmoid-softmax")
    assert [r.diagnosis.key for r in question.results if r.diagnosis] == ["any.single_precision"]


def test_an_endless_function_costs_only_itself(grader):
    report = grade(grader, "def sgd(*args):\n    while True: pass\n")
    assert lost(report) == {"sgd": 8}
    assert messages(report, "sgd")[0] == (
        "sgd(loss_and_gradient, theta, learning_rate, n_iterations) did not return in 5 seconds "
        "and was stopped."
    )


def test_a_function_that_ends_the_process_costs_only_itself(grader):
    report = grade(grader, "import os\ndef sgd(*args):\n    os._exit(0)\n")
    assert lost(report) == {"sgd": 8}
    assert messages(report, "sgd")[0] == (
        "sgd(loss_and_gradient, theta, learning_rate, n_iterations) ended the Python process "
        "instead of returning."
    )


def test_a_cell_that_ends_the_process_loses_nothing_but_itself(grader):
    report = grade(grader, before=["import os\ndef helper(): return 1\nos._exit(1)"])
    assert lost(report) == {}
    assert report.notes[0].text() == (
        'Cell 1 of all 44 ("import os") stopped the whole notebook (it ended the Python process), '
        "so only its functions were kept."
    )


def test_a_cell_that_raises_is_told_and_the_rest_is_run(grader):
    report = grade(grader, before=["1 / 0", "def f(:"])
    assert lost(report) == {}
    assert [note.text() for note in report.notes] == [
        'Cell 1 of all 45 ("1 / 0"): run from the top, line 1 raised ZeroDivisionError: division '
        "by zero.",
        f'Cell 2 of all 45 ("def f(:"): Python {platform.python_version()}, which grades, cannot '
        "read line 1: invalid syntax.",
    ]


def test_functions_are_found_wherever_they_are(grader):
    cells = [c for c in reversed(solved_cells()) if c["cell_type"] == "code"]
    setup = [c for c in cells if c["id"] == "setup"]
    for cell in cells:
        cell["metadata"] = {}
    assert grader.grade(write(setup + cells), "ada").points == FULL


def test_a_notebook_without_functions_is_asked_about(grader):
    report = grader.grade(write([code_cell("a", "print('hello')")]), "ada")
    assert report.points == 0
    assert report.notes[0].text() == (
        "None of the assignment's functions is in this notebook: was the right file handed in?"
    )


def test_what_is_no_notebook_is_a_grade_of_zero_with_its_reason(grader):
    report = grader.grade(b"{", "ada")
    assert (report.status, report.points, report.max_points) == (Status.UNREADABLE, 0, FULL)
    assert report.reason is not None
    assert report.reason.text().startswith("The file is not a notebook: its JSON is broken.")


def test_a_regrade_is_the_same_and_no_hidden_input_stands_in_the_report(grader):
    from autograder.feedback.render_json import dump

    data = notebook(dedent(OVERFLOWS))
    first, second = (json.loads(dump(grader.grade(data, "ada"))) for _ in range(2))
    first.pop("seconds"), second.pop("seconds")
    assert first == second


def test_a_fault_of_the_sandbox_is_no_grade(grader):
    class Broken:
        tier = "broken"

        def open(self, allowance):
            raise GraderFault("the zygote is gone")

    with pytest.raises(GraderFault, match="the zygote is gone"):
        Grader(load("word2vec"), b"s" * 32, Broken()).grade(notebook(""), "ada")


def test_the_time_for_a_submission_is_bounded(grader):
    """With no time at all, every function is told that it had no turn: a grade, with the reason."""
    short = Grader(load("word2vec"), b"s" * 32, grader._sandbox, budget=0.0)
    report = short.grade(notebook(""), "ada")
    assert report.status is Status.STOPPED
    assert report.points == 20, "derivations are read, whatever runs"
    assert report.reason is not None
    assert "The submission took longer than 0 seconds" in report.reason.text()
