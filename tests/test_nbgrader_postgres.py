"""The same on PostgreSQL: nbgrader's commands and our bulk writing."""

from __future__ import annotations

import csv
import os
import shutil
import socket
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from autograder.nbgrader.gradebook.entry import Entry, GradebookError
from autograder.nbgrader.gradebook.writing import Gradebook
from autograder.nbgrader.release import release_notebook
from tests.nbgrader_course import Course
from tests.reports_by_hand import WRITTEN, answering, report

BIN = Path("/usr/lib/postgresql/15/bin")

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.skipif(not (BIN / "initdb").exists(), reason="needs Debian's postgresql-15"),
]


def run(command: Sequence[object], user: str | None) -> None:
    subprocess.run(
        [str(part) for part in command], check=True, capture_output=True, user=user, cwd="/"
    )


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A PostgreSQL on a free port of loopback, of an unprivileged user; gives its address."""
    user = "nobody" if os.getuid() == 0 else None  # it refuses to run as root
    data = Path(subprocess.check_output(["mktemp", "-d"], text=True).strip())
    if user:
        shutil.chown(data, user)
    run([BIN / "initdb", "-D", data / "db", "-U", "grader", "--auth=trust", "-E", "UTF8"], user)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = f"-c listen_addresses=127.0.0.1 -p {port} -k {data} -c fsync=off"
    log = data / "log"
    try:
        run([BIN / "pg_ctl", "-D", data / "db", "-w", "-l", log, "-o", options, "start"], user)
        yield f"postgresql+psycopg://grader@127.0.0.1:{port}"
    finally:
        run([BIN / "pg_ctl", "-D", data / "db", "-m", "immediate", "stop"], user)
        shutil.rmtree(data)


@pytest.fixture
def url(server: str, request: pytest.FixtureRequest) -> str:
    """A new database."""
    name = request.node.name.lower()[:60]
    admin = create_engine(f"{server}/postgres", isolation_level="AUTOCOMMIT")
    with admin.connect() as db:
        db.execute(text(f"CREATE DATABASE {name}"))
    admin.dispose()
    return f"{server}/{name}"


def test_nbgrader_grades_and_exports(url: str, tmp_path: Path) -> None:
    course = Course(tmp_path, url)
    course.submit("anna", answering("because"), "2026-11-01 10:30:00 UTC")
    course.submit("ben", release_notebook("word2vec"))
    course.generate()
    course.nbgrader("autograde", "word2vec")
    rows = course.rows()
    assert rows["anna"]["skipgram"] == (8.0, False)
    assert rows["anna"][WRITTEN[0]] == (None, True)
    assert rows["ben"]["skipgram"] == (0.0, False)
    course.nbgrader("export", "--to", str(tmp_path / "grades.csv"))
    with (tmp_path / "grades.csv").open() as file:
        scores = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}
    assert scores == {"anna": 92.0, "ben": 0.0}


def test_a_class_is_recorded_and_recorded_again(url: str, tmp_path: Path) -> None:
    course = Course(tmp_path, url)
    gradebook = Gradebook(url, tmp_path / "autograded", "word2vec")
    names = [f"s{i}" for i in range(30)]
    for points in ({"skipgram": 4.0}, {"sgd": 2.5}):
        entries = [Entry(n, answering("because"), report(n, points)) for n in names]
        assert gradebook.record(entries) == 30
    assert gradebook.recorded() == set(names)
    rows = course.rows()
    assert sorted(rows) == sorted(names)
    assert {(r["skipgram"], r["sgd"]) for r in rows.values()} == {((0.0, False), (2.5, False))}


def test_an_error_in_the_middle_leaves_nothing(url: str, tmp_path: Path) -> None:
    gradebook = Gradebook(url, tmp_path / "autograded", "word2vec")
    gradebook.record([Entry("anna", answering("because"), report())])
    before = Course(tmp_path, url).rows()
    entries = [Entry(n, b"", report(n, {"sgd": 1.0})) for n in ("anna", "ben", "ben")]
    with pytest.raises(GradebookError, match="two submissions of 'ben'; nothing was changed"):
        gradebook.record(entries)
    assert Course(tmp_path, url).rows() == before
