"""Tables open in a spreadsheet as they were written, and nothing in them runs."""

from __future__ import annotations

import csv
import io

import pytest

from autograder.writing.csv_text import cell, csv_text

FORMULAS = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\rcmd",
    "\ncmd",
    " =1",
    "＝1",
    "＋1",
    "－1",
    "＠a",
)


@pytest.mark.parametrize("text", FORMULAS)
def test_what_looks_like_a_formula_is_a_quoted_text(text):
    written = cell(text)
    assert written.startswith("\"'")
    assert next(csv.reader(io.StringIO(csv_text(("a",), [(text, "b")])[2:], newline=""))) == [
        f"'{text}", "b",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["anna", "김철수", "anna.ko", "a-b", "s 1", "naive.sign"])
def test_a_plain_word_stays_as_it_is(text):
    assert cell(text) == text


@pytest.mark.parametrize("text", ["a,b", 'a"b', "a;b", "a\nb", "a\rb", "a\tb", "a|=1", "'=1", "a "])
def test_any_separator_or_quote_is_quoted(text):
    assert cell(text) == '"' + text.replace('"', '""') + '"'
    assert next(csv.reader(io.StringIO(cell(text), newline=""))) == [text]


def test_numbers_are_numbers_also_below_zero():
    assert csv_text(("n", "x"), [(-1, -0.5), (None, "")]) == "n,x\n-1,-0.5\n,\n"
