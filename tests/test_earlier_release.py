"""A notebook that was handed out before the assignment changed: what it says is no answer."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from autograder.engine.running.script import Script
from autograder.nbgrader.release import instructor_notebook, release_notebook
from autograder.submissions.choice import Candidate, choose
from autograder.submissions.earlier_release import is_blank
from autograder.submissions.matching import match
from autograder.submissions.notebook import Cell, read
from autograder.submissions.release_structure import Structure
from tests.reports_by_hand import WRITTEN

Cells = list[dict[str, Any]]
QUESTION = {"en": "YOUR ANSWER HERE", "ko": "여기에 답을 쓰세요"}
ASKED = "sgd-map-1"  # the text that asks the first written question


def changed(notebook: bytes, change: Callable[[Cells], object]) -> bytes:
    made = json.loads(notebook)
    for cell in made["cells"]:
        cell["source"] = "".join(cell["source"])
    change(made["cells"])
    return json.dumps(made).encode()


def each(old: str, new: str) -> Callable[[Cells], None]:
    def change(cells: Cells) -> None:
        assert any(old in cell["source"] for cell in cells)
        for cell in cells:
            cell["source"] = cell["source"].replace(old, new)

    return change


def put(name: str, text: str) -> Callable[[Cells], None]:
    def change(cells: Cells) -> None:
        next(cell for cell in cells if cell["id"] == name)["source"] = text

    return change


def without_names(cells: Cells) -> None:
    """As Colab and other editors leave them."""
    for n, cell in enumerate(cells):
        cell["id"], cell["metadata"] = f"{n:08x}", {}


def reworded(cells: Cells) -> None:
    """All texts of the release are others, but for two lines in each."""
    for cell in cells:
        if cell["cell_type"] == "markdown" and not cell["metadata"].get("nbgrader"):
            first, *rest = cell["source"].split("\n")
            cell["source"] = "\n\n".join([f"{first} (revised)", "In other words.", *rest[-1:]])


NOW = Structure(release_notebook("word2vec"), {"ko": release_notebook("word2vec", "ko")})
EARLIER = {
    "other points": (each("(4 points)", "(10 points)"), each("(4점)", "(10점)")),
    "another word": (each("is given up", "is lost"), each("negative sampling", "네거티브 샘플링")),
    "a section of another name": (
        each("## 6. In your own words", "## 6. Written questions"),
        each("## 6. 서술형", "## 6. 글로 답하기"),
    ),
    "all other words": (reworded, reworded),
    "a stub with other emphasis": (
        each(QUESTION["en"], "**Your answer here:**"),
        each(QUESTION["ko"], f"*{QUESTION['ko']}*"),
    ),
}


def answered(notebook: bytes) -> set[str]:
    cells = read(notebook).cells
    places = match(NOW, cells).places()
    return {
        name
        for name, i in places.items()
        if NOW.is_answer(name) and not NOW.unanswered(name, cells[i].text)
    }


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("what", EARLIER)
def test_a_blank_notebook_of_an_earlier_release_has_no_answer(what: str, lang: str) -> None:
    earlier = changed(release_notebook("word2vec", lang), EARLIER[what][lang == "ko"])
    assert earlier != release_notebook("word2vec", lang)
    assert answered(earlier) == set()
    # and what is written into it is found, where it was asked for and right below
    for name in WRITTEN:
        written = changed(earlier, put(name, "Because."))
        assert answered(written) == {name}
    at = [cell["id"] for cell in json.loads(earlier)["cells"]].index(WRITTEN[0])
    new = {"cell_type": "markdown", "id": "7f", "metadata": {}, "source": "Because."}
    below = changed(earlier, lambda cells: cells.insert(at + 1, new))
    assert answered(below) == {WRITTEN[0]}


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("what", ["other points", "another word"])
def test_so_it_is_where_an_editor_took_the_names_away(what: str, lang: str) -> None:
    earlier = changed(release_notebook("word2vec", lang), EARLIER[what][lang == "ko"])
    bare = changed(earlier, without_names)
    assert answered(bare) == set()
    written = changed(changed(earlier, put(WRITTEN[0], "Because.")), without_names)
    assert answered(written) == {WRITTEN[0]}


def test_an_answer_below_its_question_in_the_same_cell_is_one() -> None:
    for earlier in (
        release_notebook("word2vec"),
        changed(release_notebook("word2vec"), each("(4 points)", "(10 points)")),
    ):
        text = next(c["source"] for c in json.loads(earlier)["cells"] if c["id"] == ASKED)
        below = changed(earlier, put(ASKED, "".join(text) + "\n\n1 + K rows instead of all."))
        assert answered(below) == {WRITTEN[0]}
    wiped = changed(earlier, put(ASKED, "Only 1 + K rows are touched, a million else."))
    assert answered(wiped) == {WRITTEN[0]}, "also where it stands in the question's place"


@pytest.mark.parametrize(
    "change",
    [
        each("every entry; any shape.", "each entry, any shape (2 points)."),
        each("def sgd(loss_and_gradient, theta", "def sgd(loss, theta"),
        each("    # YOUR CODE HERE\n", ""),
        each("= \\frac{\\partial}{\\partial v_c} \\left(", "= \\frac{d}{d v_c} \\left("),
    ],
)
def test_stubs_of_an_earlier_release_stay_blank(change: Callable[[Cells], None]) -> None:
    earlier = changed(release_notebook("word2vec"), change)
    assert answered(earlier) == set()
    script = Script(read(earlier), NOW)
    assert {step.role for step in script.steps} == {"release", "stub"}


def test_a_function_that_is_written_beside_an_earlier_stub_is_one() -> None:
    half = (
        "def sigmoid(x):\n    return 1 / (1 + np.exp(-x))\n\n\n"
        'def softmax(x):\n    "Of an earlier release."\n    raise NotImplementedError()\n'
    )
    made = changed(release_notebook("word2vec"), put("sigmoid-softmax-solution", half))
    assert answered(made) == {"sigmoid-softmax-solution"}
    (step,) = [step for step in Script(read(made), NOW).steps if step.role == "answer"]
    assert step.stubs == ("softmax",)


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        ("def f(x):\n    raise NotImplementedError", True),
        ("def f(x):\n    return 1\n    raise NotImplementedError", False),
        ("def f(x):\n    raise NotImplementedError\nx = 1", False),
        ("def f(x):\n    raise ValueError('no NotImplementedError')", False),
        ("def f(x: raise NotImplementedError", False),
    ],
)
def test_a_stub_is_a_function_that_only_says_so(text: str, blank: bool) -> None:
    assert is_blank(text, ["def f(x):\n    raise NotImplementedError()"]) is blank


def test_a_line_beside_the_mark_is_an_answer() -> None:
    stub = 'lines = r"""\nJ\n% YOUR LINES HERE\n"""'
    assert is_blank(stub.replace("J", "K"), [stub])
    assert not is_blank(stub.replace("J", "J\n= 1"), [stub])
    assert not is_blank(stub.replace("% YOUR LINES HERE", "= 1"), [stub])
    assert not is_blank(stub.replace("J", "J = K = 1"), [stub])  # all in one row, the mark left


def test_a_students_own_text_is_not_taken_for_the_releases() -> None:
    quoted = "The sum over all words is what the naive softmax pays for, and sampling does not."
    assert not NOW.is_own(Cell("markdown", quoted, ("7f3a",)))
    assert not NOW.is_own(Cell("markdown", "4", ("7f3a",)))
    assert not NOW.is_own(Cell("markdown", "# My answer\n\n1 + K", ("7f3a",)))


def test_a_blank_earlier_notebook_is_not_taken_before_a_solved_one(tmp_path: Path) -> None:
    earlier = each("(4 points)", "(10 points)")
    for name, notebook in (
        ("word2vec.ipynb", release_notebook("word2vec")),
        ("word2vec (1).ipynb", instructor_notebook("word2vec")),
    ):
        (tmp_path / name).write_bytes(changed(notebook, earlier))
    candidates = [
        Candidate(tmp_path / name, name, name == "word2vec.ipynb", True, 0, 0.0)
        for name in ("word2vec.ipynb", "word2vec (1).ipynb")
    ]
    best, said = choose(candidates, tmp_path, NOW)
    assert best.place == "word2vec (1).ipynb"
    assert said is not None
    assert said.text() == (
        "Of 2 notebooks (word2vec (1).ipynb, word2vec.ipynb), word2vec (1).ipynb was graded: no "
        "other one has answers."
    )
