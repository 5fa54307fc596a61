"""The assignment: its cells and points, its stubs, and visible tests that teach.

Code cells are run in order in one namespace, as a kernel would, with the students' companions on
the path as they are beside the notebook.
"""

import ast
import base64
import bz2
import json
import re
import shutil
import sys

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pytest

from autograder.assignments.places import beside, release
from autograder.assignments.word2vec.handout import visible
from autograder.assignments.word2vec.questions import QUESTIONS
from autograder.handout import comparing
from autograder.nbgrader.release import release_notebook
from autograder.submissions.release_structure import Structure
from solutions.word2vec import reference
from tests.mistakes import MISTAKES
from tests.notebook_cells import COMPANIONS, INSTRUCTOR, RELEASE, SOLUTIONS, run

MACHINE = {
    "sigmoid-softmax": 8,
    "naive-softmax-center-lines": 8,
    "naive-softmax-outside-lines": 6,
    "naive-softmax-loss": 8,
    "naive-softmax-grad-center": 8,
    "naive-softmax-grad-outside": 8,
    "negative-sampling-lines": 6,
    "negative-sampling-loss": 8,
    "negative-sampling-grad-center": 8,
    "negative-sampling-grad-outside": 8,
    "skipgram": 8,
    "sgd": 8,
}
BY_HAND = {"written-why-negative-sampling": 4, "written-find-the-slip": 4}
FUNCTIONS = {
    "sigmoid": ["x"],
    "softmax": ["x"],
    "naive_softmax_loss_and_gradient": ["center_vector", "outside_index", "outside_vectors"],
    "negative_sampling_loss_and_gradient": [
        "center_vector", "outside_index", "outside_vectors", "negative_indices",
    ],
    "skipgram_loss_and_gradient": [
        "center_index", "outside_indices", "center_vectors", "outside_vectors",
        "pair_loss_and_gradient",
    ],
    "sgd": ["loss_and_gradient", "theta", "learning_rate", "n_iterations"],
}  # fmt: skip


@pytest.fixture
def companions(tmp_path, monkeypatch):
    """Put all files of the release beside the notebook."""
    for name, path in beside("word2vec").items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(path, tmp_path / name)
    monkeypatch.syspath_prepend(tmp_path)
    forget()
    yield
    forget()


