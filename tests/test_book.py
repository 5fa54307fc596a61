"""The book's equations hold, its pages print them, and nothing rots unnoticed."""

import ast
import re
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from autograder.assignments.word2vec.questions import QUESTIONS
from book import errata_example, running_example, values
from book.build import AUTHOR
from book.equations import Chapter, gradient, load, normalise, page_faults, pages, summary
from book.ext.colophon import citation, footer
from book.ext.editions import cell, leaks, worked_code
from book.ext.head import addresses, tags
from book.ext.sessions import failures
from book.figures import interactive_labels, labels
from book.figures.diagrams import huffman_codes
from book.figures.render import draw
from book.mutants import mutants, printed_mutants
from book.points import pair, sigma
from solutions.word2vec import reference

BOOK = Path(__file__).resolve().parents[1] / "book"
SOURCES = sorted(BOOK.glob("*.md"))


def stem(path):
    return path.stem


def one_equation(*lines):
    chapter = Chapter("a-page", pair)
    chapter.equation("eq-one", *lines)
    return chapter


MIRROR = (r"\sigma(-x)", lambda x: sigma(-x)), (r"1 - \sigma(x)", lambda x: 1 - sigma(x))


class TestTwins:
    @pytest.mark.parametrize("page", pages())
    def test_every_line_of_a_page_equals_the_line_before(self, page):
        found = summary(page)
        assert not found.faults
        assert found.checked == found.lines > 0
        assert found.largest_deviation <= 1e-10

    def test_a_wrong_line_is_named_with_its_latex_and_both_numbers(self):
        chapter = one_equation(MIRROR[0], (r"1 + \sigma(x)", lambda x: 1 + sigma(x)))
        result = chapter.equations["eq-one"].check()
        assert not result
        assert r"line 2 (1 + \sigma(x)) does not follow from line 1 (\sigma(-x))." in str(result)

    def test_a_line_may_not_use_other_symbols_than_it_names(self):
        chapter = one_equation(MIRROR[0], (r"\tau", lambda tau: tau))
        with pytest.raises(TypeError, match="asks for tau; the symbols are U, V, c"):
            chapter.equations["eq-one"].check()

    def test_points_are_at_least_a_hundred_and_their_sizes_vary(self):
        drawn = [pair(np.random.default_rng(seed)) for seed in range(100)]
        for size in ("n", "d", "K"):
            assert len({p[size] for p in drawn}) > 3
        assert any(len(set(p["negatives"])) < p["K"] for p in drawn)
        assert all(p["o"] not in p["negatives"] for p in drawn)
        assert one_equation(*MIRROR).equations["eq-one"].check().n_points >= 100

    def test_an_equation_needs_two_lines_and_a_label_of_its_own(self):
        chapter = one_equation(*MIRROR)
        with pytest.raises(ValueError, match="claims no equality"):
            chapter.equation("eq-two", MIRROR[0])
        with pytest.raises(ValueError, match="two equations called eq-one"):
            chapter.definition("eq-one", "again")

    def test_the_complex_step_agrees_with_the_reference(self):
        point = pair(np.random.default_rng(0))
        U, v_c, o = point["U"], point["v_c"], point["o"]

        def loss(v):
            return -(U @ v)[o] + np.log(np.exp(U @ v).sum())

        _, grad, _ = reference.naive_softmax_loss_and_gradient(v_c, o, U)
        np.testing.assert_allclose(gradient(loss, v_c), grad, rtol=1e-13)


class TestTheRunningExample:
    def test_its_lines_hold_at_its_numbers_and_at_no_other_point(self):
        chapter = load("softmax")
        assert chapter is not None
        example = chapter.equations["eq-ex-delta"]
        result = example.check()
        assert result
        assert result.n_points == 1
        assert not replace(example, numbers=False, draw=pair).check()

    def test_a_wrong_number_is_named(self):
        chapter = Chapter("a-page", pair)
        chapter.example(
            "eq-wrong", (r"\hat y_b", lambda y_hat, o: y_hat[o]), (r"\tfrac13", lambda: 1 / 3)
        )
        said = str(chapter.equations["eq-wrong"].check())
        assert "is 0.333333, line 1 (\\hat y_b) is 0.5" in said

    def test_a_step_leads_to_the_vectors_that_the_page_prints_and_lowers_the_loss(self):
        v_c, U = running_example.after_a_step(1.0)
        np.testing.assert_allclose(v_c, [1 + np.log(2) / 2, 0])
        np.testing.assert_allclose(U, [[-0.25, 1], [np.log(2) + 0.5, 0], [-0.25, -1]])
        before = running_example.loss(errata_example.V_C, errata_example.B, errata_example.U)
        assert running_example.loss(v_c, errata_example.B, U) < before == pytest.approx(np.log(2))

    def test_its_lines_are_counted_apart(self):
        found = summary("naive-softmax")
        assert 0 < found.example_lines < found.lines
        assert summary("errata").example_lines == 0


