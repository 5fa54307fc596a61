"""Every page of both languages works: from a file, over HTTP, on a phone, in light and in dark."""

import fcntl
import json
import subprocess
import sys
import unicodedata
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from book import formulas, symbols
from book.accessible import complaints, violations
from book.audit import (
    CHROMIUM,
    DESK,
    KINDS,
    PHONE,
    TYPESET,
    WAYS,
    audit,
    dead_links,
    heads,
    look_at,
    report,
    served,
    ways_of,
)
from book.build import BUILD, ROOT
from book.ext.editions import leaks, worked_code
from book.ext.languages import STRINGS
from book.ext.ways import ARCHIVES

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
def book(testrun_uid):
    """The public edition, built by the first process of a run that comes here."""
    of_this_run = BUILD / ".book.tested"
    with alone():
        if not of_this_run.exists() or of_this_run.read_text("utf-8") != testrun_uid:
            built = subprocess.run(
                [sys.executable, "-m", "book.build", "--edition", "public"],
                cwd=ROOT, capture_output=True, text=True,
            )  # fmt: skip
            assert built.returncode == 0, built.stderr
            assert "WARNING" not in built.stderr
            of_this_run.write_text(testrun_uid, "utf-8")
    return BUILD / "book"


@pytest.fixture
def tab(chromium):
    """Open a tab that knows of nothing, for one test."""
    with ExitStack() as opened:
        yield lambda **options: opened.enter_context(closing(chromium.new_page(**options)))


@pytest.mark.parametrize("language", ["en", "ko"])
def test_no_page_has_anything_wrong(book, chromium, language):
    """Math set, nothing fetched, no error, no dead link, accessible, narrow enough.

    ``make audit`` looks at each page by axe in both languages, in light and in dark.
    """
    n_pages, found = audit(book, language, chromium, quick=True)
    wrong = {kind: places for kind, places in found.items() if places}
    assert wrong == {}, json.dumps(wrong, indent=1, ensure_ascii=False)
    assert found.keys() == set(KINDS)
    assert n_pages >= 15
    english, korean = ({p.name for p in (book / lang).glob("*.html")} for lang in ("en", "ko"))
    assert english == korean  # so that what one language leaves out is looked at in the other


def test_the_report_counts_what_is_wrong_by_language(chromium, tmp_path, monkeypatch):
    for language in ("en", "ko"):
        (tmp_path / language).mkdir()
        (tmp_path / language / "bad.html").write_text(BAD, encoding="utf-8")
    monkeypatch.setattr("book.audit.REPORT", tmp_path / "reports" / "book.json")
    monkeypatch.setattr("book.audit._untranslated", lambda: ["softmax: A sentence."])
    result = report(tmp_path, chromium)
    assert json.loads((tmp_path / "reports" / "book.json").read_text("utf-8")) == result
    for found in result.values():
        assert found["lines"] > found["equations"] > 100
        assert found["pages"] == 1
        assert found["dead_links"] == len(found["details"]["dead_links"]) == 2
    assert (result["en"]["untranslated"], result["ko"]["untranslated"]) == (0, 1)
    assert result["ko"]["details"]["untranslated"] == ["softmax: A sentence."]


def test_the_language_switch_keeps_the_page_and_the_place(book, tab):
    with served(book) as base:
        page = tab()
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
def test_the_korean_book_is_searched_as_koreans_write(book, tab, query, same):
    with served(book) as base:
        page = tab()
        found = hits(page, f"{base}/ko", query)
        assert len(found) >= (9 if query == "확률" else 4)
        for other in same:
            assert hits(page, f"{base}/ko", other) == found, other
        assert hits(page, f"{base}/ko", "가나다라마바사") == set()


def test_the_interactive_figure_steps_downhill(book, tab):
    """A step lowers the loss, a slider moves the vector, the keyboard reaches both."""
    page = tab()
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


def test_the_keyboard_scrolls_a_wide_equation_on_a_phone(book, tab):
    """And its edge tells that there is more, until the end is reached."""
    page = tab(viewport=PHONE)
    page.goto((book / "en" / "naive-softmax.html").as_uri())
    page.evaluate(TYPESET)
    box = page.locator("#equation-eq-naive-grad-center mjx-container")
    page.wait_for_selector("#equation-eq-naive-grad-center mjx-container.scrolls")
    assert box.get_attribute("aria-label") == "Equation (3.4), scrolls sideways"
    assert "at-end" not in box.get_attribute("class").split()
    box.focus()
    for _ in range(12):  # 40 pixels each
        page.keyboard.press("ArrowRight")
    page.wait_for_selector("#equation-eq-naive-grad-center mjx-container.at-end")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.wait_for_selector("#equation-eq-naive-grad-center mjx-container:not(.scrolls)")
    assert box.get_attribute("tabindex") is None


