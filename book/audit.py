"""Look at every page of both languages in a browser: ``python -m book.audit``.

Each page is opened from a file and over HTTP. What is wrong is listed by kind; the counts, with
those of the equations and the translation, go to ``build/reports/book.json``. In a quick audit,
the languages share what takes longest and what they have in common, the accessible elements, the
colours and the scripts: each page is opened over HTTP, and looked at by axe, in one language, and
from its file in the other. What hangs on the words, their widths, is looked at in both. Colours are
those of a style sheet, so of all elements in the same place, by tags and classes, one is looked at.
"""

from __future__ import annotations

import functools
import http.server
import json
import os
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Literal
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

from book.accessible import complaints
from book.build import BUILD, LANGUAGES

REPORT = BUILD / "reports" / "book.json"
# both of Debian's, of one engine: without a window of its own the shell takes a quarter less
BROWSERS = "/usr/bin/chromium-headless-shell", "/usr/bin/chromium"
CHROMIUM = next(filter(os.path.exists, BROWSERS), BROWSERS[0])
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-features=PreloadTopChromeWebUI",  # a page of the browser's own, which nobody sees
)
KINDS = (
    "external_requests",
    "script_errors",
    "unrendered_math",
    "sideways",
    "cut_equations",
    "heads",
    "axe_violations",
    "dead_links",
)
DESK: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
NARROWEST: ViewportSize = {"width": 360, "height": 740}

# formulas whose typesetting did not happen, or failed
UNRENDERED = """() => {
  const failed = document.querySelectorAll("mjx-merror").length;
  const formulas = [...document.querySelectorAll(".math")];
  return failed + formulas.filter(m => !m.querySelector("mjx-container")).length;
}"""
TYPESET = "() => !window.MathJax || !MathJax.startup || MathJax.startup.promise.then(() => true)"

# labels of equations that a reader can't see whole: wider than a box that cuts them off, where that
# box does not scroll, can't be reached with the keyboard, or does not show that there is more
CUT = """() => {
  for (const answer of document.querySelectorAll("details")) answer.open = true;
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
    const cut = (equation) => {
      const math = equation.querySelector("mjx-math") ?? equation;
      const { width } = math.getBoundingClientRect();
      if (!width || getComputedStyle(math).visibility === "hidden") return false;
      for (let box = math.parentElement; box && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (style.overflowX === "visible" || box.clientWidth === 0) continue;
        if (box.scrollWidth <= box.clientWidth + 1) continue;
        const scrolls = ["auto", "scroll"].includes(style.overflowX);
        return !(scrolls && box.tabIndex === 0 && box.classList.contains("scrolls"));
      }
      return math.getBoundingClientRect().right > document.documentElement.clientWidth + 1;
    };
    done([...document.querySelectorAll("div.math")].filter(cut).map(e => e.id || e.textContent));
  })));
}"""

HEAD = (
    'meta[name="description"]',
    'meta[property="og:title"]',
    'meta[property="og:description"]',
    'link[rel="alternate"][hreflang="en"]',
    'link[rel="alternate"][hreflang="ko"]',
)
TEXTLESS = ("search",)
Way = Literal["http", "file"]
WAYS: tuple[Way, ...] = ("http", "file")

Findings = dict[str, list[str]]


class _Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine."""
    handler = functools.partial(_Silent, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def browser() -> Iterator[Browser]:
    """Start a headless Chromium."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        try:
            yield started
        finally:
            started.close()


def _open(page: Page, url: str, name: str, found: Findings) -> None:
    """Open a page, and note what it asks of the network and what its scripts complain about."""
    origin = urlsplit(url)[:2]
    requests: list[str] = []
    errors: list[str] = []

    def requested(request: Any) -> None:
        if urlsplit(request.url)[:2] != origin and not request.url.startswith(("data:", "blob:")):
            requests.append(f"{name}: {request.url}")

    def said(message: Any) -> None:
        if message.type == "error":
            errors.append(f"{name}: {message.text}")

    page.on("request", requested)
    page.on("console", said)
    page.on("pageerror", lambda error: errors.append(f"{name}: {error}"))
    page.goto(url)
    page.evaluate(TYPESET)
    # what comes later is axe's own doing
    found["external_requests"] += requests
    found["script_errors"] += errors
    unrendered = page.evaluate(UNRENDERED)
    if unrendered:
        found["unrendered_math"].append(f"{name}: {unrendered} formulas")


