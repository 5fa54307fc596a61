"""A submission has one budget, of time and of what it sends, however it divides it."""

from __future__ import annotations

import contextlib
import json
import time
import tracemalloc
from textwrap import dedent

import numpy as np
import pytest

from autograder.assignments import load
from autograder.assignments.known import modules, released
from autograder.assignments.word2vec.given import PAIR
from autograder.engine.grade import Grader
from autograder.engine.running.run_notes import notes
from autograder.engine.running.script import Script
from autograder.engine.scoring import QuestionSpec
from autograder.messages import Message
from autograder.nbgrader.graded_notebook import restored
from autograder.nbgrader.outputs import MAX_OPENERS, harmless
from autograder.report import Status
from autograder.sandbox import Limits, open_sandbox
from autograder.sandbox.calls import Call, Given
from autograder.sandbox.channel import OBJECTS
from autograder.sandbox.endings import GraderFault, SubmissionStopped
from autograder.sandbox.limits import Allowance
from autograder.submissions import raw
from autograder.submissions.notebook import (
    MAX_CODE,
    UnreadableError,
    cell,
    definitions,
    parsed,
    read,
)
from autograder.submissions.raw import MAX_PARTS
from tests.conftest import SECRET
from tests.hostile.build import hostile_class
from tests.submissions.build import MACHINE_POINTS, notebook


@pytest.fixture(scope="module")
def sandbox():
    with open_sandbox(Limits(function_seconds=0.5), modules=modules("word2vec")) as opened:
        yield opened


def graded(sandbox, data, budget=60.0):
    return Grader(load("word2vec"), SECRET, sandbox, released("word2vec"), budget).grade(
        data, "ada"
    )


HANGING = [f"import time  # {i}\ntime.sleep(1000)" for i in range(12)]


def test_many_hanging_cells_share_the_time_of_one_and_the_answers_count(sandbox):
    report = graded(sandbox, notebook("", after=HANGING), budget=5.0)
    assert report.points == MACHINE_POINTS
    assert report.seconds["children"] == 2  # with all cells, and without the rest
    assert (
        report.notes[-1]
        .text()
        .endswith(
            "and the cells below it took too long together, so only their functions were kept."
        )
    )


def test_cells_that_took_long_once_may_do_so_again(sandbox):
    """What the first child could run to its end, the later ones run too."""
    slow = dedent("""
        import time
        time.sleep(1.5)
        shift = 1

        def sgd(*arguments):
            return missing
    """)
    report = graded(sandbox, notebook(slow), budget=3.0 + 10)
    assert not any("stopped" in note.text() for note in report.notes)


def test_a_function_whose_calls_drip_is_stopped_and_the_others_have_their_turn(sandbox):
    slow = dedent("""
        import time

        def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
            time.sleep(0.2)
            return theta, []
    """)
    report = graded(sandbox, notebook(slow))
    question = next(q for q in report.questions if q.name == "sgd")
    said = [r.message.text() for r in question.results if r.message]
    assert any("was stopped: all of its calls together took too long." in text for text in said)
    assert report.points == MACHINE_POINTS - question.max_points


def test_when_the_time_is_over_what_was_done_by_then_counts(sandbox):
    slow = "import time\n\n\ndef sgd(*arguments):\n    time.sleep(1000)\n"
    report = graded(sandbox, notebook(slow), budget=3.0)
    assert report.status is Status.STOPPED
    points = {question.name: question.points for question in report.questions}
    assert (points["naive-softmax-loss"], points["sgd"]) == (8, 0)
    assert report.reason is not None
    assert report.reason.text() == "The submission took longer than 3 seconds and was stopped."


# --- what is sent -------------------------------------------------------------------------------


def test_all_children_of_a_submission_share_what_they_may_send(sandbox):
    allowance = Allowance(received_bytes=3 << 20)
    source = "import numpy as np\ndef f(): return np.zeros(1 << 20, np.int8)"
    for left in (True, True, False):
        with sandbox.open(allowance) as session:
            session.run_cells([source])
            if left:
                assert session.call([Call("f", ())])[0].value.value.size == 1 << 20
            else:
                with pytest.raises(SubmissionStopped, match="too much altogether"):
                    session.call([Call("f", ())])
    assert allowance.is_used_up


def test_what_becomes_objects_counts_by_the_memory_that_they_take(sandbox):
    allowance = Allowance()
    with sandbox.open(allowance) as session:
        session.run_cells(["def f(): return [None] * 1000"])
        before = allowance.received_bytes
        session.call([Call("f", ())])
    assert before - allowance.received_bytes >= OBJECTS * 1000


