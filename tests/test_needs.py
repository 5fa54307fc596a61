"""``autograder doctor --door``: what a place needs, and what of it is missing."""

from __future__ import annotations

import importlib.util
import subprocess

import pytest

from autograder.commands.cli import main
from autograder.doors import needs
from autograder.doors.needs import DOORS
from autograder.sandbox.tiers import Findings, report


@pytest.fixture
def held(monkeypatch):
    """A machine on which everything holds, without trying it again for each test."""
    good = report(Findings(frozenset(), frozenset()))
    monkeypatch.setattr(needs, "probe", lambda own=(): good)
    return monkeypatch


def missing(door):
    return {need.name: need.said for need in needs.needs(door) if not need.holds}


@pytest.mark.parametrize("door", DOORS)
def test_a_machine_without_a_sandbox_is_told_for_every_door(monkeypatch, door):
    monkeypatch.setattr(needs, "probe", lambda own=(): report(Findings()))
    assert missing(door)["sandbox"] == "Tier 5 (nothing that holds)."


def test_the_command_says_it_line_by_line(held, capsys):
    held.delenv("AUTOGRADER_SECRET", raising=False)
    assert main(["doctor", "--door", "runner"]) == 0
    said = capsys.readouterr().out
    assert "  holds    git: git version" in said
    assert "  holds    sandbox: Tier 1 (" in said
    held.setenv("AUTOGRADER_SECRET", "short")
    assert main(["doctor", "--door", "runner"]) == 1
    assert (
        "  MISSING  secret: AUTOGRADER_SECRET holds 5 characters; 32 or more are needed"
        in capsys.readouterr().out
    )


def test_gradescope_needs_root_memory_and_a_python_that_others_can_read(held, tmp_path):
    held.setattr("os.geteuid", lambda: 1000)
    held.setattr("os.sysconf", lambda name: 1 << 14)
    told = missing("gradescope")
    assert told["root"] == "Submissions run as another user, which only root can give them."
    assert told["memory"] == "256 MB; grading takes up to 700 MB."
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    (closed / "python").touch()
    assert not needs._open_to_others(closed / "python")
    assert needs._open_to_others(needs.Path("/usr/bin/env"))


def test_a_runner_needs_a_git_that_is_not_too_old(held):
    old = subprocess.CompletedProcess([], 0, "git version 2.17.1\n")
    held.setattr("subprocess.run", lambda *a, **k: old)
    assert missing("runner")["git"] == "git version 2.17.1; 2.31 or newer is needed."

    def none(*arguments, **options):
        raise FileNotFoundError

    held.setattr("subprocess.run", none)
    assert missing("runner")["git"] == "Install git 2.31 or newer."


def test_a_cluster_needs_dask_and_the_service_tornado(held):
    held.setattr(importlib.util, "find_spec", lambda name: None)
    assert missing("cluster") == {
        "Dask": "--scheduler needs the extra 'dask'; --shard needs nothing."
    }
    assert missing("serve") == {"tornado": "It answers the requests, and comes with nbgrader."}
