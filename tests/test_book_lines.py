"""A line of the book in the reader's hands: the page's values are Python's, and a break shows."""

import json
import re
from pathlib import Path

import numpy as np
import pytest

from autograder.mathematics import Unreadable, show
from autograder.mathematics.budget import Budget
from autograder.mathematics.evaluate import Evaluator
from autograder.mathematics.lexer import tokenize
from autograder.mathematics.parser import parse
from book import breaks, formulas, lines, model_lines, models, symbols, trees
from book.audit import CHROMIUM
from book.build import SOURCE
from book.ext.lines import SCRIPTS, WORDS, data
from book.points_data import point_data
from book.settings import Reader

STATIC = SOURCE / "static"
SCRIPT = (STATIC / "lines.js").read_text(encoding="utf-8")
PAGES = [page for page in formulas.pages() if lines.page_data(formulas.displayed(page))]
EQUATIONS = {
    label: (found, latex)
    for page in PAGES
    for label, latex in formulas.displayed(page).items()
    if (found := lines.equation(label, latex)) is not None
}
BROKEN = [
    (label, i, kind)
    for label, (found, _) in EQUATIONS.items()
    for i, line in enumerate(found["lines"])
    for kind in line["breaks"]
]


def tree(latex, label="eq-naive-loss"):
    asked = formulas.question(label, "")
    return parse(tokenize(latex), asked), asked


class TestTheData:
    def test_every_displayed_equation_can_be_opened(self):
        every = {label for page in formulas.pages() for label in formulas.displayed(page)}
        assert EQUATIONS.keys() == every
        assert len(every) == formulas.total("equations") >= 112
        assert models.SETTINGS.keys() <= every

    @pytest.mark.parametrize(
        ("latex", "what"),
        [
            (r"\mathbf 1^\top z", {"ones"}),
            (r"\tanh(u_o^\top v_c)", {"call of tanh"}),
            (r"\frac{\partial J}{\partial \delta}", {r"slope by \delta"}),
            (r"-\log \hat y_o", set()),
        ],
    )
    def test_a_line_that_the_script_does_not_know_has_no_button(self, latex, what):
        found, asked = tree(latex)
        assert trees.unknown(found, asked) == what

    def test_an_equation_with_such_a_line_is_left_out(self):
        known, other = r"J &= J", r"J &= J \tanh(0) + J"
        assert lines.equation("eq-naive-loss", known) is not None
        assert lines.equation("eq-naive-loss", other) is None

    def test_nearly_every_line_can_be_broken_in_two_ways_or_more(self):
        rights = [
            line
            for label, (found, _) in EQUATIONS.items()
            if label not in symbols.FALSE
            for line in found["lines"][1:]
        ]
        assert len(BROKEN) >= 2 * len(rights)
        assert {kind for _, _, kind in BROKEN} == set(breaks.BREAKS)

    def test_equations_that_cannot_be_broken_say_how_vectors_are_laid_out_or_are_zero(self):
        whole = {label for label, (found, _) in EQUATIONS.items()
                 if not any(line["breaks"] for line in found["lines"])}  # fmt: skip
        layouts = {"eq-theta", "eq-matrices", "eq-matrices-columns"}
        assert whole - symbols.FALSE == layouts | {"eq-sg-grad-other"}

    def test_a_break_of_another_model_is_printed_in_the_books_signs(self):
        breaks_of = EQUATIONS["eq-pmi"][0]["lines"][2]["breaks"]
        assert breaks_of["sign"]["latex"] == (r"\log \frac{\#(w, c)\, |D|}{\#(w)\, \#(c)} + \log K")
        assert model_lines.shown("eq-pmi").spelled[r"\#(w, c)"] == "T_{w,c}"

    def test_a_place_that_only_breaks_the_reader_is_no_break(self):
        """Without its logarithm, log P(...) is a name that the page does not know."""
        breaks_of = EQUATIONS["eq-sg-corpus"][0]["lines"][1]["breaks"]
        assert "sign" in breaks_of
        assert all(r"\log P" in one["latex"] for one in breaks_of.values())

    def test_what_is_printed_as_false_is_not_broken_once_more(self):
        for label in symbols.FALSE - models.SETTINGS.keys():
            assert not any(line["breaks"] for line in EQUATIONS[label][0]["lines"])

    def test_a_break_changes_one_place(self):
        old, new = ("add", (("number", 1.0), ("neg", ("name", "x", ())))), ("name", "x", ())
        changed = ("add", (("number", 1.0), new))
        assert breaks.place_of(old, changed) == ([1, 1], new)
        assert breaks.place_of(old, new) == ([], new)

    def test_a_break_that_leaves_the_line_true_is_not_offered(self):
        """Turning a symmetric matrix around is no break; turning U around is one."""
        hessian = EQUATIONS["eq-naive-hessian"][0]["lines"][1]
        assert "transpose" in hessian["breaks"]
        path = hessian["breaks"]["transpose"]["at"]
        assert path[:3] == [1, 0, 1] or path[:3] == [1, 1, 1]

    def test_a_line_is_shown_as_the_page_prints_it(self):
        printed = EQUATIONS["eq-naive-grad-center"][0]["lines"]
        assert printed[5]["latex"] == r"\mathbf U^\top (\hat{\mathbf y} - \mathbf y)"
        assert printed[5]["breaks"]["sign"]["latex"] == (
            r"\mathbf U^\top (\hat{\mathbf y} + \mathbf y)"
        )
        for found, latex in EQUATIONS.values():
            assert all(line["latex"] in latex for line in found["lines"])

    @pytest.mark.parametrize("page", PAGES)
    def test_a_page_carries_little(self, page):
        found = lines.page_data(formulas.displayed(page))
        assert len(data(found, "ko").encode()) < 60_000

    def test_nothing_in_the_data_ends_the_element_that_holds_it(self):
        told = data({"eq": {"lines": [{"latex": "a </script> b"}]}}, "en")
        assert told.count("</script>") == 1
        held = told.partition(">")[2].rpartition("</script>")[0]
        assert json.loads(held)["equations"]["eq"]["lines"][0]["latex"] == "a </script> b"

    def test_both_languages_say_the_same_with_the_same_values(self):
        def values(text):
            return sorted(re.findall(r"\{\w+\}", text))

        assert WORDS["en"].keys() == WORDS["ko"].keys()
        for key, text in WORDS["en"].items():
            assert values(text) == values(WORDS["ko"][key])

    def test_the_scripts_are_small_and_ask_for_nothing(self):
        scripts = [(STATIC / name).read_text(encoding="utf-8") for name in SCRIPTS]
        assert len(SCRIPT.encode()) < 20_000
        assert sum(len(script.encode()) for script in scripts) < 28_000
        for script in scripts:
            assert not re.search(r"fetch\(|import|eval\(|Function\(|https?:|innerHTML", script)


