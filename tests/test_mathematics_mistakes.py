"""Every mistake that has a name has an animal here: right lines, and one that goes wrong by it."""

from __future__ import annotations

import pytest

from autograder.mathematics import check_derivation
from autograder.mathematics.mistakes import MISTAKES
from autograder.mathematics.word2vec import CENTER, DRAW, OUTSIDE, SKIP_GRAM

JC = r"\frac{\partial J}{\partial v_c} = "
JU = r"\frac{\partial J}{\partial U} = "
JW = r"\frac{\partial J}{\partial u_w} = "
JK = r"\frac{\partial J}{\partial u_k} = "
SHARE = r"-u_o + \frac{\sum_x \exp(u_x^\top v_c)\, u_x}{\sum_w \exp(u_w^\top v_c)} = "
WITH_P = r"-u_o + \sum_x P(x \mid c)\, u_x = "
WITH_Y = r"-\sum_x y_x u_x + \sum_x \hat y_x u_x = "
CHAINED = r"-\frac{1}{\sigma(-u_k^\top v_c)} \cdot \sigma'(-u_k^\top v_c) \cdot (-v_c) = "
SHORT = r"(1 - \sigma(-u_k^\top v_c)) v_c = "
LOSS = r"J = -\log \hat y_o = "
NEGATIVE = r"J = -\log\sigma(u_o^\top v_c) - \sum_{k=1}^K \log\sigma(-u_k^\top v_c) = "
IN_V = r"\frac{\partial J}{\partial v_c} = -(1-\sigma(u_o^\top v_c)) u_o + \sum_{k=1}^K (1-\sigma(-u_k^\top v_c)) u_k = "

