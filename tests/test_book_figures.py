"""Figures draw what was computed, in both languages, and say so: their data are read off them."""

from __future__ import annotations

import ast
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from book import slips
from book.figures.drawn import drawn
from book.figures.facts import FACTS, wrong
from book.smuggling import Slip, still_true

BOOK = Path(__file__).resolve().parents[1] / "book"


def test_every_figure_that_a_page_draws_has_its_facts():
    used = {
        name
        for path in BOOK.glob("*.md")
        for name in re.findall(r"```\{drawing\} (\S+)", path.read_text(encoding="utf-8"))
    }
    assert used == FACTS.keys()


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("name", FACTS)
def test_a_figure_draws_what_is_computed_without_it(name, language):
    assert wrong(name, drawn(name, language), language) == []


@pytest.mark.parametrize("name", FACTS)
def test_whatever_is_changed_in_what_a_figure_draws_is_noticed(name):
    tried = 0
    for kind, changed in slips.in_figure(drawn(name)):
        tried += 1
        assert wrong(name, changed) or still_true(Slip("figure data", kind, name, "en")), kind
    assert tried >= 3


def test_a_bar_of_the_wrong_sign_is_named():
    figure = drawn("delta")
    prediction, difference = figure.panels[0].bars
    bars = (prediction, replace(difference, y=np.abs(difference.y)))
    said = wrong("delta", replace(figure, panels=(replace(figure.panels[0], bars=bars),)))
    assert said[0].startswith("delta: the difference is [")
    assert "delta: the sign of the red bar is 1.0, not -1.0." in said


def test_a_label_in_the_wrong_language_is_named():
    (said,) = wrong("word-map", drawn("word-map", "en"), "ko")
    assert said.startswith(
        "word-map: its labels are ['animals', 'foods', 'people', 'places'], not ["
    )


def test_facts_are_computed_without_the_figures_code():
    for path in (BOOK / "figures" / "facts").glob("*.py"):
        modules = {
            node.module
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.ImportFrom)
        }
        assert not modules & {"book.figures.diagrams", "book.figures.drawings"}
