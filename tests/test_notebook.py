"""A submission's bytes become code cells, or one sentence that says why not."""

from __future__ import annotations

import json

import pytest

from autograder import notebook
from autograder.notebook import Submission, UnreadableError, definitions, fingerprint, read


def nb(*cells, **more):
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "cells": list(cells), **more}).encode()


def code(source, **more):
    return {"cell_type": "code", "source": source, **more}


def test_code_cells_come_in_order_and_others_not_at_all():
    data = nb(code("a = 1"), {"cell_type": "markdown", "source": "# b"}, code(["c = 1\n", "d = 2"]))
    assert read(data).cells == ("a = 1", "c = 1\nd = 2")


def test_damage_beside_the_code_is_passed_over():
    data = nb(
        code("a = 1", metadata="no dict", outputs=17), "not a cell", {"cell_type": "code"},
        code(5), code("   "), {"cell_type": ["code"], "source": "x"}, code("b = 2"),
    )  # fmt: skip
    assert read(data).cells == ("a = 1", "b = 2")


def test_a_lone_surrogate_becomes_a_question_mark():
    assert read(
        b'{"nbformat": 4, "cells": [{"cell_type":"code","source":"x=\'\\ud800\'"}]}'
    ).cells == ("x='?'",)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "The file is empty: save the notebook and hand it in again."),
        (b" \n", "The file is empty: save the notebook and hand it in again."),
        (
            b"{not json",
            "The file is not a notebook: its JSON is broken. Open it in Jupyter, save it and hand "
            "it in again.",
        ),
        (b"\xff\xfe\x00\x01", "The file is not a notebook: its JSON is broken."),
        (b"[" * 100_000, "The file is not a notebook: its JSON is broken."),
        (b"[1, 2]", "The file is JSON, but not a notebook."),
        (b'{"a": 1}', "The file is JSON, but not a notebook."),
        (b'{"nbformat": 4}', "The notebook has no list of cells."),
        (b'{"nbformat": 4, "cells": {}}', "The notebook has no list of cells."),
        (
            b'{"nbformat": 3, "worksheets": [{"cells": []}]}',
            "The notebook has the old format 3: open it in a current Jupyter, which converts it, "
            "save it and hand it in again.",
        ),
        (
            nb(*[code("x")] * (notebook.MAX_CELLS + 1)),
            "The notebook has 2001 cells and at most 2000 are read.",
        ),
        (
            nb(code("x" * (notebook.MAX_CODE + 1))),
            "The notebook has more than 1000000 characters of code.",
        ),
        (
            b" " * 9 + b"x" * 50_000_000,
            "The file has 50 MB and at most 20 MB are read: clear the outputs of the notebook and "
            "hand it in again.",
        ),
    ],
    ids=range(13),
)
def test_what_is_no_notebook_gets_one_sentence(data, sentence):
    with pytest.raises(UnreadableError) as error:
        read(data)
    assert error.value.reason.text().startswith(sentence)


def test_known_cells_are_left_out_unless_they_were_changed():
    submission = Submission(("a = 1\n", "b = 2"))
    known = [fingerprint("a = 1  ")]
    assert submission.without(known).cells == ("b = 2",)
    assert Submission(("a = 1 # mine",)).without(known).cells == ("a = 1 # mine",)


def test_a_cell_that_cannot_run_keeps_its_definitions():
    source = "import os\n@deco\ndef f():\n    return 1\nwhile True:\n    pass\nclass A: pass"
    assert definitions(source) == "import os\ndef f():\n    return 1\nclass A: pass"
    assert definitions("def f(:") == ""