ANIMALS = [
    ("sign_of_line", CENTER, JC + SHARE, r"u_o - \sum_x P(x|c) u_x"),
    ("sign_of_line", CENTER, JC + WITH_Y, r"U^\top (y - \hat y)"),
    ("sign_of_line", OUTSIDE, JU, r"(y - \hat y) v_c^\top"),
    ("sign_of_line", DRAW, JK + CHAINED, r"-(1 - \sigma(-u_k^\top v_c)) v_c"),
    ("sign_of_term", CENTER, JC + SHARE, r"u_o + \sum_x P(x|c) u_x"),
    ("sign_of_term", OUTSIDE, JW, r"(\hat y_w + y_w) v_c"),
    ("inner_sign", DRAW, JK, r"-\frac{1}{\sigma(-u_k^\top v_c)} \cdot \sigma'(-u_k^\top v_c) \cdot v_c"),
    ("sign_in_sigma", DRAW, JK + CHAINED, r"(1 - \sigma(u_k^\top v_c)) v_c"),
    ("sign_in_sigma", DRAW, r"\frac{\partial J}{\partial u_o} = -(1 - \sigma(u_o^\top v_c)) v_c = ", r"-(1 - \sigma(-u_o^\top v_c)) v_c"),
    ("sign_in_exponent", DRAW, JK + SHORT, r"\frac{v_c}{1 + e^{u_k^\top v_c}}"),
    ("sigma_for_complement", DRAW, JK + CHAINED, r"\sigma(-u_k^\top v_c) v_c"),
    ("complement_for_sigma", DRAW, JK + SHORT + r"\sigma(u_k^\top v_c) v_c = ", r"(1 - \sigma(s)) v_c"),
    ("sigma_not_differentiated", DRAW, JK, r"-\frac{1}{\sigma(-u_k^\top v_c)} \sigma(-u_k^\top v_c) (-v_c)"),
    ("one_dropped", OUTSIDE, r"\frac{\partial J}{\partial u_o} = (P(o|c) - 1) v_c = ", r"P(o|c) v_c"),
    ("y_for_y_hat", CENTER, JC + WITH_P, r"-u_o + \sum_x y_x u_x"),
    ("y_hat_for_y", CENTER, JC + WITH_P, r"-\sum_x \hat y_x u_x + \sum_x \hat y_x u_x"),
    ("y_dropped", CENTER, JC + WITH_Y, r"U^\top \hat y"),
    ("y_dropped", OUTSIDE, JU, r"\hat y v_c^\top"),
    ("y_hat_dropped", CENTER, JC + WITH_Y, r"-U^\top y"),
    ("one_for_y", OUTSIDE, JW, r"(\hat y_w - 1) v_c"),
    ("term_dropped", CENTER, JC, r"\frac{\sum_x \exp(u_x^\top v_c) u_x}{\sum_w \exp(u_w^\top v_c)}"),
    ("vector_dropped", DRAW, JK + CHAINED, r"1 - \sigma(-u_k^\top v_c)"),
    ("vector_dropped", CENTER, JC + SHARE, r"-u_o + \frac{\sum_x \exp(u_x^\top v_c)}{\sum_w \exp(u_w^\top v_c)}"),
    ("factor_dropped", OUTSIDE, JW + r"\frac{\exp(u_w^\top v_c)}{\sum_x \exp(u_x^\top v_c)} v_c - y_w v_c = ", r"v_c - y_w v_c"),
    ("log_slope_lost", DRAW, JK, r"\sigma'(-u_k^\top v_c) v_c"),
    ("outside_for_center", OUTSIDE, JW, r"(\hat y_w - y_w) u_w"),
    ("center_for_outside", CENTER, JC + SHARE, r"-v_c + \sum_x P(x|c) u_x"),
    ("center_row_for_outside", CENTER, JC + SHARE, r"-u_o + \sum_x P(x|c) v_x"),
    ("other_matrix", CENTER, JC + WITH_Y, r"V^\top (\hat y - y)"),
    ("fixed_for_running", CENTER, JC + SHARE, r"-u_o + \sum_x P(o|c) u_x"),
    ("running_for_fixed", DRAW, NEGATIVE, r"-\log\sigma(u_o^\top v_c) - \sum_{k=1}^K \log\sigma(-u_k^\top v_k)"),
    ("other_index_for_o", OUTSIDE, r"\frac{\partial J}{\partial u_o} = ", r"(\hat y_w - 1) v_c"),
    ("o_for_other_index", OUTSIDE, JW, r"P(o|c) v_c - y_w v_c"),
    ("another_index", OUTSIDE, JW, r"P(x|c) v_c - y_w v_c"),
    ("exp_dropped", CENTER, JC, r"-u_o + \frac{\sum_x u_x^\top v_c u_x}{\sum_w \exp(u_w^\top v_c)}"),
    ("exp_added", CENTER, LOSS, r"-\exp(u_o^\top v_c) + \log \sum_w \exp(u_w^\top v_c)"),
    ("log_dropped", CENTER, LOSS, r"-u_o^\top v_c + \sum_w \exp(u_w^\top v_c)"),
    ("log_added", CENTER, LOSS, r"-\log u_o^\top v_c + \log \sum_w \exp(u_w^\top v_c)"),
    ("sigma_dropped", DRAW, JK + SHORT, r"(u_k^\top v_c) v_c"),
    ("exp_for_sigma", DRAW, JK + SHORT, r"\exp(u_k^\top v_c) v_c"),
    ("sigma_for_exp", CENTER, JC, r"-u_o + \frac{\sum_x \sigma(u_x^\top v_c)\, u_x}{\sum_w \exp(u_w^\top v_c)}"),
    ("log_into_sum", CENTER, LOSS, r"-u_o^\top v_c + \sum_w \log \exp(u_w^\top v_c)"),
    ("transpose_dropped", CENTER, JC + WITH_Y, r"U (\hat y - y)"),
    ("transpose_dropped", OUTSIDE, JU, r"(\hat y - y) v_c"),
    ("transpose_added", CENTER, JC + WITH_Y, r"U^\top (\hat y - y)^\top"),
    ("transposed", OUTSIDE, JU, r"v_c (\hat y - y)^\top"),
    ("order_swapped", CENTER, JC + WITH_Y, r"(\hat y - y) U"),
    ("sum_dropped", OUTSIDE, JW, r"\frac{\exp(u_w^\top v_c) v_c}{\exp(u_x^\top v_c)} - y_w v_c"),
    ("o_left_out", CENTER, JC + SHARE, r"-u_o + \sum_{x \ne o} P(x|c) u_x"),
    ("mean_for_sum", DRAW, IN_V, r"-(1-\sigma(u_o^\top v_c)) u_o + \frac{1}{K} \sum_{k=1}^K (1-\sigma(-u_k^\top v_c)) u_k"),
    ("times_count", DRAW, JK + SHORT, r"K \sigma(u_k^\top v_c) v_c"),
    ("product_for_sum", CENTER, LOSS, r"-u_o^\top v_c + \log \prod_w \exp(u_w^\top v_c)"),
    ("fraction_flipped", CENTER, LOSS, r"-\log \frac{\sum_w \exp(u_w^\top v_c)}{\exp(u_o^\top v_c)}"),
    ("denominator_dropped", CENTER, JC, r"-u_o + \sum_x \exp(u_x^\top v_c) u_x"),
    ("denominator_squared", CENTER, JC, r"-u_o + \frac{\sum_x \exp(u_x^\top v_c)\, u_x}{(\sum_w \exp(u_w^\top v_c))^2}"),
    ("power_dropped", DRAW, r"\sigma'(x) = \frac{e^{-x}}{(1 + e^{-x})^2} = ", r"\frac{e^{-x}}{1 + e^{-x}}"),
    ("o_not_left_out", OUTSIDE, r"\frac{\partial J}{\partial u_o} = -\sum_{w \ne o} \hat y_w v_c = ", r"-\sum_w \hat y_w v_c"),
    ("sum_added", DRAW, JK, r"\sum_{k=1}^K (1 - \sigma(-u_k^\top v_c)) v_c"),
    ("matrix_for_vector", OUTSIDE, JU + r"(\hat y - y) v_c^\top = ", r"(\hat y - y) U"),
    ("one_for_y", CENTER, JC + WITH_Y, r"U^\top (\hat y - 1)"),
    ("sign_in_sigma", DRAW, JK, r"(1 - \sigma(u_k^\top v_c)) v_c"),
    ("factor_two", CENTER, JC + WITH_Y, r"2 U^\top (\hat y - y)"),
    ("count_dropped", SKIP_GRAM, JC + r"\sum_{-m \le j \le m, j \ne 0} U^\top (\hat y - y^{(t+j)}) = ", r"U^\top (\hat y - \sum_{-m \le j \le m, j \ne 0} y^{(t+j)})"),
    ("condition_swapped", OUTSIDE, JW, r"(\hat y_w - 1_{w \ne o}) v_c"),
    ("other_derivative", OUTSIDE, JU, r"U^\top (\hat y - y)"),
    ("loss_not_differentiated", CENTER, JC, r"-u_o^\top v_c + \log \sum_w \exp(u_w^\top v_c)"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "question", "right", "wrong"), ANIMALS)
