"""Import and run once what submissions use, so that no child pays for it."""

from __future__ import annotations

import _sitebuiltins
import builtins
import contextlib
import importlib
import linecache
import os
import shutil
import sys
import types
from typing import Any

from .shell import BoundedText, GradingShell, forget_loop, make_shell

__all__ = ["start", "warm_up"]

CELLS = (
    "%%time\nx = 1\nprint(x)",
    "import numpy as np\nnp.linalg.norm(np.random.default_rng(0).standard_normal((5, 5)))",
    "1 / 0",
    "%timeit -n1 -r1 1",
    "def f(:",
    "await __import__('asyncio').sleep(0)",
    "%matplotlib inline\nimport matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.title('x')\n"
    "plt.show()\nplt.close('all')",
)


def _install(name: str, source: str) -> None:
    """Make a module of that name from its source text."""
    module = types.ModuleType(name)
    module.__file__ = f"{name}.py"
    linecache.cache[module.__file__] = (len(source), None, source.splitlines(True), name)
    sys.modules[name] = module
    exec(compile(source, module.__file__, "exec"), module.__dict__)


def _plain_progress_bars() -> None:
    """Let tqdm's bars for notebooks be those for terminals, which need no widgets."""
    try:
        notebook: Any = importlib.import_module("tqdm.notebook")  # which has no types
    except ImportError:  # graded without the course's requirements
        return
    notebook.tqdm = notebook.tqdm_notebook = notebook.std_tqdm
    notebook.trange = notebook.tnrange = sys.modules["tqdm.std"].trange


def _list_fonts() -> None:
    """Let matplotlib list its fonts by their heads; else it parses all of each, for two seconds.

    No list of an earlier run is here to read, and what it skips is read again where it is used.
    """
    try:
        metrics: Any = importlib.import_module("matplotlib._afm")  # which has no types
    except ImportError:  # graded without the course's requirements, or by another matplotlib
        return
    names = ("_parse_char_metrics", "_parse_optional")
    parsers = {name: getattr(metrics, name) for name in names if hasattr(metrics, name)}
    for name in parsers:
        setattr(metrics, name, lambda file: ({}, {}))
    try:
        importlib.import_module("matplotlib.font_manager")
    finally:
        for name, parser in parsers.items():
            setattr(metrics, name, parser)


def _plain_copies() -> None:
    """Let copies be files like others: the filter lets nobody set modes and times."""

    def leave(src: Any, dst: Any, *, follow_symlinks: bool = True) -> None:
        pass

    shutil.copymode = shutil.copystat = leave


def _no_input(prompt: object = "") -> str:
    raise EOFError("Nobody answers input() while a notebook is graded.")


def start(modules: list[tuple[str, str]], *, figures: bool = False) -> GradingShell:
    """Make the shell, and install `modules`, each a name and a source text.

    With `figures`, matplotlib is imported too.
    """
    os.environ["MPLBACKEND"] = "template"  # figures are made, but not drawn
    if figures:
        _list_fonts()
    _plain_progress_bars()
    _plain_copies()
    builtins.input = _no_input
    builtins.help = _sitebuiltins._Helper()
    sys.argv = [""]
    sys.path.append("")  # modules that a cell writes, but never in place of a library
    shell = make_shell()
    for name, source in modules:
        _install(name, source)
    return shell


def warm_up(modules: list[tuple[str, str]]) -> GradingShell:
    """Start, import what submissions import, and run a few cells."""
    shell = start(modules, figures=True)
    streams = sys.stdout, sys.stderr
    sys.stdout = sys.stderr = BoundedText()
    for cell in CELLS:
        with contextlib.suppress(Exception):  # some are wrong on purpose
            shell.run(cell)
    sys.stdout, sys.stderr = streams
    forget_loop()
    reset: Any = shell.reset
    reset(new_session=False)
    return shell