class TestWordsAsColumns:
    def test_each_has_an_equation_with_rows_above_it(self):
        for page in pages():
            chapter = load(page)
            assert chapter is not None
            for label in chapter.labels:
                if label.endswith("-columns") and label != "eq-err-columns":
                    assert label.removesuffix("-columns") in chapter.labels

    def test_it_is_another_equation(self):
        """Rows in the place of columns do not hold."""
        chapter = load("naive-softmax")
        assert chapter is not None
        rows = chapter.equations["eq-naive-grad-outside"].lines
        columns = chapter.equations["eq-naive-grad-outside-columns"]
        assert not replace(columns, lines=(columns.lines[0], rows[1])).check()


class TestRefutations:
    def test_every_line_printed_as_false_is_false(self):
        chapter = load("errata")
        assert chapter is not None
        assert len(chapter.refutations) == 3
        assert not any(equation.check() for equation in chapter.refutations.values())

    def test_a_true_line_called_false_is_reported(self, monkeypatch):
        chapter = Chapter("errata", pair)
        chapter.refuted("eq-true", *MIRROR)
        monkeypatch.setattr("book.equations.load", lambda page: chapter)
        found = summary.__wrapped__("errata")
        assert found.faults == (("eq-true", "eq-true is called false, but it holds."),)


class TestPages:
    def test_layout_does_not_matter_and_letters_do(self):
        assert normalise(r"a &= b \\ &= c,") == normalise(r"a = b  =  c")
        assert normalise(r"u_o^\top v_c") != normalise(r"u_o v_c")
        assert normalise(r"u_o") != normalise(r"u_w")
        assert normalise(r"a + b") != normalise(r"a - b")

    @pytest.mark.parametrize(
        ("printed", "message"),
        [
            ({"eq-one": r"\sigma(-x) = 1 + \sigma(x)"}, "the page prints"),
            ({}, "eq-one has a twin but stands on no page."),
            (
                {"eq-one": r"\sigma(-x) = 1 - \sigma(x)", "eq-new": "a = b"},
                "eq-new has no twin and is not listed as a definition.",
            ),
        ],
    )
    def test_a_page_that_differs_from_its_twins_is_reported(self, printed, message):
        faults = page_faults(one_equation(*MIRROR), printed)
        assert len(faults) == 1
        assert message in faults[0][1]

    def test_a_page_that_agrees_is_not(self):
        assert not page_faults(
            one_equation(*MIRROR), {"eq-one": "\\sigma(-x)\n &= 1 - \\sigma(x)."}
        )

    def test_every_page_of_the_derivation_has_twins(self):
        numbered = "notation softmax naive-softmax negative-sampling skip-gram gradient-checking"
        assert set(pages()) == {*numbered.split(), "training", "beyond", "errata"}

    @pytest.mark.parametrize("path", SOURCES, ids=stem)
    def test_every_displayed_equation_has_a_label(self, path):
        text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        ends = re.findall(r"^\$\$( \([\w-]+\))?$", text, flags=re.MULTILINE)
        assert all(ends[1::2])

    def test_the_source_derivation_is_covered(self):
        """Each equation of the source stands in the book, as a definition or with a twin."""
        covered = {
            "notation": ["eq-theta", "eq-matrices", "eq-one-hot"],
            "softmax": ["eq-softmax"],
            "naive-softmax": [
                "eq-naive-loss", "eq-naive-grad-center", "eq-naive-grad-u-o",
                "eq-naive-grad-u-w", "eq-naive-grad-outside",
            ],
            "negative-sampling": [
                "eq-ns-loss", "eq-ns-grad-center", "eq-ns-grad-u-o", "eq-ns-grad-draw",
            ],
            "skip-gram": ["eq-sg-loss"],
        }  # fmt: skip
        for page, labels_ in covered.items():
            chapter = load(page)
            assert chapter is not None
            assert set(labels_) <= set(chapter.labels)


