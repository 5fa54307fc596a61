r"""Formulas within sentences that claim a relation: evaluated, or listed as what they are.

Each ``$...$`` of a page with a sign like :math:`=`, :math:`\le` or :math:`\in` outside of brackets
is held at points by :mod:`book.relations`, with the symbols that :mod:`book.said` gives its page or
itself. What is a condition, a choice or a name ("Let :math:`w \ne o`") claims nothing that could be
held: it is listed there with its reason and with how often the page says it, so that a changed one
is noticed as well.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from book import values
from book.relations import held
from book.said import PROSE, SETTINGS
from book.settings import Setting
from book.spelling import split_relations

__all__ = ["Formula", "claims", "counts", "faults", "formulas_of", "inline"]

BOOK = Path(__file__).parent
_LEFT_OUT = re.compile(
    r"^\$\$\n.*?^\$\$[^\n]*$|^(`{3,})\{?(?:session|python|yaml|shell).*?^\1", re.S | re.M
)
_FORMULA = re.compile(r"(?<![\\$])\$([^$\n]+)\$(?!\$)")
_VALUE = re.compile(r"\s*\{value\}`([^`]+)`")


@dataclass(frozen=True)
class Formula:
    """One formula of a page that claims a relation."""

    page: str
    line: int
    latex: str  # with the number that a computed value puts beside it


def formulas_of(text: str) -> Iterator[tuple[int, str]]:
    """The inline formulas of a text, with their lines; of blocks of code none."""
    text = _LEFT_OUT.sub(lambda m: "\n" * m[0].count("\n"), text)
    for found in _FORMULA.finditer(text):
        latex = found[1].strip()
        beside = _VALUE.match(text, found.end())
        if re.search(r"(=|\\approx)$", latex) and beside:
            latex = f"{latex} {_number(values.value(beside[1]))}"
        yield text.count("\n", 0, found.start()) + 1, latex


def _number(said: str) -> str:
    r"""A computed value as LaTeX: ``2.2 · 10⁻¹⁶`` is ``2.2 \cdot 10^{-16}``."""
    plain = said.replace("\u00a0", " ").replace(",", "")
    power = re.fullmatch(r"([\d.]+) · 10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)", plain)
    if power is None:
        return plain
    exponent = power[2].translate(str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789"))
    return rf"{power[1]} \cdot 10^{{{exponent}}}"


def inline(page: str) -> tuple[Formula, ...]:
    """All formulas of a page of the book that claim a relation."""
    return claims(page, (BOOK / f"{page}.md").read_text(encoding="utf-8"))


def claims(page: str, text: str) -> tuple[Formula, ...]:
    """All formulas of a page's text that claim a relation."""
    return tuple(
        Formula(page, line, latex)
        for line, latex in formulas_of(text)
        if len(split_relations(latex)) > 1
    )


def setting(page: str, latex: str) -> tuple[Setting, ...]:
    """The symbols of a formula: its own, or its page's."""
    own = SETTINGS.get(page, {})
    return own.get(latex) or own.get("", ())


@cache
def fault(page: str, latex: str) -> str:
    """What is wrong with a formula that is evaluated; empty if it holds."""
    for one in setting(page, latex):
        found = held(latex, one)
        if found.wrong:
            return found.wrong[0]
    return "" if setting(page, latex) else "no symbols are declared for it, and it is not listed."


def faults(page: str, said: tuple[Formula, ...]) -> Iterator[tuple[int, str]]:
    """What is wrong with the formulas of a page: (line, what)."""
    listed = PROSE.get(page, {})
    times = Counter(one.latex for one in said)
    for one in said:
        if one.latex not in listed and (wrong := fault(page, one.latex)):
            yield one.line, f"{page}: ${one.latex}$ does not hold: {wrong}"
    for latex, (number, _) in listed.items():
        if times[latex] != number:
            line = next((one.line for one in said if one.latex == latex), 1)
            yield (
                line,
                (
                    f"{page}: ${latex}$ is listed in book/said.py {number} times as what is not "
                    f"evaluated, but stands there {times[latex]} times."
                ),
            )


def pages() -> list[str]:
    """Stems of all pages."""
    return [path.stem for path in sorted(BOOK.glob("*.md"))]


def counts() -> dict[str, int]:
    """How many formulas there are, how many are evaluated and how many are listed."""
    said = [one for page in pages() for one in inline(page)]
    listed = sum(one.latex in PROSE.get(one.page, {}) for one in said)
    return {"all": len(said), "evaluated": len(said) - listed, "listed": listed}
