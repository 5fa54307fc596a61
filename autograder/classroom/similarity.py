"""Which submissions share what others didn't write: a reason to look, and no verdict.

Answers are compared question by question, without the release's own text. Answers that are equal
but for names and layout are always listed; short right formulas look alike, and that is said. What
remains is ranked by how rare the shared statements are, in this class and among the many solutions
that this project knows.
"""

from __future__ import annotations

import functools
import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from autograder.assignments import known
from autograder.assignments.places import ZOO, source
from autograder.classroom.likeness import Likeness, code_likeness, text_likeness
from autograder.messages import Message
from autograder.submissions import (
    NotAFile,
    ReadFault,
    notebook,
    read_submission,
)
from autograder.submissions.matching import functions_in, match
from autograder.submissions.release_structure import Structure

__all__ = ["OTHERS", "Equal", "Pair", "Shared", "Similarity", "compare", "look"]

_SHARE, _BITS = 0.4, 40.0  # of the rare statements of the smaller one; and how rare they are
_SHORT = 60  # nodes of a formula, or words
_COMMON = 0.15  # what a larger share of the class wrote is nobody's own
_SHOWN = 3_000  # characters of an answer, side by side

OTHERS = "cells-of-ones-own"

Answers = Mapping[str, str]  # question -> text


@dataclass(frozen=True)
class Shared:
    """One question of a pair: both answers, and whether they are equal but for names."""

    question: str
    one: str
    other: str
    equal: bool


@dataclass(frozen=True)
class Pair:
    """Two submissions that share rare statements.

    Parameters
    ----------
    one, other : str
    share : float
        Of what is rare in the smaller one.
    bits : float
        How rare that is, all together.
    questions : tuple of Shared
    """

    one: str
    other: str
    share: float
    bits: float
    questions: tuple[Shared, ...]


@dataclass(frozen=True)
class Equal:
    """Answers to one question that are equal but for names and layout.

    Parameters
    ----------
    question : str
    students : tuple of str
    expected : bool
        Whether it is short, or many have it: a right formula that looks like others.
    """

    question: str
    students: tuple[str, ...]
    expected: bool


@dataclass(frozen=True)
class Similarity:
    """What was looked at, and what was seen."""

    pairs: tuple[Pair, ...] = ()
    equal: tuple[Equal, ...] = ()
    compared: tuple[str, ...] = ()
    not_compared: tuple[tuple[str, Message], ...] = field(default=())


def look(submitted: Path, assignment: str) -> Similarity:
    """Compare all submissions of a folder.

    Parameters
    ----------
    submitted : Path
        As for ``autograder grade``.
    assignment : str
    """
    release = known.released(assignment)
    if release is None:
        return Similarity()
    folder = submitted.resolve()
    answers: dict[str, dict[str, str]] = {}
    without: list[tuple[str, Message]] = []
    for found in known.find(folder, assignment).students:
        if found.path is None:
            reason = found.problem or found.fault or Message("No notebook was handed in.")
            without.append((found.student, reason))
            continue
        try:
            cells = notebook.read(read_submission(found.path, folder)).cells
        except (ReadFault, NotAFile, notebook.UnreadableError) as error:
            without.append((found.student, error.reason))
            continue
        mine = _answers(release, cells)
        if mine:
            answers[found.student] = mine
        else:
            without.append((found.student, Message("It has no answers.")))
    result = compare(answers, release, assignment)
    return Similarity(result.pairs, result.equal, result.compared, tuple(without))


def _answers(release: Structure, cells: Sequence[notebook.Cell]) -> dict[str, str]:
    """Give what a student wrote: the answers, and code in cells of their own."""
    found = match(release, cells)
    mine = {
        name: cells[place].text
        for place, name in found.chosen.items()
        if release.is_answer(name) and not release.unanswered(name, cells[place].text)
    }
    others = [
        cell.text
        for place, cell in enumerate(cells)
        if cell.kind == "code" and place not in found.chosen and place not in found.copies
    ]
    if any(text.strip() for text in others):
        mine[OTHERS] = "\n".join(others)
    return mine


def compare(answers: Mapping[str, Answers], release: Structure, assignment: str) -> Similarity:
    """Compare answers, by student and question.

    Parameters
    ----------
    answers : mapping of str to mapping of str to str
    release : Structure
        What was handed out, which is nobody's own.
    assignment : str
        Whose known solutions say what is rare.
    """
    kept = {name for text in release.code for name in functions_in(text)}
    given = _given(release, kept)
    likes = {
        student: {
            question: _likeness(release, question, text, kept, given)
            for question, text in mine.items()
        }
        for student, mine in answers.items()
    }
    equal = tuple(_equal(likes))
    pairs = _pairs(likes, answers, _rarity(likes, assignment))
    return Similarity(tuple(pairs), equal, tuple(sorted(answers)))


