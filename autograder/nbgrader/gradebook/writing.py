"""Many reports -> nbgrader's gradebook, in one transaction, as nbgrader itself would have.

nbgrader writes a grade at a time, each in a transaction of its own, and opens the database anew
for every step. Here a whole class is one transaction in nbgrader's own tables, so that
formgrader, ``generate_feedback`` and ``export`` read it as theirs. The notebooks that they show,
below ``autograded/``, are staged before the transaction ends and renamed into place after it:

- killed before the commit, gradebook and notebooks are as they were;
- killed after it, some notebooks are the old ones. The same call again gives the same result.

Late penalties are nbgrader's own, for the whole class: they follow a time, a due date, an extension
or a policy that changed, also where no submission did.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import itertools
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

from sqlalchemy.engine import Connection

from autograder.assignments.known import structure
from autograder.assignments.places import release_notebook
from autograder.classroom.lateness import Deadline
from autograder.classroom.marks import Lowered, Marks
from autograder.messages import Message
from autograder.nbgrader.gradebook.assignment import Cells, ensure_assignment
from autograder.nbgrader.gradebook.batches import Batches
from autograder.nbgrader.gradebook.database import engine, prepare
from autograder.nbgrader.gradebook.entry import Entry, check_name, utc
from autograder.nbgrader.gradebook.failures import sentences
from autograder.nbgrader.gradebook.late import LatePolicy, apply_deadline, assign_penalties
from autograder.nbgrader.gradebook.lowering import cut_down
from autograder.nbgrader.gradebook.reading import read_marks
from autograder.nbgrader.gradebook.students import absent, enrol, known_names, known_times
from autograder.nbgrader.gradebook.tables import graded_students, keep_times, mark_missing
from autograder.nbgrader.notebook_store import NotebookStore
from autograder.submissions import composed

__all__ = ["COURSE", "Gradebook"]

COURSE = "course"  # nbgrader's name of it
MISSING = Message(
    "This submission is no longer among those handed in; its points are those of the last time."
)
_BATCH = 200  # submissions that are held in memory
_UNCHANGED = "nothing was changed"
_HALF = (
    "the grades are recorded, but not every notebook that formgrader shows: run the same "
    "command again"
)


class Gradebook:
    """The gradebook of a course and the notebooks that belong to it.

    Parameters
    ----------
    url : str
        Any of SQLAlchemy's, such as ``sqlite:////srv/course/gradebook.db``.
    autograded : Path
        nbgrader's folder of autograded submissions.
    assignment : str
    release : Path, optional
        The notebook that students got: which cells there are, and their points.
    lang : {"en", "ko"}
        Of the feedback in the notebooks that don't tell theirs.
    late : callable, optional
        The points that a late submission loses; none by default. See
        :func:`autograder.nbgrader.gradebook.late.nbgraders_policy`.
    deadline : Deadline, optional
        The class's own, which takes the place of `late` and of the gradebook's due date.

    Examples
    --------
    >>> gradebook = Gradebook("sqlite:///gradebook.db", Path("autograded"), "hw1")  # doctest: +SKIP
    >>> gradebook.record([Entry("anna", Path("anna.ipynb"), report)])  # doctest: +SKIP
    1
    """

    def __init__(
        self,
        url: str,
        autograded: Path,
        assignment: str,
        release: Path | None = None,
        lang: str = "en",
        late: LatePolicy = lambda student, score, seconds: None,
        deadline: Deadline | None = None,
    ) -> None:
        self._late = late
        self._deadline = deadline
        self._engine = engine(url)
        self._assignment = assignment
        self._store = NotebookStore(autograded, assignment)
        self._structure = structure(release or release_notebook(assignment), assignment)
        self._batches = Batches(self._structure, self._store, lang)
        self._lang = lang
        self.lowered: list[Lowered] = []  # what a lowered maximum cut down, in this process

    def record(self, entries: Iterable[Entry]) -> int:
        """Write these submissions: all of them or, with an error, none.

        A submission that is there already is graded anew: its automatic scores are replaced,
        a person's score, extra credit and comment stay. Where the text that the person scored
        or the automatic score that the person overruled has changed, formgrader shows it as
        needing a person again.

        Parameters
        ----------
        entries : iterable of Entry
            May be lazy; a few hundred are held at a time.

        Returns
        -------
        int
            How many were written.

        Raises
        ------
        GradebookError
        """
        with contextlib.ExitStack() as held:
            with self._sentences(_UNCHANGED):
                held.enter_context(self._store.staging())
                count = self._record(entries)
            with self._sentences(_HALF):
                self._store.publish()
        return count

    def recorded(self) -> set[str]:
        """Say whose grade stands, together with its notebook.

        Raises
        ------
        GradebookError
        """
        shown = self._store.students()
        if not shown:
            return set()
        with self._sentences(_UNCHANGED), self._engine.begin() as db:
            return {composed(student) for student in shown & graded_students(db, self._assignment)}

    def absent(self) -> set[str]:
        """Say who is on the roster, which are nbgrader's students, and has no submission.

        Raises
        ------
        GradebookError
        """
        with self._sentences(_UNCHANGED), self._engine.begin() as db:
            return absent(db, self._assignment)

    def keep(self, times: Mapping[str, dt.datetime | None]) -> None:
        """Bring times of handing in up to date, and every late penalty of the class.

        Parameters
        ----------
        times : mapping of str to datetime or None
            Of students whose submission is recorded; of others nothing is written. None is a
            time that nobody knows.

        Raises
        ------
        GradebookError
        """
        with self._sentences(_UNCHANGED), self._engine.begin() as db:
            prepare(db)
            cells = ensure_assignment(db, self._structure, self._assignment, COURSE)
            names = known_names(db)
            known = {names[s]: utc(t) for s, t in times.items() if s in names}
            keep_times(db, cells, known)
            cut = cut_down(db, cells)
            self._assign_penalties(db, cells)
        self.lowered += cut

    def mark_missing(self, students: Sequence[str]) -> None:
        """Say that these students' submissions are no longer among those handed in.

        Their scores stay, formgrader shows them as needing a person; once they are recorded
        again, it is forgotten.

        Raises
        ------
        GradebookError
        """
        with self._sentences(_UNCHANGED), self._engine.begin() as db:
            mark_missing(db, self._assignment, students, MISSING.text(self._lang))

    def marks(self) -> dict[str, Marks]:
        """Say what each student gets, by composed name.

        Raises
        ------
        GradebookError
        """
        with self._sentences(_UNCHANGED), self._engine.begin() as db:
            return read_marks(db, self._assignment, self._deadline)

    def enrol(self, people: Sequence[tuple[str, str, str]]) -> None:
        """Put a roster's students into the gradebook: id, name and address.

        Raises
        ------
        GradebookError
        """
        with self._sentences(_UNCHANGED), self._engine.begin() as db:
            prepare(db)
            enrol(db, people)

    def _assign_penalties(self, db: Connection, cells: Cells) -> None:
        if self._deadline is None:
            assign_penalties(db, cells.assignment, self._late)
        else:
            apply_deadline(db, cells.assignment, self._deadline)

    def _sentences(self, state: str) -> AbstractContextManager[None]:
        return sentences(self._engine.url, self._store.folder, state)

    def _record(self, entries: Iterable[Entry]) -> int:
        seen: set[str] = set()
        waiting = iter(entries)
        with self._engine.begin() as db:
            prepare(db)
            cells = ensure_assignment(db, self._structure, self._assignment, COURSE)
            cut = cut_down(db, cells)  # before scores() looks at what waits
            names, known = known_names(db), known_times(db, self._assignment)
            while batch := list(itertools.islice(waiting, _BATCH)):
                for entry in batch:
                    check_name(entry.student, seen, _UNCHANGED)
                batch = [
                    replace(e, student=names.get(composed(e.student), e.student)) for e in batch
                ]
                self._batches.take_back(db, cells, [e.student for e in batch if e.report is None])
                reported = [entry for entry in batch if entry.report is not None]
                self._batches.write(db, cells, reported, known)
            self._assign_penalties(db, cells)
        self.lowered += cut
        return len(seen)