@pytest.fixture
def alone(tmp_path, monkeypatch):
    """Put nothing beside the notebook."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "autograder.mathematics", None)  # no student has it
    monkeypatch.setattr(
        sys, "path", [p for p in sys.path if p not in ("", *(str(f.parent) for f in COMPANIONS))]
    )
    forget()
    yield
    forget()


@pytest.fixture(autouse=True)
def _no_windows():
    before = mpl.get_backend()
    mpl.use("Agg")
    yield
    plt.close("all")
    mpl.use(before)


def forget():
    for name in [*sys.modules]:
        if name.split(".")[0] in {"mathematics", *(path.stem for path in COMPANIONS)}:
            del sys.modules[name]


class TestCells:
    def test_points(self):
        points = {i: m["points"] for i, (_, _, m) in INSTRUCTOR.items() if m.get("grade")}
        assert points == MACHINE | BY_HAND
        assert sum(points.values()) == 100

    def test_the_autograder_counts_the_same_points(self):
        counted = {q.name: q.points for q in QUESTIONS}
        assert counted == MACHINE | BY_HAND

    def test_a_cells_id_is_its_grade_id(self):
        for cell_id, (_, _, meta) in INSTRUCTOR.items():
            assert meta.get("grade_id", cell_id) == cell_id

    def test_the_release_has_the_same_cells_in_the_same_order(self):
        assert list(RELEASE) == list(INSTRUCTOR)

    @pytest.mark.parametrize("grade_id", MACHINE)
    def test_what_a_machine_grades_is_a_locked_test_cell(self, grade_id):
        kind, source, meta = INSTRUCTOR[grade_id]
        assert (kind, meta["solution"], meta["locked"]) == ("code", False, True)
        test, names = visible.TESTS[grade_id]
        assert source == f"visible.{test.__name__}({', '.join(names)})"

    @pytest.mark.parametrize("grade_id", BY_HAND)
    def test_what_a_person_grades_is_text_with_a_rubric(self, grade_id):
        kind, source, meta = INSTRUCTOR[grade_id]
        assert (kind, meta["solution"]) == ("markdown", True)
        assert "*Points:" in source

    def test_every_question_has_its_solution_cell_before_its_tests(self):
        order = list(INSTRUCTOR)
        for before, tests in {
            "sigmoid-softmax-solution": ["sigmoid-softmax"],
            "naive-softmax-solution": [i for i in MACHINE if i.startswith("naive-softmax-g")],
            "negative-sampling-solution": ["negative-sampling-loss"],
            "skipgram-solution": ["skipgram"],
            "sgd-solution": ["sgd"],
        }.items():
            assert all(order.index(before) < order.index(test) for test in tests)

    def test_cells_that_only_help_are_locked_and_worth_nothing(self):
        for cell_id, (kind, _, meta) in INSTRUCTOR.items():
            if kind == "code" and cell_id not in MACHINE and cell_id not in SOLUTIONS:
                assert (meta["grade"], meta["solution"], meta["locked"]) == (False, False, True)

    def test_of_its_own_cells_only_the_first_is_run_where_it_is_graded(self):
        """What else binds a name, as an import beside a picture does, would run in each child."""
        assert Structure(release_notebook("word2vec")).needed == ("setup",)

    def test_numpy_matplotlib_and_jupyter_are_enough(self):
        names = set()
        for kind, source, _ in INSTRUCTOR.values():
            for node in ast.walk(ast.parse(source)) if kind == "code" else ():
                if isinstance(node, ast.Import):
                    names |= {alias.name.split(".")[0] for alias in node.names}
                elif isinstance(node, ast.ImportFrom):
                    names.add(node.module.split(".")[0])
        own = {"numpy", "matplotlib", "IPython", "ready", "visible"}
        assert names - set(sys.stdlib_module_names) == own


@pytest.mark.parametrize(
    ("python", "numpy", "said"),
    [
        ((3, 11), "2.4.6", ""),
        ((3, 12), "2.4.6", "This is Python 3.12. Notebooks may be graded with Python 3.11"),
        ((3, 11), "2.0.2", "This is NumPy 2.0.2. Notebooks are graded with NumPy 2.4"),
        ((3, 11), "1.26.4", "This is NumPy 1.26.4."),
        ((3, 11), "2.10.0", ""),
        ((3, 8), "1.24.4", "This is Python 3.8 with NumPy 1.24.4. The notebook needs Python 3.9"),
    ],
)
def test_the_setup_says_where_versions_differ_in_a_way_that_matters(
    monkeypatch, capsys, python, numpy, said
):
    version = type("version_info", (tuple,), {"major": python[0], "minor": python[1]})(python)
    monkeypatch.setattr(sys, "version_info", version)
    monkeypatch.setattr(np, "__version__", numpy)
    visible.say_versions()
    out = capsys.readouterr().out
    assert out.startswith(said)
    assert bool(out) is bool(said)


class TestRelease:
    def test_it_has_the_functions_of_the_contract_and_each_raises(self):
        namespace = run(RELEASE, SOLUTIONS)
        for name in ("center", "outside", "negative"):
            assert "YOUR LINES HERE" in namespace[f"{name}_derivation"]
        for name, parameters in FUNCTIONS.items():
            function = namespace[name]
            assert (
                list(function.__code__.co_varnames[: function.__code__.co_argcount]) == parameters
            )
            with pytest.raises(NotImplementedError):
                function(*parameters)

    def test_it_holds_no_line_of_a_solution(self):
        released = {
            line.strip() for _, source, _ in RELEASE.values() for line in source.split("\n")
        }
        for cell_id in SOLUTIONS:
            regions = re.findall(
                r"### BEGIN SOLUTION\n(.*?)### END SOLUTION", INSTRUCTOR[cell_id][1], re.DOTALL
            )
            written = INSTRUCTOR[cell_id][1]
            assert len(regions) == written.count("def ") + written.count('= r"""')
            for line in "".join(regions).splitlines():
                assert line.strip() not in released - {"", ")"}

    @pytest.mark.parametrize("grade_id", BY_HAND)
    def test_it_holds_no_written_answer(self, grade_id):
        assert RELEASE[grade_id][1] == "YOUR ANSWER HERE"

    @pytest.mark.parametrize("grade_id", MACHINE)
    def test_the_visible_tests_are_untouched(self, grade_id):
        assert RELEASE[grade_id][1] == INSTRUCTOR[grade_id][1]

    @pytest.mark.usefixtures("companions")
    @pytest.mark.parametrize("grade_id", MACHINE)
    def test_the_untouched_stub_fails_every_visible_test(self, grade_id):
        with pytest.raises(AssertionError, match="written yet"):
            run(RELEASE, ["setup", *SOLUTIONS, grade_id])


