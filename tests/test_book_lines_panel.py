"""The panel below an equation of the book: opened, broken, mended, by mouse and by keyboard."""

import re

import pytest

from book.accessible import violations
from book.audit import PHONE
from book.ext.lines import SCRIPTS, data, place
from tests.test_book_lines import EQUATIONS, STATIC, needs_browser


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """Two equations and their panels, in both languages, in files that have nothing else."""
    folder = tmp_path_factory.mktemp("lines")
    shown = {
        label: EQUATIONS[label][0]
        for label in (
            "eq-naive-grad-center", "eq-ns-grad-row", "eq-softmax-jacobian", "eq-ex-naive-center",
            "eq-err-word-printed", "eq-matrices", "eq-pmi-slope", "eq-complex-step",
        )
    }  # fmt: skip
    for language in ("en", "ko"):
        equations = "".join(
            f'<div class="math"><span class="eqno">(3.{n})<a href="#">#</a></span></div>'
            + place(label)
            for n, label in enumerate(shown, 1)
        )
        scripts = "".join(f'<script src="{(STATIC / name).as_uri()}"></script>' for name in SCRIPTS)
        (folder / f"{language}.html").write_text(
            f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
            f'<title>Lines</title><link rel="stylesheet" href="{(STATIC / "book.css").as_uri()}">'
            f"</head><body><main><h1>Lines</h1>{equations}</main>{data(shown, language)}{scripts}"
            "</body></html>",
            encoding="utf-8",
        )
    return folder


class Panel:
    """An equation's panel on a page."""

    def __init__(self, page, label):
        self.page, self.place = page, page.locator(f'.try-line[data-equation="{label}"]')

    def press(self, what):
        self.place.locator(f"[data-do={what}]").click()

    def open(self):
        self.place.locator(".try-open").click()
        return self

    @property
    def said(self):
        return self.place.locator("[role=status]").inner_text()

    @property
    def math(self):
        return self.place.locator(".try-math").text_content()

    @property
    def values(self):
        return self.place.locator(".try-side").all_inner_texts()

    @property
    def is_red(self):
        return "differs" in self.place.locator(".try-panel").get_attribute("class").split()


def opened(chromium, pages, language="en", **how):
    page = chromium.new_page(**how)
    page.goto((pages / f"{language}.html").as_uri())
    return page


