"""The tier is what really holds: each layer is taken away, and the others are still there."""

from __future__ import annotations

import errno
import os

import pytest

import autograder.sandbox
from autograder.sandbox import Limits, open_sandbox, probe, readable
from autograder.sandbox.filter import ALLOWED, REFUSED, seccomp_program
from autograder.sandbox.readable import view
from autograder.sandbox.seam import GraderFault
from autograder.sandbox.tiers import BOUNDED, CONFINED, FILTERED, SEEN, Findings, judge, report
from autograder.sandbox.zygote import ZygoteSandbox
from tests.hostile.build import hostile_class
from tests.hostile.witness import Witness

LIMITS = Limits(cpu_seconds=5)
ESCAPES = {n: a for n, a in hostile_class().items() if a.category == "escape"}
NOTHING = frozenset()


@pytest.mark.parametrize(
    ("without", "tier"),
    [((), 1), (("bwrap",), 2), (("landlock",), 3), (("bwrap", "landlock"), 4)],
)
def test_each_tier_is_recognised_by_what_its_child_could_do(without, tier):
    with ZygoteSandbox(LIMITS, {}, without=without) as sandbox:
        assert judge(sandbox.findings) == tier
        assert sandbox.tier.startswith(f"{tier} (")
        with sandbox.open() as session:
            assert session.run_cells(["print(1)"])[0].stdout == "1\n"


@pytest.mark.parametrize("without", [("bwrap",), ("landlock",)])
def test_no_escape_succeeds_when_bubblewrap_or_landlock_is_missing(without):
    witness = Witness()
    attacks = {n: a for n, a in ESCAPES.items() if n not in ("escape/environment",)}
    heard = {}
    with ZygoteSandbox(LIMITS, {}, without=without) as sandbox:
        for name, attack in attacks.items():
            cells = [attack.filled(witness.facts)]
            with sandbox.open() as session:
                try:
                    heard[name] = session.run_cells(cells, timeout=5)
                except autograder.sandbox.seam.SubmissionStopped as stopped:
                    heard[name] = stopped
    try:
        assert list(witness.evidence(list(heard.items()))) == []
    finally:
        witness.close()


def test_without_seccomp_nothing_holds_and_only_trusted_submissions_run():
    with pytest.raises(GraderFault) as caught:
        ZygoteSandbox(LIMITS, {}, without=["seccomp"]).__enter__()
    assert "Nothing here holds a submission." in str(caught.value)
    assert "get past the filter by exec, fork" in str(caught.value)
    with ZygoteSandbox(LIMITS, {}, without=["seccomp"], trusted=True) as sandbox:
        assert sandbox.tier == "5 (nothing that holds)"
        with sandbox.open() as session:
            assert session.run_cells(["print(1)"])[0].stdout == "1\n"


def test_systems_that_can_hold_nothing_refuse_unless_trusted(monkeypatch):
    monkeypatch.setattr("sys.platform", "darwin")
    with pytest.raises(GraderFault, match="grade in a Linux container, or trust them"):
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
    assert "could see files of this machine: install bubblewrap" in missing["bubblewrap"]
    assert "could read elsewhere: Landlock needs Linux 5.13" in missing["Landlock"]
    assert "get past the filter by fork" in missing["seccomp"]


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
