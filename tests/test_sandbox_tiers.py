"""The tier is what really holds: each layer is taken away, and the others are still there."""

from __future__ import annotations

import errno
import importlib.metadata
import json
import os
import shutil
import subprocess
import sys
import tempfile
from functools import partial
from types import SimpleNamespace

import pytest

import autograder.sandbox
from autograder.child.probe import ATTEMPTS, SIGHTS
from autograder.classroom.grading import Task, forget
from autograder.commands.cli import main
from autograder.nbgrader.plugin import GradeSubmission
from autograder.nbgrader.release import release_notebook
from autograder.sandbox import Limits, open_sandbox, probe, readable
from autograder.sandbox.endings import Unheld
from autograder.sandbox.filter import ALLOWED, REFUSED, seccomp_program
from autograder.sandbox.readable import view
from autograder.sandbox.tiers import BOUNDED, CONFINED, FILTERED, OWN, SEEN, Findings, judge, report
from autograder.sandbox.zygote_sandbox import ZygoteSandbox
from tests.hostile.escapes import escapes
from tests.hostile.witness import REPOSITORY

LIMITS = Limits(cpu_seconds=5)
NOTHING = frozenset()
NO_SANDBOX = ("bwrap", "landlock", "seccomp")
# What the probe can do on any Linux where nothing holds it.
EASY = {"read", "write", "fork", "exec", "socket", "chmod", "chown", "utime", "xattr", "link"}
EASY |= {"mknod", "truncate", "ioctl"}


def as_one_of_the_files_owners(*command, without="all", **environment):
    """Run a command of this Python as this user, root without all rights or without one."""
    if os.geteuid() == 0:
        if not shutil.which("setpriv"):
            pytest.skip("needs util-linux's setpriv")
        command = ("-m", *command)
        prefix = [f"--bounding-set=-{without}", f"--inh-caps=-{without}", sys.executable]
        command = (shutil.which("setpriv"), *prefix, *command)
    else:
        command = (sys.executable, "-m", *command)
    return subprocess.run(
        command, cwd=REPOSITORY, env=os.environ | environment, text=True, capture_output=True
    )


@pytest.mark.parametrize(
    ("without", "tier"),
    [((), 1), (("bwrap",), 2), (("landlock",), 3), (("bwrap", "landlock"), 4)],
)
def test_each_tier_is_recognised_by_what_its_child_could_do(without, tier):
    with ZygoteSandbox(LIMITS, {}, trusted=tier == 4, without=without) as sandbox:
        assert judge(sandbox.findings) == tier
        assert sandbox.tier.startswith(f"{tier} (")
        with sandbox.open() as session:
            assert session.run_cells(["print(1)"])[0].stdout == "1\n"


@pytest.mark.parametrize(("without", "tier"), [("bwrap", 2), ("landlock", 3)])
def test_no_escape_succeeds_when_bubblewrap_or_landlock_is_missing(without, tier):
    assert escapes([without]) == (tier, [])


def test_no_escape_succeeds_against_files_of_ones_own_user():
    """Without root, classmates' files belong to the very user that a submission runs as."""
    done = as_one_of_the_files_owners("tests.hostile.escapes", "bwrap")
    assert done.stderr == ""
    assert json.loads(done.stdout) == [2, []]


@pytest.mark.parametrize("name", ["times", "attributes", "emptied_by_reading", "new_doors"])
def test_an_escape_would_be_seen_where_nothing_holds(name):
    tier, evidence = escapes(NO_SANDBOX, [f"escape/{name}"], trusted=True)
    assert tier == 5
    assert evidence[0].startswith("It said so: ESCAPED")


def test_what_a_tier_claims_is_what_its_probe_tries():
    assert set(SIGHTS) == SEEN
    assert set(ATTEMPTS) == FILTERED | CONFINED | BOUNDED | OWN
    layers = report(Findings(NOTHING, NOTHING)).layers
    for layer, tried in zip(layers, (SEEN, CONFINED, FILTERED, BOUNDED), strict=True):
        assert ", ".join(sorted(tried)) in layer.message.text()


def test_the_probe_does_what_it_tries_where_nothing_refuses_it():
    with ZygoteSandbox(LIMITS, {}, trusted=True, without=NO_SANDBOX) as sandbox:
        assert EASY - sandbox.findings.done == set()
        assert not sandbox.findings.done & {"memory", "file size", "descriptors"}