class TestThePanel:
    pytestmark = needs_browser

    def test_a_line_as_printed_is_right_at_every_point(self, chromium, pages):
        page = opened(chromium, pages)
        panel = Panel(page, "eq-naive-grad-center").open()
        seen = set()
        for _ in range(5):
            assert re.fullmatch(
                r"✓ Both sides agree at this point\. Largest difference: (0|\de-\d\d)\.", panel.said
            )
            left, right = panel.values
            assert left.removeprefix("Left side") == right.removeprefix("Right side")
            assert re.match(r"Left side [23]×1\n", left)
            seen.add(left)
            panel.press("new")
        assert len(seen) == 5
        assert not panel.is_red
        page.close()

    def test_a_broken_line_turns_red_with_the_difference_and_as_printed_mends_it(
        self, chromium, pages
    ):
        page = opened(chromium, pages)
        panel = Panel(page, "eq-naive-grad-center").open()
        panel.press("line-5")
        panel.press("sign")
        found = re.fullmatch(
            r"✗ The sides differ by up to ([\d.]+) in entry \d: left ([−\d.]+), right ([−\d.]+)\.",
            panel.said,
        )
        gap, left, right = (float(found[i].replace("−", "-")) for i in (1, 2, 3))
        assert gap == pytest.approx(abs(left - right), abs=2e-3)
        assert panel.is_red
        assert panel.math.endswith(r"\ne \mathbf U^\top (\hat{\mathbf y} + \mathbf y)\]")
        pressed = page.locator("[data-do=sign][aria-pressed=true]")
        assert pressed.count() == 1
        panel.press("printed")
        assert panel.said.startswith("✓ ")
        assert panel.math.endswith(r"= \mathbf U^\top (\hat{\mathbf y} - \mathbf y)\]")
        assert not panel.is_red
        page.close()

    def test_shapes_that_do_not_fit_are_said(self, chromium, pages):
        page = opened(chromium, pages)
        panel = Panel(page, "eq-naive-grad-center").open()
        panel.press("line-5")
        panel.press("transpose")
        assert re.fullmatch(
            r"✗ The right side can't be formed: (4×[23] times 4|5×[23] times 5)×1\.", panel.said
        )
        panel.press("factor")
        assert re.fullmatch(
            r"✗ The sides differ: the left one is ([23])×1, the right one \1×[45]\.", panel.said
        )
        page.close()

    def test_every_button_that_breaks_a_line_shows_that_it_is_broken(self, chromium, pages):
        page = opened(chromium, pages)
        tried = 0
        for label in ("eq-naive-grad-center", "eq-ns-grad-row", "eq-ex-naive-center"):
            panel = Panel(page, label).open()
            for i in range(1, len(EQUATIONS[label][0]["lines"])):
                panel.press(f"line-{i}")
                for kind in EQUATIONS[label][0]["lines"][i]["breaks"]:
                    panel.press(kind)
                    assert panel.said.startswith("✗ "), (label, i, kind)
                    assert panel.is_red
                    tried += 1
                panel.press("printed")
                assert panel.said.startswith("✓ ")
        assert tried > 20
        page.close()

    def test_a_broken_line_that_holds_by_chance_is_called_so(self, chromium, pages):
        """Where w was not drawn the line is zero, and so is what it is broken to."""
        page = opened(chromium, pages)
        panel = Panel(page, "eq-ns-grad-row").open()
        panel.press("line-2")
        panel.press("sign")
        said = set()
        for _ in range(60):
            panel.press("new")
            said.add(panel.said[0])
            if panel.said.startswith("✓"):
                assert panel.said.startswith("✓ Broken, and yet both sides agree")
                assert not panel.is_red
        assert said == {"✓", "✗"}
        page.close()

    def test_what_is_printed_as_false_is_red_as_printed(self, chromium, pages):
        page = opened(chromium, pages)
        panel = Panel(page, "eq-err-word-printed").open()
        assert panel.said.startswith("✗ The sides differ by up to ")
        assert panel.place.locator("[data-do=sign]").count() == 0
        page.close()

    def test_the_running_example_has_one_point(self, chromium, pages):
        page = opened(chromium, pages)
        panel = Panel(page, "eq-ex-naive-center").open()
        assert panel.place.locator("[data-do=new]").count() == 0
        told = panel.place.locator("details").text_content()
        assert "These are the numbers of the running example." in told
        assert "v_c = 1.000  0.000" in told
        page.close()

    def test_the_point_is_told_in_numbers(self, chromium, pages):
        page = opened(chromium, pages)
        panel = Panel(page, "eq-ns-grad-row").open()
        panel.place.locator("summary").click()
        told = panel.place.locator("details").inner_text()
        assert re.search(r"n = [45] words, d = [23] dimensions", told)
        assert re.search(r"K = [23] draws: \d, \d", told)
        assert re.search(r"c = \d, o = \d, w = \d", told)
        assert re.search(r"v_c = +−?\d\.\d", told)
        page.close()

    def test_an_equation_of_another_model_goes_through_the_points_that_came_with_it(
        self, chromium, pages
    ):
        page = opened(chromium, pages)
        panel = Panel(page, "eq-pmi-slope").open()
        panel.place.locator("summary").click()
        seen = []
        for _ in range(13):
            assert panel.said.startswith("✓ ")
            seen.append(panel.values[0])
            panel.press("new")
        assert len(set(seen)) == 12
        assert seen[12] == seen[0]
        told = panel.place.locator("details").inner_text()
        assert re.search(r"^#\(w, c\) =\n( +\d+){5}$", told, re.M)
        assert re.search(r"^\|D\| = \d+$", told, re.M)
        assert re.search(r"^x = −?\d\.\d$", told, re.M)
        assert "window" not in told
        panel.press("index")
        assert panel.is_red
        assert r"\ne -\#(w)\, \sigma(-x)" in panel.math
        panel.press("printed")
        assert not panel.is_red
        page.close()

    def test_two_chains_in_one_equation_each_have_their_left_side(self, chromium, pages):
        page = opened(chromium, pages)
        panel = Panel(page, "eq-matrices").open()
        assert panel.place.locator("[data-do=line-2]").count() == 0
        for line, matrix in (("line-1", r"\mathbf U"), ("line-3", r"\mathbf V")):
            panel.press(line)
            assert panel.said.startswith("✓ ")
            assert panel.math.startswith(rf"\[{matrix} = \begin{{bmatrix}}")
        told = panel.place.locator("details").text_content()
        assert "\nV =\n" in told
        page.close()

    def test_complex_numbers_are_counted_with(self, chromium, pages):
        page = opened(chromium, pages)
        panel = Panel(page, "eq-complex-step").open()
        assert panel.said.startswith("✓ ")
        panel.press("sign")
        assert panel.said.startswith("✗ The sides differ by up to ")
        page.close()

    def test_it_is_used_with_the_keyboard_alone(self, chromium, pages):
        page = opened(chromium, pages)
        panel = Panel(page, "eq-naive-grad-center")
        focus = "document.activeElement.dataset.do ?? document.activeElement.textContent"
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        assert page.evaluate(focus) == "Try this line"
        opener = panel.place.locator(".try-open")
        assert opener.get_attribute("aria-expanded") == "false"
        page.keyboard.press("Enter")
        assert opener.get_attribute("aria-expanded") == "true"
        assert page.locator(f"#{opener.get_attribute('aria-controls')}").is_visible()
        reached = []
        for _ in range(12):
            page.keyboard.press("Tab")
            reached.append(page.evaluate(focus))
        lines_first = [f"line-{i}" for i in range(1, 6)]
        breaks = ["sign", "factor", "index", "transpose", "printed"]
        assert reached == [*lines_first, *breaks, "new", "The point"]
        for _ in range(6):
            page.keyboard.press("Shift+Tab")
        assert page.evaluate(focus) == "sign"
        page.keyboard.press("Space")
        assert panel.said.startswith("✗ ")
        assert page.evaluate(focus) == "sign"
        opener.focus()
        page.keyboard.press("Enter")
        assert not panel.place.locator(".try-panel").is_visible()
        assert opener.get_attribute("aria-expanded") == "false"
        page.close()

    def test_outcomes_are_announced_and_buttons_have_names(self, chromium, pages):
        page = opened(chromium, pages, "ko")
        panel = Panel(page, "eq-naive-grad-center").open()
        name = panel.place.locator(".try-open").get_attribute("aria-label")
        assert name == "이 줄 확인하기: 수식 (3.1)"
        assert page.get_by_role("group", name="수식 (3.1)의 값").count() == 1
        assert page.get_by_role("status").count() == 1
        assert panel.said.startswith("✓ 이 점에서 양변이 같다.")
        panel.press("sign")
        assert re.match(r"✗ 양변이 성분 \d에서 최대 [\d.]+만큼 다르다\. 좌변 ", panel.said)
        assert "undefined" not in panel.place.inner_text()
        page.close()

    @pytest.mark.parametrize("language", ["en", "ko"])
    def test_it_is_accessible_and_nothing_moves_on_a_phone(self, chromium, pages, language):
        page = opened(chromium, pages, language, viewport=PHONE)
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        for label in ("eq-naive-grad-center", "eq-softmax-jacobian", "eq-ex-naive-center"):
            panel = Panel(page, label).open()
            panel.place.locator("summary").click()
            top = "(e) => e.getBoundingClientRect().top + scrollY"
            below = panel.place.locator(".try-math")
            before = below.evaluate(top)
            for what in ("sign", "new", "factor", "index", "printed", "line-2"):
                button = panel.place.locator(f"[data-do={what}]")
                if button.count() and button.is_visible() and button.is_enabled():
                    button.click()
                    assert below.evaluate(top) == before, (label, what, panel.said)
            panel.press("sign")
            assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
            cut = panel.place.locator(".try-value").evaluate_all(
                "(all) => all.some((e) => e.scrollWidth > e.clientWidth)"
            )
            assert not cut
        assert asked == []
        assert violations(page) == []
        page.close()
