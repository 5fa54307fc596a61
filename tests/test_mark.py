"""Scoring by hand on a page of our own, by a script: kills, refusals, both assignments."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from nbgrader.api import Gradebook as NbGrader

from autograder.assignments.places import release_notebook
from autograder.commands.cli import main
from autograder.feedback.typeset.mathml import mathml
from autograder.feedback.typeset.tokens import NotRead
from autograder.messages import Message
from autograder.nbgrader.gradebook.entry import Entry
from autograder.nbgrader.gradebook.writing import COURSE, Gradebook
from autograder.nbgrader.marking.alike import grouped
from autograder.nbgrader.marking.prose import html
from autograder.nbgrader.marking.questions import questions
from autograder.report import Outcome, Question, Report, Result, Status
from autograder.submissions.release_structure import Structure

WHY, SLIP = "written-why-negative-sampling", "written-find-the-slip"
MISSING_N = "written-the-missing-n"


def notebook(assignment: str, **texts: str) -> bytes:
    """A release with these answers, by the last word of a question's name."""
    data = json.loads(release_notebook(assignment).read_bytes())
    for cell in data["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id", "")
        if name.rpartition("-")[2] in texts:
            cell["source"] = texts[name.rpartition("-")[2]]
    return json.dumps(data).encode()


def report(student: str, assignment: str) -> Report:
    asked = []
    structure = Structure(release_notebook(assignment).read_bytes())
    for name, most in structure.points.items():
        manual = name.startswith("written")
        outcome = Outcome.MANUAL if manual else Outcome.PASSED
        result = Result("value", Message("The loss"), outcome, 0.0 if manual else most, most)
        asked.append(Question(name, Message(name), (result,), manual=manual))
    return Report(student, assignment, Status.GRADED, tuple(asked))


def record(course: Path, assignment: str, notebooks: dict[str, bytes]) -> None:
    """Grade a class, as ``autograder grade`` leaves it."""
    (course / "submitted").mkdir(parents=True, exist_ok=True)
    for student in notebooks:
        folder = course / "submitted" / student / assignment
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{assignment}.ipynb").write_bytes(notebooks[student])
    book = Gradebook(url(course), course / "autograded", assignment)
    book.record(Entry(s, data, report(s, assignment)) for s, data in notebooks.items())


def url(course: Path) -> str:
    return f"sqlite:///{course.resolve() / 'gradebook.db'}"


def standing(course: Path, student: str, question: str, assignment: str = "word2vec") -> Any:
    """What nbgrader, and so formgrader, says: points, whether it waits, comment."""
    with NbGrader(url(course), COURSE) as book:
        where = (question, assignment, assignment, student)
        grade, comment = book.find_grade(*where), book.find_comment(*where)
        return grade.manual_score, grade.needs_manual_grade, comment.manual_comment


