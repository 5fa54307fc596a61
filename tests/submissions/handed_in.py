"""Right notebooks as people hand them in: from Colab, from VS Code, with scratch work, cut and pasted.

Each function here makes one; its docstring says what happened to it. The first argument is the
cells of a notebook that scores full marks. :data:`LOST` says what each loses, where it isn't
nothing.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Mapping

from autograder.nbgrader.release import release_notebook
from .build import Animal, Cell, code_cell, solved_cells, write

SGD = "sgd-solution"
ELEMENTARY = "sigmoid-softmax-solution"
WHY, SLIP = "written-why-negative-sampling", "written-find-the-slip"
OWN_SGD = """def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = np.array(theta, dtype=float), []
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate * gradient
    return theta, losses
"""
SIGMOID = """def sigmoid(x):
    x = np.asarray(x, dtype=float)
    return np.exp(-np.logaddexp(0, -x))
"""
SOFTMAX = """def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
"""
_MADE: dict[str, Callable[[list[Cell]], object]] = {}


def _made(change: Callable[[list[Cell]], object]) -> Callable[[list[Cell]], object]:
    _MADE[change.__name__] = change
    return change


def _cell(cells: list[Cell], name: str) -> Cell:
    return next(c for c in cells if c["metadata"].get("nbgrader", {}).get("grade_id") == name)


def _stub(name: str) -> Cell:
    return _cell(json.loads(release_notebook())["cells"], name)


def _above(cells: list[Cell], name: str, text: str) -> None:
    cell = _cell(cells, name)
    cell["source"] = text + "".join(cell["source"])


def _put_below(cells: list[Cell], name: str, *new: Cell) -> None:
    at = cells.index(_cell(cells, name)) + 1
    cells[at:at] = new


def _markdown(text: str) -> Cell:
    return {"id": "own-text", "cell_type": "markdown", "metadata": {}, "source": text}


# the assignment's own cells


@_made
def a_drive_is_mounted_in_the_first_cell(cells: list[Cell]) -> None:
    """Colab's two lines stand above the assignment's imports."""
    _above(cells, "setup", "from google.colab import drive\ndrive.mount('/content/drive')\n")


@_made
def a_package_is_imported_in_the_first_cell(cells: list[Cell]) -> None:
    """An import of a package that isn't here, above the others."""
    _above(cells, "setup", "import torch\nimport scipy.special as sp\n")


@_made
def helpers_in_the_first_cell(cells: list[Cell]) -> None:
    """The first cell got an import and a helper, which an answer uses."""
    _above(cells, "setup", "import math\nimport torch\ndef half(x):\n    return x / 2\n\n")
    _cell(cells, ELEMENTARY)["source"] = SOFTMAX + (
        "def sigmoid(x):\n    return half(1 + np.tanh(np.asarray(x, dtype=float) / math.sqrt(4)))\n"
    )


@_made
def the_first_cell_is_deleted(cells: list[Cell]) -> None:
    """The cell with the assignment's imports is gone."""
    cells.remove(_cell(cells, "setup"))


@_made
def the_first_cell_is_emptied(cells: list[Cell]) -> None:
    """The cell with the assignment's imports is there, and empty."""
    _cell(cells, "setup")["source"] = ""


@_made
def the_first_cell_is_last(cells: list[Cell]) -> None:
    """The imports were moved to the end."""
    setup = _cell(cells, "setup")
    cells.remove(setup)
    cells.append(setup)


@_made
def the_first_cell_is_doubled(cells: list[Cell]) -> None:
    """The imports stand twice, the second time with another line."""
    copy = {**_cell(cells, "setup")}
    copy["source"] = "import pandas as pd\n" + "".join(copy["source"])
    _put_below(cells, "setup", copy)


@_made
def a_test_is_changed(cells: list[Cell]) -> None:
    """A visible test was made to pass, and prints something."""
    _cell(cells, "sgd")["source"] = "print(sgd)\nassert True"


@_made
def an_answer_in_the_tests_cell(cells: list[Cell]) -> None:
    """The answer was written above the visible tests, in their cell."""
    _cell(cells, SGD)["source"] = _stub(SGD)["source"]
    _above(cells, "sgd", OWN_SGD)


@_made
def the_training_was_played_with(cells: list[Cell]) -> None:
    """The training got other settings, and a cell below uses what it trains."""
    training = _cell(cells, "sgd-training")
    training["source"] = "".join(training["source"]).replace("800", "1600")
    cells.append(code_cell("own", "print(unit[index['king']] @ unit[index['queen']])"))


# a cell that raises, or can't be read


@_made
def a_package_that_is_not_here_in_an_answer(cells: list[Cell]) -> None:
    """An import that nothing uses."""
    _above(cells, SGD, "import scipy.optimize\n")


