"""Smuggle mistakes into what the book prints, and count those that its checks catch.

``python -m book.smuggling`` changes one place at a time, as a slip of the pen would, in displayed
lines and definitions, in formulas and numbers within sentences, in what figures draw and in
translations, and also in the trees that formulas are read as. It writes
``build/reports/smuggling.json``: how many were tried and caught, by kind, with what came through.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.mathematics import show
from book import bare_numbers, formulas, inline, said, slips, symbols, translated, tree_slips
from book.figures.drawn import drawn
from book.figures.facts import FACTS, wrong
from book.relations import held

REPORT = Path(__file__).resolve().parents[1] / "build" / "reports" / "smuggling.json"
# equations that introduce what stands on their left
DEFINITIONS = frozenset(
    """eq-theta eq-matrices eq-matrices-columns eq-one-hot eq-scores eq-softmax eq-sigmoid
    eq-naive-loss eq-ns-model eq-ns-loss eq-ns-noise eq-sg-loss eq-sg-corpus eq-cbow-mean
    eq-cbow-negative-loss eq-hs-model eq-pmi-loss eq-total-error eq-best-step eq-relative-error
    eq-sgd""".split()
)
# what a slip leaves true, as one sees by looking: label, kind, why
STILL_TRUE: tuple[tuple[str, str, str], ...] = (
    ("eq-naive-grad-center", "index", "y is zero but for o, so that y_x u_o = y_x u_x"),
    ("eq-pick-row", "index", "y is zero but for o, so that y_w u_o = y_w u_w"),
    ("eq-cross-entropy", "index", "y is zero but for o"),
    ("eq-ns-grad-center", "sign", "the slope of sigma is even"),
    ("eq-ns-grad-draw", "sign", "the slope of sigma is even"),
    ("eq-sg-grad-other", "factor", "twice zero is zero"),
    ("eq-sg-grad-other", "transposed", "zero, written as a number, is of any shape"),
    ("eq-ex-scores", "sign", "a product with zero"),
    ("eq-ex-scores", "number", "a product with zero"),
    ("eq-ex-pick-row", "sign", "a product with zero"),
    ("eq-ex-pick-row", "number", "a product with zero"),
    ("eq-ex-pick-row", "factor", "a product with zero"),
    ("eq-naive-hessian", "transpose", "the second derivative by v is the same matrix"),
    ("softmax: \\hat{\\mathbf y} \\in \\mathbb R^V", "hat", "y is of the same size"),
    ("beyond: s_j = \\pm 1", "index", "the first sign is plus or minus one as well"),
    ("window", "colour of a cell", "the row of the center word has the colours of an example"),
)


@dataclass(frozen=True)
class Slip:
    """One changed place: the group and the kind of it, where it stands, and what it became."""

    group: str
    kind: str
    label: str
    changed: str


def still_true(slip: Slip) -> bool:
    """Whether a slip is known to leave what it changes true."""
    return any((slip.label, slip.kind) == entry[:2] for entry in STILL_TRUE)


def displayed(page: str) -> Iterator[tuple[Slip, bool]]:
    """Every slip in a displayed equation of a page, and whether it is caught."""
    for label, latex in formulas.displayed(page).items():
        if label in symbols.FALSE:
            continue
        group = "definitions" if label in DEFINITIONS else "lines"
        for kind, changed in slips.in_latex(latex):
            yield Slip(group, kind, label, changed), bool(formulas.faults({label: changed}))


def within_sentences(page: str) -> Iterator[tuple[Slip, bool]]:
    """Every slip in a formula of a sentence that claims a relation, and whether it is caught."""
    formulas_ = inline.inline(page)
    for place, one in enumerate(formulas_):
        listed = one.latex in said.PROSE.get(page, {})
        own = () if listed else inline.setting(page, one.latex)
        group = "inline, listed" if listed else "inline"
        for kind, latex in slips.in_latex(one.latex):
            if listed:
                other = inline.Formula(page, one.line, latex)
                changed = (*formulas_[:place], other, *formulas_[place + 1 :])
                found = any(True for _ in inline.faults(page, changed))
            else:
                found = any(held(latex, setting).wrong for setting in own)
            yield Slip(group, kind, f"{page}: {one.latex}", latex), found


def in_trees(page: str) -> Iterator[tuple[Slip, bool]]:
    """Every mistake in the tree of an equation of a page, and whether it is caught."""
    for label, latex in formulas.displayed(page).items():
        for sides in tree_slips.displayed_sides(label, latex):
            yield from _in_sides(sides)
    listed = said.PROSE.get(page, {})
    for latex in dict.fromkeys(one.latex for one in inline.inline(page)):
        for setting in () if latex in listed else inline.setting(page, latex):
            for sides in tree_slips.said_sides(f"{page}: {latex}", latex, setting):
                yield from _in_sides(sides)


def _in_sides(sides: list[tree_slips.Side]) -> Iterator[tuple[Slip, bool]]:
    for edit, is_wrong, found in tree_slips.slips_in(sides):
        if is_wrong:
            yield Slip("trees", edit.name, sides[0].where, show.latex(edit.tree)), found


def in_numbers(page: str) -> Iterator[tuple[Slip, bool]]:
    """Every number in the prose of a page with one digit changed, and whether it is caught."""
    lines = (formulas.BOOK / f"{page}.md").read_text(encoding="utf-8").split("\n")
    for number, said_ in bare_numbers.numbers_of("\n".join(lines)):
        before = lines[number - 1]
        for other in slips.in_number(said_):
            changed = [*lines[: number - 1], before.replace(said_, other, 1), *lines[number:]]
            found = any(True for _ in bare_numbers.faults(page, "\n".join(changed)))
            yield Slip("numbers", "digit", page, f"{other} for {said_}"), found


def in_figures() -> Iterator[tuple[Slip, bool]]:
    """What figures draw with one thing changed, in both languages, and whether it is caught."""
    for name in FACTS:
        for language in ("en", "ko"):
            for kind, changed in slips.in_figure(drawn(name, language)):
                yield (
                    Slip("figure data", kind, name, language),
                    bool(wrong(name, changed, language)),
                )


def in_translations() -> Iterator[tuple[Slip, bool]]:
    """Every formula and number of a translation, changed, and whether it is caught."""
    for page, entries in translated.catalogues().items():
        for original, text in entries:
            for formula in translated.formulas(text):
                for kind, latex in (("sign", f"-{formula}"), *slips.in_latex(formula)):
                    changed = text.replace(f"${formula}$", f"${latex}$", 1)
                    if changed != text:
                        caught = bool(translated.fault(original, changed))
                        yield Slip("translations", kind, page, changed), caught
            for _, number in bare_numbers.numbers_of(text):
                changed = text.replace(number, next(slips.in_number(number)), 1)
                caught = bool(translated.fault(original, changed))
                yield Slip("translations", "digit", page, changed), caught


def everything() -> Iterator[tuple[Slip, bool]]:
    """All slips that are tried."""
    for page in inline.pages():
        yield from displayed(page)
        yield from within_sentences(page)
        yield from in_trees(page)
        yield from in_numbers(page)
    yield from in_figures()
    yield from in_translations()


def report() -> dict[str, object]:
    """What was tried and caught, by group and kind; what came through, and what stayed true."""
    tried: dict[str, Counter[str]] = defaultdict(Counter)
    caught: dict[str, Counter[str]] = defaultdict(Counter)
    through, true = [], 0
    for slip, found in everything():
        if not found and still_true(slip):
            true += 1
            continue
        tried[slip.group][slip.kind] += 1
        caught[slip.group][slip.kind] += found
        if not found:
            through.append({"group": slip.group, "kind": slip.kind, "where": slip.label,
                            "text": slip.changed})  # fmt: skip
    return {
        "tried": {group: kinds.total() for group, kinds in tried.items()},
        "caught": {group: kinds.total() for group, kinds in caught.items()},
        "by kind": {
            group: {kind: [caught[group][kind], n] for kind, n in sorted(kinds.items())}
            for group, kinds in tried.items()
        },
        "through": through, "still true": true,
    }  # fmt: skip


def main() -> None:
    """Write the report, and say it."""
    found = report()
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    tried, caught = found["tried"], found["caught"]
    assert isinstance(tried, dict)
    assert isinstance(caught, dict)
    for group in tried:
        print(f"{group:15s} {caught[group]} of {tried[group]} caught")


if __name__ == "__main__":
    main()
