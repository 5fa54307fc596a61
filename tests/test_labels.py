"""Words on a map never lie over each other, and each stands at its point."""

from __future__ import annotations

import numpy as np
import pytest
from matplotlib.figure import Figure

from autograder.feedback.labels import label_points, overlapping
from autograder.feedback.training import word_map

WORDS = [f"word {n}" for n in range(30)]


def cloud(spread: float) -> np.ndarray:
    """30 places, most of them close together, and two far away that set the scale."""
    places = spread * np.random.default_rng(5).standard_normal((30, 2))
    places[:2] = [-1, -1], [1, 1]
    return places


def axes_for(places):
    axes = Figure(figsize=(6, 5)).subplots()
    axes.scatter(*places.T)
    return axes


@pytest.mark.parametrize("spread", [0.1, 0.3])
def test_no_word_lies_over_another(spread):
    places = cloud(spread)
    labels = label_points(axes_for(places), dict(zip(WORDS, places, strict=True)), 8, "k", "k")
    assert overlapping(labels) == []
    assert {label.get_text() for label in labels} == set(WORDS)


def test_words_at_one_fixed_distance_would_overlap_and_are_seen():
    places = cloud(0.1)
    axes = axes_for(places)
    labels = [
        axes.annotate(word, place, xytext=(3, 3), textcoords="offset points")
        for word, place in zip(WORDS, places, strict=True)
    ]
    assert len(overlapping(labels)) > 10


def test_a_word_without_a_free_place_is_left_out():
    places = np.zeros((30, 2))
    words = [f"a rather long name, number {n}" for n in range(30)]
    labels = label_points(axes_for(places), dict(zip(words, places, strict=True)), 20, "k", "k")
    assert overlapping(labels) == []
    assert 0 < len(labels) < 30


def test_the_map_of_trained_words_is_drawn_so():
    directions = np.column_stack([cloud(0.15), np.zeros(30)])
    axes = word_map(WORDS, directions).axes[0]
    assert len(axes.texts) == 30
    assert overlapping(axes.texts) == []