def test_only_the_filter_keeps_a_submission_from_what_landlock_does_not_know():
    with ZygoteSandbox(LIMITS, {}, trusted=True, without=["bwrap", "seccomp"]) as sandbox:
        assert sandbox.findings.done >= {"chmod", "chown", "utime", "xattr", "truncate"}
        assert not sandbox.findings.done & CONFINED


def test_without_seccomp_nothing_holds_and_only_trusted_submissions_run():
    with pytest.raises(Unheld) as caught:
        ZygoteSandbox(LIMITS, {}, without=["seccomp"]).__enter__()
    assert "Nothing here hides the reference from a submission" in str(caught.value)
    with ZygoteSandbox(LIMITS, {}, without=["seccomp"], trusted=True) as sandbox:
        assert sandbox.tier == "5 (nothing that holds)"
        with sandbox.open() as session:
            assert session.run_cells(["print(1)"])[0].stdout == "1\n"


def test_below_the_tier_that_hides_the_reference_only_trusted_submissions_run():
    with pytest.raises(Unheld) as caught:
        ZygoteSandbox(LIMITS, {}, without=["bwrap", "landlock"]).__enter__()
    assert str(caught.value) == (
        "Nothing here hides the reference from a submission (missing: bubblewrap, Landlock), so "
        "none is run: `autograder doctor` says what to install, --trust-submissions (in nbgrader "
        "GradeSubmission.trust_submissions) grades code that you trust."
    )


@pytest.mark.parametrize(
    ("mode", "held"), [(0o600, True), (0o604, False), (0o602, False), (0o666, False)]
)
def test_another_user_and_closed_files_hide_the_reference_where_nothing_else_does(
    open_folder, mode, held
):
    if os.geteuid():
        pytest.skip("only root can run a submission as another user")
    secret, results = open_folder / "secret", open_folder / "results"
    secret.write_text("x")
    secret.chmod(mode)
    results.mkdir(mode=0o700)
    sandbox = ZygoteSandbox(LIMITS, {}, own=[secret, results], without=["bwrap", "landlock"])
    if not held:
        with pytest.raises(Unheld, match="Nothing here hides the reference"):
            sandbox.__enter__()
        return
    with sandbox:
        assert sandbox.tier == (
            "4 (another user + seccomp + rlimits: submissions read what every user may, and none "
            "of the grader's own files)"
        )
        with sandbox.open() as session:
            source = f"print(open({str(secret)!r}).read())"
            assert session.run_cells([source])[0].raised.type_name == "PermissionError"


def test_a_folder_that_everybody_may_write_into_is_not_closed(open_folder):
    if os.geteuid():
        pytest.skip("only root can run a submission as another user")
    (open_folder / "results").mkdir()
    (open_folder / "results").chmod(0o733)
    with pytest.raises(Unheld):
        ZygoteSandbox(
            LIMITS, {}, own=[open_folder / "results"], without=["bwrap", "landlock"]
        ).__enter__()


def test_systems_that_can_hold_nothing_refuse_unless_trusted(monkeypatch):
    monkeypatch.setattr("sys.platform", "darwin")
    with pytest.raises(Unheld, match="grade in a Linux container, or say --trust"):
        open_sandbox()
    with open_sandbox(trust_submissions=True) as sandbox:
        assert sandbox.tier == "5 (nothing that holds)"
    assert probe().tier == 5


@pytest.mark.parametrize(
    ("seen", "done", "tier"),
    [
        (NOTHING, NOTHING, 1),
        (SEEN, NOTHING, 2),
        ({"network"}, NOTHING, 2),
        (NOTHING, CONFINED, 3),
        (NOTHING, {"read"}, 3),
        (SEEN, CONFINED, 4),
        (NOTHING, {"fork"}, 5),
        (NOTHING, {"memory"}, 5),
        (SEEN, FILTERED | CONFINED | BOUNDED, 5),
    ],
)
def test_the_tier_follows_from_what_was_possible(seen, done, tier):
    assert judge(Findings(frozenset(seen), frozenset(done))) == tier