def test_an_allowance_that_is_used_up_ends_every_wait(sandbox):
    allowance = Allowance(deadline=time.monotonic() - 1)
    with sandbox.open(allowance) as session, pytest.raises(SubmissionStopped) as caught:
        session.run_cells(["pass"])
    assert caught.value.reason == "budget"


def test_an_answer_of_a_wrong_shape_is_refused_before_its_numbers_cross(sandbox):
    wrong = "def sigmoid(x):\n    return np.zeros((3000, 1000), np.int8)\n"
    report = graded(sandbox, notebook(wrong))
    said = [r.message.text() for r in report.questions[0].results if r.message]
    assert any("ndarray of shape (3000, 1000), too large" in text for text in said)


# --- what nobody foresaw ------------------------------------------------------------------------


def test_what_cannot_be_judged_costs_its_own_question_and_is_told(sandbox, monkeypatch):
    score = QuestionSpec.score

    def surprised(self, found, *more):
        if self.name == "sgd":
            raise KeyError("an output that nobody foresaw")
        return score(self, found, *more)

    monkeypatch.setattr(QuestionSpec, "score", surprised)
    report = graded(sandbox, notebook(""))
    assert report.points == MACHINE_POINTS - 8
    question = next(q for q in report.questions if q.name == "sgd")
    assert question.notes == (
        Message(
            "What your functions returned here could not be judged; your instructor has been told."
        ),
    )
    (flag,) = (f.text() for f in report.flags)
    assert flag.startswith("Judging this submission failed in part (KeyError: ")
    assert "an output that nobody foresaw" in flag


@pytest.mark.parametrize("fault", [GraderFault("gone"), OSError("no space"), MemoryError()])
def test_what_is_the_machines_is_no_grade(sandbox, monkeypatch, fault):
    def fail(self, found, *more):
        raise fault

    monkeypatch.setattr(QuestionSpec, "score", fail)
    with pytest.raises(type(fault)):
        graded(sandbox, notebook(""))


# --- what is looked at afterwards ---------------------------------------------------------------


def test_a_text_has_a_few_formulas_that_are_searched_for_their_ends():
    text = harmless("\\\\(" * (MAX_OPENERS + 2) + "\\begin{a}")
    assert text == "\\\\(" * MAX_OPENERS + " \\(" * 2 + " begin{a}"
    formula = r"so $x$, \\(y\\) and \begin{align} z \end{align}"
    assert harmless(formula) == formula


def test_similarity_reads_so_much_of_an_answer_and_no_more():
    from autograder.classroom.likeness import _LONGEST, code_likeness, text_likeness

    answer = "x = a * b + 1\n" * 10_000
    assert code_likeness(answer) == code_likeness(answer[:_LONGEST])
    assert text_likeness(answer) == text_likeness(answer[:_LONGEST])


def test_numbers_that_are_refused_are_not_made_wider():
    from autograder.engine.values.reading import MOST, read_array
    from autograder.sandbox.answers import Answer

    wide = Answer("ndarray", np.broadcast_to(np.int8(1), (MOST + 1, 2)))
    value = read_array("g", wide, (2,))
    assert value.array is None
    assert value.problem is not None
    narrow = read_array("g", Answer("ndarray", np.ones((2, 3), np.int8)), (2,))
    assert narrow.array is not None


def test_the_definitions_of_a_long_cell_are_found_in_one_pass(monkeypatch):
    """Whatever splits the whole text for each statement takes the square of its length."""

    def forbidden(*arguments, **options):
        raise AssertionError("it splits the whole source")

    monkeypatch.setattr("ast.get_source_segment", forbidden)
    cell = "import os\n" * 9000 + "@cached\ndef f(x):\n    return '가'; y = 1\nx = 1; import sys\n"
    kept = definitions(cell)
    assert kept.count("import os\n") == 9000
    assert kept.endswith("def f(x):\n    return '가'; y = 1\nimport sys")


def test_a_file_of_lists_is_refused_before_it_is_read():
    many = b'{"nbformat": 4, "cells": [], "x": [' + b"[]," * MAX_PARTS + b"0]}"
    with pytest.raises(UnreadableError, match="far more lists and values than a notebook has"):
        read(many)
    text = b'{"nbformat": 4, "cells": [], "x": "' + b"[]," * MAX_PARTS + b'"}'
    assert read(text).cells == ()


@pytest.mark.parametrize(
    "text",
    [
        rb'"\"[{,"',
        rb'"\\\"[{,"',
        rb'"\\", "[{,"',
        b'"' + b"," * (1 << 17) + b'"',
        rb'"' + rb"\"," * (1 << 16) + rb'"',
    ],
)
def test_signs_within_texts_are_no_parts(text):
    assert raw._parts(b"[" + text + b"]") == 1 + text.startswith(rb'"\\", ')
    assert raw._parts(b"[" + text + b", {}]") == 3 + text.startswith(rb'"\\", ')


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32-le"])
def test_a_file_of_lists_is_refused_in_any_encoding(encoding):
    many = '{"nbformat": 4, "cells": [], "t": "\\"", "x": [' + "[]," * MAX_PARTS + "0]}"
    with pytest.raises(raw.Intricate):
        raw.load(many.encode(encoding))
    assert raw.load('{"a": "\\"[,"}'.encode(encoding)) == {"a": '"[,'}


