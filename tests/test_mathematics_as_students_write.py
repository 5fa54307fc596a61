"""Right lines as students write them, with notes of every kind beside them, and with one slip."""

from __future__ import annotations

import pytest

from autograder.mathematics import judge
from autograder.mathematics.judging import Judged
from autograder.mathematics.word2vec import ASKED

QUESTIONS = {
    "center": ASKED["center_derivation"],
    "outside": ASKED["outside_derivation"],
    "draw": ASKED["negative_derivation"],
}


def judged(which: str, text: str) -> Judged:
    asked = QUESTIONS[which]
    return judge(f"{asked.first}\n{text}", asked, names=False)


def wrong_lines(found: Judged) -> list[str]:
    return [step.latex for step in found.lines if step.kind == "wrong"]


def assert_right(which: str, text: str) -> None:
    found = judged(which, text)
    kinds = [(step.latex, step.kind, [str(s) for s in step.said]) for step in found.lines]
    assert found.right, kinds


def assert_found(which: str, text: str, right: str, wrong: str) -> None:
    """The slip is found at its line, which is said to differ, or named."""
    assert text.count(right) == 1, right
    found = judged(which, text.replace(right, wrong))
    first = found.wrong
    assert first is not None, [(step.latex, step.kind) for step in found.lines]
    assert wrong.split("= ")[-1] in first.latex
    assert str(first.said[0]).startswith(("At a random point", "This is 3×1"))


CENTER = r"""= -u_o + \sum_x \hat y_x u_x
= -U^\top y + U^\top \hat y @
= U^\top(\hat y - y)"""
NOTES = [
    r"\quad (u_o = U^\top y)",
    r"\quad \because u_o = U^\top y",
    r"\because \sum_x y_x u_x = u_o",
    r"\quad ∵ u_o = U^\top y",
    r"\quad \because \text{the definition of } y",
    r"\because \sum_x y_x u_x = u_o, \; \delta = \hat y - y",
    r"\qquad \text{by } U^\top y = u_o",
    r"\quad \text{since } U^\top y = u_o",
    r"\quad \text{because } \sum_x y_x u_x = u_o",
    r"\quad \text{using } \sum_x y_x u_x = u_o",
    r"\quad \text{왜냐하면 } \sum_x y_x u_x = u_o \text{ 이기 때문}",
    r"\quad 왜냐하면 u_o = U^\top y",
    r"\quad \sum_x y_x u_x = u_o 이므로",
    r"\quad \text{因为 } \sum_x y_x u_x = u_o",
    r"\quad \Leftrightarrow u_o = U^\top y",
    r"\quad \leftarrow u_o = U^\top y",
    r"\quad ← \sum_x y_x u_x = u_o",
    r"&& u_o = U^\top y",
    r"& u_o = U^\top y",
    r"&& \sum_x y_x u_x = u_o",
    r"&& \text{since } \sum_x y_x u_x = u_o",
    r"&& (2)",
    r"& (\sum_x y_x u_x = u_o)",
    r"(\sum_x y_x u_x = u_o)",
    r"& (u_o = U^\top y)",
    r"\quad \sum_x y_x u_x = u_o",
    r", \quad \sum_x y_x u_x = u_o",
    r"\quad y_w = 1 \text{ if } w = o \text{ else } 0",
    r"\quad (y_w = 1 \text{ if } w = o, 0 \text{ otherwise})",
    r"\quad \because y_w = 0 \text{ for } w \ne o",
]


