r"""What a page prints, evaluated: each displayed line's own LaTeX, not a function beside it.

The reader of :mod:`autograder.mathematics` gives every line its values at more than a hundred
random points (the running example's at its own numbers), and a line has to equal the one before it
and the first, and what :mod:`book.reference_values` computes for it. Where a derivative stands on
the left, the loss itself is differentiated. What is declared beside an equation is its symbols,
:mod:`book.symbols` and, where it speaks of another model, :mod:`book.models`.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from autograder.mathematics import Checked, Points, Question, check_derivation
from autograder.mathematics.outcomes import compare
from autograder.mathematics.word2vec import naive, negative
from book import models, running_example, symbols
from book.errata_example import V_C, A, B, E, U
from book.reference_values import REFERENCE
from book.relations import deviation, held
from book.settings import N_POINTS, SIZES

BOOK = Path(__file__).parent
STEPS = 100_000

# all places of a window but the center
WINDOW_RANGES = {r"j \ne 0", r"\substack{-m \le j \le m \\ j \ne 0}"}
_DISPLAYED = re.compile(r"^\$\$\n(.*?)\n\$\$ *\((eq-[\w-]+)\)", re.S | re.M)


class Example(Points):
    """The running example's numbers: one point, three words, two dimensions."""

    def __init__(self, question: Question, draws: tuple[int, ...]) -> None:
        super().__init__(question, count=1, n_words=3, dim=2, n_draws=2)
        self.arrays["U"] = np.asarray(U)[None]
        self.arrays["V"][:, E] = V_C
        self.arrays["\\eta"] = np.full((1, 1, 1), running_example.ETA)
        self.outside, self.center = np.array([B]), np.array([E])
        self.draws = np.array([draws])
        self.window, self.sizes["p"] = np.array([[B, A]]), 2
        self.letters.update(a=np.array([A]), b=np.array([B]), e=np.array([E]))


@dataclasses.dataclass(frozen=True)
class Evaluated:
    """What was found out about a displayed equation."""

    lines: int
    wrong: tuple[str, ...]
    deviation: float  # the largest difference of lines, relative to their largest entry


def sources() -> list[Path]:
    """Files of this book that say how formulas are evaluated."""
    names = """formulas inline said bare_numbers relations spelling settings symbols
    reference_values"""
    return [
        *(BOOK / f"{name}.py" for name in names.split()),
        *sorted((BOOK / "models").glob("*.py")),
    ]


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
    if label.startswith(("eq-sg-", "eq-ex-sg-")):
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


def points(label: str, asked: Question, size: int = 0) -> Points:
    """The points at which an equation is evaluated, of one of the sizes."""
    if label.startswith("eq-ex-"):
        return Example(asked, (A, A) if label == "eq-ex-ns-twice" else (A, E))
    n_words, dim, n_draws = SIZES[size]
    return Points(
        asked, N_POINTS // len(SIZES), size, n_words, dim, n_draws, label in symbols.REPEATS
    )


@cache
def check(label: str, latex: str, size: int = 0) -> Checked:
    """Check one displayed equation of word2vec's losses, at the points of one size."""
    asked = question(label, latex)
    text = f"\\begin{{aligned}}{latex}\\end{{aligned}}"
    return check_derivation(
        text, asked, points(label, asked, size), STEPS, symbols.WHEN.get(label, ()), names=False
    )


def _other_ranges(label: str, latex: str) -> list[str]:
    """Ranges of sums over a window that are none: the reader takes any with j for all places."""
    if not label.startswith("eq-sg-"):
        return []
    ranges = re.findall(r"\\sum_\{((?:[^{}]|\{[^{}]*\})*)\}", latex)
    return [
        f"the sum goes over {said}, which is no window."
        for said in ranges
        if re.search(r"(?<![a-z\\])j(?![a-z])", said) and said not in WINDOW_RANGES
    ]