@pytest.mark.parametrize("end", [b'"}', b""])
def test_to_look_for_lists_takes_little_more_memory_than_the_file(end):
    """A pattern keeps something for each letter of a text, in case that the text has no end."""
    data = b'{"nbformat": 4, "cells": [], "x": "' + b"," * 4_000_000 + end
    tracemalloc.start()
    try:
        with contextlib.suppress(UnreadableError):
            read(data)
        assert tracemalloc.get_traced_memory()[1] < 5 * len(data)
    finally:
        tracemalloc.stop()


def test_formgrader_is_shown_the_release_for_a_file_of_lists(monkeypatch):
    structure = released("word2vec")
    many = b'{"nbformat": 4, "cells": [], "x": [' + b"[]," * MAX_PARTS + b"0]}"
    assert structure is not None
    monkeypatch.setattr("json.loads", lambda data: pytest.fail("it is read"))
    assert restored(structure, many) == list(structure.cells)


def test_a_cell_keeps_a_text_as_long_as_all_code_may_be():
    lines = {"cell_type": "markdown", "source": ["\N{GRINNING FACE}\n"] * MAX_CODE}
    assert len(cell(lines).text) == MAX_CODE + 1
    assert cell({"cell_type": "markdown", "source": ["a", 1, "b"]}).text == "ab"
    code = {"nbformat": 4, "cells": [{"cell_type": "code", "source": "x" * (MAX_CODE + 1)}]}
    with pytest.raises(UnreadableError, match="more than 1000000 characters of code"):
        read(json.dumps(code).encode())


def test_a_text_whose_fields_are_read_again_and_again_is_not_parsed():
    """Python 3.11 reads an f-string anew for each of its fields."""
    assert parsed("x = f'" + "{a}" * 30_000 + "'") is None
    assert parsed("x = f'" + "{a}" * 1000 + "'") is not None
    assert parsed("x = [" + "{1: 2}, " * 1000 + "]") is not None


def test_when_the_time_is_over_no_cell_is_looked_at_for_a_remark(monkeypatch):
    script = Script(read(notebook("exit()")), released("word2vec"))
    assert any("calls exit()" in note.text() for note in notes(script, (), {}))
    monkeypatch.setattr("ast.parse", lambda text: pytest.fail("it is parsed"))
    assert not any("calls exit()" in note.text() for note in notes(script, (), {}, late=True))


def test_what_cells_say_that_they_printed_is_bounded_altogether(sandbox):
    attack = hostile_class()["protocol/texts_of_wide_letters"]
    with sandbox.open() as session:
        results = session.run_cells([attack.source, *(f"x = {i}" for i in range(60))])
    assert len(results) == 61
    kept = sum(len(result.stdout) + len(result.stderr) for result in results)
    assert 800_000 < kept <= 1_000_000
    with sandbox.open() as session:
        results = session.run_cells(["print('a' * 10_000)"] * 30)
    assert all(len(result.stdout) == 10_001 for result in results)


def test_what_a_question_is_computed_from_fits_together():
    pair = Given(PAIR, (np.ones(4), np.ones(3), np.float64(0.5))).here()
    assert pair(np.ones(3), 0, np.ones((4, 3)))[1].shape == (3,)
    with pytest.raises(ValueError, match="they don't fit together"):
        pair(np.zeros((1, 50_000)), 0, np.zeros((50_000, 1)))


BURN = dedent("""
    def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
        z = outside_vectors @ center_vector
        p = softmax(z)
        loss = -np.log(p[outside_index]) / np.log(2)
        p[outside_index] -= 1
        return loss, p @ outside_vectors, np.outer(p, center_vector)


    def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
        for _ in range(200):
            try:
                loss_and_gradient(np.zeros(250_000))
            except ValueError:
                pass
        return theta, []
""")


def test_a_name_that_no_shown_case_bears_out_is_not_told_whatever_ended_the_telling():
    """Which name it is could be chosen by hidden inputs."""
    with open_sandbox(modules=modules("word2vec")) as patient:
        report = graded(patient, notebook(BURN))
    assert report.status is Status.STOPPED
    assert report.reason is not None
    assert report.reason.text().startswith("The submission sent more data than a submission may")
    assert [r.diagnosis for q in report.questions for r in q.results if r.diagnosis] == []
