"""The book's equations hold, its pages print them, and nothing rots unnoticed."""

import ast
import re
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from autograder.assignments.word2vec.questions import QUESTIONS
from book import errata_example, formulas, running_example, values
from book.build import AUTHOR
from book.ext.colophon import citation, footer
from book.ext.editions import cell, leaks, worked_code
from book.ext.head import addresses, tags
from book.ext.sessions import failures
from book.figures import interactive_labels, labels
from book.figures.diagrams import huffman_codes
from book.figures.render import draw

BOOK = Path(__file__).resolve().parents[1] / "book"
SOURCES = sorted(BOOK.glob("*.md"))


def stem(path):
    return path.stem


class TestTheRunningExample:
    def test_a_step_leads_to_the_vectors_that_the_page_prints_and_lowers_the_loss(self):
        v_c, U = running_example.after_a_step(1.0)
        np.testing.assert_allclose(v_c, [1 + np.log(2) / 2, 0])
        np.testing.assert_allclose(U, [[-0.25, 1], [np.log(2) + 0.5, 0], [-0.25, -1]])
        before = running_example.loss(errata_example.V_C, errata_example.B, errata_example.U)
        assert running_example.loss(v_c, errata_example.B, U) < before == pytest.approx(np.log(2))


class TestPages:
    @pytest.mark.parametrize("path", SOURCES, ids=stem)
    def test_every_displayed_equation_has_a_label(self, path):
        text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        ends = re.findall(r"^\$\$( \([\w-]+\))?$", text, flags=re.MULTILINE)
        assert all(ends[1::2])

    def test_the_source_derivation_is_covered(self):
        """Each equation of the source stands in the book."""
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
            assert set(labels_) <= formulas.displayed(page).keys()

    def test_words_as_columns_stand_below_the_same_with_rows(self):
        for page in formulas.pages():
            labels_ = formulas.displayed(page)
            for label in labels_:
                if label.endswith("-columns") and label != "eq-err-columns":
                    assert label.removesuffix("-columns") in labels_


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
