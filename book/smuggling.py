r"""Smuggle mistakes into what the book prints, and count those that its checks catch.

``python -m book.smuggling`` changes every displayed line in one place, as a slip of the pen would,
and every formula of a translation, and writes ``build/reports/smuggling.json``: how many were
tried and caught, by kind, with what came through.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from book import formulas, symbols, translated

REPORT = Path(__file__).resolve().parents[1] / "build" / "reports" / "smuggling.json"
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
    ("hat", r"\\hat\{?\s*(\\mathbf y|y)\}?", r"\1"),
    ("transpose", r"\^\\top", ""),
    ("vector", r"v_c(?![,}])", "u_o"),
    ("vector", r"u_[oxwk](?=\s*(\\\\|$))", "v_c"),
    ("function", r"\\exp(?=\()", ""),
    ("function", r"\\log(?![a-z])", ""),
    ("function", r"\\sigma(?=\(-)", r"\\exp"),
    ("sigma", r"\\sigma\(-", r"\\sigma("),
    ("sigma", r"\(1 - \\sigma", r"(\\sigma"),
    ("sum", r"\\sum_(?:\{[^{}]*\}|\w)(?!\^)", ""),
    ("factor", r"(?<=&= )(?=\S)", "2 "),
    ("factor", r"(?<=[a-z}] = )(?=\S)", "2 "),
    ("number", r"\\tfrac12", r"\\tfrac13"),
    ("number", r"\\log 2(?!\d)", r"\\log 3"),
    ("number", r"(?<![\w\\{^_.])1(?=[\s,)&])(?! \\\\mid)", "2"),
)


# what a slip leaves true, as one sees by looking: label, kind, why
STILL_TRUE: tuple[tuple[str, str, str], ...] = (
    ("eq-naive-grad-center", "index", "y is zero but for o, so that y_x u_o = y_x u_x"),
    ("eq-pick-row", "index", "y is zero but for o, so that y_w u_o = y_w u_w"),
    ("eq-cross-entropy", "index", "y is zero but for o"),
    ("eq-ns-grad-center", "sign", "the slope of sigma is even"),
    ("eq-ns-grad-draw", "sign", "the slope of sigma is even"),
    ("eq-sg-grad-other", "factor", "twice zero is zero"),
    ("eq-ex-scores", "sign", "a product with zero"),
    ("eq-ex-scores", "number", "a product with zero"),
    ("eq-ex-pick-row", "sign", "a product with zero"),
    ("eq-ex-pick-row", "number", "a product with zero"),
    ("eq-ex-pick-row", "factor", "a product with zero"),
    ("eq-naive-hessian", "transpose", "the second derivative by v is the same matrix"),
)


@dataclass(frozen=True)
class Slip:
    """One changed text."""

    kind: str
    label: str
    changed: str


def slips(label: str, latex: str) -> Iterator[Slip]:
    """The LaTeX of an equation with one slip, at every place where there can be one."""
    seen = {latex}
    for kind, where, into in SLIPS:
        for found in re.finditer(where, latex):
            changed = latex[: found.start()] + found.expand(into) + latex[found.end() :]
            if changed not in seen:
                seen.add(changed)
                yield Slip(kind, label, changed)


def still_true(slip: Slip) -> bool:
    """Whether a slip is known to leave its line true."""
    return any((slip.label, slip.kind) == entry[:2] for entry in STILL_TRUE)


def displayed() -> Iterator[tuple[Slip, bool]]:
    """Every slip in a displayed equation that is evaluated, and whether it is caught."""
    for page in formulas.pages():
        for label, latex in formulas.displayed(page).items():
            if label in symbols.FALSE:
                continue
            for slip in slips(label, latex):
                yield slip, bool(formulas.faults({label: slip.changed}))


def in_translations() -> Iterator[tuple[Slip, bool]]:
    """Every formula of a translation, changed, and whether it is caught."""
    for page, entries in translated.catalogues().items():
        for original, text in entries:
            for formula in translated.formulas(text):
                changed = text.replace(f"${formula}$", f"$-{formula}$", 1)
                if changed != text:
                    caught = bool(translated.fault(original, changed))
                    yield Slip("translation", page, changed), caught


def report() -> dict[str, object]:
    """What was tried and caught, by kind."""
    tried: dict[str, int] = {}
    caught: dict[str, int] = {}
    through, true = [], 0
    for slip, found in (*displayed(), *in_translations()):
        if not found and still_true(slip):
            true += 1
            continue
        tried[slip.kind] = tried.get(slip.kind, 0) + 1
        caught[slip.kind] = caught.get(slip.kind, 0) + found
        if not found:
            through.append({"kind": slip.kind, "where": slip.label, "text": slip.changed})
    return {
        "tried": tried, "caught": caught, "through": through, "still true": true,
        "equations": formulas.total("equations"),
    }  # fmt: skip


def main() -> None:
    """Write the report, and say it."""
    found = report()
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    tried, caught = found["tried"], found["caught"]
    assert isinstance(tried, dict)
    assert isinstance(caught, dict)
    for kind in tried:
        print(f"{kind:12s} {caught[kind]} of {tried[kind]} caught")


if __name__ == "__main__":
    main()
