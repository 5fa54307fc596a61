"""What students and instructors get, in a browser: accessible, self-contained, harmless, narrow."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.assignments import load
from autograder.assignments.places import release
from autograder.classroom import page as class_report
from autograder.commands import index_page
from autograder.feedback import render_html, render_json
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
from book.accessible import violations
from book.audit import CHROMIUM

SHOTS = Path(__file__).parent.parent / "build" / "screenshots"
WIDTHS = {"wide": 1280, "phone": 390}
CALL = "negative_sampling_loss_and_gradient(\n    np.array([1, 2]),\n)"
EVIL = "<script>document.title='ran'</script><img src=x onerror=\"document.title='ran'\">"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="needs Debian's Chromium"),
]


def failing(student: str = "mina") -> Report:
    """A report with everything that a page can show, and markup in the student's texts."""
    wrong = Result(
        "gradient",
        Message("{name}, on random cases", {"name": "grad_outside_vectors"}),
        Outcome.FAILED,
        2.0,
        6.0,
        Message("{n} of {total} entries differ.", {"n": 4, "total": 20}),
        Diagnosis(
            "pair.test",
            Message("In row o v_c has to be subtracted, not added."),
            "naive-softmax",
        ),
        WorstEntry("grad_outside_vectors", (2, 1), 0.5, -0.25, "reference", 3.0, 4, 20, (2,)),
        ErrorMap(
            "grad_outside_vectors",
            tuple(tuple(0.5 if r == 2 else -16.0 for _ in range(4)) for r in range(5)),
            {2: "o", 3: "k, 2 times"},
        ),
        Shown(CALL, "grad_outside_vectors", "[[0.5, -0.25]]", "[[1, 2]]"),
    )
    passed = Result(
        "returned",
        Message("Type and shape of what {function} returns", {"function": "softmax"}),
        Outcome.PASSED,
        2.0,
        2.0,
    )
    raised = Result(
        "value",
        Message("{name}, on random cases", {"name": "loss"}),
        Outcome.FAILED,
        0.0,
        8.0,
        Message(
            "{call} raised {type}: {text}",
            {"call": "sgd(f, theta)", "type": "ValueError", "text": EVIL + "x" * 300},
        ),
    )
    skipped = dataclasses.replace(
        passed, stage="slope", outcome=Outcome.SKIPPED, points=0.0, message=None
    )
    by_hand = Result("manual", Message("Read and scored by a person"), Outcome.MANUAL, 0.0, 4.0)
    return Report(
        student,
        "word2vec",
        Status.GRADED,
        (
            Question("sigmoid-softmax", Message("Sigmoid and softmax"), (passed,)),
            Question(
                "naive-softmax-grad-outside",
                Message("Naive softmax: ∂J/∂U"),
                (passed, wrong),
                section="naive-softmax",
            ),
            Question("sgd", Message("SGD that lowers the loss"), (raised, skipped)),
            Question(
                "written-find-the-slip", Message("Written: find the slip"), (by_hand,), manual=True
            ),
        ),
        flags=(Message("{function} wrote into the grader's channel.", {"function": EVIL}),),
        tier="tier 1",
        seconds={"wall": 0.5},
    )


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    out = tmp_path_factory.mktemp("feedback")
    results = out / "results"
    reports = results / "reports"
    reports.mkdir(parents=True)
    made = {}
    for student in ("mina", "jo <script>document.title='ran'</script>"):
        report = failing(student)
        stem = "mina" if student == "mina" else "jo"
        (reports / f"{stem}.json").write_text(render_json.dump(report), encoding="utf-8")
        for lang, ending in (("en", ".html"), ("ko", ".ko.html")):
            page = reports / f"{stem}{ending}"
            beside = {code: render_html.page_name(stem, code) for code in ("en", "ko")}
            page.write_text(render_html.render(report, lang, None, beside), encoding="utf-8")
            made[f"{stem}-{lang}"] = page
    made["index-en"] = index_page.write(
        out, results=results, assignment=release("word2vec"), title=load("word2vec").title
    )
    for lang in ("ko", "en"):
        written = class_report.write_folder(results, lang)
        made[f"class-{lang}"] = written.rename(results / f"class-{lang}.html")
    return made


def troubles(browser: Any, url: str, width: int, shot: Path | None = None) -> list[str]:
    """Everything that is wrong with a page, in words."""
    context = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True)
    page = context.new_page()
    found: list[str] = []
    page.on("request", lambda r: found.append(f"request: {r.url}") if r.url != url else None)
    page.on("pageerror", lambda e: found.append(f"script error: {e}"))
    page.on("dialog", lambda d: d.dismiss())
    page.goto(url)
    if page.title() == "ran":
        found.append("a student's script ran")
    inner, outer = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    if inner > outer:
        found.append(f"scrolls sideways: {inner} > {outer}")
    if shot:
        shot.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=str(shot), full_page=True)
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    for violation in violations(page):
        found.append(f"axe: {violation['id']}: {violation['nodes'][0]['html'][:200]}")
    context.close()
    return found


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    "name", ["mina-en", "mina-ko", "jo-en", "class-en", "class-ko", "index-en"]
)
def test_nothing_is_wrong_with_the_page(
    chromium: Any, pages: dict[str, Path], name: str, width: str
) -> None:
    shot = SHOTS / f"feedback-{name}-{width}.png"
    assert troubles(chromium, pages[name].as_uri(), WIDTHS[width], shot) == []


