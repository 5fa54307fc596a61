"""``nbgrader generate_assignment``, by which no release folder is lost.

nbgrader deletes the folder that students get before it makes a new one, and deletes what it made
where anything fails. Here the new folder is made beside the old one, which it then replaces as a
whole. What can't be released is refused in one sentence, and what students have stays.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from autograder.assignments import names
from autograder.nbgrader.gradebook.assignment import StructureChanged, ensure_assignment
from autograder.nbgrader.gradebook.database import engine, prepare
from autograder.nbgrader.gradebook.writing import COURSE
from autograder.nbgrader.plugin import Refused
from autograder.nbgrader.quick import quick_jupyter
from autograder.nbgrader.release import ReleaseError, release_notebook
from autograder.nbgrader.stubs import ClearStrings
from autograder.submissions.release_structure import Structure

with quick_jupyter():
    from nbconvert.exporters import NotebookExporter
    from nbgrader.api import Gradebook, MissingEntry
    from nbgrader.converters import GenerateAssignment
    from nbgrader.preprocessors import ClearSolutions

__all__ = ["ReleaseExporter"]

_STAYS = "Nothing was released; what students have stays as it is."


class ReleaseExporter(NotebookExporter):
    """nbgrader's own exporter; its converter makes the folder beside the one that students have."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[no-untyped-call]  # it has no types
        converter: Any = self.parent
        if isinstance(converter, GenerateAssignment):
            if converter.coursedir.assignment_id in names():
                _need_release(converter.coursedir)
            own = converter.convert_notebooks
            converter.convert_notebooks = lambda: _make_beside(converter, own)

    def register_preprocessor(self, preprocessor: Any, enabled: bool = False) -> Any:
        """Take nbgrader's steps, and ours for the one that writes stubs."""
        step = ClearStrings if preprocessor is ClearSolutions else preprocessor
        return super().register_preprocessor(step, enabled)  # type: ignore[no-untyped-call]  # it has no types


def _need_release(course: Any) -> None:
    """Refuse what can't be released, and bring the gradebook's cells in line where there are some.

    nbgrader itself refuses other cells as soon as anybody handed in.
    """
    assignment = course.assignment_id
    try:
        structure = Structure(release_notebook(assignment))
        with Gradebook(course.db_url, course.course_id) as gradebook:
            handed_in = bool(gradebook.assignment_submissions(assignment))
        if handed_in:
            with engine(course.db_url).begin() as db:
                prepare(db)
                ensure_assignment(db, structure, assignment, COURSE)
    except MissingEntry:  # it is generated for the first time
        return
    except ReleaseError as error:
        raise Refused(f"{assignment}: {error} {_STAYS}") from None
    except StructureChanged as error:
        raise Refused(f"{assignment}: {error}. {_STAYS}") from None


def _make_beside(converter: Any, convert: Callable[[], None]) -> None:
    """Let nbgrader's converter fill an empty folder, and put what it made into its place."""
    course, release = converter.coursedir, converter.coursedir.release_directory
    if not converter.force:  # then it writes only where nothing is
        convert()
        return
    place = Path(course.format_path(release, ".", course.assignment_id)).resolve()
    with _folder_beside(place) as beside:
        if course.notebook_id != "*" and place.exists():  # the other notebooks stay
            shutil.copytree(place, beside / "new" / place.name)
        course.release_directory = str(beside / "new")
        try:
            convert()
        finally:
            course.release_directory = release
        _swap(beside / "new" / place.name, place, beside / "old")


@contextlib.contextmanager
def _folder_beside(place: Path) -> Iterator[Path]:
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(dir=place.parent, prefix=".new-"))
    try:
        yield beside
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _swap(made: Path, place: Path, aside: Path) -> None:
    """Put a folder into a place; whatever stood there is there again where that fails."""
    if place.exists():
        os.rename(place, aside)
    try:
        os.rename(made, place)
    except BaseException:
        if aside.exists():
            os.rename(aside, place)
        raise
