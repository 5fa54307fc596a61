"""The book's displayed lines hold as they are printed, and a smuggled slip is caught."""

from __future__ import annotations

import pytest

from book import counted, formulas, models, slips, smuggling, symbols, translated, tree_slips
from book.reference_values import REFERENCE
from book.settings import N_POINTS, SIZES

PAGES = formulas.pages()
EVALUATED = [(label, latex) for page in PAGES for label, latex in formulas.displayed(page).items()]


@pytest.mark.parametrize("page", PAGES)
def test_every_displayed_line_of_a_page_holds_as_it_is_printed(page):
    assert formulas.faults(formulas.displayed(page)) == []


def test_what_is_declared_beside_the_pages_stands_on_one():
    declared = {
        *symbols.MORE, *symbols.WHEN, *symbols.REPEATS, *symbols.FALSE,
        *models.SETTINGS, *models.FAILS, *REFERENCE,
    }  # fmt: skip
    assert declared <= dict(EVALUATED).keys()


def test_counts_are_those_of_the_pages():
    assert formulas.total("equations") == len(EVALUATED) >= 112
    assert formulas.total("lines") >= 300
    assert formulas.total("referred") == len(REFERENCE) >= 35
    assert formulas.total("false") == 4


def test_counts_are_kept_until_a_file_changes_on_which_they_depend(tmp_path, monkeypatch):
    monkeypatch.setattr(counted, "_counted", lambda: {"total.lines": 7})
    file = tmp_path / "counted.json"
    assert counted._all.__wrapped__(file) == {"total.lines": 7}
    monkeypatch.setattr(counted, "_counted", lambda: {"total.lines": 8})
    assert counted._all.__wrapped__(file) == {"total.lines": 7}
    monkeypatch.setattr(counted, "digest", lambda: "of other files")
    assert counted._all.__wrapped__(file) == {"total.lines": 8}
    file.write_text("{", encoding="utf-8")
    assert counted._all.__wrapped__(file) == {"total.lines": 8}


def test_points_are_more_than_a_hundred_of_two_sizes():
    asked = formulas.question("eq-softmax", "")
    found = [formulas.points("eq-softmax", asked, size) for size in range(len(SIZES))]
    assert sum(at.count for at in found) == N_POINTS >= 100
    assert len({at.sizes["n"] for at in found}) == len({at.sizes["d"] for at in found}) == 2
    for label, settings in models.SETTINGS.items():
        assert sum(at.count for one in settings for at in one.points()) >= N_POINTS, label


def test_every_line_agrees_to_many_digits():
    assert max(formulas.summary(page).deviation for page in PAGES) <= 1e-10


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
    kinds = {kind for _, latex in EVALUATED for kind, _ in slips.in_latex(latex)}
    assert kinds == {kind for kind, _, _ in slips.SLIPS}


@pytest.mark.parametrize(
    ("label", "latex", "what"),
    [
        # all lines are wrong in the same way
        ("eq-ns-grad-u-o", r"(1 - \sigma(u_o^\top v_c)) v_c &= (1 - \sigma(u_o^\top v_c))\, v_c",
         "the reference differs: At a random point entry"),
        ("eq-cbow-mean", r"\hat v = \frac{1}{N} \sum_{j=1}^{N} u_j", "should be"),
        ("eq-ns-noise",
         r"P_n(w) = \frac{\operatorname{count}(w)^{1/2}}{\sum_{x} \operatorname{count}(x)^{1/2}}",
         "should be"),
        ("eq-pmi", r"x_* = \log \frac{\#(w, c)\, |D|}{\#(w)\, \#(c)}", "should be"),
        ("eq-ex-softmax",
         r"\hat{\mathbf y} &= \frac{(e^0, e^{\log 2}, e^0)}{e^0 - e^{\log 2} + e^0}", "should be"),
        ("eq-best-step", r"h_* = \Bigl( \frac{2\, \varepsilon |f|}{|f'''|} \Bigr)^{1/3}",
         "should be"),
        ("eq-sgd", r"\theta_{t+1} = \theta_t + \eta\, g(\theta_t)", "should be"),
        ("eq-matrices", r"\mathbf U = \begin{bmatrix} u_1^\top \\ \vdots \\ u_V^\top "
         r"\end{bmatrix} \in \mathbb R^{d \times V}", "it is 5×3, not 3×5."),
        ("eq-theta", r"\theta = \begin{bmatrix} v_1 \\ v_2 \\ \vdots \\ v_V "
         r"\\ u_1 \\ u_2 \\ \vdots \\ u_V \end{bmatrix} \in \mathbb R^{2dV}", "should be"),
        ("eq-line-integral", r"f(x + u) - f(x) = \int_0^1 \nabla f(x + 2tu)^\top u \, dt", ""),
        ("eq-hs-model",
         r"P(O = o \mid C = c) = \sum_{j=1}^{L} \sigma(s_j\, n_j^\top v_c)", "should"),
    ],
)  # fmt: skip
def test_a_wrong_definition_differs_from_what_only_the_right_one_is(label, latex, what):
    found = formulas.faults({label: latex})
    assert found
    assert what in found[0][1]