@pytest.fixture
def report(chromium: Any, pages: dict[str, Path]) -> Iterator[Any]:
    """A report in English, on a phone."""
    context = chromium.new_context(viewport={"width": WIDTHS["phone"], "height": 900})
    page = context.new_page()
    page.goto(pages["mina-en"].as_uri())
    yield page
    context.close()


def test_a_case_is_copied_as_a_cell(report: Any) -> None:
    report.context.grant_permissions(["clipboard-read", "clipboard-write"])
    report.get_by_text("A case to try in your notebook").click()
    report.get_by_role("button", name="Copy").click()
    report.get_by_text("Copied.").wait_for()
    copied = report.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n")
    assert copied == f"{CALL}\n\n" + "\n".join(
        f"# {line}" for line in (
            "grad_outside_vectors · Expected:", "[[0.5, -0.25]]",
            "grad_outside_vectors · Yours:", "[[1, 2]]",
        )
    )  # fmt: skip


def test_where_copying_is_forbidden_the_case_is_selected(report: Any) -> None:
    report.evaluate(
        "navigator.clipboard.writeText = () => Promise.reject(); document.execCommand = () => false"
    )
    report.get_by_text("A case to try in your notebook").click()
    report.get_by_role("button", name="Copy").click()
    report.get_by_text("Selected: copy it with the keyboard.").wait_for()
    assert report.evaluate("getSelection().toString()").startswith(CALL)


def test_without_scripts_there_is_no_button_and_the_text_can_be_selected(
    chromium: Any, pages: dict[str, Path]
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(pages["mina-en"].as_uri())
    page.get_by_text("A case to try in your notebook").click()
    assert page.locator("pre").inner_text().startswith(CALL)
    assert not page.locator("button").is_visible()
    context.close()


def test_a_passed_question_is_one_line_and_opens_by_the_keyboard(report: Any) -> None:
    folded = report.locator("#sigmoid-softmax")
    assert folded.bounding_box()["height"] < 60
    stage = folded.get_by_text("Type and shape of what softmax returns")
    assert not stage.is_visible()
    folded.locator("summary").focus()
    report.keyboard.press("Enter")
    assert stage.is_visible()


def test_on_paper_everything_is_unfolded(report: Any) -> None:
    stage = report.locator("#sigmoid-softmax").get_by_text("what softmax returns")
    assert not stage.is_visible()
    report.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert report.locator("details:not([open])").count() == 0
    assert stage.is_visible()
    report.evaluate("dispatchEvent(new Event('afterprint'))")
    assert not stage.is_visible()


def test_on_paper_everything_is_unfolded_without_scripts_too(
    chromium: Any, pages: dict[str, Path]
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(pages["mina-en"].as_uri())
    folded = page.locator("#sigmoid-softmax")
    height = folded.bounding_box()["height"]
    page.emulate_media(media="print")
    assert folded.bounding_box()["height"] > height + 30
    context.close()


def test_long_names_break_at_their_underscores_on_a_phone(report: Any) -> None:
    """Each line of a narrow title ends in an underscore, a space or the title's end."""
    lines = report.evaluate(
        """() => {
          const title = document.querySelector('#naive-softmax-grad-outside h3');
          title.style.width = '9rem';
          const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
          const lines = new Map();
          for (let node; (node = walker.nextNode()); )
            for (let i = 0; i < node.length; i++) {
              const range = document.createRange();
              range.setStart(node, i); range.setEnd(node, i + 1);
              const top = Math.round(range.getBoundingClientRect().top / 8);
              lines.set(top, (lines.get(top) ?? '') + node.data[i]);
            }
          return [...lines.values()];
        }"""
    )
    assert len(lines) > 1
    assert lines[0] in ("grad_outside_", "grad_")
    assert all(line.rstrip().endswith(("_", ",", "random", "cases", "1", "2")) for line in lines), (
        lines
    )


def test_languages_lead_to_each_other_and_mistakes_to_their_questions(report: Any) -> None:
    report.get_by_role("link", name="Naive softmax: ∂J/∂U").click()
    assert report.url.endswith("#naive-softmax-grad-outside")
    report.get_by_role("link", name="한국어").click()
    assert report.url.endswith("/mina.ko.html")
    report.get_by_role("link", name="English").click()
    assert report.url.endswith("/mina.html")


def test_a_bad_page_is_caught(chromium: Any, tmp_path: Path) -> None:
    bad = tmp_path / "bad.html"
    bad.write_text(
        "<html><body><div style='width:3000px'>wide</div>"
        "<script src='missing.js'></script><script>document.title='ran'; undefined_name()</script>"
        "<img src='x.png'></body></html>",
        encoding="utf-8",
    )
    said = "\n".join(troubles(chromium, bad.as_uri(), 375))
    assert "request: " in said
    assert "script error: " in said
    assert "a student's script ran" in said
    assert "scrolls sideways" in said
    assert "axe: image-alt" in said
