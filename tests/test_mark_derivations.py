"""A line that can't be read waits for a person: in formgrader, and on the marking page."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from autograder.assignments import load
from autograder.assignments.places import release_notebook
from autograder.engine.cases.derivation import Written
from autograder.nbgrader.gradebook.entry import Entry
from autograder.nbgrader.gradebook.writing import Gradebook
from autograder.nbgrader.marking.questions import questions
from autograder.nbgrader.marking.scoring import Scoring
from autograder.report import Report
from autograder.submissions.literals import literal
from tests.test_mark import SLIP, WHY, report, standing, url

LINES = "naive-softmax-center-lines"
SPEC = next(spec for spec in load("word2vec").questions if spec.name == LINES)
FIRST = r"= -u_o + \sum_x P(x \mid c) u_x"
LAST = r"= U^\top (\hat y - y)"


def handed_in(*lines: str) -> bytes:
    """A release with this derivation."""
    data = json.loads(release_notebook("word2vec").read_bytes())
    for cell in data["cells"]:
        if cell["id"] == f"{LINES}-solution":
            source = "".join(cell["source"])
            cell["source"] = source.replace("% YOUR LINES HERE", "\n".join(lines))
    return json.dumps(data).encode()


def graded(student: str, notebook: bytes) -> Report:
    """Everything else right, and the derivation as the engine scores it."""
    cells = {c["id"]: "".join(c["source"]) for c in json.loads(notebook)["cells"]}
    written = literal(cells[f"{LINES}-solution"], "center_derivation")
    scored = SPEC.score({}, {"center_derivation": Written(written)})
    whole = report(student, "word2vec")
    return replace(
        whole, questions=tuple(scored if q.name == LINES else q for q in whole.questions)
    )


def record(course: Path, **notebooks: bytes) -> None:
    book = Gradebook(url(course), course / "autograded", "word2vec")
    book.record(Entry(s, data, graded(s, data)) for s, data in notebooks.items())


UNREAD = handed_in(FIRST, "= {U", LAST)
READ = handed_in(FIRST, r"= -\sum_x y_x u_x + \sum_x \hat y_x u_x", LAST)
NOTHING_READ = handed_in("= {U")


@pytest.fixture
def course(tmp_path: Path) -> Path:
    record(tmp_path, ada=UNREAD, ben=READ, cho=NOTHING_READ)
    return tmp_path


def grade(course: Path, student: str) -> tuple[float | None, float | None, bool]:
    """Automatic points, a person's, and whether formgrader shows it as waiting."""
    from nbgrader.api import Gradebook as NbGrader

    with NbGrader(url(course), "course") as book:
        found = book.find_grade(LINES, "word2vec", "word2vec", student)
        return found.auto_score, found.manual_score, found.needs_manual_grade


def test_only_what_could_not_be_read_waits_and_nothing_is_taken_away(course: Path) -> None:
    assert grade(course, "ada") == (8.0, None, True)
    assert grade(course, "ben") == (8.0, None, False)
    assert grade(course, "cho") == (None, None, True)


def test_the_marking_page_lists_it_with_what_was_understood(course: Path) -> None:
    scoring = Scoring(course, "word2vec", url(course))
    assert scoring.waiting()[LINES] == (2, 2)
    assert scoring.waiting()[WHY] == (0, 3)
    shown = {one.text.count("\n"): one for one in scoring.answers(LINES)}
    ada = max(shown.values(), key=lambda one: one.text.count("\n"))
    assert ada.text.startswith('center_derivation = r"""')
    assert r"✓ $\displaystyle = -u_{o} + \sum_{x} \hat y_{x} u_{x}$" in ada.shown
    assert "? `{U` — not read at `{U`: The bracket { is never closed." in ada.shown
    assert f"```\n{ada.text}\n```" in ada.shown


def test_a_person_s_points_stand_and_are_taken_back(course: Path) -> None:
    scoring = Scoring(course, "word2vec", url(course))
    one = next(a for a in scoring.answers(LINES) if a.text.count("\n") > 5)
    saved = scoring.mark(one.id, one.version, 7, "The bracket.")
    assert (saved.points, saved.waiting, saved.comment) == (7, False, "The bracket.")
    assert grade(course, "ada") == (8.0, 7.0, False)
    assert standing(course, "ada", WHY)[0] is None
    back = scoring.mark(saved.id, saved.version, None, "")
    assert (back.points, back.waiting) == (None, True)


def test_what_is_handed_in_anew_is_looked_at_again_and_the_same_is_not(course: Path) -> None:
    scoring = Scoring(course, "word2vec", url(course))
    one = next(a for a in scoring.answers(LINES) if a.text.count("\n") > 5)
    scoring.mark(one.id, one.version, 7, "")
    record(course, ada=UNREAD)
    assert grade(course, "ada") == (8.0, 7.0, False)
    record(course, ada=handed_in(FIRST, "= {V", LAST))
    assert grade(course, "ada") == (8.0, 7.0, True)


def test_the_rubric_is_the_instructor_s_derivation() -> None:
    found = {question.name: question for question in questions("word2vec")}
    assert list(found) == [
        LINES, "naive-softmax-outside-lines", "negative-sampling-lines", WHY, SLIP,
    ]  # fmt: skip
    assert found[LINES].answer == f"{LINES}-solution"
    assert "= U^\\top (\\hat y - y)\n" in found[LINES].rubric
    assert "SOLUTION" not in found[LINES].rubric
    assert found[WHY].derivation is None
    assert "which share the points" in found[LINES].asked
