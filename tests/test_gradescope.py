"""The door to Gradescope: its archive, and what runs of it in a folder laid out as its container.

``tests/gradescope_container.py`` makes the container itself; ``make doors`` grades the zoo in it.
"""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import zipfile
from dataclasses import replace
from functools import partial
from pathlib import Path

import jsonschema
import pytest

from autograder.classroom import grading as classroom
from autograder.commands.cli import main
from autograder.doors import gradescope_run
from autograder.doors.gradescope_results import Look, not_graded, results, schema
from autograder.messages import Message
from autograder.nbgrader.release import release_notebook
from autograder.sandbox.zygote_sandbox import ZygoteSandbox
from tests.submissions.build import notebook, read_source

MARKER = "a marker that stands in all that is hidden"
THIEF = """
def softmax(scores):
    import os
    mark = b"a marker that stands in " + b"all that is hidden"
    for base, _, names in os.walk({root!r}):
        for name in names:
            path = os.path.join(base, name)
            try:
                with open(path, "rb") as file:
                    if mark in file.read():
                        raise ValueError("ESCAPED " + path)
            except OSError:
                pass
    raise ValueError("looked everywhere")
"""
WRONG = read_source("naive/center_missing_y")


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    folder = tmp_path_factory.mktemp("archive")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("AUTOGRADER_COURSE", raising=False)
        patch.delenv("AUTOGRADER_SECRET", raising=False)
        given = ["gradescope", str(folder / "out.zip"), "--course", str(folder / "class")]
        assert main(given) == 0
    return folder / "out.zip"


@pytest.fixture
def place(archive, open_folder):
    """A folder laid out as ``/autograder``, in which everything of the grader is marked."""
    root = open_folder / "autograder"
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(root / "source")
    for name in (
        "package/solutions/word2vec/reference.py",
        "package/autograder/assignments/word2vec/functions.py",
    ):
        with (root / "source" / name).open("a") as file:
            file.write(f"# {MARKER}\n")
    (root / "source" / "secret").write_text(f"{MARKER}, long enough")
    (root / "submission").mkdir()
    users = {"users": [{"name": "Ada Lovelace", "email": "ada@example.org"}]}
    (root / "submission_metadata.json").write_text(json.dumps(users))
    return root


def hand_in(place, data, name="word2vec.ipynb"):
    (place / "submission" / name).write_bytes(data)


def run(place, **environment):
    """Run what Gradescope runs; give what it printed and the results."""
    given = {"AUTOGRADER_ROOT": str(place), "AUTOGRADER_PYTHON": sys.prefix} | environment
    done = subprocess.run(
        ["bash", str(place / "source" / "run_autograder")],
        cwd="/", env=os.environ | given, text=True, capture_output=True, check=True,
    )  # fmt: skip
    data = json.loads((place / "results" / "results.json").read_text())
    jsonschema.validate(data, schema())
    return done.stdout, data


@pytest.fixture
def barest(monkeypatch):
    """This process, as in a container with neither namespaces nor Landlock."""
    if os.geteuid():
        pytest.skip("only root can run a submission as another user")
    without = partial(ZygoteSandbox, without=["bwrap", "landlock"])
    monkeypatch.setattr("autograder.sandbox.ZygoteSandbox", without)
    classroom.forget()
    yield
    classroom.forget()


def close(place):
    subprocess.run(["sh", "./close.sh"], cwd=place / "source", check=True)
    (place / "results").mkdir(mode=0o700)


class TestTheArchive:
    def test_holds_what_grades_and_nothing_else_that_is_secret(self, archive):
        assert stat.S_IMODE(archive.stat().st_mode) == 0o600
        with zipfile.ZipFile(archive) as opened:
            names = opened.namelist()
            infos = {info.filename: info.external_attr >> 16 & 0o777 for info in opened.infolist()}
            secret = opened.read("secret")
        assert {"setup.sh", "run_autograder", "run.py", "requirements.txt"} <= set(names)
        assert infos["run_autograder"] == infos["setup.sh"] == 0o700
        assert infos["secret"] == infos["package/solutions/word2vec/reference.py"] == 0o600
        assert not [n for n in names if n.endswith("word2vec.md") or "tests/" in n or "zoo" in n]
        course = (archive.parent / "class" / ".course-secret").read_bytes().strip()
        assert len(secret) >= 32
        assert course not in secret
        assert secret not in course

    def test_is_the_same_whenever_it_is_made(self, archive, tmp_path, capsys):
        again = tmp_path / "again.zip"
        assert main(["gradescope", str(again), "--course", str(archive.parent / "class")]) == 0
        assert again.read_bytes() == archive.read_bytes()
        assert "give it to nobody but Gradescope" in capsys.readouterr().out

    def test_needs_a_class(self, tmp_path, monkeypatch, capsys):
        monkeypatch.delenv("AUTOGRADER_COURSE", raising=False)
        monkeypatch.delenv("AUTOGRADER_SECRET", raising=False)
        assert main(["gradescope", str(tmp_path / "out.zip")]) == 2
        assert capsys.readouterr().err.startswith("autograder: 'gradescope' needs --course")
        assert not (tmp_path / "out.zip").exists()


