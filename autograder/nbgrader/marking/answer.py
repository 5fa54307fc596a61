"""One answer as it is shown, and what may be given for it; anything else is refused."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from autograder.messages import Message

__all__ = [
    "BUSY",
    "NO_ANSWER",
    "OTHER_SCORE",
    "OTHER_TEXT",
    "Answer",
    "Refused",
    "comment_of",
    "points_of",
]

LONGEST_COMMENT = 10_000  # characters
POINTS = Message("Points are a number from 0 to {full}.")
NO_ANSWER = Message("There is no such answer in the gradebook: load the page again.")
OTHER_TEXT = Message("The answer has changed since it was shown: load the page again and read it.")
OTHER_SCORE = Message(
    "It has been scored elsewhere since it was shown: load the page again and look at that."
)
TOO_LONG = Message("The comment is longer than {n} characters: shorten it.")
BUSY = Message("The gradebook is not to be had ({reason}), so nothing was saved: try again.")


class Refused(Exception):
    """What was asked can't be done: an HTTP status and one sentence that says why."""

    def __init__(self, status: int, message: Message) -> None:
        super().__init__(message.text())
        self.status, self.message = status, message


@dataclass(frozen=True)
class Answer:
    """One student's answer to one question, and what it was given.

    Parameters
    ----------
    id : str
        nbgrader's id of the grade, which says nothing of the student.
    text : str
    shown : str
        Where it is shown otherwise than it was written: Markdown.
    pictures : mapping
        What was pasted into the answer.
    answered : bool
    points : float or None
        A person's; None where nobody gave any.
    comment : str
    waiting : bool
        Whether a person has yet to look at it, perhaps again.
    alike : int
        How many answers are nearly the same, this one among them.
    place : int
        Its number among these.
    """

    id: str
    text: str
    pictures: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    answered: bool = True
    points: float | None = None
    comment: str = ""
    waiting: bool = False
    alike: int = 1
    place: int = 1
    shown: str = ""

    @property
    def text_version(self) -> str:
        """What was shown of the answer."""
        return _digest(self.text)

    @property
    def score_version(self) -> str:
        """What was shown of what it was given."""
        return _digest(self.points, self.comment)

    @property
    def version(self) -> str:
        """What was shown of both."""
        return f"{self.text_version}-{self.score_version}"


def _digest(*values: object) -> str:
    return hashlib.sha256(json.dumps(values).encode()).hexdigest()[:16]


def points_of(given: object, full: float) -> float | None:
    """Take the points that somebody sent; None takes back what was given.

    Raises
    ------
    Refused
    """
    if given is None:
        return None
    if isinstance(given, bool) or not isinstance(given, int | float):
        raise Refused(400, Message(POINTS.template, {"full": f"{full:g}"}))
    if not (0 <= given <= full):  # so that NaN is none
        raise Refused(400, Message(POINTS.template, {"full": f"{full:g}"}))
    return float(given)


def comment_of(given: object) -> str:
    """Take the comment that somebody sent.

    Raises
    ------
    Refused
    """
    text = given if isinstance(given, str) else ""
    text = text.encode("utf-8", "replace").decode().replace("\0", "").strip()
    if len(text) > LONGEST_COMMENT:
        raise Refused(400, Message(TOO_LONG.template, {"n": LONGEST_COMMENT}))
    return text
