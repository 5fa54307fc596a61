"""The notebook in Chromium, as a student uses it: in JupyterLite and in JupyterLab."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Route

from autograder.assignments.word2vec.handout.visible import TESTS
from autograder.handout import korean
from book.audit import DESK, PHONE
from book.lite.runtime import CDN
from book.lite.site import PAGE

WORDS = json.loads((PAGE / "words.json").read_text(encoding="utf-8"))
RUNTIME = os.environ.get("PYODIDE_FOLDER")
GET_IT = (
    "set PYODIDE_FOLDER to a folder that `python -m book.lite.runtime FOLDER` filled: "
    "it fetches Pyodide's release, each file checked by its hash"
)
# how the last cell's table ends where nothing was found, and cells were run in their order
LAST = (
    "{n} of {size} questions: nothing found.",
    "Then restart the kernel, run all cells, save, and hand in this one notebook: nothing else is "
    "graded.",
)
TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm",
         ".json": "application/json"}  # fmt: skip
BOOK = "jupyterapp.shell.currentWidget.content"
MODEL = f"{BOOK}.model"
# loading takes seconds on an idle machine, and on a busy one nobody knows; looking often delays it
PATIENCE = 600_000
PAUSE = 500


@contextmanager
def student(
    chromium: Browser, *, offline: bool = False, **settings: Any
) -> Iterator[tuple[BrowserContext, list[str]]]:
    """Open a browser that knows nothing yet; with it, what it asks of other machines in vain."""
    context = chromium.new_context(accept_downloads=True, **settings)
    context.set_default_timeout(PATIENCE)
    strange: list[str] = []

    def answer(route: Route) -> None:
        url = route.request.url
        file = Path(RUNTIME or "/nowhere") / url.removeprefix(CDN)
        if RUNTIME and not offline and url.startswith(CDN) and file.is_file():
            route.fulfill(
                body=file.read_bytes(),
                content_type=TYPES.get(file.suffix, "application/octet-stream"),
                headers={"Access-Control-Allow-Origin": "*"},
            )
        else:
            strange.append(url)
            route.abort()

    context.route(re.compile(r"^https?://(?!127\.0\.0\.1)"), answer)
    try:
        yield context, strange
    finally:
        context.close()


def opened(context: BrowserContext, base: str, path: str) -> Page:
    """Open a notebook of the site."""
    page = context.new_page()
    page.goto(f"{base}/notebooks/index.html?path={path}")
    seen(page)
    return page


def seen(page: Page) -> None:
    """Wait until a notebook's cells are there, and what stands around them knows it."""
    page.wait_for_selector(".jp-Notebook .jp-Cell")
    page.wait_for_selector("#around button.main:not([disabled])")


def told(page: Page, text: str) -> None:
    """Wait until the bar says something."""
    page.wait_for_function(
        "text => document.querySelector('#around')?.textContent.includes(text)",
        arg=text,
        polling=PAUSE,
    )


def source(page: Page, cell: str) -> str:
    """Give the text of a cell as the page has it."""
    found: str = page.evaluate(
        f"id => [...{MODEL}.cells].find(c => c.id === id).sharedModel.getSource()", cell
    )
    return found


def write(page: Page, sources: dict[str, str]) -> None:
    """Put texts into cells, as pasting would."""
    page.evaluate(
        f"""sources => {{ for (const cell of {MODEL}.cells)
            if (sources[cell.id]) cell.sharedModel.setSource(sources[cell.id]) }}""",
        sources,
    )


def type_into(page: Page, cell: str, text: str) -> None:
    """Write into a cell of code by the keyboard."""
    page.evaluate(
        f"""id => {{ const book = {BOOK};
            const i = [...{MODEL}.cells].findIndex(c => c.id === id);
            book.activeCellIndex = i; return book.scrollToItem(i) }}""",
        cell,
    )
    page.locator(".jp-Cell.jp-mod-active .cm-content").click(position={"x": 60, "y": 8})
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def run_all(page: Page) -> None:
    """Run every cell by the menu, and wait for the last, or for the one that stops all others."""
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    page.wait_for_function(
        f"""() => {{
            const cells = {MODEL}.toJSON().cells.filter(c => c.cell_type === 'code');
            return cells.every(c => c.execution_count)
                || cells.some(c => c.outputs.some(o => o.output_type === 'error')) }}""",
        polling=PAUSE,
    )


def wrong(cells: list[dict[str, Any]], lang: str) -> list[str]:
    """Say what is wrong with the outputs of the solved notebook: nothing, three pictures."""
    outputs = [output for cell in cells for output in cell.get("outputs", ())]
    found = [f"{o['ename']}: {o['evalue']}" for o in outputs if o["output_type"] == "error"]
    pictures = sum("image/png" in o.get("data", {}) for o in outputs)
    if pictures != 3:
        found.append(f"{pictures} pictures")
    table = "".join("".join(o.get("text", "")) for o in cells[-1]["outputs"])
    last = [
        (korean.WORDS[text] if lang == "ko" else text).format(n=len(TESTS), size=len(TESTS))
        for text in LAST
    ]
    if not table.endswith("{}\n{}\n".format(*last)):
        found.append(f"the last cell's table: {table}")
    return found


def pictured(page: Page, name: str) -> None:
    """Keep pictures of the whole notebook, on a desk and on a phone, where $PICTURES says so."""
    if folder := os.environ.get("PICTURES"):
        page.evaluate("jupyterapp.shell.collapseLeft?.()")
        for kind, size in (("desk", DESK), ("phone", PHONE)):
            page.set_viewport_size(size)
            for place, cell in (("top", 0), ("checks", 4), ("training", 34), ("end", 42)):
                page.evaluate(
                    "i => jupyterapp.shell.currentWidget.content.scrollToItem(i, 'start')", cell
                )
                page.wait_for_timeout(500)
                page.screenshot(path=Path(folder) / f"{name}-{kind}-{place}.png")


def downloaded(page: Page, folder: Path) -> Path:
    """Click Download."""
    with page.expect_download() as download:
        page.click("#around button.main")
    target = folder / download.value.suggested_filename
    download.value.save_as(target)
    return target