class TestTheResults:
    @pytest.mark.parametrize("lang", ["en", "ko"])
    @pytest.mark.parametrize("data", [b"{", release_notebook("word2vec"), notebook(WRONG)])
    def test_say_what_the_students_report_says_in_gradescopes_format(self, grader, data, lang):
        report = replace(grader.grade(data, "ada"), flags=(Message("Looks at the grader."),))
        told = results(report, Look(lang, "after_published"))
        jsonschema.validate(told, schema())
        assert (
            told["score"] == report.points == pytest.approx(sum(t["score"] for t in told["tests"]))
        )
        assert sum(test["max_score"] for test in told["tests"]) == report.max_points == 92
        assert {test["visibility"] for test in told["tests"]} == {"after_published"}
        if report.reason:
            assert report.reason.text(lang) in told["output"]
        text = json.dumps(told, ensure_ascii=False)
        assert "Looks at the grader" not in text
        assert report.tier == "" or report.tier not in text

    @pytest.mark.parametrize(
        ("change", "complaint"),
        [
            ({"visibility": "hidden"}, "'hidden' is not one of"),
            ({"score": "1"}, "'1' is not of type 'number'"),
            ({"tests": []}, "non-empty"),
            ({"leaderboard": []}, "'leaderboard' was unexpected"),
            ({"stdout_visibility": "visible"}, "'hidden' was expected"),
        ],
    )
    def test_in_another_format_are_found_out(self, change, complaint):
        jsonschema.validate(not_graded(Look("ko")), schema())
        with pytest.raises(jsonschema.ValidationError, match=complaint):
            jsonschema.validate(not_graded() | change, schema())

    def test_without_a_grade_say_so(self):
        told = not_graded()
        assert (told["score"], told["tests"][0]["max_score"]) == (0, 0)
        assert "The grader failed, not your code." in told["output"]


class TestAFolderLaidOutAsItsContainer:
    def test_gets_the_points_of_grade_and_the_other_files_do_no_harm(self, place, grader):
        hand_in(place, notebook(WRONG), "my copy.ipynb")
        hand_in(place, b"x", "notes.txt")
        said, told = run(place)
        assert told["score"] == grader.grade(notebook(WRONG), "ada").points < 92
        assert said.startswith("Sandbox tier ")
        assert stat.S_IMODE((place / "results").stat().st_mode) == 0o700
        (place / "submission" / "my copy.ipynb").unlink()
        (place / "submission_metadata.json").write_text('{"users": 3}')
        said, told = run(place)
        assert "submission_metadata.json says nobody's name (TypeError)" in said
        assert told["score"] == 0
        assert (
            "No notebook of this assignment was handed in; there is: notes.txt." in told["output"]
        )

    def test_has_results_also_after_a_crash_and_when_time_is_up(self, place):
        hand_in(place, release_notebook("word2vec"))
        _, told = run(place, AUTOGRADER_SECONDS="0.05")
        assert told["tests"][0]["name"] == "Not graded yet"
        (place / "source" / "settings.json").write_text("{")
        said, told = run(place)
        assert "autograder: Expecting property name" in said
        assert "The grader ended with 1; its results file says so." in said
        assert "The grader failed, not your code." in told["output"]

    @pytest.mark.usefixtures("barest")
    def test_shows_a_thief_nothing_where_only_modes_hide(self, place, capsys):
        hand_in(place, notebook(THIEF.format(root=str(place))))
        close(place)
        assert gradescope_run.main(place / "source", str(place)) == 0
        assert "Sandbox tier 4 (another user + seccomp" in capsys.readouterr().out
        text = (place / "results" / "results.json").read_text()
        assert "looked everywhere" in text
        assert "ESCAPED" not in text

    @pytest.mark.usefixtures("barest")
    @pytest.mark.parametrize("name", ["secret", "package/solutions/word2vec/reference.py"])
    def test_runs_nothing_where_a_thief_would_find_something(self, place, capsys, name):
        hand_in(place, notebook(THIEF.format(root=str(place))))
        close(place)
        for path in ((place / "source" / name), *(place / "source" / name).parents):
            if path == place:
                break
            path.chmod(path.stat().st_mode | 0o055)
        assert gradescope_run.main(place / "source", str(place)) == 1
        assert capsys.readouterr().out.startswith(
            "autograder: Nothing here hides the reference from a submission"
        )
        assert not list((place / "results").iterdir())
        assert gradescope_run.main(place / "source", "--doctor") == 1

    def test_a_full_disk_leaves_the_results_that_say_so(self, place, monkeypatch, capsys):
        hand_in(place, release_notebook("word2vec"))
        close(place)

        def full(path, content):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(gradescope_run, "write_whole", full)
        (place / "results" / "results.json").write_text("not graded")
        assert gradescope_run.main(place / "source", str(place)) == 1
        assert "No space left on device" in capsys.readouterr().out
        assert (place / "results" / "results.json").read_text() == "not graded"
        assert [path.name for path in Path(place / "results").iterdir()] == ["results.json"]
