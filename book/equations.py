r"""Equations and their executable twins.

Beside each chapter stands a module of :mod:`book.twins` with one :class:`Chapter`. It lists every
displayed equation of the page: either as a definition, which claims nothing, or line by line, each
line as LaTeX and as a function that gets no other symbols than those it names. The lines are
evaluated at random points by the same code that checks students' derivations; those of the running
example at its own numbers. That a function means what its LaTeX says is read by people: the LaTeX
is compared with the page, character by character. Most pages' LaTeX is evaluated by itself as well,
see :mod:`book.formulas`.

Where a line is a derivative, its function differentiates the loss itself by the complex step
(:func:`gradient`), which has no truncation or cancellation to speak of. So a derivation is held to
the loss that it starts from, not only to itself.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from book.derivation import Derivation, check_derivation

Point = Mapping[str, Any]
Draw = Callable[[np.random.Generator], Point]

N_POINTS = 120
TOLERANCE = 1e-10


@dataclass(frozen=True)
class Line:
    """One side of an equality: what the page prints and what it means."""

    latex: str
    function: Callable[..., Any]


@dataclass(frozen=True)
class Equation:
    """Lines that are all equal."""

    label: str
    lines: tuple[Line, ...]
    draw: Draw
    numbers: bool = False  # of the running example: there is one point only

    @property
    def latex(self) -> str:
        """What the page has to print."""
        return " = ".join(line.latex for line in self.lines)

    def check(self, n_points: int = N_POINTS) -> Derivation:
        """Evaluate all lines at random points; sizes are drawn too."""
        rng = np.random.default_rng([ord(c) for c in self.label])
        points = [self.draw(rng) for _ in range(1 if self.numbers else n_points)]
        return check_derivation(
            [line.function for line in self.lines],
            points,
            TOLERANCE,
            names=[f"line {n} ({line.latex})" for n, line in enumerate(self.lines, 1)],
        )


@dataclass
class Chapter:
    """All displayed equations of one page.

    Parameters
    ----------
    page : str
        The stem of the page.
    draw : callable
        Draws a point: every symbol of the chapter with a value.
    """

    page: str
    draw: Draw
    equations: dict[str, Equation] = field(default_factory=dict)
    definitions: dict[str, str] = field(default_factory=dict)
    refutations: dict[str, Equation] = field(default_factory=dict)

    def _new(self, label: str) -> None:
        if label in self.labels:
            raise ValueError(f"{self.page} has two equations called {label}.")

    @property
    def labels(self) -> tuple[str, ...]:
        """Everything the page has to print."""
        return (*self.equations, *self.definitions, *self.refutations)

    def equation(self, label: str, *lines: tuple[str, Callable[..., Any]]) -> None:
        """Add the twin of an equation; each line is LaTeX and a function."""
        self._new(label)
        if len(lines) < 2:
            raise ValueError(f"{label} claims no equality: it needs at least two lines.")
        self.equations[label] = Equation(label, tuple(Line(*line) for line in lines), self.draw)

    def example(self, label: str, *lines: tuple[str, Callable[..., Any]]) -> None:
        """Add lines with the numbers of the running example, see :mod:`book.running_example`."""
        from book.running_example import point

        self.equation(label, *lines)
        self.equations[label] = replace(self.equations[label], draw=point, numbers=True)

    def definition(self, label: str, why: str) -> None:
        """Say that an equation claims nothing, and what it introduces."""
        self._new(label)
        self.definitions[label] = why

    def refuted(self, label: str, *lines: tuple[str, Callable[..., Any]]) -> None:
        """Add an equation that the page prints as false: its lines have to differ."""
        self._new(label)
        self.refutations[label] = Equation(label, tuple(Line(*line) for line in lines), self.draw)


@dataclass(frozen=True)
class Summary:
    """What the note on a page tells."""

    lines: int
    checked: int
    equations: int
    largest_deviation: float
    example_lines: int  # of `lines`, those with the numbers of the running example
    definitions: int
    refutations: int
    faults: tuple[tuple[str, str], ...]  # (label, what is wrong)


@cache
def load(page: str) -> Chapter | None:
    """Find the twins of a page; None for a page without equations."""
    name = f"book.twins.{page.replace('-', '_')}"
    try:
        chapter = importlib.import_module(name).CHAPTER
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        return None
    assert isinstance(chapter, Chapter)
    return chapter


@cache
def summary(page: str) -> Summary:
    """Check all equations of a page."""
    chapter = load(page)
    equations = list(chapter.equations.values()) if chapter else []
    lines = checked = example_lines = 0
    largest = 0.0
    faults = []
    for equation in equations:
        result = equation.check()
        lines += len(equation.lines)
        example_lines += len(equation.lines) if equation.numbers else 0
        if result:
            checked += len(equation.lines)
            largest = max(largest, result.largest_deviation)
        else:
            faults.append((equation.label, str(result)))
    for equation in chapter.refutations.values() if chapter else ():
        if equation.check():
            faults.append((equation.label, f"{equation.label} is called false, but it holds."))
    return Summary(
        lines, checked, len(equations), largest, example_lines,
        len(chapter.definitions) if chapter else 0,
        len(chapter.refutations) if chapter else 0,
        tuple(faults),
    )  # fmt: skip


def normalise(latex: str) -> str:
    """Drop what only lays an equation out: alignment, line breaks, spaces, a final full stop."""
    latex = re.sub(r"\\(begin|end)\{(aligned|split|align\*?)\}", " ", latex)
    latex = re.sub(r"\\\\(\[[^]]*\])?|\\[,;:!]|(?<!\\)&|\\q?quad\b", " ", latex)
    latex = re.sub(r"\s+", " ", latex).strip()
    latex = re.sub(r"\s*[.,]$", "", latex)
    return re.sub(r" ?([^A-Za-z0-9\\]) ?", r"\1", latex)


def page_faults(chapter: Chapter | None, printed: Mapping[str, str]) -> list[tuple[str, str]]:
    """Hold what a page prints against its twins.

    Parameters
    ----------
    chapter : Chapter or None
    printed : dict
        From each equation's label to its LaTeX.

    Returns
    -------
    list of (label, what is wrong)
    """
    faults = []
    equations = chapter.equations | chapter.refutations if chapter else {}
    definitions = chapter.definitions if chapter else {}
    for label, latex in printed.items():
        if label in definitions:
            continue
        if label not in equations:
            faults.append((label, f"{label} has no twin and is not listed as a definition."))
        elif normalise(latex) != normalise(equations[label].latex):
            faults.append(
                (label, f"{label}: the page prints\n  {normalise(latex)}\nits twin\n  "
                 f"{normalise(equations[label].latex)}")
            )  # fmt: skip
    faults += [
        (label, f"{label} has a twin but stands on no page.")
        for label in (chapter.labels if chapter else ())
        if label not in printed
    ]
    return faults


def gradient(
    loss: Callable[[NDArray[np.complex128]], Any], x: NDArray[np.float64]
) -> NDArray[np.float64]:
    r"""Differentiate a scalar by the complex step, coordinate by coordinate.

    .. math:: \frac{\partial J}{\partial x_i} = \operatorname{Im} J(x + i h e_i) / h

    Nothing is subtracted, so h can be so small that no truncation is left.
    """
    x = np.asarray(x, dtype=np.float64)
    slopes = np.empty(x.shape)
    for i in np.ndindex(x.shape):
        step = x.astype(np.complex128)
        step[i] += 1e-30j
        slopes[i] = np.imag(loss(step)) / 1e-30
    return slopes


def pages() -> list[str]:
    """Stems of all pages that have twins, in the book's order or not."""
    from pathlib import Path

    folder = Path(__file__).parent / "twins"
    return sorted(p.stem.replace("_", "-") for p in folder.glob("*.py") if p.stem != "__init__")