@pytest.mark.parametrize("language", ["en", "ko"])
def test_an_opened_line_is_typeset_accessible_and_asks_for_nothing(book, tab, language):
    """In light and in dark, on a phone, over HTTP; broken, so that it is red."""
    with served(book) as base:
        page = tab(viewport=PHONE)
        elsewhere, wrong = [], []
        page.on(
            "request", lambda r: elsewhere.append(r.url) if not r.url.startswith(base) else None
        )
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(f"{base}/{language}/naive-softmax.html")
        page.evaluate(TYPESET)
        place = page.locator('.try-line[data-equation="eq-naive-grad-center"]')
        name = place.locator(".try-open").get_attribute("aria-label")
        assert name.endswith("(3.4)")
        place.locator(".try-open").click()
        wide = place.locator(".try-math mjx-container.scrolls")
        wide.wait_for()
        assert "(3.4)" in wide.get_attribute("aria-label")
        for what in ("line-5", "sign"):
            place.locator(f"[data-do={what}]").click()
        place.locator(".try-math mjx-container").wait_for()
        page.evaluate(TYPESET)
        assert place.locator(".try-math mjx-container").count() == 1
        assert place.locator("mjx-merror").count() == 0
        assert place.locator("[role=status]").inner_text().startswith("✗ ")
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        assert (elsewhere, wrong) == ([], [])
        page.add_style_tag(content="* { transition: none !important; }")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert violations(page) == [], scheme


def test_every_equation_of_every_page_opens_and_holds_as_printed(book, tab):
    """Every other page on a phone; and all fit on the other one afterwards, too."""
    page, opened, wrong = tab(), set(), []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    for number, name in enumerate(formulas.pages()):
        sizes = [DESK, PHONE] if number % 2 else [PHONE, DESK]
        page.set_viewport_size(sizes[0])
        page.goto((book / "en" / f"{name}.html").as_uri())
        page.evaluate(TYPESET)
        said = page.evaluate(
            """() => [...document.querySelectorAll(".try-line")].map((place) => {
                for (let box = place; box; box = box.parentElement) {
                    if (box.tagName === "DETAILS") box.open = true;
                }
                place.querySelector(".try-open").click();
                const status = place.querySelector("[role=status]").textContent;
                return [place.dataset.equation, status];
            })"""
        )
        page.evaluate("() => MathJax.startup.promise")
        for label, status in said:
            assert status.startswith("✗" if label in symbols.FALSE else "✓"), (label, status)
            opened.add(label)
        assert wrong == []
        for size in sizes:
            page.set_viewport_size(size)
            assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    assert opened == {label for page in formulas.pages() for label in formulas.displayed(page)}


def test_what_gets_too_wide_in_a_window_of_one_size_can_be_reached_by_the_keyboard(book, tab):
    """As while the bar beside the text comes, which takes a moment."""
    page = tab(viewport=DESK)
    page.goto((book / "en" / "naive-softmax.html").as_uri())
    page.evaluate(TYPESET)
    box = "#equation-eq-naive-grad-center mjx-container"
    page.wait_for_selector(f"{box}:not(.scrolls)")
    article = page.locator("article")
    article.evaluate("article => { article.style.width = '200px'; }")
    page.wait_for_selector(f"{box}.scrolls[tabindex='0']")
    article.evaluate("article => { article.style.width = ''; }")
    page.wait_for_selector(f"{box}:not(.scrolls):not([tabindex])")


def test_words_as_columns_are_shown_on_demand_and_the_choice_is_kept(book, tab):
    with served(book) as base:
        page = tab()
        page.goto(f"{base}/en/naive-softmax.html")
        page.evaluate(TYPESET)
        form = page.locator(".columns-form").first
        assert not form.is_visible()
        button = page.locator("button.columns-switch")
        button.focus()
        page.keyboard.press("Enter")
        assert form.is_visible()
        assert button.get_attribute("aria-pressed") == "true"
        page.goto(f"{base}/ko/notation.html")
        assert page.locator(".columns-form").first.is_visible()
        assert page.locator("button.columns-switch").inner_text().startswith("단어를 열로")
        page.goto(f"{base}/ko/gradient-checking.html")
        assert page.locator("button.columns-switch").count() == 0


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_button_opens_the_assignment_in_a_tab_and_hides_where_none_could(book, tab, language):
    words = STRINGS[language]
    with served(book) as base:
        page = tab()
        page.goto(f"{base}/{language}/assignment.html")
        button = page.get_by_role("link", name=words["ways.tab"])
        assert page.get_by_text(words["ways.note"]).is_visible()
        assert page.get_by_text(words["ways.file"]).is_hidden()
        button.click()
        assert page.url == f"{base}/lite/notebooks/index.html?path={language}/word2vec.ipynb"
        page.wait_for_selector(f"#around[lang={language}]")
        page.goto((book / language / "assignment.html").as_uri())
        assert button.count() == 0
        assert page.get_by_text(words["ways.file"]).is_visible()
        with page.expect_download() as download:
            page.get_by_role("link", name=words["ways.download"]).click()
        assert download.value.suggested_filename == ARCHIVES[language]