class TestMutants:
    @pytest.mark.parametrize("page", pages())
    def test_every_mutant_of_every_line_is_caught(self, page):
        found = list(mutants(page))
        chapter = load(page)
        assert chapter is not None
        assert {(m.label, m.line) for m in found} == {
            (e.label, n) for e in chapter.equations.values() for n in range(len(e.lines))
        }
        survivors = [f"{m.label}, line {m.line + 1}, {m.change}" for m in found if not m.caught()]
        assert not survivors

    def test_signs_indices_and_transposes_are_among_them(self):
        changes = {m.change for m in mutants("naive-softmax")}
        assert changes == {"sign", "index", "transpose", "one too many"}

    def test_a_twin_that_is_not_broken_is_not_caught(self):
        mutant = next(mutants("softmax"))
        chapter = load("softmax")
        assert chapter is not None
        assert not replace(mutant, equation=chapter.equations[mutant.label]).caught()

    @pytest.mark.parametrize("page", pages())
    def test_every_change_of_the_printed_latex_is_noticed(self, page):
        assert all(caught for _, _, caught in printed_mutants(page))


class TestNumbers:
    def test_every_value_on_a_page_is_computed(self):
        used = {
            name
            for path in SOURCES
            for name in re.findall(r"\{value\}`([^`]+)`", path.read_text(encoding="utf-8"))
        }
        assert used
        for name in sorted(used):
            assert values.value(name).strip()

    def test_a_name_that_is_not_computed_is_an_error(self):
        with pytest.raises(KeyError):
            values.value("no.such.value")

    def test_a_number_in_words_is_said_in_the_pages_language(self):
        assert values.value("cost.naive-multiplications") == "90 million"
        assert values.value("cost.naive-multiplications", "ko") == "9천만"
        assert values.value("cost.negatives", "ko") == values.value("cost.negatives")

    def test_what_is_not_checked_is_counted(self):
        chapters = [load(page) for page in pages()]
        n_definitions = sum(len(c.definitions) for c in chapters if c is not None)
        assert values.value("total.definitions") == str(n_definitions)
        assert int(values.value("total.refutations")) == 3

    def test_points_are_those_of_the_autograder(self):
        assert values.value("points.total") == "100"
        first = QUESTIONS[0]
        assert values.value(f"points.{first.name}") == f"{sum(s.points for s in first.stages):g}"

    def test_a_session_that_shows_something_else_is_reported(self):
        assert not failures(">>> 1 + 1\n2\n", "right")
        said = failures(">>> 1 + 1\n3\n", "wrong")
        assert "Expected:\n    3\nGot:\n    2" in said


class TestFigures:
    def test_every_drawing_has_an_alternative_text_and_a_caption(self):
        for path in SOURCES:
            for block in re.findall(r"```\{drawing\}(.*?)```", path.read_text("utf-8"), re.DOTALL):
                _, alt, *caption = block.strip().split("\n")
                assert re.match(r":alt: .{40}", alt), path
                assert "".join(caption).strip(), path

    def test_every_label_of_a_drawing_is_translated(self):
        trees = [
            ast.parse((BOOK / "figures" / f"{name}.py").read_text(encoding="utf-8"))
            for name in ("drawings", "diagrams")
        ]
        used = {
            node.args[0].value
            for tree in trees
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and ast.unparse(node.func) == "t"
            and isinstance(node.args[0], ast.Constant)
        }
        assert used
        assert used <= set(labels.LABELS["ko"])

    def test_a_drawing_that_is_not_there_is_named(self):
        with pytest.raises(KeyError, match="there is no drawing called nothing"):
            draw("nothing", "en")

    def test_huffman_codes_are_those_of_the_textbook_and_no_code_begins_another(self):
        codes = huffman_codes({"a": 5, "b": 2, "c": 1, "d": 1})
        assert {word: len(code) for word, code in codes.items()} == {"a": 1, "b": 2, "c": 3, "d": 3}
        for word, code in codes.items():
            assert not any(o.startswith(code) for other, o in codes.items() if other != word)

    @pytest.mark.parametrize("name", ["center-step", "train"])
    def test_an_interactive_figure_speaks_both_languages(self, name):
        """With the same values in its sentences."""
        english, korean = (interactive_labels(name, language) for language in ("en", "ko"))
        assert english.keys() == korean.keys()
        for key in english:
            one, other = (set(re.findall(r"{\w+}", str(w[key]))) for w in (english, korean))
            assert one == other, key


