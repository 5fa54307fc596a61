"""A runner's round: students' repositories -> the class's folder, and feedback back to each.

In between stands ``autograder grade``, as everywhere. The reference and the secret are in the
instructor's private repository and on its runner; what goes to students is their report.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from autograder.classroom.results import Results
from autograder.doors.classroom50 import result
from autograder.doors.repositories import GitFailed, Repository
from autograder.doors.tokens import ROSTER, read_columns
from autograder.feedback.render_json import NotAReport, load
from autograder.writing.file_names import page_name, report_name, stem
from autograder.writing.files import write_whole

__all__ = ["COMMITS", "addresses", "fetch", "give_back"]

COMMITS = "commits.json"
_COLUMN = "repository"


def addresses(course: Path) -> dict[str, str]:
    """Give each student's repository, as ``roster.csv`` says in its column ``repository``.

    Raises
    ------
    ValueError
        Nobody has one, with what to do.
    """
    path = course / ROSTER
    found = {s: said.get(_COLUMN, "") for s, said in read_columns(path, (_COLUMN,)).items()}
    if not any(found.values()):
        raise ValueError(f"{path} has no column '{_COLUMN}' with an address for git.")
    return found


def fetch(course: Path, assignment: str) -> dict[str, str]:
    """Bring everybody's newest commit into ``CLASS/submitted``; give who could not be fetched.

    What was fetched before stays where it can't be fetched now. No time of handing in is
    written: a commit's is its author's word. What is fetched at the deadline counts.
    """
    failed: dict[str, str] = {}
    submitted = course / "submitted"
    submitted.mkdir(parents=True, exist_ok=True)
    try:
        commits = dict(json.loads((course / COMMITS).read_text("utf-8")))
    except (OSError, ValueError):
        commits = {}
    for student, address in addresses(course).items():
        if not address or stem(student) != student:
            failed[student] = (
                "This id can't be a folder's name." if address else "The roster has no repository."
            )
            continue
        with tempfile.TemporaryDirectory(prefix="fetched-") as room:
            try:
                copy = Repository.clone(address, Path(room) / "copy")
                notebooks = copy.notebooks()
            except GitFailed as error:
                failed[student] = str(error)
                continue
            _lay(submitted / student, assignment, notebooks)
            commits[student] = copy.commit
    write_whole(course / COMMITS, json.dumps(commits, indent=1) + "\n")
    return failed


def _lay(folder: Path, assignment: str, notebooks: Mapping[str, bytes]) -> None:
    """Put a student's notebooks in the place of earlier ones."""
    draft = folder.with_name(f".{folder.name}.fetched")
    shutil.rmtree(draft, ignore_errors=True)
    (draft / assignment).mkdir(parents=True)
    for path, data in notebooks.items():
        parts = [part for part in path.split("/") if part not in ("", ".", "..")]
        if len(parts) > 1 and parts[0] == assignment:
            parts = parts[1:]
        place = (draft / assignment).joinpath(*parts)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    shutil.rmtree(folder, ignore_errors=True)
    os.replace(draft, folder)


def give_back(course: Path, results: Path, release: str) -> tuple[dict[str, str], int]:
    """Push each student's pages and ``result.json`` to the branch ``feedback``.

    Returns
    -------
    dict of str to str
        To whom nothing could be given, and why.
    int
        How many were new.
    """
    failed: dict[str, str] = {}
    n_new = 0
    try:
        commits = dict(json.loads((course / COMMITS).read_text("utf-8")))
    except (OSError, ValueError):
        raise ValueError(
            f"{course / COMMITS} is missing or damaged: run 'autograder runner fetch' first."
        ) from None
    for student, address in addresses(course).items():
        if student not in commits:
            continue
        try:
            files = _files(results, student, str(commits[student]), release)
            with tempfile.TemporaryDirectory(prefix="given-") as room:
                copy = Repository.clone(address, Path(room) / "copy")
                n_new += copy.give_back(files, f"Feedback on {commits[student][:12]}")
        except (GitFailed, OSError, NotAReport) as error:
            failed[student] = (
                str(error) if not isinstance(error, OSError) else "There is no report."
            )
    return failed, n_new


def _files(results: Path, student: str, commit: str, release: str) -> dict[str, bytes]:
    reports = results / Results.REPORTS
    path = reports / report_name(student)
    # when it was graded, not when it is pushed: what is the same isn't pushed again
    graded = datetime.fromtimestamp(int(path.stat().st_mtime), UTC)
    data = result(load(path.read_bytes()), commit, release, graded)
    files = {"result.json": (json.dumps(data, indent=1) + "\n").encode()}
    for lang in ("en", "ko"):
        page = reports / page_name(student, lang)
        if page.exists():
            files[f"feedback.{lang}.html"] = page.read_bytes()
    return files