class TestInstructor:
    @pytest.mark.usefixtures("companions")
    def test_it_runs_from_top_to_bottom(self, capsys):
        namespace = run(INSTRUCTOR)
        output = capsys.readouterr().out
        assert "12 of 12 questions: nothing found." in output
        assert r"✓ = U^\top (\hat y - y)" in output
        assert "gradient of outside_vectors: all 15 entries agree" in output
        assert np.mean(namespace["losses"][-80:]) < 0.5 * np.mean(namespace["losses"][:80])

    @pytest.mark.usefixtures("companions")
    def test_its_vectors_know_the_three_groups(self):
        """The nearest noun to each noun is of its own group."""
        namespace = run(INSTRUCTOR)
        unit, index = namespace["unit"], namespace["index"]
        group_of = {w: name for name, group in namespace["GROUPS"].items() for w in group}
        for word, group in group_of.items():
            others = [w for w in group_of if w != word]
            nearest = max(others, key=lambda w: unit[index[w]] @ unit[index[word]])
            assert group_of[nearest] == group

    @pytest.mark.usefixtures("companions")
    def test_the_curve_is_live(self, monkeypatch):
        """It is drawn ten times while the vectors are trained."""
        drawn = []

        class Shown:
            def update(self, figure):
                (axes,) = figure.axes
                drawn.append(len(axes.lines[1].get_xdata()))

        monkeypatch.setattr("IPython.display.display", lambda *_, **__: Shown())
        run(INSTRUCTOR)
        assert drawn == list(range(1, 11))

    @pytest.mark.usefixtures("companions")
    def test_our_curve_is_the_references(self):
        """The numbers in the notebook come from the reference's functions, not from a hand."""
        by_reference = {
            cell_id: "\n".join(
                f"from solutions.word2vec.reference import {name}"
                for name in FUNCTIONS
                if hasattr(reference, name) and f"def {name}(" in INSTRUCTOR[cell_id][1]
            )
            for cell_id in SOLUTIONS
        }
        namespace = run(INSTRUCTOR, then=by_reference)
        assert namespace["sgd"] is reference.sgd
        means = np.reshape(namespace["losses"], (-1, namespace["EVERY"])).mean(axis=1)
        np.testing.assert_allclose(means, namespace["OURS"], atol=6e-4)

    @pytest.mark.usefixtures("alone")
    def test_alone_it_checks_as_much(self, capsys):
        run(INSTRUCTOR)
        output = capsys.readouterr().out
        assert r"✓ = U^\top (\hat y - y)" in output
        assert "12 of 12 questions: nothing found." in output

    def test_without_the_folder_derivations_are_read_later(self, monkeypatch, capsys):
        monkeypatch.setattr(comparing, "_mathematics", lambda: "")
        visible.center_derivation("x = y")
        assert capsys.readouterr().out == (
            "Derivations are read when you hand in. To see here how they are read, put the folder "
            "mathematics, which the assignment came with, beside this notebook.\n"
        )
        monkeypatch.undo()
        with pytest.raises(AssertionError, match="no line gives the derivative"):
            visible.center_derivation(r"\frac{\partial J}{\partial u_o} = (\hat y_o - 1) v_c")

    def test_what_it_brings_with_it_are_the_modules_beside_it(self):
        source = re.search(r'PACKED = "(.*)"', RELEASE["setup"][1])
        assert source is not None
        brought = json.loads(bz2.decompress(base64.b85decode(source[1].replace(",", "{"))))
        assert brought == {
            name: (release("word2vec") / name).read_text(encoding="utf-8")
            for name in beside("word2vec")
        }
        assert len(RELEASE["setup"][1].splitlines()) <= 15

    def test_the_cell_that_brings_them_is_folded(self):
        setup = next(
            c for c in json.loads(release_notebook("word2vec"))["cells"] if c["id"] == "setup"
        )
        assert setup["metadata"]["jupyter"] == {"source_hidden": True}

    @pytest.mark.usefixtures("companions")
    @pytest.mark.parametrize("grade_id", MACHINE)
    def test_each_test_cell_needs_only_the_setup_and_the_functions(self, grade_id):
        """A student may run them in any order."""
        run(INSTRUCTOR, ["setup", *SOLUTIONS, grade_id])


@pytest.mark.usefixtures("companions")
@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_typical_mistake_gets_a_message_that_teaches(mistake):
    grade_id, code, message = MISTAKES[mistake]
    namespace = run(INSTRUCTOR, ["setup", *SOLUTIONS])
    exec(code, namespace)
    with pytest.raises(AssertionError) as caught:
        exec(INSTRUCTOR[grade_id][1], namespace)
    assert message in str(caught.value)


def test_every_question_has_a_mistake():
    assert {grade_id for grade_id, _, _ in MISTAKES.values()} == set(MACHINE)
