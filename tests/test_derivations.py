"""Derivations by strangers: what the reader of mathematics has reached on set a is kept."""

from __future__ import annotations

import json

import pytest

from autograder.mathematics import check_derivation
from autograder.mathematics.word2vec import CENTER, NEGATIVE_CENTER, OUTSIDE, SIGMOID, SKIP_GRAM
from tests.derivations import handed_in
from tests.derivations.measure import FOLDER, KEYS, derivations, measure, rows, total
from tests.derivations.truth import is_true

DERIVED = r"\frac{\partial J}{\partial v_c} = "


def test_every_line_is_read_no_right_one_refused_and_every_mistake_found_and_named():
    found = measure("a")
    assert [note for one in found.values() for note in one.notes] == []
    assert total(list(found.values())) == {
        "lines": 194, "read": 194, "right_refused": 0, "wrong": 20, "found": 20, "named": 20,
        "false": 0, "unjudged": 0,
    }  # fmt: skip


def test_the_sets_hold_what_was_asked_for_and_each_line_stands_in_its_text():
    given = [one for which in "ab" for one in derivations(which)]
    assert len(given) == 100
    assert sum(one["mistake"] is not None for one in given) == 40
    for one in given:
        assert len(rows(one)) == len(one["lines"])
        first = next((n for n, line in enumerate(one["lines"]) if not line["right"]), None)
        assert (one["mistake"] or {"line": None})["line"] == first


def test_answers_to_the_assignment_no_right_line_is_refused_and_every_mistake_found():
    assert handed_in.counts("c") == {
        "answers": 100, "lines": 415, "read": 411, "right_refused": 0, "whole": 59,
        "wrong": 40, "found": 38, "named": 36,  # two can't be formed, and go to a person
    }  # fmt: skip
    assert handed_in.counts("d") == {
        "answers": 60, "lines": 285, "read": 284, "right_refused": 0, "whole": 36,
        "wrong": 24, "found": 24, "named": 21,
    }  # fmt: skip
    assert handed_in.counts("e") == {
        "answers": 48, "lines": 225, "read": 223, "right_refused": 0, "whole": 28,
        "wrong": 18, "found": 18, "named": 17,  # one right one repeats a line and is one short
    }  # fmt: skip
    assert handed_in.counts("f") == {
        "answers": 48, "lines": 232, "read": 232, "right_refused": 0, "whole": 33,
        "wrong": 15, "found": 15, "named": 15,
    }  # fmt: skip
    assert handed_in.counts("g") == {
        "answers": 60, "lines": 262, "read": 261, "right_refused": 0, "whole": 39,
        "wrong": 21, "found": 21, "named": 18,
    }  # fmt: skip
    assert handed_in.counts("h") == {
        "answers": 60, "lines": 254, "read": 253, "right_refused": 0, "whole": 44,
        "wrong": 15, "found": 15, "named": 15,
    }  # fmt: skip


def test_the_first_figures_are_kept():
    before = json.loads((FOLDER / "before.json").read_text(encoding="utf-8"))
    assert all(before[s].keys() == handed_in.counts("c").keys() for s in handed_in.SETS)
    assert before["all"]["lines"] == 371
    assert set(before["all"]) == set(KEYS)


def test_a_name_is_true_by_the_words_of_the_mistake_or_unjudged():
    assert is_true("sum_dropped", "The sum over k is forgotten.") is True
    assert is_true("sign_of_term", "The sum over k is forgotten.") is None


