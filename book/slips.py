"""Slips of the pen: a formula, a number or a figure's data with one place changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from book.figures.drawn import Drawn, Panel
from book.figures.render import BLUE, VERMILLION

__all__ = ["SLIPS", "in_figure", "in_latex", "in_number"]

# what a slip of the pen changes: name, where, into what
SLIPS: tuple[tuple[str, str, str], ...] = (
    ("sign", r"(?<![\^{(=&\[\\]) \+ ", " - "),
    ("sign", r" - ", " + "),
    ("sign", r"(?<=&= )-", ""),
    ("sign", r"(?<== )-", ""),
    ("sign", r"\(-", "("),
    ("index", r"(?<=u_)o(?![a-z])", "w"),
    ("index", r"(?<=u_)x(?![a-z])", "o"),
    ("index", r"(?<=u_)w(?![a-z])", "o"),
    ("index", r"(?<=u_)k(?![a-z])", "o"),
    ("index", r"(?<=y_)x(?![a-z])", "o"),
    ("index", r"(?<=y_)w(?![a-z])", "o"),
    ("index", r"O = [wx]", "O = o"),
    ("index", r"(?<=[sn]_)j(?![a-z])", "1"),
    ("hat", r"\\hat\{?\s*(\\mathbf y|y)\}?", r"\1"),
    ("transpose", r"\^\\top", ""),
    ("vector", r"v_c(?![,}])", "u_o"),
    ("vector", r"u_[oxwk](?=\s*(\\\\|$))", "v_c"),
    ("vector", r"\\hat v", "v_1"),
    ("function", r"\\exp(?=\()", ""),
    ("function", r"\\log(?![a-z])", ""),
    ("function", r"\\sigma(?=\(-)", r"\\exp"),
    ("function", r"\\prod", r"\\sum"),
    ("sigma", r"\\sigma\(-", r"\\sigma("),
    ("sigma", r"\(1 - \\sigma", r"(\\sigma"),
    ("sum", r"\\sum_(?:\{[^{}]*\}|\w)(?!\^)", ""),
    ("factor", r"(?<=&= )(?=\S)", "2 "),
    ("factor", r"(?<=[a-z}] = )(?=\S)", "2 "),
    ("number", r"\\tfrac12", r"\\tfrac13"),
    ("number", r"\\log 2(?!\d)", r"\\log 3"),
    ("number", r"(?<![\w\\{^_.])1(?=[\s,)&])(?! \\\\mid)", "2"),
    ("number", r"\\frac\{h\}\{2\}", r"\\frac{h}{3}"),
    ("number", r"\^\{?3(?=/)", "^{2"),
    ("count", r"\\#\(w, c\)", r"\\#(w)"),
    ("count", r"\\#\(c\)", r"\\#(w)"),
    ("count", r"\\frac\{n_w\}", r"\\frac{1}"),
    ("count", r"\bK\\, ", ""),
    ("order", r"(?<=f)'''", "''"),
    ("order", r"(?<=f)'(?!')", ""),
    ("order", r"h\^2", "h"),
    ("relation", r" <(?= )", " >"),
    ("relation", r" >(?= )", " <"),
    ("relation", r"\\le(?= )", r"\\ge"),
    ("shape", r"R\^V", "R^d"),
    ("shape", r"V \\times d", r"d \\times V"),
    ("shape", r"d \\times V", r"V \\times d"),
    ("shape", r"2dV", "dV"),
)


def in_latex(latex: str) -> Iterator[tuple[str, str]]:
    """A formula with one slip, at every place where there can be one: (kind, changed)."""
    seen = {latex}
    for kind, where, into in SLIPS:
        for found in re.finditer(where, latex):
            changed = latex[: found.start()] + found.expand(into) + latex[found.end() :]
            if changed not in seen:
                seen.add(changed)
                yield kind, changed


def in_number(number: str) -> Iterator[str]:
    """A number with one digit changed."""
    for place, digit in enumerate(number):
        if digit.isdigit():
            yield number[:place] + str((int(digit) + 1) % 10) + number[place + 1 :]


def _in_panel(panel: Panel) -> Iterator[tuple[str, Panel]]:
    for name in ("bars", "lines", "clouds"):
        series: Any = getattr(panel, name)
        for i, one in enumerate(series):
            if name == "lines" and len(one.x) < 3:
                continue  # an axis
            middle = len(one.y) // 2
            moved = one.y.astype(float).copy()
            moved[middle] *= 3
            for kind, y in (("sign", -one.y), ("height", 1.5 * one.y), ("place", moved)):
                changed: Any = {name: (*series[:i], replace(one, y=y), *series[i + 1 :])}
                yield f"{kind} of {name}", replace(panel, **changed)
            if not one.label.startswith("_"):
                changed = {name: (*series[:i], replace(one, label="another"), *series[i + 1 :])}
                yield "label", replace(panel, **changed)
    for i, cell in enumerate(panel.cells):
        other = VERMILLION if cell.colour == BLUE else BLUE
        if cell.colour in (VERMILLION, BLUE) or len(panel.cells) > 40:
            cells = (*panel.cells[:i], replace(cell, colour=other), *panel.cells[i + 1 :])
            yield "colour of a cell", replace(panel, cells=cells)
    for i, arrow in enumerate(panel.arrows):
        back = replace(arrow, start=arrow.tip, tip=arrow.start)
        yield "direction", replace(panel, arrows=(*panel.arrows[:i], back, *panel.arrows[i + 1 :]))
    for i, (_, x, y, colour) in enumerate(panel.texts):
        texts = (*panel.texts[:i], ("another", x, y, colour), *panel.texts[i + 1 :])
        yield "label", replace(panel, texts=texts)


def in_figure(drawn: Drawn) -> Iterator[tuple[str, Drawn]]:
    """What a figure draws with one thing changed: (kind, changed)."""
    for i, panel in enumerate(drawn.panels):
        for kind, changed in _in_panel(panel):
            yield kind, replace(drawn, panels=(*drawn.panels[:i], changed, *drawn.panels[i + 1 :]))
