"""Numbers that stand in the prose, each computed here when the book is built."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np

VALUES: dict[str, Callable[[], str]] = {}


def named(name: str) -> Callable[[Callable[[], str]], Callable[[], str]]:
    """Register how a value is computed."""

    def register(function: Callable[[], str]) -> Callable[[], str]:
        VALUES[name] = function
        return function

    return register


# numbers that are said in words
KOREAN: dict[str, Callable[[], str]] = {}


@cache
def value(name: str, language: str = "en") -> str:
    """Compute a value; KeyError if there is none of that name."""
    if language == "ko" and name in KOREAN:
        return KOREAN[name]()
    if name.startswith("points."):
        return _points(name.removeprefix("points."))
    return VALUES[name]()


def _points(grade_id: str) -> str:
    """Points of a question, as the autograder gives them."""
    from autograder.assignments.word2vec.questions import QUESTIONS

    points = {q.name: float(q.points) for q in QUESTIONS}
    points["machine"] = sum(points[q.name] for q in QUESTIONS if not q.manual)
    points["total"] = sum(points[q.name] for q in QUESTIONS)
    return f"{points[grade_id]:g}"


def _scientific(number: float, digits: int = 0) -> str:
    """A number as people write it: 2.2 · 10⁻¹⁶."""
    mantissa, exponent = f"{number:.{digits}e}".split("e")
    superscript = str(int(exponent)).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return f"{mantissa}\u00a0·\u00a010{superscript}"  # in one line


@named("points")
def _n_points() -> str:
    from book.settings import N_POINTS

    return str(N_POINTS)


def _counted(what: str) -> str:
    from book import counted

    return str(counted.count(what))


for _what in (
    "total.equations", "total.lines", "total.example_lines", "total.false", "total.referred",
    "inline.all", "inline.evaluated", "inline.listed",
):  # fmt: skip
    VALUES[_what.replace("_", "-")] = functools.partial(_counted, _what)


def _figures() -> str:
    from book.figures.facts import FACTS

    return str(len(FACTS))


VALUES["figures"] = _figures
VALUES["softmax.overflow"] = lambda: f"{np.log(np.finfo(np.float64).max):.2f}"
VALUES["softmax.by-hand"] = lambda: f"{np.log(4):.3f}"
VALUES["sigmoid.cancelled"] = lambda: f"{1 - 1 / (1 + np.exp(-40.0)):g}"
VALUES["sigmoid.mirrored"] = lambda: _scientific(1 / (1 + np.exp(40.0)), 2)
VALUES["noise.ratio"] = lambda: f"{100**0.75:.0f}"


def _rare_gain() -> str:
    from book.figures.diagrams import NOISE_COUNTS

    counts = np.array(NOISE_COUNTS, dtype=float)
    flat = counts**0.75 / (counts**0.75).sum()
    return f"{flat[-1] / (counts[-1] / counts.sum()):.1f}"


VALUES["noise.rare-gain"] = _rare_gain
VALUES["ns.zero-loss"] = lambda: f"{6 * np.log(2):.3f}"

BIG_VOCABULARY, BIG_DIM = 100_000, 300
VALUES["cost.big-vocabulary"] = lambda: f"{BIG_VOCABULARY:,}"
VALUES["cost.big-dim"] = lambda: str(BIG_DIM)
# scores, gradient of v_c, gradient of U: one multiplication each for every entry of U
_MULTIPLICATIONS = 3 * BIG_VOCABULARY * BIG_DIM
VALUES["cost.naive-multiplications"] = lambda: f"{_MULTIPLICATIONS / 1e6:.0f} million"
KOREAN["cost.naive-multiplications"] = lambda: f"{_MULTIPLICATIONS / 1e7:.0f}천만"


def _cost(key: str) -> int:
    from book.measure import FILE

    return int(json.loads(FILE.read_text(encoding="utf-8"))[key])


VALUES["cost.negatives"] = lambda: str(_cost("negatives"))
VALUES["cost.touched"] = lambda: str(1 + _cost("negatives"))

EPSILON = float(np.finfo(np.float64).eps)
VALUES["gradcheck.epsilon"] = lambda: _scientific(EPSILON, 1)
VALUES["gradcheck.best-step"] = lambda: _scientific((3 * EPSILON) ** (1 / 3))
VALUES["gradcheck.best-error"] = lambda: _scientific(0.5 * (3 * EPSILON) ** (2 / 3))
# what `gradcheck.py` of the assignment does
_FILE_STEP, _LARGE_LOSS = 2e-4, 1000
_BEST = (3 * EPSILON) ** (1 / 3)
VALUES["gradcheck.large-loss"] = lambda: f"{_LARGE_LOSS:,}"
VALUES["gradcheck.large-loss-rounding"] = lambda: _scientific(EPSILON * _LARGE_LOSS / _BEST)
VALUES["gradcheck.step-ratio"] = lambda: f"{_FILE_STEP / _BEST:.0f}"
VALUES["gradcheck.file-truncation"] = lambda: _scientific(_FILE_STEP**2 / 6)
_FIVE = (7.5 * EPSILON) ** 0.2
VALUES["gradcheck.five-point-step"] = lambda: _scientific(_FIVE)
VALUES["gradcheck.five-point-error"] = lambda: _scientific(_FIVE**4 / 30 + EPSILON / _FIVE)


def _training(compute: Callable[..., str]) -> Callable[[], str]:
    def run() -> str:
        from book import small_text

        return compute(small_text)

    return run


def _neighbours(word: str) -> Callable[[], str]:
    return _training(lambda s: ", ".join(s.nearest(word)))


def _index(word: str) -> Callable[[], str]:
    return _training(lambda s: str(s.text().words.index(word)))


def _company(word: str, other: str) -> Callable[[], str]:
    return _training(lambda s: f"{s.company(word, other):.0f}")


VALUES |= {
    f"training.{name}": _training(compute)
    for name, compute in {
        "steps": lambda s: f"{len(s.trained().losses):,}",
        "tokens": lambda s: f"{s.text().n_tokens:,}",
        "vocabulary": lambda s: str(len(s.text().words)),
        "dim": lambda s: str(s.DIM),
        "window": lambda s: str(s.WINDOW),
        "negatives": lambda s: str(s.NEGATIVES),
        "average": lambda s: str(s.AVERAGE),
        "first-loss": lambda s: f"{s.trained().losses[0]:.2f}",
        "last-loss": lambda s: f"{s.trained().losses[-s.AVERAGE :].mean():.2f}",
    }.items()
}
for _i, _word in enumerate(("cat", "soup", "queen", "school")):
    VALUES[f"neighbours.{_i}.word"] = functools.partial(str, _word)
    VALUES[f"neighbours.{_i}.words"] = _neighbours(_word)


def _errata(*path: str) -> Callable[[], str]:
    def run() -> str:
        from book import errata_example

        found: Any = {  # dictionaries of dictionaries of numbers
            "word": errata_example.words,
            "loss": errata_example.negative_term,
            "draw": errata_example.drawn_twice,
        }[path[0]]()
        for key in path[1:]:
            found = found[key]
        return f"{found + 0.0:.4f}"

    return run


VALUES["errata.V"] = lambda: "3"
VALUES["errata.word.printed"] = _errata("word", "a", "printed")
for _word in ("a", "e"):
    for _kind in ("measured", "corrected"):
        VALUES[f"errata.word.{_word}.{_kind}"] = _errata("word", _word, _kind)
for _kind in ("printed", "corrected", "source"):
    VALUES[f"errata.loss.{_kind}"] = _errata("loss", _kind, "loss")
    for _word in ("a", "b"):
        VALUES[f"errata.loss.{_kind}.{_word}"] = _errata("loss", _kind, _word)
for _kind in ("measured", "printed", "corrected"):
    VALUES[f"errata.draw.{_kind}"] = _errata("draw", _kind)


def _example_loss(eta: float) -> float:
    """Loss of the running example after a step of a size."""
    from book.errata_example import B
    from book.running_example import after_a_step, loss

    v_c, U = after_a_step(eta)
    return float(loss(v_c, B, U))


VALUES |= {
    "example.loss": lambda: f"{_example_loss(0.0):.3f}",
    "example.loss-after": lambda: f"{_example_loss(1.0):.3f}",
    "example.probability": lambda: f"{np.exp(-_example_loss(0.0)):.3f}",
    "example.probability-after": lambda: f"{np.exp(-_example_loss(1.0)):.3f}",
    "example.loss-knowing-nothing": lambda: f"{np.log(3):.3f}",
}
for _word in ("cat", "dog", "castle"):
    VALUES[f"why.{_word}.index"] = _index(_word)
    for _other in ("sleeps", "small", "near", "this", "inside"):
        VALUES[f"why.{_word}.{_other}"] = _company(_word, _other)
VALUES["why.cosine.alike"] = _training(lambda s: f"{s.cosine_of_counts('cat', 'dog'):.2f}")
VALUES["why.cosine.unlike"] = _training(lambda s: f"{s.cosine_of_counts('cat', 'castle'):.2f}")
