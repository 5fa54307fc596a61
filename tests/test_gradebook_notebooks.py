"""What formgrader and feedback show of a submission: its text, our structure, nothing that runs."""

from __future__ import annotations

import json
import math

import nbformat
import pytest
from nbconvert.filters.markdown_mistune import markdown2html_mistune
from nbgrader.utils import compute_checksum, determine_grade

from autograder.messages import Message
from autograder.nbgrader.graded_notebook import OtherAssignment, fill_in, graded, restored, to_bytes
from autograder.nbgrader.outputs import (
    MAX_CODE,
    MAX_MARKDOWN,
    MAX_SHOWN,
    MAX_SOURCES,
    Room,
    harmless,
    outputs,
)
from autograder.nbgrader.release import instructor_notebook, release_notebook
from autograder.report import Question, Report, Status
from autograder.submissions.release_structure import Structure
from tests.reports_by_hand import (
    WRITTEN,
    Cell,
    answering,
    cell_named,
    edited,
    full_points,
    report,
    structure,
)

PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
    "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def shown(source: bytes, of: Report | None = None) -> list[Cell]:
    """The cells as nbgrader reads them: a valid notebook."""
    cells, _ = graded(structure(), source, of or report())
    notebook = nbformat.reads(to_bytes(structure(), cells), as_version=4)
    nbformat.validate(notebook)
    return list(notebook.cells)


def named(cells: list[Cell]) -> list[str]:
    return [c["metadata"]["nbgrader"]["grade_id"] for c in cells if "nbgrader" in c["metadata"]]


# points


@pytest.mark.parametrize("points", [0.0, 8.0, 2.667, 0.001, 1 / 3])
def test_nbgrader_reads_the_very_points_of_the_report(points: float) -> None:
    cell = cell_named(
        shown(instructor_notebook("word2vec"), report(points={"skipgram": points})), "skipgram"
    )
    expected = report(points={"skipgram": points})
    question = next(q for q in expected.questions if q.name == "skipgram")
    assert determine_grade(cell) == (question.points, 8.0)


def test_every_test_cell_has_its_points_and_no_error_output() -> None:
    cells = shown(
        instructor_notebook("word2vec"), report(points=full_points(), say="a warning on stderr")
    )
    for name, points in full_points().items():
        cell = cell_named(cells, name)
        assert determine_grade(cell) == (points, points)
        assert {o["output_type"] for o in cell["outputs"]} == {"display_data", "execute_result"}


def test_points_that_are_no_number_within_reach_are_refused() -> None:
    class Broken(Question):
        @property
        def points(self) -> float:
            return math.nan

    good = report()
    first = good.questions[0]
    bad = Broken(first.name, first.title, first.results)
    broken = Report("anna", "word2vec", Status.GRADED, (bad, *good.questions[1:]))
    with pytest.raises(ValueError, match=r"nan of 8\.0 points for 'sigmoid-softmax'"):
        fill_in(structure(), restored(structure(), b""), broken)


def test_a_report_about_other_questions_is_refused() -> None:
    other = Report("anna", "word2vec", Status.GRADED, report().questions[1:])
    with pytest.raises(OtherAssignment, match="not those of the released notebook"):
        graded(structure(), instructor_notebook("word2vec"), other)


# structure


def test_an_honest_submission_is_shown_as_it_was_handed_in() -> None:
    handed_in = json.loads(instructor_notebook("word2vec"))["cells"]
    cells = shown(instructor_notebook("word2vec"))
    assert [c["source"] for c in cells] == ["".join(c["source"]) for c in handed_in]


@pytest.mark.parametrize("source", [b"", b"{", b"[]", b'{"cells": 3}', b'{"worksheets": []}'])
def test_where_no_notebook_can_be_read_the_released_one_is_shown_with_the_reason(
    source: bytes,
) -> None:
    why = Message("It is <b>empty</b>.")
    of = report(status=Status.UNREADABLE, reason=why)
    first, *others = shown(source, of)
    assert [c["source"] for c in others] == [c["source"] for c in structure().cells]
    assert "It is &lt;b&gt;empty&lt;/b&gt;." in first["source"]


def test_deleted_cells_come_back_where_they_were() -> None:
    def delete(cells: list[Cell]) -> None:
        for name in ("skipgram", "skipgram-solution", WRITTEN[0]):
            cells.remove(cell_named(cells, name))

    assert named(shown(edited(delete))) == list(structure().named)


def test_all_cells_deleted_leaves_the_release() -> None:
    assert named(shown(edited(lambda cells: cells.clear()))) == list(structure().named)