def _by_reader(label: str, latex: str) -> Iterator[Evaluated]:
    """Check an equation as a derivation; once for each size."""
    sizes = 1 if label.startswith("eq-ex-") else len(SIZES)
    for size in range(sizes):
        checked = check(label, latex, size)
        lines = checked.lines
        wrong = [f"{n.latex}: {n.outcome.sentence}" for n in lines if not n.right]
        if checked.sentence is not None or len(lines) < 2:
            wrong = [f"can't be read: {checked.sentence or 'one line only'}."]
        values = [line.values for line in lines]
        at = points(label, question(label, latex), size)
        mask = at.holds(list(symbols.WHEN.get(label, ())))
        wrong += _unlike_reference(label, values, at, mask)
        largest = max((deviation(a, values[0], mask) for a in values[1:]), default=0.0)
        yield Evaluated(len(lines), tuple(wrong), largest)


def _unlike_reference(label: str, values: Sequence[Any], at: Points, mask: Any) -> list[str]:
    """What the last side is, where the reference solution gives something else."""
    if label not in REFERENCE or not values or values[-1] is None:
        return []
    outcome = compare(values[-1], REFERENCE[label](at), mask)
    return [] if outcome.kind == "equal" else [f"the reference differs: {outcome.sentence}"]


def _by_model(label: str, latex: str) -> Iterator[Evaluated]:
    """Check an equation with the symbols of another model, with each of its settings."""
    for setting in models.SETTINGS[label]:
        found = held(latex, setting)
        wrong = list(found.wrong)
        for at, value in zip(setting.points(), found.values, strict=False):
            everywhere = np.ones(at.count, dtype=bool)
            wrong += _unlike_reference(label, [value], at, everywhere)
        yield Evaluated(found.lines, tuple(wrong), found.deviation)


@cache
def evaluated(label: str, latex: str) -> Evaluated:
    """Evaluate a displayed equation, at all points, or until it is wrong."""
    by = _by_model if label in models.SETTINGS else _by_reader
    found: list[Evaluated] = []
    for one in by(label, latex):
        found.append(one)
        if one.wrong:
            break  # the same again at other sizes
    wrong = (*found[-1].wrong, *_other_ranges(label, latex))
    return Evaluated(found[0].lines, wrong, max(one.deviation for one in found))


def faults(printed: Mapping[str, str]) -> list[tuple[str, str]]:
    """What is wrong with displayed equations, given by label: (label, what)."""
    found = []
    for label, latex in printed.items():
        wrong = evaluated(label, latex).wrong
        if label in symbols.FALSE:
            if not any("should be" in what or "transposed" in what for what in wrong):
                found.append((label, f"{label} is called false, but it holds."))
        else:
            found += [(label, f"{label}: {what}") for what in wrong]
        failing = models.FAILS.get(label)
        if failing is not None and not any("should be" in w for w in held(latex, failing).wrong):
            found.append((label, f"{label} is said to fail as a line on words, but it holds."))
    return found


@dataclasses.dataclass(frozen=True)
class Summary:
    """What the note on a page tells."""

    equations: int
    lines: int
    example_lines: int  # of them, those with the numbers of the running example
    false: int  # equations that are printed as false
    referred: int  # equations that are held against the reference solution as well
    deviation: float


@cache
def summary(page: str) -> Summary:
    """Evaluate all displayed equations of a page."""
    printed = displayed(page)
    found = {label: evaluated(label, latex) for label, latex in printed.items()}
    true = {label: one for label, one in found.items() if label not in symbols.FALSE}
    return Summary(
        len(found),
        sum(one.lines for one in found.values()),
        sum(one.lines for label, one in found.items() if label.startswith("eq-ex-")),
        sum(label in symbols.FALSE or label in models.FAILS for label in found),
        sum(label in REFERENCE for label in found),
        max((one.deviation for one in true.values()), default=0.0),
    )


def total(what: str) -> int:
    """A count of :class:`Summary`, over all pages."""
    return sum(int(getattr(summary(page), what)) for page in pages())
