"""Stopped at any moment and started again, grading ends as if nothing had been.

A few kills here; ``make kills`` does a hundred and writes ``build/reports/kills.json``.
"""

from __future__ import annotations

from tests.kills import run


def test_a_killed_run_started_again_ends_as_an_undisturbed_one():
    report = run(kills=3, seed=7, classes=(8,), every=3)
    wrong = {kind: report[kind] for kind in ("lost", "doubled", "changed", "regraded", "left")}
    assert wrong == {"lost": 0, "doubled": 0, "changed": 0, "regraded": 0, "left": 0}
    assert set(report["classes"]) == {"8", "8 into the gradebook"}
    assert report["killed"]["submission"] == 1
