"""What a derivation is asked for: where it begins, how it ends, how many lines at least."""

from __future__ import annotations

from dataclasses import dataclass

from .canonical import core
from .edits import parts_of
from .parser import Tree
from .question import Question
from .sentences import Sentence

__all__ = ["Asked", "Form"]


@dataclass(frozen=True)
class Form:
    r"""How the last line has to look, besides being right.

    Parameters
    ----------
    asks : Sentence
        What is said where no line looks like that.
    product : bool
        Whether it is one product as a whole, like :math:`U^\top \delta`.
    without : tuple of str
        Kinds of nodes that are not in it: ``"sum"``, ``"neg"`` (a minus) and the like.
    """

    asks: Sentence
    product: bool = False
    without: tuple[str, ...] = ()

    def fits(self, tree: Tree) -> bool:
        """Whether a line looks like that."""
        if self.product and core(tree)[0] not in ("times", "call"):
            return False  # a sum times a number is a sum
        return not any(part[:1] in {(kind,) for kind in self.without} for part in parts_of(tree))


@dataclass(frozen=True, eq=False)
class Asked:
    r"""A derivation that somebody hands in.

    Parameters
    ----------
    question : Question
        What may stand in it, and what is derived.
    first : str
        The lines that it begins with, as LaTeX: they are given and count nothing.
    steps : int
        How many lines there have to be at least, without those that are given.
    last : Form, optional
        How it ends, where one must not choose that.
    """

    question: Question
    first: str
    steps: int
    last: Form | None = None