def test_the_index_that_would_be_empty_is_gone(book):
    for language in ("en", "ko"):
        assert not (book / language / "genindex.html").exists()
        assert "genindex" not in (book / language / "index.html").read_text(encoding="utf-8")


def test_a_head_that_says_something_twice_is_found_out(tmp_path):
    (tmp_path / "en").mkdir()
    twice = '<meta name="viewport" content="width=device-width">' * 2
    (tmp_path / "en" / "twice.html").write_text(
        f"<!doctype html><html><head>{twice}</head></html>", encoding="utf-8"
    )
    assert 'en/twice.html: 2 times meta[name="viewport"]' in heads(tmp_path / "en", tmp_path)


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
<div class="math" id="equation-wide" style="width: 200px; overflow: hidden"><mjx-container>
<mjx-math style="display: block; width: 800px">y</mjx-math></mjx-container></div>
<span class="math">\\(x\\)</span><a href="#nowhere">a</a><a href="missing.html">b</a>
<script>undefined_function()</script></body></html>"""


def test_each_page_is_opened_each_way_in_one_language_or_the_other():
    for number in range(4):
        assert {*ways_of(number, "en"), *ways_of(number, "ko")} == set(WAYS)
    assert {ways_of(number, "en") for number in range(2)} == {(way,) for way in WAYS}


def test_a_bad_page_is_found_out(chromium, tmp_path):
    """The audit itself can fail, and says what is wrong where."""
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "bad.html").write_text(BAD, encoding="utf-8")
    n_pages, found = audit(tmp_path, "en", chromium)
    assert n_pages == 1
    assert all(found[kind] for kind in KINDS), found
    assert "en/bad.html: http://127.0.0.1:9/away.png" in found["external_requests"]
    assert any("undefined_function is not defined" in error for error in found["script_errors"])
    assert found["dead_links"] == ["en/bad.html: #nowhere", "en/bad.html: missing.html"]
    assert any("html-has-lang" in violation for violation in found["axe_violations"])
    assert found["cut_equations"][0] == "en/bad.html: equation-wide"
    assert 'en/bad.html: 0 times link[rel="canonical"]' in found["heads"]
    assert found["unrendered_math"][0] == "en/bad.html: 1 formulas"


def test_colours_are_looked_at_once_in_each_place_and_everything_where_nothing_is_known(tab):
    def page(text):
        opened = tab()
        opened.set_content(
            "<!doctype html><html lang='en'><head><title>A</title><style>"
            "@media (prefers-color-scheme: dark) { .pale { color: #eee; } }</style></head><body>"
            f"<main><h1>A</h1><p>well</p>{text}</main></body></html>"
        )
        return opened

    known = set()
    pale = "<p class='pale'>seen in light alone</p>"
    hidden = "<p class='pale' hidden>seen by nobody</p>"
    assert list(complaints(page(hidden), "a", known)) == []
    (told,) = complaints(page(pale), "b", known)
    assert told.startswith("b (dark): color-contrast ")
    assert list(complaints(page(pale), "c", known)) == []
    (elsewhere,) = complaints(page(f"<ul><li>{pale}</li></ul>"), "d", known)
    assert elsewhere.startswith("d (dark): color-contrast ")
    assert len(list(complaints(page(pale), "e"))) == 1


def test_a_good_page_passes(chromium, tmp_path):
    (tmp_path / "good.html").write_text(
        '<!doctype html><html lang="en"><head><title>Good</title>'
        '<link rel="icon" href="data:,"></head>'
        '<body><main><h1 id="top">Good</h1><a href="#top">top</a><div class="math" id="equation-a">'
        '<mjx-container class="scrolls" tabindex="0" style="display: block; overflow-x: auto">'
        '<mjx-math style="display: block; width: 800px">y</mjx-math></mjx-container></div>'
        "</main></body></html>",
        encoding="utf-8",
    )
    found = {kind: [] for kind in KINDS}
    with served(tmp_path) as base:
        look_at(tmp_path / "good.html", tmp_path, base, chromium, found)
    assert found == {kind: [] for kind in KINDS}
    assert dead_links(tmp_path, tmp_path) == []
