"""The assignment's notebooks by their cells, and how they are run here."""

import json

from autograder.assignments.places import companions
from autograder.nbgrader.release import instructor_notebook, release_notebook


def cells(notebook):
    """Cells by id, each with its source and nbgrader's metadata."""
    found = {}
    for cell in json.loads(notebook)["cells"]:
        source = "".join(cell["source"])
        found[cell["id"]] = (cell["cell_type"], source, cell["metadata"].get("nbgrader", {}))
    return found


COMPANIONS = companions("word2vec")
INSTRUCTOR = cells(instructor_notebook("word2vec"))
RELEASE = cells(release_notebook("word2vec"))


def run(notebook, only=None, then=None):
    """Run code cells in order; `then` maps a cell's id to code that runs after it."""
    namespace = {"__name__": "__main__"}
    for cell_id, (kind, source, _) in notebook.items():
        if kind == "code" and (only is None or cell_id in only):
            exec(compile(source, cell_id, "exec"), namespace)
            exec((then or {}).get(cell_id, ""), namespace)
    return namespace


SOLUTIONS = [i for i, (kind, _, meta) in INSTRUCTOR.items() if kind == "code" and meta["solution"]]