def test_of_doubled_cells_the_answered_one_counts_and_no_text_is_lost() -> None:
    def double(cells: list[Cell]) -> None:
        answer = cell_named(cells, WRITTEN[0])
        cells.insert(0, {**answer, "source": "my answer"})
        answer["source"] = structure().named[WRITTEN[0]]["source"]

    cells = shown(edited(double))
    assert sorted(named(cells)) == sorted(structure().named)
    assert cell_named(cells, WRITTEN[0])["source"] == "my answer"


def test_forged_ids_points_flags_and_tests_are_the_releases() -> None:
    def forge(cells: list[Cell]) -> None:
        test = cell_named(cells, "skipgram")
        test["source"] = "100"
        test["metadata"]["nbgrader"] |= {"points": 1000, "solution": True, "locked": False}
        test["metadata"]["tags"] = ["raises-exception", '"><script>']
        cells[0]["metadata"] = {"nbgrader": {"grade_id": "bonus", "grade": True, "points": 50}}
        cells[1]["metadata"] = {"nbgrader": [1]}

    cells = shown(edited(forge))
    assert named(cells) == list(structure().named)
    for cell in cells:
        if "nbgrader" in cell["metadata"]:
            expected = structure().named[cell["metadata"]["nbgrader"]["grade_id"]]
            assert cell["metadata"] == expected["metadata"]
            if expected["metadata"]["nbgrader"]["locked"]:
                assert cell["source"] == expected["source"]
                assert cell["metadata"]["nbgrader"]["checksum"] == compute_checksum(cell)


def test_metadata_that_another_program_took_away_is_found_by_the_cells_id() -> None:
    def strip(cells: list[Cell]) -> None:
        for cell in cells:
            cell["metadata"] = {}
        next(c for c in cells if c["id"] == WRITTEN[0])["source"] = "my answer"

    cells = shown(edited(strip))
    assert named(cells) == list(structure().named)
    assert cell_named(cells, WRITTEN[0])["source"] == "my answer"


def test_answers_without_metadata_and_id_are_found_after_the_text_that_asks_for_them() -> None:
    def strip(cells: list[Cell]) -> None:
        cell_named(cells, WRITTEN[0])["source"] = "my answer"
        cell_named(cells, WRITTEN[1])["source"] = structure().named[WRITTEN[1]]["source"]
        for cell in cells:
            cell["metadata"] = {}
            del cell["id"]

    cells = shown(edited(strip))
    assert len(cells) == len(structure().cells)
    assert named(cells) == list(structure().named)
    assert cell_named(cells, WRITTEN[0])["source"] == "my answer"
    assert cell_named(cells, WRITTEN[1])["source"] == structure().named[WRITTEN[1]]["source"]


def test_fields_of_any_type_are_survived() -> None:
    def scramble(cells: list[Cell]) -> None:
        cells[0] = {"cell_type": "code", "source": 5, "outputs": {"a": 1}, "metadata": 7}
        cells[1] = {"cell_type": "video", "source": ["a", 3, "\ud800"], "id": 9}
        cells[2] = {"cell_type": "code", "outputs": [1, {"output_type": "error"}, {"data": 1}]}
        cells.append("no cell")  # type: ignore[arg-type]  # what no notebook holds

    assert named(shown(edited(scramble)))[1:] == list(structure().named)[1:]


# nothing runs


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<!-- comment",
        "<\0script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x]\0(javascript:alert(1))",
        "[x][y]\n\n[y]: javascript:alert(1)",
        "> [y]: javascript:alert(1)\n\n[y]",
        "<javascript:alert(1)>",
        "![x](javascript:alert(1))",
        "![x](attachment:missing.png)",
        "![<img src=x onerror=alert(1)>](attachment:a.png)",
        "$$<img src=x onerror=alert(1)>$$",
        "```mermaid\n<img src=x onerror=alert(1)>\n```",
        "a | b\n--|--\n<b onclick=alert(1)> | [x](javascript:1)",
        "# <img src=x onerror=alert(1)>",
    ],
)
def test_markdown_of_a_student_becomes_neither_html_nor_a_link(text: str) -> None:
    kept = {"a.png": {"image/png": PIXEL}}
    page = markdown2html_mistune(harmless(text, kept))
    found = set(re_tags(page))
    assert found <= {"p", "h1", "a", "pre", "div", "code", "blockquote", "em"} | TABLE, page
    assert 'href="javascript' not in page


TABLE = {"table", "thead", "tbody", "tr", "th", "td"}