class TestANoteAtALinesEnd:
    @pytest.mark.parametrize("note", NOTES)
    def test_ends_with_its_row(self, note: str) -> None:
        text = CENTER.replace("@", note)
        assert_right("center", text)
        assert_found("center", text, r"= U^\top(\hat y - y)", r"= U^\top(\hat y + y)")
        assert_found("center", text, r"= -U^\top y + U", r"= U^\top y + U")

    @pytest.mark.parametrize("note", NOTES)
    def test_is_not_where_a_sum_goes_on(self, note: str) -> None:
        text = CENTER.replace(r" + U^\top \hat y @", f" {note}\n+ U^\\top \\hat y")
        assert_right("center", text)
        assert_found("center", text, r"+ U^\top \hat y", r"+ 2 U^\top \hat y")

    @pytest.mark.parametrize("note", [r"\because \sum_x y_x u_x = u_o", r"\sum_x y_x u_x = u_o 이므로",
                                      r"\text{since } \sum_x y_x u_x = u_o,",
                                      r"\sum_x y_x u_x = u_o \text{, so}",
                                      r"\sum_x y_x u_x = u_o 을 이용하면",
                                      r"\sum_x y_x u_x = u_o 所以",
                                      r"\sum_x y_x u_x = u_o"])  # fmt: skip
    def test_may_be_a_row_of_its_own(self, note: str) -> None:
        text = CENTER.replace("= -U", f"{note}\n= -U").replace("@", "")
        assert_right("center", text)
        assert_found("center", text, r"= U^\top(\hat y - y)", r"= U^\top(\hat y + y)")

    def test_that_is_wrong_is_found_and_costs_no_other_line(self) -> None:
        text = CENTER.replace("@", r"\because u_o = U^\top \hat y")
        assert wrong_lines(judged("center", text)) == [r"U^\top \hat y"]

    def test_that_derives_the_loss_is_no_note(self) -> None:
        text = r"""\frac{\partial J}{\partial z} = \hat y - y \quad \frac{\partial J}{\partial v_c} = -u_o + \sum_x \hat y_x u_x
= \sum_x \hat y_x u_x - U^\top y
= U^\top(\hat y - y)"""
        assert_right("center", text)
        assert_found("center", text, r"- U^\top y", r"+ U^\top y")


DRAW = [
    r"""= -\frac{\sigma'(-u_k^\top v_c)}{\sigma(-u_k^\top v_c)} (-v_c)
= (1 - \sigma(-u_k^\top v_c)) v_c \quad \because \sigma'(x) = \sigma(x)(1-\sigma(x))
= \sigma(u_k^\top v_c) v_c \quad \because 1 - \sigma(-x) = \sigma(x)""",
    r"""\begin{aligned}
\frac{\partial J}{\partial u_k} &= -\frac{\sigma'(-u_k^\top v_c)}{\sigma(-u_k^\top v_c)} (-v_c) && \text{chain rule}\\
&= (1 - \sigma(-u_k^\top v_c)) v_c && \sigma'(x) = \sigma(x)(1-\sigma(x))\\
&= \sigma(u_k^\top v_c) v_c && 1 - \sigma(-x) = \sigma(x)
\end{aligned}""",
    r"""= -\frac{1}{\sigma(-u_k^\top v_c)} \sigma'(-u_k^\top v_c) (-v_c)
\sigma'(x) = \sigma(x)(1-\sigma(x)) 이므로
= (1 - \sigma(-u_k^\top v_c)) v_c
1 - \sigma(-x) = \sigma(x) 이므로
= \sigma(u_k^\top v_c) v_c""",
    r"""= -\frac{\sigma(x)(1-\sigma(x))}{\sigma(x)} \frac{\partial x}{\partial u_k} \quad (\text{let } x = -u_k^\top v_c)
= (1 - \sigma(-u_k^\top v_c)) v_c
= \sigma(u_k^\top v_c) v_c""",
    r"""= -\frac{\sigma(x)(1-\sigma(x))}{\sigma(x)} \frac{\partial x}{\partial u_k} \quad (x = -u_k^\top v_c \text{ 라 하자})
= (1 - \sigma(-u_k^\top v_c)) v_c
= \sigma(u_k^\top v_c) v_c""",
]


@pytest.mark.parametrize("text", DRAW)
def test_identities_stand_beside_the_derivative_by_a_drawn_word(text: str) -> None:
    assert_right("draw", text)
    assert_found("draw", text, r"= (1 - \sigma(-u", r"= (1 + \sigma(-u")
    assert_found("draw", text, r"= \sigma(u_k", r"= -\sigma(u_k")


