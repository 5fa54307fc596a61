"""The command line: reports that people read, exit statuses, one sentence for each misuse."""

from __future__ import annotations

import errno
import json

import pytest

from autograder import cli
from autograder.cli import main
from autograder.release import release_notebook
from autograder.render_json import schema
from tests.submissions.build import notebook

WRONG = """
def center_line_4(outside_vectors, delta):
    return -outside_vectors.T @ delta
"""


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path, monkeypatch):
    """No command may leave anything in the folder it was called from."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.delenv("AUTOGRADER_SECRET", raising=False)
    yield
    assert not list((tmp_path / "here").iterdir())


@pytest.fixture
def hand_in(tmp_path):
    def write(data, name="word2vec.ipynb"):
        path = tmp_path / name
        path.write_bytes(data)
        return str(path)

    return write


def test_check_shows_the_report_and_exits_0_at_full_marks_and_1_below(hand_in, capsys):
    assert main(["check", hand_in(notebook(""))]) == 0
    assert "92 / 92" in capsys.readouterr().out
    assert main(["check", hand_in(notebook(WRONG))]) == 1
    text = capsys.readouterr().out
    assert "90 / 92" in text
    assert "Line 4 is the first wrong line: it does not equal line 3" in " ".join(text.split())


def test_check_in_korean(hand_in, capsys):
    assert main(["check", hand_in(release_notebook()), "--lang", "ko"]) == 1
    assert "구현" in capsys.readouterr().out


def test_check_json_satisfies_the_schema(hand_in, capsys):
    import jsonschema

    assert main(["check", "--json", hand_in(notebook(WRONG))]) == 1
    report = json.loads(capsys.readouterr().out)
    jsonschema.validate(report, schema())
    assert report["points"] == 90
    report["points"] = "many"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report, schema())


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "The file is empty"),
        (b"{", "its JSON is broken"),
        (b'{"nbformat": 3, "worksheets": []}', "The notebook has the old format 3"),
    ],
)
def test_a_file_that_is_no_notebook_is_a_grade_with_its_reason(hand_in, capsys, data, sentence):
    assert main(["check", hand_in(data)]) == 1
    assert sentence in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["check", "nowhere.ipynb"], "There is no file nowhere.ipynb."),
        (["check", ".."], ".. is a folder; 'check' takes one notebook, 'grade' a folder."),
        (["grade", "nowhere", "--out", "../out"], "There is no folder nowhere;"),
        (["grade", "../a", "--out", "../out"], "../a is a file; 'grade' takes a folder"),
        (["grade", "../empty", "--out", "../out"], "../empty holds no submissions: give a folder"),
        (["grade", "..", "--jobs", "0"], "--jobs needs a number of at least 1, not 0."),
    ],
)
def test_misuse_gets_one_sentence_and_exit_status_2(tmp_path, capsys, arguments, sentence):
    (tmp_path / "empty").mkdir()
    (tmp_path / "a").write_text("x")
    assert main(arguments) == 2
    error = capsys.readouterr().err
    assert error.startswith(f"autograder: {sentence}")
    assert error.count("\n") == 1
    assert "Traceback" not in error


def test_grade_writes_the_folder_and_exits_0(tmp_path, capsys):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "ada.ipynb").write_bytes(notebook(""))
    (folder / "bora.ipynb").write_bytes(b"")
    out = tmp_path / "out"
    assert main(["grade", str(folder), "--out", str(out), "--jobs", "1", "--lang", "ko"]) == 0
    assert (out / "grades.csv").exists()
    names = {p.name for p in (out / "reports").iterdir() if p.is_file()}
    assert names == {f"{s}{e}" for s in ("ada", "bora") for e in (".json", ".html", ".ko.html")}
    assert "unreadable" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (errno.ENOSPC, "autograder: The disk is full, so /x could not be written."),
        (errno.EROFS, "autograder: There is no permission to write /x; choose another folder"),
        (errno.ENOENT, "autograder: text: /x."),
        (errno.ENOTDIR, "autograder: text: /x."),
    ],
)
def test_a_place_that_takes_nothing_is_one_sentence(monkeypatch, capsys, code, sentence):
    def full(args):
        raise OSError(code, "text", "/x")

    monkeypatch.setattr(cli, "_doctor", full)
    assert main(["doctor"]) == 2
    assert capsys.readouterr().err.startswith(sentence)


def test_doctor_says_how_well_submissions_are_held(capsys):
    assert main(["doctor"]) in (0, 1)
    assert "tier" in capsys.readouterr().out.lower()
