"""nbgrader's configuration: every command works from this folder, on the class in COURSE.

The class's folder is build/course, or $AUTOGRADER_COURSE; its gradebook is gradebook.db in it, or
any database that $AUTOGRADER_GRADEBOOK names (SQLAlchemy's URL). Students' work belongs into
<class's folder>/submitted/<student>/<assignment>/<assignment>.ipynb.
"""

import os
import sys
from pathlib import Path

from autograder.assignments import names
from autograder.classroom.places import course_folder, gradebook_url
from autograder.nbgrader.gradebook.writing import COURSE
from autograder.nbgrader.release import refresh_source
from autograder.nbgrader.times import read_times_as_we_do

ROOT = Path(__file__).resolve().parent
FOLDER = course_folder()


def folder(name: str) -> str:
    """Give a folder of the class, relative to the course's root where it is below it."""
    path = FOLDER / name
    return os.path.relpath(path, ROOT) if path.is_relative_to(ROOT) else str(path)


# nbgrader starts the command `alembic` of its own environment, activated or not
PATH, BIN = os.environ.get("PATH", os.defpath), str(Path(sys.executable).parent)
if BIN not in PATH.split(os.pathsep):
    os.environ["PATH"] = os.pathsep.join([BIN, PATH])

c = get_config()  # noqa: F821  (nbgrader gives it)
c.CourseDirectory.course_id = COURSE
c.CourseDirectory.root = str(ROOT)
c.CourseDirectory.db_url = gradebook_url(FOLDER)
c.CourseDirectory.source_directory = folder("source")
c.CourseDirectory.release_directory = "assignment"
c.CourseDirectory.submitted_directory = folder("submitted")
c.CourseDirectory.autograded_directory = folder("autograded")
c.CourseDirectory.feedback_directory = folder("feedback")
c.CourseDirectory.solution_directory = folder("solution")
c.CourseDirectory.source_with_tests_directory = folder("source_with_tests")

# texts in solutions/ are the sources; nbgrader wants notebooks in folders that it may copy
for name in names():
    try:
        refresh_source(FOLDER / "source", name)
    except ValueError as error:  # of one that can't be released, which concerns no other
        print(f"{name}: {error}", file=sys.stderr)

# one student's file that holds no time must not close formgrader's list of the class
read_times_as_we_do()

# generated folders are written anew; and what a killed run left half done isn't taken as done
c.GenerateAssignment.force = True
c.GenerateAssignment.exporter_class = "autograder.nbgrader.generating.ReleaseExporter"
c.Autograde.force = True
c.GenerateFeedback.force = True

# grades come from our core, in its sandbox, and cells from the release; for an assignment that
# isn't one of this package's, the exporter puts nbgrader's own steps back
c.Autograde.exporter_class = "autograder.nbgrader.plugin.SubmissionExporter"
c.Autograde.sanitize_preprocessors = ["nbgrader.preprocessors.CheckCellMetadata"]
c.Autograde.autograde_preprocessors = [
    "autograder.nbgrader.plugin.GradeSubmission",
    "autograder.nbgrader.save_scores.SaveScores",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]
# nbgrader's own exporter writes a name like "=1+1" as a formula
c.ExportApp.plugin_class = "autograder.nbgrader.export.GuardedCsv"
c.GradeSubmission.course = str(FOLDER)
# a class with a course.toml says itself what being late costs
if (FOLDER / "course.toml").exists():
    c.AssignLatePenalties.plugin_class = "autograder.nbgrader.penalty.CoursePenalty"
    c.CoursePenalty.course = str(FOLDER)
