"""The page on which a person scores, in Chromium: by the keyboard alone, and nothing is wrong."""

from __future__ import annotations

import re
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.test_feedback_browser import CHROMIUM, SHOTS, WIDTHS, troubles
from tests.test_mark import SLIP, WHY, Served, notebook, record, standing

EVIL = "<script>document.title='ran'</script><img src=x onerror=\"document.title='ran'\">"
TEXTS = {
    "ada": "All rows of $U$, but $1 + K$ with draws, so that $\\frac{\\partial J}{\\partial u_k}$.",
    "ben": "all rows of $U$, but $1 + K$ with draws, so that $\\frac{\\partial J}{\\partial u_k}$!",
    "cho": f"Because. {EVIL}",
    "dan": "$$\\begin{aligned} a &= \\sum_{k=1}^{K} b_k \\\\ &= c \\end{aligned}$$ $\\unknown{x}$",
    "eve": "",
}
HANGUL_J = """() => document.activeElement.dispatchEvent(new KeyboardEvent("keydown",
  { key: "ㅓ", code: "KeyJ", bubbles: true }))"""

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="needs Debian's Chromium"),
]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("class")
    answers = {s: notebook("word2vec", sampling=t, slip=f"Slip of {s}") for s, t in TEXTS.items()}
    record(folder, "word2vec", answers)
    return folder


@pytest.fixture
def course(whole: Path, tmp_path: Path) -> Path:
    """A class of this test's own, of which nothing is scored."""
    return shutil.copytree(whole, tmp_path / "class")


@pytest.fixture(scope="module")
def reading(whole: Path) -> Iterator[Served]:
    """For tests that score nothing."""
    process = Served(whole)
    yield process
    process.end()


@pytest.fixture
def served(course: Path) -> Iterator[Served]:
    process = Served(course)
    yield process
    process.end()


@pytest.fixture
def page(chromium: Any, served: Served) -> Iterator[Any]:
    yield from opened(chromium, served)


@pytest.fixture
def read(chromium: Any, reading: Served) -> Iterator[Any]:
    yield from opened(chromium, reading)


def opened(chromium: Any, served: Served) -> Iterator[Any]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{served.address}&question={WHY}")
    yield page
    context.close()


def here(page: Any) -> str:
    """Which answer has the keyboard."""
    return str(page.evaluate("document.activeElement.getAttribute('aria-label')"))


def said(page: Any) -> str:
    return str(page.evaluate("document.activeElement.querySelector('.state').textContent"))


def await_here(page: Any, label: str) -> None:
    page.wait_for_function(
        "label => document.activeElement.getAttribute('aria-label') === label", arg=label
    )


def test_a_walk_by_the_keyboard(page: Any, course: Path) -> None:
    assert here(page) == "Answer 1 of 5"
    page.keyboard.press("Enter")
    assert said(page) == "Type the points first."
    page.keyboard.press("7")
    assert said(page) == "Points are a number from 0 to 4."
    page.keyboard.press("3")
    page.keyboard.press(".")
    page.keyboard.press("5")
    assert said(page) == "Not saved yet."
    page.keyboard.press("c")
    page.keyboard.type("And the million?")
    page.keyboard.press("Enter")
    await_here(page, "Answer 2 of 5")  # nearly the same as the first
    page.keyboard.press("r")
    await_here(page, "Answer 3 of 5")
    for student in ("ada", "ben"):
        assert standing(course, student, WHY) == (3.5, False, "And the million?")
    page.keyboard.press("j")
    assert here(page) == "Answer 4 of 5"
    page.keyboard.press("k")
    page.evaluate(HANGUL_J)  # the same key while Hangul is typed
    assert here(page) == "Answer 4 of 5"
    page.keyboard.press("4")
    page.keyboard.press("Enter")
    await_here(page, "Answer 3 of 5")  # the only one that still waits
    assert page.locator("#left").inner_text() == "1 of 5 wait"
    page.keyboard.press("0")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.textContent.includes('is scored')")
    assert {standing(course, s, WHY)[0] for s in ("cho", "dan")} == {0.0, 4.0}
    page.keyboard.press("x")
    page.wait_for_function("() => document.activeElement.textContent.includes('Taken back.')")
    page.reload()
    assert here(page) == "Answer 3 of 5"
    page.keyboard.press("]")
    page.wait_for_url(f"**question={SLIP}**")
    assert page.locator("h1").inner_text() == "6.2 Find the slip"


def test_names_are_hidden_until_asked_for(read: Any) -> None:
    page = read
    # whole words: ids in the page are hexadecimal, and a part of one may well be "ada"
    assert not set(TEXTS) & set(re.findall(r"\w+", page.content()))
    page.keyboard.press("n")
    page.get_by_text("· ada").wait_for()
    page.keyboard.press("n")
    page.wait_for_function("() => !document.body.textContent.includes('· ada')")


def test_where_the_server_is_killed_what_was_typed_stays(
    page: Any, served: Served, course: Path
) -> None:
    page.keyboard.press("2")
    served.end(signal.SIGKILL)
    page.keyboard.press("Enter")
    page.get_by_text("Not saved: the server does not answer.").wait_for()
    again = Served(course, "--port", served.address.partition("127.0.0.1:")[2].partition("/")[0])
    page.keyboard.press("Enter")
    await_here(page, "Answer 2 of 5")
    assert 2.0 in {standing(course, s, WHY)[0] for s in TEXTS}
    served.process = again.process


def test_what_was_scored_elsewhere_is_told(page: Any, served: Served) -> None:
    first = served.ask(f"/answers?question={WHY}")[1][0]
    body = {"id": first["id"], "version": first["version"], "points": 1, "comment": ""}
    assert served.ask("/mark", body)[0] == 200
    page.keyboard.press("2")
    page.keyboard.press("Enter")
    page.get_by_text("It has been scored elsewhere since it was shown").wait_for()


def test_formulas_are_drawn_and_what_is_not_known_can_be_read(read: Any) -> None:
    page = read
    drawn = page.locator("#answers math mfrac").first.bounding_box()
    row = page.locator("#answers math").first.bounding_box()
    assert drawn["height"] > 15
    assert row["height"] < 60
    assert page.locator("#answers mtable mtr").count() == 2
    assert page.get_by_text("$\\unknown{x}$").is_visible()
    assert page.title() != "ran"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_nothing_is_wrong_with_the_page(
    chromium: Any, reading: Served, lang: str, width: str
) -> None:
    address = f"{reading.address}&question={WHY}&lang={lang}"
    shot = SHOTS / f"mark-{lang}-{width}.png"
    assert troubles(chromium, address, WIDTHS[width], shot) == []
