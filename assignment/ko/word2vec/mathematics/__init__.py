"""Mathematics as it is written: a line of LaTeX becomes a tree, a tree a value at points.

Nothing here runs what it reads: a text becomes tokens, tokens a tree of plain tuples, and a small
evaluator knows each kind of node. Whatever it is given ends in values or in a sentence that says
where it can't be read. The folder needs NumPy only and can be copied beside a notebook.
"""

from .asked import Asked, Form
from .chains import check_derivation
from .judging import OPEN_LINES, Judged, Step, judge
from .outcomes import Checked, Line, Outcome
from .points import Points
from .question import Question
from .sentences import Sentence, Unreadable, say, speak

__all__ = [
    "OPEN_LINES",
    "Asked",
    "Checked",
    "Form",
    "Judged",
    "Line",
    "Outcome",
    "Points",
    "Question",
    "Sentence",
    "Step",
    "Unreadable",
    "check_derivation",
    "judge",
    "say",
    "speak",
]
