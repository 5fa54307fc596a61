"""Near-identical submissions, by the fingerprints of copydetect (an optional extra).

Code is compared as a sequence of tokens without names, comments and layout, so that renaming
hides nothing (winnowing: Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms for
Document Fingerprinting", SIGMOD 2003). The released notebook's own lines don't count, and neither
does what a good part of the class wrote: there are only so many ways to write a softmax.
"""

from __future__ import annotations

import importlib.util
import io
import itertools
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.assignments import known
from autograder.assignments.places import ASSIGNMENT
from autograder.submissions import NotAFile, ReadFault, find_submissions, notebook, read_submission

__all__ = ["ALIKE", "Pair", "compare", "similar_pairs"]

ALIKE = 0.8
_K, _WINDOW = 20, 1  # tokens in a fingerprint; each one is kept
_COMMON = 0.15  # what a larger share of the class wrote is nobody's own
_LONGEST, _LONGEST_CELL = 100_000, 20_000  # characters
_ENOUGH = 25  # fingerprints of one's own; with fewer there is nothing to compare


@dataclass(frozen=True)
class Pair:
    """Two submissions and the share of the smaller one's own code that the other has too."""

    one: str
    other: str
    similarity: float


def similar_pairs(submitted: Path) -> list[Pair] | None:
    """Compare all submissions of a folder.

    Parameters
    ----------
    submitted : Path
        As for ``autograder grade``.

    Returns
    -------
    list of Pair or None
        Those alike by `ALIKE` or more, most alike first; None without the extra.
    """
    if importlib.util.find_spec("copydetect") is None:
        return None
    code = {}
    folder = submitted.resolve()
    for found in find_submissions(folder, ASSIGNMENT, known.released()).students:
        if found.path is None:
            continue
        try:
            code[found.student] = _bounded(notebook.read(read_submission(found.path, folder)).code)
        except (ReadFault, NotAFile, notebook.UnreadableError):
            continue
    release = known.released()
    given = "\n".join(release.code) if release else ""
    return compare(code, given)


def _bounded(cells: Sequence[str]) -> str:
    """Join cells up to a size: to read a megabyte of code takes more time than to grade it."""
    text = "\n".join(cell[:_LONGEST_CELL] for cell in cells)
    return text[:_LONGEST]


def compare(code: Mapping[str, str], given: str = "") -> list[Pair]:
    """Compare Python sources by student; `given` is the code that everybody started from."""
    stub = _fingerprints(given)
    own = {student: _fingerprints(text) - stub for student, text in code.items()}
    counts = Counter(itertools.chain.from_iterable(own.values()))
    limit = max(2, _COMMON * len(own))
    own = {s: {h for h in hashes if counts[h] <= limit} for s, hashes in own.items()}
    students = sorted(s for s, hashes in own.items() if len(hashes) >= _ENOUGH)
    pairs = []
    for one, other in itertools.combinations(students, 2):
        shared = len(own[one] & own[other]) / min(len(own[one]), len(own[other]))
        if shared >= ALIKE:
            pairs.append(Pair(one, other, round(shared, 3)))
    return sorted(pairs, key=lambda pair: (-pair.similarity, pair.one, pair.other))


def _fingerprints(text: str) -> set[int]:
    from copydetect import CodeFingerprint

    if not text.strip():
        return set()
    fingerprint = CodeFingerprint("submission.py", _K, _WINDOW, fp=io.StringIO(text))
    return {int(h) for h in fingerprint.hashes}