def test_the_doctor_says_in_one_sentence_each_what_holds_and_what_is_missing():
    good = report(Findings(NOTHING, NOTHING))
    assert good.name == "1 (bubblewrap + Landlock + seccomp + rlimits)"
    assert all(layer.holds for layer in good.layers)
    bad = report(Findings(frozenset(["files"]), frozenset(["read", "fork"])))
    missing = {layer.name: layer.message.text() for layer in bad.layers if not layer.holds}
    assert set(missing) == {"bubblewrap", "Landlock", "seccomp"}
    assert "could see files of this machine (Landlock hides" in missing["bubblewrap"]
    assert "install bubblewrap" in missing["bubblewrap"]
    assert "could read elsewhere: Landlock needs Linux 5.13" in missing["Landlock"]
    assert "get past the filter by fork" in missing["seccomp"]


@pytest.mark.parametrize("rights", ["dac_read_search", "all"])
def test_a_container_that_took_rights_away_holds_submissions_too(rights):
    """As root of a container, with an interpreter that perhaps only root may read."""
    done = as_one_of_the_files_owners(
        "autograder.commands.cli", "doctor", without=rights, PATH="/nonexistent"
    )
    assert done.stderr == ""
    assert done.stdout.startswith("Sandbox tier 2 ")
    assert done.returncode == 0


@pytest.mark.parametrize("rights", ["dac_read_search", "all"])
def test_threads_are_counted_where_the_kernel_counts_more_than_the_child(rights):
    done = as_one_of_the_files_owners("tests.hostile.threads", without=rights)
    assert done.stderr == ""
    started, after = json.loads(done.stdout)
    assert started == 9  # and the first
    assert after == "1\n"


def test_a_machine_without_a_place_for_temporary_files_is_one_sentence(monkeypatch, capsys):
    def full(**options):
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(tempfile, "mkdtemp", full)
    assert main(["doctor"]) == 1
    assert capsys.readouterr().out == (
        "There is no folder for temporary files (Read-only file system): let TMPDIR name one that "
        "can be written.\n"
    )


