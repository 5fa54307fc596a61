"""Twins of ``softmax.md``."""

from book.equations import Chapter
from book.points import pair, sigma

CHAPTER = Chapter("softmax", pair)

CHAPTER.equation(
    "eq-softmax",
    (r"\sigma(-x)", lambda x: sigma(-x)),
    (r"1 - \sigma(x)", lambda x: 1 - sigma(x)),
)
