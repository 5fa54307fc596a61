"""A submission's bytes become code cells, or one sentence that says why not."""

from __future__ import annotations

import json

import pytest

from autograder.submissions import notebook
from autograder.submissions.notebook import (
    Cell,
    UnreadableError,
    definitions,
    parsed,
    plain,
    read,
)


def nb(*cells, **more):
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "cells": list(cells), **more}).encode()


def code(source, **more):
    return {"cell_type": "code", "source": source, **more}


def test_code_cells_come_in_order_and_others_not_at_all():
    data = nb(code("a = 1"), {"cell_type": "markdown", "source": "# b"}, code(["c = 1\n", "d = 2"]))
    assert read(data).code == ("a = 1", "c = 1\nd = 2")


def test_damage_beside_the_code_is_passed_over():
    data = nb(
        code("a = 1", metadata="no dict", outputs=17), "not a cell", {"cell_type": "code"},
        code(5), code("   "), {"cell_type": ["code"], "source": "x"}, code("b = 2"),
    )  # fmt: skip
    assert read(data).code == ("a = 1", "b = 2")


def test_a_lone_surrogate_becomes_a_question_mark():
    assert read(
        b'{"nbformat": 4, "cells": [{"cell_type":"code","source":"x=\'\\ud800\'"}]}'
    ).code == ("x='?'",)


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


def test_a_cell_keeps_the_names_by_which_it_may_be_known():
    data = nb(
        code("a", metadata={"nbgrader": {"grade_id": "sgd"}, "id": "colab"}, id="own"),
        {"cell_type": "raw", "source": "b", "metadata": {"nbgrader": [1]}, "id": 7},
    )
    assert read(data).cells == (Cell("code", "a", ("sgd", "own", "colab")), Cell("raw", "b"))


@pytest.mark.parametrize(
    ("version", "read_as"), [("3.13.1", "3.13.1"), ("3.12", "3.12"), ("<b>3", ""), (3.12, "")]
)
def test_the_python_that_a_notebook_names_is_kept_if_it_is_one(version, read_as):
    data = nb(metadata={"language_info": {"version": version}})
    assert read(data).python == read_as
    assert read(nb(metadata=[1])).python == ""


def test_white_space_at_the_ends_of_lines_makes_no_other_text():
    assert plain("a = 1  \r\n\nb\n") == plain("a = 1\n\nb")
    assert plain("a = 1") != plain("a = 1 # mine")


def test_lines_for_ipython_are_no_part_of_the_python():
    tree = parsed("%matplotlib inline\nif x:\n    !pip install numpy\ndef f(): return 1")
    assert [type(s).__name__ for s in tree.body] == ["Pass", "If", "FunctionDef"]
    assert parsed("a %\\\n b") is not None, "a remainder is no magic"
    assert parsed("def f(:") is None


def test_a_cell_that_cannot_run_keeps_its_definitions():
    source = "import os\n@deco\ndef f():\n    return 1\nwhile True:\n    pass\nclass A: pass"
    assert definitions(source) == "import os\ndef f():\n    return 1\nclass A: pass"
    assert definitions("%matplotlib inline\nimport os\nwhile True: pass") == "import os"
    assert definitions("def f(:") == ""
