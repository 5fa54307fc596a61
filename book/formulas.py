r"""What a page prints, evaluated: each displayed line's own LaTeX, not a function beside it.

The reader of :mod:`autograder.mathematics` gives every line its values at more than a hundred
random points (the running example's at its own numbers), and a line has to equal the one before it
and the first. Where a derivative stands on the left, the loss itself is differentiated. What is
declared beside an equation is its symbols, :mod:`book.symbols`.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from autograder.mathematics import Checked, Points, Question, check_derivation
from autograder.mathematics.word2vec import naive, negative
from book import running_example, symbols
from book.errata_example import A, B, E

BOOK = Path(__file__).parent
N_POINTS = 120
STEPS = 100_000

_DISPLAYED = re.compile(r"^\$\$\n(.*?)\n\$\$ *\((eq-[\w-]+)\)", re.S | re.M)


class Example(Points):
    """The running example's numbers: one point, three words, two dimensions."""

    def __init__(self, question: Question, draws: tuple[int, ...]) -> None:
        super().__init__(question, count=1, n_words=3, dim=2, n_draws=2)
        point = running_example.point()
        self.arrays["U"] = np.asarray(point["U"])[None]
        self.arrays["V"][:, E] = point["v_c"]
        self.arrays["\\eta"] = np.full((1, 1, 1), point["eta"])
        self.outside, self.center = np.array([B]), np.array([E])
        self.draws = np.array([draws])
        self.letters.update(a=np.array([A]), b=np.array([B]), e=np.array([E]))


def displayed(page: str) -> dict[str, str]:
    """The LaTeX of each displayed equation of a page, by its label."""
    text = (BOOK / f"{page}.md").read_text(encoding="utf-8")
    return {label: latex for latex, label in _DISPLAYED.findall(text)}


def pages() -> list[str]:
    """Stems of all pages that display an equation."""
    return [path.stem for path in sorted(BOOK.glob("*.md")) if displayed(path.stem)]


def question(label: str, latex: str) -> Question:
    """The symbols of an equation."""
    sampled = "neg-sample" in latex or "-ns-" in label
    if label.startswith("eq-sg-"):
        asked = naive(label, "", symbols=symbols.WINDOW, places="ji")
    else:
        asked = (negative if sampled else naive)(label, "")
    more: Mapping[str, Any] = symbols.MORE.get(label, {})
    words = asked.words + "abe" if label.startswith("eq-ex-") else asked.words
    draws = asked.draws.replace("i", "") if "_{i=1}" in latex else asked.draws
    return dataclasses.replace(
        asked, symbols={**asked.symbols, **more}, words=words, draws=draws,
        layout="columns" if label.endswith("-columns") else "rows",
    )  # fmt: skip


def points(label: str, asked: Question) -> Points:
    """The points at which an equation is evaluated."""
    if label.startswith("eq-ex-"):
        return Example(asked, (A, A) if label == "eq-ex-ns-twice" else (A, E))
    return Points(asked, count=N_POINTS, repeats=label in symbols.REPEATS)


@cache
def check(label: str, latex: str) -> Checked:
    """Check one displayed equation."""
    asked = question(label, latex)
    text = f"\\begin{{aligned}}{latex}\\end{{aligned}}"
    return check_derivation(
        text, asked, points(label, asked), STEPS, symbols.WHEN.get(label, ()), names=False
    )


def faults(printed: Mapping[str, str]) -> list[tuple[str, str]]:
    """What is wrong with displayed equations, given by label: (label, what)."""
    found = []
    for label, latex in printed.items():
        if label in symbols.UNREAD:
            continue
        checked = check(label, latex)
        wrong = [line for line in checked.lines if not line.right]
        if label in symbols.FALSE:
            if not any(line.outcome.kind == "differs" for line in wrong):
                found.append((label, f"{label} is called false, but it holds."))
        elif checked.sentence is not None or len(checked.lines) < 2:
            found.append((label, f"{label} can't be read: {checked.sentence or 'one line only'}."))
        else:
            found += [(label, f"{label}: {n.latex}: {n.outcome.sentence}") for n in wrong]
    return found


def counts() -> dict[str, int]:
    """How many equations and lines are evaluated as they are printed, and how many are not."""
    found = {"equations": 0, "evaluated": 0, "lines": 0, "unread": 0}
    for page in pages():
        for label, latex in displayed(page).items():
            found["equations"] += 1
            if label in symbols.UNREAD:
                found["unread"] += 1
            else:
                found["evaluated"] += 1
                found["lines"] += len(check(label, latex).lines)
    return found
