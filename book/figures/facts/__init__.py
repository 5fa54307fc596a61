"""What each figure has to draw, computed without its code: signs, heights, places, directions.

A fact is asked of what the figure draws (:mod:`book.figures.drawn`) and gives a sentence for each
thing that is wrong. Labels are those of the page's language.
"""

from book.figures.facts import arrows, bars, curves, tables
from book.figures.facts.registry import FACTS, wrong

__all__ = ["FACTS", "arrows", "bars", "curves", "tables", "wrong"]
