"""formgrader in a real browser: the class, a score given by hand, and scripts that don't run."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from nbgrader.api import Gradebook as NbGrader
from playwright.sync_api import Page, Route, sync_playwright

from autograder.assignments.places import ROOT
from autograder.nbgrader.gradebook.entry import Entry
from autograder.nbgrader.gradebook.writing import COURSE, Gradebook
from book.audit import CHROMIUM, FLAGS
from tests.nbgrader_course import Course
from tests.reports_by_hand import WRITTEN, Cell, answering, cell_named, edited, full_points, report
from tests.servers import answers

TOKEN = "only-for-this-test"
ATTACK = "<script>window.ran = 1</script> <img src=x onerror='window.ran = 1'>"
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="needs Debian's Chromium"),
]


def attack(cells: list[Cell]) -> None:
    """Scripts wherever a student can write: answers, own cells, outputs, attachments."""
    cell_named(cells, WRITTEN[0])["source"] = f"My answer. {ATTACK}"
    data = {"text/html": ATTACK, "application/javascript": "window.ran = 1"}
    output = {"output_type": "display_data", "metadata": {}, "data": data}
    stream = {"output_type": "stream", "name": "stdout", "text": ATTACK}
    cell_named(cells, "sgd-solution")["outputs"] = [output, stream]
    cells.append({"cell_type": "markdown", "metadata": {}, "source": f"# {ATTACK}"})
    cells.append({"cell_type": "raw", "metadata": {}, "source": ATTACK})


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """Four students: anna and ben are graded, eve attacks, carl has only handed in."""
    made = Course(tmp_path_factory.mktemp("course"))
    notebooks = {"anna": answering("because"), "ben": answering("I think"), "eve": edited(attack)}
    reports = {
        "anna": report("anna", full_points()),
        "ben": report("ben", {"skipgram": 2.5}),
        "eve": report("eve", {"sgd": 8.0}, say=ATTACK),
    }
    made.submit("carl", answering("no idea"))
    Gradebook(made.url, made.folder / "autograded", "word2vec").record(
        Entry(student, notebook, reports[student]) for student, notebook in notebooks.items()
    )
    return made


@pytest.fixture(scope="module")
def server(course: Course) -> Iterator[str]:
    """JupyterLab on loopback with formgrader, started from the repository's root."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    home = course.folder / "home"
    home.mkdir()
    own = {name: str(home) for name in ("HOME", "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR")}
    command = [
        sys.executable, "-m", "jupyter", "lab", "--no-browser", "--allow-root",
        "--ServerApp.ip=127.0.0.1", f"--ServerApp.port={port}", "--ServerApp.port_retries=0",
        f"--IdentityProvider.token={TOKEN}", f"--ServerApp.root_dir={ROOT}",
    ]  # fmt: skip
    environment = {**course.environment, **own, "JUPYTER_PLATFORM_DIRS": "1"}
    url = f"http://127.0.0.1:{port}"
    with (course.folder / "server.log").open("w") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
        try:
            await_true(lambda: process.poll() is not None or answers(f"{url}/api"))
            assert process.poll() is None, (course.folder / "server.log").read_text()
            yield url
        finally:
            process.terminate()
            process.wait()


def await_true(holds: Callable[[], bool], pause: Callable[[], None] | None = None) -> None:
    for _ in range(600):
        if holds():
            return
        (pause or (lambda: time.sleep(0.1)))()
    raise AssertionError(f"{holds} didn't come true")


