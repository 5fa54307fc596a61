"""What ``grade`` and ``regrade`` begin with: the class's secret, its gradebook, and workers."""

from __future__ import annotations

import argparse
import gc
import os
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from autograder.assignments import load
from autograder.assignments.known import find, implied, released
from autograder.assignments.places import ROOT
from autograder.classroom.grading import Settings, forget
from autograder.classroom.places import given_course, given_gradebook, gradebook_url
from autograder.classroom.pool import WorkerPool
from autograder.classroom.results import Results
from autograder.classroom.secret import course_secret
from autograder.classroom.shards import Shard
from autograder.classroom.summary import Summary
from autograder.commands.class_grading import Recorder, grade_folder
from autograder.commands.extensions import nobodys_extensions
from autograder.writing.files import code_fingerprint

__all__ = ["Setup", "need_workers", "workers"]


@dataclass(frozen=True)
class Setup:
    """A class that is about to be graded.

    Parameters
    ----------
    folder, out : Path
        The submissions, and the folder of results.
    settings : Settings
    code : str
        Identifies what else a grade depends on.
    recorder : Recorder or None
        The gradebook, where there is a class's folder.
    jobs : int
    shard : Shard or None
        The part of the class that is graded here; None is all of it.
    strangers : tuple of str
        Extensions of nobody, as far as anybody can tell without a roster.
    """

    folder: Path
    out: Path
    settings: Settings
    code: str
    recorder: Recorder | None
    jobs: int
    shard: Shard | None = None
    strangers: tuple[str, ...] = ()

    @classmethod
    def of(cls, args: argparse.Namespace) -> Setup:
        """Prepare what the command line says.

        Raises
        ------
        ValueError
            One sentence.
        """
        need_workers(args.jobs)
        course, url = args.course or given_course(), args.db or given_gradebook()
        gc.freeze()  # what was imported stays: no need to look through it again and again
        languages = tuple(dict.fromkeys(("en", args.lang)))
        given = getattr(args, "shard", None)
        shard = Shard.parse(given) if given else None
        if shard and not course and "AUTOGRADER_SECRET" not in os.environ:
            raise ValueError(
                "--shard needs --course, whose secret all shards share, or AUTOGRADER_SECRET."
            )
        secret = course_secret(course or args.out)
        name = args.assignment or implied(args.folder)
        settings = Settings(name, secret, args.trust_submissions, languages, args.book)
        strangers: tuple[str, ...] = ()
        code, recorder = code_fingerprint(ROOT), None
        if course or url:  # also for shards: what they grade stands when the gradebook is written
            _need_release(name)
            code += url or gradebook_url(course or args.out)
            strangers = nobodys_extensions(
                course or args.out, lambda: find(args.folder, name).everybody
            )
        if (course or url) and not shard:
            from autograder.nbgrader.gradebook.recorder import CourseRecorder

            recorder = CourseRecorder(course or args.out, name, url, args.lang)
        return cls(args.folder, args.out, settings, code, recorder, args.jobs, shard, strangers)

    def results(self, out: Path | None = None) -> Results:
        """Open the folder of results, or another one for the same grades."""
        return Results(out or self.out, self.settings, self.code)

    def grade(self, executor: Executor, results: Results, recorder: Recorder | None) -> Summary:
        """Grade what is new or changed.

        Raises
        ------
        ValueError
            The gradebook can't be written, in one sentence.
        """
        from autograder.nbgrader.gradebook.entry import GradebookError

        try:
            summary = grade_folder(
                self.folder, results, self.settings, jobs=self.jobs, executor=executor,
                recorder=recorder, shard=self.shard, console=Console(stderr=True),
            )  # fmt: skip
        except GradebookError as error:
            raise ValueError(str(error)) from None
        summary.strangers = self.strangers
        return summary


def _need_release(name: str) -> None:
    """Refuse to grade for a gradebook that would take none of it."""
    release = released(name)
    declared = {question.name: question.points for question in load(name).questions}
    given = release.points if release else declared
    if given != declared:
        both = sorted(q for q in {*declared, *given} if declared.get(q) != given.get(q))
        raise ValueError(
            f"The released notebook has other questions or points than the assignment {name} "
            f"declares ({', '.join(both)}): run python -m autograder.nbgrader.release; nothing "
            "was changed."
        )


def need_workers(jobs: int) -> None:
    """Refuse a number of workers that is none."""
    if jobs < 1:
        raise ValueError(f"--jobs needs a number of at least 1, not {jobs}.")


@contextmanager
def workers(args: argparse.Namespace, assignment: str) -> Iterator[Executor]:
    """Start workers here, or use a cluster's."""
    if not args.scheduler:
        n_found = len(find(args.folder, assignment).students)
        with WorkerPool(args.jobs, n_found, forget) as pool:
            yield pool
        return
    try:
        from distributed import Client
    except ModuleNotFoundError:
        raise ValueError(
            "--scheduler needs the extra 'dask': pip install 'word2vec-gradients[dask]'."
        ) from None
    with Client(args.scheduler) as client:  # type: ignore[no-untyped-call]  # it has no types
        yield client.get_executor(pure=False)
