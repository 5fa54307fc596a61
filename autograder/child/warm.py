"""Import and run once what submissions use, so that no child pays for it."""

from __future__ import annotations

import _sitebuiltins
import builtins
import contextlib
import linecache
import os
import sys
import types
from typing import Any

from .shell import BoundedText, GradingShell, forget_loop, make_shell

__all__ = ["warm_up"]

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


def _no_input(prompt: object = "") -> str:
    raise EOFError("Nobody answers input() while a notebook is graded.")


def warm_up(modules: list[tuple[str, str]]) -> GradingShell:
    """Import, install `modules` (name and source), run a few cells; give the shell."""
    os.environ["MPLBACKEND"] = "template"
    import matplotlib.pyplot  # noqa: F401

    shell = make_shell()
    builtins.input = _no_input
    builtins.help = _sitebuiltins._Helper()
    sys.argv = [""]
    sys.path.append("")  # modules that a cell writes, but never in place of a library
    for name, source in modules:
        _install(name, source)
    streams = sys.stdout, sys.stderr
    sys.stdout = sys.stderr = BoundedText()
    for cell in CELLS:
        with contextlib.suppress(Exception):
            shell.run(cell)
    sys.stdout, sys.stderr = streams
    forget_loop()
    reset: Any = shell.reset
    reset(new_session=False)
    return shell
