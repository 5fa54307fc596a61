"""Start from this folder alone: ``python -I -S FOLDER DESCRIPTOR-OR-solo LIBRARIES...``."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path

NAME = "_grading_child"  # not `autograder`: the child must not find a package of that name


def _start() -> None:
    folder = Path(__file__).resolve().parent
    sys.path[:] = [entry for entry in sys.path if Path(entry) != folder] + sys.argv[2:]
    spec = importlib.util.spec_from_file_location(
        NAME, folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    if spec is None or spec.loader is None:
        raise ImportError(f"The child's code isn't readable in {folder}.")
    package = importlib.util.module_from_spec(spec)
    sys.modules[NAME] = package
    spec.loader.exec_module(package)
    for library in (
        "OPENBLAS_NUM",
        "OMP_NUM",
        "MKL_NUM",
        "NUMEXPR_NUM",
        "BLIS_NUM",
        "VECLIB_MAXIMUM",
    ):
        os.environ[f"{library}_THREADS"] = "1"  # read once, when NumPy is imported
    if sys.argv[1] == "solo":
        importlib.import_module(f"{NAME}.solo").main()
    else:
        importlib.import_module(f"{NAME}.zygote").main(int(sys.argv[1]))


if __name__ == "__main__":
    _start()