@pytest.fixture(scope="module")
def page(server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A browser that is logged in, and reaches nothing but this machine."""

    def only_here(route: Route) -> None:
        if route.request.url.startswith(server):
            route.continue_()
        else:
            route.abort()

    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            tmp_path_factory.mktemp("profile"), executable_path=CHROMIUM, args=list(FLAGS)
        )
        context.route("**/*", only_here)
        opened = context.new_page()
        opened.goto(f"{server}/api/status?token={TOKEN}")
        yield opened
        context.close()


def submission(course: Course, student: str) -> str:
    """nbgrader's id of a student's notebook."""
    with NbGrader(course.url, COURSE) as gradebook:
        found = gradebook.find_submission_notebook("word2vec", "word2vec", student)
        return str(found.id)


def test_the_gradebook_shows_the_class(course: Course, server: str, page: Page) -> None:
    page.goto(f"{server}/formgrader/gradebook/word2vec/word2vec")
    page.get_by_role("button", name="Show All Names").wait_for()
    page.locator("tbody tr:nth-child(3)").wait_for()
    page.get_by_role("button", name="Show All Names").click()
    rows = {
        row.locator("td").nth(1).inner_text().strip(): row.locator("td").nth(2).inner_text().strip()
        for row in page.locator("tbody tr").all()
    }
    scores = {name.split()[-1].strip(): score for name, score in rows.items()}
    assert scores == {"anna": "92 / 100", "ben": "2.5 / 100", "eve": "8 / 100"}


def test_a_person_scores_a_written_answer(course: Course, server: str, page: Page) -> None:
    page.goto(f"{server}/formgrader/submissions/{submission(course, 'anna')}/")
    # formgrader's own script fills the fields when it is ready
    page.wait_for_function("document.getElementById('skipgram').placeholder == '8'")
    page.wait_for_load_state("networkidle")
    score = page.locator(f"#{WRITTEN[0]}")
    score.fill("3.5")
    score.press("Tab")
    page.locator(f"#{WRITTEN[0]}-comment").fill("Well said.")
    page.locator(f"#{WRITTEN[1]}").focus()

    def saved() -> bool:
        with NbGrader(course.url, COURSE) as gradebook:
            names = (WRITTEN[0], "word2vec", "word2vec", "anna")
            grade, comment = gradebook.find_grade(*names), gradebook.find_comment(*names)
            done: bool = grade.manual_score == 3.5 and comment.manual_comment == "Well said."
            return done and not grade.needs_manual_grade

    await_true(saved, lambda: page.wait_for_timeout(100))
    regraded = report("anna", full_points())
    Gradebook(course.url, course.folder / "autograded", "word2vec").record(
        [Entry("anna", answering("because"), regraded)]
    )
    assert saved(), "a regrade keeps what the person gave"


def test_machine_scores_and_feedback_stand_at_the_tests(
    course: Course, server: str, page: Page
) -> None:
    page.goto(f"{server}/formgrader/submissions/{submission(course, 'ben')}/")
    score = page.locator("#skipgram")
    score.wait_for()
    page.wait_for_function("document.getElementById('skipgram').placeholder == '2.5'")
    assert page.get_by_text("skipgram: 2.5 / 8").is_visible()


def test_scripts_of_a_student_do_not_run(course: Course, server: str, page: Page) -> None:
    page.goto(f"{server}/formgrader/submissions/{submission(course, 'eve')}/")
    page.get_by_text("My answer.").wait_for()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.ran") is None
    assert page.get_by_text("window.ran = 1").first.is_visible(), "but it can be read"


def test_these_scripts_would_run_if_they_were_shown_as_they_are(
    course: Course, server: str, page: Page
) -> None:
    path = course.autograded("ben") / "word2vec.ipynb"
    safe = path.read_bytes()
    path.write_bytes(edited(attack, safe))
    page.goto(f"{server}/formgrader/submissions/{submission(course, 'ben')}/")
    page.wait_for_function("window.ran == 1")
    path.write_bytes(safe)


def test_the_button_autogrades_with_our_grader(course: Course, server: str, page: Page) -> None:
    page.goto(f"{server}/formgrader/manage_submissions/word2vec")
    row = page.locator("tr", has_text="carl")
    row.wait_for()
    row.locator(".glyphicon-flash").click()
    page.get_by_text("Successfully autograded").wait_for(timeout=120_000)
    rows = course.rows()["carl"]
    assert {name: rows[name][0] for name in full_points()} == full_points()
    assert rows[WRITTEN[0]] == (None, True)
    shown = json.loads((course.autograded("carl") / "word2vec.ipynb").read_bytes())
    assert cell_named(shown["cells"], WRITTEN[0])["source"] == ["no idea"]
