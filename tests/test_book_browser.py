"""Every page of both languages works: from a file, over HTTP, on a phone, in light and in dark."""

import fcntl
import json
import subprocess
import sys
import unicodedata
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from book.audit import CHROMIUM, KINDS, REPORT, audit, browser, dead_links, look_at, report, served
from book.build import BUILD, ROOT
from book.ext.editions import leaks, worked_code

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="needs Debian's Chromium"),
]


@contextmanager
def alone():
    """Let one process at a time build the book."""
    BUILD.mkdir(exist_ok=True)
    with (BUILD / ".book.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="module")
def book():
    with alone():
        built = subprocess.run(
            [sys.executable, "-m", "book.build", "--edition", "public"],
            cwd=ROOT, capture_output=True, text=True,
        )  # fmt: skip
    assert built.returncode == 0, built.stderr
    assert "WARNING" not in built.stderr
    return BUILD / "book"


def test_no_page_of_either_language_has_anything_wrong(book):
    """Math set, nothing fetched, no error, no dead link, accessible, narrow enough, translated."""
    result = report(book)
    wrong = {language: found["details"] for language, found in result.items()}
    assert wrong == {"en": {}, "ko": {}}, json.dumps(wrong, indent=1, ensure_ascii=False)
    assert result["en"]["pages"] == result["ko"]["pages"] >= 13
    for found in result.values():
        assert found["checked"] == found["lines"] > 100
        assert found["caught"] == found["mutants"] > found["lines"]
    assert json.loads(REPORT.read_text(encoding="utf-8")) == result


def test_the_language_switch_keeps_the_page_and_the_place(book):
    with served(book) as base, browser() as chromium:
        page = chromium.new_page()
        page.goto(f"{base}/en/naive-softmax.html#what-it-costs")
        page.click("a.language-switch")
        assert page.url == f"{base}/ko/naive-softmax.html#what-it-costs"
        assert page.locator("html").get_attribute("lang") == "ko"
        page.click("a.language-switch")
        assert page.url.startswith(f"{base}/en/naive-softmax.html")


def hits(page, base, query):
    """Search a book as its search page does, and give the pages that it lists."""
    page.goto(f"{base}/search.html?q={quote(query)}")
    page.wait_for_function("document.querySelector('.search-summary').innerText")
    links = page.locator("#search-results ul.search li a")
    found = {links.nth(i).get_attribute("href").partition("#")[0] for i in range(links.count())}
    return {name.partition("?")[0] for name in found}


@pytest.mark.parametrize(
    ("query", "same"),
    [
        ("확률", ["확률은", "확률이다", unicodedata.normalize("NFD", "확률")]),
        ("gradient", ["gradient를", "그래디언트", "그레이디언트의", "기울기"]),
        ("소프트맥스", ["softmax", "소프트맥스는"]),
        ("스킵그램", ["스킵 그램", "skip-gram"]),
        ("교차 엔트로피", ["교차엔트로피", "크로스 엔트로피"]),
    ],
)
def test_the_korean_book_is_searched_as_koreans_write(book, query, same):
    with served(book) as base, browser() as chromium:
        page = chromium.new_page()
        found = hits(page, f"{base}/ko", query)
        assert len(found) >= (9 if query == "확률" else 4)
        for other in same:
            assert hits(page, f"{base}/ko", other) == found, other
        assert hits(page, f"{base}/ko", "가나다라마바사") == set()


def test_the_interactive_figure_steps_downhill(book):
    """A step lowers the loss, a slider moves the vector, the keyboard reaches both."""
    with browser() as chromium:
        page = chromium.new_page()
        page.goto((book / "en" / "naive-softmax.html").as_uri())
        shown = page.locator(".interactive output")

        def loss():
            return float(shown.inner_text().split()[-1])

        before = loss()
        page.click(".interactive button")
        assert loss() < before
        page.select_option(".interactive select", "3")
        other = loss()
        page.locator(".interactive input").first.focus()
        page.keyboard.press("ArrowRight")
        assert loss() != other


def test_the_public_edition_does_not_show_the_answers(book):
    for path in book.rglob("*.html"):
        assert not leaks(shown(path.read_text(encoding="utf-8"))), path
    assert not list(book.rglob("_sources"))


def test_highlighted_code_would_not_hide_an_answer():
    code = highlight(worked_code("softmax"), PythonLexer(), HtmlFormatter())
    assert "def softmax" not in code
    assert leaks(shown(f"<p>Text</p>{code}")) == ["softmax"]


def shown(html):
    """What a reader sees of a page, colours removed."""
    return BeautifulSoup(html, "html.parser").get_text()


BAD = """<!doctype html><html><head><title>Bad</title></head><body>
<img src="http://127.0.0.1:9/away.png"><p id="here" style="width: 900px">wide</p>
<span class="math">\\(x\\)</span><a href="#nowhere">a</a><a href="missing.html">b</a>
<script>undefined_function()</script></body></html>"""


def test_a_bad_page_is_found_out(tmp_path):
    """The audit itself can fail, and says what is wrong where."""
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "bad.html").write_text(BAD, encoding="utf-8")
    n_pages, found = audit(tmp_path, "en")
    assert n_pages == 1
    assert all(found[kind] for kind in KINDS), found
    assert "en/bad.html: http://127.0.0.1:9/away.png" in found["external_requests"]
    assert any("undefined_function is not defined" in error for error in found["script_errors"])
    assert found["dead_links"] == ["en/bad.html: #nowhere", "en/bad.html: missing.html"]
    assert any("html-has-lang" in violation for violation in found["axe_violations"])
    assert found["unrendered_math"][0] == "en/bad.html: 1 formulas"


def test_a_good_page_passes(tmp_path):
    (tmp_path / "good.html").write_text(
        '<!doctype html><html lang="en"><head><title>Good</title>'
        '<link rel="icon" href="data:,"></head>'
        '<body><main><h1 id="top">Good</h1><a href="#top">top</a></main></body></html>',
        encoding="utf-8",
    )
    found = {kind: [] for kind in KINDS}
    with served(tmp_path) as base, browser() as chromium:
        look_at(tmp_path / "good.html", tmp_path, base, chromium, found)
    assert found == {kind: [] for kind in KINDS}
    assert dead_links(tmp_path, tmp_path) == []
