"""Factors that are one, terms that are zero, derivatives by nothing: no line comes of them."""

from __future__ import annotations

import pytest

from autograder.mathematics import judge
from autograder.mathematics.canonical import canonical
from autograder.mathematics.lexer import tokenize
from autograder.mathematics.parser import Tree, parse
from autograder.mathematics.plain import Plain
from autograder.mathematics.points import Points
from tests.test_mathematics_counting import CENTER, DRAW, EACH, LAST, POINTS, TASKS, points


def tree(latex: str) -> Tree:
    return parse(tokenize(latex), CENTER.question)


ONES = [
    "|1|", r"\frac{\sqrt{4}}{2}", "(2^3 - 7)", r"\frac{\log e^3}{3}", r"\max(1, 0)", "y_o", r"y_o^2",
    r"\left(\sum_x \hat y_x\right)", r"(y_o + 1 - 1)", r"\frac{\|v_c\|}{\sqrt{v_c^\top v_c}}",
]  # fmt: skip


@EACH
@pytest.mark.parametrize("one", ONES)
def test_the_answer_times_one_is_the_answer(asked, one):
    if asked is DRAW and "hat" in one:
        pytest.skip("there are no probabilities in negative sampling")
    lines = [f"{TASKS[asked]} = {one} {LAST[asked]}", f"= {one} {one} {LAST[asked]}"]
    assert points(asked, *lines, f"= {LAST[asked]}") == 0


@pytest.mark.parametrize(
    ("latex", "plain"),
    [
        (r"y_o u_o", "u_o"),
        (r"((u_o)^\top)^\top", "u_o"),
        (r"u_o + (v_c - v_c)", "u_o"),
        (r"u_o + 0 v_c", "u_o"),
        (r"2^3 u_o", "8 u_o"),
        (r"u_o + \log(1) v_c", "u_o"),
    ],
)
def test_what_changes_nothing_is_taken_out(latex, plain):
    made = Plain(Points(CENTER.question))(tree(latex))
    assert canonical(made) == canonical(tree(plain))


@pytest.mark.parametrize(
    ("latex", "plain"),
    [
        (r"\exp(\log \hat y)", r"\hat y"),
        (r"\log(\exp(\hat y_o)) u_o", r"\hat y_o u_o"),
        (r"|\hat y_o| u_o", r"\hat y_o u_o"),
        (r"\sqrt{\hat y_o^2} u_o", r"\hat y_o u_o"),
        (r"(\hat y_o^{1/2})^2 u_o", r"\hat y_o u_o"),
        (r"\min(\hat y_o, 0.9999999999) u_o", r"\hat y_o u_o"),
        (r"\hat y_o \odot u_o", r"\hat y_o u_o"),
        (r"\sum_x \max(\hat y_x, e^{-50}) u_x", r"\sum_x \hat y_x u_x"),
        (r"\sum_x (\hat y_x - y_x^2) u_x", r"\sum_x (\hat y_x - y_x) u_x"),
        (r"\sum_x \hat y_x u_o", "u_o"),
    ],
)
def test_a_function_that_gives_one_of_its_parts_back_is_that_part(latex, plain):
    made = Plain(Points(CENTER.question))(tree(latex))
    assert canonical(made) == canonical(tree(plain))


def test_it_is_one_product_whichever_of_the_vectors_is_the_row():
    lines = [f"{TASKS[DRAW]} = {LAST[DRAW]}", r"= \sigma(v_c^\top u_k) v_c", f"= {LAST[DRAW]}"]
    assert points(DRAW, *lines) == points(DRAW, lines[0])


@pytest.mark.parametrize(
    "latex",
    [
        r"\hat y_o^2 u_o",
        r"\exp(\hat y_o) u_o",
        r"\sum_x \max(\hat y_x, 0.25) u_x",
        r"\hat y_o u_o",
        r"(\hat y_w - y_w) v_c",
        r"\frac{v_c^\top v_c}{v_c^\top v_c} u_o",
        "u_o",
    ],
)
def test_what_says_something_is_left(latex):
    assert Plain(Points(CENTER.question))(tree(latex)) == tree(latex)


@EACH
@pytest.mark.parametrize(
    "idle",
    [
        [r"\frac{\partial J}{\partial a} = 0", r"\frac{\partial J}{\partial J} = 1"],
        [r"\frac{\partial J}{\partial t} = 0", r"= \log 1", r"= v_c^\top v_c - \|v_c\|^2"],
        [r"\frac{\partial J}{\partial e} = 0", "= y_o - 1"],
    ],
)
def test_a_derivative_by_what_is_not_there_is_no_line(asked, idle):
    assert points(asked, *idle, f"{TASKS[asked]} = {LAST[asked]}") == 0


def test_a_derivative_that_the_chain_rule_goes_through_is_one():
    lines = [
        r"\frac{\partial J}{\partial \hat y_o} = -\frac{1}{\hat y_o}",
        r"\frac{\partial J}{\partial v_c} = -u_o + \sum_x \hat y_x u_x",
        r"= U^\top (\hat y - y)",
    ]
    assert points(CENTER, *lines) == POINTS[CENTER]


SIZES = [
    r"-u_o + \frac{5}{n} \sum_x \hat y_x u_x",
    r"-u_o + \sum_x \hat y_x u_x + (d - 3) v_c",
    r"\frac{d}{3} U^\top (\hat y - y)",
    r"\frac{1}{5} \left(\sum_x 1\right) U^\top (\hat y - y)",
    r"\frac{d}{2} U^\top (\hat y - y)",
    r"U^\top (\hat y - y) + (d - 2) v_c",
]


@pytest.mark.parametrize("line", SIZES)
def test_a_line_has_to_hold_whatever_the_sizes_are(line):
    text = f"{CENTER.first}\n= {line}"
    assert {judge(text, CENTER, seed).lines[-1].kind for seed in range(9)} == {"wrong"}


def test_a_line_may_name_a_size():
    text = f"{CENTER.first}\n= -u_o + \\frac{{1}}{{n}} \\sum_x n \\hat y_x u_x"
    assert {judge(text, CENTER, seed).lines[-1].kind for seed in range(9)} == {"right"}


def test_words_have_no_other_words_numbers():
    judged = judge(f"{CENTER.first}\n= U^\\top (\\hat y - y) + u_6 - u_1", CENTER)
    assert judged.lines[-1].kind == "unread"
    assert judged.lines[-1].said[0].template.endswith("is not in this question's list.")


def test_a_sum_times_one_is_no_product():
    line = r"= y_o (U^\top \hat y - u_o)"
    assert not judge(f"{CENTER.first}\n= -u_o + \\sum_x \\hat y_x u_x\n{line}", CENTER).ends
    assert judge(f"{CENTER.first}\n= U^\\top (\\hat y - y)", CENTER).ends