def test_the_doctor_says_why_a_layer_failed(monkeypatch, capsys, tmp_path):
    (tmp_path / "bwrap").write_text("#!/bin/sh\necho no namespaces here >&2\nexit 1\n")
    (tmp_path / "bwrap").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert main(["doctor"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Sandbox tier 2 ")
    assert "  because  bwrap-user: no namespaces here\n" in said


def test_the_doctor_says_so_where_no_sandbox_comes_up(monkeypatch, capsys):
    monkeypatch.setattr("autograder.sandbox.launch.interpreter", lambda: "/nonexistent/python")
    monkeypatch.setenv("PATH", "/nonexistent")
    assert main(["doctor"]) == 1
    assert capsys.readouterr().out == (
        "No sandbox could be started: plain: [Errno 2] No such file or directory: "
        "'/nonexistent/python'\n"
    )


@pytest.fixture
def nothing_here_hides_the_reference(monkeypatch):
    barest = partial(ZygoteSandbox, without=["bwrap", "landlock"])
    monkeypatch.setattr("autograder.sandbox.ZygoteSandbox", barest)
    forget()
    yield
    forget()


@pytest.mark.usefixtures("nothing_here_hides_the_reference")
class TestWhereNothingHidesTheReference:
    @pytest.mark.parametrize("command", ["check", "grade"])
    def test_commands_refuse_with_one_sentence_unless_trusted(self, command, tmp_path, capsys):
        notebook = tmp_path / "class" / "anna" / "word2vec" / "word2vec.ipynb"
        notebook.parent.mkdir(parents=True)
        notebook.write_bytes(release_notebook("word2vec"))
        given = notebook if command == "check" else tmp_path / "class"
        arguments = [command, str(given), "--course", str(tmp_path)]
        arguments += ["--out", str(tmp_path / "out")] if command == "grade" else []
        assert main(arguments) == 2
        out, err = capsys.readouterr()
        assert err.lstrip().startswith(
            "autograder: Nothing here hides the reference from a submission"
        )
        assert "/ 92" not in out
        assert not (tmp_path / "out" / "grades.csv").exists()
        assert main([*arguments, "--trust-submissions"]) in (0, 1)

    def test_nbgraders_command_ends_with_one_sentence_unless_trusted(self, tmp_path):
        task = Task("anna", release_notebook("word2vec"))
        place = SimpleNamespace(student="anna", assignment="word2vec", task=lambda: task)
        course = {"course": str(tmp_path)}
        with pytest.raises(SystemExit, match="Nothing here hides the reference") as caught:
            GradeSubmission(**course)._report(place)
        assert isinstance(caught.value, KeyboardInterrupt)  # nbgrader cleans up after those
        trusted = GradeSubmission(**course, trust_submissions=True)._report(place)
        assert trusted.tier.startswith("4 (")

    def test_the_doctor_says_that_none_is_run(self, capsys):
        assert main(["doctor"]) == 1
        said = capsys.readouterr().out
        assert said.startswith("Sandbox tier 4 ")
        assert "none is run without --trust-submissions.\n" in said


def test_a_child_is_nobody_when_the_grader_is_root():
    with ZygoteSandbox(LIMITS, {}) as sandbox, sandbox.open() as session:
        source = "import os\nprint(os.getuid(), os.geteuid(), os.getgid(), os.getgroups())"
        uid, *rest = session.run_cells([source])[0].stdout.split()
    if os.geteuid() == 0:
        assert int(uid) >= 60_000
        assert rest[:2] == [uid, uid]


def test_a_library_file_is_readable_and_the_project_is_not():
    readable = view().readable
    assert any(path.name == "numpy" for path in readable)
    assert not any(path.name in ("autograder", "solutions", "nbgrader") for path in readable)
    with ZygoteSandbox(LIMITS, {}) as sandbox, sandbox.open() as session:
        numpy, project = session.run_cells(
            ["import numpy\nopen(numpy.__file__).read(1)", f"open({autograder.__file__!r})"]
        )
    assert numpy.raised is None
    assert project.raised.type_name in ("PermissionError", "FileNotFoundError")


def test_more_can_be_made_readable(tmp_path):
    tmp_path.chmod(0o755)
    (tmp_path / "corpus.txt").write_text("king wears crown")
    source = f"print(open({str(tmp_path / 'corpus.txt')!r}).read())"
    for shown, raised in (([tmp_path / "corpus.txt"], None), ([], "FileNotFoundError")):
        with ZygoteSandbox(LIMITS, {}, shown) as sandbox, sandbox.open() as session:
            (result,) = session.run_cells([source])
        assert (result.raised and result.raised.type_name) == raised


def test_the_filter_allows_by_name_and_refuses_the_rest():
    assert not set(ALLOWED) & set(REFUSED)
    assert not set(ALLOWED) & {
        "socket",
        "fork",
        "execve",
        "ptrace",
        "kill",
        "io_uring_setup",
        "bpf",
    }
    assert len(seccomp_program()) % 8 == 0


def test_a_call_that_nobody_listed_does_not_exist():
    source = """
import ctypes
library = ctypes.CDLL(None, use_errno=True)
print(library.syscall(425, 1, 0), ctypes.get_errno())  # io_uring_setup
"""
    with ZygoteSandbox(LIMITS, {}) as sandbox, sandbox.open() as session:
        (result,) = session.run_cells([source])
    assert result.stdout == f"-1 {errno.ENOSYS}\n"


def test_a_link_out_of_the_standard_library_is_not_shown(tmp_path, monkeypatch):
    library = tmp_path / "python3.11"
    (library / "dist-packages").mkdir(parents=True)
    (tmp_path / "sitecustomize.py").touch()
    for name in ("os.py", "email"):
        (library / name).touch()
    (library / "sitecustomize.py").symlink_to(tmp_path / "sitecustomize.py")
    (library / "same.py").symlink_to("os.py")
    monkeypatch.setattr(readable.sysconfig, "get_path", lambda *args, **kwargs: str(library))
    shown, listed = readable._standard_library()
    assert {path.name for path in shown} == {"os.py", "email", "same.py"}
    assert listed == {library}


def test_what_a_distribution_needs_here_may_be_read_and_what_it_doesnt_is_not(monkeypatch):
    """Its requirements are read as packages write them: markers, extras, names of any spelling."""
    requires = {
        "numpy": [
            "Two.Words>=1; python_version > '3'",
            "tests; extra == 'test'",
            "no requirement:",
        ],
        "two-words": ["winonly; sys_platform == 'win32'", "elsewhere[more] (>=2)"],
    }

    def distribution(name):
        if name not in requires:
            raise importlib.metadata.PackageNotFoundError(name)
        return SimpleNamespace(name=name, requires=requires[name])

    monkeypatch.setattr(importlib.metadata, "distribution", distribution)
    assert [found.name for found in readable.closure(["NumPy"])] == ["numpy", "two-words"]
    requires |= {name: [] for name in ("elsewhere", "winonly", "tests")}
    found = {found.name for found in readable.closure(["numpy"])}
    assert found == {"numpy", "two-words", "elsewhere"}