def test_a_mistake_is_found_in_its_line_and_named(name, question, right, wrong):
    checked = check_derivation(right + wrong, question)
    assert checked.wrong is not None
    assert checked.wrong.latex == wrong
    assert checked.wrong.mistake is not None
    assert checked.wrong.mistake.name == name
    assert str(checked.wrong.mistake.sentence)


def test_every_name_has_an_animal():
    assert {name for name, *_ in ANIMALS} == MISTAKES.keys()
    assert len(MISTAKES) >= 25


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (CENTER, JC + r"-u_o + 3 \sum_x P(x|c)^2 u_x + v_c"),
        (OUTSIDE, JU + r"\hat y \hat y^\top U"),
        (DRAW, JK + r"\sigma(u_k^\top v_c)^2 u_o"),
        (CENTER, JC + r"\log(2) v_c"),
    ],
)  # fmt: skip
def test_what_is_no_single_slip_gets_no_name(question, text):
    wrong = check_derivation(text, question).wrong
    assert wrong is not None
    assert wrong.mistake is None


def test_the_sentence_names_the_part():
    wrong = check_derivation(JC + WITH_Y + r"U (\hat y - y)", CENTER).wrong
    assert str(wrong.mistake.sentence) == "A transpose is missing: look at $U$."


def test_no_sentence_gives_the_right_line_away():
    """They are said in the notebook, before the deadline."""
    assert [name for name, said in MISTAKES.items() if "{right}" in said] == ["other_derivative"]


def test_only_the_first_mistake_of_a_chain_is_named_and_what_follows_from_it_follows():
    checked = check_derivation(
        JC + SHARE + r"u_o - \sum_x \hat y_x u_x = U^\top (y - \hat y)", CENTER
    )
    assert [n.before.kind for n in checked.lines] == ["first", "equal", "differs", "equal"]
    assert [n.first.kind for n in checked.lines] == ["first", "equal", "differs", "differs"]
    assert [n.mistake is not None for n in checked.lines] == [False, False, True, False]


def test_a_vector_that_is_a_row_is_right_and_a_matrix_that_is_transposed_is_not():
    row = check_derivation(JC + WITH_Y + r"(\hat y - y)^\top U", CENTER)
    assert row.lines[-1].outcome.kind == "transposed"
    assert row.wrong is None
    assert check_derivation(JU + r"v_c (\hat y - y)^\top", OUTSIDE).wrong is not None