def look_at(
    path: Path,
    root: Path,
    base: str,
    chromium: Browser | BrowserContext,
    found: Findings,
    ways: Sequence[Way] = WAYS,
    known: set[str] | None = None,
) -> None:
    """Open one page over HTTP, in light and in dark, and from its file; and on narrow screens.

    `known` are places whose colours other pages have shown; None looks at all.
    """
    name = path.relative_to(root).as_posix()
    for way in ways:
        page = chromium.new_page()
        page.set_viewport_size(DESK)
        page.emulate_media(color_scheme="light")
        _open(page, f"{base}/{name}" if way == "http" else path.as_uri(), name, found)
        page.add_style_tag(content="* { transition: none !important; }")
        if way == ways[-1]:
            for size in (NARROWEST, PHONE):
                page.set_viewport_size(size)
                found["cut_equations"] += [f"{name}: {label}" for label in page.evaluate(CUT)]
                width = page.evaluate("document.documentElement.scrollWidth")
                if width > size["width"]:
                    found["sideways"].append(f"{name}: {width} pixels on {size['width']}")
        if way == "http":  # axe reads the style sheets, which a file may not
            page.set_viewport_size(DESK)
            found["axe_violations"] += complaints(page, name, known)
        page.close()


def dead_links(folder: Path, root: Path) -> list[str]:
    """Links to files or anchors that do not exist."""
    soups = {p: BeautifulSoup(p.read_text("utf-8"), "html.parser") for p in root.rglob("*.html")}
    anchors = {p: {tag["id"] for tag in soup.find_all(id=True)} for p, soup in soups.items()}
    dead = []
    for path in sorted(folder.glob("*.html")):
        for link in soups[path].find_all("a", href=True):
            parts = urlsplit(str(link["href"]))
            if parts.scheme or parts.netloc or link["href"] == "#":
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            broken = not target.exists() or (
                parts.fragment
                and target in anchors
                and unquote(parts.fragment) not in anchors[target]
            )
            if broken:
                dead.append(f"{path.relative_to(root)}: {link['href']}")
    return dead


def heads(folder: Path, root: Path) -> list[str]:
    """What the heads of a language's pages lack or say twice."""
    wrong = []
    for path in sorted(folder.glob("*.html")):
        soup = BeautifulSoup(path.read_text("utf-8"), "html.parser")
        name = path.relative_to(root).as_posix()
        for what in ('meta[name="viewport"]', 'link[rel="canonical"]', *HEAD):
            n = len(soup.select(what))
            # a page without text, as that of the search, has nothing to describe
            if n != 1 and not (n == 0 and "description" in what and path.stem in TEXTLESS):
                wrong.append(f"{name}: {n} times {what}")
    return wrong


def ways_of(number: int, language: str) -> tuple[Way, ...]:
    """How a page is opened in a language, where the other language opens it the other way."""
    return (WAYS[(number + LANGUAGES.index(language)) % 2],)


def audit(
    root: Path, language: str, chromium: Browser, quick: bool = False
) -> tuple[int, Findings]:
    """Look at all pages of a language; how many there are, and what is wrong."""
    folder = root / language
    found: Findings = {kind: [] for kind in KINDS}
    pages = sorted(folder.glob("*.html"))
    known: set[str] | None = set() if quick else None
    # one reader, who keeps what the pages have in common
    with served(root) as base, closing(chromium.new_context()) as reader:
        for number, path in enumerate(pages):
            ways = ways_of(number, language) if quick else WAYS
            look_at(path, root, base, reader, found, ways, known)
    found["dead_links"] = dead_links(folder, root)
    found["heads"] = heads(folder, root)
    return len(pages), found


def report(root: Path, chromium: Browser) -> dict[str, Any]:
    """Audit both languages, and put all counts of the book together."""
    from book import formulas

    deviation = max(formulas.summary(page).deviation for page in formulas.pages())
    result: dict[str, Any] = {}
    for language in LANGUAGES:
        n_pages, found = audit(root, language, chromium)
        found["untranslated"] = _untranslated() if language == "ko" else []
        result[language] = {
            "equations": formulas.total("equations"),
            "lines": formulas.total("lines"),
            "largest_deviation": deviation,
            "pages": n_pages,
            **{kind: len(places) for kind, places in found.items()},
            "details": {kind: places for kind, places in found.items() if places},
        }
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return result


def _untranslated() -> list[str]:
    """Which strings of the book have no Korean; that takes another build, of the texts alone."""
    import tempfile

    from book.translate import catalogues, templates, untranslated

    with tempfile.TemporaryDirectory() as folder:
        left = untranslated(templates(Path(folder)), catalogues())
        return [f"{page}: {message.id}" for page, message in left]


if __name__ == "__main__":
    with browser() as started:
        counts = report(BUILD / "book", started)
    wrong = {language: found["details"] for language, found in counts.items()}
    print(json.dumps(wrong, indent=1, ensure_ascii=False))
    sys.exit(1 if any(wrong.values()) else 0)
