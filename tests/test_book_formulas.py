"""The book's displayed lines hold as they are printed, and a smuggled slip is caught."""

from __future__ import annotations

import pytest

from book import formulas, smuggling, symbols, translated

PAGES = formulas.pages()
EVALUATED = [
    (label, latex)
    for page in PAGES
    for label, latex in formulas.displayed(page).items()
    if label not in symbols.UNREAD
]


@pytest.mark.parametrize("page", PAGES)
def test_every_displayed_line_of_a_page_holds_as_it_is_printed(page):
    assert formulas.faults(formulas.displayed(page)) == []


def test_most_equations_are_evaluated_and_the_others_say_why_not():
    found = formulas.counts()
    assert found["evaluated"] + found["unread"] == found["equations"]
    assert found["evaluated"] >= 73
    assert found["lines"] >= 205
    assert all(symbols.UNREAD.values())


def test_what_is_declared_beside_the_pages_stands_on_one():
    labels = {label for page in PAGES for label in formulas.displayed(page)}
    declared = {*symbols.UNREAD, *symbols.MORE, *symbols.WHEN, *symbols.REPEATS, *symbols.FALSE}
    assert declared <= labels


def test_points_are_more_than_a_hundred():
    asked = formulas.question("eq-softmax", "")
    assert formulas.points("eq-softmax", asked).count >= 100


def test_a_wrong_line_is_named_with_both_numbers():
    latex = r"\hat y_w - y_w &= \frac{\partial J}{\partial z_w} \\ &= \hat y_w + y_w"
    ((label, what),) = formulas.faults({"eq-delta": latex})
    assert label == "eq-delta"
    assert what.startswith(r"eq-delta: \hat y_w + y_w: At a random point this is ")


def test_a_line_that_cannot_be_read_is_a_fault():
    ((_, what),) = formulas.faults({"eq-delta": r"J &= \wrong \\ "})
    assert "The command \\wrong is not known here." in what


def test_a_line_called_false_that_holds_is_a_fault():
    (label,) = {"eq-err-word-printed"} & symbols.FALSE
    right = r"\frac{\partial J}{\partial u_w} = P(O = w \mid C = c)\, v_c"
    assert formulas.faults({label: right}) == [(label, f"{label} is called false, but it holds.")]


@pytest.mark.parametrize(("label", "latex"), EVALUATED, ids=[label for label, _ in EVALUATED])
def test_a_line_that_is_doubled_is_caught(label, latex):
    if label in symbols.FALSE or latex.partition("=")[2].startswith(" 0 "):  # twice zero is zero
        return
    first, equals, rest = latex.partition("=")
    assert formulas.faults(
        {label: f"{first}{equals} 3 \\left({rest.partition(chr(92) * 2)[0]}\\right)"}
    )


def test_slips_are_made_in_every_way():
    kinds = {slip.kind for label, latex in EVALUATED for slip in smuggling.slips(label, latex)}
    assert kinds == {kind for kind, _, _ in smuggling.SLIPS}


def test_slips_on_one_page_are_caught():
    for label, latex in formulas.displayed("negative-sampling").items():
        if label in symbols.UNREAD:
            continue
        for slip in smuggling.slips(label, latex):
            assert formulas.faults({label: slip.changed}) or smuggling.still_true(slip), slip


def test_translations_have_the_formulas_of_the_original():
    assert translated.faults() == []
    assert len(translated.catalogues()) > 10


@pytest.mark.parametrize(
    ("original", "translation", "what"),
    [
        ("It is $a + b$.", "$a - b$이다.", "formulas missing: ['a + b'], added: ['a - b']"),
        ("It is $a$.", "그것이다.", "formulas missing: ['a'], added: []"),
        ("It is $a + b$.", "$a + b$이고 $b$가 있다.", ""),
    ],
)
def test_another_formula_in_a_translation_is_noticed(original, translation, what):
    assert translated.fault(original, translation).startswith(what)
    assert bool(translated.fault(original, translation)) == bool(what)
