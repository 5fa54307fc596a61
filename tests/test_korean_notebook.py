"""The assignment in Korean: the same cells and code in other words, graded in the same way."""

from __future__ import annotations

import ast
import json
import re
import string
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from autograder.assignments.known import released
from autograder.assignments.places import companions
from autograder.assignments.word2vec.handout import visible
from autograder.classroom.grading import Settings, Task, grade_one
from autograder.engine.running.script import Script
from autograder.handout import gradcheck, korean
from autograder.nbgrader.release import instructor_notebook, release_notebook
from autograder.nbgrader.release_texts import catalogue, texts, translated
from autograder.submissions.language import language_of
from autograder.submissions.notebook import read
from tests.mistakes import MISTAKES
from tests.notebook_cells import SOLUTIONS

HANGUL = re.compile("[가-힣]")
PACKAGE = Path(gradcheck.__file__).parent
Cell = dict[str, Any]


def cells(notebook: bytes) -> list[Cell]:
    found: list[Cell] = json.loads(notebook)["cells"]
    return [{**cell, "source": "".join(cell["source"])} for cell in found]


ENGLISH, KOREAN = cells(release_notebook("word2vec")), cells(release_notebook("word2vec", "ko"))
SOLVED = {cell["id"]: cell["source"] for cell in cells(instructor_notebook("word2vec"))}


