"""Killed at any moment and started again, grading ends as if nothing had been.

A few kills here; ``make kills`` does fifty and writes ``build/reports/kills.json``.
"""

from __future__ import annotations

from tests.kills import run


def test_a_killed_run_started_again_ends_as_an_undisturbed_one():
    report = run(kills=5, seed=7)
    assert (report["lost"], report["doubled"], report["changed"]) == (0, 0, 0)