needs_browser = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="needs Debian's Chromium"),
]


@pytest.fixture(scope="module")
def script(chromium):
    """A page with the evaluator, and nothing else."""
    page = chromium.new_page()
    page.add_script_tag(content=SCRIPT)
    yield page
    page.close()


def numbers(value):
    """A matrix as it comes from the page, where what is no number is None."""
    return np.array([[np.nan if x is None else x for x in row] for row in value])


def values(page, found, trees, points):
    """The values of trees at points; a name of what doesn't fit instead, where that is so."""
    return page.evaluate(
        """([equation, trees, points]) => points.map((point) => trees.map((tree) => {
            try { return Lines.value(tree, equation, point); }
            catch (error) {
                if (!(error instanceof Lines.Unfitting)) throw error;
                return error.reason;
            }
        }))""",
        [found, trees, points],
    )


def worst(page, label, n_points=8):
    """The largest difference of an equation's values to Python's, relative to the largest entry.

    Lines come as printed and broken; what can't be formed may be formed by neither.
    """
    found, latex = EQUATIONS[label]
    if label in models.SETTINGS:
        (points,) = model_lines.shown(label).points()
        evaluator = Reader(points, Budget(lines.STEPS))
    else:
        points = formulas.points(label, formulas.question(label, latex))
        evaluator = Evaluator(points, Budget(lines.STEPS))
    forms = [line["tree"] for line in found["lines"]]
    forms += [
        put_in(forms[i], found["lines"][i]["breaks"][kind]) for of, i, kind in BROKEN if of == label
    ]
    n_points = min(points.count, n_points)
    told = [point_data(points, found["letters"], i) for i in range(n_points)]
    came = values(page, {**found, "points": None}, forms, told)
    largest = 0.0
    for number, right in enumerate(forms):
        try:
            with np.errstate(all="ignore"):
                own = evaluator.value(right)
        except Unreadable:
            own = None
        for i in range(n_points):
            mine = came[i][number]
            if own is None or isinstance(mine, str):
                assert own is None, (label, show.latex(right), mine)
                assert isinstance(mine, str), (label, show.latex(right))
                continue
            wanted, mine = own[min(i, len(own) - 1)], numbers(mine)
            assert mine.shape == wanted.shape, (label, show.latex(right))
            known = np.isfinite(wanted)
            assert (np.isfinite(mine) == known).all(), (label, show.latex(right))
            gap = np.abs(mine - wanted)[known].max(initial=0.0)
            scale = max(np.abs(wanted)[known].max(initial=0.0), 1e-3)
            largest = max(largest, gap / scale)
    return largest


def put_in(right, change):
    """A tree with one place changed, by its path."""

    def changed(part, path):
        if not path:
            return change["put"]
        return tuple(changed(f, path[1:]) if i == path[0] else f for i, f in enumerate(part))

    return changed(right, change["at"])