@_made
def a_file_beside_the_notebook(cells: list[Cell]) -> None:
    """A function comes from a file that wasn't handed in, and isn't needed."""
    _above(cells, SGD, "from part1 import step\n")


@_made
def a_function_from_a_file_beside_the_notebook(cells: list[Cell]) -> None:
    """A function comes from a file that wasn't handed in."""
    _cell(cells, SGD)["source"] = "from part1 import step\n" + OWN_SGD.replace(
        "theta - learning_rate * gradient", "step(theta, gradient, learning_rate)"
    )


@_made
def a_try_among_the_answers(cells: list[Cell]) -> None:
    """A line of trying out stands between the functions of an answer, and raises."""
    _cell(cells, ELEMENTARY)["source"] = (
        SIGMOID + "LARGE = sigmoid(1000)\nprint(softmax(np.ones(3)))\n" + SOFTMAX
    )


@_made
def a_decorator_that_is_not_here(cells: list[Cell]) -> None:
    """Numba's decorator and torch's annotations around a right function."""
    _cell(cells, SGD)["source"] = "from numba import njit\nimport torch\n@njit\n" + (
        OWN_SGD.replace("theta,", "theta: torch.Tensor,", 1)
    )


@_made
def newer_python_in_an_answer(cells: list[Cell]) -> None:
    """A line that Python 3.12 reads and 3.11 doesn't, above the function."""
    _above(cells, SGD, 'names = {"a": 1}\nprint(f"{names["a"]}")\n')


@_made
def a_bracket_is_missing(cells: list[Cell]) -> None:
    """The last line of a function lacks a bracket; the other function of its cell is right."""
    _cell(cells, ELEMENTARY)["source"] = SOFTMAX + SIGMOID.replace("-x))", "-x)")


@_made
def a_body_is_not_indented(cells: list[Cell]) -> None:
    """The first function's body stands at the margin; the other function of its cell is right."""
    _cell(cells, ELEMENTARY)["source"] = (
        "def sigmoid(x):\nreturn 1 / (1 + np.exp(-x))\n\n" + SOFTMAX
    )


@_made
def a_return_outside_of_the_function(cells: list[Cell]) -> None:
    """The return of a trial is at the margin."""
    _cell(cells, SGD)["source"] = (
        OWN_SGD + "x = sgd(lambda t: (0, t), np.ones(1), 1, 1)\nreturn x\n"
    )


@_made
def input_in_an_answer(cells: list[Cell]) -> None:
    """The answer's cell asks its reader for a number."""
    _above(cells, SGD, "rate = float(input('learning rate: '))\n")


@_made
def exit_left_behind(cells: list[Cell]) -> None:
    """A way out of the notebook, in an answer's cell."""
    _above(cells, SGD, "exit()\n")


@_made
def exit_in_a_function(cells: list[Cell]) -> None:
    """A way out of the notebook, in the loop of a function."""
    _cell(cells, SGD)["source"] = OWN_SGD.replace("losses.append", "quit()\n        losses.append")


@_made
def the_system_exits(cells: list[Cell]) -> None:
    """`sys.exit()` above the function."""
    _above(cells, SGD, "import sys\nsys.exit()\n")


@_made
def a_timed_cell(cells: list[Cell]) -> None:
    """`%%time` above an answer in which a line raises."""
    _cell(cells, SGD)["source"] = "%%time\nimport torch\n" + OWN_SGD


@_made
def magics_of_other_places(cells: list[Cell]) -> None:
    """Magics of matplotlib and Colab, and a package installed, in answers and around them."""
    _above(cells, SGD, "%matplotlib widget\n%tensorflow_version 2.x\n!pip install scipy\n")
    _above(cells, ELEMENTARY, "%config InlineBackend.figure_format = 'retina'\n%pip install x\n")
    cells.insert(0, code_cell("own", "%load_ext google.colab.data_table\n%matplotlib notebook"))


@_made
def numpy_is_set_to_raise(cells: list[Cell]) -> None:
    """NumPy's warnings were made errors, in an answer's cell and below."""
    _above(cells, ELEMENTARY, "np.seterr(all='raise')\n")
    cells.append(code_cell("own", "import warnings\nwarnings.simplefilter('error')"))


@_made
def a_progress_bar(cells: list[Cell]) -> None:
    """A bar of tqdm in the loop, as a notebook draws it, and another as a terminal does."""
    _cell(cells, SGD)["source"] = "from tqdm.notebook import tqdm, trange\n" + OWN_SGD.replace(
        "range(", "trange("
    )
    _above(cells, "skipgram-solution", "from tqdm.auto import tqdm\nfor _ in tqdm([1]): pass\n")


