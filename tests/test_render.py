"""A report as text, as HTML and as JSON: nothing lost, nothing let through, nobody misjudged."""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import html
import json
import math
import re

import jsonschema
import pytest

from autograder.feedback import render_html, render_json, render_text
from autograder.messages import Message
from autograder.report import (
    Diagnosis,
    ErrorMap,
    Outcome,
    Question,
    Report,
    Result,
    Shown,
    Status,
    WorstEntry,
)

EVIL = "<script>alert(1)</script>\x1b[31m\u202e"


def a_report(text: str = "no", yours: float = math.nan) -> Report:
    """One question that failed, with everything that can be said about it."""
    failed = Result(
        "gradient",
        Message("{name}, on random cases", {"name": "grad_center_vector"}),
        Outcome.FAILED,
        1.5,
        8.0,
        Message("{call} raised {type}: {text}", {"call": "f(x)", "type": "E", "text": text}),
        Diagnosis(
            "any.sign", Message("In row o v_c has to be subtracted, not added."), "softmax#a"
        ),
        WorstEntry("grad_center_vector", (2,), yours, 0.25, "reference", math.inf, 1, 3, (0,)),
        ErrorMap("grad_center_vector", ((-16.0, -16.0, 0.5),), {0: "o"}),
        Shown("f(np.array([1, 2]))", "grad_center_vector", "[1, 2]", text),
    )
    question = Question("sgd", Message("SGD that lowers the loss"), (failed,), (Message("None."),))
    return Report(
        "mina", "word2vec", Status.GRADED, (question,),
        flags=(Message("{function} wrote into the grader's channel.", {"function": "FLAGGED"}),),
        tier="TIER-ONE", seconds={"wall": 12.345},
    )  # fmt: skip


def stopped() -> Report:
    reason = Message("{call} ended the Python process instead of returning.", {"call": "f(x)"})
    return dataclasses.replace(a_report(), status=Status.STOPPED, reason=reason)


class TestJson:
    def test_comes_back_equal(self) -> None:
        report = a_report(EVIL, yours=-math.inf)
        assert render_json.load(render_json.dump(report)) == report

    def test_not_a_number_comes_back_as_such(self) -> None:
        worst = render_json.load(render_json.dump(a_report())).questions[0].results[0].worst
        assert worst is not None
        assert math.isnan(worst.yours)

    @pytest.mark.parametrize("report", [a_report(EVIL), stopped()])
    def test_is_strict_and_as_the_schema_says(self, report: Report) -> None:
        text = render_json.dump(report)
        assert text.isascii()
        assert "NaN" not in text
        jsonschema.validate(json.loads(text), render_json.schema())

    def test_the_schema_refuses_another_outcome(self) -> None:
        data = json.loads(render_json.dump(a_report()))
        data["questions"][0]["results"][0]["outcome"] = "perhaps"
        with pytest.raises(jsonschema.ValidationError, match="'perhaps' is not one of"):
            jsonschema.validate(data, render_json.schema())

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("{", "This is not JSON"),
            ("[]", "This JSON is not a report"),
            ('{"format": 99}', "This report has format 99; here is format 1"),
            ('{"format": 1}', "This report lacks"),
        ],
    )
    def test_anything_else_is_refused_with_the_reason(self, text: str, said: str) -> None:
        with pytest.raises(render_json.NotAReport, match=said):
            render_json.load(text)

    def test_a_student_gets_no_flag_tier_or_time(self) -> None:
        text = render_json.dump(render_json.for_student(a_report()))
        assert not any(secret in text for secret in ("FLAGGED", "TIER-ONE", "12.345"))
        assert "FLAGGED" in render_json.dump(a_report())


@pytest.mark.parametrize("lang", ["en", "ko"])
class TestWhatAStudentSees:
    def test_markup_and_control_characters_are_shown_not_done(self, lang: str) -> None:
        page = render_html.render(a_report(EVIL), lang)
        assert page.count("<script") == 1, "the page's own"
        assert "<script>alert" not in page
        assert "&lt;script&gt;" in page
        for said in (page, render_text.render(a_report(EVIL), lang)):
            assert "\x1b" not in said
            assert "\u202e" not in said

    def test_no_flag_tier_or_time(self, lang: str) -> None:
        for said in (
            render_html.render(a_report(), lang), render_text.render(a_report(), lang),
        ):  # fmt: skip
            assert "mina" in said
            assert not any(secret in said for secret in ("FLAGGED", "TIER-ONE", "12.345"))

    def test_the_diagnosis_and_the_link_into_the_book(self, lang: str) -> None:
        page = render_html.render(a_report(), lang, "https://example.org/book/")
        assert Message("In row o v_c has to be subtracted, not added.").text(lang) in page
        assert 'href="https://example.org/book/softmax.html#a"' in page
        assert 'href="https' not in render_html.render(a_report(), lang)

    def test_a_fault_of_the_grader_never_looks_like_one_of_the_code(self, lang: str) -> None:
        yours = Message("Your code was stopped").text(lang)
        ours = Message("Not graded yet").text(lang)
        for said in (
            render_html.render(stopped(), lang), render_text.render(stopped(), lang),
        ):  # fmt: skip
            assert yours in said
            assert ours not in said
        for said in (
            render_html.not_graded("mina", "word2vec", lang),
            render_text.not_graded("mina", "word2vec", lang),
        ):
            assert ours in said
            assert yours not in said
            assert " / " not in said.split("<main>")[-1].replace("</", "")


