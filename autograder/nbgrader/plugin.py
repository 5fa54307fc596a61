"""nbgrader's own commands and formgrader's buttons, graded by this package.

``nbgrader autograde`` takes each submission through two steps, and each reads a notebook file.
What takes part here is named in ``nbgrader_config.py``:

- :class:`SubmissionExporter` gives nbgrader a class folder that is made for it
  (:mod:`autograder.nbgrader.class_view`), reads what was handed in, however damaged, and puts it
  into the release's structure, so that nothing a student did to cells, ids or points gets any
  further;
- :class:`GradeSubmission` stands in place of ``Execute``: it grades the very file that was handed
  in, as ``autograder grade`` does, and writes points and feedback into the outputs;
- :class:`autograder.nbgrader.save_scores.SaveScores` stands in place of ``SaveAutoGrades``.

Both are for the assignments of this package. Any other one in the same course is graded by the
steps that nbgrader has by itself.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from autograder.assignments import names
from autograder.assignments.known import structure
from autograder.classroom.grading import Settings, Task, grade_one
from autograder.classroom.secret import course_secret
from autograder.nbgrader.class_view import take_over
from autograder.nbgrader.graded_notebook import fill_in, restored, to_bytes
from autograder.nbgrader.quick import quick_jupyter
from autograder.nbgrader.save_scores import REPORT
from autograder.report import Report
from autograder.sandbox.endings import GraderFault, Unheld
from autograder.submissions import NotAFile
from autograder.submissions.language import language_of
from autograder.submissions.release_structure import Cell, Structure

with quick_jupyter():
    import nbformat
    from nbconvert.exporters import NotebookExporter
    from nbconvert.exporters.exporter import ResourcesDict
    from nbgrader.api import Gradebook, MissingEntry
    from nbgrader.converters import Autograde
    from nbgrader.preprocessors import NbGraderPreprocessor
    from traitlets import Bool, Unicode

__all__ = ["GradeSubmission", "Refused", "SubmissionExporter"]


class SubmissionExporter(NotebookExporter):
    """Reads a submission of any condition as a whole notebook in the release's structure.

    The first thing it does is to take back the automatic scores of an earlier run: whatever
    fails or is killed from here on, no stale score stays.

    Of an assignment that isn't one of this package's, it is nbgrader's own exporter.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[no-untyped-call]  # it has no types
        self._ours = isinstance(self.parent, Autograde)
        if self.parent is None or not self._ours:
            return
        assignment = self.parent.coursedir.assignment_id
        if assignment not in names():
            self._ours = False
            _give_back(self.parent)
            self.log.warning(
                "%s is none of this package's assignments: nbgrader grades it by itself, and runs "
                "what was handed in outside of the sandbox.",
                assignment,
            )
            return
        try:
            take_over(self.parent)
        except NotAFile as error:  # the folder of the whole class
            raise Refused(str(error)) from None

    def from_filename(
        self, filename: str, resources: dict[str, Any] | None = None, **kw: Any
    ) -> tuple[Any, dict[str, Any]]:
        """Read what was handed in; what nbgrader wrote itself is read as ever."""
        if not self._ours:
            return super().from_filename(filename, resources, **kw)
        path, place = Path(filename), _Place(self.parent, resources or {})
        if path.resolve() != place.submitted.resolve():
            return super().from_filename(filename, resources, **kw)
        place.take_back()
        structure = place.structure()
        own = ResourcesDict()
        own.update(resources or {})
        own["metadata"] = ResourcesDict(name=path.stem, path=str(path.parent))
        notebook = _notebook(structure, restored(structure, place.task().data))
        # nbconvert's method has no types
        made: tuple[Any, dict[str, Any]] = self.from_notebook_node(notebook, own, **kw)  # type: ignore[no-untyped-call]  # it has no types
        return made


def _give_back(converter: Any) -> None:
    """Let nbgrader's converter take the steps that it would take without our configuration."""
    for steps in ("sanitize_preprocessors", "autograde_preprocessors"):
        setattr(converter, steps, list(getattr(Autograde, steps).default_args[0]))


class Refused(SystemExit, KeyboardInterrupt):
    """Ends nbgrader's command with one sentence: nothing can be graded here, or released.

    As an interrupt, it has nbgrader take back the submission that it was about to grade; other
    exceptions cost a traceback for each student.
    """


class GradeSubmission(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader has no types
    """Grade the submission and put points and feedback into the outputs of its test cells."""

    course = Unicode("", help="The class's folder, which holds its secret.").tag(config=True)
    trust_submissions = Bool(
        False, help="Whether to run submissions even where no sandbox can hold them."
    ).tag(config=True)
    language = Unicode(
        "en", help="Language of the feedback where a notebook doesn't tell: en or ko."
    ).tag(config=True)

    def preprocess(self, nb: Any, resources: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
        """Grade; a fault of the grader raises, and there is no grade.

        Raises
        ------
        GraderFault
            nbgrader reports the submission as failed.
        Refused
            Nothing here hides the reference from a submission.
        """
        place = _Place(self.parent.parent, resources)
        structure = place.structure()
        lang = language_of(structure, place.task().data, self.language)
        resources[REPORT] = report = self._report(place)
        return _notebook(structure, fill_in(structure, nb.cells, report, lang)), resources

    def _report(self, place: _Place) -> Report:
        settings = Settings(
            place.assignment, course_secret(Path(self.course)), self.trust_submissions, ()
        )
        try:
            graded = grade_one(place.task(), settings)
        except Unheld as error:
            raise Refused(str(error)) from None
        if graded.report is None:
            raise GraderFault(graded.fault)
        return graded.report


class _Place:
    """One submission's files and rows, in the words of nbgrader's converter."""

    def __init__(self, converter: Any, resources: dict[str, Any]) -> None:
        self._coursedir = converter.coursedir
        self._names = resources["nbgrader"]
        self.student: str = self._names["student"]
        self.assignment: str = self._names["assignment"]

    def _path(self, step: str, student: str) -> Path:
        folder = self._coursedir.format_path(step, student, self._names["assignment"])
        return Path(folder) / f"{self._names['notebook']}.ipynb"

    @property
    def submitted(self) -> Path:
        return self._path(self._coursedir.submitted_directory, self.student)

    def task(self) -> Task:
        """Read what was handed in; where there is nothing, its report will say why."""
        task: Task = self._coursedir.task(self.student)
        return task

    def structure(self) -> Structure:
        return structure(self._path(self._coursedir.release_directory, "."), self.assignment)

    def take_back(self) -> None:
        with Gradebook(self._coursedir.db_url, self._coursedir.course_id) as gradebook:
            try:
                submission = gradebook.find_submission_notebook(
                    self._names["notebook"], self._names["assignment"], self.student
                )
            except MissingEntry:
                return
            for grade in submission.grades:
                grade.auto_score, grade.needs_manual_grade = None, True
            gradebook.db.commit()


def _notebook(structure: Structure, cells: Sequence[Cell]) -> Any:
    # nbformat's function has no types
    return nbformat.from_dict(json.loads(to_bytes(structure, cells)))  # type: ignore[no-untyped-call]  # it has no types
