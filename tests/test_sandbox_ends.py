"""Nothing outlives a sandbox, however it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from textwrap import dedent

import pytest

from autograder.sandbox import Limits
from autograder.sandbox.endings import GraderFault, SubmissionStopped
from autograder.sandbox.zygote import PROBE, Zygote
from autograder.sandbox.zygote_sandbox import ZygoteSandbox
from tests.hostile.witness import REPOSITORY, descendants

GRADER = """
from autograder.sandbox import Limits
from autograder.sandbox.zygote_sandbox import ZygoteSandbox

with ZygoteSandbox(Limits(), {{}}, without={without}) as sandbox, sandbox.open() as session:
    session.run_cells(["x = 1"])
    print("running", flush=True)
    session.run_cells(["import signal\\nwhile True:\\n    signal.pause()"], timeout=600)
"""
PLACES = pytest.mark.parametrize("without", [(), ("bwrap",)], ids=["bwrap", "plain"])


def below(pid):
    found = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            found += [int(child), *below(child)]
    return found


def gone(pids):
    """Wait until none of the processes runs any more; fails by pytest's patience, not a clock."""
    for _ in range(600):
        states = [Path(f"/proc/{pid}/stat") for pid in pids]
        alive = [s for s in states if s.exists() and ") Z " not in s.read_text()]
        if not alive:
            return True
        time.sleep(0.05)
    return False


@PLACES
def test_a_killed_grader_takes_everything_with_it(without):
    grader = subprocess.Popen(
        [sys.executable, "-c", GRADER.format(without=without)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=REPOSITORY,
    )
    with grader:
        assert grader.stdout.readline() == "running\n"
        started = below(grader.pid)
        assert len(started) >= 2  # the zygote and the child
        os.kill(grader.pid, signal.SIGKILL)
    assert gone(started)


@PLACES
def test_a_closed_sandbox_leaves_no_process_and_no_file(without, monkeypatch):
    folder = Path(tempfile.mkdtemp())  # pytest's own is closed to other users
    folder.chmod(0o755)
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    before = descendants(os.getpid())
    with ZygoteSandbox(Limits(), {}, without=without) as sandbox, sandbox.open() as session:
        session.run_cells(["open('file', 'w').write('x')"])
        assert descendants(os.getpid()) > before
    assert descendants(os.getpid()) == before
    folder.rmdir()  # it is empty


@PLACES
def test_threads_of_a_submission_end_with_it(without):
    source = dedent(
        """
        import threading, time
        for _ in range(10):
            threading.Thread(target=time.sleep, args=(1000,)).start()
        """
    )
    with ZygoteSandbox(Limits(), {}, without=without) as sandbox:
        before = descendants(os.getpid())
        with sandbox.open() as session:
            assert session.run_cells([source])[0].raised is None
            assert descendants(os.getpid()) >= before + 10
        assert descendants(os.getpid()) == before


@PLACES
@pytest.mark.parametrize(
    ("source", "detail"),
    [
        ("for i in range(10**6): open(str(i), 'w').close()", "It wrote too many files."),
        (
            "import os\nwhile True:\n    os.mkdir('d')\n    os.chdir('d')",
            "It wrote too many files.",
        ),
    ],
)
def test_a_scratch_folder_is_bounded_and_swept(without, source, detail):
    with ZygoteSandbox(Limits(), {}, without=without) as sandbox:
        with sandbox.open() as session, pytest.raises(SubmissionStopped) as caught:
            session.run_cells([source], timeout=60)
        assert caught.value.reason == "output"
        assert caught.value.detail.startswith(detail)
        with sandbox.open() as session:
            (result,) = session.run_cells(["import os\nprint(os.listdir())"])
        assert result.stdout == "[]\n"


def test_a_folder_that_a_submission_closed_to_the_grader_stops_it():
    source = "import os, time\nos.mkdir('d', 0)\ntime.sleep(60)"
    with ZygoteSandbox(Limits(), {}) as sandbox:
        with sandbox.open() as session, pytest.raises(SubmissionStopped) as caught:
            session.run_cells([source], timeout=60)
        assert caught.value.detail == "It hid files in its folder."
        with sandbox.open() as session:
            assert session.run_cells(["import os\nprint(os.listdir())"])[0].stdout == "[]\n"


@PLACES
def test_a_file_is_bounded(without):
    sources = [f"with open('f', 'wb') as f: f.write(b'x' * {n})" for n in (1000, 1001)]
    with (
        ZygoteSandbox(Limits(file_bytes=1000), {}, without=without) as sandbox,
        sandbox.open() as session,
    ):
        small, large = session.run_cells(sources)
    assert small.raised is None
    assert large.raised.message == "[Errno 27] File too large"


@pytest.fixture
def killed_while_probed(monkeypatch):
    """Kill a zygote as soon as it is probed, as the kernel may where memory runs out: so often."""

    def kill(times):
        ask, killed = Zygote.ask, []

        def ask_and_kill(self, order):
            channel = ask(self, order)
            if order == PROBE and len(killed) < times:
                killed.append(self.process.pid)
                self.process.kill()
            return channel

        monkeypatch.setattr(Zygote, "ask", ask_and_kill)
        return killed

    return kill


def test_a_zygote_that_is_killed_while_it_is_probed_is_started_again(killed_while_probed):
    """It once took the folder of the sandbox with it, so that no other way could come up."""
    killed = killed_while_probed(1)
    with ZygoteSandbox(Limits(), {}, without=["bwrap"]) as sandbox:
        assert len(killed) == 1
        assert sandbox.tier.startswith("2 ")
        with sandbox.open() as session:
            assert session.run_cells(["print(1)"])[0].stdout == "1\n"


def test_one_that_is_killed_each_time_is_a_fault_with_its_reason(killed_while_probed):
    killed, sandbox = killed_while_probed(9), ZygoteSandbox(Limits(), {}, without=["bwrap"])
    with pytest.raises(GraderFault, match=r"No sandbox could be started: plain: The probe of the"):
        sandbox.__enter__()
    assert len(killed) == 2
    assert not sandbox._folder.exists()
