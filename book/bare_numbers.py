"""Numbers of two digits and more that stand in prose as they are: few, and each with its reason.

A number that the book computes comes from ``{value}``, :mod:`book.values`. One that is typed fails
the build unless it is listed here; where something can be asked whether it is right, it is asked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from book.figures.diagrams import NOISE_COUNTS
from book.figures.drawn import drawn

__all__ = ["LISTED", "Listed", "faults", "numbers_of", "unused"]

BOOK = Path(__file__).parent

_LEFT_OUT = re.compile(
    r"^---\n.*?^---$|^\$\$\n.*?^\$\$[^\n]*$"
    r"|^(`{3,})\{?(?:session|python|yaml|shell|bibtex).*?^\1"
    r"|`[^`\n]*`|\$[^$\n]*\$|\]\([^)\n]*\)|\{[^}\n]*\}",
    re.S | re.M,
)
_NUMBER = re.compile(r"(?<![\w.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e-?\d+)?(?![\d])")


@dataclass(frozen=True)
class Listed:
    """Why a number may stand in prose, how often, and whether it is right."""

    why: str
    times: int = 1
    right: Callable[[], bool] | None = None


def numbers_of(text: str) -> Iterator[tuple[int, str]]:
    """The numbers of two digits and more in the prose of a text, with their lines."""
    text = _LEFT_OUT.sub(lambda m: "\n" * m[0].count("\n") or " ", text)
    for found in _NUMBER.finditer(text):
        if len(re.sub(r"\D", "", found[0])) > 1:
            yield text.count("\n", 0, found.start()) + 1, found[0]


def _in_figure(name: str, line: str, at: float, error: float) -> Callable[[], bool]:
    """Whether a line of the figure of step sizes is lowest near a step, with about an error."""

    def right() -> bool:
        (panel,) = drawn(name).panels
        found = next(one for one in panel.lines if one.label == line)
        lowest = int(found.y.argmin())
        place = np.log10([found.x[lowest] / at, found.y[lowest] / error])
        return bool(np.all(np.abs(place) <= 1))

    return right


def _counted() -> bool:
    return NOISE_COUNTS == (10_000, 1_000, 100, 10, 1)


def _overflows() -> bool:
    with np.errstate(over="ignore"):
        return bool(np.isfinite(np.exp(700.0)) and np.isinf(np.exp(710.0)))


def _begins() -> bool:
    return bool(abs(drawn("step-sizes").panels[0].lines[0].x[0] - 1e-16) < 1e-18)


_FORWARD = _in_figure("step-sizes", "forward difference", 1e-8, 1e-8)
_CENTRAL = _in_figure("step-sizes", "central difference", 1e-5, 1e-11)
_EXERCISE = "chosen for an exercise"
_COUNT = "a count that the figure draws"
LISTED: Mapping[str, Mapping[str, Listed]] = {
    "about": {"4.0": Listed("the version of a licence")},
    "gradient-checking": {
        "1e-16": Listed("where the figure begins", 1, _begins),
        "1e-8": Listed("where forward differences are best, and how good", 2, _FORWARD),
        "1e-11": Listed("how good central differences get in the figure", 1, _CENTRAL),
        "1e-5": Listed("where central differences are best in the figure", 1, _CENTRAL),
        "700": Listed("below it the exponential does not overflow", 1, _overflows),
        "15": Listed(_EXERCISE),
    },
    "instructors": {"90": Listed("the length of a lecture")},
    "negative-sampling": {
        "10000": Listed(_COUNT, 1, _counted), "1000": Listed(_COUNT, 1, _counted),
        "100": Listed(_COUNT, 2, _counted), "10": Listed(_COUNT, 2, _counted),
        "10,000": Listed(_COUNT, 1, _counted), "1,000": Listed(_COUNT, 1, _counted),
    },
    "softmax": {"800": Listed("its exponential underflows", 1, lambda: np.exp(-800.0) == 0.0)},
    "train-it-yourself": {"0.4": Listed("a learning rate to try")},
    "training": {"64": Listed(_EXERCISE, 4)},
    "why-vectors": {"1954": Listed("a year")},
}  # fmt: skip


def faults(page: str, text: str) -> Iterator[tuple[int, str]]:
    """What is wrong with the numbers in the prose of a page: (line, what)."""
    listed = LISTED.get(page, {})
    said = list(numbers_of(text))
    times = Counter(number for _, number in said)
    for line, number in said:
        one = listed.get(number)
        if one is None:
            yield (
                line,
                (
                    f"{page}: the number {number} stands in prose: compute it with {{value}}, or "
                    "list it in book/bare_numbers.py with its reason."
                ),
            )
        elif times[number] > one.times:
            yield line, f"{page}: the number {number} stands in prose {times[number]} times."
        elif one.right is not None and not one.right():
            yield line, f"{page}: the number {number} is wrong: {one.why}."


def unused() -> list[tuple[str, str]]:
    """Numbers that are listed, but stand on no page as often."""
    pages = {path.stem: path.read_text(encoding="utf-8") for path in BOOK.glob("*.md")}
    return [
        (page, number)
        for page, listed in LISTED.items()
        for number, one in listed.items()
        if sum(said == number for _, said in numbers_of(pages[page])) != one.times
    ]
