"""The benchmark of the gradient checker measures what it says, and runs without torch."""

import json
import sys

import numpy as np
import pytest

from benchmarks import gradcheck as benchmark
from solutions.word2vec.reference import naive_softmax_loss_and_gradient


def test_the_plain_loop_is_a_right_check():
    """It finds the reference right, and would find something else wrong."""
    rng = np.random.default_rng(0)
    v_c, U = rng.normal(size=3), rng.normal(size=(4, 3))
    assert benchmark.plain_loop(v_c, 1, U) < 1e-7


def test_a_wrong_gradient_would_stop_it(monkeypatch, tmp_path):
    def wrong(v_c, o, U):
        loss, grad_v_c, grad_U = naive_softmax_loss_and_gradient(v_c, o, U)
        return loss, grad_v_c, -grad_U

    monkeypatch.setattr(benchmark, "naive_softmax_loss_and_gradient", wrong)
    monkeypatch.setitem(sys.modules, "torch", None)
    monkeypatch.setattr(sys, "argv", ["gradcheck", "--out", str(tmp_path / "figures.json")])
    with pytest.raises(RuntimeError, match="rejects a right gradient"):
        benchmark.main()


def test_figures_are_written_and_torch_is_left_out_where_it_is_missing(
    monkeypatch, tmp_path, capsys
):
    out = tmp_path / "build" / "gradcheck.json"
    monkeypatch.setitem(sys.modules, "torch", None)
    monkeypatch.setattr(sys, "argv", ["gradcheck", "--repeats", "1", "--out", str(out)])
    benchmark.main()
    figures = json.loads(out.read_text(encoding="utf-8"))
    assert (figures["n_words"], figures["dim"]) == (50, 20)
    assert "ratio_vs_torch_full" not in figures
    assert figures["ratio_vs_plain_loop"] == pytest.approx(
        figures["cpu_seconds"]["plain loop"] / figures["cpu_seconds"]["ours, in stacks"]
    )
    assert "torch is not installed" in capsys.readouterr().out
