"""What a report says first and what it says once: on reports made by hand, and on graded ones."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from rich.cells import cell_len

from autograder.assignments.word2vec.questions import QUESTIONS
from autograder.feedback import render_html, render_text
from autograder.feedback.mending import heading, next_step, read
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
)
from tests.submissions.build import notebook, read_source

MEAN = Diagnosis("skip.mean", Message("You divide by the number of words."), "skip-gram")
SIGN = Diagnosis("any.sign", Message("Every entry has the opposite sign."), "naive-softmax")
CASE = Shown("f(1)", "loss", "2", "3")


def numbers(name: str, n: int, function: str = "f") -> Message:
    return Message(
        "{call}: {where} should be {expected}; yours is {yours}.",
        {"call": f"{function}(x)", "where": name, "expected": f"{n}", "yours": f"{2 * n}"},
    )


def failed(stage: str, points: float, message: Message | None = None, **rest) -> Result:
    rest = {"message": message, "function": "f"} | rest
    return Result(stage, Message(f"the {stage}"), Outcome.FAILED, 0.0, points, **rest)


def skipped(points: float, function: str = "f") -> Result:
    title = Message("special cases")
    return Result("edges", title, Outcome.SKIPPED, 0.0, points, function=function)


def question(name: str, *results: Result, notes: tuple[Message, ...] = ()) -> Question:
    return Question(name, Message(f"Question {name}"), results, notes, section="softmax")


def text(*questions: Question, lang: str = "en") -> str:
    report = Report("mina", "word2vec", Status.GRADED, questions)
    return " ".join(render_text.render(report, lang, width=80).split())


def page(*questions: Question) -> str:
    return render_html.render(Report("mina", "word2vec", Status.GRADED, questions))


SKIPGRAM = question(
    "skip",
    failed("value", 1.5, numbers("loss", 1), diagnosis=MEAN, shown=CASE),
    failed(
        "gradient", 1.5, numbers("center", 3), diagnosis=MEAN, shown=CASE,
        error_map=ErrorMap("center", ((0.0,), (-16.0,)), {0: "c"}),
    ),
    failed("gradient", 1.5, numbers("outside", 4), diagnosis=MEAN, shown=CASE),
    skipped(0.5),
)  # fmt: skip


class TestOneMistake:
    def test_at_three_stages_is_told_once_with_one_case_and_one_picture(self) -> None:
        for said in (text(SKIPGRAM), page(SKIPGRAM)):
            assert said.count("You divide by the number of words.") == 1
            assert "loss should be 1; yours is 2." in said
            assert "center should be" not in said
        assert text(SKIPGRAM).count("f(1)") == 1
        assert text(SKIPGRAM).count("0 (c)") == 1
        assert page(SKIPGRAM).count("<pre") == page(SKIPGRAM).count("<svg") == 1

    def test_stands_on_top_with_its_price_and_a_link_to_its_question(self) -> None:
        reading = read([SKIPGRAM])
        assert [mistake.lost for mistake in reading.mistakes] == [5.0], "what is skipped costs too"
        assert heading(reading).text() == "One thing to mend"
        top = page(SKIPGRAM).split('<section class="card mend"')[1].split("</section>")[0]
        assert "You divide by the number of words." in top
        assert "5 points" in top
        assert '<a href="#skip">Question skip</a>' in top

    def test_every_stage_says_its_number(self) -> None:
        assert text(SKIPGRAM).count("→ 1") == 3
        assert page(SKIPGRAM).count('href="#mistake-1"') == 3
        assert page(SKIPGRAM).count('id="mistake-1"') == 1

    def test_in_two_functions_is_one_sentence_with_a_case_for_each(self) -> None:
        other = Shown("g(2)", "loss", "2", "3")
        two = [
            question("one", failed("value", 7, numbers("loss", 1), diagnosis=SIGN, shown=CASE)),
            question(
                "two",
                failed("value", 7, numbers("loss", 5, "g"), diagnosis=SIGN, shown=other,
                       function="g"),
            ),
        ]  # fmt: skip
        said = text(*two)
        assert said.count(SIGN.message.text()) == 1
        assert "14 points · Question one · Question two" in said
        assert "f(1)" in said
        assert "g(2)" in said

    def test_without_a_name_says_at_each_stage_what_was_measured(self) -> None:
        slope = Message("When {place} grows, {expected}; {where} says {yours}.",
                        {"place": "v", "where": "g", "expected": "1", "yours": "2"})  # fmt: skip
        one = question("q", failed("slope", 1, slope), failed("gradient", 1, numbers("g", 1)))
        said = text(one)
        assert "When v grows, 1; g says 2." in said
        assert "g should be 1; yours is 2." in said

    def test_that_stops_a_function_is_one_over_all_its_questions(self) -> None:
        raised = Message(
            "{call} raised {type}: {text}", {"call": "f(x)", "type": "E", "text": "no"}
        )
        refers = Message("{function} did not return, as in “{title}”.",
                         {"function": "f", "title": (Message("Question a"),)})  # fmt: skip
        reading = read(
            [
                question("a", failed("returned", 1, raised), skipped(7)),
                question("b", failed("returned", 1, refers), skipped(7)),
            ]
        )
        assert [(m.lost, len(m.questions)) for m in reading.mistakes] == [(16, 2)]
        assert [s.text() for s in reading.mistakes[0].said] == ["f raises E."]
        assert reading.rows["b"][0].said == ()


class TestTheOrder:
    def test_what_costs_most_comes_first(self) -> None:
        cheap = question("cheap", failed("value", 1, diagnosis=SIGN))
        dear = question("dear", failed("value", 7, diagnosis=MEAN, function="g"))
        reading = read([cheap, dear])
        assert [m.questions[0].name for m in reading.mistakes] == ["dear", "cheap"]
        assert text(cheap, dear).index("1. You divide") < text(cheap, dear).index("2. Every")

    @pytest.mark.parametrize(
        ("function", "first"), [("f", MEAN), ("g", SIGN)], ids=["hangs on it", "does not"]
    )
    def test_a_gradient_comes_after_the_loss_it_hangs_on(
        self, function: str, first: Diagnosis
    ) -> None:
        loss = question("loss", failed("value", 1, diagnosis=MEAN))
        gradient = question("gradient", failed("slope", 7, diagnosis=SIGN, function=function))
        (top, *_) = read([loss, gradient]).mistakes
        assert [s.text() for s in top.said] == [first.message.text()]

    def test_a_function_comes_before_those_that_were_graded_with_a_correct_one(self) -> None:
        note = Message("Graded a second time with a correct {names}.", {"names": "sigmoid and f"})
        low = question("low", failed("value", 1, diagnosis=MEAN))
        rest = failed("value", 7, diagnosis=SIGN, function="g")
        assert read([low, question("high", rest, notes=(note,))]).mistakes[0].lost == 1
        assert read([low, question("high", rest)]).mistakes[0].lost == 7

    def test_what_is_not_written_yet_is_written_from_the_start(self) -> None:
        missing = Message("{call} is not implemented yet.", {"call": "…"})
        questions = [
            question(name, failed("returned", points, missing, function=name))
            for name, points in (("first", 1), ("second", 9), ("third", 5))
        ]
        reading = read(questions)
        assert [m.questions[0].name for m in reading.mistakes] == ["first", "second", "third"]

    def test_never_more_than_three_and_the_others_in_their_questions(self) -> None:
        named = [Diagnosis(f"k{n}", Message(f"Mistake number {n}."), "softmax") for n in range(5)]
        questions = [
            question(f"q{n}", failed("value", 9 - n, diagnosis=named[n], function=f"f{n}"))
            for n in range(5)
        ]
        reading = read(questions)
        assert heading(reading).text() == "The first three things to mend, in this order"
        whole = page(*questions)
        top = whole.split('<section class="card mend"')[1].split("</section>")[0]
        assert [f"Mistake number {n}." in top for n in range(5)] == [True] * 3 + [False] * 2
        assert whole.count("Mistake number 4.") == 1
        assert 'id="mistake-5"' in whole.split('id="q4"')[1]


@pytest.mark.parametrize(
    ("shown", "status", "said"),
    [
        (CASE, Status.GRADED, "Next: mend 1 in your notebook, run its case there, and check"),
        (None, Status.GRADED, "Next: mend 1 in your notebook, and check again."),
        (CASE, Status.STOPPED, "Next: mend what is said at the top, and check again."),
    ],
)
def test_the_next_step_is_said(shown: Shown | None, status: Status, said: str) -> None:
    one = question("q", failed("value", 1, diagnosis=SIGN, shown=shown))
    report = Report("mina", "word2vec", status, (one,))
    assert next_step(report, read([one])).text().startswith(said)


def test_where_nothing_is_wrong_nothing_is_to_be_mended() -> None:
    right = Result("value", Message("loss"), Outcome.PASSED, 2.0, 2.0)
    said = text(question("q", right))
    assert "to mend" not in said
    assert said.endswith("Next: hand in; everything is right.")


def test_where_a_line_could_not_be_read_nobody_is_told_that_everything_is_right() -> None:
    right = Result("step", Message("Line 1"), Outcome.PASSED, 2.0, 2.0)
    unread = Result("step", Message("Line 2"), Outcome.MANUAL, 2.0, 2.0, Message("Not read."))
    said = " ".join(text(question("q", right, unread)).split())
    assert said.endswith(
        "Next: write the lines that could not be read in another way and check again, or hand in: "
        "a person reads them."
    )
    by_hand = Result("manual", Message("Read"), Outcome.MANUAL, 0.0, 4.0)
    written = Question("w", Message("Written"), (by_hand,), manual=True)
    said = text(question("q", right), written)
    assert said.endswith("Next: read your written answers again, then hand in. The rest is right.")


def repeated(said: str) -> list[str]:
    """Sentences of more than three words that stand there twice."""
    flat = " ".join(said.split())
    sentences = [s for s in re.split(r"(?<=[.!?])\s+", flat) if len(s.split()) > 3]
    return [s for s, n in Counter(sentences).items() if n > 1 and s.endswith(".")]


def test_a_repeated_sentence_would_be_seen() -> None:
    assert repeated("One two three four. And so on, and so on. One two\n  three four.") == [
        "One two three four."
    ]


ANIMALS = {
    "a window": ["skipgram/mean", "negative/repeats_dropped_by_indexing"],
    "many": ["elementary/sigmoid_precedence", "naive/both_sign", "negative/both_sign",
             "negative/averaged", "descent/ascent", "derivations/outside_u_for_v"],
    "a crash": ["naive/hard_coded_size", "descent/one_too_many"],
    "two at once": ["negative/from_one_and_like_a_draw", "naive/loss_base_ten"],
}  # fmt: skip


@pytest.mark.parametrize("name", ANIMALS)
def test_a_graded_report_has_no_sentence_twice_and_fits_a_terminal(grader, name: str) -> None:
    source = "\n\n".join(map(read_source, ANIMALS[name]))
    report = grader.grade(notebook(source), "mina")
    assert report.points < report.max_points
    for lang, begins in (("en", "Next: mend 1"), ("ko", "다음 할 일: 1번")):
        said = render_text.render(report, lang, width=80)
        assert repeated(said) == []
        assert max(map(cell_len, said.splitlines())) <= 80
        assert said.splitlines()[-1].startswith(begins)
        whole = render_html.render(report, lang)
        ids = re.findall(r' id="([^"]+)"', whole)
        assert [i for i, n in Counter(ids).items() if n > 1] == []
        assert set(re.findall(r'href="#([^"]+)"', whole)) <= set(ids)


# a clause may have its verb, the title itself may not
CLAIM = re.compile(
    r"^(?!.*\b(where|that|what)\b.*).*\b(is|are|has|have|should|does|do|equals|stays?)\b|\.$"
)
CLAIMED = re.compile(r"(다|요)\.?$")


@pytest.mark.parametrize("spec", QUESTIONS, ids=lambda spec: spec.name)
def test_no_stage_is_titled_as_a_fact(spec) -> None:
    titles = [stage.title() for stage in spec.stages]
    assert not [t.text() for t in titles if CLAIM.search(t.text())]
    assert not [t.text("ko") for t in titles if CLAIMED.search(t.text("ko"))]
    assert len({t.text() for t in titles}) == len(titles), "each says which value it is about"


def test_a_title_that_claims_something_would_be_seen() -> None:
    assert CLAIM.search("grad_center_vector is right")
    assert CLAIMED.search("loss 값이 맞습니다")
