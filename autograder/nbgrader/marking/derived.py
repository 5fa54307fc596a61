"""A derivation as a person sees it who scores it: what was read, and what was not."""

from __future__ import annotations

from autograder.engine.cases.derivation import Derivation
from autograder.mathematics import judge
from autograder.mathematics.showing import markdown
from autograder.submissions.literals import literal

__all__ = ["as_read"]


def as_read(source: str, derivation: Derivation) -> str:
    """Give the lines of a cell's derivation as they were read, then the cell, as Markdown.

    Parameters
    ----------
    source : str
        Of the cell.
    derivation : Derivation
    """
    written = literal(source, derivation.name)
    code = f"```\n{source}\n```"
    if written.problem is not None:
        return f"{written.problem.text()}\n\n{code}"
    judged = judge(written.text, derivation.asked)
    said = markdown(judged) if judged.lines else str(judged.unread or "")
    return f"{said}\n\n{code}"
