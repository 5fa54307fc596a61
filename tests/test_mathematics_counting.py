"""Lines that say nothing new, or prove nothing, bring no points: what an attacker tried."""

from __future__ import annotations

import pytest

from autograder.engine.cases.derivation import Derivation, Written
from autograder.engine.stages.derivation import results
from autograder.mathematics import judge
from autograder.mathematics.canonical import Said, canonical
from autograder.mathematics.lexer import tokenize
from autograder.mathematics.parser import Tree, parse
from autograder.mathematics.word2vec import ASKED
from autograder.submissions.literals import Literal

CENTER, OUTSIDE, DRAW = ASKED.values()
POINTS = {CENTER: 8.0, OUTSIDE: 6.0, DRAW: 6.0}
TASKS = {
    CENTER: r"\frac{\partial J}{\partial v_c}",
    OUTSIDE: r"\frac{\partial J}{\partial U}",
    DRAW: r"\frac{\partial J}{\partial u_k}",
}
LAST = {
    CENTER: r"U^\top (\hat y - y)",
    OUTSIDE: r"(\hat y - y) v_c^\top",
    DRAW: r"\sigma(u_k^\top v_c) v_c",
}
EACH = pytest.mark.parametrize("asked", [CENTER, OUTSIDE, DRAW], ids=["center", "outside", "draw"])


def points(asked: object, *lines: str) -> float:
    derivation = Derivation("d", asked, POINTS[asked], 2.0)  # type: ignore[index, arg-type]  # ASKED's
    text = "\n".join([derivation.asked.first, *lines])
    return sum(r.points for r in results(derivation, Written(Literal(text), 7), "softmax")[0])


def tree(latex: str) -> Tree:
    return parse(tokenize(latex), CENTER.question)


@EACH
@pytest.mark.parametrize("name", ["q", "L", r"\ell", "E", "J_1"])
def test_the_task_under_a_name_is_the_task(asked, name):
    task = TASKS[asked]
    lines = [rf"{task} = {k} \cdot {name} / {k}" for k in (2, 3, 4)]
    assert points(asked, f"{name} = {task}", *lines) == 0


@EACH
def test_a_name_that_is_said_to_be_itself_is_still_the_task(asked):
    task = TASKS[asked]
    lines = [rf"= {k} \cdot g / {k}" for k in (2, 3)]
    assert points(asked, rf"g = {task} = 1 \cdot g", f"{task} = 1 g", *lines) == 0


@EACH
def test_the_derivative_of_something_else_and_the_answer_are_no_derivation(asked):
    answer = f"{TASKS[asked]} = {LAST[asked]}"
    assert points(asked, r"\frac{dx}{dx} = 1", "= 2 - 1", "= 3 - 2", answer) == 0
    others = [rf"\frac{{\partial ({k} u_o^\top v_c)}}{{\partial v_c}} = {k} u_o" for k in (2, 3, 4)]
    assert points(asked, *others, answer) <= 2  # what they bring together at most


@EACH
def test_the_answer_times_one_is_the_answer(asked):
    last = LAST[asked]
    once = points(asked, f"= {last}")
    assert points(asked, f"= {last}", rf"= 2 {last} / 2", rf"= \frac{{3 {last}}}{{3}}") == once
    assert points(asked, f"= {last}", rf"= {last} + 0", rf"= {last} + u_o - u_o") <= once + 0.01


def test_a_number_before_a_sum_makes_it_no_product():
    lines = [r"= -u_o + \sum_x \hat y_x u_x", r"= \sum_x (\hat y_x - y_x) u_x"]
    assert points(CENTER, *lines, r"= U^\top (\hat y - y)") == 8
    assert points(CENTER, *lines, r"= 1 (U^\top \hat y - u_o)") < 8


@pytest.mark.parametrize(
    "lines",
    [
        [r"if $x \ne o$:", r"= U^\top (\hat y - y) + 5 v_c + 10^{30} y_x v_c"],
        [r"= U^\top (\hat y - y) + (\frac{y_w}{y_w} - 1) v_c"],
        [r"= U^\top (\hat y - y) - \frac{1}{y_w} v_c + \frac{1}{y_w} v_c"],
        [r"= \frac{1}{1 - 1} v_c"],
        [r"= U^\top (\hat y - y) + \frac{1}{\hat y_o - \hat y_o} v_c"],
    ],
    ids=[
        "huge at points that don't count",
        "no number",
        "no number at all",
        "infinite",
        "infinite beside the answer",
    ],
)
def test_what_is_no_number_or_huge_elsewhere_hides_nothing(lines):
    text = "\n".join([CENTER.first, *lines])
    assert [s.kind for s in judge(text, CENTER).steps][-1] == "wrong"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("= u_{" + "9" * 5000 + "}", "is not in this question's list"),
        ("= u" + "_o" * 1000, "nested too deeply"),
    ],
)
def test_whatever_is_handed_in_is_judged(text, said):
    judged = judge(f"{CENTER.first}\n{text}", CENTER)
    why = [judged.unread, *(s for step in judged.lines for s in step.said)]
    assert any(said in str(s) for s in why if s is not None)


def test_values_are_refused_before_they_are_large():
    rows = r"\\".join(["U"] * 10)
    more = r"\\".join(["a"] * 20)
    lines = [rf"a = \begin{{pmatrix}} {rows} \end{{pmatrix}}",
             rf"b = \begin{{pmatrix}} {more} \end{{pmatrix}}", r"c = b b^\top"]  # fmt: skip
    judged = judge("\n".join([CENTER.first, *lines, r"= U^\top \delta"]), CENTER)
    assert "larger than what is read here" in " ".join(str(s) for n in judged.lines for s in n.said)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (r"U^\top \delta", r"2 U^\top \delta / 2"),
        (r"\sum_x \hat y_x u_x - u_o", r"-u_o + \sum_w \hat y_w u_w"),
        (r"-u_o + \sum_x \hat y_x u_x", r"-u_o + \sum_x \hat y_x u_x + v_c - v_c"),
    ],
)
def test_lines_that_say_the_same_have_one_form(one, other):
    assert canonical(tree(one)) == canonical(tree(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (r"U^\top \delta", r"U^\top (\hat y - y)"),
        (r"\hat y_w v_c - y_w v_c", r"(\hat y_w - y_w) v_c"),
        (r"-u_o + \sum_x \hat y_x u_x", r"-u_x + \sum_x \hat y_x u_x"),
    ],
)
def test_steps_have_forms_of_their_own(one, other):
    assert canonical(tree(one)) != canonical(tree(other))


def test_what_factors_cancel_to_is_new_once_and_to_put_them_there_is_not():
    said = Said()
    long, short = tree(r"\frac{z_o}{z_o} u_o"), tree("u_o")
    assert not said.before(long)
    assert not said.before(short)
    assert said.before(short)
    again = Said()
    assert not again.before(short)
    assert again.before(long)