# names


@_made
def a_name_is_used_again_at_the_end(cells: list[Cell]) -> None:
    """Scratch work binds an array to a function's name."""
    x = "x = np.linspace(-5, 5, 11)\nsigmoid = 1 / (1 + np.exp(-x))\nplt.plot(x, sigmoid)"
    cells += [code_cell("own", x), code_cell("own-2", "print(sigmoid.shape)")]


@_made
def a_name_is_used_again_in_the_answer(cells: list[Cell]) -> None:
    """Below the function, in its own cell, its name is bound to what it returns."""
    cell = _cell(cells, ELEMENTARY)
    cell["source"] = "".join(cell["source"]) + "\n\nsoftmax = softmax(np.ones(3))\n"


@_made
def names_are_deleted_at_the_end(cells: list[Cell]) -> None:
    """The notebook tidies up after itself."""
    cells.append(code_cell("own", "del sigmoid, softmax, np"))


@_made
def the_namespace_is_reset(cells: list[Cell]) -> None:
    """`%reset` after all answers."""
    cells.append(code_cell("own", "%reset -f"))


@_made
def pythons_own_names_are_used(cells: list[Cell]) -> None:
    """Scratch work takes the names of functions that Python brings, and NumPy's."""
    _cell(cells, SGD)["source"] = OWN_SGD.replace("losses.append(loss)", "losses += list([loss])")
    cells.append(code_cell("own", "sum = 0\nlist = [1, 2]\nrange = 3\nnp = 'n words'"))


@_made
def an_older_version_at_the_end(cells: list[Cell]) -> None:
    """An older try of a function was kept at the end, below all tests."""
    cells.append(code_cell("own", "def sigmoid(x):\n    return x"))


@_made
def a_better_version_right_below(cells: list[Cell]) -> None:
    """The answer's cell holds a wrong try, a cell right below the right function."""
    _cell(cells, ELEMENTARY)["source"] = SOFTMAX + "def sigmoid(x):\n    return x"
    _put_below(cells, ELEMENTARY, code_cell("own", SIGMOID))


@_made
def defined_twice_in_one_cell(cells: list[Cell]) -> None:
    """A first try and the right function stand in one cell."""
    _cell(cells, SGD)["source"] = "def sgd(*args):\n    return None\n\n" + OWN_SGD


@_made
def helpers_further_down(cells: list[Cell]) -> None:
    """A function's helper is defined below all answers."""
    _cell(cells, SGD)["source"] = OWN_SGD.replace("theta - learning_rate * gradient",
                                                  "descend(theta, gradient, learning_rate)")  # fmt: skip
    cells.append(code_cell("own", "def descend(x, g, rate):\n    return x - rate * g"))


# cells


@_made
def a_stub_is_copied_below(cells: list[Cell]) -> None:
    """An answer's cell as it was handed out stands below, name and all."""
    cells.append(_stub(SGD))


@_made
def a_stub_with_white_space_is_copied_below(cells: list[Cell]) -> None:
    """An answer's cell as it was handed out, but for blanks at the ends of its lines."""
    stub = _stub(SGD)
    cells.append({**stub, "source": "".join(stub["source"]).replace("\n", "  \n") + "\n"})


@_made
def the_whole_notebook_twice(cells: list[Cell]) -> None:
    """The answers, then the whole notebook again as it was handed out."""
    cells += json.loads(release_notebook())["cells"]


@_made
def the_whole_notebook_twice_the_answers_below(cells: list[Cell]) -> None:
    """The whole notebook as it was handed out, then again with the answers."""
    cells[:0] = json.loads(release_notebook())["cells"]


@_made
def an_answer_became_text(cells: list[Cell]) -> None:
    """An answer's cell is one of markdown now."""
    _cell(cells, SGD)["cell_type"] = "markdown"


@_made
def an_answer_became_raw(cells: list[Cell]) -> None:
    """An answer's cell is one of raw text now."""
    _cell(cells, SGD)["cell_type"] = "raw"


@_made
def an_answer_became_text_without_metadata(cells: list[Cell]) -> None:
    """An answer's cell is one of markdown now, and an editor took all metadata."""
    an_answer_became_text(cells)
    stripped(cells)


@_made
def an_answer_in_a_cell_of_its_own(cells: list[Cell]) -> None:
    """The answer stands in a new cell below, and the one for it is as it was handed out."""
    _cell(cells, SGD)["source"] = _stub(SGD)["source"]
    _put_below(cells, SGD, code_cell("own", OWN_SGD))


@_made
def an_answer_above_the_cell_for_it(cells: list[Cell]) -> None:
    """The answer stands at the top, and the cell for it is as it was handed out."""
    _cell(cells, SGD)["source"] = _stub(SGD)["source"]
    cells.insert(0, code_cell("own", OWN_SGD))


