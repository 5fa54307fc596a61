"""What a row continues or begins, and what it is held to where its left side can't be read."""

from __future__ import annotations

import pytest

from autograder.mathematics import Asked, Judged, judge
from autograder.mathematics.word2vec import ASKED

CENTER, OUTSIDE, _ = ASKED.values()
SLOPE = r"\frac{\partial J}{\partial v_c}"
UNREAD = r"\frac{\partial J}{\partial @ v_c}"
ROWS = [
    r"-u_o + \frac{\sum_x \exp(u_x^\top v_c) u_x}{\sum_w \exp(u_w^\top v_c)}",
    r"-u_o + \sum_x P(x \mid c) u_x",
    r"-\sum_x y_x u_x + \sum_x \hat y_x u_x",
    r"U^\top (\hat y - y)",
]
WRONG = r"u_o + \sum_x P(x \mid c) u_x"
LEFT_TO_A_PERSON = "What stands on its left side can't be read, so a person has to compare them."


def judged(*rows: str, asked: Asked = CENTER) -> Judged:
    return judge("\n".join([asked.first, *rows]), asked)


def kinds(found: Judged) -> list[str]:
    return [step.kind for step in found.steps]


def first_said(found: Judged) -> str:
    assert found.wrong is not None
    return str(found.wrong.said[0])


class TestAMinusAtTheBeginningOfARow:
    @pytest.mark.parametrize(
        "rows",
        [
            ROWS,
            ["= " + ROWS[0], *ROWS[1:]],
            ["= " + ROWS[0], *ROWS[1:3], "= " + ROWS[3]],
            [r"\begin{aligned}", r" \\ & ".join(["&= " + ROWS[0], *ROWS[1:]]), r"\end{aligned}"],
            [row + r" \\" for row in ("= " + ROWS[0], *ROWS[1:3], "= " + ROWS[3])],
        ],
        ids=["no sign", "one sign", "two signs", "aligned", "line ends"],
    )
    def test_begins_a_line_where_that_makes_lines_true(self, rows: list[str]) -> None:
        found = judged(*rows)
        assert kinds(found) == ["right"] * 4
        assert found.right

    def test_goes_on_with_the_line_before_where_that_makes_it_true(self) -> None:
        found = judged(r"= \sum_x \hat y_x u_x", "- u_o", r"= -\sum_x y_x u_x", *[
            r"+ \sum_x \hat y_x u_x - v_c", r"+ v_c", "= " + ROWS[3],
        ])  # fmt: skip
        assert kinds(found) == ["right"] * 3
        assert found.steps[0].latex == "\\sum_x \\hat y_x u_x\n- u_o"

    def test_both_in_one_derivation(self) -> None:
        found = judged(
            "= " + ROWS[0], r"-u_o + \sum_x \hat y_x u_x + v_c", "- v_c", ROWS[2], ROWS[3]
        )
        assert kinds(found) == ["right"] * 4

    def test_a_wrong_one_is_told_alone(self) -> None:
        wrong = ROWS[1].replace("-u_o +", "-u_o -")
        found = judged("= " + ROWS[0], wrong, ROWS[2], "= " + ROWS[3])
        assert kinds(found) == ["right", "wrong", "right", "right"]
        assert first_said(found).startswith("At a random point entry")

    def test_a_wrong_end_of_a_line_makes_that_line_wrong(self) -> None:
        found = judged(r"= \sum_x \hat y_x u_x", "- u_c", "= " + ROWS[3])
        assert kinds(found) == ["wrong", "right"]
        assert found.wrong is not None
        assert found.wrong.latex == "\\sum_x \\hat y_x u_x\n- u_c"


