"""``--scheduler``: a class on a Dask cluster, of which a worker is killed."""

from __future__ import annotations

import os
import signal
import warnings

import pytest
from rich.console import Console

from autograder.classroom.grading import Settings
from autograder.classroom.results import Results
from autograder.commands.class_grading import grade_folder
from autograder.commands.cli import main
from autograder.nbgrader.release import release_notebook
from tests.submissions.build import notebook

distributed = pytest.importorskip("distributed", reason="the extra 'dask' is not installed")
# its own warnings (ports in use, slow event loops) are not ours to fix
pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def cluster():
    with (
        warnings.catch_warnings(),
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None,
            worker_dashboard_address=None, silence_logs=50,
        ) as running,
    ):  # fmt: skip
        warnings.simplefilter("ignore")
        yield running


def hand_in(folder, n):
    for i in range(n):
        path = folder / f"s{i}.ipynb"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(notebook("") if i % 2 else release_notebook("word2vec"))
    return folder


def test_a_killed_worker_loses_nobody(cluster, tmp_path, monkeypatch):
    folder, settings = hand_in(tmp_path / "in", 8), Settings("word2vec", b"s" * 40)
    results = Results(tmp_path / "out", settings, "code")
    write, killed = results.write, []
    with distributed.Client(cluster) as client:
        pids = list(client.run(os.getpid).values())

        def write_and_kill(graded):
            write(graded)
            if not killed:
                killed.append(pids[0])
                os.kill(pids[0], signal.SIGKILL)

        monkeypatch.setattr(results, "write", write_and_kill)
        summary = grade_folder(
            folder, results, settings, jobs=2,
            executor=client.get_executor(pure=False), console=Console(quiet=True),
        )  # fmt: skip
    assert killed
    assert (summary.graded, summary.faults) == (8, {})
    assert sorted(summary.points) == [0] * 4 + [92] * 4


def test_the_command_line_takes_a_scheduler(cluster, tmp_path, capsys):
    folder = hand_in(tmp_path / "in", 2)
    out = str(tmp_path / "out")
    address = cluster.scheduler_address
    assert main(["grade", str(folder), "--out", out, "--scheduler", address]) == 0
    assert "graded now" in capsys.readouterr().out