class TestTheScript:
    pytestmark = needs_browser

    def test_it_knows_what_the_data_say_that_it_knows(self, script):
        nodes, functions = script.evaluate("[Lines.NODES, Lines.FUNCTIONS]")
        assert set(nodes) == trees.NODES
        assert set(functions) == trees.FUNCTIONS

    @pytest.mark.parametrize("label", EQUATIONS)
    def test_values_as_printed_and_broken_are_pythons(self, script, label):
        assert worst(script, label) <= 1e-9

    def test_lines_hold_at_the_points_that_the_page_draws_and_breaks_show_there(self, script):
        for label, (found, _) in EQUATIONS.items():
            held, shown = script.evaluate(
                """(equation) => {
                    const seeds = [...Array(equation.points?.length ?? 25).keys()];
                    const rights = equation.lines.filter((line, i) => i && !line.starts);
                    const lefts = rights.map((line) => equation.lines
                        .slice(0, equation.lines.indexOf(line)).reverse()
                        .find(({ starts }, i, before) => starts || i === before.length - 1));
                    const held = rights.map(() => 0), shown = {};
                    for (const seed of seeds) {
                        const point = Lines.draw(equation, seed);
                        const value = (tree) => Lines.value(tree, equation, point);
                        const same = (tree, i) => {
                            try {
                                return Lines.compare(value(lefts[i].tree), value(tree)).equal;
                            } catch (error) {
                                if (error instanceof Lines.Unfitting) return false;
                                throw error;
                            }
                        };
                        rights.forEach(({ tree, breaks }, i) => {
                            held[i] += same(tree, i) / seeds.length;
                            for (const [kind, { at, put }] of Object.entries(breaks)) {
                                const key = `${i} ${kind}`;
                                const shows = !same(Lines.broken(tree, at, put), i);
                                shown[key] = (shown[key] ?? 0) + shows / seeds.length;
                            }
                        });
                    }
                    return [held, shown];
                }""",
                found,
            )
            if label in symbols.FALSE:
                assert max(held) < 0.5, label
            else:
                assert min(held) == pytest.approx(1), label
            assert all(share >= 0.1 for share in shown.values()), (label, shown)

    def test_a_point_follows_from_its_seed_and_keeps_what_the_page_says_in_words(self, script):
        found = EQUATIONS["eq-naive-grad-u-w"][0]
        assert found["when"] == (("\\ne", "w", "o"),)
        drawn = script.evaluate(
            "(equation) => [...Array(60).keys()].map((seed) => Lines.draw(equation, seed))", found
        )
        again = script.evaluate("(equation) => Lines.draw(equation, 7)", found)
        assert drawn[7] == again
        assert len({json.dumps(point) for point in drawn}) == 60
        for point in drawn:
            assert point["letters"]["w"] != point["letters"]["o"]
            assert point["sizes"]["n"] > point["sizes"]["d"]
            tenths = np.array(point["arrays"]["U"]) * 10
            np.testing.assert_allclose(tenths, tenths.round(), atol=1e-9)
        repeated = EQUATIONS["eq-ns-grad-row"][0]
        draws = script.evaluate(
            "(equation) => [...Array(60).keys()].map((seed) => Lines.draw(equation, seed).draws)",
            repeated,
        )
        assert any(len(set(words)) < len(words) for words in draws)

    @pytest.mark.parametrize(
        ("right", "wrong", "label"),
        [
            ("plus(times(a, d), times(b, c))", "times(b, c)", "eq-naive-grad-center"),
            ("times(slope(x.value), x.slope)", "slope(x.value)", "eq-naive-hessian"),
            ("turned ? transposed(shaped) : shaped", "shaped", "eq-naive-grad-outside-columns"),
            ("kept ? x : start", "x", "eq-rows-balance"),
            ("words.map((i) => words.map((j) => Number(i === j)))",
             "words.map((i) => words.map((j) => Number(i !== j)))", "eq-ns-grad-outside"),
            ("kind === \"draw\" ? this.point.draws[i]", "kind === \"draw\" ? i", "eq-ns-loss"),
            ("kind === \"place\" ? this.point.window[i]", "kind === \"place\" ? i", "eq-sg-naive"),
            ("plus(times(a, c), minus(times(b, d)))", "times(a, c)", "eq-complex-step"),
            ("this.running(times, 1,", "this.running(plus, 0,", "eq-hs-model"),
            ("return values.flat(2)", "return values.flat(2).reverse()", "eq-theta"),
        ],
        ids=["product rule", "chain rule", "columns", "condition", "units", "draws", "window",
             "complex", "product", "stack"],
    )  # fmt: skip
    def test_a_slip_in_the_script_would_be_noticed(self, chromium, right, wrong, label):
        assert SCRIPT.count(right) == 1
        page = chromium.new_page()
        page.add_script_tag(content=SCRIPT.replace(right, wrong))
        with pytest.raises(AssertionError):
            assert worst(page, label) <= 1e-9
        page.close()
