"""What students and instructors get, in a browser: accessible, self-contained, harmless, narrow."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder import class_report, index_page, render_html, render_json
from autograder.messages import Message
from autograder.report import (
    Diagnosis,
    ErrorMap,
    Outcome,
    Question,
    Report,
    Result,
    Status,
    WorstEntry,
)

CHROMIUM = "/usr/bin/chromium"
SHOTS = Path(__file__).parent.parent / "build" / "screenshots"
WIDTHS = {"wide": 1200, "phone": 375}
ARGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
EVIL = "<script>document.title='ran'</script><img src=x onerror=\"document.title='ran'\">"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="needs Debian's Chromium"),
]


def failing(student: str = "mina") -> Report:
    """A report with everything that a page can show, and markup in the student's texts."""
    wrong = Result(
        "gradient",
        Message("{name} is right", {"name": "grad_outside_vectors"}),
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
    )
    passed = Result(
        "returned",
        Message("{function} returns the right things", {"function": "softmax"}),
        Outcome.PASSED,
        2.0,
        2.0,
    )
    raised = Result(
        "value",
        Message("{name} is right", {"name": "loss"}),
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
            page.write_text(render_html.render(report, lang), encoding="utf-8")
            made[f"{stem}-{lang}"] = page
    made["index-en"] = index_page.write(out, results=results)
    for lang in ("ko", "en"):
        written = class_report.write_folder(results, lang)
        made[f"class-{lang}"] = written.rename(results / f"class-{lang}.html")
    return made


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    api = pytest.importorskip("playwright.sync_api")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGS)
        yield browser
        browser.close()


def troubles(browser: Any, url: str, width: int, shot: Path | None = None) -> list[str]:
    """Everything that is wrong with a page, in words."""
    from axe_playwright_python.sync_playwright import Axe

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
    for violation in Axe().run(page).response["violations"]:
        found.append(f"axe: {violation['id']}: {violation['nodes'][0]['html'][:200]}")
    if shot:
        shot.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=str(shot), full_page=True)
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