class TestALeftSideThatCannotBeRead:
    def test_a_right_line_after_it_counts(self) -> None:
        found = judged("= " + ROWS[0], f"{UNREAD} = {ROWS[1]}", f"{SLOPE} = {ROWS[3]}")
        assert kinds(found) == ["right", "unread", "right", "right"]

    @pytest.mark.parametrize("between", ["= ", f"{UNREAD} = "], ids=["one chain", "named again"])
    def test_a_wrong_line_after_it_is_wrong_where_its_chain_derives_what_is_asked(
        self, between: str
    ) -> None:
        found = judged("= " + ROWS[0], f"{UNREAD} = {WRONG}", between + ROWS[3])
        assert [kind for kind in kinds(found) if kind != "unread"] == ["right", "wrong", "right"]
        assert first_said(found).startswith("At a random point entry")

    def test_right_lines_after_the_wrong_one_are_not_held_to_it(self) -> None:
        text = f"{UNREAD} = {WRONG}\n= {ROWS[1]}\n= {ROWS[2]}\n= {ROWS[3]}"
        assert kinds(judge(text, CENTER)) == ["unread", "wrong", "right", "right", "right"]

    def test_where_nothing_tells_what_it_is_a_person_compares(self) -> None:
        found = judged("= " + ROWS[0], f"{UNREAD} = {WRONG}", f"{SLOPE} = {ROWS[3]}")
        assert kinds(found) == ["right", "unread", "unread", "right"]
        assert str(found.steps[2].said[0]) == LEFT_TO_A_PERSON
        assert found.needs_a_person

    def test_what_cannot_be_the_derivative_or_is_none_is_let_be(self) -> None:
        for aside in (r"\frac{\partial J}{\partial @ z} = \hat y - y", r"foo @ = 2 u_o"):
            found = judged("= " + ROWS[0], "= " + ROWS[1], aside, f"{SLOPE} = {ROWS[3]}")
            assert [kind for kind in kinds(found) if kind != "unread"] == ["right"] * 3

    def test_of_a_matrix_as_well(self) -> None:
        unread = r"\frac{\partial J}{\partial @ U}"
        right, wrong = r"(\hat y - y) v_c^\top", r"(\hat y + y) v_c^\top"
        found = judged(f"{unread} = {wrong}", f"= {right}", asked=OUTSIDE)
        assert kinds(found) == ["unread", "wrong", "right"]
        alone = judged(f"{unread} = {wrong}", rf"\frac{{\partial J}}{{\partial U}} = {right}",
                       asked=OUTSIDE)  # fmt: skip
        assert kinds(alone) == ["unread", "unread", "right"]


class TestBrackets:
    """To multiply out is a step; to set brackets in a third way fills a derivation up."""

    def test_multiplied_out_and_put_again_say_nothing_new(self) -> None:
        out = r"= U^\top \hat y - U^\top y"
        found = judged("= " + ROWS[3], out, "= " + ROWS[3])
        assert [step.kind for step in found.lines][2:] == ["right", "right", "beside"]
        assert found.missing == 1
        assert str(found.lines[-1].said[0]) == (
            "This says the same as a line before it, and counts nothing."
        )

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (r"= U^\top (\hat y + {} z) - U^\top (y + {} z)", r"= U^\top \hat y - U^\top y"),
            (r"= \sum_x (\hat y_x + {} z_x) u_x - \sum_x (y_x + {} z_x) u_x",
             r"= \sum_x \hat y_x u_x - \sum_x y_x u_x"),
            (r"= ((\hat y + {} z)^\top U - (y + {} z)^\top U)^\top", r"= (\hat y^\top U - y^\top U)^\top"),
        ],
        ids=["product", "sum", "transpose"],
    )  # fmt: skip
    def test_however_they_are_set_they_count_twice_at_most(self, one: str, other: str) -> None:
        rows = [one.replace("{}", number) for number in ("", "2", "3")]
        counted = [step.kind for step in judged(*rows, other).lines][2:]
        assert counted == ["right", "right", "beside", "beside"]

    def test_an_honest_derivation_that_multiplies_out_keeps_every_line(self) -> None:
        rows = [
            r"= -\sum_x y_x u_x + \sum_x \hat y_x u_x",
            r"= \sum_x (\hat y_x - y_x) u_x",
            r"= U^\top \hat y - U^\top y",
            "= " + ROWS[3],
        ]
        found = judged(*rows)
        assert kinds(found) == ["right"] * 4
        assert found.right
