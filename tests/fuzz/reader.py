"""Fuzzes what reads a submission: ``python -m tests.fuzz.reader --minutes 10``.

Whatever bytes are handed in, the reader gives the texts of code cells, which are valid Unicode
and bounded, or says `UnreadableError` with a sentence.
"""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from autograder.assignments.known import released
from autograder.engine.running.script import Script
from autograder.submissions import notebook
from tests.fuzz.running import run

WORDS = st.sampled_from(
    ["cells", "worksheets", "nbformat", "cell_type", "code", "markdown", "source", "metadata"]
) | st.sampled_from(
    ["def f(): pass", "%%bash", "\ud800", "\x00", "while True: pass", "(", "outputs"]
)
JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9) | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=12,
)
CELLS = st.fixed_dictionaries(
    {"cell_type": st.just("code") | JSON, "source": WORDS | st.lists(WORDS, max_size=3) | JSON}
)
NOTEBOOKS = st.fixed_dictionaries(
    {"nbformat": st.just(4) | JSON, "cells": st.lists(CELLS | JSON, max_size=4) | JSON}
)


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """Notebooks and other JSON, some of it cut, doubled, or in another encoding."""
    text = json.dumps(draw(NOTEBOOKS | JSON), ensure_ascii=draw(st.booleans()))
    encoding = draw(st.sampled_from(["utf-8", "utf-8", "utf-16", "utf-8-sig", "utf-32"]))
    data = text.encode(encoding, "surrogatepass")
    cut = draw(st.integers(0, len(data)))
    how = draw(st.integers(0, 9))
    if how == 0:
        return data[:cut]
    if how == 1:
        return data[:cut] + draw(st.binary(max_size=9)) + data[cut:]
    return data + data if how == 2 else data


def target(data: bytes) -> None:
    """Read `data` as a submission."""
    try:
        submission = notebook.read(data)
    except notebook.UnreadableError as error:
        if not error.reason.text():
            raise AssertionError("A refusal without a sentence.") from error
        return
    for cell in submission.code:
        assert isinstance(cell, str)
        cell.encode("utf-8")
        notebook.definitions(cell)
    assert sum(map(len, submission.code)) <= notebook.MAX_CODE
    Script(submission, released())


if __name__ == "__main__":
    run(target, files() | st.binary(max_size=200), "notebook's reader")