@_made
def one_function_of_an_answer_above(cells: list[Cell]) -> None:
    """One function of two stands in a cell above; in the answer's cell it is as handed out."""
    cell = _cell(cells, ELEMENTARY)
    source = "".join(_stub(ELEMENTARY)["source"])
    cell["source"] = SIGMOID + source[source.index("def softmax") :]
    _put_below(cells, "setup", code_cell("own", SOFTMAX))


@_made
def an_answer_in_another_answers_cell(cells: list[Cell]) -> None:
    """A function stands in another question's cell, its own cell is as it was handed out."""
    _cell(cells, SGD)["source"] = _stub(SGD)["source"]
    _above(cells, ELEMENTARY, OWN_SGD + "\n")


@_made
def an_answer_split_in_two(cells: list[Cell]) -> None:
    """The editor's "split cell" gave both halves the cell's name; scratch work comes later."""
    cell = _cell(cells, ELEMENTARY)
    cell["source"] = SIGMOID
    _put_below(cells, ELEMENTARY, {**cell, "source": SOFTMAX, "id": "half"})
    cells.append(code_cell("own", "sigmoid = softmax = 3"))


@_made
def an_answers_cell_is_deleted(cells: list[Cell]) -> None:
    """The cell for an answer is gone, and its function stands at the end."""
    cells.remove(_cell(cells, SGD))
    cells.append(code_cell("own", OWN_SGD))


@_made
def stripped(cells: list[Cell]) -> None:
    """All metadata and ids are gone."""
    for cell in cells:
        cell["metadata"] = {}
        cell.pop("id", None)


@_made
def stripped_and_reordered(cells: list[Cell]) -> None:
    """All metadata and ids are gone, and the cells stand in the opposite order."""
    stripped(cells)
    cells.reverse()


@_made
def as_colab_writes_it(cells: list[Cell]) -> None:
    """Colab keeps the ids in the metadata, and a bar for the drive above."""
    for cell in cells:
        cell["metadata"] = {"id": cell.pop("id"), "colab": {"base_uri": "https://localhost:8080/"}}
    cells.insert(0, code_cell("own", "from google.colab import files\nfiles.upload()"))


@_made
def half_a_character(cells: list[Cell]) -> None:
    """A comment in an answer ends in half a character."""
    _above(cells, SGD, "# HALF\n")


# written answers


def _unanswered(cells: list[Cell], *names: str) -> None:
    for name in names:
        _cell(cells, name)["source"] = _stub(name)["source"]


@_made
def written_in_a_new_cell_below(cells: list[Cell]) -> None:
    """Both written answers stand in new cells, below those for them."""
    _unanswered(cells, WHY, SLIP)
    _put_below(cells, WHY, _markdown("All rows."))
    _put_below(cells, SLIP, _markdown("A minus."))


@_made
def written_above_the_cell_for_it(cells: list[Cell]) -> None:
    """A written answer stands between its question and the cell for it."""
    _unanswered(cells, WHY)
    cells.insert(cells.index(_cell(cells, WHY)), _markdown("All rows."))


@_made
def written_in_a_cell_of_code(cells: list[Cell]) -> None:
    """A written answer stands in a new cell of code."""
    _unanswered(cells, WHY)
    _put_below(cells, WHY, code_cell("own", "All rows are touched."))


@_made
def a_written_answer_became_code(cells: list[Cell]) -> None:
    """The cell of a written answer is one of code now."""
    _cell(cells, WHY)["cell_type"] = "code"


@_made
def notes_but_no_written_answer(cells: list[Cell]) -> None:
    """Nothing is written; the student's notes stand at another question."""
    _unanswered(cells, WHY, SLIP)
    _put_below(cells, SGD, _markdown("My notes: try a smaller rate."))


LOST: Mapping[str, Mapping[str, float]] = {
    "a_function_from_a_file_beside_the_notebook": {"sgd": 8.0},
    "a_bracket_is_missing": {"sigmoid-softmax": 4.0},
    "a_body_is_not_indented": {"sigmoid-softmax": 4.0},
}


def _build(change: Callable[[list[Cell]], object]) -> bytes:
    cells = solved_cells()
    change(cells)
    return write(cells).replace(b"HALF", rb"\ud83d")


@functools.cache
def handed_in() -> dict[str, Animal]:
    """Every such notebook, by name."""
    return {
        f"handed_in/{name}": Animal(
            f"handed_in/{name}",
            "handed_in",
            change.__doc__ or "",
            functools.partial(_build, change),
            LOST.get(name, {}),
        )
        for name, change in _MADE.items()
    }
