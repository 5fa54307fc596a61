"""A gradebook whose machine, disk or rival ends the work: whole, or one sentence."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from nbgrader.api import Grade
from nbgrader.api import Gradebook as NbGrader

from autograder.nbgrader.gradebook.entry import GradebookError
from autograder.nbgrader.gradebook.writing import COURSE, Gradebook
from tests.gradebook_class import Class, entry
from tests.reports_by_hand import (
    structure,
)


@pytest.fixture
def course(tmp_path: Path) -> Class:
    return Class(tmp_path)


def test_a_gradebook_that_cannot_be_opened_is_one_sentence(course: Class) -> None:
    nowhere = Gradebook("sqlite:////no/such/folder/gradebook.db", course.autograded, "word2vec")
    with pytest.raises(GradebookError, match=r"unable to open database file\); nothing was change"):
        nowhere.record([entry()])


def test_a_password_is_not_part_of_the_sentence(tmp_path: Path) -> None:
    url = "postgresql+psycopg://anna:secret@127.0.0.1:1/course?connect_timeout=1"
    with pytest.raises(GradebookError, match=r"nothing was changed\.") as caught:
        Gradebook(url, tmp_path / "autograded", "word2vec").record([entry()])
    assert "secret" not in str(caught.value)


def test_a_folder_that_cannot_be_written_is_one_sentence(course: Class) -> None:
    course.record(entry())
    before = course.state()
    (course.folder / "file").write_text("")
    blocked = Gradebook(course.url, course.folder / "file" / "autograded", "word2vec")
    with pytest.raises(GradebookError, match=r"Not a directory\); nothing was changed\."):
        blocked.record([entry("ben")])
    assert course.state() == before


BWRAP = ["bwrap", "--dev-bind", "/", "/", "--die-with-parent"]


RECORD = """
import sys
from pathlib import Path
from autograder.nbgrader.gradebook.entry import GradebookError
from autograder.nbgrader.gradebook.writing import Gradebook
from tests.gradebook_class import Class, entry
from tests.reports_by_hand import report
folder = Path(sys.argv[1])
book = Gradebook(f"sqlite:///{folder / 'gradebook.db'}", folder / "autograded", "word2vec", folder / "release.ipynb")
try:
    print(book.record(entry(f"s{i}", of=report(f"s{i}", {"sgd": 1.0})) for i in range(int(sys.argv[2]))))
except GradebookError as error:
    print(error)
"""  # noqa: E501  (a program, as it is run)


ROOT = Path(__file__).resolve().parents[1]


def record_in(command: Sequence[str], folder: Path, students: int) -> str:
    """Record so many students in another process, and give what it says."""
    done = subprocess.run(
        [*command, sys.executable, "-c", RECORD, str(folder), str(students)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


needs_bwrap = pytest.mark.skipif(
    not shutil.which("bwrap")
    or subprocess.run([*BWRAP, "true"], capture_output=True, check=False).returncode != 0,
    reason="bubblewrap makes the full disk and the read-only folder",
)


@needs_bwrap
def test_a_read_only_folder_is_one_sentence_and_the_gradebook_as_it_was(course: Class) -> None:
    course.record(entry())
    before = course.state()
    said = record_in(
        [*BWRAP, "--ro-bind", str(course.folder), str(course.folder)], course.folder, 3
    )
    assert "Read-only file system" in said
    assert said.endswith("nothing was changed.")
    assert course.state() == before


@needs_bwrap
def test_a_full_disk_is_one_sentence_and_the_gradebook_as_it_was(
    course: Class, tmp_path: Path
) -> None:
    course.record(entry())
    before = course.state()
    small = tmp_path / "small"
    small.mkdir()
    script = (
        f"cp -r {course.folder}/gradebook.db {course.folder}/autograded "
        f'{course.folder}/release.ipynb {small} && "$@" && rm -rf {tmp_path}/after && '
        f"cp -r {small} {tmp_path}/after"
    )
    disk = [*BWRAP, "--size", "1500000", "--tmpfs", str(small), "sh", "-c", script, "sh"]
    said = record_in(disk, small, 100)
    assert "No space left on device" in said or "full" in said
    assert said.endswith("nothing was changed.")
    assert Class(tmp_path / "after").state() == before


def test_two_graders_at_once_lose_nothing(course: Class) -> None:
    course.record()
    command = [sys.executable, "-c", RECORD, str(course.folder), "15"]
    several = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) for _ in range(2)]
    assert [p.communicate()[0].strip() for p in several] == [b"15", b"15"]
    assert course.gradebook.recorded() == {f"s{i}" for i in range(15)}
    with NbGrader(course.url, COURSE) as theirs:
        assert theirs.db.query(Grade).count() == 15 * len(structure().points)


KILL = """
import os, shutil, signal, sys
from pathlib import Path
from tests.gradebook_class import Class, entry
from tests.reports_by_hand import report

root = Path(sys.argv[1])
entries = [entry(f"s{i}", of=report(f"s{i}", {"sgd": 1.0})) for i in range(6)]


def start(name):
    (root / name).mkdir()
    course = Class(root / name)
    course.record(entry("s1", of=report("s1", {"skipgram": 4.0})))
    return course


def run(course, last):
    "Record in a child that is killed at its `last`-th call of a function; gives how many it made."
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        calls = 0

        def count(frame, event, argument):
            nonlocal calls
            calls += 1
            if calls == last:
                os.kill(os.getpid(), signal.SIGKILL)

        sys.setprofile(count)
        course.record(*entries)
        sys.setprofile(None)
        os.write(writing, str(calls).encode())
        os._exit(0)
    os.close(writing)
    _, status = os.waitpid(child, 0)
    with os.fdopen(reading) as pipe:
        said = pipe.read()
    assert os.WIFSIGNALED(status) or status == 0, status
    return int(said or 0)  # 0 if it was killed


start("warm").record(*entries)  # what is cached at the first time is not counted
quiet = start("quiet")
old = quiet.state()["rows"]
total = run(quiet, None)
new = quiet.state()
moments = [total * k // 10 for k in range(1, 10)] + [total - 40 * k for k in range(1, 9)]
halves, kills = set(), 0
for moment in moments:
    course = start("killed")
    kills += run(course, moment) == 0
    state = course.state()
    assert state["rows"] in (old, new["rows"]), f"half a class after {moment} of {total}"
    halves.add((state["rows"] == old, state["books"] == new["books"]))
    empty = [p for p in course.autograded.glob("[!.]*/*") if not (p / "word2vec.ipynb").exists()]
    assert not empty, empty
    course.record(*entries)
    assert course.state() == new, f"another result after a kill at {moment} of {total}"
    assert sorted(p.name for p in course.autograded.glob(".*")) == [".lock"]
    shutil.rmtree(course.folder)
assert {(True, False), (False, False)} <= halves, (halves, total)
print(kills)
"""


def test_killed_at_any_moment_the_same_call_gives_the_same_result(tmp_path: Path) -> None:
    """Moments are counted in function calls; some lie between the commit and the last rename."""
    done = subprocess.run(
        [sys.executable, "-c", KILL, str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= 15
