r"""Symbols of what word2vec's two losses do not speak of: counts, windows, trees, any function.

Each :class:`book.settings.Setting` declares the symbols of some displayed equations and of the
formulas within sentences beside them. Where a symbol is defined by what the page says of it, its
numbers are computed here from that, without the page's formula.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from autograder.mathematics.word2vec import negative
from book.models import counts, functions, relatives, vectors
from book.models.counts import COUNTS
from book.models.functions import DESCENT, ERROR, FUNCTION, LINE, MEAN, QUADRATIC, RELATIVE, VALLEY
from book.models.relatives import CBOW, CBOW_COLUMNS, CBOW_NEGATIVE, CBOW_WORDS, TREE
from book.models.vectors import MODEL, NOISE, SADDLE, TEXT, layout
from book.settings import Setting

__all__ = ["FAILS", "OPENED", "PARTS", "SETTINGS"]

PARTS = (counts, functions, relatives, vectors)

# label -> the setting of a displayed equation
SETTINGS: dict[str, tuple[Setting, ...]] = {
    **dict.fromkeys(
        ["eq-pmi-loss", "eq-pmi-slope", "eq-pmi-curvature", "eq-pmi", "eq-pmi-balance"], (COUNTS,)
    ),
    **dict.fromkeys(["eq-cbow-mean", "eq-cbow-grad", "eq-cbow-grad-outside"], (CBOW,)),
    **dict.fromkeys(["eq-cbow-grad-columns", "eq-cbow-grad-outside-columns"], (CBOW_COLUMNS,)),
    "eq-cbow-grad-row": (CBOW_WORDS,),
    **dict.fromkeys(["eq-cbow-negative-loss", "eq-cbow-negative-grad"], (CBOW_NEGATIVE,)),
    **dict.fromkeys(["eq-hs-model", "eq-hs-loss", "eq-hs-grad-center", "eq-hs-grad-node"], (TREE,)),
    "eq-ns-model": (MODEL,),
    "eq-ns-noise": (NOISE,),
    "eq-saddle": (SADDLE,),
    "eq-theta": tuple(layout("rows", n).with_(stacked=True) for n in (5, 7)),
    "eq-matrices": tuple(layout("rows", n) for n in (5, 7)),
    "eq-matrices-columns": tuple(layout("columns", n) for n in (5, 7)),
    "eq-err-columns": tuple(layout("rows", n) for n in (5, 7)),
    **dict.fromkeys(["eq-central", "eq-complex-step"], (FUNCTION,)),
    "eq-forward": (QUADRATIC,),
    **dict.fromkeys(
        ["eq-total-error", "eq-total-error-slope", "eq-best-step", "eq-best-error"], (ERROR,)
    ),
    "eq-relative-error": (RELATIVE,),
    "eq-line-integral": (LINE,),
    "eq-sgd": (DESCENT,),
    "eq-step-quadratic": (VALLEY,),
    "eq-mean-gradient": (MEAN,),
    "eq-sg-corpus": (TEXT,),
}
# label -> with few words, where each is written out on a page that opens the equation
_FEW = 3
OPENED: dict[str, Setting] = {
    label: layout(setting.question.layout, _FEW).with_(
        sizes=((_FEW, 2, 2),), stacked=setting.stacked
    )
    for label, (setting, *more) in SETTINGS.items()
    if more
}


# label -> a reading in which an equation fails, as the page says of it: per word, drawn twice
def _twice(points: Any, rng: np.random.Generator) -> None:
    points.draws = np.repeat(points.letter("w")[1][:, None], points.sizes["k"], axis=1)


FAILS: dict[str, Setting] = {
    "eq-err-draw": Setting(
        negative("per word", "", distinct=("wo",)), spelled={"u_k": "u_w"}, fill=_twice
    ),
}
