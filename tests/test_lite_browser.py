"""The assignment in a browser tab: every cell runs, the work stays, what comes back is graded."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from autograder.nbgrader.release import instructor_notebook
from book.accessible import violations
from book.audit import CHROMIUM, DESK, PHONE, browser, served
from book.lite import site as builder
from tests.notebook_page import (
    GET_IT,
    RUNTIME,
    WORDS,
    downloaded,
    opened,
    pictured,
    run_all,
    seen,
    source,
    student,
    told,
    type_into,
    write,
    wrong,
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="needs Debian's Chromium"),
]
runs_python = pytest.mark.skipif(RUNTIME is None, reason=GET_IT)
SOLVED = {
    cell["id"]: "".join(cell["source"])
    for cell in json.loads(instructor_notebook("word2vec"))["cells"]
}
ANSWERS = {name: text for name, text in SOLVED.items() if name.endswith("-solution")}
FIRST = "sigmoid-softmax-solution"
HERE = "word2vec.ipynb"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return builder.build(tmp_path_factory.mktemp("lite") / "lite").parent


@runs_python
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_every_cell_runs_and_what_is_downloaded_is_graded(site, tmp_path, grader, lang):
    """In English from Pyodide's address; in Korean from the site's own, without service workers."""
    if lang == "ko":
        site = builder.build(tmp_path / "own", Path(RUNTIME)).parent
    with (
        served(site) as base,
        browser() as chromium,
        student(chromium, viewport=DESK) as (context, strange),
    ):
        if lang == "ko":  # as on plain HTTP and in private windows
            context.add_init_script("delete Navigator.prototype.serviceWorker")
        page = opened(context, base, f"{lang}/{HERE}")
        type_into(page, FIRST, SOLVED[FIRST])
        write(page, {name: text for name, text in ANSWERS.items() if name != FIRST})
        page.keyboard.press("Control+s")
        page.wait_for_function("() => !jupyterapp.shell.currentWidget.context.model.dirty")
        if lang == "en":
            page.reload()
            seen(page)
        told(page, WORDS[lang]["ready"])
        assert source(page, FIRST) == SOLVED[FIRST]
        run_all(page)
        notebook = downloaded(page, tmp_path)
        pictured(page, f"lite-{lang}")
    assert strange == []
    assert notebook.name == HERE
    data = notebook.read_bytes()
    cells = json.loads(data)["cells"]
    assert wrong(cells, lang) == []
    shown = [json.dumps(c["outputs"], ensure_ascii=False) for c in cells if c.get("outputs")]
    assert sum("✓" in text and "U^\\\\top" in text for text in shown) >= 1, "derivations are read"
    assert grader.grade(data, "from the browser").points == 92


def test_where_the_work_lives_is_said_and_python_that_does_not_come_too(site):
    """No Pyodide can be reached here: the notebook can still be read, written and downloaded."""
    for lang in ("en", "ko"):
        with (
            served(site) as base,
            browser() as chromium,
            student(chromium, offline=True, viewport=PHONE) as (context, _),
        ):
            page = opened(context, base, f"{lang}/{HERE}")
            words = WORDS[lang]
            told(page, words["where"])
            told(page, words["unreachable"].replace("{host}", "cdn.jsdelivr.net"))
            assert {
                page.locator(place).get_attribute("lang") for place in ("#around", ".jp-Notebook")
            } == {lang}
            assert page.locator("#around button.main").inner_text() == words["download"]
            page.click("#around summary")
            assert page.get_by_text(words["about"][0]).is_visible()
            assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
            bar, shell = (page.locator(place).bounding_box() for place in ("#around", "#main"))
            assert bar["y"] + bar["height"] <= shell["y"] + 1  # nothing lies under the bar
            assert violations(page, context="#around") == []
            context.close()


def test_a_newer_release_does_not_hide_behind_a_saved_copy(site, tmp_path):
    """The saved copy stays and is shown; a note leads to the newer one, and from there back."""
    shutil.copytree(site, tmp_path / "lite")
    notebook = tmp_path / "lite" / "files" / "ko" / HERE
    page_file = tmp_path / "lite" / "notebooks" / "index.html"
    words = WORDS["ko"]
    with (
        served(tmp_path / "lite") as base,
        browser() as chromium,
        student(chromium, offline=True, viewport=DESK) as (context, _),
    ):
        page = opened(context, base, f"ko/{HERE}")
        assert page.locator("#around .release").is_hidden()
        write(page, {FIRST: "# mine"})
        page.keyboard.press("Control+s")
        page.wait_for_function("() => !jupyterapp.shell.currentWidget.context.model.dirty")
        before = notebook.read_bytes()
        notebook.write_bytes(before.replace("진행 방법".encode(), "일하는 방법".encode()))
        page_file.write_text(
            page_file.read_text("utf-8").replace(digest(before), digest(notebook.read_bytes())),
            encoding="utf-8",
        )
        page.reload()
        seen(page)
        told(page, words["newer"])
        assert source(page, FIRST) == "# mine"
        page.get_by_role("button", name=words["open-newer"]).click()
        told(page, words["copy"])
        assert source(page, FIRST) != "# mine"
        assert "일하는 방법" in source(page, "start-1")
        write(page, {FIRST: "# mine again"})
        assert downloaded(page, tmp_path).name == HERE
        page.get_by_role("button", name=words["open-earlier"]).click()
        told(page, words["newer"])
        assert source(page, FIRST) == "# mine"
        page.get_by_role("button", name=words["open-newer"]).click()
        told(page, words["copy"])
        assert source(page, FIRST) == "# mine again"  # and not begun anew


def digest(content):
    return hashlib.sha256(content).hexdigest()


def test_from_a_file_the_page_says_why_nothing_opens(site):
    with browser() as chromium:
        page = chromium.new_page(viewport=PHONE)
        page.goto(f"{(site / 'notebooks' / 'index.html').as_uri()}?path=ko/{HERE}")
        told(page, WORDS["ko"]["file"])
        assert page.locator("#around button").count() == 0