@pytest.mark.parametrize("page", ["negative-sampling", "beyond", "gradient-checking"])
def test_slips_on_some_pages_are_caught(page):
    tried = list(smuggling.displayed(page))
    assert len(tried) > 20
    for slip, caught in tried:
        assert caught or smuggling.still_true(slip), slip


@pytest.mark.parametrize(
    ("label", "right", "wrong"),
    [
        ("eq-sg-loss", r"-m \le j \le m", r"-m \le j \ge m"),
        ("eq-sg-corpus", r"-m \le j \le m", r"-m \ge j \le m"),
        ("eq-sg-grad-center", r"\sum_{j \ne 0}", r"\sum_{j \le 0}"),
    ],
)
def test_a_sum_over_no_window_is_noticed(label, right, wrong):
    latex = dict(EVALUATED)[label]
    assert right in latex
    found = formulas.faults({label: latex.replace(right, wrong)})
    assert any("which is no window." in what for _, what in found)


def test_the_report_counts_by_group_and_lists_what_came_through(monkeypatch):
    tried = [
        (smuggling.Slip("lines", "sign", "eq-a", "a"), True),
        (smuggling.Slip("lines", "sign", "eq-b", "b"), False),
        (smuggling.Slip("lines", "factor", "eq-sg-grad-other", "2 0"), False),
    ]
    monkeypatch.setattr(smuggling, "everything", lambda: iter(tried))
    found = smuggling.report()
    assert (found["tried"], found["caught"]) == ({"lines": 2}, {"lines": 1})
    assert [one["where"] for one in found["through"]] == ["eq-b"]
    assert found["still true"] == 1


def test_translations_have_the_formulas_and_numbers_of_the_original():
    assert translated.faults() == []
    assert len(translated.catalogues()) > 10


@pytest.mark.parametrize(
    ("original", "translation", "what"),
    [
        ("It is $a + b$.", "$a - b$이다.", "formulas missing: ['a + b'], added: ['a - b']"),
        ("It is $a$.", "그것이다.", "formulas missing: ['a'], added: []"),
        ("It is $a + b$.", "$a + b$이고 $b$가 있다.", "formulas missing: [], added: ['b']"),
        ("It is $a + b$.", "$a + b$는 $a + b$이다.", "formulas missing: [], added: ['a + b']"),
        ("$a$ is $b$.", "$b$는 $a$이다.", ""),
        ("It takes 64 windows.", "윈도 65개이다.", "numbers ['65'] instead of ['64']"),
        ("It takes 64 windows.", "윈도 64개이다.", ""),
    ],
)
def test_another_formula_or_number_in_a_translation_is_noticed(original, translation, what):
    assert translated.fault(original, translation).startswith(what)
    assert bool(translated.fault(original, translation)) == bool(what)


class TestMistakesInTrees:
    """What is read is changed at every place, not only where a pattern of text fits."""

    @staticmethod
    def sides(label, latex=None):
        return list(tree_slips.displayed_sides(label, latex or dict(EVALUATED)[label]))

    @pytest.mark.parametrize(
        "label",
        ["eq-naive-grad-center", "eq-ns-loss", "eq-cbow-grad", "eq-central", "eq-matrices",
         "eq-ex-naive-center"],
    )  # fmt: skip
    def test_are_caught_in_every_side_of_an_equation(self, label):
        found = [one for sides in self.sides(label) for one in tree_slips.slips_in(sides)]
        wrong = [(edit.name, caught) for edit, is_wrong, caught in found if is_wrong]
        assert len(wrong) >= 10
        assert all(caught for _, caught in wrong), wrong

    def test_are_of_kinds_that_no_pattern_of_text_has(self):
        kinds = {
            edit.name
            for label in ("eq-softmax", "eq-naive-grad-center", "eq-central")
            for sides in self.sides(label)
            for edit, wrong, _ in tree_slips.slips_in(sides)
            if wrong
        }
        assert {"term_dropped", "fraction_flipped", "power_dropped", "mean_for_sum"} <= kinds

    def test_without_effect_are_none(self):
        """A product of numbers has no order; a row and a column have one."""
        for latex, is_wrong in (
            (r"J &= y_o J", False),
            (r"J &= J + u_o^\top v_c - v_c^\top u_o", True),
        ):
            sides = self.sides("eq-naive-loss", latex)[1]
            found = tree_slips.slips_in(sides)
            swapped = [wrong for edit, wrong, _ in found if edit.name == "order_swapped"]
            assert swapped
            assert any(swapped) == is_wrong

    def test_would_come_through_where_nothing_is_held_against_a_side(self):
        sides = self.sides("eq-naive-grad-center")[-1]
        for side in sides:
            side.held_to = []
        caught = {edit.name: found for edit, wrong, found in tree_slips.slips_in(sides) if wrong}
        assert caught["factor_two"] is False

    def test_of_a_sentence_are_caught_too(self):
        tried = list(smuggling.in_trees("why-vectors"))
        assert len(tried) > 20
        assert all(caught for _, caught in tried)
        assert {slip.group for slip, _ in tried} == {"trees"}