@pytest.mark.parametrize(
    ("question", "right", "wrong"),
    [
        (  # a sum written out
            NEGATIVE_CENTER,
            r"\frac{\partial J}{\partial v_c} = -(1 - \sigma(u_o^\top v_c)) u_o + \sigma(u_1^\top v_c) u_1 + \dots + \sigma(u_K^\top v_c) u_K",
            r"\frac{\partial J}{\partial v_c} = -(1 - \sigma(u_o^\top v_c)) u_o - \sigma(u_1^\top v_c) u_1 - \dots - \sigma(u_K^\top v_c) u_K",
        ),
        (  # a star between vectors, and a prime after a bracket
            CENTER,
            r"J = -u_o * v_c + \log \sum_w \exp(u_w * v_c)",
            r"J = u_o * v_c + \log \sum_w \exp(u_w * v_c)",
        ),
        (SIGMOID, r"\sigma'(x) = ((1+e^{-x})^{-1})' = \sigma(x)(1-\sigma(x))", r"\sigma'(x) = ((1+e^{-x})^{-1})' = \sigma(x)(1+\sigma(x))"),
        (  # differentials
            CENTER,
            r"dJ = -y^\top dz + \frac{(e^z)^\top dz}{\mathbf{1}^\top e^z} = (\hat y - y)^\top U dv_c",
            r"dJ = -y^\top dz + \frac{(e^z)^\top dz}{\mathbf{1}^\top e^z} = (\hat y + y)^\top U dv_c",
        ),
        (  # a condition after "iff"
            OUTSIDE,
            "Using $y_w = 1$ iff $w = o$:\n$$\\frac{\\partial J}{\\partial u_w} = (\\hat y_w - y_w) v_c$$",
            "Using $y_w = 1$ iff $w = o$:\n$$\\frac{\\partial J}{\\partial u_w} = (\\hat y_w - 1) v_c$$",
        ),
        (  # mathematics without dollars between words with some
            OUTSIDE,
            "Since $w \\ne o$ only one term matters.\n\\frac{\\partial J}{\\partial u_w} = \\hat y_w v_c",
            "Since $w \\ne o$ only one term matters.\n\\frac{\\partial J}{\\partial u_w} = \\hat y_w u_w",
        ),
        (  # a zero where a condition holds
            OUTSIDE,
            r"\frac{\partial}{\partial u_w} (-u_o^\top v_c) = 0 \qquad (w \ne o)",
            r"\frac{\partial}{\partial u_w} (-u_o^\top v_c) = 0 \qquad (w = o)",
        ),
        (  # a condition in words
            OUTSIDE,
            "w가 o와 다를 때: \\frac{\\partial J}{\\partial u_w} = \\hat y_w v_c",
            "w가 o와 같을 때: \\frac{\\partial J}{\\partial u_w} = \\hat y_w v_c",
        ),
        (  # a matrix with dots
            OUTSIDE,
            r"\frac{\partial J}{\partial U} = \begin{bmatrix} (\hat y_1-y_1)v_c^\top \\ \vdots \\ (\hat y_V-y_V)v_c^\top \end{bmatrix}",
            r"\frac{\partial J}{\partial U} = \begin{bmatrix} (\hat y_1+y_1)v_c^\top \\ \vdots \\ (\hat y_V+y_V)v_c^\top \end{bmatrix}",
        ),
        (  # a name that is said afterwards
            NEGATIVE_CENTER,
            DERIVED + r"-(1-p)u_o + \sum_k (1-q_k) u_k \quad \text{with } p = \sigma(u_o^\top v_c), q_k = \sigma(-u_k^\top v_c)",
            DERIVED + r"-(1-p)u_o + \sum_k (1-q_k) u_k \quad \text{with } p = \sigma(u_o^\top v_c), q_k = \sigma(u_k^\top v_c)",
        ),
        (  # a quotient by a sum, in signs from a keyboard, in a box
            OUTSIDE,
            r"\boxed{\frac{\partial J}{\partial u_w} = e^{u_w^T v_c} / \sum_x e^{u_x^T v_c} · v_c - y_w v_c}",
            r"\boxed{\frac{\partial J}{\partial u_w} = e^{u_w^T v_c} / \sum_x e^{u_x^T v_c} · v_c + y_w v_c}",
        ),
        (  # a window
            SKIP_GRAM,
            DERIVED + r"\sum_{-m \le j \le m, j \ne 0} \frac{\partial J(v_c, w_{t+j}, U)}{\partial v_c} = 2m U^\top \hat y - \sum_{j \ne 0} u_{w_{t+j}}",
            DERIVED + r"\sum_{-m \le j \le m, j \ne 0} \frac{\partial J(v_c, w_{t+j}, U)}{\partial v_c} = m U^\top \hat y - \sum_{j \ne 0} u_{w_{t+j}}",
        ),
    ],
)  # fmt: skip
def test_a_kind_of_writing_is_read_and_a_mistake_in_it_found(question, right, wrong):
    checked = check_derivation(right, question)
    assert checked.unread == []
    assert checked.wrong is None
    checked = check_derivation(wrong, question)
    assert checked.unread == []
    assert checked.wrong is not None
    assert str(checked.wrong.outcome.sentence)


def test_what_follows_from_a_mistake_has_no_name_and_an_independent_mistake_has_one():
    wrong = r"J = -u_o^\top v_c - \log \sum_w \exp(u_w^\top v_c)"
    follows = DERIVED + r"-u_o - \sum_x \hat y_x u_x"
    names = [
        n.mistake and n.mistake.name for n in check_derivation(wrong + "\n" + follows, CENTER).lines
    ]
    assert names == [None, "sign_of_term", None, None]
    apart = (
        r"\frac{\partial J}{\partial u_o} = (\hat y_o + 1) v_c" + "\n" + r"\frac{\partial J}{\partial v_c} = U^\top (\hat y + y)"
    )  # fmt: skip
    names = [n.mistake and n.mistake.name for n in check_derivation(apart, OUTSIDE).lines]
    assert names.count(None) == 2


@pytest.mark.parametrize(
    "remark",
    [
        r"\text{令 } s = u_w^\top v_c",
        r"\text{only the term } x = w \text{ depends on it}",
        r"\text{because } u_o = U^\top y, \ \sum_x \hat y_x u_x = U^\top \hat y",
        r"\text{the derivative of the first term is } -u_o",
    ],
)
def test_a_remark_between_two_lines_is_none_of_them(remark):
    """What goes on with an equals sign after it goes on from the line before it."""
    found = check_derivation(
        DERIVED + "-u_o + \\sum_x \\hat y_x u_x\n" + remark + "\n= U^\\top (\\hat y - y)", CENTER
    )
    assert found.wrong is None
    wrong = DERIVED + "-u_o + \\sum_x \\hat y_x u_x\n" + remark + "\n= U^\\top (\\hat y + y)"
    found = check_derivation(wrong, CENTER).wrong
    assert found is not None
    assert found.latex == r"U^\top (\hat y + y)"


def test_a_comment_that_is_a_condition_says_when_what_follows_holds():
    row = (
        r"\frac{\partial J}{\partial u_w} = %s"
        + "\n"
        + r"\frac{\partial J}{\partial u_w} = \hat y_w v_c"
    )
    assert check_derivation(r"% w \ne o" + "\n" + row % r"\hat y_w v_c", OUTSIDE).wrong is None
    assert check_derivation("% anything\n" + row % r"\hat y_w v_c", OUTSIDE).wrong is not None