def test_no_script_can_run_but_the_page_s_own() -> None:
    page = render_html.render(a_report(EVIL))
    (script,) = re.findall("<script>(.*?)</script>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert "default-src 'none';" in page
    assert f"; script-src 'sha256-{digest}'\">" in page
    assert "script-src" not in render_html.not_graded("mina", "word2vec")


def test_a_passed_question_is_folded_and_a_failed_one_open() -> None:
    failed = a_report().questions[0]
    whole = dataclasses.replace(failed.results[0], outcome=Outcome.PASSED, points=8.0)
    passed = dataclasses.replace(failed, name="passed", results=(whole,))
    page = render_html.render(dataclasses.replace(a_report(), questions=(passed, failed)))
    assert '<details class="card question" id="passed">' in page
    assert '<section class="card question" id="sgd"' in page
    assert "open" not in re.findall("<details[^>]*>", page)[0]


def test_the_pages_of_a_report_link_to_each_other() -> None:
    pages = {lang: render_html.page_address("mina k", lang) for lang in ("en", "ko")}
    english = render_html.render(a_report(), "en", None, pages)
    korean = render_html.render(a_report(), "ko", None, pages)
    assert '<a href="mina%20k.ko.html" hreflang="ko" lang="ko">한국어</a>' in english
    assert '<a href="mina%20k.html" hreflang="en" lang="en">English</a>' in korean
    assert "hreflang" not in render_html.render(a_report(), "en", None, {"en": "mina.html"})


def test_long_names_may_break_at_their_underscores_and_short_ones_not() -> None:
    page = render_html.render(a_report())
    assert "grad_<wbr>center_<wbr>vector, on random cases" in page
    assert "In row o v_c has" in page


def test_a_case_is_pasted_as_one_cell_whatever_came_back() -> None:
    page = render_html.render(a_report("one\nimport os\r\x85two"))
    (cell,) = re.findall(r"<pre [^>]*>(.*?)</pre>", page, re.DOTALL)
    call, *comments = html.unescape(cell).splitlines()
    assert call == "f(np.array([1, 2]))"
    assert "# grad_center_vector · Expected:" in comments
    assert all(line == "" or line.startswith("# ") for line in comments)
    assert "# import os\\x0d\\x85two" in comments


def test_the_terminal_gets_lines_of_its_width() -> None:
    said = render_text.render(a_report("word " * 60), width=60)
    assert max(map(len, said.splitlines())) <= 60
    assert "1.5 / 8" in said


def a_derivation(latex: str, wrong: str) -> Report:
    """A line of a derivation that was handed in, with its mistake."""
    title = Message("Line {number}: {latex}", {"number": 2, "latex": latex})
    named = Message("A transpose is missing: look at ${wrong}$.", {"wrong": wrong})
    failed = Result(
        "step",
        title,
        Outcome.FAILED,
        0.0,
        2.0,
        Message("No."),
        Diagnosis("line.x", named, "notation"),
    )
    question = Question("lines", Message("Line by line"), (failed,), (Message(
        "Line {number} was understood as {latex}", {"number": 2, "latex": latex}
    ),))  # fmt: skip
    return Report("mina", "word2vec", Status.GRADED, (question,))


class TestFormulas:
    def test_a_page_draws_the_lines_of_a_derivation_and_what_is_said_of_them(self) -> None:
        page = render_html.render(a_derivation(r"U (\hat y - y)", "U"))
        assert page.count("<math><mi>U</mi><mo>(</mo><mover") == 2
        assert 'look at <span class="formula" tabindex="0"><math><mi>U</mi></math></span>.' in page

    def test_what_can_not_be_drawn_stands_as_it_was_written(self) -> None:
        page = render_html.render(a_derivation(r"\nothing{U} <b>", r"\nothing"))
        assert r"Line 2: \nothing{U} &lt;b&gt;" in page
        assert r"look at $\nothing$." in page
        assert "<math" not in page

    def test_the_terminal_shows_latex_without_dollars(self) -> None:
        said = render_text.render(a_derivation(r"U (\hat y - y)", "U"))
        assert r"Line 2: U (\hat y - y)" in said
        assert "look at U." in said