def _likeness(
    release: Structure, question: str, text: str, kept: set[str], given: frozenset[str]
) -> Likeness:
    if question == OTHERS or release.is_code(question):
        return code_likeness(text, kept, given)
    return text_likeness(text, given)


def _given(release: Structure, kept: set[str]) -> frozenset[str]:
    found: set[str] = set()
    for cell in release.cells:
        for text in release.texts(cell):
            like = code_likeness(text, kept) if cell["cell_type"] == "code" else text_likeness(text)
            found |= like.parts.keys()
    return frozenset(found)


@functools.cache
def _known_statements(assignment: str) -> tuple[Counter[str], int]:
    """Count in how many known solutions each statement is, and how many there are."""
    release = known.released(assignment)
    kept = {name for text in release.code for name in functions_in(text)} if release else set()
    counts: Counter[str] = Counter()
    own = source(assignment)
    files = sorted((ZOO / assignment).rglob("*.py"))
    for path in files:
        counts.update(code_likeness(path.read_text(encoding="utf-8"), kept).parts.keys())
    for text in _blocks(own.read_text(encoding="utf-8") if own.exists() else ""):
        # the instructor's own is what everybody may come to
        counts.update({key: len(files) // 4 for key in code_likeness(text, kept).parts})
    return counts, len(files)


def _blocks(text: str) -> Iterable[str]:
    for block in text.split("```{code-cell}")[1:]:
        yield block.split("```")[0]


def _rarity(likes: Mapping[str, Mapping[str, Likeness]], assignment: str) -> dict[str, float]:
    """Say in bits how rare each statement is, by the share of others who have it."""
    counts = Counter(
        key for mine in likes.values() for key in {k for like in mine.values() for k in like.parts}
    )
    elsewhere, n_elsewhere = _known_statements(assignment)
    n = len(likes) + n_elsewhere
    limit = max(3, _COMMON * len(likes))
    return {
        key: math.log2(n / (max(0, count - 2) + elsewhere[key] + 0.5)) if count <= limit else 0.0
        for key, count in counts.items()
    }


def _equal(likes: Mapping[str, Mapping[str, Likeness]]) -> Iterable[Equal]:
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    sizes: dict[tuple[str, str], int] = {}
    for student, mine in sorted(likes.items()):
        for question, like in mine.items():
            if like.whole:
                groups[question, like.whole].append(student)
                sizes[question, like.whole] = like.size
    for (question, whole), students in sorted(groups.items()):
        if len(students) > 1:
            many = len(students) > max(3, _COMMON * len(likes))
            yield Equal(question, tuple(students), many or sizes[question, whole] <= _SHORT)


def _pairs(
    likes: Mapping[str, Mapping[str, Likeness]],
    answers: Mapping[str, Answers],
    rarity: Mapping[str, float],
) -> list[Pair]:
    own = {s: {k for like in mine.values() for k in like.parts} for s, mine in likes.items()}
    weight = {s: sum(rarity[k] for k in keys) for s, keys in own.items()}
    holders: dict[str, list[str]] = defaultdict(list)
    for student, keys in sorted(own.items()):
        for key in keys:
            if rarity[key] > 0:
                holders[key].append(student)
    bits: Counter[tuple[str, str]] = Counter()
    for key, students in holders.items():
        for pair in itertools.combinations(students, 2):
            bits[pair] += rarity[key]  # type: ignore[assignment]  # a counter of real numbers
    found = []
    for (one, other), shared in bits.items():
        share = shared / max(min(weight[one], weight[other]), 1e-9)
        if share >= _SHARE and shared >= _BITS:
            questions = tuple(_shared(one, other, likes, answers, rarity))
            found.append(Pair(one, other, round(share, 3), round(float(shared), 1), questions))
    return sorted(found, key=lambda pair: (-pair.bits * pair.share, pair.one, pair.other))


def _shared(
    one: str,
    other: str,
    likes: Mapping[str, Mapping[str, Likeness]],
    answers: Mapping[str, Answers],
    rarity: Mapping[str, float],
) -> Sequence[Shared]:
    found = []
    for question, like in likes[one].items():
        theirs = likes[other].get(question)
        if theirs is None:
            continue
        rare = sum(rarity[key] for key in like.parts.keys() & theirs.parts.keys())
        if rare > 0:
            texts = (answers[one][question][:_SHOWN], answers[other][question][:_SHOWN])
            equal = bool(like.whole) and like.whole == theirs.whole
            found.append((rare, Shared(question, *texts, equal)))
    return [shared for _, shared in sorted(found, key=lambda entry: -entry[0])]