OUTSIDE = [
    r"""= -y_w v_c + \hat y_w v_c \quad (y_w = 1 \text{ if } w = o \text{ else } 0)
= (\hat y_w - y_w) v_c
\text{Row } w \text{ of } \frac{\partial J}{\partial U} \text{ is } (\hat y_w - y_w) v_c^\top
\frac{\partial J}{\partial U} = (\hat y - y) v_c^\top""",
    r"""= -y_w v_c + \hat y_w v_c \quad \because \hat y_w = P(w|c)
= (\hat y_w - y_w) v_c
\frac{\partial J}{\partial U} = (\hat y - y) v_c^\top""",
]


@pytest.mark.parametrize("text", OUTSIDE)
def test_what_y_is_says_nothing_of_when_a_line_holds(text: str) -> None:
    assert_right("outside", text)
    assert_found("outside", text, "= -y_w v_c +", "= -v_c +")
    assert_found("outside", text, "U} = (\\hat y - y)", "U} = (\\hat y + y)")


CASES = r"""= (\hat y_w - 1) v_c \quad (w = o)
= \hat y_w v_c \quad (w \ne o)
= (\hat y_w - y_w) v_c
\frac{\partial J}{\partial U} = (\hat y - y) v_c^\top"""


class TestCases:
    @pytest.mark.parametrize(("first", "second"), [(r"\quad (w = o)", r"\quad (w \ne o)"), (", w = o", ", w \\ne o"),
                                               ("(w = o)", "(w ≠ o)"), ("&& w = o", "&& w \\ne o"),
                                               (r"\text{ if } w = o", r"\text{ otherwise}"),
                                               (r"\quad w = o 일 때", r"\quad w \ne o 일 때")])  # fmt: skip
    def test_of_single_lines_hold_for_these(self, first: str, second: str) -> None:
        text = CASES.replace(r"\quad (w = o)", first).replace(r"\quad (w \ne o)", second)
        assert_right("outside", text)
        assert_found("outside", text, "= (\\hat y_w - 1)", "= (\\hat y_w + 1)")
        assert_found("outside", text, "= \\hat y_w v_c", "= -\\hat y_w v_c")
        assert_found("outside", text, "(\\hat y_w - y_w)", "(\\hat y_w + y_w)")

    @pytest.mark.parametrize("ends", [r"\text{In general, for every word: }", r"In general: ", r"for every word w: ", r"\text{For all } w: ",
                                      r"\text{For any word: }", r"\text{Combining both cases: }", r"\forall w: ",
                                      r"일반적으로, 모든 단어에 대하여 ", r"모든 단어에 대해: ", r"임의의 단어 w에 대해 ",
                                      r"一般地，对所有词 "])  # fmt: skip
    def test_end_where_something_is_said_of_every_word(self, ends: str) -> None:
        text = rf"""\text{{Case 1: }} w = o:
\frac{{\partial J}}{{\partial u_o}} = -v_c + P(o|c) v_c
= (\hat y_o - 1) v_c
{ends}\frac{{\partial J}}{{\partial u_w}} = (\hat y_w - y_w) v_c
\frac{{\partial J}}{{\partial U}} = (\hat y - y) v_c^\top"""
        assert_right("outside", text)
        assert_found("outside", text, r"(\hat y_w - y_w) v_c", r"(\hat y_w - 1) v_c")

    def test_may_stand_before_lines_of_one_chain(self) -> None:
        for text in (
            r"""Case 1: w = o
= -v_c + \hat y_w v_c
= (\hat y_w - 1) v_c
Case 2: w \ne o
= \hat y_w v_c
In general,
= (P(w|c) - y_w) v_c
\frac{\partial J}{\partial U} = (\hat y - y) v_c^\top""",
            r"""w = o 일 때: = (\hat y_w - 1) v_c
w ≠ o 일 때: = \hat y_w v_c
따라서 모든 w에 대해 = (P(w|c) - y_w) v_c
\frac{\partial J}{\partial U} = (\hat y - y) v_c^\top""",
        ):
            assert_right("outside", text)
            assert_found("outside", text, "= (\\hat y_w - 1)", "= (\\hat y_w + 1)")
            assert_found("outside", text, "= \\hat y_w v_c", "= -\\hat y_w v_c")
            assert_found("outside", text, "(P(w|c) - y_w)", "(P(w|c) - 1)")

    def test_end_after_a_line_for_all_words(self) -> None:
        text = r"""w = o:
\frac{\partial J}{\partial u_w} = P(w|c) v_c - v_c
\frac{\partial J}{\partial u_w} = (\hat y_w - y_w) v_c \text{ for all } w
\frac{\partial J}{\partial U} = (\hat y - y) v_c^\top"""
        assert_right("outside", text)
        assert_found("outside", text, "(\\hat y_w - y_w)", "(\\hat y_w - 1)")

    def test_go_on_where_words_speak_of_the_case(self) -> None:
        text = r"""w \ne o: \frac{\partial J}{\partial u_w} = P(w|c) v_c
\text{for all such words } \frac{\partial J}{\partial u_w} = \hat y_w v_c
w = o: \frac{\partial J}{\partial u_w} = P(w|c) v_c - v_c
\text{the sum over all words is one: } \frac{\partial J}{\partial u_w} = (\hat y_w - 1) v_c
\frac{\partial J}{\partial U} = (\hat y - y) v_c^\top"""
        assert_right("outside", text)
        assert_found("outside", text, r"= \hat y_w v_c", r"= (\hat y_w - 1) v_c")


