"""Formulas within sentences hold or are listed as what claims nothing; a change is noticed."""

from __future__ import annotations

import re

import pytest

from autograder.mathematics.budget import Budget
from book import inline, said
from book.relations import tree_of
from book.settings import N_POINTS, Reader

PAGES = [page for page in inline.pages() if inline.inline(page)]


@pytest.mark.parametrize("page", PAGES)
def test_the_formulas_of_a_page_hold_or_are_listed(page):
    assert list(inline.faults(page, inline.inline(page))) == []


def test_most_are_evaluated_and_the_others_say_why_not():
    found = inline.counts()
    assert found["evaluated"] + found["listed"] == found["all"] >= 100
    assert found["evaluated"] >= 67
    assert all(why for listed in said.PROSE.values() for _, why in listed.values())


def test_no_symbols_are_declared_for_a_formula_that_stands_nowhere():
    for page, own in said.SETTINGS.items():
        assert own.keys() - {""} <= {one.latex for one in inline.inline(page)}


def test_points_are_more_than_a_hundred_but_for_numbers_of_examples():
    for own in said.SETTINGS.values():
        for settings in own.values():
            single = [one for one in settings if one.single]
            count = sum(len(points.outside) for one in settings for points in one.points())
            assert single or count >= N_POINTS >= 100


@pytest.mark.parametrize(
    ("page", "right", "wrong", "what"),
    [
        ("softmax", r"z_w = u_w^\top v_c", r"z_w = u_o^\top v_c", "At a random point this is"),
        ("softmax", r"a = -\max_w z_w", r"a = \max_w z_w", ""),
        ("softmax", "(f/g)' = (f' g - f g')/g^2", "(f/g)' = (f' g + f g')/g^2", ""),
        ("softmax", r"\hat{\mathbf y} \in \mathbb R^V", r"\hat{\mathbf y} \in \mathbb R^d",
         r"\hat{\mathbf y} \in \mathbb R^d: it is 5×1, not 3×1."),
        ("softmax", r"-\log \tfrac14 = \log 4 \approx 1.386",
         r"-\log \tfrac14 = \log 4 \approx 1.387", "it is 1.386, not 1.387."),
        ("beyond", r"\ell'' > 0", r"\ell'' < 0", "it holds at 0 of 60 points only."),
        ("beyond", r"s_j = \pm 1", r"s_j = \pm 2", ""),
        ("why-vectors", r"u_b = (\log 2, 0)", r"u_b = (\log 3, 0)", "should be"),
        ("training", "d = 12", "d = 5", "should be"),
        ("negative-sampling", r"\partial J / \partial u_a = (2, 0)",
         r"\partial J / \partial u_a = (1, 0)", "should be"),
    ],
)  # fmt: skip
def test_a_wrong_formula_is_named_with_its_page_and_its_line(page, right, wrong, what):
    formulas = inline.inline(page)
    assert right in {one.latex for one in formulas}
    changed = tuple(
        inline.Formula(one.page, one.line, wrong) if one.latex == right else one for one in formulas
    )
    found = list(inline.faults(page, changed))
    line, sentence = found[0]
    assert line == next(one.line for one in formulas if one.latex == right)
    assert sentence.startswith(f"{page}: ${wrong}$ does not hold: ")
    assert what in sentence


@pytest.mark.parametrize(
    ("page", "right", "wrong", "what"),
    [
        ("softmax", r"a = -\max_w z_w", r"a = \max_w z_w", "should be"),
        ("beyond", r"s_j = \pm 1", r"s_j = \pm 2", "this is another number at some of the points."),
        ("softmax", "(f/g)' = (f' g - f g')/g^2", "(f/g)' = (f' g + f g')/g^2", "should be"),
        ("naive-softmax", r"\sum_x \hat y_x u_x = u_o", r"\sum_x y_x u_x = u_o", "should be"),
    ],
)
def test_a_wrong_formula_with_symbols_of_its_own_differs_there(page, right, wrong, what):
    (setting,) = said.SETTINGS[page][right]
    assert not inline.held(right, setting).wrong
    assert what in inline.held(wrong, setting).wrong[0]


