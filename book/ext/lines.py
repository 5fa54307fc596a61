"""Below a displayed equation a button that opens it: its lines at random points, and broken.

The page holds the lines as data (:mod:`book.lines`); ``static/lines.js`` evaluates them and
``static/try-line.js`` draws the panel. On paper there is nothing of it.
"""

from __future__ import annotations

import html
import json
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform

from book import (
    breaks,
    formulas,
    lines,
    model_lines,
    models,
    points_data,
    relations,
    settings,
    slips,
    spelling,
    symbols,
    trees,
)

SCRIPTS = ("lines.js", "try-line.js")
# what a page's data is made with
MODULES = (
    lines, breaks, trees, formulas, symbols, model_lines, points_data, settings, slips, relations,
    spelling, *models.PARTS,
)  # fmt: skip
WORDS: dict[str, dict[str, str]] = {
    "en": {
        "open": "Try this line",
        "opens": "Try this line: equation {number}",
        "panel": "Equation {number}, evaluated",
        "lines": "Which line",
        "line": "Line {number}",
        "new": "New point",
        "break": "Break the line",
        "sign": "Other sign",
        "factor": "Drop a factor",
        "index": "Other index",
        "transpose": "Drop a transpose",
        "printed": "As printed",
        "left": "Left side",
        "right": "Right side",
        "number": "a number",
        "point": "The point",
        "sizes": "n = {n} words, d = {d} dimensions",
        "draws": "K = {k} draws: {draws}",
        "window": "words of the window: {window}",
        "example": "These are the numbers of the running example.",
        "equal": "✓ Both sides agree at this point. Largest difference: {gap}.",
        "chance": "✓ Broken, and yet both sides agree at this point. One point is not enough.",
        "differs": "✗ The sides differ by up to {gap}{where}: left {left}, right {right}.",
        "entry": " in entry {entry}",
        "shapes": "✗ The sides differ: the left one is {left}, the right one {right}.",
        "undefined": "✗ One side has no value here{where}: left {left}, right {right}.",
        "unformed": "✗ The right side can't be formed: the shapes don't fit.",
        "times": "✗ The right side can't be formed: {first} times {second}.",
        "plus": "✗ The right side can't be formed: {first} plus {second}.",
        "none": "no value",
    },
    "ko": {
        "open": "이 줄 확인하기",
        "opens": "이 줄 확인하기: 수식 {number}",
        "panel": "수식 {number}의 값",
        "lines": "확인할 줄",
        "line": "{number}번째 줄",
        "new": "다른 점에서 계산하기",
        "break": "줄을 틀리게 바꾸기",
        "sign": "부호 바꾸기",
        "factor": "인수 하나 빼기",
        "index": "인덱스 바꾸기",
        "transpose": "전치 빼기",
        "printed": "원래대로",
        "left": "좌변",
        "right": "우변",
        "number": "수",
        "point": "이 점의 값",
        "sizes": "단어 n = {n}개, 차원 d = {d}",
        "draws": "negative K = {k}개: {draws}",
        "window": "윈도의 단어: {window}",
        "example": "예제의 수이다.",
        "equal": "✓ 이 점에서 양변이 같다. 가장 큰 차이는 {gap}이다.",
        "chance": "✓ 줄이 틀렸는데도 이 점에서는 양변이 같다. 점 하나로는 부족하다.",
        "differs": "✗ 양변이 {where}최대 {gap}만큼 다르다. 좌변 {left}, 우변 {right}.",
        "entry": "성분 {entry}에서 ",
        "shapes": "✗ 양변의 shape이 다르다. 좌변은 {left}, 우변은 {right}이다.",
        "undefined": "✗ 이 점에서 {where}한쪽의 값이 없다. 좌변 {left}, 우변 {right}.",
        "unformed": "✗ 우변을 계산할 수 없다. shape이 맞지 않는다.",
        "times": "✗ 우변을 계산할 수 없다. {first}에 {second}를 곱할 수 없다.",
        "plus": "✗ 우변을 계산할 수 없다. {first}에 {second}를 더할 수 없다.",
        "none": "값 없음",
    },
}


def place(label: str) -> str:
    """Where the script puts an equation's button."""
    return f'<div class="try-line" data-equation="{html.escape(label)}"></div>'


def data(equations: dict[str, dict[str, Any]], language: str) -> str:
    """All that the script needs on a page, as an element."""
    told, points = _shared(equations)
    everything = {"words": WORDS[language], "equations": told, "points": points}
    text = json.dumps(everything, ensure_ascii=False, separators=(",", ":"))
    return (
        '<script type="application/json" id="try-lines">' + text.replace("<", "\\u003c")
        + "</script>"
    )  # fmt: skip


def _shared(equations: dict[str, dict[str, Any]]) -> tuple[dict[str, Any], list[Any]]:
    """Equations that name their points by number, since those of one model have the same."""
    points: list[list[dict[str, Any]]] = []
    spoken: list[set[str]] = []  # of what the equations with these points speak
    told = {}
    for label, equation in equations.items():
        told[label] = equation
        if "points" in equation:
            if equation["points"] not in points:
                points.append(equation["points"])
                spoken.append(set())
            number = points.index(equation["points"])
            spoken[number] |= equation["symbols"].keys()
            told[label] = {**equation, "points": number}
    kept = [
        [
            {**point, "arrays": {k: array for k, array in point["arrays"].items() if k in names}}
            for point in shared
        ]
        for shared, names in zip(points, spoken, strict=True)
    ]
    return told, kept


class Openable(SphinxTransform):
    """Put a button's place below each equation that can be opened, and the data into the page."""

    default_priority = 390  # before ext.checked, which takes the labels of equations with columns

    def apply(self, **_: object) -> None:
        """Change the page being read."""
        shown = {
            str(node["label"]): node
            for node in self.document.findall(nodes.math_block)
            if node.get("label")
        }
        found = lines.page_data({label: node.astext() for label, node in shown.items()})
        for label in found:
            node = shown[label]
            below = nodes.raw("", place(label), format="html", translatable=False)
            node.parent.insert(node.parent.index(node) + 1, below)
        if shown:  # also where nothing is found yet: a symbol more may change that
            for module in MODULES:
                self.env.note_dependency(str(module.__file__))
        if found:
            self.document += nodes.raw(
                "", data(found, self.config.language), format="html", classes=["try-lines"]
            )


def _load_scripts(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: Any
) -> None:
    """Let a page with lines load what opens them, and no other page."""
    raw = doctree.findall(nodes.raw) if doctree is not None else ()
    if any("try-lines" in node["classes"] for node in raw):
        for script in SCRIPTS:
            app.add_js_file(script)


def setup(app: Sphinx) -> None:
    """Register the buttons."""
    app.add_transform(Openable)
    app.connect("html-page-context", _load_scripts)