@pytest.mark.parametrize("arrow", [r"\Rightarrow", r"\therefore", r"\implies", "⇒", "∴"])
def test_a_slip_after_an_arrow_costs_its_line_only(arrow: str) -> None:
    text = CENTER.replace("@", "").replace("= -u_o", f"{arrow} -u_o")
    assert_right("center", text)
    found = judged("center", text.replace("-u_o", "u_o"))
    assert wrong_lines(found) == [r"u_o + \sum_x \hat y_x u_x"]


BRACES = r"""= \underbrace{-\frac{\partial}{\partial v_c} u_o^\top v_c}_{(1)} + \underbrace{\frac{\partial}{\partial v_c}\log\sum_x\exp(u_x^\top v_c)}_{(2)}
(1) = -u_o
(2) = \sum_x \hat y_x u_x
\frac{\partial J}{\partial v_c} = (1) + (2) = -u_o + \sum_x \hat y_x u_x
= U^\top(\hat y-y)"""


@pytest.mark.parametrize(
    ("first", "second"),
    [("(1)", "(2)"), ("(A)", "(B)"), ("(a)", "(b)"), ("A", "B"), ("①", "②"),
     (r"\text{(1)}", r"\text{(2)}")],
)  # fmt: skip
def test_a_number_under_a_brace_stands_for_what_is_over_it(first: str, second: str) -> None:
    text = BRACES.replace("(1)", first).replace("(2)", second)
    assert_right("center", text)
    assert_found("center", text, f"{second} = -u_o", f"{second} = u_o")
    if first != "A":  # a letter is defined there, and may be anything
        assert_found("center", text, f"{first} = -u_o", f"{first} = -2 u_o")
        assert_found("center", text, f"{second} = \\sum_x", f"{second} = -\\sum_x")


def test_numbers_of_lines_stay_numbers() -> None:
    text = BRACES.replace("_{(1)}", "_{first}").replace("_{(2)}", "_{second}").splitlines()
    lines = f"(1) {text[0]}\n(2) = -u_o + \\sum_x \\hat y_x u_x\n(3) {text[4]}"
    assert_right("center", lines)
    assert_found("center", lines, "= -u_o", "= u_o")