class Served:
    """``autograder mark`` as a process of its own."""

    def __init__(self, course: Path, *more: str) -> None:
        command = [sys.executable, "-m", "autograder.commands.cli", "mark", str(course)]
        kept = {n: v for n, v in os.environ.items() if not n.startswith("AUTOGRADER_")}
        self.process = subprocess.Popen(
            [*command, "--port", "0", *more], stdout=subprocess.PIPE, text=True, env=kept
        )
        assert self.process.stdout is not None
        self.address = self.process.stdout.readline().strip()
        self.token = parse_qs(urlsplit(self.address).query)["token"][0]

    def connection(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=60)

    def send(self, path: str, body: object = None, token: str = "", **headers: str) -> Any:
        """Send a request; its answer can be read from what is given back."""
        connection = self.connection()
        own = {"Authorization": f"token {token or self.token}", "Accept": "application/json"}
        data = None if body is None else json.dumps(body)
        connection.request("POST" if data else "GET", path, data, own | headers)
        return connection

    def ask(self, path: str, body: object = None, token: str = "", **headers: str) -> Any:
        connection = self.send(path, body, token, **headers)
        answer = connection.getresponse()
        data = json.loads(answer.read())
        connection.close()
        return answer.status, data

    def end(self, number: int = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        status = self.process.wait(60)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return status


ANSWERS = {
    "ada": "All rows of $U$ change with the naive softmax, and $1 + K$ with negative sampling.",
    "ben": "all rows of $U$ change with the naive softmax, and $1+K$ with negative sampling!",
    "cho": "It is faster.",
    "dan": "YOUR ANSWER HERE",
}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("class")
    record(folder, "word2vec", {s: notebook("word2vec", sampling=t) for s, t in ANSWERS.items()})
    return folder


@pytest.fixture(scope="module")
def served(course: Path) -> Any:
    process = Served(course)
    yield process
    assert process.end() == 0


def answer_of(served: Served, text: str, question: str = WHY) -> dict[str, Any]:
    status, found = served.ask(f"/answers?question={question}")
    assert status == 200
    return next(one for one in found if one["text"].startswith(text))


class TestAMark:
    def test_is_what_formgrader_shows(self, served: Served, course: Path) -> None:
        one = answer_of(served, "It is faster")
        assert (one["waiting"], one["points"]) == (True, None)
        body = {"id": one["id"], "version": one["version"], "points": 1.5, "comment": "왜? "}
        status, saved = served.ask("/mark", body)
        assert status == 200
        assert (saved["points"], saved["comment"], saved["waiting"]) == (1.5, "왜?", False)
        assert standing(course, "cho", WHY) == (1.5, False, "왜?")

    def test_is_taken_back(self, served: Served, course: Path) -> None:
        one = answer_of(served, "It is faster")
        body = {"id": one["id"], "version": one["version"], "points": 2, "comment": ""}
        _, saved = served.ask("/mark", body)
        status, back = served.ask("/mark", body | {"version": saved["version"], "points": None})
        assert (status, back["points"], back["waiting"]) == (200, None, True)
        assert standing(course, "cho", WHY) == (None, True, None)

    @pytest.mark.parametrize(
        "points", [5, -1, "3", True, [], float("nan"), float("inf"), 10**400, {"a": 1}]
    )
    def test_of_wrong_points_is_refused_in_one_sentence(
        self, served: Served, course: Path, points: object
    ) -> None:
        one = answer_of(served, "All rows")
        body = {"id": one["id"], "version": one["version"], "points": points, "comment": "kept?"}
        assert served.ask("/mark", body) == (400, {"said": "Points are a number from 0 to 4."})
        assert standing(course, "ada", WHY) == (None, True, None)
        status, data = served.ask("/mark?lang=ko", body)
        assert (status, data) == (400, {"said": "점수는 0부터 4까지의 수입니다."})

    def test_of_what_was_scored_elsewhere_since_is_refused(
        self, served: Served, course: Path
    ) -> None:
        one = answer_of(served, "all rows")
        with NbGrader(url(course), COURSE) as book:
            grade = book.find_grade(WHY, "word2vec", "word2vec", "ben")
            grade.manual_score, grade.needs_manual_grade = 4.0, False
            book.db.commit()
        body = {"id": one["id"], "version": one["version"], "points": 1, "comment": ""}
        status, data = served.ask("/mark", body)
        assert status == 409
        assert data["said"].startswith("It has been scored elsewhere since it was shown")
        assert standing(course, "ben", WHY) == (4.0, False, None)
        assert served.ask("/mark", body | {"points": 4})[0] == 200  # the same is no quarrel

    def test_of_an_answer_that_changed_since_is_refused(self, tmp_path: Path) -> None:
        record(tmp_path, "word2vec", {"eve": notebook("word2vec", sampling="Before")})
        served = Served(tmp_path)
        one = answer_of(served, "Before")
        record(tmp_path, "word2vec", {"eve": notebook("word2vec", sampling="After")})
        body = {"id": one["id"], "version": one["version"], "points": 1, "comment": ""}
        status, data = served.ask("/mark", body)
        served.end()
        assert status == 409
        assert data["said"].startswith("The answer has changed since it was shown")

    def test_while_somebody_else_writes_is_told_and_tried_again(
        self, served: Served, course: Path
    ) -> None:
        one = answer_of(served, "YOUR ANSWER HERE")
        body = {"id": one["id"], "version": one["version"], "points": 1, "comment": "kept"}
        with contextlib.closing(sqlite3.connect(course / "gradebook.db")) as other:
            other.execute("BEGIN IMMEDIATE")
            assert answer_of(served, "YOUR ANSWER HERE") == one, "it can be read meanwhile"
            status, data = served.ask("/mark", body)
        assert status == 503
        assert data["said"].startswith("The gradebook is not to be had (database is locked)")
        assert served.ask("/mark", body)[0] == 200
        assert standing(course, "dan", WHY) == (1.0, False, "kept")

    @pytest.mark.parametrize("body", [[], {"id": 1}, "x", {"id": 1, "version": 2, "points": 3}])
    def test_that_is_none_is_told(self, served: Served, body: object) -> None:
        said = {"said": "This is no request for a mark: load the page again."}
        assert served.ask("/mark", body) == (400, said)

    def test_of_what_no_person_scores_is_refused(self, served: Served, course: Path) -> None:
        with NbGrader(url(course), COURSE) as book:
            key = book.find_grade("skipgram", "word2vec", "word2vec", "ada").id
        body = {"id": key, "version": "", "points": 1, "comment": ""}
        status, data = served.ask("/mark", body)
        assert (status, data["said"].split(":")[0]) == (
            404,
            "There is no such answer in the gradebook",
        )


class TestWhoMayLook:
    SAID = "This address lacks the right token: open the one that 'autograder mark' printed, whole."

    @pytest.mark.parametrize("path", ["/", "/answers?question=x", "/names?question=x", "/mark"])
    def test_a_wrong_token_is_one_sentence(self, served: Served, path: str) -> None:
        assert served.ask(path, token="wrong") == (403, {"said": self.SAID})

    def test_a_page_from_elsewhere_may_not_ask_under_its_own_name(self, served: Served) -> None:
        assert served.ask("/", Host="evil.example") == (403, {"said": self.SAID})

    def test_a_browser_without_the_token_reads_it_in_its_language(self, served: Served) -> None:
        connection = served.connection()
        connection.request("GET", "/?lang=ko", headers={"Accept": "text/html"})
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        assert answer.status == 403
        assert text == (
            "이 주소에는 올바른 토큰이 없습니다. 'autograder mark'가 출력한 주소를 그대로 여세요.\n"
        )


class TestTheAnswers:
    def test_that_are_nearly_the_same_stand_together_and_none_comes_last(
        self, served: Served
    ) -> None:
        _, found = served.ask(f"/answers?question={WHY}")
        assert {one["text"][:3].lower() for one in found[:2]} == {"all"}
        assert [(one["alike"], one["place"]) for one in found[:3]] == [(2, 1), (2, 2), (1, 1)]
        assert [one["answered"] for one in found] == [True, True, True, False]

    def test_bring_no_name_unless_it_is_asked_for(self, served: Served) -> None:
        connection = served.connection()
        connection.request("GET", f"/?token={served.token}&question={WHY}")
        page = connection.getresponse().read().decode()
        connection.close()
        assert "It is faster." in page
        assert not [name for name in ANSWERS if f"{name}<" in page or f"({name})" in page]
        status, names = served.ask(f"/names?question={WHY}")
        assert status == 200
        assert sorted(names.values()) == sorted(ANSWERS)

    def test_are_grouped_by_their_words(self) -> None:
        long = "The naive softmax touches every row of the matrix of outside vectors in each step"
        near = long.replace("touches", "changes")
        other = (
            "Negative sampling only needs the rows of the words that were drawn and the true one"
        )
        assert grouped({"a": long, "b": other, "c": near}) == [["a", "c"], ["b"]]


@pytest.mark.slow
def test_a_hundred_answers_are_marked_by_a_script_and_kills_lose_none(tmp_path: Path) -> None:
    """Fifty students, two questions; the server dies three times, in the midst of a mark."""
    students = {
        f"s{i:02}": notebook("word2vec", sampling=f"Reason {i}", slip=f"Slip {i}")
        for i in range(50)
    }
    record(tmp_path, "word2vec", students)
    served = Served(tmp_path)
    token, given = served.token, {}
    for question in (WHY, SLIP):
        for i, one in enumerate(served.ask(f"/answers?question={question}")[1]):
            points, comment = (i % 9) / 2, f"{one['text']}, read"
            body = {k: one[k] for k in ("id", "version")} | {"points": points, "comment": comment}
            if len(given) in (7, 48, 91):
                left_open = served.send("/mark", body)
                assert served.end(signal.SIGKILL) == -signal.SIGKILL
                left_open.close()
                served = Served(tmp_path)
                assert served.token == token, "an open page goes on"
                found = served.ask(f"/answers?question={question}")[1]
                stand = {other["id"]: (other["points"], other["comment"]) for other in found}
                assert stand.items() >= {k: v for k, v in given.items() if k in stand}.items()
            status, saved = served.ask("/mark", body)
            assert (status, saved["points"]) == (200, points)
            given[one["id"]] = (points, comment)
    assert served.end() == 0
    assert len(given) == 100
    with NbGrader(url(tmp_path), COURSE) as book:
        for key, (points, comment) in given.items():
            grade = book.find_grade_by_id(key)
            where = (grade.name, "word2vec", "word2vec", grade.student.id)
            assert (grade.manual_score, grade.needs_manual_grade) == (points, False)
            assert book.find_comment(*where).manual_comment == comment


def test_the_other_assignment_is_marked_in_the_same_way(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record(tmp_path, "cbow", {"ada": notebook("cbow", n="For one word.")})
    record(tmp_path, "word2vec", {"ada": notebook("word2vec", slip="A minus.")})
    assert main(["mark", str(tmp_path)]) == 2
    assert "add --assignment with one of cbow, word2vec" in capsys.readouterr().err
    served = Served(tmp_path, "--assignment", "cbow")
    one = answer_of(served, "For one word", MISSING_N)
    body = {"id": one["id"], "version": one["version"], "points": 3, "comment": "and ten?"}
    assert served.ask("/mark", body)[0] == 200
    assert served.end() == 0
    assert standing(tmp_path, "ada", MISSING_N, "cbow") == (3.0, False, "and ten?")


def test_where_nothing_is_graded_yet_it_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["mark", str(tmp_path / "none")]) == 2
    assert "There is no class" in capsys.readouterr().err
    assert main(["mark", str(tmp_path), "--assignment", "word2vec"]) == 2
    said = capsys.readouterr().err
    assert said.endswith("word2vec: run 'autograder grade' with --course first.\n")
    assert not (tmp_path / "gradebook.db").exists()
    assert main(["mark", str(tmp_path), "--port", "70000"]) == 2
    assert "--port needs a number" in capsys.readouterr().err


class TestWhatStandsBeside:
    @pytest.mark.parametrize(
        ("assignment", "names"), [("word2vec", [WHY, SLIP]), ("cbow", [MISSING_N])]
    )
    def test_is_the_question_and_the_instructors_answer_with_its_points(
        self, assignment: str, names: list[str]
    ) -> None:
        found = [one for one in questions(assignment) if one.derivation is None]
        assert [one.name for one in found] == names
        assert all(one.points == 4 and "*Points: 1 for" in one.rubric for one in found)

    def test_is_said_in_korean_where_the_notebook_is_there(self) -> None:
        pairs = zip(*(questions("word2vec", lang) for lang in ("en", "ko")), strict=True)
        for english, korean in (pair for pair in pairs if pair[0].derivation is None):
            assert korean.asked.split(maxsplit=2)[:2] == english.asked.split(maxsplit=2)[:2]
            assert korean.title != english.title
            points = [len(re.findall(r"\b1점|\b1 for", one.rubric)) for one in (english, korean)]
            assert points == [4, 4]
            formulas = [set(re.findall(r"\$[^$]+\$", one.rubric)) for one in (english, korean)]
            assert formulas[0] <= formulas[1], english.name
        assert questions("cbow", "ko") == questions("cbow")


class TestText:
    @pytest.mark.parametrize(
        ("latex", "shown"),
        [
            (r"\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>"),
            (r"u_o^\top", "<msubsup><mi>u</mi><mi>o</mi><mrow><mi>⊤</mi></mrow></msubsup>"),
            (r"\text{a < b}", "<mtext>a &lt; b</mtext>"),
            (r"\mathbb{R}", "<mi>ℝ</mi>"),
            (r"\sqrt[3]{x}", "<mroot><mrow><mi>x</mi></mrow><mrow><mn>3</mn></mrow></mroot>"),
        ],
    )
    def test_a_formula_is_mathml(self, latex: str, shown: str) -> None:
        assert mathml(latex) == f"<math>{shown}</math>"

    @pytest.mark.parametrize(
        "latex",
        [
            r"\href{x}{y}",
            "{",
            "}",
            r"\left(",
            r"\frac1",
            "x_1_2",
            "{" * 99,
            "x" * 9999,
            r"\hat" * 900 + "y",
            r"\frac" * 300,
        ],
    )
    def test_what_is_not_known_is_refused(self, latex: str) -> None:
        with pytest.raises(NotRead):
            mathml(latex)

    def test_a_formula_that_is_not_known_stands_as_it_was_written(self) -> None:
        assert html(r"a $\foo{<b>}$") == (r'<p>a <code class="unread">$\foo{&lt;b&gt;}$</code></p>')

    def test_nothing_that_a_student_writes_is_markup(self) -> None:
        evil = (
            "<script>x</script> $<b>$ `<i>` [l](javascript:x) ![p](attachment:p.png) \ue0000\ue001"
        )
        shown = html(evil, {"p.png": {"image/svg+xml": "PHN2Zz4="}})
        assert "<script" not in shown
        assert "<b>" not in shown
        assert "<i>" not in shown
        assert "<a" not in shown
        assert "<img" not in shown

    def test_a_pasted_picture_is_shown(self) -> None:
        shown = html("![p](attachment:p.png)", {"p.png": {"image/png": "AAAA"}})
        assert shown == '<p><img src="data:image/png;base64,AAAA" alt="p.png"></p>'

    def test_lists_headings_emphasis_and_code_are_shown(self) -> None:
        shown = html("# Why\n\n**All** *rows*:\n- one\n- two\n\n```\na < b\n```")
        assert shown == (
            '<p class="head">Why</p>\n<p><strong>All</strong> <em>rows</em>:</p>'
            "<ul><li>one</li><li>two</li></ul>\n"
            '<p><span class="code">a &lt; b</span></p>'
        )