def re_tags(page: str) -> list[str]:
    import html.parser

    tags: list[str] = []

    class Parser(html.parser.HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            tags.append(tag)

        def handle_comment(self, data: str) -> None:
            tags.append("comment")

    Parser().feed(page)
    return tags


def test_the_parser_of_these_tests_sees_what_would_run() -> None:
    assert "script" in re_tags(markdown2html_mistune("<script>alert(1)</script>"))
    assert 'href="javascript' in markdown2html_mistune("[x](javascript:alert(1))")


def test_answers_stay_readable() -> None:
    text = "Since $a<b$ and $P(o \\mid c)$, *K* draws cost $O(Kd)$:\n\n- one\n- [two] < three"
    page = markdown2html_mistune(harmless(text))
    assert "$a&lt; b$" in page
    assert "<em>K</em>" in page
    assert "<li>one</li>" in page


def test_a_pasted_picture_is_shown_and_what_is_no_picture_is_not() -> None:
    def paste(cells: list[Cell]) -> None:
        answer = cell_named(cells, WRITTEN[0])
        answer["source"] = "![a](attachment:a.png) ![b](attachment:b.png)"
        answer["attachments"] = {
            "a.png": {"image/png": PIXEL, "text/html": "<script>"},
            "b.png": {"image/png": '"><script>'},
            '"><script>': {"image/png": PIXEL},
        }

    cell = cell_named(shown(edited(paste)), WRITTEN[0])
    assert cell["attachments"] == {"a.png": {"image/png": PIXEL}}
    assert cell["source"] == "![a](attachment:a.png) ! [b] (attachment:b.png)"


def test_what_a_browser_would_run_is_not_among_the_outputs() -> None:
    data = {
        "text/html": "<script>alert(1)</script>",
        "application/javascript": "alert(1)",
        "image/svg+xml": "<svg onload=alert(1)>",
        "image/png": PIXEL + "\n",
        "image/jpeg": '"onerror=alert(1)',
        "text/plain": "a figure",
    }
    output = {"output_type": "display_data", "data": data, "metadata": {"filenames": {"x": "y"}}}
    assert outputs({"outputs": [output]}, Room()) == [
        {
            "output_type": "display_data",
            "metadata": {},
            "data": {"image/png": PIXEL, "text/plain": "a figure"},
        }
    ]


def test_what_a_report_quotes_is_escaped() -> None:
    loud = "<script>alert(1)</script>"
    of = report(say=loud, notes=(Message("A cell said {x}", {"x": loud}),))
    cells = shown(instructor_notebook("word2vec"), of)
    assert "<script" not in json.dumps(cells)


# bounds


def test_outputs_and_sources_are_bounded() -> None:
    def flood(cells: list[Cell]) -> None:
        cell = cell_named(cells, "sgd-solution")
        text = {"output_type": "stream", "name": "stdout", "text": "x\n" * 10**6}
        image = {"output_type": "display_data", "data": {"image/png": "A" * 2 * 10**6}}
        cell["outputs"] = [text, image] * 3
        cell["source"] = "#" * 10**6

    cell = cell_named(shown(edited(flood)), "sgd-solution")
    assert len(json.dumps(cell["outputs"])) < 100_000
    assert cell["outputs"][0]["text"].endswith("[... cut here ...]")
    assert len(cell["source"]) < MAX_CODE + 100


def test_text_is_bounded_where_nbconvert_takes_long() -> None:
    cell = cell_named(shown(answering("\\begin{a}" * 10_000)), WRITTEN[0])
    assert len(cell["source"]) < MAX_MARKDOWN + 100


def test_all_text_together_is_bounded() -> None:
    cell = {"cell_type": "code", "source": "x" * 90_000, "metadata": {}}
    cells = shown(edited(lambda cells: cells.extend([cell] * 100)))
    own = sum(len(c["source"]) for c in structure().named.values())  # which nobody can make longer
    assert sum(len(c["source"]) for c in cells) < MAX_SOURCES + own + 20_000


def test_all_outputs_together_are_bounded() -> None:
    image = {"output_type": "display_data", "data": {"image/png": "A" * 900_000}}
    many = edited(
        lambda cells: cells.extend(
            {"cell_type": "code", "source": "", "outputs": [image]} for _ in range(20)
        )
    )
    cells, _ = graded(structure(), many, report())
    assert len(to_bytes(structure(), cells)) < MAX_SHOWN + 200_000


def test_the_text_of_each_answer_is_told() -> None:
    _, answers = graded(structure(), answering("because"), report())
    assert answers[WRITTEN[0]] == "because"
    assert set(answers) == set(structure().names(solution=True))
    untouched = graded(structure(), release_notebook("word2vec"), report())[1]
    assert all(structure().unanswered(name, text) for name, text in untouched.items())


def test_the_structure_knows_points_and_roles() -> None:
    own = Structure(release_notebook("word2vec"))
    assert own.points["skipgram"] == 8.0
    assert set(WRITTEN) == set(own.names(grade=True, solution=True))
