"""Damaged notebooks: what nobody wrote, but what gets handed in."""

from __future__ import annotations

import json
from collections.abc import Callable

from .build import MACHINE_POINTS, Animal, Cell, code_cell, solved_cells, write

NOTHING = {"everything": MACHINE_POINTS}


def _without(*prefixes: str) -> list[Cell]:
    return [cell for cell in solved_cells() if not cell["id"].startswith(prefixes)]


def _empty_file() -> bytes:
    """A file of no bytes, as an upload that broke off leaves it."""
    return b""


def _blank_file() -> bytes:
    """Only line ends."""
    return b"\n\n \n"


def _cut_off() -> bytes:
    """The second half of the file is missing, so that its JSON is broken."""
    whole = write(solved_cells())
    return whole[: len(whole) // 2]


def _a_python_script() -> bytes:
    """The code without a notebook around it."""
    return "".join("".join(c["source"]) for c in solved_cells()).encode()


def _a_pdf() -> bytes:
    """A printed notebook, renamed."""
    return b"%PDF-1.7\n" + bytes(range(256)) * 40


def _json_but_no_notebook() -> bytes:
    """A list of grades."""
    return b'[{"student": "ada", "points": 100}]'


def _cells_are_no_list() -> bytes:
    """JSON of the right outline with the wrong things in it."""
    return b'{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": {"0": "x = 1"}}'


def _format_3() -> bytes:
    """A notebook as IPython wrote it before 2015."""
    cells = [
        {"cell_type": "code", "language": "python", "input": "".join(c["source"]), "outputs": []}
        for c in solved_cells()
        if c["cell_type"] == "code"
    ]
    return json.dumps(
        {"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [{"cells": cells}]}
    ).encode()


def _fifty_megabytes() -> bytes:
    """Outputs nobody cleared, 50 MB of them."""
    cells = solved_cells()
    cells[1]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "0" * 50_000_000}]
    return write(cells)


def _deeply_nested() -> bytes:
    """JSON nested so deep that a parser gives up."""
    return b"[" * 200_000 + b"]" * 200_000


def _no_functions() -> bytes:
    """Another course's notebook: it can be read and holds none of the functions."""
    return write([code_cell("hello", "print('hello, this is exercise 3 of statistics')")])


def _no_cells() -> bytes:
    """A new notebook, saved at once."""
    return write([])


def _tests_deleted() -> bytes:
    """All answers are right, but every locked test cell was deleted: full marks."""

    def locked(cell: Cell) -> bool:
        return bool(cell["metadata"].get("nbgrader", {}).get("locked")) and cell["id"] != "setup"

    return write([cell for cell in solved_cells() if not locked(cell)])


def _setup_deleted() -> bytes:
    """The first cell with the imports was deleted, and its imports stand in another cell."""
    return write([code_cell("mine", "import numpy as np\nimport matplotlib.pyplot as plt"),
                  *_without("setup")])  # fmt: skip


def _cells_doubled() -> bytes:
    """Every cell stands twice, ids and all."""
    return write([cell for cell in solved_cells() for _ in range(2)])


def _cells_reversed() -> bytes:
    """The functions stand in the opposite order, the imports still first."""
    cells = solved_cells()
    return write([*cells[:2], *reversed(cells[2:])])


def _metadata_gone() -> bytes:
    """An editor dropped every cell's metadata and id."""
    cells = solved_cells()
    for cell in cells:
        cell["metadata"] = {}
        del cell["id"]
    return write(cells)


def _sources_as_lists() -> bytes:
    """Sources as lists of lines, as Jupyter itself writes them."""
    cells = solved_cells()
    for cell in cells:
        cell["source"] = "".join(cell["source"]).splitlines(keepends=True)
    return write(cells)


def _two_functions_deleted() -> bytes:
    """The cell with sigmoid and softmax was deleted: it costs that question and no other."""
    return write(_without("sigmoid-softmax-solution"))


def _sgd_cell_deleted() -> bytes:
    """The cell with sgd was deleted."""
    return write(_without("sgd-solution"))


def _broken_syntax() -> bytes:
    """One cell doesn't parse: a colon is missing in sgd."""
    cells = solved_cells()
    for cell in cells:
        if cell["id"] == "sgd-solution":
            cell["source"] = (
                "def sgd(loss_and_gradient, theta, learning_rate, n_iterations)\n    return"
            )
    return write(cells)


def _wrong_types_in_cells() -> bytes:
    """Cells that are numbers and sources that are no text stand among the right ones."""
    odd = [7, None, {"cell_type": "code", "source": 5}, {"cell_type": "code"}, {"source": ["x"]}]
    return write([*odd, *solved_cells()])  # type: ignore[list-item]  # that's what is damaged


def _surrogates() -> bytes:
    """A comment holds half a character, which JSON allows and UTF-8 does not."""
    return write([*solved_cells(), code_cell("odd", "# HALF")]).replace(b"HALF", rb"\ud83d")


_UNREADABLE: tuple[Callable[[], bytes], ...] = (
    _empty_file, _blank_file, _cut_off, _a_python_script, _a_pdf, _json_but_no_notebook,
    _cells_are_no_list, _format_3, _fifty_megabytes, _deeply_nested,
)  # fmt: skip
_READABLE: dict[Callable[[], bytes], dict[str, float]] = {
    _no_functions: NOTHING,
    _no_cells: NOTHING,
    _tests_deleted: {},
    _setup_deleted: {},
    _cells_doubled: {},
    _cells_reversed: {},
    _metadata_gone: {},
    _sources_as_lists: {},
    _two_functions_deleted: {"sigmoid-softmax": 8.0},
    _sgd_cell_deleted: {"sgd": 8.0},
    _broken_syntax: {"sgd": 8.0},
    _wrong_types_in_cells: {},
    _surrogates: {},
}


def _name(make: Callable[[], bytes]) -> str:
    return "damaged/" + make.__name__[1:]


def damaged() -> dict[str, Animal]:
    """Every damaged notebook, by name."""
    animals = [
        Animal(_name(make), "damaged", make.__doc__ or "", make, NOTHING, (), "unreadable")
        for make in _UNREADABLE
    ] + [
        Animal(_name(make), "damaged", make.__doc__ or "", make, lost)
        for make, lost in _READABLE.items()
    ]
    return {animal.name: animal for animal in animals}