def without_words(source: str) -> ast.Module:
    """Read code with its docstrings removed, and with what it prints reduced to its values."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.Module) and ast.get_docstring(node) is not None:
            node.body.pop(0)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("print", "visible.speak"):
            node.args = [n for n in map(values, node.args) if n is not None]
    return tree


def values(node: ast.expr) -> ast.expr | None:
    if isinstance(node, ast.JoinedStr):
        fields = [v for v in node.values if isinstance(v, ast.FormattedValue)]
        return ast.Tuple(sorted(fields, key=ast.dump), ast.Load())
    return None if isinstance(node, ast.Constant) else node


def all_texts() -> set[str]:
    return {text for cell in ENGLISH for text in texts(cell["cell_type"], cell["source"])}


def formulas(text: str) -> set[str]:
    found = re.findall(r"`[^`]*`|\$\$.*?\$\$|\$[^$]*\$", text)
    return {
        f
        for f in found
        if f not in ("`YOUR CODE HERE`", "`YOUR ANSWER HERE`") and not HANGUL.search(f)
    }


def complaints(needed: set[str], said: Mapping[str, str]) -> list[str]:
    found = [f"untranslated: {text}" for text in sorted(needed - said.keys())]
    found += [f"in no cell: {text}" for text in sorted(said.keys() - needed)]
    for text, ko in said.items():
        # a term may stay what it is; formulas and code do, though in another order
        if not HANGUL.search(ko) and ko.lower() != text.lower():
            found.append(f"not Korean: {text}")
        elif formulas(text) != formulas(ko):
            found.append(f"other formulas: {text}")
    return found


class TestTheNotebook:
    def test_has_the_same_cells_ids_roles_and_points(self) -> None:
        def frame(cell: Cell) -> object:
            role = dict(cell["metadata"].get("nbgrader", {}))
            role.pop("checksum", None)
            return cell["id"], cell["cell_type"], {**cell["metadata"], "nbgrader": role}

        assert list(map(frame, KOREAN)) == list(map(frame, ENGLISH))

    @pytest.mark.parametrize("number", range(len(ENGLISH)))
    def test_has_the_same_code(self, number: int) -> None:
        if ENGLISH[number]["cell_type"] == "code":
            one, other = (without_words(n[number]["source"]) for n in (ENGLISH, KOREAN))
            assert ast.dump(one) == ast.dump(other)

    def test_leaves_nothing_untranslated_and_its_catalogue_nothing_stale(self) -> None:
        assert complaints(all_texts(), catalogue("word2vec", "ko")) == []

    @pytest.mark.parametrize(
        ("said", "complaint"),
        [
            ({}, "untranslated: So $x$ it is"),
            ({"So $x$ it is": "곧 $x$이다", "Old": "옛것"}, "in no cell: Old"),
            ({"So $x$ it is": "Ergo $x$"}, "not Korean: So $x$ it is"),
            ({"So $x$ it is": "곧 $y$이다"}, "other formulas: So $x$ it is"),
        ],
    )
    def test_a_gap_is_named(self, said: dict[str, str], complaint: str) -> None:
        assert complaints({"So $x$ it is"}, said) == [complaint]

    def test_the_code_of_another_notebook_would_be_seen(self) -> None:
        one, other, words = 'print(f"a {x}")', 'print(f"a {y}")', 'print(f"{x}개")'
        assert ast.dump(without_words(one)) == ast.dump(without_words(words))
        assert ast.dump(without_words(one)) != ast.dump(without_words(other))

    def test_a_text_is_replaced_where_it_stands_and_nowhere_else(self) -> None:
        source = 'def f(x):\n    """Half."""\n    return "Half." if x else "한"  # Half.'
        said = {'"""Half."""': '"""절반."""', "# Half.": "# 절반."}
        assert translated("code", source, said) == (
            'def f(x):\n    """절반."""\n    return "Half." if x else "한"  # 절반.'
        )

    def test_says_that_it_is_korean_in_its_setup(self) -> None:
        setup = next(cell for cell in KOREAN if cell["id"] == "setup")["source"]
        assert 'visible.speak("ko")' in setup


def handed_in(then: Mapping[str, str], bare: bool = False) -> bytes:
    """The Korean notebook with some cells filled in; `bare` without metadata and ids."""
    notebook = json.loads(release_notebook("word2vec", "ko"))
    for cell in notebook["cells"]:
        if cell["id"] in then:
            cell["source"] = then[cell["id"]]
        if bare:
            cell["metadata"] = {}
            del cell["id"]
    return json.dumps(notebook).encode()


ANSWERS = {name: SOLVED[name] for name in SOLUTIONS}


class TestGrading:
    @pytest.mark.parametrize("bare", [False, True])
    def test_the_solved_notebook_gets_all_that_a_machine_gives(self, bare: bool) -> None:
        graded = grade_one(Task("kim", handed_in(ANSWERS, bare)), Settings("word2vec", b"any"))
        assert graded.report is not None, graded.fault
        assert graded.report.points == 92
        assert not graded.report.notes

    def test_the_untouched_notebook_is_known_as_handed_out(self) -> None:
        structure = released("word2vec")
        assert structure is not None
        script = Script(read(release_notebook("word2vec", "ko")), structure)
        assert script.match.untouched == set(script.match.chosen)
        assert set(script.match.chosen.values()) == set(structure.named)
        assert {step.role for step in script.steps} == {"release", "stub"}

    def test_it_is_graded_as_the_english_one(self) -> None:
        one, other = (
            grade_one(
                Task("kim", release_notebook("word2vec", lang)), Settings("word2vec", b"any")
            ).report
            for lang in ("en", "ko")
        )
        assert one is not None
        assert other is not None
        assert other.points == 0
        assert other.notes == one.notes
        assert [
            [(r.stage, r.outcome, r.message) for r in question.results]
            for question in other.questions
        ] == [
            [(r.stage, r.outcome, r.message) for r in question.results]
            for question in one.questions
        ]

    def test_the_language_of_a_notebook_is_seen_in_what_was_not_written_over(self) -> None:
        structure = released("word2vec")
        assert structure is not None
        for cells, lang in ((KOREAN, "ko"), (ENGLISH, "en"), (KOREAN[:7], "ko"), ([], "en")):
            written = [{**c, "source": ANSWERS.get(c["id"], c["source"])} for c in cells]
            assert structure.language(cell["source"] for cell in written) == lang
        code = [c["source"] for c in KOREAN if c["cell_type"] == "code" and c["id"] not in ANSWERS]
        assert structure.language(code) == "ko"  # though most of it is the same in English

    def test_what_says_nothing_of_its_language_has_the_one_that_is_given(self) -> None:
        release, empty = released("word2vec"), b'{"nbformat": 4, "cells": []}'
        for nothing in (b"", b"{", empty):
            assert language_of(release, nothing) == "en"
            assert language_of(release, nothing, "ko") == "ko"
        assert language_of(release, release_notebook("word2vec", "ko")) == "ko"
        assert language_of(release, release_notebook("word2vec"), "ko") == "en"
        assert language_of(None, release_notebook("word2vec", "ko")) == "en"

    @pytest.mark.parametrize("text", ["YOUR ANSWER HERE", "여기에 답을 쓰세요", ""])
    def test_an_unwritten_answer_is_unanswered_in_either_language(self, text: str) -> None:
        structure = released("word2vec")
        assert structure is not None
        assert structure.unanswered("written-find-the-slip", text)
        assert not structure.unanswered("written-find-the-slip", "부호가 빠졌다")

    @pytest.mark.parametrize("lang", ["en", "ko"])
    def test_an_answer_below_its_question_is_found_by_the_questions_text(self, lang: str) -> None:
        notebook = json.loads(release_notebook("word2vec", lang))
        place = next(
            i for i, cell in enumerate(notebook["cells"])
            if cell["id"] == "written-why-negative-sampling"
        )  # fmt: skip
        notebook["cells"][place] = {"cell_type": "markdown", "source": "1 + K", "metadata": {}}
        for cell in notebook["cells"][place - 3 : place]:  # the question, as Colab leaves it
            cell.pop("id")
        structure = released("word2vec")
        assert structure is not None
        script = Script(read(json.dumps(notebook).encode()), structure)
        assert script.match.chosen[place] == "written-why-negative-sampling"

    def test_a_half_written_cell_keeps_its_unwritten_functions_as_stubs(self) -> None:
        stub = next(cell for cell in KOREAN if cell["id"] == "sigmoid-softmax-solution")["source"]
        half = stub[stub.index("def softmax") :]
        written = "def sigmoid(x):\n    return 1 / (1 + np.exp(-x))\n\n\n" + half
        structure = released("word2vec")
        assert structure is not None
        script = Script(read(handed_in({"sigmoid-softmax-solution": written})), structure)
        (answer,) = [step for step in script.steps if step.role == "answer"]
        assert answer.stubs == ("softmax",)


SPEAKING = [path for path in companions("word2vec") if path.stem != "korean"]
NOT_SAID = {"plot_step_sizes"}  # fonts for Hangul are not everywhere
PLAIN = re.compile(r"[a-z]+:?\Z|\W*\Z|\^def |not (numbers|finite)\Z")


def sentences(source: str) -> Iterator[str]:
    """Whatever is given to ``say``, and every other text with a blank in it but docstrings."""
    tree = ast.parse(source)
    skipped: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Module):
            if isinstance(node.body[0], ast.Expr):
                skipped.add(id(node.body[0].value))
            if getattr(node, "name", "") in NOT_SAID:
                skipped |= {id(n) for n in ast.walk(node)}
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
            yield from (a.value for a in node.args if isinstance(a, ast.Constant))
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in skipped else None
        if isinstance(text, str) and " " in text and not PLAIN.match(text):
            yield text


def fields(text: str) -> set[tuple[str, str]]:
    parts = string.Formatter().parse(text)
    return {(name, spec or "") for _, name, spec, _ in parts if name is not None}


@pytest.fixture
def in_korean() -> Iterator[None]:
    visible.speak("ko")
    yield
    visible.speak("en")


class TestTheCompanions:
    def test_say_everything_in_korean_and_the_words_hold_nothing_else(self) -> None:
        needed = {text for path in SPEAKING for text in sentences(path.read_text(encoding="utf-8"))}
        assert needed - korean.WORDS.keys() == set()
        assert korean.WORDS.keys() - needed == set()

    def test_have_the_same_values_in_both_languages(self) -> None:
        assert [en for en, ko in korean.WORDS.items() if fields(en) != fields(ko)] == []

    def test_no_particle_depends_on_how_an_inserted_value_ends(self) -> None:
        particle = re.compile(r"\}(은|는|이|가|을|를|과|와|로|으로)(?![가-힣])")
        assert [ko for ko in korean.WORDS.values() if particle.search(ko)] == []
        assert particle.search("{name}는 틀렸습니다")

    def test_a_sentence_that_is_not_given_to_say_is_found(self) -> None:
        assert set(sentences('"""Doc."""\nx = f"{y} is wrong."\nsay("fine", a="b")')) == {
            " is wrong.",
            "fine",
        }

    @pytest.mark.usefixtures("in_korean")
    @pytest.mark.parametrize("mistake", MISTAKES)
    def test_a_mistake_is_named_in_korean_only(self, mistake: str) -> None:
        question, code, _ = MISTAKES[mistake]
        with pytest.raises(AssertionError) as caught:
            run_question(question, code)
        for line in str(caught.value).split("\n"):
            assert HANGUL.search(line) or re.fullmatch(r"[\s\d.einfa+-]*", line)

    def test_english_comes_back(self) -> None:
        visible.speak("ko")
        visible.speak("en")
        with pytest.raises(AssertionError, match=r"sigmoid of .* is None"):
            run_question("sigmoid-softmax", "def sigmoid(x): pass")
        assert gradcheck.WORDS == {}


def run_question(question: str, code: str) -> None:
    import numpy as np

    namespace: dict[str, Any] = {"np": np}
    for source in ANSWERS.values():
        exec(source, namespace)
    exec(code, namespace)
    test, names = visible.TESTS[question]
    test(*(namespace[name] for name in names))
