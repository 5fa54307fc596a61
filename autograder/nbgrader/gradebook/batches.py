"""Submissions in batches: their rows in nbgrader's tables, and notebooks for formgrader to show."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from sqlalchemy.engine import Connection

from autograder.nbgrader.gradebook.assignment import Cells
from autograder.nbgrader.gradebook.entry import Entry, content, utc
from autograder.nbgrader.gradebook.scores import scored_by_hand, scores
from autograder.nbgrader.gradebook.tables import Rows, rows_of, submitted_notebooks, take_back
from autograder.nbgrader.graded_notebook import answers_in, graded, restored, to_bytes
from autograder.nbgrader.notebook_store import NotebookStore
from autograder.submissions.language import language_of
from autograder.submissions.release_structure import Structure

__all__ = ["Batches"]


class Batches:
    """Writes one batch after the other, within a transaction of somebody else's.

    Parameters
    ----------
    structure : Structure
        Of the notebook that students got.
    store : NotebookStore
        In which the notebooks are staged.
    lang : {"en", "ko"}
        Of the feedback in the notebooks that don't tell theirs.
    """

    def __init__(self, structure: Structure, store: NotebookStore, lang: str) -> None:
        self._structure, self._store, self._lang = structure, store, lang

    def take_back(self, db: Connection, cells: Cells, students: Sequence[str]) -> None:
        """Take back the automatic scores of these students, and their notebooks."""
        take_back(db, cells, students)
        for student in students:
            self._store.stage_removal(student)

    def write(
        self,
        db: Connection,
        cells: Cells,
        entries: Sequence[Entry],
        known: Mapping[str, dt.datetime],
    ) -> None:
        """Write what came of these submissions.

        Parameters
        ----------
        db : Connection
        cells : Cells
        entries : sequence of Entry
            With reports.
        known : mapping of str to datetime
            When they were handed in, as far as the gradebook has it.
        """
        times = {entry.student: self._time(entry, known.get(entry.student)) for entry in entries}
        notebooks = submitted_notebooks(db, cells, list(times.items()))
        old_grades = rows_of(db, "grade", notebooks.values())
        old_comments = rows_of(db, "comment", notebooks.values())
        rows = Rows()
        for entry in entries:
            assert entry.report is not None
            source = content(entry.source)
            lang = language_of(self._structure, source, self._lang)
            shown, answers = graded(self._structure, source, entry.report, lang)
            notebook = notebooks[entry.student]
            old = {name: old_grades.get((notebook, cell)) for name, cell in cells.grades.items()}
            seen = self._store.answers(entry.student) if scored_by_hand(old) else {}
            scored = scores(self._structure, entry.report, answers, old, seen)
            for name, cell in cells.grades.items():
                rows.put("grade", old[name], notebook, cell, scored[name])
            for name, cell in cells.comments.items():
                silent = self._structure.unanswered(name, answers[name])
                comment = {"auto_comment": "No response." if silent else None}
                before = old_comments.get((notebook, cell))
                rows.put("comment", before, notebook, cell, comment)
            notebook_file = to_bytes(self._structure, shown)
            self._store.stage(entry.student, notebook_file, times[entry.student])
        rows.write(db)

    def _time(self, entry: Entry, known: dt.datetime | None) -> dt.datetime | None:
        """Decide when it was handed in; a copy's time takes the place of no truer one."""
        if known is not None and not entry.stated:
            own = answers_in(restored(self._structure, content(entry.source)))
            if self._store.holds(entry.student, own):
                return known
        return utc(entry.timestamp)
