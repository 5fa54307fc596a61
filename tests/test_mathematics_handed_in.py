"""A derivation that is handed in: what counts, what is said, and what waits for a person."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograder.assignments.known import released
from autograder.engine.cases.derivation import Derivation, Written
from autograder.engine.running.script import Script
from autograder.engine.stages.derivation import results
from autograder.mathematics import Points, judge
from autograder.mathematics.showing import check, markdown, plain
from autograder.mathematics.word2vec import ASKED
from autograder.nbgrader.release import release_notebook
from autograder.report import Outcome
from autograder.submissions.literals import MAX_CHARACTERS, Literal, literal
from autograder.submissions.notebook import read

CENTER, OUTSIDE, DRAW = ASKED.values()
LINES = [
    r"= -u_o + \frac{\sum_x \exp(u_x^\top v_c) u_x}{\sum_w \exp(u_w^\top v_c)}",
    r"= -u_o + \sum_x P(x \mid c) u_x",
    r"= -\sum_x y_x u_x + \sum_x \hat y_x u_x",
    r"= U^\top (\hat y - y)",
]


def written(*lines: str) -> str:
    return "\n".join([CENTER.first, *lines])


def scored(*lines: str) -> list[tuple[str, float, str]]:
    found, _ = results(
        Derivation("d", CENTER, 8.0, 2.0), Written(Literal(written(*lines))), "softmax"
    )
    return [(r.outcome.value, r.points, r.message.text() if r.message else "") for r in found]


class TestLines:
    def test_that_are_right_share_all_points_however_many_they_are(self) -> None:
        for lines in (
            LINES,
            LINES[:2] + LINES[3:],
            [*LINES[:3], r"= U^\top \hat y - u_o", LINES[3]],
        ):
            found = scored(*lines)
            assert len(found) == len(lines)
            assert sum(points for _, points, _ in found) == pytest.approx(8, abs=1e-9)
            assert judge(written(*lines), CENTER).right

    def test_that_are_given_or_repeated_or_give_a_name_count_nothing(self) -> None:
        names = [r"\delta = \hat y - y"]
        judged = judge(written(LINES[0], LINES[0], LINES[1], LINES[3], *names), CENTER)
        assert [step.kind for step in judged.lines] == [
            "beside", "beside", "right", "beside", "right", "right", "beside", "beside",
        ]  # fmt: skip
        assert judged.right

    def test_a_wrong_one_loses_its_share_and_says_why_once(self) -> None:
        found = scored(LINES[0], LINES[1].replace("-u_o", "u_o"), r"= u_o + \sum_x \hat y_x u_x")
        assert [(kind, points) for kind, points, _ in found] == [
            ("passed", 2.667), ("failed", 0.0), ("failed", 0.0),
        ]  # fmt: skip
        assert found[1][2].startswith("At a random point entry")
        assert found[2][2] == "It equals the line before, which is wrong: mend that one first."

    def test_a_right_one_after_a_wrong_one_counts(self) -> None:
        wrong = LINES[2].replace("+", "-")
        assert [points for _, points, _ in scored(*LINES[:2], wrong, LINES[3])] == [2, 2, 0, 2]

    def test_the_last_one_needs_lines_that_lead_to_it(self) -> None:
        assert [points for _, points, _ in scored(LINES[3])] == [0, 0]
        found = scored(LINES[0], LINES[3])
        assert [points for _, points, _ in found] == [2.667, 0, 0]
        assert "counts where at least 3 lines lead" in found[1][2]
        assert found[2][2] == (
            "At least 3 lines are asked for beside those that are given; here are 2."
        )

    def test_the_last_one_has_to_look_as_it_was_asked(self) -> None:
        found = scored(*LINES[:3])
        assert [points for _, points, _ in found] == [2.667, 2.666, 0]
        assert found[2][2] == "No line is one product of a matrix and a vector, without a sum sign."
        assert judge(written(*LINES[:2], r"= (\hat y - y)^\top U"), CENTER).ends
        minus = r"= -(\sigma(-u_k^\top v_c) - 1) v_c"
        assert not judge(DRAW.first + "\n" + minus, DRAW).ends
        assert judge(DRAW.first + "\n" + r"= \sigma(u_k^\top v_c) v_c", DRAW).ends

    def test_the_last_of_the_rows_is_the_whole_matrix(self) -> None:
        row = r"= (\hat y_w - y_w) v_c"
        assert not judge(f"{OUTSIDE.first}\n{row}", OUTSIDE).ends
        matrix = r"\frac{\partial J}{\partial U} = (\hat y - y) v_c^\top"
        assert judge(f"{OUTSIDE.first}\n{row}\n{matrix}", OUTSIDE).ends

    def test_of_another_derivative_are_none(self) -> None:
        judged = judge(r"\frac{\partial J}{\partial u_o} = (\hat y_o - 1) v_c", CENTER)
        assert [step.kind for step in judged.steps] == ["wrong"]
        assert str(judged.steps[0].said[0]) == (
            "This is right, but no line gives the derivative that is asked for."
        )

    def test_that_are_right_at_the_shown_points_only_are_wrong(self) -> None:
        """A polynomial through the eight points that everybody can look up."""
        points = Points(DRAW.question)
        rows = np.arange(points.count)
        u_k = points.arrays["U"][rows, points.draws[:, points.letter("k")[1]][rows, rows]]
        v_c = points.arrays["V"][rows, points.center]
        s = (u_k * v_c).sum(axis=1)
        terms = np.linalg.solve(np.vander(s, increasing=True), 1 / (1 + np.exp(-s)))
        power = " + ".join(f"({c:.17f}) (u_k^\\top v_c)^{n}" for n, c in enumerate(terms))
        text = f"{DRAW.first}\n= ({power}) v_c\n= \\sigma(u_k^\\top v_c) v_c"
        assert [step.kind for step in judge(text, DRAW).steps] == ["right", "right"]
        found, _ = results(
            Derivation("d", DRAW, 6.0, 2.0), Written(Literal(text), seed=5), "softmax"
        )
        assert found[0].message is not None
        assert found[0].message.text() == (
            "It equals the derivative at the points that the notebook shows, and not at others."
        )
        assert found[0].points == 0


class TestWhatIsNotRead:
    def test_costs_nothing_and_waits_for_a_person_with_what_was_understood(self) -> None:
        lines = [LINES[0], r"= -u_o + \sum_x P(x \mid c u_x", LINES[3]]
        found, notes = results(
            Derivation("d", CENTER, 8.0, 2.0), Written(Literal(written(*lines))), "softmax"
        )
        assert [r.outcome for r in found] == [Outcome.PASSED, Outcome.MANUAL, Outcome.PASSED]
        assert sum(r.points for r in found) == pytest.approx(8)
        assert found[1].message is not None
        assert found[1].message.text() == (
            r"Not read at (x \mid c u_x: The bracket ( is never closed. "
            "A person reads it; until then it costs nothing."
        )
        assert [note.text() for note in notes][1] == (
            r"Line 3 was understood as U^\top (\hat y - y)"
        )

    @pytest.mark.parametrize("text", ["= {U", "The outer product of both.", "{" * 50])
    def test_earns_nothing_either_where_no_line_is_right(self, text: str) -> None:
        found, _ = results(
            Derivation("d", CENTER, 8.0, 2.0), Written(Literal(written(text))), "softmax"
        )
        assert sum(r.points for r in found) == 0
        assert Outcome.MANUAL in {r.outcome for r in found}
        assert any("A person reads it, and gives its points." in r.message.text() for r in found
                   if r.message)  # fmt: skip

    def test_is_not_what_was_never_written(self) -> None:
        for text in ("", CENTER.first, written("% YOUR LINES HERE"), "\n% a remark\n"):
            assert judge(text, CENTER).unwritten
        assert scored("% YOUR LINES HERE") == [
            ("failed", 0.0, "d holds no line of your own yet: at least 3 are asked for.")
        ]


class TestTheCheck:
    def test_shows_each_line_with_its_sign(self) -> None:
        text = written(LINES[0], LINES[1].replace("-u_o", "u_o"), "= {U", LINES[3])
        rows = plain(judge(text, CENTER)).split("\n")
        assert [row[0] for row in rows] == ["·", "·", "✓", "✗", "?", "✓"]
        assert "At a random point entry" in rows[3]
        assert rows[4] == "? {U — not read at {U: The bracket { is never closed."
        formatted = markdown(judge(text, CENTER)).split("  \n")
        assert formatted[5] == r"✓ $\displaystyle = U^\top (\hat y - y)$"

    def test_raises_with_what_is_wrong_and_nothing_where_all_is_right(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        check(written(*LINES), CENTER)
        assert r"✓ = U^\top (\hat y - y)" in capsys.readouterr().out
        check(written(*LINES), CENTER, quiet=True)
        assert capsys.readouterr().out == ""
        with pytest.raises(AssertionError) as caught:
            check(written(LINES[0].replace("-u_o", "u_o")), CENTER)
        first, last = str(caught.value).split("\n")
        assert first.startswith("Line 1: At a random point entry")
        assert last == "At least 3 lines of yours are asked for; here are 1."
        with pytest.raises(AssertionError, match="one string, written out"):
            check(3, CENTER)

    def test_says_of_what_cannot_be_read_that_it_costs_nothing(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        check(written(*LINES[:3], "= {U", LINES[3]), CENTER)
        assert "What can't be read costs nothing" in capsys.readouterr().out

    def test_is_typeset_in_a_notebook(self) -> None:
        code = (
            "from autograder.mathematics.showing import check\n"
            "from autograder.mathematics.word2vec import ASKED\n"
            "from IPython.core.interactiveshell import InteractiveShell\n"
            "from IPython.utils.capture import capture_output\n"
            "InteractiveShell.instance()\n"
            "with capture_output() as said:\n"
            f"    check({written(*LINES)!r}, ASKED['center_derivation'])\n"
            "print(said.outputs[0].data['text/markdown'])\n"
        )
        done = subprocess.run(
            [sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True
        )
        assert r"✓ $\displaystyle = U^\top (\hat y - y)$" in done.stdout


class TestTheString:
    @pytest.mark.parametrize(
        ("source", "text"),
        [
            ('a = r"x"', "x"),
            ('a = r"x"\na = r"y"', "y"),
            ("if True:\n    a = r'x'", "x"),
            ("a: str = r'x'", "x"),
            ("%matplotlib inline\na = r'x'", "x"),
            ('a = "\\\\sigma"', "\\sigma"),
            ('a = "\\frac{1}{2} \\top"', "\\frac{1}{2} \\top"),
            ('a = """\n\\frac"""', "\n\\frac"),
        ],
    )
    def test_is_taken_from_the_text(self, source: str, text: str) -> None:
        assert literal(source, "a") == Literal(text)

    @pytest.mark.parametrize(
        ("source", "says"),
        [
            ("b = 'x'", "There is no a: write a = r"),
            ("", "There is no a: write a = r"),
            ("def a(): pass", "There is no a: write a = r"),
            ("a = f'{b}'", "a is an f-string, in which braces mean something else"),
            ("a = 'x' + 'y'", "a has to be one string, written out between quotes"),
            ("a = 'x'\na += 'y'", "a has to be one string, written out between quotes"),
            ("a = open('/etc/passwd').read()", "a has to be one string"),
            ("a = 3", "a has to be one string"),
            ("a = 'x", "a is there, but Python cannot read its cell"),
            (f"a = {'x' * (MAX_CHARACTERS + 1)!r}", "a has 8001 characters, and 8000 are read"),
            (f"a = {'x' * 200_000!r}", "a is there, but Python cannot read its cell"),
            ("a = " + "(" * 5000 + "'x'" + ")" * 5000, "a is there, but Python cannot read"),
        ],
    )
    def test_that_is_none_is_told_in_one_sentence(self, source: str, says: str) -> None:
        found = literal(source, "a")
        assert found.text == ""
        assert found.problem is not None
        assert found.problem.text().startswith(says)


def handed_in(change: Callable[[list[dict[str, Any]]], None]) -> bytes:
    """A release with some cells changed."""
    notebook = json.loads(release_notebook("word2vec"))
    change(notebook["cells"])
    return json.dumps(notebook).encode()


class TestTheCell:
    """Which cell holds a derivation is found as for a function."""

    MINE = f"center_derivation = r'''\n{written(*LINES)}\n'''"

    def of(self, data: bytes) -> Literal:
        return Script(read(data), released("word2vec")).literal("center_derivation")

    def test_is_the_answer_s(self) -> None:
        def change(cells: list[dict[str, Any]]) -> None:
            place(cells)["source"] = self.MINE

        assert self.of(handed_in(change)).text == f"\n{written(*LINES)}\n"
        assert judge(self.of(handed_in(lambda cells: None)).text, CENTER).unwritten

    def test_may_be_another_one_where_the_stub_was_left(self) -> None:
        def change(cells: list[dict[str, Any]]) -> None:
            other = {**place(cells), "id": "mine", "metadata": {}, "source": self.MINE}
            cells.append(other)

        assert self.of(handed_in(change)).text == f"\n{written(*LINES)}\n"

    def test_may_have_lost_its_name_or_become_text(self) -> None:
        def change(cells: list[dict[str, Any]]) -> None:
            place(cells).update(source=self.MINE, cell_type="markdown")
            for cell in cells:
                cell["metadata"] = {}
                cell["id"] = "x" + cell["id"]

        assert self.of(handed_in(change)).text == f"\n{written(*LINES)}\n"

    def test_is_not_where_the_name_is_only_used(self) -> None:
        def change(cells: list[dict[str, Any]]) -> None:
            text = "print(center_derivation)\nx = center_derivation == 'y'"
            cells.append({**place(cells), "id": "mine", "metadata": {}, "source": text})

        assert judge(self.of(handed_in(change)).text, CENTER).unwritten


def place(cells: list[dict[str, Any]]) -> dict[str, Any]:
    return next(cell for cell in cells if cell["id"] == "naive-softmax-center-lines-solution")


# --- points that nobody earned ---------------------------------------------------------------------

TASK = r"\frac{\partial J}{\partial v_c}"
SPLIT = (
    r"= -\frac{\partial}{\partial v_c} \left( u_o^\top v_c \right)"
    r" + %d \frac{\partial}{\partial v_c} \left( \frac{1}{%d} \log \sum_x \exp(u_x^\top v_c) \right)"
)


@pytest.mark.parametrize(
    "lines",
    [
        [rf"= {k} \cdot {TASK} \cdot \frac{{1}}{{{k}}}" for k in range(2, 9)],
        [f"g = {TASK}", *(rf"{TASK} = {k} \cdot g \cdot \frac{{1}}{{{k}}}" for k in range(2, 9))],
    ],
    ids=["times one", "by another name"],
)
def test_the_task_in_other_words_is_no_line_and_no_last_line(lines):
    found = scored(*lines)
    assert sum(points for _, points, _ in found) == 0
    assert "here are 0" in found[-1][2]
    shown = judge(written(*lines), CENTER).lines
    assert "the whole derivative is still to be taken" in " ".join(
        str(s) for n in shown for s in n.said
    )


def test_lines_in_which_a_derivative_is_still_to_be_taken_bring_little_however_many_they_are():
    split = [SPLIT % (k, k) for k in range(2, 12)]
    assert sum(points for _, points, _ in scored(*split)) == pytest.approx(2.0, abs=0.01)
    assert sum(points for _, points, _ in scored(SPLIT % (2, 2), *LINES)) == 8.0


@pytest.mark.parametrize("n", [1, 3, 10])
def test_a_mistake_is_not_made_cheaper_by_more_lines(n):
    many = [rf"= -u_o + {k} \sum_x \hat y_x u_x / {k}" for k in range(2, 2 + n)]
    wrong = r"= -u_o - \sum_x \hat y_x u_x"
    assert sum(points for _, points, _ in scored(*many, wrong, LINES[-1])) <= 6.0
    stops = sum(points for _, points, _ in scored(LINES[0], *many))
    assert stops <= 6.0


def test_a_name_for_a_derivative_that_is_taken_may_stand_in_the_last_line():
    lines = [
        r"= \frac{\partial z}{\partial v_c} \frac{\partial J}{\partial z}",
        r"\delta = \frac{\partial J}{\partial z} = \hat y - y",
        rf"{TASK} = \sum_x (\hat y_x - y_x) u_x",
        r"= U^\top \delta",
    ]
    assert sum(points for _, points, _ in scored(*lines)) == 8.0
    alone = [line.replace(r" = \hat y - y", "") for line in lines]
    assert sum(points for _, points, _ in scored(*alone)) < 8.0


def test_a_price_is_no_more_than_half_the_points():
    with pytest.raises(ValueError, match="more than half its points"):
        Derivation("d", CENTER, 8.0, 5.0)
