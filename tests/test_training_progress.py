"""The progress bar tells epoch, loss, speed and what is left, on a terminal and in a log."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from solutions.training import grammar, train
from solutions.training.progress import progress_bar
from solutions.training.trainer import Progress


def shown(terminal, steps):
    file = io.StringIO()
    console = Console(file=file, force_terminal=terminal, width=120, color_system=None)
    with progress_bar(console) as show:
        for step in steps:
            show(step)
    return file.getvalue()


@pytest.mark.parametrize("terminal", [True, False])
def test_the_last_state_is_what_stays(terminal):
    steps = [Progress(1, 2, 500, 1000, 3.25, 0.02), Progress(2, 2, 1000, 1000, 2.125, 0.01)]
    text = shown(terminal, steps)
    assert "2/2" in text
    assert "loss 2.125" in text
    assert "100%" in text
    assert "words/s" in text
    assert "loss 3.250" not in text.splitlines()[-1]


def test_an_unfinished_training_shows_how_far_it_came():
    text = shown(False, [Progress(1, 4, 250, 1000, 3.5, 0.02)])
    assert "1/4" in text
    assert "25%" in text


def test_a_bar_without_any_step_says_nothing_wrong():
    assert "nan" in shown(False, [])


def test_it_is_what_train_takes():
    file = io.StringIO()
    with progress_bar(Console(file=file, width=120)) as show:
        vectors = train(grammar.sentences(100), dim=8, min_count=1, progress=show)
    assert f"loss {vectors.losses[-1]:.3f}" in file.getvalue()
