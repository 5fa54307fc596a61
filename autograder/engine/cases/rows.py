"""What an assignment declares of the rows of a matrix: what stands in them, and what is said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from autograder.messages import Message

__all__ = ["RowSentence", "Rows"]


@dataclass(frozen=True)
class RowSentence:
    """What is said where only some rows of a matrix are wrong, or right.

    Parameters
    ----------
    rows : str
        Which rows, by their name in `Rows.named`.
    wrong : bool
        Whether only these are wrong, or only these are right.
    said : Message
    """

    rows: str
    wrong: bool
    said: Message


def _nothing(output: str, inputs: Mapping[str, Any]) -> dict[int, str]:
    return {}


def _none(inputs: Mapping[str, Any]) -> dict[str, set[int]]:
    return {}


@dataclass(frozen=True)
class Rows:
    """What stands in the rows of a matrix.

    Parameters
    ----------
    marks : callable
        For an output and a call's inputs: row -> what a picture writes beside it.
    named : callable
        For a call's inputs: name -> rows.
    sentences : tuple of RowSentence
        In the order in which they are tried.
    """

    marks: Callable[[str, Mapping[str, Any]], dict[int, str]] = _nothing
    named: Callable[[Mapping[str, Any]], Mapping[str, set[int]]] = _none
    sentences: tuple[RowSentence, ...] = ()