SIGMA = [
    r"""= \frac{\partial J}{\partial \sigma} \frac{\partial \sigma}{\partial s} \frac{\partial s}{\partial u_k}
= -\frac{1}{\sigma(-s)} \cdot (-\sigma(-s)(1 - \sigma(-s))) \cdot v_c
= (1 - \sigma(-u_k^\top v_c)) v_c
= \sigma(u_k^\top v_c) v_c""",
    r"""= \frac{\partial J}{\partial \sigma(-s)} \frac{\partial \sigma(-s)}{\partial s} \frac{\partial s}{\partial u_k}
= -\frac{1}{\sigma(-s)} \cdot (-\sigma(-s)(1 - \sigma(-s))) \cdot v_c
= (1 - \sigma(-u_k^\top v_c)) v_c
= \sigma(u_k^\top v_c) v_c""",
    r"""s = u_k^\top v_c
= \frac{\partial J}{\partial \sigma(-u_k^\top v_c)} \frac{\partial \sigma(-s)}{\partial s} \frac{\partial s}{\partial u_k}
= -\frac{1}{\sigma(-s)} \cdot (-\sigma(-s)(1 - \sigma(-s))) \cdot v_c
= (1 - \sigma(-u_k^\top v_c)) v_c
= \sigma(u_k^\top v_c) v_c""",
]


@pytest.mark.parametrize("text", SIGMA)
def test_the_loss_is_a_function_of_sigma(text: str) -> None:
    assert_right("draw", text)
    assert_found("draw", text, r"= -\frac{1}", r"= \frac{1}")
    slip = r" \frac{\partial s}{\partial u_k}"
    assert_found("draw", text, slip, f" (-1) {slip}")


FUNCTION = r"""f(x) = -\log\sigma(-x)
f'(x) = \frac{\sigma'(-x)}{\sigma(-x)} = 1 - \sigma(-x) = \sigma(x)
\frac{\partial J}{\partial u_k} = f'(u_k^\top v_c) v_c
= \sigma(u_k^\top v_c) v_c
= \frac{1}{1 + \exp(-u_k^\top v_c)} v_c"""


class TestAFunctionOfOnesOwn:
    def test_is_taken_of_a_score(self) -> None:
        assert_right("draw", FUNCTION)
        assert_found("draw", FUNCTION, r"f'(u_k", r"f'(-u_k")
        assert_found("draw", FUNCTION, r"= \sigma(u_k", r"= -\sigma(u_k")

    def test_may_be_differentiated_there(self) -> None:
        text = FUNCTION.replace("= f'(", "= \\frac{\\partial}{\\partial u_k} f(").replace(
            "c) v_c\n", "c)\n", 1
        )
        assert_right("draw", text)
        assert_found("draw", text, "u_k} f(u", "u_k} f(-u")

    def test_needs_a_number(self) -> None:
        found = judged("draw", FUNCTION.replace(r"f'(u_k^\top v_c)", "f'(2 v_c)"))
        (step,) = (step for step in found.lines if step.kind == "unread")
        assert str(step.said[0]) == "Here a number has to stand, not a vector."


@pytest.mark.parametrize(
    "score", [r"\exp(\langle u_x, v_c\rangle)", r"\exp\langle u_x, v_c\rangle", r"e^{\langle u_x, v_c \rangle}"]
)  # fmt: skip
def test_an_inner_product_in_angle_brackets_may_be_an_argument(score: str) -> None:
    text = rf"= -u_o + \frac{{\sum_x {score} u_x}}{{\sum_x \exp(u_x^\top v_c)}}"
    text += "\n" + CENTER.replace("@", "")
    assert_right("center", text)
    assert_found("center", text, rf"\sum_x {score} u_x", rf"-\sum_x {score} u_x")


def test_the_outer_product_is_a_function() -> None:
    text = r"""= (\hat y_w - y_w) v_c
\frac{\partial J}{\partial U} = \mathrm{outer}(\hat y - y, v_c)
= \operatorname{outer}(\hat y, v_c) - \text{outer}(y, v_c)
= (\hat y - y) v_c^\top"""
    assert_right("outside", text)
    assert_found("outside", text, r"\mathrm{outer}(\hat y - y", r"\mathrm{outer}(\hat y + y")


def test_a_comment_may_begin_with_a_hash() -> None:
    text = CENTER.replace("@", "# u_o = U^T y, by the one-hot y")
    assert_right("center", text)
    assert_found("center", text, "= -U", "= U")
