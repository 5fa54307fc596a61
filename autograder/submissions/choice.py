"""Which of several notebooks of one student is the one, told in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.messages import Message
from autograder.submissions import notebook
from autograder.submissions.matching import match
from autograder.submissions.reading import read_submission
from autograder.submissions.release_structure import Structure

__all__ = ["Candidate", "choose"]

_READ = 10  # notebooks of one student, the likeliest ones
_NAMED = 5  # in a sentence


@dataclass(frozen=True)
class Candidate:
    """A notebook that may be the one.

    Parameters
    ----------
    path : Path
    place : str
        As a person sees it, below the student's folder.
    exact : bool
        Whether it is where nbgrader expects it, by nbgrader's name.
    alike : bool
        Whether its name begins as the assignment's does.
    attempt : int
        As the learning management system counts, else 0.
    time : float
        The file's own.
    """

    path: Path
    place: str
    exact: bool
    alike: bool
    attempt: int
    time: float


def choose(
    candidates: Sequence[Candidate], below: Path, release: Structure | None
) -> tuple[Candidate, Message | None]:
    """Choose a notebook, and say how where there are several.

    The ones with answers come first; of those the last attempt, then the one with the right
    name, then the newest.

    Parameters
    ----------
    candidates : sequence of Candidate
        At least one.
    below : Path
        The folder of submissions.
    release : Structure or None
        What was handed out, by which answers are known; without it every notebook has some.

    Raises
    ------
    NotAFile, ReadFault
        One of several can't be read.
    """
    if len(candidates) == 1:
        return candidates[0], None
    ranked = sorted(candidates, key=_rank, reverse=True)[:_READ]
    answered = [c for c in ranked if _has_answers(read_submission(c.path, below), release)]
    best, *others = answered or ranked
    names = ", ".join(sorted(c.place for c in candidates)[:_NAMED])
    told: dict[str, str | int] = {"n": len(candidates), "names": names, "got": best.place}
    if len(answered) == 1:
        return best, Message(
            "Of {n} notebooks ({names}), {got} was graded: no other one has answers.", told
        )
    second = others[0]
    if best.attempt > second.attempt:
        return best, Message(
            "Of {n} notebooks ({names}), {got} was graded: it is of the last attempt.", told
        )
    if best.exact > second.exact:
        return best, Message(
            "Of {n} notebooks ({names}), {got} was graded: it has the right name.", told
        )
    return best, Message("Of {n} notebooks ({names}), {got} was graded: it is the newest.", told)


def _rank(candidate: Candidate) -> tuple[int, bool, bool, float, str]:
    c = candidate
    return c.attempt, c.exact, c.alike, c.time, c.place


def _has_answers(data: bytes, release: Structure | None) -> bool:
    if release is None:
        return True
    try:
        cells = notebook.read(data).cells
        return any(
            release.is_answer(name) and not release.unanswered(name, cells[place].text)
            for place, name in match(release, cells).chosen.items()
        )
    except Exception:  # whatever a notebook does to our reading, it is that notebook's own fault
        return False
