"""The command line: reports that people read, exit statuses, one sentence for each misuse."""

from __future__ import annotations

import argparse
import errno
import importlib
import json
import sqlite3
import subprocess
import sys

import pytest

from autograder.commands import cli, doctor
from autograder.commands.cli import main
from autograder.feedback.render_json import schema
from autograder.nbgrader.release import release_notebook
from tests.submissions.build import notebook, read_source

WRONG = read_source("derivations/center_transpose_dropped")


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path, monkeypatch):
    """No command may leave anything in the folder it was called from."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    for name in ("SECRET", "COURSE", "GRADEBOOK"):
        monkeypatch.delenv(f"AUTOGRADER_{name}", raising=False)
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
    assert "A transpose is missing: look at U." in " ".join(text.split())


def test_check_speaks_the_notebooks_language_or_the_one_that_is_asked_for(hand_in, capsys):
    english, korean = "is not implemented yet", "아직 구현되지 않았습니다"
    for lang, asked, said, unsaid in (
        ("en", [], english, korean),
        ("ko", [], korean, english),
        ("en", ["--lang", "ko"], korean, english),
        ("ko", ["--lang", "en"], english, korean),
    ):
        assert main(["check", hand_in(release_notebook("word2vec", lang)), *asked]) == 1
        out = " ".join(capsys.readouterr().out.split())
        assert said in out
        assert unsaid not in out


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
        (["course", "--jobs", "-2"], "--jobs needs a number of at least 1, not -2."),
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
    assert "읽을 수 없음" in capsys.readouterr().out


def recorded(database):
    with sqlite3.connect(database) as connection:
        found = {row[0] for row in connection.execute("SELECT id FROM student")}
    connection.close()
    return found


@pytest.mark.parametrize(
    ("given", "named", "holds"),
    [
        ([], ["COURSE"], "class/gradebook.db"),
        ([], ["GRADEBOOK"], "own.db"),
        ([], ["COURSE", "GRADEBOOK"], "own.db"),
        (["--course", "../other"], ["COURSE"], "other/gradebook.db"),
        (["--db", "sqlite:///../mine.db"], ["COURSE", "GRADEBOOK"], "mine.db"),
        ([], [], None),
    ],
)
def test_grade_takes_class_and_gradebook_from_the_environment_unless_they_are_given(
    tmp_path, monkeypatch, given, named, holds
):
    places = {"COURSE": str(tmp_path / "class"), "GRADEBOOK": f"sqlite:///{tmp_path / 'own.db'}"}
    for name in named:
        monkeypatch.setenv(f"AUTOGRADER_{name}", places[name])
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "bora.ipynb").write_bytes(b"")
    assert main(["grade", "../in", "--out", "../out", "--jobs", "1", *given]) == 0
    databases = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.db")}
    assert databases == ({holds} if holds else set())
    if holds:
        assert recorded(tmp_path / holds) == {"bora"}
    secrets = {path.parent.name for path in tmp_path.rglob(".course-secret")}
    assert secrets == {"other" if "../other" in given else "class" if "COURSE" in named else "out"}


def test_check_draws_the_cases_of_the_class_that_the_environment_names(
    tmp_path, monkeypatch, hand_in, capsys
):
    monkeypatch.setenv("AUTOGRADER_COURSE", str(tmp_path / "class"))
    (tmp_path / "class").mkdir()
    (tmp_path / "class" / ".course-secret").write_text("short")
    assert main(["check", hand_in(b"")]) == 2
    assert "holds no secret of at least 32 characters" in capsys.readouterr().err


def parsers(parser):
    """The parser and those of its commands."""
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                yield from parsers(command)


def helpless(parser):
    """What of a command says nothing about itself."""
    return [
        f"{one.prog} {action.option_strings or action.dest}"
        for one in parsers(parser)
        for action in one._actions
        if not isinstance(action, argparse._SubParsersAction) and not action.help
    ] + [one.prog for one in parsers(parser) if not one.description]


NEEDED = {  # what a command can't be given without
    "check": ["x.ipynb"],
    "collect": ["x.zip"],
    "grade": ["submitted"],
    "gradescope": ["x.zip"],
    "merge": ["part"],
    "new-assignment": ["x"],
    "new-course": ["class"],
    "regrade": ["submitted"],
    "report": ["results"],
    "runner": ["fetch", "class"],
    "serve": ["class"],
}


class Seen(Exception):
    pass


FUZZ = "tests.fuzz.running"


@pytest.mark.parametrize(
    "module",
    [
        "book.build",
        "benchmarks.gradcheck",
        "benchmarks.grading",
        "benchmarks.training",
        FUZZ,
        "tests.kills",
        "tests.margins",
    ],
)
def test_every_option_of_every_command_has_help(module, monkeypatch):
    found = []

    def parse_args(parser, *_):
        parser.format_help()  # a per cent sign in a help would stop it here
        found.append(parser)
        raise Seen

    monkeypatch.setattr(argparse.ArgumentParser, "parse_args", parse_args)
    imported = importlib.import_module(module)
    with pytest.raises(Seen):
        imported.run(None, None, "target") if module == FUZZ else imported.main()
    assert helpless(found[0]) == []


@pytest.mark.parametrize("command", cli.COMMANDS)
def test_every_option_of_autograder_has_help(command):
    whole = cli.parser([command])
    whole.format_help()
    assert helpless(whole) == []
    assert callable(whole.parse_args([command, *NEEDED.get(command, ())]).run)


def test_what_no_command_needs_is_not_imported_for_its_help():
    imports = (
        "import sys; from autograder.commands.cli import parser; parser(sys.argv[1:]); "
        "print(sorted({'numpy', 'autograder.engine', 'nbgrader'} & sys.modules.keys()))"
    )

    def brought(*words):
        done = subprocess.run(
            [sys.executable, "-c", imports, *words], capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    assert brought("--help") == "[]"
    assert brought("check", "x.ipynb") == "['autograder.engine', 'numpy']"


def test_an_option_without_help_is_noticed():
    parser = argparse.ArgumentParser(prog="p", description="d")
    command = parser.add_subparsers(metavar="C").add_parser("c", help="h")
    command.add_argument("--silent")
    assert helpless(parser) == ["p c ['--silent']", "p c"]


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

    monkeypatch.setattr(doctor, "run", full)
    assert main(["doctor"]) == 2
    assert capsys.readouterr().err.startswith(sentence)


def test_doctor_says_how_well_submissions_are_held(capsys):
    assert main(["doctor"]) in (0, 1)
    assert "tier" in capsys.readouterr().out.lower()
