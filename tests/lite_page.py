"""The assignment's page in Chromium, as a student uses it."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Route

from book.lite.runtime import CDN
from book.lite.site import PAGE

WORDS = json.loads((PAGE / "words.json").read_text(encoding="utf-8"))
RUNTIME = os.environ.get("PYODIDE_FOLDER")
GET_IT = (
    "set PYODIDE_FOLDER to a folder that `python -m book.lite.runtime FOLDER` filled: "
    "it fetches Pyodide's release, each file checked by its hash"
)
TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm",
         ".json": "application/json"}  # fmt: skip
MODEL = "jupyterapp.shell.currentWidget.content.model"
# loading takes seconds on an idle machine; on a busy one nobody knows
PATIENCE = 300_000


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
        "text => document.querySelector('#around').innerText.includes(text)", arg=text
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
        f"""id => {{ const book = jupyterapp.shell.currentWidget.content;
            const i = [...{MODEL}.cells].findIndex(c => c.id === id);
            book.activeCellIndex = i; return book.scrollToItem(i) }}""",
        cell,
    )
    page.locator(".jp-Cell.jp-mod-active .cm-content").click(position={"x": 60, "y": 8})
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def run_all(page: Page) -> None:
    """Run every cell by the menu, and wait for the last."""
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    page.wait_for_function(
        f"() => [...{MODEL}.cells].filter(c => c.type === 'code').every(c => c.executionCount)"
    )


def downloaded(page: Page, folder: Path) -> Path:
    """Click Download."""
    with page.expect_download() as download:
        page.click("#around button.main")
    target = folder / download.value.suggested_filename
    download.value.save_as(target)
    return target