class TestSolutionsStayHidden:
    @pytest.mark.parametrize("path", SOURCES, ids=stem)
    def test_no_page_holds_code_that_answers_the_assignment(self, path):
        assert not leaks(path.read_text(encoding="utf-8"))

    def test_a_leak_would_be_noticed(self):
        assert leaks("text\n" + worked_code("softmax")) == ["softmax"]
        assert leaks("def sigmoid(x):\n    pass") == ["sigmoid"]

    def test_the_instructors_edition_finds_every_answer_it_names(self):
        for path in SOURCES:
            text = path.read_text(encoding="utf-8")
            for name in re.findall(r"```\{worked\} (\S+)", text):
                assert f"def {name}(" in worked_code(name)
            for grade_id in re.findall(r"```\{answer\} (\S+)", text):
                assert cell(grade_id)

    def test_the_answer_to_a_function_is_its_code(self):
        assert "def sigmoid(x):" in cell("sigmoid-softmax-solution")
        assert "SOLUTION" not in cell("sigmoid-softmax-solution")
        with pytest.raises(KeyError, match="no cell nothing-of-the-kind"):
            cell("nothing-of-the-kind")


class TestLinks:
    @pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.name)
    def test_the_section_that_a_report_names_stands_on_its_page(self, question):
        page, _, anchor = question.section.partition("#")
        lines = (BOOK / f"{page}.md").read_text(encoding="utf-8").splitlines()
        assert not anchor or f"({anchor})=" in lines

    def test_every_question_has_a_place_on_the_page_of_the_assignment(self):
        text = (BOOK / "assignment.md").read_text(encoding="utf-8")
        for question in QUESTIONS:
            assert f"points.{question.name}`" in text


class TestHeads:
    def test_addresses_are_said_or_follow_from_the_repository_on_github(self):
        assert addresses({}) == addresses({"GITHUB_REPOSITORY": ""})
        assert addresses({}).book == addresses({}).repository == ""
        found = addresses({"GITHUB_REPOSITORY": "Owner/name"})
        assert found.book == "https://owner.github.io/name/"
        assert found.repository == "https://github.com/Owner/name"
        said = addresses(
            {"GITHUB_REPOSITORY": "Owner/name", "BOOK_URL": "https://example.org/book"}
        )
        assert said.book == "https://example.org/book/"

    def test_a_page_names_itself_and_its_other_language(self):
        here = tags("softmax", "Softmax <&>", "The book", "ko", 'says "so"', "")
        assert '<link rel="canonical" href="../ko/softmax.html">' in here
        assert '<link rel="alternate" hreflang="en" href="../en/softmax.html">' in here
        assert 'content="says &quot;so&quot;"' in here
        assert "og:url" not in here
        there = tags("softmax", "Softmax", "The book", "en", "", "https://example.org/")
        assert '<meta property="og:url" content="https://example.org/en/softmax.html">' in there
        assert "description" not in there

    def test_the_footer_offers_a_pdf_only_where_there_is_one(self, tmp_path, monkeypatch):
        for name in ("GITHUB_REPOSITORY", "BOOK_REPOSITORY"):
            monkeypatch.delenv(name, raising=False)
        assert "PDF" not in footer("en", tmp_path)
        assert "about.html#how-to-cite" in footer("en", tmp_path)
        (tmp_path / "word2vec-gradients.en.pdf").touch()
        assert '<a href="../word2vec-gradients.en.pdf">PDF</a>' in footer("en", tmp_path)
        monkeypatch.setenv("BOOK_REPOSITORY", "https://example.org/source")
        assert '<a href="https://example.org/source">Source</a>' in footer("en", tmp_path)

    def test_the_citation_names_the_authors_of_the_licence(self):
        config = SimpleNamespace(author=AUTHOR, project="The book", copyright="2026")
        said = citation(config)
        assert f"author = {{{{{AUTHOR}}}}}" in said
        assert AUTHOR in (BOOK.parent / "LICENSE").read_text(encoding="utf-8")
        assert f"author: {AUTHOR}" in (BOOK / "_config.yml").read_text(encoding="utf-8")