def test_a_border_is_held_on_both_sides():
    (setting,) = said.SETTINGS["training"][r"0 < \eta < 2/\lambda"]
    assert not inline.held(r"0 < \eta < 2/\lambda", setting).wrong
    for wider in (r"0 < \eta < 3/\lambda", r"-1 < \eta < 2/\lambda", r"0 < \eta < 1/\lambda"):
        (said_,) = inline.held(wider, setting).wrong
        assert "points it holds where it should not, or not." in said_


def test_a_listed_formula_that_is_changed_or_said_again_is_noticed():
    formulas = inline.inline("notation")
    ((_, sentence),) = inline.faults("notation", formulas[:-1])
    assert sentence == (
        "notation: $d = 4$ is listed in book/said.py 1 times as what is not evaluated, but stands "
        "there 0 times."
    )
    again = (*formulas, inline.Formula("notation", 300, "V = 7"))
    ((_, sentence),) = inline.faults("notation", again)
    assert sentence.endswith("but stands there 2 times.")


def test_only_relations_outside_of_brackets_claim_something():
    text = "Of $P(O = o)$, $[w = x]$ and $x$: $x = 1$.\n\n```{session}\n$y = 2$\n```\n"
    text += "\n$$\nz = 3\n$$ (eq)\n"
    assert [one.latex for one in inline.claims("a-page", text)] == ["x = 1"]
    ((line, sentence),) = inline.faults("a-page", inline.claims("a-page", text))
    assert line == 1
    assert sentence == (
        "a-page: $x = 1$ does not hold: no symbols are declared for it, and it is not listed."
    )


def test_a_computed_value_beside_a_formula_is_its_other_side():
    (one,) = inline.claims("a-page", r"It is $\varepsilon \approx$ {value}`gradcheck.epsilon`.")
    assert one.latex == r"\varepsilon \approx 2.2 \cdot 10^{-16}"


def rows_of_the_table(text):
    """Letter, name in code and shape of each row."""
    table = text[text.index("| letter | name in code | shape |") :].split("\n\n")[0]
    return [tuple(cell.strip() for cell in row.split("|")[1:-1]) for row in table.split("\n")[2:]]


def wrong_rows(text):
    """Rows whose letters have other shapes than they say, or whose names are not the notebook's."""
    shapes = {
        "`(n_words, dim)`": (5, 3), "`(n_words,)`": (5, 1), "`(dim,)`": (3, 1), "`(K,)`": (2, 1),
        "`(2 * dim * n_words,)`": (30, 1), "integers": (1, 1), "integer": (1, 1), "number": (1, 1),
    }  # fmt: skip
    points = said.NEGATIVE_SIZES.points()[0]
    reader = Reader(points, Budget(10_000))
    notebook = inline.BOOK.parent / "solutions" / "word2vec" / "word2vec.md"
    known = set(re.findall(r"\w+", notebook.read_text(encoding="utf-8")))
    found = []
    for letters, names, shape in rows_of_the_table(text):
        for letter in re.findall(r"\$([^$]+)\$", letters):
            if letter.startswith("w_1"):  # the words that are drawn
                own = (*points.draws.shape[1:], 1)
            elif re.fullmatch("[a-z]", letter) and letter in "co":
                own = (1, 1)
            else:
                own = reader.value(tree_of(letter, said.NEGATIVE_SIZES.question)).shape[1:]
            if own != shapes[shape]:
                found.append((letter, shape))
        for name in re.findall(r"`(\w+)", names):
            if name not in known:
                found.append((name, "no name"))
    return found


def test_the_table_of_shapes_and_names_is_that_of_the_arrays_and_the_notebook():
    text = (inline.BOOK / "notation.md").read_text(encoding="utf-8")
    assert len(rows_of_the_table(text)) == 10
    assert wrong_rows(text) == []
    wrong = text.replace("| `center_vector` | `(dim,)` |", "| `center_row` | `(n_words,)` |")
    assert wrong_rows(wrong) == [("v_c", "`(n_words,)`"), ("center_row", "no name")]
